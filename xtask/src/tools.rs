//! The tools of the build: what this machine has is used, what it lacks is put into `.tools/`.

mod browsers;
mod cargo;
mod npm;
mod rust;
mod system;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::paths;

/// The tools that a build of the site calls.
pub(crate) struct Tools {
    /// Builds the site.
    pub(crate) trunk: PathBuf,
    /// Writes the glue between wasm and page.
    pub(crate) wasm_bindgen: PathBuf,
    /// Makes scripts and style sheets smaller.
    pub(crate) esbuild: PathBuf,
    /// Where Trunk finds the tools that it calls.
    pub(crate) path: OsString,
}

/// The tools of a build, got first where they are missing.
pub(crate) fn get() -> Result<Tools> {
    let tools = of_builds()?;
    cargo::tidy()?;
    Ok(tools)
}

fn of_builds() -> Result<Tools> {
    rust::check()?;
    let esbuild = npm::get()?;
    let wasm_bindgen = cargo::wasm_bindgen()?;
    let trunk = cargo::trunk()?;
    let mut folders: Vec<PathBuf> =
        wasm_bindgen.parent().map(Path::to_path_buf).into_iter().collect();
    folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    let path = std::env::join_paths(folders).context("a folder's name has a colon in it")?;
    Ok(Tools { trunk, wasm_bindgen, esbuild, path })
}

/// All tools, those of the tests too.
pub(crate) fn get_all() -> Result<Tools> {
    let tools = of_builds()?;
    browsers::get()?;
    cargo::tidy()?;
    Ok(tools)
}

/// The folder of the page's scripts, with what checks them.
pub(crate) fn scripts() -> Result<PathBuf> {
    npm::scripts()
}

/// Browsers of years ago, and what drives them.
pub(crate) fn old_browsers() -> Result<PathBuf> {
    npm::old_browsers()
}

/// The program of Lighthouse, which only its own command needs.
pub(crate) fn lighthouse() -> Result<PathBuf> {
    npm::lighthouse()
}

/// `tools`: gets all and says where they are.
pub(crate) fn describe() -> Result<()> {
    let tools = get_all()?;
    println!("Trunk    {}", tools.trunk.display());
    println!("esbuild  {}", tools.esbuild.display());
    println!("All tools are there.");
    Ok(())
}

/// A program of `.tools/bin`, or else of the path, if it says that it has this version.
fn with_version(program: &str, version: &str) -> Option<PathBuf> {
    let own = paths::tools().join("bin").join(program);
    let places = [own.is_file().then_some(own), devserver::browser::on_path(program)];
    places.into_iter().flatten().find(|path| {
        let output = crate::run::output(&mut crate::run::command(path, &["--version"]));
        output.is_some_and(|text| text.split_whitespace().any(|word| word == version))
    })
}
