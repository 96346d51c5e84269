//! Nodes on paper: the same views as text, in the state they have when they are written.

use leptos::prelude::untrack;
use leptos::tachys::html::attribute::Attribute as AnyOther;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{IntoRender, Position, PositionState, Render, RenderHtml};

use super::{Attribute, Element, Node};

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

impl Node {
    fn write(&self, into: &mut String) {
        match self {
            Self::Element(element) => element.write(into),
            Self::Text(text) => escape(text, into),
            Self::LiveText(text) => escape(&untrack(text), into),
            Self::Block(view) => untrack(view).write(into),
            Self::List(list) => list.iter().for_each(|node| node.write(into)),
        }
    }
}

impl Element {
    fn write(&self, into: &mut String) {
        into.push('<');
        into.push_str(self.0.tag);
        for (name, attribute) in &self.0.attributes {
            let value = match attribute {
                Attribute::Fixed(value) => Some(value.clone()),
                Attribute::Live(value) => untrack(value),
                // What only a running page has.
                Attribute::Flag(_) | Attribute::Value(_) | Attribute::Handler(_) => None,
            };
            if let Some(value) = value {
                into.push(' ');
                into.push_str(name);
                into.push_str("=\"");
                escape(&value, into);
                into.push('"');
            }
        }
        if self.0.is_svg && self.0.children.is_empty() {
            into.push_str("/>");
            return;
        }
        into.push('>');
        if self.0.tag == "input" {
            return;
        }
        self.0.children.iter().for_each(|child| child.write(into));
        into.push_str("</");
        into.push_str(self.0.tag);
        into.push('>');
    }
}

impl IntoRender for Element {
    type Output = Node;

    fn into_render(self) -> Node {
        self.into()
    }
}

impl AddAnyAttr for Node {
    type Output<Other: AnyOther> = Self;

    fn add_any_attr<Other: AnyOther>(self, _other: Other) -> Self {
        self
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
        _extra: Vec<AnyAttribute>,
    ) {
        self.write(buf);
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
