//! The program, cut into parts: what the first screen needs, and what is fetched when it is wanted. Where it is
//! cut, the program itself says (`src/parts.rs`).

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_split_cli_support::{Options, SplitWasm, transform};
use wasmparser::{Parser, Payload};

use super::run;
use crate::tools;

/// How the first part names the module that loads the others, which the glue gets in its place.
const LOADER: &str = "./__wasm_split.js";
/// How a part names the module of what it shares with the first.
const SHARED: &str = "__wasm_split";
/// How the splitter names the file of a part, before the part's own name.
const OF_PART: &str = "split_";
/// How the splitter names what several parts need, before a number.
const CHUNK: &str = "chunk_";
/// What the parts have in common, in one file.
pub const COMMON: &str = "common";
/// What the glue calls the function that loads parts.
const LOAD: &str = "loadParts";

/// A program in parts.
pub(super) struct Cut {
    /// The first part, as wasm-bindgen has left it.
    pub(super) wasm: PathBuf,
    /// The glue between it and the page.
    pub(super) glue: PathBuf,
    /// The other parts, each with its name.
    pub(super) parts: Vec<(String, PathBuf)>,
}

/// Cuts the program that Cargo has linked. What comes of it lies in `folder`.
pub(super) fn cut(program: &Path, folder: &Path) -> io::Result<Cut> {
    let linked = fs::read(program)?;
    let first = folder.join("first.wasm");
    let split = split(&linked, folder, &first)?;
    let mut bindgen = Command::new(tools::wasm_bindgen());
    // The parts share what the linker exports.
    bindgen.args([
        "--target",
        "web",
        "--no-typescript",
        "--keep-lld-exports",
        "--out-name",
        "first",
    ]);
    run(bindgen.arg("--out-dir").arg(folder).arg(&first))?;
    let name = |path: &Path| {
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        named(&stem.unwrap_or_default())
    };
    let parts: Vec<(String, PathBuf)> =
        split.split_modules.iter().map(|path| (name(path), path.clone())).collect();
    let mut shared = BTreeSet::new();
    for (_, path) in &parts {
        shared.extend(shared_with_first(&fs::read(path)?)?);
    }
    let mut loads: Vec<(String, Vec<String>)> =
        split.prefetch_map.iter().map(|(part, files)| (part.clone(), files_of(files))).collect();
    loads.sort();
    let glue = folder.join("first.js");
    fs::write(&glue, with_loader(&fs::read_to_string(&glue)?, &loads, &shared)?)?;
    Ok(Cut { wasm: folder.join("first_bg.wasm"), glue, parts })
}

fn split(linked: &[u8], folder: &Path, first: &Path) -> io::Result<SplitWasm> {
    let mut options = Options::new(linked);
    options.output_dir = folder;
    options.main_out_path = first;
    options.link_name = LOADER;
    options.main_module = "./first.js";
    options.target.web();
    // Its errors are no errors of the standard library.
    transform(options).map_err(|error| io::Error::other(format!("{error:#}")))
}

/// The names of the files that a part needs, what it has in common with others first. That is a chunk for each choice of
/// parts, most of them a few functions: in one file they are one request.
fn files_of(files: &[String]) -> Vec<String> {
    let has_chunks = files.iter().any(|file| is_chunk(file));
    let own = files.iter().filter(|file| !is_chunk(file)).map(|file| named(file));
    has_chunks.then(|| COMMON.to_owned()).into_iter().chain(own).collect()
}

/// Whether a part is a chunk of what several parts need.
pub(super) fn is_chunk(part: &str) -> bool {
    part.starts_with(CHUNK)
}

/// The name of the part in a file: its own, or that of a chunk which several need.
fn named(file: &str) -> String {
    file.strip_prefix(OF_PART).unwrap_or(file).to_owned()
}

/// The names of what a part shares with the first one.
fn shared_with_first(part: &[u8]) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(part) {
        let Payload::ImportSection(section) = payload.map_err(io::Error::other)? else { continue };
        for import in section.into_imports() {
            let import = import.map_err(io::Error::other)?;
            if import.module != SHARED {
                let unknown = format!("a part wants {} of {}", import.name, import.module);
                return Err(io::Error::other(unknown));
            }
            names.push(import.name.to_owned());
        }
    }
    Ok(names)
}

/// The glue with what loads the parts in the place of the module that is imported for it.
fn with_loader(
    glue: &str,
    loads: &[(String, Vec<String>)],
    shared: &BTreeSet<String>,
) -> io::Result<String> {
    let lacks = |what: &str| io::Error::other(format!("the glue lacks {what}"));
    let shared: Vec<String> = shared.iter().map(|name| format!("{name}: wasm.{name}")).collect();
    let shared = shared.join(", ");
    let mut loaders = String::new();
    for (part, files) in loads {
        let files = serde_json::to_string(files)?;
        loaders += &format!(
            "        __wasm_split_load_{part}: function(callback, data) {{\n            \
             {LOAD}({files}, {{ {shared} }}, (came) => \
             wasm.__indirect_function_table.get(callback)(data, came ? 1 : 0));\n        }},\n"
        );
    }
    let mut lines: Vec<String> = glue.lines().map(str::to_owned).collect();
    // Each function of the loader is imported in a line of its own.
    let mark = format!("\"{LOADER}\"");
    lines.retain(|line| !line.contains(&mark));
    lines.insert(0, format!("import {{ {LOAD} }} from \"parts\";"));
    let own = lines.iter().position(|line| line.trim() == "const import0 = {");
    lines.insert(own.ok_or_else(|| lacks("its own imports"))? + 1, loaders.trim_end().to_owned());
    Ok(lines.join("\n") + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = r#"import * as import1 from "./__wasm_split.js"
import * as import2 from "./__wasm_split.js"

function imports() {
    const import0 = {
        __wbg_used_12: function(arg0) {
        },
    };
    return {
        "./first_bg.js": import0,
        "./__wasm_split.js": import1,
        "./__wasm_split.js": import2,
    };
}
"#;

    #[test]
    fn the_glue_loads_each_part_by_a_function_of_its_own() {
        let loads = [
            ("argument".to_owned(), vec!["argument".to_owned()]),
            ("lab".to_owned(), vec!["chunk_1".to_owned(), "lab".to_owned()]),
        ];
        let shared = BTreeSet::from(["memory".to_owned()]);
        let glue = with_loader(GLUE, &loads, &shared).expect("glue");
        for kept in [
            "import { loadParts } from \"parts\";\n",
            "        __wasm_split_load_argument: function(callback, data) {\n",
            "loadParts([\"chunk_1\",\"lab\"], { memory: wasm.memory }, ",
            "\"./first_bg.js\": import0,",
        ] {
            assert!(glue.contains(kept), "{kept} in {glue}");
        }
        assert!(!glue.contains("__wasm_split.js"), "{glue}");
        let otherwise = GLUE.replace("const import0", "const imports");
        assert!(with_loader(&otherwise, &loads, &shared).is_err());
    }

    #[test]
    fn a_part_has_its_own_name_and_what_several_need_keeps_its() {
        assert_eq!(named("split_lab"), "lab");
        assert_eq!(named("chunk_3"), "chunk_3");
    }
}
