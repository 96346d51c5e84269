//! One release after another, on the server and on the reader's machine.

use std::fs;

use e2e::{Desk, Options, Reader, Result, Session, Trouble, anyhow};
use serde_json::json;

use crate::folder::Folder;
use crate::nothing_on_the_console;
use crate::offline::kept;

/// Asks for the next release now, as the browser does at some visit.
const UPDATE: &str = "return navigator.serviceWorker.ready
    .then((one) => one.update()).then(() => true, () => true)";

/// The worker of a release as the server has it, with its name taken out for another one.
async fn next(site: &Folder, reader: &Reader) -> Result<String> {
    let worker = fs::read_to_string(site.file("", "worker.js")?)?;
    let cache = kept(reader).await?;
    let release = cache.rsplit('/').next().unwrap_or_default();
    assert!(worker.contains(release), "{release} is not what the worker says");
    Ok(worker.replace(release, "0000000000000000"))
}

/// The hash of a text, as the worker's list has it.
async fn integrity(reader: &Reader, text: &str) -> Result<String> {
    let hash = "return crypto.subtle.digest('SHA-384', new TextEncoder().encode(arguments[0]))
        .then((hash) => 'sha384-' + btoa(String.fromCharCode(...new Uint8Array(hash))))";
    let hash = reader.js_with(hash, vec![json!(text)]).await?;
    Ok(hash.as_str().unwrap_or_default().to_owned())
}

async fn first_visit(desk: &Desk, site: &Folder, options: Options) -> Result<Reader> {
    let reader = desk.reader_with(Session::default().fresh(), options).await?;
    reader.open("").await?;
    reader.wait_app("live").await?;
    assert!(!kept(&reader).await?.is_empty(), "{}", site.path().display());
    // From the second visit on the page is the worker's.
    reader.reload().await?;
    reader.wait_app("live").await?;
    reader.wait_js("return navigator.serviceWorker.controller !== null").await?;
    Ok(reader)
}

/// Which release the page is of that the reader sees: the first has no mark.
const MARK: &str = "document.querySelector('meta[name=release]')?.content ?? 'first'";

async fn is_of(reader: &Reader, release: &str) -> Result<()> {
    reader.wait_app("live").await?;
    reader.wait_js(&format!("return ({MARK}) === '{release}'")).await
}

/// Visits a step until the page is of this release: a browser lets go of the worker before some time after the last of
/// its pages was closed, and a visit before that still has the old release, whole.
async fn comes_back_to(reader: &Reader, release: &str) -> Result<()> {
    const VISITS: usize = 12;
    for _ in 0..VISITS {
        reader.client().goto("about:blank").await?;
        reader.open("#step=us").await?;
        reader.wait_app("live").await?;
        if reader.js(&format!("return ({MARK}) === '{release}'")).await? == json!(true) {
            return Ok(());
        }
    }
    Err(anyhow!("{VISITS} visits, and the page is still not of the release {release}"))
}

pub(crate) async fn the_next_release_is_taken_as_a_whole(desk: Desk) -> Result<()> {
    let site = Folder::of_the_site("next")?;
    let reader = first_visit(&desk, &site, Options::folder(site.path())).await?;
    let before = kept(&reader).await?;
    let index = site.file("", "index.html")?;
    let page = fs::read_to_string(&index)?;
    let changed = page.replacen("</head>", "<meta name=\"release\" content=\"next\"></head>", 1);
    assert_ne!(page, changed);
    let (old, new) = (integrity(&reader, &page).await?, integrity(&reader, &changed).await?);
    let worker = next(&site, &reader).await?;
    assert!(worker.contains(&old));
    fs::write(&index, &changed)?;
    fs::write(site.file("", "worker.js")?, worker.replace(&old, &new))?;
    reader.wait_js(UPDATE).await?;
    let waits = "return navigator.serviceWorker.ready.then((one) => one.waiting !== null)";
    reader.wait_js(waits).await?;
    // Whoever has the old one open goes on with it. A correction shows at the next visit.
    is_of(&reader, "first").await?;
    reader.reload().await?;
    is_of(&reader, "next").await?;
    // Once that page is closed, no network is needed for the new one.
    reader.server().cut();
    comes_back_to(&reader, "next").await?;
    reader.wait_step("us").await?;
    let forgotten = format!(
        "return caches.keys().then((names) => names.length === 1 && names[0] !== '{before}')"
    );
    reader.wait_js(&forgotten).await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_server_killed_in_the_middle_of_an_update_takes_nothing(
    desk: Desk,
) -> Result<()> {
    let site = Folder::of_the_site("killed")?;
    // The next release has one file more, and asking for that is the last thing that happens.
    let options = Options::folder(site.path()).with_trouble("last", Trouble::Fatal);
    let reader = first_visit(&desk, &site, options).await?;
    let before = kept(&reader).await?;
    let worker = next(&site, &reader).await?;
    let list = "[[\"./index.html\"";
    assert!(worker.contains(list), "{worker}");
    let worker = worker.replace(list, "[[\"./of-the.last\",\"\"],[\"./index.html\"");
    fs::write(site.path().join("of-the.last"), "a file")?;
    fs::write(site.file("", "worker.js")?, worker)?;
    reader.wait_js(UPDATE).await?;
    let settled = "return navigator.serviceWorker.ready
        .then((one) => one.installing === null && one.waiting === null)";
    reader.wait_js(settled).await?;
    let asked = reader.server().requests();
    assert!(asked.iter().any(|request| request.path.ends_with("of-the.last")), "{asked:?}");
    // Nobody is served any more, and the reader has the old release, whole.
    assert_eq!(kept(&reader).await?, before);
    reader.open("#step=one-thing").await?;
    is_of(&reader, "first").await?;
    reader.wait_step("one-thing").await?;
    reader.flip(crate::MESSAGE).await?;
    reader.wait_gate("talks", "yes").await
}

pub(crate) async fn a_later_release_switches_the_worker_off(desk: Desk) -> Result<()> {
    let guide = include_str!("../../../../HOSTING.md");
    let code = guide.rsplit_once("```js\n").and_then(|(_, after)| after.split_once("```"));
    let (code, _) = code.ok_or_else(|| anyhow!("HOSTING.md doesn't say how"))?;
    let site = Folder::of_the_site("off")?;
    let reader = first_visit(&desk, &site, Options::folder(site.path())).await?;
    fs::write(site.file("", "worker.js")?, code)?;
    reader.wait_js(UPDATE).await?;
    let gone = "return Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()])
        .then(([workers, names]) => workers.length === 0 && names.length === 0)";
    reader.wait_js(gone).await?;
    // The page as it is open goes on, and the next visit is the server's.
    reader.press("link", "Board").await?;
    crate::unfold(&reader, "Test every combination").await?;
    reader.see("Your odds").await?;
    reader.open("#step=us").await?;
    reader.wait_app("live").await?;
    reader.wait_step("us").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn the_worker_stays_away_from_frames(desk: Desk) -> Result<()> {
    // In the frame of its own site, where it could, and of another one, with and without a sandbox.
    let demo = desk.reader_with(Session::default(), Options::folder(Desk::site())).await?;
    demo.open("embed-demo.html").await?;
    demo.js("document.querySelector('iframe').scrollIntoView()").await?;
    let other = desk.reader_of_host(Session::default(), "plain", "").await?;
    let sandboxed =
        desk.reader_of_host(Session::default(), "plain", "&sandbox=allow-scripts").await?;
    for reader in [&demo, &other, &sandboxed] {
        reader.enter_frame(0).await?;
        reader.wait_app("live").await?;
        // The page registers its worker well before it is so old.
        reader.wait_js("return performance.now() > 4000").await?;
        nothing_on_the_console(reader).await?;
    }
    let workers = "return navigator.serviceWorker.getRegistrations().then((all) => all.length)";
    for reader in [&demo, &other] {
        assert_eq!(reader.js(workers).await?, 0);
    }
    let asked = demo.server().requests();
    assert!(!asked.iter().any(|request| request.path.ends_with("worker.js")), "{asked:?}");
    Ok(())
}

pub(crate) async fn a_page_of_the_release_before_finds_its_files(desk: Desk) -> Result<()> {
    let site = Folder::of_the_site("before")?;
    let release: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(site.path().join("release.json"))?)?;
    let files = release["files"].as_array().cloned().unwrap_or_default();
    // What the list names is all that a page asks for, now and when it is used.
    let reader = desk.reader_with(Session::default(), Options::folder(site.path())).await?;
    reader.open("#room=sources").await?;
    reader.wait_app("live").await?;
    reader.js("document.querySelector('#embed-this > summary').click()").await?;
    reader.find("textbox", "Frame that fits itself").await?;
    for request in reader.server().requests() {
        let name = request.path.trim_start_matches('/');
        let listed = files.iter().any(|file| file == name);
        assert!(listed || matches!(name, "" | "worker.js"), "{name} is not in release.json");
    }
    Ok(())
}

pub(crate) async fn a_tampered_program_is_refused(desk: Desk) -> Result<()> {
    let site = Folder::of_the_site("tampered")?;
    let wasm = site.file("deal-window-", ".wasm")?;
    let mut bytes = fs::read(&wasm)?;
    // In a name or a text within it, so that the program would still run.
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    fs::write(&wasm, bytes)?;
    let reader = desk.reader_with(Session::default(), Options::folder(site.path())).await?;
    reader.open("").await?;
    reader.wait_app("failed").await?;
    reader.see("The interactive part could not start").await?;
    reader.see("What the article says, paragraph by paragraph").await?;
    assert_eq!(reader.js("return document.getElementById('embed-this').hidden").await?, true);
    Ok(())
}

pub(crate) async fn a_half_written_release_leaves_no_page_blank(desk: Desk) -> Result<()> {
    // The page has come, and of one kind of its files after the other nothing or half.
    for ending in [".wasm", ".css", "embed-this"] {
        for half in [true, false] {
            let site = Folder::of_the_site("half")?;
            let names = fs::read_dir(site.path())?.filter_map(|entry| Some(entry.ok()?.path()));
            for file in names {
                let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let script = name.starts_with(&format!("{ending}-")) && name.ends_with(".js");
                if !(name.ends_with(ending) || script) {
                    continue;
                }
                if half {
                    let bytes = fs::read(&file)?;
                    fs::write(&file, &bytes[..bytes.len() / 2])?;
                } else {
                    fs::remove_file(&file)?;
                }
            }
            let reader = desk.reader_with(Session::default(), Options::folder(site.path())).await?;
            reader.open("").await?;
            reader.see("A year after Singapore").await?;
            reader.see("Michael Fuchs and Abigail Bard").await?;
        }
    }
    Ok(())
}

pub(crate) async fn any_folder_of_a_server_will_do(desk: Desk) -> Result<()> {
    let options = Options::folder(Desk::site()).under("/some/folder/");
    let reader = desk.reader_with(Session::default(), options).await?;
    reader.open("#step=us").await?;
    reader.wait_app("live").await?;
    reader.wait_step("us").await?;
    // The largest file comes once: what a browser fetches ahead must be what it then uses.
    let programs = "return performance.getEntriesByType('resource')
        .filter((entry) => /deal-window-[^/]*[.]wasm$/.test(entry.name)).length";
    assert_eq!(reader.js(programs).await?, 1);
    reader.press("link", "Sources").await?;
    reader.js("document.querySelector('#embed-this > summary').click()").await?;
    reader.find("textbox", "Frame that fits itself").await?;
    // What is kept is this folder's alone.
    assert!(kept(&reader).await?.contains("/some/folder/"));
    let scope = "return navigator.serviceWorker.ready.then((one) => one.scope)";
    assert_eq!(reader.js(scope).await?, reader.server().url().as_str());
    nothing_on_the_console(&reader).await?;
    reader.server().cut();
    reader.open("?theme=dark#step=jp").await?;
    reader.wait_app("live").await?;
    reader.wait_step("jp").await?;
    // Without a network, too, an editor can take it along.
    reader.press("link", "Sources").await?;
    reader.js("document.querySelector('#embed-this > summary').click()").await?;
    reader.find("textbox", "Frame that fits itself").await?;
    Ok(())
}
