//! What the style sheets promise of themselves, read as text.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Properties that name a side of the screen rather than a side of the text.
const PHYSICAL: [&str; 18] = [
    "left",
    "right",
    "top",
    "bottom",
    "width",
    "height",
    "min-width",
    "max-width",
    "min-height",
    "max-height",
    "margin-left",
    "margin-right",
    "padding-left",
    "padding-right",
    "border-left",
    "border-right",
    "border-top",
    "border-bottom",
];

struct Sheet {
    path: PathBuf,
    /// Without its comments.
    text: String,
}

/// All sheets of the page, in folders too.
fn sheets() -> Vec<Sheet> {
    fn add(folder: &Path, sheets: &mut Vec<Sheet>) {
        for entry in std::fs::read_dir(folder).expect("the folder of the style sheets") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                add(&path, sheets);
            } else {
                let text = without_comments(&std::fs::read_to_string(&path).expect("a sheet"));
                sheets.push(Sheet { path, text });
            }
        }
    }
    let mut sheets = Vec::new();
    add(Path::new("../style"), &mut sheets);
    sheets.sort_by(|one, other| one.path.cmp(&other.path));
    sheets
}

fn without_comments(text: &str) -> String {
    let mut parts = text.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once("*/").map_or("", |(_, after)| after))
}

/// Property and value of each line that holds a declaration.
fn declarations(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.lines().filter_map(|line| line.trim().strip_suffix(';')?.split_once(": "))
}

/// The values that a feature of media queries is compared with: of `min-width`, say.
fn asked(text: &str, feature: &str) -> BTreeSet<String> {
    let mark = format!("({feature}: ");
    let after = text.split(&mark).skip(1);
    after.filter_map(|rest| Some(rest.split_once(')')?.0.to_owned())).collect()
}

#[test]
fn no_style_knows_left_from_right() {
    for Sheet { path, text } in sheets() {
        for (property, value) in declarations(&text) {
            let sides: Vec<&str> = value.split_whitespace().collect();
            let uneven = matches!(property, "padding" | "margin" | "inset" | "border-radius")
                && sides.len() == 4
                && sides[1] != sides[3];
            let aligned = property == "text-align" && matches!(value, "left" | "right");
            assert!(
                !(uneven || aligned || PHYSICAL.contains(&property)),
                "{}: `{property}: {value}` is the wrong side where a text runs from right to left",
                path.display()
            );
        }
    }
}

#[test]
fn no_width_is_both_narrow_and_wide() {
    let text: String = sheets().into_iter().map(|sheet| sheet.text).collect();
    for axis in ["width", "height"] {
        let [most, least] = ["max", "min"].map(|end| asked(&text, &format!("{end}-{axis}")));
        let both: Vec<_> = most.intersection(&least).collect();
        assert!(both.is_empty(), "at exactly {both:?} two looks hold: end the narrow one at .99");
    }
    assert!(!text.contains("(width "), "browsers of the line don't know ranges");
}

#[test]
fn what_is_hidden_stays_so_in_every_layer() {
    let sheets = sheets();
    let order = sheets.iter().find_map(|sheet| {
        let (_, after) = sheet.text.split_once("@layer tokens, ")?;
        after.split_once(';').map(|(order, _)| order.to_owned())
    });
    let last = order.as_deref().and_then(|order| order.rsplit(", ").next());
    let hides = sheets.iter().find(|sheet| sheet.text.contains("\n  [hidden]:not("));
    let hides = hides.expect("a rule for what is hidden");
    let layer = hides.text.split_once("@layer ").and_then(|(_, after)| after.split_once(" {"));
    assert_eq!(layer.map(|(layer, _)| layer), last, "{}", hides.path.display());
}

#[test]
fn layers_have_one_order() {
    let orders: BTreeSet<String> = sheets()
        .iter()
        .filter_map(|sheet| sheet.text.split_once("@layer tokens, ")?.1.split_once(';'))
        .map(|(order, _)| order.to_owned())
        .collect();
    assert_eq!(orders.len(), 1, "{orders:?}");
}

#[test]
fn one_sheet_takes_things_from_eyes_alone() {
    let found: Vec<_> = sheets()
        .into_iter()
        .filter(|sheet| sheet.text.contains("clip-path: inset(50%)"))
        .map(|sheet| sheet.path)
        .collect();
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn the_map_is_outlined_in_the_grains_of_its_paths() {
    let sheet = sheets().into_iter().find(|sheet| sheet.path.ends_with("map.css"));
    let sheet = sheet.expect("the map's sheet");
    let grains = declarations(&sheet.text).find(|(property, _)| *property == "--_grains");
    assert_eq!(grains.map(|(_, value)| value.to_owned()), Some(cartography::GRAINS.to_string()));
}

/// What Chromium 97, Firefox 91 or Safari 15.4 don't know. Of a value with a token in it they find that out too late to
/// keep the one before.
const YOUNG: [&str; 14] = [
    "svh",
    "dvh",
    "lvh",
    "svw",
    "dvw",
    "color-mix(",
    "oklch(",
    "@container",
    "@property",
    "@scope",
    "@starting-style",
    "subgrid",
    "anchor(",
    "round(",
];

/// A sheet without what stands under a question whether the browser knows something.
fn without_questions(text: &str) -> String {
    let mut parts = text.split("@supports");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| {
        let mut depth = 0_usize;
        let end = part.char_indices().find(|(_, letter)| {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            *letter == '}' && depth == 0
        });
        kept + end.map_or("", |(index, _)| &part[index + 1..])
    })
}

#[test]
fn what_old_browsers_dont_know_is_asked_for_first() {
    for Sheet { path, text } in sheets() {
        let unasked = without_questions(&text);
        for young in YOUNG {
            let of = unasked.lines().find(|line| line.contains(young));
            assert!(of.is_none(), "{}: `{young}` outside @supports: {of:?}", path.display());
        }
        // One selector that a browser doesn't know takes the others of its rule with it.
        let lists = unasked.split('}').filter_map(|rule| rule.split_once('{'));
        for (selectors, _) in lists.filter(|(selectors, _)| selectors.contains(":has(")) {
            let outside = selectors.split('(').filter_map(|part| part.rsplit(')').next());
            assert!(!outside.collect::<String>().contains(','), "{}: {selectors}", path.display());
        }
    }
}
