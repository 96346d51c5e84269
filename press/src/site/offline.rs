//! What works without a network: the worker that keeps a release, and the edition that is one file.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

use crate::content::edition::Edition;
use crate::site::bundle;
use crate::site::files::{LANGUAGES_SCRIPT, LANGUAGES_STYLE, RELEASE, SINGLE, WORKER};
use crate::site::languages;
use crate::site::scripts;
use crate::site::shell::Shell;

/// What the worker calls the name of the release and the list of its files.
const RELEASE_NAME: &str = "PRESS_RELEASE";
const FILES_NAME: &str = "PRESS_FILES";

/// Names the files of the release, for whoever keeps them a while after the next one.
///
/// # Errors
///
/// When the file can't be written.
pub fn release(folder: &Path, release: &str, files: &[String]) -> io::Result<()> {
    let document = serde_json::json!({ "release": release, "files": files });
    fs::write(folder.join(RELEASE), format!("{document:#}\n"))
}

/// Writes the release into the worker, each file with its hash, and tells the release's name.
///
/// # Errors
///
/// When a file can't be read or written, or the worker has no place for the release.
pub fn worker(folder: &Path, files: &[String]) -> io::Result<String> {
    let path = folder.join(WORKER);
    let mut release = String::new();
    let mut list = Vec::new();
    for file in files {
        let integrity = bundle::integrity(&folder.join(file))?;
        release += &integrity;
        list.push((format!("./{file}"), integrity));
    }
    let release = bundle::short_hash(release.as_bytes());
    let text = fs::read_to_string(&path)?;
    let text = scripts::fill(&text, RELEASE_NAME, &release)?;
    fs::write(&path, scripts::fill(&text, FILES_NAME, &list)?)?;
    Ok(release)
}

/// Writes the whole explainer as one file that opens from a disk, beside the page of each edition, and
/// tells their names and sizes in bytes. A shell without a script for them has none.
///
/// # Errors
///
/// When a file can't be read or written.
pub fn singles(
    folder: &Path,
    shell: &Shell,
    editions: &[&Edition],
) -> io::Result<Vec<(String, usize)>> {
    let Some(script) = &shell.single else { return Ok(Vec::new()) };
    let mut written = Vec::new();
    for edition in editions {
        let name = format!("{}{SINGLE}", edition.folder());
        let html = single(folder, shell, edition, script)?;
        fs::write(folder.join(&name), &html)?;
        written.push((name, html.len()));
    }
    Ok(written)
}

/// The page of an edition as one file.
fn single(folder: &Path, shell: &Shell, edition: &Edition, script: &str) -> io::Result<String> {
    let [boot, _, wasm] = &shell.program;
    let root = edition.way_to_root();
    let read = |file: &str| fs::read_to_string(folder.join(file));
    let (mut style, frame) = (read(&shell.style)?, read(&shell.frame)?);
    let mut html = read(&format!("{}index.html", edition.folder()))?;
    let of_language = languages::style_link(edition);
    if html.contains(&of_language) {
        html = html.replacen(&of_language, "", 1);
        style += &read(LANGUAGES_STYLE)?;
    }
    let mut swap = |from: &str, to: &str| -> io::Result<()> {
        if !html.contains(from) {
            return Err(io::Error::other(format!("index.html has no {from}")));
        }
        html = html.replacen(from, to, 1);
        Ok(())
    };
    let policy = format!(
        "default-src 'none'; script-src {} {} 'wasm-unsafe-eval'; style-src {}; img-src data:; \
         base-uri 'none'; form-action 'none'",
        hash(&frame),
        hash(script),
        hash(&style)
    );
    swap(
        &format!("<link rel=\"stylesheet\" href=\"{root}{}\">", shell.style),
        &format!("<style>{style}</style>"),
    )?;
    swap(
        &format!("<script src=\"{root}{}\"></script>", shell.frame),
        &format!("<script>{frame}</script>"),
    )?;
    swap("</body>", &format!("{}<script>{script}</script></body>", program(&folder.join(wasm))?))?;
    // The page's own start, and its policy, whatever they hold.
    html = without(&html, "<script ", boot, "</script>");
    // One file has no address that another page could hold.
    html = without(&html, "<details id=\"embed-this\"", "summary", "</details>");
    html = without(&html, "<meta http-equiv", "Content-Security-Policy", ">");
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    // The other languages are other files, which a reader may not have.
    html = without(&html, "<script ", LANGUAGES_SCRIPT, "</script>");
    html = without(&html, "<nav ", "class=\"languages\"", "</nav>");
    for _ in 0..=edition.languages.len() {
        html = without(&html, "<link ", "hreflang=", ">");
    }
    html =
        html.replacen("<meta charset=\"utf-8\">", &format!("<meta charset=\"utf-8\">\n{meta}"), 1);
    Ok(html)
}

/// The wasm as a block of data.
fn program(wasm: &Path) -> io::Result<String> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&fs::read(wasm)?)?;
    let letters = STANDARD.encode(packed.finish()?);
    Ok(format!("<script type=\"text/plain\" id=\"program\">{letters}</script>"))
}

/// A policy's word for exactly this text.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

/// `html` without the element that begins with `start`, holds `mark` and ends with `end`.
fn without(html: &str, start: &str, mark: &str, end: &str) -> String {
    for (at, _) in html.match_indices(start) {
        let Some(length) = html[at..].find(end) else { continue };
        let element = &html[at..at + length + end.len()];
        if element.contains(mark) {
            return html.replacen(element, "", 1);
        }
    }
    html.to_owned()
}
