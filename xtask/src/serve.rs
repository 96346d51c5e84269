//! `serve`: the built page on this machine.

use std::io::ErrorKind;

use anyhow::{Context, Result, bail};
use xtask::server::{Options, Server};

use crate::{paths, site};

const FIRST_PORT: u16 = 8080;
/// How many ports after the first are tried.
const TRIES: u16 = 50;

pub(crate) fn read_port(text: &str) -> Result<u16> {
    text.parse().with_context(|| format!("{text} is no port"))
}

pub(crate) fn serve(port: Option<u16>) -> Result<()> {
    site::build()?;
    let server = start(port)?;
    println!("Deal Window is at {}", server.url());
    server.stay();
    Ok(())
}

/// On the port that was asked for or none; without such a wish, on the first free one.
fn start(port: Option<u16>) -> Result<Server> {
    let first = port.unwrap_or(FIRST_PORT);
    let last = if port.is_some() { first } else { first + TRIES };
    for port in first..=last {
        let options = Options { port: Some(port), ..Options::folder(paths::dist()) };
        match Server::start(options) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            other => return other.context("can't serve dist/"),
        }
    }
    if first == last {
        bail!("port {first} is taken. Without --port, the next free one is used.");
    }
    bail!("the ports from {first} to {last} are all taken. Name one with --port.");
}
