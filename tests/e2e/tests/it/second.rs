//! Another argument, about three towns and a river, around the very program of dist/.

use std::path::Path;
use std::sync::OnceLock;

use e2e::{Desk, Options, Result, Session, anyhow};
use press::Edition;

use crate::{nothing_on_the_console, site_of};

/// The second argument.
fn edition() -> Result<&'static Edition> {
    static EDITION: OnceLock<Result<&'static Edition>> = OnceLock::new();
    EDITION.get_or_init(read).as_ref().copied().map_err(|error| anyhow!("{error:#}"))
}

fn read() -> Result<&'static Edition> {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../press/tests/data/second");
    let edition = press::content::compile::edition(&content, "en");
    let edition = edition.map_err(|problems| anyhow!("{problems:?}"))?;
    Ok(Box::leak(Box::new(edition)))
}

pub(crate) async fn another_argument_runs_on_the_same_program(desk: Desk) -> Result<()> {
    let site = site_of("second", &[edition()?])?;
    let reader = desk.reader_with(Session::default(), Options::folder(site.path())).await?;
    reader.open("").await?;
    reader.wait_app("live").await?;
    reader.see("Who would keep a river to itself?").await?;
    for (gate, answer) in [("meeting", "yes"), ("pact", "undecided"), ("flowing", "undecided")] {
        reader.wait_gate(gate, answer).await?;
    }
    // Its question is asked on its map.
    reader.pick("Pick the one you’d expect to say no.", "Cressing").await?;
    reader.see("Cressing. Hold that thought.").await?;
    reader.press("link", "Start").await?;
    reader.wait_step("low").await?;
    for (step, title) in
        [("upstream", "Upstream"), ("middle", "In the middle"), ("sea", "At the sea")]
    {
        reader.press("link", &format!("Next: {title}")).await?;
        reader.wait_step(step).await?;
    }
    // Its step has laid another situation, in which the port silts up.
    reader.wait_gate("flowing", "no").await?;
    // On its board a switch settles that, and is taken back.
    reader.press("link", "Board").await?;
    reader.flip("Depth: The port keeps its depth").await?;
    reader.wait_gate("flowing", "yes").await?;
    reader.wait_js("return location.hash.includes('on=port-deep')").await?;
    reader.see("To believe this lasts, you have to believe").await?;
    reader.press("button", "Undo").await?;
    reader.wait_gate("flowing", "no").await?;
    reader.press("button", "Three gauges, three truths").await?;
    reader.wait_gate("meeting", "no").await?;
    // A town without a shape on the map is a disc, and opens as any other.
    reader.open("#step=low").await?;
    reader.wait_step("low").await?;
    reader.click_country("cress").await?;
    reader.find("heading", "Cressing’s own politics").await?;
    reader.key("Escape").await?;
    reader.wait_focus("button", "Cressing, Cressing").await?;
    reader.press("link", "Next: Upstream").await?;
    reader.wait_step("upstream").await?;
    nothing_on_the_console(&reader).await
}
