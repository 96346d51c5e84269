//! What a frame can show by itself, and where in the argument each of it stands.

use deal_window::parts::ProgramPart;
use deal_window::view::{board, step_hands_slot};
use engine::book::{Book, Step, StepFigure, StepPicture};
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
/// no step of an address counts. Behind another `@` is the `id` of what such a part shows without the program. The script in
/// the head reads it before the program does.
pub fn spots(book: &Book) -> String {
    let spots = SHOWN.iter().filter_map(|part| {
        let (sign, fragment) = match spot(book, part)? {
            Spot::Fixed(fragment) => ('@', fragment),
            Spot::Default(fragment) => ('#', fragment),
        };
        let still = still(book, part).map_or_else(String::new, |id| format!("@{id}"));
        Some(format!("{part}{sign}{fragment}{still}"))
    });
    spots.collect::<Vec<_>>().join(" ")
}

/// What shows all of a part in the page as text, by its `id`: a part whose content alone decides what there is to see, while
/// an address names no state, needs no program.
fn still(book: &Book, part: &str) -> Option<String> {
    match part {
        "closes" => Some(step_hands_slot(&step_with(book, StepFigure::Ways)?.id)),
        "matrix" => Some(board::MATRIX.to_owned()),
        _ => None,
    }
}

/// What shows a part, as long as its address names no state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Needs {
    /// The page as text.
    Text,
    /// The program: its first part, and these.
    Program(Vec<ProgramPart>),
}

/// What a part needs.
pub fn needs(book: &Book, part: &str) -> Needs {
    if still(book, part).is_some() {
        return Needs::Text;
    }
    let room = room_of(part);
    Needs::Program(ProgramPart::ALL.into_iter().filter(|part| part.serves(room)).collect())
}

fn room_of(part: &str) -> Room {
    if matches!(part, "matrix" | "board") { Room::Board } else { Room::Story }
}

fn step_with(book: &Book, figure: StepFigure) -> Option<&Step> {
    book.steps.iter().find(|step| step.figure == Some(figure))
}

fn spot(book: &Book, part: &str) -> Option<Spot> {
    let leads_to = |step: &Step| format!("step={}", step.id);
    let step =
        |found: &dyn Fn(&Step) -> bool| book.steps.iter().find(|step| found(step)).map(leads_to);
    let figure = |figure| step_with(book, figure).map(leads_to);
    // Where the switch that is missing stands, with the whole map beside it.
    let pay_off = || figure(StepFigure::Guess).or_else(|| step(&|step| step.can_be_tried()));
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
        "matrix" | "board" => Some(Spot::Fixed(format!("room={}", room_of(part).name()))),
        "step" => step(&|_| true).map(Spot::Default),
        _ => None,
    }
}
