//! What must be true of content beyond its shape: one rule a function, all problems at once.

mod counts;
mod idle;
mod plain;
mod strangers;

use std::collections::BTreeSet;

use engine::book::Book;
use engine::ids::{ClaimId, ConditionId, CountryId, GateId, RequirementId, ScenarioId};
use engine::model::analysis::MOST_SWEPT;
use engine::model::settings::ConditionSet;
use engine::model::verdict::Answer;
use engine::model::{Basis, MOST_CONDITIONS, Model};
use engine::words::Word;

use crate::content::figures::percentages;
use crate::content::files::Content;
use crate::content::location::Location;
use crate::content::mistakes_to;
use crate::content::names::Names;
use crate::content::problem::Problems;
use crate::content::prose::Prose;
use crate::content::spelling::nearest;
pub use idle::pictures;
pub use strangers::strangers;

/// The most entries a list may have: positions are one byte.
const MOST_ENTRIES: usize = 256;

/// Files whose list may be empty: an argument can do without.
const OPTIONAL: [&str; 1] = ["timeline.toml"];

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
        // Assumptions, which an argument can do without, are no claims.
        let is_empty = !space.iter().any(|(of, _)| *of == file);
        if is_empty && !OPTIONAL.contains(&file) && !problems.is_unreadable(file) {
            let remedy = "Add an entry, or first mend the file if it can't be read.";
            problems.add(file, "", "The list is empty.", remedy);
            // What it lacks would only follow from that.
            problems.cannot_read(file);
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

/// Where mistakes are reported to can be reached, and claims are from paragraphs that there are.
pub fn source(content: &Content, problems: &mut Problems) {
    let paragraphs = content.source.paragraphs;
    for (id, claim) in &content.claims {
        if paragraphs > 0 && !(1..=paragraphs).contains(&claim.paragraph) {
            let number = claim.paragraph;
            let what =
                format!("It is from `paragraph` {number}, and the article has {paragraphs}.");
            problems.add(
                "claims.toml",
                Location::of(id).key("paragraph"),
                what,
                "Name the paragraph that says it.",
            );
        }
    }
    if let Some(address) = &content.source.mistakes_to
        && !mistakes_to::is_address(address)
    {
        let what = format!("Nobody can be reached at `{address}`.");
        problems.add(
            "source.toml",
            Location::whole().key("mistakes-to"),
            what,
            mistakes_to::REMEDY,
        );
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
            let remedy = nearest(unknown, names.countries.iter().copied());
            let at = Location::of(id).key("countries").part(unknown);
            problems.add(file, at, format!("There is no country `{unknown}`."), remedy);
        }
    }
}

/// What the rules say has to agree with what the content says of them.
pub fn model(content: &Content, model: &Model, names: &Names<'_>, problems: &mut Problems) {
    scenarios_give_what_they_claim(content, model, names, problems);
    panes_tell_one_gate(content, model, names, problems);
    every_condition_matters(model, names, problems);
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
        let at = Location::of(&scenario.id);
        for condition in settings.open().difference(model.openable()).iter() {
            let id = names.conditions[condition.index()];
            let what = format!("`{id}` can't be undecided.");
            let remedy = "Set it on or off, or give the condition a `question`.";
            problems.add(file, at.key("open").part(id), what, remedy);
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
                    problems.add(file, at.key("outcome").part(gate), what, remedy);
                }
                None => {
                    let what = format!("Its `outcome` does not say `{gate}`.");
                    let remedy =
                        format!("Add {gate} = \"{}\" if that is what you mean.", found.name());
                    problems.add(file, at.key("outcome"), what, remedy);
                }
            }
        }
        for unknown in scenario.outcome.keys().filter(|gate| !names.gates.contains(&gate.as_str()))
        {
            let remedy = nearest(unknown, names.gates.iter().copied());
            let at = at.key("outcome").part(unknown);
            problems.add(file, at, format!("There is no gate `{unknown}`."), remedy);
        }
    }
}

/// The panes are the requirements of one gate, all of them and nothing else: so the window is open exactly
/// when that gate is.
fn panes_tell_one_gate(
    content: &Content,
    model: &Model,
    names: &Names<'_>,
    problems: &mut Problems,
) {
    let file = "countries.toml";
    let panes = || model.countries.iter().filter_map(|country| country.requirement);
    let gate_of = |id: RequirementId| model.requirements[id.index()].gate;
    let Some(gate) = panes().next().map(gate_of) else { return };
    for (country, rule) in CountryId::all(model.countries.len()).zip(&content.countries.entries) {
        let Some(id) = model.countries[country.index()].requirement else {
            let what = "It names no `requirement`, and other countries do.";
            problems.add(file, &rule.id, what, "Name its own, or take theirs out.");
            continue;
        };
        let name = names.requirements[id.index()];
        if gate_of(id) != gate {
            let what =
                format!("Its `requirement`, `{name}`, belongs to another gate than the others’.");
            problems.add(
                file,
                Location::of(&rule.id).key("requirement"),
                what,
                "Name a requirement of the same gate.",
            );
        }
        if model.requirements[id.index()].country != Some(country) {
            let what = format!("Its `requirement`, `{name}`, is not about it.");
            let remedy = "Name one whose `country` it is, or mend that in gates.toml.";
            problems.add(file, Location::of(&rule.id).key("requirement"), what, remedy);
        }
    }
    let gate_name = names.gates[gate.index()];
    if !model.gates[gate.index()].needs.is_empty() {
        let what = "The panes show this gate, and it needs others.";
        problems.add("gates.toml", Location::of(gate_name).key("needs"), what, "Let it need none.");
    }
    for id in RequirementId::all(model.requirements.len()) {
        if gate_of(id) == gate && !panes().any(|pane| pane == id) {
            let what = format!("The panes show the gate `{gate_name}`, and none shows this.");
            let remedy = "Let a country name it as its `requirement`, or move it to another gate.";
            problems.add("gates.toml", names.requirements[id.index()], what, remedy);
        }
    }
}

/// Every condition is named by a rule: a switch that nothing hears is none.
fn every_condition_matters(model: &Model, names: &Names<'_>, problems: &mut Problems) {
    let positions = model
        .actors
        .iter()
        .flat_map(|actor| &actor.positions)
        .chain(model.countries.iter().flat_map(|country| &country.positions));
    let heard = model
        .requirements
        .iter()
        .map(|requirement| &requirement.rule)
        .chain(positions.map(|position| &position.when))
        .fold(ConditionSet::EMPTY, |heard, rule| heard.union(rule.conditions()));
    for id in ConditionId::all(model.conditions.len()).filter(|id| !heard.has(*id)) {
        let what = "No rule names it, so its switch would do nothing.";
        let remedy = "Name it in a requirement or a position, or take it out.";
        problems.add("conditions.toml", names.conditions[id.index()], what, remedy);
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
    if problems.is_unreadable("outcomes.toml") {
        return;
    }
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

/// Words stand in plain fields without marks that a page would show, count as the rules do, and what is told
/// as the authors' is theirs.
pub fn plain_words(content: &Content, problems: &mut Problems) {
    let file = |name: &str| format!("{}/{name}", content.language);
    for plain::Text { file: name, place, says: text } in plain::texts(content) {
        if let Some(mark) = plain::markdown_in(text) {
            let what = format!("It has Markdown (`{mark}`), which this place shows as it is.");
            problems.add(file(name), place, what, "Write plain text here.");
        }
    }
    // How a paragraph is named is the argument's affair: by ¶, by §, or by what its language puts behind the number.
    let named = content.words.interface.get(Word::BasisParagraph.key()).map_or("", String::as_str);
    let signs: Vec<&str> =
        named.split("{n}").map(str::trim).filter(|sign| !sign.is_empty()).collect();
    for (id, words) in &content.words.scenarios {
        if !signs.iter().all(|sign| words.implies.contains(sign)) {
            let what = "Under the authors’ heading (`implies`) stands what names none of their paragraphs.";
            let remedy = format!(
                "Name the paragraph ({}), or say in it that this is our assumption and beside which.",
                named.replace("{n}", "4")
            );
            problems.add(file("scenarios.toml"), Location::of(id).key("implies"), what, remedy);
        }
    }
    counts::check(content, problems);
}

/// Percentages in words are figures of the source, and a poll's own words give its own figure.
pub fn words(content: &Content, problems: &mut Problems) {
    if problems.is_unreadable("claims.toml") {
        return;
    }
    let figures: BTreeSet<String> = content
        .claims
        .values()
        .filter_map(|claim| Some(claim.figure.as_ref()?.per_cent?.to_string()))
        .collect();
    let file = |name: &str| format!("{}/{name}", content.language);
    for (id, words) in &content.words.claims {
        let own = content.claims.get(id).and_then(|claim| claim.figure.as_ref()?.per_cent);
        for number in percentages(&words.says) {
            if own.map(|per_cent| per_cent.to_string()).as_ref() != Some(&number) {
                let what = format!("It says {number} per cent, which differs from its figure.");
                let remedy = match own {
                    Some(per_cent) => format!("claims.toml gives {per_cent} per cent."),
                    None => "Give the claim a `figure` in claims.toml.".to_owned(),
                };
                problems.add(file("claims.toml"), Location::of(id).key("says"), what, remedy);
            }
        }
    }
    for plain::Text { file: name, place, says: text } in plain::texts(content) {
        for number in percentages(text).into_iter().filter(|number| !figures.contains(number)) {
            let what = format!("It gives {number} per cent, which no claim does.");
            problems.add(file(name), &place, what, "Use the figure of a claim, or none.");
        }
    }
}

/// Every step states an outcome and cites a source: what it says can be held against both.
pub fn steps(content: &Content, steps: &[Prose], problems: &mut Problems) {
    let steps = content.steps.entries.iter().zip(steps);
    // A text that is missing has been reported.
    for (rule, prose) in steps.filter(|(rule, _)| content.words.steps.contains_key(&rule.id)) {
        let file = format!("{}/steps/{}.md", content.language, rule.id);
        if prose.outcomes() == 0 {
            let what = "The step states no outcome that could be checked.";
            let remedy = "Add a sentence such as [it comes to that.](<model:SCENARIO GATE=yes>)";
            problems.remark(&file, "", what, remedy);
        }
        if prose.claims().is_empty() {
            let remedy = "Cite what the article says, as [@claim-id].";
            problems.remark(&file, "", "The step cites nothing of the article.", remedy);
        }
    }
}

/// Every claim is used: cited by a step's prose, or something rests on it.
pub fn used(book: &Book, steps: &[Prose], problems: &mut Problems) {
    let model = &book.model;
    let of_actors = model.actors.iter().flat_map(|actor| &actor.positions);
    let positions = of_actors.chain(model.countries.iter().flat_map(|country| &country.positions));
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
