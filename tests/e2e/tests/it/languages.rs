//! The page in other languages. There are two that only tests know: one of double length, and one that runs
//! from right to left. They are made from the English words and written around the program of dist/.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use e2e::{Desk, Options, Reader, Result, Session, anyhow};
use press::Edition;
use press::content::compile;
use press::content::language;
use press::content::pseudo::Pseudo;
use serde_json::Value;

use crate::folder::Folder;
use crate::{nothing_on_the_console, site_of, unfold};

/// English and both pseudo-languages. Tests run side by side, and the first one reads them for all.
fn editions() -> Result<&'static [&'static Edition]> {
    static EDITIONS: OnceLock<Result<Vec<&'static Edition>>> = OnceLock::new();
    let editions = EDITIONS.get_or_init(read_editions).as_ref();
    editions.map(Vec::as_slice).map_err(|error| anyhow!("{error:#}"))
}

fn read_editions() -> Result<Vec<&'static Edition>> {
    english_and(&Pseudo::ALL)
}

/// The English words, and these pseudo-languages beside them, without the languages that there are besides.
fn english_and(others: &[Pseudo]) -> Result<Vec<&'static Edition>> {
    let content = Folder::new("words")?;
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    Folder::copy(&ours, content.path())?;
    for released in language::all(content.path()).iter().skip(1) {
        fs::remove_dir_all(content.path().join(released))?;
    }
    fs::remove_file(content.path().join(language::RELEASED))?;
    for pseudo in others {
        pseudo.write(content.path(), "en")?;
    }
    let editions = compile::editions(content.path(), &language::all(content.path()))
        .map_err(|problems| anyhow!("{problems:?}"))?;
    Ok(editions.into_iter().map(|one| &*Box::leak(Box::new(one))).collect())
}

/// A site of three languages, in a folder of the test's own.
fn three_languages(name: &str) -> Result<Folder> {
    site_of(name, editions()?)
}

async fn reader(desk: &Desk, site: &Folder, width: u32, address: &str) -> Result<Reader> {
    let session = Session::default().size(width, 800);
    let reader = desk.reader_with(session, Options::folder(site.path())).await?;
    reader.open(address).await?;
    reader.wait_app("live").await?;
    Ok(reader)
}

/// Opens a page of this language, which comes alive. The page before it was alive as well, so that alone
/// would say nothing.
async fn open(reader: &Reader, code: &str, address: &str) -> Result<()> {
    reader.open(address).await?;
    is_in(reader, code).await
}

/// Waits until the page is in this language, and alive.
async fn is_in(reader: &Reader, code: &str) -> Result<()> {
    reader.wait_js(&format!("return document.documentElement.lang === '{code}'")).await?;
    reader.wait_app("live").await
}

/// The controls that are drawn, each with what it is: names differ from language to language.
async fn controls(reader: &Reader) -> Result<Vec<String>> {
    let script = "return [...document.querySelectorAll(
            'main :is(a[href], button, input, select, summary, [tabindex=\"0\"])')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .filter((one) => {
            const box = (one.labels?.[0] ?? one).getBoundingClientRect();
            return box.width > 0 && box.height > 0 && box.left >= -1 && box.right <= innerWidth + 1;
        })
        .filter((one) => one.name !== 'guess')
        .map((one) => one.tagName + (one.id || one.getAttribute('href') || ''))";
    let controls = reader.js(script).await?;
    let controls = controls.as_array().cloned().unwrap_or_default();
    Ok(controls.iter().filter_map(Value::as_str).map(str::to_owned).collect())
}

async fn nothing_goes_sideways(reader: &Reader, what: &str) -> Result<()> {
    let sideways = "return document.documentElement.scrollWidth - innerWidth";
    let beyond = reader.js(sideways).await?.as_i64().unwrap_or(1);
    let who = "return [...document.querySelectorAll('body :not(svg, svg *)')].filter((one) => {
            const box = one.getBoundingClientRect();
            return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
        }).map((one) => one.outerHTML.slice(0, 120)).slice(0, 8)";
    assert!(beyond <= 0, "{what} is {beyond} px too wide: {}", reader.js(who).await?);
    Ok(())
}

pub(crate) async fn texts_of_any_length_and_direction_fit_a_phone(desk: Desk) -> Result<()> {
    texts_fit(&desk, 360).await
}

pub(crate) async fn texts_of_any_length_and_direction_fit_a_desk(desk: Desk) -> Result<()> {
    texts_fit(&desk, 1280).await
}

/// Nothing goes sideways, and every control that English has is there.
async fn texts_fit(desk: &Desk, width: u32) -> Result<()> {
    let site = three_languages("any-length")?;
    let reader = reader(desk, &site, width, "").await?;
    let compared = "#room=board&compare=off%3Dcn-detente";
    let states =
        ["#step=us", "#step=left-open&country=nk", "#room=board", compared, "#room=sources"];
    for state in states {
        open(&reader, "en", state).await?;
        let english = controls(&reader).await?;
        assert!(english.len() > 20, "{english:?}");
        for pseudo in Pseudo::ALL {
            let address = format!("{}/{state}", pseudo.code());
            open(&reader, pseudo.code(), &address).await?;
            nothing_goes_sideways(&reader, &format!("{address} at {width} px")).await?;
            assert_eq!(controls(&reader).await?, english, "{address} at {width} px");
        }
    }
    Ok(())
}

/// Where something is drawn, from the left.
async fn left(reader: &Reader, selector: &str) -> Result<f64> {
    let script =
        format!("return document.querySelector('{selector}').getBoundingClientRect().left");
    reader.js(&script).await?.as_f64().ok_or_else(|| anyhow!("{selector} is nowhere"))
}

pub(crate) async fn a_page_from_right_to_left_is_mirrored_but_for_the_map(
    desk: Desk,
) -> Result<()> {
    let site = three_languages("mirrored")?;
    let reader = reader(&desk, &site, 1280, "#step=window").await?;
    let map = "#slot-picture svg[role=img]";
    let ends = ["[data-country=cn]", "[data-country=jp]", "#step-window", map];
    let mut english = Vec::new();
    for end in ends {
        english.push(left(&reader, end).await?);
    }
    assert!(english[0] < english[1] && english[2] < english[3], "{english:?}");
    let pseudo = Pseudo::RightToLeft;
    open(&reader, pseudo.code(), &format!("{}/#step=window", pseudo.code())).await?;
    assert_eq!(reader.attribute("html", "dir").await?, "rtl");
    let [west, east] = [left(&reader, ends[0]).await?, left(&reader, ends[1]).await?];
    assert!((east - west - (english[1] - english[0])).abs() < 2.0, "the map: {west} and {east}");
    assert!(left(&reader, ends[2]).await? > left(&reader, ends[3]).await?, "text and map");
    // The steps run from the right, and so do the keys that walk them.
    reader.js("document.querySelector('[aria-current=step]').focus()").await?;
    reader.key("ArrowLeft").await?;
    reader.wait_step("road").await?;
    reader.key("ArrowRight").await?;
    reader.wait_step("window").await?;
    let next = pseudo
        .says("Next: {title}")
        .replace("{title}", &pseudo.says("From threats to a stand-off"));
    reader.press("link", &next).await?;
    reader.wait_step("road").await?;
    // The knob of a switch that is on lies at the end of its track, which is the left one here.
    reader.open(&format!("{}/#step=one-thing", pseudo.code())).await?;
    reader.wait_step("one-thing").await?;
    reader.flip(&pseudo.says(crate::MESSAGE)).await?;
    reader.wait_gate("talks", "yes").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn the_tree_unfolds_to_the_left_where_text_runs_there(desk: Desk) -> Result<()> {
    let site = three_languages("mirrored-tree")?;
    let pseudo = Pseudo::RightToLeft;
    let reader = reader(&desk, &site, 1280, &format!("{}/#room=board", pseudo.code())).await?;
    unfold(&reader, &pseudo.says("Argument")).await?;
    reader.js("document.querySelector('[role=treeitem]').focus()").await?;
    reader.key("ArrowDown").await?;
    let unfolded = "return document.activeElement.getAttribute('aria-expanded')";
    assert_eq!(reader.js(unfolded).await?, "false");
    reader.key("ArrowLeft").await?;
    assert_eq!(reader.js(unfolded).await?, "true");
    reader.key("ArrowRight").await?;
    assert_eq!(reader.js(unfolded).await?, "false");
    Ok(())
}

pub(crate) async fn the_way_to_another_language_keeps_the_state(desk: Desk) -> Result<()> {
    let site = three_languages("switch")?;
    let reader = reader(&desk, &site, 1280, "?theme=dark#room=board").await?;
    reader.flip(&format!("Washington’s message: {}", crate::MESSAGE)).await?;
    reader.wait_gate("talks", "yes").await?;
    let state = reader.hash().await?;
    let programs = programs_asked(&reader);
    assert!(programs.len() > 1, "{programs:?}");
    for (pseudo, back) in [(Pseudo::Long, "English"), (Pseudo::RightToLeft, "English")] {
        reader.press("link", &pseudo.says("English")).await?;
        is_in(&reader, pseudo.code()).await?;
        assert_eq!(reader.hash().await?, state);
        assert_eq!(reader.attribute("html", "data-theme").await?, "dark");
        reader.wait_gate("talks", "yes").await?;
        reader.press("link", back).await?;
        is_in(&reader, "en").await?;
        reader.wait_gate("talks", "yes").await?;
    }
    // All languages came with the same program.
    assert_eq!(programs_asked(&reader), programs);
    nothing_on_the_console(&reader).await
}

/// The parts of the program that have been asked for.
fn programs_asked(reader: &Reader) -> BTreeSet<String> {
    let asked = reader.server().requests().into_iter().map(|request| request.path);
    let file = |path: String| path.rsplit('/').next().map(str::to_owned);
    asked.filter_map(file).filter(|file| file.ends_with(".wasm")).collect()
}

pub(crate) async fn one_language_alone_has_no_way_to_others(desk: Desk) -> Result<()> {
    let site = site_of("english-alone", &english_and(&[])?)?;
    let reader = desk.reader_with(Session::default(), Options::folder(site.path())).await?;
    reader.open("").await?;
    reader.wait_app("live").await?;
    let marks = "return document.querySelectorAll('[hreflang], [data-language]').length";
    assert_eq!(reader.js(marks).await?, 0);
    Ok(())
}

pub(crate) async fn the_korean_edition_is_a_link_away_and_back(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=one-thing&on=us-flexible").await?;
    reader.wait_gate("talks", "yes").await?;
    reader.press("link", "한국어").await?;
    is_in(&reader, "ko").await?;
    reader.wait_gate("talks", "yes").await?;
    reader.find("link", "보드").await?;
    // What is said is said by the particles of Korean, and no place is left unfilled.
    for place in ["#step=us", "#room=board", "#room=sources"] {
        reader.go_to(place).await?;
        reader.wait_js("return document.documentElement.dataset.parts === 'here'").await?;
        let text = reader.text().await?;
        let left = text.split_whitespace().find(|word| word.contains(['{', '}']));
        assert_eq!(left, None, "{place}");
    }
    reader.press("link", "English").await?;
    is_in(&reader, "en").await?;
    nothing_on_the_console(&reader).await
}
