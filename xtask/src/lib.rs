//! What the commands of the project share with its end-to-end tests.

pub mod browser;
pub mod follow;
pub mod server;
