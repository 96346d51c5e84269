//! Measures how soon the page is painted and live on a slow phone, beside a bare page. `cargo xtask bench` says where
//! the site is, with the compressed copies that hosts serve.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use e2e::{Desk, Engine, Options, Reader, Result, Session, anyhow, cases, only};

/// How often each page is opened. The two take turns, so that what the machine does besides meets both.
const ROUNDS: usize = 7;
/// How many times slower than this machine the reader's is.
const SLOWER: u32 = 4;
/// Slow 4G: the way there and back in milliseconds, and bytes a second.
const LATENCY: u32 = 150;
const BYTES: u32 = 1_600_000 / 8;
/// The size of the page that is held against ours, in bytes.
const BARE: usize = 2048;
/// What is striven for, as shares of the bare page's first paint.
const GOALS: [f64; 2] = [1.5, 3.3];

/// Notes when the program is live, and what moves without a reader's doing.
const WATCH: &str = "
    window.shifted = 0;
    new PerformanceObserver((list) => {
        for (const shift of list.getEntries()) if (!shift.hadRecentInput) shifted += shift.value;
    }).observe({ type: 'layout-shift', buffered: true });
    window.blocked = 0;
    new PerformanceObserver((list) => {
        for (const task of list.getEntries()) blocked += Math.max(0, task.duration - 50);
    }).observe({ type: 'longtask', buffered: true });
    new MutationObserver(() => {
        if (document.documentElement?.dataset.app === 'live') window.live ??= performance.now();
    }).observe(document, { subtree: true, attributeFilter: ['data-app'] });";
/// When the last byte of each is there.
const PAGE: &str = "performance.getEntriesByType('navigation')[0].responseEnd";
const PROGRAM: &str = "performance.getEntriesByType('resource')
    .find((one) => one.name.endsWith('.wasm')).responseEnd";
const PAINTED: &str = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime";

async fn starts(desk: Desk) -> Result<()> {
    let site = std::env::var_os("DEAL_WINDOW_SITE")
        .ok_or_else(|| anyhow!("cargo xtask bench says where the site is"))?;
    let bare = bare_page()?;
    let phone = || Session::default().size(412, 823);
    let bare = desk.reader_with(phone(), Options::folder(bare)).await?;
    let ours = desk.reader_with(phone(), Options::folder(site)).await?;
    for reader in [&bare, &ours] {
        reader.slow_network(LATENCY, BYTES).await?;
        reader.slow_down(SLOWER).await?;
        reader.before_each_page(WATCH).await?;
    }
    let [mut least, mut painted, mut live] = [(); 3].map(|()| Vec::new());
    let [mut shifted, mut blocked] = [(); 2].map(|()| Vec::new());
    let [mut page_came, mut program_came] = [(); 2].map(|()| Vec::new());
    for round in 0..ROUNDS {
        least.push(opened(&bare, round, PAINTED).await?);
        live.push(opened(&ours, round, "window.live").await?);
        painted.push(number(&ours, PAINTED).await?);
        page_came.push(number(&ours, PAGE).await?);
        program_came.push(number(&ours, PROGRAM).await?);
        shifted.push(number(&ours, "window.shifted").await?);
        blocked.push(number(&ours, "window.blocked").await?);
    }
    let least = median(&least);
    println!("a bare page of {BARE} bytes is painted after {least:.0} ms");
    for ((what, times), goal) in [("painted", &painted), ("live", &live)].into_iter().zip(GOALS) {
        let took = median(times);
        let [from, to] =
            [f64::min, f64::max].map(|of| times.iter().copied().reduce(of).unwrap_or_default());
        println!(
            "ours is {what} after {took:.0} ms ({from:.0} to {to:.0}): {:.2} times as long; the goal is {goal}",
            took / least
        );
    }
    println!(
        "the page has come after {:.0} ms, the program after {:.0} ms",
        median(&page_came),
        median(&program_came)
    );
    println!(
        "layout shift {:.4}, long tasks beyond 50 ms each: {:.0} ms",
        median(&shifted),
        median(&blocked)
    );
    Ok(())
}

/// Opens a page for the first time, as far as the browser knows, and waits for what it tells.
async fn opened(reader: &Reader, round: usize, told: &str) -> Result<f64> {
    reader.client().goto("about:blank").await?;
    reader.forget_files().await?;
    reader.open(&format!("?round={round}")).await?;
    reader.wait_js(&format!("return {told} > 0")).await?;
    number(reader, told).await
}

async fn number(reader: &Reader, told: &str) -> Result<f64> {
    Ok(reader.js(&format!("return {told}")).await?.as_f64().unwrap_or_default())
}

fn median(times: &[f64]) -> f64 {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// The folder of a page that no other can be quicker than.
fn bare_page() -> Result<PathBuf> {
    let folder = std::env::temp_dir().join(format!("deal-window-bare-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let head =
        "<!doctype html><meta name=viewport content='width=device-width'><title>Bare</title><p>";
    let text = "Words and nothing else. ".repeat(BARE / 24 + 1);
    fs::write(folder.join("index.html"), &format!("{head}{text}")[..BARE])?;
    Ok(folder)
}

fn main() -> ExitCode {
    e2e::run(only(&[Engine::Chromium], cases![starts]))
}
