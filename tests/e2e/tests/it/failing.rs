//! When the program can't start.

use std::fs;

use e2e::{Desk, Options, Reader, Result, Session, Trouble};
use serde_json::json;

use crate::folder::Folder;
use crate::nothing_on_the_console;
use crate::reading::titles;

/// The text edition: every step, every panel, the outcomes.
async fn reads_as_text(reader: &Reader) -> Result<()> {
    let text = reader.text().await?;
    for part in [
        "Who would stop a deal with North Korea?",
        "Six ways the window shuts",
        "80 per cent",
        "Every question settled well",
        "What the article says, paragraph by paragraph",
    ] {
        assert!(text.contains(part), "the text lacks {part}");
    }
    assert_eq!(reader.names("switch").await?, Vec::<String>::new());
    assert_eq!(reader.names("button").await?.iter().filter(|name| *name == "Undo").count(), 0);
    // The cover asks nothing that nobody would hear: its answers lead to what the argument says of each.
    assert_eq!(reader.names("radio").await?, Vec::<String>::new());
    let tokyo = reader.find("link", "Tokyo").await?.attr("href").await?;
    // One of the drivers tells whole addresses.
    assert!(tokyo.as_deref().is_some_and(|href| href.ends_with("#step-jp")), "{tokyo:?}");
    Ok(())
}

pub(crate) async fn without_scripts_the_text_is_all_there(desk: Desk) -> Result<()> {
    let session = Session::default().without_scripts();
    let reader = desk.reader_with(session, Options::folder(Desk::site())).await?;
    reader.open("").await?;
    reader.see("You are reading the text edition").await?;
    assert_eq!(reader.app_state().await?, "");
    reads_as_text(&reader).await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn without_the_program_the_text_stays(desk: Desk) -> Result<()> {
    for trouble in [Trouble::Missing, Trouble::Truncated] {
        let options = Options::folder(Desk::site()).with_trouble("wasm", trouble);
        let reader = desk.reader_with(Session::default(), options).await?;
        reader.open("").await?;
        reader.wait_app("failed").await?;
        reader.see("The interactive part could not start").await?;
        reads_as_text(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn a_wrong_media_type_does_no_harm(desk: Desk) -> Result<()> {
    let options = Options::folder(Desk::site()).with_trouble("wasm", Trouble::Untyped);
    let reader = desk.reader_with(Session::default(), options).await?;
    reader.open("").await?;
    reader.wait_app("live").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_copy_saved_while_the_program_ran_is_text_again(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=us&on=us-flexible").await?;
    reader.wait_gate("talks", "yes").await?;
    let saved = reader.js("return `<!doctype html>${document.documentElement.outerHTML}`").await?;
    let site = Folder::of_the_site("saved")?;
    fs::write(site.path().join("index.html"), saved.as_str().unwrap_or_default())?;
    for file in fs::read_dir(site.path())? {
        let file = file?.path();
        if file.extension().is_some_and(|ending| ending == "wasm") {
            fs::remove_file(file)?;
        }
    }
    let reader = desk.reader_with(Session::default(), Options::folder(site.path())).await?;
    reader.open("").await?;
    reader.wait_app("failed").await?;
    reader.see("The interactive part could not start").await?;
    assert_eq!(titles(&reader).await?, 12);
    // Nothing there waits for a hand in vain.
    let controls = "return [...document.querySelectorAll('main input, main button, main select')]
        .filter((control) => control.checkVisibility() && !control.disabled).length";
    assert_eq!(reader.js(controls).await?, json!(0));
    Ok(())
}

pub(crate) async fn scripts_of_others_may_fail(desk: Desk) -> Result<()> {
    let site = Folder::of_the_site("others")?;
    let page = site.path().join("index.html");
    let watch = "window.seen = new Set();
        new MutationObserver(() => seen.add(document.documentElement.dataset.app))
            .observe(document.documentElement, { attributeFilter: ['data-app'] });
        Promise.reject(new Error('not ours'));";
    fs::write(site.path().join("watch.js"), watch)?;
    let others = "<script src=\"./watch.js\"></script><script src=\"./beacon.js\"></script></head>";
    fs::write(&page, fs::read_to_string(&page)?.replacen("</head>", others, 1))?;
    let reader = desk.reader_with(Session::default(), Options::folder(site.path())).await?;
    reader.open("").await?;
    reader.wait_app("live").await?;
    assert_eq!(reader.js("return seen.has('failed')").await?, json!(false));
    reader.dont_see("The interactive part could not start").await
}
