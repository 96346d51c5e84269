//! Light and dark for browsers that don't know `light-dark()`: Chromium before 123, Firefox before 120, Safari before
//! 17.5. A token has its two values in one line of the style sheet; here each scheme gets a rule of its own.

use std::io;

/// How a token with two values is written.
const PAIR: &str = "light-dark(";

/// The sheet with the light value of every token where both stand, and the dark ones behind it: for readers whose
/// system is dark, unless the address or the reader wants it light, and where one of these wants it dark. Paper has
/// the light ones.
///
/// # Errors
///
/// When the two values stand in any other place than a line of the form `--token: light-dark(LIGHT, DARK);`.
pub(super) fn told_apart(sheet: &str) -> io::Result<String> {
    let (mut light, mut dark) = (String::new(), String::new());
    for line in sheet.lines() {
        let token = line.split_once(PAIR).map(|(before, pair)| (before, both(pair)));
        match token {
            None => light += line,
            Some((before, Some((value, other)))) if before.trim_start().starts_with("--") => {
                light += &format!("{before}{value};");
                dark += &format!("{}{other};", before.trim_start());
            }
            Some(_) => {
                let what = format!("a style sheet has `{}`", line.trim());
                let remedy = "give the two values to a token of their own, in one line";
                return Err(io::Error::other(format!("{what}: {remedy}")));
            }
        }
        light.push('\n');
    }
    if dark.is_empty() {
        return Ok(light);
    }
    Ok(format!(
        "{light}@layer tokens {{\n\
         @media screen and (prefers-color-scheme: dark) {{ :root:not([data-theme=\"light\"]) {{ {dark} }} }}\n\
         @media screen {{ :root[data-theme=\"dark\"] {{ {dark} }} }}\n}}\n"
    ))
}

/// The two values of a pair, from behind its bracket.
fn both(pair: &str) -> Option<(&str, &str)> {
    pair.trim_end().strip_suffix(");")?.split_once(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_scheme_has_its_values() {
        let sheet = "@layer tokens {\n  :root {\n    --ink: light-dark(#111, #eee);\n    --on: #000;\n  }\n}";
        let told = told_apart(sheet).expect("told apart");
        assert!(told.contains("    --ink: #111;\n    --on: #000;"), "{told}");
        assert_eq!(told.matches("{ --ink: #eee; }").count(), 2, "{told}");
        assert!(!told.contains("light-dark"), "{told}");
    }

    #[test]
    fn two_values_in_any_other_place_are_refused_with_a_remedy() {
        for line in ["  color: light-dark(#111, #eee);", "--ink: light-dark(#111,\n #eee);"] {
            let told = told_apart(line).expect_err("refused").to_string();
            assert!(told.contains("a token of their own"), "{told}");
        }
    }
}
