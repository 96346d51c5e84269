//! What a frame can show by itself, and where in the argument each of it stands.

use engine::book::{Book, StepFigure, StepPicture};
use engine::options::SHOWN;
use engine::place::Room;

/// Where a part stands.
enum Spot {
    /// At one place, whatever step an address names.
    Fixed(String),
    /// There, if an address names no other step or country.
    Default(String),
}

/// What this argument can show by itself.
pub fn parts(book: &Book) -> impl Iterator<Item = &'static str> {
    SHOWN.into_iter().filter(|part| spot(book, part).is_some())
}

/// For each part that this argument has, the fragment that leads to it, as an attribute: `cover# map#step=us`, with `@` where
/// no step of an address counts. The script in the head reads it before the program does.
pub fn spots(book: &Book) -> String {
    let spots = SHOWN.iter().filter_map(|part| {
        let (sign, fragment) = match spot(book, part)? {
            Spot::Fixed(fragment) => ('@', fragment),
            Spot::Default(fragment) => ('#', fragment),
        };
        Some(format!("{part}{sign}{fragment}"))
    });
    spots.collect::<Vec<_>>().join(" ")
}

fn spot(book: &Book, part: &str) -> Option<Spot> {
    let step = |found: &dyn Fn(&engine::book::Step) -> bool| {
        let step = book.steps.iter().find(|step| found(step))?;
        Some(format!("step={}", step.id))
    };
    let figure = |figure| step(&move |step| step.figure == Some(figure));
    // Where the switch that is missing stands, with the whole map beside it.
    let pay_off = || figure(StepFigure::Guess).or_else(|| step(&|step| step.can_be_tried()));
    let board = || Spot::Fixed(format!("room={}", Room::Board.name()));
    match part {
        "cover" => Some(Spot::Default(String::new())),
        "window" => step(&|step| step.picture == StepPicture::Window).map(Spot::Default),
        "map" => pay_off().map(Spot::Default),
        "country" => {
            let first = &book.countries.first()?.id;
            Some(Spot::Default(format!("{}&country={first}", pay_off()?)))
        }
        "switch" => pay_off().map(Spot::Fixed),
        "fork" => figure(StepFigure::Fork).map(Spot::Fixed),
        "closes" => figure(StepFigure::Ways).map(Spot::Fixed),
        "matrix" | "board" => Some(board()),
        "step" => step(&|_| true).map(Spot::Default),
        _ => None,
    }
}
