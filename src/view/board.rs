//! The Board: the verdict in view, sixteen switches, and what can be asked of all of them.
//!
//! - `verdict`: the window, a sentence, the answers.
//! - `tools`: the choice of a situation, undo and redo; `switches`: the conditions by capital.
//! - `belief`: what whoever says that a deal lasts has to believe; `link`, `copy` and `save`: to pass that on.
//! - `cannot`: what it can't do without; `matrix`: the situations side by side.
//! - `reasons`, with `strikes`: why each answer is what it is; `way`: the shortest way; `lab`: the whole analysis,
//!   which is a part of its own.
//! - `fold`: what waits to be unfolded.
//!
//! It is a later part of the program: what is called from nowhere else comes with it.

mod asked;
mod belief;
mod cannot;
mod copy;
mod fold;
pub mod lab;
mod link;
mod matrix;
mod reasons;
mod save;
mod strikes;
mod switches;
mod tools;
mod verdict;
mod way;

use super::argument;
use super::later::later;
use super::node::{Element, html};
use crate::app::App;
use crate::parts::PartView;
use engine::words::Word;

/// The `id` of the fold with the analysis.
pub const LAB: &str = "lab";

pub use matrix::MATRIX;

/// All of it. On paper, without what needs a hand.
pub fn board(app: App) -> Element {
    let book = app.book;
    // Where all combinations are too many there is nothing to be asked of them.
    let is_swept = app.rules().tables().is_some();
    let withheld = || {
        let n = book.conditions.len().to_string();
        html("p").child(book.fill(Word::LabWithheld, &[("n", &n)]))
    };
    let belief = belief::Sentence::of(app);
    // Where it scrolls by itself, it is a stop for keys.
    let side = html("section")
        .class("board__side")
        .attr("aria-labelledby", verdict::VERDICT_TITLE)
        .child(verdict::verdict(app))
        .child(app.is_interactive().then(|| belief.beside()));
    let folds = html("div")
        .class("board__folds")
        .child(reasons::reasons(app))
        .child((is_swept && app.is_interactive()).then(|| way::way(app)))
        .child(is_swept.then(|| {
            let lab = move || later(app, PartView::Lab);
            fold::comparing_fold(app, Word::BoardTest, "lab-title", lab).attr("id", LAB)
        }))
        .child(app.is_interactive().then(|| argument::fold(app)));
    let main = html("div")
        .class("board__main")
        .child(tools::tools(app))
        .child(
            html("div")
                .class("board__switches")
                .children(switches::groups(app))
                .child(if is_swept { cannot::cannot(app) } else { withheld() }),
        )
        .child(belief.below())
        .child(matrix::matrix(app))
        .child(folds);
    html("div").class("board__room").child(side).child(main)
}
