//! Which argument a command is about: a folder of content, and the folders that are made from it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::paths;
use crate::site::Profile;

/// The variable of the environment that names the folder, for the press and all that calls it.
const VARIABLE: &str = "DEAL_WINDOW_CONTENT";
/// The option that names it.
const OPTION: &str = "--content";
/// The folder of the argument that ships.
const SHIPPED: &str = "content";
/// Where others are that are told only their name.
const NEW: &str = "arguments";

/// An argument: its folder, absolute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Argument {
    folder: PathBuf,
}

impl Argument {
    /// Takes `--content DIR` out of what a command is told; without it the environment counts, and then what ships. A
    /// folder that was named is told apart from one that was not.
    pub(crate) fn take<'a>(told: &[&'a str]) -> Result<(Option<Self>, Vec<&'a str>)> {
        let mut rest = told.to_vec();
        let Some(at) = told.iter().position(|word| *word == OPTION) else {
            let folder = std::env::var_os(VARIABLE).filter(|folder| !folder.is_empty());
            return Ok((folder.map(Self::at).transpose()?, rest));
        };
        let Some(folder) = told.get(at + 1) else { bail!("{OPTION} needs a folder behind it") };
        rest.drain(at..at + 2);
        if rest.contains(&OPTION) {
            bail!("{OPTION} is there twice: a command is about one argument");
        }
        Ok((Some(Self::at((*folder).into())?), rest))
    }

    /// The argument that ships.
    pub(crate) fn shipped() -> Self {
        Self { folder: paths::root().join(SHIPPED) }
    }

    /// The folder that a new argument gets which is told only its name.
    pub(crate) fn new(name: &str) -> Result<Self> {
        Self::at(paths::root().join(NEW).join(name).into())
    }

    /// The argument in a folder, as it is seen from where the command was called.
    fn at(folder: OsString) -> Result<Self> {
        let folder = PathBuf::from(folder);
        // One that isn't there yet may be meant: `new` writes it.
        let known = folder.canonicalize().or_else(|_| std::path::absolute(&folder));
        let folder = known.with_context(|| format!("{} is no folder", folder.display()))?;
        if folder.file_name().is_none() {
            bail!("{} has no name, and what is built needs one", folder.display());
        }
        Ok(Self { folder })
    }

    /// The folder of the argument, as seen from the project's root if it is within.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.strip_prefix(paths::root()).unwrap_or(&self.folder)
    }

    pub(crate) fn is_shipped(&self) -> bool {
        *self == Self::shipped()
    }

    /// What the folders that are made from it are called.
    fn name(&self) -> String {
        self.folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// A folder, or another one beside it for any argument but that which ships.
    fn own(&self, folder: PathBuf) -> PathBuf {
        if self.is_shipped() {
            return folder;
        }
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        folder.with_file_name(format!("{name}-{}", self.name()))
    }

    /// The finished site.
    pub(crate) fn dist(&self) -> PathBuf {
        self.own(paths::dist())
    }

    /// The site that a build makes.
    pub(crate) fn site(&self, profile: Profile) -> PathBuf {
        match profile {
            Profile::Release => self.dist(),
            Profile::Debug => self.own(paths::target().join("debug-site")),
        }
    }

    /// The site that is served while it is being worked on.
    pub(crate) fn served(&self) -> PathBuf {
        self.own(paths::target().join("served"))
    }

    /// The packages for hosts.
    pub(crate) fn package(&self) -> PathBuf {
        self.own(paths::target().join("package"))
    }

    /// Where a build notes what the site was made from.
    pub(crate) fn note(&self) -> PathBuf {
        self.own(paths::target().join("dist-is-made-from"))
    }

    /// Has a command, and all that it calls, be about this argument.
    pub(crate) fn hand_on<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command.env(VARIABLE, &self.folder)
    }

    /// Fails if there is nothing in the folder yet.
    pub(crate) fn must_be_there(&self) -> Result<()> {
        if !self.folder.is_dir() {
            let folder = self.folder().display();
            bail!(
                "there is no folder {folder}. `cargo xtask new {}` writes an argument to begin with.",
                self.name()
            );
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken<'a>(told: &[&'a str]) -> (Option<Argument>, Vec<&'a str>) {
        Argument::take(told).expect("arguments")
    }

    #[test]
    fn a_folder_is_named_anywhere_and_once() {
        let (argument, rest) = taken(&["serve", "--content", "/tmp/bridge", "--port", "1"]);
        assert_eq!(argument.map(|one| one.folder), Some(PathBuf::from("/tmp/bridge")));
        assert_eq!(rest, ["serve", "--port", "1"]);
        for wrong in [&["serve", "--content"][..], &["--content", "a", "--content", "b"]] {
            assert!(Argument::take(wrong).is_err(), "{wrong:?}");
        }
        assert!(Argument::take(&["--content", "/"]).is_err());
    }

    #[test]
    fn each_argument_builds_into_a_folder_of_its_own() {
        let (bridge, _) = taken(&["--content", "/tmp/bridge"]);
        let bridge = bridge.expect("an argument");
        assert_eq!(bridge.dist(), paths::root().join("dist-bridge"));
        assert_eq!(bridge.served(), paths::target().join("served-bridge"));
        assert_eq!(Argument::shipped().dist(), paths::dist());
        assert_eq!(Argument::shipped().folder(), Path::new("content"));
        // However it is named, it is the one that ships.
        let shipped = paths::root().join("xtask/../content");
        let (named, _) = taken(&["--content", &shipped.display().to_string()]);
        assert_eq!(named, Some(Argument::shipped()));
    }
}
