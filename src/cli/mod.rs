//! The native command: arguments, files and exit codes. No model code.

mod budget;
mod explain;
mod lines;
mod source;
mod sweep;

use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;
use std::thread::available_parallelism;

use clap::{Parser, Subcommand, ValueEnum};
use serde::Serialize;
use thiserror::Error;

use crate::scenario::json::error::ReadError;
use crate::scenario::json::schema::Document;
use crate::scenario::json::{evaluate, play, read_link, read_scenario};
use source::{Content, Source, SourceError};

/// Exit code of bad input.
const BAD_INPUT: u8 = 2;

/// A scenario calculator for strategic technical alliances.
#[derive(Debug, Parser)]
#[command(name = "entente", version, after_help = EXAMPLES, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  entente evaluate scenario.json            a scenario file, see `entente schema scenario`
  echo '{}' | entente evaluate -            the default scenario, from standard input
  entente evaluate 'a=eu~usa~jpn&pool=75'   a link, or what stands behind its #
  entente sweep < scenarios.jsonl           a scenario a line in, an outcome a line out
  entente game - <<< '{\"kind\":\"weighted_voting\",\"weights\":[4,4,4,2,2,1],\"quota\":12}'
  entente game - <<< '{\"kind\":\"table\",\"game\":\"cost\",\"values\":[0,8,11,11]}'

Exit codes: 0 done, 1 the output could not be written, 2 bad input (the message is on standard
error, nothing is on standard output), 3 lines that `sweep` could not use.";

#[derive(Debug, Subcommand)]
enum Command {
    /// Calculate a scenario and print the whole outcome as one JSON object.
    #[command(after_help = EXAMPLES)]
    Evaluate {
        /// A scenario file (JSON or a link), `-` for standard input, or an Entente link itself.
        file: String,
        /// Print on one line.
        #[arg(long)]
        compact: bool,
    },
    /// Solve a cost, gain, voting or airport game and print one JSON object.
    #[command(after_help = EXAMPLES)]
    Game {
        /// A game file (JSON), or `-` for standard input.
        file: String,
        /// Print on one line.
        #[arg(long)]
        compact: bool,
    },
    /// Calculate many scenarios: one a line in, one outcome a line out, in the same order.
    #[command(after_help = SWEEP)]
    Sweep {
        /// A file with a scenario on each line (JSON or a link), or `-` for standard input.
        #[arg(default_value = "-")]
        file: String,
        /// Number of threads that calculate; as many as there are cores if not given.
        #[arg(long, value_parser = clap::value_parser!(u16).range(1..=1024))]
        jobs: Option<u16>,
        /// Tell on standard error how many lines are done.
        #[arg(long)]
        progress: bool,
    },
    /// Explain one number of an outcome: the quantities it comes from, as one JSON object or as text.
    Explain(explain::ExplainArguments),
    /// Print the JSON schema of a document.
    Schema {
        /// Which document.
        document: SchemaName,
    },
}

const SWEEP: &str = "\
A line that cannot be used does not stop the others: in its place there is an object
{\"error\":{\"line\":3,\"message\":\"...\"}}, and the exit code is 3. Blank lines are passed over.
An outcome is written as soon as it and all before it are ready.

Examples:
  entente sweep < scenarios.jsonl > outcomes.jsonl
  entente sweep --progress scenarios.jsonl | jq .rift
  parallel --pipe --keep-order --block 64k entente sweep --jobs 1 < scenarios.jsonl

Exit codes: 0 done, 1 the output could not be written, 2 the input could not be read to its end,
3 some lines could not be used (standard error says how many).";

#[derive(Debug, Clone, Copy, ValueEnum)]
enum SchemaName {
    /// What `evaluate` reads.
    Scenario,
    /// What `evaluate` prints.
    Outcome,
    /// What `game` reads.
    Game,
    /// What `game` prints.
    GameOutcome,
    /// What `explain` prints.
    Explanation,
}

impl SchemaName {
    const fn document(self) -> Document {
        match self {
            Self::Scenario => Document::Scenario,
            Self::Outcome => Document::Outcome,
            Self::Game => Document::Game,
            Self::GameOutcome => Document::GameOutcome,
            Self::Explanation => Document::Explanation,
        }
    }
}

/// Why there is no answer.
#[derive(Debug, Error)]
enum Failure {
    #[error(transparent)]
    Source(#[from] SourceError),
    #[error("{name}: {error}")]
    Read { name: String, error: ReadError },
    #[error("the answer cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
}

/// Runs the command with the arguments of the process.
#[must_use]
pub fn run() -> ExitCode {
    answer(Arguments::parse().command).unwrap_or_else(|failure| {
        say(&failure);
        ExitCode::from(BAD_INPUT)
    })
}

fn answer(command: Command) -> Result<ExitCode, Failure> {
    match command {
        Command::Evaluate { file, compact } => {
            let source = Source::of_scenario(&file);
            let name = source.name();
            let read = match source.read(source::MAX_SCENARIO)? {
                Content::Json(text) => read_scenario(&text),
                Content::Link(text) => read_link(&text),
            };
            let outcome = read.and_then(|request| evaluate(&request));
            print(&outcome.map_err(|error| Failure::Read { name, error })?, compact)
        }
        Command::Sweep { file, jobs, progress } => {
            let source = Source::of_game(&file);
            let cores = || available_parallelism().map_or(1, usize::from);
            let options = sweep::Options { jobs: jobs.map_or_else(cores, usize::from), progress };
            Ok(sweep::sweep(source.open()?, &source.name(), options))
        }
        Command::Game { file, compact } => {
            let source = Source::of_game(&file);
            let name = source.name();
            let outcome = play(&source.text(source::MAX_GAME)?);
            print(&outcome.map_err(|error| Failure::Read { name, error })?, compact)
        }
        Command::Explain(arguments) => explain::answer(&arguments),
        Command::Schema { document } => print(&document.document().schema(), false),
    }
}

/// Writes the answer as JSON.
fn print(value: &impl Serialize, compact: bool) -> Result<ExitCode, Failure> {
    let text = if compact { serde_json::to_string(value)? } else { serde_json::to_string_pretty(value)? };
    Ok(print_text(&(text + "\n")))
}

/// Writes the answer.
fn print_text(text: &str) -> ExitCode {
    let mut out = io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    written.map_or_else(|error| unwritten(&error), |()| ExitCode::SUCCESS)
}

/// The output could not be written. A reader that has seen enough and closed the pipe is no failure.
fn unwritten(error: &io::Error) -> ExitCode {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return ExitCode::SUCCESS;
    }
    say(&format!("the output cannot be written: {error}"));
    ExitCode::FAILURE
}

/// Writes a message for people.
fn say(message: &impl Display) {
    let _ = writeln!(io::stderr(), "entente: {}", printable(&message.to_string()));
}

/// Messages may quote the input: nothing in them may steer a terminal.
fn printable(message: &str) -> String {
    message.chars().map(|letter| if letter.is_control() && letter != '\n' { '\u{fffd}' } else { letter }).collect()
}
