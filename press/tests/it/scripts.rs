//! What the page's scripts share with the program.

use std::fs;
use std::path::{Path, PathBuf};

use engine::options::{self, Lock, OPTIONS};
use press::site::scripts;

use crate::edition;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

#[test]
fn the_scripts_have_the_tables_of_the_program() {
    let stored = fs::read_to_string(root().join(scripts::GENERATED)).expect("a module");
    assert_eq!(
        stored,
        scripts::generated(),
        "{} is stale: run `cargo run -p press -- --scripts`",
        scripts::GENERATED
    );
}

#[test]
fn the_tables_say_what_the_program_reads() {
    let module = scripts::generated();
    for entry in OPTIONS {
        assert!(module.contains(&format!("'{}'", entry.name)), "{}", entry.name);
    }
    // What a script takes for yes is no wrong value to the program, and locks where that is asked for.
    let yes = module.split("/^(").nth(1).and_then(|rest| rest.split(")$/").next());
    for value in yes.expect("the values").split('|') {
        let read = options::read(&format!("lock={value}"));
        assert!(read.lock == Lock::Everything && read.wrong.is_empty(), "{value}");
    }
    let fits = "n".repeat(80);
    assert!(module.contains("{1,80}") && options::read(&format!("frame={fits}")).wrong.is_empty());
    assert!(!options::read(&format!("frame={fits}n")).wrong.is_empty());
}

#[test]
fn an_address_that_the_program_writes_asks_the_scripts_for_its_step() {
    let module = scripts::generated();
    assert!(module.contains("/(?:[?&#;]|%26)step(?:=|%3D)([\\w-]+)/i"), "{module}");
    let book = &edition().book;
    for step in &book.steps {
        let letters = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
        assert!(step.id.chars().all(letters), "{}", step.id);
    }
}
