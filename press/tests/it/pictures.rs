//! Pictures that travel: one for each step and situation, the wall and the matrix, each with a page of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use engine::address;
use engine::book::StepFigure;
use engine::words::Word;
use press::Edition;
use press::pictures::Theme;
use press::pictures::card::draw;
use press::pictures::form::{Dress, Form};
use press::pictures::png::{MOST_APART, png, points};
use press::pictures::shown::{Scene, Shown};
use press::pictures::subject::{Motif, Subject};
use press::pictures::trouble::Trouble;
use press::site::files::{CARD, PICTURE};
use press::site::home::Home;
use press::site::share::{Picture, page, way};
use press::site::stills::{Amount, Still};

use crate::languages::{read, site, site_with};
use crate::second::second;
use crate::{content, edition};

/// The languages of the content that ships, as readers are led to them.
fn shipped() -> Vec<Edition> {
    let languages = press::content::language::all(&content());
    assert!(languages.len() > 1, "{languages:?}");
    press::content::compile::editions(&content(), &languages).expect("sound")
}

fn stills(edition: &Edition) -> impl Iterator<Item = Still> + use<> {
    Subject::all(&edition.book).collect::<Vec<_>>().into_iter().flat_map(Still::all)
}

fn svg(edition: &Edition, Still { subject, motif, dress }: Still) -> String {
    draw(edition, subject, motif, dress).unwrap_or_else(|trouble| panic!("{trouble}")).svg
}

fn named(edition: &Edition, id: &str) -> Subject {
    let named = |subject: &Subject| subject.name(&edition.book) == id;
    Subject::all(&edition.book).find(named).unwrap_or_else(|| panic!("there is no {id}"))
}

/// The colours of a PNG, point by point, and its size.
fn colours(file: &[u8]) -> (Vec<[u8; 3]>, (u32, u32)) {
    let mut decoder = ::png::Decoder::new(std::io::Cursor::new(file));
    decoder.set_transformations(::png::Transformations::EXPAND);
    let mut reader = decoder.read_info().expect("a PNG");
    let mut bytes = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut bytes).expect("a picture");
    let colours = bytes[..info.buffer_size()].chunks_exact(3).map(|one| [one[0], one[1], one[2]]);
    (colours.collect(), (info.width, info.height))
}

#[test]
fn every_text_finds_room_and_its_letters_in_every_language() {
    let mut troubles = Vec::new();
    for edition in &shipped() {
        for still in stills(edition) {
            let Still { subject, motif, dress } = still;
            if let Err(trouble) = draw(edition, subject, motif, dress) {
                let (file, entry) = subject.written_in(&edition.book);
                let (language, name) = (&edition.language, still.svg());
                troubles.push(format!("content/{language}/{file}, {entry}, {name}: {trouble}"));
            }
        }
    }
    assert!(troubles.is_empty(), "{}", troubles.join("\n"));
}

#[test]
fn a_picture_is_complete_in_itself() {
    for edition in [edition(), second()] {
        let byline = edition.book.word(Word::PageByline);
        for still in stills(edition) {
            let Still { subject, motif, dress } = still;
            let card = draw(edition, subject, motif, dress).expect("a picture");
            let document = roxmltree::Document::parse(&card.svg).expect("XML");
            let text = |name: &str| {
                let found = document.descendants().find(|node| node.has_tag_name(name));
                found.and_then(|node| node.text()).unwrap_or_default().to_owned()
            };
            assert_eq!(text("title"), subject.title(&edition.book));
            assert_eq!(text("desc"), card.says);
            assert_eq!(text("metadata"), byline);
            let root = document.root_element();
            let labels = root.attribute("aria-labelledby").expect("what it is called by");
            let ids: BTreeSet<&str> =
                document.descendants().filter_map(|node| node.attribute("id")).collect();
            assert!(labels.split(' ').all(|label| ids.contains(label)), "{labels}");
            let (width, height) = dress.form.size();
            assert_eq!(root.attribute("width"), Some(width.to_string().as_str()));
            assert_eq!(root.attribute("height"), Some(height.to_string().as_str()));
            if subject != Subject::Matrix {
                for country in &edition.book.countries {
                    assert!(card.says.contains(&country.capital), "{}", card.says);
                }
            }
            for node in document.descendants().filter(roxmltree::Node::is_element) {
                assert!(!["text", "image", "style", "script"].contains(&node.tag_name().name()));
                for attribute in node.attributes() {
                    let (name, value) = (attribute.name(), attribute.value());
                    let told = value.split_once("url(").map(|(_, rest)| rest.trim_end_matches(')'));
                    let reference = if name == "href" { Some(value) } else { told };
                    if let Some(reference) = reference {
                        let id = reference.strip_prefix('#').unwrap_or_else(|| panic!("{value}"));
                        assert!(ids.contains(id), "{name}={value}");
                    }
                    assert!(!value.contains("var(") && !value.contains("currentColor"), "{value}");
                }
            }
            // No address but the names of the two vocabularies.
            assert_eq!(card.svg.matches("http").count(), 2, "{}", still.svg());
        }
    }
}

#[test]
fn light_and_dark_pictures_differ_in_nothing_but_colours() {
    let plain = |svg: String| {
        let parts = svg.split('#').map(|part| {
            let end = part.find(|letter: char| !letter.is_ascii_hexdigit()).unwrap_or(part.len());
            if end == 6 || end == 3 { part[end..].to_owned() } else { part.to_owned() }
        });
        parts.collect::<Vec<_>>().join("#").replace("-dark", "").replace("-light", "")
    };
    for subject in Subject::all(&edition().book) {
        for motif in subject.motifs() {
            for form in Form::ALL {
                let [light, dark] = Theme::ALL.map(|theme| {
                    svg(edition(), Still { subject, motif: *motif, dress: Dress { form, theme } })
                });
                assert_ne!(light, dark);
                assert_eq!(plain(light), plain(dark), "{}", subject.name(&edition().book));
            }
        }
    }
}

#[test]
fn a_step_about_the_ways_shows_each_and_the_matrix_every_situation() {
    for edition in &shipped() {
        let book = &edition.book;
        let is_about = |step: &engine::book::Step| step.figure == Some(StepFigure::Ways);
        let step = book.steps.iter().find(|step| is_about(step)).expect("such a step");
        let Scene::Ways(ways) = Shown::of(book, named(edition, &step.id), Motif::Card).scene else {
            panic!("{} shows no ways", step.id)
        };
        let expected = book.model.ways_to_bar(book.model.scenario(book.model.start));
        assert_eq!(ways.len(), expected.len());
        for (way, expected) in ways.iter().zip(&expected) {
            assert_eq!(way.window.bars(), expected.barred.len(), "{}", way.name);
        }
        let Scene::Matrix(groups) = Shown::of(book, Subject::Matrix, Motif::Card).scene else {
            panic!("no matrix")
        };
        let rows: usize = groups.iter().map(|group| group.rows.len()).sum();
        assert_eq!(rows, book.scenarios.len());
        let Scene::Windows(moments) = Shown::of(book, Subject::Wall, Motif::Card).scene else {
            panic!("no wall")
        };
        assert_eq!(moments.len(), book.moments().len());
    }
}

#[test]
fn a_text_without_room_or_letters_is_told_with_a_remedy() {
    let mut editions = shipped();
    let edition = &mut editions[0];
    let subject = Subject::all(&edition.book).next().expect("a step");
    edition.book.steps[0].title = "Donaudampfschifffahrtsgesellschaftskapitaen".repeat(2);
    for dress in Dress::all() {
        let trouble = draw(edition, subject, Motif::Card, dress).expect_err("no room");
        assert!(trouble.to_string().contains("fewer or shorter words"), "{trouble}");
    }
    edition.book.steps[0].title = "\u{5d0}".to_owned();
    let trouble = draw(edition, subject, Motif::Card, Dress::CARD).expect_err("no letter");
    assert!(matches!(trouble, Trouble::Letters { .. }), "{trouble}");
}

#[test]
fn a_picture_in_points_is_the_one_in_lines() {
    let mut seen = BTreeSet::new();
    for (id, motif) in [
        ("jp", Motif::Card),
        ("closes", Motif::Card),
        ("matrix", Motif::Card),
        ("hanoi", Motif::Map),
    ] {
        for form in Form::ALL {
            let theme = if form == Form::Landscape { Theme::Dark } else { Theme::Light };
            let still =
                Still { subject: named(edition(), id), motif, dress: Dress { form, theme } };
            // The lines alone, without anything that has made them.
            let svg = svg(edition(), still);
            let lines = points(&svg).expect("points");
            let file = png(&svg).expect("a file");
            let (colours, size) = colours(&file);
            assert_eq!(size, form.size());
            // Some sites fetch no more than this.
            assert!(file.len() < 300_000, "{id}: {} bytes", file.len());
            let mut apart = 0_u64;
            for (colour, point) in colours.iter().zip(lines.pixels()) {
                assert_eq!(point.alpha(), 255, "{id}: seen through");
                let point = [point.red(), point.green(), point.blue()];
                let most = colour.iter().zip(point).map(|(one, other)| one.abs_diff(other)).max();
                let most = most.unwrap_or_default();
                assert!(most <= MOST_APART, "{id}: {colour:?} for {point:?}");
                apart += u64::from(most);
            }
            // By and large they are the same.
            let mean = apart as f64 / colours.len() as f64;
            assert!(mean < 0.5, "{id}, {}: {mean}", form.name());
            seen.insert(file);
        }
    }
    assert_eq!(seen.len(), 12);
}

#[test]
fn every_picture_has_its_page_and_files() {
    let home = Home::read("https://example.org/deal-window/").expect("an address");
    let edition = second();
    let site = site_with(&[edition], Some(&home), Amount::All);
    let gallery = read(&site, "gallery.html");
    for still in stills(edition) {
        let way = way(edition, still.subject);
        assert!(read(&site, &format!("{way}{}", still.svg())).starts_with("<svg "));
        assert!(gallery.contains(&format!("href=\"./{way}{}\"", still.svg())), "{way}");
        if let Some(file) = still.png() {
            let points = fs::read(site.0.join(&way).join(&file)).expect("a picture");
            assert_eq!(&points[1..4], b"PNG");
            assert!(gallery.contains(&format!("href=\"./{way}{file}\"")), "{way}{file}");
        }
    }
    let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for still in stills(edition) {
        let subject = still.subject.name(&edition.book);
        assert!(names.entry(subject).or_default().insert(still.svg()), "two of one name");
    }
}

#[test]
fn every_step_and_situation_has_its_page_and_card() {
    let home = Home::read("https://example.org/deal-window/").expect("an address");
    for edition in [edition(), second()] {
        let site = site(&[edition], Some(&home));
        let gallery = read(&site, "gallery.html");
        let mut ways = BTreeSet::new();
        for subject in Subject::all(&edition.book) {
            let way = way(edition, subject);
            let page = read(&site, &format!("{way}index.html"));
            let image = format!("https://example.org/deal-window/{way}{CARD}");
            for (key, value) in [
                ("og:image", image.as_str()),
                ("twitter:image", &image),
                ("og:image:width", "1200"),
                ("og:url", image.trim_end_matches(CARD)),
            ] {
                assert!(page.contains(&format!("\"{key}\" content=\"{value}\">")), "{key}: {page}");
            }
            assert!(page.contains("og:image:alt"), "{page}");
            assert!(read(&site, &format!("{way}{PICTURE}")).starts_with("<svg "));
            assert!(gallery.contains(&format!("href=\"./{way}\"")), "{way}");
            assert!(ways.insert(way), "two of one name");
        }
        let book = &edition.book;
        let several = 1 + usize::from(book.moments().len() > 1);
        assert_eq!(ways.len(), book.steps.len() + book.scenarios.len() + several);
        // Nothing of it reaches who doesn't ask for it.
        assert!(!read(&site, "index.html").contains("share/"));
        assert!(!read(&site, "release.json").contains("share/"));
    }
}

#[test]
fn a_page_tells_those_who_ask_which_part_to_show() {
    let home = Home::read("https://example.org/deal-window/").expect("an address");
    let site = site(&[edition()], Some(&home));
    let root = home.url();
    for subject in Subject::all(&edition().book) {
        let way = way(edition(), subject);
        let page = read(&site, &format!("{way}index.html"));
        let link = format!("type=\"application/json+oembed\" href=\"{root}{way}oembed.json\"");
        assert!(page.contains(&link), "{page}");
        let told = read(&site, &format!("{way}oembed.json"));
        let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
        assert_eq!((&told["version"], &told["type"]), (&"1.0".into(), &"rich".into()));
        assert_eq!(told["thumbnail_url"], format!("{root}{way}{CARD}"));
        let html = told["html"].as_str().expect("text");
        let frame = html.split("<iframe src=\"").nth(1).and_then(|rest| rest.split('"').next());
        let frame = frame.expect("a frame").replace("&amp;", "&");
        let rest = frame.strip_prefix(root).expect("an address of the site");
        let (query, fragment) = rest.split_once('#').unwrap_or((rest, ""));
        let part = query.split("show=").nth(1).and_then(|rest| rest.split('&').next());
        let part = part.expect("a part");
        assert!(press::page::shown::parts(&edition().book).any(|one| one == part), "{frame}");
        let reading = address::read(&edition().book, fragment);
        assert!(reading.ignored.is_empty(), "{frame}: {:?}", reading.ignored);
        match subject {
            Subject::Step(step) => {
                let id = &edition().book.step(step).id;
                assert!(query.ends_with(&format!("&step={id}")), "{frame}");
            }
            Subject::Scenario(scenario) => {
                assert_eq!(reading.place.table.scenario, scenario, "{frame}");
            }
            Subject::Wall | Subject::Matrix => {}
        }
    }
    // Without an address there is nothing that could be told.
    let site = crate::languages::site(&[edition()], None);
    assert!(!site.0.join("share/jp/oembed.json").exists());
    assert!(!read(&site, "share/jp/index.html").contains("oembed"));
}

#[test]
fn a_page_leads_to_the_state_that_it_names_and_runs_nothing() {
    for edition in [edition(), second()] {
        let book = &edition.book;
        for subject in Subject::all(book) {
            let page = page(edition, subject, None, Picture::Own);
            let links: Vec<&str> = page.split("<a href=\"").skip(1).collect();
            assert_eq!(links.len(), 1, "{page}");
            let link = links[0].split_once('"').expect("an end").0.replace("&amp;", "&");
            let fragment = link.strip_prefix("../../#").expect("a fragment");
            let reading = address::read(book, fragment);
            assert!(reading.ignored.is_empty(), "{fragment}: {:?}", reading.ignored);
            assert_eq!(reading.place, subject.place(book), "{fragment}");
            for absent in ["<script", "og:image", "canonical", "http:", "https:", "unsafe"] {
                assert!(!page.contains(absent), "{absent}: {page}");
            }
            assert!(page.contains("content=\"default-src 'none'; style-src 'sha256-"), "{page}");
            let style = page.split("<style>").nth(1).and_then(|rest| rest.split("</style>").next());
            let hash = press::site::policy::hash(style.expect("a style sheet"));
            assert!(page.contains(&hash), "{hash}");
        }
    }
}

#[test]
fn what_to_paste_for_a_picture_is_in_the_guide() {
    let guide = fs::read_to_string(content().join("../EMBED.md")).expect("the guide");
    let mut rest = guide.as_str();
    for part in press::site::gallery::STILL.split(['{', '}']).step_by(2) {
        let (_, after) = rest.split_once(part).unwrap_or_else(|| panic!("EMBED.md lacks {part}"));
        rest = after;
    }
}

#[test]
fn a_page_without_a_picture_of_its_own_has_the_general_one_or_none() {
    let home = Home::read("https://example.org/deal-window/").expect("an address");
    let subject = Subject::all(&edition().book).next().expect("a step");
    let general = page(edition(), subject, Some(&home), Picture::General);
    assert!(general.contains("\"og:image\" content=\"https://example.org/deal-window/card.png\">"));
    assert!(general.contains("<img src=\"../.././card.png\""), "{general}");
    let none = page(edition(), subject, Some(&home), Picture::None);
    assert!(!none.contains("<img") && !none.contains("og:image"), "{none}");
}
