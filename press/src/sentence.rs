//! Rules as sentences, in the words of the book: for the document and for the page.

use engine::book::Book;
use engine::model::Position;
use engine::model::rule::Rule;
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
    let parts = parts.iter().map(|part| match part {
        Rule::Condition(_) | Rule::Always => rule(book, part),
        group => book.fill(Word::RuleGroup, &[("rule", &rule(book, group))]),
    });
    let join = |first: String, next: String| book.fill(by, &[("first", &first), ("next", &next)]);
    parts.reduce(join).unwrap_or_default()
}
