//! The room of the sources: all that a reader may want to look up, to be read from its beginning to its end.

use deal_window::view::room_heading;
use engine::place::Room;
use engine::words::Word;
use leptos::prelude::*;

use super::part::Part;
use super::{further, sources, works};
use crate::content::edition::Edition;
use crate::page::target::Target;

/// The room.
pub(super) fn room(edition: &'static Edition, target: Target<'_>) -> impl IntoView + use<> {
    let book = &edition.book;
    let parts = [
        further::source(edition),
        Some(sources::claims(edition)),
        sources::assumptions(edition),
        further::objections(edition),
        Part::of_page(edition, "tensions", ()),
        further::later(edition),
        Part::of_page(edition, "method", works::rules(edition)),
        works::works(edition),
        Part::of_page(edition, "map", ()),
        Part::of_page(edition, "makers", ()),
        Some(further::corrections(edition)),
        Some(further::keep(edition, target)),
    ];
    let parts: Vec<Part> = parts.into_iter().flatten().collect();
    let contents = parts.iter().map(|part| {
        view! { <li><a class="contents__link" href=format!("#{}", part.heading())>{part.title()}</a></li> }
    });
    let contents = contents.collect_view();
    let heading = room_heading(Room::Sources);
    view! {
        <section id=Room::Sources.name() class="room sources" aria-labelledby=heading>
            <header class="sources__head">
                <h2 id=heading class="sources__title" tabindex="-1">{book.word(Word::RoomSources)}</h2>
                <p class="sources__says">{book.word(Word::SourcesSays)}</p>
            </header>
            <nav class="contents" aria-label=book.word(Word::SourcesContents)>
                <ol class="contents__list">{contents}</ol>
            </nav>
            <div class="sources__parts">{parts.into_iter().map(Part::section).collect_view()}</div>
        </section>
    }
}
