//! What WordPress and others learn about the page before they hold it.
//!
//! It needs absolute addresses, so a build that doesn't know the site's own has none of it.

use serde_json::json;

use crate::page::html::escape;
use crate::site::files::{CARD, CARD_SIZE};
use crate::site::home::Home;

/// The description of the frame. WordPress keeps a quotation without attributes before a frame, and shows
/// the quotation wherever it can't show the frame.
///
/// `size` is the frame's width, and the height that fits it with the first step.
pub fn document(home: &Home, title: &str, site: &str, size: (u32, u32), has_card: bool) -> String {
    let (width, height) = size;
    let url = home.url();
    let title = escape(title);
    let html = format!(
        "<blockquote><a href=\"{url}\">{title}</a></blockquote><iframe src=\"{url}\" width=\"{width}\" \
         height=\"{height}\" frameborder=\"0\" title=\"{title}\"></iframe>"
    );
    let mut document = json!({
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
    if has_card {
        document["thumbnail_url"] = json!(format!("{url}{CARD}"));
        document["thumbnail_width"] = json!(CARD_SIZE.0);
        document["thumbnail_height"] = json!(CARD_SIZE.1);
    }
    format!("{document:#}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn home() -> Home {
        Home::read("https://example.org/deal-window/").expect("an address")
    }

    #[test]
    fn wordpress_finds_a_quotation_and_a_frame() {
        let document = document(&home(), "Deal & Window", "Deal Window", (720, 2000), true);
        let read: serde_json::Value = serde_json::from_str(&document).expect("JSON");
        assert_eq!(read["version"], "1.0");
        assert_eq!(read["type"], "rich");
        assert_eq!((&read["width"], &read["height"]), (&json!(720), &json!(2000)));
        assert_eq!(read["thumbnail_url"], "https://example.org/deal-window/card.png");
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
}
