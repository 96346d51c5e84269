//! The words of the interface that speak of no subject: the press has them, language by language, and an argument gives
//! only the others.

use std::sync::LazyLock;

use toml::{Table, Value};

/// The files of these words, by language.
const FILES: [(&str, &str); 6] = [
    ("en", include_str!("../../../words/en.toml")),
    ("ko", include_str!("../../../words/ko.toml")),
    ("de", include_str!("../../../words/de.toml")),
    ("ar", include_str!("../../../words/ar.toml")),
    ("ja", include_str!("../../../words/ja.toml")),
    ("zh", include_str!("../../../words/zh.toml")),
];

/// The file of a language's folder that they complete.
pub(crate) const INTERFACE: &str = "interface.toml";

/// The same, read once: each word of an interface is looked up in all of them.
static TABLES: LazyLock<[(&str, Table); 6]> = LazyLock::new(|| {
    // A test reads each of them.
    FILES.map(|(language, text)| (language, text.parse().unwrap_or_default()))
});

/// The press's words in a language, by group; none in a language that the press does not speak. That of a region is that
/// of its language.
pub(crate) fn of(language: &str) -> Option<&'static Table> {
    let base = language.split('-').next().unwrap_or(language);
    TABLES.iter().find(|(known, _)| *known == base).map(|(_, words)| words)
}

/// Adds to the words of an interface what they lack and the press has.
pub(crate) fn complete(own: &mut Table, language: &str) {
    for (group, words) in of(language).into_iter().flatten() {
        let Value::Table(words) = words else { continue };
        let own = own.entry(group.clone()).or_insert_with(|| Value::Table(Table::new()));
        // A group that is none is told when the file is read.
        let Value::Table(own) = own else { continue };
        for (key, text) in words {
            own.entry(key.clone()).or_insert_with(|| text.clone());
        }
    }
}

/// An interface as it is written, with what it lacks. Where it can't be read, the press's words alone.
pub(crate) fn completed(interface: &str, language: &str) -> Table {
    let mut words = interface.parse().unwrap_or_default();
    complete(&mut words, language);
    words
}

/// A word of an interface; empty if there is none.
pub(crate) fn word<'a>(interface: &'a Table, group: &str, key: &str) -> &'a str {
    let text = interface.get(group).and_then(|words| words.get(key)).and_then(Value::as_str);
    text.unwrap_or_default()
}

/// Whether the press has a word, by group and key, in any language.
pub(crate) fn has(group: &str, key: &str) -> bool {
    let has = |words: &Table| words.get(group).is_some_and(|words| words.get(key).is_some());
    TABLES.iter().any(|(_, words)| has(words))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use engine::words::Word;

    use super::*;

    fn keys(language: &str) -> BTreeSet<String> {
        let groups = of(language).into_iter().flatten();
        let keys = groups.flat_map(|(group, words)| {
            let words = words.as_table().into_iter().flatten();
            words.map(move |(key, _)| format!("{group}.{key}"))
        });
        keys.collect()
    }

    #[test]
    fn each_language_has_the_same_words_all_of_which_there_are() {
        let first = keys("en");
        assert!(first.len() > 300, "{}", first.len());
        for (language, text) in FILES {
            assert!(text.parse::<Table>().is_ok(), "{language}");
            assert_eq!(keys(language), first, "{language}");
        }
        for key in first {
            assert!(Word::ALL.iter().any(|word| word.key() == key), "{key}");
        }
    }

    #[test]
    fn an_argument_s_own_word_goes_before_the_press_s() {
        let own = "[answer]\nyes = \"aye\"";
        let words = completed(own, "en-GB");
        assert_eq!(word(&words, "answer", "yes"), "aye");
        assert_eq!(word(&words, "answer", "no"), "no");
        assert_eq!(completed(own, "xx").len(), 1);
    }
}
