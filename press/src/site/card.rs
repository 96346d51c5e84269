//! What search engines and the cards of shared links learn about the page.

use engine::words::Word;
use serde_json::json;

use crate::content::edition::Edition;
use crate::page::html::escape;
use crate::site::files::{CARD, CARD_SIZE, OEMBED};
use crate::site::home::Home;

/// The description, the links and the data for the page's head. Whatever needs an absolute address is left
/// out where the site's own, `root`, isn't known.
pub fn head(edition: &Edition, root: Option<&Home>) -> String {
    let home = root.map(|root| root.within(&edition.folder()));
    let book = &edition.book;
    let (title, description) = (edition.title(), book.word(Word::PageDescription));
    let mut head = format!("<meta name=\"description\" content=\"{}\">\n", escape(description));
    let mut property = |name: &str, value: &str| {
        let key = if name.starts_with("og:") { "property" } else { "name" };
        head.push_str(&format!("<meta {key}=\"{name}\" content=\"{}\">\n", escape(value)));
    };
    property("og:type", "article");
    property("og:title", title);
    property("og:description", description);
    if let (Some(home), Some(root)) = (&home, root) {
        let url = home.url();
        let picture = format!("{}{CARD}", root.url());
        let (width, height) = CARD_SIZE;
        property("og:url", url);
        if edition.embedded(CARD).is_some() {
            property("og:image", &picture);
            property("og:image:width", &width.to_string());
            property("og:image:height", &height.to_string());
            property("og:image:alt", book.word(Word::EmbedAlt));
            property("twitter:card", "summary_large_image");
            property("twitter:image", &picture);
        } else {
            property("twitter:card", "summary");
        }
        let (oembed, title) = (OEMBED, escape(title));
        head.push_str(&format!(
            "<link rel=\"canonical\" href=\"{url}\">\n\
             <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{url}{oembed}\" title=\"{title}\">\n"
        ));
    } else {
        property("twitter:card", "summary");
    }
    head.push_str(&data(edition, home.as_ref(), root));
    head
}

/// What the page is and what it is based on, as data: nothing that a policy would have to allow.
fn data(edition: &Edition, home: Option<&Home>, root: Option<&Home>) -> String {
    let source = &edition.source;
    let authors: Vec<_> = source
        .authors
        .iter()
        .map(|author| json!({ "@type": "Person", "name": author.name }))
        .collect();
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": edition.title(),
        "description": edition.book.word(Word::PageDescription),
        "inLanguage": edition.language,
        "isBasedOn": {
            "@type": "OpinionNewsArticle",
            "headline": source.title,
            "author": authors,
            "publisher": { "@type": "Organization", "name": source.outlet },
            "datePublished": source.month,
        },
    });
    if let (Some(home), Some(root)) = (home, root) {
        data["url"] = json!(home.url());
        if edition.embedded(CARD).is_some() {
            data["image"] = json!(format!("{}{CARD}", root.url()));
        }
    }
    // Within a page a script ends at the first such letters, wherever they stand.
    let data = data.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{data}</script>\n")
}
