//! What search engines and the cards of shared links learn about the page.

use engine::words::Word;
use serde_json::json;

use crate::content::edition::Edition;
use crate::site::files::{CARD, CARD_SIZE};
use crate::site::home::Home;
use crate::site::tags::{Image, Tags};

/// The description, the links and the data for the page's head. Whatever needs an absolute address is left
/// out where the site's own, `root`, isn't known.
pub fn head(edition: &Edition, root: Option<&Home>) -> String {
    let home = root.map(|root| root.within(&edition.folder()));
    let book = &edition.book;
    let image = |root: &Home| {
        edition.embedded(CARD).map(|_| Image {
            url: format!("{}{CARD}", root.url()),
            size: CARD_SIZE,
            alt: book.word(Word::EmbedAlt).to_owned(),
        })
    };
    let tags = Tags {
        site: edition.title(),
        title: edition.title(),
        text: book.word(Word::PageDescription),
        at: home.clone().zip(root.map(image)),
    };
    tags.head() + &data(edition, home.as_ref(), root)
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
