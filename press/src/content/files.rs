//! The shapes of the content files, and reading them.

mod classroom;
pub(crate) mod counts;
pub(crate) mod defaults;
mod draft;
mod mentions;
pub(crate) mod named;
pub(crate) mod reading;
mod rules;
pub mod schema;
mod words;

use std::path::Path;

use indexmap::IndexMap;
use serde::de::DeserializeOwned;

use crate::content::language::{self, State};
use crate::content::problem::{self, Problems};
pub use classroom::*;
use draft::Draft;
pub use draft::Foreign;
pub use rules::*;
pub use words::*;

/// Everything in the content folder, as written, for one language.
#[derive(Debug, Default)]
pub struct Content {
    /// `claims.toml`
    pub claims: IndexMap<String, ClaimRule>,
    /// `assumptions.toml`
    pub assumptions: IndexMap<String, AssumptionRule>,
    /// `countries.toml`
    pub countries: CountriesFile,
    /// `actors.toml`
    pub actors: ActorsFile,
    /// `conditions.toml`
    pub conditions: ConditionsFile,
    /// `gates.toml`
    pub gates: GatesFile,
    /// `scenarios.toml`
    pub scenarios: ScenariosFile,
    /// `steps.toml`
    pub steps: StepsFile,
    /// `outcomes.toml`
    pub outcomes: OutcomesFile,
    /// `timeline.toml`
    pub timeline: TimelineFile,
    /// `source.toml`
    pub source: SourceFile,
    /// `further.toml`
    pub further: FurtherFile,
    /// `outside.toml`
    pub outside: OutsideFile,
    /// `corrections.toml`
    pub corrections: CorrectionsFile,
    /// `classroom.toml`
    pub classroom: ClassroomFile,
    /// The language's words.
    pub words: WordFiles,
    /// The language: the name of its folder.
    pub language: String,
    /// What a draft says in the first language.
    pub foreign: Option<Foreign>,
}

impl Content {
    /// Reads the content folder `root` with the words of `language`.
    ///
    /// A file that is missing or can't be read is a problem, and empty.
    pub fn read(root: &Path, language: &str, problems: &mut Problems) -> Self {
        let draft_of = match language::state(root, language) {
            State::Released => None,
            State::Draft => Some(language::first(root)),
        };
        let mut folder = Folder {
            root,
            problems,
            slots: Vec::new(),
            raw: Vec::new(),
            draft: draft_of.map(|first| Draft::new(language, &first)),
        };
        let mut content = Self {
            claims: folder.toml("claims.toml"),
            assumptions: folder.optional("assumptions.toml"),
            countries: folder.toml("countries.toml"),
            actors: folder.toml("actors.toml"),
            conditions: folder.toml("conditions.toml"),
            gates: folder.toml("gates.toml"),
            scenarios: folder.toml("scenarios.toml"),
            steps: folder.toml("steps.toml"),
            outcomes: folder.toml("outcomes.toml"),
            timeline: folder.optional("timeline.toml"),
            source: folder.toml("source.toml"),
            further: folder.optional("further.toml"),
            outside: folder.optional("outside.toml"),
            corrections: folder.optional("corrections.toml"),
            classroom: folder.optional("classroom.toml"),
            words: WordFiles::default(),
            language: language.to_owned(),
            foreign: None,
        };
        // What cannot be read is reported when its words are.
        let interface = root.join(language).join(defaults::INTERFACE);
        let interface = std::fs::read_to_string(interface).unwrap_or_default();
        let interface = defaults::completed(&interface, language);
        let numbers = counts::number_words(defaults::word(&interface, "number", "words"));
        folder.slots = counts::slots(&content, &numbers);
        content.words = WordFiles::read(&mut folder, language);
        mentions::fill(&mut content.words.interface, &content.source);
        content.words.raw = folder.raw;
        content.foreign = folder.draft.map(|draft| draft.foreign);
        content
    }
}

/// The content folder, being read.
pub(crate) struct Folder<'a> {
    root: &'a Path,
    problems: &'a mut Problems,
    /// The numbers that texts name.
    slots: Vec<(String, String)>,
    /// The lines of words as they are written: file, line and text.
    raw: Vec<(String, usize, String)>,
    /// What completes the words, where they are a draft.
    draft: Option<Draft>,
}

impl Folder<'_> {
    pub(crate) fn toml<T: DeserializeOwned + Default>(&mut self, file: &str) -> T {
        let Some(text) = self.text(file) else { return T::default() };
        reading::toml(&text).unwrap_or_else(|faults| {
            self.problems.cannot_read(file);
            for reading::Fault { line, entry, what, remedy, .. } in faults {
                self.problems.add_at(file, line, entry, what, remedy);
            }
            T::default()
        })
    }

    /// A file that an argument can do without.
    pub(crate) fn optional<T: DeserializeOwned + Default>(&mut self, file: &str) -> T {
        let has = |file: &str| self.root.join(file).exists();
        let first = self.draft.as_ref().and_then(|draft| draft.in_first(file));
        if has(file) || first.is_some_and(|first| has(&first)) {
            self.toml(file)
        } else {
            self.problems.is_not_there(file);
            T::default()
        }
    }

    /// The text of a file.
    pub(crate) fn text(&mut self, file: &str) -> Option<String> {
        let text = match &mut self.draft {
            Some(draft) if draft.is_of(file) => draft.text(self.root, file),
            _ => std::fs::read_to_string(self.root.join(file)),
        };
        match text {
            Ok(text) => {
                if !self.slots.is_empty() {
                    let lines = text.lines().enumerate();
                    let lines = lines.filter(|(_, line)| {
                        !line.trim_start().starts_with('#') || file.ends_with(".md")
                    });
                    self.raw.extend(
                        lines.map(|(index, line)| (file.to_owned(), index + 1, line.to_owned())),
                    );
                }
                Some(counts::fill(text, &self.slots))
            }
            Err(error) => {
                self.problems.cannot_read(file);
                let remedy = "Restore it, or write it anew.";
                self.problems.add(file, "", problem::unread(&error), remedy);
                None
            }
        }
    }

    /// The Markdown files of a folder: their names without ending, and their texts, by name.
    pub(crate) fn markdown(&mut self, folder: &str) -> IndexMap<String, String> {
        let first = self.draft.as_ref().and_then(|draft| draft.in_first(folder));
        let folders = [Some(folder.to_owned()), first].into_iter().flatten();
        let entries = folders.filter_map(|folder| std::fs::read_dir(self.root.join(folder)).ok());
        let mut names: Vec<String> = entries
            .flatten()
            .flatten()
            .filter_map(|entry| entry.file_name().into_string().ok())
            .filter_map(|name| name.strip_suffix(".md").map(str::to_owned))
            .collect();
        names.sort();
        names.dedup();
        let texts = names.into_iter().filter_map(|name| {
            let text = self.text(&format!("{folder}/{name}.md"))?;
            Some((name, text))
        });
        texts.collect()
    }
}
