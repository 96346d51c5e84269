//! Percent-encoding, and parts of an address fit to be shown.

/// At most the first 40 characters of a part, which may be anything at all.
pub(crate) fn shortened(part: &str) -> String {
    let mut short: String = part.chars().filter(|letter| !letter.is_control()).take(40).collect();
    if part.chars().count() > 40 {
        short.push('…');
    }
    short
}

/// Percent-decoding as programs between writer and reader may have encoded commas and the like.
/// What is not a valid encoding is left as it is.
pub(crate) fn decode(part: &str) -> String {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let encoded = (first == b'%')
            .then(|| after.get(..2))
            .flatten()
            // Reading a number would also take a sign, which no encoding has.
            .filter(|digits| digits.iter().all(u8::is_ascii_hexdigit))
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match encoded {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| part.to_owned())
}

/// Percent-encoding for a value: letters, digits and what no program between writer and reader touches
/// stay as they are.
pub(crate) fn encode(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded += &format!("%{byte:02X}");
        }
    }
    encoded
}
