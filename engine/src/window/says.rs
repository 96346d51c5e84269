//! A window in words.

use super::{Glass, Window, WindowState};
use crate::book::Book;
use crate::ids::CountryId;
use crate::model::pane::Pane;
use crate::phrase;
use crate::words::Word;

/// What a window comes to, in a word or two.
pub fn state(book: &Book, window: &Window) -> String {
    let (bars, told, all) = (window.bars(), window.count_told(), window.0.len());
    let word = match window.state() {
        WindowState::Open => Word::WindowOpen,
        WindowState::Barred => Word::WindowBars,
        WindowState::Unfinished if told == all => Word::AnswerUndecided,
        WindowState::Unfinished if window.is_glazed() => Word::WindowNotTold,
        WindowState::Unfinished if told == 0 => Word::WindowComing,
        WindowState::Unfinished => Word::WindowPanes,
    };
    let n = if bars > 0 { bars } else { told };
    book.fill(word, &[("n", &n.to_string()), ("all", &all.to_string())])
}

/// All that a window shows at a moment: what it comes to, what is told, what is inferred, and what is not told.
pub fn sentence(book: &Book, moment: &str, window: &Window) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut add = |glass: Glass, stance: &str| {
        let same: Vec<CountryId> = CountryId::all(window.0.len())
            .filter(|country| window.glass(*country) == glass)
            .collect();
        if !same.is_empty() {
            let slots = [("capitals", &*phrase::capitals(book, &same)), ("stance", stance)];
            parts.push(book.fill(Word::MapStance, &slots));
        }
    };
    for pane in Pane::ALL {
        add(Glass::Told(pane), phrase::pane(book, pane));
    }
    for pane in Pane::ALL {
        let slots = [("stance", phrase::pane(book, pane))];
        add(Glass::Ghost(pane), &book.fill(Word::WindowGhost, &slots));
    }
    add(Glass::Empty, book.word(Word::WindowNotTold));
    let panes = phrase::clauses(book, &parts);
    let slots = [("moment", moment), ("state", &state(book, window)), ("panes", &panes)];
    book.fill(Word::WindowSays, &slots)
}
