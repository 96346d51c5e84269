//! The tools that Cargo builds.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::{paths, run};

const TRUNK: &str = "0.21.14";
/// That of the library in Cargo.lock: the two must be equal.
const WASM_BINDGEN: &str = "0.2.130";
const GECKODRIVER: &str = "0.37.1";

/// Trunk, which builds the site.
pub(super) fn trunk() -> Result<PathBuf> {
    if let Some(path) = super::with_version("trunk", TRUNK) {
        return Ok(path);
    }
    println!("Building Trunk {TRUNK} into .tools/ (five to fifteen minutes, once) …");
    // Every tool that Trunk calls is there, so it needs nothing with which to download one.
    let mut install = run::cargo(&["install", "--locked", "trunk", "--version", TRUNK]);
    install.arg("--no-default-features");
    build("trunk", install)
}

/// wasm-bindgen, which makes the compiled program callable from the browser.
pub(super) fn wasm_bindgen() -> Result<PathBuf> {
    if let Some(path) = super::with_version("wasm-bindgen", WASM_BINDGEN) {
        return Ok(path);
    }
    println!("Building wasm-bindgen {WASM_BINDGEN} into .tools/ (two to five minutes, once) …");
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
    println!("Building geckodriver {GECKODRIVER} into .tools/ (two to five minutes, once) …");
    build(
        "geckodriver",
        run::cargo(&["install", "--locked", "geckodriver", "--version", GECKODRIVER]),
    )
}

/// Runs an installation with settings that make for a short build, and tidies up after it.
fn build(program: &str, mut install: Command) -> Result<PathBuf> {
    let tools = paths::tools();
    let target = tools.join("target");
    install.arg("--quiet").arg("--force").arg("--root").arg(&tools);
    install.env("CARGO_TARGET_DIR", &target);
    for (setting, value) in
        [("LTO", "off"), ("OPT_LEVEL", "1"), ("CODEGEN_UNITS", "16"), ("DEBUG", "0")]
    {
        install.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
    }
    run::run(&mut install)?;
    fs::remove_dir_all(&target).context("can't remove .tools/target")?;
    Ok(tools.join("bin").join(program))
}
