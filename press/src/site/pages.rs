//! The site: the shell gets its pages, one for each language, and the files that go with them.

use std::fs;
use std::io;
use std::path::Path;

use engine::words::Word;

use crate::content::edition::Edition;
use crate::data::{self, DataFile};
use crate::page::shown::{self, Needs};
use crate::page::target::{Script, Target};
use crate::site::budget::{self, Alone};
use crate::site::bundle;
use crate::site::classroom;
use crate::site::document::document;
use crate::site::embed_this;
use crate::site::files::{
    CARD, CARD_SIZE, HEADERS, LANGUAGES_SCRIPT, LANGUAGES_STYLE, OEMBED, POLICY, SAVE_SCRIPT,
    TYPE_STYLE,
};
use crate::site::gallery;
use crate::site::headers;
use crate::site::heights::{COVER, Heights, WIDTHS};
use crate::site::home::Home;
use crate::site::languages;
use crate::site::oembed;
use crate::site::offline;
use crate::site::policy::policy;
use crate::site::share;
use crate::site::shell::{Shell, Within};
use crate::site::stills::Amount;
use crate::site::tags::Image;
use crate::wasm::lean::COMMON;

/// Writes the pages of all editions into a folder that holds a shell, and what goes with them. The first
/// edition's page is at the root, each other in the folder of its language. `amount` says how many pictures are drawn.
///
/// # Errors
///
/// When a file can't be read or written, or the shell lacks a mark.
pub fn finish(
    folder: &Path,
    shell: &Shell,
    editions: &[&'static Edition],
    home: Option<&Home>,
    amount: Amount,
) -> io::Result<()> {
    let heights = match editions.first() {
        Some(first) => Heights::measured(first).map_err(io::Error::other)?,
        None => Heights::default(),
    };
    let mut kept = Vec::new();
    let saves = bundle::rename_by_contents(folder, SAVE_SCRIPT, "save-picture")?;
    let integrity = bundle::integrity(&folder.join(&saves))?;
    let embed_style = embed_this::style(folder)?;
    let mut later = vec![embed_style.clone(), saves.clone()];
    if let Some(first) = editions.first() {
        embed_this::demonstration(folder, first, &heights)?;
        if let Some(card) = first.embedded(CARD) {
            fs::copy(card, folder.join(CARD))?;
        }
    }
    for edition in editions {
        let own = edition.folder();
        fs::create_dir_all(folder.join(&own))?;
        if edition.is_released() {
            for trouble in share::write(folder, edition, home, &heights, amount)? {
                eprintln!("{}", edition.root.join(trouble).display());
            }
        }
        let page = format!("{own}index.html");
        let form = embed_this::script(folder, &embed_style, edition, &heights)?;
        let embed = format!("{}{form}", edition.way_to_root());
        let saves = format!("{}{saves}", edition.way_to_root());
        let saves = Script { address: &saves, integrity: &integrity };
        let document = document(shell, edition, home, Target::Site { embed: &embed, saves })?;
        fs::write(folder.join(&page), document)?;
        if edition.is_released() {
            kept.push(page);
        }
        later.push(form);
        classroom::write(folder, edition, home)?;
        gallery::write(folder, edition, home, &heights)?;
        if edition.is_released() {
            let address = home.map(|home| home.within(&own));
            let files = data::of_edition(edition, address.as_ref().map(Home::url))?;
            write_all(&folder.join(&own).join(data::files::FOLDER), &files)?;
        }
        if let Some(home) = home.filter(|_| edition.is_released()) {
            let document = oembed_document(edition, home, &home.within(&own), &heights);
            fs::write(folder.join(&own).join(OEMBED), document)?;
        }
    }
    embed_this::tidy(folder)?;
    if let Some(first) = editions.first() {
        write_all(&folder.join(data::files::FOLDER), &data::of_all_editions(first)?)?;
    }
    let needed = languages::files(editions);
    for file in [LANGUAGES_STYLE, TYPE_STYLE, LANGUAGES_SCRIPT] {
        if needed.contains(&file) {
            kept.push(file.to_owned());
        } else {
            fs::remove_file(folder.join(file))?;
        }
    }
    for (page, bytes) in offline::singles(folder, shell, editions, home)? {
        println!("{bytes:>9}            {page}");
        budget::tell_if_large(&page, bytes, budget::LARGE_SINGLE);
    }
    let hashed: Vec<String> = shell.files().into_iter().chain(later).chain(shell.later()).collect();
    kept.extend(hashed.iter().cloned());
    shell.leave_out_within(folder)?;
    fs::write(folder.join(POLICY), policy(home, shell.within.as_ref()) + "\n")?;
    let release = offline::worker(folder, &kept)?;
    // Few ask for it, so nobody keeps it.
    let old = [shell.old_style.clone()];
    offline::release(folder, &release, &[&kept[..], &old].concat())?;
    fs::write(folder.join(HEADERS), headers::document(&[&hashed[..], &old].concat()))
}

fn write_all(folder: &Path, files: &[DataFile]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    files.iter().try_for_each(|file| fs::write(folder.join(file.name), &file.text))
}

fn oembed_document(edition: &Edition, root: &Home, home: &Home, heights: &Heights) -> String {
    let url = home.url().to_owned();
    let image = edition.embedded(CARD).map(|_| Image {
        url: format!("{}{CARD}", root.url()),
        size: CARD_SIZE,
        alt: edition.book.word(Word::EmbedAlt).to_owned(),
    });
    let shown = oembed::Shown {
        frame: url.clone(),
        title: edition.title().to_owned(),
        size: (WIDTHS[1], heights.of(COVER, false)[1]),
        image,
        url,
    };
    oembed::document(edition.book.word(Word::PageTitle), home.url(), &shown)
}

/// The share of each file of a finished site in the first load of the page at its root. What the page has within itself
/// is weighed apart from it.
///
/// # Errors
///
/// When a file can't be read.
pub fn first_load(folder: &Path, shell: &Shell) -> io::Result<Vec<bundle::Share>> {
    const PAGE: &str = "index.html";
    let mut shares = Vec::new();
    let mut page = fs::read_to_string(folder.join(PAGE))?;
    if let Some(Within { style, frame, start }) = &shell.within {
        for (name, text) in [(&shell.style, style), (&shell.frame, frame), (&shell.start, start)] {
            page = page.replacen(text, "", 1);
            let share = bundle::Share::of(name, text.as_bytes())?;
            shares.push(bundle::Share { is_asked_for: false, ..share });
        }
    }
    shares.insert(0, bundle::Share::of(PAGE, page.as_bytes())?);
    for file in shell.files() {
        shares.push(bundle::share(&folder.join(file))?);
    }
    Ok(shares)
}

/// The code that a frame with one thing alone loads, for each thing that an argument has: what it needs to show that, and
/// what the program has fetched ahead for it.
///
/// # Errors
///
/// When a file can't be read.
pub fn alone(folder: &Path, shell: &Shell, edition: &Edition) -> io::Result<Vec<Alone>> {
    let code: Vec<bundle::Share> =
        first_load(folder, shell)?.into_iter().chain(later_parts(folder, shell)?).collect();
    let of_file = |share: &bundle::Share, stem: &str| share.name.starts_with(&format!("{stem}-"));
    let all = shown::parts(&edition.book).map(|part| {
        let needs = shown::needs(&edition.book, part);
        let is_needed = |share: &&bundle::Share| match &needs {
            _ if share.name.ends_with(".html") => false,
            _ if !share.name.ends_with(".wasm") => true,
            Needs::Text => false,
            Needs::Program(parts) => {
                let names = parts.iter().map(|part| part.name());
                share.name == shell.wasm || names.chain([COMMON]).any(|name| of_file(share, name))
            }
        };
        Alone { part, code: code.iter().filter(is_needed).cloned().collect() }
    });
    Ok(all.collect())
}

/// The weight of each part of the program that is fetched later.
///
/// # Errors
///
/// When a file can't be read.
pub fn later_parts(folder: &Path, shell: &Shell) -> io::Result<Vec<bundle::Share>> {
    shell.later().map(|part| bundle::share(&folder.join(part))).collect()
}
