//! The files behind "Embed this", which nobody loads who doesn't open it, and the article that shows a frame.

use std::fs;
use std::io;
use std::path::Path;

use crate::heights::Heights;
use crate::{Edition, article, bundle};

/// The script, and where it wants the form and the name of the style sheet.
const SCRIPT: &str = "embed-this.js";
const FORM_MARK: &str = "'{form}'";
const STYLE_MARK: &str = "{style}";
/// The article with the explainer inside: its files that name the frame's heights.
const DEMONSTRATION: [&str; 2] = ["embed-demo.html", "embed-demo.css"];
/// The style sheet.
const STYLE: &str = "embed-this.css";

/// Puts the form into the script, names both files after their contents, and the script in the page.
///
/// # Errors
///
/// When a file can't be read or written, or one lacks a mark.
pub fn finish(
    folder: &Path,
    html: &mut String,
    edition: &'static Edition,
) -> io::Result<[String; 2]> {
    bundle::minify(&folder.join(STYLE))?;
    let style = bundle::rename_by_contents(folder, STYLE, "embed-this")?;
    let heights = Heights::measured().map_err(io::Error::other)?;
    let form = serde_json::to_string(&article::embed_form(edition, &heights))?;
    let script = folder.join(SCRIPT);
    let text = fs::read_to_string(&script)?;
    let whole = text.contains(FORM_MARK) && text.contains(STYLE_MARK);
    if !whole || !html.contains(SCRIPT) {
        return Err(io::Error::other(format!("{SCRIPT} or the page lacks a mark")));
    }
    fs::write(&script, text.replacen(STYLE_MARK, &style, 1).replacen(FORM_MARK, &form, 1))?;
    bundle::minify(&script)?;
    let script = bundle::rename_by_contents(folder, SCRIPT, "embed-this")?;
    *html = html.replacen(SCRIPT, &script, 1);
    Ok([script, style])
}

/// Fills in the heights of the frame in the demonstration, with the first step and without the title.
///
/// # Errors
///
/// When a file can't be read or written.
pub fn demonstration(folder: &Path, edition: &Edition) -> io::Result<()> {
    let heights = Heights::measured().map_err(io::Error::other)?;
    let first = edition.book.steps.first().map_or("", |step| step.id.as_str());
    let [narrow, middle, wide] = heights.of(first, true).map(|height| height.to_string());
    for file in DEMONSTRATION {
        let path = folder.join(file);
        let text = fs::read_to_string(&path)?;
        let text = text.replace("{narrow}", &narrow).replace("{middle}", &middle);
        fs::write(&path, text.replace("{wide}", &wide))?;
    }
    Ok(())
}
