//! The whole argument as one document, and its schema.
//!
//! The types are the schema: what is added to one is in the other, and nothing else may stand in the document.

mod model;
mod outside;
mod situations;
mod statements;

use engine::words::Word;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::Value;

use super::{files, licence, truth_table};
use crate::content::edition::Edition;
use model::{Actor, Condition, Gate, Link, Party, Requirement};
use outside::{Event, Objection};
use situations::Scenario;
use statements::{Assumption, Claim};

/// An argument, retold and modelled: what its source says, what a deal needs by it, and what follows in named
/// situations. Ids are the same in every language.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Argument {
    /// Where the schema is, as seen from this file.
    #[serde(rename = "$schema")]
    schema: String,
    /// The language of all texts, as BCP 47 writes it.
    language: String,
    /// The title of the page that this is the data of.
    title: String,
    /// The question that the page asks.
    headline: String,
    /// What the page is.
    description: String,
    /// The address of the page, where it was known when this was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    /// When anything that readers see was changed last, as year-month-day.
    #[serde(skip_serializing_if = "Option::is_none")]
    changed: Option<String>,
    /// What may be done with the data.
    licence: Licence,
    /// What has written it.
    generator: Generator,
    /// Where the argument comes from.
    source: Source,
    /// The parties. Each is seen from outside as its capital.
    parties: Vec<Party>,
    /// Who acts within the parties.
    actors: Vec<Actor>,
    /// Where a condition of one party acts on an actor of another.
    links: Vec<Link>,
    /// What a deal needs: each is on (met), off (not met) or, if it is a question, open (undecided).
    conditions: Vec<Condition>,
    /// The parts of the gates.
    requirements: Vec<Requirement>,
    /// The questions of the outcome. A gate's answer is yes when each of its requirements is met and the answer of
    /// each gate that it needs is yes. It is undecided when it would be yes with all open conditions on and no with
    /// all of them off.
    gates: Vec<Gate>,
    /// Named settings of all conditions, with what follows from each.
    scenarios: Vec<Scenario>,
    /// What the source says, in the words of this project.
    claims: Vec<Claim>,
    /// What this project assumes so that the source's argument can be worked out.
    assumptions: Vec<Assumption>,
    /// What others hold against the argument. None of it is the source's.
    objections: Vec<Objection>,
    /// What happened after the source. None of it is the source's.
    events: Vec<Event>,
    /// Where the answers of all settings are.
    truth_table: TruthTable,
}

/// What may be done with the data.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Licence {
    /// The licence as an SPDX expression.
    spdx: String,
    /// Whose words these are, and whose they are not.
    note: String,
}

/// What has written the data.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Generator {
    /// The program.
    name: String,
    /// Its version.
    version: String,
}

/// Where an argument comes from.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Source {
    /// Its title.
    title: String,
    /// Who wrote it.
    authors: Vec<String>,
    /// Where it appeared.
    outlet: String,
    /// When, as year-month.
    month: String,
    /// How many paragraphs it has.
    paragraphs: u8,
    /// Where it can be read about.
    url: String,
    /// Where the report that it is based on is.
    report_url: String,
}

/// Where the answers of all settings are.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum TruthTable {
    /// The files that have them, in the folder of data at the root of the site.
    Files(Vec<String>),
    /// They are not written down, because an argument of more than this many conditions has too many settings.
    MoreConditionsThan(usize),
}

impl Argument {
    /// The argument of an edition, whose page has this address.
    pub(super) fn of(edition: &Edition, url: Option<&str>) -> Self {
        let book = &edition.book;
        let word = |word: Word| book.word(word).to_owned();
        let source = &edition.source;
        Self {
            schema: format!("{}{}", way_to_shared(edition), files::SCHEMA),
            language: edition.language.clone(),
            title: edition.title().to_owned(),
            headline: word(Word::PageHeadline),
            description: word(Word::PageDescription),
            url: url.map(str::to_owned),
            changed: Some(edition.changed_on.clone()).filter(|date| !date.is_empty()),
            licence: Licence { spdx: licence::EXPRESSION.to_owned(), note: licence::note(edition) },
            generator: Generator {
                name: format!("deal-window {}", env!("CARGO_PKG_NAME")),
                version: env!("CARGO_PKG_VERSION").to_owned(),
            },
            source: Source {
                title: source.title.clone(),
                authors: source.authors.iter().map(|author| author.name.clone()).collect(),
                outlet: source.outlet.clone(),
                month: source.month.clone(),
                paragraphs: source.paragraphs,
                url: source.url.clone(),
                report_url: source.report_url.clone(),
            },
            parties: model::parties(book),
            actors: model::actors(book),
            links: model::links(book),
            conditions: model::conditions(book),
            requirements: model::requirements(book),
            gates: model::gates(book),
            scenarios: situations::scenarios(edition),
            claims: statements::claims(edition),
            assumptions: statements::assumptions(edition),
            objections: outside::objections(book),
            events: outside::events(edition),
            truth_table: if truth_table::is_made(book) {
                TruthTable::Files([files::TABLE_CSV, files::TABLE_JSON].map(str::to_owned).into())
            } else {
                TruthTable::MoreConditionsThan(truth_table::MOST_TABULATED)
            },
        }
    }
}

/// The way from the edition's folder of data to that at the root.
fn way_to_shared(edition: &Edition) -> String {
    match edition.folder().as_str() {
        "" => String::new(),
        _ => format!("../../{}", files::FOLDER),
    }
}

/// What may stand in the document, as a schema of 2020-12.
pub(super) fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<Argument>().to_value()
}
