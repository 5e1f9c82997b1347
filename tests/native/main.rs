//! Native tests of the pure part, in one binary.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::float_cmp, missing_docs)]

mod fixture;
mod game_properties;
mod model_properties;
mod reference_games;
mod reference_model;
