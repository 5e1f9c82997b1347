//! From a scenario to its outcome, with everything that later calculations reuse.

use std::sync::Arc;

use crate::catalog::dataset::{DatasetError, world};
use crate::catalog::records::DataSet;
use crate::model::assess::path_ranges::{PathRanges, path_ranges};
use crate::model::assess::ranges::{Ranges, ranges};
use crate::model::assess::years::{YearsIn, years};
use crate::model::assess::{Assessment, assess};
use crate::model::cost_sharing::Effort;
use crate::model::ensemble::design::EnsembleOptions;
use crate::model::error::InputError;
use crate::model::evaluate::{Baseline, Case, baseline, evaluate_against};
use crate::model::outcome::Outcome;
use crate::model::parameters::Parameters;
use crate::model::world::World;
use crate::scenario::resolve::Resolved;
use crate::scenario::state::Scenario;
use thiserror::Error;

/// Why a scenario could not be calculated.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum ComputeError {
    /// The shipped table cannot be read.
    #[error(transparent)]
    Data(#[from] DatasetError),
    /// The scenario does not fit the model.
    #[error(transparent)]
    Input(#[from] InputError),
}

/// A scenario with its outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct Computed {
    /// What was chosen.
    pub scenario: Scenario,
    /// The world it was resolved against.
    pub world: Arc<World>,
    /// Positions and complete terms.
    pub resolved: Resolved,
    /// What came out.
    pub outcome: Outcome,
}

impl Computed {
    /// What the outcome means, from every chair.
    ///
    /// # Errors
    /// [`InputError`] as for the calculation itself.
    pub fn assess(&self) -> Result<Assessment, InputError> {
        assess(&self.case(), &self.outcome, &self.resolved.technologies)
    }

    /// The years to 2045 in the technologies of the question.
    ///
    /// # Errors
    /// [`InputError`] as for the calculation itself.
    pub fn years(&self) -> Result<Vec<YearsIn>, InputError> {
        years(&self.case(), &self.outcome, &self.resolved.technologies)
    }

    /// The outcome over the runs of an ensemble.
    ///
    /// # Errors
    /// [`InputError`] as for the calculation itself, and for options that cannot be used.
    pub fn ranges(&self, options: &EnsembleOptions) -> Result<Ranges, InputError> {
        ranges(&self.case(), &self.outcome, &self.resolved.technologies, options)
    }

    /// The years of the members over the runs of an ensemble, in the technologies of the question.
    ///
    /// # Errors
    /// [`InputError`] as for the calculation itself, and for options that cannot be used.
    pub fn path_ranges(&self, options: &EnsembleOptions) -> Result<PathRanges, InputError> {
        path_ranges(&self.case(), &self.outcome, &self.resolved.technologies, options)
    }

    fn case(&self) -> Case<'_> {
        self.resolved.case(&self.world, &self.scenario)
    }

    /// Whether the rights gate can matter for the question at all.
    #[must_use]
    pub fn gate_applies(&self) -> bool {
        self.resolved.technologies.iter().any(|&technology| self.world.technologies()[technology].rights_sensitive)
    }
}

/// Calculates scenarios one after the other and keeps the world and the baseline while they stay the same.
#[derive(Debug, Default)]
pub struct Calculator {
    kept: Option<Kept>,
}

#[derive(Debug)]
struct Kept {
    data: DataSet,
    parameters: Parameters,
    world: Arc<World>,
    baseline: Baseline,
}

impl Calculator {
    /// Calculates a scenario.
    ///
    /// # Errors
    /// [`ComputeError`] if the shipped table cannot be read or the scenario names something it does not have.
    pub fn compute(&mut self, scenario: &Scenario, effort: Effort) -> Result<Computed, ComputeError> {
        let kept = self.prepare(scenario)?;
        let resolved = scenario.resolve(&kept.world)?;
        let outcome = evaluate_against(&resolved.case(&kept.world, scenario), &kept.baseline, effort)?;
        Ok(Computed { scenario: scenario.clone(), world: Arc::clone(&kept.world), resolved, outcome })
    }

    fn prepare(&mut self, scenario: &Scenario) -> Result<&Kept, ComputeError> {
        let (data, parameters) = (scenario.data, scenario.parameters);
        let kept = match self.kept.take() {
            Some(kept) if kept.data == data && kept.parameters == parameters => kept,
            Some(kept) if kept.data == data => Kept::new(data, parameters, kept.world),
            _ => Kept::new(data, parameters, Arc::new(world(data)?)),
        };
        Ok(self.kept.insert(kept))
    }
}

impl Kept {
    fn new(data: DataSet, parameters: Parameters, world: Arc<World>) -> Self {
        let baseline = baseline(&world, &parameters);
        Self { data, parameters, world, baseline }
    }
}
