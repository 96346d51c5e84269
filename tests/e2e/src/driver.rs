//! The driver of a browser: a process of its own for each session, since most drivers serve but one.

mod display;
mod home;

use std::io::{BufRead, BufReader, Read};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use devserver::browser::{Browser, Engine};

pub(crate) use display::Display;
pub(crate) use home::Home;

/// Ends the driver and all that it has started as soon as the pipe to this shell is closed, however the
/// tests have ended. The shell has a process group of its own, which `kill 0` ends.
const GUARD: &str = r#""$@" </dev/null & trap "" TERM; read -r _; kill 0; wait"#;

/// How long a driver may take to listen.
const DEADLINE: Duration = Duration::from_secs(20);

/// A running driver. It ends when this is dropped, and also when the tests are killed.
#[derive(Debug)]
pub(crate) struct Driver {
    guard: Child,
    /// Where the driver listens.
    pub(crate) url: String,
    /// The browser that it drives.
    pub(crate) browser: Browser,
    /// Where the browser keeps its things.
    pub(crate) home: Home,
}

impl Driver {
    /// Starts a driver on a free port, for a browser with this home.
    pub(crate) fn start(engine: Engine, home: Home, display: Option<&Display>) -> Result<Driver> {
        let browser = Browser::find(engine).map_err(|lack| anyhow!("{lack}"))?;
        let name = browser.driver.display().to_string();
        let free = match engine {
            // These two take any port and say which.
            Engine::Chromium | Engine::Firefox => 0,
            Engine::WebKit => free_port()?,
        };
        let mut command = Command::new("sh");
        command.args(["-c", GUARD, "sh"]).arg(&browser.driver);
        match engine {
            Engine::Firefox => command.args(["--port", "0"]),
            Engine::Chromium | Engine::WebKit => command.arg(format!("--port={free}")),
        };
        if let Some(display) = display {
            command.env("DISPLAY", display.name());
        }
        let mut guard = command
            .env("XDG_CONFIG_HOME", home.configuration())
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("can't start {name}"))?;
        let printed = guard.stdout.take().with_context(|| format!("{name} has no output"))?;
        let mut driver = Driver { guard, url: String::new(), browser, home };
        let port = match engine {
            Engine::Chromium => read_port(printed, "started successfully on port "),
            Engine::Firefox => read_port(printed, "Listening on 127.0.0.1:"),
            Engine::WebKit => {
                await_port(free)?;
                Some(free)
            }
        };
        let port = port.with_context(|| format!("{name} doesn't say its port"))?;
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

/// Reads what a driver prints up to the port on which it listens.
fn read_port(printed: ChildStdout, before: &str) -> Option<u16> {
    let mut lines = BufReader::new(printed);
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if let Some((_, port)) = line.split_once(before) {
            let port = port.trim().trim_end_matches('.').parse().ok();
            // Whatever it prints later must go somewhere, or it would wait for a reader for ever.
            std::thread::spawn(move || std::io::copy(&mut lines.by_ref(), &mut std::io::sink()));
            return port;
        }
    }
}

/// A port that nobody listens on.
fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no free port")?;
    Ok(listener.local_addr()?.port())
}

/// Waits until somebody listens on a port.
fn await_port(port: u16) -> Result<()> {
    let start = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if start.elapsed() > DEADLINE {
            bail!("nobody listens on port {port} after {DEADLINE:?}");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}
