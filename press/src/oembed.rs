//! What other sites learn about the page before they show it: oEmbed, and the card of a shared link.
//!
//! Both need absolute addresses, so a build that doesn't know the site's own has neither.

use serde_json::json;

use crate::home::Home;
use crate::shell::escape;

/// The name of the file.
pub const FILE: &str = "oembed.json";

/// The width that the frame is described with, and the height that fits it with the first step.
const SIZE: (u32, u32) = (720, 2150);

/// The description of the frame. WordPress keeps a quotation without attributes before a frame, and shows
/// the quotation wherever it can't show the frame.
pub fn document(home: &Home, title: &str, site: &str) -> String {
    let (width, height) = SIZE;
    let url = home.url();
    let title = escape(title);
    let html = format!(
        "<blockquote><a href=\"{url}\">{title}</a></blockquote><iframe src=\"{url}\" width=\"{width}\" \
         height=\"{height}\" frameborder=\"0\" title=\"{title}\"></iframe>"
    );
    let document = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": site,
        "provider_url": url,
        "cache_age": 86_400,
        "width": width,
        "height": height,
        "html": html,
    });
    format!("{document:#}\n")
}

/// The links and names for the page's head.
pub fn head(home: &Home, title: &str, description: &str) -> String {
    let (url, title, description) = (home.url(), escape(title), escape(description));
    format!(
        "<link rel=\"canonical\" href=\"{url}\">\n\
         <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{url}{FILE}\" title=\"{title}\">\n\
         <meta property=\"og:type\" content=\"article\">\n\
         <meta property=\"og:url\" content=\"{url}\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{description}\">\n\
         <meta name=\"twitter:card\" content=\"summary\">\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn home() -> Home {
        Home::read("https://example.org/deal-window/").expect("an address")
    }

    #[test]
    fn wordpress_finds_a_quotation_and_a_frame() {
        let document = document(&home(), "Deal & Window", "Deal Window");
        let read: serde_json::Value = serde_json::from_str(&document).expect("JSON");
        assert_eq!(read["version"], "1.0");
        assert_eq!(read["type"], "rich");
        let html = read["html"].as_str().expect("text");
        // Just what its filter lets through: any other attribute is lost.
        assert!(
            html.starts_with("<blockquote><a href=\"https://example.org/deal-window/\">"),
            "{html}"
        );
        assert!(
            html.contains("</blockquote><iframe src=\"https://example.org/deal-window/\""),
            "{html}"
        );
        let kept = ["src", "width", "height", "frameborder", "title"];
        let frame = html.split("<iframe ").nth(1).expect("a frame");
        for attribute in frame.split("=\"").filter_map(|part| part.rsplit(' ').next()) {
            assert!(kept.contains(&attribute) || attribute.contains('>'), "{attribute}");
        }
    }

    #[test]
    fn every_address_in_the_head_is_absolute() {
        let head = head(&home(), "Deal Window", "What a deal would \"need\"");
        for address in head.split("href=\"").skip(1) {
            assert!(address.starts_with("https://example.org/deal-window/"), "{address}");
        }
        assert!(head.contains("href=\"https://example.org/deal-window/oembed.json\""));
        assert!(head.contains("What a deal would &quot;need&quot;"));
    }
}
