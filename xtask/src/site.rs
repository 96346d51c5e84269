//! `build`: the finished site in dist/.

mod private;

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::io;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::tools::{self, Tools};
use crate::{paths, run};

/// All that the site is made from.
const INPUTS: [&str; 11] = [
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "cartography",
    "content",
    "embed",
    "index.html",
    "press",
    "src",
    "style",
    "xtask/npm/package-lock.json",
];

/// Builds the site, unless dist/ already is what would come out.
pub(crate) fn build() -> Result<()> {
    let note = paths::notes().join("dist-is-made-from");
    let inputs = inputs().context("can't read what the site is made from")?;
    if fs::read_to_string(&note).is_ok_and(|made_from| made_from == note_text(inputs)) {
        println!("dist/ is up to date.");
        return Ok(());
    }
    let tools = tools::get()?;
    let start = Instant::now();
    println!("Building the site into dist/ (the first time takes some minutes) …");
    build_with(&tools)?;
    println!("Built in {:.0} s.", start.elapsed().as_secs_f32());
    fs::create_dir_all(paths::notes())?;
    // What was read before the build counts: an edit during the build is built the next time.
    fs::write(note, note_text(inputs)).context("can't note what dist/ is made from")
}

fn build_with(tools: &Tools) -> Result<()> {
    // Trunk has Cargo work offline: whatever is still missing is fetched before.
    run::run(&mut run::cargo(&["fetch", "--locked", "--quiet"]))?;
    let mut trunk = run::command(&tools.trunk, &["build", "--release"]);
    trunk.env("PATH", &tools.path).env("DEAL_WINDOW_ESBUILD", &tools.esbuild);
    // Trunk understands only true and false here, and other programs' value is another.
    trunk.env_remove("NO_COLOR");
    if let Some(flags) = private::flags() {
        trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    }
    run::run(&mut trunk)?;
    private::check(&paths::dist())
}

/// The contents of the inputs and of dist/, as a number each.
fn note_text(inputs: u64) -> String {
    let dist = hash_of(&["dist"]).unwrap_or_default();
    format!("{inputs:016x} {dist:016x}\n")
}

fn inputs() -> io::Result<u64> {
    let mut hasher = DefaultHasher::new();
    hash_of(&INPUTS)?.hash(&mut hasher);
    // The press reads it: with the site's own address some files say more.
    std::env::var_os("DEAL_WINDOW_URL").hash(&mut hasher);
    Ok(hasher.finish())
}

fn hash_of(paths: &[&str]) -> io::Result<u64> {
    let mut hasher = DefaultHasher::new();
    for path in paths {
        hash_into(&paths::root().join(path), &mut hasher)?;
    }
    Ok(hasher.finish())
}

fn hash_into(path: &Path, hasher: &mut DefaultHasher) -> io::Result<()> {
    path.hash(hasher);
    if !path.is_dir() {
        fs::read(path)?.hash(hasher);
        return Ok(());
    }
    let mut inside = fs::read_dir(path)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    inside.sort();
    inside.iter().try_for_each(|path| hash_into(path, hasher))
}
