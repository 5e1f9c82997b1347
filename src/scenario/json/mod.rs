//! Scenarios, outcomes and games as JSON: the only place where files of the native command are read and written.
//!
//! Reading checks everything and stops at the first mistake, with the field and what it allows. The wire types are
//! promises with published schemas ([`schema`]); the types of the model and of a scenario never carry serialisation.

mod agreements;
pub mod assessment;
mod assessment_report;
pub mod convert;
pub mod error;
pub mod evaluator;
pub mod explanation;
pub mod game;
pub mod input;
pub mod links;
pub mod numbers;
pub mod output;
mod provenance;
pub mod report;
pub mod schema;
mod solve;
mod wire;
mod world;
pub mod years;
mod years_report;

use super::state::Scenario;
use crate::model::ensemble::design::EnsembleOptions;
use crate::model::evaluate::baseline;
use crate::model::world::World;
use error::ReadError;

/// Version of the model: results of one version never change.
pub const MODEL_VERSION: &str = crate::model::MODEL_VERSION;

/// A scenario that was read, with the world it is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// What was chosen.
    pub scenario: Scenario,
    /// The world it is about.
    pub world: World,
    /// Whether the world is the reader's own, and not the shipped one.
    pub own_world: bool,
    /// Whether results year by year are wanted.
    pub years: bool,
    /// The ensemble wanted.
    pub ensemble: Option<EnsembleOptions>,
}

/// Reads a scenario file.
///
/// # Errors
/// [`ReadError`] naming the first field that cannot be used, and what it allows.
///
/// ```
/// use entente::scenario::json::read_scenario;
/// let message = read_scenario(r#"{"terms": {"pooling": 1.5}}"#).map(|_| ()).map_err(|error| error.to_string());
/// assert_eq!(message, Err("pooling is 1.5; allowed: 0 to 1".to_owned()));
/// ```
pub fn read_scenario(text: &str) -> Result<Request, ReadError> {
    let file = wire::parse(text, wire::scenario_range)?;
    wire::check_objects(text)?;
    convert::request(file)
}

/// Reads a scenario link, of which nothing may be wrong.
///
/// # Errors
/// [`ReadError::Link`] with everything that cannot be used.
pub fn read_link(text: &str) -> Result<Request, ReadError> {
    links::request(text)
}

/// Calculates a scenario completely. For many, see [`evaluator::Evaluator`].
///
/// # Errors
/// [`ReadError`] naming the first field that cannot be used, and what it allows.
pub fn evaluate(request: &Request) -> Result<output::OutcomeFile, ReadError> {
    report::report(request, &baseline(&request.world, &request.scenario.parameters))
}

/// Explains one number of a scenario: the quantities it comes from, down to a number of steps.
///
/// # Errors
/// [`ReadError::Choice`] with the addresses of numbers if there is no such number, or as for [`evaluate`].
pub fn explain(request: &Request, number: &str, depth: usize) -> Result<explanation::ExplanationFile, ReadError> {
    explanation::explain(request, number, depth)
}

/// The addresses of all numbers of a scenario.
///
/// # Errors
/// As for [`evaluate`].
pub fn explainable(request: &Request) -> Result<Vec<String>, ReadError> {
    explanation::list(request)
}

/// Reads a game and solves it.
///
/// # Errors
/// [`ReadError`] naming the first field that cannot be used, and what it allows.
///
/// ```
/// use entente::scenario::json::{game::GameOutcome, play};
/// let outcome = play(r#"{"kind": "airport", "costs": [8, 11, 13, 18], "counts": [1, 1, 1, 1]}"#);
/// assert!(matches!(outcome, Ok(GameOutcome::Airport(airport)) if airport.shapley == [2.0, 3.0, 4.0, 9.0]));
/// ```
pub fn play(text: &str) -> Result<game::GameOutcome, ReadError> {
    solve::solve(text)
}
