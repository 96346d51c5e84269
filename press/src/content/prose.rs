//! Prose: Markdown with citations, figures, and sentences about the model that are checked.

use engine::ids::{AssumptionId, ClaimId, GateId, ScenarioId};
use engine::model::settings::Settings;
use engine::model::verdict::Answer;
use pulldown_cmark::{BrokenLink, CowStr, Event, Options, Parser, Tag, TagEnd};

use crate::content::changes;
use crate::content::figures::{numbers, percentages};
use crate::content::location::Location;
use crate::content::measure;
use crate::content::names::Names;
use crate::content::problem::Problems;
use crate::content::spelling::nearest;

/// What a page would show of a link or a citation that was not understood.
pub(crate) const MARKS: [&str; 5] = ["](", "[@", "(<", ">)", "@]"];

/// A text with its title.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prose {
    /// The title.
    pub title: String,
    /// The text.
    pub blocks: Vec<Block>,
    /// How many of its blocks stand before what can be tried in it; all, if nothing is said.
    pub before_hands: Option<usize>,
}

/// A block of text.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A heading within the text.
    Heading(Vec<Inline>),
    /// A list.
    List(Vec<Vec<Inline>>),
}

/// A run of text.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Emphasised text.
    Emphasis(String),
    /// Text that stands out: of a step, what there is to do.
    Strong(String),
    /// A reference to a claim of the source.
    Claim(ClaimId),
    /// A reference to a choice of this project.
    Assumption(AssumptionId),
    /// A sentence that states an outcome, with the setting it speaks of. It has been checked.
    Outcome(String, ScenarioId, Settings),
    /// A link elsewhere.
    Link(String, String),
}

impl Prose {
    /// How many sentences about the model it has.
    pub fn outcomes(&self) -> usize {
        let count = |inlines: &[Inline]| {
            inlines.iter().filter(|inline| matches!(inline, Inline::Outcome(..))).count()
        };
        self.blocks
            .iter()
            .map(|block| match block {
                Block::Paragraph(inlines) | Block::Heading(inlines) => count(inlines),
                Block::List(items) => items.iter().map(|item| count(item)).sum(),
            })
            .sum()
    }

    /// What stands before what can be tried in it, and what stands behind that.
    pub fn around_hands(&self) -> (&[Block], &[Block]) {
        self.blocks.split_at(self.before_hands.unwrap_or(self.blocks.len()))
    }

    /// Every claim that it cites.
    pub fn claims(&self) -> Vec<ClaimId> {
        let mut claims = Vec::new();
        let mut collect = |inlines: &[Inline]| {
            claims.extend(inlines.iter().filter_map(|inline| match inline {
                Inline::Claim(claim) => Some(*claim),
                _ => None,
            }));
        };
        for block in &self.blocks {
            match block {
                Block::Paragraph(inlines) | Block::Heading(inlines) => collect(inlines),
                Block::List(items) => items.iter().for_each(|item| collect(item)),
            }
        }
        claims
    }
}

/// A run of text without its links: its words.
pub fn words_of(inlines: &[Inline]) -> String {
    let words = inlines.iter().map(|inline| match inline {
        Inline::Text(text)
        | Inline::Emphasis(text)
        | Inline::Strong(text)
        | Inline::Outcome(text, ..)
        | Inline::Link(text, _) => text.as_str(),
        Inline::Claim(_) | Inline::Assumption(_) => "",
    });
    words.collect()
}

/// Reads a Markdown file of the content.
pub fn read(file: &str, text: &str, names: &Names<'_>, problems: &mut Problems) -> Prose {
    let mut reader = Reader {
        file,
        names,
        problems,
        prose: Prose::default(),
        inlines: Vec::new(),
        items: None,
        open: Vec::new(),
        text: String::new(),
        line: 1,
        text_line: 1,
    };
    // `[@id]` is a link reference that nobody defines: that is where citations come in.
    let callback = |link: BrokenLink<'_>| {
        link.reference
            .strip_prefix('@')
            .map(|id| (CowStr::from(format!("cite:{id}")), CowStr::from("")))
    };
    let parser = Parser::new_with_broken_link_callback(text, Options::empty(), Some(callback));
    for (event, place) in parser.into_offset_iter() {
        reader.line = 1 + text[..place.start].matches('\n').count();
        reader.event(event);
    }
    if reader.prose.title.is_empty() {
        reader.problems.add_at(file, 1, "", "The text has no title.", "Begin it with `# Title`.");
    }
    reader.prose
}

/// Reads a text of one paragraph that stands in a TOML file, for an entry of it.
pub fn read_line(
    file: &str,
    place: &Location,
    text: &str,
    names: &Names<'_>,
    problems: &mut Problems,
) -> Vec<Inline> {
    let mut found = Problems::default();
    let titled = format!("# {}\n\n{text}\n", place.says());
    let prose = read(file, &titled, names, &mut found);
    for problem in found.into_found() {
        problems.add(file, place, problem.what, problem.remedy);
    }
    match prose.blocks.as_slice() {
        [Block::Paragraph(inlines)] => inlines.clone(),
        _ => {
            let what = "It is more than one paragraph.";
            problems.add(file, place, what, "Write it as one paragraph, without lists.");
            Vec::new()
        }
    }
}

enum Open {
    Emphasis,
    Strong,
    Link(String),
    Title,
}

struct Reader<'a, 'b> {
    file: &'a str,
    names: &'a Names<'b>,
    problems: &'a mut Problems,
    prose: Prose,
    inlines: Vec<Inline>,
    items: Option<Vec<Vec<Inline>>>,
    open: Vec<Open>,
    text: String,
    /// The line of what is being read.
    line: usize,
    /// The line in which `text` begins.
    text_line: usize,
}

impl Reader<'_, '_> {
    fn problem(&mut self, entry: &str, what: impl Into<String>, remedy: impl Into<String>) {
        let entry = if entry.is_empty() { String::new() } else { format!("“{entry}”") };
        self.problems.add_at(self.file, self.line, entry, what, remedy);
    }

    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text) => {
                if self.text.is_empty() {
                    self.text_line = self.line;
                }
                self.text.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak => self.text.push(' '),
            Event::Start(Tag::Emphasis) => self.begin(Open::Emphasis),
            Event::Start(Tag::Link { dest_url, .. }) => {
                self.begin(Open::Link(dest_url.into_string()));
            }
            Event::Start(Tag::Heading { level: pulldown_cmark::HeadingLevel::H1, .. }) => {
                self.begin(Open::Title);
            }
            Event::Start(Tag::List(_)) => self.items = Some(Vec::new()),
            Event::Start(Tag::Paragraph | Tag::Item | Tag::Heading { .. }) => {}
            Event::Start(Tag::Strong) => self.begin(Open::Strong),
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link) => self.end(),
            Event::End(TagEnd::Heading(pulldown_cmark::HeadingLevel::H1)) => self.end(),
            Event::End(TagEnd::Heading(_)) => {
                let inlines = self.take_inlines();
                self.prose.blocks.push(Block::Heading(inlines));
            }
            Event::End(TagEnd::Paragraph) => {
                // The paragraphs of an item are the item.
                if self.items.is_none() {
                    let inlines = self.take_inlines();
                    self.prose.blocks.push(Block::Paragraph(inlines));
                }
            }
            Event::End(TagEnd::Item) => {
                let inlines = self.take_inlines();
                if let Some(items) = &mut self.items {
                    items.push(inlines);
                }
            }
            Event::End(TagEnd::List(_)) => {
                if let Some(items) = self.items.take() {
                    self.prose.blocks.push(Block::List(items));
                }
            }
            Event::Rule if self.prose.before_hands.is_none() => {
                self.prose.before_hands = Some(self.prose.blocks.len());
            }
            other => {
                let what =
                    format!("The text has something that pages have no place for: {other:?}.");
                self.problem(
                    "",
                    what,
                    "Use paragraphs, lists, *emphasis*, **a strong line** and links alone.",
                );
            }
        }
    }

    /// Plain text so far becomes an inline, before something else begins.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        if text.is_empty() {
            return;
        }
        self.without_figures(&text);
        self.inlines.push(Inline::Text(text));
    }

    /// Outside `[80 per cent](figure:ID)` a percentage has no source.
    fn without_figures(&mut self, text: &str) {
        self.line = self.text_line;
        if let Some(mark) = MARKS.iter().find(|mark| text.contains(**mark)) {
            let what =
                format!("A link or a citation is lost: the text shows its marks (`{mark}`).");
            let remedy = "Write [@id], [text](<model:…>) or [text](https://…), brackets closed.";
            self.problem("", what, remedy);
        }
        for number in percentages(text) {
            let what = format!("The text gives {number} per cent without its source.");
            let remedy =
                format!("Write [{number} per cent](figure:ID) with the id of the poll's claim.");
            self.problem(text, what, remedy);
        }
    }

    fn take_inlines(&mut self) -> Vec<Inline> {
        self.flush();
        std::mem::take(&mut self.inlines)
    }

    fn begin(&mut self, open: Open) {
        self.flush();
        self.open.push(open);
    }

    fn end(&mut self) {
        let text = std::mem::take(&mut self.text);
        let open = self.open.pop();
        if !matches!(&open, Some(Open::Link(address)) if address.starts_with("figure:")) {
            self.without_figures(&text);
        }
        match open {
            Some(Open::Emphasis) => self.inlines.push(Inline::Emphasis(text)),
            Some(Open::Strong) => self.inlines.push(Inline::Strong(text)),
            Some(Open::Title) => self.prose.title = text,
            Some(Open::Link(address)) => self.link(&address, text),
            None => self.text = text,
        }
    }

    fn link(&mut self, address: &str, text: String) {
        let inline = match address.split_once(':') {
            Some(("cite", id)) => self.cite(id),
            Some(("figure", id)) => self.figure(id, &text),
            Some(("model", setting)) => self.outcome(setting.trim(), &text),
            Some(("https" | "http", _)) => Some(Inline::Link(text.clone(), address.to_owned())),
            _ => {
                let what = format!("The link goes to `{address}`, which is nowhere.");
                let remedy = "Use an https address, figure:ID, model:SCENARIO … or [@claim].";
                self.problem(&text, what, remedy);
                None
            }
        };
        self.inlines.push(inline.unwrap_or(Inline::Text(text)));
    }

    fn cite(&mut self, id: &str) -> Option<Inline> {
        let claim = self.names.claims.iter().position(|known| *known == id);
        let assumption = || self.names.assumptions.iter().position(|known| *known == id);
        let inline = claim
            .map(|index| Inline::Claim(ClaimId::at(index)))
            .or_else(|| assumption().map(|index| Inline::Assumption(AssumptionId::at(index))));
        // Lists that are empty have been reported.
        if inline.is_none()
            && !self.names.claims.is_empty()
            && !self.problems.is_unreadable("assumptions.toml")
        {
            let known = self.names.claims.iter().chain(&self.names.assumptions).copied();
            let remedy = nearest(id, known);
            self.problem("", format!("There is no claim `{id}` to cite."), remedy);
        }
        inline
    }

    fn figure(&mut self, id: &str, text: &str) -> Option<Inline> {
        let figure = self.names.figures.iter().find(|(claim, _)| *claim == id).map(|(_, n)| *n);
        match figure {
            None if self.names.claims.is_empty() => {}
            None => {
                let remedy = nearest(id, self.names.figures.iter().map(|(claim, _)| *claim));
                self.problem(text, format!("The claim `{id}` has no figure."), remedy);
            }
            // What "per cent" is called is the language's affair.
            Some(figure) if !measure::says(&numbers(text), &figure.numbers()) => {
                let what = format!("The figure differs from its source, `{id}`.");
                self.problem(text, what, format!("It is {} in claims.toml.", figure.told()));
            }
            Some(_) => {}
        }
        Some(Inline::Text(text.to_owned()))
    }

    /// `june-2019 +us-flexible talks=yes`: a scenario, changes to it, and the answers it claims.
    fn outcome(&mut self, setting: &str, text: &str) -> Option<Inline> {
        let mut words = setting.split_whitespace();
        let scenario_id = words.next().unwrap_or_default();
        let Some(scenario) = self.names.scenarios.iter().position(|id| *id == scenario_id) else {
            if !self.names.scenarios.is_empty() {
                let remedy = nearest(scenario_id, self.names.scenarios.iter().copied());
                self.problem(text, format!("There is no scenario `{scenario_id}`."), remedy);
            }
            return None;
        };
        let scenario = ScenarioId::at(scenario);
        // Rules that can't be read have been reported; without them there is nothing to compare.
        let model = self.names.model?;
        let mut settings = model.scenario(scenario);
        let mut claimed = Vec::new();
        for word in words {
            if let Some((gate, answer)) = word.split_once('=') {
                let gate_id = self.names.gates.iter().position(|id| *id == gate);
                let answer = match answer {
                    "yes" => Some(Answer::Yes),
                    "no" => Some(Answer::No),
                    "undecided" => Some(Answer::Undecided),
                    _ => None,
                };
                match (gate_id, answer) {
                    (Some(gate), Some(answer)) => claimed.push((GateId::at(gate), answer)),
                    _ => {
                        let remedy = "Write a gate's id, `=`, and yes, no or undecided.";
                        self.problem(text, format!("`{word}` is not an outcome."), remedy);
                    }
                }
                continue;
            }
            match changes::made(word, settings, model, self.names) {
                Ok(changed) => settings = changed,
                Err((what, remedy)) => self.problem(text, what, remedy),
            }
        }
        if claimed.is_empty() {
            let remedy = "Add what it states, for instance `talks=yes`.";
            self.problem(text, "The sentence names a setting but no outcome.", remedy);
        }
        let verdict = model.evaluate(settings);
        for (gate, answer) in claimed {
            let found = verdict.gate(gate).answer;
            if found != answer {
                let gate = self.names.gates[gate.index()];
                let what = format!(
                    "The sentence says {gate}={}, but the model gives {gate}={}.",
                    answer.name(),
                    found.name()
                );
                self.problem(text, what, "Mend the sentence, or the rule or scenario behind it.");
            }
        }
        Some(Inline::Outcome(text.to_owned(), scenario, settings))
    }
}
