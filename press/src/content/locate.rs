//! Where in a file of the content an entry is written.
//!
//! This reads lines, not TOML: it also has to serve files that are no TOML yet.

use std::ops::Range;

/// A header, such as `[[gate]]` or `[sk.positions]`, with the lines up to the next one.
struct Section<'a> {
    /// The path in the header.
    path: &'a str,
    /// Whether it is an entry of a list.
    listed: bool,
    /// Its lines, counted from 0.
    lines: Range<usize>,
}

/// The line of a problem, counted from 1. What is missing would stand at the end of its section or
/// of the file; what concerns a whole file has no line.
pub(crate) fn line(text: &str, entry: &str, says: [&str; 2], repeated: bool) -> Option<usize> {
    let file = File::new(text);
    if text.is_empty() {
        return None;
    }
    let hints = says.into_iter().flat_map(hints);
    if entry.is_empty() {
        let whole = 0..file.lines.len();
        return hints.filter_map(|hint| file.naming(&whole, hint)).next().map(|line| line + 1);
    }
    let Some((start, within)) = file.entry(entry, repeated) else {
        return Some(file.lines.len());
    };
    if repeated {
        return Some(start + 1);
    }
    // The names in the entry itself say where it is, not what is wrong there.
    let mut named = hints.filter(|hint| *hint != entry);
    Some(named.find_map(|hint| file.naming(&within, hint)).unwrap_or(start) + 1)
}

/// The name of the entry that a line (counted from 0) stands in.
pub(crate) fn entry_at(text: &str, line: usize) -> String {
    let file = File::new(text);
    let section = file.sections.iter().find(|section| section.lines.contains(&line));
    section.map(|section| file.name(section).to_owned()).unwrap_or_default()
}

/// The lines of the whole entry, its parts included, that a line (counted from 0) stands in.
pub(crate) fn whole_entry_at(text: &str, line: usize) -> Option<Range<usize>> {
    let file = File::new(text);
    let index = file.sections.iter().position(|section| section.lines.contains(&line))?;
    Some(file.with_parts(index))
}

/// The words in backquotes, and the numbers in per cent.
fn hints(message: &str) -> impl Iterator<Item = &str> {
    let quoted = message.split('`').skip(1).step_by(2);
    let number =
        message.split_once(" per cent").and_then(|(before, _)| before.split(' ').next_back());
    quoted.chain(number)
}

struct File<'a> {
    lines: Vec<&'a str>,
    sections: Vec<Section<'a>>,
}

impl<'a> File<'a> {
    fn new(text: &'a str) -> Self {
        let lines: Vec<&str> = text.lines().collect();
        let mut sections: Vec<Section<'a>> = Vec::new();
        for (index, line) in lines.iter().enumerate() {
            let Some(header) = line.strip_prefix('[') else { continue };
            if let Some(last) = sections.last_mut() {
                last.lines.end = index;
            }
            let listed = header.starts_with('[');
            let path = header.trim_start_matches('[').split(']').next().unwrap_or_default().trim();
            sections.push(Section { path, listed, lines: index..lines.len() });
        }
        Self { lines, sections }
    }

    /// The value of `key` in some lines, without its quotes.
    fn value(&self, lines: &Range<usize>, key: &str) -> Option<&'a str> {
        let mut values = self.lines[lines.clone()].iter().filter_map(|line| {
            let value = line.strip_prefix(key)?.trim_start().strip_prefix('=')?.trim();
            value.strip_prefix('"')?.split('"').next()
        });
        values.next()
    }

    fn name(&self, section: &Section<'a>) -> &'a str {
        let id = || self.value(&section.lines, "id");
        if section.listed { id().unwrap_or_default() } else { section.path }
    }

    /// The lines of a section and of the sections that are its parts.
    fn with_parts(&self, index: usize) -> Range<usize> {
        let section = &self.sections[index];
        let part = |other: &&Section<'a>| {
            other.path.strip_prefix(section.path).is_some_and(|rest| rest.starts_with('.'))
        };
        let parts = self.sections[index + 1..].iter().take_while(part);
        section.lines.start..parts.last().unwrap_or(section).lines.end
    }

    /// Where an entry begins, and its lines.
    fn entry(&self, entry: &str, repeated: bool) -> Option<(usize, Range<usize>)> {
        if let Some((whole, position)) = entry.split_once(", position `") {
            let (start, within) = self.entry(whole, false)?;
            let position = position.trim_end_matches('`');
            let mut found = within.clone().filter(|&line| {
                let text = self.lines[line];
                text == format!("id = \"{position}\"") || is_key(text, position)
            });
            let line = if repeated { found.nth(1) } else { found.next() };
            // A position ends where the next one begins.
            return Some(line.map_or((start, within.clone()), |line| {
                let end = self.sections.iter().map(|section| section.lines.end);
                (line, line..end.filter(|end| *end > line).min().unwrap_or(within.end))
            }));
        }
        if let Some((condition, actor)) = entry.split_once(" on ") {
            let is_it = |section: &&Section<'a>| {
                self.value(&section.lines, "condition") == Some(condition)
                    && self.value(&section.lines, "actor") == Some(actor)
            };
            let section = self.sections.iter().find(is_it)?;
            return Some((section.lines.start, section.lines.clone()));
        }
        let mut named = (0..self.sections.len()).filter(|&index| {
            let section = &self.sections[index];
            let name = self.name(section);
            name == entry || (!section.listed && name.rsplit('.').next() == Some(entry))
        });
        let found = if repeated { named.nth(1) } else { named.next() };
        if let Some(index) = found {
            let section = &self.sections[index];
            let id = section.lines.clone().find(|&line| is_key(self.lines[line], "id"));
            let start = id.filter(|_| section.listed).unwrap_or(section.lines.start);
            return Some((start, self.with_parts(index)));
        }
        if let Some((group, key)) = entry.split_once('.') {
            let section = self.sections.iter().find(|section| section.path == group)?;
            let key = section.lines.clone().find(|&line| is_key(self.lines[line], key));
            let line = key.unwrap_or(section.lines.start);
            return Some((line, line..line + 1));
        }
        let line = self.lines.iter().position(|line| is_key(line, entry))?;
        Some((line, line..line + 1))
    }

    /// The first of some lines that has `name`: as its key, else in quotes, else as a word.
    fn naming(&self, lines: &Range<usize>, name: &str) -> Option<usize> {
        let quoted = format!("\"{name}\"");
        let first =
            |is_it: &dyn Fn(&str) -> bool| lines.clone().find(|&line| is_it(self.lines[line]));
        first(&|line| is_key(line, name))
            .or_else(|| first(&|line| line.contains(&quoted)))
            .or_else(|| first(&|line| has_word(line, name)))
    }
}

fn is_key(line: &str, key: &str) -> bool {
    line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='))
}

fn has_word(line: &str, word: &str) -> bool {
    let part = |letter: char| letter.is_alphanumeric() || letter == '-';
    line.match_indices(word).any(|(start, _)| {
        let (before, after) = (&line[..start], &line[start + word.len()..]);
        !word.is_empty() && !before.ends_with(part) && !after.starts_with(part)
    })
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

[[actor]]
id = \"second\"
country = \"y\"
";

    fn at(entry: &str, what: &str) -> Option<usize> {
        line(RULES, entry, [what, ""], false)
    }

    #[test]
    fn an_entry_is_found_and_what_is_named_in_it() {
        assert_eq!(at("second", "Something."), Some(12));
        assert_eq!(at("second", "There is no country `y`."), Some(13));
        assert_eq!(at("first", "There is no condition `two`."), Some(9));
        assert_eq!(at("first, position `backs`", "It is odd."), Some(8));
        assert_eq!(at("start", "There is no scenario `a`."), Some(1));
        // What another entry names is not meant.
        assert_eq!(at("first", "There is no country `y`."), Some(4));
    }

    #[test]
    fn what_is_missing_belongs_at_the_end_and_a_whole_file_has_no_line() {
        assert_eq!(at("third", "It is missing."), Some(13));
        assert_eq!(at("", "There are too many."), None);
    }

    #[test]
    fn a_line_knows_its_entry() {
        assert_eq!(entry_at(RULES, 8), "backs");
        assert_eq!(entry_at(RULES, 12), "second");
        assert_eq!(entry_at(RULES, 0), "");
        assert_eq!(whole_entry_at(RULES, 3), Some(2..10));
        assert_eq!(whole_entry_at(RULES, 8), Some(6..10));
    }
}
