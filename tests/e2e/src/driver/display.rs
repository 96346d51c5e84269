//! A screen that nobody looks at, for browsers that can't do without one.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use devserver::browser::DISPLAY;

/// A running screen. It ends when this is dropped, and also when the tests are killed.
#[derive(Debug)]
pub(crate) struct Display {
    guard: Child,
    number: u32,
}

/// As for a driver: the screen ends when the pipe to this shell is closed.
const GUARD: &str = r#""$@" </dev/null & read -r _; kill $!; wait $!"#;

impl Display {
    /// Starts a screen with a free number.
    pub(crate) fn start() -> Result<Display> {
        let mut guard = Command::new("sh")
            .args(["-c", GUARD, "sh", DISPLAY, "-displayfd", "1"])
            .args(["-screen", "0", "2560x2400x24", "-nolisten", "tcp"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("can't start {DISPLAY}"))?;
        let printed = guard.stdout.take().context("the screen has no output")?;
        let mut line = String::new();
        BufReader::new(printed).read_line(&mut line)?;
        let number = line.trim().parse().context("the screen doesn't say its number")?;
        Ok(Display { guard, number })
    }

    /// The screen's name, as programs are told it.
    pub(crate) fn name(&self) -> String {
        format!(":{}", self.number)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        let _ = self.guard.wait();
    }
}
