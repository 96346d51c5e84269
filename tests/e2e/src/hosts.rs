//! Pages of hosts: a folder with the project's own pages and the libraries that newsrooms use.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::{Context, Result, anyhow};

/// The libraries, where npm puts them, and the names under which the pages ask for them.
const LIBRARIES: [(&str, &str); 4] = [
    ("pym.js/dist/pym.v1.js", "pym.js"),
    ("iframe-resizer/js/iframeResizer.js", "iframe-resizer.js"),
    ("@newswire/frames/dist/frames.umd.js", "newswire-frames.js"),
    ("@open-iframe-resizer/core/dist/index.js", "open-iframe-resizer.js"),
];

/// The folder with pages and libraries, put together at the first call.
pub(crate) fn folder(fixtures: &Path, npm: &Path, target: &Path) -> Result<PathBuf> {
    static FOLDER: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let made = FOLDER.get_or_init(|| {
        make(fixtures, npm, target).map_err(|error| format!("no pages of hosts: {error:#}"))
    });
    made.clone().map_err(|error| anyhow!(error))
}

fn make(fixtures: &Path, npm: &Path, target: &Path) -> Result<PathBuf> {
    // Two runs at a time must not write into one folder.
    let folder = target.join(format!("hosts-{}", std::process::id()));
    let libraries = folder.join("lib");
    fs::create_dir_all(&libraries)?;
    for file in fs::read_dir(fixtures)? {
        let file = file?;
        fs::copy(file.path(), folder.join(file.file_name()))?;
    }
    for (source, name) in LIBRARIES {
        fs::copy(npm.join(source), libraries.join(name))
            .with_context(|| format!("{source} is missing: `cargo xtask tools` gets it"))?;
    }
    Ok(folder)
}
