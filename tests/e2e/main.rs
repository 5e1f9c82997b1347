//! The built page in three browsers.
//!
//! A task is an `async fn(Page)` that panics when the page is wrong. It runs once in each engine, each
//! time in a new session with a server of its own. Add tasks to the list below.
//!
//! `cargo test --test e2e --features e2e -- [--engine chromium|firefox|webkit] [part of a task's name]`
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod engines;
mod page;
mod process;
mod runner;
mod server;
mod smoke;

use std::process::ExitCode;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let tasks = runner::tasks![
        smoke::loads_under_the_strict_policy,
        smoke::works_in_a_narrow_frame,
        smoke::starts_a_worker_from_the_same_file,
        smoke::works_in_a_sandboxed_frame,
        smoke::says_so_when_it_cannot_start,
    ];
    tokio::task::LocalSet::new().run_until(runner::main(tasks)).await
}
