//! The address at which the site will be hosted, where that is known when it is built.

use std::io;

/// The variable of the environment that holds it.
pub const VARIABLE: &str = "DEAL_WINDOW_URL";

/// The site's own address: `https://example.org/deal-window/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    url: String,
}

impl Home {
    /// What the environment says, if it says anything.
    ///
    /// # Errors
    ///
    /// When what it says is no address that a site can have.
    pub fn from_environment() -> io::Result<Option<Self>> {
        match std::env::var(VARIABLE) {
            Ok(text) if !text.trim().is_empty() => {
                Self::read(text.trim()).map(Some).map_err(io::Error::other)
            }
            _ => Ok(None),
        }
    }

    /// Reads an address; a slash at its end is added where it is missing.
    ///
    /// # Errors
    ///
    /// When it isn't one of `https`, or has a query, a fragment or letters that belong percent-encoded.
    pub fn read(text: &str) -> Result<Self, String> {
        let plain = |letter: char| letter.is_ascii_alphanumeric() || "-._~:/%[]".contains(letter);
        let rest = text.strip_prefix("https://").or_else(|| {
            // For a try on one's own machine.
            text.strip_prefix("http://")
                .filter(|rest| rest.starts_with("localhost") || rest.starts_with("127.0.0.1"))
        });
        match rest {
            Some(rest) if !rest.is_empty() && !rest.starts_with('/') && rest.chars().all(plain) => {
                Ok(Self { url: format!("{}/", text.trim_end_matches('/')) })
            }
            _ => Err(format!(
                "{VARIABLE} is \"{text}\". It should be the address of the folder that will hold the site, \
                 without query and fragment: https://example.org/deal-window/"
            )),
        }
    }

    /// The address of the page, with the slash at its end.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The address of a folder of the site: empty, or with a slash at its end.
    pub fn within(&self, folder: &str) -> Self {
        Self { url: format!("{}{folder}", self.url) }
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> &str {
        let start = self.url.find("//").map_or(0, |at| at + 2);
        let end = self.url[start..].find('/').map_or(self.url.len(), |at| start + at);
        &self.url[..end]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_a_folder_is_read() {
        for text in ["https://example.org/a/b", "https://example.org/a/b/"] {
            let home = Home::read(text).expect("an address");
            assert_eq!(home.url(), "https://example.org/a/b/");
            assert_eq!(home.origin(), "https://example.org");
        }
        let home = Home::read("http://127.0.0.1:8080").expect("an address");
        assert_eq!(
            (home.url(), home.origin()),
            ("http://127.0.0.1:8080/", "http://127.0.0.1:8080")
        );
    }

    #[test]
    fn anything_else_is_refused_with_an_example() {
        for text in [
            "example.org",
            "https://",
            "https:///a",
            "http://example.org/",
            "https://example.org/?a",
            "https://example.org/#a",
            "https://example.org/a b",
            "https://example.org/'; script-src *",
            "javascript:alert(1)",
        ] {
            let refused = Home::read(text).expect_err(text);
            assert!(refused.contains("https://example.org/deal-window/"), "{refused}");
        }
    }
}
