//! The schemas that an editor's program checks the content files by.

use std::fs;

use press::content::files::schema::{self, SchemaFile};
use serde_json::Value;

use crate::content;

fn path(file: &SchemaFile) -> String {
    if file.of_words { format!("en/{}", file.content) } else { file.content.clone() }
}

fn parsed(text: &str) -> Value {
    let table: toml::Table = toml::from_str(text).expect("TOML");
    serde_json::to_value(table).expect("a value")
}

/// What a file's schema has against a text, each with its place in it.
fn check(file: &SchemaFile, text: &str) -> Vec<String> {
    let schema: Value = serde_json::from_str(&file.text).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let value = parsed(text);
    let told = |error: jsonschema::ValidationError<'_>| {
        format!("{}{}: {error}", file.content, error.instance_path())
    };
    validator.iter_errors(&value).map(told).collect()
}

fn of(content: &str) -> SchemaFile {
    schema::all().into_iter().find(|file| path(file) == content).expect("a schema")
}

#[test]
fn the_schemas_are_those_of_the_types() {
    for file in schema::all() {
        let stored = fs::read_to_string(content().join("schema").join(&file.name));
        assert!(
            stored.is_ok_and(|stored| stored == file.text),
            "content/schema/{} is stale: run `cargo run -p press -- --schema`",
            file.name
        );
    }
    let stored = fs::read_dir(content().join("schema")).expect("a folder").count();
    assert_eq!(stored, schema::all().len(), "a schema that nothing uses");
}

#[test]
fn each_file_names_its_schema_and_keeps_to_it() {
    let mut seen = 0;
    for folder in ["", "en"] {
        for entry in fs::read_dir(content().join(folder)).expect("a folder") {
            let name = entry.expect("an entry").file_name().into_string().expect("a name");
            if !name.ends_with(".toml") {
                continue;
            }
            let place = if folder.is_empty() { name } else { format!("{folder}/{name}") };
            let text = fs::read_to_string(content().join(&place)).expect("a text");
            let file = of(&place);
            let way = if folder.is_empty() { "." } else { ".." };
            let line = format!("#:schema {way}/schema/{}", file.name);
            assert_eq!(text.lines().next(), Some(line.as_str()), "{place}");
            assert_eq!(check(&file, &text), Vec::<String>::new(), "{place}");
            seen += 1;
        }
    }
    assert_eq!(seen, schema::all().len());
}

#[test]
fn a_slip_is_seen_while_typing() {
    let slips = [
        ("conditions.toml", "likelihood = 90", "likelyhood = 90", "likelyhood"),
        ("conditions.toml", "question = \"ours\"", "question = \"us\"", "is not one of"),
        ("countries.toml", "role = \"signs\"", "role = \"sings\"", "is not one of"),
        ("actors.toml", "stance = \"backs\"", "stance = \"back\"", "is not one of"),
        ("claims.toml", "kinds = [\"poll\"]", "kinds = [\"pole\"]", "is not one of"),
        ("scenarios.toml", "talks = \"yes\"", "talks = \"perhaps\"", "is not one of"),
        ("steps.toml", "figure = \"moments\"", "figure = \"moment\"", "is not one of"),
        ("map.toml", "anchor = \"start\"", "anchor = \"left\"", "is not valid under any"),
        ("en/gates.toml", "short = \"Talks\"\n", "", "\"short\" is a required property"),
        ("en/interface.toml", "timeline = ", "timelin = ", "'timelin' was unexpected"),
        ("en/interface.toml", "headline = ", "headlin = ", "\"headline\" is a required property"),
        ("en/claims.toml", "says = ", "say = ", "\"says\" is a required property"),
    ];
    for (file, from, to, told) in slips {
        let text = fs::read_to_string(content().join(file)).expect("a text");
        assert!(text.contains(from), "{file} has no {from}");
        let found = check(&of(file), &text.replacen(from, to, 1));
        assert!(found.iter().any(|fault| fault.contains(told)), "{file}, {to}: {found:?}");
    }
}
