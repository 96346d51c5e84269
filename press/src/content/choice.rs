//! Choices by a number within templates, `{n|one:# bar|other:# bars}`, with the plural categories of CLDR. A book has their
//! branches in the order of its language's categories, without names, and which branch each number takes.

use engine::template::{self, BRANCH};
use icu_plurals::{PluralCategory, PluralRules};

use crate::content::tag;

/// The numbers whose categories a book has: below a hundred, and those that stand for all greater ones.
const TOLD: u32 = 200;
/// The categories in CLDR's order.
const CATEGORIES: [PluralCategory; 6] = [
    PluralCategory::Zero,
    PluralCategory::One,
    PluralCategory::Two,
    PluralCategory::Few,
    PluralCategory::Many,
    PluralCategory::Other,
];
/// What parts the name of a category from its branch.
const OF: char = ':';
/// The slots that are filled with whole numbers.
const NUMBERS: [&str; 5] = ["n", "all", "open", "number", "count"];

/// A choice as it is written.
pub(crate) struct Choice<'a> {
    /// The place whose number chooses.
    pub(crate) slot: &'a str,
    /// Its branches: the category of each, and its text.
    branches: Vec<(&'a str, &'a str)>,
}

impl<'a> Choice<'a> {
    /// The choice that stands between braces, if one does.
    pub(crate) fn read(place: &'a str) -> Option<Self> {
        let (slot, branches) = place.split_once(BRANCH)?;
        let parted = |branch: &'a str| branch.split_once(OF).unwrap_or(("", branch));
        Some(Self { slot, branches: branches.split(BRANCH).map(parted).collect() })
    }

    /// The text of a category, or what stands for it where a language of other categories has written this.
    pub(crate) fn nearest(&self, category: &str) -> &'a str {
        let own = self.branches.iter().find(|(name, _)| *name == category);
        own.or(self.branches.last()).map_or("", |(_, text)| text)
    }

    /// What is wrong with it in a language of these categories, if anything is: what, and the remedy.
    fn fault(&self, categories: &[&str]) -> Option<(String, String)> {
        let slot = self.slot;
        if !NUMBERS.contains(&slot) {
            let what = format!("It chooses by `{slot}`, which is no whole number.");
            return Some((what, format!("Choose by one of these: {}.", NUMBERS.join(", "))));
        }
        let names: Vec<&str> = self.branches.iter().map(|(name, _)| *name).collect();
        let lacks = categories.iter().find(|name| !names.contains(name));
        let stranger = names.iter().find(|name| !categories.contains(name));
        let twice = names.iter().find(|name| names.iter().filter(|one| one == name).count() > 1);
        let what = match (stranger, lacks, twice) {
            (Some(name), ..) => {
                format!(
                    "A choice by `{slot}` has `{name}`, which no whole number of this language is."
                )
            }
            (_, Some(name), _) => format!("A choice by `{slot}` lacks `{name}`."),
            (.., Some(name)) => format!("A choice by `{slot}` has `{name}` twice."),
            _ => return None,
        };
        let form: String = categories.iter().map(|name| format!("{BRANCH}{name}{OF}…")).collect();
        Some((what, format!("Write `{{{slot}{form}}}`.")))
    }
}

/// The names of the categories that whole numbers have in a language, in CLDR's order.
pub(crate) fn categories(language: &str) -> Vec<&'static str> {
    let told = told(language);
    CATEGORIES.into_iter().filter(|one| told.contains(one)).map(name).collect()
}

/// Which branch each number takes in a language.
pub(crate) fn branches(language: &str) -> String {
    let told = told(language);
    let categories = categories(language);
    if categories.len() < 2 {
        return String::new();
    }
    let branch = |one| categories.iter().position(|known| *known == name(one)).unwrap_or_default();
    told.into_iter().map(|one| branch(one).to_string()).collect()
}

/// A template as a book has it: its branches without names.
///
/// # Errors
///
/// What is wrong with its choices: what, and the remedy of each.
pub(crate) fn compile(text: &str, language: &str) -> Result<String, Vec<(String, String)>> {
    let categories = categories(language);
    let mut faults = Vec::new();
    let compiled = each(text, |choice| {
        faults.extend(choice.fault(&categories));
        ordered(choice, &categories)
    });
    if compiled.matches('{').count() != template::places(&compiled).count() {
        let what = "A brace is left open, or one is within another.".to_owned();
        faults.push((
            what,
            "Close it; a branch has no braces within it, and `#` for the number.".to_owned(),
        ));
    }
    if faults.is_empty() { Ok(compiled) } else { Err(faults) }
}

/// The same of a template that was written in a language of other categories.
pub(crate) fn compile_foreign(text: &str, language: &str) -> String {
    let categories = categories(language);
    each(text, |choice| ordered(choice, &categories))
}

fn ordered(choice: &Choice<'_>, categories: &[&str]) -> String {
    let texts = categories.iter().map(|name| format!("{BRANCH}{}", choice.nearest(name)));
    format!("{{{}{}}}", choice.slot, texts.collect::<String>())
}

/// A text with something else for each of its choices.
pub(crate) fn each(text: &str, mut instead: impl FnMut(&Choice<'_>) -> String) -> String {
    let mut parts = text.split('{');
    let mut said = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let choice =
            part.split_once('}').and_then(|(place, after)| Some((Choice::read(place)?, after)));
        match choice {
            Some((choice, after)) => said += &(instead(&choice) + after),
            None => said += &format!("{{{part}"),
        }
    }
    said
}

fn told(language: &str) -> Vec<PluralCategory> {
    match PluralRules::try_new_cardinal(tag::locale(language).into()) {
        Ok(rules) => (0..TOLD).map(|number| rules.category_for(number)).collect(),
        Err(_) => vec![PluralCategory::Other; TOLD as usize],
    }
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

#[cfg(test)]
mod tests {
    use engine::grammar::Grammar;
    use engine::template::fill;

    use super::*;

    const LANGUAGES: [&str; 9] = ["en", "ko", "ja", "zh", "de", "ar", "pl", "ru", "fr"];

    #[test]
    fn a_book_tells_the_category_of_every_number_as_cldr_does() {
        for language in LANGUAGES {
            let rules = PluralRules::try_new_cardinal(tag::locale(language).into()).expect("rules");
            let (categories, grammar) = (
                categories(language),
                Grammar { branches: branches(language), ..Grammar::default() },
            );
            for number in 0..=10_000_u32 {
                let told = categories[grammar.branch(&number.to_string())];
                assert_eq!(told, name(rules.category_for(number)), "{language}, {number}");
            }
        }
    }

    #[test]
    fn languages_have_the_categories_that_whole_numbers_take() {
        assert_eq!(categories("ar"), ["zero", "one", "two", "few", "many", "other"]);
        // Russian has `other` for fractions alone.
        assert_eq!(categories("ru"), ["one", "few", "many"]);
        assert_eq!(categories("ko"), ["other"]);
        assert_eq!(categories("no such tag"), ["other"]);
    }

    #[test]
    fn branches_stand_in_the_language_s_order_and_faults_are_told() {
        let compiled = compile("{n|other:# bars|one:# bar} {list}", "en").expect("no fault");
        assert_eq!(compiled, "{n|# bar|# bars} {list}");
        let grammar = Grammar { branches: branches("en"), ..Grammar::default() };
        assert_eq!(fill(&compiled, &[("n", "1"), ("list", "x")], &grammar), "1 bar x");
        let fault = |text, language| compile(text, language).err().unwrap_or_default()[0].clone();
        assert!(fault("{n|one:a|other:b}", "ar").1.starts_with("Write `{n|zero:…|one:…|two:…"));
        assert!(fault("{n|one:a|two:c|other:b}", "en").0.contains("has `two`"));
        assert!(fault("{n|one:a|one:c|other:b}", "en").0.contains("`one` twice"));
        assert!(fault("{list|one:a|other:b}", "en").0.contains("no whole number"));
        assert!(fault("{n|one:{list} is|other:are}", "en").0.contains("left open"));
        assert_eq!(compile_foreign("{n|one:a|other:b}", "ar"), "{n|b|a|b|b|b|b}");
    }
}
