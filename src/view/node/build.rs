//! Nodes in the browser: built once, and then changed where the state changes.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::RenderEffect;
use leptos::tachys::view::{Mountable, Render};
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys;

use super::{Attribute, Element, ElementData, Live, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// A node as it stands in the page, with all that keeps it up to date. Dropping it ends that.
#[derive(Default)]
pub struct Built {
    /// The topmost nodes, shared with the blocks that replace theirs.
    nodes: Vec<Mounted>,
    effects: Vec<RenderEffect<()>>,
    listeners: Vec<EventListener>,
}

/// One node of the page, or those of a block, with the mark behind them.
enum Mounted {
    Node(web_sys::Node),
    Block(Rc<RefCell<Built>>, web_sys::Node),
}

fn document() -> web_sys::Document {
    leptos::prelude::document()
}

impl Built {
    fn of(node: Node) -> Self {
        let mut built = Self::default();
        built.add(node);
        built
    }

    fn add(&mut self, node: Node) {
        match node {
            Node::Element(element) => {
                let element = self.element(element);
                self.nodes.push(Mounted::Node(element.into()));
            }
            Node::Text(text) => self.text(&text),
            Node::Block(view) => self.block(view),
            Node::List(list) => {
                for node in list {
                    self.add(node);
                }
            }
        }
    }

    fn text(&mut self, text: &str) {
        self.nodes.push(Mounted::Node(document().create_text_node(text).into()));
    }

    fn block(&mut self, view: Live<Node>) {
        let mark: web_sys::Node = document().create_text_node("").into();
        let drawn = Rc::new(RefCell::new(Self::default()));
        self.nodes.push(Mounted::Block(drawn.clone(), mark.clone()));
        self.follow(Box::new(move || {
            let mut fresh = Self::of(view());
            drawn.borrow_mut().unmount();
            if let Some(parent) = mark.parent_node() {
                fresh.put(&parent, Some(&mark));
            }
            *drawn.borrow_mut() = fresh;
        }));
    }

    fn element(&mut self, element: Element) -> web_sys::Element {
        let ElementData { tag, is_svg, attributes, children, .. } = *element.0;
        let made = if is_svg {
            document().create_element_ns(Some(SVG), tag)
        } else {
            document().create_element(tag)
        };
        // The tags are ours, and all of them are names that every browser takes.
        let Ok(made) = made else { unreachable!() };
        for (name, attribute) in attributes {
            self.attribute(&made, name, attribute);
        }
        let mut inner = Self::default();
        for child in children {
            inner.add(child);
        }
        inner.put(&made, None);
        // What the children need lives as long as their element; their nodes go with it.
        self.effects.append(&mut inner.effects);
        self.listeners.append(&mut inner.listeners);
        made
    }

    fn attribute(&mut self, element: &web_sys::Element, name: &'static str, attribute: Attribute) {
        match attribute {
            Attribute::Fixed(value) => set(element, name, Some(&value)),
            Attribute::Live(value) => {
                let element = element.clone();
                let mut shown = None;
                self.follow(Box::new(move || {
                    let now = value();
                    if now != shown {
                        set(&element, name, now.as_deref());
                        shown = now;
                    }
                }));
            }
            Attribute::Bool(value) => {
                let element = element.clone();
                let mut shown = None;
                self.follow(Box::new(move || {
                    let now = value();
                    // Browsers lay a list of choices out again even for what it shows already.
                    if shown != Some(now) {
                        property(&element, name, &now.into());
                        shown = Some(now);
                    }
                }));
            }
            Attribute::Value(value) => {
                let element = element.clone();
                self.follow(Box::new(move || property(&element, name, &value().into())));
            }
            Attribute::Text(text) => {
                let element = element.clone();
                let mut shown = Cow::Borrowed("");
                self.follow(Box::new(move || {
                    let now = text();
                    if now != shown {
                        element.set_text_content(Some(&now));
                        shown = now;
                    }
                }));
            }
            Attribute::Handler(handler) => {
                let options = EventListenerOptions::enable_prevent_default();
                self.listeners.push(EventListener::new_with_options(
                    element,
                    name,
                    options,
                    move |event| handler(event),
                ));
            }
        }
    }

    fn follow(&mut self, follow: Box<dyn FnMut()>) {
        self.effects.push(effect(follow));
    }

    fn put(&mut self, parent: &web_sys::Node, before: Option<&web_sys::Node>) {
        let insert = |node: &web_sys::Node| {
            // `before` stands in `parent`, so there is nothing to refuse.
            let _ = parent.insert_before(node, before);
        };
        for place in &self.nodes {
            match place {
                Mounted::Node(node) => insert(node),
                Mounted::Block(drawn, mark) => {
                    insert(mark);
                    drawn.borrow_mut().put(parent, Some(mark));
                }
            }
        }
    }
}

/// The one type of effect there is: each would be compiled anew.
#[inline(never)]
fn effect(mut follow: Box<dyn FnMut()>) -> RenderEffect<()> {
    RenderEffect::new(move |_| follow())
}

fn set(element: &web_sys::Element, name: &str, value: Option<&str>) {
    // The names are ours, and all of them are names that every browser takes.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

fn property(element: &web_sys::Element, name: &str, value: &JsValue) {
    // Elements take any property.
    let _ = js_sys::Reflect::set(element, &name.into(), value);
}

impl Mountable for Built {
    fn unmount(&mut self) {
        let remove = |node: &web_sys::Node| {
            if let Some(parent) = node.parent_node() {
                // It is a child of its parent.
                let _ = parent.remove_child(node);
            }
        };
        for place in &self.nodes {
            match place {
                Mounted::Node(node) => remove(node),
                Mounted::Block(drawn, mark) => {
                    drawn.borrow_mut().unmount();
                    remove(mark);
                }
            }
        }
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&web_sys::Node>) {
        self.put(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let first = match self.nodes.first() {
            Some(Mounted::Node(node)) => node,
            // The mark stands behind what the block has drawn.
            Some(Mounted::Block(drawn, mark)) => {
                if drawn.borrow().insert_before_this(child) {
                    return true;
                }
                mark
            }
            None => return false,
        };
        let Some(parent) = first.parent_element() else { return false };
        child.mount(&parent, Some(first));
        true
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        let mut elements = Vec::new();
        for place in &self.nodes {
            match place {
                Mounted::Node(node) => elements.extend(node.dyn_ref::<web_sys::Element>().cloned()),
                Mounted::Block(drawn, _) => elements.extend(drawn.borrow().elements()),
            }
        }
        elements
    }
}

impl Render for Node {
    type State = Built;

    fn build(self) -> Built {
        Built::of(self)
    }

    fn rebuild(self, state: &mut Built) {
        // Not reached by our own views, whose blocks replace what changes.
        let mut fresh = Built::of(self);
        state.insert_before_this(&mut fresh);
        state.unmount();
        *state = fresh;
    }
}
