//! `lighthouse`: what Lighthouse says of the built page, on a phone and on a desk.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use devserver::browser::{Browser, Engine};
use devserver::server::{Options, Server};
use serde_json::Value;

use crate::argument::Argument;
use crate::{package, paths, run, tools};

/// The browser without a screen, and without a network beyond this machine.
const FLAGS: &str = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
    --disable-background-networking --disable-component-update --disable-sync";

/// The two kinds of readers, and how Lighthouse is told of them.
const READERS: [(&str, &str); 2] =
    [("phone", "--form-factor=mobile"), ("desk", "--preset=desktop")];

/// Prints the scores and what is not perfect.
pub(crate) fn lighthouse() -> Result<()> {
    // As a host would serve it: with the compressed copies.
    let packages = package(&Argument::shipped())?;
    tools::get_all()?;
    let program = tools::lighthouse()?;
    let browser = Browser::find(Engine::Chromium).map_err(|lack| anyhow!("{lack}"))?;
    let server = Server::start(Options::folder(packages.join("site")))?;
    let folder = paths::target().join("lighthouse");
    fs::create_dir_all(&folder)?;
    for (reader, told) in READERS {
        let report = folder.join(format!("{reader}.json"));
        let profile = folder.join(format!("{reader}-profile"));
        let mut command = run::command(&program, &[server.url()]);
        command.env("CHROME_PATH", &browser.browser).args(["--quiet", "--output=json"]);
        command.arg(format!("--output-path={}", report.display()));
        command.arg(format!("--chrome-flags={FLAGS} --user-data-dir={}", profile.display()));
        command.arg(told);
        run::run(&mut command)?;
        tell(reader, &report)?;
    }
    Ok(())
}

fn tell(reader: &str, report: &Path) -> Result<()> {
    let report: Value = serde_json::from_str(&fs::read_to_string(report)?)?;
    println!("\n{reader}");
    for category in ["performance", "accessibility", "best-practices", "seo"] {
        let score = report["categories"][category]["score"].as_f64().unwrap_or(0.0);
        println!("{:>6.0}  {category}", score * 100.0);
    }
    let audits = report["audits"].as_object().context("Lighthouse told nothing")?;
    for audit in audits.values() {
        let score = audit["score"].as_f64().unwrap_or(1.0);
        if score < 1.0 {
            let part = |key: &str| audit[key].as_str().unwrap_or_default();
            println!("{:>6.2}  {} {}", score, part("title"), part("displayValue"));
        }
    }
    Ok(())
}
