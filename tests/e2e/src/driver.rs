//! The driver: one process for all tests of a run.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, anyhow};
use xtask::browser::Browser;

/// Ends the driver as soon as the pipe to this shell is closed, however the tests have ended.
const GUARD: &str = r#""$1" --port=0 </dev/null & read -r _; kill $!; wait $!"#;

/// What the driver says once it listens, before the port.
const READY: &str = "started successfully on port ";

/// A running driver. It ends when this is dropped, and also when the tests are killed.
#[derive(Debug)]
pub(crate) struct Driver {
    guard: Child,
    /// Where the driver listens.
    pub(crate) url: String,
    /// The browser that it drives.
    pub(crate) browser: Browser,
}

impl Driver {
    /// Starts a driver on a free port.
    pub(crate) fn start() -> Result<Driver> {
        let browser = Browser::find().map_err(|lack| anyhow!("{lack}"))?;
        let mut guard = Command::new("sh")
            .args(["-c", GUARD, "sh"])
            .arg(&browser.driver)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("can't start ChromeDriver")?;
        let printed = guard.stdout.take().context("ChromeDriver has no output")?;
        let mut driver = Driver { guard, url: String::new(), browser };
        let port = read_port(printed).context("ChromeDriver doesn't say its port")?;
        driver.url = format!("http://127.0.0.1:{port}");
        Ok(driver)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Closing the pipe is the sign to end; a shell that is gone already needs none.
        drop(self.guard.stdin.take());
        let _ = self.guard.wait();
    }
}

fn read_port(printed: ChildStdout) -> Option<u16> {
    let mut lines = BufReader::new(printed);
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if let Some((_, port)) = line.split_once(READY) {
            let port = port.trim().trim_end_matches('.').parse().ok();
            // Whatever it prints later must go somewhere, or it would wait for a reader for ever.
            std::thread::spawn(move || std::io::copy(&mut lines.by_ref(), &mut std::io::sink()));
            return port;
        }
    }
}
