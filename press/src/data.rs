//! The argument as data, for whoever wants to count with it, draw it or argue with it elsewhere.
//!
//! Each file is made from the same edition as the page, in a format that others read: JSON with a schema, CSV,
//! the Argument Interchange Format, Argdown, DMN, and citations as BibTeX and CSL-JSON.

mod aif;
mod argdown;
mod argument;
mod cite;
mod dmn;
pub mod files;
mod licence;
mod reasons;
mod tables;
mod truth_table;

use std::io;

use serde::Serialize;

use crate::content::edition::Edition;
pub use truth_table::MOST_TABULATED;

/// A file of data.
#[derive(Clone, Debug)]
pub struct DataFile {
    /// Its name within the folder of data.
    pub name: &'static str,
    /// What stands in it.
    pub text: String,
}

impl DataFile {
    fn new(name: &'static str, text: String) -> Self {
        Self { name, text }
    }
}

/// What is said in the words of an edition. `url` is the address of its page, where that is known.
///
/// # Errors
///
/// When something can't be written in its format.
pub fn of_edition(edition: &Edition, url: Option<&str>) -> io::Result<Vec<DataFile>> {
    let reasons = reasons::Reasons::of(edition);
    Ok(vec![
        DataFile::new(files::ARGUMENT, pretty(&argument::Argument::of(edition, url))?),
        DataFile::new(files::CLAIMS, tables::claims(edition)?),
        DataFile::new(files::CONDITIONS, tables::conditions(edition)?),
        DataFile::new(files::SCENARIOS, tables::scenarios(edition)?),
        DataFile::new(files::AIF, pretty(&aif::Graph::of(&reasons, &edition.changed_on))?),
        DataFile::new(files::ARGDOWN, argdown::document(edition, &reasons)),
        DataFile::new(files::DMN, dmn::document(edition)?),
        DataFile::new(files::CITE_TEXT, cite::text(edition, url)),
        DataFile::new(files::CITE_BIBTEX, cite::bibtex(edition, url)),
        DataFile::new(files::CITE_CSL, pretty(&cite::csl(edition, url))?),
    ])
}

/// What is the same in each language: ids, answers, the schema and the licence.
///
/// # Errors
///
/// When something can't be written in its format.
pub fn of_all_editions(edition: &Edition) -> io::Result<Vec<DataFile>> {
    let mut files = vec![
        DataFile::new(files::SCHEMA, pretty(&argument::schema())?),
        DataFile::new(files::LICENCE, licence::text(edition)),
    ];
    if let Some(table) = truth_table::Table::of(&edition.book) {
        files.push(DataFile::new(files::TABLE_CSV, table.csv()?));
        files.push(DataFile::new(files::TABLE_JSON, pretty(&table.json())?));
    }
    Ok(files)
}

fn pretty(document: &impl Serialize) -> io::Result<String> {
    Ok(serde_json::to_string_pretty(document)? + "\n")
}

/// The name under which a variant of one of the program's enums is written.
fn name(variant: impl Serialize) -> String {
    let value = serde_json::to_value(variant).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}
