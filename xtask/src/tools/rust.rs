//! The parts of the Rust toolchain beyond the compiler.

use std::path::Path;

use anyhow::{Result, bail};

use crate::run;

const TARGET: &str = "wasm32-unknown-unknown";

/// The target of the program, the formatter and the linter.
pub(super) fn get() -> Result<()> {
    if !has_target() {
        rustup("the Rust target of the program (a minute)", &["target", "add", TARGET])?;
    }
    for (program, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if run::output(&mut run::cargo(&[program, "--version"])).is_none() {
            rustup(&format!("{component} (a minute)"), &["component", "add", component])?;
        }
    }
    Ok(())
}

fn has_target() -> bool {
    let sysroot = run::output(&mut run::command("rustc", &["--print", "sysroot"]));
    sysroot.is_some_and(|path| Path::new(path.trim()).join("lib/rustlib").join(TARGET).is_dir())
}

fn rustup(what: &str, arguments: &[&str]) -> Result<()> {
    println!("Getting {what} …");
    let mut command = run::command("rustup", arguments);
    match run::run(&mut command) {
        Ok(()) => Ok(()),
        Err(error) => bail!("{error:#}\nInstall {what} as your Rust was installed."),
    }
}
