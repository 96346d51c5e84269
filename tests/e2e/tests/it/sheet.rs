//! A paragraph's mark shows the paragraph where the reader is.

use e2e::{Desk, Reader, Result, Session};

use crate::nothing_on_the_console;

/// The first mark in a step's prose that leads to this entry of the sources.
fn mark(step: &str, entry: &str) -> String {
    format!("document.querySelector('#step-{step} a[href=\"#{entry}\"]')")
}

/// Presses it as a hand would, which brings it into view before.
async fn press(reader: &Reader, mark: &str) -> Result<()> {
    let press = format!(
        "const mark = {mark};
         mark.scrollIntoView({{ block: 'center', behavior: 'instant' }});
         mark.focus({{ preventScroll: true }});
         mark.click()"
    );
    reader.js(&press).await.map(drop)
}

async fn has_focus(reader: &Reader, mark: &str) -> Result<()> {
    reader.wait_js(&format!("return document.activeElement === {mark}")).await
}

const OPEN: &str = "return document.querySelectorAll('dialog[open]').length === 1";
const CLOSED: &str = "return document.querySelector('dialog[open]') === null";

pub(crate) async fn a_mark_opens_its_paragraph_and_gives_the_focus_back(desk: Desk) -> Result<()> {
    for (width, height) in [(390, 844), (1280, 800)] {
        let session = Session::default().size(width, height);
        let reader = desk.reader_in(session, "#step=us").await?;
        let state = reader.hash().await?;
        let mark = mark("us", "claim-script-flipped");
        // By a press, closed by its button; then by the keyboard, closed by Escape.
        for by_keys in [false, true] {
            if by_keys {
                reader.js(&format!("{mark}.focus()")).await?;
                reader.key("Enter").await?;
            } else {
                press(&reader, &mark).await?;
            }
            reader.find("dialog", "Paragraph 5").await?;
            reader.wait_focus("heading", "Paragraph 5").await?;
            // It says what the sources say, and is in sight.
            let told = "const sheet = document.querySelector('dialog[open]');
                const { top, bottom } = sheet.getBoundingClientRect();
                const entry = document.getElementById('claim-script-flipped');
                return sheet.querySelector('[aria-current]').textContent === entry.textContent
                    && top >= 0 && bottom <= innerHeight + 1";
            reader.wait_js(told).await?;
            // The reader is where they were.
            assert_eq!(reader.hash().await?, state);
            reader.wait_step("us").await?;
            if by_keys {
                reader.key("Escape").await?;
            } else {
                reader.press("button", "Close").await?;
            }
            reader.wait_js(CLOSED).await?;
            has_focus(&reader, &mark).await?;
        }
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn a_mark_opened_elsewhere_stays_a_link(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=us").await?;
    // What the page does with a press that asks for another tab: nothing. Where the link would lead is not followed.
    let press = format!(
        "window.prevented = null;
         addEventListener('click', (event) => {{
             window.prevented = event.defaultPrevented;
             event.preventDefault();
         }}, {{ once: true }});
         {}.dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true, ctrlKey: true }}));
         return window.prevented",
        mark("us", "claim-script-flipped")
    );
    assert_eq!(reader.js(&press).await?, false);
    reader.wait_js(CLOSED).await?;
    assert_eq!(reader.app_state().await?, "live");
    nothing_on_the_console(&reader).await
}

pub(crate) async fn escape_closes_the_sheet_and_leaves_the_panel(desk: Desk) -> Result<()> {
    for (width, height) in [(390, 844), (1280, 800)] {
        let session = Session::default().size(width, height);
        let reader = desk.reader_in(session, "#step=us").await?;
        reader.press("button", "Tokyo, Japan").await?;
        reader.wait_focus("heading", "Japan: politics at home").await?;
        // A mark within the panel.
        let mark = "document.querySelector('[data-panel=jp] a[href^=\"#claim-\"]')";
        press(&reader, mark).await?;
        reader.wait_js(OPEN).await?;
        reader.wait_js("return document.activeElement.closest('dialog') !== null").await?;
        reader.key("Escape").await?;
        reader.wait_js(CLOSED).await?;
        reader.find("heading", "Japan: politics at home").await?;
        has_focus(&reader, mark).await?;
        // The next one closes the panel.
        reader.key("Escape").await?;
        reader.dont_see("Japan: politics at home").await?;
        reader.wait_focus("button", "Tokyo, Japan").await?;
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn a_mark_within_the_sheet_takes_its_place(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=us").await?;
    let first = mark("us", "claim-script-flipped");
    press(&reader, &first).await?;
    reader.wait_js(OPEN).await?;
    // Entries of the sources may hold marks of others. Whichever does is as good.
    let inner = "document.querySelector('dialog[open] a[data-inner]')";
    let put = "const link = document.createElement('a');
        link.href = '#claim-aligned';
        link.dataset.inner = '';
        link.textContent = 'another';
        document.querySelector('dialog[open] li').append(link)";
    reader.js(put).await?;
    press(&reader, inner).await?;
    reader.wait_js(&format!("return {inner} === null")).await?;
    reader.wait_js(OPEN).await?;
    reader.wait_js("return document.activeElement.closest('dialog') !== null").await?;
    reader.key("Escape").await?;
    reader.wait_js(CLOSED).await?;
    // Back to the one that led there.
    has_focus(&reader, &first).await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn the_sheet_leads_to_the_entry_in_the_sources_and_back(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=us").await?;
    press(&reader, &mark("us", "claim-script-flipped")).await?;
    reader.wait_js(OPEN).await?;
    reader.press("link", "In the sources").await?;
    let at_entry = "const entry = document.getElementById('claim-script-flipped');
        const { top, bottom } = entry.getBoundingClientRect();
        return document.querySelector('main').dataset.room === 'sources'
            && document.activeElement === entry && top >= 0 && bottom <= innerHeight";
    reader.wait_js(at_entry).await?;
    reader.wait_js(CLOSED).await?;
    reader.back().await?;
    let back = "return document.querySelector('main').dataset.room === 'story'";
    reader.wait_js(back).await?;
    reader.wait_step("us").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn what_the_search_finds_in_another_room_is_shown_there(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=us").await?;
    // What browsers send to what their own search has found, before they show it. Not each has that search.
    let found = |id: &str| {
        format!(
            "document.getElementById('{id}').dispatchEvent(new Event('beforematch', {{ bubbles: true }}))"
        )
    };
    for room in ["sources", "board", "story"] {
        reader.js(&found(room)).await?;
        let shown = format!(
            "return document.querySelector('main').dataset.room === '{room}'
                && [...document.querySelectorAll('#story, #board, #sources')]
                    .every((one) => one.hasAttribute('hidden') === (one.id !== '{room}'))"
        );
        reader.wait_js(&shown).await?;
    }
    // And of a step, where steps stand alone.
    reader.js(&found("step-cn")).await?;
    reader.wait_step("cn").await?;
    nothing_on_the_console(&reader).await
}
