//! What whoever says that a deal lasts has to believe: to be read, copied and passed on.

use std::sync::Arc;

use leptos::prelude::{Get, Memo, untrack};

use super::copy::{Says, copy};
use super::link::link;
use super::save::save;
use crate::app::App;
use crate::view::node::{Element, block, html, list};
use engine::belief::{Belief, belief};
use engine::words::Word;

/// The belief that the table asks for, worked out once for both places in which it may stand.
#[derive(Clone, Copy)]
pub(super) struct Sentence {
    app: App,
    belief: Memo<Arc<Belief>>,
    /// How it begins, which many a flip leaves as it was.
    opening: Memo<String>,
}

impl Sentence {
    pub(super) fn of(app: App) -> Self {
        let belief = Memo::new(move |_| Arc::new(now(app)));
        Self { app, belief, opening: Memo::new(move |_| belief.get().opening.clone()) }
    }

    /// The sentence below the switches.
    pub(super) fn below(self) -> Element {
        sentence(self, "").class("belief--below")
    }

    /// The same beside them, where there is room: one of the two is shown.
    pub(super) fn beside(self) -> Element {
        sentence(self, "-beside").class("belief--beside")
    }
}

fn now(app: App) -> Belief {
    belief(app.book, &app.rules().model, app.shown_table())
}

fn sentence(of: Sentence, scope: &'static str) -> Element {
    let Sentence { app, belief, opening } = of;
    let end = app.book.word(Word::BeliefSentence).split_once("{list}").map_or("", |(_, end)| end);
    let title = format!("belief{scope}");
    let clauses = block(move || {
        list(belief.get().clauses.iter().flat_map(|clause| {
            let says = html(if clause.is_own { "strong" } else { "span" });
            [
                html("span").child(clause.before.clone()),
                says.child(clause.says.clone()),
                html("span").child(clause.after.clone()),
            ]
        }))
        .and(end)
    });
    let says = html("p").class("belief__says").attr("id", format!("belief-says{scope}"));
    let section = html("section")
        .class("belief")
        .attr("aria-labelledby", title.clone())
        .child(html("h3").class("belief__opening").attr("id", title).text_fn(move || opening.get()))
        .child(says.child(clauses));
    if app.is_interactive() { section.child(tools(app, scope)) } else { section }
}

fn tools(app: App, scope: &'static str) -> Element {
    let book = app.book;
    let status = format!("belief-status{scope}");
    let (says_id, status_id) = (format!("belief-says{scope}"), status.clone());
    let press = move |_: &leptos::web_sys::Event| {
        let copied = Says {
            copied: book.word(Word::BeliefCopied),
            selected: book.word(Word::BeliefSelected),
        };
        copy(&untrack(|| now(app)).sentence(book), says_id.clone(), status_id.clone(), copied);
    };
    html("div")
        .class("belief__tools")
        .child(
            html("button")
                .attr("type", "button")
                .class("belief__copy")
                .on("click", press)
                .child(book.word(Word::BeliefCopy)),
        )
        .child(link(app, scope))
        .child(save(app))
        .child(html("p").class("belief__status").attr("id", status).attr("role", "status"))
}
