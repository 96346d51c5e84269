//! What a language asks of whatever fills a template. The press works it out for each language; here it is looked up.

use serde::{Deserialize, Serialize};

/// The rules of one language, as far as templates need them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grammar {
    /// Which branch of a choice each number takes: the numbers below a hundred, then greater ones by their last two
    /// figures. Empty in a language whose words are the same with every number.
    pub branches: Vec<u8>,
}

impl Grammar {
    /// A language whose words never change.
    pub const PLAIN: Self = Self { branches: Vec::new() };

    /// The branch that a whole number takes, as it is written.
    pub fn branch(&self, number: &str) -> usize {
        let mut figures = number.chars().rev().filter_map(|letter| letter.to_digit(10));
        let [ones, tens] = [figures.next(), figures.next()].map(Option::unwrap_or_default);
        let above = if figures.next().is_some() { 100 } else { 0 };
        self.branches.get((above + 10 * tens + ones) as usize).copied().unwrap_or_default().into()
    }
}

#[cfg(test)]
mod tests {
    use super::Grammar;

    #[test]
    fn a_number_takes_its_branch_by_its_last_figures_however_it_is_grouped() {
        let branches = (0..200).map(|index| u8::from(index != 1) + u8::from(index > 100)).collect();
        let grammar = Grammar { branches };
        let taken = ["1", "0", "12", "100", "65,536", "101"].map(|number| grammar.branch(number));
        assert_eq!(taken, [0, 1, 1, 1, 2, 2]);
        assert_eq!(Grammar::PLAIN.branch("1"), 0);
    }
}
