//! The figures of claims: what they are made of, and as a page says and draws them.

use engine::book::{Bar, Book, Figure};
use engine::template::{fill, places};
use engine::words::Word;

use crate::content::edition::Told;
use crate::content::files::Content;
use crate::content::location::Location;
use crate::content::measure::{self, Measure};
use crate::content::problem::Problems;

/// What the figure of each claim is made of, in the order of the book's claims.
pub(super) fn told(content: &Content, book: &Book, problems: &mut Problems) -> Vec<Option<Told>> {
    book.claims.iter().map(|claim| one(content, &claim.id, problems)).collect()
}

fn one(content: &Content, id: &str, problems: &mut Problems) -> Option<Told> {
    let file = format!("{}/claims.toml", content.language);
    let figure = content.claims.get(id)?.figure.as_ref()?;
    let words = content.words.claims.get(id)?;
    let measure = match Measure::of(figure) {
        Ok(measure) => measure,
        Err((what, remedy)) => {
            problems.add("claims.toml", Location::of(id).key("figure"), what, remedy);
            return None;
        }
    };
    let mut required = |key: &str, text: &Option<String>| {
        text.clone().unwrap_or_else(|| {
            let whose = match measure {
                Measure::Share { .. } => "A poll",
                Measure::Part { .. } | Measure::Count { .. } => "A figure",
            };
            let what = format!("{whose} needs `{key}`.");
            let remedy = "Say what the source says, or that it does not.";
            problems.add(&file, Location::of(id).key(key), what, remedy);
            String::new()
        })
    };
    let (label, when) = (required("label", &words.label), required("when", &words.when));
    let note = required("note", &words.note);
    let is_poll = matches!(measure, Measure::Share { .. });
    let asked = is_poll.then(|| required("asked", &words.asked));
    let unit = (!is_poll).then(|| required("unit", &words.unit));
    if let Some(unit) = &unit {
        let wanted: &[&str] =
            if matches!(measure, Measure::Part { .. }) { &["n", "all"] } else { &["n"] };
        let has = |name: &&str| places(unit).any(|place| place == *name);
        let others = places(unit).filter(|place| !place.contains('/') && !wanted.contains(place));
        if !wanted.iter().all(has) || others.count() > 0 {
            let what = format!("The `unit` has not just the places that are filled: `{unit}`.");
            let remedy =
                "Write {n} where the amount goes, and {all} where the whole does, if there is one.";
            problems.add(&file, Location::of(id).key("unit"), what, remedy);
        }
    }
    for (key, text, is_read) in [("asked", &words.asked, is_poll), ("unit", &words.unit, !is_poll)]
    {
        if text.is_some() && !is_read {
            let what = format!("Its figure has no use for `{key}`.");
            let remedy = "A poll says whom it `asked`, any other figure what its `unit` is.";
            problems.add(&file, Location::of(id).key(key), what, remedy);
        }
    }
    Some(Told { measure, unit, label, asked, when, note })
}

/// The figures as the page has them.
pub(super) fn figures(book: &Book, told: &[Option<Told>]) -> Vec<Option<Figure>> {
    told.iter().map(|one| one.as_ref().map(|one| figure(book, one, told))).collect()
}

fn figure(book: &Book, one: &Told, all: &[Option<Told>]) -> Figure {
    let most = most_of_its_unit(one, all);
    let bar = one.measure.bar(most);
    let slots = [("label", one.label.as_str()), ("when", &one.when)];
    let says = match &one.asked {
        Some(asked) => book.fill(Word::FigureOf, &[("asked", asked.as_str()), slots[0], slots[1]]),
        None => book.fill(Word::FigureAmount, &slots),
    };
    let says = match (bar, most) {
        (Some(Bar::OnScale(_)), Some(most)) => {
            let most = amount(book, one.unit.as_deref(), Measure::Count { amount: most });
            book.fill(Word::FigureScale, &[("says", &says), ("most", &most)])
        }
        _ => says,
    };
    Figure {
        amount: amount(book, one.unit.as_deref(), one.measure),
        bar,
        side: match one.measure {
            Measure::Share { side, .. } => Some(side),
            Measure::Part { .. } | Measure::Count { .. } => None,
        },
        says,
        note: one.note.clone(),
    }
}

/// An amount with its unit.
fn amount(book: &Book, unit: Option<&str>, measure: Measure) -> String {
    let unit = unit.unwrap_or_default();
    let number = |value| measure::number(book, value);
    let filled = |slots: &[(&str, &str)]| fill(unit, slots, &book.words.grammar);
    match measure {
        Measure::Share { per_cent, .. } => {
            book.fill(Word::FigurePerCent, &[("n", &per_cent.to_string())])
        }
        Measure::Part { amount, of } => filled(&[("n", &number(amount)), ("all", &number(of))]),
        Measure::Count { amount } => filled(&[("n", &number(amount))]),
    }
}

/// The greatest amount of a figure's unit, where it isn't the only one of it: alone there is nothing to measure it by.
fn most_of_its_unit(one: &Told, all: &[Option<Told>]) -> Option<f64> {
    let same = all.iter().flatten().filter(|other| other.unit == one.unit);
    let amounts: Vec<f64> = same
        .filter_map(|other| match other.measure {
            Measure::Count { amount } => Some(amount),
            Measure::Share { .. } | Measure::Part { .. } => None,
        })
        .collect();
    let most = amounts.iter().copied().fold(0.0, f64::max);
    (amounts.len() > 1 && most > 0.0).then_some(most)
}
