//! The numbers in a text.

/// The numbers that a text gives in per cent, as it writes them.
pub(crate) fn percentages(text: &str) -> Vec<String> {
    let text = text.replace("-per-cent", " per cent").replace("-percent", " percent");
    let words: Vec<&str> = text.split_whitespace().collect();
    let starts = |index: usize, with: &str| {
        words.get(index).is_some_and(|word: &&str| word.starts_with(with))
    };
    let mut found = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let in_words = starts(index + 1, "percent")
            || starts(index + 1, "%")
            || (starts(index + 1, "per") && starts(index + 2, "cent"));
        let number = match word.split_once('%') {
            Some((number, _)) => number,
            None if in_words => word,
            None => continue,
        };
        let figure = |letter: char| letter.is_ascii_digit() || letter == '.' || letter == ',';
        let number = number.rsplit(|letter| !figure(letter)).next().unwrap_or_default();
        if number.ends_with(|letter: char| letter.is_ascii_digit()) {
            found.push(number.to_owned());
        }
    }
    found
}

/// The numbers in a text, as it writes them.
pub(crate) fn numbers(text: &str) -> Vec<&str> {
    let figure = |letter: char| letter.is_ascii_digit() || letter == '.' || letter == ',';
    let words = text.split(|letter| !figure(letter)).map(|word| word.trim_matches(['.', ',']));
    words.filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_found_however_written() {
        let text = "some 80 per cent, 81% and (83 percent) of 1,000, an 84-per-cent case, 85 %";
        assert_eq!(percentages(text), ["80", "81", "83", "84", "85"]);
        assert_eq!(numbers("some 80 Prozent, 1,000 of 2.5."), ["80", "1,000", "2.5"]);
        assert_eq!(percentages("80.5 per cent, 1–2%"), ["80.5", "2"]);
        assert!(percentages("25 years, 2018, per cent, 3 per capital, half per cent").is_empty());
    }
}
