//! Measures how long a flip of a switch takes until it is answered, on a slowed-down phone. `cargo xtask bench`
//! has the site built before.

use std::process::ExitCode;
use std::time::Duration;

use e2e::{Desk, Engine, Options, Reader, Result, Session, cases, only};
use serde_json::{Value, json};

/// How many times slower than this machine the reader's is.
const SLOWER: [u32; 2] = [4, 6];
/// How often each switch of a capital is flipped.
const TIMES: usize = 4;

/// How long a reader looks at an outcome at least.
const LOOK: Duration = Duration::from_millis(900);

/// Whether everything that eases has come to rest.
const AT_REST: &str = "return document.getAnimations().every((one) => one.playState !== 'running')";

/// Notes what browsers count as the length of an interaction, and when the outcome has been drawn.
const WATCH: &str = "
    window.interactions = new Map();
    window.drawn = [];
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
            if (entry.interactionId) {
                const before = interactions.get(entry.interactionId) ?? 0;
                interactions.set(entry.interactionId, Math.max(before, entry.duration));
            }
        }
    }).observe({ type: 'event', durationThreshold: 16, buffered: false });
    const board = document.querySelector('#slot-board');
    if (!board) return;
    let [flips, pressed] = [0, 0];
    addEventListener('keydown', (event) => { pressed = event.timeStamp; flips += 1; }, true);
    // The switch answers first and the rest of the Board after it: the last that changes counts.
    new MutationObserver(() => {
        const [flip, since] = [flips, pressed];
        if (!flip) return;
        requestAnimationFrame(() => setTimeout(() => { drawn[flip - 1] = performance.now() - since; }));
    }).observe(board, { subtree: true, childList: true, characterData: true });";

async fn flips(desk: Desk) -> Result<()> {
    let phone =
        || Session::default().size(390, 780).media("prefers-reduced-motion", "no-preference");
    let bare = Options::folder(Desk::fixtures().join("bare"));
    let bare = desk.reader_with(phone(), bare).await?;
    let reader = desk.reader_with(phone(), Options::folder(Desk::site())).await?;
    for slower in SLOWER {
        let least = alone(&bare, slower).await?;
        reader.open(&format!("?bench={slower}#room=board")).await?;
        reader.wait_app("live").await?;
        reader.js(WATCH).await?;
        reader.slow_down(slower).await?;
        let (mut all, mut flipped) = (Vec::new(), 0);
        let mut work = Work::default();
        let capitals = "return document.querySelectorAll('#board .capital').length";
        let capitals = reader.js(capitals).await?.as_u64().unwrap_or(0);
        for index in 0..capitals {
            let (name, took, count) = capital(&reader, index, flipped, &mut work).await?;
            println!("{slower} times slower, {name}: {}", Told(&took));
            all.extend(took);
            flipped += count;
        }
        let interactions = interactions(&reader, flipped).await?;
        println!(
            "{slower} times slower, {flipped} flips until the outcome is drawn: {}",
            Told(&all)
        );
        println!("{slower} times slower, until the switch answers: {}", Told(&interactions));
        println!(
            "{slower} times slower, a switch alone on an empty page: {}; ours takes {:.1} times as long",
            Told(&least),
            Told(&interactions).median() / Told(&least).median()
        );
        println!("{slower} times slower, of each flip: {}", work.each(flipped));
        reader.slow_down(1).await?;
    }
    Ok(())
}

/// How long a switch of the browser's own takes to answer where there is nothing else: no page can be quicker.
async fn alone(reader: &Reader, slower: u32) -> Result<Vec<f64>> {
    reader.open(&format!("?bench={slower}")).await?;
    reader.js(WATCH).await?;
    reader.slow_down(slower).await?;
    reader.js("document.querySelector('input').focus()").await?;
    let flipped = 6 * TIMES;
    for _ in 0..flipped {
        reader.key("Space").await?;
        // Until two frames have been drawn, as between two flips of the explainer.
        let drawn = "const done = arguments[0];
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))";
        reader.client().execute_async(drawn, Vec::new()).await?;
    }
    let took = interactions(reader, flipped).await?;
    reader.slow_down(1).await?;
    Ok(took)
}

/// What the browser has counted as the lengths of so many flips.
async fn interactions(reader: &Reader, flipped: usize) -> Result<Vec<f64>> {
    let told = reader.js("return [...interactions.values()]").await?;
    let mut told = numbers(&told);
    // What takes less than 16 ms is not told.
    told.resize(flipped.max(told.len()), 16.0);
    Ok(told)
}

/// Flips every switch below a capital by keyboard, and tells its name and how long each outcome took.
async fn capital(
    reader: &Reader,
    index: u64,
    before: usize,
    work: &mut Work,
) -> Result<(String, Vec<f64>, usize)> {
    let switches = format!(
        "const capital = document.querySelectorAll('#board .capital')[{index}];
         window.switches = [...capital.querySelectorAll('input[role=switch]')];
         return [capital.querySelector('.capital__name').textContent, switches.length]"
    );
    let switches = reader.js(&switches).await?;
    let worked = Work::of(reader).await?;
    let mut flipped = 0;
    for index in 0..switches[1].as_u64().unwrap_or(0) {
        reader.js_with("switches[arguments[0]].focus()", vec![json!(index)]).await?;
        for _ in 0..TIMES {
            reader.key("Space").await?;
            flipped += 1;
            let all = before + flipped;
            // A reader looks at what has moved before they press again, and asks the page nothing meanwhile: each question
            // would keep it from its answer.
            tokio::time::sleep(LOOK).await;
            reader.wait_js(&format!("return drawn.length >= {all}")).await?;
            reader.wait_js(AT_REST).await?;
        }
    }
    work.add(&worked, &Work::of(reader).await?);
    let took = numbers(&reader.js(&format!("return drawn.slice({before})")).await?);
    Ok((switches[0].as_str().unwrap_or_default().to_owned(), took, flipped))
}

/// What the browser has worked on, in seconds.
#[derive(Clone, Copy, Default)]
struct Work {
    script: f64,
    style: f64,
    layout: f64,
}

impl Work {
    async fn of(reader: &Reader) -> Result<Work> {
        let metrics = reader.metrics().await?;
        let of = |name: &str| {
            let found = metrics.iter().find(|metric| metric["name"] == name);
            found.and_then(|metric| metric["value"].as_f64()).unwrap_or_default()
        };
        let (script, style, layout) =
            (of("ScriptDuration"), of("RecalcStyleDuration"), of("LayoutDuration"));
        Ok(Work { script, style, layout })
    }

    fn add(&mut self, before: &Work, after: &Work) {
        self.script += after.script - before.script;
        self.style += after.style - before.style;
        self.layout += after.layout - before.layout;
    }

    fn each(&self, flips: usize) -> String {
        let each = |seconds: f64| seconds * 1000.0 / flips as f64;
        format!(
            "scripts {:.1} ms, style {:.1} ms, layout {:.1} ms",
            each(self.script),
            each(self.style),
            each(self.layout)
        )
    }
}

/// Some times, as their median, the tenth longest and the longest.
struct Told<'a>(&'a [f64]);

impl Told<'_> {
    /// The time within which this share of all took.
    fn within(&self, share: f64) -> f64 {
        let mut times = self.0.to_vec();
        times.sort_by(f64::total_cmp);
        let index = ((times.len() as f64 - 1.0) * share).round().max(0.0) as usize;
        times.get(index).copied().unwrap_or_default()
    }

    fn median(&self) -> f64 {
        self.within(0.5)
    }
}

impl std::fmt::Display for Told<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            formatter,
            "median {:.0} ms, 90 of 100 within {:.0} ms, longest {:.0} ms",
            self.median(),
            self.within(0.9),
            self.within(1.0)
        )
    }
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}

fn main() -> ExitCode {
    e2e::run(only(&[Engine::Chromium], cases![flips]))
}
