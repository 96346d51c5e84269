//! Texts with places to fill, with branches by the number that fills them, and with particles that follow it.

use crate::grammar::Grammar;

/// Particles of Korean whose form depends on the syllable before them: after a consonant, then after a vowel.
/// Unicode's syllables say which, so no dictionary is needed.
pub const PARTICLES: [(&str, &str); 9] = [
    ("은", "는"),
    ("이", "가"),
    ("을", "를"),
    ("과", "와"),
    ("으로", "로"),
    ("이라", "라"),
    ("이나", "나"),
    ("이며", "며"),
    ("이고", "고"),
];

/// What joins the two forms of a particle within its braces.
const OR: char = '/';
/// What stands between a place and its branches, and between these.
pub const BRANCH: char = '|';
/// What stands between a place and the plain names that may fill it, each with its form.
pub const FORM: char = ':';
/// What stands for the number within a branch.
pub const NUMBER: char = '#';
const FIRST_SYLLABLE: u32 = '가' as u32;
const LAST_SYLLABLE: u32 = '힣' as u32;
/// Syllables are in order of their last consonant; the first of so many has none.
const LAST_CONSONANTS: u32 = 28;
/// The last consonant after which `로` stands all the same.
const RIEUL: u32 = 8;

/// `text` with each `{name}` replaced by its value, each `{name|…|…}` by the branch that the number of this name takes,
/// each `{name:plain:form:…}` by the form of the name that fills it, and each `{은/는}` by the form that what stands before it
/// takes. A whole number is written in the language's figures. What is not among the slots stays as it is.
pub fn fill(text: &str, slots: &[(&str, &str)], grammar: &Grammar) -> String {
    let mut filled = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        rest = after;
        let Some((place, after)) = after.split_once('}') else {
            filled.push('{');
            continue;
        };
        let (name, branches) = place.split_once(BRANCH).unwrap_or((place, ""));
        let (name, forms) = name.split_once(FORM).unwrap_or((name, ""));
        let value = slots.iter().find(|(slot, _)| *slot == name).map(|(_, value)| *value);
        match value {
            Some(value) if !forms.is_empty() => {
                let mut names = forms.split(FORM);
                let is_plain = |plain: &str| plain == value;
                // The plain name of each party, and the one in its place.
                let mut found = None;
                while let (None, Some(plain)) = (found, names.next()) {
                    found = names.next().filter(|_| is_plain(plain));
                }
                filled.push_str(found.unwrap_or(value));
            }
            Some(value) => {
                let is_number = value.bytes().all(|letter| letter.is_ascii_digit());
                let number = if is_number { &*grammar.written(value) } else { value };
                let branch = branches.split(BRANCH).nth(grammar.branch(value)).unwrap_or(branches);
                match branch.is_empty() {
                    true => filled.push_str(number),
                    false => branch.split(NUMBER).enumerate().for_each(|(index, part)| {
                        filled.push_str(if index > 0 { number } else { "" });
                        filled.push_str(part);
                    }),
                }
            }
            None => match particle(place, &filled) {
                Some(form) => filled.push_str(form),
                None => {
                    filled.push('{');
                    continue;
                }
            },
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// The names between the braces of a text, particles among them.
pub fn places(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|after| after.split_once('}')).map(|(name, _)| name)
}

/// Whether what is between braces is a choice of two forms of a particle, whatever these are.
pub fn is_particle(place: &str) -> bool {
    place.contains(OR) && !place.contains(BRANCH)
}

/// The form of a particle that what stands before it takes, of both forms as the braces have them.
fn particle<'a>(both: &'a str, before: &str) -> Option<&'a str> {
    let (closed, open) = both.split_once(OR)?;
    let takes_open = match last_consonant(before) {
        0 => true,
        RIEUL => open == "로",
        _ => false,
    };
    Some(if takes_open { open } else { closed })
}

/// The last consonant with which a text is read in Korean, by its place in Unicode's order; 0 is none.
fn last_consonant(text: &str) -> u32 {
    const OTHER: u32 = 1;
    match text.chars().rev().find(|letter| !is_mark(*letter)).map(u32::from) {
        Some(letter @ FIRST_SYLLABLE..=LAST_SYLLABLE) => {
            (letter - FIRST_SYLLABLE) % LAST_CONSONANTS
        }
        // 일, 칠, 팔; and of letters by their names, 엘 and 알.
        Some(0x31 | 0x37 | 0x38 | 0x4C | 0x6C | 0x52 | 0x72) => RIEUL,
        // 영 (or 십, 백, 천), 삼, 육; 엠, 엔.
        Some(0x30 | 0x33 | 0x36 | 0x4D | 0x6D | 0x4E | 0x6E) => OTHER,
        _ => 0,
    }
}

/// Whether it is a quotation mark, a bracket or the like. Unicode's own tables of letters would weigh two kilobytes in
/// the program.
fn is_mark(letter: char) -> bool {
    letter.is_ascii_punctuation()
        || matches!(letter, ' ' | '\u{2010}'..='\u{2060}' | '\u{3000}'..='\u{301F}')
}

#[cfg(test)]
mod tests {
    use super::{Grammar, PARTICLES};

    fn fill(text: &str, slots: &[(&str, &str)]) -> String {
        super::fill(text, slots, &Grammar::default())
    }

    #[test]
    fn slots_are_filled_and_nothing_else_is_touched() {
        assert_eq!(fill("{n} of {m}", &[("n", "3"), ("m", "12")]), "3 of 12");
        assert_eq!(fill("no slots", &[("n", "3")]), "no slots");
        assert_eq!(fill("{unknown} {n", &[("n", "3")]), "{unknown} {n");
        // A value with braces is not read again.
        assert_eq!(fill("{a}{b}", &[("a", "{b}"), ("b", "x")]), "{b}x");
    }

    #[test]
    fn a_branch_is_chosen_by_the_number_and_may_name_it() {
        // One, and all others.
        let branches = (0..200).map(|n| if n == 1 { '0' } else { '1' }).collect();
        let grammar = Grammar { branches, ..Grammar::default() };
        let says = |n| super::fill("{what}: {n|# bar|# bars}, {n|it|they}", &slots(n), &grammar);
        fn slots(n: &str) -> [(&str, &str); 2] {
            [("what", "Now"), ("n", n)]
        }
        assert_eq!(says("1"), "Now: 1 bar, it");
        assert_eq!(says("0"), "Now: 0 bars, they");
        assert_eq!(says("1,001"), "Now: 1,001 bars, they");
        assert_eq!(super::fill("{n|# bar|# bars}", &[], &grammar), "{n|# bar|# bars}");
    }

    #[test]
    fn a_party_is_named_in_the_form_that_is_asked_for() {
        let text = "mit {country:die USA:den USA:Japan:Japan}, trotz {country:Japan:Japans}";
        let says = |name| fill(text, &[("country", name)]);
        assert_eq!(says("die USA"), "mit den USA, trotz die USA");
        assert_eq!(says("Japan"), "mit Japan, trotz Japans");
    }

    #[test]
    fn a_particle_follows_the_last_syllable_of_what_was_filled_in() {
        let topic = |value: &str| fill("{capital}{은/는} 지지한다", &[("capital", value)]);
        assert_eq!(topic("평양"), "평양은 지지한다");
        assert_eq!(topic("도쿄"), "도쿄는 지지한다");
        // Quotation marks and brackets are not read.
        assert_eq!(topic("“서울”"), "“서울”은 지지한다");
        assert_eq!(topic("워싱턴(미국)"), "워싱턴(미국)은 지지한다");
        // Figures as they are read: 삼은, 이는, 십은.
        assert_eq!(
            [topic("3"), topic("2"), topic("10")].map(|says| says.contains('은')),
            [true, false, true]
        );
    }

    #[test]
    fn the_particle_of_direction_takes_its_short_form_after_rieul_too() {
        let towards = |value: &str| fill("{n}{으로/로}", &[("n", value)]);
        assert_eq!(towards("서울"), "서울로");
        assert_eq!(towards("평양"), "평양으로");
        assert_eq!(towards("도쿄"), "도쿄로");
        assert_eq!(towards("7"), "7로");
    }

    #[test]
    fn no_value_leaves_both_forms_or_a_brace() {
        for (closed, open) in PARTICLES {
            for value in ["한", "하", "할", "7", "USA", "", "—"] {
                let says = fill(&format!("{{v}}{{{closed}/{open}}}"), &[("v", value)]);
                assert!(
                    says == format!("{value}{closed}") || says == format!("{value}{open}"),
                    "{says}"
                );
            }
        }
    }
}
