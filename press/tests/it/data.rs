//! The argument as data, read as others read it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use biblatex::{Bibliography, ChunksExt};
use engine::ids::{ConditionId, GateId, ScenarioId};
use engine::model::settings::{ConditionSet, Settings, Value as Setting};
use engine::model::verdict::Answer;
use press::Edition;
use press::content::compile;
use press::content::measure::Measure;
use press::data::{self, DataFile, files};
use press::page::target::Target;
use serde_json::Value;

use crate::copy::Copy;
use crate::{content, edition};

const URL: &str = "https://example.org/deal-window/";

fn korean() -> Edition {
    let editions = compile::editions(&content(), &["en".to_owned(), "ko".to_owned()]);
    editions.expect("sound").pop().expect("an edition")
}

fn files_of(edition: &Edition) -> BTreeMap<&'static str, String> {
    let own = data::of_edition(edition, Some(URL)).expect("files");
    let shared = data::of_all_editions(edition).expect("files");
    own.into_iter().chain(shared).map(|DataFile { name, text }| (name, text)).collect()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// What the schema has against a document.
pub(crate) fn faults(document: &Value) -> Vec<String> {
    let schema = json(&files_of(edition())[files::SCHEMA]);
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let validator = jsonschema::draft202012::new(&schema).expect("a schema");
    validator.iter_errors(document).map(|one| format!("{}: {one}", one.instance_path())).collect()
}

/// The lines of a table, each by the names of its columns.
fn lines(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut table = csv::Reader::from_reader(text.as_bytes());
    table.deserialize().map(|line| line.expect("a line of the table's width")).collect()
}

#[test]
fn the_argument_keeps_to_its_schema_in_every_language() {
    for edition in [edition(), &korean()] {
        let argument = json(&files_of(edition)[files::ARGUMENT]);
        assert_eq!(faults(&argument), Vec::<String>::new());
        assert_eq!(argument["language"], edition.language.as_str());
        let book = &edition.book;
        for (list, length) in [
            ("conditions", book.conditions.len()),
            ("requirements", book.requirements.len()),
            ("gates", book.gates.len()),
            ("scenarios", book.scenarios.len()),
            ("claims", book.claims.len()),
            ("assumptions", book.assumptions.len()),
            ("objections", book.objections.len()),
            ("events", edition.events.len()),
        ] {
            assert_eq!(argument[list].as_array().map(Vec::len), Some(length), "{list}");
        }
    }
}

#[test]
fn the_schema_lets_nothing_else_in() {
    let argument = json(&files_of(edition())[files::ARGUMENT]);
    let slips: [(&str, Value, &str); 6] = [
        ("/claims/0/colour", "red".into(), "'colour' was unexpected"),
        ("/extra", true.into(), "'extra' was unexpected"),
        ("/claims/0/kinds/0", "pole".into(), "is not one of"),
        ("/scenarios/0/answers/aligned", "perhaps".into(), "is not one of"),
        ("/gates/0/rests_on/0", "a claim".into(), "is not valid under any"),
        ("/conditions/0/likelihood", "likely".into(), "is not of type"),
    ];
    for (place, wrong, told) in slips {
        let mut changed = argument.clone();
        let (parent, key) = place.rsplit_once('/').expect("a place");
        match changed.pointer_mut(parent).expect("a parent") {
            Value::Array(items) => items[key.parse::<usize>().expect("a number")] = wrong,
            parent => parent[key] = wrong,
        }
        let faults = faults(&changed);
        assert!(faults.iter().any(|fault| fault.contains(told)), "{place}: {faults:?}");
    }
}

#[test]
fn whatever_an_id_names_is_there() {
    let argument = json(&files_of(edition())[files::ARGUMENT]);
    let ids = |list: &str| -> BTreeSet<String> {
        let entries = argument[list].as_array().expect("a list").iter();
        entries.filter_map(|one| one["id"].as_str().map(str::to_owned)).collect()
    };
    let known = BTreeMap::from([
        ("claim", ids("claims")),
        ("assumption", ids("assumptions")),
        ("condition", ids("conditions")),
    ]);
    let mut seen = BTreeMap::<&str, usize>::new();
    let mut each = vec![&argument];
    while let Some(value) = each.pop() {
        match value {
            Value::Object(entries) => {
                for (key, names) in &known {
                    if let Some(name) = entries.get(*key).and_then(Value::as_str) {
                        assert!(names.contains(name), "no {key} is called {name}");
                        *seen.entry(key).or_default() += 1;
                    }
                }
                each.extend(entries.values());
            }
            Value::Array(items) => each.extend(items),
            _ => {}
        }
    }
    assert!(seen.len() == 3 && seen.values().all(|count| *count > 10), "{seen:?}");
}

#[test]
fn every_scenario_has_the_answers_that_the_model_gives() {
    let book = &edition().book;
    let scenarios = lines(&files_of(edition())[files::SCENARIOS]);
    assert_eq!(scenarios.len(), book.scenarios.len());
    for (id, line) in ScenarioId::all(book.scenarios.len()).zip(&scenarios) {
        assert_eq!(line["id"], book.scenario(id).id);
        let none = Settings::new(ConditionSet::EMPTY, ConditionSet::EMPTY);
        // Read back from the table, and worked out anew.
        let settings = ConditionId::all(book.conditions.len()).fold(none, |settings, condition| {
            let value = match line[&book.condition(condition).id].as_str() {
                "on" => Setting::On,
                "off" => Setting::Off,
                "open" => Setting::Open,
                other => panic!("{other}"),
            };
            settings.set(condition, value)
        });
        assert_eq!(settings, book.model.scenario(id));
        let verdict = book.model.evaluate(settings);
        for gate in GateId::all(book.gates.len()) {
            assert_eq!(line[&book.gate(gate).id], verdict.gate(gate).answer.name());
        }
    }
}

#[test]
fn claims_and_conditions_come_back_from_their_tables() {
    for edition in [edition(), &korean()] {
        let (book, files) = (&edition.book, files_of(edition));
        let claims = lines(&files[files::CLAIMS]);
        assert_eq!(claims.len(), book.claims.len());
        for ((claim, told), line) in book.claims.iter().zip(&edition.told).zip(&claims) {
            assert_eq!((&line["id"], &line["says"]), (&claim.id, &claim.says));
            assert_eq!(line["paragraph"], claim.paragraph.to_string());
            assert_eq!(line["kinds"].split(';').count(), claim.kinds.len());
            let per_cent = told.as_ref().and_then(|told| match told.measure {
                Measure::Share { per_cent, .. } => Some(per_cent.to_string()),
                Measure::Part { .. } | Measure::Count { .. } => None,
            });
            assert_eq!(line["per_cent"], per_cent.unwrap_or_default());
        }
        let conditions = lines(&files[files::CONDITIONS]);
        assert_eq!(conditions.len(), book.conditions.len());
        for (condition, line) in book.conditions.iter().zip(&conditions) {
            assert_eq!((&line["id"], &line["need"]), (&condition.id, &condition.need));
            assert_eq!(line["question"], condition.question.clone().unwrap_or_default());
        }
        // RFC 4180.
        assert!(files[files::CLAIMS].ends_with("\r\n"));
    }
}

#[test]
fn no_field_of_a_table_is_a_formula_to_a_spreadsheet() {
    for edition in [edition(), &korean()] {
        let files = files_of(edition);
        for name in [files::CLAIMS, files::CONDITIONS, files::SCENARIOS] {
            for field in lines(&files[name]).iter().flat_map(BTreeMap::values) {
                assert!(!field.starts_with(['=', '+', '-', '@', '\t', '\r']), "{name}: {field}");
            }
        }
    }
}

#[test]
fn the_truth_table_is_the_models_in_every_setting() {
    let book = &edition().book;
    let files = files_of(edition());
    let letters = json(&files[files::TABLE_JSON]);
    let gates: Vec<&[u8]> = book
        .gates
        .iter()
        .map(|gate| letters["gates"][&gate.id].as_str().expect("letters").as_bytes())
        .collect();
    let ids: Vec<&str> = book.conditions.iter().map(|condition| condition.id.as_str()).collect();
    assert_eq!(letters["conditions"], serde_json::json!(ids));
    let mut table = csv::Reader::from_reader(files[files::TABLE_CSV].as_bytes());
    let gate_ids = book.gates.iter().map(|gate| gate.id.as_str());
    let head: Vec<&str> = ids.iter().copied().chain(gate_ids).collect();
    assert_eq!(table.headers().expect("a head"), head);
    let (mut count, mut open) = (0, 0);
    for (setting, line) in table.records().enumerate() {
        let line = line.expect("a line");
        let on: ConditionSet = ConditionId::all(ids.len())
            .filter(|id| match &line[id.index()] {
                "1" => true,
                "0" => false,
                other => panic!("{other}"),
            })
            .collect();
        assert_eq!(on.bits() as usize, setting);
        let verdict = book.model.evaluate(Settings::new(on, ConditionSet::EMPTY));
        for gate in GateId::all(book.gates.len()) {
            let answer = verdict.gate(gate).answer;
            assert_eq!(&line[ids.len() + gate.index()], answer.name(), "{setting}");
            let letter = if answer == Answer::Yes { b'y' } else { b'n' };
            assert_eq!(gates[gate.index()][setting], letter, "{setting}");
            open += usize::from(answer == Answer::Yes);
        }
        count += 1;
    }
    assert_eq!((count, letters["settings"].as_u64()), (65_536, Some(65_536)));
    assert!(gates.iter().all(|letters| letters.len() == count));
    assert!(open > 0 && open < count, "{open}");
}

#[test]
fn the_interchange_format_has_each_statement_and_no_loose_end() {
    let graph = json(&files_of(edition())[files::AIF]);
    let list = |name: &str| graph[name].as_array().cloned().expect("a list");
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let nodes: BTreeMap<String, (String, String)> = list("nodes")
        .iter()
        .map(|node| (text(&node["nodeID"]), (text(&node["type"]), text(&node["text"]))))
        .collect();
    assert_eq!(nodes.len(), list("nodes").len(), "an id is used twice");
    let (mut into, mut out) = (BTreeMap::<String, usize>::new(), BTreeMap::<String, usize>::new());
    let mut ends = BTreeSet::new();
    for edge in list("edges") {
        let (from, to) = (text(&edge["fromID"]), text(&edge["toID"]));
        // Statements meet in a scheme, and nowhere else.
        assert_ne!(nodes[&from].0 == "I", nodes[&to].0 == "I", "{edge}");
        *out.entry(from.clone()).or_default() += 1;
        *into.entry(to.clone()).or_default() += 1;
        ends.extend([from, to]);
    }
    for (id, (kind, says)) in &nodes {
        match kind.as_str() {
            "RA" | "CA" => {
                assert!(into.get(id).is_some_and(|count| *count >= 1), "{id}");
                assert_eq!(out.get(id), Some(&1), "{id}");
            }
            "I" => assert!(!says.is_empty(), "{id}"),
            other => panic!("{other}"),
        }
    }
    let book = &edition().book;
    for (words, rules) in book.conditions.iter().zip(&book.model.conditions) {
        let node = nodes.iter().find(|(_, (kind, says))| kind == "I" && *says == words.need);
        let (id, _) = node.unwrap_or_else(|| panic!("no node says {}", words.need));
        assert!(into.get(id).copied().unwrap_or_default() >= rules.rests_on.len(), "{}", words.id);
        assert!(out.contains_key(id), "nothing follows from {}", words.id);
    }
    let attacks = nodes.values().filter(|(kind, _)| kind == "CA").count();
    let bears = book.objections.iter().map(|one| one.conditions.len()).sum::<usize>();
    assert_eq!(attacks, bears);
}

#[test]
fn argdown_has_each_statement_once_and_refers_to_no_other() {
    for edition in [edition(), &korean()] {
        let text = &files_of(edition)[files::ARGDOWN];
        let defined: Vec<&str> = text
            .lines()
            .filter_map(|line| line.strip_prefix('[')?.split_once("]: ").map(|(name, _)| name))
            .collect();
        let unique: BTreeSet<&str> = defined.iter().copied().collect();
        assert_eq!(unique.len(), defined.len());
        let book = &edition.book;
        let named = book.claims.len() + book.conditions.len() + book.requirements.len();
        assert!(defined.len() > named, "{}", defined.len());
        let mut referred = 0;
        for line in text.lines().filter(|line| line.ends_with(']') && !line.starts_with('[')) {
            let name = line.rsplit_once('[').and_then(|(_, name)| name.strip_suffix(']'));
            assert!(name.is_some_and(|name| unique.contains(name)), "{line}");
            referred += 1;
        }
        assert!(referred > 50, "{referred}");
    }
}

#[test]
fn the_rules_in_dmn_are_well_formed_and_take_what_is_there() {
    let text = &files_of(edition())[files::DMN];
    let document = roxmltree::Document::parse(text).expect("XML");
    let named = |name: &str| document.descendants().filter(|node| node.has_tag_name(name)).count();
    let model = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    let within = |name: &'static str| {
        document.descendants().filter(move |node| node.has_tag_name((model, name)))
    };
    let book = &edition().book;
    assert_eq!(within("inputData").count(), book.conditions.len(), "{}", named("inputData"));
    assert_eq!(within("decision").count(), book.gates.len() + book.requirements.len());
    let elements = document.descendants().filter(roxmltree::Node::is_element);
    let ids: Vec<&str> = elements.filter_map(|node| node.attribute("id")).collect();
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(unique.len(), ids.len());
    for name in ["requiredDecision", "requiredInput"] {
        for node in within(name) {
            let target = node.attribute("href").and_then(|href| href.strip_prefix('#'));
            assert!(target.is_some_and(|target| unique.contains(target)), "{target:?}");
        }
    }
}

#[test]
fn the_page_and_its_source_can_be_cited() {
    let files = files_of(edition());
    let bibliography = Bibliography::parse(&files[files::CITE_BIBTEX]).expect("BibTeX");
    let [page, source] = ["dealwindow", "fuchs2019"].map(|key| {
        bibliography.get(key).unwrap_or_else(|| panic!("{key}: {}", files[files::CITE_BIBTEX]))
    });
    assert_eq!(page.url().expect("an address"), URL);
    let authors = source.author().expect("authors");
    let families: Vec<&str> = authors.iter().map(|author| author.name.as_str()).collect();
    assert_eq!(families, ["Fuchs", "Bard"]);
    let title = source.title().expect("a title").format_verbatim();
    assert_eq!(title, edition().source.title);
    assert_eq!(source.journal().expect("an outlet").format_verbatim(), "The Diplomat");

    let items: Vec<citationberg::json::Item> =
        serde_json::from_str(&files[files::CITE_CSL]).expect("CSL-JSON");
    let kinds: Vec<_> = items.iter().filter_map(|item| item.type_()).collect();
    assert_eq!(kinds, ["webpage", "article-magazine"]);

    let text = &files[files::CITE_TEXT];
    assert!(text.contains("Michael Fuchs, Abigail Bard, “One Year After"), "{text}");
    assert!(text.contains(URL) && text.contains("2026-11-26"), "{text}");
    // Where nobody knows the address, none is made up.
    let unknown = data::of_edition(edition(), None).expect("files");
    assert!(unknown.iter().all(|file| !file.text.contains("example.org")));
}

#[test]
fn the_licence_says_whose_the_article_is() {
    let files = files_of(edition());
    for text in [&files[files::LICENCE], &files[files::ARGUMENT], &files[files::DMN]] {
        assert!(text.contains("stays its publisher’s") && text.contains("The Diplomat"), "{text}");
        assert!(text.contains("MIT OR Apache-2.0"), "{text}");
    }
}

#[test]
fn no_sentence_of_the_article_is_in_the_data() {
    for (name, text) in files_of(edition()) {
        // Names of columns and rows of figures are no sentences.
        if ![files::TABLE_CSV, files::TABLE_JSON].contains(&name) {
            let repeated: Vec<String> = crate::wording::repeated_in(&text).collect();
            assert!(repeated.is_empty(), "{name}: {repeated:#?}");
        }
    }
}

#[test]
fn the_page_leads_to_each_file_and_one_file_by_itself_to_none() {
    let written: BTreeSet<&str> = files_of(edition()).into_keys().collect();
    let offered: Vec<files::Offered> = files::offered(edition()).collect();
    assert_eq!(offered.iter().map(|file| file.name).collect::<BTreeSet<_>>(), written);
    let page = press::page::article::body(edition(), Target::default());
    let korean: &'static Edition = Box::leak(Box::new(korean()));
    let korean_page = press::page::article::body(korean, Target::default());
    for file in offered {
        let link = format!("<a href=\"./data/{}\" download=\"\">", file.name);
        assert!(page.contains(&link), "{link}");
    }
    assert!(korean_page.contains("href=\"./data/argument.json\""));
    assert!(korean_page.contains("href=\"../data/truth-table.csv\""));
    let inlined = press::page::target::Inlined::default();
    let single = press::page::article::body(edition(), Target::SingleFile(&inlined));
    assert!(!single.contains("data/argument.json"));
}

#[test]
fn an_argument_of_many_conditions_has_no_truth_table_and_says_so() {
    let copy = Copy::new();
    let (mut rules, mut words) = (String::new(), String::new());
    for number in edition().book.conditions.len()..=data::MOST_TABULATED {
        rules += &format!(
            "\n[[condition]]\nid = \"more-{number}\"\nlikelihood = 50\ncountries = [\"us\"]\nrests-on = [\"waiting\"]\n"
        );
        words += &format!(
            "\n[more-{number}]\nneed = \"More of {number}\"\non = \"more of {number}\"\noff = \"less of {number}\"\n\
             short = \"More {number}\"\nnote = \"A note on {number}.\"\n"
        );
    }
    copy.append("conditions.toml", &rules).append("en/conditions.toml", &words);
    let asked: Vec<String> = (edition().book.conditions.len()..=data::MOST_TABULATED)
        .map(|number| format!(" and more-{number}"))
        .collect();
    let rule = "rule = \"us-flexible";
    copy.edit("gates.toml", "rule = \"us-flexible\"", &format!("{rule}{}\"", asked.concat()));
    // Whether its texts still hold is not what this is about.
    let Ok(edition) = compile::edition(&copy.0, "en") else {
        let problems = copy.problems();
        panic!("{problems:#?}");
    };
    let files = files_of(&edition);
    assert!(!files.contains_key(files::TABLE_CSV) && !files.contains_key(files::TABLE_JSON));
    let argument = json(&files[files::ARGUMENT]);
    assert_eq!(argument["truth_table"]["more_conditions_than"], data::MOST_TABULATED);
    assert_eq!(faults(&argument), Vec::<String>::new());
    assert!(files::offered(&edition).all(|file| !file.name.starts_with("truth-table")));
}

/// Not a test: it writes the files into a folder, to be read by programs of others.
/// `DATA_INTO=/tmp/data cargo test -p press --test it -- --ignored data_is_written`
#[test]
#[ignore = "writes the files into the folder that DATA_INTO names"]
fn the_data_is_written() {
    let into = std::path::PathBuf::from(std::env::var_os("DATA_INTO").expect("a folder"));
    for edition in [edition(), &korean()] {
        let folder = into.join(&edition.language);
        fs::create_dir_all(&folder).expect("a folder");
        for (name, text) in files_of(edition) {
            fs::write(folder.join(name), text).expect("written");
        }
    }
}
