//! Where readers can report a mistake: as the content says, unless whoever builds the site says otherwise.

use std::io;

/// The variable of the environment that names another address than the content does.
pub const VARIABLE: &str = "DEAL_WINDOW_REPORT";
/// What an address may be.
pub const REMEDY: &str = "Write an address that begins with https:// or with mailto:.";

/// What the environment says, if it says anything.
///
/// # Errors
///
/// When what it says is no address.
pub fn from_environment() -> io::Result<Option<String>> {
    match std::env::var(VARIABLE) {
        Ok(text) if text.trim().is_empty() => Ok(None),
        Ok(text) if is_address(text.trim()) => Ok(Some(text.trim().to_owned())),
        Ok(text) => Err(io::Error::other(format!("{VARIABLE} is \"{text}\". {REMEDY}"))),
        Err(_) => Ok(None),
    }
}

/// Whether a link may lead there.
pub fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("mailto:"));
    let plain = |letter: char| letter.is_ascii_graphic() && !"\"'<>".contains(letter);
    rest.is_some_and(|rest| !rest.is_empty() && rest.chars().all(plain))
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn an_address_leads_to_the_web_or_to_a_mailbox() {
        assert!(is_address("https://example.org/deal/issues?new=1"));
        assert!(is_address("mailto:desk@example.org"));
        for text in ["", "https://", "desk@example.org", "javascript:alert(1)", "https://a b"] {
            assert!(!is_address(text), "{text}");
        }
    }
}
