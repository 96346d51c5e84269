//! What must be true of content beyond its shape: one rule a function, all problems at once.

use std::collections::BTreeSet;

use engine::book::Book;
use engine::ids::{ClaimId, GateId, ScenarioId};
use engine::model::analysis::MOST_SWEPT;
use engine::model::verdict::Answer;
use engine::model::{Basis, MOST_CONDITIONS, Model};

use crate::compile::Names;
use crate::files::Content;
use crate::mistakes_to;
use crate::problem::Problems;
use crate::prose::Prose;

/// The most entries a list may have: positions are one byte.
const MOST_ENTRIES: usize = 256;

/// A file with the ids of its entries, each with the file that it is in.
type Space<'a> = (&'static str, Vec<(&'static str, &'a String)>);

fn called<'a>(file: &'static str, ids: impl Iterator<Item = &'a String>) -> Space<'a> {
    (file, ids.map(|id| (file, id)).collect())
}

/// Every id is called once, is fit for an address, and no list is too long.
pub fn ids(content: &Content, problems: &mut Problems) {
    let requirements = content.gates.entries.iter().flat_map(|gate| &gate.requirements);
    // A rule may rest on either, so they share one set of names.
    let mut sources = called("claims.toml", content.claims.keys());
    sources.1.extend(called("assumptions.toml", content.assumptions.keys()).1);
    let spaces = [
        sources,
        called("countries.toml", content.countries.entries.iter().map(|entry| &entry.id)),
        called("actors.toml", content.actors.entries.iter().map(|entry| &entry.id)),
        called("conditions.toml", content.conditions.entries.iter().map(|entry| &entry.id)),
        called("gates.toml", content.gates.entries.iter().map(|entry| &entry.id)),
        called("gates.toml", requirements.map(|entry| &entry.id)),
        called("scenarios.toml", content.scenarios.entries.iter().map(|entry| &entry.id)),
        called("steps.toml", content.steps.entries.iter().map(|entry| &entry.id)),
        called("outcomes.toml", content.outcomes.entries.iter().map(|entry| &entry.id)),
        called("timeline.toml", content.timeline.entries.iter().map(|entry| &entry.id)),
    ];
    for (file, space) in spaces {
        let mut seen: BTreeSet<&String> = BTreeSet::new();
        if space.len() > MOST_ENTRIES {
            let what = format!("It has {} entries.", space.len());
            problems.add(file, "", what, format!("{MOST_ENTRIES} are the most."));
        }
        if space.is_empty() && !problems.is_unreadable(file) {
            let remedy = "Add an entry, or first mend the file if it can't be read.";
            problems.add(file, "", "The list is empty.", remedy);
        }
        for (file, id) in space {
            let fit = |letter: char| {
                letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'
            };
            if id.is_empty() || !id.chars().all(fit) {
                let remedy = "Use lower case letters, digits and hyphens.";
                problems.add(file, id, "The id is not fit for an address.", remedy);
            }
            if !seen.insert(id) {
                problems.add_repeated(file, id);
            }
        }
    }
}

/// There are no more conditions than a set of them can hold. With more no model must be made.
pub fn few_conditions(content: &Content, problems: &mut Problems) -> bool {
    let count = content.conditions.entries.len();
    if count > MOST_CONDITIONS {
        let what = format!("There are {count} conditions.");
        let remedy = format!("{MOST_CONDITIONS} are the most that a set of them can hold.");
        problems.add("conditions.toml", "", what, remedy);
    } else if count > MOST_SWEPT {
        let what = format!("There are {count} conditions: the page won't try all their settings.");
        let remedy = format!("With {MOST_SWEPT} or fewer it does.");
        problems.remark("conditions.toml", "", what, remedy);
    }
    count <= MOST_CONDITIONS
}

/// Where mistakes are reported to can be reached.
pub fn source(content: &Content, problems: &mut Problems) {
    if let Some(address) = &content.source.mistakes_to
        && !mistakes_to::is_address(address)
    {
        let what = format!("Nobody can be reached at `{address}`.");
        problems.add("source.toml", "", what, mistakes_to::REMEDY);
    }
}

/// What claims and assumptions say of countries names countries.
pub fn countries(content: &Content, names: &Names<'_>, problems: &mut Problems) {
    let claims = content.claims.iter().map(|(id, claim)| ("claims.toml", id, &claim.countries));
    let assumptions = content
        .assumptions
        .iter()
        .map(|(id, assumption)| ("assumptions.toml", id, &assumption.countries));
    for (file, id, countries) in claims.chain(assumptions) {
        if names.countries.is_empty() {
            continue;
        }
        for unknown in countries.iter().filter(|id| !names.countries.contains(&id.as_str())) {
            let remedy = crate::problem::nearest(unknown, names.countries.iter().copied());
            problems.add(file, id, format!("There is no country `{unknown}`."), remedy);
        }
    }
}

/// What the rules say has to agree with what the content says of them.
pub fn model(content: &Content, model: &Model, names: &Names<'_>, problems: &mut Problems) {
    scenarios_give_what_they_claim(content, model, names, problems);
    stances_hang_on_no_open_question(model, names, problems);
    every_outcome_has_a_sentence(content, model, names, problems);
}

fn scenarios_give_what_they_claim(
    content: &Content,
    model: &Model,
    names: &Names<'_>,
    problems: &mut Problems,
) {
    let file = "scenarios.toml";
    for (index, scenario) in content.scenarios.entries.iter().enumerate() {
        let settings = model.scenario(ScenarioId::at(index));
        for condition in settings.open().difference(model.openable()).iter() {
            let what = format!("`{}` can't be open.", names.conditions[condition.index()]);
            let remedy = "Set it on or off, or give the condition `may-be-open = true`.";
            problems.add(file, &scenario.id, what, remedy);
        }
        let verdict = model.evaluate(settings);
        for (index, gate) in names.gates.iter().enumerate() {
            let found = verdict.gate(GateId::at(index)).answer;
            match scenario.outcome.get(*gate) {
                Some(claimed) if *claimed == found => {}
                Some(claimed) => {
                    let what = format!(
                        "It claims `{gate} = \"{}\"`, but the rules give \"{}\".",
                        claimed.name(),
                        found.name()
                    );
                    let remedy = "Mend the claim, the scenario's conditions, or the rules.";
                    problems.add(file, &scenario.id, what, remedy);
                }
                None => {
                    let what = format!("Its `outcome` does not say `{gate}`.");
                    let remedy =
                        format!("Add {gate} = \"{}\" if that is what you mean.", found.name());
                    problems.add(file, &scenario.id, what, remedy);
                }
            }
        }
        for unknown in scenario.outcome.keys().filter(|gate| !names.gates.contains(&gate.as_str()))
        {
            let remedy = crate::problem::nearest(unknown, names.gates.iter().copied());
            problems.add(file, &scenario.id, format!("There is no gate `{unknown}`."), remedy);
        }
    }
}

fn stances_hang_on_no_open_question(model: &Model, names: &Names<'_>, problems: &mut Problems) {
    let open = model.openable();
    let mut check = |file: &str, id: &str, positions: &[engine::model::Position]| {
        for position in positions {
            for condition in position.when.conditions().intersection(open).iter() {
                let condition = names.conditions[condition.index()];
                let what = format!("A stance hangs on `{condition}`, which may be open.");
                let remedy = "A stance is never undecided: use another condition.";
                problems.add(file, id, what, remedy);
            }
        }
    };
    for (actor, id) in model.actors.iter().zip(&names.actors) {
        check("actors.toml", id, &actor.positions);
    }
    for (positions, id) in model.countries.iter().zip(&names.countries) {
        check("countries.toml", id, positions);
    }
}

/// Every pattern of answers that the gates' needs allow has a sentence. A reader who strikes
/// requirements may come upon any of them.
fn every_outcome_has_a_sentence(
    content: &Content,
    model: &Model,
    names: &Names<'_>,
    problems: &mut Problems,
) {
    let openable = model.openable();
    let mut patterns: BTreeSet<Vec<Answer>> = BTreeSet::from([vec![]]);
    for (index, gate) in model.gates.iter().enumerate() {
        let hangs_on_open = model.requirements.iter().any(|requirement| {
            requirement.gate.index() == index
                && !requirement.rule.conditions().intersection(openable).is_empty()
        });
        let mut own = vec![Answer::No, Answer::Yes];
        own.extend(hangs_on_open.then_some(Answer::Undecided));
        patterns = patterns
            .iter()
            .flat_map(|before| {
                let needed = gate.needs.iter().map(|needed| before[needed.index()]);
                let most = needed.min().unwrap_or(Answer::Yes);
                own.iter().map(move |own| [before, &[most.min(*own)][..]].concat())
            })
            .collect();
    }
    for pattern in patterns {
        let told = content.outcomes.entries.iter().any(|outcome| {
            outcome.when.iter().all(|(gate, answer)| {
                let gate = names.gates.iter().position(|id| id == gate);
                gate.is_some_and(|gate| pattern[gate] == *answer)
            })
        });
        if !told {
            let answers: Vec<String> = names
                .gates
                .iter()
                .zip(&pattern)
                .map(|(gate, answer)| format!("{gate} = \"{}\"", answer.name()))
                .collect();
            let what = format!("No outcome is for {}.", answers.join(", "));
            problems.add("outcomes.toml", "", what, "Add one that matches.");
        }
    }
}

/// Percentages in words are figures of the source, and a poll's own words give its own figure.
pub fn words(content: &Content, problems: &mut Problems) {
    if problems.is_unreadable("claims.toml") {
        return;
    }
    let figures: BTreeSet<String> = content
        .claims
        .values()
        .filter_map(|claim| Some(claim.figure.as_ref()?.per_cent.to_string()))
        .collect();
    let file = |name: &str| format!("{}/{name}", content.language);
    for (id, words) in &content.words.claims {
        let own = content.claims.get(id).and_then(|claim| claim.figure.as_ref());
        for number in percentages(&words.says) {
            if own.map(|figure| figure.per_cent.to_string()).as_ref() != Some(&number) {
                let what = format!("It says {number} per cent, which differs from its figure.");
                let remedy = match own {
                    Some(figure) => format!("claims.toml gives {} per cent.", figure.per_cent),
                    None => "Give the claim a `figure` in claims.toml.".to_owned(),
                };
                problems.add(file("claims.toml"), id, what, remedy);
            }
        }
    }
    let words = &content.words;
    let mut texts: Vec<(&str, &str, &str)> = Vec::new();
    for (id, entry) in &words.conditions {
        let question = entry.question.as_deref().unwrap_or_default();
        for text in [&entry.need, &entry.off, &entry.short, &entry.note, question] {
            texts.push(("conditions.toml", id, text));
        }
    }
    for (id, entry) in &words.countries {
        for text in [&entry.role, &entry.question, &entry.unknown] {
            texts.push(("countries.toml", id, text));
        }
    }
    for (id, entry) in &words.actors {
        for says in entry.positions.values() {
            texts.push(("actors.toml", id, says));
        }
    }
    for link in &words.links.entries {
        texts.push(("links.toml", &link.actor, &link.says));
    }
    for (id, entry) in &words.gates.gates {
        for text in [&entry.means, &entry.yes, &entry.no, &entry.undecided] {
            texts.push(("gates.toml", id, text));
        }
    }
    for (id, entry) in &words.gates.requirements {
        texts.push(("gates.toml", id, &entry.says));
    }
    for (id, entry) in &words.scenarios {
        let caveat = entry.caveat.as_deref().unwrap_or_default();
        for text in [&entry.stands_for, &entry.implies, caveat] {
            texts.push(("scenarios.toml", id, text));
        }
    }
    for (id, entry) in &words.outcomes {
        texts.push(("outcomes.toml", id, &entry.says));
    }
    for (id, entry) in &words.timeline {
        texts.push(("timeline.toml", id, &entry.says));
    }
    for (id, entry) in &words.assumptions {
        texts.push(("assumptions.toml", id, &entry.says));
        texts.push(("assumptions.toml", id, &entry.why));
    }
    for (name, id, text) in texts {
        for number in percentages(text).into_iter().filter(|number| !figures.contains(number)) {
            let what = format!("It gives {number} per cent, which no claim does.");
            problems.add(file(name), id, what, "Use the figure of a claim, or none.");
        }
    }
}

/// Every claim is used: cited by a step's prose, or something rests on it.
pub fn used(book: &Book, steps: &[Prose], problems: &mut Problems) {
    let model = &book.model;
    let of_actors = model.actors.iter().flat_map(|actor| &actor.positions);
    let positions = of_actors.chain(model.countries.iter().flatten());
    let grounds = model
        .conditions
        .iter()
        .map(|condition| &condition.rests_on)
        .chain(model.gates.iter().map(|gate| &gate.rests_on))
        .chain(model.requirements.iter().map(|requirement| &requirement.rests_on))
        .chain(positions.map(|position| &position.rests_on))
        .flatten();
    let rested: BTreeSet<ClaimId> = grounds
        .filter_map(|basis| match basis {
            Basis::Claim(claim) => Some(*claim),
            Basis::Assumption(_) => None,
        })
        .collect();
    let cited: BTreeSet<ClaimId> = steps.iter().flat_map(Prose::claims).collect();
    for (index, claim) in book.claims.iter().enumerate() {
        let id = ClaimId::at(index);
        if !rested.contains(&id) && !cited.contains(&id) {
            let remedy = "Cite it in a step, or let a rule rest on it.";
            problems.add("claims.toml", &claim.id, "Nothing uses the claim.", remedy);
        }
    }
}

/// The numbers that a text gives in per cent, as it writes them.
pub fn percentages(text: &str) -> Vec<String> {
    let text = text.replace("-per-cent", " per cent").replace("-percent", " percent");
    let words: Vec<&str> = text.split_whitespace().collect();
    let starts = |index: usize, with: &str| {
        words.get(index).is_some_and(|word: &&str| word.starts_with(with))
    };
    let mut found = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let in_words = starts(index + 1, "percent")
            || starts(index + 1, "%")
            || (starts(index + 1, "per") && starts(index + 2, "cent"));
        let number = match word.split_once('%') {
            Some((number, _)) => number,
            None if in_words => word,
            None => continue,
        };
        let figure = |letter: char| letter.is_ascii_digit() || letter == '.' || letter == ',';
        let number = number.rsplit(|letter| !figure(letter)).next().unwrap_or_default();
        if number.ends_with(|letter: char| letter.is_ascii_digit()) {
            found.push(number.to_owned());
        }
    }
    found
}

/// The numbers in a text, as it writes them.
pub fn numbers(text: &str) -> Vec<&str> {
    let figure = |letter: char| letter.is_ascii_digit() || letter == '.' || letter == ',';
    let words = text.split(|letter| !figure(letter)).map(|word| word.trim_matches(['.', ',']));
    words.filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_found_however_written() {
        let text = "some 80 per cent, 81% and (83 percent) of 1,000, an 84-per-cent case, 85 %";
        assert_eq!(percentages(text), ["80", "81", "83", "84", "85"]);
        assert_eq!(numbers("some 80 Prozent, 1,000 of 2.5."), ["80", "1,000", "2.5"]);
        assert_eq!(percentages("80.5 per cent, 1–2%"), ["80.5", "2"]);
        assert!(percentages("25 years, 2018, per cent, 3 per capital, half per cent").is_empty());
    }
}
