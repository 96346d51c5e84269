//! The map's land and the parts of windows, once in the page; every picture of them refers to these.

use cartography::{Drawing, GRAINS, Piece};
use deal_window::view::node::Node;
use deal_window::view::window;
use leptos::prelude::*;

use crate::content::edition::Edition;

/// The classes of the shelves along the coasts, the widest first.
const SHELVES: [&str; 3] =
    ["map__shelf map__shelf--1", "map__shelf map__shelf--2", "map__shelf map__shelf--3"];

/// How far the haze reaches beyond the end of the land, and how far within, in the map's units.
const HAZE: [f64; 2] = [1500.0, 110.0];
/// How far within the end of the land its haze is thick.
const SHELF: f64 = 10.0;

/// The land as definitions that are not drawn where they stand.
pub(crate) fn shapes(edition: &'static Edition) -> impl IntoView {
    let drawing = &edition.drawing;
    // What is drawn with them, such as the style sheet's outlines, counts in grains too.
    let units = format!("scale({})", 1.0 / GRAINS);
    let pieces = drawing.pieces.iter().map(|piece| {
        view! { <path id=format!("quiet-{}", piece.id) d=piece.quiet.as_str() transform=units.clone()/> }
    });
    let parties = drawing.parties.iter().map(|party| {
        view! {
            <path id=format!("shape-{}", party.id) d=party.shape.as_str() transform=units.clone()/>
            <path id=format!("hit-{}", party.id) d=party.hit.as_str() transform=units.clone()/>
        }
    });
    let edge = drawing.edge.as_ref().map(|[line, behind]| {
        view! {
            <path id=String::from("map-edge") d=line.as_str()/>
            <path id=String::from("map-far") d=behind.as_str()/>
            <clipPath id=String::from("map-behind")><use href="#map-far"/></clipPath>
        }
    });
    let grounds = (0..drawing.pieces.len()).map(|index| ground(drawing, index));
    let hazes = drawing.pieces.iter().filter(|piece| !piece.behind_edge).map(haze);
    view! {
        <svg class="shapes" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>
                {pieces.collect_view()}
                {parties.collect_view()}
                {edge}
                {grounds.collect_view()}
                <g id="map-haze">{hazes.collect_view()}</g>
            </defs>
        </svg>
    }
}

/// What every room draws with: patterns, the haze, and the parts of windows. Outside all rooms, since browsers don't fill
/// with what stands in one that is hidden.
pub(crate) fn paints(edition: &'static Edition) -> impl IntoView {
    view! {
        <svg class="shapes" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>{patterns()}{haze_paint()}</defs>
            {Node::from(window::definitions(&edition.book))}
        </svg>
    }
}

/// A piece of the world without its parties: its sea, the shelves along all its coasts, its quiet land.
fn ground(drawing: &'static Drawing, index: usize) -> impl IntoView {
    let piece = &drawing.pieces[index];
    let (land, quiet) = (format!("land-{}", piece.id), format!("#quiet-{}", piece.id));
    let parties = drawing.parties.iter().filter(|party| party.piece == Some(index));
    let shapes = parties.map(|party| view! { <use href=format!("#shape-{}", party.id)/> });
    let shelves = SHELVES.map(|shelf| view! { <use href=format!("#{land}") class=shelf/> });
    let sea = piece.behind_edge.then(|| view! { <use href="#map-far" class="map__sea"/> });
    view! {
        <g id=land.clone()><use href=quiet.clone()/>{shapes.collect_view()}</g>
        <g id=format!("ground-{}", piece.id) clip-path=piece.behind_edge.then_some("url(#map-behind)")>
            {sea}
            {shelves.collect_view()}
            <use href=quiet class="map__quiet"/>
        </g>
    }
}

/// Haze over the west of a piece. A picture that is wider than a sheet would end in a straight coast there.
fn haze(piece: &'static Piece) -> impl IntoView {
    let [beyond, thins] = HAZE;
    let width = beyond + thins;
    view! {
        <rect x=piece.west - beyond y="-2000" width=width height="5000"/>
    }
}

/// Thick as far as the shelves of the land reach, then thinner and thinner.
fn haze_paint() -> impl IntoView {
    let [beyond, thins] = HAZE;
    let thick = (beyond + SHELF) / (beyond + thins);
    view! {
        <linearGradient id="haze">
            <stop class="map__haze-stop" offset=thick/>
            <stop class="map__haze-stop" offset="1" stop-opacity="0"/>
        </linearGradient>
    }
}

/// The patterns of the stances that are not told by a plain ground: as the whole shows them, and finer ones for
/// where the camera comes close.
fn patterns() -> impl IntoView {
    [("", 18), ("-near", 11)].map(|(near, size)| {
        let pattern = |name: &str, turned: &str, size: u8, class, holds: String| {
            // Where it is drawn, lengths count in grains.
            let transform = format!("{turned}scale({GRAINS})");
            view! {
                <pattern id=format!("{name}{near}") width=size height=size patternUnits="userSpaceOnUse" patternTransform=transform>
                    <path class=class d=holds/>
                </pattern>
            }
        };
        let upright = |share: u8| format!("M0 0h{}v{size}h-{0}z", f32::from(size * share) / 10.0);
        let across = format!("M0 0h{size}v1.6h-{size}z");
        view! {
            {pattern("stripes-waits", "", size, "map__stripe", upright(5))}
            {pattern("hatch-tolerates", "rotate(45)", size, "map__hatch", upright(3))}
            {pattern("slats-opposes", "", size / 2 + 2, "map__slat", across)}
        }
    })
}
