//! What an address goes through on its way: chat programs, mail, content systems and trackers escape its separators,
//! encode it again, take the full stop of a sentence into it, and add keys of their own. All of that is undone here,
//! once, before anything is looked up.

use super::encoding::decode;

/// The keys of a fragment. What stands under any other is not ours.
const KEYS: [&str; 13] = [
    "room", "step", "scenario", "on", "off", "open", "country", "strike", "odds", "read", "note",
    "guess", "compare",
];

/// The keys whose values are texts of their own: one in which a mark at the end may be meant, and a whole fragment.
pub(super) const NOTE: &str = "note=";
pub(super) const COMPARE: &str = "compare=";

/// How often an address may have been encoded once more than it should be.
const MOST_ENCODED: usize = 4;

/// The parts of a fragment, decoded, each a key and its value, or a text without a `=`.
pub(super) fn parts(fragment: &str) -> Vec<String> {
    let mut found = Vec::new();
    unfold(fragment, MOST_ENCODED, &mut found);
    found
}

fn unfold(text: &str, depth: usize, found: &mut Vec<String>) {
    for part in text.split('&') {
        let part = without_entity(part);
        if part.starts_with(NOTE) || part.starts_with(COMPARE) {
            found.push(decode(without_query(part)));
        } else if depth == 0 {
            found.push(tidy(part));
        } else if let Some(at) = part.as_bytes().windows(3).position(|three| three == b"%26") {
            // Where separators alone are encoded, a text of its own is so just once.
            unfold(&part[..at], depth, found);
            unfold(&part[at + 3..], depth, found);
        } else if part.contains('%') {
            unfold(&decode(part), depth - 1, found);
        } else {
            found.push(tidy(part));
        }
    }
}

/// A part without what an escaped `&` has left before it.
fn without_entity(mut part: &str) -> &str {
    const LEFT: [&str; 3] = ["amp;", "#38;", "#038;"];
    while let Some(rest) = LEFT.iter().find_map(|left| part.strip_prefix(left)) {
        part = rest;
    }
    part
}

/// A free text without a query that somebody has put behind the address. In one of ours `?` and `=` are encoded.
fn without_query(part: &str) -> &str {
    match part.split_once('?') {
        Some((text, query)) if query.contains('=') => text,
        _ => part,
    }
}

/// A part without characters that nobody sees, without a query behind it, and without what stands round its ids: those
/// begin and end with a letter or a digit.
fn tidy(part: &str) -> String {
    let visible: String = part.chars().filter(|letter| !is_invisible(*letter)).collect();
    let Some((key, value)) = visible.split_once('=') else { return visible };
    let value = value.split('?').next().unwrap_or_default();
    let mut tidied = format!("{key}=");
    for (index, id) in value.split(',').enumerate() {
        if index > 0 {
            tidied.push(',');
        }
        tidied += id.trim_matches(|letter: char| !letter.is_ascii_alphanumeric());
    }
    tidied
}

fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Whether a key is meant for this page: one of its own, or one that was to be.
pub(super) fn is_ours(key: &str) -> bool {
    KEYS.iter().any(|known| key.eq_ignore_ascii_case(known) || is_slip(key, known))
}

/// Whether `key` differs from a `known` one by one letter that is missing, added or another. Of the shortest keys
/// anything might be a slip.
fn is_slip(key: &str, known: &str) -> bool {
    let shortest = key.len().min(known.len());
    if known.len() < 4 || key.len().abs_diff(known.len()) > 1 {
        return false;
    }
    let (key, known) = (key.as_bytes(), known.as_bytes());
    let begins = key.iter().zip(known).take_while(|(a, b)| a == b).count();
    let ends = key.iter().rev().zip(known.iter().rev()).take_while(|(a, b)| a == b).count();
    let longest = key.len().max(known.len());
    begins + ends.min(shortest - begins) + 1 >= longest
}

/// Whether a fragment holds something for this page, however it has been treated.
pub(super) fn speaks(fragment: &str) -> bool {
    parts(fragment).iter().any(|part| part.split_once('=').is_some_and(|(key, _)| is_ours(key)))
}
