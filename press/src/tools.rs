//! The programs that bundle scripts and make a release small. Only Trunk's hook has a use for them. A build to
//! work with keeps scripts and style sheets as they are written, but for joining them, and a program that says
//! where it panics.

use std::fs;
use std::path::{Path, PathBuf};

/// Where `cargo xtask tools` puts what npm has, as seen from the project's root.
const NPM: &str = ".tools/npm/node_modules";

/// Where it puts the programs that Cargo builds.
const OWN: &str = ".tools/bin";

/// What a build is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// To work with: quick to build, and it says what goes wrong.
    Debug,
    /// For readers: small.
    Release,
}

impl Profile {
    /// What Trunk builds, as it tells its hooks. Nothing where the press runs by itself.
    #[must_use]
    pub fn of_trunk() -> Option<Self> {
        match std::env::var("TRUNK_PROFILE").ok()?.as_str() {
            "release" => Some(Self::Release),
            _ => Some(Self::Debug),
        }
    }
}

/// esbuild of the project below `root`, if it is there. It is in a package of its own for each kind of machine;
/// only one of them gets installed.
pub(crate) fn esbuild(root: &Path) -> Option<PathBuf> {
    let kinds = fs::read_dir(root.join(NPM).join("@esbuild")).ok()?;
    let programs = kinds
        .flatten()
        .flat_map(|kind| ["bin/esbuild", "esbuild.exe"].map(|program| kind.path().join(program)));
    programs.into_iter().find(|program| program.is_file())
}

/// A program of Binaryen's: the project's own, since the system's may be one that writes broken programs, or
/// else that of the path.
pub(crate) fn binaryen(name: &str) -> PathBuf {
    let own = Path::new(NPM).join(".bin").join(name);
    if own.is_file() { own } else { name.into() }
}

/// wasm-bindgen: the project's own, or else that of the path.
pub(crate) fn wasm_bindgen() -> PathBuf {
    let own = Path::new(OWN).join(format!("wasm-bindgen{}", std::env::consts::EXE_SUFFIX));
    if own.is_file() { own } else { "wasm-bindgen".into() }
}
