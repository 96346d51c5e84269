//! Runs the tests of a file and reports as Cargo's own runner does.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};
use tokio::runtime::Builder;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use crate::desk::Desk;
use crate::driver::Driver;

/// How many tests run at a time.
const AT_A_TIME: usize = 2;
/// A test that takes longer hangs.
const LONGEST: Duration = Duration::from_secs(180);

type Running = Pin<Box<dyn Future<Output = Result<()>> + Send>>;

/// A test: an async function of a [`Desk`], and its name.
pub struct Case {
    name: &'static str,
    start: Box<dyn Fn(Desk) -> Running + Send>,
}

impl Case {
    /// Names a function. [`crate::cases!`] does it for many.
    pub fn new<F, Run>(name: &'static str, function: F) -> Case
    where
        F: Fn(Desk) -> Run + Send + 'static,
        Run: Future<Output = Result<()>> + Send + 'static,
    {
        Case { name, start: Box::new(move |desk| Box::pin(function(desk))) }
    }
}

impl fmt::Debug for Case {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Case({})", self.name)
    }
}

/// Test functions as [`Case`]s, each named as it is written.
#[macro_export]
macro_rules! cases {
    ($($function:path),* $(,)?) => {
        vec![$($crate::Case::new(stringify!($function), $function)),*]
    };
}

/// The main of a file of tests. Its arguments are parts of names; without one, all tests run.
#[must_use]
pub fn run(cases: Vec<Case>) -> ExitCode {
    let wanted: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let all = cases.len();
    let cases: Vec<Case> = cases
        .into_iter()
        .filter(|case| wanted.is_empty() || wanted.iter().any(|part| case.name.contains(part)))
        .collect();
    if std::env::args().any(|argument| argument == "--list") {
        cases.iter().for_each(|case| println!("{}: test", case.name));
        return ExitCode::SUCCESS;
    }
    let filtered = all - cases.len();
    println!("\nrunning {} tests", cases.len());
    let start = Instant::now();
    let outcomes = match run_all(cases) {
        Ok(outcomes) => outcomes,
        Err(error) => {
            eprintln!("error: {error:#}");
            return ExitCode::FAILURE;
        }
    };
    report(&outcomes, filtered, start.elapsed())
}

/// What became of a test.
struct Outcome {
    name: &'static str,
    result: Result<()>,
}

fn run_all(cases: Vec<Case>) -> Result<Vec<Outcome>> {
    if cases.is_empty() {
        return Ok(Vec::new());
    }
    let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let driver = Arc::new(Driver::start()?);
    let outcomes = runtime.block_on(async {
        let places = Arc::new(Semaphore::new(AT_A_TIME));
        let mut running = JoinSet::new();
        for case in cases {
            let (places, driver) = (Arc::clone(&places), Arc::clone(&driver));
            running.spawn(async move {
                let _place = places.acquire_owned().await;
                run_one(case, driver).await
            });
        }
        let mut outcomes = Vec::new();
        while let Some(outcome) = running.join_next().await {
            outcomes.extend(outcome);
        }
        outcomes
    });
    Ok(outcomes)
}

async fn run_one(case: Case, driver: Arc<Driver>) -> Outcome {
    let start = Instant::now();
    let desk = Desk::new(driver);
    // A task of its own: a panic in it is a failure of the test, and the browsers still get closed.
    let task = tokio::spawn((case.start)(desk.clone()));
    let stop = task.abort_handle();
    let result = match tokio::time::timeout(LONGEST, task).await {
        Ok(Ok(result)) => result,
        Ok(Err(error)) if error.is_panic() => Err(anyhow!("{}", panic_text(error.into_panic()))),
        Ok(Err(error)) => Err(error.into()),
        Err(_) => {
            stop.abort();
            Err(anyhow!("still not done after {LONGEST:?}"))
        }
    };
    let word = if result.is_ok() { "ok" } else { "FAILED" };
    println!("test {} ... {word} ({:.1} s)", case.name, start.elapsed().as_secs_f32());
    desk.clear(result.is_err().then_some(case.name)).await;
    Outcome { name: case.name, result }
}

fn panic_text(panic: Box<dyn std::any::Any + Send>) -> String {
    match panic.downcast::<String>() {
        Ok(text) => *text,
        Err(panic) => panic.downcast_ref::<&str>().unwrap_or(&"a panic").to_string(),
    }
}

fn report(outcomes: &[Outcome], filtered: usize, time: Duration) -> ExitCode {
    let failed = outcomes.iter().filter(|outcome| outcome.result.is_err()).count();
    if failed > 0 {
        println!("\nfailures:");
    }
    for outcome in outcomes {
        if let Err(error) = &outcome.result {
            println!("\n---- {} ----\n{error:?}", outcome.name);
        }
    }
    let word = if failed == 0 { "ok" } else { "FAILED" };
    println!(
        "\ntest result: {word}. {} passed; {failed} failed; 0 ignored; 0 measured; {filtered} \
         filtered out; finished in {:.2}s\n",
        outcomes.len() - failed,
        time.as_secs_f32(),
    );
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
