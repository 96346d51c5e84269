//! The commands of the project. `cargo xtask` alone lists them.

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
use check::Extent;

const HELP: &str = "\
cargo xtask serve [--port N]   serves the page on port 8080 or the next free one, and follows edits; quick to
                               build, and its console has every panic: with --release, as readers get it
cargo xtask build              builds the page into dist/
cargo xtask package            makes the packages for hosts: compressed files, one file, one archive
cargo xtask test [--quick]     checks everything, or within minutes what most mistakes are found by
cargo xtask review             prints the argument as a document, to be held against its source; with --language ko
                               a translation beside the first language, entry by entry
cargo xtask shots              takes a picture of every step and view, in all widths, light and dark
cargo xtask old                walks through the page in Chromium 109 and 103
cargo xtask lighthouse         prints what Lighthouse says of the built page
cargo xtask bench              measures the analysis, natively and in the browser, and a flip on a slow phone
cargo xtask heights            measures how high a frame is, for those who embed the page
cargo xtask card               takes the picture of a shared link
cargo xtask tools              gets the tools that the other commands need

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

fn command(arguments: &[&str]) -> Result<ExitCode> {
    match arguments {
        ["serve", wishes @ ..] => serve::serve(serve::Wishes::read(wishes)?)?,
        ["build"] => site::build()?,
        ["package"] => drop(package()?),
        ["old"] => check::old_browsers()?,
        ["bench"] => bench::bench()?,
        ["lighthouse"] => lighthouse::lighthouse()?,
        ["shots"] => shots::shots()?,
        ["heights"] => pictures::heights()?,
        ["card"] => pictures::card()?,
        ["tools"] => tools::describe()?,
        ["review"] => {
            run::run(&mut run::cargo(&["run", "--quiet", "-p", "press", "--", "--review"]))?
        }
        ["review", "--language", language] => run::run(&mut run::cargo(&[
            "run", "--quiet", "-p", "press", "--", "--beside", language,
        ]))?,
        ["test"] => return check::run_all(Extent::All),
        ["test", "--quick"] => return check::run_all(Extent::Quick),
        [] | ["help" | "--help" | "-h"] => println!("{HELP}"),
        _ => bail!("there is no such command.\n\n{HELP}"),
    }
    Ok(ExitCode::SUCCESS)
}

/// The packages, from a finished site, and the folder that they are in.
fn package() -> Result<PathBuf> {
    site::build()?;
    let into = paths::root().join("target/package");
    std::fs::create_dir_all(&into)?;
    let (site, folder) = (paths::dist(), into.display().to_string());
    let site = site.display().to_string();
    let press = ["run", "--quiet", "-p", "press", "--", "--package", &site, &folder];
    run::run(&mut run::cargo(&press))?;
    println!("{folder}: site/ with compressed copies, deal-window.html, deal-window.zip");
    Ok(into)
}
