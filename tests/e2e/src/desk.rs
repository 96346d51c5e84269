//! A test's place of work: a server of the site, and the readers who opened it.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use anyhow::{Context, Result};
use fantoccini::Client;

use crate::commands;
use crate::hosts;
use crate::pool::{Browser, Pool};
use crate::reader::Reader;
use crate::session::Session;
use devserver::browser::Engine;
use devserver::server::{Habit, Options, Server};

/// What a test works with. A copy is the same desk.
#[derive(Clone, Debug)]
pub struct Desk {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    engine: Engine,
    pool: Arc<Pool>,
    opened: Mutex<Vec<Opened>>,
}

/// A browser that a reader of this desk has, or had.
#[derive(Debug)]
struct Opened {
    browser: Browser,
    /// What the reader holds: they are gone when nobody holds it.
    server: Weak<Server>,
}

impl Desk {
    pub(crate) fn new(engine: Engine, pool: Arc<Pool>) -> Desk {
        Desk { inner: Arc::new(Inner { engine, pool, opened: Mutex::default() }) }
    }

    /// What the browsers at this desk are made of.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.inner.engine
    }

    /// The finished site. `cargo xtask build` makes it.
    #[must_use]
    pub fn site() -> PathBuf {
        project().join("dist")
    }

    /// The folder of the pages that only tests need.
    #[must_use]
    pub fn fixtures() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
    }

    /// The folder of the packages that the tests need. `cargo xtask tools` fills it.
    #[must_use]
    pub fn npm() -> PathBuf {
        project().join(".tools/npm/node_modules")
    }

    /// A reader who has opened the finished site, which has come alive.
    ///
    /// # Errors
    ///
    /// When the site isn't built, or doesn't come alive in time.
    pub async fn reader(&self) -> Result<Reader> {
        self.reader_at("").await
    }

    /// The same, with the rest of the address: `?theme=dark#gate=treaty`.
    ///
    /// # Errors
    ///
    /// As for [`Desk::reader`].
    pub async fn reader_at(&self, rest: &str) -> Result<Reader> {
        self.reader_in(Session::default(), rest).await
    }

    /// The same, in a browser that is set up as the test wants it.
    ///
    /// # Errors
    ///
    /// As for [`Desk::reader`].
    pub async fn reader_in(&self, session: Session, rest: &str) -> Result<Reader> {
        let reader = self.reader_with(session, Options::folder(Desk::site())).await?;
        reader.open(rest).await?;
        reader.wait_app("live").await?;
        Ok(reader)
    }

    /// A reader with a browser and a server as the test wants them. Nothing is opened yet.
    ///
    /// # Errors
    ///
    /// When the folder is missing or the browser doesn't start.
    pub async fn reader_with(&self, session: Session, mut options: Options) -> Result<Reader> {
        options.heard = commands::must_be_heard(self.engine());
        let folder = options.root.display().to_string();
        let server = Server::start(options).with_context(|| {
            format!("there is no folder {folder} to serve. `cargo xtask build` makes dist/")
        })?;
        self.give_back().await;
        let server = Arc::new(server);
        let browser = self.inner.pool.get(&session, self.engine()).await?;
        let (client, window) = (browser.client.clone(), browser.window);
        self.opened().push(Opened { browser, server: Arc::downgrade(&server) });
        Ok(Reader::new(client, window, self.engine(), server))
    }

    /// A reader of a host page: the one of this name, from a server of its own, with the site of a
    /// second server in its frames. The text is added to the host page's query: `&sandbox=allow-scripts`.
    ///
    /// # Errors
    ///
    /// When the host's library is missing or the page can't be opened.
    pub async fn reader_of_host(
        &self,
        session: Session,
        name: &str,
        query: &str,
    ) -> Result<Reader> {
        self.reader_of_host_with(session, Options::folder(Desk::site()), name, query).await
    }

    /// The same, with a server of the site as the test wants it.
    ///
    /// # Errors
    ///
    /// As for [`Desk::reader_of_host`].
    pub async fn reader_of_host_with(
        &self,
        session: Session,
        site: Options,
        name: &str,
        query: &str,
    ) -> Result<Reader> {
        self.reader_of_host_that(session, &[], site, name, query).await
    }

    /// The same, with a host that has these habits.
    ///
    /// # Errors
    ///
    /// As for [`Desk::reader_of_host`].
    pub async fn reader_of_host_that(
        &self,
        session: Session,
        habits: &[Habit],
        site: Options,
        name: &str,
        query: &str,
    ) -> Result<Reader> {
        let site = Options { heard: commands::must_be_heard(self.engine()), ..site };
        let folder = hosts::folder(&Desk::fixtures().join("hosts"), &Desk::npm(), &traces())?;
        let site = Server::start(site).context("there is no site. `cargo xtask build` makes it")?;
        let page = site.url();
        let host = habits.iter().cloned().fold(Options::folder(folder), Options::with_habit);
        let reader = self.reader_with(session, host).await?.with_site(site);
        reader.open(&format!("{name}.html?page={page}{query}")).await?;
        Ok(reader)
    }

    /// Gives back the browsers of readers who have gone: the next one needn't wait until another has started.
    async fn give_back(&self) {
        let gone: Vec<Opened> =
            self.opened().extract_if(.., |one| one.server.strong_count() == 0).collect();
        for one in gone {
            self.inner.pool.put(one.browser).await;
        }
    }

    fn opened(&self) -> std::sync::MutexGuard<'_, Vec<Opened>> {
        self.inner.opened.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives all browsers back. Of a test that failed, the screens and consoles are kept first, and the
    /// browsers are ended: they may be what is wrong.
    pub(crate) async fn clear(&self, failed: Option<&str>) {
        let opened: Vec<Opened> = self.opened().drain(..).collect();
        for (number, Opened { browser, .. }) in opened.into_iter().enumerate() {
            let Some(test) = failed else {
                self.inner.pool.put(browser).await;
                continue;
            };
            if let Err(error) = keep(self.engine(), &browser.client, test, number + 1).await {
                println!("no traces of reader {} were kept: {error:#}", number + 1);
            }
            browser.close().await;
        }
    }
}

/// Keeps what a reader sees, for whoever looks into the failure.
async fn keep(engine: Engine, client: &Client, test: &str, number: usize) -> Result<()> {
    let folder = traces();
    std::fs::create_dir_all(&folder)?;
    let stem = format!("{}-{number}", test.replace("::", "-"));
    let picture = folder.join(format!("{stem}.png"));
    let console = commands::console(engine, client).await?;
    let address = client.current_url().await?;
    std::fs::write(
        folder.join(format!("{stem}.txt")),
        format!("{address}\n{}\n", console.join("\n")),
    )?;
    std::fs::write(&picture, client.screenshot().await?)?;
    println!("the screen of reader {number} is in {}", picture.display());
    Ok(())
}

fn traces() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    target.unwrap_or_else(|| project().join("target")).join("e2e")
}

fn project() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}
