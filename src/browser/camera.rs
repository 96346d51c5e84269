//! The map's camera: it moves to where the reader is, from wherever it is.

use std::cell::Cell;
use std::rc::Rc;

use leptos::leptos_dom::helpers::{
    AnimationFrameRequestHandle, request_animation_frame_with_handle, window,
};
use leptos::prelude::{document, untrack};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;
use web_sys::{SvgRect, SvgsvgElement};

use super::effect;
use crate::app::App;
use crate::view::map::FOLLOWS_CLASS;
use engine::book::MapBox;

/// How long it takes, in milliseconds.
const LASTS: f32 = 700.0;
/// Said of a picture whose camera is moving, so that its names can step back.
const MOVES: &str = "data-moves";

/// Where a camera stands or goes to: left, top, width, height.
type Frame = [f32; 4];

/// The next picture of a motion that is under way.
type Pending = Rc<Cell<Option<AnimationFrameRequestHandle>>>;

/// Moves the cameras of all maps of the page whenever the reader is somewhere else.
pub(crate) fn follow(app: App) {
    let pending = Pending::default();
    effect(move || {
        let to = app.book.map.view(app.camera());
        // What was under way ends where it is.
        if let Some(frame) = pending.take() {
            frame.cancel();
        }
        untrack(|| Motion::to(to).start(&pending));
    });
}

struct Motion {
    cameras: Vec<(SvgsvgElement, SvgRect, Frame)>,
    to: Frame,
    began: f64,
}

impl Motion {
    /// A motion of all cameras that aren't there yet.
    fn to(to: MapBox) -> Self {
        let to = to.map(f32::from);
        let mut cameras = Vec::new();
        let pictures = document().get_elements_by_class_name(FOLLOWS_CLASS);
        for index in 0..pictures.length() {
            let picture = pictures.item(index).and_then(|picture| picture.dyn_into().ok());
            let picture: Option<SvgsvgElement> = picture;
            if let Some(picture) = picture
                && let Some(shown) = picture.view_box().base_val()
            {
                let from = [shown.x(), shown.y(), shown.width(), shown.height()];
                if from != to || picture.has_attribute(MOVES) {
                    cameras.push((picture, shown, from));
                }
            }
        }
        Self { cameras, to, began: js_sys::Date::now() }
    }

    /// Begins it, or cuts to its end where nobody would see it or somebody asked to see none.
    fn start(self, pending: &Pending) {
        if self.cameras.is_empty() {
            return;
        }
        let asked = window().match_media("(prefers-reduced-motion: reduce)");
        let still = asked.ok().flatten().is_some_and(|query| query.matches());
        if still || document().hidden() {
            self.show(1.0);
        } else {
            self.go_on(pending);
        }
    }

    fn go_on(self, pending: &Pending) {
        let share = (js_sys::Date::now() - self.began) as f32 / LASTS;
        if self.show(share) {
            return;
        }
        let next = pending.clone();
        let go_on = move || self.go_on(&next);
        pending.set(request_animation_frame_with_handle(go_on).ok());
    }

    /// Shows the cameras a share of the time on their way. Whether they are there.
    fn show(&self, share: f32) -> bool {
        let is_there = share >= 1.0;
        let way = eased(share.clamp(0.0, 1.0));
        for (picture, shown, from) in &self.cameras {
            let at = |side: usize| from[side] + (self.to[side] - from[side]) * way;
            shown.set_x(at(0));
            shown.set_y(at(1));
            shown.set_width(at(2));
            shown.set_height(at(3));
            // Letters and lines are sized by how wide the map is.
            let zoom: Option<Element> = picture.first_element_child();
            if let Some(zoom) = zoom {
                set(&zoom, "font-size", &(at(2) as i32).to_string());
            }
            if is_there {
                // There is nothing to refuse.
                let _ = picture.remove_attribute(MOVES);
            } else {
                set(picture, MOVES, "yes");
            }
        }
        is_there
    }
}

fn set(element: &Element, name: &str, value: &str) {
    // The names are ours, and all of them are names that every browser takes.
    let _ = element.set_attribute(name, value);
}

/// Slow, fast, slow: cubic at both ends.
fn eased(share: f32) -> f32 {
    if share < 0.5 {
        4.0 * share * share * share
    } else {
        let left = 2.0 - 2.0 * share;
        1.0 - left * left * left / 2.0
    }
}

#[cfg(test)]
mod tests {
    use super::eased;

    #[test]
    fn the_way_is_slow_at_both_ends_and_whole() {
        assert_eq!([0.0, 0.5, 1.0].map(eased), [0.0, 0.5, 1.0]);
        let steps: Vec<f32> = (0_u8..=20).map(|step| eased(f32::from(step) / 20.0)).collect();
        assert!(steps.windows(2).all(|two| two[0] < two[1]), "{steps:?}");
        assert!(steps[1] < 0.01 && steps[19] > 0.99, "{steps:?}");
    }
}
