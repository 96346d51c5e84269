//! The whole explainer with the keyboard alone.

use std::collections::HashSet;

use e2e::{Desk, Engine, Reader, Result, Session};

use crate::{MESSAGE, nothing_on_the_console};

/// Whether the focus can be seen: something is drawn round what has it, and nothing lies over it.
const SEEN: &str = "
    const focused = document.activeElement;
    const drawn = [focused, ...(focused.labels ?? []), focused.nextElementSibling].filter(Boolean);
    const ring = drawn.some((one) => {
        const style = getComputedStyle(one);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    });
    const label = focused.labels?.[0];
    const box = (label ?? focused).getBoundingClientRect();
    const [x, y] = [box.x + Math.min(box.width / 2, 20), box.y + box.height / 2];
    const inside = x >= 0 && x <= innerWidth && y >= 0 && y <= innerHeight;
    const over = document.elementFromPoint(x, y);
    const covered = over && !focused.contains(over) && !over.contains(focused) && !label?.contains(over);
    return [ring, inside && !covered, `${focused.outerHTML.slice(0, 100)} at ${x} ${y}, ${over?.outerHTML.slice(0, 60)}`]";

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
        let reader = desk.reader_in(session, "#step=us").await?;
        let stops =
            "return document.querySelectorAll('a[href], button, input, select, summary').length";
        let most = reader.js(stops).await?.as_u64().unwrap_or(0);
        let mut met = HashSet::new();
        for _ in 0..most {
            reader.key("Tab").await?;
            let (role, name) = reader.focused().await?;
            if role == "none" || role == "generic" || role == "RootWebArea" {
                break;
            }
            assert!(!name.is_empty(), "a {role} without a name at {width} px");
            let seen = reader.js(SEEN).await?;
            assert_eq!(seen[0], true, "no ring at {width} px: {}", seen[2]);
            assert_eq!(seen[1], true, "covered at {width} px: {}", seen[2]);
            met.insert(format!("{role} {name}"));
        }
        // From the first thing on the page to the last, and much between.
        let has = |part: &str| met.iter().any(|stop| stop.contains(part));
        for stop in ["Skip to the argument", "Next step", "China", "Undo", MESSAGE] {
            assert!(has(stop), "{stop} was not met at {width} px");
        }
        assert!(has("All of this as one file"), "the end was not met at {width} px: {}", met.len());
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn the_explainer_is_used_without_a_pointer(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("").await?;
    reader.key("Tab").await?;
    assert_eq!(reader.focused().await?.1, "Skip to the argument");
    // A guess, with the arrows of a group of choices.
    reader.js("document.querySelector('fieldset.guess input, .guess input').focus()").await?;
    reader.key("ArrowRight").await?;
    let guessed = "return document.querySelector('.guess input:checked') !== null";
    reader.wait_js(guessed).await?;
    // On to the step that lacks one thing, by the list of steps.
    reader.js("document.querySelector('[aria-current=step]').focus()").await?;
    for _ in 0..9 {
        reader.key("ArrowRight").await?;
    }
    reader.wait_step("one-thing").await?;
    tab_to(&reader, "switch", MESSAGE).await?;
    reader.key("Space").await?;
    reader.wait_gate("talks", "yes").await?;
    assert_eq!(reader.focused().await?.1, MESSAGE);
    tab_to(&reader, "button", "Next step").await?;
    reader.key("Enter").await?;
    reader.wait_step("left-open").await?;
    reader.wait_js("return document.activeElement.id === 'heading-left-open'").await?;
    // A scenario, a country, a way back.
    tab_to(&reader, "combobox", "Situation").await?;
    reader.key("Tab").await?;
    reader.js("document.querySelector('[aria-label=Countries] button').focus()").await?;
    reader.key("Enter").await?;
    reader.find("heading", "United States: politics at home").await?;
    tab_to(&reader, "button", "Close").await?;
    reader.key("Enter").await?;
    reader.dont_see("United States: politics at home").await?;
    nothing_on_the_console(&reader).await
}
