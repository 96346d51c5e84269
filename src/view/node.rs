//! What the views are made of: one Leptos view type for every element.
//!
//! Leptos gives each element, attribute and closure a type of its own and compiles its machinery for
//! each of them. That is fast to run and heavy to download: this one type took a quarter off the first
//! load (`docs/decisions/view-type.md`). It draws into the browser (`build`) and onto paper (`paper`).

mod build;
#[cfg(not(target_arch = "wasm32"))]
mod paper;
#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) mod watched;

use std::borrow::Cow;

use leptos::web_sys::Event;

/// A value that follows the state: read anew whenever something it read has changed.
type Live<T> = Box<dyn Fn() -> T + Send>;

/// A piece of a view.
pub enum Node {
    /// An element with all it holds.
    Element(Element),
    /// A text that stays.
    Text(Cow<'static, str>),
    /// A part of the view that is drawn anew when what it reads changes.
    Block(Live<Node>),
    /// Pieces one after the other.
    List(Vec<Node>),
}

/// An element under construction.
///
/// One pointer: what is handed from call to call should be small, since views are made of calls.
pub struct Element(Box<ElementData>);

struct ElementData {
    tag: &'static str,
    is_svg: bool,
    attributes: Vec<(&'static str, Attribute)>,
    children: Vec<Node>,
    /// What another view of Leptos has spread over this one.
    #[cfg(not(target_arch = "wasm32"))]
    spread: Vec<leptos::tachys::html::attribute::any_attribute::AnyAttribute>,
}

enum Attribute {
    Fixed(Cow<'static, str>),
    Live(Live<Option<Cow<'static, str>>>),
    /// A property that is true or false.
    Bool(Live<bool>),
    /// The value of a control.
    Value(Live<String>),
    /// All that the element holds, as a text.
    Text(Live<Cow<'static, str>>),
    Handler(Box<dyn Fn(&Event) + Send>),
}

/// An element of HTML.
#[inline(never)]
pub fn html(tag: &'static str) -> Element {
    Element::new(tag, false)
}

/// An element of SVG.
#[inline(never)]
pub fn svg(tag: &'static str) -> Element {
    Element::new(tag, true)
}

/// A part of the view that is drawn anew when what it reads changes.
pub fn block(view: impl Fn() -> Node + Send + 'static) -> Node {
    Node::Block(Box::new(view))
}

/// Nothing.
pub fn nothing() -> Node {
    Node::List(Vec::new())
}

/// Pieces one after the other.
pub fn list<N: Into<Node>>(pieces: impl IntoIterator<Item = N>) -> Node {
    let mut list = Vec::new();
    // Collecting would be compiled anew, at length, for every iterator.
    for piece in pieces {
        push(&mut list, piece.into());
    }
    Node::List(list)
}

#[inline(never)]
fn push(list: &mut Vec<Node>, piece: Node) {
    list.push(piece);
}

impl Element {
    fn new(tag: &'static str, is_svg: bool) -> Self {
        Self(Box::new(ElementData {
            tag,
            is_svg,
            attributes: Vec::new(),
            children: Vec::new(),
            #[cfg(not(target_arch = "wasm32"))]
            spread: Vec::new(),
        }))
    }

    #[inline(never)]
    fn with(mut self, name: &'static str, attribute: Attribute) -> Self {
        self.0.attributes.push((name, attribute));
        self
    }

    #[inline(never)]
    fn with_fixed(self, name: &'static str, value: Cow<'static, str>) -> Self {
        self.with(name, Attribute::Fixed(value))
    }

    #[inline(never)]
    fn with_child(mut self, child: Node) -> Self {
        push(&mut self.0.children, child);
        self
    }

    /// An attribute that stays.
    pub fn attr(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.with_fixed(name, value.into())
    }

    /// A class of the element, beside those that it has already.
    #[inline(never)]
    pub fn class(mut self, class: &'static str) -> Self {
        let mut before = self.0.attributes.iter_mut().filter(|(name, _)| *name == "class");
        if let Some((_, Attribute::Fixed(classes))) = before.next() {
            *classes = format!("{classes} {class}").into();
            return self;
        }
        self.with("class", Attribute::Fixed(class.into()))
    }

    /// An attribute that follows the state.
    pub fn attr_fn<T: Into<Cow<'static, str>>>(
        self,
        name: &'static str,
        value: impl Fn() -> T + Send + 'static,
    ) -> Self {
        self.with(name, Attribute::Live(Box::new(move || Some(value().into()))))
    }

    /// An attribute that is there while a condition holds.
    pub fn attr_if(
        self,
        name: &'static str,
        value: &'static str,
        holds: impl Fn() -> bool + Send + 'static,
    ) -> Self {
        self.attr_option(name, move || holds().then_some(value))
    }

    /// An attribute that is there while it has a value.
    pub fn attr_option(
        self,
        name: &'static str,
        value: impl Fn() -> Option<&'static str> + Send + 'static,
    ) -> Self {
        self.with(name, Attribute::Live(Box::new(move || value().map(Into::into))))
    }

    /// A property of the running element that is true or false.
    pub fn prop_bool(self, name: &'static str, value: impl Fn() -> bool + Send + 'static) -> Self {
        self.with(name, Attribute::Bool(Box::new(value)))
    }

    /// Finishes the element with a text that follows the state, and nothing else in it.
    ///
    /// The text belongs to the element rather than to a text node: a browser that translates a page puts
    /// nodes of its own in the place of ours.
    pub fn text_fn<T: Into<Cow<'static, str>>>(
        self,
        text: impl Fn() -> T + Send + 'static,
    ) -> Node {
        debug_assert!(self.0.children.is_empty(), "the text is all that <{}> holds", self.0.tag);
        self.with("", Attribute::Text(Box::new(move || text().into()))).into()
    }

    /// The value of a control.
    pub fn value(self, value: impl Fn() -> String + Send + 'static) -> Self {
        self.with("value", Attribute::Value(Box::new(value)))
    }

    /// What happens on an event.
    pub fn on(self, event: &'static str, handler: impl Fn(&Event) + Send + 'static) -> Self {
        self.with(event, Attribute::Handler(Box::new(handler)))
    }

    /// Adds a piece to what the element holds.
    pub fn child(self, child: impl Into<Node>) -> Self {
        self.with_child(child.into())
    }

    /// Adds pieces to what the element holds.
    pub fn children<N: Into<Node>>(mut self, children: impl IntoIterator<Item = N>) -> Self {
        for child in children {
            push(&mut self.0.children, child.into());
        }
        self
    }
}

impl Node {
    /// This, and another piece behind it.
    pub fn and(self, next: impl Into<Node>) -> Self {
        Self::List(vec![self, next.into()])
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Self::Text(text.into())
    }
}

impl From<&'static String> for Node {
    fn from(text: &'static String) -> Self {
        Self::Text(text.as_str().into())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl<N: Into<Node>> From<Option<N>> for Node {
    fn from(piece: Option<N>) -> Self {
        piece.map_or_else(nothing, Into::into)
    }
}
