//! `build`: the finished site in dist/.

mod copied;
mod private;

use std::collections::BTreeSet;
use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::argument::Argument;
use crate::tools::{self, Tools};
use crate::{paths, run};

/// All that the program and the shell of its page are made from.
const PROGRAM: [&str; 13] = [
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "build.rs",
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
/// The page's scripts: a change of them is no reason to build the program anew.
const SCRIPTS: [&str; 2] = ["web/src", "web/tsconfig.json"];

/// What is added to the name of the kept program's folder for what Trunk has staged, as the press does.
const STAGED: &str = "staged";

/// What a build is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// To work with: quick to build, and it says where it panics.
    Debug,
    /// For readers: small.
    Release,
}

impl Profile {
    /// As Trunk tells it its hooks.
    fn name(self) -> &'static str {
        match self {
            Profile::Debug => "debug",
            Profile::Release => "release",
        }
    }
}

/// All that the site of an argument is made from.
pub(crate) fn inputs(argument: &Argument) -> Vec<PathBuf> {
    let program = PROGRAM.into_iter().chain(SCRIPTS).map(PathBuf::from);
    program.chain([argument.folder().to_owned()]).collect()
}

/// Builds the site of an argument, unless its folder already is what would come out.
pub(crate) fn build(argument: &Argument) -> Result<()> {
    let (note, dist) = (argument.note(), argument.dist());
    let name = dist.file_name().unwrap_or_default().display();
    let inputs = hash_of_inputs(argument).context("can't read what the site is made from")?;
    if fs::read_to_string(&note).is_ok_and(|made_from| made_from == note_text(inputs, &dist)) {
        println!("{name}/ is up to date.");
        return Ok(());
    }
    let start = Instant::now();
    println!("Building the site into {name}/ (the first time takes some minutes) …");
    if argument.is_shipped() {
        build_with(&tools::get()?, Profile::Release, argument)?;
    } else {
        // The program is the same for each argument: its pages are put around what there is.
        let staged = shell(Profile::Release, argument)?.with_extension(STAGED);
        let site = ["run", "--quiet", "-p", "press", "--", "--site"];
        let mut site = run::cargo(&site);
        site.arg(staged).arg(&dist).env("TRUNK_PROFILE", Profile::Release.name());
        run::run(argument.hand_on(&mut site))?;
        private::check(&dist)?;
    }
    println!("Built in {:.0} s.", start.elapsed().as_secs_f32());
    fs::create_dir_all(paths::target())?;
    // What was read before the build counts: an edit during the build is built the next time.
    fs::write(note, note_text(inputs, &dist)).context("can't note what the site is made from")
}

/// The folder with the program and the shell of its page, built first if what is there is of before. A
/// mistake in the argument, with which it is built then, is none in these.
pub(crate) fn shell(profile: Profile, argument: &Argument) -> Result<PathBuf> {
    let folder = paths::shell(profile);
    let (note, staged) = (folder.with_extension("made-from"), folder.with_extension(STAGED));
    let copied = copied::files()?;
    let scripts = SCRIPTS.into_iter().map(PathBuf::from);
    let made_from = |note: &Path| fs::read_to_string(note).unwrap_or_default();
    let (program, around) =
        (hash_without(PROGRAM, &copied)?, hash_of(scripts.chain(copied.iter().cloned()))?);
    let now = format!("{program:016x} {around:016x}\n");
    if folder.is_dir() && made_from(&note) == now {
        return Ok(folder);
    }
    let is_of_program = made_from(&note).starts_with(&format!("{program:016x} "));
    if is_of_program && staged.is_dir() {
        let press = press_of_before()?;
        if copied::renew(&staged, &folder, &press, profile.name())?.is_some() {
            fs::write(note, now).context("can't note what the program is made from")?;
            return Ok(folder);
        }
    }
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let tools = tools::get()?;
    println!("Building the program (the first time takes some minutes) …");
    let built = build_with(&tools, profile, argument);
    if !folder.is_dir() {
        built?;
    }
    fs::write(note, now).context("can't note what the program is made from")?;
    Ok(folder)
}

/// The press that has made the shell, which is the present one as long as the program is.
fn press_of_before() -> Result<PathBuf> {
    let built = paths::target().join("debug/press");
    if built.is_file() { Ok(built) } else { press() }
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

fn build_with(tools: &Tools, profile: Profile, argument: &Argument) -> Result<()> {
    // Trunk has Cargo work offline: whatever is still missing is fetched before.
    run::run(&mut run::cargo(&["fetch", "--locked", "--quiet"]))?;
    let site = argument.site(profile);
    let mut trunk = run::command(&tools.trunk, &["build", "--offline=true", "--dist"]);
    trunk.arg(&site).env("PATH", &tools.path).env("DEAL_WINDOW_SHELL", paths::shell(profile));
    // The press, which Trunk calls, reads it.
    argument.hand_on(&mut trunk);
    // Trunk understands only true and false here, and other programs' value is another.
    trunk.env_remove("NO_COLOR");
    if profile == Profile::Debug {
        return run::run(&mut trunk);
    }
    trunk.arg("--release");
    if let Some(flags) = private::flags() {
        trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    }
    run::run(&mut trunk)?;
    private::check(&site)
}

/// The contents of the inputs and of the finished site, as a number each.
fn note_text(inputs: u64, dist: &Path) -> String {
    let dist = hash_of([dist]).unwrap_or_default();
    format!("{inputs:016x} {dist:016x}\n")
}

fn hash_of_inputs(argument: &Argument) -> io::Result<u64> {
    let mut hasher = DefaultHasher::new();
    hash_of(inputs(argument))?.hash(&mut hasher);
    // The press reads it: with the site's own address some files say more.
    std::env::var_os("DEAL_WINDOW_URL").hash(&mut hasher);
    // As is where readers report a mistake to.
    std::env::var_os("DEAL_WINDOW_REPORT").hash(&mut hasher);
    Ok(hasher.finish())
}

fn hash_of<P: AsRef<Path>>(paths: impl IntoIterator<Item = P>) -> io::Result<u64> {
    hash_without(paths, &BTreeSet::new())
}

/// The same, but for these files.
fn hash_without<P: AsRef<Path>>(
    paths: impl IntoIterator<Item = P>,
    without: &BTreeSet<PathBuf>,
) -> io::Result<u64> {
    let without = without.iter().map(|file| paths::root().join(file)).collect();
    let mut hasher = DefaultHasher::new();
    for path in paths {
        hash_into(&paths::root().join(path), &without, &mut hasher)?;
    }
    Ok(hasher.finish())
}

fn hash_into(
    path: &Path,
    without: &BTreeSet<PathBuf>,
    hasher: &mut DefaultHasher,
) -> io::Result<()> {
    if without.contains(path) {
        return Ok(());
    }
    path.hash(hasher);
    if !path.is_dir() {
        fs::read(path)?.hash(hasher);
        return Ok(());
    }
    let mut inside = fs::read_dir(path)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    inside.sort();
    inside.iter().try_for_each(|path| hash_into(path, without, hasher))
}
