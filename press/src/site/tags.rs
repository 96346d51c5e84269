//! What the cards of shared links, and those who ask before they hold a page, learn about it.

use crate::page::html::escape;
use crate::site::files::OEMBED;
use crate::site::home::Home;

/// A picture that stands for a page.
#[derive(Clone, Debug)]
pub struct Image {
    /// Its address.
    pub url: String,
    /// How wide and how high it is.
    pub size: (u32, u32),
    /// What it shows, in words.
    pub alt: String,
}

/// What is told of a page.
#[derive(Clone, Debug)]
pub struct Tags<'a> {
    /// The whole that it belongs to.
    pub site: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What it says, in a sentence or two.
    pub text: &'a str,
    /// Its own address with its picture, where the address is known: what needs an absolute one is left out otherwise.
    pub at: Option<(Home, Option<Image>)>,
}

impl Tags<'_> {
    /// The elements for the page's head.
    pub fn head(&self) -> String {
        let mut head = String::new();
        let mut tell = |name: &str, value: &str| {
            let key = if name.starts_with("og:") { "property" } else { "name" };
            head.push_str(&format!("<meta {key}=\"{name}\" content=\"{}\">\n", escape(value)));
        };
        tell("description", self.text);
        tell("og:type", "article");
        tell("og:site_name", self.site);
        tell("og:title", self.title);
        tell("og:description", self.text);
        let Some((home, image)) = &self.at else {
            tell("twitter:card", "summary");
            return head;
        };
        let url = home.url();
        tell("og:url", url);
        if let Some(Image { url, size: (width, height), alt }) = image {
            tell("og:image", url);
            tell("og:image:width", &width.to_string());
            tell("og:image:height", &height.to_string());
            tell("og:image:alt", alt);
            tell("twitter:card", "summary_large_image");
            tell("twitter:image", url);
        } else {
            tell("twitter:card", "summary");
        }
        let title = escape(self.title);
        head + &format!(
            "<link rel=\"canonical\" href=\"{url}\">\n\
             <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{url}{OEMBED}\" title=\"{title}\">\n"
        )
    }
}
