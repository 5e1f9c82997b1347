//! Native tests of the pure part, in one binary.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::float_cmp, missing_docs)]

mod assessment;
mod autonomy_properties;
mod by_hand;
mod contrast;
mod ensemble;
mod ensemble_points;
mod explanations;
mod extremes;
mod fixture;
mod game_properties;
mod golden;
mod input_errors;
mod links;
mod locale_reports;
mod locales;
mod model_document;
mod model_properties;
mod path_properties;
mod random_worlds;
mod reference_data;
mod reference_games;
mod reference_model;
mod reference_paths;
mod reference_solutions;
mod reported_numbers;
mod sharing_properties;
mod solution_properties;
mod sources;
mod tidy;
mod tracks;
mod voting_properties;
