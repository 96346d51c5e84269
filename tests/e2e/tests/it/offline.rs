//! Without a network, and what stays on the reader's machine.

use std::fs;
use std::path::Path;

use e2e::{Desk, Options, Reader, Result, Session};

use crate::folder::Folder;
use crate::nothing_on_the_console;

/// Waits until the whole release is kept, and names it.
pub(crate) async fn kept(reader: &Reader) -> Result<String> {
    let ready = "return navigator.serviceWorker.ready.then((one) => one.active !== null)";
    reader.wait_js(ready).await?;
    // Beside the releases there may be a note that one was found touched.
    let names = "return caches.keys()
        .then((names) => names.filter((name) => !name.includes('touched-')).join())";
    let names = reader.js(names).await?;
    Ok(names.as_str().unwrap_or_default().to_owned())
}

pub(crate) async fn a_second_visit_needs_no_network(desk: Desk) -> Result<()> {
    let reader = desk.reader_in(Session::default().fresh(), "").await?;
    assert!(!kept(&reader).await?.is_empty());
    reader.server().cut();
    reader.open("?plain#step=one-thing").await?;
    reader.wait_app("live").await?;
    reader.wait_step("one-thing").await?;
    reader.flip(crate::MESSAGE).await?;
    reader.wait_gate("talks", "yes").await
}

pub(crate) async fn all_of_a_release_is_kept(desk: Desk) -> Result<()> {
    let reader = desk.reader_in(Session::default().fresh(), "").await?;
    kept(&reader).await?;
    // The style sheets that come later and every part of the program are in its list, and each file of that is there.
    let lacks = "return fetch('release.json').then((list) => list.json())
        .then(({ files }) => Promise.all(files.map((file) =>
            caches.match(new URL(file, location.href)).then((found) => found ? '' : file)))
            .then((lacking) => {
                const sheets = [...document.querySelectorAll('link[rel=stylesheet]')]
                    .map((one) => one.getAttribute('href').replace('./', ''));
                const parts = ['story', 'board', 'lab', 'argument', 'common'].map((part) => `${part}-`);
                const named = [...sheets, ...parts].filter((name) =>
                    !files.some((file) => file.startsWith(name)));
                // Browsers that keep releases need no sheet for old ones.
                const missed = lacking.filter((file) => file && !file.startsWith('old-'));
                return [sheets.length, ...missed, ...named].join();
            }))";
    assert_eq!(reader.js(lacks).await?, "2");
    Ok(())
}

pub(crate) async fn half_a_release_is_none(desk: Desk) -> Result<()> {
    let site = Folder::of_the_site("release")?;
    let reader = desk.reader_with(Session::default().fresh(), Options::folder(site.path())).await?;
    reader.open("").await?;
    reader.wait_app("live").await?;
    let before = kept(&reader).await?;
    // The next release has begun to arrive: its worker is there, its style sheet is not yet whole.
    let worker = site.file("", "worker.js")?;
    let next = fs::read_to_string(&worker)?;
    let release = before.rsplit('/').next().unwrap_or_default();
    assert!(next.contains(release), "{release} is not what the worker says");
    fs::write(&worker, next.replace(release, "0000000000000000"))?;
    let style = site.file("later-", ".css")?;
    let whole = fs::read(&style)?;
    fs::write(&style, &whole[..whole.len() / 2])?;
    let update = "return navigator.serviceWorker.ready
        .then((one) => one.update()).then(() => true, () => true)";
    reader.wait_js(update).await?;
    let settled = "return navigator.serviceWorker.ready
        .then((one) => one.installing === null && one.waiting === null)";
    reader.wait_js(settled).await?;
    assert_eq!(kept(&reader).await?, before);
    reader.server().cut();
    reader.open("#step=us").await?;
    reader.wait_app("live").await?;
    reader.wait_step("us").await
}

pub(crate) async fn one_file_opens_from_a_disk(desk: Desk) -> Result<()> {
    let name = Path::new("deal-window.html");
    let stick = Folder::new("stick")?;
    fs::copy(Desk::site().join(name), stick.path().join(name))?;
    let reader = desk.reader_with(Session::default(), Options::folder(stick.path())).await?;
    let address = format!("file://{}#step=one-thing", stick.path().join(name).display());
    reader.client().goto(&address).await?;
    reader.wait_app("live").await?;
    reader.wait_step("one-thing").await?;
    reader.flip(crate::MESSAGE).await?;
    reader.wait_gate("talks", "yes").await?;
    assert!(reader.server().requests().is_empty());
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_choice_of_colours_is_kept(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("").await?;
    let paper = "return getComputedStyle(document.documentElement).backgroundColor";
    let light = reader.js(paper).await?;
    reader.choose("Light or dark", "dark").await?;
    reader.wait_js(&format!("{paper} !== '{}'", light.as_str().unwrap_or_default())).await?;
    reader.reload().await?;
    reader.wait_app("live").await?;
    assert_ne!(reader.js(paper).await?, light);
    reader.choose("Light or dark", "automatic").await?;
    reader.wait_js(&format!("{paper} === '{}'", light.as_str().unwrap_or_default())).await?;
    nothing_on_the_console(&reader).await
}
