//! The press as a program. `press --help` tells what it does.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use press::Edition;
use press::bundle::Share;
use press::home::Home;
use press::problem::{Problem, Weight};
use press::site::{self, FIRST_LOAD, FIRST_REQUESTS, FIRST_SCRIPTS};

/// The language of the pages that are written.
const LANGUAGE: &str = "en";

const HELP: &str = "\
press [FOLDER]             finishes the site that Trunk has staged in FOLDER, or in TRUNK_STAGING_DIR
press --check [LANGUAGE]   reads and checks the content alone
press --review [LANGUAGE]  prints the argument as a document, to be held against its source
press --schema             writes the schemas of the content files anew
press --package SITE INTO  makes the packages for hosts from the finished site
press --card FILE          writes the page of which the picture of a shared link is taken

It runs in the project's root.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["--check"] => with_edition(LANGUAGE, check),
        ["--check", language] => with_edition(language, check),
        ["--review"] => with_edition(LANGUAGE, review),
        ["--review", language] => with_edition(language, review),
        ["--schema"] => write_schemas(),
        ["--package", site, into] => make_package(Path::new(site), Path::new(into)),
        ["--card", file] => with_edition(LANGUAGE, |edition| write_card(file, edition)),
        ["--help" | "-h"] => {
            println!("{HELP}");
            ExitCode::SUCCESS
        }
        [] => match std::env::var_os("TRUNK_STAGING_DIR") {
            Some(folder) => {
                with_edition(LANGUAGE, |edition| finish(&PathBuf::from(folder), edition))
            }
            None => refuse(),
        },
        [folder] if !folder.starts_with('-') => {
            with_edition(LANGUAGE, |edition| finish(Path::new(folder), edition))
        }
        _ => refuse(),
    }
}

fn make_package(site: &Path, into: &Path) -> ExitCode {
    match press::package::package(site, Path::new("."), into) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("press: no package: {error}");
            ExitCode::FAILURE
        }
    }
}

fn refuse() -> ExitCode {
    eprintln!("press: these arguments mean nothing here.\n\n{HELP}");
    ExitCode::FAILURE
}

/// Reads and checks the content, tells its problems, and goes on if it is sound.
fn with_edition(language: &str, work: impl FnOnce(&'static Edition) -> ExitCode) -> ExitCode {
    match press::compile::edition(Path::new("content"), language) {
        Ok(edition) => {
            tell(&edition.remarks);
            work(Box::leak(Box::new(edition)))
        }
        Err(problems) => {
            tell(&problems);
            let mistake = |problem: &&Problem| problem.weight == Weight::Mistake;
            let mistakes = problems.iter().filter(mistake).count();
            let s = if mistakes == 1 { "" } else { "s" };
            eprintln!("{mistakes} mistake{s} in the content; nothing was written.");
            ExitCode::FAILURE
        }
    }
}

fn tell(problems: &[Problem]) {
    for problem in problems {
        eprintln!("{problem}");
    }
}

fn check(_: &'static Edition) -> ExitCode {
    println!("The content is sound.");
    ExitCode::SUCCESS
}

fn review(edition: &'static Edition) -> ExitCode {
    print!("{}", press::review::document(edition));
    ExitCode::SUCCESS
}

fn write_card(file: &str, edition: &'static Edition) -> ExitCode {
    match std::fs::write(file, press::card::page(edition)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("press: {file}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write_schemas() -> ExitCode {
    let folder = Path::new("content/schema");
    let written = std::fs::create_dir_all(folder).and_then(|()| {
        let mut files = press::files::schema::all().into_iter();
        files.try_for_each(|file| std::fs::write(folder.join(file.name), file.text))
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("press: {error}");
            ExitCode::FAILURE
        }
    }
}

fn finish(folder: &Path, edition: &'static Edition) -> ExitCode {
    let finished =
        Home::from_environment().and_then(|home| site::finish(folder, edition, home.as_ref()));
    let shares = match finished {
        Ok(shares) => shares,
        Err(error) => {
            eprintln!("press: {error}");
            return ExitCode::FAILURE;
        }
    };
    println!("{:>9} {:>9}  first load", "bytes", "brotli");
    for share in &shares {
        println!("{:>9} {:>9}  {}", share.bytes, share.brotli, share.name);
    }
    let brotli: usize = shares.iter().map(|share| share.brotli).sum();
    println!(
        "{:>19}  of {FIRST_LOAD} allowed, {} requests of {FIRST_REQUESTS}",
        brotli,
        shares.len()
    );
    let is_script =
        |share: &&Share| ["frame-", "start-"].iter().any(|stem| share.name.starts_with(stem));
    let scripts: usize = shares.iter().filter(is_script).map(|share| share.brotli).sum();
    println!("{scripts:>19}  of {FIRST_SCRIPTS} allowed for the scripts before the program");
    if brotli > FIRST_LOAD || shares.len() > FIRST_REQUESTS || scripts > FIRST_SCRIPTS {
        eprintln!("press: the first load is over its budget.");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
