//! The three rooms.

use e2e::{Desk, Reader, Result, Session, ensure};
use serde_json::json;

use crate::nothing_on_the_console;

const ROOMS: [(&str, &str); 3] = [("story", "Story"), ("board", "Board"), ("sources", "Sources")];

/// Just one room takes part in the layout, and the way to it is marked.
async fn is_in(reader: &Reader, room: &str) -> Result<()> {
    let shown = "return [...document.querySelectorAll('#story, #board, #sources')]
        .filter((one) => one.getBoundingClientRect().height > 0).map((one) => one.id).join()";
    reader.wait_js(&format!("{shown} === '{room}'")).await?;
    assert_eq!(reader.attribute("main", "data-room").await?, room);
    let marked = "return [...document.querySelectorAll('[data-to-room][aria-current=page]')]
        .map((one) => one.dataset.toRoom).join()";
    reader.wait_js(&format!("{marked} === '{room}'")).await
}

pub(crate) async fn each_is_a_link_away_and_stands_alone(desk: Desk) -> Result<()> {
    let reader = desk.reader().await?;
    is_in(&reader, "story").await?;
    for (room, name) in ROOMS.into_iter().cycle().skip(1).take(4) {
        reader.press("link", name).await?;
        is_in(&reader, room).await?;
        // What isn't shown is still found by the browser's own search, where that can show it.
        let hidden = "return [...document.querySelectorAll('#story, #board, #sources')]
            .filter((one) => one.hasAttribute('hidden')).map((one) => one.getAttribute('hidden'))";
        assert_eq!(reader.js(hidden).await?, json!(["until-found", "until-found"]));
    }
    // They are links: each address opens its room.
    for (room, name) in ROOMS {
        let link = vec![serde_json::to_value(reader.find("link", name).await?)?];
        // One of the drivers tells whole addresses.
        let href = reader.js_with("return arguments[0].getAttribute('href')", link).await?;
        let href = href.as_str().unwrap_or_default().to_owned();
        ensure!(href.starts_with('#') && href.len() > 1 || room == "story", "{name}: {href}");
        let other = desk.reader_at(&href).await?;
        is_in(&other, room).await?;
    }
    nothing_on_the_console(&reader).await
}

pub(crate) async fn back_and_forward_walk_the_rooms(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=jp").await?;
    reader.press("link", "Board").await?;
    is_in(&reader, "board").await?;
    reader.press("link", "Sources").await?;
    is_in(&reader, "sources").await?;
    reader.back().await?;
    is_in(&reader, "board").await?;
    reader.back().await?;
    is_in(&reader, "story").await?;
    reader.wait_step("jp").await?;
    reader.forward().await?;
    is_in(&reader, "board").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_page_that_still_scrolls_takes_no_way_forward_away(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=jp").await?;
    reader.press("link", "Board").await?;
    is_in(&reader, "board").await?;
    reader.back().await?;
    is_in(&reader, "story").await?;
    reader.wait_step("jp").await?;
    // The address has changed, and before anything else is told of it the story passes a step and a picture is due.
    reader
        .js("window.addEventListener('popstate', () => {
                const later = window.requestAnimationFrame;
                window.requestAnimationFrame = (draw) => { draw(performance.now()); return 0; };
                window.scrollTo(0, 0);
                window.dispatchEvent(new Event('scroll'));
                window.requestAnimationFrame = later;
            }, { once: true });")
        .await?;
    reader.forward().await?;
    is_in(&reader, "board").await?;
    reader.back().await?;
    is_in(&reader, "story").await?;
    reader.wait_step("jp").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn each_keeps_the_readers_place(desk: Desk) -> Result<()> {
    for (width, height) in [(390, 844), (1280, 800)] {
        let reader = desk.reader_in(Session::default().size(width, height), "").await?;
        reader.js("document.getElementById('heading-sk').scrollIntoView()").await?;
        reader.wait_step("sk").await?;
        reader.press("link", "Board").await?;
        is_in(&reader, "board").await?;
        // A room is entered at its beginning.
        reader.wait_js("return scrollY < 60").await?;
        reader.choose("Situation", "Hanoi, February 2019").await?;
        reader.wait_gate("deal", "no").await?;
        reader.press("link", "Story").await?;
        is_in(&reader, "story").await?;
        reader.wait_step("sk").await?;
        let there = "const { top } = document.getElementById('heading-sk').getBoundingClientRect();
            return top >= 0 && top < innerHeight * 0.8";
        reader.wait_js(there).await?;
        // What lies on the Board is still there.
        reader.press("link", "Board").await?;
        let lies = "const list = document.getElementById('scenario');
            return list.options[list.selectedIndex].value === 'hanoi'";
        reader.wait_js(lies).await?;
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn what_a_search_finds_in_another_room_is_shown(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=us").await?;
    reader.wait_step("us").await?;
    // The browser says so before it shows what it has found, and just where it can show it.
    let found = "document.getElementById('sources').dispatchEvent(
        new Event('beforematch', { bubbles: true }))";
    reader.js(found).await?;
    is_in(&reader, "sources").await?;
    nothing_on_the_console(&reader).await
}
