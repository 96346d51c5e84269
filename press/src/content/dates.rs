//! Dates in the words of a language.

use engine::book::Book;
use engine::words::Word;

/// Whether `date` is a year, a year and month, or a whole date, with hyphens between.
pub(crate) fn is_date(date: &str) -> bool {
    let parts: Vec<&str> = date.split('-').collect();
    let number = |part: &str, length: usize| {
        part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let within = |part: &str, most: u8| {
        number(part, 2) && part.parse::<u8>().is_ok_and(|value| (1..=most).contains(&value))
    };
    match parts.as_slice() {
        [year] => number(year, 4),
        [year, month] => number(year, 4) && within(month, 12),
        [year, month, day] => number(year, 4) && within(month, 12) && within(day, 31),
        _ => false,
    }
}

/// The date as a reader would say it. One that is none is left as it is; the check has reported it.
pub(crate) fn said(book: &Book, date: &str) -> String {
    let months: Vec<&str> = book.word(Word::DateMonths).split(',').map(str::trim).collect();
    let parts: Vec<&str> = date.split('-').collect();
    let month = |number: &str| {
        let index = number.parse::<usize>().unwrap_or_default();
        index.checked_sub(1).and_then(|index| months.get(index)).copied().unwrap_or_default()
    };
    match parts.as_slice() {
        [year, number] => book.fill(Word::DateMonth, &[("month", month(number)), ("year", year)]),
        [year, number, day] => {
            let day = day.trim_start_matches('0');
            let slots = [("day", day), ("month", month(number)), ("year", year)];
            book.fill(Word::DateDay, &slots)
        }
        _ => book.words.grammar.written(date),
    }
}

#[cfg(test)]
mod tests {
    use super::is_date;

    #[test]
    fn a_date_is_a_year_a_month_or_a_day() {
        for good in ["2019", "2019-06", "2019-06-30"] {
            assert!(is_date(good), "{good}");
        }
        for bad in ["", "19", "2019-6", "2019-13", "2019-06-32", "2019-06-30-1", "June 2019"] {
            assert!(!is_date(bad), "{bad}");
        }
    }
}
