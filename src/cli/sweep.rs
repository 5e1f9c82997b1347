//! `entente sweep`: a scenario a line in, an outcome a line out, in order, on all cores.
//!
//! A thread reads lines, workers calculate them, and the calling thread writes the answers in the order of the lines.
//! What has been read and not yet written is limited ([`Budget`]), so memory stays flat however long the input is.
//! Every line travels with a channel of its own for its answer; the writer goes through these channels in order.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use serde::Serialize;

use super::budget::Budget;
use super::lines::{Line, Lines};
use super::source::{Content, MAX_SCENARIO, SourceError};
use super::{BAD_INPUT, say};
use crate::scenario::json::evaluator::Evaluator;
use crate::scenario::json::{read_link, read_scenario};

/// Exit code if some line could not be used.
const BAD_LINES: u8 = 3;
/// Memory for lines on their way, bytes for each worker.
const BUDGET: usize = 32 << 20;
/// What an outcome of the shipped data takes, bytes, about; longer ones are noticed.
const OUTCOME: usize = 256 << 10;
/// How many times as long as its line an outcome can be, about.
const GROWTH: usize = 8;
/// Time between two lines of progress.
const PROGRESS: Duration = Duration::from_secs(1);

/// How to sweep.
#[derive(Debug, Clone, Copy)]
pub(super) struct Options {
    /// Number of workers.
    pub(super) jobs: usize,
    /// Whether to tell how far it is.
    pub(super) progress: bool,
}

/// A line to calculate.
struct Task {
    number: u64,
    line: Line,
    answer: Sender<Answer>,
}

/// What is written for a line.
struct Answer {
    text: Vec<u8>,
    good: bool,
}

/// A line that was read, in order.
enum Ticket {
    /// Where its answer will come, and what it takes of the budget.
    Line { number: u64, answer: Receiver<Answer>, cost: usize },
    /// The input could not be read any further.
    Broken(io::Error),
}

/// Answers every line of an input.
pub(super) fn sweep(input: impl Read + Send + 'static, name: &str, options: Options) -> ExitCode {
    let budget = Arc::new(Budget::new(BUDGET * options.jobs, OUTCOME));
    match start(input, options.jobs, &budget) {
        Ok(order) => Writer::new(options.progress).run(&order, &budget, name),
        Err(error) => {
            say(&format!("{} threads cannot be started: {error}", options.jobs));
            ExitCode::FAILURE
        }
    }
}

/// Starts the reader and the workers; gives the tickets in the order of the lines.
///
/// The threads are not joined: when the last answer is out, or nobody reads on, the process ends.
fn start(input: impl Read + Send + 'static, jobs: usize, budget: &Arc<Budget>) -> io::Result<Receiver<Ticket>> {
    let (tasks, work) = channel();
    let (tickets, order) = channel();
    let work = Arc::new(Mutex::new(work));
    for _ in 0..jobs {
        let work = Arc::clone(&work);
        thread::Builder::new().spawn(move || calculate(&work))?;
    }
    let lines = Lines::new(BufReader::with_capacity(1 << 16, input), MAX_SCENARIO as usize);
    let budget = Arc::clone(budget);
    thread::Builder::new().spawn(move || read(lines, &tasks, &tickets, &budget))?;
    Ok(order)
}

/// Reads lines as long as somebody wants them.
fn read<R: BufRead>(lines: Lines<R>, tasks: &Sender<Task>, tickets: &Sender<Ticket>, budget: &Budget) {
    for line in lines {
        let (number, line) = match line {
            Ok(line) => line,
            Err(error) => {
                let _ = tickets.send(Ticket::Broken(error));
                return;
            }
        };
        let cost = budget.take(GROWTH * line.as_ref().map_or(0, String::len));
        let (sender, answer) = channel();
        let ticket = Ticket::Line { number, answer, cost };
        if tickets.send(ticket).is_err() || tasks.send(Task { number, line, answer: sender }).is_err() {
            return;
        }
    }
}

/// Calculates lines until there are no more.
fn calculate(work: &Mutex<Receiver<Task>>) {
    let mut evaluator = Evaluator::default();
    loop {
        let next = work.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(Task { number, line, answer }) = next else { return };
        let _ = answer.send(answered(&mut evaluator, number, line));
    }
}

fn answered(evaluator: &mut Evaluator, number: u64, line: Line) -> Answer {
    outcome(evaluator, line).map_or_else(|message| refused(number, message), |text| Answer { text, good: true })
}

/// The outcome of a line as one line, or what is wrong with it.
fn outcome(evaluator: &mut Evaluator, line: Line) -> Result<Vec<u8>, String> {
    let request = match Content::of(line.map_err(|error| error.to_string())?) {
        Content::Json(text) => read_scenario(&text),
        Content::Link(text) => read_link(&text),
    };
    let outcome = request.and_then(|request| evaluator.evaluate(&request)).map_err(|error| error.to_string())?;
    as_line(&outcome).map_err(|error| error.to_string())
}

fn as_line(value: &impl Serialize) -> serde_json::Result<Vec<u8>> {
    let mut text = serde_json::to_vec(value)?;
    text.push(b'\n');
    // It may have to wait for its turn, and grew by doubling.
    text.shrink_to_fit();
    Ok(text)
}

/// `{"error":{"line":3,"message":"..."}}`
#[derive(Serialize)]
struct ErrorFile {
    error: ErrorInLine,
}

#[derive(Serialize)]
struct ErrorInLine {
    line: u64,
    message: String,
}

fn refused(line: u64, message: String) -> Answer {
    let error = ErrorFile { error: ErrorInLine { line, message } };
    Answer { text: as_line(&error).unwrap_or_else(|_| b"{\"error\":{}}\n".to_vec()), good: false }
}

/// Writes answers in order, and counts.
struct Writer {
    out: io::BufWriter<io::Stdout>,
    written: u64,
    bad: u64,
    first_bad: Option<u64>,
    progress: Option<Instant>,
    begun: Instant,
}

impl Writer {
    fn new(progress: bool) -> Self {
        let begun = Instant::now();
        let out = io::BufWriter::with_capacity(1 << 16, io::stdout());
        Self { out, written: 0, bad: 0, first_bad: None, progress: progress.then_some(begun), begun }
    }

    fn run(mut self, order: &Receiver<Ticket>, budget: &Budget, name: &str) -> ExitCode {
        match self.write_all(order, budget) {
            Ok(None) => self.end(),
            Ok(Some(error)) => {
                say(&SourceError::Unreadable { name: name.to_owned(), error });
                ExitCode::from(BAD_INPUT)
            }
            Err(error) => super::unwritten(&error),
        }
    }

    /// Writes every answer; gives the error that ended the input early, if one did.
    fn write_all(&mut self, order: &Receiver<Ticket>, budget: &Budget) -> io::Result<Option<io::Error>> {
        while let Some(ticket) = self.wait(order)? {
            let (number, answer, cost) = match ticket {
                Ticket::Line { number, answer, cost } => (number, answer, cost),
                Ticket::Broken(error) => return self.out.flush().map(|()| Some(error)),
            };
            // A worker that stopped without an answer: its line is answered all the same.
            let missing = || refused(number, "the line could not be calculated".to_owned());
            let Answer { text, good } = self.wait(&answer)?.unwrap_or_else(missing);
            self.out.write_all(&text)?;
            budget.give_back(cost, text.len());
            self.count(number, good);
        }
        self.out.flush()?;
        Ok(None)
    }

    /// The next thing from a channel. Before waiting for it, everything written so far goes out: whoever sends the
    /// lines may be waiting for an answer before sending more.
    fn wait<T>(&mut self, from: &Receiver<T>) -> io::Result<Option<T>> {
        match from.try_recv() {
            Ok(next) => Ok(Some(next)),
            Err(TryRecvError::Disconnected) => Ok(None),
            Err(TryRecvError::Empty) => {
                self.out.flush()?;
                Ok(from.recv().ok())
            }
        }
    }

    fn count(&mut self, number: u64, good: bool) {
        self.written += 1;
        if !good {
            self.bad += 1;
            self.first_bad.get_or_insert(number);
        }
        if let Some(told) = self.progress.filter(|told| told.elapsed() >= PROGRESS) {
            self.progress = Some(told + told.elapsed());
            self.tell();
        }
    }

    #[allow(clippy::cast_precision_loss, reason = "a rate to be read by people")]
    fn tell(&self) {
        let rate = self.written as f64 / self.begun.elapsed().as_secs_f64();
        say(&format!("{} lines, {rate:.0} a second", self.written));
    }

    fn end(self) -> ExitCode {
        if self.progress.is_some() {
            self.tell();
        }
        let Some(first) = self.first_bad else { return ExitCode::SUCCESS };
        say(&format!("{} of {} lines cannot be used, the first is line {first}", self.bad, self.written));
        ExitCode::from(BAD_LINES)
    }
}
