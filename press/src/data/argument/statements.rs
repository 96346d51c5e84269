//! What the source says, and what is assumed.

use engine::book::{Figure, Kind, Side};
use engine::ids::{AssumptionId, ClaimId};
use schemars::JsonSchema;
use serde::Serialize;

use crate::content::edition::Edition;
use crate::content::files::named::Named;
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
    /// The share it reports, if it is a poll.
    #[serde(skip_serializing_if = "Option::is_none")]
    figure: Option<Poll>,
    /// The ids of the steps of the page that cite it.
    cited_in: Vec<String>,
}

/// A share of people asked.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Poll {
    /// The share in per cent.
    per_cent: u8,
    /// Which side it is the share of.
    #[schemars(with = "Named<Side>")]
    side: Side,
    /// What they said.
    label: String,
    /// Who was asked.
    asked: String,
    /// When, as far as the source says.
    when: String,
    /// What is not known about it.
    note: String,
}

impl From<&Figure> for Poll {
    fn from(figure: &Figure) -> Self {
        Self {
            per_cent: figure.per_cent,
            side: figure.side,
            label: figure.label.clone(),
            asked: figure.asked.clone(),
            when: figure.when.clone(),
            note: figure.note.clone(),
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
            figure: claim.figure.as_ref().map(Poll::from),
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
