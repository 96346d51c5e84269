//! Pages that keep what they complain of, for the tests in browsers whose driver passes nothing on of it.

/// Keeps errors and warnings in `window.__heard`. It stands within the page, before everything else in it: there
/// it runs first, takes no request and comes before the page's policy.
const SCRIPT: &str = include_str!("heard.js");

/// What the script is put behind.
const HEAD: &str = "<head>";

/// The page with the script. A page without a head stays as it is.
pub(super) fn listening(html: &str) -> String {
    html.replacen(HEAD, &format!("{HEAD}<script>{SCRIPT}</script>"), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_comes_before_the_policy_and_only_once() {
        let page = listening("<html><head><meta http-equiv=\"x\"></head><body>&lt;head><head>");
        let script = page.find("<script>").expect("the script");
        assert!(script < page.find("<meta").expect("the policy"));
        assert_eq!(page.matches("<script>").count(), 1);
        assert_eq!(listening("no page"), "no page");
    }
}
