//! Deal Window: one published argument as something to walk through, test and disagree with.
//!
//! The library is the engine. It knows rules, settings, gates and steps, but no country, claim or
//! gate by name: those arrive with the page as a [`book::Book`]. Read the modules in this order.

pub mod address;
pub mod app;
pub mod book;
pub mod examined;
pub mod ids;
pub mod model;
pub mod options;
mod pack;
pub mod phrase;
pub mod place;
pub mod view;
pub mod words;

#[cfg(target_arch = "wasm32")]
pub mod browser;
