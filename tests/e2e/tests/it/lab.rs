//! Testing the argument: strikes, counts, ways, odds, the guess.

use e2e::{Desk, Reader, Result};

use crate::{MESSAGE, nothing_on_the_console};

const TOKYO: &str = "Cross out: Tokyo: satisfied, or in step";
const BEIJING: &str = "Cross out: Beijing: better off with détente";

/// Unfolds a gate, and what in it can be struck.
async fn unfold(reader: &Reader, gate: &str) -> Result<()> {
    let unfold = format!(
        "document.querySelectorAll('[data-gate={gate}] summary').forEach((one) => one.click())"
    );
    reader.js(&unfold).await?;
    Ok(())
}

pub(crate) async fn striking_tokyo_makes_the_model_the_readers_own(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=your-turn&scenario=tokyo-breaks-step").await?;
    reader.wait_gate("holds", "no").await?;
    reader.see("The deal lasts: 27 of 65,536 combinations").await?;
    unfold(&reader, "aligned").await?;
    reader.press("checkbox", TOKYO).await?;
    reader.wait_gate("aligned", "yes").await?;
    reader.wait_gate("holds", "yes").await?;
    reader.see("You have crossed out 1 part of the rules.").await?;
    reader.see("crossed out by you").await?;
    // Of four settings of its two conditions three had done.
    reader.see("The deal lasts: 36 of 65,536 combinations").await?;
    assert!(reader.hash().await?.contains("strike=tokyo"));
    // The box keeps its name and the focus.
    assert_eq!(reader.focused().await?.1, TOKYO);
    reader.reload().await?;
    reader.wait_gate("holds", "yes").await?;
    reader.press("button", "Restore all that is crossed out").await?;
    reader.wait_gate("holds", "no").await?;
    reader.dont_see("You have crossed out").await?;
    reader.see("The deal lasts: 27 of 65,536 combinations").await?;
    reader.key("Control+z").await?;
    reader.wait_gate("holds", "yes").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn odds_are_set_by_keyboard(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=your-turn").await?;
    reader.press("button", "All at 80 per cent").await?;
    reader.see("Each alone stands at 80 per cent.").await?;
    let slider = reader.find("slider", MESSAGE).await?;
    let said = || async { slider.attr("aria-valuetext").await.map(Option::unwrap_or_default) };
    assert_eq!(said().await?, "80 per cent");
    let focus = "document.getElementById('odds-us-flexible').focus()";
    reader.js(focus).await?;
    reader.key("ArrowRight").await?;
    assert_eq!(said().await?, "85 per cent");
    reader.key("Home").await?;
    assert_eq!(said().await?, "0 per cent");
    // Without it no talks: three of the four gates have no chance left.
    let chances = "return [...document.querySelectorAll('[data-part=odds] tbody td')]\
        .map((cell) => cell.innerText.trim()).join('; ')";
    let chances = reader.js(chances).await?;
    let chances = chances.as_str().unwrap_or_default();
    assert!(chances.ends_with("0 per cent; 0 per cent; 0 per cent"), "{chances}");
    assert!(reader.hash().await?.contains("us-flexible:0"));
    // A slider that was moved along is one change.
    reader.press("button", "Undo").await?;
    assert_eq!(said().await?, "80 per cent");
    reader.press("button", "Even odds").await?;
    assert_eq!(said().await?, "50 per cent");
    // Odds begin even.
    assert!(!reader.hash().await?.contains("odds="));
    reader.press("button", "Our starting values").await?;
    reader.dont_see("Each alone stands at 50 per cent").await?;
    assert!(reader.hash().await?.contains("odds="));
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_shortest_way_is_gone_and_taken_back(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=your-turn").await?;
    reader.see("5 changes get there, and no fewer:").await?;
    reader.press("button", "Do this").await?;
    reader.wait_gate("holds", "yes").await?;
    reader.see("The answer is yes. One change undoes it:").await?;
    assert_eq!(reader.focused().await?.1, "The shortest way");
    reader.press("button", "Undo").await?;
    reader.wait_gate("holds", "no").await?;
    reader.see("No changes from June 2019").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn another_gate_can_be_asked_about(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=your-turn").await?;
    reader.see("in 27 of 32,768 combinations").await?;
    reader.pick("Ask about", "Talks resume").await?;
    reader.see("Talks resume: 8,192 of 65,536 combinations.").await?;
    reader.see("One change gets there:").await?;
    reader.see("in 8,192 of 32,768 combinations").await?;
    // What suffices is what breaks it, one by one: three vetoes.
    reader.see("The smallest sets that are enough: 1").await?;
    reader.see("The smallest sets that bring it down: 3").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_guess_is_met_again_at_the_end(desk: Desk) -> Result<()> {
    let question = "Which capital would you expect to stand in the way?";
    let reader = desk.reader_at("").await?;
    reader.pick(question, "Tokyo").await?;
    // It is nobody's business: not in the address, not kept by the browser.
    assert!(!reader.hash().await?.contains("guess"));
    let kept = "return localStorage.length + sessionStorage.length + document.cookie.length";
    assert_eq!(reader.js(kept).await?.as_u64(), Some(0));
    reader.press("link", "Step 10: Nobody in the way, nobody moving").await?;
    reader.see("You guessed Tokyo. Hold on to that").await?;
    // It is answered where the one missing move is made.
    reader.flip(MESSAGE).await?;
    reader.see("You said Tokyo. Fuchs and Bard say that no capital").await?;
    reader.see("You have just made it.").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_note_and_a_guess_travel_in_a_link(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=one-thing&guess=jp&note=Seen%20from%20%3Cb%3ETokyo").await?;
    // Shown as somebody's words, and as text.
    reader.see("in their own words: “Seen from <b>Tokyo”").await?;
    reader.see("You guessed Tokyo.").await?;
    reader.js("document.querySelector('main details:has(#link) summary').click()").await?;
    reader.press("textbox", "Your caption for whoever opens it (140 characters at most)").await?;
    reader.key("H").await?;
    reader.key("i").await?;
    reader.press("checkbox", "Include my guess").await?;
    let link = "return document.getElementById('link').value";
    let link = reader.js(link).await?;
    let link = link.as_str().unwrap_or_default().to_owned();
    assert!(link.ends_with("&guess=jp&note=Hi"), "{link}");
    nothing_on_the_console(&reader).await
}

pub(crate) async fn odd_strikes_and_odds_give_a_usable_page(desk: Desk) -> Result<()> {
    for odd in ["strike=atlantis", "strike=", "odds=us-president:900", "odds=", "odds=%"] {
        let reader = desk.reader_at(&format!("#step=one-thing&{odd}")).await?;
        reader.see("We couldn’t read part of this link and left it out").await?;
        reader.flip(MESSAGE).await?;
        reader.wait_gate("talks", "yes").await?;
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn the_last_change_is_shown_again(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=one-thing").await?;
    reader.flip(MESSAGE).await?;
    reader.wait_gate("talks", "yes").await?;
    reader.see("just changed; it was no").await?;
    reader.press("button", "Replay the last change").await?;
    reader.wait_gate("talks", "no").await?;
    reader.wait_gate("talks", "yes").await?;
    // Strikes and switches are undone together, and the authors' case is more than their scenario.
    unfold(&reader, "aligned").await?;
    reader.press("checkbox", BEIJING).await?;
    reader.press("button", "Back to June 2019").await?;
    reader.wait_gate("talks", "no").await?;
    reader.see("You have crossed out 1 part of the rules.").await?;
    reader.press("button", "Back to the authors’ case").await?;
    reader.dont_see("You have crossed out").await?;
    nothing_on_the_console(&reader).await
}
