//! A browser window of its own for each reader.

mod chromium;
mod firefox;
mod webkit;

use std::time::Duration;

use anyhow::{Context, Result};
use devserver::browser::Engine;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use crate::driver::{Display, Driver, Home};
use crate::pool::Browser;
use crate::window::Window;

/// How many times a browser is started, and how long each time but the last may take.
const STARTS: usize = 3;
const START: Duration = Duration::from_secs(40);

/// How a reader's browser is set up.
#[derive(Clone, Debug)]
pub struct Session {
    width: u32,
    height: u32,
    scripts: bool,
    dark: bool,
    media: Vec<(String, String)>,
    fresh: bool,
}

/// What a browser can't have changed once it runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Kind {
    engine: Engine,
    scripts: bool,
    dark: bool,
    media: Vec<(String, String)>,
    fresh: bool,
}

impl Kind {
    /// Whether another test may have the browser. What is to be forgotten is asked of scripts.
    pub(crate) fn can_be_used_again(&self) -> bool {
        self.scripts && !self.fresh
    }
}

impl Default for Session {
    fn default() -> Session {
        Session {
            width: 1280,
            height: 800,
            scripts: true,
            dark: false,
            media: Vec::new(),
            fresh: false,
        }
    }
}

impl Session {
    /// Sets the size of the page's window, in CSS pixels. A phone's is fine.
    #[must_use]
    pub fn size(mut self, width: u32, height: u32) -> Session {
        (self.width, self.height) = (width, height);
        self
    }

    /// Turns JavaScript off.
    #[must_use]
    pub fn without_scripts(mut self) -> Session {
        self.scripts = false;
        self
    }

    /// Has a browser that no other test had before, or has afterwards.
    #[must_use]
    pub fn fresh(mut self) -> Session {
        self.fresh = true;
        self
    }

    /// Has a system that is set to dark. Unlike the preference, which an emulation sets everywhere, this
    /// reaches a frame only as its host lets it.
    #[must_use]
    pub fn on_a_dark_system(mut self) -> Session {
        self.dark = true;
        self
    }

    /// Sets a preference of the reader: `("prefers-reduced-motion", "reduce")`.
    #[must_use]
    pub fn media(mut self, feature: &str, value: &str) -> Session {
        self.media.push((feature.to_owned(), value.to_owned()));
        self
    }

    /// Whether the reader has this preference.
    fn prefers(&self, feature: &str, value: &str) -> bool {
        self.media.iter().any(|(name, of)| name == feature && of == value)
    }

    /// What the browser must be started with.
    pub(crate) fn kind(&self, engine: Engine) -> Kind {
        // Chromium's preferences are those of a window.
        let media = if engine == Engine::Chromium { Vec::new() } else { self.media.clone() };
        Kind { engine, scripts: self.scripts, dark: self.dark, media, fresh: self.fresh }
    }

    /// Sets up a new window.
    pub(crate) async fn apply(&self, client: &Client, window: &Window) -> Result<()> {
        window.resize(client, self.width, self.height).await?;
        if window.engine() == Engine::Chromium {
            chromium::set_media(client, &self.media).await?;
        }
        Ok(())
    }

    /// A new browser of this engine.
    pub(crate) async fn start(&self, engine: Engine, display: Option<&Display>) -> Result<Browser> {
        // A browser that hangs before it has a window says nothing about the page: it is given up for another
        // one. WebKitGTK's was seen to.
        for _ in 1..STARTS {
            match tokio::time::timeout(START, self.start_once(engine, display)).await {
                Ok(started) => return started,
                Err(_) => println!("{engine} is started again: it took more than {START:?}"),
            }
        }
        self.start_once(engine, display).await
    }

    async fn start_once(&self, engine: Engine, display: Option<&Display>) -> Result<Browser> {
        let home = Home::new(self.prefers("prefers-reduced-motion", "reduce"))?;
        let driver = Driver::start(engine, home, display)?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let client = builder.capabilities(self.capabilities(&driver)?).connect(&driver.url).await;
        let client = client.with_context(|| format!("no session of {engine}"))?;
        let window = Window::of(engine, &client).await?;
        self.apply(&client, &window).await?;
        Ok(Browser { kind: self.kind(engine), client, window, driver })
    }

    fn capabilities(&self, driver: &Driver) -> Result<Capabilities> {
        let (key, options) = match driver.browser.engine {
            Engine::Chromium => ("goog:chromeOptions", chromium::options(self, driver)),
            Engine::Firefox => ("moz:firefoxOptions", firefox::options(self, driver)?),
            Engine::WebKit => ("webkitgtk:browserOptions", webkit::options(self, driver)?),
        };
        let mut capabilities = Capabilities::new();
        capabilities.insert(key.into(), options);
        if driver.browser.engine == Engine::Chromium {
            capabilities.insert("goog:loggingPrefs".into(), json!({ "browser": "ALL" }));
        }
        Ok(capabilities)
    }
}
