//! Chromium, which can be told everything.

use anyhow::Result;
use fantoccini::Client;
use serde_json::{Value, json};

use super::Session;
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

pub(super) fn options(session: &Session, driver: &Driver) -> Value {
    let mut arguments: Vec<String> = ARGUMENTS.map(str::to_owned).to_vec();
    arguments.push(format!("--window-size={},{}", session.width.max(500), session.height));
    if session.dark {
        // 0 is the browser's word for dark.
        arguments.push("--blink-settings=preferredColorScheme=0".to_owned());
    }
    // 2 is the browser's word for "block".
    let preferences = if session.scripts {
        json!({})
    } else {
        json!({ "profile.managed_default_content_settings.javascript": 2 })
    };
    json!({ "binary": driver.browser.browser, "args": arguments, "prefs": preferences })
}

pub(super) async fn set_media(client: &Client, media: &[(String, String)]) -> Result<()> {
    if media.is_empty() {
        return Ok(());
    }
    let feature = |(name, value): &(String, String)| json!({"name": name, "value": value});
    let features: Vec<Value> = media.iter().map(feature).collect();
    let params = json!({ "features": features });
    commands::browser(client, "Emulation.setEmulatedMedia", params).await.map(drop)
}
