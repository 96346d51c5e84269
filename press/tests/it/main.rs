//! The content that ships, and what the press says of content that is wrong.

mod address;
mod laws;
mod mistakes;
mod page;
mod wording;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use press::Edition;

/// The content folder of the project.
fn content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../content")
}

/// The edition that ships.
fn edition() -> &'static Edition {
    static EDITION: OnceLock<&'static Edition> = OnceLock::new();
    EDITION.get_or_init(|| match press::compile::edition(&content(), "en") {
        Ok(edition) => Box::leak(Box::new(edition)),
        Err(problems) => panic!("the content has problems: {problems:#?}"),
    })
}
