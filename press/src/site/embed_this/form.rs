//! The form of "Embed this", which a script puts into the page when somebody asks.

use engine::ids::StepId;
use engine::words::Word;
use leptos::prelude::*;

use crate::content::edition::Edition;
use crate::site::files::CARD;
use crate::site::heights::{COVER, Heights, WIDTHS, places};

/// What a newsroom copies, before the script fills it: a frame and a script, a frame, a link.
pub const SNIPPETS: [&str; 3] = [
    include_str!("../../../../embed/snippets/fits.html"),
    include_str!("../../../../embed/snippets/stays.html"),
    include_str!("../../../../embed/snippets/picture.html"),
];

/// The form.
pub fn form(edition: &'static Edition, heights: &Heights) -> String {
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

/// The heights as data: with each place, first without the title, then with it.
fn table(edition: &Edition, heights: &Heights) -> String {
    let rows = places(&edition.book).map(|place| {
        let rows = [heights.of(place, true), heights.of(place, false)];
        (place.to_owned(), serde_json::json!(rows))
    });
    serde_json::Value::Object(rows.collect()).to_string()
}
