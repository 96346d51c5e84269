//! The parts of the program that come later: fetched when the browser has nothing else to do, or before that when
//! somebody wants one.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use leptos::prelude::{Owner, request_idle_callback_with_handle, untrack};
use leptos::task::spawn_local;

use super::page::MountedView;
use super::{effect, page, reading};
use crate::app::App;
use crate::parts::{COME_LATER, PartView, ProgramPart};
use engine::place::{Place, Room};

/// How long after the start a browser that doesn't tell when it is idle is taken for it, in milliseconds.
const SOON: u32 = 200;

/// How long after the start the parts are fetched at the latest, in milliseconds: a page with frames on a busy
/// machine may leave a frame without an idle moment for ever.
const AT_THE_LATEST: u32 = 2000;

/// Fetches each part that is asked for, and has the Board drawn when its part has come.
pub(super) fn follow(app: App) {
    if !COME_LATER {
        let views: Vec<MountedView> =
            ProgramPart::ALL.into_iter().flat_map(|part| page::fill_later(app, part)).collect();
        // They stay as long as the page.
        std::mem::forget(views);
        PartView::Sheets.draw(app);
        page::mark("live");
        page::mark_parts(true);
        return;
    }
    // The page is live once it shows the state of the address: the cover has all that it shows at once.
    let mut is_live = app.place_untracked() == Place::start(app.book);
    if is_live {
        page::mark("live");
    }
    for part in ProgramPart::ALL {
        effect(move || {
            if app.take_part_request(part) {
                spawn_local(async move { app.part_came(part, part.fetch().await) });
            }
        });
    }
    // Who goes to the Board or opens a country wants it now, whatever else the browser has to do.
    effect(move || {
        for part in needed(app) {
            if !untrack(|| app.has(part)) {
                app.want(part);
            }
        }
    });
    // What is drawn below outlives the run in which it was.
    let owner = Owner::current().unwrap_or_default();
    let mut drawn = ProgramPart::ALL.map(|_| Drawn::Paper);
    effect(move || {
        for (part, drawn) in ProgramPart::ALL.into_iter().zip(&mut drawn) {
            let (is_here, is_missing) = (app.has(part), app.is_missing(part));
            owner.with(|| {
                untrack(|| match drawn {
                    Drawn::Paper | Drawn::Missing(_) if is_here => {
                        let fill = || page::fill_later(app, part);
                        *drawn = Drawn::Here(reading::keeping_its_place(app, fill));
                        if part == ProgramPart::Panels {
                            PartView::Sheets.draw(app);
                        }
                    }
                    Drawn::Paper if is_missing => {
                        *drawn = Drawn::Missing(page::say_is_missing(app, part));
                    }
                    _ => {}
                });
            });
        }
        let shows = |part| app.has(part) || app.is_missing(part);
        if !is_live && shows(ProgramPart::Story) && untrack(|| needed(app).all(shows)) {
            is_live = true;
            page::mark("live");
        }
        // Both are asked of each, so that both are followed.
        let states =
            ProgramPart::ALL.map(|part| (app.has(part) || !comes(app, part), app.is_missing(part)));
        let are_here = states.iter().all(|(is_here, _)| *is_here);
        // One that nobody can say yet leaves it open.
        if states.iter().all(|(is_here, is_missing)| *is_here || *is_missing) {
            page::mark_parts(are_here);
        }
    });
}

/// What the present place can't do without, beside the story, which is asked for at once.
fn needed(app: App) -> impl Iterator<Item = ProgramPart> {
    let board = (app.room() == Room::Board).then_some(ProgramPart::Board);
    let panels = app.country().map(|_| ProgramPart::Panels);
    [board, panels].into_iter().flatten()
}

/// Whether a part comes by itself. Where one thing stands alone, those don't that draw nothing of its room.
fn comes(app: App, part: ProgramPart) -> bool {
    !page::is_on_root("data-show") || untrack(|| part.serves(app.room()))
}

/// What stands where a part draws. The views go with it.
enum Drawn {
    Paper,
    Here(#[expect(dead_code, reason = "kept so that it stays on the page")] Vec<MountedView>),
    Missing(#[expect(dead_code, reason = "kept so that it stays on the page")] Vec<MountedView>),
}

/// Asks for what a reader's hand needs at once, and for all other parts as soon as there is nothing else to do, and
/// once.
pub(super) fn want_when_idle(app: App) {
    if !COME_LATER {
        return;
    }
    app.want(ProgramPart::Story);
    let asked = Rc::new(Cell::new(false));
    let want = move || {
        if !asked.replace(true) {
            let others = ProgramPart::ALL.into_iter().filter(|part| *part != ProgramPart::Story);
            others.filter(|part| comes(app, *part)).for_each(|part| app.want(part));
        }
    };
    let tells = request_idle_callback_with_handle(want.clone()).is_ok();
    Timeout::new(if tells { AT_THE_LATEST } else { SOON }, want).forget();
}
