//! Runs the tests of a file, each in the engines that it is about, and reports as Cargo's own runner does.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Error, Result, anyhow};
use devserver::browser::Engine;
use libtest_mimic::{Arguments, Failed, Trial};
use tokio::runtime::{Builder, Runtime};

use crate::desk::Desk;
use crate::pool::Pool;

/// How many tests run at a time.
const AT_A_TIME: usize = 2;
/// A test that takes longer hangs.
const LONGEST: Duration = Duration::from_secs(300);
/// A test that takes longer is told, so that somebody may look into it.
const LONG: Duration = Duration::from_secs(20);
/// The option with which each test runs in all engines that it is about.
const EVERY_ENGINE: &str = "--every-engine";
/// The options of the runner that have their value in the next argument.
const WITH_VALUE: [&str; 6] =
    ["-Z", "--test-threads", "--logfile", "--skip", "--color", "--format"];

type Running = Pin<Box<dyn Future<Output = Result<()>> + Send>>;
type Start = Arc<dyn Fn(Desk) -> Running + Send + Sync>;

/// A test: an async function of a [`Desk`], its name, the engines that it is about, and those of them in which it runs
/// from day to day.
pub struct Case {
    name: &'static str,
    engines: &'static [Engine],
    daily: &'static [Engine],
    start: Start,
}

impl Case {
    /// Names a function. [`crate::cases!`] does it for many.
    pub fn new<F, Run>(name: &'static str, function: F) -> Case
    where
        F: Fn(Desk) -> Run + Send + Sync + 'static,
        Run: Future<Output = Result<()>> + Send + 'static,
    {
        let start = Arc::new(move |desk| -> Running { Box::pin(function(desk)) });
        Case { name, engines: &Engine::ALL, daily: &Engine::ALL, start }
    }

    fn runs_in(&self, engine: Engine, every_engine: bool) -> bool {
        self.engines.contains(&engine) && (every_engine || self.daily.contains(&engine))
    }

    /// Its name in an engine: `page::the_text_fits_in_Firefox`.
    fn name_in(&self, engine: Engine) -> String {
        format!("{}_in_{engine}", self.name)
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

/// The same tests, from day to day in these engines alone: say beside it why that finds most mistakes.
#[must_use]
pub fn daily(engines: &'static [Engine], mut cases: Vec<Case>) -> Vec<Case> {
    cases.iter_mut().for_each(|case| case.daily = engines);
    cases
}

/// Test functions as [`Case`]s, each named as it is written.
#[macro_export]
macro_rules! cases {
    ($($function:path),* $(,)?) => {
        vec![$($crate::Case::new(stringify!($function), $function)),*]
    };
}

/// The main of a file of tests. Its arguments are those of Cargo's own runner; but of several parts of names a
/// test runs if its name holds them all. With `--every-engine`, and where parts of names are told, tests run in all
/// engines that they are about, else in those of every day.
#[must_use]
pub fn run(cases: Vec<Case>) -> ExitCode {
    let (words, mut options) = sorted(std::env::args().skip(1));
    let every_engine = !words.is_empty() || options.iter().any(|option| option == EVERY_ENGINE);
    options.retain(|option| option != EVERY_ENGINE);
    let mut arguments = Arguments::from_iter([String::new()].into_iter().chain(options));
    arguments.test_threads.get_or_insert(AT_A_TIME);
    let (first, others) =
        words.split_first().map_or((None, &[][..]), |(one, rest)| (Some(one), rest));
    arguments.filter = first.cloned();
    let runtime = match Builder::new_multi_thread().worker_threads(2).enable_all().build() {
        Ok(runtime) => Arc::new(runtime),
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    };
    let pool = Arc::new(Pool::default());
    let mut trials = Vec::new();
    for engine in Engine::ALL {
        for case in cases.iter().filter(|case| case.runs_in(engine, every_engine)) {
            let name = case.name_in(engine);
            if others.iter().all(|word| name.contains(word)) {
                trials.push(trial(name, engine, &case.start, &runtime, &pool));
            }
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    runtime.block_on(pool.close());
    conclusion.exit_code()
}

/// The parts of names among the arguments, and the rest.
fn sorted(arguments: impl Iterator<Item = String>) -> (Vec<String>, Vec<String>) {
    let (mut words, mut options) = (Vec::new(), Vec::new());
    let mut is_value = false;
    for argument in arguments {
        let is_word = !is_value && !argument.starts_with('-');
        is_value = WITH_VALUE.contains(&argument.as_str());
        if is_word { words.push(argument) } else { options.push(argument) }
    }
    (words, options)
}

fn trial(
    name: String,
    engine: Engine,
    start: &Start,
    runtime: &Arc<Runtime>,
    pool: &Arc<Pool>,
) -> Trial {
    let (start, runtime, pool) = (Arc::clone(start), Arc::clone(runtime), Arc::clone(pool));
    Trial::test(name.clone(), move || {
        let attempt =
            || runtime.block_on(run_one(&name, Desk::new(engine, Arc::clone(&pool)), &start));
        let result = attempt().or_else(|error| {
            if !is_of_a_dead_browser(&error) {
                return Err(error);
            }
            println!("{name}: its browser died; once more");
            attempt()
        });
        // Without the stack of each error, which would bury the others.
        result.map_err(|error| Failed::from(format!("{error:#}")))
    })
}

/// Whether a browser went away in the middle of a test, which its driver tells by an error without a word. WebKitGTK does
/// so once in some thousand tests. Where the page is to blame it will die again.
fn is_of_a_dead_browser(error: &Error) -> bool {
    format!("{error:#}").trim_end().ends_with("webdriver returned error:")
}

async fn run_one(name: &str, desk: Desk, start: &Start) -> Result<()> {
    let begun = Instant::now();
    // A task of its own: a panic in it is a failure of the test, and the browsers still get closed.
    let task = tokio::spawn(start(desk.clone()));
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
    if begun.elapsed() > LONG {
        println!("{name} took {:.0} s", begun.elapsed().as_secs_f32());
    }
    // The runner tells why at its very end, which a run that is stopped never comes to.
    if let Err(error) = &result {
        println!("{name}: {error:#}");
    }
    desk.clear(result.is_err().then_some(name)).await;
    result
}

fn panic_text(panic: Box<dyn std::any::Any + Send>) -> String {
    match panic.downcast::<String>() {
        Ok(text) => *text,
        Err(panic) => panic.downcast_ref::<&str>().unwrap_or(&"a panic").to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_of_every_day_run_elsewhere_when_every_engine_is_asked_for() {
        async fn nothing(_: Desk) -> Result<()> {
            Ok(())
        }
        let [both] = &only(&[Engine::Chromium, Engine::WebKit], vec![Case::new("a", nothing)])[..]
        else {
            panic!("one test stays one");
        };
        assert!(both.runs_in(Engine::WebKit, false) && !both.runs_in(Engine::Firefox, true));
        let [one] = &daily(&[Engine::Chromium], vec![Case::new("b", nothing)])[..] else {
            panic!("one test stays one");
        };
        assert!(one.runs_in(Engine::Chromium, false) && !one.runs_in(Engine::WebKit, false));
        assert!(one.runs_in(Engine::WebKit, true));
    }

    #[test]
    fn parts_of_names_are_told_from_options_and_their_values() {
        let arguments = ["steps", "--skip", "us", "--exact", "Firefox", "--test-threads=1"];
        let (words, options) = sorted(arguments.map(str::to_owned).into_iter());
        assert_eq!(words, ["steps", "Firefox"]);
        assert_eq!(options, ["--skip", "us", "--exact", "--test-threads=1"]);
    }
}
