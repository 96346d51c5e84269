//! The press: reads the content, checks it, and writes the pages around the program.
//!
//! It runs natively, when the pages are built. `content` knows nothing of the others, `page` knows
//! `content`, and `site` knows them all.

pub mod content;
pub mod page;
pub mod site;
pub mod tools;
pub mod wasm;

pub use content::compile;
pub use content::edition::Edition;
