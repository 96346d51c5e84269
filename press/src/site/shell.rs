//! The shell: what Trunk has built, made ready for any content. Its pages are written into it after that, as
//! often as the content changes.

use std::fs;
use std::io;
use std::path::Path;

use crate::site::bundle;
use crate::site::esbuild::Esbuild;
use crate::site::files::{EMBED_STYLE, FRAME, LANGUAGES_STYLE};
use crate::site::scripts;
use crate::site::template::{Slot, Template};
use crate::tools::Profile;
use crate::wasm::lean;

/// The page that stands in the shell until the press has written its own.
const PAGE: &str = "index.html";
/// How an address begins that leads into the page's own folder.
const HERE: &str = "./";

/// A shell that is ready for its pages.
#[derive(Clone, Debug)]
pub struct Shell {
    /// The page without its content.
    pub template: Template,
    /// The style sheet.
    pub style: String,
    /// The script that speaks with a host page.
    pub frame: String,
    /// The start script, the glue and the wasm.
    pub program: [String; 3],
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
        let style = style_sheet(&esbuild, folder, &template)?;
        let frame = bundle::rename_by_contents(folder, FRAME, "frame")?;
        let program = program(&esbuild, folder, &template, profile)?;
        let integrity = Some(bundle::integrity(&folder.join(&program[2]))?);
        let single = match profile {
            Profile::Debug => None,
            Profile::Release => Some(scripts::single(&esbuild, &folder.join(&program[1]))?),
        };
        for style in [LANGUAGES_STYLE, EMBED_STYLE] {
            esbuild.minify(&folder.join(style))?;
        }
        let shell = Self { template, style, frame, program, integrity, single };
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
        Ok(Self {
            style: file(Slot::Style, "href")?,
            frame: file(Slot::Frame, "src")?,
            program: [
                file(Slot::Program, "src")?,
                file(Slot::Program, "data-js")?,
                file(Slot::Program, "data-wasm")?,
            ],
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

    /// How a page asks for the style sheet. `root` is the way to the folder of the shell's files.
    pub fn style_element(&self, root: &str) -> String {
        format!("<link rel=\"stylesheet\" href=\"{root}{}\">", self.style)
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

/// Joins the style sheets, in the order of the shell's links, into one.
fn style_sheet(esbuild: &Esbuild, folder: &Path, template: &Template) -> io::Result<String> {
    let mut joined = String::new();
    for address in template.attributes(Slot::Style, "href") {
        let path = folder.join(within(address));
        joined.push_str(&fs::read_to_string(&path)?);
        fs::remove_file(path)?;
    }
    fs::write(folder.join("style.css"), joined)?;
    esbuild.minify(&folder.join("style.css"))?;
    bundle::rename_by_contents(folder, "style.css", "deal-window")
}

/// Names the start script, the glue and the wasm after their contents.
fn program(
    esbuild: &Esbuild,
    folder: &Path,
    template: &Template,
    profile: Profile,
) -> io::Result<[String; 3]> {
    let file = |key: &str| {
        let missing = || io::Error::other(format!("index.html has a program without {key}"));
        file(template, Slot::Program, key).ok_or_else(missing)
    };
    let (start, glue, wasm) = (file("src")?, file("data-js")?, file("data-wasm")?);
    if profile == Profile::Release {
        lean::lean(&folder.join(&wasm), &folder.join(&glue))?;
    }
    esbuild.minify(&folder.join(&glue))?;
    Ok([
        bundle::rename_by_contents(folder, &start, "start")?,
        bundle::rename_by_contents(folder, &glue, "deal-window")?,
        bundle::rename_by_contents(folder, &wasm, "deal-window")?,
    ])
}
