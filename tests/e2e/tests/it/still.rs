//! Nothing moves by itself, and nothing is kept that is no longer needed.

use e2e::{Desk, Options, Result, Session, Trouble, ensure};
use serde_json::json;

/// How far things have jumped since the page began, as browsers count it.
const SHIFT: &str = "
    const done = arguments[0];
    let sum = 0;
    const which = [];
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
            sum += entry.value;
            which.push(...entry.sources.map((one) => `${one.node?.outerHTML?.slice(0, 80)} ${JSON.stringify(one.previousRect)} ${JSON.stringify(one.currentRect)}`));
        }
    }).observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => setTimeout(() => done([sum, which]), 50))";

pub(crate) async fn nothing_jumps_when_the_program_starts(desk: Desk) -> Result<()> {
    nothing_jumps(
        &desk,
        &Options::folder(Desk::site()),
        &["", "#step=us", "#room=board", "#room=sources", "?plain", "?step=us#country=jp"],
    )
    .await
}

/// A slow line shows the page piece by piece: each piece must find what came before in its place.
pub(crate) async fn nothing_jumps_while_the_page_trickles_in(desk: Desk) -> Result<()> {
    let options = Options::folder(Desk::site()).with_trouble("html", Trouble::Trickling);
    nothing_jumps(&desk, &options, &["", "?plain"]).await
}

async fn nothing_jumps(desk: &Desk, options: &Options, addresses: &[&str]) -> Result<()> {
    for width in [360, 768, 1280] {
        let session = Session::default().size(width, 800);
        let reader = desk.reader_with(session, options.clone()).await?;
        for rest in addresses {
            reader.client().goto("about:blank").await?;
            reader.open(rest).await?;
            reader.wait_app("live").await?;
            let shift = reader.client().execute_async(SHIFT, Vec::new()).await?;
            ensure!(shift[0] == json!(0), "{rest} at {width} px: {shift:#}");
        }
    }
    Ok(())
}

/// Opens each panel and flips every switch in it a number of times, and then walks the steps. All of it in the
/// page: a driver keeps what it was asked to find.
const ROUND: &str = "
    const [times, done] = arguments;
    const rest = () => new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
    const names = (one) => one.textContent.trim();
    (async () => {
        const steps = document.querySelectorAll('[aria-label=Steps] a');
        for (const country of document.querySelectorAll('[aria-label=Countries] button')) {
            country.click();
            await rest();
            if (!document.querySelector('[data-panel]')) throw new Error(names(country));
            for (let time = 0; time < times; time++) {
                for (const one of document.querySelectorAll('[data-panel] input[role=switch]')) one.click();
                await rest();
            }
        }
        for (const step of steps) {
            step.click();
            await rest();
            if (step.getAttribute('aria-current') !== 'step') throw new Error(names(step));
        }
    })().then(() => done('walked'), (error) => done(String(error)))";

pub(crate) async fn memory_doesnt_grow(desk: Desk) -> Result<()> {
    let reader = desk.reader_in(Session::default().fresh(), "#step=us").await?;
    let round = async |times: u32| -> Result<()> {
        let walked = reader.client().execute_async(ROUND, vec![json!(times)]).await?;
        ensure!(walked == json!("walked"), "{walked}");
        Ok(())
    };
    // The first round makes what is made once.
    round(4).await?;
    let before = reader.memory().await?;
    // One long round would take a slow machine longer than a driver lets a script run.
    for _ in 0..5 {
        round(20).await?;
    }
    let after = reader.memory().await?;
    let grown = after.bytes.saturating_sub(before.bytes);
    ensure!(grown <= 1 << 20, "{grown} bytes more: {before:?}, {after:?}");
    ensure!(after.nodes <= before.nodes + 50, "nodes are left: {before:?}, {after:?}");
    println!("memory: {before:?}, then {after:?}");
    Ok(())
}
