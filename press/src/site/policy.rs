//! The content security policy of the page.

use crate::site::home::Home;

/// The policy, for a `meta` element: scripts and styles of the site alone, none within the page, and no
/// evaluation but that of WebAssembly.
///
/// In a sandboxed frame the page has no origin, and WebKit then takes `'self'` for nothing. So the site's
/// origin is named as well, or, while it isn't known, the schemes by which a site is reached.
pub fn policy(home: Option<&Home>) -> String {
    let site = home.map_or("http: https:", Home::origin);
    format!(
        "default-src 'none'; script-src 'self' {site} 'wasm-unsafe-eval'; style-src 'self' {site}; \
         img-src 'self' {site} data:; connect-src 'self' {site}; worker-src 'self'; frame-src 'self'; base-uri 'none'; \
         form-action 'none'"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_within_the_page_is_run_and_nothing_evaluated() {
        let home = Home::read("https://example.org/deal-window/").expect("an address");
        for policy in [policy(None), policy(Some(&home))] {
            assert!(!policy.contains("'unsafe-inline'"), "{policy}");
            assert!(!policy.contains("'unsafe-eval'"), "{policy}");
            assert!(policy.starts_with("default-src 'none';"), "{policy}");
        }
        assert!(
            policy(Some(&home))
                .contains("script-src 'self' https://example.org 'wasm-unsafe-eval';")
        );
    }
}
