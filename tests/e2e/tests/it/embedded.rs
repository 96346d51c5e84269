//! In a newsroom's article, whose system changes what an editor has pasted.

use e2e::framed::FITS;
use e2e::{Desk, Options, Reader, Result, Session, Trouble};
use serde_json::json;

use crate::nothing_on_the_console;

/// A reader of an article with the explainer in it.
async fn article(desk: &Desk, query: &str) -> Result<Reader> {
    desk.reader_of_host(Session::default().size(720, 760), "article", query).await
}

/// The frame has the state of a reader's link: Washington's step, with its message sent.
async fn has_the_state(reader: &Reader) -> Result<()> {
    reader.enter_frame(0).await?;
    reader.wait_app("live").await?;
    reader.wait_step("us").await?;
    reader.wait_gate("talks", "yes").await?;
    reader.wait_js(FITS).await?;
    // It is the explainer, and not the article once more.
    assert_eq!(reader.js("return document.querySelectorAll('iframe').length").await?, 0);
    reader.leave_frame().await
}

const LINK: &str = "#deal-window:step=us&on=us-flexible";

pub(crate) async fn a_readers_link_opens_the_state_in_the_article(desk: Desk) -> Result<()> {
    for query in ["", "&head", "&unmarked"] {
        let reader = article(&desk, &format!("{query}{LINK}")).await?;
        has_the_state(&reader).await?;
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn a_frame_that_waits_for_consent_keeps_the_state(desk: Desk) -> Result<()> {
    let reader = article(&desk, &format!("&consent{LINK}")).await?;
    // Until then nothing is loaded: neither the explainer nor the article into itself.
    reader.wait_js("return document.querySelector('iframe').contentDocument !== null").await?;
    reader.press("button", "Show what another site has").await?;
    has_the_state(&reader).await
}

pub(crate) async fn a_link_within_the_article_leads_the_frame(desk: Desk) -> Result<()> {
    for query in ["", "&head", "&unmarked"] {
        let reader = article(&desk, query).await?;
        reader.enter_frame(0).await?;
        reader.wait_app("live").await?;
        reader.wait_js(FITS).await?;
        reader.leave_frame().await?;
        reader.press("link", "What of Tokyo?").await?;
        reader.enter_frame(0).await?;
        reader.wait_step("jp").await?;
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn padding_that_counts_as_height_cuts_nothing(desk: Desk) -> Result<()> {
    let reader = article(&desk, "&boxed").await?;
    let padded = "return getComputedStyle(document.querySelector('iframe')).paddingTop";
    assert_eq!(reader.js(padded).await?, "12px");
    reader.enter_frame(0).await?;
    reader.wait_app("live").await?;
    reader.wait_js(FITS).await?;
    let scrolls = "const root = document.documentElement;
        return root.scrollHeight > root.clientHeight";
    assert_eq!(reader.js(scrolls).await?, false);
    Ok(())
}

pub(crate) async fn style_that_comes_after_a_frame_was_fitted_cuts_nothing(
    desk: Desk,
) -> Result<()> {
    let reader = article(&desk, "").await?;
    reader.enter_frame(0).await?;
    reader.wait_app("live").await?;
    reader.wait_js(FITS).await?;
    reader.leave_frame().await?;
    reader.js("document.querySelector('link[rel=stylesheet]').disabled = false").await?;
    let is_padded =
        "return getComputedStyle(document.querySelector('iframe')).paddingTop === '12px'";
    reader.wait_js(is_padded).await?;
    reader.enter_frame(0).await?;
    reader.wait_js(FITS).await
}

pub(crate) async fn the_text_alone_fits_a_phone(desk: Desk) -> Result<()> {
    let site = Options::folder(Desk::site()).with_trouble("wasm", Trouble::Missing);
    let session = Session::default().size(360, 740);
    let reader = desk.reader_of_host_with(session, site, "article", "").await?;
    reader.enter_frame(0).await?;
    reader.wait_app("failed").await?;
    reader.wait_js(FITS).await?;
    // That is more than what hosts' scripts used to allow.
    let height = reader.js("return innerHeight").await?.as_u64().unwrap_or_default();
    assert!(height > 30_000, "{height}");
    Ok(())
}

pub(crate) async fn the_hosts_own_switch_between_light_and_dark_is_followed(
    desk: Desk,
) -> Result<()> {
    let reader = article(&desk, LINK).await?;
    has_the_state(&reader).await?;
    let post = |theme: &str| {
        format!(
            "document.querySelector('iframe').contentWindow
                .postMessage({{ type: 'embed-theme', theme: '{theme}' }}, '*')"
        )
    };
    let mut grounds = Vec::new();
    for theme in ["dark", "light", "nonsense", "auto"] {
        reader.js(&post(theme)).await?;
        reader.enter_frame(0).await?;
        let named = match theme {
            "auto" => json!(null),
            "nonsense" => json!("light"),
            theme => json!(theme),
        };
        let is = format!("return (document.documentElement.dataset.theme ?? null) === {named}");
        reader.wait_js(&is).await?;
        let ground = "return getComputedStyle(document.documentElement).backgroundColor";
        grounds.push(reader.js(ground).await?);
        // The state stays.
        assert_eq!(reader.gate("talks").await?, "yes");
        reader.leave_frame().await?;
    }
    assert_ne!(grounds[0], grounds[1]);
    assert_eq!(grounds[1], grounds[2]);
    nothing_on_the_console(&reader).await
}
