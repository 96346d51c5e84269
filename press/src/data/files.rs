//! The names of the files, and how a page offers them.

use engine::words::Word;

use super::truth_table;
use crate::content::edition::Edition;

/// The folder of the files, within that of the edition's page.
pub const FOLDER: &str = "data/";

/// The whole argument.
pub const ARGUMENT: &str = "argument.json";
/// What its parts mean, and what may stand in them.
pub const SCHEMA: &str = "argument.schema.json";
/// The claims of the source.
pub const CLAIMS: &str = "claims.csv";
/// What a deal needs.
pub const CONDITIONS: &str = "conditions.csv";
/// The named settings with their answers.
pub const SCENARIOS: &str = "scenarios.csv";
/// The answers in each setting, as a table.
pub const TABLE_CSV: &str = "truth-table.csv";
/// The same as letters.
pub const TABLE_JSON: &str = "truth-table.json";
/// The argument in the Argument Interchange Format.
pub const AIF: &str = "argument.aif.json";
/// The argument in Argdown.
pub const ARGDOWN: &str = "argument.argdown";
/// The rules in the Decision Model and Notation.
pub const DMN: &str = "rules.dmn";
/// How to cite the page and its source, to be read.
pub const CITE_TEXT: &str = "cite.txt";
/// The same for BibTeX.
pub const CITE_BIBTEX: &str = "cite.bib";
/// The same for programs that know the Citation Style Language.
pub const CITE_CSL: &str = "cite.csl.json";
/// What may be done with the files.
pub const LICENCE: &str = "LICENSE.txt";

/// A file as a page offers it.
#[derive(Clone, Copy, Debug)]
pub struct Offered {
    /// Its name.
    pub name: &'static str,
    /// What is in it.
    pub says: Word,
    /// The name of its format.
    pub format: &'static str,
    /// Whether it is the same in each language, and stands at the root alone.
    is_shared: bool,
}

impl Offered {
    /// The way to it from the edition's page.
    pub fn way(&self, edition: &Edition) -> String {
        let folder = if self.is_shared { edition.way_to_root() } else { "./" };
        format!("{folder}{FOLDER}{}", self.name)
    }
}

/// The files that go with the page of an edition, in the order in which they are offered. A draft has none.
pub fn offered(edition: &Edition) -> impl Iterator<Item = Offered> + use<> {
    let is_tabulated = truth_table::is_made(&edition.book);
    let is_there =
        move |file: &Offered| is_tabulated || ![TABLE_CSV, TABLE_JSON].contains(&file.name);
    let all = if edition.is_released() { &ALL[..] } else { &[] };
    all.iter().copied().filter(is_there)
}

const ALL: [Offered; 14] = [
    own(ARGUMENT, Word::DataWhole, "JSON"),
    shared(SCHEMA, Word::DataSchema, "JSON Schema"),
    own(CLAIMS, Word::DataClaims, "CSV"),
    own(CONDITIONS, Word::DataConditions, "CSV"),
    own(SCENARIOS, Word::DataScenarios, "CSV"),
    shared(TABLE_CSV, Word::DataTable, "CSV"),
    shared(TABLE_JSON, Word::DataTable, "JSON"),
    own(ARGDOWN, Word::DataReasons, "Argdown"),
    own(AIF, Word::DataReasons, "AIF"),
    own(DMN, Word::DataRules, "DMN"),
    own(CITE_TEXT, Word::DataCite, "TXT"),
    own(CITE_BIBTEX, Word::DataCite, "BibTeX"),
    own(CITE_CSL, Word::DataCite, "CSL-JSON"),
    shared(LICENCE, Word::DataLicence, "TXT"),
];

const fn own(name: &'static str, says: Word, format: &'static str) -> Offered {
    Offered { name, says, format, is_shared: false }
}

const fn shared(name: &'static str, says: Word, format: &'static str) -> Offered {
    Offered { name, says, format, is_shared: true }
}
