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

use devserver::browser::Engine;

use crate::desk::Desk;
use crate::driver::Display;

/// How many tests run at a time.
const AT_A_TIME: usize = 2;
/// A test that takes longer hangs.
const LONGEST: Duration = Duration::from_secs(180);

type Running = Pin<Box<dyn Future<Output = Result<()>> + Send>>;

/// A test: an async function of a [`Desk`], its name, and the engines that it is about.
pub struct Case {
    name: &'static str,
    engines: &'static [Engine],
    start: Arc<dyn Fn(Desk) -> Running + Send + Sync>,
}

impl Case {
    /// Names a function. [`crate::cases!`] does it for many.
    pub fn new<F, Run>(name: &'static str, function: F) -> Case
    where
        F: Fn(Desk) -> Run + Send + Sync + 'static,
        Run: Future<Output = Result<()>> + Send + 'static,
    {
        let start = Arc::new(move |desk| -> Running { Box::pin(function(desk)) });
        Case { name, engines: &Engine::ALL, start }
    }
}

impl fmt::Debug for Case {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Case({})", self.name)
    }
}

/// The same tests, in these engines alone: say beside it what the others lack.
#[must_use]
pub fn only(engines: &'static [Engine], mut cases: Vec<Case>) -> Vec<Case> {
    cases.iter_mut().for_each(|case| case.engines = engines);
    cases
}

/// Test functions as [`Case`]s, each named as it is written.
#[macro_export]
macro_rules! cases {
    ($($function:path),* $(,)?) => {
        vec![$($crate::Case::new(stringify!($function), $function)),*]
    };
}

/// A test in one engine.
struct Trial {
    name: String,
    engine: Engine,
    start: Arc<dyn Fn(Desk) -> Running + Send + Sync>,
}

/// The main of a file of tests. Its arguments are parts of names, which end with the engine's, like
/// `page::the_text_fits_in_Firefox`; a test runs if its name holds them all.
#[must_use]
pub fn run(cases: Vec<Case>) -> ExitCode {
    let wanted: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let all: Vec<Trial> =
        Engine::ALL.into_iter().flat_map(|engine| trials(engine, &cases)).collect();
    let of_all = all.len();
    let trials: Vec<Trial> = all
        .into_iter()
        .filter(|trial| wanted.iter().all(|part| trial.name.contains(part)))
        .collect();
    if std::env::args().any(|argument| argument == "--list") {
        trials.iter().for_each(|trial| println!("{}: test", trial.name));
        return ExitCode::SUCCESS;
    }
    let filtered = of_all - trials.len();
    println!("\nrunning {} tests", trials.len());
    let start = Instant::now();
    let outcomes = match run_all(trials) {
        Ok(outcomes) => outcomes,
        Err(error) => {
            eprintln!("error: {error:#}");
            return ExitCode::FAILURE;
        }
    };
    report(&outcomes, filtered, start.elapsed())
}

fn trials(engine: Engine, cases: &[Case]) -> Vec<Trial> {
    let here = cases.iter().filter(|case| case.engines.contains(&engine));
    here.map(|case| Trial {
        name: format!("{}_in_{engine}", case.name),
        engine,
        start: Arc::clone(&case.start),
    })
    .collect()
}

/// What became of a test.
struct Outcome {
    name: String,
    result: Result<()>,
}

fn run_all(trials: Vec<Trial>) -> Result<Vec<Outcome>> {
    if trials.is_empty() {
        return Ok(Vec::new());
    }
    let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let needs_display = trials.iter().any(|trial| trial.engine == Engine::WebKit);
    let display = if needs_display { Some(Arc::new(Display::start()?)) } else { None };
    let outcomes = runtime.block_on(async {
        let places = Arc::new(Semaphore::new(AT_A_TIME));
        let mut running = JoinSet::new();
        for trial in trials {
            let (places, display) = (Arc::clone(&places), display.clone());
            running.spawn(async move {
                let _place = places.acquire_owned().await;
                run_one(trial, display).await
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

async fn run_one(trial: Trial, display: Option<Arc<Display>>) -> Outcome {
    let start = Instant::now();
    // The other engines have no need of a screen.
    let desk = Desk::new(trial.engine, display.filter(|_| trial.engine == Engine::WebKit));
    // A task of its own: a panic in it is a failure of the test, and the browsers still get closed.
    let task = tokio::spawn((trial.start)(desk.clone()));
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
    println!("test {} ... {word} ({:.1} s)", trial.name, start.elapsed().as_secs_f32());
    desk.clear(result.is_err().then_some(trial.name.as_str())).await;
    Outcome { name: trial.name, result }
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
