//! Firefox, which takes a reader's wishes as preferences.

use anyhow::{Result, bail};
use serde_json::{Map, Value, json};

use super::Session;
use crate::driver::Driver;

/// What Firefox would ask of the world by itself, and what keeps its window from being narrow.
const PREFERENCES: [(&str, bool); 9] = [
    ("app.normandy.enabled", false),
    ("browser.safebrowsing.malware.enabled", false),
    ("browser.safebrowsing.phishing.enabled", false),
    ("datareporting.healthreport.uploadEnabled", false),
    ("extensions.update.enabled", false),
    ("network.captive-portal-service.enabled", false),
    ("network.connectivity-service.enabled", false),
    ("toolkit.legacyUserProfileCustomizations.stylesheets", true),
    ("toolkit.telemetry.enabled", false),
];

pub(super) fn options(session: &Session, driver: &Driver) -> Result<Value> {
    let mut preferences: Map<String, Value> =
        PREFERENCES.iter().map(|(name, on)| ((*name).to_owned(), json!(on))).collect();
    let mut set = |name: &str, value: Value| preferences.insert(name.to_owned(), value);
    for (feature, value) in &session.media {
        match (feature.as_str(), value.as_str()) {
            ("prefers-color-scheme", "dark") => set(SCHEME, json!(0)),
            ("prefers-color-scheme", "light") => set(SCHEME, json!(1)),
            ("prefers-reduced-motion", "reduce") => set("ui.prefersReducedMotion", json!(1)),
            _ => bail!("Firefox can't be asked for {feature}: {value}"),
        };
    }
    if session.dark {
        set("ui.systemUsesDarkTheme", json!(1));
    }
    set("javascript.enabled", json!(session.scripts));
    // A page that was left is closed, as with its tab: Firefox would keep it for the way back.
    set("browser.sessionhistory.max_total_viewers", json!(0));
    let arguments = [json!("-headless"), json!("-profile"), json!(driver.home.profile())];
    Ok(json!({ "binary": driver.browser.browser, "args": arguments, "prefs": preferences }))
}

const SCHEME: &str = "layout.css.prefers-color-scheme.content-override";
