//! Walking through the argument.

use e2e::{Desk, Reader, Result, Session};

use crate::nothing_on_the_console;

const STEPS: [&str; 12] = [
    "window",
    "road",
    "first-step",
    "out-of-phase",
    "us",
    "nk",
    "sk",
    "jp",
    "cn",
    "one-thing",
    "left-open",
    "closes",
];

/// Just the step's own section is shown, and the list of steps marks it.
async fn shows(reader: &Reader, index: usize) -> Result<()> {
    let id = STEPS[index];
    reader.wait_step(id).await?;
    reader.see(&format!("Step {} of 12", index + 1)).await?;
    let shown = "return [...document.querySelectorAll('main section[id^=step-]')]
        .filter((section) => section.checkVisibility()).map((section) => section.id).join()";
    assert_eq!(reader.js(shown).await?, format!("step-{id}"));
    let marked = "return document.querySelector('[aria-current=step]').textContent.trim()";
    assert_eq!(reader.js(marked).await?, (index + 1).to_string());
    Ok(())
}

pub(crate) async fn all_steps_are_walked_with_the_buttons(desk: Desk) -> Result<()> {
    let reader = desk.reader().await?;
    for index in 0..STEPS.len() {
        shows(&reader, index).await?;
        reader.press("button", "Next step").await?;
    }
    // At the end there is no next step.
    shows(&reader, 11).await?;
    for index in (0..11).rev() {
        reader.press("button", "Previous step").await?;
        shows(&reader, index).await?;
    }
    nothing_on_the_console(&reader).await
}

pub(crate) async fn the_next_step_is_read_from_its_beginning(desk: Desk) -> Result<()> {
    for (width, height) in [(768, 900), (1280, 800)] {
        let session = Session::default().size(width, height);
        let reader = desk.reader_in(session, "#step=road").await?;
        let title = "const { top } =
            document.querySelector('#step-first-step h2').getBoundingClientRect()";
        // Who has read to the end of a long step, and goes on with the pointer.
        reader.press("button", "Next step").await?;
        reader.wait_step("first-step").await?;
        reader.wait_js(&format!("{title}; return top >= 0 && top < innerHeight / 2")).await?;
        // Who sees the beginning stays where they are, which is where the press found them.
        let pressed = "addEventListener('click', () => { window.found = scrollY }, true)";
        reader.js(pressed).await?;
        reader.press("link", "Step 4: Ripe here, not there").await?;
        reader.wait_step("out-of-phase").await?;
        reader.wait_js("return scrollY === window.found").await?;
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn all_steps_are_walked_by_keyboard(desk: Desk) -> Result<()> {
    let reader = desk.reader().await?;
    reader.js("document.querySelector('[aria-current=step]').focus()").await?;
    for index in 1..STEPS.len() {
        reader.key("ArrowRight").await?;
        shows(&reader, index).await?;
        // The focus stays in the list, on the step.
        let (role, name) = reader.focused().await?;
        assert_eq!(role, "link");
        assert!(name.starts_with(&format!("Step {}: ", index + 1)), "{name}");
    }
    reader.key("Home").await?;
    shows(&reader, 0).await?;
    // Asked for with Enter, a step's heading takes the focus.
    reader.key("Tab").await?;
    reader.key("Enter").await?;
    shows(&reader, 1).await?;
    reader.wait_js("return document.activeElement.id === 'heading-road'").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn back_and_forward_walk_the_steps(desk: Desk) -> Result<()> {
    let reader = desk.reader().await?;
    reader.press("button", "Next step").await?;
    reader.press("button", "Next step").await?;
    shows(&reader, 2).await?;
    reader.back().await?;
    shows(&reader, 1).await?;
    reader.back().await?;
    shows(&reader, 0).await?;
    reader.forward().await?;
    shows(&reader, 1).await?;
    nothing_on_the_console(&reader).await
}
