//! `serve`: the page on this machine, which follows what is saved.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use anyhow::{Context, Result, bail};
use devserver::follow::{Followed, Pages, follow};
use devserver::server::{News, Options, Server};

use crate::argument::Argument;
use crate::site::Profile;
use crate::{paths, site};

const FIRST_PORT: u16 = 8080;
/// How many ports after the first are tried.
const TRIES: u16 = 50;
/// The longest that an edit of the content should take to be seen, in seconds, and one of the program.
const SOON: f32 = 2.0;
const LATER: f32 = 20.0;

/// How the page is served.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wishes {
    port: Option<u16>,
    profile: Profile,
}

impl Wishes {
    /// Reads the arguments of `serve`.
    pub(crate) fn read(arguments: &[&str]) -> Result<Wishes> {
        match arguments {
            [] => Ok(Wishes { port: None, profile: Profile::Debug }),
            ["--release", rest @ ..] => {
                Ok(Wishes { profile: Profile::Release, ..Wishes::read(rest)? })
            }
            ["--port", port, rest @ ..] => {
                let port = port.parse().with_context(|| format!("{port} is no port"))?;
                Ok(Wishes { port: Some(port), ..Wishes::read(rest)? })
            }
            [other, ..] => bail!("serve knows no {other}: only --release and --port N"),
        }
    }
}

pub(crate) fn serve(Wishes { port, profile }: Wishes, argument: &Argument) -> Result<()> {
    let pages = Pages {
        project: paths::root().to_owned(),
        content: argument.folder().to_owned(),
        shell: site::shell(profile, argument)?,
        press: site::press()?,
        site: argument.served(),
    };
    fs::create_dir_all(&pages.site)?;
    let news = Arc::new(News::default());
    if let Err(wrong) = pages.write() {
        wrong.iter().for_each(|line| eprintln!("{line}"));
        news.tell(wrong);
    }
    let server = start(port, &pages, &news)?;
    println!("The page of {}/ is at {}", argument.folder().display(), server.url());
    println!("It follows what you save here, until you stop it with Ctrl+C.");
    let rebuild =
        || site::shell(profile, argument).map(drop).map_err(|error| vec![format!("{error:#}")]);
    follow(&pages, &site::inputs(argument), &news, rebuild, tell, &AtomicBool::new(false));
    Ok(())
}

fn tell(followed: &Followed) {
    let Followed { files, after, wrong } = followed;
    let names: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
    let (names, after) = (names.join(", "), after.as_secs_f32());
    wrong.iter().for_each(|line| eprintln!("{line}"));
    match wrong[..] {
        [] if after > soon(files) => println!("{names}: shown late, {after:.1} s after saving"),
        [] => println!("{names}: shown {after:.1} s after saving"),
        _ => println!("{names}: not shown yet; the page says why"),
    }
}

/// The longest that a change of these files should take to be seen.
fn soon(files: &[PathBuf]) -> f32 {
    let is_program = |file: &PathBuf| file.extension().is_some_and(|extension| extension == "rs");
    if files.iter().any(is_program) { LATER } else { SOON }
}

/// On the port that was asked for or none; without such a wish, on the first free one.
fn start(port: Option<u16>, pages: &Pages, news: &Arc<News>) -> Result<Server> {
    let first = port.unwrap_or(FIRST_PORT);
    let last = if port.is_some() { first } else { first + TRIES };
    for port in first..=last {
        let options = Options {
            port: Some(port),
            news: Some(Arc::clone(news)),
            ..Options::folder(pages.site.clone())
        };
        match Server::start(options) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            other => return other.context("can't serve the page"),
        }
    }
    if first == last {
        bail!("port {first} is taken. Without --port, the next free one is used.");
    }
    bail!("the ports from {first} to {last} are all taken. Name one with --port.");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serve_is_for_work_unless_a_release_is_asked_for() {
        let read = |arguments: &[&str]| {
            Wishes::read(arguments).map(|wishes| (wishes.port, wishes.profile)).ok()
        };
        assert_eq!(read(&[]), Some((None, Profile::Debug)));
        assert_eq!(read(&["--port", "9000", "--release"]), Some((Some(9000), Profile::Release)));
        for wrong in [&["--port"][..], &["--port", "none"], &["release"]] {
            assert_eq!(read(wrong), None, "{wrong:?}");
        }
    }
}
