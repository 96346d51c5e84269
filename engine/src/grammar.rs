//! What a language asks of whatever fills a template. The press works it out for each language; here it is looked up.

use serde::{Deserialize, Serialize};

/// The rules of one language, as far as templates need them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grammar {
    /// Which branch of a choice each number takes: the numbers below a hundred, then greater ones by their last two
    /// figures. Empty in a language whose words are the same with every number.
    pub branches: Vec<u8>,
    /// The names of parties in other forms than the plain one.
    pub forms: Vec<Form>,
    /// How numbers are written.
    pub numerals: Numerals,
}

/// A name in another form, such as its dative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// The plain name.
    pub plain: String,
    /// What templates call the form.
    pub form: String,
    /// The name in that form.
    pub name: String,
}

/// How a language writes numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numerals {
    /// The figure of nought. The other nine follow it in Unicode.
    pub zero: char,
    /// What stands between groups of three figures.
    pub group: String,
    /// What stands before tenths.
    pub point: String,
    /// How many figures have to stand before the last group for it to be set apart.
    pub least_before_group: u8,
}

impl Default for Numerals {
    fn default() -> Self {
        Self { zero: '0', group: String::new(), point: String::new(), least_before_group: 1 }
    }
}

impl Grammar {
    /// The branch that a whole number takes, as it is written.
    pub fn branch(&self, number: &str) -> usize {
        let zero = u32::from(self.numerals.zero);
        let figure = |letter: char| {
            let own = u32::from(letter).wrapping_sub(zero);
            if own < 10 { Some(own) } else { letter.to_digit(10) }
        };
        let mut figures = number.chars().rev().filter_map(figure);
        let [ones, tens] = [figures.next(), figures.next()].map(Option::unwrap_or_default);
        let above = if figures.next().is_some() { 100 } else { 0 };
        self.branches.get((above + 10 * tens + ones) as usize).copied().unwrap_or_default().into()
    }

    /// A text with the language's own figures.
    pub fn figures(&self, text: &str) -> String {
        let own = |letter: char| match letter.to_digit(10) {
            Some(figure) => {
                char::from_u32(u32::from(self.numerals.zero) + figure).unwrap_or(letter)
            }
            None => letter,
        };
        text.chars().map(own).collect()
    }

    /// A whole number in groups.
    pub fn number(&self, number: u64) -> String {
        let figures = number.to_string();
        let mut grouped = String::new();
        let is_grouped = figures.len() >= usize::from(self.numerals.least_before_group) + 3;
        for (index, figure) in figures.chars().enumerate() {
            if is_grouped && index > 0 && (figures.len() - index).is_multiple_of(3) {
                grouped += &self.numerals.group;
            }
            grouped.push(figure);
        }
        self.figures(&grouped)
    }

    /// The form of a name.
    pub fn form(&self, plain: &str, form: &str) -> Option<&str> {
        let found = self.forms.iter().find(|one| one.plain == plain && one.form == form)?;
        Some(&found.name)
    }
}

#[cfg(test)]
mod tests {
    use super::{Grammar, Numerals};

    #[test]
    fn a_number_takes_its_branch_by_its_last_figures_however_it_is_grouped() {
        let branches = (0..200).map(|index| u8::from(index != 1) + u8::from(index > 100)).collect();
        let grammar = Grammar { branches, ..Grammar::default() };
        let taken = ["1", "0", "12", "100", "65,536", "101"].map(|number| grammar.branch(number));
        assert_eq!(taken, [0, 1, 1, 1, 2, 2]);
        assert_eq!(Grammar::default().branch("1"), 0);
    }

    #[test]
    fn numbers_are_grouped_and_written_in_the_language_s_own_figures() {
        let numerals = Numerals {
            zero: '٠',
            group: "٬".to_owned(),
            point: "٫".to_owned(),
            least_before_group: 2,
        };
        let grammar = Grammar { numerals, branches: vec![0, 1, 2], ..Grammar::default() };
        assert_eq!([7, 1234, 65_536].map(|n| grammar.number(n)), ["٧", "١٢٣٤", "٦٥٬٥٣٦"]);
        assert_eq!(["٢", "2", "١"].map(|n| grammar.branch(n)), [2, 2, 1]);
    }
}
