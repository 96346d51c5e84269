//! What search engines and the cards of shared links learn about the page, and the picture on such a card.

use deal_window::app::{App, RenderMode};
use deal_window::view::map::map;
use engine::place::Place;
use engine::words::Word;
use leptos::prelude::*;
use serde_json::json;

use crate::Edition;
use crate::page::article;
use crate::site::home::Home;
use crate::site::languages;
use crate::site::oembed;
use crate::site::shell::escape;

/// The picture. `cargo xtask card` takes it of [`page`].
pub const FILE: &str = "card.png";
/// Its width and height, as the large cards want them.
pub const SIZE: (u32, u32) = (1200, 630);

/// The style sheets that the page of the card has from the explainer, and its own.
const STYLES: [&str; 4] = [
    include_str!("../../../style/tokens.css"),
    include_str!("../../../style/base.css"),
    include_str!("../../../style/map.css"),
    include_str!("../../../embed/card.css"),
];

/// The description, the links and the data for the page's head. Whatever needs an absolute address is left
/// out where the site's own, `root`, isn't known.
pub fn head(edition: &Edition, root: Option<&Home>) -> String {
    let home = root.map(|root| root.within(&languages::folder(edition)));
    let book = &edition.book;
    let (title, description) = (article::title(edition), book.word(Word::PageDescription));
    let mut head = format!("<meta name=\"description\" content=\"{}\">\n", escape(description));
    let mut property = |name: &str, value: &str| {
        let key = if name.starts_with("og:") { "property" } else { "name" };
        head.push_str(&format!("<meta {key}=\"{name}\" content=\"{}\">\n", escape(value)));
    };
    property("og:type", "article");
    property("og:title", &title);
    property("og:description", description);
    if let (Some(home), Some(root)) = (&home, root) {
        let url = home.url();
        let picture = format!("{}{FILE}", root.url());
        let (width, height) = SIZE;
        property("og:url", url);
        property("og:image", &picture);
        property("og:image:width", &width.to_string());
        property("og:image:height", &height.to_string());
        property("og:image:alt", book.word(Word::EmbedAlt));
        property("twitter:card", "summary_large_image");
        property("twitter:image", &picture);
        let (oembed, title) = (oembed::FILE, escape(&title));
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
        "headline": article::title(edition),
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
        data["image"] = json!(format!("{}{FILE}", root.url()));
    }
    // Within a page a script ends at the first such letters, wherever they stand.
    let data = data.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{data}</script>\n")
}

/// A page of the picture's size that is the picture: the map as the explainer draws it, and the title.
pub fn page(edition: &'static Edition) -> String {
    let book = &edition.book;
    let owner = Owner::new();
    let body = owner.with(|| {
        let app = App::new(book, RenderMode::Static, Place::start(book));
        let picture = view! {
            <main class="card">
                <div class="card__words">
                    <p class="card__kicker">{book.word(Word::PageKicker)}</p>
                    <h1>{book.word(Word::PageTitle)}</h1>
                    <p class="card__question">{book.word(Word::EmbedQuestion)}</p>
                </div>
                {map(app)}
            </main>
            {article::shapes(edition)}
        };
        picture.to_html().replace("<!>", "")
    });
    let (language, title, style) =
        (&edition.language, escape(&article::title(edition)), STYLES.concat());
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <title>{title}</title>\n<style>{style}</style>\n</head>\n<body>{body}</body>\n</html>\n"
    )
}
