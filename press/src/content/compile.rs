//! From the files as written to an edition: names become positions in lists.

mod classroom;
mod figures;
mod forms;
mod hands;
mod map;
mod model;
mod outside;
mod texts;
mod words;

use std::path::{Path, PathBuf};

use engine::ids::ConditionId;
use engine::model::Asker;
use engine::model::settings::ConditionSet;
use engine::words::Word;

use crate::content::check;
use crate::content::edition::Edition;
use crate::content::files::Content;
use crate::content::language::{self, Language, State};
use crate::content::names::Names;
use crate::content::own_name::OwnName;
use crate::content::problem::{Problem, Problems, Weight};
use crate::content::prose;

/// Reads and checks the content folder `root` in each of several languages, that of the root first. A draft that can't be
/// made is left out, and a remark to the first edition says why.
///
/// # Errors
///
/// Every problem found in any of the others, sorted by file.
pub fn editions(root: &Path, codes: &[String]) -> Result<Vec<Edition>, Vec<Problem>> {
    let mut editions = Vec::new();
    let (mut problems, mut of_drafts) = (Vec::new(), Vec::new());
    for code in codes {
        match (edition(root, code), language::state(root, code)) {
            (Ok(edition), _) => editions.push(edition),
            (Err(found), State::Released) => problems.extend(found),
            // Its rules are those of the others, who tell what is wrong with them.
            (Err(found), State::Draft) => {
                let own = found.into_iter().filter(|one| one.file.starts_with(&format!("{code}/")));
                of_drafts.extend(own.map(|one| Problem { weight: Weight::Remark, ..one }));
            }
        }
    }
    if let Some((what, remedy)) = language::fault(root) {
        let file = language::RELEASED.to_owned();
        let (line, entry, weight) = (None, String::new(), Weight::Mistake);
        problems.push(Problem { file, line, entry, what, remedy, weight });
    }
    if !problems.is_empty() {
        // What is wrong with the rules is found in each language.
        problems.sort();
        problems.dedup();
        return Err(problems);
    }
    let released = editions.iter().filter(|one| one.is_released());
    let languages: Vec<Language> = released.flat_map(|one| one.languages.clone()).collect();
    if let [first, others @ ..] = &mut editions[..] {
        others.iter_mut().for_each(|other| other.own_name.clone_from(&first.own_name));
    }
    for edition in &mut editions {
        let own = std::mem::replace(&mut edition.languages, languages.clone());
        let is_led_to = edition.is_released();
        edition.languages.extend(own.into_iter().filter(|_| !is_led_to));
    }
    if let Some(first) = editions.first_mut() {
        first.remarks.extend(of_drafts);
    }
    Ok(editions)
}

/// Reads and checks the content folder `root` in `language`, as the only one.
///
/// # Errors
///
/// Every problem found, sorted by file.
pub fn edition(root: &Path, language: &str) -> Result<Edition, Vec<Problem>> {
    let mut problems = Problems::default();
    let content = Content::read(root, language, &mut problems);
    check::strangers(root, language, &mut problems);
    let drawing = map::draw(root, &content, &mut problems);
    let edition = compile(&content, drawing, &mut problems);
    match edition {
        Some(edition) if problems.is_sound() => {
            Ok(Edition { remarks: problems.into_sorted(root), root: root.to_owned(), ..edition })
        }
        _ => Err(problems.into_sorted(root)),
    }
}

/// Compiles content that has been read. Without a drawing of the map the edition is left out, but
/// everything else is checked all the same.
fn compile(
    content: &Content,
    drawing: Option<cartography::Drawing>,
    problems: &mut Problems,
) -> Option<Edition> {
    check::ids(content, problems);
    if !check::few_conditions(content, problems) {
        return None;
    }
    check::source(content, problems);
    let mut names = Names::of(content);
    check::countries(content, &names, problems);
    let before = problems.count();
    let model = model::compile(content, &names, problems);
    // A model whose rules could not all be read would be judged by rules nobody wrote.
    let sound = problems.count() == before && names.lists().iter().all(|list| !list.is_empty());
    names.model = sound.then_some(&model);
    if sound {
        check::model(content, &model, &names, problems);
    }
    let steps: Vec<prose::Prose> = content
        .steps
        .entries
        .iter()
        .map(|step| {
            let file = format!("{}/steps/{}.md", content.language, step.id);
            let text = content.words.steps.get(&step.id).map_or("# ?", String::as_str);
            prose::read(&file, text, &names, problems)
        })
        .collect();
    let pages = content
        .words
        .pages
        .iter()
        .map(|(name, text)| {
            let file = format!("{}/pages/{name}.md", content.language);
            (name.clone(), prose::read(&file, text, &names, problems))
        })
        .collect();
    let titles: Vec<String> = steps.iter().map(|step| step.title.clone()).collect();
    let mut book = texts::book(content, &names, model.clone(), &titles, problems);
    let told = figures::told(content, &book, problems);
    for (index, figure) in figures::figures(&book, &told).into_iter().enumerate() {
        book.claims[index].figure = figure;
    }
    let (objections, events) = outside::compile(content, &names, &book, problems);
    book.objections = objections;
    let moments = texts::moments(content, &names, &book, problems);
    let whys = texts::whys(content, &names, problems);
    let works = outside::works(content, &book, problems);
    let classroom = classroom::compile(content, &names, &book, problems);
    let (changed, corrections) = outside::corrections(content, &book, problems);
    if names.model.is_some() {
        hands::check(&book, content, problems);
    }
    check::words(content, problems);
    check::plain_words(content, problems);
    if problems.all_readable() {
        check::used(&book, &steps, problems);
        // Sentences about a model that could not be made have not been read.
        if names.model.is_some() {
            check::steps(content, &steps, problems);
        }
    }
    let drawing = drawing?;
    book.map = map::layout(&book.countries, &drawing, &names, problems);
    check::pictures(&book, problems);
    let assumed = content
        .scenarios
        .entries
        .iter()
        .map(|scenario| {
            let known = scenario
                .assumed
                .iter()
                .filter_map(|id| names.conditions.iter().position(|known| known == id));
            let named = known.map(ConditionId::at).collect::<ConditionSet>();
            // What only we leave undecided is our inference wherever it is undecided.
            let ours = scenario.open.iter().filter_map(|id| {
                let index = names.conditions.iter().position(|known| known == id)?;
                let ours = model.conditions[index].question == Some(Asker::Ours);
                ours.then(|| ConditionId::at(index))
            });
            named.union(ours.collect())
        })
        .collect();
    let own_name = OwnName::of_title(book.word(Word::PageTitle));
    Some(Edition {
        root: PathBuf::new(),
        own_name,
        book,
        steps,
        pages,
        moments,
        source: content.source.clone(),
        works,
        told,
        whys,
        events,
        changed,
        changed_on: content.corrections.changed.clone(),
        corrections,
        classroom,
        assumed,
        drawing,
        remarks: Vec::new(),
        languages: vec![Language {
            code: content.language.clone(),
            name: content
                .words
                .interface
                .get(Word::LanguageName.key())
                .cloned()
                .unwrap_or_default(),
        }],
        language: content.language.clone(),
        foreign: content.foreign.clone(),
    })
}
