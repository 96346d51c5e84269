//! End-to-end vocabulary.
