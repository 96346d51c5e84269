//! `test`: everything that must hold, in order, up to the first thing that doesn't.

#[cfg(test)]
mod commands;
mod dependencies;
mod tally;

use std::io::{BufRead, BufReader};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::{run, site, tools};
use tally::Tally;

/// One stage: its name, and what it does.
struct Stage {
    name: &'static str,
    work: fn(&mut Tally) -> Result<()>,
}

/// The stages, the quick ones first.
const STAGES: [Stage; 9] = [
    Stage { name: "tools", work: |_| tools::get_all().map(drop) },
    Stage { name: "format", work: |_| cargo("fmt --all --check") },
    Stage {
        name: "lints",
        work: |_| cargo("clippy --workspace --all-targets --locked -- -D warnings"),
    },
    Stage {
        name: "lints in the browser's code",
        work: |_| {
            cargo("clippy -p deal-window --target wasm32-unknown-unknown --locked -- -D warnings")
        },
    },
    Stage { name: "licences and dependencies", work: |_| dependencies::check() },
    Stage { name: "documentation", work: |_| documentation() },
    Stage {
        name: "tests",
        work: |tally| cargo_test(tally, "test --workspace --exclude e2e --locked --no-fail-fast"),
    },
    Stage { name: "build", work: |_| site::build() },
    Stage {
        name: "tests in three browsers",
        work: |tally| cargo_test(tally, "test -p e2e --locked"),
    },
];

/// Runs all stages. The last line that it prints is the sum of the tests.
pub(crate) fn all() -> Result<ExitCode> {
    let mut tally = Tally::default();
    let mut times = Vec::new();
    let mut failure = None;
    for (index, stage) in STAGES.iter().enumerate() {
        println!("\n[{}/{}] {}", index + 1, STAGES.len(), stage.name);
        let start = Instant::now();
        let outcome = (stage.work)(&mut tally);
        times.push((stage.name, start.elapsed(), outcome.is_ok()));
        if let Err(error) = outcome {
            failure = Some((stage.name, error));
            break;
        }
    }
    println!();
    summarize(&times);
    let Some((stage, error)) = failure else {
        println!("{tally}");
        return Ok(ExitCode::SUCCESS);
    };
    println!("Stopped at the stage \"{stage}\": {error:#}");
    println!("{}", tally.with_failure());
    Ok(ExitCode::FAILURE)
}

fn summarize(times: &[(&str, Duration, bool)]) {
    for (name, time, good) in times {
        let outcome = if *good { "good" } else { "FAILED" };
        println!("{:>7.1} s  {outcome:<6}  {name}", time.as_secs_f32());
    }
}

fn cargo(arguments: &str) -> Result<()> {
    let arguments: Vec<&str> = arguments.split(' ').collect();
    run::run(&mut run::cargo(&arguments))
}

/// The documentation of all code, without a warning.
fn documentation() -> Result<()> {
    let mut command = run::cargo(&["doc", "--workspace", "--no-deps", "--locked"]);
    run::run(command.env("RUSTDOCFLAGS", "-D warnings"))
}

/// Runs tests, passes on what they print, and counts.
fn cargo_test(tally: &mut Tally, arguments: &str) -> Result<()> {
    let arguments: Vec<&str> = arguments.split(' ').collect();
    let mut command: Command = run::cargo(&arguments);
    let line = run::line(&command);
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| line.clone())?;
    if let Some(printed) = child.stdout.take() {
        for printed in BufReader::new(printed).lines() {
            let printed = printed?;
            println!("{printed}");
            tally.count(&printed);
        }
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("{line} failed ({status})");
    }
    Ok(())
}
