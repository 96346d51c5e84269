//! Reading a file, with everything told that its lines have wrong.

use serde::de::DeserializeOwned;
use toml::de::DeTable;

use crate::content::locate::File;
use crate::content::spelling::like;

/// More slips than these in one file are hardly slips.
const MOST_FAULTS: usize = 20;

/// Something in a file that can't be read.
pub(crate) struct Fault {
    /// The line, counted from 1.
    pub(crate) line: usize,
    /// Where in the text it is.
    byte: usize,
    /// The entry that it stands in.
    pub(crate) entry: String,
    /// What is wrong.
    pub(crate) what: String,
    /// What would be right.
    pub(crate) remedy: String,
}

/// Reads TOML. Of slips in the syntax each line's first is told, and while there are any nothing is known of keys and
/// values; of slips in these each entry's first is told.
pub(crate) fn toml<T: DeserializeOwned>(text: &str) -> Result<T, Vec<Fault>> {
    let whole = match toml::from_str(text) {
        Ok(whole) => return Ok(whole),
        Err(error) => error,
    };
    let (_, slips) = DeTable::parse_recoverable(text);
    if !slips.is_empty() {
        let mut faults: Vec<Fault> = slips.iter().map(|error| fault(text, error)).collect();
        faults.sort_by_key(|fault| fault.byte);
        faults.dedup_by_key(|fault| fault.line);
        faults.truncate(MOST_FAULTS);
        return Err(faults);
    }
    let mut faults = vec![fault(text, &whole)];
    // Entries with a slip are blanked out, and the rest is read again.
    let mut rest = text.to_owned();
    while faults.len() < MOST_FAULTS {
        let Some(entry) =
            faults.last().and_then(|last| File::read(&rest).whole_entry_at(last.byte))
        else {
            break;
        };
        let blank = |(index, line)| if entry.contains(&index) { "" } else { line };
        rest = rest.lines().enumerate().map(blank).collect::<Vec<&str>>().join("\n");
        match toml::from_str::<T>(&rest) {
            Ok(_) => break,
            Err(error) => faults.push(fault(&rest, &error)),
        }
    }
    Err(faults)
}

fn fault(text: &str, error: &toml::de::Error) -> Fault {
    let start = error.span().map_or(0, |span| span.start.min(text.len()));
    let line = text.as_bytes()[..start].iter().filter(|byte| **byte == b'\n').count();
    let (what, remedy) = explain(error.message());
    Fault { line: line + 1, byte: start, entry: File::read(text).entry_at(start), what, remedy }
}

/// The reader's message in the words of an editor.
fn explain(message: &str) -> (String, String) {
    let message = message.trim_end_matches('.').replace('\n', " ");
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    if let (true, [wrong, known @ ..]) = (message.starts_with("unknown"), &quoted[..]) {
        let kind = if message.starts_with("unknown field") { "key" } else { "value" };
        let what = format!("There is no {kind} `{wrong}` here.");
        let remedy = match like(wrong, known.iter().copied()) {
            Some(candidate) => format!("Did you mean `{candidate}`?"),
            None => format!("There are: {}.", known.join(", ")),
        };
        return (what, remedy);
    }
    if let (true, [missing, ..]) = (message.starts_with("missing field"), &quoted[..]) {
        let what = format!("The key `{missing}` is missing.");
        return (what, format!("Add a line `{missing} = …`, as in the entries around it."));
    }
    if message.starts_with("duplicate key") {
        let what = "The same name is written twice (duplicate key).";
        return (what.to_owned(), "Take one of the two away, or give it another name.".to_owned());
    }
    let what = format!("This can't be read: {message}.");
    (what, "Compare it with the entries around it.".to_owned())
}
