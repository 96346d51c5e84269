//! The rules with their words.

use engine::book::{Book, Ground, Role};
use engine::ids::{ActorId, ConditionId, CountryId, GateId, RequirementId};
use engine::model::{self, Asker, Stance};
use schemars::JsonSchema;
use serde::Serialize;

use crate::content::files::named::Named;
use crate::sentence;

/// A rule: what must hold. There is no "not", so a condition that is turned on can close nothing.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum Rule {
    /// Holds whatever the setting.
    Always,
    /// Holds while the condition of this id is on.
    Condition(String),
    /// Holds when every part does.
    All(Vec<Rule>),
    /// Holds when at least one part does.
    Any(Vec<Rule>),
    /// Holds when the parts that do have at least the weight that is needed together.
    AtLeast(Vote),
}

/// Parts that are counted.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Vote {
    /// The weight that is needed.
    needed: u32,
    /// The parts with their weights. Where all count alike, each has 1.
    parts: Vec<Weighed>,
}

/// A part of a rule that is counted.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Weighed {
    /// What it counts for.
    weight: u32,
    /// The part.
    rule: Rule,
}

impl Rule {
    fn of(book: &Book, rule: &model::rule::Rule) -> Self {
        use model::rule::Rule as Given;
        let each = |parts: &[Given]| parts.iter().map(|part| Self::of(book, part)).collect();
        match rule {
            Given::Always => Self::Always,
            Given::Condition(id) => Self::Condition(book.condition(*id).id.clone()),
            Given::All(parts) => Self::All(each(parts)),
            Given::Any(parts) => Self::Any(each(parts)),
            Given::AtLeast { needed, parts } => Self::AtLeast(Vote {
                needed: needed.get(),
                parts: parts
                    .iter()
                    .map(|one| Weighed {
                        weight: one.weight.get(),
                        rule: Self::of(book, &one.part),
                    })
                    .collect(),
            }),
        }
    }
}

/// What something rests on.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum Basis {
    /// The claim of this id: the source says so.
    Claim(String),
    /// The assumption of this id: this project assumes so.
    Assumption(String),
}

impl Basis {
    fn each(book: &Book, rests_on: &[model::Basis]) -> Vec<Self> {
        let one = |basis: &model::Basis| match book.ground(*basis) {
            Ground::Claim(claim) => Self::Claim(claim.id.clone()),
            Ground::Assumption(assumption) => Self::Assumption(assumption.id.clone()),
        };
        rests_on.iter().map(one).collect()
    }
}

/// Where somebody may stand.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Position {
    /// The stance taken.
    #[schemars(with = "Named<Stance>")]
    stance: Stance,
    /// When it is taken, if none before it is. Conditions that are open count as on here.
    when: Rule,
    /// What it comes to, in a sentence; empty where one of the party's actors speaks for it.
    says: String,
    /// What says so.
    rests_on: Vec<Basis>,
}

fn positions(book: &Book, positions: &[model::Position], says: &[String]) -> Vec<Position> {
    let one = |(index, position): (usize, &model::Position)| Position {
        stance: position.stance,
        when: Rule::of(book, &position.when),
        says: says.get(index).cloned().unwrap_or_default(),
        rests_on: Basis::each(book, &position.rests_on),
    };
    positions.iter().enumerate().map(one).collect()
}

/// A party.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Party {
    /// Its id.
    id: String,
    /// Its name.
    name: String,
    /// Its capital, which stands for its government.
    capital: String,
    /// How it takes part: it signs, or it must not undo what others sign.
    #[schemars(with = "Named<Role>")]
    role: Role,
    /// What its role comes to.
    role_says: String,
    /// The question its politics answer.
    question: String,
    /// What the source leaves unknown about it.
    unknown: String,
    /// The id of the requirement that its politics have to give, if the rules ask something of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    requirement: Option<String>,
    /// Where its government may stand: the first whose rule holds counts.
    positions: Vec<Position>,
}

/// The parties.
pub(super) fn parties(book: &Book) -> Vec<Party> {
    let one = |id: CountryId| {
        let (words, rules) = (book.country(id), &book.model.countries[id.index()]);
        Party {
            id: words.id.clone(),
            name: words.name.clone(),
            capital: words.capital.clone(),
            role: words.role,
            role_says: words.role_says.clone(),
            question: words.question.clone(),
            unknown: words.unknown.clone(),
            requirement: rules.requirement.map(|id| book.requirement(id).id.clone()),
            positions: positions(book, &rules.positions, &words.positions),
        }
    };
    CountryId::all(book.countries.len()).map(one).collect()
}

/// Somebody within a party whose politics matter.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Actor {
    /// Their name.
    name: String,
    /// The id of their party.
    party: String,
    /// Where they may stand: the first whose rule holds counts.
    positions: Vec<Position>,
}

/// The actors.
pub(super) fn actors(book: &Book) -> Vec<Actor> {
    let one = |id: ActorId| {
        let (words, rules) = (book.actor(id), &book.model.actors[id.index()]);
        Actor {
            name: words.name.clone(),
            party: book.country(rules.country).id.clone(),
            positions: positions(book, &rules.positions, &words.positions),
        }
    };
    ActorId::all(book.actors.len()).map(one).collect()
}

/// A condition of one party that acts on an actor of another.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Link {
    /// The id of the condition.
    condition: String,
    /// The name of the actor.
    actor: String,
    /// How it acts.
    says: String,
}

/// The links.
pub(super) fn links(book: &Book) -> Vec<Link> {
    let links = book.links.iter().map(|link| Link {
        condition: book.condition(link.condition).id.clone(),
        actor: book.actor(link.actor).name.clone(),
        says: link.says.clone(),
    });
    links.collect()
}

/// One thing that a deal needs.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Condition {
    /// Its id.
    id: String,
    /// The ids of the parties whose condition it is; none if it is nobody's.
    parties: Vec<String>,
    /// What a deal needs, as a statement.
    need: String,
    /// The clause that says it is met.
    on: String,
    /// The clause that says it is not met.
    off: String,
    /// The clause that asks whether it is met; just of those that may be open.
    #[serde(skip_serializing_if = "Option::is_none")]
    question: Option<String>,
    /// Who leaves it undecided: the source, or this project where the source says nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<Named<Asker>>")]
    asked_by: Option<Asker>,
    /// A few words for it.
    short: String,
    /// What the source says of it, its hedges kept.
    note: String,
    /// How likely it is, in per cent, by this project's reading of the source's tone.
    likelihood: u8,
    /// What says that a deal needs it.
    rests_on: Vec<Basis>,
}

/// The conditions.
pub(super) fn conditions(book: &Book) -> Vec<Condition> {
    let one = |id: ConditionId| {
        let (words, rules) = (book.condition(id), &book.model.conditions[id.index()]);
        Condition {
            id: words.id.clone(),
            parties: rules.countries.iter().map(|id| book.country(*id).id.clone()).collect(),
            need: words.need.clone(),
            on: words.on.clone(),
            off: words.off.clone(),
            question: words.question.clone(),
            asked_by: rules.question,
            short: words.short.clone(),
            note: words.note.clone(),
            likelihood: rules.likelihood,
            rests_on: Basis::each(book, &rules.rests_on),
        }
    };
    ConditionId::all(book.conditions.len()).map(one).collect()
}

/// A part of a gate that can fail.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Requirement {
    /// Its id.
    id: String,
    /// The id of the gate that it is a part of.
    gate: String,
    /// The id of the party whose politics it is about, if it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    party: Option<String>,
    /// Its name.
    name: String,
    /// What it asks and why.
    says: String,
    /// When it is met.
    rule: Rule,
    /// The same as a clause.
    rule_says: String,
    /// What says so.
    rests_on: Vec<Basis>,
}

/// The requirements.
pub(super) fn requirements(book: &Book) -> Vec<Requirement> {
    let one = |id: RequirementId| {
        let (words, rules) = (book.requirement(id), &book.model.requirements[id.index()]);
        Requirement {
            id: words.id.clone(),
            gate: book.gate(rules.gate).id.clone(),
            party: rules.country.map(|id| book.country(id).id.clone()),
            name: words.name.clone(),
            says: words.says.clone(),
            rule: Rule::of(book, &rules.rule),
            rule_says: sentence::rule(book, &rules.rule),
            rests_on: Basis::each(book, &rules.rests_on),
        }
    };
    RequirementId::all(book.requirements.len()).map(one).collect()
}

/// A question of the outcome.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Gate {
    /// Its id.
    id: String,
    /// Its name.
    name: String,
    /// What it means that its answer is yes.
    means: String,
    /// The ids of the gates that it needs.
    needs: Vec<String>,
    /// What says that this is what it takes.
    rests_on: Vec<Basis>,
}

/// The gates.
pub(super) fn gates(book: &Book) -> Vec<Gate> {
    let one = |id: GateId| {
        let (words, rules) = (book.gate(id), &book.model.gates[id.index()]);
        Gate {
            id: words.id.clone(),
            name: words.name.clone(),
            means: words.means.clone(),
            needs: rules.needs.iter().map(|id| book.gate(*id).id.clone()).collect(),
            rests_on: Basis::each(book, &rules.rests_on),
        }
    };
    GateId::all(book.gates.len()).map(one).collect()
}
