//! Testing the argument: what is crossed out, counts, ways, odds, the guess.

use e2e::{Desk, Reader, Result, Session};

use crate::{MESSAGE, nothing_on_the_console, unfold};

const TOKYO: &str = "Cross out: Tokyo: satisfied, or in step";
const BEIJING: &str = "Cross out: Beijing: better off with détente";
/// The switch by its name on the Board.
const ON_BOARD: &str =
    "Washington’s message: Washington says clearly that its positions are negotiable";

/// Unfolds an answer on the Board, and what in it can be crossed out.
async fn unfold_answer(reader: &Reader, gate: &str) -> Result<()> {
    unfold(reader, "Why each answer").await?;
    let unfold = format!(
        "document.querySelectorAll('#board [data-gate={gate}] summary')
            .forEach((one) => one.click())"
    );
    reader.js(&unfold).await?;
    Ok(())
}

/// Unfolds the analysis, and a part of it.
async fn unfold_lab(reader: &Reader, part: &str) -> Result<()> {
    unfold(reader, "Test every combination").await?;
    unfold(reader, part).await
}

pub(crate) async fn crossing_out_tokyo_makes_the_model_the_readers_own(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=your-turn&scenario=tokyo-breaks-step").await?;
    reader.wait_gate("holds", "no").await?;
    unfold_lab(&reader, "How many combinations get there?").await?;
    reader.see("The deal lasts: 27 of 65,536 combinations").await?;
    unfold_answer(&reader, "aligned").await?;
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
    reader.wait_app("live").await?;
    reader.wait_gate("holds", "yes").await?;
    reader.press("button", "Restore all that is crossed out").await?;
    reader.wait_gate("holds", "no").await?;
    reader.dont_see("You have crossed out").await?;
    unfold_lab(&reader, "How many combinations get there?").await?;
    reader.see("The deal lasts: 27 of 65,536 combinations").await?;
    reader.key("Control+z").await?;
    reader.wait_gate("holds", "yes").await?;
    reader.see("The deal lasts: 36 of 65,536 combinations").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn odds_are_set_by_keyboard(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#room=board").await?;
    unfold_lab(&reader, "Your odds").await?;
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
    // Without it no talks: three of the four answers have no chance left.
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
    let reader = desk.reader_at("#room=board").await?;
    unfold(&reader, "The shortest way").await?;
    reader.see("5 changes get there, and no fewer:").await?;
    reader.press("button", "Do this").await?;
    reader.wait_gate("holds", "yes").await?;
    reader.see("The answer is yes. One change undoes it:").await?;
    reader.wait_focus("heading", "The shortest way").await?;
    reader.press("button", "Undo").await?;
    reader.wait_gate("holds", "no").await?;
    reader.see("5 changes get there, and no fewer:").await?;
    unfold(&reader, "About: Situation").await?;
    reader.see("No changes from June 2019").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn another_gate_can_be_asked_about(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#room=board").await?;
    // What it can't do without needs no unfolding.
    reader.see("10 of the 16").await?;
    unfold(&reader, "The shortest way").await?;
    unfold_lab(&reader, "How often each switch decides").await?;
    unfold(&reader, "How many combinations get there?").await?;
    reader.see("in 27 of 32,768 combinations").await?;
    reader.pick("Ask about", "Talks resume").await?;
    reader.see("Talks resume: 8,192 of 65,536 combinations.").await?;
    reader.see("One change gets there:").await?;
    reader.see("in 8,192 of 32,768 combinations").await?;
    reader.see("3 of 16").await?;
    // What suffices is what breaks it, one by one: three vetoes.
    reader.see("The smallest sets that are enough: 1").await?;
    reader.see("The smallest sets that bring it down: 3").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_guess_is_met_again_at_the_end(desk: Desk) -> Result<()> {
    let question = "Pick the one you’d expect in the way.";
    let reader = desk.reader_at("").await?;
    reader.pick(question, "Tokyo").await?;
    reader.see("Tokyo. Hold that thought.").await?;
    // Another pick changes it.
    reader.pick(question, "None of them").await?;
    reader.see("None of them. Hold that thought.").await?;
    reader.pick(question, "Tokyo").await?;
    // It is nobody's business: not in the address, not kept by the browser.
    assert!(!reader.hash().await?.contains("guess"));
    let kept = "return localStorage.length + sessionStorage.length + document.cookie.length";
    assert_eq!(reader.js(kept).await?.as_u64(), Some(0));
    reader.press("link", "Start").await?;
    reader.wait_step("window").await?;
    reader.press("link", "Step 10: Nobody in the way, nobody moving").await?;
    reader.see("You guessed Tokyo; hold on to that.").await?;
    // It is answered where the one missing move is made.
    reader.flip(MESSAGE).await?;
    reader.see("You said Tokyo. Fuchs and Bard say nobody, in June 2019: Tokyo is wary").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_note_and_a_guess_travel_in_a_link(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=one-thing&guess=jp&note=Seen%20from%20%3Cb%3ETokyo").await?;
    // Shown as somebody's words, and as text.
    reader.see("in their own words: “Seen from <b>Tokyo”").await?;
    reader.see("You guessed Tokyo").await?;
    reader.press("link", "Board").await?;
    unfold(&reader, "Link").await?;
    reader.press("textbox", "Your caption for whoever opens it (140 characters at most)").await?;
    reader.key("H").await?;
    reader.key("i").await?;
    reader.press("checkbox", "Include my guess").await?;
    let link = reader.find("textbox", "Address").await?.prop("value").await?.unwrap_or_default();
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
    let reader = desk.reader_at("#room=board").await?;
    unfold_answer(&reader, "aligned").await?;
    reader.flip(ON_BOARD).await?;
    reader.wait_gate("talks", "yes").await?;
    reader.see("just changed; it was no").await?;
    unfold(&reader, "About: Situation").await?;
    reader.press("button", "Replay the last change").await?;
    reader.wait_gate("talks", "no").await?;
    reader.wait_gate("talks", "yes").await?;
    // What is crossed out and switches are undone together, and the authors' case is more than their situation.
    reader.press("checkbox", BEIJING).await?;
    reader.press("button", "Back to June 2019").await?;
    reader.wait_gate("talks", "no").await?;
    reader.see("You have crossed out 1 part of the rules.").await?;
    reader.press("button", "Back to the authors’ case").await?;
    reader.dont_see("You have crossed out").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn whoever_comes_by_a_link_to_a_state_is_not_asked_first(
    desk: Desk,
) -> Result<()> {
    let session = Session::default().size(390, 844);
    let reader = desk.reader_in(session, "#step=one-thing").await?;
    reader.wait_step("one-thing").await?;
    // The page stands at the step, not at the cover.
    let at_step =
        "const { top } = document.getElementById('step-one-thing').getBoundingClientRect();
        return top >= 0 && top < innerHeight";
    reader.wait_js(at_step).await?;
    // They can still guess, where it is answered, and change it there.
    reader.see("You made no guess at the start. You still can:").await?;
    reader.js("document.getElementById('guess-again-none').click()").await?;
    reader.flip(MESSAGE).await?;
    reader.see("You said none of them. So did Fuchs and Bard, in June 2019.").await?;
    reader.js("document.getElementById('guess-again-us').click()").await?;
    reader.see("You said Washington. Fuchs and Bard say nobody, in June 2019.").await?;
    nothing_on_the_console(&reader).await
}
