//! What the served page hears while it is being worked on: that there is a new one, or what is wrong.

use std::io::{self, Write};
use std::net::TcpStream;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::json;

/// The script that follows the news, for the page; no finished site has it.
pub(super) const SCRIPT: &str = include_str!("news.js");
/// Where the server has the script.
pub(super) const SCRIPT_PATH: &str = "/-/news.js";
/// Where the server tells the news.
pub(super) const PATH: &str = "/-/news";
/// In the place of the worker, which would go on showing the page that it keeps.
pub(super) const NO_WORKER: &str = include_str!("no_worker.js");
/// How long nothing is said before a sign of life.
const SILENCE: Duration = Duration::from_secs(5);

/// The news of a site. It is told to every page that asks, from then on.
#[derive(Debug)]
pub struct News {
    latest: Mutex<Latest>,
    changed: Condvar,
}

#[derive(Clone, Debug, PartialEq)]
struct Latest {
    /// Which page is there: later ones have higher numbers, also after the server was started anew.
    page: u128,
    /// What is wrong with what is to come after it, line by line.
    wrong: Vec<String>,
}

impl Default for News {
    fn default() -> News {
        let latest = Mutex::new(Latest { page: now(), wrong: Vec::new() });
        News { latest, changed: Condvar::new() }
    }
}

impl News {
    /// Tells that there is a new page, or what is wrong that keeps it from being there.
    pub fn tell(&self, wrong: Vec<String>) {
        let mut latest = self.latest.lock().unwrap_or_else(PoisonError::into_inner);
        if wrong.is_empty() {
            latest.page = now().max(latest.page + 1);
        }
        latest.wrong = wrong;
        self.changed.notify_all();
    }

    /// `html` with the script that follows the news.
    pub(super) fn follow(&self, html: &str) -> String {
        let page = self.latest().page;
        let script = format!("<script src=\"{SCRIPT_PATH}\" data-page=\"{page}\"></script>");
        match html.split_once("</head>") {
            Some((head, body)) => format!("{head}{script}</head>{body}"),
            None => format!("{script}{html}"),
        }
    }

    /// Tells the news for as long as somebody listens.
    pub(super) fn stream(&self, mut connection: TcpStream) -> io::Result<()> {
        connection.write_all(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
              Connection: close\r\n\r\nretry: 500\n\n",
        )?;
        let mut told = None;
        loop {
            let latest = self.latest();
            if told.as_ref() == Some(&latest) {
                // Whoever has gone away is noticed by this.
                connection.write_all(b": still here\n\n")?;
            } else {
                let news = json!({ "page": latest.page.to_string(), "wrong": latest.wrong });
                write!(connection, "data: {news}\n\n")?;
                told = Some(latest);
            }
            connection.flush()?;
            let latest = self.latest.lock().unwrap_or_else(PoisonError::into_inner);
            let unchanged = |latest: &mut Latest| told.as_ref() == Some(latest);
            drop(self.changed.wait_timeout_while(latest, SILENCE, unchanged));
        }
    }

    fn latest(&self) -> Latest {
        self.latest.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn now() -> u128 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis()
}
