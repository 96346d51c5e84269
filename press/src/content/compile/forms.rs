//! The names of parties in other forms, such as a case, and the templates that ask for them: `{capital:dative}`.

use std::collections::BTreeMap;

use engine::template::{self, BRANCH, FORM};
use indexmap::IndexMap;

use crate::content::files::{Content, CountryWords};
use crate::content::location::Location;
use crate::content::problem::Problems;

/// What a name with forms may not have in it.
const MARKS: [char; 4] = [FORM, BRANCH, '{', '}'];

/// A name in another form than the plain one.
#[derive(PartialEq, Eq)]
pub(super) struct Form {
    plain: String,
    form: String,
    name: String,
}

/// The slots that are filled with the name of one party.
const PARTIES: [&str; 2] = ["capital", "country"];

/// The slot and the form that a place asks for, if it is such a place.
pub(super) fn asked(place: &str) -> Option<(&str, &str)> {
    if place.contains(BRANCH) { None } else { place.split_once(FORM) }
}

/// The forms of all parties, each of which has what any template asks for.
pub(super) fn forms(content: &Content, problems: &mut Problems) -> Vec<Form> {
    let asked = asked_anywhere(content, problems);
    let file = format!("{}/countries.toml", content.language);
    let mut forms: Vec<Form> = Vec::new();
    for (id, words) in &content.words.countries {
        for slot in PARTIES {
            let key = key_of(slot);
            let (plain, own) = names(words, slot);
            for ((of, form), entry) in &asked {
                if *of == slot && own.is_none_or(|own| !own.contains_key(form)) {
                    let what = format!("Its {key} has no `{form}`, which `{entry}` asks for.");
                    let remedy = format!(
                        "Add `{key} = {{ {form} = \"…\" }}` under [{id}.forms]; where it is the same, say it again."
                    );
                    problems.add(&file, Location::of(id).key("forms"), what, remedy);
                }
            }
            for (form, name) in own.into_iter().flatten() {
                // They stand within the braces of a template.
                if [plain, name].iter().any(|one| one.contains(MARKS)) {
                    let what = format!("“{plain}” or its `{form}` has one of : | {{ }} in it.");
                    let remedy = "Write it without, or ask for no form.";
                    problems.add(&file, Location::of(id).key("forms"), what, remedy);
                }
                let at = Location::of(id).key("forms");
                if !asked.contains_key(&(slot, form.clone())) {
                    let what = format!(
                        "Its {key} has a `{form}`, and no word of the interface asks for it."
                    );
                    problems.add(
                        &file,
                        at,
                        what,
                        format!("Take it out, or ask for it: `{{{slot}:{form}}}`."),
                    );
                } else if forms
                    .iter()
                    .any(|one| one.plain == *plain && one.form == *form && one.name != *name)
                {
                    let what = format!("“{plain}” has two names as its `{form}`.");
                    problems.add(&file, at, what, "Write the same in both places.");
                } else {
                    forms.push(Form {
                        plain: plain.clone(),
                        form: form.clone(),
                        name: name.clone(),
                    });
                }
            }
        }
    }
    forms
}

/// A template as a book has it: what it asks for by the name of a form has all names in that form.
pub(super) fn compile(text: &str, forms: &[Form]) -> String {
    let mut parts = text.split('{');
    let mut said = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let place = part.split_once('}').and_then(|(place, after)| Some((asked(place)?, after)));
        said.push('{');
        let Some(((slot, wanted), after)) = place else {
            said += part;
            continue;
        };
        said += slot;
        for one in forms.iter().filter(|one| one.form == wanted) {
            said += &format!("{FORM}{}{FORM}{}", one.plain, one.name);
        }
        said += &format!("}}{after}");
    }
    said
}

/// Each form that a word of the interface asks for, with the first that does.
fn asked_anywhere<'a>(
    content: &'a Content,
    problems: &mut Problems,
) -> BTreeMap<(&'static str, String), &'a str> {
    let mut all = BTreeMap::new();
    for (entry, text) in &content.words.interface {
        for (slot, form) in template::places(text).filter_map(asked) {
            match PARTIES.iter().find(|known| **known == slot) {
                Some(slot) => {
                    all.entry((*slot, form.to_owned())).or_insert(entry.as_str());
                }
                None => {
                    let what = format!("It asks for the `{form}` of `{slot}`, which is no party.");
                    let remedy = format!("Forms are those of {}.", PARTIES.join(" and "));
                    problems.add(
                        format!("{}/interface.toml", content.language),
                        entry.as_str(),
                        what,
                        remedy,
                    );
                }
            }
        }
    }
    all
}

/// What `countries.toml` calls the name that fills a slot.
fn key_of(slot: &str) -> &'static str {
    if slot == "capital" { "capital" } else { "name" }
}

fn names<'a>(
    words: &'a CountryWords,
    slot: &str,
) -> (&'a String, Option<&'a IndexMap<String, String>>) {
    let forms = words.forms.as_ref();
    match slot {
        "capital" => (&words.capital, forms.and_then(|forms| forms.capital.as_ref())),
        _ => (&words.name, forms.and_then(|forms| forms.name.as_ref())),
    }
}
