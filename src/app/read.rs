//! What views ask of the state. An answer is followed: who asks is asked to ask again when it changes.

mod place;
mod table;
mod visit;
