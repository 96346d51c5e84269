//! What is measured or pictured in a browser and kept in the project, so that a build needs no browser.

use std::process::Command;

use anyhow::{Result, anyhow};
use devserver::browser::{Browser, Engine};

use crate::argument::Argument;
use crate::{paths, run, site};

/// How a browser takes a picture that is the same on each machine with the same fonts.
const ARGUMENTS: [&str; 12] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    "--force-device-scale-factor=1",
    "--window-size=1200,630",
];

/// `card`: the picture of a shared link, of a page that the press writes.
pub(crate) fn card(argument: &Argument) -> Result<()> {
    let browser =
        Browser::find(Engine::Chromium).map_err(|reason| anyhow!("no picture: {reason}"))?;
    let folder = paths::target().join("card");
    std::fs::create_dir_all(&folder)?;
    let page = folder.join("card.html");
    let page_name = page.display().to_string();
    crate::press(argument, &["--card", &page_name])?;
    let embed = paths::root().join(argument.folder()).join("embed");
    std::fs::create_dir_all(&embed)?;
    let picture = embed.join("card.png");
    let mut command = Command::new(browser.browser);
    command
        .args(ARGUMENTS)
        .arg(format!("--user-data-dir={}", folder.join("profile").display()))
        .arg(format!("--screenshot={}", picture.display()))
        .arg(format!("file://{page_name}"));
    run::run(&mut command)?;
    println!("{} is new. Look at it before it is kept.", picture.display());
    Ok(())
}

/// `heights`: how high a frame is with each step, of the built site.
pub(crate) fn heights(argument: &Argument) -> Result<()> {
    site::build(argument)?;
    let mut measure =
        run::cargo(&["run", "--quiet", "-p", "e2e", "--example", "heights", "--locked"]);
    measure.env("HEIGHTS_SITE", argument.dist());
    let folder = paths::root().join(argument.folder());
    measure.env("HEIGHTS_FILE", folder.join("embed/heights.toml"));
    run::run(&mut measure)?;
    // The page names the heights, too.
    site::build(argument)
}
