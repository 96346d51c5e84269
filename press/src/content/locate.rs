//! The lines of a file that places in it are on, from what the reader of TOML says of them.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::content::location::{Entry, Location};

type Table<'a> = DeTable<'a>;
type Value<'a> = Spanned<DeValue<'a>>;

/// A file, read as far as it can be.
pub(crate) struct File<'a> {
    text: &'a str,
    root: Spanned<DeTable<'a>>,
}

/// A header, such as `[[gate]]` or `[sk.positions]`, with the bytes up to the next one.
struct Section {
    path: Vec<String>,
    /// The entry's id or name.
    name: String,
    bytes: Range<usize>,
}

/// An entry: where it begins, and what it holds.
struct Found<'f, 'a> {
    start: usize,
    table: Option<&'f Table<'a>>,
}

impl<'a> File<'a> {
    /// Reads a file; what is no TOML in it is passed over.
    pub(crate) fn read(text: &'a str) -> Self {
        Self { text, root: DeTable::parse_recoverable(text).0 }
    }

    /// The line of a place, counted from 1. What is missing would stand at the end of the file; what
    /// concerns a whole file has no line.
    pub(crate) fn line(&self, place: &Location) -> Option<usize> {
        if self.text.is_empty() {
            return None;
        }
        let root = self.root.get_ref();
        let found = match &place.entry {
            Entry::Whole if place.key.is_none() => {
                let part = place.part.as_ref()?;
                return within_table(root, part).map(|at| self.line_of(at));
            }
            Entry::Whole => Some(Found { start: 0, table: Some(root) }),
            Entry::Called(name) => self.called(name, place.again),
            Entry::Position(of, position) => self.position(of, position, place.again),
            Entry::Link(condition, actor) => link(root, condition, actor),
        };
        let Some(Found { start, table }) = found else { return Some(self.text.lines().count()) };
        let key = place.key.as_ref().and_then(|key| table?.get_key_value(key.as_str()));
        let at = key.map_or(start, |(key, value)| {
            let part = place.part.as_ref().and_then(|part| self.within(value, part));
            part.unwrap_or(key.span().start)
        });
        Some(self.line_of(at))
    }

    /// The name of the entry that a byte stands in.
    pub(crate) fn entry_at(&self, byte: usize) -> String {
        let sections = self.sections();
        let section = sections.into_iter().find(|section| section.bytes.contains(&byte));
        section.map(|section| section.name).unwrap_or_default()
    }

    /// The lines, counted from 0, of the whole entry, its parts included, that a byte stands in.
    pub(crate) fn whole_entry_at(&self, byte: usize) -> Option<Range<usize>> {
        let sections = self.sections();
        let index = sections.iter().position(|section| section.bytes.contains(&byte))?;
        let section = &sections[index];
        let is_part = |other: &&Section| {
            other.path.len() > section.path.len() && other.path.starts_with(&section.path)
        };
        let last = sections[index + 1..].iter().take_while(is_part).last().unwrap_or(section);
        let end = match last.bytes.end {
            end if end >= self.text.len() => self.text.lines().count(),
            end => self.line_of(end) - 1,
        };
        Some(self.line_of(section.bytes.start) - 1..end)
    }

    /// The line of a byte, counted from 1.
    fn line_of(&self, byte: usize) -> usize {
        1 + self.text.bytes().take(byte).filter(|byte| *byte == b'\n').count()
    }

    fn called(&self, name: &str, again: bool) -> Option<Found<'_, 'a>> {
        let mut found = Vec::new();
        collect(self.root.get_ref(), name, 0, &mut found);
        // An entry of the file itself comes before one within another.
        found.sort_by_key(|(depth, _)| *depth);
        let twice = found.windows(2).position(|pair| pair[0].0 == pair[1].0);
        let index = match (again, twice) {
            (true, Some(first)) => first + 1,
            (true, None) => found.len().saturating_sub(1),
            (false, _) => 0,
        };
        if index < found.len() {
            return Some(found.swap_remove(index).1);
        }
        let (group, key) = name.split_once('.')?;
        let (group_key, group) = self.root.get_ref().get_key_value(group)?;
        let group = group.get_ref().as_table()?;
        let start = group.get_key_value(key).map_or(group_key, |(key, _)| key).span().start;
        Some(Found { start, table: None })
    }

    fn position(&self, of: &str, position: &str, again: bool) -> Option<Found<'_, 'a>> {
        let whole = self.called(of, false)?;
        let positions = whole.table.and_then(|table| table.get("position")?.get_ref().as_array());
        let mut positions = positions
            .into_iter()
            .flat_map(|positions| positions.iter())
            .filter_map(|one| entry_of(one.get_ref().as_table()?, one))
            .filter(|(id, _)| *id == position)
            .map(|(_, found)| found);
        let found = if again { positions.nth(1) } else { positions.next() };
        Some(found.unwrap_or(whole))
    }

    /// Where in a value a part of it is.
    fn within(&self, value: &Value<'_>, part: &str) -> Option<usize> {
        within(value, part).or_else(|| {
            let span = value.span();
            let at = word(self.text.get(span.clone())?, part)?;
            Some(span.start + at)
        })
    }

    fn sections(&self) -> Vec<Section> {
        let mut sections = Vec::new();
        headers(self.text, self.root.get_ref(), &[], &mut sections);
        sections.sort_by_key(|section| section.bytes.start);
        let ends = sections.iter().skip(1).map(|section| section.bytes.start);
        let ends: Vec<usize> = ends.chain([self.text.len() + 1]).collect();
        for (section, end) in sections.iter_mut().zip(ends) {
            section.bytes.end = end;
        }
        sections
    }
}

/// The id of an entry of a list, and the entry: it begins where its id is.
fn entry_of<'f, 'a>(table: &'f Table<'a>, whole: &Value<'a>) -> Option<(&'f str, Found<'f, 'a>)> {
    let (key, id) = table.get_key_value("id")?;
    let start = if is_inline(whole) { whole.span().start } else { key.span().start };
    Some((id.get_ref().as_str()?, Found { start, table: Some(table) }))
}

fn is_inline(value: &Value<'_>) -> bool {
    value.get_ref().as_table().is_some_and(|table| {
        table.values().next().is_some_and(|first| first.span().end <= value.span().end)
    })
}

/// Every entry of a name, with how deep it lies.
fn collect<'f, 'a>(
    table: &'f Table<'a>,
    name: &str,
    depth: usize,
    found: &mut Vec<(usize, Found<'f, 'a>)>,
) {
    for (key, value) in table {
        let inner = value.get_ref().as_table();
        if key.get_ref() == name && (depth == 0 || inner.is_some()) {
            found.push((depth, Found { start: key.span().start, table: inner }));
        }
        if let Some(inner) = inner {
            collect(inner, name, depth + 1, found);
        }
        for one in value.get_ref().as_array().into_iter().flat_map(|list| list.iter()) {
            let Some(inner) = one.get_ref().as_table() else { continue };
            match entry_of(inner, one) {
                Some((id, entry)) if id == name => found.push((depth, entry)),
                _ => {}
            }
            collect(inner, name, depth + 1, found);
        }
    }
}

fn link<'f, 'a>(root: &'f Table<'a>, condition: &str, actor: &str) -> Option<Found<'f, 'a>> {
    let links = root.get("link")?.get_ref().as_array()?;
    links.iter().find_map(|link| {
        let table = link.get_ref().as_table()?;
        let is = |key: &str, wanted: &str| {
            table.get(key).and_then(|value| value.get_ref().as_str()) == Some(wanted)
        };
        let start = link.span().start;
        (is("condition", condition) && is("actor", actor))
            .then_some(Found { start, table: Some(table) })
    })
}

fn within_table(table: &Table<'_>, part: &str) -> Option<usize> {
    let key = table.get_key_value(part).map(|(key, _)| key.span().start);
    key.or_else(|| table.values().find_map(|value| within(value, part)))
}

fn within(value: &Value<'_>, part: &str) -> Option<usize> {
    match value.get_ref() {
        DeValue::String(text) => (text == part).then_some(value.span().start),
        DeValue::Array(list) => list.iter().find_map(|one| within(one, part)),
        DeValue::Table(table) => within_table(table, part),
        _ => None,
    }
}

/// Where a text has a word, hyphens within.
fn word(text: &str, word: &str) -> Option<usize> {
    let part = |letter: char| letter.is_alphanumeric() || letter == '-';
    let is_whole = |start: usize| {
        let (before, after) = (&text[..start], &text[start + word.len()..]);
        !before.ends_with(part) && !after.starts_with(part)
    };
    let found = text.match_indices(word).map(|(start, _)| start);
    found.filter(|_| !word.is_empty()).find(|start| is_whole(*start))
}

fn headers(text: &str, table: &Table<'_>, path: &[String], sections: &mut Vec<Section>) {
    for (key, value) in table {
        let path = [path, &[key.get_ref().to_string()]].concat();
        let mut add = |value: &Value<'_>, name: String| {
            let Some(inner) = value.get_ref().as_table() else { return };
            let start = value.span().start;
            if text[start..].starts_with('[') {
                sections.push(Section { path: path.clone(), name, bytes: start..start });
            }
            headers(text, inner, &path, sections);
        };
        match value.get_ref() {
            DeValue::Array(list) => {
                for one in list.iter() {
                    let id = one.get_ref().as_table().and_then(|table| entry_of(table, one));
                    add(one, id.map(|(id, _)| id.to_owned()).unwrap_or_default());
                }
            }
            _ => add(value, path.join(".")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: &str = "\
start = \"a\"

[[actor]]
id = \"first\"
country = \"x\"

[[actor.position]]
id = \"backs\"
when = \"one and two\"
rests-on = [
  \"a\",
  \"two\",
]

[[actor]]
id = \"second\"
country = \"y\"
outcome = { talks = \"no\" }
";

    fn at(place: impl Into<Location>) -> Option<usize> {
        File::read(RULES).line(&place.into())
    }

    #[test]
    fn an_entry_is_found_and_what_stands_in_it() {
        assert_eq!(at("second"), Some(16));
        assert_eq!(at(Location::of("second").key("country").part("y")), Some(17));
        assert_eq!(at(Location::of("second").key("outcome").part("talks")), Some(18));
        let position = Location::of("first").position("backs");
        assert_eq!(at(&position), Some(8));
        assert_eq!(at(position.key("when").part("two")), Some(9));
        assert_eq!(at(position.key("rests-on").part("two")), Some(12));
        assert_eq!(at(Location::whole().key("start")), Some(1));
        assert_eq!(at(Location::whole().part("y")), Some(17));
        // A key that is missing would stand in its entry.
        assert_eq!(at(Location::of("second").key("role")), Some(16));
    }

    #[test]
    fn what_is_missing_belongs_at_the_end_and_a_whole_file_has_no_line() {
        assert_eq!(at("third"), Some(18));
        assert_eq!(at(""), None);
        assert_eq!(File::read("").line(&Location::of("third")), None);
    }

    #[test]
    fn an_id_that_is_used_again_is_found_where_it_is() {
        let again = |text: &str| File::read(text).line(&Location::of("a").again());
        assert_eq!(again("[[one]]\nid = \"a\"\n[[one]]\nid = \"a\"\n"), Some(4));
        // The first use is in another file.
        assert_eq!(again("[b]\nx = 1\n[a]\nx = 1\n"), Some(3));
    }

    #[test]
    fn a_byte_knows_its_entry() {
        let file = File::read(RULES);
        let byte = |part: &str| RULES.find(part).unwrap_or_default();
        assert_eq!(file.entry_at(byte("one and two")), "backs");
        assert_eq!(file.entry_at(byte("\"y\"")), "second");
        assert_eq!(file.entry_at(0), "");
        assert_eq!(file.whole_entry_at(byte("\"x\"")), Some(2..14));
        assert_eq!(file.whole_entry_at(byte("one and two")), Some(6..14));
        assert_eq!(file.whole_entry_at(byte("\"y\"")), Some(14..18));
    }
}
