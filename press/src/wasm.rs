//! The program of a release, made lean.

pub mod lean;
