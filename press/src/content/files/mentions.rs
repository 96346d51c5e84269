//! Names that words of the interface mention: the press's own words say them without knowing them.
//!
//! `{page:title}` and `{page:headline}` stand for these words, `{source:title}`, `{source:outlet}` and `{source:authors}`
//! for what `source.toml` says.

use engine::grammar::Grammar;
use engine::template;
use indexmap::IndexMap;

use super::SourceFile;

/// Fills in the names in all words.
pub(super) fn fill(words: &mut IndexMap<String, String>, source: &SourceFile) {
    let own = |key: &str| words.get(key).cloned().unwrap_or_default();
    let names = [
        ("{page:title}", own("page.title")),
        ("{page:headline}", own("page.headline")),
        ("{source:title}", source.title.clone()),
        ("{source:outlet}", source.outlet.clone()),
        ("{source:authors}", authors(source, &own("list.and"), &own("list.comma"))),
    ];
    for text in words.values_mut() {
        for (slot, name) in &names {
            if text.contains(slot) {
                *text = text.replace(slot, name);
            }
        }
    }
}

/// The authors as a list within a sentence.
fn authors(source: &SourceFile, and: &str, comma: &str) -> String {
    let names: Vec<&str> = source.authors.iter().map(|author| author.name.as_str()).collect();
    let Some((last, before)) = names.split_last() else { return String::new() };
    let join = |text: &str, first: &str, key, next: &str| {
        template::fill(text, &[("first", first), (key, next)], &Grammar::default())
    };
    let before = before.iter().map(|name| (*name).to_owned());
    match before.reduce(|list, next| join(comma, &list, "next", &next)) {
        Some(first) => join(and, &first, "last", last),
        None => (*last).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::files::Author;

    #[test]
    fn names_are_filled_in_and_other_places_are_left() {
        let authors = ["Ada", "Ben", "Cyd"].map(|name| Author { name: name.to_owned() });
        let source = SourceFile { authors: authors.to_vec(), ..SourceFile::default() };
        let words = [
            ("page.headline", "Who pays?"),
            ("list.and", "{first} and {last}"),
            ("list.comma", "{first}, {next}"),
            ("page.byline", "By {source:authors}: {page:headline} {n}"),
        ];
        let mut words: IndexMap<String, String> =
            words.map(|(key, text)| (key.to_owned(), text.to_owned())).into_iter().collect();
        fill(&mut words, &source);
        assert_eq!(words["page.byline"], "By Ada, Ben and Cyd: Who pays? {n}");
        assert_eq!(words["list.and"], "{first} and {last}");
    }
}
