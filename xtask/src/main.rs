//! The commands of the project. `cargo xtask` alone lists them.

mod argument;
mod bench;
mod check;
mod lighthouse;
mod paths;
mod pictures;
mod run;
mod serve;
mod shots;
mod site;
mod tools;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};
use argument::Argument;
use check::Extent;

const HELP: &str = "\
cargo xtask new NAME           writes a small argument to begin with, into arguments/NAME/ or the folder of --content
cargo xtask serve [--port N]   serves the page on port 8080 or the next free one, and follows edits; quick to
                               build, and its console has every panic: with --release, as readers get it
cargo xtask build              builds the page into dist/
cargo xtask package            makes the packages for hosts: compressed files, one file, one archive
cargo xtask test               checks everything, with --quick what finds most mistakes within minutes, and with
                               --every-engine, before a release, each test of the page in each of its browsers
cargo xtask review             prints the argument as a document, to be held against its source; with --language ko
                               a translation beside the first language, entry by entry
cargo xtask shots              takes a picture of every step and view, in all widths, light and dark
cargo xtask old                walks through the page in Chromium 109 and 103
cargo xtask lighthouse         prints what Lighthouse says of the built page
cargo xtask bench              measures the analysis, natively and in the browser, and a flip on a slow phone
cargo xtask heights            measures how high a frame is, for those who embed the page
cargo xtask card               takes the picture of a shared link
cargo xtask tools              gets the tools that the other commands need

With --content DIR the commands serve, build, package, test, review, card and heights are about the argument in that folder, and not
about the one in content/. It is built into a folder of its own, dist-NAME/, by the name of DIR. The variable
DEAL_WINDOW_CONTENT says the same for longer.

What a command lacks it gets by itself, into .tools/.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match command(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn command(told: &[&str]) -> Result<ExitCode> {
    let (named, arguments) = Argument::take(told)?;
    let argument = named.unwrap_or_else(Argument::shipped);
    match arguments[..] {
        ["new", name] => {
            let is_named = arguments.len() < told.len();
            let argument = if is_named { argument } else { Argument::new(name)? };
            let folder = argument.folder().display().to_string();
            let press = ["run", "--quiet", "-p", "press", "--"];
            let told = ["--content", &folder, "--new", name];
            run::run(&mut run::cargo(&[&press[..], &told].concat()))?;
            println!("See it with `cargo xtask serve --content {folder}`.");
        }
        ["serve", ref wishes @ ..] => {
            let wishes = serve::Wishes::read(wishes)?;
            argument.must_be_there()?;
            serve::serve(wishes, &argument)?;
        }
        ["build"] => {
            argument.must_be_there()?;
            site::build(&argument)?;
        }
        ["package"] => {
            argument.must_be_there()?;
            package(&argument)?;
        }
        ["review"] => press(&argument, &["--review"])?,
        ["review", "--language", language] => press(&argument, &["--beside", language])?,
        ["card"] => pictures::card(&argument)?,
        ["heights"] => {
            argument.must_be_there()?;
            pictures::heights(&argument)?;
        }
        ["test"] => return check::run_all(Extent::All, &argument),
        ["test", "--every-engine"] => return check::run_all(Extent::EveryEngine, &argument),
        ["test", "--quick"] => return check::run_all(Extent::Quick, &argument),
        // Nobody is to believe that it was heard.
        [name, ..] if arguments.len() < told.len() => bail!("{name} knows no --content"),
        ["old"] => check::old_browsers()?,
        ["bench"] => bench::bench()?,
        ["lighthouse"] => lighthouse::lighthouse()?,
        ["shots"] => shots::shots()?,
        ["tools"] => tools::describe()?,
        [] | ["help" | "--help" | "-h"] => println!("{HELP}"),
        _ => bail!("there is no such command.\n\n{HELP}"),
    }
    Ok(ExitCode::SUCCESS)
}

/// Runs the press on an argument.
fn press(argument: &Argument, told: &[&str]) -> Result<()> {
    argument.must_be_there()?;
    let start = ["run", "--quiet", "-p", "press", "--"];
    run::run(argument.hand_on(&mut run::cargo(&[&start[..], told].concat())))
}

/// The packages, from a finished site, and the folder that they are in.
fn package(argument: &Argument) -> Result<PathBuf> {
    site::build(argument)?;
    let into = argument.package();
    std::fs::create_dir_all(&into)?;
    let (site, folder) = (argument.dist().display().to_string(), into.display().to_string());
    press(argument, &["--package", &site, &folder])?;
    Ok(into)
}
