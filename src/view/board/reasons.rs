//! Why the answers are what they are: each unfolds into what it asks, and what is wanting.

use super::strikes::strikes;
use crate::app::App;
use crate::view::basis::cites;
use crate::view::events::is_unfolded;
use crate::view::node::{Element, Node, block, html, list, nothing};
use engine::book::Book;
use engine::ids::{GateId, RequirementId};
use engine::model::rule::{Weighed, Weight};
use engine::model::settings::Value;
use engine::model::strikes::Strikable;
use engine::model::verdict::{Answer, Cause, GateVerdict, Lack};
use engine::phrase;
use engine::words::Word;

/// Every answer with its reasons, folded up.
pub(super) fn reasons(app: App) -> Element {
    let gates = GateId::all(app.book.gates.len()).map(|id| gate(app, id));
    html("details")
        .class("board__fold")
        .child(html("summary").child(html("h3").child(app.book.word(Word::BoardWhy))))
        .child(html("ol").class("gates").children(gates))
}

fn gate(app: App, gate: GateId) -> Element {
    let book = app.book;
    let words = book.gate(gate);
    let answer = move || app.answer(gate);
    let summary = html("summary")
        .class("gate__head")
        .child(html("span").class("gate__name").child(&words.name))
        .child(" ")
        .child(html("span").class("gate__answer").text_fn(move || phrase::answer(book, answer())))
        .child(" ")
        .child(
            html("span")
                .class("gate__says")
                .child(block(move || moved(app, gate)))
                .child(html("span").text_fn(move || app.gate_says(gate))),
        );
    let why = html("div")
        .class("gate__why")
        .child(html("p").child(&words.means))
        .child(cites(book, &book.model.gates[gate.index()].rests_on))
        // What nobody looks at need not follow every flip.
        .child(block(move || {
            if app.is_interactive() && !app.is_unfolded(gate) {
                nothing()
            } else {
                parts(app, gate, &app.gate(gate)).into()
            }
        }))
        .child(app.is_interactive().then(|| strikes(app, gate)));
    let unfold = move |event: &leptos::web_sys::Event| {
        app.unfold(gate, is_unfolded(event));
    };
    html("li")
        .class("gate")
        .attr("data-gate", words.id.as_str())
        .attr_fn("data-open", move || answer().name())
        .child(html("details").on("toggle", unfold).child(summary).child(why))
}

/// Marks a gate that the last change has moved.
fn moved(app: App, gate: GateId) -> Node {
    app.answer_before(gate).map_or_else(nothing, |before| {
        let before = phrase::answer(app.book, before);
        let mark = html("em").class("gate__moved");
        let mark = mark.child(app.book.fill(Word::ChangesMoved, &[("before", before)]));
        html("span").child(mark).child(" ").into()
    })
}

/// Everything a gate asks: first what is not met, with what it waits for, then what is.
fn parts(app: App, gate: GateId, verdict: &GateVerdict) -> Element {
    let book = app.book;
    let failing = verdict.reasons.iter().map(|reason| match &reason.cause {
        Cause::Gate(needed) => {
            let name = book.gate(*needed).name.as_str();
            html("li").class("part").attr("data-met", reason.answer.name()).child(
                html("p").class("part__name").child(book.fill(Word::GateNeeds, &[("gate", name)])),
            )
        }
        Cause::Requirement(requirement, lack) => part(app, *requirement, reason.answer, Some(lack)),
    });
    let met = RequirementId::all(book.requirements.len())
        .filter(|id| book.model.requirements[id.index()].gate == gate)
        .filter(|id| {
            !verdict.reasons.iter().any(
                |reason| matches!(&reason.cause, Cause::Requirement(failing, _) if failing == id),
            )
        })
        .map(|requirement| part(app, requirement, Answer::Yes, None));
    html("ul").class("parts").children(failing.chain(met))
}

fn part(app: App, requirement: RequirementId, answer: Answer, lack: Option<&Lack>) -> Element {
    let book = app.book;
    let words = book.requirement(requirement);
    let is_struck = is_struck(app, requirement);
    let waits = lack.map(|lack| {
        list([
            html("p").class("part__waits").child(book.word(Word::GateWaits)),
            html("ul").class("lacks").child(lacking(book, lack)),
        ])
    });
    let state = book.word(match answer {
        _ if is_struck => Word::StrikeStruck,
        Answer::Yes => Word::GateMet,
        Answer::No => Word::SwitchOff,
        Answer::Undecided => Word::SwitchOpen,
    });
    html("li")
        .class("part")
        .attr("data-met", answer.name())
        .attr("data-struck", if is_struck { "yes" } else { "no" })
        .child(
            html("p")
                .class("part__name")
                .child(html("span").class("part__what").child(&words.name))
                .child(" ")
                .child(html("span").class("part__state").child(state)),
        )
        .child(html("p").class("part__says").child(&words.says))
        .child(waits)
        .child(cites(book, &book.model.requirements[requirement.index()].rests_on))
}

/// Whether a whole requirement is struck.
fn is_struck(app: App, requirement: RequirementId) -> bool {
    let parts = app.book.model.strikables();
    let whole = parts.iter().position(|part| *part == Strikable::Whole(requirement));
    whole.is_some_and(|index| app.is_struck(index))
}

fn lacking(book: &'static Book, lack: &Lack) -> Element {
    let several = |word, parts: &[Lack]| {
        let parts = parts.iter().map(|part| lacking(book, part));
        Node::from(book.word(word)).and(html("ul").class("lacks").children(parts))
    };
    let votes =
        |word, votes: Weight| book.fill(word, &[("n", &phrase::number(book, votes.get().into()))]);
    let item = html("li").class("lack");
    match lack {
        Lack::Condition(condition, value) => {
            let open = (*value == Value::Open).then(|| {
                let asker = book.model.conditions[condition.index()].question;
                let whose = asker.map_or("", |asker| book.word(phrase::asker(asker)));
                let open = html("span").class("lack__open");
                Node::from(" ").and(open.child(book.fill(Word::GateAsked, &[("whose", whose)])))
            });
            item.child(&book.condition(*condition).need).child(open)
        }
        Lack::All(all) => item.child(several(Word::GateAllOf, all)),
        Lack::Any(any) => item.child(several(Word::GateOneOf, any)),
        Lack::AtLeast { needed, parts } => {
            let are_alike = Weighed::all_alike(parts);
            let each = parts.iter().map(|Weighed { weight, part }| {
                let part = lacking(book, part);
                if are_alike {
                    return part;
                }
                part.child(" ").child(votes(Word::GateVotes, *weight))
            });
            let word = if are_alike { Word::GateSoManyOf } else { Word::GateVotesOf };
            item.child(votes(word, *needed)).child(html("ul").class("lacks").children(each))
        }
    }
}
