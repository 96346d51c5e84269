//! The tools that come from npm: wasm-opt and esbuild, as `xtask/npm/package-lock.json` has them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use xtask::browser::on_path;

use super::system;
use crate::{paths, run};

const FILES: [&str; 2] = ["package.json", "package-lock.json"];

/// Where npm's tools are.
pub(super) struct Npm {
    /// The folder with their programs.
    pub(super) programs: PathBuf,
    /// The program itself, not the script that starts it.
    pub(super) esbuild: PathBuf,
}

pub(super) fn get() -> Result<Npm> {
    if on_path("node").is_none() {
        system::install(&["nodejs", "npm"], "Node.js (version 18 or later) with npm")?;
    }
    let source = paths::root().join("xtask/npm");
    let folder = paths::tools().join("npm");
    let modules = folder.join("node_modules");
    if !is_installed(&source, &folder) {
        install(&source, &folder)?;
    }
    let Some(esbuild) = esbuild(&modules) else {
        bail!("npm has no esbuild for this machine");
    };
    Ok(Npm { programs: modules.join(".bin"), esbuild })
}

/// Whether the folder was filled from these very files. npm writes the hidden one last.
fn is_installed(source: &Path, folder: &Path) -> bool {
    folder.join("node_modules/.package-lock.json").is_file()
        && FILES.iter().all(|file| {
            let wanted = fs::read(source.join(file));
            wanted.is_ok_and(|wanted| fs::read(folder.join(file)).is_ok_and(|had| had == wanted))
        })
}

fn install(source: &Path, folder: &Path) -> Result<()> {
    if on_path("npm").is_none() {
        system::install(&["npm"], "npm")?;
    }
    println!("Getting wasm-opt and esbuild into .tools/npm (half a minute) …");
    fs::create_dir_all(folder).context("can't create .tools/npm")?;
    for file in FILES {
        fs::copy(source.join(file), folder.join(file)).context("can't fill .tools/npm")?;
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
