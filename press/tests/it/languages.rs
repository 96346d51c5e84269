//! A site of several languages: each has a page of its own, and all share the rest.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use engine::words::Word;
use press::Edition;
use press::content::compile;
use press::content::language::{self, State};
use press::content::pseudo::Pseudo;
use press::content::translation::{self, Lack};
use press::data;
use press::site::files::{LANGUAGES_SCRIPT, LANGUAGES_STYLE, SAVE_SCRIPT, TYPE_STYLE};
use press::site::home::Home;
use press::site::pages;
use press::site::shell::Shell;
use press::site::stills::Amount;

use crate::copy::Copy;
use crate::edition;

const SHELL: &str = r#"<!doctype html>
<html lang="en">
<head>
<meta name="press-policy">
<title>Deal Window</title>
<script src="./frame-1.js"></script>
<meta name="press-head">
<link rel="stylesheet" href="./style-1.css" media="not all">
<link rel="stylesheet" href="./later-1.css" media="not all">
<link rel="stylesheet" href="./old-1.css" media="not all">
<script src="./start-1.js" data-js="./glue-1.js" data-wasm="./program-1.wasm" defer></script>
</head>
<body>
<press-page></press-page>
</body>
</html>
"#;

/// English and both pseudo-languages.
fn editions() -> &'static [&'static Edition] {
    static EDITIONS: OnceLock<Vec<&'static Edition>> = OnceLock::new();
    EDITIONS.get_or_init(|| {
        let copy = Copy::new();
        fs::remove_dir_all(copy.0.join("ko")).expect("removed");
        copy.remove("languages.toml");
        for pseudo in Pseudo::ALL {
            pseudo.write(&copy.0, "en").expect("a pseudo-language");
        }
        match compile::editions(&copy.0, &language::all(&copy.0)) {
            Ok(editions) => editions.into_iter().map(|one| &*Box::leak(Box::new(one))).collect(),
            Err(problems) => panic!("{problems:#?}"),
        }
    })
}

/// The folder of a shell with this page, whose files say nothing.
fn shell_of(html: &str) -> Copy {
    let folder = Copy::empty();
    fs::create_dir_all(&folder.0).expect("a folder");
    let write = |file: &str, text: &str| fs::write(folder.0.join(file), text).expect("written");
    write("index.html", html);
    write("worker.js", "const RELEASE = PRESS_RELEASE; const FILES = PRESS_FILES;");
    write("embed-this.js", "const FORM = PRESS_FORM; const STYLE = PRESS_STYLE;");
    write(SAVE_SCRIPT, "/* */");
    for file in [LANGUAGES_SCRIPT, LANGUAGES_STYLE, "frame-1.js", "style-1.css", "later-1.css"] {
        write(file, "/* */");
    }
    for file in [TYPE_STYLE, "start-1.js", "glue-1.js", "program-1.wasm", "old-1.css"] {
        write(file, "/* */");
    }
    fs::copy("../embed/embed-this.css", folder.0.join("embed-this.css")).expect("copied");
    folder
}

/// A site of these editions, and its folder.
pub(crate) fn site(editions: &[&'static Edition], home: Option<&Home>) -> Copy {
    site_with(editions, home, Amount::Cards)
}

/// The same with more pictures.
pub(crate) fn site_with(
    editions: &[&'static Edition],
    home: Option<&Home>,
    amount: Amount,
) -> Copy {
    let folder = shell_of(SHELL);
    let mut shell = Shell::read(&folder.0).expect("a shell");
    shell.single = Some("start()".to_owned());
    pages::finish(&folder.0, &shell, editions, home, amount).expect("a site");
    folder
}

pub(crate) fn read(site: &Copy, file: &str) -> String {
    fs::read_to_string(site.0.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

#[test]
fn english_comes_first_and_alone_it_knows_of_no_languages() {
    let codes: Vec<&str> = editions().iter().map(|edition| edition.language.as_str()).collect();
    assert_eq!(codes, ["en", "ar-XB", "en-XA"]);
    let site = site(&[edition()], None);
    let page = read(&site, "index.html");
    assert!(page.contains("<html lang=\"en\" data-shows="), "{}", &page[..200]);
    for mark in ["hreflang", "data-language", "languages"] {
        assert!(!page.contains(mark), "{mark}");
    }
    assert!(!site.0.join(LANGUAGES_SCRIPT).exists() && !site.0.join(LANGUAGES_STYLE).exists());
}

#[test]
fn each_language_has_its_own_page_around_the_same_program() {
    let site = site(editions(), None);
    for edition in editions() {
        let folder = edition.folder();
        let page = read(&site, &format!("{folder}index.html"));
        let root = if folder.is_empty() { "./" } else { "../" };
        for file in [
            "style-1.css",
            "later-1.css",
            "old-1.css",
            "frame-1.js",
            "start-1.js",
            "glue-1.js",
            "program-1.wasm",
        ] {
            assert!(page.contains(&format!("=\"{root}{file}\"")), "{folder} {file}");
        }
        for other in editions() {
            let way = format!("{root}{}", other.folder());
            let (code, name) = (&other.language, &other.languages[0].name);
            let link = format!("rel=\"alternate\" hreflang=\"{code}\" href=\"{way}\"");
            assert!(page.contains(&link), "{folder} {link}");
            assert!(page.contains(&format!("href=\"{way}\" lang=\"{code}\"")), "{folder} {code}");
            assert!(page.contains(name));
        }
        assert!(page.contains("hreflang=\"x-default\""));
        // What newsrooms copy comes in the page's own words, from the root.
        let mark = format!("data-script=\"{root}");
        let script = page.split(&mark).nth(1).and_then(|rest| rest.split('"').next());
        let form = read(&site, script.expect("a script"));
        let word = edition.book.word(Word::EmbedFitsSays);
        let short: String = word.chars().take_while(|letter| letter.is_alphanumeric()).collect();
        assert!(form.contains(&short), "{folder} {short}");
        for text in crate::texts(&edition.book) {
            assert!(page.contains(text), "{text}");
        }
    }
    assert!(
        read(&site, "ar-XB/index.html").contains("<html lang=\"ar-XB\" dir=\"rtl\" data-shows=")
    );
    assert!(read(&site, "en-XA/index.html").contains("<html lang=\"en-XA\" data-shows="));
}

#[test]
fn each_language_has_a_gallery_in_its_own_words_whose_links_lead_somewhere() {
    let site = site(editions(), None);
    for edition in editions() {
        let folder = edition.folder();
        let gallery = read(&site, &format!("{folder}gallery.html"));
        assert!(gallery.contains(edition.book.word(Word::GalleryIntro)), "{folder}");
        let addresses = ["href=\"", "src=\""]
            .into_iter()
            .flat_map(|mark| gallery.split(mark).skip(1).filter_map(|rest| rest.split('"').next()));
        // That script is none of the press's.
        let ours =
            addresses.filter(|address| address.starts_with('.') && !address.ends_with("embed.js"));
        let ours: Vec<&str> = ours.collect();
        assert!(ours.len() > 10, "{folder} {ours:?}");
        for address in ours {
            let file = address.split('?').next().unwrap_or_default();
            assert!(site.0.join(&folder).join(file).exists(), "{folder} {address}");
        }
        // What is pasted leads to pages of this language.
        let part = format!("https://example.org/deal-window/{folder}?plain");
        assert!(gallery.contains(&part), "{folder} {part}");
    }
}

#[test]
fn a_release_begins_with_one_request() {
    let folder = shell_of(&SHELL.replace(" data-js=\"./glue-1.js\"", ""));
    for (file, text) in [("style-1.css", "a{}"), ("frame-1.js", "b()"), ("start-1.js", "c()")] {
        fs::write(folder.0.join(file), text).expect("written");
    }
    let shell = Shell::read(&folder.0).expect("a shell");
    pages::finish(&folder.0, &shell, editions(), None, Amount::Cards).expect("a site");
    let policy = read(&folder, "policy.txt");
    for page in ["index.html", "ar-XB/index.html"] {
        let page = read(&folder, page);
        for text in ["<style>a{}</style>", ">b()</script>", "<script>c()</script>"] {
            assert!(page.contains(text), "{text}");
        }
        // One policy for all pages, as a server would send it.
        assert!(page.contains(policy.trim()), "{policy}");
    }
    for file in ["style-1.css", "frame-1.js", "start-1.js"] {
        assert!(!folder.0.join(file).exists(), "{file} is asked for by nobody");
        assert!(!read(&folder, "release.json").contains(file), "{file}");
    }
    assert!(read(&folder, "release.json").contains("old-1.css"));
    assert!(!read(&folder, "worker.js").contains("old-1.css"), "few need it");
}

#[test]
fn the_worker_keeps_every_page_and_oembed_knows_each() {
    let home = Home::read("https://example.org/deal/").expect("an address");
    let site = site(editions(), Some(&home));
    let worker = read(&site, "worker.js");
    for file in ["index.html", "ar-XB/index.html", "en-XA/index.html", LANGUAGES_SCRIPT] {
        assert!(worker.contains(&format!("[\"./{file}\",\"sha384-")), "{file}");
    }
    for (folder, url) in [("", ""), ("ar-XB/", "ar-XB/"), ("en-XA/", "en-XA/")] {
        let page = read(&site, &format!("{folder}index.html"));
        let address = format!("https://example.org/deal/{url}");
        assert!(page.contains(&format!("<link rel=\"canonical\" href=\"{address}\">")), "{url}");
        assert!(page.contains(&format!("hreflang=\"ar-XB\" href=\"{}ar-XB/\"", home.url())));
        let oembed = read(&site, &format!("{folder}oembed.json"));
        assert!(oembed.contains(&format!("src=\\\"{address}\\\"")), "{oembed}");
    }
}

#[test]
fn each_page_has_its_data_beside_it_and_the_worker_keeps_none() {
    let home = Home::read("https://example.org/deal/").expect("an address");
    let site = site(editions(), Some(&home));
    for edition in editions() {
        let folder = edition.folder();
        let page = read(&site, &format!("{folder}index.html"));
        for file in data::files::offered(edition) {
            let way = file.way(edition);
            assert!(page.contains(&format!("href=\"{way}\" download")), "{folder} {way}");
            assert!(site.0.join(&folder).join(&way).is_file(), "{folder} leads to no {way}");
        }
        let argument = read(&site, &format!("{folder}data/argument.json"));
        let argument: serde_json::Value = serde_json::from_str(&argument).expect("JSON");
        assert_eq!(argument["url"], format!("https://example.org/deal/{folder}"));
        let schema = argument["$schema"].as_str().expect("a way");
        assert!(site.0.join(&folder).join("data").join(schema).is_file(), "{folder} {schema}");
    }
    // What is the same in every language is there once.
    assert!(!site.0.join("ar-XB/data/truth-table.csv").exists());
    assert!(!read(&site, "worker.js").contains("data/"));
    assert!(!read(&site, "release.json").contains("data/"));
}

#[test]
fn missing_words_are_listed_all_at_once() {
    let copy = Copy::new();
    crate::copy::copy_folder(&copy.0.join("en"), &copy.0.join("nl"));
    language::release(&copy.0, "nl").expect("released");
    copy.remove("nl/steps/us.md").remove("nl/timeline.toml").whole_interface("nl");
    copy.edit("nl/interface.toml", "skip = \"Skip to the argument\"\n", "");
    let count = "{n|one:# change|other:# changes} from {scenario}";
    copy.edit("nl/interface.toml", count, "changes from {scenario}");
    copy.edit("nl/interface.toml", "direction = \"ltr\"", "direction = \"up\"");
    let problems = compile::editions(&copy.0, &language::all(&copy.0)).err().unwrap_or_default();
    let told: Vec<(&str, &str)> =
        problems.iter().map(|one| (one.file.as_str(), one.entry.as_str())).collect();
    assert_eq!(
        told,
        [
            ("nl/interface.toml", "page.skip"),
            ("nl/interface.toml", "changes.count"),
            ("nl/interface.toml", "language.direction"),
            ("nl/steps", "us"),
            ("nl/timeline.toml", ""),
        ],
        "{problems:#?}"
    );
    assert!(Path::new(&problems[0].to_string()).starts_with("content"), "{}", problems[0]);
}

#[test]
fn only_pages_that_want_other_type_ask_for_it_and_at_once() {
    let site = site(editions(), None);
    let link = |root: &str| format!("<link rel=\"stylesheet\" href=\"{root}{TYPE_STYLE}\">");
    assert!(read(&site, "ar-XB/index.html").contains(&link("../")));
    for page in ["index.html", "en-XA/index.html"] {
        assert!(!read(&site, page).contains(TYPE_STYLE), "{page}");
    }
    assert!(!self::site(&[edition()], None).0.join(TYPE_STYLE).exists());
}

#[test]
fn numbers_and_lists_follow_the_language() {
    let copy = Copy::new();
    copy.append(
        "en/interface.toml",
        "[list]\ncomma = \"{first}; {next}\"\nand = \"{first}; and {last}\"",
    );
    crate::copy::copy_folder(&copy.0.join("en"), &copy.0.join("ar-EG"));
    let editions = compile::editions(&copy.0, &language::all(&copy.0));
    let editions = editions.unwrap_or_else(|found| panic!("{found:#?}"));
    let books: Vec<_> = ["en", "ar-EG"]
        .iter()
        .filter_map(|code| editions.iter().find(|one| one.language == *code))
        .map(|one| &one.book)
        .collect();
    let numbers = books.iter().map(|book| engine::phrase::number(book, 65_536));
    assert_eq!(numbers.collect::<Vec<_>>(), ["65,536", "٦٥٬٥٣٦"]);
    // Figures are the language's own wherever a number is filled in.
    assert!(books[1].fill(Word::WindowPanes, &[("n", "3"), ("all", "5")]).contains('٣'));
    let items = ["a", "b", "c"].map(str::to_owned);
    assert_eq!(engine::phrase::list(books[0], &items), "a; b; and c");
    assert_eq!(engine::phrase::list(books[0], &items[..2]), "a and b");
}

#[test]
fn one_file_has_in_it_what_a_page_asks_for_and_leads_to_no_other_language() {
    let home = Home::read("https://example.org/deal/").expect("an address");
    let site = site(editions(), Some(&home));
    for folder in ["", "ar-XB/", "en-XA/"] {
        let (page, file) = ("index.html", "deal-window.html");
        let (page, file) =
            (read(&site, &format!("{folder}{page}")), read(&site, &format!("{folder}{file}")));
        // What the page has and the file has not.
        let asked = ["<link rel=\"stylesheet\"", "<script src=", "data-wasm=", "id=\"embed-this\""];
        for mark in [&asked[..], &["hreflang", "class=\"languages\""]].concat() {
            assert!(page.contains(mark), "the page has no {mark}");
            assert!(!file.contains(mark), "the file has {mark}");
        }
        for mark in
            ["<style>/* */", "<script>/* */</script>", "id=\"program\"", "<script>start()</script>"]
        {
            assert!(file.contains(mark), "the file has no {mark}");
        }
        // Its policy names its scripts and nothing of a site.
        let policies = file.matches("Content-Security-Policy").count();
        assert_eq!((policies, file.contains("script-src 'sha256-")), (1, true));
    }
}

/// English, and a draft that lacks a step, a file of words and one label.
fn with_a_draft() -> Copy {
    let copy = Copy::new();
    crate::copy::copy_folder(&copy.0.join("en"), &copy.0.join("nl"));
    copy.remove("nl/steps/us.md").remove("nl/timeline.toml").whole_interface("nl");
    copy.edit("nl/interface.toml", "skip = \"Skip to the argument\"\n", "");
    copy.edit("nl/interface.toml", "next = \"Next: {title}\"", "next = \"Xext: {title}\"");
    copy
}

#[test]
fn a_draft_is_completed_from_the_first_language_and_nothing_leads_to_it() {
    let copy = with_a_draft();
    let editions = compile::editions(&copy.0, &language::all(&copy.0)).expect("sound");
    let editions: Vec<&'static Edition> =
        editions.into_iter().map(|one| &*Box::leak(Box::new(one))).collect();
    let codes: Vec<&str> = editions.iter().map(|edition| edition.language.as_str()).collect();
    assert_eq!(codes, ["en", "ko", "nl"]);
    let site = site(&editions, Some(&Home::read("https://example.org/").expect("an address")));
    for page in ["index.html", "ko/index.html"] {
        let page = read(&site, page);
        assert!(!page.contains("nl/"), "a released page leads to the draft");
        assert!(!page.contains("noindex"));
    }
    let draft = read(&site, "nl/index.html");
    assert!(draft.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(draft.contains("Xext: "), "its own words");
    // What is missing stands there in English, and says so to whoever reads it aloud.
    let step = draft.split("<section ").find(|part| part.contains("id=\"step-us\""));
    assert!(step.is_some_and(|step| step.contains("lang=\"en\"")), "{step:?}");
    let other = draft.split("<section ").find(|part| part.contains("id=\"step-jp\""));
    assert!(other.is_some_and(|step| !step.contains("lang=\"en\"")), "{other:?}");
    assert!(!site.0.join("nl/oembed.json").exists());
    assert!(!site.0.join("nl/data").exists() && !draft.contains("id=\"data\""));
    assert!(!read(&site, "worker.js").contains("nl/index.html"));
}

#[test]
fn what_a_draft_leaves_to_the_press_is_said_in_its_own_language() {
    let copy = Copy::new();
    copy.remove("languages.toml").remove("ko/steps/us.md");
    let editions = compile::editions(&copy.0, &language::all(&copy.0)).expect("sound");
    let draft = &editions[1];
    assert!(!draft.is_released());
    assert_eq!(draft.book.word(Word::StepsNext), "다음: {title}");
    // And a language that the press does not speak needs the words of its own.
    crate::copy::copy_folder(&copy.0.join("en"), &copy.0.join("nl"));
    let told = translation::status(&copy.0, "nl").expect("a status");
    let lacks =
        |lacking: &str| told.iter().any(|(entry, lack)| entry == lacking && *lack == Lack::Missing);
    assert!(lacks("interface.toml, steps.next") && !lacks("interface.toml, page.title"));
}

#[test]
fn a_draft_that_cant_be_made_blocks_nobody() {
    let copy = with_a_draft();
    copy.edit("nl/interface.toml", "Xext: {title}", "Xext");
    let editions = compile::editions(&copy.0, &language::all(&copy.0)).expect("sound");
    let codes: Vec<&str> = editions.iter().map(|edition| edition.language.as_str()).collect();
    assert_eq!(codes, ["en", "ko"]);
    let told = editions[0].remarks.iter().find(|remark| remark.file == "nl/interface.toml");
    assert!(told.is_some_and(|told| told.entry == "steps.next"), "{:?}", editions[0].remarks);
}

#[test]
fn a_correction_in_english_makes_a_translation_stale_and_stops_nothing() {
    let copy = Copy::new();
    let lacks = |entry: &str| -> Vec<Lack> {
        let told = translation::status(&copy.0, "ko").expect("a status");
        told.into_iter().filter(|(known, _)| known == entry).map(|(_, lack)| lack).collect()
    };
    assert_eq!(lacks("steps/us.md"), []);
    copy.append("en/steps/us.md", "One more sentence, with a claim. [@window]");
    assert_eq!(lacks("steps/us.md"), [Lack::Stale, Lack::Mark("[@window]".to_owned())]);
    let editions = compile::editions(&copy.0, &language::all(&copy.0)).expect("it builds");
    assert_eq!(editions.len(), 2);
    // Once somebody has translated it and said so, it is not stale any more.
    copy.append("ko/steps/us.md", "한 문장 더 있다. [@window]");
    translation::note_translated(&copy.0, "ko").expect("noted");
    assert_eq!(lacks("steps/us.md"), []);
    copy.remove("ko/steps/us.md");
    assert_eq!(lacks("steps/us.md"), [Lack::Missing]);
}

#[test]
fn the_korean_edition_is_whole_and_as_new_as_the_english() {
    let told = translation::status(&crate::content(), "ko").expect("a status");
    let lacks = told.iter().filter(|(_, lack)| *lack != Lack::Untranslated);
    assert_eq!(lacks.collect::<Vec<_>>(), Vec::<&(String, Lack)>::new());
    assert_eq!(language::state(&crate::content(), "ko"), State::Released);
}
