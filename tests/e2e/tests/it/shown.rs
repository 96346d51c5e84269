//! One thing of the page and nothing else: `show=` in a frame's address.

use e2e::framed::FITS;
use e2e::{Desk, Reader, Result, Session};
use serde_json::json;

use crate::frames::click;
use crate::{MESSAGE, nothing_on_the_console};

/// Each part, what is to be seen of it, and one thing that isn't.
const PARTS: [(&str, &str, &str); 10] = [
    ("cover", ".cover__sheet", ".step__title"),
    ("window", "#slot-picture .wall__picture", ".step__title"),
    ("map", ".picture .map", ".step__title"),
    ("country", "[data-panel=us]", ".step__title"),
    ("switch", "#hands-one-thing .flip", ".picture"),
    ("fork", "#hands-left-open .fork", ".step__title"),
    ("closes", "#hands-closes .ways", ".step__title"),
    ("matrix", "#matrix", ".verdict"),
    ("board", ".board__switches", ".cover__sheet"),
    ("step", "#heading-window", ".step__next"),
];

/// Whether something that a selector finds is in sight.
fn in_sight(selector: &str) -> String {
    format!(
        "return [...document.querySelectorAll('{selector}')].some((one) => one.checkVisibility())"
    )
}

pub(crate) async fn frame(desk: &Desk, width: u32, query: &str) -> Result<Reader> {
    framed(desk, width, query, "").await
}

/// The same, with more that the host is asked for.
pub(crate) async fn framed(desk: &Desk, width: u32, query: &str, more: &str) -> Result<Reader> {
    let query = format!("&query={}{more}", query.replace('&', "%26").replace('#', "%23"));
    let reader = desk.reader_of_host(Session::default().size(width, 900), "plain", &query).await?;
    reader.enter_frame(0).await?;
    reader.wait_shown().await?;
    reader.wait_js(FITS).await?;
    Ok(reader)
}

pub(crate) async fn each_part_stands_alone(desk: Desk) -> Result<()> {
    for (part, shown, hidden) in PARTS {
        let reader = frame(&desk, 360, &format!("?show={part}")).await?;
        reader.wait_js(&in_sight(shown)).await?;
        assert_eq!(reader.js(&in_sight(hidden)).await?, json!(false), "{part} has {hidden}");
        for never in [".top", ".frame-end", ".colophon", ".step__next"] {
            assert_eq!(reader.js(&in_sight(never)).await?, json!(false), "{part} has {never}");
        }
        let wide = reader.js("return document.documentElement.scrollWidth <= innerWidth").await?;
        assert_eq!(wide, json!(true), "{part} is too wide");
        // Where it leads to the whole, it says of what.
        let whole = "const link = document.querySelector('.whole a');
            return [link.textContent, new URL(link.href).search]";
        assert_eq!(reader.js(whole).await?, json!(["Who would stop a deal with North Korea?", ""]));
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn a_part_shows_the_state_that_its_address_names(desk: Desk) -> Result<()> {
    let reader = frame(&desk, 720, "?show=fork#step=us&on=us-flexible").await?;
    reader.wait_gate("talks", "yes").await?;
    reader.wait_js(&in_sight("#hands-left-open")).await?;
    let reader = frame(&desk, 720, "?show=step&step=jp").await?;
    reader.wait_step("jp").await?;
    let reader = frame(&desk, 720, "?show=country#country=cn").await?;
    reader.wait_js(&in_sight("[data-panel=cn]")).await
}

pub(crate) async fn a_part_is_live_and_leads_to_the_whole_in_its_state(desk: Desk) -> Result<()> {
    let reader = frame(&desk, 360, "?show=switch").await?;
    reader.wait_gate("talks", "no").await?;
    let height = reader.js("return innerHeight").await?.as_u64().unwrap_or(u64::MAX);
    assert!(height <= 640, "{height}");
    reader.flip(MESSAGE).await?;
    reader.wait_gate("talks", "yes").await?;
    // The address is written after a pause.
    let led = "const link = document.querySelector('.whole a');
        link.dispatchEvent(new Event('pointerdown'));
        return link.href.includes('on=us-flexible')";
    reader.wait_js(led).await?;
    click(&reader, ".segments label, .guess label").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_part_in_a_sandbox_is_live(desk: Desk) -> Result<()> {
    // A sandbox keeps the roles of elements to itself.
    let reader = framed(&desk, 360, "?show=switch", "&sandbox=allow-scripts").await?;
    reader.wait_gate("talks", "no").await?;
    click(&reader, "#hands-one-thing .flip input").await?;
    reader.wait_gate("talks", "yes").await
}

pub(crate) async fn a_part_keeps_its_place_beside_a_secret_of_wordpress(desk: Desk) -> Result<()> {
    for (query, shown, talks) in [
        ("?show=switch", "#hands-one-thing .flip", "no"),
        ("?show=switch#on=us-flexible", "#hands-one-thing .flip", "yes"),
        ("?show=map#on=us-flexible", ".picture .map", "yes"),
    ] {
        let reader = frame(&desk, 720, &format!("{query}#?secret=abc123")).await?;
        reader.wait_gate("talks", talks).await?;
        reader.wait_js(&in_sight(shown)).await?;
        let stays = "return location.hash.endsWith('#?secret=abc123') ? true : location.hash";
        reader.wait_js(stays).await?;
        // It is this frame's, and of no use to who goes on to the whole.
        let kept = "return document.querySelector('.whole a').href.includes('secret')";
        assert_eq!(reader.js(kept).await?, false, "{query}");
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn a_part_that_is_unknown_is_the_whole_and_said(desk: Desk) -> Result<()> {
    let reader = frame(&desk, 720, "?show=everything").await?;
    reader.wait_js(&in_sight(".cover__sheet")).await?;
    reader.see("show=everything").await
}

pub(crate) async fn the_gallery_has_every_part_and_what_to_paste(desk: Desk) -> Result<()> {
    let reader = desk.reader().await?;
    reader.open("gallery.html").await?;
    let pasted = "return [...document.querySelectorAll('section')].filter((one) => one.querySelector(':scope > iframe')).map((part) =>
        [part.querySelector('h3 code').textContent, part.querySelector('textarea').value.includes(part.querySelector('h3 code').textContent)])";
    let wanted: Vec<_> = PARTS.map(|(part, ..)| json!([format!("show={part}"), true])).into();
    assert_eq!(reader.js(pasted).await?, json!(wanted));
    // Each picture leads to its page, and there is a lesson to print.
    let others = "return [...document.querySelectorAll('details p a, #classroom ~ p a')]
        .map((link) => new URL(link.href).pathname.split('/')[1])";
    let mut others: Vec<String> = serde_json::from_value(reader.js(others).await?)?;
    others.sort();
    others.dedup();
    assert_eq!(others, ["classroom.html", "share"]);
    // The script beside them gives each its height.
    let fits =
        "return [...document.querySelectorAll('iframe')].every((one) => one.style.height !== '')";
    reader.wait_js(fits).await?;
    nothing_on_the_console(&reader).await
}
