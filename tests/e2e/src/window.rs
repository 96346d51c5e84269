//! The window of a browser, measured by what is left in it for the page.

use anyhow::{Context, Result};
use devserver::browser::Engine;
use fantoccini::Client;
use serde_json::{Value, json};

use crate::commands;

/// What the browser needs of its window for itself, in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Window {
    engine: Engine,
    beside: u32,
    above: u32,
}

impl Window {
    /// Measures the window of a new session.
    pub(crate) async fn of(engine: Engine, client: &Client) -> Result<Window> {
        if engine == Engine::Chromium {
            return Ok(Window { engine, beside: 0, above: 0 });
        }
        // Any size that all of them can have.
        let (width, height) = (1000, 800);
        client.set_window_size(width, height).await?;
        let script = "return [innerWidth, innerHeight]";
        let inner = client.execute(script, Vec::new()).await?;
        let left = |whole: u32, index: usize| -> Result<u32> {
            let inner = inner[index].as_u64().and_then(|inner| u32::try_from(inner).ok());
            Ok(whole.saturating_sub(inner.context("the window has no size")?))
        };
        Ok(Window { engine, beside: left(width, 0)?, above: left(height, 1)? })
    }

    /// What the browser is made of.
    pub(crate) fn engine(self) -> Engine {
        self.engine
    }

    /// Gives the page exactly this size.
    pub(crate) async fn resize(self, client: &Client, width: u32, height: u32) -> Result<()> {
        if self.engine != Engine::Chromium {
            let resized = client.set_window_size(width + self.beside, height + self.above).await;
            return resized.context("the window keeps its size");
        }
        // A window of Chromium's own can't be as narrow as a phone.
        let params: Value =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        commands::browser(client, "Emulation.setDeviceMetricsOverride", params).await.map(drop)
    }
}
