//! The files that Trunk only copies: a change of one of them is no reason to build the program anew.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::{paths, run};

/// The files that `index.html` names as style sheets and as copies, as seen from the project's root.
pub(super) fn files() -> Result<BTreeSet<PathBuf>> {
    let page = fs::read_to_string(paths::root().join("index.html")).context("no index.html")?;
    Ok(named(&page).map(PathBuf::from).collect())
}

fn named(page: &str) -> impl Iterator<Item = &str> {
    let is_copied = |line: &&str| {
        ["css", "copy-file"].iter().any(|kind| line.contains(&format!("data-trunk rel=\"{kind}\"")))
    };
    page.lines().filter(is_copied).filter_map(|line| {
        let (_, after) = line.split_once("href=\"")?;
        after.split_once('"').map(|(file, _)| file)
    })
}

/// Makes the shell anew around the program that was staged with it, with these files as they are now. Nothing if
/// the staged folder has no place for one of them.
pub(super) fn renew(
    staged: &Path,
    shell: &Path,
    press: &Path,
    profile: &str,
) -> Result<Option<()>> {
    for file in files()? {
        let Some(place) = place(staged, &file)? else { return Ok(None) };
        fs::copy(paths::root().join(&file), place)?;
    }
    let mut assemble = run::command(press, &["--shell"]);
    assemble.arg(staged).arg(shell).env("TRUNK_PROFILE", profile);
    run::run(&mut assemble).map(Some)
}

/// Where in the staged folder a file is: Trunk gives the names of style sheets a hash.
fn place(staged: &Path, file: &Path) -> Result<Option<PathBuf>> {
    let name = file.file_name().unwrap_or_default();
    let plain = staged.join(name);
    if plain.is_file() {
        return Ok(Some(plain));
    }
    let start = format!("{}-", file.file_stem().unwrap_or_default().to_string_lossy());
    for entry in fs::read_dir(staged)? {
        let path = entry?.path();
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let is_hashed = stem.strip_prefix(&start).is_some_and(|hash| {
            !hash.is_empty() && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
        });
        if is_hashed && path.extension() == file.extension() {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_what_is_copied_and_what_is_built() {
        let page = "<link data-trunk rel=\"css\" href=\"style/a.css\">\n\
                    <link data-trunk rel=\"rust\" href=\"Cargo.toml\">\n\
                    <link data-trunk rel=\"copy-file\" href=\"src/b.js\">";
        assert_eq!(named(page).collect::<Vec<_>>(), ["style/a.css", "src/b.js"]);
    }
}
