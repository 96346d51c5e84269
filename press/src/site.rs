//! The site: the shell that Trunk has built becomes the page.

use std::fs;
use std::io;
use std::path::Path;

use deal_window::words::Word;

use crate::heights::{Heights, WIDTHS};
use crate::home::Home;
use crate::policy::policy;
use crate::{Edition, article, bundle, card, embed_this, headers, lean, oembed, offline};

/// Where the shell wants the page's policy, head and body.
const POLICY_MARK: &str = r#"<meta name="press-policy">"#;
const HEAD_MARK: &str = r#"<meta name="press-head">"#;
const BODY_MARK: &str = "<press-page></press-page>";
/// The script that speaks with a host page, as the shell names it.
const FRAME_SCRIPT: &str = "frame.js";

/// The most that the first load may weigh, in bytes under brotli.
pub const FIRST_LOAD: usize = 120_000;
/// The most that the scripts before the program may weigh: what a host page pays in any case.
pub const FIRST_SCRIPTS: usize = 3_000;
/// The most requests that the first load may take.
pub const FIRST_REQUESTS: usize = 8;

/// Turns the folder that Trunk has staged into the finished site, and tells each file's share of the
/// first load.
///
/// # Errors
///
/// When a file can't be read or written, or the shell lacks a mark.
pub fn finish(
    folder: &Path,
    edition: &'static Edition,
    home: Option<&Home>,
) -> io::Result<Vec<bundle::Share>> {
    let index = folder.join("index.html");
    let mut html = fs::read_to_string(&index)?;
    let style = style_sheet(folder, &mut html)?;
    let frame = frame_script(folder, &mut html)?;
    let program = program(folder, &mut html)?;
    let policy =
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", policy(home));
    html = replace(&html, POLICY_MARK, &policy)?;
    html = replace(&html, HEAD_MARK, &card::head(edition, home))?;
    html = replace(&html, BODY_MARK, &format!("{}{}", article::body(edition), data(edition)))?;
    html = html.replacen("<html lang=\"en\"", &format!("<html lang=\"{}\"", edition.language), 1);
    html = html.replacen(
        "<title>Deal Window</title>",
        &format!("<title>{}</title>", escape(&article::title(edition))),
        1,
    );
    embed_this::demonstration(folder, edition)?;
    let later = embed_this::finish(folder, &mut html, edition)?;
    fs::write(&index, without_blank_lines(&html))?;
    let [start, glue, wasm] = program.each_ref().map(String::as_str);
    let parts = offline::Parts { style: &style, frame: &frame, program: [start, glue, wasm] };
    if let Some(bytes) = offline::single(folder, &parts)? {
        println!("{bytes:>9}            {}, of {} allowed", offline::SINGLE, offline::SINGLE_MOST);
        if bytes > offline::SINGLE_MOST {
            return Err(io::Error::other("the edition that is one file is over its budget"));
        }
    }
    let mut files = vec!["index.html".to_owned(), style, frame];
    files.extend(program);
    let release: Vec<String> = files.iter().cloned().chain(later).collect();
    let name = offline::worker(folder, &release)?;
    offline::release(folder, &name, &release)?;
    fs::write(folder.join(headers::FILE), headers::document(&release[1..]))?;
    if let Some(home) = home {
        let site = edition.book.word(Word::PageTitle);
        let heights = Heights::measured().map_err(io::Error::other)?;
        let first = edition.book.steps.first().map_or("", |step| step.id.as_str());
        let size = (WIDTHS[1], heights.of(first, false)[1]);
        fs::write(
            folder.join(oembed::FILE),
            oembed::document(home, &article::title(edition), site, size),
        )?;
    }
    files.iter().map(|file| bundle::share(&folder.join(file))).collect()
}

/// The book as a block of data. It is not a script, so no policy has to allow it.
fn data(edition: &Edition) -> String {
    let mut book = edition.book.clone();
    book.words.0.truncate(Word::FIRST_ON_PAPER as usize);
    let book = book.pack();
    format!(r#"<script type="text/plain" id="book">{book}</script>"#)
}

/// Joins the style sheets, in the order of the shell's links, into one.
fn style_sheet(folder: &Path, html: &mut String) -> io::Result<String> {
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
    bundle::minify(&folder.join("style.css"))?;
    let name = bundle::rename_by_contents(folder, "style.css", "deal-window")?;
    *html =
        html.replacen("<press-style>", &format!(r#"<link rel="stylesheet" href="./{name}">"#), 1);
    Ok(name)
}

/// Names the script that speaks with a host page after its contents.
fn frame_script(folder: &Path, html: &mut String) -> io::Result<String> {
    bundle::minify(&folder.join(FRAME_SCRIPT))?;
    let name = bundle::rename_by_contents(folder, FRAME_SCRIPT, "frame")?;
    let mark = |file: &str| format!("src=\"./{file}\"");
    *html = replace(html, &mark(FRAME_SCRIPT), &mark(&name))?;
    Ok(name)
}

/// Names the start script, the glue and the wasm after their contents, and says the wasm's hash
/// where the start script looks for it.
fn program(folder: &Path, html: &mut String) -> io::Result<[String; 3]> {
    let missing = || io::Error::other("index.html has no script with data-js and data-wasm");
    let script = elements(html, "<script ", ">")
        .into_iter()
        .find(|script| script.contains("data-wasm="))
        .ok_or_else(missing)?;
    let path = |key: &str| {
        let address = attribute(&script, key).ok_or_else(missing)?;
        Ok::<_, io::Error>(folder.join(address.trim_start_matches("./")))
    };
    lean::lean(&path("data-wasm")?, &path("data-js")?)?;
    let mut changed = script.clone();
    let mut files = Vec::new();
    for (key, stem) in [("src", "start"), ("data-js", "deal-window"), ("data-wasm", "deal-window")]
    {
        let address = attribute(&script, key).ok_or_else(missing)?;
        let file = address.trim_start_matches("./").to_owned();
        if key != "data-wasm" {
            bundle::minify(&folder.join(&file))?;
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

fn replace(html: &str, mark: &str, text: &str) -> io::Result<String> {
    if html.contains(mark) {
        Ok(html.replacen(mark, text, 1))
    } else {
        Err(io::Error::other(format!("index.html has no {mark}")))
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn without_blank_lines(html: &str) -> String {
    let lines: Vec<&str> = html.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n") + "\n"
}
