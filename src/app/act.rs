//! What a reader can do to the state: go somewhere, switch, strike, set odds, and take it back.

mod place;
mod table;
mod visit;
