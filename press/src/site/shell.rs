//! The shell: what Trunk has built, made ready for any content. Its pages are written into it after that, as
//! often as the content changes.

use std::fs;
use std::io;
use std::path::Path;

use crate::site::bundle;
use crate::site::esbuild::Esbuild;
use crate::site::files::{EMBED_STYLE, FRAME, LANGUAGES_STYLE};
use crate::site::scripts;
use crate::tools::Profile;
use crate::wasm::lean;

/// The page that stands in the shell until the press has written its own.
const PAGE: &str = "index.html";

/// A shell that is ready for its pages.
#[derive(Clone, Debug)]
pub struct Shell {
    /// The page without its content, with the marks where that belongs.
    pub html: String,
    /// The style sheet.
    pub style: String,
    /// The script that speaks with a host page.
    pub frame: String,
    /// The start script, the glue and the wasm.
    pub program: [String; 3],
    /// The script of the edition that is one file. Only a release has it, and a shell that is read again has
    /// none: while the content is being worked on, that edition would cost more time than all pages.
    pub single: Option<String>,
}

impl Shell {
    /// Makes the folder that Trunk has staged ready: one style sheet, all scripts, names that follow the
    /// contents, and, for a release, a lean program. It runs in the project's root.
    ///
    /// # Errors
    ///
    /// When a file can't be read or written, or the folder is none that Trunk has staged.
    pub fn assemble(folder: &Path, profile: Profile) -> io::Result<Self> {
        let mut html = fs::read_to_string(folder.join(PAGE))?;
        let esbuild = Esbuild::find(Path::new("."), profile)?;
        scripts::write(&esbuild, folder)?;
        let style = style_sheet(&esbuild, folder, &mut html)?;
        let frame = frame_script(folder, &mut html)?;
        let program = program(&esbuild, folder, &mut html, profile)?;
        let single = match profile {
            Profile::Debug => None,
            Profile::Release => Some(scripts::single(&esbuild, &folder.join(&program[1]))?),
        };
        for style in [LANGUAGES_STYLE, EMBED_STYLE] {
            esbuild.minify(&folder.join(style))?;
        }
        fs::write(folder.join(PAGE), &html)?;
        Ok(Self { html, style, frame, program, single })
    }

    /// Reads a shell that was made ready before.
    ///
    /// # Errors
    ///
    /// When it can't be read, or there is none in the folder.
    pub fn read(folder: &Path) -> io::Result<Self> {
        let html = fs::read_to_string(folder.join(PAGE))?;
        let none = || io::Error::other(format!("there is no shell in {}", folder.display()));
        let file = |start: &str, mark: &str, key: &str| {
            let found = elements(&html, start, ">").into_iter().find(|one| one.contains(mark))?;
            attribute(&found, key).map(|address| address.trim_start_matches("./").to_owned())
        };
        let of_program = |key: &str| file("<script ", "data-wasm=", key).ok_or_else(none);
        Ok(Self {
            style: file("<link ", "rel=\"stylesheet\"", "href").ok_or_else(none)?,
            frame: file("<script ", "src=\"./frame-", "src").ok_or_else(none)?,
            program: [of_program("src")?, of_program("data-js")?, of_program("data-wasm")?],
            single: None,
            html,
        })
    }

    /// The files that every page begins with, in the order in which it asks for them.
    pub fn files(&self) -> Vec<String> {
        let mut files = vec![self.style.clone(), self.frame.clone()];
        files.extend(self.program.iter().cloned());
        files
    }
}

/// Copies a folder's files into another, which is made anew.
///
/// # Errors
///
/// When a file can't be read or written.
pub fn copy(from: &Path, into: &Path) -> io::Result<()> {
    if into.exists() {
        fs::remove_dir_all(into)?;
    }
    fs::create_dir_all(into)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            fs::copy(entry.path(), into.join(entry.file_name()))?;
        }
    }
    Ok(())
}

/// Joins the style sheets, in the order of the shell's links, into one.
fn style_sheet(esbuild: &Esbuild, folder: &Path, html: &mut String) -> io::Result<String> {
    let links: Vec<String> = elements(html, "<link ", ">")
        .into_iter()
        .filter(|link| link.contains("rel=\"stylesheet\""))
        .collect();
    let mut joined = String::new();
    for (index, link) in links.iter().enumerate() {
        let Some(file) = attribute(link, "href") else { continue };
        let path = folder.join(file.trim_start_matches("./"));
        joined.push_str(&fs::read_to_string(&path)?);
        fs::remove_file(path)?;
        let mark = if index == 0 { "<press-style>" } else { "" };
        *html = html.replacen(link.as_str(), mark, 1);
    }
    fs::write(folder.join("style.css"), joined)?;
    esbuild.minify(&folder.join("style.css"))?;
    let name = bundle::rename_by_contents(folder, "style.css", "deal-window")?;
    *html =
        html.replacen("<press-style>", &format!(r#"<link rel="stylesheet" href="./{name}">"#), 1);
    Ok(name)
}

/// Names the script that speaks with a host page after its contents.
fn frame_script(folder: &Path, html: &mut String) -> io::Result<String> {
    let name = bundle::rename_by_contents(folder, FRAME, "frame")?;
    let mark = |file: &str| format!("src=\"./{file}\"");
    *html = replace(html, &mark(FRAME), &mark(&name))?;
    Ok(name)
}

/// Names the start script, the glue and the wasm after their contents, and says the wasm's hash
/// where the start script looks for it.
fn program(
    esbuild: &Esbuild,
    folder: &Path,
    html: &mut String,
    profile: Profile,
) -> io::Result<[String; 3]> {
    let missing = || io::Error::other("index.html has no script with data-js and data-wasm");
    let script = elements(html, "<script ", ">")
        .into_iter()
        .find(|script| script.contains("data-wasm="))
        .ok_or_else(missing)?;
    let path = |key: &str| {
        let address = attribute(&script, key).ok_or_else(missing)?;
        Ok::<_, io::Error>(folder.join(address.trim_start_matches("./")))
    };
    if profile == Profile::Release {
        lean::lean(&path("data-wasm")?, &path("data-js")?)?;
    }
    let mut changed = script.clone();
    let mut files = Vec::new();
    for (key, stem) in [("src", "start"), ("data-js", "deal-window"), ("data-wasm", "deal-window")]
    {
        let address = attribute(&script, key).ok_or_else(missing)?;
        let file = address.trim_start_matches("./").to_owned();
        if key == "data-js" {
            esbuild.minify(&folder.join(&file))?;
        }
        let name = bundle::rename_by_contents(folder, &file, stem)?;
        changed =
            changed.replacen(&format!("{key}=\"{address}\""), &format!("{key}=\"./{name}\""), 1);
        // The glue may also be named in a link that fetches it early.
        *html = html.replace(&format!("href=\"{address}\""), &format!("href=\"./{name}\""));
        files.push(name);
    }
    let wasm = files.last().ok_or_else(missing)?;
    let integrity = bundle::integrity(&folder.join(wasm))?;
    let data = format!("<script data-integrity=\"{integrity}\" ");
    changed = changed.replacen("<script ", &data, 1);
    *html = html.replacen(&script, &changed, 1);
    files.try_into().map_err(|_| missing())
}

/// Every element of `html` that begins with `start`, up to `end`.
fn elements(html: &str, start: &str, end: &str) -> Vec<String> {
    html.match_indices(start)
        .filter_map(|(at, _)| {
            let rest = &html[at..];
            rest.find(end).map(|length| rest[..length + end.len()].to_owned())
        })
        .collect()
}

fn attribute(element: &str, key: &str) -> Option<String> {
    let (_, after) = element.split_once(&format!(" {key}=\""))?;
    after.split_once('"').map(|(value, _)| value.to_owned())
}

/// `html` with `text` in the place of a mark.
///
/// # Errors
///
/// When there is no such mark.
pub fn replace(html: &str, mark: &str, text: &str) -> io::Result<String> {
    if html.contains(mark) {
        Ok(html.replacen(mark, text, 1))
    } else {
        Err(io::Error::other(format!("index.html has no {mark}")))
    }
}
