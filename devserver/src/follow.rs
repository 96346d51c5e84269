//! The page in the browser follows what is saved on the disk.

mod pages;
mod watch;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::server::News;
pub use pages::Pages;
use watch::Watch;

/// How often the files are looked at. There are some hundred of them, so a look costs next to nothing.
const INTERVAL: Duration = Duration::from_millis(100);

/// A change that the page has followed, or could not.
#[derive(Debug)]
pub struct Followed {
    /// The files, as seen from the project's root.
    pub files: Vec<PathBuf>,
    /// How long after the last of them was saved.
    pub after: Duration,
    /// What was wrong, line by line, if anything.
    pub wrong: Vec<String>,
}

/// Watches `inputs` of the pages' project until `stop`. A change of the content has the pages written anew;
/// any other first has `rebuild` make the program. What comes of it goes to the page, and to `tell`.
pub fn follow(
    pages: &Pages,
    inputs: &[impl AsRef<Path>],
    news: &News,
    rebuild: impl Fn() -> Result<(), Vec<String>>,
    tell: impl Fn(&Followed),
    stop: &AtomicBool,
) {
    let mut watch = Watch::new(inputs.iter().map(|input| pages.project.join(input)).collect());
    while !stop.load(Ordering::Relaxed) {
        thread::sleep(INTERVAL);
        let changed = watch.changed();
        if changed.is_empty() {
            continue;
        }
        let saved = changed.iter().filter_map(|file| saved(file)).max();
        let files: Vec<PathBuf> = changed
            .iter()
            .map(|file| file.strip_prefix(&pages.project).unwrap_or(file).to_owned())
            .collect();
        let content = pages.project.join(&pages.content);
        let content_alone = changed.iter().all(|file| file.starts_with(&content));
        let program = if content_alone { Ok(()) } else { rebuild() };
        let wrong = program.and_then(|()| pages.write()).err().unwrap_or_default();
        news.tell(wrong.clone());
        let after = saved.and_then(|saved| saved.elapsed().ok()).unwrap_or_default();
        tell(&Followed { files, after, wrong });
    }
}

/// When a file was saved. One that is gone doesn't say.
fn saved(file: &Path) -> Option<SystemTime> {
    file.metadata().ok()?.modified().ok()
}
