//! The page as text, as it reads without the program.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use crate::edition;

fn body() -> &'static str {
    static BODY: OnceLock<String> = OnceLock::new();
    BODY.get_or_init(|| press::article::body(edition()))
}

/// A text as HTML has it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(start.as_str()).skip(1).filter_map(|after| after.split('"').next()).collect()
}

#[test]
fn the_whole_argument_is_in_the_text() {
    let book = &edition().book;
    let mut texts: Vec<&str> = Vec::new();
    texts.extend(book.steps.iter().map(|step| step.title.as_str()));
    texts.extend(book.conditions.iter().map(|condition| condition.need.as_str()));
    texts.extend(book.scenarios.iter().map(|scenario| scenario.name.as_str()));
    texts.extend(book.claims.iter().map(|claim| claim.says.as_str()));
    texts.extend(book.assumptions.iter().map(|assumption| assumption.says.as_str()));
    texts.extend(book.actors.iter().map(|actor| actor.name.as_str()));
    let counts = (book.steps.len(), book.conditions.len(), book.scenarios.len());
    assert_eq!(counts, (12, 16, 12));
    for text in texts {
        assert!(body().contains(&escaped(text)), "the page lacks: {text}");
    }
    for claim in &book.claims {
        assert!(body().contains(&format!("id=\"claim-{}\"", claim.id)));
    }
}

#[test]
fn gates_and_countries_tell_their_state() {
    assert_eq!(attributes(body(), "data-gate"), ["aligned", "talks", "deal", "holds"]);
    assert_eq!(attributes(body(), "data-open"), ["yes", "no", "no", "no"]);
    assert_eq!(attributes(body(), "data-country"), ["us", "nk", "sk", "jp", "cn"]);
}

#[test]
fn the_text_keeps_a_strict_policy_and_its_own_links() {
    let html = body();
    assert!(!html.contains(" style=\""), "inline style");
    assert!(!html.contains("<script"), "inline script");
    let ids = attributes(html, "id");
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(unique.len(), ids.len(), "an id is used twice");
    for href in attributes(html, "href") {
        if let Some(target) = href.strip_prefix('#')
            && !target.contains('=')
        {
            assert!(unique.contains(target), "nothing is called {target}");
        }
    }
}

#[test]
fn the_book_comes_back_from_its_letters_and_nothing_else_does() {
    use deal_window::book::Book;
    let letters = edition().book.pack();
    assert_eq!(Book::unpack(&letters).as_ref(), Some(&edition().book));
    assert!(!letters.contains(['<', '\0', '\r', '\n']), "a page could not hold it");
    let cut: String = letters.chars().take(letters.chars().count() / 2).collect();
    for other in ["", "hello", &cut, &format!("{letters}x")] {
        assert_eq!(Book::unpack(other), None);
    }
}
