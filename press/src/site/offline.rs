//! What works without a network: the worker that keeps a release, and the edition that is one file.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::content::edition::Edition;
use crate::page::target::{Inlined, Target};
use crate::site::bundle;
use crate::site::document::document;
use crate::site::files::{LANGUAGES_STYLE, RELEASE, TYPE_STYLE, WORKER};
use crate::site::home::Home;
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
    editions: &[&'static Edition],
    home: Option<&Home>,
) -> io::Result<Vec<(String, usize)>> {
    let Some(script) = &shell.single else { return Ok(Vec::new()) };
    let mut written = Vec::new();
    for edition in editions {
        let name = edition.folder() + &edition.own_name.single();
        let inlined = inlined(folder, shell, edition, script)?;
        let html = document(shell, edition, home, Target::SingleFile(&inlined))?;
        fs::write(folder.join(&name), &html)?;
        written.push((name, html.len()));
    }
    Ok(written)
}

/// What the file of an edition has in itself.
fn inlined(folder: &Path, shell: &Shell, edition: &Edition, start: &str) -> io::Result<Inlined> {
    let read = |file: &str| fs::read_to_string(folder.join(file));
    let mut style = read(&shell.style)? + &read(&shell.later_style)?;
    if languages::has_style(edition) {
        style += &read(LANGUAGES_STYLE)?;
    }
    if languages::has_own_type(edition) {
        style += &read(TYPE_STYLE)?;
    }
    let parts = shell.parts.iter().map(|part| {
        // Its name, without its hash.
        let name = part.rsplit_once('-').map_or(part.as_str(), |(name, _)| name);
        Ok((name.to_owned(), letters(&folder.join(part))?))
    });
    Ok(Inlined {
        style,
        frame: read(&shell.frame)?,
        program: letters(&folder.join(&shell.wasm))?,
        parts: parts.collect::<io::Result<_>>()?,
        start: start.to_owned(),
    })
}

/// A wasm as letters.
fn letters(wasm: &Path) -> io::Result<String> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&fs::read(wasm)?)?;
    Ok(STANDARD.encode(packed.finish()?))
}
