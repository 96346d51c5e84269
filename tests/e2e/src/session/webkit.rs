//! WebKitGTK's small browser, which takes a reader's wishes as arguments and from the system.

use anyhow::{Result, bail};
use serde_json::{Value, json};

use super::Session;
use crate::driver::Driver;

pub(super) fn options(session: &Session, driver: &Driver) -> Result<Value> {
    let mut arguments = vec!["--automation"];
    if !session.scripts {
        arguments.push("--enable-javascript-markup=false");
    }
    let mut dark = session.dark;
    for (feature, value) in &session.media {
        match (feature.as_str(), value.as_str()) {
            ("prefers-color-scheme", scheme) => dark = scheme == "dark",
            // The home says it to the system.
            ("prefers-reduced-motion", "reduce") => {}
            _ => bail!("WebKitGTK's browser can't be asked for {feature}: {value}"),
        }
    }
    if dark {
        arguments.push("--dark-mode");
    }
    Ok(json!({ "binary": driver.browser.browser, "args": arguments }))
}
