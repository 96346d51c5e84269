//! What changes in a view, in three kinds of one type each.
//!
//! Every closure is a type of its own, and Leptos compiles its machinery anew for each. Handing it the
//! same three types everywhere keeps that machinery, and the reader's download, small.

use std::sync::Arc;

use leptos::prelude::*;

/// The changing value of an attribute.
pub(crate) fn attr(
    value: impl Fn() -> &'static str + Send + Sync + 'static,
) -> Signal<&'static str> {
    Signal::derive(value)
}

/// A changing text.
pub(crate) fn text(value: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(value)
}

/// A changing part of a view.
pub(crate) fn block(view: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    erased(Arc::new(view))
}

fn erased(view: Arc<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    (move || view()).into_any()
}

/// Nothing, as a view.
pub(crate) fn nothing() -> AnyView {
    ().into_any()
}
