//! Nodes on paper: the same views as text, in the state they have when they are written.

use leptos::prelude::untrack;
use leptos::tachys::html::attribute::Attribute as AnyOther;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{IntoRender, Position, PositionState, Render, RenderHtml};

use super::{Attribute, Element, ElementData, Node};

fn escape(text: &str, into: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '"' => into.push_str("&quot;"),
            letter => into.push(letter),
        }
    }
}

/// The elements that hold nothing, and have no end.
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

impl Node {
    fn write(self, into: &mut String) {
        match self {
            Self::Element(element) => element.write(into),
            Self::Text(text) => escape(&text, into),
            Self::Block(view) => untrack(view).write(into),
            Self::List(list) => list.into_iter().for_each(|node| node.write(into)),
        }
    }

    /// This, with an attribute on each of the elements that it consists of.
    fn spread(self, attribute: &AnyAttribute) -> Self {
        match self {
            Self::Element(mut element) => {
                element.0.spread.push(attribute.clone());
                Self::Element(element)
            }
            Self::Text(text) => Self::Text(text),
            Self::Block(view) => {
                let attribute = attribute.clone();
                Self::Block(Box::new(move || view().spread(&attribute)))
            }
            Self::List(list) => {
                Self::List(list.into_iter().map(|node| node.spread(attribute)).collect())
            }
        }
    }
}

impl Element {
    fn write(self, into: &mut String) {
        let ElementData { tag, is_svg, attributes, children, spread } = *self.0;
        let (mut class, mut style, mut inner) = (String::new(), String::new(), String::new());
        let mut text = None;
        into.push('<');
        into.push_str(tag);
        for (name, attribute) in attributes {
            match attribute {
                Attribute::Fixed(value) if name == "class" && !spread.is_empty() => class += &value,
                Attribute::Fixed(value) => write_attribute(name, &value, into),
                Attribute::Live(value) => {
                    if let Some(value) = untrack(value) {
                        write_attribute(name, &value, into);
                    }
                }
                Attribute::Text(live) => text = Some(untrack(live)),
                // What only a running page has.
                Attribute::Bool(_) | Attribute::Value(_) | Attribute::Handler(_) => {}
            }
        }
        for attribute in spread {
            attribute.to_html(into, &mut class, &mut style, &mut inner);
        }
        for (name, value) in [("class", class.trim()), ("style", style.trim())] {
            if !value.is_empty() {
                write_attribute(name, value, into);
            }
        }
        if is_svg && children.is_empty() && text.is_none() {
            into.push_str("/>");
            return;
        }
        into.push('>');
        if VOID.contains(&tag) {
            return;
        }
        if let Some(text) = text {
            escape(&text, into);
        }
        into.push_str(&inner);
        children.into_iter().for_each(|child| child.write(into));
        into.push_str("</");
        into.push_str(tag);
        into.push('>');
    }
}

fn write_attribute(name: &str, value: &str, into: &mut String) {
    into.push(' ');
    into.push_str(name);
    into.push_str("=\"");
    escape(value, into);
    into.push('"');
}

impl IntoRender for Element {
    type Output = Node;

    fn into_render(self) -> Node {
        self.into()
    }
}

impl AddAnyAttr for Node {
    type Output<Other: AnyOther> = Self;

    fn add_any_attr<Other: AnyOther>(self, other: Other) -> Self {
        self.spread(&other.into_any_attr())
    }
}

impl RenderHtml for Node {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        extra: Vec<AnyAttribute>,
    ) {
        extra.iter().fold(self, Self::spread).write(buf);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        _cursor: &Cursor,
        _position: &PositionState,
    ) -> Self::State {
        // The program fills slots and takes over no text.
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
