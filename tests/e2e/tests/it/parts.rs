//! The parts of the program that come after the first screen.

use std::fs;

use e2e::{Desk, Habit, Hold, Options, Reader, Result, Session};
use serde_json::json;

use crate::folder::Folder;
use crate::{MESSAGE, nothing_on_the_console, unfold};

const MISSING: &str = "This part could not be loaded.";

/// The later parts by the beginning of their files, with what several of them share.
const PARTS: [&str; 6] = ["story-", "panels-", "board-", "lab-", "argument-", "common-"];

pub(crate) async fn they_come_by_themselves_and_each_once(desk: Desk) -> Result<()> {
    // The worker takes the whole release once more, for a visit without a network, whenever it comes to that.
    let site = Folder::of_the_site("parts")?;
    fs::write(site.file("worker", ".js")?, "")?;
    let reader = desk.reader_with(Session::default(), Options::folder(site.path())).await?;
    reader.open("#room=board").await?;
    reader.wait_app("live").await?;
    unfold(&reader, "Test every combination").await?;
    unfold(&reader, "Your odds").await?;
    reader.press("button", "All at 80 per cent").await?;
    reader.see("Each alone stands at 80 per cent.").await?;
    unfold(&reader, "Argument").await?;
    reader.find("treeitem", "The authors’ case").await?;
    reader.press("link", "Story").await?;
    reader.press("link", "Step 10: Nobody in the way, nobody moving").await?;
    reader.flip(MESSAGE).await?;
    let asked = reader.server().requests();
    for part in PARTS {
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

/// Asks for a part that is still missing: it says so again, and the button stays under the hand.
async fn try_again_in_vain(reader: &Reader) -> Result<()> {
    reader.press("button", "Try again").await?;
    reader.see(MISSING).await?;
    assert_eq!(reader.focused().await?.1, "Try again");
    Ok(())
}

pub(crate) async fn a_story_that_is_missing_stays_text_and_can_be_had_later(
    desk: Desk,
) -> Result<()> {
    let (_site, put_back, reader) = without(&desk, "story-").await?;
    reader.open("#step=one-thing").await?;
    reader.wait_app("live").await?;
    // It says so where the switch would be, and the text is there to be read.
    let said_there = "return document.querySelector('#step-one-thing').innerText
        .includes('This part could not be loaded.')";
    reader.wait_js(said_there).await?;
    reader.see("Nobody in the way, nobody moving").await?;
    assert_eq!(reader.names("switch").await?, Vec::<String>::new());
    // All else works.
    reader.press("link", "Step 12: Six ways the window shuts").await?;
    reader.wait_step("closes").await?;
    reader.press("link", "Board").await?;
    reader.flip(&format!("Washington’s message: {MESSAGE}")).await?;
    reader.wait_gate("talks", "yes").await?;
    reader.press("link", "Story").await?;
    reader.press("link", "Step 10: Nobody in the way, nobody moving").await?;
    reader.wait_js(said_there).await?;
    put_back()?;
    reader.press("button", "Try again").await?;
    reader.dont_see(MISSING).await?;
    reader.wait_gate("talks", "no").await?;
    reader.flip(MESSAGE).await?;
    reader.wait_gate("talks", "yes").await
}

pub(crate) async fn panels_that_are_missing_can_be_had_later(desk: Desk) -> Result<()> {
    let (_site, put_back, reader) = without(&desk, "panels-").await?;
    reader.open("#step=one-thing").await?;
    reader.wait_app("live").await?;
    // Nobody has asked for them.
    reader.dont_see(MISSING).await?;
    reader.flip(MESSAGE).await?;
    reader.wait_gate("talks", "yes").await?;
    reader.press("link", "Board").await?;
    reader.press("button", "Washington").await?;
    reader.see(MISSING).await?;
    try_again_in_vain(&reader).await?;
    put_back()?;
    reader.press("button", "Try again").await?;
    reader.find("heading", "United States: politics at home").await?;
    reader.dont_see(MISSING).await
}

pub(crate) async fn a_link_to_the_board_is_live_with_its_switches(desk: Desk) -> Result<()> {
    let board = Hold::default();
    let options = Options::folder(Desk::site()).with_habit(Habit::Holds("board-", board.clone()));
    let reader = desk.reader_with(Session::default().fresh(), options).await?;
    reader.open("#room=board").await?;
    // The story has come, though it is not what the reader is at.
    reader.wait_js("return document.querySelector('#slot-picture svg') !== null").await?;
    reader.wait_drawn().await?;
    assert_eq!(reader.app_state().await?, "");
    board.let_go();
    reader.wait_app("live").await?;
    let has_switches =
        "return document.querySelector('#board [data-condition=us-flexible] input') !== null";
    assert_eq!(reader.js(has_switches).await?, json!(true));
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_board_that_is_missing_can_be_had_later(desk: Desk) -> Result<()> {
    let (_site, put_back, reader) = without(&desk, "board-").await?;
    reader.open("#step=one-thing").await?;
    reader.wait_app("live").await?;
    // Nobody who reads the story hears of it.
    reader.dont_see(MISSING).await?;
    reader.flip(MESSAGE).await?;
    reader.wait_gate("talks", "yes").await?;
    reader.press("link", "Board").await?;
    reader.see(MISSING).await?;
    // What needs no hand is there: every switch by name.
    reader.see("Every question settled well").await?;
    put_back()?;
    reader.press("button", "Try again").await?;
    reader.dont_see(MISSING).await?;
    reader.flip(&format!("Washington’s message: {MESSAGE}")).await?;
    reader.wait_gate("talks", "no").await
}

pub(crate) async fn an_analysis_that_is_missing_can_be_had_later(desk: Desk) -> Result<()> {
    let (_site, put_back, reader) = without(&desk, "lab-").await?;
    reader.open("#room=board").await?;
    reader.wait_app("live").await?;
    // Nobody has asked for it.
    reader.dont_see(MISSING).await?;
    unfold(&reader, "Test every combination").await?;
    reader.see(MISSING).await?;
    // All else works.
    reader.flip(&format!("Washington’s message: {MESSAGE}")).await?;
    reader.wait_gate("talks", "yes").await?;
    unfold(&reader, "Argument").await?;
    reader.find("treeitem", "The authors’ case").await?;
    try_again_in_vain(&reader).await?;
    put_back()?;
    reader.press("button", "Try again").await?;
    reader.dont_see(MISSING).await?;
    unfold(&reader, "Your odds").await?;
    reader.press("button", "All at 80 per cent").await?;
    reader.see("Each alone stands at 80 per cent.").await
}

pub(crate) async fn an_argument_that_is_missing_can_be_had_later(desk: Desk) -> Result<()> {
    let (_site, put_back, reader) = without(&desk, "argument-").await?;
    reader.open("#room=board").await?;
    reader.wait_app("live").await?;
    // Nobody has asked for it.
    reader.dont_see(MISSING).await?;
    unfold(&reader, "Argument").await?;
    reader.see(MISSING).await?;
    reader.js("document.querySelector('#argument > summary').click()").await?;
    reader.dont_see(MISSING).await?;
    reader.flip(&format!("Washington’s message: {MESSAGE}")).await?;
    reader.wait_gate("talks", "yes").await?;
    put_back()?;
    unfold(&reader, "Argument").await?;
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
    reader.open("#room=board").await?;
    reader.wait_app("live").await?;
    unfold(&reader, "Test every combination").await?;
    reader.see(MISSING).await
}
