//! The rules of the model as sentences.

use engine::ids::{ActorId, CountryId, GateId, RequirementId};
use engine::model::{Basis, Position};
use engine::phrase;

use super::Page;
use crate::content::edition::Edition;
use crate::sentence;

/// Gates with what they ask, then who stands where.
pub(super) fn write_rules(page: &mut Page<'_>) {
    let book = &page.edition.book;
    page.heading(2, "The rules");
    page.line(
        "A gate is open when each of its requirements is met and each gate that it needs is open. It is undecided when that hangs on \
         something left open.",
    );
    for id in GateId::all(book.gates.len()) {
        let (words, gate) = (book.gate(id), &book.model.gates[id.index()]);
        page.heading(3, &format!("{} `{}`", words.name, words.id));
        page.line(&words.means);
        page.line("");
        for needed in &gate.needs {
            page.line(format!("- It needs another gate first: {}.", book.gate(*needed).name));
        }
        for requirement in RequirementId::all(book.requirements.len()) {
            let rules = &book.model.requirements[requirement.index()];
            if rules.gate != id {
                continue;
            }
            let words = book.requirement(requirement);
            page.line(format!("- {}: {} `{}`", words.name, words.says, words.id));
            page.line(format!("  - It is met when {}.", sentence::rule(book, &rules.rule)));
            let rests_on = page.basis(&rules.rests_on);
            page.line(format!("  - It rests on {rests_on}."));
        }
        let rests_on = page.basis(&gate.rests_on);
        page.line(format!("- That this is what it takes rests on {rests_on}."));
    }
    page.heading(2, "Who stands where");
    page.line("The first line that holds counts.");
    for country in CountryId::all(book.countries.len()) {
        page.heading(3, &book.country(country).name);
        for actor in book.actors_of(country) {
            page.line(format!("- {}", book.actor(actor).name));
            let says = &book.actor(actor).positions;
            write_positions(page, &book.model.actors[actor.index()].positions, says);
        }
        page.line(format!("- Seen from outside, {} as a whole", book.country(country).name));
        write_positions(
            page,
            &book.model.countries[country.index()].positions,
            &book.country(country).positions,
        );
    }
    for link in &book.links {
        let (condition, actor) = (book.condition(link.condition), book.actor(link.actor));
        page.line(format!("- Abroad: “{}” acts on {}. {}", condition.need, actor.name, link.says));
    }
}

fn write_positions(page: &mut Page<'_>, positions: &[Position], says: &[String]) {
    for (index, position) in positions.iter().enumerate() {
        let stands = sentence::position(&page.edition.book, position);
        let rests_on = page.basis(&position.rests_on);
        let says = says.get(index).map(|says| format!(" {says}")).unwrap_or_default();
        page.line(format!("  {}. {stands}.{says} (Rests on {rests_on}.)", index + 1));
    }
}

/// Everything of the model that rests on a claim or an assumption.
pub(super) fn uses(edition: &Edition, basis: Basis) -> Vec<String> {
    let (book, model) = (&edition.book, &edition.book.model);
    let mut uses = Vec::new();
    let mut add = |rests_on: &[Basis], kind: &str, id: &str| {
        if rests_on.contains(&basis) {
            uses.push(format!("{kind} {id}"));
        }
    };
    for (condition, words) in model.conditions.iter().zip(&book.conditions) {
        add(&condition.rests_on, "switch", &format!("`{}`", words.id));
    }
    for (gate, words) in model.gates.iter().zip(&book.gates) {
        add(&gate.rests_on, "gate", &format!("`{}`", words.id));
    }
    for (requirement, words) in model.requirements.iter().zip(&book.requirements) {
        add(&requirement.rests_on, "requirement", &format!("`{}`", words.id));
    }
    for id in ActorId::all(book.actors.len()) {
        for position in &model.actors[id.index()].positions {
            let stance = phrase::pane(book, position.stance);
            add(&position.rests_on, &format!("“{stance}” of"), &book.actor(id).name);
        }
    }
    uses
}
