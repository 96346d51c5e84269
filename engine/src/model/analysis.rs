//! What can be said of all settings together: how rare an open gate is, what it hangs on, what
//! suffices and what breaks it, the shortest way to it, and how likely it is.
//!
//! Everything is counted over the whole truth table of a gate; nothing is sampled or estimated. All of
//! it takes rules that only gain by a condition turned on, and the rules' language has no *not*.

mod odds;
mod sets;
#[cfg(test)]
mod tests;
mod truth_table;
mod ways;

pub use odds::{Chance, Odds};
pub use sets::Sets;
pub use truth_table::{Swings, TruthTable};
pub use ways::Ways;

/// The most conditions whose settings are all looked at: 2^24 settings take some tenths of a second.
pub const MOST_SWEPT: usize = 24;

/// The most sets that are listed one by one. A page could not show more; all are counted.
pub const MOST_LISTED: usize = 256;
