//! Runs every task in every engine: engines side by side, the tasks of one engine one after the other.

use crate::engines::{Driver, ENGINES, Engine};
use crate::page::{self, Page};
use fantoccini::Client;
use std::pin::Pin;
use std::process::ExitCode;
use std::time::{Duration, Instant};
use tokio::task::{JoinError, spawn_local};

/// No task takes longer unless something hangs.
const LIMIT: Duration = Duration::from_secs(120);

/// A named task.
#[derive(Clone, Copy)]
pub struct Task {
    pub name: &'static str,
    pub run: fn(Page) -> Pin<Box<dyn Future<Output = ()>>>,
}

/// A list of tasks from the paths of their functions.
macro_rules! tasks {
    ($($path:path),* $(,)?) => {
        vec![$($crate::runner::Task { name: stringify!($path), run: |page| Box::pin($path(page)) }),*]
    };
}
pub(crate) use tasks;

/// Runs what the command line selects and reports; ends early, and cleanly, on Ctrl-C.
pub async fn main(tasks: Vec<Task>) -> ExitCode {
    // The report at the end has the messages: no trace of the machinery in between.
    std::panic::set_hook(Box::new(|_| {}));
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (engines, tasks) = select(&words, tasks);
    let all = async {
        let start = |engine| spawn_local(run_engine(engine, tasks.clone()));
        let runs: Vec<_> = engines.into_iter().map(start).collect();
        let mut failures = Vec::new();
        for run in runs {
            failures.extend(run.await.expect("the runner itself does not fail"));
        }
        failures
    };
    tokio::select! {
        failures = all => report(&failures),
        _ = tokio::signal::ctrl_c() => ExitCode::FAILURE,
    }
}

fn select(words: &[String], mut tasks: Vec<Task>) -> (Vec<Engine>, Vec<Task>) {
    let mut engines = ENGINES.to_vec();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        if word == "--engine" {
            let wanted = words.next().expect("--engine needs a name");
            engines.retain(|engine| engine.name() == wanted);
        } else if !word.starts_with('-') {
            tasks.retain(|task| task.name.contains(word.as_str()));
        }
    }
    assert!(!engines.is_empty(), "engines: chromium, firefox, webkit");
    (engines, tasks)
}

fn report(failures: &[String]) -> ExitCode {
    if failures.is_empty() {
        return ExitCode::SUCCESS;
    }
    println!("\n{} failed:\n{}", failures.len(), failures.join("\n"));
    ExitCode::FAILURE
}

async fn run_engine(engine: Engine, tasks: Vec<Task>) -> Vec<String> {
    let driver = match Driver::start(engine).await {
        Ok(driver) => driver,
        Err(message) => return vec![format!("[{engine}] could not start: {message}")],
    };
    let mut failures = Vec::new();
    let mut browser = None;
    for task in tasks {
        let start = Instant::now();
        let failure = run_task(&driver, &mut browser, task).await;
        let word = if failure.is_some() { "FAILED" } else { "ok" };
        println!("{word:6} [{engine}] {} ({:.1} s)", task.name, start.elapsed().as_secs_f64());
        if let Some(message) = failure {
            println!("       {message}");
            failures.push(format!("[{engine}] {}: {message}", task.name));
        }
    }
    if let Some(browser) = browser {
        page::close(browser).await;
    }
    failures
}

/// One task, at an address that the browser has not seen yet; the message of its failure. A browser in which a task has
/// failed is not used again.
async fn run_task(driver: &Driver, browser: &mut Option<Client>, task: Task) -> Option<String> {
    let page = match Page::start(driver, browser.take()).await {
        Ok(page) => page,
        Err(message) => return Some(format!("no session: {message}")),
    };
    let mut work = spawn_local((task.run)(page.clone()));
    let result = tokio::time::timeout(LIMIT, &mut work).await;
    work.abort();
    let message = match result {
        Ok(Ok(())) => {
            *browser = Some(page.client);
            return None;
        }
        Ok(Err(error)) => message_of(error),
        Err(_) => format!("still running after {} s", LIMIT.as_secs()),
    };
    let shot = page.screenshot(task.name).await;
    page::close(page.client).await;
    Some(format!("{message}\n    {shot}"))
}

fn message_of(error: JoinError) -> String {
    let Ok(cause) = error.try_into_panic() else { return "was stopped".into() };
    let text = cause.downcast_ref::<String>().cloned();
    text.or_else(|| cause.downcast_ref::<&str>().map(|text| (*text).to_owned())).unwrap_or_else(|| "panicked".into())
}
