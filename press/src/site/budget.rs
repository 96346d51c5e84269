//! What a reader waits for, and how much of it there may be.
//!
//! Code has a limit: only who writes code can exceed it. What an editor writes has none, and gets a remark where it
//! grows large.

use std::io;

use crate::content::edition::Edition;
use crate::page::article;
use crate::page::data::data;
use crate::page::target::Target;
use crate::site::bundle::{self, Share};

/// The most that the code of the first load may weigh, in bytes under brotli: scripts, styles, and the first part
/// of the program.
pub const CODE: usize = 90_000;
/// The most that a part of the program may weigh that is fetched later, in bytes under brotli.
pub const PART: usize = 25_000;
/// The most that the lightest of all things that can be shown alone may weigh, in bytes of code under brotli.
pub const LIGHTEST: usize = 60_000;
/// The most that the scripts before the program may weigh, the glue among them: what a host page pays in any case.
pub const FIRST_SCRIPTS: usize = 7_500;
/// The most requests that the first load may take.
pub const FIRST_REQUESTS: usize = 3;
/// The weight of a page under brotli above which an editor is told.
pub const LARGE_PAGE: usize = 60_000;
/// The size of the edition in one file above which an editor is told.
pub const LARGE_SINGLE: usize = 600_000;

/// A first load, weighed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// The code, under brotli.
    pub code: usize,
    /// The page itself, under brotli.
    pub page: usize,
    /// The scripts before the program, under brotli.
    pub scripts: usize,
    /// The requests.
    pub requests: usize,
}

impl Weighed {
    /// Weighs the shares of a first load.
    pub fn of(shares: &[Share]) -> Self {
        let weigh = |fits: fn(&str) -> bool| -> usize {
            shares.iter().filter(|share| fits(&share.name)).map(|share| share.brotli).sum()
        };
        Self {
            code: weigh(|name| !name.ends_with(".html")),
            page: weigh(|name| name.ends_with(".html")),
            scripts: weigh(|name| ["frame-", "start-"].iter().any(|stem| name.starts_with(stem))),
            requests: shares.iter().filter(|share| share.is_asked_for).count(),
        }
    }

    /// What is over its limit, said so that somebody can act on it.
    pub fn excess(&self) -> Option<String> {
        let limits = [
            (self.code, CODE, "bytes of code in the first load"),
            (self.scripts, FIRST_SCRIPTS, "bytes of scripts before the program"),
            (self.requests, FIRST_REQUESTS, "requests of the first load"),
        ];
        let over = limits.into_iter().find(|(found, most, _)| found > most);
        over.map(|(found, most, what)| format!("{found} {what}, of {most} allowed"))
    }
}

/// Prints what the first load weighs.
///
/// # Errors
///
/// When code is over its limit. Content never is.
pub fn tell(shares: &[Share], edition: &'static Edition) -> io::Result<()> {
    println!("{:>9} {:>9}  first load", "bytes", "brotli");
    for share in shares {
        let place = if share.is_asked_for { "" } else { ", within the page" };
        println!("{:>9} {:>9}  {}{place}", share.bytes, share.brotli, share.name);
    }
    let weighed = Weighed::of(shares);
    println!("{:>19}  code, of {CODE} allowed", weighed.code);
    println!("{:>19}  scripts before the program, of {FIRST_SCRIPTS} allowed", weighed.scripts);
    println!("{:>19}  requests, of {FIRST_REQUESTS} allowed", weighed.requests);
    println!("{:>19}  the page itself", weighed.page);
    println!("{:>19}  of it the content", content(edition)?);
    tell_if_large("the page", weighed.page, LARGE_PAGE);
    weighed.excess().map_or(Ok(()), |excess| Err(io::Error::other(excess)))
}

/// Prints what the parts of the program weigh that are fetched later.
///
/// # Errors
///
/// When one is over the limit.
pub fn tell_parts(parts: &[Share]) -> io::Result<()> {
    println!("{:>9} {:>9}  later, each of {PART} allowed", "bytes", "brotli");
    for part in parts {
        println!("{:>9} {:>9}  {}", part.bytes, part.brotli, part.name);
    }
    excess_of_parts(parts).map_or(Ok(()), |excess| Err(io::Error::other(excess)))
}

/// What there is to say of a part that is over its limit.
fn excess_of_parts(parts: &[Share]) -> Option<String> {
    let over = parts.iter().find(|part| part.brotli > PART)?;
    Some(format!("{} bytes in the part {}, of {PART} allowed", over.brotli, over.name))
}

/// One thing alone, and the code that a frame with it loads.
#[derive(Clone, Debug)]
pub struct Alone {
    /// Its name in an address.
    pub part: &'static str,
    /// The code.
    pub code: Vec<Share>,
}

impl Alone {
    /// The bytes under brotli.
    fn weight(&self) -> usize {
        self.code.iter().map(|share| share.brotli).sum()
    }

    /// The files, without what their names have of their contents.
    fn files(&self) -> String {
        let files = self.code.iter().map(|share| {
            let (stem, ending) = share.name.rsplit_once('.').unwrap_or((&share.name, ""));
            let stem = stem.rsplit_once('-').map_or(stem, |(stem, _)| stem);
            format!("{stem}.{ending}")
        });
        files.collect::<Vec<_>>().join(" ")
    }
}

/// Prints the code that each thing alone loads.
///
/// # Errors
///
/// When even the lightest is over the limit.
pub fn tell_alone(all: &[Alone]) -> io::Result<()> {
    println!("{:>19}  code of one thing alone, {LIGHTEST} allowed for the lightest", "brotli");
    for alone in all {
        println!("{:>19}  show={}: {}", alone.weight(), alone.part, alone.files());
    }
    excess_of_lightest(all).map_or(Ok(()), |excess| Err(io::Error::other(excess)))
}

/// What there is to say if the lightest of them is over its limit.
fn excess_of_lightest(all: &[Alone]) -> Option<String> {
    let lightest = all.iter().min_by_key(|alone| alone.weight())?;
    let weight = lightest.weight();
    (weight > LIGHTEST).then(|| {
        format!(
            "{weight} bytes of code for show={}, the lightest, of {LIGHTEST} allowed",
            lightest.part
        )
    })
}

/// What an edition's words, rules and shapes weigh in its page, under brotli.
///
/// # Errors
///
/// When the book can't be written.
pub fn content(edition: &'static Edition) -> io::Result<usize> {
    let page = article::body(edition, Target::default()) + &data(edition)?;
    bundle::brotli_size(page.as_bytes())
}

/// A remark about something that has grown large.
pub fn tell_if_large(what: &str, found: usize, large: usize) {
    if found > large {
        println!(
            "(a remark) {what} has {found} bytes; above {large} readers on slow lines notice."
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(name: &str, brotli: usize) -> Share {
        Share { name: name.to_owned(), bytes: brotli * 3, brotli, is_asked_for: true }
    }

    #[test]
    fn a_large_page_is_no_failure_and_much_code_is() {
        let load = |page, program| {
            let files = [share("index.html", page), share("deal-window-1.wasm", program)];
            Weighed::of(&files).excess()
        };
        assert_eq!(load(500_000, CODE), None);
        assert!(load(1_000, CODE + 1).is_some_and(|told| told.contains("bytes of code")));
    }

    #[test]
    fn each_later_part_has_a_limit() {
        assert_eq!(excess_of_parts(&[share("lab-1.wasm", PART), share("map-1.wasm", PART)]), None);
        let told = excess_of_parts(&[share("lab-1.wasm", 1), share("map-1.wasm", PART + 1)]);
        assert!(told.is_some_and(|told| told.contains("map-1.wasm")));
    }

    #[test]
    fn the_lightest_thing_alone_has_a_limit() {
        let alone = |part, weights: &[usize]| Alone {
            part,
            code: weights.iter().map(|weight| share("a-1.js", *weight)).collect(),
        };
        let heavy = alone("board", &[LIGHTEST, LIGHTEST]);
        assert_eq!(excess_of_lightest(&[heavy.clone(), alone("closes", &[LIGHTEST - 1, 1])]), None);
        let told = excess_of_lightest(&[heavy, alone("closes", &[LIGHTEST, 1])]);
        assert!(told.is_some_and(|told| told.contains("show=closes")));
        assert_eq!(alone("closes", &[1, 2]).files(), "a.js a.js");
    }

    #[test]
    fn scripts_before_the_program_have_a_limit_of_their_own() {
        let files = [share("frame-1.js", FIRST_SCRIPTS), share("start-1.js", 1)];
        let told = Weighed::of(&files).excess();
        assert!(told.is_some_and(|told| told.contains("scripts before the program")));
    }
}
