//! What hosts do to a site on its way to readers.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::reply::Reply;

/// A habit of a host's, on purpose.
#[derive(Clone, Debug)]
pub enum Habit {
    /// `index.html` is only reached by the address of its folder, to which it is redirected.
    PrettyAddresses,
    /// Each page gets a comment at its end that is another one each time, as counters and obfuscators have it.
    TouchesPages,
    /// Each page gets this at the end of its body.
    AddsToPages(String),
    /// Every answer has this header as well.
    Header(&'static str, String),
    /// What has this in its name is late by so long.
    Late(&'static str, Duration),
    /// What has this in its name comes when it is let go.
    Holds(&'static str, Hold),
}

/// What keeps files back until somebody lets them go.
#[derive(Clone, Debug, Default)]
pub struct Hold(Arc<(Mutex<bool>, Condvar)>);

impl Hold {
    /// Files come from now on.
    pub fn let_go(&self) {
        let (gone, told) = &*self.0;
        *gone.lock().unwrap_or_else(PoisonError::into_inner) = true;
        told.notify_all();
    }

    fn wait(&self) {
        let (gone, told) = &*self.0;
        let gone = gone.lock().unwrap_or_else(PoisonError::into_inner);
        drop(told.wait_timeout_while(gone, LONGEST_HOLD, |gone| !*gone));
    }
}

/// A test that forgot to let go ends all the same.
const LONGEST_HOLD: Duration = Duration::from_secs(60);

/// The file to whose folder hosts of pretty addresses redirect.
const INDEX: &str = "index.html";

impl Habit {
    /// Where a path leads instead.
    pub(super) fn redirection(&self, path: &str) -> Option<String> {
        let folder = path.strip_suffix(INDEX).filter(|folder| folder.ends_with('/'))?;
        matches!(self, Self::PrettyAddresses).then(|| folder.to_owned())
    }

    /// A reply as this host gives it. `number` is another one at each request.
    pub(super) fn applied(&self, reply: Reply, path: &str, number: usize) -> Reply {
        match self {
            Self::PrettyAddresses => reply,
            Self::TouchesPages => {
                reply.edited(|html| format!("{html}<!-- delivered for the {number}th time -->\n"))
            }
            Self::AddsToPages(text) => {
                reply.edited(|html| html.replacen("</body>", &format!("{text}</body>"), 1))
            }
            Self::Header(name, value) => reply.with(name, value.as_str()),
            Self::Late(part, by) => {
                if path.contains(part) {
                    thread::sleep(*by);
                }
                reply
            }
            Self::Holds(part, hold) => {
                if path.contains(part) {
                    hold.wait();
                }
                reply
            }
        }
    }
}
