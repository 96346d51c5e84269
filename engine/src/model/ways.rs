//! Ways in which a window shuts: single changes of a setting that each put a capital in the way.

use super::Model;
use super::pane::Pane;
use super::settings::{Settings, Value};
use crate::ids::{ConditionId, CountryId};

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// What changes: it is no longer met.
    pub condition: ConditionId,
    /// The setting that this leads to.
    pub settings: Settings,
    /// The capitals that stand in the way then, and did not before.
    pub barred: Vec<CountryId>,
    /// Those among them whose own condition it is not: they follow another's change.
    pub follow: Vec<CountryId>,
}

impl Model {
    /// The ways in which a single change from `base` puts a capital in the way, in the conditions' order.
    pub fn ways_to_bar(&self, base: Settings) -> Vec<Way> {
        let before = self.evaluate(base).panes;
        let mut ways = Vec::new();
        for condition in ConditionId::all(self.conditions.len()) {
            let settings = base.set(condition, Value::Off);
            let after = self.evaluate(settings).panes;
            let own = &self.conditions[condition.index()].countries;
            let (mut barred, mut follow) = (Vec::new(), Vec::new());
            for country in CountryId::all(after.len()) {
                let is_barred = |panes: &[Pane]| panes[country.index()] == Pane::Opposes;
                if is_barred(&after) && !is_barred(&before) {
                    barred.push(country);
                    // Nobody follows where nobody goes first.
                    if !own.is_empty() && !own.contains(&country) {
                        follow.push(country);
                    }
                }
            }
            if !barred.is_empty() {
                ways.push(Way { condition, settings, barred, follow });
            }
        }
        ways
    }
}
