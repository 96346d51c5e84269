//! Where things are in the project.

use std::path::{Path, PathBuf};

use crate::site::Profile;

/// The root of the project.
pub(crate) fn root() -> &'static Path {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    folder.parent().unwrap_or(folder)
}

/// The finished site.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// The program and the shell of its page, as a build leaves them for pages to be written into.
pub(crate) fn shell(profile: Profile) -> PathBuf {
    match profile {
        Profile::Release => target().join("shell"),
        Profile::Debug => target().join("debug-shell"),
    }
}

/// The tools that were not on this machine before.
pub(crate) fn tools() -> PathBuf {
    root().join(".tools")
}

/// Cargo's target folder; what the commands themselves write while building stands there, too.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}
