//! Cooperative games: cost sharing and voting power, for the model and for any game of a reader's own.

pub mod airport;
pub mod shapley;
pub mod sharing;
pub mod table;
pub mod voting;
