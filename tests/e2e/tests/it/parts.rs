//! The parts of the program that come after the first screen.

use std::fs;

use e2e::{Desk, Options, Reader, Result, Session};

use crate::folder::Folder;
use crate::{MESSAGE, nothing_on_the_console};

const MISSING: &str = "This part could not be loaded.";

pub(crate) async fn they_come_by_themselves_and_each_once(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=your-turn").await?;
    reader.press("button", "All at 80 per cent").await?;
    reader.see("Each alone stands at 80 per cent.").await?;
    reader.pick("View", "Argument").await?;
    reader.find("treeitem", "The authors’ case").await?;
    let mut asked = reader.server().requests();
    // The worker takes the whole release once more, for a visit without a network.
    let worker = asked.iter().position(|request| request.path.ends_with("/worker.js"));
    asked.truncate(worker.unwrap_or(asked.len()));
    for part in ["lab-", "argument-"] {
        let count = asked.iter().filter(|request| request.path.contains(part)).count();
        assert_eq!(count, 1, "{part} in {asked:?}");
    }
    nothing_on_the_console(&reader).await
}

/// A site without one part of its program, and what puts it back.
async fn without(desk: &Desk, part: &str) -> Result<(Folder, impl Fn() -> Result<()>, Reader)> {
    let site = Folder::of_the_site("parts")?;
    let file = site.file(part, ".wasm")?;
    let bytes = fs::read(&file)?;
    fs::remove_file(&file)?;
    let reader = desk.reader_with(Session::default(), Options::folder(site.path())).await?;
    Ok((site, move || Ok(fs::write(&file, &bytes)?), reader))
}

pub(crate) async fn an_analysis_that_is_missing_can_be_had_later(desk: Desk) -> Result<()> {
    let (_site, put_back, reader) = without(&desk, "lab-").await?;
    reader.open("#step=one-thing").await?;
    reader.wait_app("live").await?;
    reader.see(MISSING).await?;
    // What needs no hand is there, and all else works.
    reader.see("The deal lasts: 27 of 65,536 combinations").await?;
    reader.flip(MESSAGE).await?;
    reader.wait_gate("talks", "yes").await?;
    reader.pick("View", "Argument").await?;
    reader.find("treeitem", "The authors’ case").await?;
    // In vain, and the button stays under the hand.
    reader.press("button", "Try again").await?;
    reader.see(MISSING).await?;
    assert_eq!(reader.focused().await?.1, "Try again");
    put_back()?;
    reader.press("button", "Try again").await?;
    reader.dont_see(MISSING).await?;
    reader.press("button", "All at 80 per cent").await?;
    reader.see("Each alone stands at 80 per cent.").await
}

pub(crate) async fn a_picture_that_is_missing_can_be_had_later(desk: Desk) -> Result<()> {
    let (_site, put_back, reader) = without(&desk, "argument-").await?;
    reader.open("#step=one-thing").await?;
    reader.wait_app("live").await?;
    // Nobody has asked for it.
    reader.dont_see(MISSING).await?;
    reader.pick("View", "Argument").await?;
    reader.see(MISSING).await?;
    reader.pick("View", "Map").await?;
    reader.dont_see(MISSING).await?;
    reader.flip(MESSAGE).await?;
    reader.wait_gate("talks", "yes").await?;
    put_back()?;
    reader.pick("View", "Argument").await?;
    reader.find("treeitem", "The authors’ case").await?;
    reader.dont_see(MISSING).await
}

pub(crate) async fn a_tampered_part_is_refused(desk: Desk) -> Result<()> {
    let (site, put_back, reader) = without(&desk, "lab-").await?;
    put_back()?;
    let lab = fs::read_dir(site.path())?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| path.to_string_lossy().contains("/lab-"))
        .ok_or_else(|| e2e::anyhow!("there is no part lab"))?;
    let mut bytes = fs::read(&lab)?;
    // Within the name of what it imports, or anywhere: its hash is another.
    if let Some(last) = bytes.last_mut() {
        *last ^= 1;
    }
    fs::write(&lab, bytes)?;
    reader.open("").await?;
    reader.wait_app("live").await?;
    reader.see(MISSING).await
}
