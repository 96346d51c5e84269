//! What the source says, and what is assumed.

use engine::book::{Kind, Side};
use engine::ids::{AssumptionId, ClaimId};
use schemars::JsonSchema;
use serde::Serialize;

use crate::content::edition::{Edition, Told};
use crate::content::files::named::Named;
use crate::content::measure::Measure;
use crate::content::prose::words_of;

/// A statement of the source, in the words of this project.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Claim {
    /// Its id.
    id: String,
    /// The paragraph of the source, counted from 1.
    paragraph: u8,
    /// How it is known.
    #[schemars(with = "Vec<Named<Kind>>")]
    kinds: Vec<Kind>,
    /// What it says.
    says: String,
    /// The amount it gives, if it is drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    figure: Option<Figure>,
    /// The ids of the steps of the page that cite it.
    cited_in: Vec<String>,
}

/// An amount that the source gives.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Figure {
    /// The share in per cent, of a poll.
    #[serde(skip_serializing_if = "Option::is_none")]
    per_cent: Option<u8>,
    /// Which side it is the share of, of a poll.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<Named<Side>>")]
    side: Option<Side>,
    /// How many or how much, of anything else.
    #[serde(skip_serializing_if = "Option::is_none")]
    amount: Option<f64>,
    /// Of how many or how much in all, where it is a part of a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<f64>,
    /// What is counted: the amount goes in at `{n}`, the whole at `{all}`.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    /// What they said, or what it is the amount of.
    label: String,
    /// Who was asked, in a poll.
    #[serde(skip_serializing_if = "Option::is_none")]
    asked: Option<String>,
    /// When, as far as the source says.
    when: String,
    /// What is not known about it.
    note: String,
}

impl From<&Told> for Figure {
    fn from(told: &Told) -> Self {
        let (per_cent, side, amount, of) = match told.measure {
            Measure::Share { per_cent, side } => (Some(per_cent), Some(side), None, None),
            Measure::Part { amount, of } => (None, None, Some(amount), Some(of)),
            Measure::Count { amount } => (None, None, Some(amount), None),
        };
        Self {
            per_cent,
            side,
            amount,
            of,
            unit: told.unit.clone(),
            label: told.label.clone(),
            asked: told.asked.clone(),
            when: told.when.clone(),
            note: told.note.clone(),
        }
    }
}

/// The claims.
pub(super) fn claims(edition: &Edition) -> Vec<Claim> {
    let book = &edition.book;
    let one = |id: ClaimId| {
        let claim = book.claim(id);
        Claim {
            id: claim.id.clone(),
            paragraph: claim.paragraph,
            kinds: claim.kinds.clone(),
            says: claim.says.clone(),
            figure: edition.told[id.index()].as_ref().map(Figure::from),
            cited_in: edition.citing(id).iter().map(|step| book.step(*step).id.clone()).collect(),
        }
    };
    ClaimId::all(book.claims.len()).map(one).collect()
}

/// A modelling choice of this project.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Assumption {
    /// Its id.
    id: String,
    /// What is assumed.
    says: String,
    /// Why it is needed.
    why: String,
}

/// The assumptions.
pub(super) fn assumptions(edition: &Edition) -> Vec<Assumption> {
    let one = |id: AssumptionId| {
        let words = edition.book.assumption(id);
        Assumption {
            id: words.id.clone(),
            says: words.says.clone(),
            why: words_of(&edition.whys[id.index()]),
        }
    };
    AssumptionId::all(edition.book.assumptions.len()).map(one).collect()
}
