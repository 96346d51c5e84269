//! Verdicts and struck rules, kept for as long as they are likely to be asked for again.

use std::sync::{Arc, Mutex};

use engine::analysed_model::AnalysedModel;
use engine::model::Model;
use engine::model::settings::Settings;
use engine::model::strikes::Strikes;
use engine::model::verdict::Verdict;
use engine::place::Table;

use super::tracked::lock;

/// What was worked out last, and what before that: a change is told from one to the other.
pub(super) struct VerdictCache(Mutex<Recent>);

struct Recent {
    rules: Vec<Arc<AnalysedModel>>,
    verdicts: Vec<Arc<Evaluated>>,
}

/// A setting under rules, with what follows from it.
pub(super) struct Evaluated {
    strikes: Strikes,
    settings: Settings,
    pub(super) verdict: Verdict,
}

impl VerdictCache {
    pub(super) fn new() -> Self {
        Self(Mutex::new(Recent { rules: Vec::new(), verdicts: Vec::new() }))
    }

    /// The rules of `model` with `strikes`.
    pub(super) fn rules(&self, model: &Model, strikes: Strikes) -> Arc<AnalysedModel> {
        let list = &mut lock(&self.0).rules;
        let fits = |rules: &AnalysedModel| rules.strikes == strikes;
        recall(list, fits, || AnalysedModel::new(model, strikes))
    }

    /// What follows from a table under its own rules.
    pub(super) fn verdict(&self, model: &Model, table: Table) -> Arc<Evaluated> {
        let Table { strikes, settings, .. } = table;
        let rules = self.rules(model, strikes);
        let list = &mut lock(&self.0).verdicts;
        let fits = |one: &Evaluated| one.settings == settings && one.strikes == strikes;
        let verdict = || rules.model.evaluate(settings);
        recall(list, fits, || Evaluated { strikes, settings, verdict: verdict() })
    }
}

/// What fits in `list`, or else what is made. It stands first from now on, with one other behind it.
fn recall<T>(
    list: &mut Vec<Arc<T>>,
    fits: impl Fn(&T) -> bool,
    make: impl FnOnce() -> T,
) -> Arc<T> {
    let found = list.iter().position(|one| fits(one));
    let one = found.map_or_else(|| Arc::new(make()), |index| list.remove(index));
    list.insert(0, Arc::clone(&one));
    list.truncate(2);
    one
}
