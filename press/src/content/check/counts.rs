//! Numbers written into words agree with what there is.

use engine::words::Word;

use crate::content::files::Content;
use crate::content::files::counts::{Counted, number_words};
use crate::content::problem::Problems;

/// A smaller number is a part of what there is, such as "two capitals".
const LEAST_TOTAL: usize = 3;

fn nouns(counted: Counted) -> Word {
    match counted {
        Counted::Parties => Word::CountedParties,
        Counted::Conditions => Word::CountedConditions,
        Counted::Questions => Word::CountedQuestions,
        Counted::Gates => Word::CountedGates,
        Counted::Situations => Word::CountedSituations,
        Counted::Steps => Word::CountedSteps,
    }
}

/// A text that says how many there are says the right number.
pub(super) fn check(content: &Content, problems: &mut Problems) {
    let words = &content.words.interface;
    let list = words.get(Word::NumberWords.key()).map(String::as_str).unwrap_or_default();
    let numbers = number_words(list);
    // Entries of a file that can't be read have not been counted.
    let known = Counted::ALL.into_iter().filter(|one| !problems.is_unreadable(one.file()));
    for counted in known.collect::<Vec<_>>() {
        let nouns = words.get(nouns(counted).key()).map(String::as_str).unwrap_or_default();
        let nouns: Vec<&str> =
            nouns.split(',').map(str::trim).filter(|noun| !noun.is_empty()).collect();
        let count = counted.count(content);
        for (file, line, text) in &content.words.raw {
            let Some((said, noun)) = wrong(text, &nouns, &numbers, count) else { continue };
            let what = format!("It says {said} {noun}, and there are {count}.");
            let remedy = format!(
                "Write {{count:{name}}} {noun}, which is always right, or say “of the {noun}” if not all \
                 are meant.",
                name = counted.name()
            );
            problems.add_at(file, *line, "", what, remedy);
        }
    }
}

/// The first number before one of the nouns that is not `count`.
fn wrong<'a>(
    text: &'a str,
    nouns: &[&'a str],
    numbers: &[String],
    count: usize,
) -> Option<(&'a str, &'a str)> {
    let words: Vec<&str> = text
        .split_whitespace()
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()))
        .collect();
    words.windows(2).find_map(|pair| {
        let noun = nouns.iter().find(|noun| pair[1] == **noun)?;
        let said = numbers
            .iter()
            .position(|number| number.to_lowercase() == pair[0].to_lowercase())
            .or_else(|| pair[0].parse().ok())?;
        (said >= LEAST_TOTAL && said != count).then_some((pair[0], *noun))
    })
}

#[cfg(test)]
mod tests {
    use super::wrong;

    #[test]
    fn a_wrong_count_is_found_and_a_part_is_none() {
        let numbers: Vec<String> =
            ["no", "one", "two", "three", "four", "five", "six"].map(str::to_owned).to_vec();
        let wrong = |text| wrong(text, &["capitals"], &numbers, 5);
        assert_eq!(wrong("Six capitals at once"), Some(("Six", "capitals")));
        assert_eq!(wrong("of 7 capitals."), Some(("7", "capitals")));
        for text in
            ["five capitals", "two capitals", "three of the capitals", "six steps", "5 capitals"]
        {
            assert_eq!(wrong(text), None, "{text}");
        }
    }
}
