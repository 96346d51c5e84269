//! The browser that the tests drive, and the driver that belongs to it.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The names under which systems install the browser.
const BROWSERS: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// A browser and the driver for it.
#[derive(Clone, Debug)]
pub struct Browser {
    /// The browser's program.
    pub browser: PathBuf,
    /// The driver's program.
    pub driver: PathBuf,
    /// The release that both are of.
    pub release: u32,
}

impl Browser {
    /// The first Chromium on the path, with its driver.
    ///
    /// # Errors
    ///
    /// When one of the two is missing, or they are of different releases.
    pub fn find() -> Result<Browser, String> {
        let browser = BROWSERS.iter().find_map(|name| on_path(name));
        let browser = browser.ok_or("Chromium is not on the path")?;
        let driver = on_path("chromedriver").ok_or("ChromeDriver is not on the path")?;
        let release = release(&browser)?;
        let of_driver = self::release(&driver)?;
        if release != of_driver {
            return Err(format!("Chromium is of release {release}, ChromeDriver of {of_driver}"));
        }
        Ok(Browser { browser, driver, release })
    }
}

/// Where on the path a program is.
#[must_use]
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
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
