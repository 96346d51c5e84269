//! Without a network, and what stays on the reader's machine.

use std::fs;
use std::path::{Path, PathBuf};

use e2e::{Desk, Options, Reader, Result, Session};

use crate::nothing_on_the_console;

/// A folder that goes away with the test.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Result<Self> {
        let path = std::env::temp_dir().join(format!("deal-window-{name}-{}", std::process::id()));
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    /// A copy of the finished site, whose files may be changed.
    pub(crate) fn of_the_site(name: &str) -> Result<Self> {
        let folder = Self::new(name)?;
        for entry in fs::read_dir(Desk::site())? {
            let file = entry?.path();
            if file.is_file() {
                fs::copy(&file, folder.0.join(file.file_name().unwrap_or_default()))?;
            }
        }
        Ok(folder)
    }

    /// The file with this ending, of which there is one.
    pub(crate) fn file(&self, ending: &str) -> Result<PathBuf> {
        let files = fs::read_dir(&self.0)?.filter_map(|entry| Some(entry.ok()?.path()));
        let found = files.into_iter().find(|file| file.to_string_lossy().ends_with(ending));
        found.ok_or_else(|| e2e::anyhow!("no file ends with {ending}"))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A leftover in the temporary folder does no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Waits until the whole release is kept, and names it.
pub(crate) async fn kept(reader: &Reader) -> Result<String> {
    let ready = "return navigator.serviceWorker.ready.then((one) => one.active !== null)";
    reader.wait_js(ready).await?;
    let names = reader.js("return caches.keys().then((names) => names.join())").await?;
    Ok(names.as_str().unwrap_or_default().to_owned())
}

pub(crate) async fn a_second_visit_needs_no_network(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("").await?;
    assert!(!kept(&reader).await?.is_empty());
    reader.server().cut();
    reader.open("?plain#step=one-thing").await?;
    reader.wait_app("live").await?;
    reader.wait_step("one-thing").await?;
    reader.flip(crate::MESSAGE).await?;
    reader.wait_gate("talks", "yes").await
}

pub(crate) async fn half_a_release_is_none(desk: Desk) -> Result<()> {
    let site = Folder::of_the_site("release")?;
    let reader = desk.reader_with(Session::default(), Options::folder(&site.0)).await?;
    reader.open("").await?;
    reader.wait_app("live").await?;
    let before = kept(&reader).await?;
    // The next release has begun to arrive: its worker is there, its style sheet is not yet whole.
    let worker = site.file("worker.js")?;
    let next = fs::read_to_string(&worker)?;
    let release = before.rsplit('/').next().unwrap_or_default();
    assert!(next.contains(release), "{release} is not what the worker says");
    fs::write(&worker, next.replace(release, "0000000000000000"))?;
    let style = site.file(".css")?;
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
    fs::copy(Desk::site().join(name), stick.0.join(name))?;
    let reader = desk.reader_with(Session::default(), Options::folder(&stick.0)).await?;
    let address = format!("file://{}#step=one-thing", stick.0.join(name).display());
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
    reader.choose("Colours", "dark").await?;
    reader.wait_js(&format!("{paper} !== '{}'", light.as_str().unwrap_or_default())).await?;
    reader.reload().await?;
    reader.wait_app("live").await?;
    assert_ne!(reader.js(paper).await?, light);
    reader.choose("Colours", "as your system").await?;
    reader.wait_js(&format!("{paper} === '{}'", light.as_str().unwrap_or_default())).await?;
    nothing_on_the_console(&reader).await
}
