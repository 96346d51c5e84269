//! The press as a program. `press --help` tells what it does.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use press::Edition;
use press::content::argument;
use press::content::compile;
use press::content::language::{self, State};
use press::content::mistakes_to;
use press::content::problem::{self, Problem, Weight};
use press::content::start;
use press::content::translation;
use press::site::budget;
use press::site::home::Home;
use press::site::pages;
use press::site::scripts;
use press::site::shell::{self, Shell};
use press::site::stills::Amount;
use press::tools::Profile;

/// The variable of the environment that names the folder in which the shell is kept.
const KEPT: &str = "DEAL_WINDOW_SHELL";
/// What is added to that folder's name for what Trunk has staged, before anything is done to it.
const STAGED: &str = "staged";

const HELP: &str = "\
press [FOLDER]              finishes the site that Trunk has staged in FOLDER, or in TRUNK_STAGING_DIR
press --shell STAGED SHELL  makes anew the SHELL of a site that Trunk has staged before, in STAGED
press --site STAGED SITE    writes a whole site into SITE, around the program that Trunk has staged before, in STAGED
press --pages SHELL SITE    writes all pages into SITE, around the program that a build has kept in SHELL
press --new NAME            writes an argument to begin with, into the folder that --content names
press --check [LANGUAGE]    reads and checks the content alone
press --review [LANGUAGE]   prints the argument as a document, to be held against its source
press --beside LANGUAGE     prints a language beside the first one, entry by entry
press --status [LANGUAGE]   says how far translations are: what is missing, stale or lost
press --translated LANGUAGE notes that a language is a translation of what the first one says now
press --schema              writes the schemas of the content files anew
press --scripts             writes anew what the scripts share with the program's tables
press --package SITE INTO   makes the packages for hosts from the finished site
press --card FILE           writes the page of which the picture of a shared link is taken

With --content DIR all of them are about the argument in that folder, in place of the one in content/; without it the
folder counts that DEAL_WINDOW_CONTENT names.

It runs in the project's root. As Trunk's hook it makes what TRUNK_PROFILE says. A build keeps its program in
the folder that DEAL_WINDOW_SHELL names.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    command(&arguments).unwrap_or_else(|error| {
        eprintln!("press: {error}");
        ExitCode::FAILURE
    })
}

fn command(told: &[&str]) -> io::Result<ExitCode> {
    let variable = std::env::var(argument::VARIABLE).ok();
    let (content, arguments) =
        argument::take(told, variable.as_deref()).map_err(io::Error::other)?;
    let argument = Argument { languages: language::all(&content), folder: content };
    let all = &argument.languages;
    match arguments[..] {
        ["--new", name] => argument.begin(name),
        ["--check"] => argument.with_editions(all, check),
        ["--check", language] => argument.with_editions(&[language.to_owned()], check),
        ["--review"] => argument.with_editions(&all[..1], review),
        ["--review", language] => argument.with_editions(&[language.to_owned()], review),
        ["--beside", language] => {
            print!("{}", translation::beside(&argument.folder, language)?);
            Ok(ExitCode::SUCCESS)
        }
        ["--status"] => all
            .iter()
            .skip(1)
            .try_for_each(|code| status(&argument.folder, code))
            .map(|()| ExitCode::SUCCESS),
        ["--status", language] => status(&argument.folder, language).map(|()| ExitCode::SUCCESS),
        ["--translated", language] => {
            let noted = translation::note_translated(&argument.folder, language)?;
            println!(
                "{noted} entries of `{language}` are noted as translations of what stands there now."
            );
            Ok(ExitCode::SUCCESS)
        }
        ["--schema"] => write_schemas(),
        ["--scripts"] => scripts::generate().map(|()| ExitCode::SUCCESS),
        ["--package", site, into] => {
            let Some(editions) = argument.editions(&all[..1])? else {
                return Ok(ExitCode::FAILURE);
            };
            let (site, texts, into) = (Path::new(site), Path::new("."), Path::new(into));
            let own = press::site::package::package(&editions[0].own_name, site, texts, into)?;
            println!("{}: site/ with compressed copies, {}", into.display(), own.join(", "));
            Ok(ExitCode::SUCCESS)
        }
        ["--card", file] => {
            let Some(editions) = argument.editions(&all[..1])? else {
                return Ok(ExitCode::FAILURE);
            };
            write_card(file, &editions)?;
            Ok(ExitCode::SUCCESS)
        }
        ["--shell", staged, shell] => {
            shell::copy(Path::new(staged), Path::new(shell))?;
            Shell::assemble(Path::new(shell), profile())?;
            Ok(ExitCode::SUCCESS)
        }
        ["--site", staged, site] => {
            shell::copy(Path::new(staged), Path::new(site))?;
            let shell = Shell::assemble(Path::new(site), profile())?;
            argument.put_into(Path::new(site), &shell)
        }
        ["--pages", kept, site] => {
            shell::copy(Path::new(kept), Path::new(site))?;
            let shell = Shell::read(Path::new(site))?;
            Ok(match argument.write_pages(Path::new(site), &shell)? {
                Some(_) => ExitCode::SUCCESS,
                None => ExitCode::FAILURE,
            })
        }
        ["--help" | "-h"] => {
            println!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        [] => match std::env::var_os("TRUNK_STAGING_DIR") {
            Some(folder) => argument.finish(Path::new(&folder)),
            None => Ok(refuse()),
        },
        [folder] if !folder.starts_with('-') => argument.finish(Path::new(folder)),
        _ => Ok(refuse()),
    }
}

/// Says how far a language is.
fn status(content: &Path, code: &str) -> io::Result<()> {
    let lacks = translation::status(content, code)?;
    let state = match language::state(content, code) {
        State::Released => "released",
        State::Draft => "a draft",
    };
    println!("{code}: {state}, {} to look at", lacks.len());
    lacks.iter().for_each(|(entry, lack)| println!("  {code}/{entry}: {lack}"));
    Ok(())
}

/// Without Trunk, what comes of it is for readers.
fn profile() -> Profile {
    Profile::of_trunk().unwrap_or(Profile::Release)
}

fn refuse() -> ExitCode {
    eprintln!("press: these arguments mean nothing here.\n\n{HELP}");
    ExitCode::FAILURE
}

/// An argument: the folder of its content, and the languages that it is written in.
struct Argument {
    folder: PathBuf,
    languages: Vec<String>,
}

impl Argument {
    /// Writes the files of an argument to begin with.
    fn begin(&self, name: &str) -> io::Result<ExitCode> {
        let files = start::write(&self.folder, name)?;
        let folder = self.folder.display();
        println!("{folder}: {files} files. Begin with {folder}/README.md.");
        Ok(ExitCode::SUCCESS)
    }

    /// Reads and checks the content, tells its problems, and goes on if it is sound.
    fn editions(&self, languages: &[String]) -> io::Result<Option<Vec<&'static Edition>>> {
        if !self.folder.is_dir() {
            let folder = self.folder.display();
            return Err(io::Error::other(format!("there is no folder {folder}.")));
        }
        let mistakes_to = mistakes_to::from_environment()?;
        match compile::editions(&self.folder, languages) {
            Ok(mut editions) => {
                if mistakes_to.is_some() {
                    let sources = editions.iter_mut().map(|one| &mut one.source);
                    sources.for_each(|source| source.mistakes_to.clone_from(&mistakes_to));
                }
                editions.iter().for_each(|edition| self.tell(&edition.remarks));
                // They live as long as the program, which ends with their pages.
                Ok(Some(editions.into_iter().map(|one| &*Box::leak(Box::new(one))).collect()))
            }
            Err(problems) => {
                self.tell(&problems);
                let mistake = |problem: &&Problem| problem.weight == Weight::Mistake;
                let mistakes = problems.iter().filter(mistake).count();
                let s = if mistakes == 1 { "" } else { "s" };
                eprintln!("{mistakes} mistake{s} in the content; nothing was written.");
                Ok(None)
            }
        }
    }

    fn tell(&self, problems: &[Problem]) {
        for line in problem::told(problems, &self.folder) {
            eprintln!("{line}");
        }
    }

    fn with_editions(
        &self,
        languages: &[String],
        work: fn(&[&'static Edition]),
    ) -> io::Result<ExitCode> {
        let Some(editions) = self.editions(languages)? else { return Ok(ExitCode::FAILURE) };
        work(&editions);
        Ok(ExitCode::SUCCESS)
    }

    /// From what Trunk has staged to the finished site, within its budget.
    fn finish(&self, folder: &Path) -> io::Result<ExitCode> {
        if profile() == Profile::Release {
            shell::stage(folder)?;
        }
        let kept = std::env::var_os(KEPT).map(PathBuf::from);
        if let Some(kept) = &kept {
            shell::copy(folder, &kept.with_extension(STAGED))?;
        }
        let shell = Shell::assemble(folder, profile())?;
        // Kept before the content is read: a mistake there costs no build of the program.
        if let Some(kept) = &kept {
            shell::copy(folder, kept)?;
        }
        self.put_into(folder, &shell)
    }

    /// Writes the pages around an assembled shell, within its budget.
    fn put_into(&self, folder: &Path, shell: &Shell) -> io::Result<ExitCode> {
        let Some(editions) = self.write_pages(folder, shell)? else {
            return Ok(ExitCode::FAILURE);
        };
        // A build to work with is as large as it is.
        if let (Some(first), Profile::Release) = (editions.first(), profile()) {
            budget::tell(&pages::first_load(folder, shell)?, first)?;
            budget::tell_parts(&pages::later_parts(folder, shell)?)?;
            budget::tell_alone(&pages::alone(folder, shell, first)?)?;
        }
        Ok(ExitCode::SUCCESS)
    }

    /// Writes the pages, unless the content has mistakes.
    fn write_pages(
        &self,
        folder: &Path,
        shell: &Shell,
    ) -> io::Result<Option<Vec<&'static Edition>>> {
        let home = Home::from_environment()?;
        let Some(editions) = self.editions(&self.languages)? else { return Ok(None) };
        // A build to work with follows within seconds.
        let amount = if shell.is_release() { Amount::All } else { Amount::Cards };
        pages::finish(folder, shell, &editions, home.as_ref(), amount)?;
        Ok(Some(editions))
    }
}

fn check(editions: &[&'static Edition]) {
    println!("The content is sound.");
    for edition in editions {
        match budget::content(edition) {
            Ok(bytes) => {
                println!("Its page in `{}` weighs {bytes} bytes under brotli.", edition.language);
                budget::tell_if_large("the page", bytes, budget::LARGE_PAGE);
            }
            Err(error) => println!("Its page can't be weighed: {error}"),
        }
    }
}

fn review(editions: &[&'static Edition]) {
    editions.iter().for_each(|edition| print!("{}", press::page::review::document(edition)));
}

fn write_card(file: &str, editions: &[&'static Edition]) -> io::Result<()> {
    editions.iter().try_for_each(|edition| std::fs::write(file, press::page::card::page(edition)))
}

fn write_schemas() -> io::Result<ExitCode> {
    let folder = Path::new("content/schema");
    std::fs::create_dir_all(folder)?;
    for file in press::content::files::schema::all() {
        std::fs::write(folder.join(file.name), file.text)?;
    }
    Ok(ExitCode::SUCCESS)
}
