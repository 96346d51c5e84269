//! Deal Window.
