//! The page in the reader's browser: views over the engine, and what connects them to the browser.
//!
//! What an argument means is in the crate `engine`. Read the modules in this order.

pub mod app;
pub mod parts;
pub mod view;

#[cfg(target_arch = "wasm32")]
pub mod browser;

#[cfg(test)]
mod shipped;
