//! Reading the story: all steps one after the other, and the picture follows.

use e2e::{Desk, Habit, Hold, Options, Reader, Result, Session};
use serde_json::json;

use crate::{MESSAGE, nothing_on_the_console};

/// How many titles of steps are in sight.
pub(crate) async fn titles(reader: &Reader) -> Result<usize> {
    let shown = "return [...document.querySelectorAll('main section[id^=step-] > h2')]
        .filter((title) => title.checkVisibility()).length";
    Ok(reader.js(shown).await?.as_u64().and_then(|shown| shown.try_into().ok()).unwrap_or(0))
}

/// Scrolls as a hand would, until a step's title stands near the top of what can be read.
async fn read_on_to(reader: &Reader, step: &str) -> Result<()> {
    let scroll = format!("document.getElementById('step-{step}').scrollIntoView()");
    reader.js(&scroll).await?;
    reader.wait_step(step).await
}

pub(crate) async fn the_picture_follows_the_reading(desk: Desk) -> Result<()> {
    for width in [360, 1280] {
        let session = Session::default().size(width, 760);
        let reader = desk.reader_in(session, "").await?;
        let entries = reader.js("return history.length").await?;
        assert_eq!(titles(&reader).await?, 12);
        read_on_to(&reader, "out-of-phase").await?;
        reader.wait_gate("aligned", "no").await?;
        read_on_to(&reader, "jp").await?;
        reader.wait_gate("aligned", "yes").await?;
        let lit =
            "return document.querySelector('#slot-picture [data-country=jp]').dataset.lit === 'yes'
            && document.querySelector('#slot-picture [data-country=cn]').dataset.lit === 'no'";
        reader.wait_js(lit).await?;
        // The picture is beside the text, or above it.
        let seen = "const box = document.querySelector('#slot-picture svg[role=img]').getBoundingClientRect();
            return box.top > -5 && box.bottom <= innerHeight + 1";
        reader.wait_js(seen).await?;
        // Reading leaves no entries in the history, and the address leads back to the same place.
        assert_eq!(reader.js("return history.length").await?, entries);
        reader.wait_js("return location.hash.startsWith('#step=jp')").await?;
        reader.reload().await?;
        reader.wait_app("live").await?;
        reader.wait_step("jp").await?;
        reader
            .wait_js(
                "const { top } = document.querySelector('#heading-jp').getBoundingClientRect();
            return top > 0 && top < innerHeight",
            )
            .await?;
        // And back up to the cover, which stands in no address.
        reader.js("scrollTo(0, 0)").await?;
        reader.wait_step("cover").await?;
        reader.wait_js("return !location.hash.includes('step=')").await?;
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn an_address_of_the_old_page_opens_its_step(desk: Desk) -> Result<()> {
    for read in ["page", "steps"] {
        let reader = desk.reader_at(&format!("#step=jp&read={read}")).await?;
        reader.wait_step("jp").await?;
        reader.dont_see("We couldn’t read part of this link").await?;
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn a_step_begins_at_three_fifths_of_the_window(desk: Desk) -> Result<()> {
    let reader = desk.reader_in(Session::default().size(1280, 800), "#step=us").await?;
    reader.wait_step("us").await?;
    // Beside the picture all of the window is for the text.
    let stands = |share: f64| {
        format!(
            "const box = document.getElementById('step-nk').getBoundingClientRect();
            scrollBy({{ top: box.top - innerHeight * {share}, behavior: 'instant' }})"
        )
    };
    reader.js(&stands(0.55)).await?;
    reader.wait_step("nk").await?;
    reader.js(&stands(0.65)).await?;
    reader.wait_step("us").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn what_a_step_offers_ends_with_it(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=one-thing").await?;
    reader.flip(MESSAGE).await?;
    reader.wait_gate("talks", "yes").await?;
    // Back to the step before, and here again: the message isn't sent.
    read_on_to(&reader, "cn").await?;
    reader.wait_gate("talks", "no").await?;
    read_on_to(&reader, "one-thing").await?;
    reader.wait_gate("talks", "no").await?;
    // What a press puts on the table ends with its step too.
    read_on_to(&reader, "out-of-phase").await?;
    let tried = "return document.querySelectorAll('#step-out-of-phase [data-tried]').length";
    reader
        .js("document.querySelector('#step-out-of-phase button[aria-labelledby]').click()")
        .await?;
    reader.wait_js(&format!("{tried} === 1")).await?;
    read_on_to(&reader, "us").await?;
    reader.wait_gate("aligned", "yes").await?;
    read_on_to(&reader, "out-of-phase").await?;
    reader.wait_js(&format!("{tried} === 0")).await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn what_lies_on_the_table_stays_while_one_reads_on(desk: Desk) -> Result<()> {
    // What the step doesn't offer is the reader's own.
    let reader = desk.reader_at("#step=one-thing&off=cn-detente&on=us-flexible").await?;
    reader.wait_step("one-thing").await?;
    reader.wait_gate("aligned", "no").await?;
    read_on_to(&reader, "jp").await?;
    assert_eq!(reader.gate("aligned").await?, "no");
    assert_eq!(reader.gate("talks").await?, "yes");
    assert_eq!(reader.stance("cn").await?, "opposes");
    // A step that is asked for comes with its own scenario.
    reader.press("link", "Step 5: Washington: the critics are quiet").await?;
    reader.wait_step("us").await?;
    reader.wait_gate("talks", "no").await?;
    reader.wait_gate("aligned", "yes").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn who_has_read_on_before_the_program_came_goes_on_reading(
    desk: Desk,
) -> Result<()> {
    // The text comes, and the program much later. Meanwhile a reader has unfolded the road and come to the seventh step.
    let program = Hold::default();
    let held = Habit::Holds(".wasm", program.clone());
    let options = Options::folder(Desk::site()).with_habit(held);
    let reader = desk.reader_with(Session::default().fresh(), options).await?;
    reader.open("").await?;
    let read_on = "
        document.querySelector('#step-road details').open = true;
        document.querySelector('#step-road details summary').focus({ preventScroll: true });
        document.getElementById('step-sk').scrollIntoView({ behavior: 'instant' });
        return document.documentElement.dataset.app ?? null";
    assert_eq!(reader.js(read_on).await?, json!(null), "the program was there before its reader");
    // Nobody reads on from what no picture has shown yet.
    reader.wait_drawn().await?;
    let top = "return document.getElementById('step-sk').getBoundingClientRect().top";
    let before = reader.js(top).await?.as_f64().unwrap_or(f64::MAX);
    program.let_go();
    reader.wait_app("live").await?;
    reader.wait_step("sk").await?;
    assert_eq!(titles(&reader).await?, 12);
    let after = reader.js(top).await?.as_f64().unwrap_or_default();
    assert!((before - after).abs() < 120.0, "the text moved from {before} to {after}");
    let kept = "return document.querySelector('#step-road details').open
        && document.activeElement.closest('#step-road details') !== null";
    reader.wait_js(kept).await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_print_has_everything(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=one-thing&on=us-flexible").await?;
    reader.js("dispatchEvent(new Event('beforeprint'))").await?;
    let rooms = "return ['story', 'board', 'sources']
        .filter((id) => !document.getElementById(id).hasAttribute('hidden')).length";
    reader.wait_js(&format!("{rooms} === 3")).await?;
    assert_eq!(titles(&reader).await?, 12);
    let folded = "return [...document.querySelectorAll('#story details, #board details')]
        .filter((one) => !one.open && !one.closest('#lab *')).map((one) => one.textContent.slice(0, 60))";
    assert_eq!(reader.js(folded).await?, json!([]));
    reader.see("Fourteen situations, one look").await?;
    reader.js("dispatchEvent(new Event('afterprint'))").await?;
    reader.wait_js(&format!("{rooms} === 1")).await?;
    reader.wait_js("return document.querySelectorAll('main details[open]').length <= 1").await?;
    reader.wait_step("one-thing").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_print_takes_no_more_paper_than_it_has_to_say(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("").await?;
    reader.wait_shown().await?;
    let sheets = reader.sheets_printed().await?;
    // The cover, the story two steps to a sheet where they fit, the Board and the sources in columns.
    assert!((20..=31).contains(&sheets), "{sheets} sheets");
    Ok(())
}

pub(crate) async fn nothing_on_paper_lies_over_anything(desk: Desk) -> Result<()> {
    let sheet = Session::default().size(688, 1016);
    let reader = desk.reader_in(sheet, "#step=one-thing&on=us-flexible").await?;
    reader.wait_shown().await?;
    reader.put_on_paper().await?;
    reader.js("dispatchEvent(new Event('beforeprint'))").await?;
    reader.see("Fourteen situations, one look").await?;
    // The heads that lean have boxes wider than themselves.
    let over = "
        const lines = [];
        const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
            const text = walk.currentNode.data.trim();
            const of = walk.currentNode.parentElement;
            if (!text || of.closest('svg, .visually-hidden, option, .matrix__capital') || !of.checkVisibility()) continue;
            const range = document.createRange();
            range.selectNodeContents(walk.currentNode);
            for (const box of range.getClientRects()) lines.push({ text, box });
        }
        lines.sort((one, other) => one.box.top - other.box.top);
        const found = [];
        lines.forEach(({ text, box }, index) => {
            for (const next of lines.slice(index + 1)) {
                if (next.box.top > box.bottom - 5) break;
                const wide = Math.min(box.right, next.box.right) - Math.max(box.left, next.box.left);
                const high = Math.min(box.bottom, next.box.bottom) - next.box.top;
                if (wide > 3 && high > 5) found.push(`${text.slice(0, 30)} / ${next.text.slice(0, 30)}`);
            }
        });
        return lines.length > 500 ? found : [`${lines.length} lines`]";
    assert_eq!(reader.js(over).await?, json!([]));
    // And nobody is told to press what paper doesn't have.
    let presses = "return [...document.querySelectorAll('#board button')]
        .filter((one) => one.checkVisibility() && !one.closest('.matrix, h3')).map((one) => one.textContent)";
    assert_eq!(reader.js(presses).await?, json!([]));
    nothing_on_the_console(&reader).await
}
