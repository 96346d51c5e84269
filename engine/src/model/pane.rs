//! A capital's pane: whether its politics allow a deal, in one value that everything drawn uses.

use super::Stance;
use super::verdict::Answer;

/// What is shown of a capital.
///
/// It tells whether the capital gives what is required of it, and only then where its government
/// stands. So a capital that opposes and a requirement that fails are the same thing, whatever its
/// government may say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pane {
    /// It gives what is required, and speaks for a deal.
    Backs,
    /// It gives what is required, and waits for the other side.
    Waits,
    /// It gives what is required, and only puts up with a deal.
    Tolerates,
    /// It doesn't give what is required.
    Opposes,
    /// Whether it gives what is required is undecided.
    Unknown,
}

impl Pane {
    /// All values, the stances from best to worst first.
    pub const ALL: [Self; 5] =
        [Self::Backs, Self::Waits, Self::Tolerates, Self::Opposes, Self::Unknown];

    /// The pane of a capital whose requirement has this answer and whose government stands so.
    pub fn of(requirement: Answer, government: Stance) -> Self {
        match (requirement, government) {
            (Answer::No, _) => Self::Opposes,
            (Answer::Undecided, _) => Self::Unknown,
            (Answer::Yes, Stance::Backs) => Self::Backs,
            (Answer::Yes, Stance::Tolerates) => Self::Tolerates,
            // A government may dislike what is offered and still not be what stands in the way.
            (Answer::Yes, Stance::Waits | Stance::Opposes) => Self::Waits,
        }
    }

    /// The name used in `data-stance`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Backs => Stance::Backs.name(),
            Self::Waits => Stance::Waits.name(),
            Self::Tolerates => Stance::Tolerates.name(),
            Self::Opposes => Stance::Opposes.name(),
        }
    }
}

impl From<Stance> for Pane {
    fn from(stance: Stance) -> Self {
        match stance {
            Stance::Backs => Self::Backs,
            Stance::Waits => Self::Waits,
            Stance::Tolerates => Self::Tolerates,
            Stance::Opposes => Self::Opposes,
        }
    }
}
