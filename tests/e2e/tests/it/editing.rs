//! The page at an editor's desk: it follows what is saved, and says what is wrong with it.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};

use devserver::follow::{Pages, follow};
use devserver::server::News;
use e2e::{Desk, Options, Reader, Result, Session, anyhow};

use crate::built;
use crate::folder::Folder;

/// Somebody who edits a copy of the content while the page is served.
struct Editor {
    folder: Folder,
    news: Arc<News>,
    stop: Arc<AtomicBool>,
    following: Option<JoinHandle<()>>,
}

impl Editor {
    fn new(name: &str) -> Result<Self> {
        let folder = Folder::new(name)?;
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        Folder::copy(&content, &folder.path().join("content"))?;
        let pages = Pages {
            project: folder.path().to_owned(),
            content: "content".into(),
            press: built("debug/press")?,
            shell: built("shell")?,
            site: folder.path().join("site"),
        };
        pages.write().map_err(|wrong| anyhow!("{wrong:?}"))?;
        let (news, stop) = (Arc::new(News::default()), Arc::new(AtomicBool::new(false)));
        let following = thread::spawn({
            let (news, stop) = (Arc::clone(&news), Arc::clone(&stop));
            move || follow(&pages, &["content"], &news, || Ok(()), |_| {}, &stop)
        });
        Ok(Self { folder, news, stop, following: Some(following) })
    }

    /// A reader of the page that is served.
    async fn reader(&self, desk: &Desk, fragment: &str) -> Result<Reader> {
        let options = Options {
            news: Some(Arc::clone(&self.news)),
            ..Options::folder(self.folder.path().join("site"))
        };
        let reader = desk.reader_with(Session::default(), options).await?;
        reader.open(fragment).await?;
        reader.wait_app("live").await?;
        Ok(reader)
    }

    fn save(&self, file: &str, from: &str, to: &str) -> Result<()> {
        let path = self.folder.path().join("content").join(file);
        let text = fs::read_to_string(&path)?;
        assert!(text.contains(from), "{file} has no {from}");
        Ok(fs::write(path, text.replacen(from, to, 1))?)
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(following) = self.following.take() {
            // A thread that panicked has nothing more to tell.
            let _ = following.join();
        }
    }
}

pub(crate) async fn an_edit_is_followed_and_a_mistake_is_told(desk: Desk) -> Result<()> {
    let editor = Editor::new("editing")?;
    let reader = editor.reader(&desk, "#step=us").await?;
    let own = "timeline = \"The road to June 2019\"";
    let with_next = format!("{own}\nnext = \"Onward: {{title}}\"");
    editor.save("en/interface.toml", own, &with_next)?;
    reader.see("Onward: Pyongyang: open, at a price").await?;
    // The reader is where they were.
    reader.wait_app("live").await?;
    reader.wait_step("us").await?;
    editor.save("gates.toml", "rule = \"cn-detente\"", "rule = \"cn-detent\"")?;
    reader.see("content/gates.toml:").await?;
    reader.see("There is no condition `cn-detent`. Did you mean `cn-detente`?").await?;
    // The page that was there before still answers.
    reader.press("link", "Onward: Pyongyang: open, at a price").await?;
    reader.wait_step("nk").await?;
    editor.save("gates.toml", "rule = \"cn-detent\"", "rule = \"cn-detente\"")?;
    reader.dont_see("There is no condition").await?;
    reader.wait_app("live").await?;
    reader.wait_step("nk").await
}

pub(crate) async fn a_finished_site_follows_nothing(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("").await?;
    let scripts = reader.js("return [...document.scripts].map((one) => one.src).join()").await?;
    let scripts = scripts.as_str().unwrap_or_default();
    assert!(!scripts.is_empty() && !scripts.contains("news"), "{scripts}");
    Ok(())
}
