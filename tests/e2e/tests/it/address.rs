//! Links to a state.

use e2e::{Desk, Result, Session};
use serde_json::json;

use crate::{MESSAGE, nothing_on_the_console, unfold};

const BOARD: &str = "return document.querySelector('main').dataset.room === 'board'";

pub(crate) async fn a_link_opens_its_state_and_says_how_it_differs(desk: Desk) -> Result<()> {
    let link = "#step=your-turn&scenario=june-2019&on=us-flexible&off=cn-detente&country=us";
    let reader = desk.reader_at(link).await?;
    for _ in 0..2 {
        reader.wait_js(BOARD).await?;
        reader.wait_gate("talks", "yes").await?;
        reader.wait_gate("holds", "no").await?;
        assert_eq!(reader.stance("cn").await?, "opposes");
        reader.see("This link opens with 2 changes from June 2019").await?;
        reader.find("switch", MESSAGE).await?;
        reader.reload().await?;
        reader.wait_app("live").await?;
    }
    nothing_on_the_console(&reader).await
}

pub(crate) async fn an_address_that_has_been_through_a_chat_opens_its_state(
    desk: Desk,
) -> Result<()> {
    for treated in [
        "#step=one-thing&amp;on=us-flexible.",
        "#step%3Done-thing%26on%3Dus-flexible",
        "#Echobox=1718000000-1&step=one-thing&on=us-flexible&fbclid=x",
        "#step=one-thing&on=us-flexible?utm_source=mail",
    ] {
        let reader = desk.reader_at(treated).await?;
        reader.wait_step("one-thing").await?;
        reader.wait_gate("talks", "yes").await?;
        reader.dont_see("We couldn’t read part of this link").await?;
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn a_link_hands_on_no_tracker(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("?fbclid=IwAR1&theme=dark&utm_source=tw#step=one-thing").await?;
    reader.flip(MESSAGE).await?;
    reader.wait_gate("talks", "yes").await?;
    reader.press("link", "Board").await?;
    unfold(&reader, "Link").await?;
    let link = reader.find("textbox", "Address").await?.prop("value").await?.unwrap_or_default();
    assert!(link.contains("?theme=dark#"), "{link}");
    assert!(link.contains("step=one-thing") && link.contains("on=us-flexible"), "{link}");
    assert!(!link.contains("fbclid") && !link.contains("utm_source"), "{link}");
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_mangled_fragment_gives_a_usable_page(desk: Desk) -> Result<()> {
    let mangled = "#step=nowhere&on=us-flexible,atlantis&open=us-president&%%%&scenario=";
    let reader = desk.reader_at(mangled).await?;
    reader.see("We couldn’t read part of this link").await?;
    reader.wait_gate("talks", "yes").await?;
    // Who comes with a state and no place is taken to the Board, and reads on from there.
    reader.wait_js(BOARD).await?;
    reader.press("link", "Story").await?;
    reader.press("link", "Step 2: From threats to a stand-off").await?;
    reader.wait_step("road").await?;
    reader.dont_see("We couldn’t read part of this link").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn the_address_follows_the_reader(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=one-thing").await?;
    reader.flip(MESSAGE).await?;
    reader.wait_js("return location.hash.includes('on=us-flexible')").await?;
    let hash = reader.hash().await?;
    let other = desk.reader_at(&hash).await?;
    other.wait_gate("talks", "yes").await?;
    other.wait_step("one-thing").await?;
    // Typed into the address bar of a page that is open, it is followed too.
    reader.go_to("#step=cn&scenario=beijing-unmoved").await?;
    reader.wait_step("cn").await?;
    reader.wait_gate("aligned", "no").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn addresses_of_the_page_before_lead_to_the_same_matter(desk: Desk) -> Result<()> {
    for (before, now, talks) in [
        ("#step=your-turn", BOARD, "no"),
        ("#scenario=washington-moves", BOARD, "yes"),
        ("#read=page&step=us", "return document.querySelector('main').dataset.step === 'us'", "no"),
        ("#read=steps&on=us-flexible", BOARD, "yes"),
    ] {
        let reader = desk.reader_at(before).await?;
        reader.wait_js(now).await?;
        reader.wait_gate("talks", talks).await?;
        reader.dont_see("We couldn’t read part of this link").await?;
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn a_link_to_an_element_of_the_page_is_no_state(desk: Desk) -> Result<()> {
    // Both with much above them that gets its style later, the second with most of the sources.
    for (width, id) in [(1280, "claim-aligned"), (768, "assumption-independent-odds")] {
        let session = Session::default().size(width, 800);
        let reader = desk.reader_in(session, &format!("#{id}")).await?;
        reader.wait_js("return document.querySelector('main').dataset.room === 'sources'").await?;
        reader.dont_see("We couldn’t read part of this link").await?;
        // The reader is at the entry, with eyes and keys.
        let at_entry = format!(
            "const entry = document.getElementById('{id}');
             const {{ top, bottom }} = entry.getBoundingClientRect();
             return document.activeElement === entry && top >= 0 && bottom <= innerHeight"
        );
        reader.wait_js(&at_entry).await?;
        nothing_on_the_console(&reader).await?;
    }
    // A link to a step's section, made on the text edition, leads to the step.
    let reader = desk.reader_at("#step-jp").await?;
    reader.wait_step("jp").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_press_on_a_source_keeps_the_state_in_the_address(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=one-thing").await?;
    reader.flip(MESSAGE).await?;
    reader.wait_js("return location.hash.includes('on=us-flexible')").await?;
    let state = reader.hash().await?;
    let press = "document.querySelector('#step-one-thing a[href^=\"#claim-\"]').click()";
    reader.js(press).await?;
    reader.wait_js("return document.querySelector('dialog[open]') !== null").await?;
    assert_eq!(reader.hash().await?, state);
    reader.key("Escape").await?;
    reader.reload().await?;
    reader.wait_app("live").await?;
    reader.wait_step("one-thing").await?;
    reader.wait_gate("talks", "yes").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn the_way_past_the_bar_leads_to_where_the_reader_is(desk: Desk) -> Result<()> {
    let reader = desk.reader().await?;
    for (place, heading) in [
        ("#step=one-thing&on=us-flexible", "heading-one-thing"),
        ("#room=board&step=one-thing&on=us-flexible", "board-title"),
    ] {
        reader.go_to(place).await?;
        reader.wait_step("one-thing").await?;
        let state = reader.hash().await?;
        reader.js("document.querySelector('.skip').click()").await?;
        let is_there = format!(
            "const at = document.activeElement;
             const {{ top }} = at.getBoundingClientRect();
             return at.id === '{heading}' && top >= 0 && top < innerHeight ? true : at.id"
        );
        reader.wait_js(&is_there).await?;
        // What the page scrolls for it is seen to before it draws again.
        reader.wait_drawn().await?;
        reader.wait_js(&is_there).await?;
        assert_eq!(reader.hash().await?, state);
        assert_eq!(reader.step().await?, "one-thing");
    }
    Ok(())
}

pub(crate) async fn each_place_has_a_title_of_its_own(desk: Desk) -> Result<()> {
    let reader = desk.reader().await?;
    for (place, title) in [
        ("#step=us", "Washington: the critics are quiet"),
        ("#step=jp", "Tokyo: wary, and in step"),
        ("#room=board", "Board"),
        ("#room=sources", "Sources"),
        ("#story", "Deal Window"),
    ] {
        reader.go_to(place).await?;
        let says =
            format!("return document.title.startsWith({}) ? true : document.title", json!(title));
        reader.wait_js(&says).await?;
        reader.wait_js("return document.title.endsWith('Deal Window')").await?;
    }
    Ok(())
}

pub(crate) async fn an_address_that_was_refused_is_written_later(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#room=board").await?;
    crate::unfold(&reader, "Test every combination").await?;
    crate::unfold(&reader, "Your odds").await?;
    // As a hand on a slider does: hundreds of values, of which browsers take a hundred.
    let slide = "const slider = document.getElementById('odds-us-flexible');
        const values = Array.from({ length: 250 }, (_, n) => (n % 19 + 1) * 5).concat(35);
        const one = () => {
            const value = values.shift();
            if (value === undefined) { window.slid = true; return; }
            slider.value = value;
            slider.dispatchEvent(new Event('input', { bubbles: true }));
            setTimeout(one, 8);
        };
        one();";
    reader.js(slide).await?;
    reader.wait_js("return window.slid === true").await?;
    let written = "return location.hash.includes('us-flexible:35')";
    // A browser may refuse for half a minute, which is as long as a reader here waits for anything.
    if reader.wait_js(written).await.is_ok() {
        return Ok(());
    }
    reader.wait_js(written).await
}

pub(crate) async fn who_comes_back_is_not_told_of_a_link(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=one-thing").await?;
    reader.flip(MESSAGE).await?;
    reader.wait_gate("talks", "yes").await?;
    reader.wait_js("return location.hash.includes('on=us-flexible')").await?;
    reader.press("link", "Board").await?;
    reader.wait_js(BOARD).await?;
    reader.back().await?;
    reader.wait_step("one-thing").await?;
    reader.wait_gate("talks", "yes").await?;
    reader.dont_see("This link opens with").await
}
