//! Where the program is cut. A function that is marked becomes one that waits for its part.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::{PartView, ProgramPart};
use crate::app::App;
use crate::browser::{bring_saving, follow_camera, follow_marks};
use crate::view::node::{Node, nothing};
use crate::view::{argument, board, hands, panel, picture};

/// One function has all views of its part: each function waits for a loader of its own, and only that of the first is
/// fetched ahead.
#[wasm_split(story, wasm_split_path = leptos::wasm_split, fallible, preload(fetch_story))]
fn draw_story(app: App, view: PartView) -> Result<Node, SplitLoaderError> {
    Ok(match view {
        PartView::Hands(step) => hands::hands(app, step),
        _ => {
            follow_camera(app);
            picture::picture(app)
        }
    })
}

#[wasm_split(panels, wasm_split_path = leptos::wasm_split, fallible, preload(fetch_panels))]
fn draw_panels(app: App, view: PartView) -> Result<Node, SplitLoaderError> {
    Ok(match view {
        PartView::Panel(country) => panel::opened(app, country),
        _ => {
            follow_marks(app);
            nothing()
        }
    })
}

#[wasm_split(board, wasm_split_path = leptos::wasm_split, fallible, preload(fetch_board))]
fn draw_board(app: App) -> Result<Node, SplitLoaderError> {
    bring_saving();
    Ok(board::board(app).into())
}

#[wasm_split(lab, wasm_split_path = leptos::wasm_split, fallible, preload(fetch_lab))]
fn draw_lab(app: App) -> Result<Node, SplitLoaderError> {
    Ok(board::lab::lab(app).into())
}

#[wasm_split(argument, wasm_split_path = leptos::wasm_split, fallible, preload(fetch_argument))]
fn draw_argument(app: App) -> Result<Node, SplitLoaderError> {
    Ok(argument::argument(app).into())
}

pub(super) fn draw(view: PartView, app: App) -> Option<Node> {
    match view {
        PartView::Picture | PartView::Hands(_) => at_once(draw_story(app, view)),
        PartView::Panel(_) | PartView::Sheets => at_once(draw_panels(app, view)),
        PartView::Board => at_once(draw_board(app)),
        PartView::Lab => at_once(draw_lab(app)),
        PartView::Argument => at_once(draw_argument(app)),
    }
}

pub(super) async fn fetch(part: ProgramPart) -> bool {
    let fetched = match part {
        ProgramPart::Story => fetch_story().await,
        ProgramPart::Panels => fetch_panels().await,
        ProgramPart::Board => fetch_board().await,
        ProgramPart::Lab => fetch_lab().await,
        ProgramPart::Argument => fetch_argument().await,
    };
    fetched.is_ok()
}

/// What comes of it if there is nothing to wait for: a part that is here draws at once.
fn at_once<E>(drawn: impl Future<Output = Result<Node, E>>) -> Option<Node> {
    match pin!(drawn).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(drawn) => drawn.ok(),
        Poll::Pending => None,
    }
}
