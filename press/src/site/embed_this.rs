//! The files behind "Embed this", which nobody loads who doesn't open it, and the article that shows a frame.

mod form;

use std::fs;
use std::io;
use std::path::Path;

use crate::content::edition::Edition;
use crate::site::bundle;
use crate::site::files::{EMBED_SCRIPT, EMBED_STYLE};
use crate::site::heights::{COVER, Heights};
use crate::site::scripts;
pub use form::{SNIPPETS, form, name_of_part};

/// What the script calls the form and the name of the style sheet.
const FORM_NAME: &str = "PRESS_FORM";
const STYLE_NAME: &str = "PRESS_STYLE";
/// The article with the explainer inside: its files that name the frame's heights.
const DEMONSTRATION: [&str; 2] = ["embed-demo.html", "embed-demo.css"];

/// Names the style sheet after its contents, and tells the name.
///
/// # Errors
///
/// When the file can't be read or written.
pub fn style(folder: &Path) -> io::Result<String> {
    bundle::rename_by_contents(folder, EMBED_STYLE, "embed-this")
}

/// Writes the script with the form of an edition, and tells its name. The pages to share stand in the folder by then.
///
/// # Errors
///
/// When a file can't be read or written, or the script lacks a name.
pub fn script(
    folder: &Path,
    style: &str,
    edition: &'static Edition,
    heights: &Heights,
) -> io::Result<String> {
    let text = fs::read_to_string(folder.join(EMBED_SCRIPT))?;
    let text = scripts::fill(&text, STYLE_NAME, &style)?;
    let text = scripts::fill(&text, FORM_NAME, &form(folder, edition, heights))?;
    let own = format!("{}-{EMBED_SCRIPT}", edition.language);
    fs::write(folder.join(&own), text)?;
    bundle::rename_by_contents(folder, &own, "embed-this")
}

/// Takes away what the scripts were made from.
///
/// # Errors
///
/// When the file can't be removed.
pub fn tidy(folder: &Path) -> io::Result<()> {
    fs::remove_file(folder.join(EMBED_SCRIPT))
}

/// Writes the demonstration, if the argument has one, with the heights of its frame: of the cover, without the title.
///
/// # Errors
///
/// When a file can't be read or written.
pub fn demonstration(folder: &Path, edition: &Edition, heights: &Heights) -> io::Result<()> {
    let [narrow, middle, wide] = heights.of(COVER, true).map(|height| height.to_string());
    for file in DEMONSTRATION {
        let Some(own) = edition.embedded(file) else { continue };
        let text = fs::read_to_string(own)?;
        let text = text.replace("{narrow}", &narrow).replace("{middle}", &middle);
        fs::write(folder.join(file), text.replace("{wide}", &wide))?;
    }
    Ok(())
}
