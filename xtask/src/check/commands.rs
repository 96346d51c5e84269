//! The commands that the documents name are there.

use std::fs;

use crate::{HELP, paths};

/// The documents in which somebody looks for a command.
const DOCUMENTS: [&str; 6] = [
    "README.md",
    "CONTRIBUTING.md",
    "ARCHITECTURE.md",
    "HOSTING.md",
    "EMBED.md",
    "content/README.md",
];

/// What all commands of the project begin with.
const START: &str = "cargo xtask ";

/// The names of the commands that a text names, each as often as it does.
fn named(text: &str) -> Vec<&str> {
    let names = text.split(START).skip(1);
    names
        .filter_map(|rest| rest.split(|letter: char| !letter.is_ascii_lowercase()).next())
        .collect()
}

#[test]
fn commands_are_found_wherever_they_stand() {
    let text = "Try `cargo xtask build`, or\nX=1 cargo xtask serve --port 1   # a while";
    assert_eq!(named(text), ["build", "serve"]);
}

#[test]
fn the_documents_and_the_help_name_the_same_commands() {
    let in_help = named(HELP);
    let decisions = fs::read_dir(paths::root().join("docs/decisions")).expect("decisions");
    let decisions = decisions.map(|entry| entry.expect("a decision").path());
    let documents = DOCUMENTS.map(|document| paths::root().join(document));
    let mut in_documents = Vec::new();
    for path in documents.into_iter().chain(decisions) {
        let document = path.display();
        let text = fs::read_to_string(&path).unwrap_or_else(|err| panic!("{document}: {err}"));
        for name in named(&text) {
            assert!(
                in_help.contains(&name),
                "{document} names `{START}{name}`, which is not there"
            );
            in_documents.push(name.to_owned());
        }
    }
    for name in in_help {
        assert!(in_documents.iter().any(|said| said == name), "no document names `{START}{name}`");
    }
}
