//! The wall: the moments side by side, each with its window.

use engine::ids::ScenarioId;
use engine::window::{self, WindowState};
use engine::words::Word;

use super::room::{DESK_WALL, PHONE_WALL, Room};
use super::sight::{Sight, text};
use crate::app::App;
use crate::view::node::{Element, html, svg};

/// What a wall shows of its moments. All of it is asked whenever it may have changed.
#[derive(Clone, Copy)]
pub struct Moments {
    /// Whether a moment stands on the wall yet.
    pub is_shown: fn(App, ScenarioId) -> bool,
    /// Whether its window follows the table, rather than stay as the book has it.
    pub is_live: fn(App, ScenarioId) -> bool,
    /// What a press does; without this nothing can be pressed.
    pub press: Option<Press>,
    /// Whether there is room on the floor for light.
    pub is_lit: bool,
}

/// A press on a moment.
#[derive(Clone, Copy)]
pub struct Press {
    /// Whether the moment is pressed.
    pub is_pressed: fn(App, ScenarioId) -> bool,
    /// What the press does.
    pub press: fn(App, ScenarioId),
}

impl Moments {
    /// All moments; the one whose situation lies on the table follows it.
    pub const ALL: Self = Self {
        is_shown: |_, _| true,
        is_live: |app, moment| app.scenario() == moment,
        press: None,
        is_lit: true,
    };
}

/// The wall.
pub fn wall(app: App, moments: Moments) -> Element {
    let says = move || {
        let mut text = app.book.word(Word::WindowLabel).to_owned();
        for id in app.book.moments() {
            if (moments.is_shown)(app, id) {
                text.push(' ');
                text.push_str(&Sight::moment(app, id, moments.is_live).says());
            }
        }
        text
    };
    let pictures = html("div")
        .class("wall__pictures")
        .attr("role", "img")
        .attr_fn("aria-label", says)
        .child(drawing(app, moments, &PHONE_WALL))
        .child(drawing(app, moments, &DESK_WALL));
    let mut room = html("div").class("wall__room").child(pictures);
    if let Some(Press { is_pressed, press }) = moments.press.filter(|_| app.is_interactive()) {
        let mut presses = html("div").class("wall__presses");
        for id in app.book.moments() {
            let sight = Sight::moment(app, id, moments.is_live);
            let button = html("button")
                .attr("type", "button")
                .class("wall__press")
                .attr_option("aria-pressed", move || {
                    Some(if is_pressed(app, id) { "true" } else { "false" })
                })
                .attr_fn("aria-label", move || sight.says())
                .on("click", move |_| press(app, id));
            presses = presses.child(shown(button, app, moments, id));
        }
        room = room.child(presses);
    }
    html("div").class("wall").child(room)
}

/// Tells whether a moment stands on the wall.
#[inline(never)]
fn shown(element: Element, app: App, moments: Moments, id: ScenarioId) -> Element {
    element.attr_option("data-shown", move || {
        Some(if (moments.is_shown)(app, id) { "yes" } else { "no" })
    })
}

#[inline(never)]
fn drawing(app: App, moments: Moments, room: &'static Room) -> Element {
    let ids = app.book.moments();
    let line = |class, y| svg("text").class(class).attr("y", y);
    let [answer, why] = room.words;
    let [name, when] = room.labels;
    let picture = room.picture(app.book.countries.len(), moments.is_lit);
    let mut picture = picture.attr("aria-hidden", "true");
    for (index, id) in ids.iter().enumerate() {
        let words = app.book.scenario(*id);
        let sight = Sight::moment(app, *id, moments.is_live);
        let floor = svg("g")
            .child(text(line("wall__answer", answer), sight, answer_of))
            .child(text(line("wall__why", why), sight, line_of));
        let mut column = room
            .column(sight, index, ids.len(), floor)
            .attr("data-moment", words.id.as_str())
            .child(line("wall__label", name).child(&words.short));
        if let Some(says) = &words.when {
            column = column.child(line("wall__when", when).child(says));
        }
        picture = picture.child(shown(column, app, moments, *id));
    }
    picture
}

/// The politics' answer, with its mark.
fn answer_of(sight: Sight) -> String {
    let (mark, word) = match sight.window().state() {
        WindowState::Barred => ("✕ ", Word::AnswerNo),
        WindowState::Open => ("✓ ", Word::AnswerYes),
        WindowState::Unfinished => return "?".to_owned(),
    };
    [mark, sight.app.book.word(word)].concat()
}

/// What is said of a window below it. An open one needs no words.
pub(super) fn line_of(sight: Sight) -> String {
    let window = sight.window();
    match window.state() {
        WindowState::Open => String::new(),
        _ => window::state(sight.app.book, &window),
    }
}
