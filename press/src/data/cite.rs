//! How to cite the page and the source that it is about.

mod bibtex;
mod csl;

use crate::content::edition::Edition;

use engine::words::Word;

/// Something to cite.
struct Work<'a> {
    /// What it is.
    kind: Kind<'a>,
    /// A name for it in files of citations.
    key: String,
    title: String,
    authors: Vec<Author<'a>>,
    date: Date<'a>,
    language: Option<&'a str>,
    /// Where it is.
    url: Option<&'a str>,
    /// Where something is said of it.
    about: Option<&'a str>,
}

#[derive(Clone, Copy)]
enum Kind<'a> {
    /// A page of the web.
    Page,
    /// An article, with where it appeared.
    Article { outlet: &'a str },
}

/// An author's name.
enum Author<'a> {
    /// Two words: which is the family's is known.
    Plain { given: &'a str, family: &'a str },
    /// Anything else stays as it is.
    Whole(&'a str),
}

impl<'a> Author<'a> {
    fn of(name: &'a str) -> Self {
        match name.split_once(' ') {
            Some((given, family)) if !family.contains(' ') => Self::Plain { given, family },
            _ => Self::Whole(name),
        }
    }

    fn family(&self) -> &'a str {
        match self {
            Self::Plain { family, .. } => family,
            Self::Whole(name) => name,
        }
    }
}

/// A year, a year-month or a year-month-day; empty where none is known.
#[derive(Clone, Copy)]
struct Date<'a>(&'a str);

impl Date<'_> {
    /// Its year, month and day, as far as they are known.
    fn parts(self) -> Vec<u16> {
        self.0.split('-').map_while(|part| part.parse().ok()).collect()
    }
}

/// The page, and then its source.
fn works<'a>(edition: &'a Edition, url: Option<&'a str>) -> [Work<'a>; 2] {
    let source = &edition.source;
    let authors: Vec<Author<'a>> =
        source.authors.iter().map(|author| Author::of(&author.name)).collect();
    let month = Date(&source.month);
    let family = authors.first().map_or("", Author::family);
    let source_key = key(family, month, "source");
    let date = Date(&edition.changed_on);
    let page = Work {
        kind: Kind::Page,
        key: key(edition.title(), Date(""), "page"),
        title: format!("{}: {}", edition.title(), edition.book.word(Word::PageHeadline)),
        authors: Vec::new(),
        date,
        language: Some(&edition.language),
        url,
        about: None,
    };
    let source = Work {
        kind: Kind::Article { outlet: &source.outlet },
        key: source_key,
        title: source.title.clone(),
        authors,
        date: month,
        language: None,
        url: None,
        about: Some(source.url.as_str()).filter(|url| !url.is_empty()),
    };
    [page, source]
}

/// A key of plain letters: a name and a year, or another where the name has no such letters.
fn key(name: &str, date: Date<'_>, other: &str) -> String {
    let plain: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    let name = if plain.is_empty() { other.to_owned() } else { plain.to_ascii_lowercase() };
    let year = date.parts().first().map(u16::to_string).unwrap_or_default();
    name + &year
}

/// A paragraph for each, to be read.
pub(super) fn text(edition: &Edition, url: Option<&str>) -> String {
    let paragraph = |work: &Work<'_>| {
        let authors: Vec<String> = work
            .authors
            .iter()
            .map(|author| match author {
                Author::Plain { given, family } => format!("{given} {family}"),
                Author::Whole(name) => (*name).to_owned(),
            })
            .collect();
        let title = match work.kind {
            Kind::Page => work.title.clone(),
            Kind::Article { outlet } => format!("“{}”, {outlet}", work.title),
        };
        let address = work.url.or(work.about);
        let parts = [authors.join(", "), title, work.date.0.to_owned()].into_iter();
        let parts: Vec<String> = parts
            .chain(address.map(|address| format!("<{address}>")))
            .filter(|part| !part.is_empty())
            .collect();
        parts.join(", ") + "\n"
    };
    works(edition, url).iter().map(paragraph).collect::<Vec<_>>().join("\n")
}

/// Both for BibTeX.
pub(super) fn bibtex(edition: &Edition, url: Option<&str>) -> String {
    works(edition, url).iter().map(bibtex::entry).collect::<Vec<_>>().join("\n")
}

/// Both for programs that know the Citation Style Language.
pub(super) fn csl(edition: &Edition, url: Option<&str>) -> impl serde::Serialize {
    works(edition, url).iter().map(csl::Item::of).collect::<Vec<_>>()
}
