//! Nothing moves by itself, and nothing is kept that is no longer needed.

use e2e::{Desk, Options, Result, Session, ensure};
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
    for width in [360, 768, 1280] {
        let session = Session::default().size(width, 800);
        let reader = desk.reader_with(session, Options::folder(Desk::site())).await?;
        for rest in ["", "#step=us", "?plain"] {
            reader.client().goto("about:blank").await?;
            reader.open(rest).await?;
            reader.wait_app("live").await?;
            let shift = reader.client().execute_async(SHIFT, Vec::new()).await?;
            ensure!(shift[0] == json!(0), "{rest} at {width} px: {shift:#}");
        }
    }
    Ok(())
}

/// Flips every switch there is a number of times.
const FLIP: &str = "
    const [times, done] = arguments;
    const rest = () => new Promise((then) => setTimeout(then));
    (async () => {
        for (let time = 0; time < times; time++) {
            for (const one of document.querySelectorAll('#slot-panel input[role=switch]')) one.click();
            await rest();
        }
        await new Promise((then) => requestAnimationFrame(() => setTimeout(then, 50)));
    })().then(() => done(true))";

pub(crate) async fn memory_doesnt_grow(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=your-turn").await?;
    let click = async |what: &str| -> Result<()> {
        reader.css(what).await?.click().await?;
        Ok(())
    };
    let round = async |times: u32| -> Result<()> {
        for country in ["United States", "North Korea", "South Korea", "Japan", "China"] {
            reader.press("button", country).await?;
            reader.find("heading", &format!("{country}: politics at home")).await?;
            reader.client().execute_async(FLIP, vec![json!(times)]).await?;
        }
        for step in ["window", "road", "first-step", "out-of-phase", "us", "nk", "sk", "jp", "cn"] {
            click(&format!("nav a[href='#step={step}']")).await?;
            reader.wait_step(step).await?;
        }
        click("nav a[href='#step=your-turn']").await
    };
    // The first round makes what is made once.
    round(4).await?;
    let before = reader.memory().await?;
    round(50).await?;
    println!("{:?}", reader.memory().await?);
    round(100).await?;
    let after = reader.memory().await?;
    println!("{after:?}");
    let grown = after.bytes.saturating_sub(before.bytes);
    ensure!(grown <= 1 << 20, "{grown} bytes more: {before:?}, {after:?}");
    ensure!(after.nodes <= before.nodes + 50, "nodes are left: {before:?}, {after:?}");
    Ok(())
}
