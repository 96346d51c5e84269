//! The content: its files, what is wrong with them, and the edition that they make.

pub mod check;
pub mod compile;
mod dates;
pub mod files;
mod locate;
pub mod mistakes_to;
pub mod problem;
pub mod prose;
pub mod pseudo;
pub mod rule_text;
