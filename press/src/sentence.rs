//! Rules as sentences, in the words of the book: for the document and for the page.

use engine::book::Book;
use engine::model::Position;
use engine::model::rule::{Rule, Weighed};
use engine::phrase;
use engine::words::Word;

/// A rule as the clause after "when".
pub fn rule(book: &Book, rule: &Rule) -> String {
    match rule {
        Rule::Always => book.word(Word::RuleAlways).to_owned(),
        // A condition's need is a sentence that begins with a capital: quoted, it can stand anywhere.
        Rule::Condition(id) => book.fill(Word::RuleNeed, &[("need", &book.condition(*id).need)]),
        Rule::All(parts) => joined(book, parts, Word::RuleAnd),
        Rule::Any(parts) => joined(book, parts, Word::RuleOr),
        Rule::AtLeast { needed, parts } => {
            let are_alike = Weighed::all_alike(parts);
            let each = parts.iter().map(|Weighed { weight, part }| {
                let part = grouped(book, part);
                if are_alike {
                    return part;
                }
                let weight = phrase::number(book, weight.get().into());
                book.fill(Word::RuleWeighed, &[("part", &part), ("n", &weight)])
            });
            let next = |first: String, next: String| {
                book.fill(Word::ListComma, &[("first", &first), ("next", &next)])
            };
            let list = each.reduce(next).unwrap_or_default();
            let [needed, all] =
                [needed.get().into(), Weighed::total(parts)].map(|n| phrase::number(book, n));
            let word = if are_alike { Word::RuleAtLeast } else { Word::RuleVotes };
            book.fill(word, &[("n", &needed), ("all", &all), ("list", &list)])
        }
    }
}

/// Where somebody stands, and when: the first of several that holds counts.
pub fn position(book: &Book, position: &Position) -> String {
    let stance = phrase::pane(book, position.stance);
    match &position.when {
        Rule::Always => book.fill(Word::RuleOtherwise, &[("stance", stance)]),
        when => book.fill(Word::RuleStands, &[("stance", stance), ("rule", &rule(book, when))]),
    }
}

fn joined(book: &Book, parts: &[Rule], by: Word) -> String {
    let parts = parts.iter().map(|part| grouped(book, part));
    let join = |first: String, next: String| book.fill(by, &[("first", &first), ("next", &next)]);
    parts.reduce(join).unwrap_or_default()
}

/// A part of a rule, in parentheses if it has parts itself.
fn grouped(book: &Book, part: &Rule) -> String {
    match part {
        Rule::Condition(_) | Rule::Always => rule(book, part),
        group => book.fill(Word::RuleGroup, &[("rule", &rule(book, group))]),
    }
}
