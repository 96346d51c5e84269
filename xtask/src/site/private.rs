//! What the site must not tell: where things are on the machine that built it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::paths;

/// Flags for rustc that leave the folders of this machine out of the program's messages.
///
/// None if a folder's name has a space in it: the variable they are handed over in can't say that.
pub(super) fn flags() -> Option<String> {
    let mut flags = Vec::new();
    for folder in folders() {
        let folder = folder.to_str()?.to_owned();
        if folder.contains(' ') {
            return None;
        }
        flags.push(format!("--remap-path-prefix={folder}="));
    }
    Some(flags.join(" "))
}

/// Makes sure that no file of the site names a folder of this machine.
pub(super) fn check(site: &Path) -> Result<()> {
    look_through(site, &folders())
}

fn look_through(site: &Path, folders: &[PathBuf]) -> Result<()> {
    for entry in fs::read_dir(site).context("there is no site to look through")? {
        let file = entry?.path();
        if file.is_dir() {
            look_through(&file, folders)?;
            continue;
        }
        let bytes = fs::read(&file)?;
        for folder in folders.iter().filter_map(|folder| folder.to_str()) {
            if bytes.windows(folder.len()).any(|window| window == folder.as_bytes()) {
                bail!("{} names a folder of this machine: {folder}", file.display());
            }
        }
    }
    Ok(())
}

/// The project's folder, and those that Cargo unpacks sources into.
fn folders() -> Vec<PathBuf> {
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let registries = home.map(|home| home.join("registry/src"));
    let unpacked = registries.and_then(|registries| fs::read_dir(registries).ok());
    let unpacked = unpacked.into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
    unpacked.chain([paths::root().to_owned()]).collect()
}
