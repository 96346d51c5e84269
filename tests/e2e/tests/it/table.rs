//! Switching conditions and scenarios.

use e2e::{Desk, Result};

use crate::{MESSAGE, nothing_on_the_console};

const QUESTIONS: [&str; 4] = ["us-first-step", "nk-groundwork", "nk-price", "nk-intent"];

pub(crate) async fn the_missing_message_starts_talks(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=one-thing").await?;
    reader.wait_gate("talks", "no").await?;
    assert_eq!(reader.stance("us").await?, "waits");
    reader.flip(MESSAGE).await?;
    reader.wait_gate("talks", "yes").await?;
    reader.wait_gate("deal", "undecided").await?;
    reader.wait_gate("holds", "undecided").await?;
    assert_eq!(reader.stance("us").await?, "backs");
    assert_eq!(reader.stance("nk").await?, "backs");
    // What moved is marked beside the switch, and the outcome is told to assistive technology as it is written.
    let moved =
        "return [...document.querySelectorAll('#step-one-thing [data-gate][data-moved=yes]')]
        .map((one) => one.dataset.gate).join() === 'talks,deal,holds'";
    reader.wait_js(moved).await?;
    let told = "const status = document.getElementById('announcement');
        const told = status.textContent;
        return status.role === 'status' && told.startsWith('Talks resume. A deal now depends on ')
            && [...document.querySelectorAll('p')].some((one) => one !== status && one.textContent === told)";
    reader.wait_js(told).await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn an_outcome_that_comes_back_at_once_is_no_news(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=one-thing").await?;
    // Timers as long as the one before an announcement wait for ever, so nothing hangs on how quick this is.
    let hold = "window.held = new Set();
        const [set, clear] = [setTimeout, clearTimeout];
        window.setTimeout = (work, after, ...rest) => {
            if (after !== 400) return set(work, after, ...rest);
            const id = 1e6 + held.size;
            held.add(id);
            return id;
        };
        window.clearTimeout = (id) => held.delete(id) || clear(id)";
    reader.js(hold).await?;
    reader.flip(MESSAGE).await?;
    reader.wait_js("return held.size === 1").await?;
    reader.flip(MESSAGE).await?;
    reader.wait_gate("talks", "no").await?;
    reader.wait_js("return held.size === 0").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn settled_questions_let_the_deal_hold(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=left-open").await?;
    reader.wait_gate("holds", "undecided").await?;
    for id in QUESTIONS {
        let asks = format!(
            "return document.querySelector('#step-left-open [data-condition={id}] legend').textContent"
        );
        let asks = reader.js(&asks).await?;
        reader.pick_in("#step-left-open", asks.as_str().unwrap_or_default(), "Yes").await?;
    }
    reader.wait_gate("deal", "yes").await?;
    reader.wait_gate("holds", "yes").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn changes_are_marked_undone_and_reset(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#room=board").await?;
    reader.flip(&format!("Washington’s message: {MESSAGE}")).await?;
    reader.flip("President for diplomacy: The president stands behind diplomacy").await?;
    reader.see("was yes").await?;
    reader.press("button", "Undo").await?;
    reader.wait_gate("talks", "yes").await?;
    reader.press("button", "Redo").await?;
    reader.wait_gate("talks", "no").await?;
    reader.press("button", "Back to June 2019").await?;
    reader.dont_see("was yes").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn every_scenario_can_be_put_on_the_table(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#room=board").await?;
    let names =
        "return [...document.querySelector('#scenario').options].map((one) => one.text.trim())";
    let names = reader.js(names).await?;
    let names: Vec<&str> =
        names.as_array().into_iter().flatten().filter_map(|name| name.as_str()).collect();
    assert_eq!(names.len(), 14);
    let mut outcomes = Vec::new();
    for name in names {
        reader.choose("Situation", name).await?;
        let mut answers = Vec::new();
        for gate in ["aligned", "talks", "deal", "holds"] {
            answers.push(reader.gate(gate).await?);
        }
        outcomes.push(answers.join(" "));
    }
    assert_eq!(
        outcomes,
        [
            "no no no no",
            "yes yes no no",
            "yes yes no no",
            "yes no no no",
            "yes yes undecided undecided",
            "yes yes yes yes",
            "yes yes no no",
            "yes yes no no",
            "yes yes yes no",
            "no no no no",
            "no yes yes no",
            "undecided yes yes undecided",
            "no yes yes no",
            "no yes yes no",
        ]
    );
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_sentence_of_the_prose_sets_the_table(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=jp").await?;
    let follow = "const link = document.querySelector('#step-jp a[href*=\"off=jp-lockstep\"]');
        link.click(); return link !== null";
    assert_eq!(reader.js(follow).await?, true);
    reader.wait_gate("aligned", "no").await?;
    assert_eq!(reader.step().await?, "jp");
    assert_eq!(reader.stance("jp").await?, "opposes");
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_scenario_from_the_list_is_shown_where_it_acts(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#room=board").await?;
    let unfold = "[...document.querySelectorAll('#board details')]
        .find((one) => one.querySelector('summary').textContent === 'Each situation in words').open = true";
    reader.js(unfold).await?;
    reader.press("link", "Show this situation: Hanoi").await?;
    reader.wait_gate("deal", "no").await?;
    assert_eq!(reader.stance("nk").await?, "waits");
    assert_eq!(reader.attribute("main", "data-room").await?, "board");
    nothing_on_the_console(&reader).await
}

/// What a browser does that translates a page: each text is taken out, and stands in elements of its own.
pub(crate) const TRANSLATE: &str = "
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) texts.push(walk.currentNode);
    for (const text of texts) {
        if (!text.data.trim() || text.parentElement.closest('script, style, noscript, select, svg')) continue;
        const outer = document.createElement('font');
        outer.append(document.createElement('font'));
        outer.firstChild.textContent = text.data;
        text.replaceWith(outer);
    }";

pub(crate) async fn a_translated_page_still_follows_the_table(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=one-thing").await?;
    reader.wait_gate("talks", "no").await?;
    reader.js(TRANSLATE).await?;
    reader.flip(MESSAGE).await?;
    reader.wait_gate("talks", "yes").await?;
    let says = "return [...document.querySelectorAll('#step-one-thing [data-gate=talks] span')]\
        .map((one) => one.textContent)";
    let says = reader.js(says).await?;
    let says: Vec<&str> =
        says.as_array().into_iter().flatten().filter_map(|one| one.as_str()).collect();
    assert!(says.contains(&"yes") && !says.contains(&"no"), "{says:?}");
    reader.key("Control+z").await?;
    reader.wait_gate("talks", "no").await?;
    nothing_on_the_console(&reader).await
}
