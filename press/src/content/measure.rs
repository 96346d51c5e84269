//! The amounts that claims give, as numbers.

use engine::book::{Bar, Book, Side};
use engine::phrase;

use crate::content::files::FigureRule;

/// An amount.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measure {
    /// A share of people asked.
    Share {
        /// In per cent.
        per_cent: u8,
        /// Which side it is the share of.
        side: Side,
    },
    /// A part of a whole.
    Part {
        /// How much.
        amount: f64,
        /// Of how much in all.
        of: f64,
    },
    /// As much as it is.
    Count {
        /// How much.
        amount: f64,
    },
}

impl Measure {
    /// What an editor means by a figure, or what is wrong with it and what would be right.
    ///
    /// # Errors
    ///
    /// When it is neither a share nor an amount, or not one that could be drawn.
    pub fn of(figure: &FigureRule) -> Result<Self, (String, &'static str)> {
        let FigureRule { per_cent, side, amount, of } = *figure;
        match (per_cent, side, amount, of) {
            (Some(per_cent), Some(side), None, None) if per_cent <= 100 => {
                Ok(Self::Share { per_cent, side })
            }
            (Some(per_cent), Some(_), None, None) => Err((
                format!("A share of {per_cent} per cent is more than all."),
                "Give a number from 0 to 100.",
            )),
            (None, None, Some(amount), _) if !is_drawn(amount) => {
                Err((format!("No bar has the length {amount}."), "Give an `amount` from 0 on."))
            }
            (None, None, Some(amount), Some(of)) if !is_drawn(of) || of < amount || of == 0.0 => {
                Err((
                    format!("{amount} is no part of {of}."),
                    "Give the whole in `of`: it is as much at least.",
                ))
            }
            (None, None, Some(amount), Some(of)) => Ok(Self::Part { amount, of }),
            (None, None, Some(amount), None) => Ok(Self::Count { amount }),
            _ => Err((
                "The figure is neither a share of people asked nor an amount.".to_owned(),
                "Give `per-cent` and `side`, or an `amount`, with `of` if it is a part of a whole.",
            )),
        }
    }

    /// The numbers that whoever states it has to name, as they are written in content files.
    pub fn numbers(self) -> Vec<String> {
        match self {
            Self::Share { per_cent, .. } => vec![per_cent.to_string()],
            Self::Part { amount, of } => vec![amount.to_string(), of.to_string()],
            Self::Count { amount } => vec![amount.to_string()],
        }
    }

    /// The same in words for editors.
    pub fn told(self) -> String {
        match self {
            Self::Share { per_cent, .. } => format!("{per_cent} per cent"),
            Self::Part { .. } | Self::Count { .. } => self.numbers().join(" of "),
        }
    }

    /// Its bar, where `most` is the greatest amount of the same unit, if others have that unit.
    pub fn bar(self, most: Option<f64>) -> Option<Bar> {
        match self {
            Self::Share { per_cent, .. } => Some(Bar::Part(u16::from(per_cent) * 10)),
            Self::Part { amount, of } => Some(Bar::Part(thousandths(amount, of))),
            Self::Count { amount } => most.map(|most| Bar::OnScale(thousandths(amount, most))),
        }
    }
}

fn is_drawn(number: f64) -> bool {
    number.is_finite() && number >= 0.0
}

fn thousandths(part: f64, whole: f64) -> u16 {
    // Between 0 and 1000, since the part is no more than the whole.
    (part / whole * 1000.0).round() as u16
}

/// A number in the book's language.
pub fn number(book: &Book, number: f64) -> String {
    let text = number.to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let whole = phrase::number(book, whole.parse().unwrap_or_default());
    if fraction.is_empty() {
        return whole;
    }
    let grammar = &book.words.grammar;
    format!("{whole}{}{}", grammar.point, grammar.written(fraction))
}

/// Whether a text has just these numbers, however its language groups them.
pub fn says(found: &[&str], numbers: &[String]) -> bool {
    let is = |found: &str, number: &str| {
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        let end = found.len().saturating_sub(fraction.len());
        let Some((front, back)) = found.split_at_checked(end) else { return false };
        let front = match fraction {
            "" => Some(front),
            _ => front.strip_suffix(['.', ',']),
        };
        let digits = |text: &str| text.replace(['.', ','], "");
        back == fraction && front.is_some_and(|front| digits(front) == whole)
    };
    // The whole may go without saying.
    (1..=numbers.len()).contains(&found.len())
        && found.iter().zip(numbers).all(|(found, number)| is(found, number))
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_are_known_however_they_are_grouped() {
        let says = |found: &[&str], numbers: &[&str]| {
            let numbers: Vec<String> = numbers.iter().map(|number| (*number).to_owned()).collect();
            super::says(found, &numbers)
        };
        assert!(says(&["1,400"], &["1400"]) && says(&["1.400"], &["1400"]));
        assert!(says(&["14,5"], &["14.5"]) && says(&["14.5"], &["14.5"]));
        assert!(says(&["255"], &["255", "345"]) && says(&["255", "345"], &["255", "345"]));
        assert!(!says(&["1.45"], &["14.5"]) && !says(&["145"], &["14.5"]));
        assert!(!says(&["345"], &["255", "345"]) && !says(&[], &["255"]));
        assert!(!says(&["80.5"], &["80"]) && !says(&["8"], &["80"]));
    }
}
