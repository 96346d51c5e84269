//! The languages of a site. Each has a page of its own, and every page leads to all others.

use crate::content::edition::Edition;
use crate::content::language::Language;
use crate::site::files::{LANGUAGES_SCRIPT, LANGUAGES_STYLE, TYPE_STYLE};
use crate::site::home::Home;
use crate::site::sheets;

/// The languages for which `style/type.css` has rules, by the first part of their tags.
const WITH_OWN_TYPE: [&str; 5] = ["ar", "de", "ja", "ko", "zh"];

/// What the `html` element says of an edition. The direction is said only where it is the rarer one: the
/// program goes by that.
pub fn attributes(edition: &Edition) -> String {
    let language = format!("lang=\"{}\"", edition.language);
    if edition.is_right_to_left() { language + " dir=\"rtl\"" } else { language }
}

/// The files that a site of these editions needs beside those of every site.
pub fn files(editions: &[&Edition]) -> Vec<&'static str> {
    let several = editions.len() > 1;
    let style = editions.iter().any(|edition| has_style(edition));
    let has_type = editions.iter().any(|edition| has_own_type(edition));
    let files = [(style, LANGUAGES_STYLE), (has_type, TYPE_STYLE), (several, LANGUAGES_SCRIPT)];
    files.into_iter().filter_map(|(needed, file)| needed.then_some(file)).collect()
}

/// Whether a page needs the style sheet: where there is one language alone, and it runs from left to right, it
/// does not.
pub fn has_style(edition: &Edition) -> bool {
    edition.languages.len() > 1 || edition.is_right_to_left()
}

/// Whether a page needs other type than an English one.
pub fn has_own_type(edition: &Edition) -> bool {
    let base = edition.language.split('-').next().unwrap_or_default();
    WITH_OWN_TYPE.contains(&base)
}

/// How a page asks for its language's type: at once, since letters that change their font later move what is read.
fn type_link(edition: &Edition) -> String {
    let address = format!("{}{TYPE_STYLE}", edition.way_to_root());
    if has_own_type(edition) { sheets::at_once(&address) + "\n" } else { String::new() }
}

/// How a page asks for the style sheet. A page that runs from left to right has it with the later one, since its first
/// screen needs nothing of it.
fn style_link(edition: &Edition) -> String {
    let address = format!("{}{LANGUAGES_STYLE}", edition.way_to_root());
    if edition.is_right_to_left() { sheets::at_once(&address) } else { sheets::later(&address) }
}

/// The links in an edition's head to its translations, with itself among them, and to what it needs for
/// that: where there is one language alone, no more than its type and direction ask for.
pub fn head(edition: &Edition, home: Option<&Home>) -> String {
    type_link(edition) + &to_others(edition, home)
}

fn to_others(edition: &Edition, home: Option<&Home>) -> String {
    if edition.languages.len() < 2 {
        return if edition.is_right_to_left() { style_link(edition) } else { String::new() };
    }
    let address = |language: &Language| match home {
        Some(home) => home.within(&edition.folder_of(&language.code)).url().to_owned(),
        None => edition.way_to(language),
    };
    let script =
        format!("<script src=\"{}{LANGUAGES_SCRIPT}\" defer></script>\n", edition.way_to_root());
    if !edition.is_released() {
        // A draft is for those who write it.
        return format!(
            "<meta name=\"robots\" content=\"noindex\">\n{}\n{script}",
            style_link(edition)
        );
    }
    let mut head = style_link(edition) + "\n";
    let mut link = |code: &str, language: &Language| {
        let href = address(language);
        head += &format!("<link rel=\"alternate\" hreflang=\"{code}\" href=\"{href}\">\n");
    };
    for language in &edition.languages {
        link(&language.code, language);
    }
    link("x-default", &edition.languages[0]);
    head + &script
}
