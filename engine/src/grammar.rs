//! What a language asks of whatever fills a template. The press works it out for each language; here it is looked up.
//!
//! It is made of texts and numbers alone: what reads those is in the program already.

use serde::{Deserialize, Serialize};

/// The rules of one language, as far as templates need them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grammar {
    /// Which branch of a choice each number takes, a figure for each: the numbers below a hundred, then greater ones by
    /// their last two figures. Empty in a language whose words are the same with every number.
    pub branches: String,
    /// The figure of nought in Unicode. The other nine follow it.
    pub zero: u32,
    /// What stands between groups of three figures.
    pub group: String,
    /// What stands before tenths.
    pub point: String,
    /// How many figures have to stand before the last group for it to be set apart.
    pub least_before_group: u8,
}

impl Default for Grammar {
    fn default() -> Self {
        let (branches, group, point) = (String::new(), ",".to_owned(), ".".to_owned());
        Self { branches, zero: u32::from('0'), group, point, least_before_group: 1 }
    }
}

impl Grammar {
    /// The branch that a whole number takes, as it is written.
    pub fn branch(&self, number: &str) -> usize {
        let (mut index, mut place) = (0, 1);
        for letter in number.chars().rev() {
            let own = u32::from(letter).wrapping_sub(self.zero);
            let figure = if own < 10 { own } else { u32::from(letter).wrapping_sub(0x30) };
            if figure < 10 {
                // Beyond two figures it matters no more which they are.
                index += if place < 100 { figure * place } else { 100 };
                place *= 10;
                if place > 100 {
                    break;
                }
            }
        }
        self.branches.as_bytes().get(index as usize).map_or(0, |branch| (branch - b'0').into())
    }

    /// A number of ASCII, with `,` between groups and `.` before tenths, as the language writes it.
    pub fn written(&self, number: &str) -> String {
        let mut written = String::new();
        for letter in number.bytes() {
            match letter {
                b',' => written += &self.group,
                b'.' => written += &self.point,
                _ => {
                    let figure = u32::from(letter).wrapping_sub(0x30).wrapping_add(self.zero);
                    written.extend(char::from_u32(figure));
                }
            }
        }
        written
    }

    /// A whole number in groups.
    pub fn number(&self, number: u64) -> String {
        let mut grouped = number.to_string();
        let mut end = grouped.len();
        let is_grouped = end >= usize::from(self.least_before_group) + 3;
        while is_grouped && end > 3 {
            end -= 3;
            grouped.insert(end, ',');
        }
        self.written(&grouped)
    }
}

#[cfg(test)]
mod tests {
    use super::Grammar;

    #[test]
    fn a_number_takes_its_branch_by_its_last_figures_however_it_is_grouped() {
        let branch = |index: u8| u8::from(index != 1) + u8::from(index > 100);
        let branches = (0..200).map(|index| char::from(b'0' + branch(index))).collect();
        let grammar = Grammar { branches, ..Grammar::default() };
        let taken = ["1", "0", "12", "100", "65,536", "101"].map(|number| grammar.branch(number));
        assert_eq!(taken, [0, 1, 1, 1, 2, 2]);
        assert_eq!(Grammar::default().branch("1"), 0);
    }

    #[test]
    fn numbers_are_grouped_and_written_in_the_language_s_own_figures() {
        let grammar = Grammar {
            branches: "012".to_owned(),
            zero: u32::from('٠'),
            group: "٬".to_owned(),
            point: "٫".to_owned(),
            least_before_group: 2,
        };
        assert_eq!([7, 1234, 65_536].map(|n| grammar.number(n)), ["٧", "١٢٣٤", "٦٥٬٥٣٦"]);
        assert_eq!(grammar.written("0.4"), "٠٫٤");
        assert_eq!(["٢", "2", "١"].map(|n| grammar.branch(n)), [2, 2, 1]);
    }
}
