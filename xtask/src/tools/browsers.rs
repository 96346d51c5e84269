//! The browsers in which the finished page is tested, one of each engine.

use anyhow::{Result, anyhow};
use devserver::browser::{Browser, Engine};

use super::{cargo, system};

pub(super) fn get() -> Result<()> {
    Engine::ALL.into_iter().try_for_each(get_one)
}

fn get_one(engine: Engine) -> Result<()> {
    if engine == Engine::Firefox {
        cargo::geckodriver()?;
    }
    let Err(lack) = Browser::find(engine) else {
        return Ok(());
    };
    println!("For tests in {engine}: {lack}.");
    let (packages, what): (&[&str], _) = match engine {
        Engine::Chromium => {
            (&["chromium", "chromium-driver"], "Chromium and the ChromeDriver of its release")
        }
        Engine::Firefox => (&["firefox-esr"], "Firefox"),
        Engine::WebKit => (
            &["webkit2gtk-driver", "xvfb"],
            "WebKitGTK's MiniBrowser and WebKitWebDriver, and Xvfb, a screen for them,",
        ),
    };
    system::install(packages, what)?;
    Browser::find(engine).map(drop).map_err(|lack| anyhow!("{lack}, after an installation too"))
}
