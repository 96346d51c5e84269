//! All steps as one page.

use e2e::{Desk, Options, Reader, Result, Session};

use crate::{MESSAGE, nothing_on_the_console};

/// The titles of the steps that are shown.
async fn titles(reader: &Reader) -> Result<usize> {
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

/// Whether a step begins in the upper part of the window, below what sticks there.
fn near_the_top(step: &str) -> String {
    format!(
        "const {{ top }} = document.getElementById('step-{step}').getBoundingClientRect();
        return top >= 0 && top < innerHeight / 3"
    )
}

pub(crate) async fn the_picture_follows_the_reading(desk: Desk) -> Result<()> {
    for width in [360, 1280] {
        let session = Session::default().size(width, 760);
        let reader = desk.reader_in(session, "").await?;
        let entries = reader.js("return history.length").await?;
        reader.press("button", "Read as one page").await?;
        reader.find("button", "Read step by step").await?;
        assert_eq!(titles(&reader).await?, 12);
        read_on_to(&reader, "out-of-phase").await?;
        reader.wait_gate("aligned", "no").await?;
        read_on_to(&reader, "jp").await?;
        reader.wait_gate("aligned", "yes").await?;
        let lit = "return document.querySelector('[data-country=jp]').dataset.lit === 'yes'
            && document.querySelector('[data-country=cn]').dataset.lit === 'no'";
        reader.wait_js(lit).await?;
        // The picture is beside the text, or above it.
        let seen =
            "const box = document.querySelector('main svg[role=img]').getBoundingClientRect();
            return box.top > -5 && box.bottom <= innerHeight";
        reader.wait_js(seen).await?;
        // All panels stand in their places, and their switches work.
        for country in ["United States", "North Korea", "South Korea", "Japan", "China"] {
            reader.find("heading", &format!("{country}: politics at home")).await?;
        }
        // Reading leaves no entries in the history, and the address leads back to the same place.
        assert_eq!(reader.js("return history.length").await?, entries);
        reader
            .wait_js("return /step=jp/.test(location.hash) && /read=page/.test(location.hash)")
            .await?;
        reader.reload().await?;
        reader.wait_app("live").await?;
        reader.wait_step("jp").await?;
        assert_eq!(titles(&reader).await?, 12);
        read_on_to(&reader, "us").await?;
        reader.press("button", "Read step by step").await?;
        reader.find("button", "Read as one page").await?;
        assert_eq!(titles(&reader).await?, 1);
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn what_lies_on_the_table_stays_while_one_reads_on(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=one-thing&read=page").await?;
    reader.wait_step("one-thing").await?;
    reader.wait_js(&near_the_top("one-thing")).await?;
    reader.flip(MESSAGE).await?;
    reader.wait_gate("talks", "yes").await?;
    read_on_to(&reader, "jp").await?;
    assert_eq!(reader.gate("talks").await?, "yes");
    // A step that is asked for comes with its own scenario.
    reader.press("link", "Step 5: Washington: the critics are quiet").await?;
    reader.wait_step("us").await?;
    reader.wait_gate("talks", "no").await?;
    reader.wait_js(&near_the_top("us")).await?;
    // So does a country, in whose panel it stands.
    reader.press("button", "China").await?;
    reader.wait_step("cn").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn who_has_read_on_before_the_program_came_goes_on_reading(
    desk: Desk,
) -> Result<()> {
    let reader = desk.reader_with(Session::default(), Options::folder(Desk::site())).await?;
    // The text alone, and in it an unfolded gate and a reader at the seventh step.
    reader.open("?static").await?;
    let start = "
        const done = arguments[0];
        document.querySelector('[data-gate=aligned] details').open = true;
        document.querySelector('[data-gate=aligned] summary').focus({ preventScroll: true });
        document.getElementById('step-sk').scrollIntoView();
        const before = document.getElementById('step-sk').getBoundingClientRect().top;
        delete document.documentElement.dataset.static;
        history.replaceState(null, '', location.pathname);
        const old = document.querySelector('script[data-wasm]');
        const script = document.createElement('script');
        for (const { name, value } of old.attributes) script.setAttribute(name, value);
        const live = new MutationObserver(() => {
            if (document.documentElement.dataset.app !== 'live') return;
            live.disconnect();
            requestAnimationFrame(() => setTimeout(() => {
                const after = document.getElementById('step-sk').getBoundingClientRect().top;
                done([before, after]);
            }));
        });
        live.observe(document.documentElement, { attributeFilter: ['data-app'] });
        document.body.append(script)";
    let tops = reader.client().execute_async(start, Vec::new()).await?;
    reader.wait_step("sk").await?;
    assert_eq!(titles(&reader).await?, 12);
    let top = |index: usize| tops[index].as_f64().unwrap_or(f64::MAX);
    assert!((top(0) - top(1)).abs() < 40.0, "the text moved: {tops}");
    let open = "return document.querySelector('[data-gate=aligned] details').open";
    reader.wait_js(open).await?;
    reader.wait_js("return document.activeElement.closest('[data-gate=aligned]') !== null").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_print_has_everything(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=one-thing&on=us-flexible").await?;
    reader.js("dispatchEvent(new Event('beforeprint'))").await?;
    assert_eq!(titles(&reader).await?, 12);
    for country in ["United States", "North Korea", "South Korea", "Japan", "China"] {
        reader.find("heading", &format!("{country}: politics at home")).await?;
    }
    let folded =
        "return [...document.querySelectorAll('#slot-outcome details, #slot-table details')]
        .every((one) => one.open)";
    reader.wait_js(folded).await?;
    reader.see("Washington says clearly that its positions are negotiable: yes").await?;
    reader.see("Fourteen situations, and what becomes of them").await?;
    reader.js("dispatchEvent(new Event('afterprint'))").await?;
    reader.wait_js("return document.querySelectorAll('main details[open]').length <= 1").await?;
    assert_eq!(titles(&reader).await?, 1);
    nothing_on_the_console(&reader).await
}
