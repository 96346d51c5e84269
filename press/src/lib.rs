//! The press: reads the content, checks it, and writes the pages around the program.
//!
//! It runs natively, when the pages are built. `content` knows nothing of the others, `page` knows
//! `content`, and `site` knows them all.

pub mod content;
pub mod page;
pub mod site;
pub mod tools;
pub mod wasm;

pub use content::compile;

/// An edition: everything that the pages of one language are made from.
pub struct Edition {
    /// What the program reads.
    pub book: engine::book::Book,
    /// The prose of the steps, in their order.
    pub steps: Vec<content::prose::Prose>,
    /// Further texts, by file name.
    pub pages: indexmap::IndexMap<String, content::prose::Prose>,
    /// Moments on the road, in their order.
    pub moments: Vec<content::compile::Moment>,
    /// Where the argument comes from.
    pub source: content::files::SourceFile,
    /// Works for the curious.
    pub works: Vec<content::compile::Work>,
    /// Why each assumption is needed, in their order.
    pub whys: Vec<Vec<content::prose::Inline>>,
    /// What happened after the source, in order. None of it is the source's.
    pub events: Vec<content::compile::Event>,
    /// When anything that readers see was changed last, in words.
    pub changed: String,
    /// What was put right: when, and what.
    pub corrections: Vec<(String, String)>,
    /// Conditions of each scenario whose value is this project's inference.
    pub assumed: Vec<engine::model::settings::ConditionSet>,
    /// What stands within each step's text beside its prose.
    pub figures: Vec<Option<content::files::StepFigure>>,
    /// The shapes of the map.
    pub drawing: cartography::Drawing,
    /// What an editor may want to know of it.
    pub remarks: Vec<content::problem::Problem>,
    /// The language of its words, as an address and `lang` name it.
    pub language: String,
    /// All languages that the site has, this one among them. The first is that of the root.
    pub languages: Vec<site::languages::Language>,
}
