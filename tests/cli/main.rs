//! Tests of the native command, most of them by running the real binary.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::float_cmp, missing_docs)]

mod assessments;
mod bad_games;
mod bad_scenarios;
mod checks;
mod command;
mod corpus;
mod examples;
mod explanations;
mod fixture;
mod games;
mod noise;
mod scenarios;
mod schema;
mod sweep;
mod validator;
