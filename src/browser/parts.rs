//! The parts of the program that come later: fetched when the browser has nothing else to do, or before that when
//! somebody wants one.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use leptos::prelude::{Owner, request_idle_callback_with_handle, untrack};
use leptos::task::spawn_local;

use super::{effect, page};
use crate::app::App;
use crate::parts::{COME_LATER, ProgramPart};

/// How long after the start a browser that doesn't tell when it is idle is taken for it, in milliseconds.
const SOON: u32 = 200;

/// How long after the start the parts are fetched at the latest, in milliseconds: a page with frames on a busy
/// machine may leave a frame without an idle moment for ever.
const AT_THE_LATEST: u32 = 2000;

/// Fetches each part that is asked for, and has the analysis drawn when its part has come.
pub(super) fn follow(app: App) {
    if !COME_LATER {
        page::mark_parts(true);
        return;
    }
    for part in ProgramPart::ALL {
        effect(move || {
            if app.take_part_request(part) {
                spawn_local(async move { app.part_came(part, part.fetch().await) });
            }
        });
    }
    // What is drawn below outlives the run in which it was.
    let owner = Owner::current().unwrap_or_default();
    let (mut lab, mut note) = (None, None);
    effect(move || {
        let (is_here, is_missing) = (app.has(ProgramPart::Lab), app.is_missing(ProgramPart::Lab));
        owner.with(|| {
            untrack(|| {
                if is_here && lab.is_none() {
                    lab = page::fill_lab(app);
                    note = None;
                } else if is_missing && note.is_none() {
                    note = page::say_lab_is_missing(app);
                }
            });
        });
        // Both are asked of each, so that both are followed.
        let states = ProgramPart::ALL.map(|part| (app.has(part), app.is_missing(part)));
        let are_here = states.iter().all(|(is_here, _)| *is_here);
        // One that nobody can say yet leaves it open.
        if states.iter().all(|(is_here, is_missing)| *is_here || *is_missing) {
            page::mark_parts(are_here);
        }
    });
}

/// Asks for all parts as soon as there is nothing else to do, and once.
pub(super) fn want_when_idle(app: App) {
    if !COME_LATER {
        return;
    }
    let asked = Rc::new(Cell::new(false));
    let want = move || {
        if !asked.replace(true) {
            ProgramPart::ALL.into_iter().for_each(|part| app.want(part));
        }
    };
    let tells = request_idle_callback_with_handle(want.clone()).is_ok();
    Timeout::new(if tells { AT_THE_LATEST } else { SOON }, want).forget();
}
