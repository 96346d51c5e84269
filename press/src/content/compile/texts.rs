//! The words, beside the rules they belong to.

use std::collections::BTreeSet;

use engine::book::{
    Actor, Assumption, Book, Camera, Claim, Condition, Country, Gate, LONGEST_CHIP, Link,
    MapLayout, Outcome, Requirement, Scenario, Step,
};
use engine::ids::{ActorId, CountryId};
use engine::model::Model;
use engine::model::settings::Settings;
use engine::template::{self, PARTICLES};
use engine::words::{Word, Words};
use indexmap::IndexMap;

use super::forms;
use super::hands;
use super::model::Lookup;
use super::outside;
use super::words::WordsOf;
use crate::content::changes;
use crate::content::choice::{self, Choice};
use crate::content::edition::Moment;
use crate::content::files::{Content, PositionRule, ScenarioRule, StepRule};
use crate::content::grammar;
use crate::content::language::DIRECTIONS;
use crate::content::location::Location;
use crate::content::names::Names;
use crate::content::problem::Problems;
use crate::content::prose::{self, Inline};

/// The book without its map, from the model and all words.
pub(super) fn book(
    content: &Content,
    names: &Names<'_>,
    model: Model,
    titles: &[String],
    problems: &mut Problems,
) -> Book {
    let words = &content.words;
    Book {
        words: interface(content, problems),
        countries: countries(content, problems),
        actors: actors(content, problems),
        links: links(content, names, &model, problems),
        conditions: conditions(content, problems),
        requirements: requirements(content, &model, problems),
        gates: gates(content, problems),
        scenarios: {
            let mut texts = WordsOf::new(content, "scenarios.toml", &words.scenarios);
            let scenarios = content.scenarios.entries.iter().filter_map(|scenario| {
                let words = texts.take(&scenario.id, problems)?;
                if scenario.carried_back && words.caveat.is_none() {
                    let what = "Its values are carried back, and no `caveat` says so.";
                    let remedy =
                        "Say in `caveat` that this is an inference, not the authors' claim.";
                    problems.add(texts.file(), &scenario.id, what, remedy);
                }
                Some(Scenario {
                    id: scenario.id.clone(),
                    name: words.name.clone(),
                    short: words.short.clone(),
                    when: words.when.clone(),
                    stands_for: words.stands_for.clone(),
                    implies: words.implies.clone(),
                    caveat: words.caveat.clone(),
                    ghosts: ghosts(scenario, names, problems),
                })
            });
            let scenarios = scenarios.collect();
            texts.finish("scenario", problems);
            scenarios
        },
        outcomes: outcomes(content, names, problems),
        claims: claims(content, problems),
        assumptions: {
            let mut texts = WordsOf::new(content, "assumptions.toml", &words.assumptions);
            let assumptions = content.assumptions.keys().filter_map(|id| {
                let words = texts.take(id, problems)?;
                Some(Assumption { id: id.clone(), says: words.says.clone() })
            });
            let assumptions = assumptions.collect();
            texts.finish("assumption", problems);
            assumptions
        },
        objections: Vec::new(),
        steps: steps(content, names, &model, titles, problems),
        board_formerly: content.steps.board_formerly.clone(),
        map: MapLayout::default(),
        model,
    }
}

fn interface(content: &Content, problems: &mut Problems) -> Words {
    let mut texts = WordsOf::new(content, "interface.toml", &content.words.interface);
    let words = Word::ALL.iter().map(|word| {
        let text = texts.take(word.key(), problems).cloned().unwrap_or_default();
        let slots: BTreeSet<&str> = word.slots().iter().copied().collect();
        let (particles, mut used): (Vec<&str>, BTreeSet<&str>) = parted(&text);
        particles.iter().for_each(|one| particle(&texts.file(), word.key(), one, problems));
        if let Some(number) = word.number() {
            used.remove(number);
        }
        if !text.is_empty() && slots != used {
            let list = |slots: &BTreeSet<&str>| {
                let slots: Vec<String> = slots.iter().map(|slot| format!("{{{slot}}}")).collect();
                if slots.is_empty() { "none".to_owned() } else { slots.join(", ") }
            };
            let what = format!("Its places to fill are {}.", list(&used));
            problems.add(
                texts.file(),
                word.key(),
                what,
                format!("They must be: {}.", list(&slots)),
            );
        }
        template(content, word.key(), text, problems)
    });
    let words: Vec<String> = words.collect();
    let forms = forms::forms(content, problems);
    let compiled: Vec<String> = words.iter().map(|text| forms::compile(text, &forms)).collect();
    let words = Words { texts: compiled, grammar: grammar::of(&content.language) };
    let direction = words.get(Word::LanguageDirection);
    if !direction.is_empty() && !DIRECTIONS.contains(&direction) {
        let what = format!("There is no direction `{direction}`.");
        let remedy = "Write \"ltr\" for a language that runs from left to right, or \"rtl\".";
        problems.add(texts.file(), Word::LanguageDirection.key(), what, remedy);
    }
    texts.finish("word of the interface", problems);
    words
}

/// A word of the interface as a book has it.
fn template(content: &Content, key: &str, text: String, problems: &mut Problems) -> String {
    let foreign = content.foreign.as_ref();
    if foreign.is_some_and(|foreign| foreign.texts.contains(&text)) {
        return choice::compile_foreign(&text, &content.language);
    }
    choice::compile(&text, &content.language).unwrap_or_else(|faults| {
        for (what, remedy) in faults {
            problems.add(format!("{}/interface.toml", content.language), key, what, remedy);
        }
        text
    })
}

/// The particles of a text, and the names of what is filled in.
fn parted(text: &str) -> (Vec<&str>, BTreeSet<&str>) {
    let particles = template::places(text).filter(|place| template::is_particle(place));
    let slots = template::places(text).filter(|place| !template::is_particle(place));
    let name = |place| {
        let chosen = Choice::read(place).map(|choice| choice.slot);
        chosen.or(forms::asked(place).map(|(slot, _)| slot)).unwrap_or(place)
    };
    (particles.collect(), slots.map(name).collect())
}

/// Two forms have to be those of a particle, in the order in which they are read.
fn particle(file: &str, entry: &str, choice: &str, problems: &mut Problems) {
    let known = |(closed, open): &(&str, &str)| choice == format!("{closed}/{open}");
    if !PARTICLES.iter().any(known) {
        let what = format!("There is no particle `{{{choice}}}`.");
        let all: Vec<String> =
            PARTICLES.iter().map(|(closed, open)| format!("{{{closed}/{open}}}")).collect();
        let remedy = format!("Write one of these: {}.", all.join(", "));
        problems.add(file, entry, what, remedy);
    }
}

fn countries(content: &Content, problems: &mut Problems) -> Vec<Country> {
    let mut texts = WordsOf::new(content, "countries.toml", &content.words.countries);
    let countries = content.countries.entries.iter().filter_map(|country| {
        let words = texts.take(&country.id, problems)?;
        let says = words.positions.clone().unwrap_or_default();
        let says = positions(&texts.file(), &country.id, &country.positions, &says, problems);
        Some(Country {
            positions: says,
            id: country.id.clone(),
            role: country.role,
            name: words.name.clone(),
            capital: words.capital.clone(),
            role_says: words.role.clone(),
            question: words.question.clone(),
            unknown: words.unknown.clone(),
            guessed: words.guessed.clone(),
        })
    });
    let countries = countries.collect();
    texts.finish("country", problems);
    countries
}

fn actors(content: &Content, problems: &mut Problems) -> Vec<Actor> {
    let mut texts = WordsOf::new(content, "actors.toml", &content.words.actors);
    let actors = content.actors.entries.iter().filter_map(|actor| {
        let words = texts.take(&actor.id, problems)?;
        let says =
            positions(&texts.file(), &actor.id, &actor.positions, &words.positions, problems);
        let own = words.labels.clone().unwrap_or_default();
        for id in own.keys().filter(|id| !actor.positions.iter().any(|one| one.id == **id)) {
            let what = format!("There is a label for the position `{id}`, which it does not have.");
            problems.add(
                texts.file(),
                Location::of(&actor.id).key("labels").part(id),
                what,
                "Take it out, or mend the id.",
            );
        }
        let labels = actor.positions.iter().map(|one| own.get(&one.id).cloned()).collect();
        let letters = words.chip.chars().count();
        if !(1..=LONGEST_CHIP).contains(&letters) {
            let what = format!(
                "The short name has {letters} letters, and its chip room for {LONGEST_CHIP}."
            );
            let remedy = "Shorten `chip`: it stands on an axis beside three others.";
            problems.add(texts.file(), Location::of(&actor.id).key("chip"), what, remedy);
        }
        Some(Actor { name: words.name.clone(), chip: words.chip.clone(), positions: says, labels })
    });
    let actors = actors.collect();
    texts.finish("actor", problems);
    actors
}

fn positions(
    file: &str,
    entry: &str,
    positions: &[PositionRule],
    words: &IndexMap<String, String>,
    problems: &mut Problems,
) -> Vec<String> {
    for id in words.keys().filter(|id| !positions.iter().any(|position| position.id == **id)) {
        let what = format!("There are words for the position `{id}`, which it does not have.");
        problems.add(
            file,
            Location::of(entry).key("positions").part(id),
            what,
            "Take them out, or mend the id.",
        );
    }
    let says = positions.iter().map(|position| {
        words.get(&position.id).cloned().unwrap_or_else(|| {
            let what = format!("The position `{}` has no sentence.", position.id);
            problems.add(
                file,
                Location::of(entry).key("positions"),
                what,
                "Add one under its positions.",
            );
            String::new()
        })
    });
    says.collect()
}

fn links(
    content: &Content,
    names: &Names<'_>,
    model: &Model,
    problems: &mut Problems,
) -> Vec<Link> {
    let file = format!("{}/links.toml", content.language);
    let mut look = Lookup { names, problems, file: &file };
    let links: Vec<Link> = content
        .words
        .links
        .entries
        .iter()
        .map(|link| {
            let at = Location::link(&link.condition, &link.actor);
            Link {
                condition: look.condition(&at.key("condition"), &link.condition),
                actor: ActorId::at(look.index(
                    &at.key("actor"),
                    "actor",
                    &link.actor,
                    &names.actors,
                )),
                says: link.says.clone(),
            }
        })
        .collect();
    // Where one country acts on another the page says so; none may be forgotten.
    for (index, actor) in model.actors.iter().enumerate() {
        for position in &actor.positions {
            for condition in position.when.conditions().iter() {
                // What is nobody's is nothing that one country does to another.
                let foreign = model.conditions.get(condition.index()).is_some_and(|rules| {
                    !rules.countries.is_empty() && !rules.countries.contains(&actor.country)
                });
                let told = links
                    .iter()
                    .any(|link| link.condition == condition && link.actor.index() == index);
                if foreign && !told && !problems.is_unreadable(&file) {
                    let (condition, actor) =
                        (names.conditions[condition.index()], names.actors[index]);
                    let what =
                        format!("`{condition}` acts on `{actor}` abroad, and nothing says how.");
                    problems.add(&file, actor, what, "Add a [[link]] with both and a sentence.");
                }
            }
        }
    }
    links
}

fn conditions(content: &Content, problems: &mut Problems) -> Vec<Condition> {
    let mut texts = WordsOf::new(content, "conditions.toml", &content.words.conditions);
    let conditions = content.conditions.entries.iter().filter_map(|condition| {
        let words = texts.take(&condition.id, problems)?;
        if condition.question.is_some() != words.question.is_some() {
            let what = "A condition has words for its `question` just if it may be undecided.";
            let remedy = "Add the question, take it out, or mend `question` in conditions.toml.";
            problems.add(texts.file(), Location::of(&condition.id).key("question"), what, remedy);
        }
        Some(Condition {
            id: condition.id.clone(),
            need: words.need.clone(),
            on: words.on.clone(),
            off: words.off.clone(),
            question: words.question.clone(),
            short: words.short.clone(),
            note: words.note.clone(),
            asks: words.asks.clone(),
            lost: words.lost.clone(),
        })
    });
    let conditions = conditions.collect();
    texts.finish("condition", problems);
    conditions
}

fn requirements(content: &Content, model: &Model, problems: &mut Problems) -> Vec<Requirement> {
    let texts = WordsOf::new(content, "gates.toml", &content.words.gates.requirements);
    let mut texts = texts.in_table("requirements");
    let rules = content.gates.entries.iter().flat_map(|gate| &gate.requirements);
    let requirements = rules.zip(&model.requirements).filter_map(|(requirement, compiled)| {
        let words = texts.take(&requirement.id, problems)?;
        if compiled.rule.counts() && words.missing.is_none() {
            let what = "Its rule counts, so none of those missing is the reason that it fails.";
            let remedy = "Say in `missing`, as a clause, that there are too few.";
            problems.add(texts.file(), &requirement.id, what, remedy);
        }
        Some(Requirement {
            id: requirement.id.clone(),
            name: words.name.clone(),
            says: words.says.clone(),
            missing: words.missing.clone(),
        })
    });
    let requirements = requirements.collect();
    texts.finish("requirement", problems);
    requirements
}

fn gates(content: &Content, problems: &mut Problems) -> Vec<Gate> {
    let mut texts = WordsOf::new(content, "gates.toml", &content.words.gates.gates);
    let gates = content.gates.entries.iter().filter_map(|gate| {
        let words = texts.take(&gate.id, problems)?;
        for (key, sentence) in [("no", &words.no), ("undecided", &words.undecided)] {
            if !sentence.contains("{why}") {
                let what = format!("The sentence `{key}` does not say why.");
                problems.add(
                    texts.file(),
                    Location::of(&gate.id).key(key),
                    what,
                    "Put {why} where the reasons go.",
                );
            }
        }
        Some(Gate {
            id: gate.id.clone(),
            name: words.name.clone(),
            short: words.short.clone(),
            means: words.means.clone(),
            yes: words.yes.clone(),
            no: words.no.clone(),
            undecided: words.undecided.clone(),
        })
    });
    let gates = gates.collect();
    texts.finish("gate", problems);
    gates
}

fn outcomes(content: &Content, names: &Names<'_>, problems: &mut Problems) -> Vec<Outcome> {
    let mut texts = WordsOf::new(content, "outcomes.toml", &content.words.outcomes);
    let mut outcomes = Vec::new();
    for outcome in &content.outcomes.entries {
        let Some(words) = texts.take(&outcome.id, problems) else { continue };
        if outcome.because.is_some() != words.says.contains("{why}") {
            let what = "What it `says` has {why} just if its outcome names a gate in `because`.";
            problems.add(
                texts.file(),
                Location::of(&outcome.id).key("says"),
                what,
                "Add the one or take out the other.",
            );
        }
        let mut look = Lookup { names, problems: &mut *problems, file: "outcomes.toml" };
        let at = Location::of(&outcome.id);
        outcomes.push(Outcome {
            when: outcome
                .when
                .iter()
                .map(|(gate, answer)| (look.gate(&at.key("when"), gate), *answer))
                .collect(),
            because: outcome.because.as_ref().map(|gate| look.gate(&at.key("because"), gate)),
            says: words.says.clone(),
            short: words.short.clone(),
        });
    }
    texts.finish("outcome", problems);
    outcomes
}

fn claims(content: &Content, problems: &mut Problems) -> Vec<Claim> {
    let mut texts = WordsOf::new(content, "claims.toml", &content.words.claims);
    let claims = content.claims.iter().filter_map(|(id, claim)| {
        let words = texts.take(id, problems)?;
        Some(Claim {
            id: id.clone(),
            paragraph: claim.paragraph,
            kinds: claim.kinds.clone(),
            says: words.says.clone(),
            // It is said with all of the book's words.
            figure: None,
        })
    });
    let claims = claims.collect();
    texts.finish("claim", problems);
    claims
}

/// The countries of which the source says nothing in a situation whose values are carried back.
fn ghosts(scenario: &ScenarioRule, names: &Names<'_>, problems: &mut Problems) -> Vec<CountryId> {
    let mut look = Lookup { names, problems, file: "scenarios.toml" };
    let at = Location::of(&scenario.id).key("told");
    let told: Vec<CountryId> = scenario.told.iter().map(|id| look.country(&at, id)).collect();
    if scenario.carried_back == told.is_empty() {
        let what = "A scenario names `told` countries just if its values are carried back.";
        let remedy = "Name those of which the article speaks then, or mend `carried-back`.";
        problems.add("scenarios.toml", at, what, remedy);
    }
    let all = CountryId::all(names.countries.len());
    all.filter(|id| scenario.carried_back && !told.contains(id)).collect()
}

/// What the picture of a step shows of the map.
fn camera(step: &StepRule, look: &mut Lookup<'_>) -> Camera {
    match step.camera.as_deref() {
        None | Some("whole") => Camera::Whole,
        Some("table") => Camera::Table,
        Some(country) => {
            Camera::Country(look.country(&Location::of(&step.id).key("camera"), country))
        }
    }
}

/// The settings that a step offers to be tried.
fn what_ifs(step: &StepRule, model: &Model, look: &mut Lookup<'_>) -> Vec<Settings> {
    // Rules that can't be read have been reported.
    let Some(read) = look.names.model else { return Vec::new() };
    let at = Location::of(&step.id);
    let scenario = step.scenario.as_ref().map(|id| look.scenario(&at.key("scenario"), id));
    let at = at.key("what-ifs");
    let base = model.scenario(scenario.unwrap_or(model.start));
    let mut settings = Vec::new();
    for text in &step.what_ifs {
        let mut changed = base;
        for word in text.split_whitespace() {
            match changes::made(word, changed, read, look.names) {
                Ok(made) => changed = made,
                Err((what, remedy)) => look.problems.add(look.file, at.part(text), what, remedy),
            }
        }
        if model.evaluate(changed) == model.evaluate(base) {
            let what = format!("What it offers to be tried (`{text}`) moves nothing.");
            look.problems.add(
                look.file,
                at.part(text),
                what,
                "Change something that matters there.",
            );
        }
        settings.push(changed);
    }
    settings
}

fn steps(
    content: &Content,
    names: &Names<'_>,
    model: &Model,
    titles: &[String],
    problems: &mut Problems,
) -> Vec<Step> {
    let mut texts = WordsOf::new(content, "steps", &content.words.steps);
    let mut steps = Vec::new();
    for (step, title) in content.steps.entries.iter().zip(titles) {
        texts.take(&step.id, problems);
        let hands::Hands { asks, offers } = hands::of(content, step, problems);
        let mut look = Lookup { names, problems: &mut *problems, file: "steps.toml" };
        let at = Location::of(&step.id);
        let mut some_or_all = |key: &str, ids: &Option<Vec<String>>| match ids {
            Some(ids) => ids.iter().map(|id| look.country(&at.key(key), id)).collect(),
            None => CountryId::all(names.countries.len()).collect(),
        };
        let (lit, lines) = (some_or_all("lit", &step.lit), some_or_all("lines", &step.lines));
        steps.push(Step {
            id: step.id.clone(),
            title: title.clone(),
            formerly: step.formerly.clone(),
            scenario: step.scenario.as_ref().map(|id| look.scenario(&at.key("scenario"), id)),
            country: step.country.as_ref().map(|id| look.country(&at.key("country"), id)),
            lit,
            lines,
            switches: step
                .switches
                .iter()
                .map(|id| look.condition(&at.key("switches"), id))
                .collect(),
            camera: camera(step, &mut look),
            panes: step.panes.iter().map(|id| look.country(&at.key("panes"), id)).collect(),
            what_ifs: what_ifs(step, model, &mut look),
            asks,
            offers,
            picture: step.picture,
            figure: step.figure,
        });
    }
    // A text that no entry of steps.toml leads to could never be reached.
    texts.finish("step in steps.toml, so it can't be reached", problems);
    hands::finish(content, problems);
    steps
}

/// Why each assumption is needed.
pub(super) fn whys(
    content: &Content,
    names: &Names<'_>,
    problems: &mut Problems,
) -> Vec<Vec<Inline>> {
    let file = format!("{}/assumptions.toml", content.language);
    let known = content.assumptions.keys().filter_map(|id| {
        let words = content.words.assumptions.get(id)?;
        Some(prose::read_line(&file, &Location::of(id).key("why"), &words.why, names, problems))
    });
    known.collect()
}

/// The moments on the road.
pub(super) fn moments(
    content: &Content,
    names: &Names<'_>,
    book: &Book,
    problems: &mut Problems,
) -> Vec<Moment> {
    let mut texts = WordsOf::new(content, "timeline.toml", &content.words.timeline);
    let mut moments = Vec::new();
    for moment in &content.timeline.entries {
        let Some(words) = texts.take(&moment.id, problems) else { continue };
        let sources =
            outside::sources("timeline.toml", &moment.id, &moment.sources, book, problems);
        let mut look = Lookup { names, problems: &mut *problems, file: "timeline.toml" };
        let rests_on = if !moment.sources.is_empty() && moment.rests_on.is_empty() {
            Vec::new()
        } else {
            look.basis(&Location::of(&moment.id).key("rests-on"), &moment.rests_on)
        };
        moments.push(Moment {
            date: moment.date.clone(),
            date_says: words.date.clone(),
            says: words.says.clone(),
            scenario: moment
                .scenario
                .as_ref()
                .map(|id| look.scenario(&Location::of(&moment.id).key("scenario"), id)),
            rests_on,
            sources,
        });
    }
    texts.finish("moment", problems);
    moments
}
