//! The tools that come from npm, as the lock files beside their `package.json` have them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use devserver::browser::on_path;

use super::system;
use crate::{paths, run};

const FILES: [&str; 2] = ["package.json", "package-lock.json"];

/// A folder of `xtask/` that lists packages, and what they are in words.
struct Set {
    name: &'static str,
    what: &'static str,
}

/// Browsers of years ago. They are driven by a library that knows them: today's drivers don't.
const OLD: Set = Set { name: "old", what: "two browsers of years ago (a minute)" };
/// wasm-opt and esbuild, and what the tests need.
const BUILD: Set =
    Set { name: "npm", what: "wasm-opt, esbuild and what the tests need (half a minute)" };
/// Lighthouse, which only its own command needs.
const LIGHTHOUSE: Set = Set { name: "lighthouse", what: "Lighthouse (a minute)" };

/// What makes a release small. The press finds it where it is put; this tells where esbuild is.
pub(super) fn get() -> Result<PathBuf> {
    esbuild(&modules(&BUILD)?).context("npm has no esbuild for this machine")
}

/// The folder of the browsers of years ago.
pub(super) fn old_browsers() -> Result<PathBuf> {
    modules(&OLD)
}

/// The program of Lighthouse.
pub(super) fn lighthouse() -> Result<PathBuf> {
    Ok(modules(&LIGHTHOUSE)?.join(".bin/lighthouse"))
}

/// The folder of the page's scripts, with the packages in it that check them. Nothing of these is built or
/// served: they are got there, as those who write scripts and their editing programs expect it.
pub(super) fn scripts() -> Result<PathBuf> {
    require_node()?;
    let folder = paths::root().join("web");
    let (lock, had) = (folder.join(FILES[1]), folder.join("node_modules/.made-from.json"));
    let wanted = fs::read(&lock).with_context(|| format!("can't read {}", lock.display()))?;
    if fs::read(&had).is_ok_and(|had| had == wanted) {
        return Ok(folder);
    }
    println!("Getting what checks the scripts into web/node_modules (half a minute) …");
    ci(&folder)?;
    fs::write(had, wanted).context("can't note what web/node_modules is made from")?;
    Ok(folder)
}

/// The packages of a set, got first where they are missing.
fn modules(set: &Set) -> Result<PathBuf> {
    require_node()?;
    let source = paths::root().join("xtask").join(set.name);
    let folder = paths::tools().join(set.name);
    if !is_installed(&source, &folder) {
        install(set, &source, &folder)?;
    }
    Ok(folder.join("node_modules"))
}

fn require_node() -> Result<()> {
    if on_path("node").is_none() {
        system::install(&["nodejs", "npm"], "Node.js (version 20 or later) with npm")?;
    }
    Ok(())
}

/// Whether the folder was filled from these very files. npm writes the hidden one last.
fn is_installed(source: &Path, folder: &Path) -> bool {
    folder.join("node_modules/.package-lock.json").is_file()
        && FILES.iter().all(|file| {
            let wanted = fs::read(source.join(file));
            wanted.is_ok_and(|wanted| fs::read(folder.join(file)).is_ok_and(|had| had == wanted))
        })
}

fn install(set: &Set, source: &Path, folder: &Path) -> Result<()> {
    println!("Getting {} into .tools/{} …", set.what, set.name);
    let cant = || format!("can't fill .tools/{}", set.name);
    fs::create_dir_all(folder).with_context(cant)?;
    for file in FILES {
        fs::copy(source.join(file), folder.join(file)).with_context(cant)?;
    }
    ci(folder)
}

/// Gets the packages of the lock file in a folder, as it has them.
fn ci(folder: &Path) -> Result<()> {
    if on_path("npm").is_none() {
        system::install(&["npm"], "npm")?;
    }
    // Their scripts only check that the programs are there.
    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    run::run(run::command("npm", &arguments).current_dir(folder))
}

/// esbuild is in a package of its own for each kind of machine; only one of them gets installed.
fn esbuild(modules: &Path) -> Option<PathBuf> {
    let kinds = fs::read_dir(modules.join("@esbuild")).ok()?;
    let programs = kinds
        .flatten()
        .flat_map(|kind| ["bin/esbuild", "esbuild.exe"].map(|program| kind.path().join(program)));
    programs.into_iter().find(|program| program.is_file())
}
