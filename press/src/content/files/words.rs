//! The files of one language: a folder of words.

use std::fmt;

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::classroom::ClassroomWords;
use super::defaults::{self, INTERFACE};
use super::{Folder, counts};

/// A folder of words.
#[derive(Debug, Default)]
pub struct WordFiles {
    /// `interface.toml` and what it leaves to the press, keys joined by dots.
    pub interface: IndexMap<String, String>,
    /// `claims.toml`
    pub claims: IndexMap<String, ClaimWords>,
    /// `assumptions.toml`
    pub assumptions: IndexMap<String, AssumptionWords>,
    /// `countries.toml`
    pub countries: IndexMap<String, CountryWords>,
    /// `actors.toml`
    pub actors: IndexMap<String, ActorWords>,
    /// `links.toml`
    pub links: LinksFile,
    /// `conditions.toml`
    pub conditions: IndexMap<String, ConditionWords>,
    /// `gates.toml`
    pub gates: GateWordsFile,
    /// `scenarios.toml`
    pub scenarios: IndexMap<String, ScenarioWords>,
    /// `outcomes.toml`
    pub outcomes: IndexMap<String, OutcomeWords>,
    /// `timeline.toml`
    pub timeline: IndexMap<String, MomentWords>,
    /// `outside.toml`
    pub outside: IndexMap<String, OutsideWords>,
    /// `further.toml`
    pub further: IndexMap<String, WorkWords>,
    /// `classroom.toml`
    pub classroom: ClassroomWords,
    /// `corrections.toml`
    pub corrections: IndexMap<String, CorrectionWords>,
    /// The lines of all these files as they are written: file, line and text.
    pub raw: Vec<(String, usize, String)>,
    /// `hands.toml`
    pub hands: IndexMap<String, HandsWords>,
    /// `steps/*.md`
    pub steps: IndexMap<String, String>,
    /// `pages/*.md`
    pub pages: IndexMap<String, String>,
}

impl WordFiles {
    pub(super) fn read(folder: &mut Folder<'_>, language: &str) -> Self {
        let interface: IndexMap<String, IndexMap<String, String>> =
            folder.toml(&format!("{language}/{INTERFACE}"));
        let mut interface: IndexMap<String, String> = interface
            .into_iter()
            .flat_map(|(group, words)| {
                words.into_iter().map(move |(key, text)| (format!("{group}.{key}"), text))
            })
            .collect();
        for (group, words) in defaults::of(language).into_iter().flatten() {
            for (key, text) in words.as_table().into_iter().flatten() {
                let text =
                    || counts::fill(text.as_str().unwrap_or_default().to_owned(), &folder.slots);
                interface.entry(format!("{group}.{key}")).or_insert_with(text);
            }
        }
        let file = |name: &str| format!("{language}/{name}");
        Self {
            interface,
            claims: folder.toml(&file("claims.toml")),
            assumptions: folder.optional(&file("assumptions.toml")),
            countries: folder.toml(&file("countries.toml")),
            actors: folder.toml(&file("actors.toml")),
            links: folder.optional(&file("links.toml")),
            conditions: folder.toml(&file("conditions.toml")),
            gates: folder.toml(&file("gates.toml")),
            scenarios: folder.toml(&file("scenarios.toml")),
            outcomes: folder.toml(&file("outcomes.toml")),
            timeline: folder.optional(&file("timeline.toml")),
            outside: folder.optional(&file("outside.toml")),
            further: folder.optional(&file("further.toml")),
            classroom: folder.optional(&file("classroom.toml")),
            corrections: folder.optional(&file("corrections.toml")),
            hands: folder.optional(&file("hands.toml")),
            raw: Vec::new(),
            steps: folder.markdown(&file("steps")),
            pages: folder.markdown(&file("pages")),
        }
    }
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields, rename_all = "kebab-case")]
        pub struct $name { $($(#[$field_doc])* pub $field: $type,)* }
    )*};
}

words! {
    /// A claim's words.
    ClaimWords {
        /// What it says.
        says: String,
        /// Who was asked, in a poll.
        asked: Option<String>,
        /// When they were asked, or when a figure that is no poll held.
        when: Option<String>,
        /// What they said, or what it is the amount of.
        label: Option<String>,
        /// What a figure that is no poll counts, with `{n}` for the amount and `{all}` for the whole if there is one.
        unit: Option<String>,
        /// What is not known about it.
        note: Option<String>,
    }
    /// An assumption's words.
    AssumptionWords {
        /// What is assumed.
        says: String,
        /// Why it takes an assumption.
        why: String,
    }
    /// A country's words.
    CountryWords {
        /// Its name.
        name: String,
        /// Its capital's name.
        capital: String,
        /// What its role comes to.
        role: String,
        /// The question its politics answer.
        question: String,
        /// What the source leaves unknown.
        unknown: String,
        /// What a reader is told who guessed that it stands in the way, behind “You said …”.
        guessed: String,
        /// A sentence a position, where the country has positions of its own.
        positions: Option<IndexMap<String, String>>,
        /// Its names in other forms than the plain one, where templates ask for these.
        forms: Option<FormsWords>,
    }
    /// A country's names in other forms: a case, for instance. Each form is called what templates call it.
    FormsWords {
        /// Its name.
        name: Option<IndexMap<String, String>>,
        /// Its capital's name.
        capital: Option<IndexMap<String, String>>,
    }
    /// An actor's words.
    ActorWords {
        /// Their name.
        name: String,
        /// Their name where there is little room.
        chip: String,
        /// A sentence a position.
        positions: IndexMap<String, String>,
        /// What stands beside the name instead of the stance's word, by position.
        labels: Option<IndexMap<String, String>>,
    }
    /// Where a condition of one country acts on an actor of another.
    LinkWords {
        /// The condition.
        condition: String,
        /// The actor.
        actor: String,
        /// How it acts.
        says: String,
    }
    /// A condition's words.
    ConditionWords {
        /// What a deal needs.
        need: String,
        /// The clause that says it is met: it follows "that".
        on: String,
        /// The clause that says it is missing.
        off: String,
        /// A few words for it.
        short: String,
        /// What the source says of it.
        note: String,
        /// The clause that asks whether it is met.
        question: Option<String>,
        /// The same as a question to the reader, for a step that asks it.
        asks: Option<String>,
        /// What happens where it is no longer met, for a step that shows it.
        lost: Option<String>,
    }
    /// A gate's words.
    GateWords {
        /// Its name.
        name: String,
        /// A word or two for it.
        short: String,
        /// What it means.
        means: String,
        /// The sentence when it is open.
        yes: String,
        /// The sentence when it is closed.
        no: String,
        /// The sentence when it is undecided.
        undecided: String,
    }
    /// A requirement's words.
    RequirementWords {
        /// Its name.
        name: String,
        /// What it asks and why.
        says: String,
        /// The clause that says it fails, where its conditions one by one would say less.
        missing: Option<String>,
    }
    /// A scenario's words.
    ScenarioWords {
        /// Its name.
        name: String,
        /// A word or two for it.
        short: String,
        /// When it was, or what it was about, in two words below the short name.
        when: Option<String>,
        /// What it stands for.
        stands_for: String,
        /// What the source implies about it.
        implies: String,
        /// What in it is this project's inference.
        caveat: Option<String>,
    }
    /// An outcome's words.
    OutcomeWords {
        /// The sentence.
        says: String,
        /// A few words for it, where a step's question may lead there.
        short: Option<String>,
    }
    /// The words of an objection, or of something that happened after the source.
    OutsideWords {
        /// What it says, or what happened.
        says: String,
        /// Of an event: what it tests of the argument, and what it does not.
        tests: Option<String>,
    }
    /// A work's words.
    WorkWords {
        /// What it is, and how it stands to the argument.
        says: String,
    }
    /// A correction's words.
    CorrectionWords {
        /// What was wrong, and what is said now.
        says: String,
    }
    /// What a step says beside its controls.
    HandsWords {
        /// How its settings are offered to be tried, in the order of its `what-ifs`.
        what_ifs: Option<Vec<WhatIfWords>>,
        /// The two offers that its switch decides between.
        offers: Option<OffersWords>,
    }
    /// How a setting is offered to be tried.
    WhatIfWords {
        /// The question that trying it answers.
        asks: String,
        /// What the press does.
        press: String,
        /// What the next one does.
        undo: String,
    }
    /// What the values of one switch offer.
    OffersWords {
        /// What is offered while it is off: all at once.
        off: OfferWords,
        /// What is offered while it is on: a part first.
        on: OfferWords,
        /// What is said while it is undecided.
        open: String,
    }
    /// One offer.
    OfferWords {
        /// A few words for it.
        name: String,
        /// What becomes of it.
        says: String,
    }
    /// A moment's words.
    MomentWords {
        /// When, in words.
        date: String,
        /// What happened.
        says: String,
    }
}

/// `links.toml`
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LinksFile {
    /// The links, in order.
    #[serde(default, rename = "link")]
    pub entries: Vec<LinkWords>,
}

/// `gates.toml`
#[derive(Clone, Debug, Default, JsonSchema)]
pub struct GateWordsFile {
    /// The requirements' words, by id.
    #[schemars(default)]
    pub requirements: IndexMap<String, RequirementWords>,
    /// The gates' words, by id.
    #[schemars(flatten)]
    pub gates: IndexMap<String, GateWords>,
}

/// Written out, since serde's `flatten` forgets the lines that mistakes are on.
impl<'de> Deserialize<'de> for GateWordsFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Tables;

        impl<'de> Visitor<'de> for Tables {
            type Value = GateWordsFile;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a table a gate, and one of requirements")
            }

            fn visit_map<A: MapAccess<'de>>(
                self,
                mut tables: A,
            ) -> Result<GateWordsFile, A::Error> {
                let mut file = GateWordsFile::default();
                while let Some(name) = tables.next_key::<String>()? {
                    if name == "requirements" {
                        file.requirements = tables.next_value()?;
                    } else {
                        file.gates.insert(name, tables.next_value()?);
                    }
                }
                Ok(file)
            }
        }

        deserializer.deserialize_map(Tables)
    }
}
