//! The argument as a document, so that somebody can hold it against the source on paper.

mod rules;

use std::fmt::Write as _;

use engine::book::{Camera, Kind, OutsideSource};
use engine::ids::{AssumptionId, ConditionId, CountryId, GateId, ScenarioId, StepId};
use engine::model::settings::{ConditionSet, Value};
use engine::model::{Asker, Basis};
use engine::phrase;
use engine::words::Word;

use crate::content::edition::Edition;
use crate::content::prose::words_of;
use rules::{uses, write_rules};

/// The whole argument as Markdown: claims by paragraph, assumptions, what a deal needs, the rules as
/// sentences, and the scenarios with what becomes of them.
pub fn document(edition: &Edition) -> String {
    let mut page = Page { edition, text: String::new() };
    page.head();
    page.claims();
    page.assumptions();
    page.conditions();
    write_rules(&mut page);
    page.scenarios();
    page.steps();
    page.outside();
    page.text
}

/// The document, being written.
struct Page<'a> {
    edition: &'a Edition,
    text: String,
}

impl Page<'_> {
    fn line(&mut self, line: impl AsRef<str>) {
        // Writing to a string can't fail.
        let _ = writeln!(self.text, "{}", line.as_ref());
    }

    fn heading(&mut self, level: usize, text: &str) {
        let gap = if self.text.is_empty() || self.text.ends_with("\n\n") { "" } else { "\n" };
        self.line(format!("{gap}{} {text}\n", "#".repeat(level)));
    }

    fn head(&mut self) {
        let source = &self.edition.source;
        let authors: Vec<&str> = source.authors.iter().map(|author| author.name.as_str()).collect();
        self.heading(1, &format!("For review: {}", self.edition.title()));
        self.line(format!(
            "The source: {}, “{}”, {}, {}. {}",
            authors.join(", "),
            source.title,
            source.outlet,
            source.month,
            source.url
        ));
        self.line("");
        let first = self.edition.book.fill(Word::BasisParagraph, &[("n", "1")]);
        self.line(format!(
            "Everything below is generated from the content. {first} is the source’s first paragraph; words \
             in `code` are ids."
        ));
    }

    fn claims(&mut self) {
        let book = &self.edition.book;
        self.heading(2, "What the source says");
        for (paragraph, claims) in self.edition.paragraphs() {
            let n = paragraph.to_string();
            self.heading(3, &book.fill(Word::BasisParagraph, &[("n", &n)]));
            for id in claims {
                let claim = book.claim(id);
                let kinds: Vec<&str> =
                    claim.kinds.iter().copied().map(|kind: Kind| book.word(kind.word())).collect();
                self.line(format!("- {} *{}* `{}`", claim.says, kinds.join(", "), claim.id));
                if let Some(figure) = &claim.figure {
                    self.line(format!(
                        "  - Figure: {} {} {}",
                        figure.amount, figure.says, figure.note
                    ));
                }
                let steps: Vec<String> =
                    self.edition.citing(id).into_iter().map(|step| self.step(step)).collect();
                self.used("cited in", &steps);
                self.used("carries", &uses(self.edition, Basis::Claim(id)));
            }
        }
    }

    fn assumptions(&mut self) {
        let book = &self.edition.book;
        self.heading(2, "What this project assumes");
        for id in AssumptionId::all(book.assumptions.len()) {
            let assumption = book.assumption(id);
            self.line(format!("- {} `{}`", assumption.says, assumption.id));
            let why = words_of(&self.edition.whys[id.index()]);
            self.line(format!("  - Why: {why}"));
            self.used("carries", &uses(self.edition, Basis::Assumption(id)));
        }
    }

    fn conditions(&mut self) {
        let book = &self.edition.book;
        self.heading(2, "What it takes: the switches");
        for (owners, conditions) in book.condition_groups() {
            self.heading(3, &phrase::owners(book, owners));
            for id in conditions {
                let (words, rules) = (book.condition(id), &book.model.conditions[id.index()]);
                self.line(format!("- {}. `{}`", words.need, words.id));
                self.line(format!("  - Off: {}. {}", words.off, words.note));
                if let (Some(question), Some(asker)) = (&words.question, rules.question) {
                    let whose = match asker {
                        Asker::Source => "the source’s question",
                        Asker::Ours => "our question",
                    };
                    self.line(format!("  - May be undecided: {question} ({whose})."));
                }
                let likelihood = rules.likelihood;
                self.line(format!("  - Likelihood to begin with, ours: {likelihood} per cent."));
                let rests_on = self.basis(&rules.rests_on);
                self.line(format!("  - Rests on {rests_on}."));
            }
        }
    }

    fn scenarios(&mut self) {
        let book = &self.edition.book;
        self.heading(2, "Scenarios, and what becomes of them");
        for id in ScenarioId::all(book.scenarios.len()) {
            let scenario = book.scenario(id);
            let settings = book.model.scenario(id);
            let verdict = book.model.evaluate(settings);
            self.heading(3, &format!("{} `{}`", scenario.name, scenario.id));
            self.line(&scenario.stands_for);
            self.line("");
            let with = |value: Value| -> ConditionSet {
                let all = ConditionId::all(book.conditions.len());
                all.filter(|id| settings.value(*id) == value).collect()
            };
            for (what, value) in [("Off", Value::Off), ("Undecided", Value::Open)] {
                let names = self.short(with(value));
                self.line(format!("- {what}: {names}."));
            }
            self.line("- All else is on.");
            let assumed = self.edition.assumed[id.index()];
            if !assumed.is_empty() {
                let names = self.short(assumed);
                self.line(format!("- Our inference: {names}."));
            }
            let gates: Vec<String> = GateId::all(book.gates.len())
                .map(|gate| {
                    let answer = phrase::answer(book, verdict.gate(gate).answer);
                    format!("{}: {answer}", book.gate(gate).name)
                })
                .collect();
            self.line(format!("- Answers: {}.", gates.join("; ")));
            let panes: Vec<String> = CountryId::all(book.countries.len())
                .map(|country| {
                    let pane = phrase::pane(book, verdict.pane(country));
                    let ghost = if scenario.ghosts.contains(&country) { " (ours)" } else { "" };
                    format!("{} {pane}{ghost}", book.country(country).capital)
                })
                .collect();
            self.line(format!("- Panes: {}.", panes.join("; ")));
            self.line(format!("- The page says: {}", phrase::outcome(book, &verdict)));
            self.line(format!("- The source implies: {}", scenario.implies));
            if let Some(caveat) = &scenario.caveat {
                self.line(format!("- Caveat: {caveat}"));
            }
        }
    }

    fn steps(&mut self) {
        let book = &self.edition.book;
        self.heading(2, "Steps, and what their pictures show");
        for id in StepId::all(book.steps.len()) {
            let step = book.step(id);
            let camera = match step.camera {
                Camera::Whole => "the whole map".to_owned(),
                Camera::Table => "the table".to_owned(),
                Camera::Country(country) => book.country(country).name.clone(),
            };
            let panes = phrase::capitals(book, &step.panes);
            let panes = if panes.is_empty() { "none".to_owned() } else { panes };
            let tries = step.what_ifs.len();
            self.line(format!(
                "{}. {} `{}`: shows {camera}; sets panes: {panes}; what-ifs: {tries}.",
                id.index() + 1,
                step.title,
                step.id
            ));
        }
    }

    fn outside(&mut self) {
        let book = &self.edition.book;
        self.heading(2, "From outside the source");
        self.line("None of this is the source’s, and nothing of the model rests on it.");
        self.heading(3, "Objections");
        for objection in &book.objections {
            let capital = &book.country(objection.country).capital;
            let bears = self.short(objection.conditions.iter().copied().collect());
            self.line(format!("- {capital}: {} (Bears on: {bears}.)", objection.says));
            self.sources(&objection.sources);
        }
        self.heading(3, "The road before it");
        for moment in self.edition.moments.iter().filter(|moment| !moment.sources.is_empty()) {
            self.line(format!("- {}: {}", moment.date_says, moment.says));
            self.sources(&moment.sources);
        }
        self.heading(3, "After it");
        for event in &self.edition.events {
            let bears = self.short(event.conditions.iter().copied().collect());
            self.line(format!("- {}: {} (Bears on: {bears}.)", event.date_says, event.says));
            self.line(format!("  - What it tests: {}", event.tests));
            self.sources(&event.sources);
        }
        self.heading(3, "Works");
        for work in &self.edition.works {
            let address = work.url.as_deref().unwrap_or("no address");
            self.line(format!("- {} {} {address}", work.line, work.says));
        }
    }

    fn sources(&mut self, sources: &[OutsideSource]) {
        for source in sources {
            self.line(format!("  - {} {}", source.says, source.url));
        }
    }

    fn short(&self, conditions: ConditionSet) -> String {
        let book = &self.edition.book;
        let names: Vec<&str> =
            conditions.iter().map(|id| book.condition(id).short.as_str()).collect();
        if names.is_empty() { "none".to_owned() } else { names.join("; ") }
    }

    fn step(&self, step: StepId) -> String {
        format!("step {} (`{}`)", step.index() + 1, self.edition.book.step(step).id)
    }

    fn used(&mut self, how: &str, by: &[String]) {
        if !by.is_empty() {
            self.line(format!("  - {how}: {}", by.join(", ")));
        }
    }

    /// What something rests on, with paragraphs.
    fn basis(&self, basis: &[Basis]) -> String {
        let book = &self.edition.book;
        let names: Vec<String> = basis
            .iter()
            .map(|basis| match basis {
                Basis::Claim(id) => {
                    let claim = book.claim(*id);
                    let n = claim.paragraph.to_string();
                    let paragraph = self.edition.book.fill(Word::BasisParagraph, &[("n", &n)]);
                    format!("{paragraph} `{}`", claim.id)
                }
                Basis::Assumption(id) => format!("our assumption `{}`", book.assumption(*id).id),
            })
            .collect();
        names.join(", ")
    }
}
