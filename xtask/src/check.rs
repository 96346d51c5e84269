//! `test`: everything that must hold, in order, up to the first thing that doesn't.

#[cfg(test)]
mod commands;
mod dependencies;
mod old;
mod scripts;
mod tally;

use std::io::{BufRead, BufReader};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::argument::Argument;
use crate::{run, site, tools};
use tally::Tally;

/// How much is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// What most mistakes of a working day are found by, within minutes.
    Quick,
    /// Everything that must hold before a change is good.
    All,
    /// The same before a release: each test of the page in each engine that it is about.
    EveryEngine,
}

/// One stage: its name, the extents that it belongs to, and what it does.
struct Stage {
    name: &'static str,
    within: &'static [Extent],
    work: fn(&mut Tally, &Argument) -> Result<()>,
}

const ALWAYS: &[Extent] = &[Extent::Quick, Extent::All, Extent::EveryEngine];
const IN_ALL: &[Extent] = &[Extent::All, Extent::EveryEngine];
const FROM_DAY_TO_DAY: &[Extent] = &[Extent::All];
const BEFORE_A_RELEASE: &[Extent] = &[Extent::EveryEngine];
const WHEN_QUICK: &[Extent] = &[Extent::Quick];

/// The stages, in the order in which they run.
const STAGES: [Stage; 14] = [
    Stage { name: "tools", within: ALWAYS, work: |_, _| tools::get_all().map(drop) },
    Stage { name: "format", within: ALWAYS, work: |_, _| cargo("fmt --all --check") },
    Stage {
        name: "content",
        within: WHEN_QUICK,
        work: |_, argument| crate::press(argument, &["--check"]),
    },
    Stage {
        name: "lints",
        within: ALWAYS,
        work: |_, _| cargo("clippy --workspace --all-targets --locked -- -D warnings"),
    },
    Stage {
        name: "lints in the browser's code",
        within: ALWAYS,
        work: |_, _| {
            cargo("clippy -p deal-window --target wasm32-unknown-unknown --locked -- -D warnings")
        },
    },
    Stage { name: "scripts", within: ALWAYS, work: |tally, _| scripts::check(tally) },
    Stage { name: "licences and dependencies", within: IN_ALL, work: |_, _| dependencies::check() },
    Stage { name: "documentation", within: IN_ALL, work: |_, _| documentation() },
    Stage {
        name: "tests",
        within: ALWAYS,
        work: |tally, _| {
            cargo_test(tally, "test --workspace --exclude e2e --locked --no-fail-fast")
        },
    },
    Stage { name: "build", within: ALWAYS, work: |_, argument| build(argument) },
    Stage {
        name: "some tests in Chromium",
        within: WHEN_QUICK,
        work: |tally, _| {
            SOME.iter().try_for_each(|part| {
                cargo_test(tally, &format!("test -p e2e --locked --test it -- {part} Chromium"))
            })
        },
    },
    Stage { name: "browsers of years ago", within: IN_ALL, work: |tally, _| old::walk(tally) },
    Stage {
        name: "tests in three browsers",
        within: FROM_DAY_TO_DAY,
        work: |tally, _| cargo_test(tally, "test -p e2e --locked"),
    },
    Stage {
        name: "each test in each of its browsers",
        within: BEFORE_A_RELEASE,
        work: |tally, _| {
            cargo_test(tally, "test -p e2e --locked --lib --test harness")?;
            cargo_test(tally, "test -p e2e --locked --test it -- --every-engine")
        },
    },
];

/// What the quick check has read in Chromium: that the page comes alive, and what readers do most.
const SOME: [&str; 3] = ["page::the_program", "table::", "steps::"];

/// Runs all stages within an extent. The last line that it prints is the sum of the tests.
pub(crate) fn run_all(extent: Extent, argument: &Argument) -> Result<ExitCode> {
    let stages: Vec<&Stage> =
        STAGES.iter().filter(|stage| stage.within.contains(&extent)).collect();
    let mut tally = Tally::default();
    let mut times = Vec::new();
    let mut failure = None;
    for (index, stage) in stages.iter().enumerate() {
        println!("\n[{}/{}] {}", index + 1, stages.len(), stage.name);
        let start = Instant::now();
        let outcome = (stage.work)(&mut tally, argument);
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

/// Builds what the tests read, and the argument that is asked for.
fn build(argument: &Argument) -> Result<()> {
    site::build(&Argument::shipped())?;
    if argument.is_shipped() { Ok(()) } else { site::build(argument) }
}

/// Walks through the page in browsers of years ago.
pub(crate) fn old_browsers() -> Result<()> {
    site::build(&Argument::shipped())?;
    old::walk(&mut Tally::default())
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

fn cargo_test(tally: &mut Tally, arguments: &str) -> Result<()> {
    let arguments: Vec<&str> = arguments.split(' ').collect();
    counted(tally, &mut run::cargo(&arguments))
}

/// Runs tests, passes on what they print, and counts.
fn counted(tally: &mut Tally, command: &mut Command) -> Result<()> {
    let line = run::line(command);
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
