//! The classroom kit: its words beside what the lesson has.

use std::collections::BTreeSet;

use engine::book::Book;
use engine::template;

use super::outside;
use super::words::WordsOf;
use crate::content::classroom::{Classroom, Phase, Question, Term};
use crate::content::files::{ClassroomFile, Content, KitWords, PhaseRule, PhaseWords};
use crate::content::location::Location;
use crate::content::names::Names;
use crate::content::problem::Problems;
use crate::content::prose;
use crate::content::spelling::nearest;

const FILE: &str = "classroom.toml";
/// What a citation begins with.
const CITES: &str = "[@";

/// The words of the page that have places to fill, and these places.
const PLACES: [(&str, &[&str]); 4] = [
    ("delegation", &["capital"]),
    ("start", &["scenario", "value"]),
    ("shared", &["capitals"]),
    ("open", &["capital"]),
];

/// The kit, if the argument has one.
pub(super) fn compile(
    content: &Content,
    names: &Names<'_>,
    book: &Book,
    problems: &mut Problems,
) -> Option<Classroom> {
    let rules = &content.classroom;
    let phases = phases(content, problems);
    let questions = questions(content, names, problems);
    let terms = terms(content, book, problems);
    if !rules.is_there() {
        return None;
    }
    lesson(rules, problems);
    let words = page(content, problems)?;
    Some(Classroom { minutes: rules.minutes, words, phases, questions, terms })
}

/// The phases have to fill the lesson.
fn lesson(rules: &ClassroomFile, problems: &mut Problems) {
    let all: u32 = rules.phases.iter().map(|phase| u32::from(phase.minutes)).sum();
    if all != u32::from(rules.minutes) {
        let what = format!("The phases take {all} minutes, and the lesson has {}.", rules.minutes);
        let at = Location::whole().key("minutes");
        problems.add(FILE, at, what, "Mend `minutes`, there or in a phase.");
    }
    let groups = [
        rules.phases.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(),
        rules.questions.iter().map(|one| one.id.as_str()).collect(),
        rules.terms.iter().map(|one| one.id.as_str()).collect(),
    ];
    for ids in groups {
        let mut seen = BTreeSet::new();
        ids.into_iter()
            .filter(|id| !seen.insert(*id))
            .for_each(|id| problems.add_repeated(FILE, id));
    }
}

/// What the page says around its entries.
fn page(content: &Content, problems: &mut Problems) -> Option<KitWords> {
    let file = format!("{}/{FILE}", content.language);
    let Some(words) = &content.words.classroom.page else {
        if !problems.is_unreadable(&file) {
            problems.add(&file, "page", "Its words are missing.", "Add [page] with its words.");
        }
        return None;
    };
    for (key, text) in words.texts() {
        let wanted = PLACES.iter().find(|(known, _)| *known == key).map_or(&[][..], |one| one.1);
        let used: BTreeSet<&str> =
            template::places(text).filter(|place| !template::is_particle(place)).collect();
        if used != wanted.iter().copied().collect() {
            let list = |places: &mut dyn Iterator<Item = &str>| {
                let places: Vec<String> = places.map(|place| format!("{{{place}}}")).collect();
                if places.is_empty() { "none".to_owned() } else { places.join(", ") }
            };
            let what = format!("Its places to fill are {}.", list(&mut used.into_iter()));
            let remedy = format!("They must be: {}.", list(&mut wanted.iter().copied()));
            problems.add(&file, Location::of("page").key(key), what, remedy);
        }
    }
    Some(words.clone())
}

fn phases(content: &Content, problems: &mut Problems) -> Vec<Phase> {
    let texts = WordsOf::new(content, FILE, &content.words.classroom.phases);
    let mut texts = texts.in_table("phases");
    let phases = content.classroom.phases.iter().filter_map(|rule| {
        let words = texts.take(&rule.id, problems)?;
        steps_of_rounds(&texts.file(), rule, words, problems);
        Some(Phase {
            minutes: rule.minutes,
            name: words.name.clone(),
            happens: words.happens.clone(),
            steps: words.steps.clone(),
        })
    });
    let phases = phases.collect();
    texts.finish("phase", problems);
    phases
}

fn steps_of_rounds(file: &str, rule: &PhaseRule, words: &PhaseWords, problems: &mut Problems) {
    let has_steps = words.steps.as_ref().is_some_and(|steps| !steps.is_empty());
    if rule.round != has_steps {
        let what = "A phase has `steps` just if it is a round.";
        let remedy = "Add them, take them out, or mend `round` in classroom.toml.";
        problems.add(file, Location::of(&rule.id).key("steps"), what, remedy);
    }
}

fn questions(content: &Content, names: &Names<'_>, problems: &mut Problems) -> Vec<Question> {
    let texts = WordsOf::new(content, FILE, &content.words.classroom.questions);
    let mut texts = texts.in_table("questions");
    let mut questions = Vec::new();
    for rule in &content.classroom.questions {
        let Some(words) = texts.take(&rule.id, problems) else { continue };
        let at = Location::of(&rule.id).key("notes");
        if words.notes.is_empty() {
            let what = "It has no notes for the teacher.";
            problems.add(texts.file(), &at, what, "Add one, with what it rests on.");
        }
        let mut note = |text: &String| {
            let at = at.part(text);
            let note = prose::read_line(&texts.file(), &at, text, names, problems);
            // One that names what is not there has been reported.
            if !text.contains(CITES) {
                let what = format!("A note names no paragraph and no assumption of ours: “{text}”");
                let remedy = "Say what it rests on: [@claim], or [@assumption] for what is ours.";
                problems.add(texts.file(), &at, what, remedy);
            }
            note
        };
        let notes = words.notes.iter().map(&mut note).collect();
        questions.push(Question { asks: words.asks.clone(), notes });
    }
    texts.finish("question", problems);
    questions
}

fn terms(content: &Content, book: &Book, problems: &mut Problems) -> Vec<Term> {
    let texts = WordsOf::new(content, FILE, &content.words.classroom.terms);
    let mut texts = texts.in_table("terms");
    let mut terms = Vec::new();
    for rule in &content.classroom.terms {
        let Some(words) = texts.take(&rule.id, problems) else { continue };
        let works = &content.further.entries;
        let Some(work) = works.iter().find(|work| work.id == rule.work) else {
            if !problems.is_unreadable("further.toml") {
                let what = format!("There is no work `{}` in further.toml.", rule.work);
                let remedy = nearest(&rule.work, works.iter().map(|work| work.id.as_str()));
                problems.add(FILE, Location::of(&rule.id).key("work"), what, remedy);
            }
            continue;
        };
        let doi = work.doi.as_ref().map(|doi| format!("https://doi.org/{doi}"));
        terms.push(Term {
            name: words.name.clone(),
            says: words.says.clone(),
            source: outside::line_of(work, book),
            url: work.url.clone().or(doi),
        });
    }
    texts.finish("term", problems);
    terms
}
