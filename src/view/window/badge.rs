//! The card in a corner of the map: the window as far as it is told.

use super::Voice;
use super::sight::{Sight, image, text};
use super::single::small;
use super::wall::line_of;
use crate::app::App;
use crate::view::node::{Element, html};

/// The card. Before anything is told there is nothing to show.
pub fn badge(app: App) -> Element {
    let sight = Sight::story(app);
    image(html("div").class("badge"), sight)
        .attr_if("hidden", "", move || sight.window().count_told() == 0)
        .child(text(html("p").class("badge__name"), sight, |sight| sight.name().to_owned()))
        .child(small(sight, Voice::Silent))
        .child(text(html("p").class("badge__line"), sight, line_of))
}
