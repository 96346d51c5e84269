//! The argument as statements that support and attack each other, for the formats that draw arguments.
//!
//! A condition rests on claims and assumptions, each of which speaks for it on its own. A requirement follows from
//! its conditions together with what it rests on, in as many ways as its rule has; so does a gate from its
//! requirements. Objections attack the conditions that they bear on.
//!
//! A vote has more ways than anybody draws, and these formats don't count. It is a statement that says how much of what
//! is needed, and each part speaks for it.

use engine::book::Book;
use engine::ids::{AssumptionId, ClaimId, ConditionId, GateId, RequirementId};
use engine::model::Basis;
use engine::model::rule::{Rule, Weighed};

use crate::content::edition::Edition;
use crate::sentence;

/// What a statement is to the argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The source says it.
    Claim,
    /// This project assumes it.
    Assumption,
    /// A deal needs it.
    Condition,
    /// A part of a rule: some of its conditions, joined.
    Group,
    /// A part of a gate.
    Requirement,
    /// A question of the outcome, answered with yes.
    Gate,
    /// Others hold it against the argument.
    Objection,
}

impl Kind {
    /// All of them, in the order in which they are told.
    pub(super) const ALL: [Self; 7] = [
        Self::Gate,
        Self::Requirement,
        Self::Group,
        Self::Condition,
        Self::Claim,
        Self::Assumption,
        Self::Objection,
    ];

    /// Its name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Claim => "claim",
            Self::Assumption => "assumption",
            Self::Condition => "condition",
            Self::Group => "group",
            Self::Requirement => "requirement",
            Self::Gate => "gate",
            Self::Objection => "objection",
        }
    }
}

/// A place in the list of statements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct At(pub(super) usize);

/// A statement.
#[derive(Debug)]
pub(super) struct Statement {
    /// What it is.
    pub(super) kind: Kind,
    /// Its name: its kind and its id.
    pub(super) name: String,
    /// What it says.
    pub(super) says: String,
    /// Where it stands, if it stands elsewhere: what that is called, and its address.
    pub(super) sources: Vec<(String, String)>,
}

/// What follows from some statements together.
#[derive(Debug)]
pub(super) struct Inference {
    pub(super) premises: Vec<At>,
    pub(super) conclusion: At,
}

/// A statement that speaks against another.
#[derive(Debug)]
pub(super) struct Attack {
    pub(super) by: At,
    pub(super) on: At,
}

/// All of them.
#[derive(Debug, Default)]
pub(super) struct Reasons {
    pub(super) statements: Vec<Statement>,
    pub(super) inferences: Vec<Inference>,
    pub(super) attacks: Vec<Attack>,
}

impl Reasons {
    /// The reasons of an edition.
    pub(super) fn of(edition: &Edition) -> Self {
        let book = &edition.book;
        let mut all = Self::default();
        let places = Places {
            claims: all.add_all(
                Kind::Claim,
                book.claims.iter().map(|claim| (claim.id.as_str(), claim.says.clone())),
            ),
            assumptions: all.add_all(
                Kind::Assumption,
                book.assumptions.iter().map(|one| (one.id.as_str(), one.says.clone())),
            ),
            conditions: all.add_all(
                Kind::Condition,
                book.conditions.iter().map(|one| (one.id.as_str(), one.need.clone())),
            ),
            requirements: all.add_all(
                Kind::Requirement,
                book.requirements
                    .iter()
                    .map(|one| (one.id.as_str(), format!("{}. {}", one.name, one.says))),
            ),
            gates: all.add_all(
                Kind::Gate,
                book.gates
                    .iter()
                    .map(|one| (one.id.as_str(), format!("{}. {}", one.name, one.means))),
            ),
        };
        all.infer_conditions(book, &places);
        all.infer_requirements(book, &places);
        all.infer_gates(book, &places);
        all.object(book, &places);
        all
    }

    /// The statements of a kind, with their places.
    pub(super) fn of_kind(&self, kind: Kind) -> impl Iterator<Item = (At, &Statement)> {
        let all = self.statements.iter().enumerate();
        all.map(|(index, one)| (At(index), one)).filter(move |(_, one)| one.kind == kind)
    }

    /// A statement.
    pub(super) fn statement(&self, at: At) -> &Statement {
        &self.statements[at.0]
    }

    fn add(&mut self, kind: Kind, id: &str, says: String) -> At {
        let name = format!("{}-{id}", kind.name());
        self.statements.push(Statement { kind, name, says, sources: Vec::new() });
        At(self.statements.len() - 1)
    }

    fn add_all<'a>(
        &mut self,
        kind: Kind,
        statements: impl Iterator<Item = (&'a str, String)>,
    ) -> Vec<At> {
        statements.map(|(id, says)| self.add(kind, id, says)).collect()
    }

    fn infer(&mut self, premises: Vec<At>, conclusion: At) {
        // What holds by itself follows from nothing.
        if !premises.is_empty() {
            self.inferences.push(Inference { premises, conclusion });
        }
    }

    fn infer_conditions(&mut self, book: &Book, places: &Places) {
        for id in ConditionId::all(book.conditions.len()) {
            for basis in &book.model.conditions[id.index()].rests_on {
                self.infer(vec![places.basis(*basis)], places.conditions[id.index()]);
            }
        }
    }

    fn infer_requirements(&mut self, book: &Book, places: &Places) {
        for id in RequirementId::all(book.requirements.len()) {
            let (name, rules) = (&book.requirement(id).id, &book.model.requirements[id.index()]);
            let grounds: Vec<At> = places.bases(&rules.rests_on);
            let mut rule = RuleOf { book, places, name, groups: 0, reasons: self };
            rule.infer(&rules.rule, &grounds, places.requirements[id.index()]);
        }
    }

    fn infer_gates(&mut self, book: &Book, places: &Places) {
        for id in GateId::all(book.gates.len()) {
            let gate = &book.model.gates[id.index()];
            let needed = gate.needs.iter().map(|needed| places.gates[needed.index()]);
            let own = RequirementId::all(book.requirements.len())
                .filter(|requirement| book.model.requirements[requirement.index()].gate == id)
                .map(|requirement| places.requirements[requirement.index()]);
            let premises = needed.chain(own).chain(places.bases(&gate.rests_on)).collect();
            self.infer(premises, places.gates[id.index()]);
        }
    }

    fn object(&mut self, book: &Book, places: &Places) {
        for (index, objection) in book.objections.iter().enumerate() {
            let by = self.add(Kind::Objection, &(index + 1).to_string(), objection.says.clone());
            let sources = objection.sources.iter();
            self.statements[by.0].sources =
                sources.map(|source| (source.says.clone(), source.url.clone())).collect();
            let on = objection.conditions.iter().map(|id| places.conditions[id.index()]);
            self.attacks.extend(on.map(|on| Attack { by, on }));
        }
    }
}

/// Where the statements of the book's lists are.
struct Places {
    claims: Vec<At>,
    assumptions: Vec<At>,
    conditions: Vec<At>,
    requirements: Vec<At>,
    gates: Vec<At>,
}

impl Places {
    fn basis(&self, basis: Basis) -> At {
        match basis {
            Basis::Claim(ClaimId(id)) => self.claims[usize::from(id)],
            Basis::Assumption(AssumptionId(id)) => self.assumptions[usize::from(id)],
        }
    }

    fn bases(&self, bases: &[Basis]) -> Vec<At> {
        bases.iter().map(|basis| self.basis(*basis)).collect()
    }
}

/// The rule of a requirement, while it becomes inferences.
struct RuleOf<'a> {
    book: &'a Book,
    places: &'a Places,
    /// The requirement's id.
    name: &'a str,
    /// How many of its parts have become statements.
    groups: usize,
    reasons: &'a mut Reasons,
}

impl RuleOf<'_> {
    /// The ways in which a conclusion follows from a rule: one, or one for each part of which one is enough.
    fn infer(&mut self, rule: &Rule, grounds: &[At], conclusion: At) {
        let ways: Vec<&Rule> = match rule {
            Rule::Any(parts) => parts.iter().collect(),
            one => vec![one],
        };
        for way in ways {
            let mut premises = match way {
                Rule::All(parts) => parts.iter().filter_map(|part| self.premise(part)).collect(),
                one => Vec::from_iter(self.premise(one)),
            };
            premises.extend(grounds);
            self.reasons.infer(premises, conclusion);
        }
    }

    /// The statement of a part. What always holds needs none.
    fn premise(&mut self, part: &Rule) -> Option<At> {
        match part {
            Rule::Always => None,
            Rule::Condition(id) => Some(self.places.conditions[id.index()]),
            group => {
                self.groups += 1;
                let id = format!("{}-{}", self.name, self.groups);
                let at = self.reasons.add(Kind::Group, &id, sentence::rule(self.book, group));
                match group {
                    Rule::AtLeast { parts, .. } => {
                        for Weighed { part, .. } in parts {
                            self.infer(part, &[], at);
                        }
                    }
                    group => self.infer(group, &[], at),
                }
                Some(at)
            }
        }
    }
}
