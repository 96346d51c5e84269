//! What an argument means, without a framework and without a browser.
//!
//! The engine knows rules, settings, gates and steps, but no country, claim or gate by name: those arrive
//! as a [`book::Book`]. Read the modules in this order: [`ids`], [`model`], [`book`], [`place`],
//! [`address`], [`comparison`], [`phrase`], [`window`], [`template`], [`grammar`], [`words`].

pub mod address;
pub mod analysed_model;
pub mod belief;
pub mod book;
pub mod comparison;
pub mod grammar;
pub mod ids;
pub mod model;
pub mod options;
pub mod phrase;
pub mod place;
pub mod situations;
pub mod template;
pub mod window;
pub mod words;
