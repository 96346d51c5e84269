//! The press as a program: `press [FOLDER]` finishes the site that Trunk has staged in FOLDER (or in
//! the folder named by TRUNK_STAGING_DIR). `press --check` reads and checks the content alone, and
//! `press --schema` writes the schemas of its files anew.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use press::Edition;
use press::bundle::Share;
use press::home::Home;
use press::problem::{Problem, Weight};
use press::site::{self, FIRST_LOAD, FIRST_REQUESTS, FIRST_SCRIPTS};

/// The language of the pages that are written.
const LANGUAGE: &str = "en";

fn main() -> ExitCode {
    let argument = std::env::args().nth(1);
    if argument.as_deref() == Some("--schema") {
        return write_schemas();
    }
    let edition = match press::compile::edition(Path::new("content"), LANGUAGE) {
        Ok(edition) => edition,
        Err(problems) => {
            tell(&problems);
            let mistakes =
                problems.iter().filter(|problem| problem.weight == Weight::Mistake).count();
            let s = if mistakes == 1 { "" } else { "s" };
            eprintln!("{mistakes} mistake{s} in the content; nothing was written.");
            return ExitCode::FAILURE;
        }
    };
    if argument.as_deref() == Some("--check") {
        tell(&edition.remarks);
        println!("The content is sound.");
        return ExitCode::SUCCESS;
    }
    let folder = argument
        .map(PathBuf::from)
        .or_else(|| std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from));
    let Some(folder) = folder else {
        eprintln!("press: name the folder with the staged site, or use --check.");
        return ExitCode::FAILURE;
    };
    finish(&folder, Box::leak(Box::new(edition)))
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

fn tell(problems: &[Problem]) {
    for problem in problems {
        eprintln!("{problem}");
    }
}
