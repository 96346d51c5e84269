//! A folder for a test's own files.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use e2e::{Desk, Result, anyhow};

/// A folder that goes away with the test.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Result<Self> {
        // The same test runs in several browsers at once.
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("deal-window-{name}-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    /// A copy of the finished site, whose files may be changed.
    pub(crate) fn of_the_site(name: &str) -> Result<Self> {
        let folder = Self::new(name)?;
        Self::copy(&Desk::site(), folder.path())?;
        Ok(folder)
    }

    /// The one file whose name begins and ends so.
    pub(crate) fn file(&self, beginning: &str, ending: &str) -> Result<PathBuf> {
        let files = fs::read_dir(self.path())?.filter_map(|entry| Some(entry.ok()?.path()));
        let mut found = files.filter(|file| {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(beginning) && name.ends_with(ending)
        });
        match (found.next(), found.next()) {
            (Some(file), None) => Ok(file),
            (None, _) => Err(anyhow!("no file is called {beginning}…{ending}")),
            (Some(_), Some(_)) => Err(anyhow!("several files are called {beginning}…{ending}")),
        }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// Copies a folder with all that is in it.
    pub(crate) fn copy(from: &Path, into: &Path) -> Result<()> {
        fs::create_dir_all(into)?;
        for entry in fs::read_dir(from)? {
            let from = entry?.path();
            let into = into.join(from.file_name().unwrap_or_default());
            if from.is_dir() {
                Self::copy(&from, &into)?;
            } else {
                fs::copy(&from, &into)?;
            }
        }
        Ok(())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A leftover in the temporary folder does no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}
