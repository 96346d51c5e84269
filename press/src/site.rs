//! The site: the shell that Trunk has built, the pages in it, and what goes with them.

pub mod budget;
pub mod bundle;
pub mod card;
pub mod classroom;
pub mod document;
pub mod embed_this;
pub mod esbuild;
pub mod files;
pub mod gallery;
pub mod headers;
pub mod heights;
pub mod home;
pub mod languages;
mod layers;
pub mod oembed;
pub mod offline;
pub mod package;
pub mod pages;
pub mod policy;
mod schemes;
pub mod scripts;
pub mod share;
pub mod sheets;
pub mod shell;
pub mod template;
