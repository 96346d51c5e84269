//! The form of "Embed this", which a script puts into the page when somebody asks.

use std::path::Path;

use engine::ids::StepId;
use engine::words::Word;
use leptos::prelude::*;
use serde_json::{Map, Value, json};

use crate::content::edition::Edition;
use crate::page::shown;
use crate::pictures::card::says;
use crate::pictures::subject::{Motif, Subject};
use crate::site::files::CARD;
use crate::site::heights::{COVER, Heights, WIDTHS, places};
use crate::site::share;

/// What a newsroom copies, before the script fills it: a frame and a script, a frame, a link.
pub const SNIPPETS: [&str; 3] = [
    include_str!("../../../../embed/snippets/fits.html"),
    include_str!("../../../../embed/snippets/stays.html"),
    include_str!("../../../../embed/snippets/picture.html"),
];

/// What editors call a thing that can be shown by itself. None of a part that isn't offered here.
pub fn name_of_part(part: &str) -> Option<Word> {
    Some(match part {
        "cover" => Word::EmbedPartCover,
        "window" => Word::EmbedPartWindow,
        "map" => Word::EmbedPartMap,
        "country" => Word::EmbedPartCountry,
        "switch" => Word::EmbedPartSwitch,
        "fork" => Word::EmbedPartFork,
        "closes" => Word::EmbedPartCloses,
        "matrix" => Word::EmbedPartMatrix,
        "board" => Word::EmbedPartBoard,
        "step" => Word::EmbedPartStep,
        _ => return None,
    })
}

/// The form. `folder` is the site's, with the pages to share in it.
pub fn form(folder: &Path, edition: &'static Edition, heights: &Heights) -> String {
    let book = &edition.book;
    let widths = WIDTHS.into_iter().zip([Word::EmbedNarrow, Word::EmbedMiddle, Word::EmbedWide]);
    let widths = widths.map(|(width, word)| {
        let id = format!("embed-width-{width}");
        view! {
            <label class="choice" for=id.clone()>
                <input type="radio" name="width" id=id.clone() value=width checked=width == WIDTHS[1]/>
                <span>{book.word(word)}</span>
            </label>
        }
    });
    let steps = StepId::all(book.steps.len()).map(|id| {
        let step = book.step(id);
        let number = (id.index() + 1).to_string();
        let slots = [("number", number.as_str()), ("title", step.title.as_str())];
        view! { <option value=step.id.clone()>{book.fill(Word::StepsName, &slots)}</option> }
    });
    let parts = shown::parts(book).filter_map(|part| {
        let name = book.word(name_of_part(part)?);
        Some(view! { <option value=part>{name}</option> })
    });
    let countries = book.countries.iter().map(|country| {
        view! { <option value=country.id.clone()>{country.name.as_str()}</option> }
    });
    let themes =
        [("auto", Word::EmbedThemeAuto), ("light", Word::ThemeLight), ("dark", Word::ThemeDark)];
    let themes =
        themes.map(|(value, word)| view! { <option value=value>{book.word(word)}</option> });
    let kinds = [
        (Word::EmbedFits, Word::EmbedFitsSays),
        (Word::EmbedStays, Word::EmbedStaysSays),
        (Word::EmbedPicture, Word::EmbedPictureSays),
    ];
    // The last one shows the card.
    let all = if edition.embedded(CARD).is_some() { kinds.len() } else { kinds.len() - 1 };
    let snippets = kinds.into_iter().zip(SNIPPETS).take(all).enumerate().map(|(index, ((name, says), text))| {
        let id = format!("embed-text-{index}");
        let what = [("what", book.word(name))];
        view! {
            <section class="embed__way">
                <h3 id=id.clone()>{book.word(name)}</h3>
                <p>{book.word(says)}</p>
                <textarea readonly dir="ltr" spellcheck="false" rows=text.lines().count() + 1 aria-labelledby=id>
                    {text.trim_end()}
                </textarea>
                <p>
                    <button type="button">{book.fill(Word::EmbedCopy, &what)}</button>
                    <span
                        role="status"
                        data-copied=book.fill(Word::EmbedCopied, &what)
                        data-selected=book.fill(Word::EmbedSelected, &what)
                    ></span>
                </p>
            </section>
        }
    });
    let check = |name: &'static str, word, checked: bool| {
        view! {
            <label class="embed__check">
                <input type="checkbox" name=name checked=checked/>
                <span>{book.word(word)}</span>
            </label>
        }
    };
    let title = book.word(Word::EmbedTitle);
    let form = view! {
        <form
            class="embed"
            data-heights=table(edition, heights)
            data-parts=json!(heights.parts).to_string()
            data-cards=cards(folder, edition)
            data-card=format!("{}{CARD}", edition.way_to_root())
            data-title=title
            data-link=format!("{} {}", book.word(Word::EmbedQuestion), book.word(Word::EmbedWalk))
            data-alt=book.word(Word::EmbedAlt)
        >
            <p>{book.word(Word::EmbedIntro)}</p>
            <fieldset class="choices">
                <legend>{book.word(Word::EmbedWidth)}</legend>
                <div class="choices__row">{widths.collect_view()}</div>
            </fieldset>
            <fieldset class="choices">
                <legend>{book.word(Word::EmbedLook)}</legend>
                <p class="embed__row">
                    <label for="embed-show">{book.word(Word::EmbedShow)}</label>
                    <select id="embed-show" name="show">
                        <option value="">{book.word(Word::EmbedAll)}</option>
                        {parts.collect_view()}
                    </select>
                </p>
                <p class="embed__row" hidden>
                    <label for="embed-country">{book.word(Word::EmbedCountry)}</label>
                    <select id="embed-country" name="country">{countries.collect_view()}</select>
                </p>
                <p class="embed__row">
                    <label for="embed-theme">{book.word(Word::EmbedTheme)}</label>
                    <select id="embed-theme" name="theme">{themes.collect_view()}</select>
                </p>
                <p class="embed__row">
                    <label for="embed-step">{book.word(Word::EmbedStep)}</label>
                    <select id="embed-step" name="step">
                        <option value=COVER>{book.word(Word::EmbedCover)}</option>
                        {steps.collect_view()}
                    </select>
                </p>
                {check("state", Word::EmbedState, false)}
                {check("plain", Word::EmbedPlain, true)}
            </fieldset>
            <div>
                <h3 id="embed-preview">{book.word(Word::EmbedPreview)}</h3>
                // With the focus it can be scrolled by keyboard.
                <div class="embed__window" role="group" aria-labelledby="embed-preview" tabindex="0">
                    <iframe title=title></iframe>
                </div>
            </div>
            {snippets.collect_view()}
        </form>
    };
    form.to_html().replace("<!>", "")
}

/// The pictures of steps as data: with each step that has one of its own, its address from the page, and what there is to
/// see on it.
fn cards(folder: &Path, edition: &Edition) -> String {
    let steps = Subject::all(&edition.book).filter_map(|subject| {
        let Subject::Step(step) = subject else { return None };
        let way = share::way(edition, subject);
        let is_there = folder.join(format!("{way}{CARD}")).is_file();
        let way = way.strip_prefix(&edition.folder())?;
        let card = format!("./{way}{CARD}");
        is_there.then(|| {
            let id = edition.book.step(step).id.clone();
            (id, json!({ "card": card, "alt": says(edition, subject, Motif::Card) }))
        })
    });
    Value::Object(steps.collect::<Map<_, _>>()).to_string()
}

/// The heights as data: with each place, first without the title, then with it.
fn table(edition: &Edition, heights: &Heights) -> String {
    let rows = places(&edition.book).map(|place| {
        let rows = [heights.of(place, true), heights.of(place, false)];
        (place.to_owned(), json!(rows))
    });
    Value::Object(rows.collect()).to_string()
}
