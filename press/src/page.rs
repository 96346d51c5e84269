//! What readers see of an edition: the page as text, and the document for review.

pub mod article;
pub mod review;
