//! The page as it arrives.

use e2e::{Desk, Reader, Result, Session, ensure};
use serde_json::json;

use crate::nothing_on_the_console;

/// A state in each room, and what stands alone in the story.
const PLACES: [&str; 9] = [
    "",
    "#step=window",
    "#step=road",
    "#step=us",
    "#step=one-thing",
    "#step=left-open",
    "#step=closes",
    "#room=board",
    "#room=sources",
];

pub(crate) async fn the_program_comes_alive_with_few_requests(desk: Desk) -> Result<()> {
    let reader = desk.reader().await?;
    assert_eq!(reader.step().await?, "cover");
    assert_eq!(reader.gate("aligned").await?, "yes");
    assert_eq!(reader.gate("talks").await?, "no");
    let elsewhere = "return performance.getEntriesByType('resource')
        .map((entry) => entry.name).filter((name) => !name.startsWith(location.origin))";
    assert_eq!(reader.js(elsewhere).await?.as_array().map(Vec::len), Some(0));
    let mut asked = reader.server().requests();
    // The worker takes the whole release once more, for a visit without a network.
    let worker = asked.iter().position(|request| request.path.ends_with("/worker.js"));
    asked.truncate(worker.unwrap_or(asked.len()));
    // The page has in itself what it begins with: the program alone is waited for.
    let is_within = |path: &str| {
        let is_first = path.contains("/deal-window-") && !path.ends_with(".wasm");
        is_first || ["/frame-", "/start-"].iter().any(|stem| path.contains(stem))
    };
    assert!(!asked.iter().any(|request| is_within(&request.path)), "{asked:?}");
    assert!(asked.len() <= 12, "{}: {asked:?}", asked.len());
    nothing_on_the_console(&reader).await
}

pub(crate) async fn every_part_of_a_picture_is_drawn(desk: Desk) -> Result<()> {
    let reader = desk.reader().await?;
    for place in PLACES {
        arrive_at(&reader, place).await?;
        let strangers = "return [...document.querySelectorAll('svg *')]
            .filter((element) => !element.closest('foreignObject')
                && element.namespaceURI !== 'http://www.w3.org/2000/svg')
            .map((element) => element.outerHTML)";
        assert_eq!(reader.js(strangers).await?, json!([]), "{place}");
        let lost = "return [...document.querySelectorAll('svg use[href]')]
            .filter((use) => !document.getElementById(use.getAttribute('href').slice(1)))
            .map((use) => use.outerHTML)";
        assert_eq!(reader.js(lost).await?, json!([]), "{place}");
    }
    nothing_on_the_console(&reader).await
}

/// Goes to a place of the page and waits until it is shown.
async fn arrive_at(reader: &Reader, place: &str) -> Result<()> {
    reader.go_to(place).await?;
    let (key, value) = place.trim_start_matches('#').split_once('=').unwrap_or(("step", "cover"));
    let value = value.split('&').next().unwrap_or(value);
    let is_there = format!("return document.querySelector('main').dataset.{key} === '{value}'");
    reader.wait_js(&is_there).await?;
    reader.wait_app("live").await
}

pub(crate) async fn the_picture_ends_where_steps_bring_their_own(desk: Desk) -> Result<()> {
    let reader = desk.reader_in(Session::default().size(390, 844), "#step=one-thing").await?;
    let stays =
        "const { top, bottom } = document.querySelector('#slot-picture').getBoundingClientRect();";
    reader.wait_js(&format!("{stays} return top >= 0 && bottom < innerHeight * 0.6")).await?;
    for step in ["left-open", "closes"] {
        let scroll = format!("document.getElementById('step-{step}').scrollIntoView()");
        reader.js(&scroll).await?;
        reader.wait_step(step).await?;
        let above = format!(
            "{stays} return bottom <= document.getElementById('step-{step}').getBoundingClientRect().top + 1"
        );
        reader.wait_js(&above).await?;
    }
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_picture_takes_at_most_half_of_a_low_window(desk: Desk) -> Result<()> {
    for (width, height) in [(360, 640), (390, 560), (768, 600), (320, 512)] {
        let session = Session::default().size(width, height);
        let reader = desk.reader_in(session, "#step=us").await?;
        for step in ["us", "road", "first-step", "cn", "one-thing"] {
            reader.go_to(&format!("#step={step}")).await?;
            reader.wait_step(step).await?;
            let share =
                "return document.querySelector('#slot-picture').getBoundingClientRect().height
                / innerHeight";
            let share = reader.js(share).await?.as_f64().unwrap_or(1.0);
            ensure!(share <= 0.5, "{step} at {width} × {height}: {share}");
            // The heading that is gone to is below it.
            let below = format!(
                "return document.getElementById('heading-{step}').getBoundingClientRect().top
                    >= document.querySelector('#slot-picture').getBoundingClientRect().bottom - 1"
            );
            reader.wait_js(&below).await?;
        }
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn nothing_stays_in_a_window_under_500_pixels(desk: Desk) -> Result<()> {
    let reader = desk.reader_in(Session::default().size(844, 390), "").await?;
    for place in PLACES {
        arrive_at(&reader, place).await?;
        let stays = "return [...document.querySelectorAll('body *')]
            .filter((one) => one.checkVisibility()
                && ['sticky', 'fixed'].includes(getComputedStyle(one).position))
            .map((one) => one.outerHTML.slice(0, 80))";
        assert_eq!(reader.js(stays).await?, json!([]), "{place}");
    }
    nothing_on_the_console(&reader).await
}

/// How high the room is that the reader is in, in CSS pixels.
const LENGTH: &str = "const room = document.querySelector('main').dataset.room;
    return document.getElementById(room).getBoundingClientRect().height";

pub(crate) async fn the_story_and_the_board_are_short_on_a_phone(desk: Desk) -> Result<()> {
    // A phone has no scroll bar that takes room.
    let reader = desk.reader_in(Session::default().size(405, 844), "").await?;
    let mut lengths = Vec::new();
    for room in ["", "#room=board"] {
        arrive_at(&reader, room).await?;
        lengths.push(reader.js(LENGTH).await?.as_f64().unwrap_or(f64::MAX));
    }
    ensure!(lengths[0] <= 12_000.0 && lengths[1] <= 2_700.0, "they are {lengths:?} px long");
    nothing_on_the_console(&reader).await
}

/// How much wider than the window the page is, and what makes it so.
const BEYOND: &str = "
    const beyond = Math.max(0, document.documentElement.scrollWidth - innerWidth);
    if (!beyond) return [0, []];
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility()
        && one.getBoundingClientRect().right > innerWidth + 0.5);
    return [beyond, wide.slice(0, 8).map((one) => one.outerHTML.slice(0, 100))]";

pub(crate) async fn the_text_fits_narrow_and_wide_windows(desk: Desk) -> Result<()> {
    for width in [320, 360, 768, 1280] {
        let session = Session::default().size(width, 740);
        let reader = desk.reader_in(session, "").await?;
        for place in PLACES {
            arrive_at(&reader, place).await?;
            let beyond = reader.js(BEYOND).await?;
            assert_eq!(beyond, json!([0, []]), "{place} in a window of {width}");
        }
    }
    Ok(())
}

/// Words that stand in two lines though nothing in them lets them be parted, and names that reach out of their chips.
const BROKEN: &str = r"
    const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    const broken = [...document.querySelectorAll('.axis__name')]
        .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
        .map((one) => one.textContent);
    const range = document.createRange();
    for (let text; (text = texts.nextNode());) {
        if (!text.parentElement.checkVisibility()) continue;
        for (const word of text.data.matchAll(/[\p{L}\p{N}’]{2,}/gu)) {
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            // WebKit counts the end of the line before as well.
            const parts = [...range.getClientRects()].filter((part) => part.width > 0);
            const tops = parts.map((part) => Math.round(part.top));
            if (tops.some((top) => top > tops[0] + 4)) broken.push(word[0]);
        }
    }
    return broken";

/// The story, the Board, and the Board with the longest answers and a panel.
const WORDY: [&str; 3] =
    ["#step=one-thing", "#room=board", "#room=board&on=us-flexible&country=sk"];

pub(crate) async fn no_word_is_parted_by_want_of_room(desk: Desk) -> Result<()> {
    for width in [320, 360, 1280] {
        let session = Session::default().size(width, 740);
        let reader = desk.reader_in(session, "").await?;
        for place in WORDY {
            arrive_at(&reader, place).await?;
            let broken = reader.js(BROKEN).await?;
            assert_eq!(broken, json!([]), "{place} in a window of {width}");
        }
    }
    Ok(())
}

/// Text of twice the size, and letters, words and lines as far apart as WCAG 1.4.12 has them.
const LARGER: &str = "document.documentElement.style.fontSize = '200%'";
const WIDER: &str = "document.styleSheets[0].insertRule(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }', 0);
    document.styleSheets[0].insertRule('p { margin-block-end: 2em !important }', 0)";

pub(crate) async fn larger_text_loses_nothing(desk: Desk) -> Result<()> {
    nothing_is_lost(&desk, &[1280, 640, 390], LARGER).await
}

pub(crate) async fn wider_text_loses_nothing(desk: Desk) -> Result<()> {
    // 320 pixels are what 1280 become at 400 per cent.
    nothing_is_lost(&desk, &[320, 1280], WIDER).await
}

/// In windows of these widths and at every place nothing is cut by a change of the text.
async fn nothing_is_lost(desk: &Desk, widths: &[u32], change: &str) -> Result<()> {
    for &width in widths {
        let session = Session::default().size(width, 900);
        let reader = desk.reader_in(session, "").await?;
        reader.js(change).await?;
        for place in PLACES {
            arrive_at(&reader, place).await?;
            let beyond = reader.js(BEYOND).await?;
            assert_eq!(beyond, json!([0, []]), "{place}, {width}");
            let lost = "
                const controls = [...document.querySelectorAll(
                    'button, select, summary, label, legend, h1, h2, h3, [data-gate]')];
                const cut = controls.filter((one) => one.checkVisibility() && one.clientWidth > 1
                    && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible');
                return cut.map((one) => one.textContent.trim().slice(0, 40))";
            let lost = reader.js(lost).await?;
            assert_eq!(lost, json!([]), "{place}, {width}");
        }
    }
    Ok(())
}
