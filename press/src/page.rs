//! What readers see of an edition: the page as text, and the document for review.

pub mod article;
pub mod card;
pub mod classroom;
pub mod data;
pub mod html;
pub mod review;
mod shapes;
pub mod shown;
pub mod target;
