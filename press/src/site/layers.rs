//! The style sheet for browsers that don't know cascade layers: Chromium before 99, Firefox before 97, Safari before
//! 15.4. They pass over all that stands in one.

use std::io;

/// How a layer begins.
const LAYER: &str = "@layer ";
/// What is of no layer: motions, which are names for others to use, and the size of paper.
const OUTSIDE: [&str; 2] = ["@keyframes", "@page"];

/// A sheet without layers: what stands in each, in the order of the layers. Within a browser that knows none, the later
/// of two rules of the same weight wins, as the later layer does.
///
/// # Errors
///
/// When the sheet doesn't begin with the order of its layers, or has anything outside them.
pub(super) fn flattened(sheet: &str) -> io::Result<String> {
    let sheet = without_comments(sheet);
    let refuse =
        |what: &str| io::Error::other(format!("the style sheets can't be flattened: {what}"));
    let (order, mut rest) = sheet
        .trim_start()
        .strip_prefix(LAYER)
        .and_then(|rest| rest.split_once(';'))
        .ok_or_else(|| refuse("they don't begin with the order of their layers"))?;
    let order: Vec<&str> = order.split(',').map(str::trim).collect();
    let mut layers = vec![String::new(); order.len()];
    let mut outside = String::new();
    while let Some((head, inner)) = rest.split_once('{') {
        let head = head.trim();
        let end = end_of_block(inner).ok_or_else(|| refuse(&format!("`{head}` has no end")))?;
        if let Some(name) = head.strip_prefix(LAYER) {
            let layer = order.iter().position(|known| *known == name.trim());
            let layer = layer.ok_or_else(|| refuse(&format!("`{name}` is no layer of theirs")))?;
            layers[layer].push_str(&inner[..end]);
        } else if OUTSIDE.iter().any(|rule| head.starts_with(rule)) {
            outside += &format!("{head} {{{}}}\n", &inner[..end]);
        } else {
            return Err(refuse(&format!("`{head}` stands in no layer")));
        }
        rest = &inner[end + 1..];
    }
    Ok(layers.concat() + &outside)
}

/// Where the brace is that ends a block, whose own has been read.
fn end_of_block(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    text.char_indices().find_map(|(index, letter)| {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => return Some(index),
            '}' => depth -= 1,
            _ => {}
        }
        None
    })
}

fn without_comments(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once("*/").map_or("", |(_, after)| after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_follow_in_their_order_whatever_that_of_the_sheets() {
        let sheet = "/* First */ @layer tokens, blocks, hidden;\n@layer hidden { a { b: c } }\n\
             @layer blocks { @media print { d { e: f } } }\n@layer tokens { g { h: i } }\n\
             @keyframes j { to { k: l } }";
        let flat = flattened(sheet).expect("flattened");
        let at = |rule: &str| flat.find(rule).unwrap_or_else(|| panic!("no {rule} in {flat}"));
        assert!(at("g {") < at("@media print { d {") && at("@media") < at("a {"), "{flat}");
        assert!(!flat.contains("@layer") && flat.contains("@keyframes j { to"), "{flat}");
    }

    #[test]
    fn what_stands_in_no_layer_is_refused() {
        for sheet in ["a { b: c }", "@layer a;\nb { c: d }", "@layer a;\n@layer b { c { d: e } }"] {
            assert!(flattened(sheet).is_err(), "{sheet}");
        }
    }
}
