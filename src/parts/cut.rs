//! Where the program is cut. A function that is marked becomes one that waits for its part.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::ProgramPart;
use crate::app::App;
use crate::view::node::Element;
use crate::view::{argument, lab};

#[wasm_split(lab, wasm_split_path = leptos::wasm_split, fallible, preload(fetch_lab))]
fn draw_lab(app: App) -> Result<Element, SplitLoaderError> {
    Ok(lab::lab(app))
}

#[wasm_split(argument, wasm_split_path = leptos::wasm_split, fallible, preload(fetch_argument))]
fn draw_argument(app: App) -> Result<Element, SplitLoaderError> {
    Ok(argument::argument(app))
}

pub(super) fn view(part: ProgramPart, app: App) -> Option<Element> {
    match part {
        ProgramPart::Lab => at_once(draw_lab(app)),
        ProgramPart::Argument => at_once(draw_argument(app)),
    }
}

pub(super) async fn fetch(part: ProgramPart) -> bool {
    let fetched = match part {
        ProgramPart::Lab => fetch_lab().await,
        ProgramPart::Argument => fetch_argument().await,
    };
    fetched.is_ok()
}

/// What comes of it if there is nothing to wait for: a part that is here draws at once.
fn at_once<E>(drawn: impl Future<Output = Result<Element, E>>) -> Option<Element> {
    match pin!(drawn).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(drawn) => drawn.ok(),
        Poll::Pending => None,
    }
}
