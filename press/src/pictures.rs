//! Pictures that travel: one for each step and each situation, to be shown by whoever passes on a link to it.
//!
//! They are drawn from the model and the words alone, natively. A picture is complete in itself: its letters are outlines,
//! its colours stand where they are used, and it refers to nothing outside.
//!
//! - `subject`: what there are pictures of; `shown`: what is seen in each, and in words; `form`: how they are cut and
//!   coloured.
//! - `colours`, `fonts`, `lines`, `sheet`, `svg`: colours, letters and lines, and how they are written.
//! - `window`: a window as the page draws it; `room`: where it stands; `ways`, `map`, `matrix`: what else is shown.
//! - `words`: what is said beside it; `answers`: the boxes under the title; `legend`: what the marks mean.
//! - `card`: the whole picture; `png`: the same in points.

mod answers;
pub mod card;
mod colours;
mod fonts;
pub mod form;
mod legend;
mod lines;
mod map;
mod matrix;
pub mod png;
mod room;
mod sheet;
pub mod shown;
pub mod subject;
mod svg;
pub mod trouble;
mod ways;
mod window;
mod words;

pub use colours::Theme;
