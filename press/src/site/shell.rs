//! The shell: what Trunk has built, made ready for any content. Its pages are written into it after that, as
//! often as the content changes.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use crate::site::bundle;
use crate::site::esbuild::Esbuild;
use crate::site::files::{EMBED_STYLE, FRAME, LANGUAGES_STYLE};
use crate::site::schemes;
use crate::site::scripts;
use crate::site::template::{Slot, Template};
use crate::tools::Profile;
use crate::wasm::lean;

/// The page that stands in the shell until the press has written its own.
const PAGE: &str = "index.html";
/// How an address begins that leads into the page's own folder.
const HERE: &str = "./";
/// The program as Cargo has linked it, where that is staged.
const LINKED: &str = "linked.wasm";
/// What the glue calls the table of the later parts.
const PARTS_NAME: &str = "PRESS_PARTS";

/// A shell that is ready for its pages.
#[derive(Clone, Debug)]
pub struct Shell {
    /// The page without its content.
    pub template: Template,
    /// The style sheet of the first screen.
    pub style: String,
    /// The style sheet of all that comes after it.
    pub later_style: String,
    /// The script that speaks with a host page.
    pub frame: String,
    /// The start script, the glue and the wasm.
    pub program: [String; 3],
    /// The parts of the program that are fetched later. A build to work with has none.
    pub parts: Vec<String>,
    /// What a browser holds the wasm against, where that is known.
    pub integrity: Option<String>,
    /// The script of the edition that is one file. Only a release has it, and a shell that is read again has
    /// none: while the content is being worked on, that edition would cost more time than all pages.
    pub single: Option<String>,
}

impl Shell {
    /// Makes the folder that Trunk has staged ready: one style sheet, all scripts, names that follow the
    /// contents, and, for a release, a lean program. It runs in the project's root.
    ///
    /// # Errors
    ///
    /// When a file can't be read or written, or the folder is none that Trunk has staged.
    pub fn assemble(folder: &Path, profile: Profile) -> io::Result<Self> {
        let template = Template::read(&fs::read_to_string(folder.join(PAGE))?)?;
        let esbuild = Esbuild::find(Path::new("."), profile)?;
        scripts::write(&esbuild, folder)?;
        let [style, later_style] = style_sheets(&esbuild, folder, &template)?;
        let frame = bundle::rename_by_contents(folder, FRAME, "frame")?;
        let (parts, single) = match profile {
            Profile::Debug => (Vec::new(), None),
            Profile::Release => lean_program(&esbuild, folder, &template)?,
        };
        let program = program(folder, &template)?;
        let integrity = Some(bundle::integrity(&folder.join(&program[2]))?);
        for style in [LANGUAGES_STYLE, EMBED_STYLE] {
            esbuild.minify(&folder.join(style))?;
        }
        let shell = Self { template, style, later_style, frame, program, parts, integrity, single };
        fs::write(folder.join(PAGE), shell.page())?;
        Ok(shell)
    }

    /// Reads a shell that was made ready before.
    ///
    /// # Errors
    ///
    /// When it can't be read, or there is none in the folder.
    pub fn read(folder: &Path) -> io::Result<Self> {
        let template = Template::read(&fs::read_to_string(folder.join(PAGE))?)?;
        let none = || io::Error::other(format!("there is no shell in {}", folder.display()));
        let file = |slot, key| file(&template, slot, key).ok_or_else(none);
        let first = file(Slot::Program, "data-wasm")?;
        Ok(Self {
            parts: later_parts(folder, &first)?,
            style: file(Slot::Style, "href")?,
            later_style: template
                .attributes(Slot::Style, "href")
                .get(1)
                .map(|address| within(address).to_owned())
                .ok_or_else(none)?,
            frame: file(Slot::Frame, "src")?,
            program: [file(Slot::Program, "src")?, file(Slot::Program, "data-js")?, first],
            integrity: template
                .attributes(Slot::Program, "data-integrity")
                .first()
                .map(|integrity| (*integrity).to_owned()),
            single: None,
            template,
        })
    }

    /// The page without its content, as the next one to read the shell finds it.
    fn page(&self) -> String {
        self.template.render(HERE, |slot| match slot {
            Slot::Frame => self.frame_element(HERE),
            Slot::Style => self.style_element(HERE),
            Slot::Program => self.program_element(HERE),
            slot => self.template.own(slot).to_owned(),
        })
    }

    /// How a page asks for the style sheets. `root` is the way to the folder of the shell's files. The later one is for
    /// paper until `frame.js` says otherwise, so that nobody waits for it; without scripts it is asked for at once.
    pub fn style_element(&self, root: &str) -> String {
        let (first, later) = (&self.style, &self.later_style);
        format!(
            "<link rel=\"stylesheet\" href=\"{root}{first}\">\n\
             <link rel=\"stylesheet\" href=\"{root}{later}\" media=\"print\" data-later>\
             <noscript><link rel=\"stylesheet\" href=\"{root}{later}\"></noscript>"
        )
    }

    /// How it asks for the script that speaks with a host page.
    pub fn frame_element(&self, root: &str) -> String {
        format!("<script src=\"{root}{}\"></script>", self.frame)
    }

    /// How it asks for the program, with the wasm's hash where the start script looks for it.
    pub fn program_element(&self, root: &str) -> String {
        let [start, glue, wasm] = &self.program;
        let integrity = self.integrity.as_ref().map(|hash| format!("data-integrity=\"{hash}\" "));
        let integrity = integrity.unwrap_or_default();
        format!(
            "<script {integrity}src=\"{root}{start}\" data-js=\"{root}{glue}\" data-wasm=\"{root}{wasm}\" \
             defer></script>"
        )
    }

    /// The files that a page asks for after its first screen.
    pub fn later(&self) -> impl Iterator<Item = String> {
        [&self.later_style].into_iter().chain(&self.parts).cloned()
    }

    /// The files that every page begins with, in the order in which it asks for them.
    pub fn files(&self) -> Vec<String> {
        let mut files = vec![self.style.clone(), self.frame.clone()];
        files.extend(self.program.iter().cloned());
        files
    }
}

/// Copies a folder's files into another, which is made anew.
///
/// # Errors
///
/// When a file can't be read or written.
pub fn copy(from: &Path, into: &Path) -> io::Result<()> {
    if into.exists() {
        fs::remove_dir_all(into)?;
    }
    fs::create_dir_all(into)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            fs::copy(entry.path(), into.join(entry.file_name()))?;
        }
    }
    Ok(())
}

/// A file that the shell's page names.
fn file(template: &Template, slot: Slot, key: &str) -> Option<String> {
    template.attributes(slot, key).first().map(|address| within(address).to_owned())
}

/// A file's name from its address.
fn within(address: &str) -> &str {
    address.strip_prefix(HERE).unwrap_or(address)
}

/// The sheet that says where those of all that comes after the first screen begin.
const LATER: &str = "later";

/// Joins the style sheets, in the order of the shell's links, into two.
fn style_sheets(esbuild: &Esbuild, folder: &Path, template: &Template) -> io::Result<[String; 2]> {
    let mut joined = [String::new(), String::new()];
    let mut is_later = false;
    for address in template.attributes(Slot::Style, "href") {
        let path = folder.join(within(address));
        // Trunk may have put a hash behind its name.
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        is_later |= stem.split('-').next() == Some(LATER);
        joined[usize::from(is_later)].push_str(&fs::read_to_string(&path)?);
        fs::remove_file(path)?;
    }
    let write = |joined: &String, stem: &str| {
        fs::write(folder.join("style.css"), schemes::told_apart(joined)?)?;
        esbuild.minify(&folder.join("style.css"))?;
        bundle::rename_by_contents(folder, "style.css", stem)
    };
    Ok([write(&joined[0], "deal-window")?, write(&joined[1], "later")?])
}

/// Puts the program, as Cargo has linked it for a release, beside what Trunk has staged: Trunk doesn't cut it.
///
/// # Errors
///
/// When it isn't where Cargo puts it.
pub fn stage(folder: &Path) -> io::Result<()> {
    let linked = lean::target().join("wasm32-unknown-unknown/release/deal-window.wasm");
    let found = fs::copy(&linked, folder.join(LINKED));
    found.map(drop).map_err(|error| {
        io::Error::new(error.kind(), format!("there is no {}: {error}", linked.display()))
    })
}

/// Puts a lean program in the place of the one that Trunk has staged, and tells the files of its later parts, and
/// the script of the edition that is one file.
fn lean_program(
    esbuild: &Esbuild,
    folder: &Path,
    template: &Template,
) -> io::Result<(Vec<String>, Option<String>)> {
    let linked = folder.join(LINKED);
    let lean = lean::lean(&linked)?;
    fs::remove_file(linked)?;
    fs::copy(&lean.wasm, folder.join(of_program(template, "data-wasm")?))?;
    let (mut files, mut parts) = (Vec::new(), BTreeMap::new());
    for (name, part) in &lean.parts {
        let file = format!("{name}.wasm");
        fs::copy(part, folder.join(&file))?;
        let file = bundle::rename_by_contents(folder, &file, name)?;
        let integrity = bundle::integrity(&folder.join(&file))?;
        parts.insert(name.clone(), (format!("{HERE}{file}"), integrity));
        files.push(file);
    }
    let glue = scripts::glue(esbuild, &lean.glue)?;
    let glue = scripts::fill(&glue, PARTS_NAME, &parts)?;
    fs::write(folder.join(of_program(template, "data-js")?), glue)?;
    Ok((files, Some(scripts::single(esbuild, &lean.glue)?)))
}

/// The later parts of the program in a shell: what is wasm there beside the first.
fn later_parts(folder: &Path, first: &str) -> io::Result<Vec<String>> {
    let mut parts = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".wasm") && name != first {
            parts.push(name);
        }
    }
    parts.sort();
    Ok(parts)
}

/// A file of the program, as the page names it.
fn of_program(template: &Template, key: &str) -> io::Result<String> {
    let missing = || io::Error::other(format!("index.html has a program without {key}"));
    file(template, Slot::Program, key).ok_or_else(missing)
}

/// Names the start script, the glue and the wasm after their contents.
fn program(folder: &Path, template: &Template) -> io::Result<[String; 3]> {
    let file = |key: &str| of_program(template, key);
    Ok([
        bundle::rename_by_contents(folder, &file("src")?, "start")?,
        bundle::rename_by_contents(folder, &file("data-js")?, "deal-window")?,
        bundle::rename_by_contents(folder, &file("data-wasm")?, "deal-window")?,
    ])
}
