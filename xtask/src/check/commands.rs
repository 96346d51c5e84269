//! The commands that the documents name: each of them is run, here or by another stage, but for those that
//! only people can judge.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};

use anyhow::{Context, Result, bail, ensure};

use crate::{paths, run};

/// The documents in which somebody looks for a command.
const DOCUMENTS: [&str; 6] = [
    "README.md",
    "CONTRIBUTING.md",
    "ARCHITECTURE.md",
    "HOSTING.md",
    "EMBED.md",
    "content/README.md",
];

/// How a command is known to work.
#[derive(Clone, Copy, PartialEq)]
enum Known {
    /// It is what this stage belongs to, or a stage of that name.
    Stage(&'static str),
    /// It is run here, to its end.
    Here,
    /// The lints compile it and people run it, for this reason.
    ByHand(&'static str),
    /// It is started here, and ended once it serves the page.
    Serving,
    /// The same with a variable set: a site is written with it here, around the program of the build.
    Pages(&'static str, &'static str),
}

/// What all stages together are.
const ALL: &str = "all of this";

/// Every command that a document names.
const COMMANDS: [(&str, Known); 21] = [
    ("cargo xtask tools", Known::Stage("tools")),
    ("cargo xtask test", Known::Stage(ALL)),
    ("cargo xtask build", Known::Stage("build")),
    ("cargo test -p engine", Known::Stage("tests")),
    ("cargo test -p press --test it", Known::Stage("tests")),
    ("cargo test -p e2e", Known::Stage("tests in three browsers")),
    ("cargo test -p e2e --test it -- steps Firefox", Known::Stage("tests in three browsers")),
    ("cargo run -p press -- --check", Known::Here),
    ("cargo run -p press -- --review", Known::Here),
    // A test holds the schemas fresh: this writes what is there.
    ("cargo run -p press -- --schema", Known::Here),
    ("cargo xtask review", Known::Here),
    ("cargo xtask package", Known::Here),
    ("cargo xtask bench", Known::ByHand("it measures for minutes")),
    ("cargo xtask shots", Known::ByHand("its pictures are for eyes")),
    ("cargo xtask lighthouse", Known::ByHand("what it measures is not the same twice")),
    ("cargo xtask heights", Known::ByHand("a test says when it is due")),
    ("cargo xtask card", Known::ByHand("its picture is for eyes")),
    (
        "UPDATE_SNAPSHOTS=1 cargo test -p e2e --test it -- tree",
        Known::ByHand("what it writes has to be read"),
    ),
    ("cargo xtask serve", Known::Serving),
    (
        "DEAL_WINDOW_URL=https://example.org/deal-window/ cargo xtask build",
        Known::Pages("DEAL_WINDOW_URL", "https://example.org/deal-window/"),
    ),
    (
        "DEAL_WINDOW_REPORT=https://example.org/desk cargo xtask build",
        Known::Pages("DEAL_WINDOW_REPORT", "https://example.org/desk"),
    ),
];

/// Runs every command that a document names, and makes sure that no document names another one.
pub(super) fn check() -> Result<()> {
    compare(&named()?)?;
    for (command, known) in COMMANDS {
        match known {
            Known::Stage(stage) => println!("{command}: {stage}"),
            Known::ByHand(reason) => println!("{command}: not run, {reason}"),
            Known::Here => run_here(command)?,
            Known::Serving => serve(command)?,
            Known::Pages(variable, value) => pages(variable, value)?,
        }
    }
    Ok(())
}

/// The commands of all documents, each with a document that names it.
fn named() -> Result<BTreeMap<String, &'static str>> {
    let mut commands = BTreeMap::new();
    for document in DOCUMENTS {
        let text = fs::read_to_string(paths::root().join(document)).context(document)?;
        commands.extend(of_document(&text).into_iter().map(|command| (command, document)));
    }
    Ok(commands)
}

fn compare(named: &BTreeMap<String, &str>) -> Result<()> {
    for (command, document) in named {
        let known = COMMANDS.iter().any(|(known, _)| known == command);
        ensure!(known, "{document} names `{command}`, and nothing runs it");
    }
    for (command, _) in COMMANDS {
        ensure!(named.contains_key(command), "no document names `{command}` any more");
    }
    Ok(())
}

/// The commands in a document's fenced blocks, and in backquotes within its text.
fn of_document(text: &str) -> Vec<String> {
    let mut commands = Vec::new();
    let mut fenced = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if fenced {
            commands.extend(as_command(line.split(" #").next().unwrap_or_default()));
        } else {
            commands.extend(line.split('`').skip(1).step_by(2).filter_map(as_command));
        }
    }
    commands
}

/// A text that calls Cargo, perhaps with variables before it.
fn as_command(text: &str) -> Option<String> {
    let text = text.trim();
    let mut words = text.split(' ').skip_while(|word| word.contains('='));
    (words.next() == Some("cargo") && words.next().is_some()).then(|| text.to_owned())
}

fn run_here(command: &str) -> Result<()> {
    let arguments: Vec<&str> = command.split(' ').skip(1).collect();
    let mut running = run::cargo(&arguments);
    let output = running.output().with_context(|| command.to_owned())?;
    if !output.status.success() {
        bail!("{command}: {}", String::from_utf8_lossy(&output.stderr));
    }
    println!("{command}: run");
    Ok(())
}

/// Starts the server, asks it for the page, and ends it.
fn serve(command: &str) -> Result<()> {
    let program = std::env::current_exe()?;
    let mut server = run::command(program, &["serve"]).stdout(Stdio::piped()).spawn()?;
    let answer = ask(&mut server);
    server.kill()?;
    server.wait()?;
    ensure!(answer?.contains(" id=\"book\""), "{command}: it serves another page");
    println!("{command}: run, and the page came");
    Ok(())
}

fn ask(server: &mut Child) -> Result<String> {
    let said = server.stdout.take().context("the server says nothing")?;
    for line in BufReader::new(said).lines() {
        let line = line?;
        let Some((_, address)) = line.split_once("http://") else { continue };
        let mut page = TcpStream::connect(address.trim_end_matches('/'))?;
        page.write_all(b"GET / HTTP/1.1\r\n\r\n")?;
        let mut answer = String::new();
        page.read_to_string(&mut answer)?;
        return Ok(answer);
    }
    bail!("the server ended without an address")
}

/// Writes the pages with a variable set, and looks for its value in them.
fn pages(variable: &str, value: &str) -> Result<()> {
    let (shell, site) = (paths::shell(), paths::notes().join("commands"));
    let mut press = run::cargo(&["run", "--quiet", "-p", "press", "--", "--pages"]);
    run::run(press.arg(shell).arg(&site).env(variable, value))?;
    let page = fs::read_to_string(site.join("index.html"))?;
    ensure!(page.contains(&format!("href=\"{value}\"")), "{variable}: the page has no {value}");
    println!("{variable}: the page has it");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_found_in_blocks_and_in_the_text() {
        let text = "Try `cargo xtask build` or `cargo`.\n```\ncargo test -p e2e   # slow\n\
                    X=1 cargo run\nls\n```\n`A=b cargo xtask test`, `content/`";
        let commands =
            ["cargo xtask build", "cargo test -p e2e", "X=1 cargo run", "A=b cargo xtask test"];
        assert_eq!(of_document(text), commands);
    }

    #[test]
    fn the_documents_name_what_is_run_and_nothing_else() {
        let named = named().expect("the documents");
        compare(&named).expect("each command is known");
        let strange = BTreeMap::from([("cargo xtask dance".to_owned(), "README.md")]);
        let refused = compare(&strange).expect_err("nothing runs it").to_string();
        assert!(refused.contains("README.md names `cargo xtask dance`"), "{refused}");
    }

    #[test]
    fn a_stage_that_is_said_to_run_a_command_is_there() {
        for (command, known) in COMMANDS {
            let Known::Stage(stage) = known else { continue };
            let there = super::super::STAGES.iter().any(|one| one.name == stage);
            assert!(there || stage == ALL, "{command}: {stage}");
        }
    }

    #[test]
    fn the_help_says_nothing_that_no_document_does() {
        let named = named().expect("the documents");
        for line in crate::HELP.lines().filter(|line| line.starts_with("cargo xtask ")) {
            let name: Vec<&str> = line.split_whitespace().take(3).collect();
            assert!(named.contains_key(&name.join(" ")), "{line}");
        }
    }
}
