//! Reading the story: the picture follows the reading, and the scrolling stays the reader's own.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use leptos::prelude::{request_animation_frame, untrack, window};
use leptos::web_sys::Element;
use web_sys::{Event, ScrollIntoViewOptions, ScrollLogicalPosition, ScrollRestoration};

use super::page::{is_on_root, toggle_on_root};
use super::{address_bar, effect, element, host};
use crate::app::App;
use crate::view::{Slot, room_heading, step_heading, step_section};
use engine::ids::StepId;
use engine::place::{Place, Room};

/// How far down the window a text has to come up to be the one that is read.
const READ_AT: f64 = 0.6;

/// How far a text may move by itself and still count as standing where the reader was brought, in CSS pixels.
const SAME_PLACE: f64 = 8.0;

/// What the root says while a text is kept in its place: the style sheet takes the browser's own way off.
const KEEPS: &str = "data-keeps";

/// What it says once the page may have been scrolled.
const MAY_BE_SCROLLED: &str = "data-scrolled";

thread_local! {
    /// Where the reader was last brought. As long as it stands there, no scrolling is theirs.
    static BROUGHT: Cell<Option<KeptPlace>> = const { Cell::new(None) };
    /// Whether the text is being kept where it stands.
    static IS_KEPT: Cell<bool> = const { Cell::new(false) };
}

/// Where a text stood in the window.
#[derive(Clone, Copy, PartialEq)]
struct KeptPlace {
    step: StepId,
    top: f64,
}

impl KeptPlace {
    fn of(app: App, step: StepId) -> Option<Self> {
        Some(Self { step, top: top_of(app, step)? })
    }
}

/// A reader who had scrolled down before the program started goes on reading: the text stays as it stands.
pub(super) fn keep_place(app: App) -> Option<Keeping> {
    if !was_scrolled() || host::is_framed() || !address_bar::is_empty() {
        return None;
    }
    let step = reached(app)?;
    app.scrolled_to_step(Some(step));
    Keeping::begin(app, step)
}

/// Sees to it that the text stands where it stood.
pub(super) fn restore_place(app: App, keeping: Keeping) {
    // It stays where it is instead.
    untrack(|| app.take_scroll_request());
    keeping.end(app);
}

/// Does something to the page that may move the text, and keeps the present step where it stands in the window. Whoever
/// is not scrolled down at all is at the beginning, or still on the way to the step of their link.
pub(super) fn keeping_its_place<T>(app: App, change: impl FnOnce() -> T) -> T {
    let place = app.place_untracked();
    let reads = place.room == Room::Story && !host::is_framed() && scroll_y() > 0.0;
    let step = place.step.filter(|_| reads);
    let keeping = step.and_then(|step| Keeping::begin(app, step));
    let result = change();
    if let Some(keeping) = keeping {
        keeping.end(app);
    }
    result
}

/// A text that is kept where it stands in the window, but for what the reader scrolls meanwhile. The browser's own way
/// of doing so would come between: each holds on to something else, and some to nothing.
pub(super) struct Keeping {
    kept: KeptPlace,
    /// How far down the window was scrolled then, in CSS pixels.
    scrolled: f64,
    brought: Option<KeptPlace>,
}

impl Keeping {
    /// Nothing, if a text is kept already.
    fn begin(app: App, step: StepId) -> Option<Self> {
        let kept = KeptPlace::of(app, step)?;
        if IS_KEPT.replace(true) {
            return None;
        }
        toggle_on_root(KEEPS, true);
        Some(Self { kept, scrolled: scroll_y(), brought: BROUGHT.get() })
    }

    /// The text is put back before the next picture is drawn.
    fn end(self, app: App) {
        request_animation_frame(move || {
            IS_KEPT.set(false);
            // Who has been brought elsewhere meanwhile is there.
            let is_kept = BROUGHT.get() == self.brought;
            if let Some(now) = KeptPlace::of(app, self.kept.step).filter(|_| is_kept) {
                let scrolled = scroll_y() - self.scrolled;
                let grown = now.top - self.kept.top + scrolled;
                // Not every browser lets go of its own way: what it has scrolled, it has for this.
                let is_its_own =
                    scrolled * grown > 0.0 && scrolled.abs() <= grown.abs() + SAME_PLACE;
                let missing = if is_its_own { grown - scrolled } else { grown };
                window().scroll_by_with_x_and_y(0.0, missing);
            }
            toggle_on_root(KEEPS, false);
        });
    }
}

fn top_of(app: App, step: StepId) -> Option<f64> {
    Some(section(app, step)?.get_bounding_client_rect().top())
}

/// Goes to the step of a link into the story, unless the reader is at its text already, as after a reload. A frame
/// doesn't move by itself.
pub(super) fn go_to_first_step(app: App) {
    let place = app.place_untracked();
    let is_away = place.room == Room::Story && place.step.is_some();
    let is_there = || was_scrolled() && reached(app) == place.step;
    if is_away && !host::is_framed() && !is_there() {
        app.request_scroll();
    }
}

/// Sees to it that what the reader reads is the step of this place, whatever the page has been through.
pub(super) fn stay_at(app: App, place: Place) {
    if place.room == Room::Story && !host::is_framed() && reached(app) != place.step {
        app.scrolled_to_step(place.step);
        app.request_scroll();
    }
}

/// Has the step follow the scrolling.
pub(super) fn follow(app: App) -> EventListener {
    // Whether the place of the reading will be looked up before the next picture is drawn.
    let looking = Rc::new(Cell::new(false));
    EventListener::new(&window(), "scroll", move |_| {
        if looking.replace(true) {
            return;
        }
        let looking = Rc::clone(&looking);
        request_animation_frame(move || {
            looking.set(false);
            if untrack(|| app.prints() || app.is_stepwise() || app.room() != Room::Story) {
                return;
            }
            if stands_where_brought(app) {
                return;
            }
            BROUGHT.set(None);
            let (present, reached) = (untrack(|| app.step()), reached(app));
            if reached != present {
                app.scrolled_to_step(reached);
            }
        });
    })
}

/// A step is found again by its address. What a browser remembers of it was the height of another page: of the text
/// as it came, before the program was there, or of the program's, before it is.
pub(super) fn find_again(app: App) {
    effect(move || {
        let is_found = app.room() == Room::Story && app.step().is_some();
        let mode = if is_found { ScrollRestoration::Manual } else { ScrollRestoration::Auto };
        // A frame without an origin may refuse.
        let _ = window().history().and_then(|history| history.set_scroll_restoration(mode));
    });
}

/// Brings where the reader is into the window when that is asked for.
pub(super) fn follow_requests(app: App) {
    effect(move || {
        if app.take_scroll_request() {
            untrack(|| scroll_to_place(app));
        }
    });
}

fn scroll_to_place(app: App) {
    let place = app.place_untracked();
    if app.is_stepwise() && place.room == Room::Story {
        if let Some(beginning) = beginning(app, place.step) {
            bring_near(&beginning);
            bring_host(&beginning);
        }
        return;
    }
    let target = match (place.room, place.step) {
        (Room::Story, Some(step)) => section(app, step),
        (Room::Story, None) => element(Slot::Cover.id()),
        (room, _) => element(room_heading(room)),
    };
    let Some(target) = target else { return };
    target.scroll_into_view();
    bring_host(&target);
    let step = place.step.filter(|_| place.room == Room::Story);
    let brought = step.and_then(|step| KeptPlace::of(app, step));
    BROUGHT.set(brought);
    let scrolled = scroll_y();
    // What stands above may become longer or shorter at this step, and not every browser sees to that. A reader who has
    // scrolled meanwhile has gone on.
    request_animation_frame(move || {
        let now = brought.and_then(|kept| KeptPlace::of(app, kept.step));
        if BROUGHT.get() == brought && now != brought && scroll_y() == scrolled {
            target.scroll_into_view();
            BROUGHT.set(brought.and_then(|kept| KeptPlace::of(app, kept.step)));
        }
    });
}

/// Not every browser moves the page around a frame: the frame's script asks it to.
fn bring_host(target: &Element) {
    if let Ok(brought) = Event::new("bring") {
        let _ = target.dispatch_event(&brought);
    }
}

/// Whether the reader is where they were brought. A step that is too near the end of the page to come up all the way
/// is the one they asked for all the same.
fn stands_where_brought(app: App) -> bool {
    BROUGHT.get().is_some_and(|KeptPlace { step, top }| {
        let is_there = untrack(|| app.step()) == Some(step);
        is_there && top_of(app, step).is_some_and(|now| (now - top).abs() < SAME_PLACE)
    })
}

/// Where what stands alone begins: a step with its picture, if there is one above it.
fn beginning(app: App, step: Option<StepId>) -> Option<Element> {
    let (above, heading) = match step {
        Some(step) => (Slot::Picture.id(), step_heading(&app.book.step(step).id)),
        // A host may have taken its title away.
        None => (room_heading(Room::Story), "cover-question".to_owned()),
    };
    element(above).filter(|above| above.client_height() > 0).or_else(|| element(&heading))
}

/// Brings it into the window, no farther than it has to. In a frame this moves the page around it, too, and not where
/// all of it is in view already.
pub(super) fn bring_near(target: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    target.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Whether the page has been scrolled. The first script notes whether it can have been: to ask a page that has just come
/// would have all of it laid out.
#[inline(never)]
fn was_scrolled() -> bool {
    is_on_root(MAY_BE_SCROLLED) && scroll_y() > 0.0
}

/// How far down the page is scrolled, in CSS pixels.
#[inline(never)]
fn scroll_y() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// The last step whose section has come up to where one reads: in what is left of the window below the picture,
/// where that stands above the text. None is the cover.
fn reached(app: App) -> Option<StepId> {
    let height = window().inner_height().ok()?.as_f64()?;
    let width = window().inner_width().ok()?.as_f64()?;
    let picture = element(Slot::Picture.id())?.get_bounding_client_rect();
    let is_above = picture.width() > width * 0.75;
    let covered = if is_above { picture.bottom().min(height) } else { 0.0 };
    // A low window has little room below the picture.
    let line = (height * READ_AT).max(covered + (height - covered) / 4.0);
    let up_here = |step: &StepId| top_of(app, *step).is_some_and(|top| top <= line);
    StepId::all(app.book.steps.len()).take_while(up_here).last()
}

fn section(app: App, step: StepId) -> Option<Element> {
    element(&step_section(&app.book.step(step).id))
}
