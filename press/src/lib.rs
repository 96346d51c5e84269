//! The press: reads the content, checks it, and writes the pages around the program.
//!
//! It runs natively, when the pages are built. Read the modules in this order.

pub mod article;
pub mod budget;
pub mod bundle;
pub mod card;
pub mod check;
pub mod compile;
mod dates;
pub mod embed_this;
pub mod esbuild;
pub mod files;
pub mod headers;
pub mod heights;
pub mod home;
pub mod languages;
pub mod lean;
mod locate;
pub mod mistakes_to;
pub mod oembed;
pub mod offline;
pub mod package;
pub mod policy;
pub mod problem;
pub mod prose;
pub mod pseudo;
pub mod review;
pub mod rule_text;
pub mod scripts;
pub mod shell;
pub mod site;
pub mod tools;

/// An edition: everything that the pages of one language are made from.
pub struct Edition {
    /// What the program reads.
    pub book: engine::book::Book,
    /// The prose of the steps, in their order.
    pub steps: Vec<prose::Prose>,
    /// Further texts, by file name.
    pub pages: indexmap::IndexMap<String, prose::Prose>,
    /// Moments on the road, in their order.
    pub moments: Vec<compile::Moment>,
    /// Where the argument comes from.
    pub source: files::SourceFile,
    /// Works for the curious.
    pub works: Vec<compile::Work>,
    /// Why each assumption is needed, in their order.
    pub whys: Vec<Vec<prose::Inline>>,
    /// What happened after the source, in order. None of it is the source's.
    pub events: Vec<compile::Event>,
    /// When anything that readers see was changed last, in words.
    pub changed: String,
    /// What was put right: when, and what.
    pub corrections: Vec<(String, String)>,
    /// Conditions of each scenario whose value is this project's inference.
    pub assumed: Vec<engine::model::settings::ConditionSet>,
    /// What stands within each step's text beside its prose.
    pub figures: Vec<Option<files::StepFigure>>,
    /// The shapes of the map.
    pub drawing: cartography::Drawing,
    /// What an editor may want to know of it.
    pub remarks: Vec<problem::Problem>,
    /// The language of its words, as an address and `lang` name it.
    pub language: String,
    /// All languages that the site has, this one among them. The first is that of the root.
    pub languages: Vec<languages::Language>,
}
