//! The shell: what Trunk has built, made ready for any content. Its pages are written into it after that, as
//! often as the content changes.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use crate::site::bundle;
use crate::site::esbuild::Esbuild;
use crate::site::files::{EMBED_STYLE, FRAME, LANGUAGES_STYLE, TYPE_STYLE};
use crate::site::layers;
use crate::site::schemes;
use crate::site::scripts;
use crate::site::sheets;
use crate::site::template::{Slot, Template};
use crate::tools::Profile;
use crate::wasm::lean;

/// The page that stands in the shell until the press has written its own.
const PAGE: &str = "index.html";
/// How an address begins that leads into the page's own folder.
const HERE: &str = "./";
/// The program as Cargo has linked it, where that is staged.
const LINKED: &str = "linked.wasm";
/// What the start script calls the table of the later parts.
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
    /// Both, for browsers that know no cascade layers.
    pub old_style: String,
    /// The script that speaks with a host page.
    pub frame: String,
    /// The script that starts the program.
    pub start: String,
    /// The glue between wasm and page, which a release has within its start script.
    pub glue: Option<String>,
    /// The first part of the program.
    pub wasm: String,
    /// The parts of the program that are fetched later. A build to work with has none.
    pub parts: Vec<String>,
    /// What a browser holds the wasm against, where that is known.
    pub integrity: Option<String>,
    /// The script of the edition that is one file. Only a release has it, and a shell that is read again has
    /// none: while the content is being worked on, that edition would cost more time than all pages.
    pub single: Option<String>,
    /// What a release's pages have within themselves.
    pub within: Option<Within>,
}

/// The texts that a page of a release begins with, which would each cost it a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Within {
    /// The style sheet of the first screen.
    pub style: String,
    /// The script that runs before anything is drawn.
    pub frame: String,
    /// The start script with the glue.
    pub start: String,
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
        let [style, later_style, old_style] = style_sheets(&esbuild, folder, &template)?;
        let frame = bundle::rename_by_contents(folder, FRAME, "frame")?;
        let (parts, single) = match profile {
            Profile::Debug => (Vec::new(), None),
            Profile::Release => lean_program(&esbuild, folder, &template)?,
        };
        let file = |key: &str| of_program(&template, key);
        let start = bundle::rename_by_contents(folder, &file("src")?, "start")?;
        let wasm = bundle::rename_by_contents(folder, &file("data-wasm")?, "deal-window")?;
        let glue = match profile {
            Profile::Debug => {
                Some(bundle::rename_by_contents(folder, &file("data-js")?, "deal-window")?)
            }
            Profile::Release => {
                fs::remove_file(folder.join(file("data-js")?))?;
                None
            }
        };
        let integrity = Some(bundle::integrity(&folder.join(&wasm))?);
        for style in [LANGUAGES_STYLE, TYPE_STYLE, EMBED_STYLE] {
            esbuild.minify(&folder.join(style))?;
        }
        let mut shell = Self {
            template,
            style,
            later_style,
            old_style,
            frame,
            start,
            glue,
            wasm,
            parts,
            integrity,
            single,
            within: None,
        };
        shell.within = shell.read_within(folder)?;
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
        let sheets = template.attributes(Slot::Style, "href");
        let [style, later_style, old_style] = sheets[..] else { return Err(none()) };
        let [style, later_style, old_style] =
            [style, later_style, old_style].map(|address| within(address).to_owned());
        let mut shell = Self {
            parts: later_parts(folder, &first)?,
            style,
            later_style,
            old_style,
            frame: file(Slot::Frame, "src")?,
            start: file(Slot::Program, "src")?,
            glue: file(Slot::Program, "data-js").ok(),
            wasm: first,
            integrity: template
                .attributes(Slot::Program, "data-integrity")
                .first()
                .map(|integrity| (*integrity).to_owned()),
            single: None,
            within: None,
            template,
        };
        shell.within = shell.read_within(folder)?;
        Ok(shell)
    }

    /// Whether it is for readers, not one to work with.
    pub fn is_release(&self) -> bool {
        self.single.is_some()
    }

    /// What a release's pages have within themselves, from its folder.
    fn read_within(&self, folder: &Path) -> io::Result<Option<Within>> {
        if self.glue.is_some() {
            return Ok(None);
        }
        // A new line at the end of a file belongs to no text.
        let read = |file: &str| {
            fs::read_to_string(folder.join(file)).map(|text| text.trim_end().to_owned())
        };
        let (style, frame, start) = (read(&self.style)?, read(&self.frame)?, read(&self.start)?);
        Ok(Some(Within { style, frame, start }))
    }

    /// Takes out of a finished site what its pages have within themselves.
    ///
    /// # Errors
    ///
    /// When a file can't be removed.
    pub fn leave_out_within(&self, folder: &Path) -> io::Result<()> {
        let files = [&self.style, &self.frame, &self.start];
        let files = files.into_iter().filter(|_| self.within.is_some());
        files.into_iter().try_for_each(|file| fs::remove_file(folder.join(file)))
    }

    /// The page without its content, as the next one to read the shell finds it.
    fn page(&self) -> String {
        // It names all files, whatever pages have within themselves.
        let shell = Self { within: None, ..self.clone() };
        self.template.render(HERE, |slot| match slot {
            Slot::Frame => shell.frame_element(HERE),
            Slot::Style => [&shell.style, &shell.later_style, &shell.old_style]
                .map(|sheet| sheets::named(&format!("{HERE}{sheet}")))
                .join("\n"),
            Slot::Program => shell.program_element(HERE),
            slot => self.template.own(slot).to_owned(),
        })
    }

    /// How a page has its style sheets. `root` is the way to the folder of the shell's files.
    pub fn style_element(&self, root: &str) -> String {
        let first = match &self.within {
            Some(Within { style, .. }) => format!("<style>{style}</style>"),
            None => sheets::at_once(&format!("{root}{}", self.style)),
        };
        format!("{first}\n{}", sheets::later(&format!("{root}{}", self.later_style)))
    }

    /// How it has the script that runs before anything is drawn. Of a release it asks for the program.
    pub fn frame_element(&self, root: &str) -> String {
        let old = format!(" data-old=\"{root}{}\"", self.old_style);
        match &self.within {
            Some(Within { frame, .. }) => {
                format!("<script{}{old}>{frame}</script>", self.named(root))
            }
            None => format!("<script src=\"{root}{}\"{old}></script>", self.frame),
        }
    }

    /// How its head has the start script: not at all in a release, whose pages end with it.
    pub fn program_element(&self, root: &str) -> String {
        match &self.within {
            Some(_) => String::new(),
            None => {
                format!("<script src=\"{root}{}\"{} defer></script>", self.start, self.named(root))
            }
        }
    }

    /// How it ends with the start script.
    pub fn end_element(&self) -> String {
        let start = |within: &Within| format!("<script>{}</script>", within.start);
        self.within.as_ref().map(start).unwrap_or_default()
    }

    /// How a script names the program: with the wasm's hash where that is known.
    fn named(&self, root: &str) -> String {
        let attribute = |name: &str, value: &str| format!(" {name}=\"{value}\"");
        let glue = self.glue.as_ref().map(|glue| attribute("data-js", &format!("{root}{glue}")));
        let integrity = self.integrity.as_ref().map(|hash| attribute("data-integrity", hash));
        let wasm = attribute("data-wasm", &format!("{root}{}", self.wasm));
        [glue, Some(wasm), integrity].into_iter().flatten().collect()
    }

    /// The files that a page asks for after its first screen.
    pub fn later(&self) -> impl Iterator<Item = String> {
        [&self.later_style].into_iter().chain(&self.parts).cloned()
    }

    /// The files that every page begins with, in the order in which it asks for them.
    pub fn files(&self) -> Vec<String> {
        let own =
            [&self.style, &self.frame, &self.start].into_iter().filter(|_| self.within.is_none());
        own.chain(&self.glue).chain([&self.wasm]).cloned().collect()
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

/// Joins the style sheets, in the order of the shell's links, into two, and both into one without layers.
fn style_sheets(esbuild: &Esbuild, folder: &Path, template: &Template) -> io::Result<[String; 3]> {
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
    let write = |sheet: &str, stem: &str| {
        fs::write(folder.join("style.css"), sheet)?;
        esbuild.minify(&folder.join("style.css"))?;
        bundle::rename_by_contents(folder, "style.css", stem)
    };
    let [first, later] = &joined;
    let (first, later) = (schemes::told_apart(first)?, schemes::told_apart(later)?);
    let old = layers::flattened(&format!("{first}{later}"))?;
    Ok([write(&first, "deal-window")?, write(&later, "later")?, write(&old, "old")?])
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
        let integrity = bundle::short_integrity(&folder.join(&file))?;
        parts.insert(name.clone(), (format!("{HERE}{file}"), integrity));
        files.push(file);
    }
    let start = scripts::fill(&scripts::start(esbuild, &lean.glue)?, PARTS_NAME, &parts)?;
    fs::write(folder.join(of_program(template, "src")?), start)?;
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
