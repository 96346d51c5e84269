//! A reader of the page: what they do, and what they find.

mod act;
mod find;
mod look;
mod tree;

pub use look::Memory;

use std::fmt::Debug;
use std::future::Future;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use devserver::browser::Engine;
use devserver::server::{Request, Server};
use fantoccini::Client;
use serde_json::Value;

use crate::window::Window;

/// How long a reader waits for what should come.
const DEADLINE: Duration = Duration::from_secs(30);
/// How often they look while they wait.
const INTERVAL: Duration = Duration::from_millis(25);
/// How many times they look at least. Where the whole machine stood still, time went by and the page had none of it.
const LOOKS: usize = 40;

/// Somebody with the page in a browser of their own.
#[derive(Clone, Debug)]
pub struct Reader {
    client: Client,
    window: Window,
    engine: Engine,
    server: Arc<Server>,
    site: Option<Arc<Server>>,
}

impl Reader {
    pub(crate) fn new(
        client: Client,
        window: Window,
        engine: Engine,
        server: Arc<Server>,
    ) -> Reader {
        Reader { client, window, engine, server, site: None }
    }

    /// What the reader's browser is made of.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The same, with the server of what is in the page's frames.
    pub(crate) fn with_site(mut self, site: Server) -> Reader {
        self.site = Some(Arc::new(site));
        self
    }

    /// The address of the site in the frames of a host page.
    #[must_use]
    pub fn framed_site(&self) -> String {
        self.site.as_ref().map_or_else(String::new, |site| site.url())
    }

    /// What was asked for by the frames of a host page.
    #[must_use]
    pub fn framed_requests(&self) -> Vec<Request> {
        self.site.as_ref().map_or_else(Vec::new, |site| site.requests())
    }

    /// The server of the page: it knows what was asked of it.
    #[must_use]
    pub fn server(&self) -> &Server {
        &self.server
    }

    /// The client of the driver, for whatever has no word here yet.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Runs a script in the page: `return document.title`.
    ///
    /// # Errors
    ///
    /// When the script throws.
    pub async fn js(&self, script: &str) -> Result<Value> {
        self.js_with(script, Vec::new()).await
    }

    /// The same with arguments: `return arguments[0]`.
    ///
    /// # Errors
    ///
    /// When the script throws.
    pub async fn js_with(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.client.execute(script, arguments).await?)
    }
}

/// Looks again and again until `look` finds something, and tells what it saw last if it never does.
async fn until<T, F, Looking>(what: impl AsRef<str>, mut look: F) -> Result<T>
where
    F: FnMut() -> Looking,
    Looking: Future<Output = Result<Look<T>>>,
{
    let start = Instant::now();
    let mut looks = 0;
    loop {
        let late = start.elapsed() > DEADLINE && looks >= LOOKS;
        looks += 1;
        match look().await {
            Ok(Look::Found(found)) => return Ok(found),
            Ok(Look::NotYet(seen)) if late => {
                bail!("waited {DEADLINE:?} for {}, but {seen}", what.as_ref())
            }
            // The page may just have changed under the look.
            Err(error) if late => {
                return Err(error.context(format!("waiting for {}", what.as_ref())));
            }
            _ => tokio::time::sleep(INTERVAL).await,
        }
    }
}

/// The outcome of one look.
enum Look<T> {
    /// It is there.
    Found(T),
    /// It isn't yet; this is there instead.
    NotYet(String),
}

impl<T> Look<T> {
    /// A look at a value that should become `wanted`.
    fn at(value: T, wanted: &T) -> Look<T>
    where
        T: PartialEq + Debug,
    {
        if value == *wanted { Look::Found(value) } else { Look::NotYet(format!("it is {value:?}")) }
    }
}
