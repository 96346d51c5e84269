//! The Board: sixteen switches, and what can be asked of all of them.

use e2e::{Desk, Reader, Result, Session};
use serde_json::json;

use crate::nothing_on_the_console;

const ON_BOARD: &str =
    "Washington’s message: Washington says clearly that its positions are negotiable";
const PRICE: &str = "The price: The two sides find a price: relief for dismantling";

/// The text of the row of a switch, and whether it is marked as the missing one.
async fn row(reader: &Reader, condition: &str) -> Result<(String, bool)> {
    let script = format!(
        "const row = document.querySelector('#board [data-condition={condition}]').parentElement;
         return [row.innerText.replace(/\\s+/g, ' '), row.dataset.missing === 'yes']"
    );
    let row = reader.js(&script).await?;
    Ok((row[0].as_str().unwrap_or_default().to_owned(), row[1] == true))
}

/// Waits until the sentence of belief says this, and that in bold.
async fn believe(reader: &Reader, says: &str, own: &[&str]) -> Result<()> {
    let script = format!(
        "const shown = [...document.querySelectorAll('[id^=belief-says]')]
            .find((one) => one.checkVisibility());
         const opening = shown?.closest('section').querySelector('h3').textContent;
         const own = [...shown?.querySelectorAll('strong') ?? []].map((one) => one.textContent);
         return `${{opening}} ${{shown?.textContent}}` === {} && own.join('|') === {}",
        serde_json::to_string(says)?,
        serde_json::to_string(&own.join("|"))?
    );
    reader.wait_js(&script).await
}

pub(crate) async fn sixteen_switches_stand_by_capital(desk: Desk) -> Result<()> {
    for width in [390, 1280] {
        let session = Session::default().size(width, 844);
        let reader = desk.reader_in(session, "#room=board").await?;
        // What can't be undecided is a switch; what can has three answers.
        let (switches, radios) = (reader.names("switch").await?, reader.names("radio").await?);
        assert_eq!((switches.len(), radios.len()), (11, 15), "{switches:?}, {radios:?}");
        // Wherever the hand is, the verdict is in view.
        for condition in ["us-president", "nk-intent", "cn-detente"] {
            let seen = format!(
                "document.querySelector('#board [data-condition={condition}]')
                    .scrollIntoView({{ block: 'center', behavior: 'instant' }});
                 const strips = [...document.querySelectorAll('#board li[data-gate]')];
                 return strips.some((one) => {{
                     const {{ x, y, width, height }} = one.getBoundingClientRect();
                     return one.contains(document.elementFromPoint(x + width / 2, y + height / 2));
                 }})"
            );
            reader.wait_js(&seen).await?;
        }
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn the_missing_row_is_marked_until_it_is_there(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#room=board").await?;
    assert!(row(&reader, "us-flexible").await?.1);
    assert!(!row(&reader, "us-president").await?.1);
    reader.flip(ON_BOARD).await?;
    reader.wait_gate("talks", "yes").await?;
    let (says, is_missing) = row(&reader, "us-flexible").await?;
    assert!(!is_missing && says.contains("was no"), "{says}");
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_flip_without_effect_says_what_waits(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#room=board").await?;
    // While there are no talks, a price changes no answer.
    reader.pick(PRICE, "Yes").await?;
    reader.see("No effect yet. Talks: still no.").await?;
    let (says, _) = row(&reader, "nk-price").await?;
    assert!(
        says.contains("No effect yet. Talks: still no.") && says.contains("was undecided"),
        "{says}"
    );
    // What has an effect says nothing there: the verdict has it.
    reader.flip(ON_BOARD).await?;
    reader.wait_gate("talks", "yes").await?;
    reader.dont_see("No effect yet").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_row_of_the_matrix_loads_its_situation(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#room=board").await?;
    for (name, id, holds) in [
        ("Every question settled well", "questions-settled", "yes"),
        ("Tokyo breaks step", "tokyo-breaks-step", "no"),
        ("June 2019, as the authors see it", "june-2019", "no"),
    ] {
        reader.press("button", name).await?;
        reader.wait_gate("holds", holds).await?;
        let here = format!(
            "return [...document.querySelectorAll('[data-situation] button[aria-current]')]
                .map((one) => one.closest('[data-situation]').dataset.situation).join() === '{id}'"
        );
        reader.wait_js(&here).await?;
        // The list of situations says the same.
        let chosen = "return document.getElementById('scenario').selectedOptions[0].text.trim()";
        assert_eq!(reader.js(chosen).await?, name);
    }
    reader.press("button", "Undo").await?;
    reader.wait_js("return location.hash.includes('scenario=tokyo-breaks-step')").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn every_row_of_the_matrix_says_window_and_answers(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#room=board").await?;
    let rows = "return [...document.querySelectorAll('[data-situation]')].map((row) => [
            row.dataset.situation,
            row.querySelector('[role=img]')?.getAttribute('aria-label') ?? '',
            [...row.querySelectorAll('[role=cell][data-answer]')].map((one) => one.dataset.answer).join(' ')])";
    let rows = reader.js(rows).await?;
    let rows = rows.as_array().cloned().unwrap_or_default();
    assert_eq!(rows.len(), 14);
    for row in &rows {
        assert!(row[1].as_str().is_some_and(|says| says.contains("Tokyo")), "{row}");
        assert_eq!(row[2].as_str().map(|says| says.split(' ').count()), Some(4), "{row}");
    }
    let of = |id: &str| rows.iter().find(|row| row[0] == id).map(|row| row[2].clone());
    assert_eq!(of("june-2019"), Some("yes no no no".into()));
    assert_eq!(of("questions-settled"), Some("yes yes yes yes".into()));
    Ok(())
}

pub(crate) async fn undo_redo_and_reset_walk_through_what_was_done(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#room=board").await?;
    let idle = async |name: &str| -> Result<bool> {
        Ok(reader.find("button", name).await?.attr("aria-disabled").await?.is_some())
    };
    for name in ["Undo", "Redo", "Back to June 2019"] {
        assert!(idle(name).await?, "{name}");
    }
    reader.flip(ON_BOARD).await?;
    reader.wait_gate("talks", "yes").await?;
    // A press goes on to the next of three values.
    reader.pick(PRICE, "Yes").await?;
    let is_yes =
        "return document.querySelector('#board [data-condition=nk-price]').dataset.value === 'on'";
    reader.wait_js(is_yes).await?;
    reader.pick(PRICE, "No").await?;
    reader.wait_gate("deal", "no").await?;
    reader.press("button", "Undo").await?;
    reader.wait_gate("deal", "undecided").await?;
    reader.wait_js(is_yes).await?;
    reader.press("button", "Redo").await?;
    reader.wait_gate("deal", "no").await?;
    assert!(idle("Redo").await?);
    reader.press("button", "Back to June 2019").await?;
    reader.wait_gate("talks", "no").await?;
    assert!(idle("Back to June 2019").await?);
    // A reset is a change as well.
    reader.press("button", "Undo").await?;
    reader.wait_gate("talks", "yes").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn the_sentence_of_belief_names_what_the_reader_set(desk: Desk) -> Result<()> {
    for width in [390, 1280] {
        let session = Session::default().size(width, 844);
        let reader = desk.reader_in(session, "#room=board").await?;
        reader
            .see("On this board no deal lasts. To believe that one would, you have to believe")
            .await?;
        reader.flip(ON_BOARD).await?;
        reader.wait_gate("talks", "yes").await?;
        let says = "Whether a deal lasts is undecided on this board. To believe that one does, you have to believe \
            that Washington says that its positions are negotiable; that Washington settles for a first step; \
            that negotiators do the hard bargaining first; that the two sides find a price; that Pyongyang \
            means to keep its side; and that all five capitals otherwise stay as they are.";
        believe(&reader, says, &["Washington says that its positions are negotiable"]).await?;
        reader.press("button", "Copy sentence").await?;
        // Some browsers let nobody copy: there it is selected.
        let says = "return [...document.querySelectorAll('[role=status]')]
            .some((one) => one.checkVisibility() && (one.textContent === 'Copied.'
                || one.textContent.endsWith('The sentence is selected.')
                    && String(getSelection()).length > 40))";
        reader.wait_js(says).await?;
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn what_is_drawn_is_filled_in_every_room(desk: Desk) -> Result<()> {
    for place in
        ["#step=one-thing&off=jp-lockstep", "#room=board&scenario=hanoi", "#room=board&country=us"]
    {
        let reader = desk.reader_at(place).await?;
        reader.wait_app("live").await?;
        reader.wait_js("return document.documentElement.dataset.parts === 'here'").await?;
        // Browsers don't fill with what stands in a room that is hidden.
        let filled = "const patterns = [...document.querySelectorAll('main svg *')]
                .filter((one) => one.checkVisibility())
                .flatMap((one) => getComputedStyle(one).fill.match(/#([\\w-]+)/)?.[1] ?? []);
            const lost = patterns.filter((id) => !document.getElementById(id)
                || document.getElementById(id).closest('[hidden]'));
            return patterns.length > 0 ? [...new Set(lost)] : null";
        assert_eq!(reader.js(filled).await?, json!([]), "{place}");
    }
    Ok(())
}

pub(crate) async fn what_stands_beside_the_switches_is_reached_in_low_windows(
    desk: Desk,
) -> Result<()> {
    for height in [740, 780, 800] {
        let session = Session::default().size(1280, height);
        let reader = desk.reader_in(session, "#room=board").await?;
        reader.wait_shown().await?;
        // All of it is there, or else a bar to scroll it by, and that stays.
        let reached = "const side = document.querySelector('.board__side');
            const room = [side.scrollHeight, side.clientHeight, side.offsetWidth - side.clientWidth];
            return room[0] > room[1] === room[2] > 0 ? true : room";
        assert_eq!(reader.js(reached).await?, json!(true), "at {height} px");
    }
    Ok(())
}
