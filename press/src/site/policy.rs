//! The content security policy of the page.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::site::home::Home;
use crate::site::shell::Within;

/// The policy, for a `meta` element or a server: scripts and styles of the site alone, within the page those that are
/// named by their hashes, and no evaluation but that of WebAssembly.
///
/// In a sandboxed frame the page has no origin, and WebKit then takes `'self'` for nothing. So the site's
/// origin is named as well, or, while it isn't known, the schemes by which a site is reached.
pub fn policy(home: Option<&Home>, within: Option<&Within>) -> String {
    let site = home.map_or("http: https:", Home::origin);
    let (scripts, styles) = within.map_or_else(Default::default, |within| {
        let Within { style, frame, start } = within;
        (format!(" {} {}", hash(frame), hash(start)), format!(" {}", hash(style)))
    });
    format!(
        "default-src 'none'; script-src 'self' {site} 'wasm-unsafe-eval'{scripts}; style-src 'self' {site}{styles}; \
         img-src 'self' {site} data:; connect-src 'self' {site}; worker-src 'self'; frame-src 'self'; base-uri 'none'; \
         form-action 'none'"
    )
}

/// A policy's word for exactly this text.
pub fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_else_within_the_page_is_run_and_nothing_evaluated() {
        let home = Home::read("https://example.org/deal-window/").expect("an address");
        let within =
            Within { style: "a{}".to_owned(), frame: "b()".to_owned(), start: "c()".to_owned() };
        for policy in [policy(None, None), policy(Some(&home), Some(&within))] {
            assert!(!policy.contains("'unsafe-inline'"), "{policy}");
            assert!(!policy.contains("'unsafe-eval'"), "{policy}");
            assert!(policy.starts_with("default-src 'none';"), "{policy}");
        }
        assert!(
            policy(Some(&home), None)
                .contains("script-src 'self' https://example.org 'wasm-unsafe-eval';")
        );
        // The hash of `a{}`, as `openssl dgst -sha256 -binary | base64` tells it.
        let told = policy(None, Some(&within));
        let style = told.split_once("style-src ").and_then(|(_, rest)| rest.split_once(';'));
        assert_eq!(
            style.map(|(style, _)| style),
            Some("'self' http: https: 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='")
        );
    }
}
