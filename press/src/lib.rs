//! The press: reads the content, checks it, and writes the pages around the program.
//!
//! It runs natively, when the pages are built. `content` knows nothing of the others, `data` and `page` know
//! `content`, `pictures` draws from it, and `site` knows them all.

pub mod content;
pub mod data;
pub mod page;
pub mod pictures;
pub mod sentence;
pub mod site;
pub mod tools;
pub mod wasm;

pub use content::compile;
pub use content::edition::Edition;
