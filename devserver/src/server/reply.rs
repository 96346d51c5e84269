//! One connection: a request is read, a file is sent.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::thread;
use std::time::Duration;

use super::address::{self, Place};
use super::heard;
use super::news::{self, News};
use super::{Habit, Shared, Trouble};

/// A browser may open a connection and say nothing on it for a while.
const PATIENCE: Duration = Duration::from_secs(60);
/// No honest request is longer.
const LONGEST_HEAD: u64 = 32 * 1024;

/// What trickles in does so in pieces of this size, this far apart: long enough to be painted each.
const DROP: usize = 1024;
const BETWEEN_DROPS: Duration = Duration::from_millis(30);
/// How much of a file trickles: more than what a screen shows of a page.
const TRICKLE: usize = 32 * DROP;

struct Head {
    method: String,
    path: String,
    query: String,
    accepted: String,
    /// Whether somebody opens what is asked for. A worker that fetches a page to keep it must get it as it is.
    opens: bool,
}

pub(super) struct Reply {
    status: u16,
    reason: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
    trickles: bool,
}

pub(super) fn answer(connection: TcpStream, shared: &Shared) -> io::Result<()> {
    connection.set_read_timeout(Some(PATIENCE))?;
    let Some(head) = read_head(&connection)? else {
        return Ok(());
    };
    if is_fatal(&head, shared) {
        shared.cut.store(true, Ordering::Relaxed);
        shared.note(&head.path, 0, 0);
        return Ok(());
    }
    if let Some(news) = &shared.options.news
        && head.path == news::PATH
    {
        return news.stream(connection);
    }
    let habits = &shared.options.habits;
    let reply = match head.method.as_str() {
        "GET" | "HEAD" => match habits.iter().find_map(|habit| habit.redirection(&head.path)) {
            Some(there) => Reply::plain(308, "Permanent Redirect").with("Location", there),
            None => find(&head, shared),
        },
        _ => Reply::plain(405, "Method Not Allowed").with("Allow", "GET, HEAD"),
    };
    let number = shared.count();
    let as_served = |reply, habit: &Habit| habit.applied(reply, &head.path, number);
    let reply = habits.iter().fold(reply, as_served);
    shared.note(&head.path, reply.status, reply.body.len());
    send(connection, &reply, head.method == "HEAD")
}

/// Reads a request up to the empty line. `None` when the reader went away without one.
fn read_head(connection: &TcpStream) -> io::Result<Option<Head>> {
    let mut lines = BufReader::new(connection.take(LONGEST_HEAD)).lines();
    let Some(first) = lines.next().transpose()? else {
        return Ok(None);
    };
    let mut words = first.split_whitespace();
    let (Some(method), Some(target)) = (words.next(), words.next()) else {
        return Ok(None);
    };
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let (mut accepted, mut opens) = (String::new(), false);
    for line in lines {
        let line = line?;
        if line.is_empty() {
            break;
        }
        let Some((name, value)) = line.split_once(':') else { continue };
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => accepted = value.to_ascii_lowercase(),
            "sec-fetch-mode" => opens = value.trim() == "navigate",
            _ => {}
        }
    }
    let (method, path, query) = (method.to_owned(), path.to_owned(), query.to_owned());
    Ok(Some(Head { method, path, query, accepted, opens }))
}

/// Whether the request is the last one that this server gets to see.
fn is_fatal(head: &Head, shared: &Shared) -> bool {
    let trouble = shared.options.troubles.get(extension(Path::new(&head.path)));
    trouble == Some(&Trouble::Fatal)
}

fn find(head: &Head, shared: &Shared) -> Reply {
    let options = &shared.options;
    if let Some(reply) = options.news.as_deref().and_then(|news| in_work(head, shared, news)) {
        return reply;
    }
    let reply = match address::find(&options.root, &options.under, &head.path) {
        Place::File(file) => {
            let trouble = options.troubles.get(extension(&file)).copied();
            let reply = send_file(&file, trouble, &head.accepted);
            let is_page = extension(&file) == "html" && head.opens;
            if options.heard && is_page { reply.listening() } else { reply }
        }
        Place::Unslashed => {
            let mark = if head.query.is_empty() { "" } else { "?" };
            // One slash at the front: two would name another host.
            let path = head.path.trim_start_matches('/');
            let there = format!("/{path}/{mark}{}", head.query);
            Reply::plain(301, "Moved Permanently").with("Location", there)
        }
        Place::Nothing => Reply::plain(404, "Not Found"),
    };
    if options.closed { reply } else { reply.with("Access-Control-Allow-Origin", "*") }
}

/// What is answered otherwise while the site is being worked on: its pages, the script that they follow the
/// news with, and no worker.
fn in_work(head: &Head, shared: &Shared, news: &News) -> Option<Reply> {
    if head.path == news::SCRIPT_PATH {
        return Some(Reply::of("text/javascript; charset=utf-8", news::SCRIPT));
    }
    let options = &shared.options;
    match address::find(&options.root, &options.under, &head.path) {
        Place::File(file) if file.ends_with("worker.js") => {
            Some(Reply::of("text/javascript; charset=utf-8", news::NO_WORKER))
        }
        Place::File(file) if extension(&file) == "html" => {
            let html = fs::read_to_string(file).ok()?;
            Some(Reply::of("text/html; charset=utf-8", &news.follow(&html)))
        }
        // Before there was ever a page without a mistake.
        Place::Nothing if head.path.ends_with('/') => {
            let page =
                "<!doctype html><html lang=\"en\"><head><title>No page yet</title></head></html>";
            Some(Reply::of("text/html; charset=utf-8", &news.follow(page)))
        }
        _ => None,
    }
}

fn send_file(file: &Path, trouble: Option<Trouble>, accepted: &str) -> Reply {
    if trouble == Some(Trouble::Missing) {
        return Reply::plain(404, "Not Found");
    }
    let smaller = if trouble.is_none() { sidecar(file, accepted) } else { None };
    let (source, encoding) = match smaller {
        Some((path, encoding)) => (path, Some(encoding)),
        None => (file.to_owned(), None),
    };
    let Ok(mut body) = fs::read(source) else {
        return Reply::plain(404, "Not Found");
    };
    if trouble == Some(Trouble::Truncated) {
        body.truncate(body.len() / 2);
    }
    let mime = match trouble {
        Some(Trouble::Untyped) => "application/octet-stream",
        _ => mime(extension(file)),
    };
    let mut reply = Reply::new(200, "OK", body)
        .with("Content-Type", mime)
        .with("Cache-Control", lifetime(file))
        .with("Vary", "Accept-Encoding");
    if let Some(encoding) = encoding {
        reply = reply.with("Content-Encoding", encoding);
    }
    reply.trickles = trouble == Some(Trouble::Trickling);
    reply
}

/// The file as somebody has compressed it beforehand, if the reader takes it.
fn sidecar(file: &Path, accepted: &str) -> Option<(PathBuf, &'static str)> {
    let takes = |encoding: &str| {
        let mut names = accepted.split(',').map(|part| part.split(';').next().unwrap_or(""));
        names.any(|name| name.trim() == encoding)
    };
    [("br", "br"), ("gz", "gzip")].into_iter().find_map(|(ending, encoding)| {
        let path = file.with_extension(format!("{}.{ending}", extension(file)));
        (takes(encoding) && path.is_file()).then_some((path, encoding))
    })
}

fn extension(file: &Path) -> &str {
    file.extension().and_then(|extension| extension.to_str()).unwrap_or("")
}

fn mime(extension: &str) -> &'static str {
    match extension {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

/// A file with its hash in its name never changes; every other one may at any time.
fn lifetime(file: &Path) -> &'static str {
    let stem = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or("");
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    if hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

impl Reply {
    fn new(status: u16, reason: &'static str, body: Vec<u8>) -> Reply {
        Reply { status, reason, headers: Vec::new(), body, trickles: false }
    }

    /// A text that may be another one the next time.
    fn of(mime: &'static str, text: &str) -> Reply {
        Reply::new(200, "OK", text.as_bytes().to_vec())
            .with("Content-Type", mime)
            .with("Cache-Control", "no-store")
    }

    fn plain(status: u16, reason: &'static str) -> Reply {
        Reply::new(status, reason, format!("{status} {reason}\n").into_bytes())
            .with("Content-Type", "text/plain; charset=utf-8")
            .with("Cache-Control", "no-store")
    }

    /// The same page, which keeps what it complains of.
    fn listening(self) -> Reply {
        self.edited(heard::listening)
    }

    /// The same page, changed. Compressed or cut it stays as it is, and so does what is no page.
    pub(super) fn edited(mut self, edit: impl FnOnce(&str) -> String) -> Reply {
        let has = |name: &str, part: &str| {
            self.headers.iter().any(|(header, value)| *header == name && value.contains(part))
        };
        if has("Content-Type", "text/html")
            && !has("Content-Encoding", "")
            && let Ok(html) = std::str::from_utf8(&self.body)
        {
            self.body = edit(html).into_bytes();
        }
        self
    }

    pub(super) fn with(mut self, name: &'static str, value: impl Into<String>) -> Reply {
        self.headers.push((name, value.into()));
        self
    }
}

fn send(mut connection: TcpStream, reply: &Reply, head_only: bool) -> io::Result<()> {
    let mut head = format!("HTTP/1.1 {} {}\r\n", reply.status, reply.reason);
    for (name, value) in &reply.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(&format!("Content-Length: {}\r\nConnection: close\r\n\r\n", reply.body.len()));
    connection.write_all(head.as_bytes())?;
    if !head_only {
        let slow = if reply.trickles { reply.body.len().min(TRICKLE) } else { 0 };
        let (slow, rest) = reply.body.split_at(slow);
        for piece in slow.chunks(DROP) {
            connection.write_all(piece)?;
            thread::sleep(BETWEEN_DROPS);
        }
        connection.write_all(rest)?;
    }
    connection.flush()
}
