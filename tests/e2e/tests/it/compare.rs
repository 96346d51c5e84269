//! Two readers' links side by side.

use e2e::{Desk, Reader, Result, Session, anyhow, bail, ensure};

use crate::{nothing_on_the_console, unfold};

/// The start as it stands, and beside it one in which Washington has sent its message and Beijing prefers sanctions.
const BESIDE: &str =
    "#room=board&compare=scenario%3Djune-2019%26on%3Dus-flexible%26off%3Dcn-detente";
const BOTH_PART: &str = "You part over 2 switches (“Washington’s message” and “Détente, not \
    sanctions”): 3 answers differ (“Politics”, “Talks” and “Deal”), and the first is “The politics \
    line up”: yes here, no there.";
const SAME: &str = "You don’t part: both links have every switch, every rule and all odds alike.";
const FIELD: &str = "The other reader’s link";
const FOLD: &str = "Test every combination";
/// A switch by its name on the Board.
const MESSAGE_ON_BOARD: &str =
    "Washington’s message: Washington says clearly that its positions are negotiable";

/// What is read aloud of the picture that begins like this.
async fn picture(reader: &Reader, begins: &str) -> Result<String> {
    // To ask the driver for the role and name of every picture of the Board would take half a minute.
    let script = "return [...document.querySelectorAll('[role=img]')]
        .filter((one) => one.checkVisibility())
        .map((one) => one.getAttribute('aria-label'))";
    let names = reader.js(script).await?;
    let mut found = names.as_array().into_iter().flatten().filter_map(|name| name.as_str());
    let found = found.find(|name| name.starts_with(begins)).map(str::to_owned);
    found.ok_or_else(|| anyhow!("no picture begins with {begins:?}: {names}"))
}

/// The rows of the table, each as it is read.
async fn rows(reader: &Reader) -> Result<Vec<String>> {
    let script = "const table = [...document.querySelectorAll('table')]
            .find((one) => one.caption?.textContent === 'This one and the other, side by side');
        return [...table.querySelectorAll('tbody tr')]
            .map((row) => [...row.cells].map((cell) => cell.textContent.trim()).join(' | '))";
    let rows = reader.js(script).await?;
    let rows = rows.as_array().cloned().unwrap_or_default();
    Ok(rows.iter().filter_map(|row| row.as_str()).map(str::to_owned).collect())
}

/// Puts a text into the field for the other link.
async fn paste(reader: &Reader, text: &str) -> Result<()> {
    reader.find("textbox", FIELD).await?.send_keys(text).await?;
    Ok(())
}

pub(crate) async fn a_link_with_another_in_it_says_where_the_two_part(desk: Desk) -> Result<()> {
    let reader = desk.reader_at(BESIDE).await?;
    for _ in 0..2 {
        reader.see(BOTH_PART).await?;
        // Whoever has come for this is there, with eyes and keys.
        let is_here = "const focused = document.activeElement;
            const { top, bottom } = focused.getBoundingClientRect();
            return focused.textContent.startsWith('You part over') && top >= 0 && bottom <= innerHeight";
        reader.wait_js(is_here).await?;
        let here = picture(&reader, "This one: open, no bar.").await?;
        let there = picture(&reader, "The other: 1 bar.").await?;
        for says in [here, there] {
            let differs = "What differs: Washington, Pyongyang and Beijing.";
            assert!(says.ends_with(differs), "{says}");
        }
        let rows = rows(&reader).await?;
        for row in [
            "yes | The politics line up, differs | no",
            "no | Talks resume, differs | yes",
            "no | An interim deal is reached, differs | undecided",
            "no | The deal lasts | no",
            "no | Washington’s message | yes",
            "yes | Détente, not sanctions | no",
        ] {
            assert!(rows.iter().any(|one| one == row), "{row}: {rows:?}");
        }
        reader.reload().await?;
        reader.wait_app("live").await?;
    }
    nothing_on_the_console(&reader).await
}

pub(crate) async fn what_is_crossed_out_and_the_odds_are_compared_too(desk: Desk) -> Result<()> {
    let link =
        "#room=board&compare=scenario%3Djune-2019%26strike%3Dtokyo%26odds%3Dus-flexible%3A80";
    let reader = desk.reader_at(link).await?;
    let says = "You part over 1 part of the rules crossed out by one of you (“Tokyo: satisfied, or in \
        step”) and the odds of 1 switch: all answers are the same.";
    reader.see(says).await?;
    let rows = rows(&reader).await?;
    for row in [
        "kept | “Tokyo: satisfied, or in step” | crossed out",
        "50 per cent | Washington’s message | 80 per cent",
    ] {
        assert!(rows.iter().any(|one| one == row), "{row}: {rows:?}");
    }
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_whole_address_is_pasted_and_a_wrong_one_told(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#room=board").await?;
    unfold(&reader, FOLD).await?;
    reader.dont_see("You part over").await?;
    paste(&reader, "https://example.org/news?page=2").await?;
    reader.press("button", "Compare").await?;
    reader.see("That holds no state of this page.").await?;
    assert!(!reader.hash().await?.contains("compare"));
    // What is wrong is selected, so that the next paste replaces it.
    let other = "https://example.org/window/?theme=dark#step=one-thing&scenario=june-2019&on=us-flexible&note=Hi";
    paste(&reader, other).await?;
    reader.press("button", "Compare").await?;
    reader.see("You part over 1 switch (“Washington’s message”)").await?;
    reader.dont_see("That holds no state of this page.").await?;
    assert!(
        reader.hash().await?.ends_with("&compare=scenario%253Djune-2019%2526on%253Dus-flexible")
    );
    // The browser's way back leads to before.
    reader.back().await?;
    reader.dont_see("You part over").await?;
    reader.forward().await?;
    reader.see("You part over 1 switch (“Washington’s message”)").await?;
    // A part of a link that means nothing is told, and the rest is compared.
    paste(&reader, "#scenario=june-2019&on=atlantis,us-flexible").await?;
    reader.press("button", "Compare").await?;
    reader.see("We couldn’t read part of this link and left it out: on=atlantis.").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_comparison_follows_the_reader_and_ends_when_they_want(
    desk: Desk,
) -> Result<()> {
    let reader = desk.reader_at(BESIDE).await?;
    reader.see(BOTH_PART).await?;
    // Drivers bring what they press to an edge of the window, where the bar may lie over it.
    reader.js("scrollTo(0, 0)").await?;
    reader.flip(MESSAGE_ON_BOARD).await?;
    reader.see("You part over 1 switch (“Détente, not sanctions”): ").await?;
    // Who reads on in the story finds it again.
    reader.press("link", "Story").await?;
    reader.press("link", "Board").await?;
    reader.see("You part over 1 switch (“Détente, not sanctions”): ").await?;
    unfold(&reader, "Link").await?;
    let link = reader.find("textbox", "Address").await?.prop("value").await?.unwrap_or_default();
    ensure!(link.contains("on=us-flexible&compare=scenario%3Djune-2019%26"), "{link}");
    reader.press("button", "End the comparison").await?;
    reader.wait_focus("textbox", FIELD).await?;
    reader.dont_see("You part over").await?;
    reader.wait_gate("talks", "yes").await?;
    let link = reader.find("textbox", "Address").await?.prop("value").await?.unwrap_or_default();
    ensure!(link.contains("on=us-flexible") && !link.contains("compare"), "{link}");
    reader.wait_js("return !location.hash.includes('compare')").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn who_goes_to_the_other_can_go_back(desk: Desk) -> Result<()> {
    let reader = desk.reader_at(BESIDE).await?;
    reader.see(BOTH_PART).await?;
    reader.press("button", "Go to the other").await?;
    reader.wait_gate("aligned", "no").await?;
    reader.wait_gate("talks", "yes").await?;
    reader.see("“The politics line up”: no here, yes there.").await?;
    reader.wait_focus("button", "Go to the other").await?;
    reader.press("button", "Go to the other").await?;
    reader.wait_gate("aligned", "yes").await?;
    reader.see(BOTH_PART).await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn two_that_are_the_same_are_said_to_be(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#scenario=hanoi&compare=scenario%3Dhanoi").await?;
    reader.see(SAME).await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn another_link_that_means_nothing_leaves_a_usable_page(desk: Desk) -> Result<()> {
    for mangled in ["%25%25%25", "scenario%3Datlantis"] {
        let reader = desk.reader_at(&format!("#scenario=hanoi&compare={mangled}")).await?;
        reader.see("That holds no state of this page.").await?;
        reader.wait_gate("talks", "yes").await?;
        reader.flip(MESSAGE_ON_BOARD).await?;
        reader.press("button", "End the comparison").await?;
        reader.dont_see("That holds no state of this page.").await?;
        reader.wait_js("return !location.hash.includes('compare')").await?;
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn links_are_compared_by_keyboard_alone(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#room=board").await?;
    let focus = "document.querySelector('#lab > summary').focus()";
    reader.js(focus).await?;
    reader.key("Enter").await?;
    // What is folded up is drawn when somebody unfolds it.
    reader.find("textbox", FIELD).await?;
    tab_to(&reader, FIELD).await?;
    for letter in "#on=us-flexible".chars() {
        reader.key(&letter.to_string()).await?;
    }
    reader.key("Enter").await?;
    reader.see("You part over 1 switch (“Washington’s message”)").await?;
    // The sentence has the focus, so it is read, and what can be done comes next.
    reader.wait_js("return document.activeElement.textContent.startsWith('You part over')").await?;
    tab_to(&reader, "Go to the other").await?;
    reader.key("Enter").await?;
    reader.wait_gate("talks", "yes").await?;
    tab_to(&reader, "End the comparison").await?;
    reader.key("Enter").await?;
    reader.wait_focus("textbox", FIELD).await?;
    reader.dont_see("You part over").await?;
    nothing_on_the_console(&reader).await
}

/// Walks on with Tab until something of this name has the focus.
async fn tab_to(reader: &Reader, name: &str) -> Result<()> {
    for _ in 0..20 {
        reader.key("Tab").await?;
        if reader.focused().await?.1 == name {
            return Ok(());
        }
    }
    bail!("no Tab leads to \"{name}\", but to {:?}", reader.focused().await?)
}

pub(crate) async fn a_comparison_fits_a_phone_and_a_desk(desk: Desk) -> Result<()> {
    let reader = desk.reader_in(Session::default().size(320, 740), BESIDE).await?;
    reader.see(BOTH_PART).await?;
    for width in [320, 360, 768, 1280] {
        reader.resize(width, 740).await?;
        let beyond = reader.js("return document.documentElement.scrollWidth - innerWidth").await?;
        ensure!(
            beyond.as_i64().is_some_and(|beyond| beyond <= 0),
            "{beyond} px too wide at {width}"
        );
        // The windows and the names stand beside each other, and nothing lies over anything.
        let apart =
            "const boxes = ['.compare__window', '.compare__between', '.compare__window:last-child']
                .map((one) => document.querySelector(one).getBoundingClientRect());
            const names = [...document.querySelectorAll('.compare__between text')];
            const between = names.every((one) => {
                const { left, right } = one.getBoundingClientRect();
                return left >= boxes[0].right && right <= boxes[2].left;
            });
            return between && boxes[0].top === boxes[2].top && boxes[0].right < boxes[2].left";
        reader.wait_js(apart).await?;
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}
