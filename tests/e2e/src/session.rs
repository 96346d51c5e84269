//! A browser window of its own for each reader.

use anyhow::{Context, Result};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::commands;
use crate::driver::Driver;

/// Without a display, without a network beyond this machine, the same everywhere.
const ARGUMENTS: [&str; 12] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
    "--lang=en-US",
    // The browser goes when the driver goes, however that ended.
    "--remote-debugging-pipe",
];

/// How a reader's browser is set up.
#[derive(Clone, Debug)]
pub struct Session {
    width: u32,
    height: u32,
    scripts: bool,
    dark: bool,
    media: Vec<(String, String)>,
}

impl Default for Session {
    fn default() -> Session {
        Session { width: 1280, height: 800, scripts: true, dark: false, media: Vec::new() }
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

    pub(crate) async fn start(&self, driver: &Driver) -> Result<Client> {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let client = builder.capabilities(self.capabilities(driver)).connect(&driver.url).await;
        let client = client.context("no browser session")?;
        resize(&client, self.width, self.height).await?;
        if !self.media.is_empty() {
            let feature = |(name, value): &(String, String)| json!({"name": name, "value": value});
            let features: Vec<Value> = self.media.iter().map(feature).collect();
            let params = json!({ "features": features });
            commands::browser(&client, "Emulation.setEmulatedMedia", params).await?;
        }
        Ok(client)
    }

    fn capabilities(&self, driver: &Driver) -> Capabilities {
        let mut arguments: Vec<String> = ARGUMENTS.map(str::to_owned).to_vec();
        arguments.push(format!("--window-size={},{}", self.width.max(500), self.height));
        if self.dark {
            // 0 is the browser's word for dark.
            arguments.push("--blink-settings=preferredColorScheme=0".to_owned());
        }
        // 2 is the browser's word for "block".
        let preferences = if self.scripts {
            json!({})
        } else {
            json!({ "profile.managed_default_content_settings.javascript": 2 })
        };
        let mut capabilities = Capabilities::new();
        capabilities.insert("browserName".into(), json!("chrome"));
        capabilities.insert("goog:loggingPrefs".into(), json!({ "browser": "ALL" }));
        capabilities.insert(
            "goog:chromeOptions".into(),
            json!({
                "binary": driver.browser.browser,
                "args": arguments,
                "prefs": preferences,
            }),
        );
        capabilities
    }
}

/// Gives the page exactly this size: a window of the browser's own can't be as narrow as a phone.
pub(crate) async fn resize(client: &Client, width: u32, height: u32) -> Result<()> {
    let params =
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    commands::browser(client, "Emulation.setDeviceMetricsOverride", params).await.map(drop)
}
