//! The parts of the Rust toolchain beyond the compiler. `rust-toolchain.toml` names them, and rustup gets them
//! by it, unless it was told to install nothing by itself or had the toolchain before; then it is asked to. A Rust
//! of another origin has to bring them along.

use std::path::Path;

use anyhow::{Result, bail};

use crate::run;

const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that the program can be compiled, before a compiler says something less clear.
pub(super) fn check() -> Result<()> {
    if has_target() || (rustup_adds_target() && has_target()) {
        return Ok(());
    }
    bail!(
        "this Rust has no target {TARGET}, and rustup can't add it; install it as your Rust was installed, or get \
         Rust by rustup."
    )
}

fn rustup_adds_target() -> bool {
    run::run(&mut run::command("rustup", &["target", "add", TARGET])).is_ok()
}

fn has_target() -> bool {
    let sysroot = run::output(&mut run::command("rustc", &["--print", "sysroot"]));
    sysroot.is_some_and(|path| Path::new(path.trim()).join("lib/rustlib").join(TARGET).is_dir())
}
