//! What the commands of the project share with its end-to-end tests: a server of static files that can go
//! wrong on purpose, pages that follow what is saved, and the browsers of this machine.

pub mod browser;
pub mod follow;
pub mod server;
