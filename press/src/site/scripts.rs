//! The page's scripts: from the modules in `web/src` to files, and the tables that they share with the program.

use std::fs;
use std::io;
use std::path::Path;

use engine::options::{self, HostOption, OPTIONS, Values};

use crate::site::esbuild::Esbuild;
use crate::site::files::{BOOT, EMBED_SCRIPT, FRAME, LANGUAGES_SCRIPT, SAVE_SCRIPT, WORKER};
use crate::site::heights::WIDTHS;

/// The modules, as seen from the project's root.
const SOURCES: &str = "web/src";
/// The module that is written from the tables, as seen from the project's root.
pub const GENERATED: &str = "web/src/generated.ts";

/// Each file, and the module that it begins with.
const FILES: [(&str, &str); 7] = [
    (FRAME, "frame/main.ts"),
    (BOOT, "boot/main.ts"),
    (WORKER, "worker/main.ts"),
    (LANGUAGES_SCRIPT, "languages.ts"),
    ("embed.js", "embed.ts"),
    (EMBED_SCRIPT, "embed-this/main.ts"),
    (SAVE_SCRIPT, "save-picture/main.ts"),
];
/// The start of the edition that is one file.
const SINGLE: &str = "single.ts";
/// What the scripts that have the glue in themselves call it.
const GLUE: &str = "glue";

/// Writes the scripts into a folder. What they have of a page or a release is filled in later.
///
/// # Errors
///
/// When esbuild refuses a module, or a file can't be written.
pub fn write(esbuild: &Esbuild, folder: &Path) -> io::Result<()> {
    // In a release the start script has the glue in itself: see `start`.
    let glue = alias("boot-glue", &Path::new(SOURCES).join("boot/glue/fetched.ts"))?;
    for (file, module) in FILES {
        let script = Path::new(SOURCES).join(module);
        let script = esbuild.bundle(&script, &["--log-level=warning", &glue])?;
        fs::write(folder.join(file), script)?;
    }
    Ok(())
}

/// The start script of a release: joined with the glue and with what loads the later parts, it stands within the page,
/// so that nothing has to be asked for before the program can start.
///
/// # Errors
///
/// When esbuild refuses a module, or the glue can't be found.
pub fn start(esbuild: &Esbuild, glue: &Path) -> io::Result<String> {
    let mut options = aliases("fetched.ts")?;
    options.push(alias("boot-glue", &Path::new(SOURCES).join("boot/glue/within.ts"))?);
    joined(esbuild, "boot/main.ts", glue, options)
}

/// The start of the edition that is one file, joined with the glue: module scripts aren't run from a disk.
///
/// # Errors
///
/// When esbuild refuses a module, or the glue can't be found.
pub fn single(esbuild: &Esbuild, glue: &Path) -> io::Result<String> {
    joined(esbuild, SINGLE, glue, aliases("within.ts")?)
}

/// A script that has the glue in itself.
fn joined(
    esbuild: &Esbuild,
    module: &str,
    glue: &Path,
    mut options: Vec<String>,
) -> io::Result<String> {
    options.push(alias(GLUE, glue)?);
    // The glue can also fetch the wasm from beside itself, of which a classic script knows nothing.
    options.push("--log-level=error".to_owned());
    let options: Vec<&str> = options.iter().map(String::as_str).collect();
    let script = esbuild.bundle(&Path::new(SOURCES).join(module), &options)?;
    // Within a page a script ends at the first such letters, wherever they stand.
    Ok(script.trim_end().replace("</script", "<\\/script"))
}

/// What loads the later parts, as the glue calls it, and where it has them from.
fn aliases(bytes: &str) -> io::Result<Vec<String>> {
    let parts = Path::new(SOURCES).join("parts");
    Ok(vec![alias("parts", &parts.join("load.ts"))?, alias("part-bytes", &parts.join(bytes))?])
}

fn alias(name: &str, module: &Path) -> io::Result<String> {
    Ok(format!("--alias:{name}={}", fs::canonicalize(module)?.display()))
}

/// A script with `value` in the place of a name that the press fills.
///
/// # Errors
///
/// When the script has no such name.
pub fn fill(script: &str, name: &str, value: &impl serde::Serialize) -> io::Result<String> {
    let value = serde_json::to_string(value)?;
    match script.split_once(name) {
        Some((before, after)) => Ok(format!("{before}{value}{after}")),
        None => Err(io::Error::other(format!("a script lacks {name}"))),
    }
}

/// Writes the module with the tables, in the project's root.
///
/// # Errors
///
/// When it can't be written.
pub fn generate() -> io::Result<()> {
    fs::write(GENERATED, generated())
}

/// The module with the tables.
pub fn generated() -> String {
    let named = |wanted: fn(&Values) -> bool| {
        let found = OPTIONS.iter().filter(move |entry| wanted(&entry.values));
        found.map(|entry| quoted(entry.name)).collect::<Vec<_>>().join(" | ")
    };
    let flags = named(|values| matches!(values, Values::Flag | Values::FlagOrCountries));
    let all = named(|_| true);
    let yes = options::YES.join("|");
    let choices: String = OPTIONS.iter().filter_map(choice).collect();
    let step = OPTIONS.iter().find(|entry| entry.values == Values::Step);
    let step = step.map_or("", |entry| entry.name);
    let longest = options::LONGEST_NAME;
    let widths = WIDTHS.map(|width| width.to_string()).join(", ");
    format!(
        r"// Written by `cargo run -p press -- --scripts` from the program's own tables. Not to be changed by hand.

/** An option that is asked for by its name alone, or with a word for yes. */
export type Flag = {flags};

/** An option in the query of the page's address. */
export type Option = {all};

/** The values with which a flag is asked for. */
export const YES = /^({yes})$/;

{choices}/** What a name looks like that a host gives. */
export const NAME = /^[\w-]{{1,{longest}}}$/;

/** A step that an address asks for, in its fragment or in its query, also where somebody has escaped its separators. */
export const STEP = /(?:[?&#;]|%26){step}(?:=|%3D)([\w-]+)/i;

/** The widths of frames at which heights were measured, in CSS pixels. */
export const WIDTHS = [{widths}] as const;
"
    )
}

/// The constant with the values of an option that is one of several words. The first of them is what holds
/// without the option.
fn choice(entry: &options::Entry) -> Option<String> {
    // What can be shown stands in each page, since not every argument has all of it.
    let Values::OneOf([default, others @ ..]) = entry.values else { return None };
    if entry.option == HostOption::Show {
        return None;
    }
    let name = entry.name;
    let constant = name.to_uppercase();
    let others: Vec<String> = others.iter().map(|value| quoted(value)).collect();
    let others = others.join(", ");
    Some(format!(
        "/** The values of `{name}`, beside the default: `{default}`. */\nexport const {constant}S = [{others}] as const;\n\n"
    ))
}

fn quoted(name: &str) -> String {
    format!("'{name}'")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_filled_with_a_value_and_missed_where_it_is_not() {
        let filled = fill("let a=PRESS_FORM;", "PRESS_FORM", &"<p class=\"a\">").expect("filled");
        assert_eq!(filled, r#"let a="<p class=\"a\">";"#);
        let files = [("./a.html", "sha384-b")];
        assert_eq!(fill("[]=F", "F", &files).expect("filled"), r#"[]=[["./a.html","sha384-b"]]"#);
        let lacking = fill("let a;", "PRESS_FORM", &"").expect_err("no such name").to_string();
        assert_eq!(lacking, "a script lacks PRESS_FORM");
    }
}
