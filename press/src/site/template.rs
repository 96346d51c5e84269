//! The page without its content: lines of the shell, and slots for what differs from page to page.
//!
//! `index.html` has each slot on a line of its own. A page is written by filling them, for a site or for one file;
//! nothing is looked for in a page that is finished.

use std::io;

/// What a line of the shell stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The page's language.
    Language,
    /// The content security policy.
    Policy,
    /// The title.
    Title,
    /// The script that speaks with a host page.
    Frame,
    /// What search engines and others learn, and the way to other languages.
    Head,
    /// The style sheets.
    Style,
    /// The start of the program.
    Program,
    /// The page itself.
    Page,
}

impl Slot {
    const ALL: [Self; 8] = [
        Self::Language,
        Self::Policy,
        Self::Title,
        Self::Frame,
        Self::Head,
        Self::Style,
        Self::Program,
        Self::Page,
    ];

    /// How its line begins, and what else is in it.
    fn mark(self) -> [&'static str; 2] {
        match self {
            Self::Language => ["<html lang=", ""],
            Self::Policy => ["<meta name=\"press-policy\"", ""],
            Self::Title => ["<title>", ""],
            Self::Frame => ["<script src=\"./frame", ""],
            Self::Head => ["<meta name=\"press-head\"", ""],
            Self::Style => ["<link rel=", ".css\""],
            Self::Program => ["<script ", " data-wasm="],
            Self::Page => ["<press-page>", ""],
        }
    }

    fn of(line: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|slot| {
            let [start, within] = slot.mark();
            line.starts_with(start) && line.contains(within)
        })
    }
}

#[derive(Clone, Debug)]
enum Line {
    Text(String),
    Slot(Slot),
}

/// A shell's page, with the lines that its slots had.
#[derive(Clone, Debug)]
pub struct Template {
    lines: Vec<Line>,
    slots: Vec<(Slot, String)>,
}

impl Template {
    /// Reads the page of a shell. Of several style sheets the first one's line is the slot of all.
    ///
    /// # Errors
    ///
    /// When a slot has no line of its own.
    pub fn read(html: &str) -> io::Result<Self> {
        let (mut lines, mut slots) = (Vec::new(), Vec::<(Slot, String)>::new());
        for line in html.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let Some(slot) = Slot::of(line) else {
                lines.push(Line::Text(line.to_owned()));
                continue;
            };
            if !slots.iter().any(|(known, _)| *known == slot) {
                lines.push(Line::Slot(slot));
            }
            slots.push((slot, line.to_owned()));
        }
        for slot in Slot::ALL {
            if !slots.iter().any(|(known, _)| *known == slot) {
                let [start, within] = slot.mark();
                let what = format!("index.html has no line with {start}…{within}");
                return Err(io::Error::other(what));
            }
        }
        Ok(Self { lines, slots })
    }

    /// The values of an attribute in the lines that the shell has for a slot.
    pub fn attributes(&self, slot: Slot, key: &str) -> Vec<&str> {
        let lines = self.slots.iter().filter(|(known, _)| *known == slot);
        let value = |line: &'_ str| -> Option<std::ops::Range<usize>> {
            let mark = format!(" {key}=\"");
            let start = line.find(&mark)? + mark.len();
            Some(start..start + line[start..].find('"')?)
        };
        lines.filter_map(|(_, line)| Some(&line[value(line)?])).collect()
    }

    /// The shell's own line for a slot.
    pub fn own(&self, slot: Slot) -> &str {
        let found = self.slots.iter().find(|(known, _)| *known == slot);
        found.map_or("", |(_, line)| line)
    }

    /// Whether a line of the shell has a text in it.
    pub fn has(&self, text: &str) -> bool {
        self.lines.iter().any(|line| matches!(line, Line::Text(line) if line.contains(text)))
    }

    /// The page with its slots filled. `root` is the way to the folder that the shell's files are in.
    pub fn render(&self, root: &str, mut fill: impl FnMut(Slot) -> String) -> String {
        let mut html = String::new();
        for line in &self.lines {
            let text = match line {
                Line::Text(text) => text.replace("=\"./", &format!("=\"{root}")),
                Line::Slot(slot) => fill(*slot),
            };
            if !text.is_empty() {
                html.push_str(text.trim_end());
                html.push('\n');
            }
        }
        html
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: &str = "<!doctype html>\n<html lang=\"en\">\n<meta name=\"press-policy\">\n<title>A</title>\n\
        <script src=\"./frame.js\"></script>\n<meta name=\"press-head\">\n  <link rel=\"stylesheet\" href=\"./a.css\">\n\
        <link rel=\"icon\" href=\"./a.png\">\n<link rel=\"stylesheet\" href=\"./b.css\">\n\n\
        <script src=\"./boot.js\" data-js=\"./a.js\" data-wasm=\"./a.wasm\" defer></script>\n<press-page></press-page>\n";

    #[test]
    fn slots_are_filled_and_all_other_lines_stay() {
        let template = Template::read(SHELL).expect("a template");
        assert_eq!(template.attributes(Slot::Style, "href"), ["./a.css", "./b.css"]);
        assert_eq!(template.attributes(Slot::Program, "data-wasm"), ["./a.wasm"]);
        let html = template.render("../", |slot| match slot {
            Slot::Policy => String::new(),
            slot => format!("{slot:?}"),
        });
        assert_eq!(
            html,
            "<!doctype html>\nLanguage\nTitle\nFrame\nHead\nStyle\n<link rel=\"icon\" href=\"../a.png\">\n\
             Program\nPage\n"
        );
    }

    #[test]
    fn a_shell_without_a_slot_is_refused() {
        let without = SHELL.replace("<meta name=\"press-head\">", "");
        let refused = Template::read(&without).expect_err("no head").to_string();
        assert!(refused.contains("press-head"), "{refused}");
    }
}
