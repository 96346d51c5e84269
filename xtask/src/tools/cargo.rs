//! The tools that Cargo builds.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::{paths, run};

const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";

/// Trunk, which builds the site.
pub(super) fn trunk() -> Result<PathBuf> {
    if let Some(path) = super::with_version("trunk", TRUNK) {
        return Ok(path);
    }
    println!("Building Trunk {TRUNK} into .tools/ (four to twelve minutes, once) …");
    // Every tool that Trunk calls is there, so it needs nothing with which to download one.
    let mut install = run::cargo(&["install", "--locked", "trunk", "--version", TRUNK]);
    install.arg("--no-default-features");
    build("trunk", install)
}

/// wasm-bindgen, which makes the compiled program callable from the browser. It has to be of the release of
/// the library in Cargo.lock.
pub(super) fn wasm_bindgen() -> Result<PathBuf> {
    let version = locked(&paths::root().join("Cargo.lock"), "wasm-bindgen")?;
    if let Some(path) = super::with_version("wasm-bindgen", &version) {
        return Ok(path);
    }
    println!("Building wasm-bindgen {version} into .tools/ (one to three minutes, once) …");
    build(
        "wasm-bindgen",
        run::cargo(&["install", "--locked", "--path", "xtask/wasm-bindgen-tools"]),
    )
}

/// geckodriver, through which the tests drive Firefox. Systems that have Firefox seldom have it.
pub(super) fn geckodriver() -> Result<PathBuf> {
    if let Some(path) = super::with_version("geckodriver", GECKODRIVER) {
        return Ok(path);
    }
    println!("Building geckodriver {GECKODRIVER} into .tools/ (one to three minutes, once) …");
    build(
        "geckodriver",
        run::cargo(&["install", "--locked", "geckodriver", "--version", GECKODRIVER]),
    )
}

/// The version of a package in a lock file.
fn locked(lock: &Path, package: &str) -> Result<String> {
    let text = fs::read_to_string(lock).with_context(|| lock.display().to_string())?;
    let entry = format!("name = \"{package}\"\nversion = \"");
    let version = text.split_once(&entry).and_then(|(_, after)| after.split_once('"'));
    let (version, _) = version.with_context(|| format!("{package} is not in Cargo.lock"))?;
    Ok(version.to_owned())
}

/// What the installations have in common, and nobody needs after the last of them.
fn target() -> PathBuf {
    paths::tools().join("target")
}

/// Takes away what the installations have left.
pub(super) fn tidy() -> Result<()> {
    if target().exists() {
        fs::remove_dir_all(target()).context("can't remove .tools/target")?;
    }
    Ok(())
}

/// Runs an installation with settings that make for a short build.
fn build(program: &str, mut install: Command) -> Result<PathBuf> {
    let tools = paths::tools();
    install.arg("--quiet").arg("--force").arg("--root").arg(&tools);
    install.env("CARGO_TARGET_DIR", target());
    for (setting, value) in
        [("LTO", "off"), ("OPT_LEVEL", "0"), ("CODEGEN_UNITS", "16"), ("DEBUG", "0")]
    {
        install.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
    }
    run::run(&mut install)?;
    Ok(tools.join("bin").join(program))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_wasm_bindgen_is_of_the_release_of_the_library() {
        let version = |lock: &str, package: &str| {
            locked(&paths::root().join(lock), package).expect("a version")
        };
        let library = version("Cargo.lock", "wasm-bindgen");
        let program = version("xtask/wasm-bindgen-tools/Cargo.lock", "wasm-bindgen-cli");
        assert_eq!(library, program);
    }
}
