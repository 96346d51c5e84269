//! The browsers that the tests drive, one of each engine, and the drivers that belong to them.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// An engine that readers' browsers are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Engine {
    /// That of Chrome, Edge and most phones.
    Chromium,
    /// Firefox's own.
    Firefox,
    /// That of Safari and of every browser on an iPhone, here as WebKitGTK.
    WebKit,
}

impl Engine {
    /// All engines.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// The names under which systems install its browser.
    fn browsers(self) -> &'static [&'static str] {
        match self {
            Engine::Chromium => &["chromium", "chromium-browser", "google-chrome"],
            Engine::Firefox => &["firefox-esr", "firefox"],
            Engine::WebKit => &["MiniBrowser"],
        }
    }

    /// The name of its driver's program.
    fn driver(self) -> &'static str {
        match self {
            Engine::Chromium => "chromedriver",
            Engine::Firefox => "geckodriver",
            Engine::WebKit => "WebKitWebDriver",
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, formatter)
    }
}

/// A browser and the driver for it.
#[derive(Clone, Debug)]
pub struct Browser {
    /// What the browser is made of.
    pub engine: Engine,
    /// The browser's program.
    pub browser: PathBuf,
    /// The driver's program.
    pub driver: PathBuf,
}

impl Browser {
    /// The first browser of this engine on the machine, with its driver.
    ///
    /// # Errors
    ///
    /// When one of the two is missing, or they are of different releases.
    pub fn find(engine: Engine) -> Result<Browser, String> {
        let browser = engine.browsers().iter().find_map(|name| on_path(name));
        let browser = match engine {
            // Systems keep it beside the library, off the path.
            Engine::WebKit => browser.or_else(mini_browser),
            _ => browser,
        };
        let browser = browser.ok_or_else(|| format!("no browser with {engine} is on the path"))?;
        let name = engine.driver();
        let own = tools().join(name);
        let driver = Some(own).filter(|own| own.is_file()).or_else(|| on_path(name));
        let driver = driver.ok_or_else(|| format!("{name} is not on the path"))?;
        if engine == Engine::Chromium {
            same_release(&browser, &driver)?;
        }
        if engine == Engine::WebKit {
            on_path(DISPLAY).ok_or_else(|| format!("{DISPLAY} is not on the path"))?;
        }
        Ok(Browser { engine, browser, driver })
    }
}

/// The program of a screen that nobody has to look at: WebKit's browser can't do without one.
pub const DISPLAY: &str = "Xvfb";

/// Where on the path a program is.
#[must_use]
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// Where the project keeps the tools that it has built itself.
fn tools() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).join(".tools/bin")
}

/// `/usr/lib/<kind of machine>/webkit2gtk-<version>/MiniBrowser`, the newest.
fn mini_browser() -> Option<PathBuf> {
    let folders = |folder: &Path| -> Vec<PathBuf> {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect()
    };
    let mut roots = folders(Path::new("/usr/lib"));
    roots.extend(["/usr/lib".into(), "/usr/libexec".into()]);
    let is_webkit = |folder: &PathBuf| {
        folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit"))
    };
    let mut found: Vec<PathBuf> = roots
        .iter()
        .flat_map(|root| folders(root))
        .filter(is_webkit)
        .map(|folder| folder.join("MiniBrowser"))
        .filter(|program| program.is_file())
        .collect();
    found.sort();
    found.pop()
}

fn same_release(browser: &Path, driver: &Path) -> Result<(), String> {
    let (of_browser, of_driver) = (release(browser)?, release(driver)?);
    if of_browser == of_driver {
        return Ok(());
    }
    Err(format!("Chromium is of release {of_browser}, ChromeDriver of {of_driver}"))
}

/// `Chromium 156.0.8078.79 built on …` is of release 156.
fn release(program: &Path) -> Result<u32, String> {
    let name = program.display();
    let output = Command::new(program).arg("--version").output();
    let output = output.map_err(|error| format!("{name} doesn't run: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    read_release(&text).ok_or_else(|| format!("{name} doesn't say its version"))
}

fn read_release(text: &str) -> Option<u32> {
    text.split_whitespace().find_map(|word| word.split_once('.')?.0.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_programs_say_their_release() {
        assert_eq!(read_release("Chromium 156.0.8078.79 built on Debian GNU/Linux 12"), Some(156));
        assert_eq!(
            read_release("ChromeDriver 156.0.8078.79 (a21ce95-refs/8078@{#1704})"),
            Some(156)
        );
        assert_eq!(read_release("no version here"), None);
    }
}
