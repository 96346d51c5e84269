//! What must be true of content beyond its shape: one rule a function, all problems at once.

use std::collections::{BTreeMap, BTreeSet};

use deal_window::book::Book;
use deal_window::ids::{ClaimId, GateId, ScenarioId};
use deal_window::model::verdict::Answer;
use deal_window::model::{Basis, MOST_CONDITIONS, Model};

use crate::compile::Names;
use crate::files::Content;
use crate::problem::Problems;
use crate::prose::Prose;

/// The most entries a list may have: positions are one byte.
const MOST_ENTRIES: usize = 256;

/// Every id is called once, is fit for an address, and no list is too long.
pub fn ids(content: &Content, problems: &mut Problems) {
    let requirements = content.gates.entries.iter().flat_map(|gate| &gate.requirements);
    let claims = content.claims.keys().map(|id| ("claims.toml", id));
    let assumptions = content.assumptions.keys().map(|id| ("assumptions.toml", id));
    let sources: Vec<_> = claims.chain(assumptions).collect();
    let spaces: Vec<Vec<(&str, &String)>> = vec![
        // A rule may rest on either, so they share one set of names.
        sources,
        content.countries.entries.iter().map(|entry| ("countries.toml", &entry.id)).collect(),
        content.actors.entries.iter().map(|entry| ("actors.toml", &entry.id)).collect(),
        content.conditions.entries.iter().map(|entry| ("conditions.toml", &entry.id)).collect(),
        content.gates.entries.iter().map(|entry| ("gates.toml", &entry.id)).collect(),
        requirements.map(|entry| ("gates.toml", &entry.id)).collect(),
        content.scenarios.entries.iter().map(|entry| ("scenarios.toml", &entry.id)).collect(),
        content.steps.entries.iter().map(|entry| ("steps.toml", &entry.id)).collect(),
        content.outcomes.entries.iter().map(|entry| ("outcomes.toml", &entry.id)).collect(),
    ];
    for space in spaces {
        let mut seen: BTreeMap<&String, &str> = BTreeMap::new();
        if let [.., (file, _)] = space[..]
            && space.len() > MOST_ENTRIES
        {
            let what = format!("It has {} entries.", space.len());
            problems.add(file, "", what, format!("{MOST_ENTRIES} are the most."));
        }
        if space.is_empty() {
            problems.add("", "", "A list of the content is empty.", "See the other problems.");
        }
        for (file, id) in space {
            let fit = |letter: char| {
                letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'
            };
            if id.is_empty() || !id.chars().all(fit) {
                let remedy = "Use lower case letters, digits and hyphens.";
                problems.add(file, id, "The id is not fit for an address.", remedy);
            }
            if seen.insert(id, file).is_some() {
                let remedy = "Give each entry an id of its own.";
                problems.add(file, id, "The id is used twice.", remedy);
            }
        }
    }
}

/// What the rules say has to agree with what the content says of them.
pub fn model(content: &Content, model: &Model, names: &Names<'_>, problems: &mut Problems) {
    if model.conditions.len() > MOST_CONDITIONS {
        let what = format!("There are {} conditions.", model.conditions.len());
        let remedy =
            format!("{MOST_CONDITIONS} are the most that can be swept while a reader waits.");
        problems.add("conditions.toml", "", what, remedy);
        return;
    }
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
                        "It claims {gate} = \"{}\", but the rules give \"{}\".",
                        claimed.name(),
                        found.name()
                    );
                    let remedy = "Mend the claim, the scenario's conditions, or the rules.";
                    problems.add(file, &scenario.id, what, remedy);
                }
                None => {
                    let what = format!("Its outcome does not say `{gate}`.");
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
    let mut check = |file: &str, id: &str, positions: &[deal_window::model::Position]| {
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

/// Every pattern of answers that any setting gives has a sentence.
fn every_outcome_has_a_sentence(
    content: &Content,
    model: &Model,
    names: &Names<'_>,
    problems: &mut Problems,
) {
    let tables = model.sweep();
    let all = (1_u64 << model.conditions.len()) - 1;
    let openable = u64::from(model.openable().bits());
    let mut patterns: BTreeSet<Vec<Answer>> = BTreeSet::new();
    for open in subsets(openable) {
        for on in subsets(all & !open) {
            let pattern = tables
                .iter()
                .map(|table| {
                    Answer::between(table.is_open(on as u32), table.is_open((on | open) as u32))
                })
                .collect();
            patterns.insert(pattern);
        }
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

/// All subsets of the ones of `mask`.
fn subsets(mask: u64) -> impl Iterator<Item = u64> {
    let mut next = Some(0_u64);
    std::iter::from_fn(move || {
        let subset = next?;
        // Counting within the mask: the carry runs over its zeros.
        next = (subset != mask).then(|| (subset | !mask).wrapping_add(1) & mask);
        Some(subset)
    })
}

/// Percentages in words are figures of the source, and a poll's own words give its own figure.
pub fn words(content: &Content, problems: &mut Problems) {
    let figures: BTreeSet<u32> = content
        .claims
        .values()
        .filter_map(|claim| Some(u32::from(claim.figure.as_ref()?.per_cent)))
        .collect();
    let file = |name: &str| format!("{}/{name}", content.language);
    for (id, words) in &content.words.claims {
        let own = content.claims.get(id).and_then(|claim| claim.figure.as_ref());
        for number in percentages(&words.says) {
            if own.map(|figure| u32::from(figure.per_cent)) != Some(number) {
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
        texts.extend([("conditions.toml", id.as_str(), entry.note.as_str())]);
    }
    for (id, entry) in &words.countries {
        texts.extend([("countries.toml", id.as_str(), entry.unknown.as_str())]);
        texts.extend([("countries.toml", id.as_str(), entry.role.as_str())]);
    }
    for (id, entry) in &words.actors {
        for says in entry.positions.values() {
            texts.push(("actors.toml", id, says));
        }
    }
    for (id, entry) in &words.scenarios {
        texts.push(("scenarios.toml", id, &entry.stands_for));
        texts.push(("scenarios.toml", id, &entry.implies));
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
    let positions = model.actors.iter().flat_map(|actor| &actor.positions);
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

/// The numbers that a text gives in per cent.
pub fn percentages(text: &str) -> Vec<u32> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut found = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let number = word.trim_start_matches(|letter: char| !letter.is_ascii_digit());
        let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
        let after = &number[digits.len()..];
        let next = words.get(index + 1).copied().unwrap_or_default();
        let in_words = next == "per" || next.starts_with("percent") || next.starts_with('%');
        if after.starts_with('%') || (after.is_empty() && in_words) {
            found.extend(digits.parse::<u32>());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_found_however_written() {
        assert_eq!(percentages("some 80 per cent, 81% and (83 percent) of 1,000"), [80, 81, 83]);
        assert!(percentages("25 years, 2018, per cent").is_empty());
    }

    #[test]
    fn subsets_are_all_there_once() {
        let subsets: Vec<u64> = subsets(0b1011).collect();
        assert_eq!(subsets, [0, 1, 2, 3, 8, 9, 10, 11]);
    }
}
