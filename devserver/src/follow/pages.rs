//! The pages, written anew around a program that is built already.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::Command;

/// What it takes to write the pages.
#[derive(Clone, Debug)]
pub struct Pages {
    /// The folder that the press runs in.
    pub project: PathBuf,
    /// The argument: a folder of content, as seen from there.
    pub content: PathBuf,
    /// The press, built.
    pub press: PathBuf,
    /// The folder in which a build has kept the program and the page's shell.
    pub shell: PathBuf,
    /// The folder that the finished site goes to.
    pub site: PathBuf,
}

impl Pages {
    /// Writes the pages. The site is there as a whole or as it was before.
    ///
    /// # Errors
    ///
    /// What was wrong, line by line.
    pub fn write(&self) -> Result<(), Vec<String>> {
        let next = self.site.with_extension("next");
        let mut press = Command::new(&self.press);
        press.arg("--content").arg(&self.content);
        press.arg("--pages").arg(&self.shell).arg(&next).current_dir(&self.project);
        let output = press.output().map_err(|error| vec![format!("The press: {error}")])?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            return Err(said.lines().map(str::to_owned).collect());
        }
        self.put(&next).map_err(|error| vec![format!("The site can't be put in place: {error}")])
    }

    fn put(&self, next: &PathBuf) -> io::Result<()> {
        let before = self.site.with_extension("before");
        if before.exists() {
            fs::remove_dir_all(&before)?;
        }
        if self.site.exists() {
            fs::rename(&self.site, &before)?;
        }
        fs::rename(next, &self.site)
    }
}
