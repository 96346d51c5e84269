//! "Embed this": what an editor chooses, sees and takes along.

use e2e::{Desk, Engine, Options, Reader, Result, Session, Trouble, framed};

use crate::frames::{JAPAN, START, click};
use crate::{MESSAGE, nothing_on_the_console};

/// The way of embedding that the tests read most: the name of its text.
const FITS: &str = "Frame that fits itself";

/// The room in which the form stands.
const ROOM: &str = "#room=sources";

async fn opened(reader: &Reader) -> Result<()> {
    let unfold = "document.querySelector('#embed-this > summary').click()";
    reader.js(unfold).await?;
    reader.find("textbox", FITS).await.map(drop)
}

/// What stands in one of the texts to copy.
async fn text(reader: &Reader, name: &str) -> Result<String> {
    let value = reader.find("textbox", name).await?.prop("value").await?;
    Ok(value.unwrap_or_default())
}

/// The address that a text to copy holds.
fn address(text: &str) -> String {
    let after = text.split_once("=\"http").map_or("", |(_, after)| after);
    format!("http{}", after.split('"').next().unwrap_or_default()).replace("&amp;", "&")
}

pub(crate) async fn an_editor_chooses_and_sees_it(desk: Desk) -> Result<()> {
    let reader = desk.reader_at(ROOM).await?;
    let before = reader.server().requests().len();
    let asked = reader.server().requests();
    assert!(!asked.iter().any(|request| request.path.contains("embed-this")), "{asked:?}");
    opened(&reader).await?;
    assert!(reader.server().requests().len() > before);
    let home = reader.server().url();
    assert_eq!(address(&text(&reader, FITS).await?), format!("{home}?plain"));
    reader.choose("Begin with", "Step 4: Ripe here, not there").await?;
    reader.choose("Light or dark in the frame", "dark").await?;
    reader.pick("Width on your page", "Phone: 360 pixels").await?;
    let shown = text(&reader, FITS).await?;
    let step = reader.css("#embed-step").await?.prop("value").await?.unwrap_or_default();
    assert_eq!(address(&shown), format!("{home}?plain&theme=dark&step={step}"));
    assert!(shown.contains("max-width: 360px"), "{shown}");
    // The preview shows it, as wide and as high as it will be.
    reader
        .wait_js("return document.querySelector('#embed-this iframe').clientWidth === 360")
        .await?;
    into_the_preview(&reader).await?;
    reader.wait_step(&step).await?;
    reader.wait_js("return document.documentElement.dataset.theme === 'dark'").await?;
    reader.wait_js(framed::FITS).await?;
    reader.leave_frame().await?;
    nothing_on_the_console(&reader).await
}

/// Looks into the frame of the preview, once what it shows is alive.
async fn into_the_preview(reader: &Reader) -> Result<()> {
    reader.js("document.querySelector('#embed-this iframe').scrollIntoView()").await?;
    reader.enter_frame(0).await?;
    reader.wait_app("live").await
}

/// The picture that a text to copy shows, as wide and high as it is, or what the browser says of it.
async fn picture(reader: &Reader) -> Result<String> {
    let text = text(reader, "Link with a picture").await?;
    let card = text.split("src=\"").nth(1).and_then(|after| after.split('"').next());
    let size = format!(
        "const image = new Image();
         image.src = '{}';
         return image.decode().then(() => [image.src, image.naturalWidth, image.naturalHeight].join(' '), String)",
        card.unwrap_or_default()
    );
    Ok(reader.js(&size).await?.as_str().unwrap_or_default().to_owned())
}

pub(crate) async fn one_thing_alone_is_chosen_seen_and_copied(desk: Desk) -> Result<()> {
    let reader = desk.reader_at(ROOM).await?;
    opened(&reader).await?;
    let home = reader.server().url();
    // A part with a panel asks which country.
    reader.choose("Show", "One country’s politics").await?;
    reader.choose("Country", "Japan").await?;
    let shown = text(&reader, FITS).await?;
    assert_eq!(address(&shown), format!("{home}?plain&show=country#country=jp"));
    into_the_preview(&reader).await?;
    reader.find("heading", "Japan: politics at home").await?;
    reader.leave_frame().await?;
    // A step alone can't be the cover; its picture is its own.
    reader.choose("Show", "One step").await?;
    assert!(reader.find("combobox", "Country").await.is_err(), "no country to choose");
    let step = reader.css("#embed-step").await?.prop("value").await?.unwrap_or_default();
    assert_eq!(step, "window");
    reader.choose("Begin with", "Step 8: Tokyo: wary, and in step").await?;
    let shown = text(&reader, FITS).await?;
    assert_eq!(address(&shown), format!("{home}?plain&show=step&step=jp"));
    assert_eq!(picture(&reader).await?, format!("{home}share/jp/card.png 1200 630"));
    into_the_preview(&reader).await?;
    reader.wait_step("jp").await?;
    reader.wait_js(framed::FITS).await?;
    let height = reader.js("return innerHeight").await?.as_u64().unwrap_or_default();
    reader.leave_frame().await?;
    let named = shown.split("height=\"").nth(1).and_then(|after| after.split('"').next());
    let named: u64 = named.unwrap_or_default().parse()?;
    let apart = named.abs_diff(height);
    assert!(apart <= 24 + named / 50, "{height} high, not {named}: run `cargo xtask heights`");
    // The whole again.
    reader.choose("Show", "The whole explainer").await?;
    reader.choose("Begin with", "The cover").await?;
    assert_eq!(address(&text(&reader, FITS).await?), format!("{home}?plain"));
    assert_eq!(picture(&reader).await?, format!("{home}card.png 1200 630"));
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_text_of_another_languages_page_shows_a_picture_that_is_there(
    desk: Desk,
) -> Result<()> {
    let reader = desk.reader_at(ROOM).await?;
    reader.open("ko/#room=sources").await?;
    reader.wait_app("live").await?;
    reader.js("document.querySelector('#embed-this > summary').click()").await?;
    reader.wait_js("return document.querySelectorAll('#embed-this textarea').length === 3").await?;
    let home = reader.server().url();
    let shows = |card: &str| {
        format!(
            "return document.querySelectorAll('#embed-this textarea')[2].value.includes('src=\"{home}{card}\"')"
        )
    };
    reader.wait_js(&shows("card.png")).await?;
    let chosen = "const step = document.querySelector('#embed-step');
        step.value = 'jp';
        step.dispatchEvent(new Event('change', { bubbles: true }))";
    reader.js(chosen).await?;
    reader.wait_js(&shows("ko/share/jp/card.png")).await?;
    let width = format!(
        "const image = new Image(); image.src = '{home}ko/share/jp/card.png';
         return image.decode().then(() => image.naturalWidth)"
    );
    assert_eq!(reader.js(&width).await?, 1200);
    nothing_on_the_console(&reader).await
}

pub(crate) async fn the_present_state_goes_along(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=one-thing").await?;
    reader.flip(MESSAGE).await?;
    reader.wait_gate("talks", "yes").await?;
    reader.press("link", "Sources").await?;
    opened(&reader).await?;
    reader.press("checkbox", "Begin with what I have set on this page").await?;
    reader.press("checkbox", "Hide the title").await?;
    // The room of the form is no part of it.
    let state = reader.hash().await?.replace("room=sources&", "");
    assert!(state.contains("us-flexible") && state.contains("step=one-thing"), "{state}");
    for name in [FITS, "Fixed-height frame", "Link with a picture"] {
        let shown = text(&reader, name).await?;
        assert_eq!(address(&shown), format!("{}{state}", reader.server().url()), "{name}");
    }
    into_the_preview(&reader).await?;
    reader.wait_gate("talks", "yes").await?;
    reader.leave_frame().await?;
    // What is set later goes along as well, once the editor comes back.
    reader.press("link", "Story").await?;
    reader.wait_step("one-thing").await?;
    reader.flip(MESSAGE).await?;
    reader.wait_gate("talks", "no").await?;
    reader.press("link", "Sources").await?;
    reader.css("#embed-theme").await?.click().await?;
    let state = reader.hash().await?.replace("room=sources&", "");
    assert_eq!(address(&text(&reader, FITS).await?), format!("{}{state}", reader.server().url()));
    nothing_on_the_console(&reader).await
}

pub(crate) async fn each_text_has_what_keeps_a_page_still_and_private(desk: Desk) -> Result<()> {
    let reader = desk.reader_at(ROOM).await?;
    opened(&reader).await?;
    for name in [FITS, "Fixed-height frame", "Link with a picture"] {
        let shown = text(&reader, name).await?;
        let unfilled = shown.split('{').skip(1).any(|after| {
            after.split_once('}').is_some_and(|(slot, _)| slot.chars().all(char::is_alphanumeric))
        });
        assert!(!unfilled, "{shown}");
        for part in
            ["title=\"", "loading=\"lazy\"", "referrerpolicy=\"no-referrer\"", "min-height: "]
        {
            assert!(shown.contains(part), "{name} lacks {part}");
        }
    }
    let home = reader.server().url();
    assert_eq!(picture(&reader).await?, format!("{home}card.png 1200 630"));
    nothing_on_the_console(&reader).await
}

pub(crate) async fn the_address_is_the_sites_own_where_it_is_known(desk: Desk) -> Result<()> {
    let reader = desk.reader_at(ROOM).await?;
    // As a build has it that was told its address.
    let known = "const link = document.createElement('link');
        link.rel = 'canonical';
        link.href = 'https://example.org/deal-window/';
        document.head.append(link)";
    reader.js(known).await?;
    opened(&reader).await?;
    assert_eq!(address(&text(&reader, FITS).await?), "https://example.org/deal-window/?plain");
    let picture = text(&reader, "Link with a picture").await?;
    assert!(picture.contains("src=\"https://example.org/deal-window/card.png\""), "{picture}");
    // The preview is of this very page.
    let shown = "return document.querySelector('#embed-this iframe').src";
    assert_eq!(reader.js(shown).await?, format!("{}?plain", reader.server().url()));
    nothing_on_the_console(&reader).await
}

pub(crate) async fn copying_says_so_and_falls_back_to_selecting(desk: Desk) -> Result<()> {
    let reader = desk.reader_at(ROOM).await?;
    opened(&reader).await?;
    let copied = "navigator.clipboard.writeText = (text) => {
        window.copied = text;
        return Promise.resolve();
    }";
    reader.js(copied).await?;
    reader.press("button", "Copy: Frame that fits itself").await?;
    reader.see("Copied: Frame that fits itself.").await?;
    assert_eq!(reader.js("return window.copied").await?, text(&reader, FITS).await?);
    // A browser that refuses, and knows no other way.
    let refused = "navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
        document.execCommand = () => false";
    reader.js(refused).await?;
    reader.press("button", "Copy: Link with a picture").await?;
    reader.see("The text is selected: Link with a picture.").await?;
    let selected = "const text = document.activeElement;
        return text.value.slice(text.selectionStart, text.selectionEnd)";
    let whole = text(&reader, "Link with a picture").await?;
    assert_eq!(reader.js(selected).await?, whole.as_str());
    nothing_on_the_console(&reader).await
}

/// Puts what was copied on a page of another site, as an editor would, and waits until it is alive.
async fn pasted(reader: &Reader, text: &str) -> Result<()> {
    let paste = "document.open();
        document.write('<!doctype html><meta name=viewport content=\"width=device-width\">'
            + '<style>body { margin: 0 } html { scrollbar-width: none }</style>' + arguments[0]);
        document.close();
        const frame = document.querySelector('iframe');
        frame.dataset.began = frame.offsetHeight";
    reader.js_with(paste, vec![text.into()]).await?;
    reader.enter_frame(0).await?;
    reader.wait_app("live").await?;
    reader.leave_frame().await
}

pub(crate) async fn what_is_copied_fits_from_the_start(desk: Desk) -> Result<()> {
    let reader = desk.reader_at(ROOM).await?;
    opened(&reader).await?;
    let host = desk.reader_of_host(Session::default(), "plain", "").await?;
    for (pick, widths) in [
        ("Phone: 360 pixels", &[360, 1280][..]),
        ("Column: 720 pixels", &[360, 720, 1280]),
        ("Wide: 1100 pixels", &[360, 720, 1280]),
    ] {
        reader.pick("Width on your page", pick).await?;
        for name in [FITS, "Fixed-height frame"] {
            let copied = text(&reader, name).await?;
            for width in widths {
                host.resize(*width, 800).await?;
                pasted(&host, &copied).await?;
                // The height that it begins with is the one it ends with, nearly: nothing moves.
                let settled = "const frame = document.querySelector('iframe');
                    const began = Number(frame.dataset.began);
                    return Math.abs(began - frame.offsetHeight) <= 40 && began > 500";
                host.wait_js(settled).await?;
                host.enter_frame(0).await?;
                let fits = "const height = document.documentElement.getBoundingClientRect().height;
                    return Math.abs(innerHeight - height) <= 40";
                host.wait_js(fits).await?;
                host.leave_frame().await?;
            }
        }
    }
    // With the script, it follows what opens.
    host.resize(720, 800).await?;
    pasted(&host, &text(&reader, FITS).await?).await?;
    host.enter_frame(0).await?;
    click(&host, START).await?;
    click(&host, JAPAN).await?;
    host.see("Japan: politics at home").await?;
    host.wait_js(framed::FITS).await
}

pub(crate) async fn the_measured_heights_are_fresh(desk: Desk) -> Result<()> {
    let reader = desk.reader_at(ROOM).await?;
    opened(&reader).await?;
    let table =
        reader.js("return document.querySelector('#embed-this form').dataset.heights").await?;
    let table: serde_json::Value = serde_json::from_str(table.as_str().unwrap_or_default())?;
    let host = desk.reader_of_host(Session::default(), "plain", "").await?;
    let places =
        [("cover", ""), ("window", "#step=window"), ("us", "#step=us"), ("board", "#room=board")];
    for ((step, state), title) in places.into_iter().zip([false, true, false, false]) {
        for (at, width) in [360, 720, 1100].into_iter().enumerate() {
            let plain = if title { "" } else { "?plain" };
            let now = framed::height(&host, &format!("{plain}{state}"), width).await?;
            let kept = table[step][usize::from(title)][at].as_u64().unwrap_or_default();
            // Fonts differ by a line or two from machine to machine.
            let apart = u64::from(now).abs_diff(kept);
            assert!(
                apart <= 24 + kept / 50,
                "{step} is {now} high at {width}, not {kept}: run `cargo xtask heights`"
            );
        }
    }
    Ok(())
}

pub(crate) async fn the_demonstration_leaves_room_for_the_frame(desk: Desk) -> Result<()> {
    for width in [375, 735, 1280] {
        let session = Session::default().size(width, 800);
        let reader = desk.reader_with(session, Options::folder(Desk::site())).await?;
        reader.open("embed-demo.html").await?;
        let height = "return document.querySelector('iframe').offsetHeight";
        let before = reader.js(height).await?.as_i64().unwrap_or_default();
        reader.js("document.querySelector('iframe').scrollIntoView()").await?;
        reader.enter_frame(0).await?;
        reader.wait_app("live").await?;
        reader.wait_js(framed::FITS).await?;
        reader.leave_frame().await?;
        let after = reader.js(height).await?.as_i64().unwrap_or_default();
        // The heights are Chromium's: elsewhere lines may break at another word.
        let most = if desk.engine() == Engine::Chromium { 40 } else { 80 };
        assert!((before - after).abs() <= most, "{before} before, {after} after, at {width}");
    }
    Ok(())
}

pub(crate) async fn it_is_offered_where_it_can_work_alone(desk: Desk) -> Result<()> {
    let shown = "return document.getElementById('embed-this')?.checkVisibility() ?? false";
    let reader = desk.reader_at(ROOM).await?;
    reader.wait_js(shown).await?;
    // Not in a frame.
    let host = desk.reader_of_host(Session::default(), "plain", "&query=%23room=sources").await?;
    host.enter_frame(0).await?;
    host.wait_app("live").await?;
    assert_eq!(host.js(shown).await?, false);
    // Not without the program, nor as text and picture alone.
    let options = Options::folder(Desk::site()).with_trouble("wasm", Trouble::Missing);
    let text = desk.reader_with(Session::default(), options).await?;
    text.open(ROOM).await?;
    text.wait_app("failed").await?;
    assert_eq!(text.js(shown).await?, false);
    // Not in the edition that is one file.
    reader.open("deal-window.html").await?;
    reader.wait_app("live").await?;
    assert_eq!(
        reader.js("return document.getElementById('embed-this')").await?,
        serde_json::Value::Null
    );
    Ok(())
}

pub(crate) async fn it_says_so_when_it_cant_be_loaded(desk: Desk) -> Result<()> {
    let reader = desk.reader_at(ROOM).await?;
    let gone = "const fold = document.getElementById('embed-this');
        window.script = fold.dataset.script;
        fold.dataset.script = './gone.js';
        fold.open = true";
    reader.js(gone).await?;
    reader.see("Loads when opened; needs a network.").await?;
    assert_eq!(reader.app_state().await?, "live");
    // As it says there, it comes when the fold is opened again.
    let again = "const fold = document.getElementById('embed-this');
        fold.dataset.script = window.script;
        fold.open = false";
    reader.js(again).await?;
    opened(&reader).await?;
    reader.dont_see("Loads when opened; needs a network.").await
}
