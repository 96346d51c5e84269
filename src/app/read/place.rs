//! Where the reader is.

use crate::app::App;
use engine::address::{self, OtherLink};
use engine::book::Camera;
use engine::ids::{CountryId, StepId};
use engine::place::{Place, Room};
use engine::words::Word;

impl App {
    /// The room.
    #[inline(never)]
    pub fn room(self) -> Room {
        self.place.room.get()
    }

    /// The step of the story; none is the cover.
    #[inline(never)]
    pub fn step(self) -> Option<StepId> {
        self.place.step.get()
    }

    /// The step that the picture is of: that of the story, while the reader is there.
    #[inline(never)]
    pub fn pictured(self) -> Option<StepId> {
        // Both are asked, so that both are followed.
        let (room, step) = (self.room(), self.step());
        step.filter(|_| room == Room::Story)
    }

    /// What the picture shows of the map: the country whose panel is open, or what the step sets.
    #[inline(never)]
    pub fn camera(self) -> Camera {
        let (country, step) = (self.country(), self.pictured());
        let set = step.map_or_else(Camera::default, |step| self.book.step(step).camera);
        country.map_or(set, Camera::Country)
    }

    /// Whether the story has told of a country by now: when its pane has been set, or no pane is set any more.
    /// Outside the story all is told.
    #[inline(never)]
    pub fn is_told(self, country: CountryId) -> bool {
        let (room, step) = (self.room(), self.step());
        let so_far = || step.is_some_and(|step| self.book.has_told(step, country));
        room != Room::Story || so_far()
    }

    /// The country whose panel is open.
    #[inline(never)]
    pub fn country(self) -> Option<CountryId> {
        self.place.country.get()
    }

    /// Whether the story shows one step at a time. On paper all stand one after the other.
    #[inline(never)]
    pub fn is_stepwise(self) -> bool {
        // Both are asked, so that both are followed.
        let (stepwise, prints) = (self.session.is_stepwise.get(), self.session.prints.get());
        stepwise && !prints
    }

    /// Whether the page is being printed: then all rooms stand one after the other, unfolded.
    #[inline(never)]
    pub fn prints(self) -> bool {
        self.session.prints.get()
    }

    /// All that the reader's address holds.
    #[inline(never)]
    pub fn place(self) -> Place {
        let place = &self.place;
        Place {
            room: place.room.get(),
            step: place.step.get(),
            table: place.table.get(),
            country: place.country.get(),
        }
    }

    /// The same, without following it.
    pub fn place_untracked(self) -> Place {
        leptos::prelude::untrack(|| self.place())
    }

    /// The link that is laid beside where the reader is.
    #[inline(never)]
    pub fn other(self) -> OtherLink {
        self.place.other.get()
    }

    /// What the page is called here: the step or the room, and the whole.
    pub fn title(self) -> String {
        let whole = self.book.word(Word::PageTitle);
        let here = match (self.room(), self.step()) {
            (Room::Story, None) => return whole.to_owned(),
            (Room::Story, Some(step)) => &self.book.step(step).title,
            (room, _) => self.book.word(room.word()),
        };
        [here, self.book.word(Word::SeparatorParts), whole].concat()
    }

    /// The fragment that leads here.
    pub fn fragment(self) -> String {
        address::print_beside(self.book, &self.place(), &self.other())
    }

    /// The fragment that leads to another room, to where the reader was in it.
    pub fn fragment_of_room(self, room: Room) -> String {
        address::print(self.book, &Place { room, country: None, ..self.place() })
    }

    /// The address of a link to this state, with what the reader wants to say in it.
    pub fn link(self) -> String {
        let session = &self.session;
        let guess = session.guess.get().filter(|_| session.tells_guess.get());
        let note = session.note.get();
        let fragment = address::print_with(self.book, &self.place(), &self.other(), guess, &note);
        self.options.link(&session.page_address.get(), &fragment)
    }
}
