//! `build`: the finished site in dist/.

mod private;

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::tools::{self, Tools};
use crate::{paths, run};

/// All that the program and the shell of its page are made from.
const PROGRAM: [&str; 12] = [
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "cartography",
    "embed",
    "engine",
    "index.html",
    "press",
    "rust-toolchain.toml",
    "src",
    "style",
    "xtask/npm/package-lock.json",
];
/// All that the pages are made from, beside that.
const CONTENT: &str = "content";

/// All that the site is made from.
pub(crate) fn inputs() -> Vec<&'static str> {
    PROGRAM.iter().copied().chain([CONTENT]).collect()
}

/// Builds the site, unless dist/ already is what would come out.
pub(crate) fn build() -> Result<()> {
    let note = paths::notes().join("dist-is-made-from");
    let inputs = hash_of_inputs().context("can't read what the site is made from")?;
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

/// The folder with the program and the shell of its page, built first if what is there is of before. A
/// mistake in the content is none in these.
pub(crate) fn shell() -> Result<PathBuf> {
    let (folder, note) = (paths::shell(), paths::shell().with_extension("made-from"));
    let program = format!("{:016x}\n", hash_of(&PROGRAM)?);
    if folder.is_dir() && fs::read_to_string(&note).is_ok_and(|made_from| made_from == program) {
        return Ok(folder);
    }
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let tools = tools::get()?;
    println!("Building the program (the first time takes some minutes) …");
    let built = build_with(&tools);
    if !folder.is_dir() {
        built?;
    }
    fs::write(note, program).context("can't note what the program is made from")?;
    Ok(folder)
}

/// The press, built.
pub(crate) fn press() -> Result<PathBuf> {
    let build = ["build", "--quiet", "--package", "press", "--locked"];
    let mut build = run::cargo(&build);
    let said = run::output(build.arg("--message-format=json-render-diagnostics"));
    let said = said.context("the press can't be built")?;
    let messages = said.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let programs = messages.filter(|message| message["target"]["name"] == "press");
    let mut paths =
        programs.filter_map(|message| message["executable"].as_str().map(PathBuf::from));
    paths.next().context("Cargo doesn't say where the press is")
}

fn build_with(tools: &Tools) -> Result<()> {
    // Trunk has Cargo work offline: whatever is still missing is fetched before.
    run::run(&mut run::cargo(&["fetch", "--locked", "--quiet"]))?;
    let mut trunk = run::command(&tools.trunk, &["build", "--release", "--offline=true"]);
    trunk.env("PATH", &tools.path).env("DEAL_WINDOW_ESBUILD", &tools.esbuild);
    trunk.env("DEAL_WINDOW_SHELL", paths::shell());
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

fn hash_of_inputs() -> io::Result<u64> {
    let mut hasher = DefaultHasher::new();
    hash_of(&inputs())?.hash(&mut hasher);
    // The press reads it: with the site's own address some files say more.
    std::env::var_os("DEAL_WINDOW_URL").hash(&mut hasher);
    // As is where readers report a mistake to.
    std::env::var_os("DEAL_WINDOW_REPORT").hash(&mut hasher);
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
