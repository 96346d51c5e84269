//! One walk for every place that the page is read in: the cover, Next to the pay-off, a flip, the verdict read.

use e2e::{Desk, Options, Reader, Result, Session};

use crate::folder::Folder;
use crate::frames::{NEXT, START, click};
use crate::nothing_on_the_console;
use crate::table::TRANSLATE;

/// What the missing message is flipped with, where it stands.
const SWITCH: &str = "#step-one-thing [data-condition=us-flexible] input";
/// How many presses of Next lead from the first step to the pay-off.
const STEPS: usize = 9;

async fn walk(reader: &Reader) -> Result<()> {
    reader.wait_app("live").await?;
    reader.wait_step("cover").await?;
    reader.wait_js("return document.documentElement.dataset.parts === 'here'").await?;
    click(reader, "#guess-none").await?;
    click(reader, START).await?;
    reader.wait_step("window").await?;
    let at = "const main = document.querySelector('main');
        return [...document.querySelectorAll('main .step')].findIndex((step) =>
            step.id === `step-${main.dataset.step}`)";
    for step in 1..=STEPS {
        let current = reader.step().await?;
        click(reader, &format!("#step-{current} {NEXT}")).await?;
        reader.wait_js(&format!("{at} === {step}")).await?;
    }
    reader.wait_step("one-thing").await?;
    reader.wait_gate("talks", "no").await?;
    click(reader, SWITCH).await?;
    reader.wait_gate("talks", "yes").await?;
    // It is read where it was flipped.
    let reads = "return [...document.querySelectorAll('#step-one-thing [data-gate=talks]')]
        .some((gate) => gate.checkVisibility() && gate.dataset.open === 'yes')";
    reader.wait_js(reads).await
}

pub(crate) async fn on_a_page_of_its_own(desk: Desk) -> Result<()> {
    let reader = desk.reader().await?;
    walk(&reader).await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn zoomed_in(desk: Desk) -> Result<()> {
    // A laptop at 400 per cent.
    let reader = desk.reader_in(Session::default().size(360, 280), "").await?;
    walk(&reader).await
}

pub(crate) async fn translated(desk: Desk) -> Result<()> {
    let reader = desk.reader().await?;
    reader.js(TRANSLATE).await?;
    walk(&reader).await?;
    let says = "return document.querySelector('#step-one-thing [data-gate=talks]').textContent";
    let says = reader.js(says).await?;
    assert!(says.as_str().is_some_and(|says| says.contains("yes")), "{says}");
    Ok(())
}

pub(crate) async fn in_a_frame_and_in_a_sandbox(desk: Desk) -> Result<()> {
    for query in ["", "&sandbox=allow-scripts"] {
        let session = Session::default().size(720, 760);
        let reader = desk.reader_of_host(session, "plain", query).await?;
        reader.enter_frame(0).await?;
        walk(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn saved_and_opened_again(desk: Desk) -> Result<()> {
    // Beside the files of the site a saved page comes alive again; from a step that it was saved at it begins anew.
    let reader = desk.reader_at("#step=us").await?;
    let saved = reader.js("return `<!doctype html>${document.documentElement.outerHTML}`").await?;
    let site = Folder::of_the_site("saved-walk")?;
    std::fs::write(site.path().join("index.html"), saved.as_str().unwrap_or_default())?;
    let reader = desk.reader_with(Session::default(), Options::folder(site.path())).await?;
    reader.open("").await?;
    walk(&reader).await
}
