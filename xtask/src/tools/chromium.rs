//! The browser in which the finished page is tested.

use anyhow::{Result, anyhow};
use xtask::browser::Browser;

use super::system;

pub(super) fn get() -> Result<()> {
    let Err(lack) = Browser::find() else {
        return Ok(());
    };
    println!("{lack}.");
    system::install(
        &["chromium", "chromium-driver"],
        "Chromium and the ChromeDriver of its release",
    )?;
    Browser::find().map(drop).map_err(|lack| anyhow!("{lack}, after an installation too"))
}
