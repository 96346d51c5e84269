//! The shapes of the content files as JSON Schemas, so that an editor's program can complete and
//! check while somebody types.

use cartography::plan::Plan;
use engine::words::Word;
use indexmap::IndexMap;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use super::*;
use crate::content::language::LanguagesFile;

/// A schema: the file in `content/schema/` that holds it, and its text.
pub struct SchemaFile {
    /// The file's name.
    pub name: String,
    /// The content file that it is for; of a language's files, as seen from the language's folder.
    pub content: String,
    /// Whether it is for a file of a language.
    pub of_words: bool,
    /// The schema, as JSON.
    pub text: String,
}

/// The schemas of all content files in TOML.
pub fn all() -> Vec<SchemaFile> {
    let mut files = vec![
        rules::<IndexMap<String, ClaimRule>>("claims"),
        rules::<IndexMap<String, AssumptionRule>>("assumptions"),
        rules::<CountriesFile>("countries"),
        rules::<ActorsFile>("actors"),
        rules::<ConditionsFile>("conditions"),
        rules::<GatesFile>("gates"),
        rules::<ScenariosFile>("scenarios"),
        rules::<StepsFile>("steps"),
        rules::<OutcomesFile>("outcomes"),
        rules::<TimelineFile>("timeline"),
        rules::<SourceFile>("source"),
        rules::<FurtherFile>("further"),
        rules::<OutsideFile>("outside"),
        rules::<CorrectionsFile>("corrections"),
        rules::<ClassroomFile>("classroom"),
        rules::<LanguagesFile>("languages"),
        rules::<Plan>("map"),
        words::<IndexMap<String, ClaimWords>>("claims"),
        words::<IndexMap<String, AssumptionWords>>("assumptions"),
        words::<IndexMap<String, CountryWords>>("countries"),
        words::<IndexMap<String, ActorWords>>("actors"),
        words::<LinksFile>("links"),
        words::<IndexMap<String, ConditionWords>>("conditions"),
        words::<GateWordsFile>("gates"),
        words::<IndexMap<String, ScenarioWords>>("scenarios"),
        words::<IndexMap<String, OutcomeWords>>("outcomes"),
        words::<IndexMap<String, MomentWords>>("timeline"),
        words::<IndexMap<String, OutsideWords>>("outside"),
        words::<IndexMap<String, WorkWords>>("further"),
        words::<IndexMap<String, CorrectionWords>>("corrections"),
        words::<ClassroomWords>("classroom"),
        words::<IndexMap<String, HandsWords>>("hands"),
    ];
    files.push(file("interface", true, interface()));
    files
}

fn rules<T: JsonSchema>(name: &str) -> SchemaFile {
    file(name, false, schema::<T>())
}

fn words<T: JsonSchema>(name: &str) -> SchemaFile {
    file(name, true, schema::<T>())
}

fn file(name: &str, of_words: bool, mut schema: Value) -> SchemaFile {
    let content = format!("{name}.toml");
    if let Some(keys) = schema.as_object_mut() {
        keys.insert("title".to_owned(), json!(content));
    }
    let prefix = if of_words { "words-" } else { "" };
    // What was read as JSON can be written as JSON.
    let text = serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n";
    SchemaFile { name: format!("{prefix}{name}.json"), content, of_words, text }
}

/// Draft 7 is what the programs that check TOML know.
fn schema<T: JsonSchema>() -> Value {
    SchemaSettings::draft07().into_generator().into_root_schema_for::<T>().to_value()
}

/// The words of the interface have names in the program, and nothing else may stand beside them. An argument has to give
/// what the press cannot know.
fn interface() -> Value {
    let mut groups: IndexMap<&str, Map<String, Value>> = IndexMap::new();
    for word in Word::ALL {
        let Some((group, key)) = word.key().split_once('.') else { continue };
        let slots: Vec<String> = word.slots().iter().map(|slot| format!("{{{slot}}}")).collect();
        let mut text = json!({ "type": "string" });
        if !slots.is_empty() {
            text["description"] = json!(format!("Has to contain: {}.", slots.join(", ")));
        }
        groups.entry(group).or_default().insert(key.to_owned(), text);
    }
    let own = |group: &str, words: &Map<String, Value>| -> Vec<String> {
        words.keys().filter(|key| !defaults::has(group, key)).cloned().collect()
    };
    let required: Vec<&str> = groups
        .iter()
        .filter(|(group, words)| !own(group, words).is_empty())
        .map(|(group, _)| *group)
        .collect();
    let properties: Map<String, Value> = groups
        .iter()
        .map(|(group, words)| {
            let keys = own(group, words);
            let table = json!({
                "type": "object",
                "properties": words,
                "required": keys,
                "additionalProperties": false,
            });
            ((*group).to_owned(), table)
        })
        .collect();
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}
