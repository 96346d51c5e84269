//! Walking through the argument.

use std::time::Duration;

use e2e::{Desk, Habit, Options, Reader, Result, Session};
use serde_json::json;

use crate::nothing_on_the_console;

const STEPS: [(&str, &str); 12] = [
    ("window", "A year after Singapore"),
    ("road", "From threats to a stand-off"),
    ("first-step", "Everything, or a first step"),
    ("out-of-phase", "Ripe here, not there"),
    ("us", "Washington: the critics are quiet"),
    ("nk", "Pyongyang: open, at a price"),
    ("sk", "Seoul: two camps, a lonely opposition"),
    ("jp", "Tokyo: wary, and in step"),
    ("cn", "Beijing: keeping clear of sanctions"),
    ("one-thing", "Nobody in the way, nobody moving"),
    ("left-open", "A beginning, and four questions"),
    ("closes", "Six ways the window shuts"),
];

/// Where the upper end of an element is, told from what stays above the text, which ends at `covered`.
fn stands(id: &str) -> String {
    format!(
        "const picture = document.querySelector('#slot-picture').getBoundingClientRect();
        const bar = document.querySelector('#slot-bar').getBoundingClientRect();
        const covered = Math.max(bar.bottom, picture.width > innerWidth * 0.75 ? picture.bottom : 0, 0);
        const {{ top }} = document.getElementById('{id}').getBoundingClientRect();"
    )
}

/// A step is read from its beginning, and the list of steps marks it.
async fn shows(reader: &Reader, index: usize) -> Result<()> {
    let (id, title) = STEPS[index];
    reader.wait_step(id).await?;
    let begins = stands(&format!("heading-{id}"));
    reader
        .wait_js(&format!("{begins} return top >= covered - 1 && top < innerHeight * 0.8"))
        .await?;
    let marked = "return document.querySelector('[aria-current=step]').textContent.trim()";
    let named = format!("Step {}: {title}", index + 1);
    reader.wait_js(&format!("{marked} === '{named}'")).await
}

pub(crate) async fn all_steps_are_walked_with_the_links(desk: Desk) -> Result<()> {
    for (width, height) in [(390, 844), (1280, 800)] {
        let reader = desk.reader_in(Session::default().size(width, height), "").await?;
        reader.pick("Pick the one you’d expect in the way.", "None of them").await?;
        reader.press("link", "Start").await?;
        for (index, (id, title)) in STEPS.iter().enumerate() {
            if index > 0 {
                reader.press("link", &format!("Next: {title}")).await?;
            }
            shows(&reader, index).await?;
            // Who follows a link within the text is taken along.
            reader.wait_js(&format!("return document.activeElement.id === 'heading-{id}'")).await?;
        }
        // At the end there is no next step, but the board.
        reader.press("link", "Open the Board").await?;
        reader.wait_js("return document.querySelector('main').dataset.room === 'board'").await?;
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn who_scrolls_on_at_once_is_not_taken_back(desk: Desk) -> Result<()> {
    let reader = desk.reader_in(Session::default().size(1280, 800), "").await?;
    reader.pick("Pick the one you’d expect in the way.", "None of them").await?;
    reader.press("link", "Start").await?;
    reader.wait_js("return document.activeElement.id === 'heading-window'").await?;
    reader.wait_drawn().await?;
    // Sooner than any hand, but not than a program that reads for one: before the next picture is drawn.
    let scroll = "return new Promise((done) => {
        document.addEventListener('focusin', () => {
            const before = scrollY;
            scrollBy({ top: 200, behavior: 'instant' });
            requestAnimationFrame(() => requestAnimationFrame(() => done(Math.round(scrollY - before))));
        }, { once: true });
        [...document.querySelectorAll('#step-window a')].find((one) => one.textContent.startsWith('Next')).click();
    })";
    assert_eq!(reader.js(scroll).await?, json!(200));
    nothing_on_the_console(&reader).await
}

pub(crate) async fn in_a_frame_one_step_stands_at_a_time(desk: Desk) -> Result<()> {
    let reader = desk.reader_of_host(Session::default(), "plain", "").await?;
    reader.enter_frame(0).await?;
    reader.wait_app("live").await?;
    let alone = async |shown: &str| -> Result<()> {
        let is_shown =
            "return [...document.querySelectorAll('#cover-title, main section[id^=step-] > h2')]
            .filter((title) => title.checkVisibility()).map((title) => title.id).join()";
        reader.wait_js(&format!("{is_shown} === '{shown}'")).await
    };
    alone("cover-title").await?;
    reader.press("link", "Start").await?;
    for (index, (id, _)) in STEPS.iter().enumerate() {
        reader.wait_step(id).await?;
        alone(&format!("heading-{id}")).await?;
        if let Some((_, next)) = STEPS.get(index + 1) {
            reader.press("link", &format!("Next: {next}")).await?;
        }
    }
    for index in (0..11).rev() {
        reader.press("link", &format!("Back: {}", STEPS[index].1)).await?;
        alone(&format!("heading-{}", STEPS[index].0)).await?;
    }
    reader.press("link", "Back to the cover").await?;
    alone("cover-title").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn the_next_step_is_read_from_its_beginning(desk: Desk) -> Result<()> {
    for (width, height) in [(390, 844), (768, 900), (1280, 800)] {
        let session = Session::default().size(width, height);
        let reader = desk.reader_in(session, "#step=road").await?;
        shows(&reader, 1).await?;
        reader.press("link", "Next: Everything, or a first step").await?;
        shows(&reader, 2).await?;
        // Along the list too, however far away.
        reader.press("link", "Step 9: Beijing: keeping clear of sanctions").await?;
        shows(&reader, 8).await?;
        reader.press("link", "Step 4: Ripe here, not there").await?;
        shows(&reader, 3).await?;
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn a_link_leads_to_the_beginning_of_its_step(desk: Desk) -> Result<()> {
    for (width, indices) in [(360, [2, 4]), (768, [3, 11])] {
        let session = Session::default().size(width, 800);
        let reader = desk.reader_with(session, Options::folder(Desk::site())).await?;
        for index in indices {
            // What stands above is shorter once its style has come, and again once the program has filled it.
            reader.client().goto("about:blank").await?;
            reader.open(&format!("#step={}", STEPS[index].0)).await?;
            reader.wait_app("live").await?;
            shows(&reader, index).await?;
        }
    }
    Ok(())
}

pub(crate) async fn a_link_leads_to_its_step_when_the_style_is_last(desk: Desk) -> Result<()> {
    // The parts of the program come first, and what they draw is longer than what stood there.
    let late = Habit::Late("later-", Duration::from_secs(3));
    let session = Session::default().size(390, 844).fresh();
    let options = Options::folder(Desk::site()).with_habit(late);
    let reader = desk.reader_with(session, options).await?;
    reader.open(&format!("#step={}", STEPS[10].0)).await?;
    reader.wait_app("live").await?;
    shows(&reader, 10).await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn all_steps_are_walked_by_keyboard(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=window").await?;
    reader.js("document.querySelector('[aria-current=step]').focus()").await?;
    for (index, (_, title)) in STEPS.iter().enumerate().skip(1) {
        reader.key("ArrowRight").await?;
        shows(&reader, index).await?;
        // The focus stays in the list, on the step.
        reader.wait_focus("link", &format!("Step {}: {title}", index + 1)).await?;
    }
    reader.key("ArrowLeft").await?;
    shows(&reader, 10).await?;
    reader.key("Home").await?;
    shows(&reader, 0).await?;
    // Asked for with Enter, a step's heading takes the focus.
    reader.key("Tab").await?;
    reader.key("Enter").await?;
    shows(&reader, 1).await?;
    reader.wait_js("return document.activeElement.id === 'heading-road'").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn back_and_forward_walk_the_steps(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=window").await?;
    reader.press("link", "Next: From threats to a stand-off").await?;
    shows(&reader, 1).await?;
    reader.press("link", "Next: Everything, or a first step").await?;
    shows(&reader, 2).await?;
    reader.back().await?;
    shows(&reader, 1).await?;
    reader.back().await?;
    shows(&reader, 0).await?;
    reader.forward().await?;
    shows(&reader, 1).await?;
    nothing_on_the_console(&reader).await
}
