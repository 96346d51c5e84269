//! A part of the sources.

use leptos::prelude::*;

use super::prose_view::{Below, prose_text};
use crate::content::edition::Edition;

/// A part of the room. The contents name it by its title.
pub(super) struct Part {
    /// What the `id` of its heading begins with.
    name: &'static str,
    title: &'static str,
    text: AnyView,
    /// Whether it says what nobody else here says.
    is_outside: bool,
    /// Its language, where that isn't the page's.
    lang: Option<&'static str>,
}

impl Part {
    pub(super) fn new(name: &'static str, title: &'static str, text: impl IntoView) -> Self {
        Self { name, title, text: text.into_any(), is_outside: false, lang: None }
    }

    /// Marks it as nothing of the source's.
    pub(super) fn marked_outside(self) -> Self {
        Self { is_outside: true, ..self }
    }

    /// A text of the content's `pages` folder, with what follows it. None if there is no such text.
    pub(super) fn of_page(
        edition: &'static Edition,
        page: &'static str,
        rest: impl IntoView,
    ) -> Option<Self> {
        let prose = edition.pages.get(page)?;
        let text = view! { {prose_text(&edition.book, prose, Below::Part)} {rest} };
        let lang = edition.language_of(&format!("pages/{page}"));
        Some(Self { lang, ..Self::new(page, &prose.title, text) })
    }

    /// Its title.
    pub(super) fn title(&self) -> &'static str {
        self.title
    }

    /// The `id` of its heading.
    pub(super) fn heading(&self) -> String {
        format!("{}-title", self.name)
    }

    /// The part as a section.
    pub(super) fn section(self) -> impl IntoView {
        let heading = self.heading();
        // Links to the note on the map's boundaries stand beside every map.
        let id = (self.name == "map").then_some("map-note");
        let outside = self.is_outside.then_some("yes");
        view! {
            <section id=id class="sources__part" lang=self.lang data-outside=outside aria-labelledby=heading.clone()>
                <h3 id=heading.clone() class="sources__heading" tabindex="-1">{self.title}</h3>
                {self.text}
            </section>
        }
    }
}
