//! A small server of static files: for a desk and for tests, not for the world.

mod address;
mod habits;
mod heard;
mod news;
mod reply;

use std::collections::HashMap;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

pub use habits::{Habit, Hold};
pub use news::News;

/// What goes wrong, on purpose, with files of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// They are not there.
    Missing,
    /// Only the first half of them arrives.
    Truncated,
    /// Their type is said to be plain bytes.
    Untyped,
    /// Their beginning trickles in, as over a bad line.
    Trickling,
    /// Whoever asks for one of them gets no answer, and nobody gets one from then on: the server is killed.
    Fatal,
}

/// What to serve, and how.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The folder whose files are served.
    pub root: PathBuf,
    /// The port, or any free one.
    pub port: Option<u16>,
    /// The folder of the address under which they are: `/a/b/`. Empty for the root.
    pub under: String,
    /// The troubles, by file extension.
    pub troubles: HashMap<String, Trouble>,
    /// What the host does to all that it serves.
    pub habits: Vec<Habit>,
    /// Other sites may not read the files: no `Access-Control-Allow-Origin`.
    pub closed: bool,
    /// A page that somebody opens keeps what it complains of, in `window.__heard`.
    pub heard: bool,
    /// What the pages hear while the site is being worked on.
    pub news: Option<Arc<News>>,
}

impl Options {
    /// Serves a folder at the root of any free port.
    pub fn folder(root: impl Into<PathBuf>) -> Options {
        Options { root: root.into(), ..Options::default() }
    }

    /// The same, with trouble for files of one extension.
    #[must_use]
    pub fn with_trouble(mut self, extension: &str, trouble: Trouble) -> Options {
        self.troubles.insert(extension.to_owned(), trouble);
        self
    }

    /// The same, by a host with this habit as well.
    #[must_use]
    pub fn with_habit(mut self, habit: Habit) -> Options {
        self.habits.push(habit);
        self
    }

    /// The same, in a folder of the host: `/a/b/`.
    #[must_use]
    pub fn under(mut self, folder: &str) -> Options {
        self.under = folder.to_owned();
        self
    }
}

/// One request that was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The path asked for, without the query.
    pub path: String,
    /// The status of the answer, or 0 if there was none.
    pub status: u16,
    /// The bytes of the answer's body.
    pub bytes: usize,
}

/// A running server. It stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

#[derive(Debug)]
struct Shared {
    options: Options,
    requests: Mutex<Vec<Request>>,
    stopped: AtomicBool,
    cut: AtomicBool,
}

impl Server {
    /// Starts to serve on this machine alone.
    ///
    /// # Errors
    ///
    /// When the folder is not there or the port is taken.
    pub fn start(mut options: Options) -> io::Result<Server> {
        options.root = options.root.canonicalize()?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port.unwrap_or(0)))?;
        let address = listener.local_addr()?;
        let requests = Mutex::default();
        let shared = Shared {
            options,
            requests,
            stopped: AtomicBool::default(),
            cut: AtomicBool::default(),
        };
        let shared = Arc::new(shared);
        let accepting = thread::spawn({
            let shared = Arc::clone(&shared);
            move || accept(&listener, &shared)
        });
        Ok(Server { address, shared, accepting: Some(accepting) })
    }

    /// The address of the folder, with the slash at its end.
    #[must_use]
    pub fn url(&self) -> String {
        let under = self.shared.options.under.trim_matches('/');
        let slash = if under.is_empty() { "" } else { "/" };
        format!("http://{}/{under}{slash}", self.address)
    }

    /// Every request so far, in the order of the answers.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.shared.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Answers nobody from now on, as if the network were gone.
    pub fn cut(&self) {
        self.shared.cut.store(true, Ordering::Relaxed);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::Relaxed);
        if let Some(accepting) = self.accepting.take() {
            // The thread waits for a connection: this is the one that lets it see the flag.
            drop(TcpStream::connect(self.address));
            let _ = accepting.join();
        }
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for connection in listener.incoming() {
        if shared.stopped.load(Ordering::Relaxed) {
            return;
        }
        let Ok(connection) = connection else { continue };
        if shared.cut.load(Ordering::Relaxed) {
            continue;
        }
        let shared = Arc::clone(shared);
        // A reader who went away in the middle is no error of the server's.
        thread::spawn(move || drop(reply::answer(connection, &shared)));
    }
}

impl Shared {
    /// How many requests have been answered.
    fn count(&self) -> usize {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    fn note(&self, path: &str, status: u16, bytes: usize) {
        let mut requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        requests.push(Request { path: path.to_owned(), status, bytes });
    }
}

#[cfg(test)]
mod tests;
