//! What the project is made with: every licence is one it may use, and every dependency is used.

mod licence;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::{paths, run};

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    /// Where it comes from; a member of the workspace comes from nowhere.
    source: Option<String>,
    manifest_path: PathBuf,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    rename: Option<String>,
    /// Where it is, if it is a member of the workspace.
    path: Option<PathBuf>,
}

/// What npm notes of the tools for the scripts.
#[derive(Deserialize)]
struct Lock {
    packages: BTreeMap<String, Locked>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Locked {
    license: Option<String>,
    /// What the project itself asks for stands with the package that has no name.
    #[serde(default)]
    dev_dependencies: BTreeMap<String, String>,
}

/// The document that says what each dependency is for.
const TABLE: &str = "docs/decisions/dependencies.md";

/// The tools for the scripts, as npm has locked them.
const LOCK: &str = "web/package-lock.json";

/// Checks the licences of all packages, and that all direct dependencies are used and justified.
pub(super) fn check() -> Result<()> {
    let mut metadata = run::cargo(&["metadata", "--format-version", "1", "--locked"]);
    let metadata = run::output(&mut metadata).context("cargo metadata failed")?;
    let metadata: Metadata = serde_json::from_str(&metadata)?;
    let mut wrong = Vec::new();
    let table = fs::read_to_string(paths::root().join(TABLE))?;
    let justified = in_table(&table);
    for package in &metadata.packages {
        let licence = package.license.as_deref().unwrap_or_default();
        if !licence::is_allowed(licence) {
            let Package { name, version, .. } = package;
            wrong.push(format!(
                "{name} {version} is under a licence that is not listed: {licence:?}"
            ));
        }
    }
    for package in metadata.packages.iter().filter(|package| package.source.is_none()) {
        let folder = package.manifest_path.parent().context("a manifest stands in a folder")?;
        let mut code = String::new();
        read_code(folder, true, &mut code)?;
        for dependency in &package.dependencies {
            if dependency.path.is_none() && !justified.contains(&dependency.name.as_str()) {
                wrong.push(format!("{} is not in the table of {TABLE}", dependency.name));
            }
            let name = dependency.rename.as_ref().unwrap_or(&dependency.name).replace('-', "_");
            if !names(&code, &name) {
                wrong
                    .push(format!("{} has the dependency {name} and never names it", package.name));
            }
        }
    }
    let lock = serde_json::from_str(&fs::read_to_string(paths::root().join(LOCK))?)?;
    wrong.extend(wrong_in(&lock, &justified));
    if !wrong.is_empty() {
        bail!("{}", wrong.join("\n"));
    }
    let count = metadata.packages.len() + lock.packages.len() - 1;
    println!("{count} packages, all under licences of the list.");
    Ok(())
}

/// What is wrong with the tools for the scripts.
fn wrong_in(lock: &Lock, justified: &[&str]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (path, package) in &lock.packages {
        let licence = package.license.as_deref().unwrap_or_default();
        // The project's own has no path.
        if !path.is_empty() && !licence::is_allowed(licence) {
            wrong.push(format!("{path} is under a licence that is not listed: {licence:?}"));
        }
        for (name, version) in &package.dev_dependencies {
            if !justified.contains(&name.as_str()) {
                wrong.push(format!("{name} is not in the table of {TABLE}"));
            }
            if !version.starts_with(|letter: char| letter.is_ascii_digit()) {
                wrong.push(format!("{name} is not pinned: {version}"));
            }
        }
    }
    wrong
}

/// The names in the first column of a document's tables.
fn in_table(text: &str) -> Vec<&str> {
    let cells = text.lines().filter_map(|line| line.strip_prefix("| ")?.split(" |").next());
    cells.flat_map(|cell| cell.split(", ")).collect()
}

/// Adds the Rust code below a folder, other packages and what is built or hidden left out.
fn read_code(folder: &Path, top: bool, code: &mut String) -> Result<()> {
    if !top && folder.join("Cargo.toml").exists() {
        return Ok(());
    }
    for entry in fs::read_dir(folder).with_context(|| format!("can't read {}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if !name.starts_with('.') && !["target", "dist", "node_modules"].contains(&&*name) {
                read_code(&path, false, code)?;
            }
        } else if name.ends_with(".rs") {
            code.push_str(&fs::read_to_string(&path)?);
            code.push('\n');
        }
    }
    Ok(())
}

/// Whether code names a package, outside its comments.
fn names(code: &str, name: &str) -> bool {
    let part = |letter: char| letter.is_alphanumeric() || letter == '_';
    code.lines().filter(|line| !line.trim_start().starts_with("//")).any(|line| {
        line.match_indices(name).any(|(start, _)| {
            let after = &line[start + name.len()..];
            // A path, a derive or an attribute begins with it; an import may end with it.
            !line[..start].ends_with(part) && !after.starts_with(part)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_named_by_code_and_not_by_comments() {
        assert!(names("use serde_json::Value;", "serde_json"));
        assert!(names("#[derive(serde::Deserialize)]", "serde"));
        assert!(!names("use serde_json::Value;", "serde"));
        assert!(!names("// serde would do, too", "serde"));
        assert!(!names("let observed = 1;", "serve"));
    }

    #[test]
    fn a_table_names_what_stands_in_its_first_column() {
        let text = "toml\n| toml, indexmap | the press |\n| anyhow | strsim |";
        assert_eq!(in_table(text), ["toml", "indexmap", "anyhow"]);
    }

    #[test]
    fn tools_for_scripts_are_pinned_justified_and_free() {
        let lock = r#"{ "packages": {
            "": { "devDependencies": { "a": "1.2.3", "b": "^1.0.0" } },
            "node_modules/a": { "license": "MIT" },
            "node_modules/b": { "license": "SSPL-1.0" },
            "node_modules/c": {}
        } }"#;
        let wrong = wrong_in(&serde_json::from_str(lock).expect("a lock file"), &["a"]);
        let expected = [
            "b is not in the table of docs/decisions/dependencies.md",
            "b is not pinned: ^1.0.0",
            "node_modules/b is under a licence that is not listed: \"SSPL-1.0\"",
            "node_modules/c is under a licence that is not listed: \"\"",
        ];
        assert_eq!(wrong, expected);
    }

    #[test]
    fn this_project_passes() {
        check().expect("every licence listed, every dependency used");
    }
}
