//! What axe-core finds of barriers: nothing, in any room and state.

use std::fs;

use e2e::{Desk, Engine, Reader, Result, Session, bail, framed};
use serde_json::json;

/// Fragments of states, and what is done there before the page is looked over.
const STATES: [(&str, &str); 23] = [
    ("", ""),
    ("", "document.getElementById('guess-jp').click()"),
    ("step=window", ""),
    ("step=road", ""),
    ("step=first-step", ""),
    ("step=out-of-phase", ""),
    ("step=us", ""),
    ("step=jp&country=jp", ""),
    ("step=cn", ""),
    ("step=one-thing&on=us-flexible", ""),
    ("step=left-open", ""),
    ("step=closes", ""),
    ("step=closes", UNFOLD),
    ("room=board", ""),
    ("room=board&country=us", ""),
    ("room=board&country=cn&scenario=beijing-unmoved", ""),
    ("room=board&country=sk&scenario=questions-settled", ""),
    ("room=board&strike=tokyo&odds=us-flexible:90&guess=jp&note=Seen%20from%20here", ""),
    ("room=board&compare=strike%3Dtokyo%26off%3Dcn-detente%26odds%3Dus-flexible%3A80", ""),
    ("step=nowhere&on=atlantis", ""),
    ("room=board", UNFOLD),
    ("room=sources", ""),
    ("room=sources", UNFOLD),
];

/// One of each room and a panel, for an engine in which axe takes many times longer.
const ROOMS: [(&str, &str); 4] =
    [("", ""), ("step=jp&country=jp", ""), ("room=board", UNFOLD), ("room=sources", UNFOLD)];

/// Everything that can be unfolded is.
const UNFOLD: &str = "document.querySelectorAll('details').forEach((one) => { one.open = true })";

const LOOK: &str = "
    const [contrast, done] = arguments;
    // What is shown alone has its headings in the article around it.
    const enabled = !new URLSearchParams(location.search).has('show');
    axe.run(document, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: contrast },
        'page-has-heading-one': { enabled }, 'heading-order': { enabled } } }).then((found) => done(found.violations.map(
        (one) => `${one.id}: ${one.help} (${one.nodes.map((node) => node.html.slice(0, 120)).join(' | ')})`
    )), (error) => done([String(error)]))";

async fn look_over(reader: &Reader, axe: &str, what: &str) -> Result<()> {
    reader.js(&format!("if (!window.axe) {{ {axe} }}")).await?;
    // Colours are the same in all engines, and to compare them is two thirds of the time in Firefox.
    let contrast = json!(reader.engine() == Engine::Chromium);
    let found = reader.client().execute_async(LOOK, vec![contrast]).await?;
    let found: Vec<&str> =
        found.as_array().into_iter().flatten().filter_map(|one| one.as_str()).collect();
    if !found.is_empty() {
        bail!("{what}:\n{}", found.join("\n"));
    }
    Ok(())
}

/// Looks over these states, and then over pages that have no program.
async fn nothing_is_found(
    desk: Desk,
    (width, theme): (u32, &str),
    states: &[(&str, &str)],
    without_program: &[&str],
) -> Result<()> {
    let axe = fs::read_to_string(Desk::npm().join("axe-core/axe.min.js"))?;
    let session = Session::default().size(width, 800);
    let reader = desk.reader_in(session, &format!("?theme={theme}")).await?;
    let mut barriers = Vec::new();
    for (state, first) in states {
        // A state of its own each: nothing stays unfolded from the one before.
        reader.client().goto("about:blank").await?;
        reader.open(&format!("?theme={theme}#{state}")).await?;
        reader.wait_app("live").await?;
        reader.js(first).await?;
        if let Err(found) = look_over(&reader, &axe, &format!("{state} {first}")).await {
            barriers.push(found.to_string());
        }
    }
    for rest in without_program {
        reader.open(rest).await?;
        if let Err(found) = look_over(&reader, &axe, rest).await {
            barriers.push(found.to_string());
        }
    }
    assert!(barriers.is_empty(), "at {width} px, {theme}:\n{}", barriers.join("\n\n"));
    Ok(())
}

/// Where the states of the story end.
fn after_story() -> usize {
    STATES.iter().take_while(|(state, _)| !state.starts_with("room=")).count()
}

async fn in_the_story(desk: Desk, width: u32, theme: &str) -> Result<()> {
    nothing_is_found(desk, (width, theme), &STATES[..after_story()], &[]).await
}

async fn after_the_story(desk: Desk, width: u32, theme: &str) -> Result<()> {
    let without_program = ["?static", "embed-demo.html"];
    nothing_is_found(desk, (width, theme), &STATES[after_story()..], &without_program).await
}

pub(crate) async fn no_barriers_in_the_story_on_a_light_desk(desk: Desk) -> Result<()> {
    in_the_story(desk, 1280, "light").await
}

pub(crate) async fn no_barriers_after_the_story_on_a_light_desk(desk: Desk) -> Result<()> {
    after_the_story(desk, 1280, "light").await
}

pub(crate) async fn no_barriers_in_the_story_on_a_dark_phone(desk: Desk) -> Result<()> {
    in_the_story(desk, 360, "dark").await
}

pub(crate) async fn no_barriers_after_the_story_on_a_dark_phone(desk: Desk) -> Result<()> {
    after_the_story(desk, 360, "dark").await
}

pub(crate) async fn no_barriers_after_the_story_on_a_dark_desk(desk: Desk) -> Result<()> {
    after_the_story(desk, 1280, "dark").await
}

pub(crate) async fn no_barriers_in_each_room(desk: Desk) -> Result<()> {
    nothing_is_found(desk, (1280, "light"), &ROOMS, &[]).await
}

pub(crate) async fn no_barriers_in_what_is_shown_alone(desk: Desk) -> Result<()> {
    let axe = fs::read_to_string(Desk::npm().join("axe-core/axe.min.js"))?;
    let reader = desk.reader_in(Session::default().size(360, 800), "").await?;
    let parts = framed::parts(&reader).await?;
    let mut pages: Vec<String> =
        parts.iter().map(|part| format!("?theme=dark&show={part}")).collect();
    assert!(pages.len() > 5, "{pages:?}");
    // Pages beside the explainer, which have no program.
    for page in [
        "gallery.html",
        "ko/gallery.html",
        "classroom.html",
        "ko/classroom.html",
        "share/us/",
        "ko/share/hanoi/",
    ] {
        pages.push(page.to_owned());
    }
    let mut barriers = Vec::new();
    for page in pages {
        reader.client().goto("about:blank").await?;
        reader.open(&page).await?;
        if page.starts_with('?') {
            reader.wait_shown().await?;
        }
        if let Err(found) = look_over(&reader, &axe, &page).await {
            barriers.push(found.to_string());
        }
    }
    assert!(barriers.is_empty(), "{}", barriers.join("\n\n"));
    Ok(())
}
