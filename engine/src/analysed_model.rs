//! The rules as the reader has left them, and what is known of all their settings.

use std::sync::OnceLock;

use crate::model::Model;
use crate::model::analysis::TruthTable;
use crate::model::strikes::Strikes;

/// A model with parts struck. Its truth tables are made when first asked for.
#[derive(Debug)]
pub struct AnalysedModel {
    /// What is struck.
    pub strikes: Strikes,
    /// The rules that are left.
    pub model: Model,
    tables: OnceLock<Option<Vec<TruthTable>>>,
}

impl AnalysedModel {
    /// `model` with `strikes`.
    pub fn new(model: &Model, strikes: Strikes) -> Self {
        Self { strikes, model: model.without(strikes), tables: OnceLock::new() }
    }

    /// Each gate's truth table, or nothing if there are too many conditions to look at all settings.
    pub fn tables(&self) -> Option<&[TruthTable]> {
        self.tables.get_or_init(|| self.model.sweep()).as_deref()
    }
}
