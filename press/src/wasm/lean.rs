//! A leaner program: cut into parts; what wasm-bindgen exports and nothing calls is taken out, panics say nothing,
//! and the names by which wasm and glue know each other, hashes among them, become short.

mod cache;
mod cut;
mod glue;
mod panics;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasmparser::{Parser, Payload};

use crate::tools;

pub use cut::COMMON;

/// Exports of a library's that Leptos brings along: streams between Rust and the browser, which the
/// program does not use. No other tool takes an export for dead.
const UNUSED: [&str; 2] = ["intounderlying", "__wbg_intounderlying"];

/// What the program is compiled to, so that the tools read it.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// How wasm-opt makes it small. Rust's stack lies below everything else and grows down, so that its lowest
/// kilobyte is never used before an overflow: addresses may be put together under that assumption.
const SHRINKING: [&str; 8] = [
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "-Oz",
    "--strip-producers",
    "--strip-target-features",
];

/// How wasm-opt makes a later part small.
const SHRINKING_A_PART: [&str; 4] = ["-Oz", "-Oz", "--strip-producers", "--strip-target-features"];

/// What a leaner program depends on beside what Cargo has linked: this code, and the tools' releases.
const HOW: [&[u8]; 5] = [
    include_bytes!("lean.rs"),
    include_bytes!("lean/cut.rs"),
    include_bytes!("lean/glue.rs"),
    include_bytes!("lean/panics.rs"),
    include_bytes!("lean/panics/places.rs"),
];
const TOOLS: [&str; 2] = ["xtask/npm/package-lock.json", "Cargo.lock"];

/// A lean program, in files that are to be copied.
pub struct Lean {
    /// The wasm of its first part.
    pub wasm: PathBuf,
    /// The glue between that and the page. It imports `parts`, which loads the other parts.
    pub glue: PathBuf,
    /// The wasm of each other part, with the part's name.
    pub parts: Vec<(String, PathBuf)>,
}

/// The names of its files.
const WASM: &str = "program.wasm";
const GLUE: &str = "glue.js";
const PART: &str = "part-";

/// Makes a lean program in parts of what Cargo has linked. What was done before is taken from the target folder.
///
/// # Errors
///
/// When the file is no wasm, or `wasm-bindgen`, or `wasm-metadce` or `wasm-opt` of Binaryen, can't be run or refuse
/// it.
pub fn lean(program: &Path) -> io::Result<Lean> {
    let tools = TOOLS.map(|file| fs::read(file).unwrap_or_default());
    let how: Vec<&[u8]> = HOW.into_iter().chain(tools.iter().map(|file| &**file)).collect();
    let made = cache::once(&target().join("lean"), &how, program, |folder| make(program, folder))?;
    let mut parts = Vec::new();
    for entry in fs::read_dir(&made)? {
        let path = entry?.path();
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        if let Some(name) = stem.as_deref().and_then(|stem| stem.strip_prefix(PART)) {
            parts.push((name.to_owned(), path.clone()));
        }
    }
    parts.sort();
    Ok(Lean { wasm: made.join(WASM), glue: made.join(GLUE), parts })
}

/// Cargo's target folder.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from)
}

fn make(program: &Path, folder: &Path) -> io::Result<()> {
    let work = folder.with_extension("work");
    let cut = cut::cut(program, &work)?;
    let (wasm, glue) = (folder.join(WASM), folder.join(GLUE));
    fs::copy(&cut.wasm, &wasm)?;
    fs::copy(&cut.glue, &glue)?;
    first(&wasm, &glue)?;
    let part_file = |name: &str| folder.join(format!("{PART}{name}.wasm"));
    let mut common = Vec::new();
    for (name, part) in &cut.parts {
        let mut shrink = tool("wasm-opt");
        let lean = part_file(name);
        fs::write(&lean, panics::silenced(&fs::read(part)?)?)?;
        run(shrink.arg(&lean).args(SHRINKING_A_PART).arg("-o").arg(&lean))?;
        if cut::is_chunk(name) {
            common.push(fs::read(&lean)?);
            fs::remove_file(lean)?;
        }
    }
    if !common.is_empty() {
        fs::write(part_file(cut::COMMON), packed(&common)?)?;
    }
    fs::remove_dir_all(work)
}

/// Several modules in one file, each behind its length in four bytes, the lowest first. `web/src/parts/load.ts` takes
/// them apart again.
fn packed(modules: &[Vec<u8>]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    for module in modules {
        let length = u32::try_from(module.len()).map_err(io::Error::other)?;
        packed.extend(length.to_le_bytes());
        packed.extend(module);
    }
    Ok(packed)
}

/// Makes the first part lean.
fn first(path: &Path, glue: &Path) -> io::Result<()> {
    fs::write(path, panics::silenced(&fs::read(path)?)?)?;
    let graph = path.with_extension("json");
    fs::write(&graph, serde_json::to_vec(&roots(&exports(&fs::read(path)?)?))?)?;
    let mut prune = tool("wasm-metadce");
    prune.arg(path).arg("--graph-file").arg(&graph).arg("-o").arg(path);
    run(&mut prune)?;
    fs::remove_file(graph)?;
    let mut shrink = tool("wasm-opt");
    shrink.arg(path).args(SHRINKING).arg("-o").arg(path);
    run(&mut shrink)?;
    let mut shorten = tool("wasm-opt");
    shorten.arg(path).args(["--minify-imports-and-exports-and-modules", "-o"]).arg(path);
    let names: glue::Names = serde_json::from_slice(&run(&mut shorten)?)?;
    fs::write(glue, glue::shortened(&fs::read_to_string(glue)?, &names))
}

fn tool(name: &str) -> Command {
    let mut command = Command::new(tools::binaryen(name));
    command.args(FEATURES);
    command
}

/// Runs a command to its end and tells what it printed.
fn run(command: &mut Command) -> io::Result<Vec<u8>> {
    let output = command.output()?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned()))
    }
}

/// The names of all exports.
fn exports(wasm: &[u8]) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ExportSection(section) = payload.map_err(io::Error::other)? {
            for export in section {
                names.push(export.map_err(io::Error::other)?.name.to_owned());
            }
        }
    }
    Ok(names)
}

/// The graph that `wasm-metadce` reads: one root that reaches every export in use.
fn roots(exports: &[String]) -> serde_json::Value {
    let used = exports.iter().filter(|name| !UNUSED.iter().any(|unused| name.starts_with(unused)));
    let mut nodes: Vec<serde_json::Value> =
        used.map(|name| serde_json::json!({ "name": name, "export": name })).collect();
    let reaches: Vec<serde_json::Value> = nodes.iter().map(|node| node["name"].clone()).collect();
    nodes.push(serde_json::json!({ "name": "the page", "reaches": reaches, "root": true }));
    nodes.into()
}
