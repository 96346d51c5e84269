//! A page as a whole document, for a site and for one file.

use std::io;

use crate::content::edition::Edition;
use crate::page::article;
use crate::page::data::data;
use crate::page::html::escape;
use crate::page::shown;
use crate::page::target::{Inlined, Target};
use crate::site::card;
use crate::site::home::Home;
use crate::site::languages;
use crate::site::policy::{hash, policy};
use crate::site::shell::Shell;
use crate::site::template::Slot;

/// What the script has by which Trunk's own server reloads a page.
const TRUNK_RELOADS: &str = "{{__TRUNK_ADDRESS__}}";

/// The page of an edition in a shell.
///
/// # Errors
///
/// When its book can't be written as letters.
pub fn document(
    shell: &Shell,
    edition: &'static Edition,
    home: Option<&Home>,
    target: Target<'_>,
) -> io::Result<String> {
    let root = edition.way_to_root();
    let page =
        without_blank_lines(&format!("{}{}", article::body(edition, target), data(edition)?));
    Ok(shell.template.render(root, |slot| match (slot, target) {
        (Slot::Language, _) => {
            let (language, spots) = (languages::attributes(edition), shown::spots(&edition.book));
            format!("<html {language} data-shows=\"{}\">", escape(&spots))
        }
        // `trunk serve` reloads the page by a script within it, which the policy forbids.
        (Slot::Policy, Target::Site { .. }) if shell.template.has(TRUNK_RELOADS) => String::new(),
        (Slot::Policy, Target::Site { .. }) => meta(&policy(home, shell.within.as_ref())),
        (Slot::Policy, Target::SingleFile(inlined)) => meta(&policy_of(inlined)),
        (Slot::Title, _) => format!("<title>{}</title>", escape(edition.title())),
        (Slot::Frame, Target::Site { .. }) => shell.frame_element(root),
        (Slot::Frame, Target::SingleFile(inlined)) => script(&inlined.frame),
        (Slot::Head, Target::Site { .. }) => {
            without_blank_lines(&(card::head(edition, home) + &languages::head(edition, home)))
        }
        (Slot::Head, Target::SingleFile(_)) => card::head(edition, home),
        (Slot::Style, Target::Site { .. }) => shell.style_element(root),
        (Slot::Style, Target::SingleFile(inlined)) => format!("<style>{}</style>", inlined.style),
        (Slot::Program, Target::Site { .. }) => shell.program_element(root),
        // It comes last, when all that it needs is there.
        (Slot::Program, Target::SingleFile(_)) => String::new(),
        (Slot::Page, Target::Site { .. }) => format!("{page}{}", shell.end_element()),
        (Slot::Page, Target::SingleFile(Inlined { program, parts, start, .. })) => {
            let program = packed("program", program);
            let parts = parts.iter().map(|(name, part)| packed(&format!("part-{name}"), part));
            format!("{page}{program}{}{}", parts.collect::<String>(), script(start))
        }
    }))
}

fn meta(policy: &str) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

/// A part of the program as a block of data.
fn packed(id: &str, letters: &str) -> String {
    format!("<script type=\"text/plain\" id=\"{id}\">{letters}</script>")
}

fn script(text: &str) -> String {
    format!("<script>{text}</script>")
}

/// The policy of one file: its own scripts and style, word for word, and nothing else.
fn policy_of(inlined: &Inlined) -> String {
    format!(
        "default-src 'none'; script-src {} {} 'wasm-unsafe-eval'; style-src {}; img-src data:; \
         base-uri 'none'; form-action 'none'",
        hash(&inlined.frame),
        hash(&inlined.start),
        hash(&inlined.style)
    )
}

fn without_blank_lines(html: &str) -> String {
    let lines: Vec<&str> = html.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n") + "\n"
}
