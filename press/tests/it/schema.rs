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

/// What a schema has against a value, in the part of JSON Schema that these schemas use.
fn faults(root: &Value, schema: &Value, value: &Value, place: &str) -> Vec<String> {
    if schema == &Value::Bool(false) {
        return vec![format!("{place} is not foreseen")];
    }
    let mut found = Vec::new();
    if let Some(name) = schema["$ref"].as_str() {
        let target = root.pointer(name.trim_start_matches('#')).expect("a definition");
        found.extend(faults(root, target, value, place));
    }
    for any in [&schema["anyOf"], &schema["oneOf"]].into_iter().filter_map(Value::as_array) {
        if !any.iter().any(|one| faults(root, one, value, place).is_empty()) {
            found.push(format!("{place} is none of what it may be"));
        }
    }
    for all in schema["allOf"].as_array().into_iter().flatten() {
        found.extend(faults(root, all, value, place));
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let is = |kind: &&str| match *kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64(),
        "number" => value.is_number(),
        _ => false,
    };
    if !kinds.is_empty() && !kinds.iter().any(is) {
        found.push(format!("{place} is no {}", kinds.join(" or ")));
    }
    let only = schema["const"].as_str().map(|only| vec![Value::from(only)]);
    if let Some(names) = schema["enum"].as_array().or(only.as_ref())
        && !names.contains(value)
    {
        found.push(format!("{place} is none of {names:?}"));
    }
    if let Some(fields) = value.as_object() {
        for key in schema["required"].as_array().into_iter().flatten() {
            let key = key.as_str().expect("a name");
            if !fields.contains_key(key) {
                found.push(format!("{place} lacks {key}"));
            }
        }
        for (key, field) in fields {
            let other = schema.get("additionalProperties");
            if let Some(schema) = schema["properties"].get(key).or(other) {
                found.extend(faults(root, schema, field, &format!("{place}.{key}")));
            }
        }
    }
    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
        if schema["items"].is_object() {
            found.extend(faults(root, &schema["items"], item, &format!("{place}.{index}")));
        }
    }
    found
}

fn check(file: &SchemaFile, text: &str) -> Vec<String> {
    let schema: Value = serde_json::from_str(&file.text).expect("JSON");
    faults(&schema, &schema, &parsed(text), &file.content)
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
        ("conditions.toml", "question = \"ours\"", "question = \"us\"", "none of"),
        ("countries.toml", "role = \"signs\"", "role = \"sings\"", "none of"),
        ("actors.toml", "stance = \"backs\"", "stance = \"back\"", "none of"),
        ("claims.toml", "kinds = [\"poll\"]", "kinds = [\"pole\"]", "none of"),
        ("scenarios.toml", "talks = \"yes\"", "talks = \"perhaps\"", "none of"),
        ("steps.toml", "figure = \"timeline\"", "figure = \"time\"", "none of"),
        ("map.toml", "anchor = \"start\"", "anchor = \"left\"", "none of"),
        ("en/gates.toml", "short = \"Talks\"\n", "", "lacks short"),
        ("en/interface.toml", "next = ", "nextt = ", "nextt is not foreseen"),
        ("en/claims.toml", "says = ", "say = ", "lacks says"),
    ];
    for (file, from, to, told) in slips {
        let text = fs::read_to_string(content().join(file)).expect("a text");
        assert!(text.contains(from), "{file} has no {from}");
        let found = check(&of(file), &text.replacen(from, to, 1));
        assert!(found.iter().any(|fault| fault.contains(told)), "{file}, {to}: {found:?}");
    }
}
