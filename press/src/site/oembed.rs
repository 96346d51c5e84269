//! What WordPress and others learn about the page before they hold it.
//!
//! It needs absolute addresses, so a build that doesn't know the site's own has none of it.

use serde_json::json;

use crate::page::html::escape;
use crate::site::tags::Image;

/// What a page of the site is shown by in others.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Its own address.
    pub url: String,
    /// Its title.
    pub title: String,
    /// The address that a frame holds.
    pub frame: String,
    /// The frame's width, and the height that fits it at first.
    pub size: (u32, u32),
    /// Its picture.
    pub image: Option<Image>,
}

/// The description of a frame with something of a site. WordPress keeps a quotation without attributes before a frame, and
/// shows the quotation wherever it can't show the frame.
pub fn document(site: &str, home: &str, shown: &Shown) -> String {
    let (width, height) = shown.size;
    let [url, frame, title] = [&shown.url, &shown.frame, &shown.title].map(|text| escape(text));
    let html = format!(
        "<blockquote><a href=\"{url}\">{title}</a></blockquote><iframe src=\"{frame}\" width=\"{width}\" \
         height=\"{height}\" frameborder=\"0\" title=\"{title}\"></iframe>"
    );
    let mut document = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": site,
        "provider_url": home,
        "cache_age": 86_400,
        "width": width,
        "height": height,
        "html": html,
    });
    if let Some(Image { url, size: (width, height), .. }) = &shown.image {
        document["thumbnail_url"] = json!(url);
        document["thumbnail_width"] = json!(width);
        document["thumbnail_height"] = json!(height);
    }
    format!("{document:#}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wordpress_finds_a_quotation_and_a_frame() {
        let url = "https://example.org/deal-window/".to_owned();
        let shown = Shown {
            frame: url.clone(),
            title: "Deal & Window".to_owned(),
            size: (720, 2000),
            image: Some(Image {
                url: format!("{url}card.png"),
                size: (1200, 630),
                alt: String::new(),
            }),
            url: url.clone(),
        };
        let document = document("Deal Window", &url, &shown);
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
