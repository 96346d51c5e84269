//! What a host page asks for in the query of the address, and what hosts add to its fragment.
//!
//! Some options must hold before anything is drawn: `frame.js` reads those, by the same table. The program
//! reads the others, and says a line about every value that means nothing. Names that are not in the table are the host's
//! own affair.

mod lock;

use crate::address;
pub use lock::Lock;

/// What a value of an option may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values {
    /// Asked for by its name alone, or by `true`, `yes` or `1`; the same as not asked for by `false`, `no`
    /// or `0`.
    Flag,
    /// As a flag, or ids of countries joined by commas.
    FlagOrCountries,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// The id of a step.
    Step,
    /// An address that begins with `https://`.
    Address,
    /// Letters, digits, hyphens and underscores, at most 80.
    Name,
}

/// An option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostOption {
    /// Light or dark.
    Theme,
    /// Without the title and what stands round the argument.
    Plain,
    /// The host's ground shows through.
    Transparent,
    /// Text and picture alone.
    Static,
    /// The step to begin with.
    Step,
    /// Switches that don't move.
    Lock,
    /// The publisher's article.
    Article,
    /// The host hears of steps and gates.
    Events,
    /// A name for one of several frames.
    Frame,
    /// One thing and nothing else.
    Show,
}

impl HostOption {
    /// Its name in the query.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Plain => "plain",
            Self::Transparent => "transparent",
            Self::Static => "static",
            Self::Step => "step",
            Self::Lock => "lock",
            Self::Article => "article",
            Self::Events => "events",
            Self::Frame => "frame",
            Self::Show => "show",
        }
    }
}

/// An option, and its name and values in the query.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Which option it is.
    pub option: HostOption,
    /// Its name in the query.
    pub name: &'static str,
    /// What may stand behind the name.
    pub values: Values,
}

const fn entry(option: HostOption, values: Values) -> Entry {
    Entry { option, name: option.name(), values }
}

/// All options. `EMBED.md` explains them to editors.
pub const OPTIONS: [Entry; 10] = [
    entry(HostOption::Theme, Values::OneOf(&["auto", "light", "dark"])),
    entry(HostOption::Plain, Values::Flag),
    entry(HostOption::Transparent, Values::Flag),
    entry(HostOption::Static, Values::Flag),
    entry(HostOption::Step, Values::Step),
    entry(HostOption::Lock, Values::FlagOrCountries),
    entry(HostOption::Article, Values::Address),
    entry(HostOption::Events, Values::Flag),
    entry(HostOption::Frame, Values::Name),
    entry(HostOption::Show, Values::OneOf(&SHOWN)),
];

/// What can be shown by itself, behind the whole, which is the default.
pub const SHOWN: [&str; 11] = [
    "all", "cover", "window", "map", "country", "switch", "fork", "closes", "matrix", "board",
    "step",
];

/// The values with which a flag is asked for.
pub const YES: [&str; 4] = ["", "true", "yes", "1"];
/// The values with which it is not.
const NO: [&str; 3] = ["false", "no", "0"];
/// The most letters of a name.
pub const LONGEST_NAME: usize = 80;

/// The most of a query that is read.
const LONGEST: usize = 8192;

/// The options that the program itself heeds, and what it has to say about the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The step to begin with, where the fragment names none. Whether there is such a step, the reading
    /// of the fragment finds out.
    pub step: Option<String>,
    /// The switches that are shown but can't be moved.
    pub lock: Lock,
    /// The publisher's article, to which links to a state lead.
    pub article: Option<String>,
    /// Options with a value that means nothing, as the address has them.
    pub wrong: Vec<String>,
}

/// Reads a query, with or without its `?`. Of an option given twice, the first counts.
pub fn read(query: &str) -> Options {
    let mut options = Options::default();
    if query.len() > LONGEST {
        return options;
    }
    let mut seen: Vec<&str> = Vec::new();
    for part in parts(query) {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        let Some(entry) = OPTIONS.iter().find(|entry| entry.name == name) else { continue };
        if seen.contains(&name) {
            continue;
        }
        seen.push(name);
        let value = address::decode(value);
        if !entry.values.allow(&value) {
            options.wrong.push(address::shortened(&format!("{name}={value}")));
            continue;
        }
        match entry.option {
            HostOption::Step => options.step = Some(value),
            HostOption::Lock => options.lock = Lock::read(&value),
            HostOption::Article => options.article = Some(value),
            // Those must hold before the program is there: `web/src/frame` heeds them.
            HostOption::Theme
            | HostOption::Plain
            | HostOption::Transparent
            | HostOption::Static
            | HostOption::Events
            | HostOption::Frame
            | HostOption::Show => {}
        }
    }
    options
}

/// What of a query, with or without its `?`, is for this page, as a query again. A tracker's mark of the reader is not
/// theirs to hand on.
pub fn own(query: &str) -> String {
    let mut own = String::new();
    for part in parts(query) {
        let name = part.split('=').next().unwrap_or_default();
        if OPTIONS.iter().any(|entry| entry.name == name) {
            own.push(if own.is_empty() { '?' } else { '&' });
            own += part;
        }
    }
    own
}

/// The parts of a query, also where a system that wrote it into a page has escaped what parts them.
fn parts(query: &str) -> impl Iterator<Item = &str> {
    let query = query.strip_prefix('?').unwrap_or(query);
    query.split('&').map(|mut part| {
        while let Some(rest) = part.strip_prefix("amp;") {
            part = rest;
        }
        part
    })
}

fn is_yes(value: &str) -> bool {
    YES.contains(&value)
}

impl Values {
    fn allow(self, value: &str) -> bool {
        match self {
            Self::Flag => is_yes(value) || NO.contains(&value),
            Self::FlagOrCountries => Self::Flag.allow(value) || lock::is_list(value),
            Self::OneOf(words) => words.contains(&value),
            // The reading of the fragment knows the steps.
            Self::Step => true,
            Self::Address => is_address(value),
            Self::Name => {
                let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
                (1..=LONGEST_NAME).contains(&value.len()) && value.bytes().all(fits)
            }
        }
    }
}

/// Whether a text is an address of the web that can be shown to a reader and followed.
fn is_address(value: &str) -> bool {
    let strange = |byte: u8| byte <= b' ' || b"<>\"`\\\x7f".contains(&byte);
    let Some(rest) = value.strip_prefix("https://") else { return false };
    let host_ends = |byte: &u8| matches!(byte, b'/' | b'?' | b'#');
    let host = rest.as_bytes().split(host_ends).next().unwrap_or_default();
    !host.is_empty() && !host.contains(&b'@') && !value.bytes().any(strange)
}

impl Options {
    /// The address that leads a reader to a state: of the page, or of the publisher's article.
    pub fn link(&self, page: &str, fragment: &str) -> String {
        match &self.article {
            Some(article) => article_link(article, fragment),
            None => format!("{page}#{fragment}"),
        }
    }
}

/// The address of a state on the publisher's page. The script beside the frame hands it to the frame. It stands in the
/// query: scripts of that page may take a fragment for the name of an element, and stop at what is none.
fn article_link(article: &str, fragment: &str) -> String {
    let page = article.split('#').next().unwrap_or_default();
    if fragment.is_empty() {
        return page.to_owned();
    }
    let mark = if page.contains('?') { '&' } else { '?' };
    format!("{page}{mark}deal-window={}", address::encode(fragment))
}

/// A fragment without its `#`, parted in what speaks of a state and what a host has put behind it:
/// WordPress a secret (`?secret=…`, behind a second `#`).
pub fn part_fragment(fragment: &str) -> (&str, &str) {
    let host = fragment.rsplit('#').next().unwrap_or_default();
    let (state, host) = if host.starts_with("?secret=") {
        let state = fragment.len() - host.len();
        (fragment[..state].strip_suffix('#').unwrap_or_default(), host)
    } else {
        (fragment, "")
    };
    // AMP gives an address without a fragment this one.
    (if state == "amp=1" { "" } else { state }, host)
}

/// A state with a step to begin with, where it names none of its own.
pub fn with_step(state: &str, step: Option<&str>) -> String {
    match step {
        Some(step) if !state.split('&').any(|part| part.starts_with("step=")) => {
            let and = if state.is_empty() { "" } else { "&" };
            format!("step={step}{and}{state}")
        }
        _ => state.to_owned(),
    }
}

#[cfg(test)]
mod tests;
