//! The argument in Argdown: statements with what supports and attacks them, and arguments as premises with a
//! conclusion.

use std::fmt::Write as _;

use engine::words::Word;

use super::licence;
use super::reasons::{At, Inference, Kind, Reasons, Statement};
use crate::content::edition::Edition;

/// The document.
pub(super) fn document(edition: &Edition, reasons: &Reasons) -> String {
    let mut page = Page { edition, reasons, text: String::new() };
    page.head();
    for kind in Kind::ALL {
        page.heading(kind);
        for (at, statement) in reasons.of_kind(kind) {
            page.statement(at, statement);
        }
    }
    page.text
}

/// The document, being written.
struct Page<'a> {
    edition: &'a Edition,
    reasons: &'a Reasons,
    text: String,
}

impl Page<'_> {
    fn line(&mut self, line: impl AsRef<str>) {
        // Writing to a string can't fail.
        let _ = writeln!(self.text, "{}", line.as_ref());
    }

    fn head(&mut self) {
        let source = &self.edition.source;
        self.line("===");
        for (key, value) in [
            ("title", self.edition.title()),
            ("source", &source.title),
            ("outlet", &source.outlet),
            ("date", &source.month),
            ("licence", licence::EXPRESSION),
        ] {
            // A string of JSON is one of YAML.
            self.line(format!("{key}: {}", serde_json::json!(value)));
        }
        self.line(format!("===\n\n# {}\n", escaped(self.edition.title())));
    }

    /// Groups of the map: what the source says, what is assumed, what others say.
    fn heading(&mut self, kind: Kind) {
        let word = match kind {
            Kind::Claim => Word::SourcesTitle,
            Kind::Assumption => Word::AssumptionsTitle,
            Kind::Objection => Word::OutsideTitle,
            Kind::Gate | Kind::Requirement | Kind::Group | Kind::Condition => return,
        };
        if self.reasons.of_kind(kind).next().is_some() {
            self.line(format!("## {}\n", escaped(self.edition.book.word(word))));
        }
    }

    fn statement(&mut self, at: At, statement: &Statement) {
        let paragraph = match statement.kind {
            // Claims come first among the statements, in the order of the book's.
            Kind::Claim => self.edition.book.claims.get(at.0).map(|claim| claim.paragraph),
            _ => None,
        };
        let data = paragraph.map(|number| format!(" {{paragraph: {number}}}")).unwrap_or_default();
        let says = escaped(&statement.says) + &sources(statement);
        self.line(format!("[{}]: {says} #{}{data}", statement.name, statement.kind.name()));
        let reasons = self.reasons;
        let inferences = reasons.inferences.iter().filter(|inference| inference.conclusion == at);
        let (single, several): (Vec<_>, Vec<_>) =
            inferences.partition(|inference| inference.premises.len() == 1);
        for inference in single {
            self.relation('+', inference.premises[0]);
        }
        for attack in reasons.attacks.iter().filter(|attack| attack.on == at) {
            self.relation('-', attack.by);
        }
        self.line("");
        for (index, inference) in several.into_iter().enumerate() {
            self.argument(&format!("{}-by-{}", statement.name, index + 1), inference);
        }
    }

    fn relation(&mut self, sign: char, other: At) {
        self.line(format!("    {sign} [{}]", self.reasons.statement(other).name));
    }

    fn argument(&mut self, title: &str, inference: &Inference) {
        self.line(format!("<{title}>\n"));
        for (index, premise) in inference.premises.iter().enumerate() {
            let name = &self.reasons.statement(*premise).name;
            self.line(format!("({}) [{name}]", index + 1));
        }
        let number = inference.premises.len() + 1;
        let conclusion = &self.reasons.statement(inference.conclusion).name;
        self.line(format!("----\n({number}) [{conclusion}]\n"));
    }
}

/// Where a statement stands, as links.
fn sources(statement: &Statement) -> String {
    let link = |(says, url): &(String, String)| {
        // The text of a link ends with a bracket, and its address with a parenthesis.
        let says = says.replace('[', "(").replace(']', ")");
        format!(" [{says}]({})", url.replace('(', "%28").replace(')', "%29"))
    };
    statement.sources.iter().map(link).collect()
}

/// A text in which nothing is a sign of Argdown's: brackets, tags, emphasis, mentions, comments, and symbols that
/// are named between full stops or colons.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_within = letters.peek().is_some_and(|next| !next.is_whitespace());
        match letter {
            '\\' | '@' | '#' | '*' | '_' | '[' | ']' | '<' | '>' | '{' | '}' | '/' => {
                escaped.extend(['\\', letter]);
            }
            '.' | ':' if is_within => escaped.extend(['\\', letter]),
            letter if letter.is_whitespace() => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
}
