//! The whole explainer with the keyboard alone.

use std::collections::HashSet;

use e2e::{Desk, Engine, Reader, Result, Session};
use serde_json::json;

use crate::{MESSAGE, nothing_on_the_console};

/// Whether the focus can be seen: something is drawn round what has it, and nothing lies over it.
const SEEN: &str = "
    const focused = document.activeElement;
    // A control that is drawn by what stands beside it has its ring there; one that nobody sees draws none.
    const beside = [...(focused.labels ?? []), focused.nextElementSibling].filter(Boolean)
        .flatMap((one) => [one, ...one.querySelectorAll('span')]);
    const tracks = focused.parentElement.querySelectorAll('.switch__track');
    const drawn = [focused, ...beside, ...tracks].filter((one) => getComputedStyle(one).opacity > 0);
    const ring = drawn.flatMap((one) => [[one], [one, '::after']]).some((one) => {
        const style = getComputedStyle(...one);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    });
    // A control that nobody sees is pressed where its label is.
    const is_drawn = getComputedStyle(focused).opacity > 0;
    const label = is_drawn ? null : focused.labels?.[0];
    // Of a link in several lines the first.
    const box = (label ?? focused).getClientRects()[0];
    const [x, y] = [box.x + Math.min(box.width / 2, 20), box.y + box.height / 2];
    const inside = x >= 0 && x <= innerWidth && y >= 0 && y <= innerHeight;
    const over = document.elementFromPoint(x, y);
    // The answers of one switch lie over each other: the next one on top.
    const is_its_own = over && (focused.contains(over) || over.contains(focused) || label?.contains(over)
        || (over.type === 'radio' && over.name === focused.name));
    const covered = over && !is_its_own;
    return [ring, inside && !covered, `${focused.outerHTML.slice(0, 100)} at ${x} ${y}, ${over?.outerHTML.slice(0, 60)}`]";

/// How many stops there may be, and whether the last of them has the focus.
const STOPS: &str = "
    const stops = [...document.querySelectorAll('a[href], button, input, select, summary')];
    const last = [...stops].reverse().find((stop) => stop.getClientRects().length);
    return [stops.length, last === document.activeElement]";

/// Walks on with Tab until something of this role and name has the focus.
async fn tab_to(reader: &Reader, role: &str, name: &str) -> Result<()> {
    for _ in 0..200 {
        reader.key("Tab").await?;
        let (found, called) = reader.focused().await?;
        let is_list = role == "combobox" && reader.engine() == Engine::WebKit && found == "button";
        if (found == role || is_list) && called == name {
            return Ok(());
        }
    }
    panic!("no Tab leads to the {role} \"{name}\"");
}

pub(crate) async fn every_stop_has_a_name_and_is_seen(desk: Desk) -> Result<()> {
    for width in [360, 1280] {
        let session = Session::default().size(width, 740);
        // In the story and on the Board: what each begins with, and what it has.
        let story = ["Next: ", "Beijing, China", "Why each stands there", "Step 12: ", MESSAGE];
        let board = ["Undo", "Situation", "Washington’s message", "Hanoi", "Copy sentence"];
        for (place, stops) in [("#step=us", story), ("#room=board", board)] {
            let reader = desk.reader_in(session.clone(), place).await?;
            every_stop_is_seen(&reader, &format!("{place} at {width} px"), &stops).await?;
        }
    }
    Ok(())
}

async fn every_stop_is_seen(reader: &Reader, place: &str, stops: &[&str]) -> Result<()> {
    let mut met = HashSet::new();
    let mut lost = Vec::new();
    let mut count = 0;
    loop {
        reader.key("Tab").await?;
        let (role, name) = reader.focused().await?;
        assert!(!name.is_empty(), "a {role} without a name in {place}");
        lost.extend(what_is_lost(reader).await?);
        met.insert(format!("{role} {name}"));
        count += 1;
        let stops = reader.js(STOPS).await?;
        if stops[1] == true {
            break;
        }
        assert!(stops[0].as_u64() > Some(count), "the way doesn't lead to the end of {place}");
    }
    assert!(lost.is_empty(), "{place}: {}", lost.join("\n"));
    // From the first thing on the page to the last, and much between.
    let has = |part: &str| met.iter().any(|stop| stop.contains(part));
    for stop in ["Skip to the argument", "Light or dark"].iter().chain(stops) {
        assert!(has(stop), "{stop} was not met in {place}");
    }
    every_stop_is_seen_on_the_way_back(reader, place, count).await?;
    nothing_on_the_console(reader).await
}

/// The way back comes to each stop from below.
async fn every_stop_is_seen_on_the_way_back(
    reader: &Reader,
    place: &str,
    count: u64,
) -> Result<()> {
    let mut lost = Vec::new();
    // The answers of one switch are more than one stop in some browsers, and only from one side.
    for _ in 0..count * 2 {
        reader.key("Shift+Tab").await?;
        lost.extend(what_is_lost(reader).await?);
        if reader.js("return document.activeElement.className === 'skip'").await? == true {
            assert!(lost.is_empty(), "{place}, on the way back: {}", lost.join("\n"));
            return Ok(());
        }
    }
    panic!("the way back doesn't lead to the beginning of {place}");
}

/// What is wrong with what has the focus.
async fn what_is_lost(reader: &Reader) -> Result<Vec<String>> {
    // The page brings into view what the browser doesn't.
    reader.wait_drawn().await?;
    let seen = reader.js(SEEN).await?;
    let faults = [(&seen[0], "no ring"), (&seen[1], "covered")];
    let lost = faults.iter().filter(|(is_good, _)| **is_good != true);
    Ok(lost.map(|(_, fault)| format!("{fault}: {}", seen[2])).collect())
}

pub(crate) async fn the_explainer_is_used_without_a_pointer(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("").await?;
    reader.key("Tab").await?;
    assert_eq!(reader.focused().await?.1, "Skip to the argument");
    // A guess, with the arrows of a group of choices, and on.
    tab_to(&reader, "radio", "Washington").await?;
    reader.key("ArrowRight").await?;
    reader.see("Pyongyang. Hold that thought.").await?;
    tab_to(&reader, "link", "Start").await?;
    reader.key("Enter").await?;
    reader.wait_js("return document.activeElement.id === 'heading-window'").await?;
    // On to the step that lacks one thing, by the list of steps.
    reader.js("document.querySelector('[aria-current=step]').focus()").await?;
    for _ in 0..9 {
        reader.key("ArrowRight").await?;
    }
    reader.wait_step("one-thing").await?;
    reader.js("document.getElementById('heading-one-thing').focus()").await?;
    tab_to(&reader, "switch", MESSAGE).await?;
    reader.key("Space").await?;
    reader.wait_gate("talks", "yes").await?;
    assert_eq!(reader.focused().await?.1, MESSAGE);
    tab_to(&reader, "link", "Next: A beginning, and four questions").await?;
    reader.key("Enter").await?;
    reader.wait_step("left-open").await?;
    reader.wait_js("return document.activeElement.id === 'heading-left-open'").await?;
    // A question of it, with the arrows.
    tab_to(&reader, "radio", "Undecided").await?;
    reader.key("ArrowRight").await?;
    reader.wait_gate("deal", "no").await?;
    // Another room, a situation, a country, a way back.
    reader.js("document.querySelector('[data-to-room=board]').focus()").await?;
    reader.key("Enter").await?;
    reader.wait_js("return document.activeElement.id === 'board-title'").await?;
    tab_to(&reader, "combobox", "Situation").await?;
    tab_to(&reader, "button", "Washington").await?;
    reader.key("Enter").await?;
    reader.find("heading", "United States: politics at home").await?;
    tab_to(&reader, "button", "Close").await?;
    reader.key("Enter").await?;
    reader.dont_see("United States: politics at home").await?;
    reader.wait_focus("button", "Washington").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn keys_with_modifiers_are_the_browsers(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=us").await?;
    // Whether the page keeps a key from the browser.
    let takes = "const [key, modifiers] = arguments;
        const current = document.querySelector('.progress [aria-current]');
        current.focus();
        const event = new KeyboardEvent('keydown',
            { key, bubbles: true, cancelable: true, ...modifiers });
        current.dispatchEvent(event);
        return event.defaultPrevented";
    for key in ["ArrowLeft", "ArrowRight", "Home", "End"] {
        for modifier in ["altKey", "ctrlKey", "metaKey"] {
            let taken = reader.js_with(takes, vec![json!(key), json!({ modifier: true })]).await?;
            assert_eq!(taken, false, "{modifier} and {key}");
        }
    }
    reader.wait_step("us").await?;
    // Alone they walk the steps.
    assert_eq!(reader.js_with(takes, vec![json!("ArrowLeft"), json!({})]).await?, true);
    reader.wait_step("out-of-phase").await
}

pub(crate) async fn what_was_done_is_undone_on_keyboards_of_every_script(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=one-thing").await?;
    // Russian, Korean, Greek, and Latin with Caps Lock.
    for key in ["я", "ㅋ", "ζ", "Z"] {
        reader.flip(MESSAGE).await?;
        reader.wait_gate("talks", "yes").await?;
        let undo = "document.dispatchEvent(new KeyboardEvent('keydown',
            { key: arguments[0], code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true }))";
        reader.js_with(undo, vec![json!(key)]).await?;
        reader.wait_gate("talks", "no").await?;
    }
    Ok(())
}
