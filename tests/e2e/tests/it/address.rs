//! Links to a state.

use e2e::{Desk, Result};

use crate::{MESSAGE, nothing_on_the_console};

pub(crate) async fn a_link_opens_its_state_and_says_how_it_differs(desk: Desk) -> Result<()> {
    let link = "#step=your-turn&scenario=june-2019&on=us-flexible&off=cn-detente&country=us";
    let reader = desk.reader_at(link).await?;
    for _ in 0..2 {
        reader.wait_step("closes").await?;
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
    let link = reader.js("return document.getElementById('link').value").await?.to_string();
    assert!(link.contains("?theme=dark#step=one-thing"), "{link}");
    reader.flip(MESSAGE).await?;
    reader
        .wait_js("return document.getElementById('link').value.endsWith('on=us-flexible')")
        .await?;
    let link = reader.js("return document.getElementById('link').value").await?.to_string();
    assert!(!link.contains("fbclid") && !link.contains("utm_source"), "{link}");
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_mangled_fragment_gives_a_usable_page(desk: Desk) -> Result<()> {
    let mangled = "#step=nowhere&on=us-flexible,atlantis&open=us-president&%%%&scenario=";
    let reader = desk.reader_at(mangled).await?;
    reader.see("We couldn’t read part of this link").await?;
    reader.wait_gate("talks", "yes").await?;
    reader.press("button", "Next step").await?;
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
    reader.js("location.hash = '#step=cn&scenario=beijing-unmoved'").await?;
    reader.wait_step("cn").await?;
    reader.wait_gate("aligned", "no").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_link_to_an_element_of_the_page_is_no_state(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#claim-aligned").await?;
    reader.wait_step("window").await?;
    reader.dont_see("We couldn’t read part of this link").await?;
    // A link to a step's section, made on the text edition, leads to the step.
    let reader = desk.reader_at("#step-jp").await?;
    reader.wait_step("jp").await?;
    nothing_on_the_console(&reader).await
}
