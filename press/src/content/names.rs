//! The names that entries are called by.

use engine::model::Model;

use crate::content::files::Content;
use crate::content::measure::Measure;

/// The names that entries are called by.
pub struct Names<'a> {
    /// Claims.
    pub claims: Vec<&'a str>,
    /// Assumptions.
    pub assumptions: Vec<&'a str>,
    /// Countries.
    pub countries: Vec<&'a str>,
    /// Actors.
    pub actors: Vec<&'a str>,
    /// Conditions.
    pub conditions: Vec<&'a str>,
    /// Gates.
    pub gates: Vec<&'a str>,
    /// Requirements, each gate's together.
    pub requirements: Vec<&'a str>,
    /// What is told from outside the source.
    pub outside: Vec<&'a str>,
    /// Scenarios.
    pub scenarios: Vec<&'a str>,
    /// The claims with a figure, and what it is.
    pub figures: Vec<(&'a str, Measure)>,
    /// The model, once it could be made.
    pub model: Option<&'a Model>,
}

impl<'a> Names<'a> {
    /// Those of the content as written.
    pub fn of(content: &'a Content) -> Self {
        fn ids<T>(entries: &[T], id: impl Fn(&T) -> &str) -> Vec<&str> {
            entries.iter().map(id).collect()
        }
        Self {
            claims: content.claims.keys().map(String::as_str).collect(),
            assumptions: content.assumptions.keys().map(String::as_str).collect(),
            countries: ids(&content.countries.entries, |entry| &entry.id),
            actors: ids(&content.actors.entries, |entry| &entry.id),
            conditions: ids(&content.conditions.entries, |entry| &entry.id),
            gates: ids(&content.gates.entries, |entry| &entry.id),
            requirements: content
                .gates
                .entries
                .iter()
                .flat_map(|gate| ids(&gate.requirements, |entry| &entry.id))
                .collect(),
            outside: ids(&content.outside.objections, |entry| &entry.id)
                .into_iter()
                .chain(ids(&content.outside.events, |entry| &entry.id))
                .collect(),
            scenarios: ids(&content.scenarios.entries, |entry| &entry.id),
            figures: content
                .claims
                .iter()
                .filter_map(|(id, claim)| {
                    Some((id.as_str(), Measure::of(claim.figure.as_ref()?).ok()?))
                })
                .collect(),
            model: None,
        }
    }

    /// What the model can't be made without. A list that is empty or could not be read has been reported.
    pub fn lists(&self) -> [&[&'a str]; 7] {
        let Self { claims, countries, actors, conditions, gates, requirements, scenarios, .. } =
            self;
        [claims, countries, actors, conditions, gates, requirements, scenarios].map(Vec::as_slice)
    }
}
