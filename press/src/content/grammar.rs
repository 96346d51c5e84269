//! The grammar of a language, as Unicode's CLDR has it: its plural categories, and how it writes numbers.

use engine::grammar::Grammar;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;

use crate::content::{choice, tag};

/// A number with two groups and a tenth, whose parts show what a language puts between them.
const SAMPLE: &str = "1234567.8";

/// The grammar of a language, with the figures that CLDR has for it.
pub(crate) fn of(language: &str) -> Grammar {
    let numerals = numerals(language).unwrap_or_default();
    Grammar { branches: choice::branches(language), ..numerals }
}

fn numerals(language: &str) -> Option<Grammar> {
    let formatter =
        DecimalFormatter::try_new(tag::locale(language).into(), Default::default()).ok()?;
    let write =
        |number: &str| Some(formatter.format(&Decimal::try_from_str(number).ok()?).to_string());
    let zero = write("0")?.chars().next()?;
    let is_figure = |letter: char| u32::from(letter).wrapping_sub(zero.into()) < 10;
    let sample = write(SAMPLE)?;
    let between: Vec<&str> = sample.split(is_figure).filter(|part| !part.is_empty()).collect();
    let least_before_group = (1..=4).find(|count| {
        write(&"1".repeat(count + 3)).is_some_and(|says| !says.chars().all(is_figure))
    });
    Some(Grammar {
        branches: String::new(),
        zero: zero.into(),
        group: between.first().copied().unwrap_or_default().to_owned(),
        point: between.last().copied().unwrap_or_default().to_owned(),
        least_before_group: least_before_group? as u8,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_cldr_writes_them() {
        for language in
            ["en", "ko", "ja", "zh", "de", "ar", "ar-AE", "pl", "ru", "fr", "es", "de-CH"]
        {
            let locale = tag::locale(language).into();
            let formatter = DecimalFormatter::try_new(locale, Default::default()).expect("numbers");
            let grammar = of(language);
            for number in [0_u64, 7, 120, 999, 1_000, 9_999, 10_000, 65_536, 1_048_576] {
                let told = formatter.format(&Decimal::from(number)).to_string();
                assert_eq!(grammar.number(number), told, "{language}");
            }
        }
        assert_eq!(of("de").point, ",");
        assert_eq!(of("no such tag").group, ",");
    }
}
