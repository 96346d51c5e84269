//! Citations as BibTeX has them.

use super::{Author, Kind, Work};

/// An entry.
pub(super) fn entry(work: &Work<'_>) -> String {
    let mut entry = format!("@{}{{{},\n", kind(work.kind), work.key);
    let mut field = |name: &str, value: &str| {
        if !value.is_empty() {
            entry += &format!("  {name} = {{{value}}},\n");
        }
    };
    let authors: Vec<String> = work
        .authors
        .iter()
        .map(|author| match author {
            Author::Plain { given, family } => format!("{}, {}", escaped(family), escaped(given)),
            // Braces keep it from being taken apart.
            Author::Whole(name) => format!("{{{}}}", escaped(name)),
        })
        .collect();
    field("author", &authors.join(" and "));
    // Capitals stay as they are.
    field("title", &format!("{{{}}}", escaped(&work.title)));
    if let Kind::Article { outlet } = work.kind {
        field("journal", &escaped(outlet));
    }
    let date = work.date.parts();
    field("year", &part(&date, 0));
    field("month", &part(&date, 1));
    field("langid", work.language.unwrap_or_default());
    field("url", work.url.unwrap_or_default());
    let about = work.about.map(|url| format!("\\url{{{url}}}"));
    field("note", &about.unwrap_or_default());
    entry + "}\n"
}

fn kind(kind: Kind<'_>) -> &'static str {
    match kind {
        Kind::Page => "misc",
        Kind::Article { .. } => "article",
    }
}

fn part(date: &[u16], index: usize) -> String {
    date.get(index).map(u16::to_string).unwrap_or_default()
}

/// A text in which nothing is a sign of TeX's.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '\\' => escaped += "\\textbackslash{}",
            '~' => escaped += "\\textasciitilde{}",
            '^' => escaped += "\\textasciicircum{}",
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => escaped.extend(['\\', letter]),
            plain => escaped.push(plain),
        }
    }
    escaped
}
