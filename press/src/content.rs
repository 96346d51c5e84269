//! The content: its files, what is wrong with them, and the edition that they make.

pub mod argument;
mod changes;
pub mod check;
mod choice;
pub mod classroom;
pub mod compile;
mod dates;
pub mod edition;
mod figures;
pub mod files;
mod grammar;
pub mod language;
mod locate;
pub mod location;
pub mod measure;
pub mod mistakes_to;
pub mod names;
pub mod own_name;
pub mod problem;
pub mod prose;
pub mod pseudo;
pub mod rule_text;
mod spelling;
pub mod start;
mod tag;
pub mod translation;
