//! Turns world geometry into the shapes of a small map.
