//! Which files have changed. They are looked at rather than listened to: that works the same on every
//! system and disk, and whatever an editor does when it saves.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

/// How long nothing must change: whoever saves several files at once has them taken together.
const QUIET: Duration = Duration::from_millis(60);

/// A look at some files: when each was saved, and its length.
type Look = BTreeMap<PathBuf, (SystemTime, u64)>;

/// Some folders and files, and how they were when they were last looked at.
pub(super) struct Watch {
    roots: Vec<PathBuf>,
    seen: Look,
}

impl Watch {
    pub(super) fn new(roots: Vec<PathBuf>) -> Self {
        let seen = look(&roots);
        Self { roots, seen }
    }

    /// What has changed, come or gone since the last call, once it has come to rest.
    pub(super) fn changed(&mut self) -> Vec<PathBuf> {
        let mut now = look(&self.roots);
        if now == self.seen {
            return Vec::new();
        }
        loop {
            thread::sleep(QUIET);
            let next = look(&self.roots);
            if next == now {
                break;
            }
            now = next;
        }
        let before = std::mem::replace(&mut self.seen, now);
        let now = &self.seen;
        let mut changed: Vec<PathBuf> =
            now.iter().filter(|(file, how)| before.get(*file) != Some(how)).map(first).collect();
        changed.extend(before.iter().filter(|(file, _)| !now.contains_key(*file)).map(first));
        changed
    }
}

fn first((file, _): (&PathBuf, &(SystemTime, u64))) -> PathBuf {
    file.clone()
}

fn look(roots: &[PathBuf]) -> Look {
    let mut seen = Look::new();
    roots.iter().for_each(|root| look_into(root, &mut seen));
    seen
}

fn look_into(path: &Path, seen: &mut Look) {
    // A file may go away while it is looked at: then it is gone.
    let Ok(data) = fs::metadata(path) else { return };
    if data.is_dir() {
        let inside = fs::read_dir(path).into_iter().flatten().flatten();
        inside.filter(|entry| !is_passing(&entry.file_name().to_string_lossy())).for_each(
            |entry| {
                look_into(&entry.path(), seen);
            },
        );
    } else if let Ok(saved) = data.modified() {
        seen.insert(path.to_owned(), (saved, data.len()));
    }
}

/// Whether a file is one that editing programs keep beside the true one for a while.
fn is_passing(name: &str) -> bool {
    name.starts_with(['.', '#']) || name.ends_with(['~', '#']) || name.ends_with(".tmp")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_saved_comes_or_goes_is_seen_once() {
        let root = std::env::temp_dir().join(format!("deal-window-watch-{}", std::process::id()));
        fs::create_dir_all(root.join("inner")).expect("a folder");
        let (old, new) = (root.join("inner/old.toml"), root.join("new.md"));
        fs::write(&old, "one").expect("written");
        let mut watch = Watch::new(vec![root.clone()]);
        assert!(watch.changed().is_empty());
        fs::write(&old, "a word more").expect("written");
        fs::write(&new, "new").expect("written");
        // What an editing program leaves beside it is not the editor's doing.
        fs::write(root.join(".new.md.swp"), "passing").expect("written");
        assert_eq!(watch.changed(), [old.clone(), new.clone()]);
        assert!(watch.changed().is_empty());
        fs::remove_file(&new).expect("removed");
        assert_eq!(watch.changed(), [new]);
        fs::remove_dir_all(root).expect("removed");
    }
}
