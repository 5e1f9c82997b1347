//! Cooperative games: cost sharing and voting power, for the model and for any game of a reader's own.

pub mod airport;
pub mod capped;
pub mod core_test;
pub mod kohlberg;
mod levels;
pub mod merging;
pub mod nucleolus;
mod scan;
pub mod shapley;
pub mod sharing;
mod simplex;
mod span;
pub mod table;
pub mod tau;
pub mod undefined;
pub mod voting;
