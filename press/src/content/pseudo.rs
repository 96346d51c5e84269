//! Pseudo-languages, for tests: made from the words of a true one, so that whoever looks at a page sees at
//! once what was not meant to be translated, whether lengths are free, and whether directions are honoured.

use std::fs;
use std::io;
use std::path::Path;

use engine::book::LONGEST_CHIP;

use crate::content::choice::{self, Choice};
use crate::content::files::defaults::{self, INTERFACE};
use crate::content::language;

/// A pseudo-language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pseudo {
    /// Twice as long, with accents.
    Long,
    /// In Hebrew letters, from right to left.
    RightToLeft,
}

/// Short words are joined to their double, as languages with long compounds would have it.
const LONGEST_JOINED: usize = 6;
const ACCENTED: &str = "áƀçðéƒğĥîĵķļɱñöþɋŕšţûṽŵẋýž";
const HEBREW: &str = "אבצדהפגחיךכלמנוקשרסתעטןםזץ";
/// Keys of the content whose values are no words.
const NO_WORDS: [&str; 3] = ["condition", "actor", "direction"];

impl Pseudo {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Long, Self::RightToLeft];

    /// The name of its folder. Subtags that begin with an X belong to nobody.
    pub fn code(self) -> &'static str {
        match self {
            Self::Long => "en-XA",
            Self::RightToLeft => "ar-XB",
        }
    }

    fn direction(self) -> &'static str {
        match self {
            Self::Long => "ltr",
            Self::RightToLeft => "rtl",
        }
    }

    /// Writes the language's folder of words into the content folder, from that of another language, as one that is
    /// released.
    ///
    /// # Errors
    ///
    /// When a file can't be read or written.
    pub fn write(self, content: &Path, from: &str) -> io::Result<()> {
        let (first, own) = (content.join(from), content.join(self.code()));
        self.write_folder(&first, &own)?;
        // The press does not speak it: it needs every word.
        let interface = fs::read_to_string(first.join(INTERFACE))?;
        let interface = toml::to_string(&defaults::completed(&interface, from));
        let interface = self.table(&interface.map_err(io::Error::other)?)?;
        fs::write(own.join(INTERFACE), interface)?;
        language::release(content, self.code())
    }

    fn write_folder(self, from: &Path, into: &Path) -> io::Result<()> {
        fs::create_dir_all(into)?;
        for entry in fs::read_dir(from)? {
            let from = entry?.path();
            let into = into.join(from.file_name().unwrap_or_default());
            if from.is_dir() {
                self.write_folder(&from, &into)?;
                continue;
            }
            let text = fs::read_to_string(&from)?;
            let is_table = from.extension().is_some_and(|ending| ending == "toml");
            fs::write(into, if is_table { self.table(&text)? } else { self.says(&text) })?;
        }
        Ok(())
    }

    /// A file of words in this language.
    fn table(self, text: &str) -> io::Result<String> {
        let mut table: toml::Table = toml::from_str(text).map_err(io::Error::other)?;
        for (key, value) in &mut table {
            self.translate(key, value);
        }
        toml::to_string(&table).map_err(io::Error::other)
    }

    fn translate(self, key: &str, value: &mut toml::Value) {
        match value {
            toml::Value::String(_) if key == "direction" => *value = self.direction().into(),
            toml::Value::String(_) if NO_WORDS.contains(&key) => {}
            // Who translates keeps to the room there is.
            toml::Value::String(text) if key == "chip" => {
                *text = self.says(text).chars().take(LONGEST_CHIP).collect();
            }
            toml::Value::String(text) => *text = self.says(text),
            toml::Value::Array(items) => {
                items.iter_mut().for_each(|item| self.translate(key, item));
            }
            toml::Value::Table(table) => {
                table.iter_mut().for_each(|(key, value)| self.translate(key, value));
            }
            _ => {}
        }
    }

    /// A text in this language. What is in braces, the marks of the prose and addresses stay.
    pub fn says(self, text: &str) -> String {
        let mut said = String::new();
        let mut word = String::new();
        let mut rest = text;
        while let Some(letter) = rest.chars().next() {
            let kept =
                [("{", "}"), ("](", ")"), ("[@", "]")].into_iter().find_map(|(start, end)| {
                    let inside = rest.strip_prefix(start)?;
                    Some(start.len() + inside.find(end)? + end.len())
                });
            let length = kept.unwrap_or(letter.len_utf8());
            if let Some(choice) = inside(&rest[..length]).and_then(Choice::read) {
                said += &self.word(&std::mem::take(&mut word));
                said += &self.choice(&choice);
            } else if kept.is_none() && letter.is_ascii_alphabetic() {
                word.push(letter);
            } else {
                said += &self.word(&std::mem::take(&mut word));
                said += &rest[..length];
            }
            rest = &rest[length..];
        }
        said + &self.word(&word)
    }

    /// A choice by a number, with a branch for each category of this language.
    fn choice(self, choice: &Choice<'_>) -> String {
        let branch = |name: &str| {
            let says = self.says(choice.nearest(name));
            format!("|{name}:{says}")
        };
        let branches: String = choice::categories(self.code()).into_iter().map(branch).collect();
        format!("{{{}{branches}}}", choice.slot)
    }

    fn word(self, word: &str) -> String {
        match self {
            Self::RightToLeft => swapped(word, HEBREW),
            Self::Long => {
                let long = swapped(word, ACCENTED);
                let gap = if word.len() > LONGEST_JOINED { " " } else { "" };
                format!("{long}{gap}{}", long.to_lowercase())
            }
        }
    }
}

/// What is between the braces of a place.
fn inside(place: &str) -> Option<&str> {
    place.strip_prefix('{')?.strip_suffix('}')
}

/// A word with each of the 26 letters replaced by its fellow in another alphabet.
fn swapped(word: &str, alphabet: &str) -> String {
    let swap = |letter: char| {
        let index = usize::from(letter.to_ascii_lowercase() as u8 - b'a');
        let other = alphabet.chars().nth(index).unwrap_or(letter);
        if letter.is_ascii_uppercase() {
            other.to_uppercase().next().unwrap_or(other)
        } else {
            other
        }
    };
    word.chars().map(swap).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_change_and_marks_stay() {
        let long = Pseudo::Long.says("{n} steps, [seen.](<model:a b=yes>) [@claim] *Everything*");
        assert_eq!(
            long,
            "{n} šţéþššţéþš, [šééñšééñ.](<model:a b=yes>) [@claim] *Éṽéŕýţĥîñğ éṽéŕýţĥîñğ*"
        );
        assert_eq!(Pseudo::RightToLeft.says("Next {n}"), "נהםת {n}");
        let bars = Pseudo::RightToLeft.says("{n|one:# bar|other:# bars}");
        assert!(
            bars.starts_with("{n|zero:# באקר|one:# באק|two:") || bars.contains("|many:"),
            "{bars}"
        );
        assert_eq!(ACCENTED.chars().count(), 26);
        assert_eq!(HEBREW.chars().count(), 26);
    }
}
