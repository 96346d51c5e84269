//! Licences as Cargo writes them: `MIT OR (Apache-2.0 AND Unicode-3.0)`.

use spdx::{Expression, ParseMode};

/// Licences that let the project be used as its own let it. MPL-2.0 reaches only as far as the files of
/// the library that is under it, and no such file is in the program.
const ALLOWED: [&str; 15] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "BlueOak-1.0.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Python-2.0",
    "Unicode-3.0",
    "Zlib",
];

/// Older manifests have a slash for a choice.
const MODE: ParseMode = ParseMode { allow_slash_as_or_operator: true, ..ParseMode::STRICT };

/// Whether all that an expression asks for is on the list, where it leaves a choice by one choice.
pub(super) fn is_allowed(expression: &str) -> bool {
    Expression::parse_mode(expression, MODE).is_ok_and(|expression| {
        expression.evaluate(|licence| ALLOWED.contains(&licence.to_string().as_str()))
    })
}

#[cfg(test)]
mod tests {
    use super::is_allowed;

    #[test]
    fn a_choice_needs_one_and_a_sum_needs_all() {
        assert!(is_allowed("MIT"));
        assert!(is_allowed("MIT/Apache-2.0"));
        assert!(is_allowed("GPL-3.0-only OR MIT"));
        assert!(is_allowed("(MIT OR GPL-3.0-only) AND Unicode-3.0"));
        assert!(is_allowed("GPL-3.0-only OR Apache-2.0 WITH LLVM-exception"));
        assert!(!is_allowed("MIT AND GPL-3.0-only"));
        assert!(!is_allowed("(MIT AND GPL-3.0-only) OR LGPL-2.1-only"));
        assert!(!is_allowed("GPL-3.0-only"));
    }

    #[test]
    fn what_is_no_expression_is_no_licence() {
        for text in ["", "MIT OR", "(MIT", "MIT)", "MIT Apache-2.0", "OR MIT"] {
            assert!(!is_allowed(text), "{text}");
        }
    }
}
