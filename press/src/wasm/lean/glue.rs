//! The glue between wasm and page, as wasm-bindgen writes it, with short names and without what only
//! unused exports needed.

use serde::Deserialize;

/// What wasm-opt tells of the names that it has shortened.
#[derive(Debug, Deserialize)]
pub(super) struct Names {
    /// Module, name and short name of each import.
    imports: Vec<(String, String, String)>,
    /// Name and short name of each export.
    exports: Vec<(String, String)>,
}

/// The classes of the library whose exports are unused.
const UNUSED_CLASS: &str = "IntoUnderlying";

/// The glue for a wasm with shortened names.
pub(super) fn shortened(glue: &str, names: &Names) -> String {
    let mut glue = without_unused(glue, names);
    for (module, name, short) in &names.imports {
        glue = renamed(&glue, name, short);
        // Every import has a module of the same short name.
        glue = glue.replace(&format!("\"{module}\""), "\"a\"");
    }
    for (name, short) in &names.exports {
        glue = renamed(&glue, &format!("wasm.{name}"), &format!("wasm.{short}"));
    }
    glue
}

/// Leaves out imports that the wasm has no more, and the unused classes. wasm-bindgen lays out its glue by
/// the rule, so that the end of each can be told from its first line.
fn without_unused(glue: &str, names: &Names) -> String {
    let mut kept = String::new();
    let mut lines = glue.lines();
    while let Some(line) = lines.next() {
        match last_line(line, names) {
            None => {
                kept.push_str(line);
                kept.push('\n');
            }
            Some(is_last) if is_last(line) => {}
            Some(is_last) => {
                lines.by_ref().find(|line| is_last(line));
            }
        }
    }
    kept
}

/// How to tell the last line of something unused that begins with this line, if it does.
fn last_line(line: &str, names: &Names) -> Option<fn(&str) -> bool> {
    let name = line.trim_start().split(':').next().unwrap_or_default();
    let is_import = line.starts_with("        __wbg") && line.contains(": function");
    if is_import && !names.imports.iter().any(|(_, used, _)| used == name) {
        return Some(|line| line.starts_with("        }"));
    }
    match line.contains(UNUSED_CLASS) {
        true if line.ends_with('{') => Some(|line| line.starts_with('}')),
        true => Some(|line| line.ends_with(';')),
        false => None,
    }
}

/// `text` with every whole occurrence of `name` replaced.
fn renamed(text: &str, name: &str, short: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let in_word = |letter: char| letter.is_ascii_alphanumeric() || "_$".contains(letter);
    while let Some(at) = rest.find(name) {
        let (before, after) = (&rest[..at], &rest[at + name.len()..]);
        let whole = !before.ends_with(in_word) && !after.starts_with(in_word);
        out.push_str(before);
        out.push_str(if whole { short } else { name });
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = r#"class IntoUnderlyingSink {
    free() {
        wasm.gone(0);
    }
}
if (Symbol.dispose) IntoUnderlyingSink.dispose = 1;
const IntoUnderlyingSinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { gone: 1 }
    : new FinalizationRegistry(ptr => wasm.gone(ptr, 1));
function imports() {
    const import0 = {
        __wbg_used_12: function(arg0) {
            return arg0;
        },
        __wbg_unused_34: function() { return handleError(function (arg0) {
            return arg0;
        }, arguments); },
        __wbg_used_123: function() {
        },
    };
    return { "./glue_bg.js": import0 };
}
wasm.memory.buffer; wasm.memoryless; wasm.start();
"#;

    #[test]
    fn names_are_shortened_whole_and_the_unused_is_left_out() {
        let module = || "./glue_bg.js".to_owned();
        let names = Names {
            imports: vec![
                (module(), "__wbg_used_12".to_owned(), "b".to_owned()),
                (module(), "__wbg_used_123".to_owned(), "c".to_owned()),
            ],
            exports: vec![
                ("memory".to_owned(), "d".to_owned()),
                ("start".to_owned(), "e".to_owned()),
            ],
        };
        let glue = shortened(GLUE, &names);
        for kept in ["        b: function(arg0)", "        c: function()", "\"a\": import0"] {
            assert!(glue.contains(kept), "{kept} in {glue}");
        }
        for gone in ["IntoUnderlying", "unused", "__wbg", "glue_bg", "gone"] {
            assert!(!glue.contains(gone), "{gone} in {glue}");
        }
        assert!(glue.contains("wasm.d.buffer; wasm.memoryless; wasm.e();"), "{glue}");
    }
}
