//! What a step asks for its picture that changes nothing.

use engine::book::{Book, Camera, StepFigure, StepPicture};

use crate::content::location::Location;
use crate::content::problem::Problems;

/// Remarks upon cameras that come no nearer, and upon moments where none are told.
pub fn pictures(book: &Book, problems: &mut Problems) {
    let map = &book.map;
    let tells_of_none = book.moments().len() < 2;
    for step in &book.steps {
        let at = |key: &str| Location::of(&step.id).key(key);
        if step.camera != Camera::Whole && map.view(step.camera) == map.whole {
            let what = "It comes no nearer: the map shows all of itself.";
            let remedy = "Say in map.toml what is seen of it, or take `camera` out.";
            problems.remark("steps.toml", at("camera"), what, remedy);
        }
        let asks = [
            ("figure", step.figure == Some(StepFigure::Moments)),
            ("picture", step.picture == StepPicture::Wall),
        ];
        for (key, _) in asks.iter().filter(|(_, asks)| *asks && tells_of_none) {
            let what = "No moment before the start is told of.";
            let remedy = "Give a situation of before `carried-back` and `told` in scenarios.toml, or take it out.";
            problems.remark("steps.toml", at(key), what, remedy);
        }
    }
}
