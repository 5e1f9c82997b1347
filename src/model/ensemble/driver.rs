//! Runs an ensemble and keeps what each run gave.

use super::design::EnsembleOptions;
use super::statistics::{Bands, differences};
use crate::model::error::{Field, InputError, check_range};
use crate::model::parameters::Parameters;
use crate::model::world::World;

/// The results of all runs: one column for each output, one row for each run.
#[derive(Debug, Clone, PartialEq)]
pub struct Ensemble {
    options: EnsembleOptions,
    outputs: Vec<String>,
    columns: Vec<Vec<f64>>,
}

/// Calculates every run of an ensemble.
///
/// `evaluate` gets the world and the parameters of a run and its number, and gives one number for each name in `outputs`,
/// in that order. What is compared should be calculated in the same call, or in a second ensemble with the same options:
/// then both sides have the same draws.
///
/// # Errors
/// [`InputError`] for options that cannot be used, a name used twice, a row of the wrong length, or a result that is not
/// finite. An error of `evaluate` ends the ensemble and is passed on.
///
/// ```
/// use entente::model::ensemble::{design::EnsembleOptions, driver::run};
/// use entente::model::error::InputError;
/// use entente::model::parameters::{ParameterId, Parameters};
/// # use entente::model::world::{Economy, Endowment, Technology, World};
/// # let economy = Economy { code: "AAA".into(), gdp: 1.0, rights: 1.0, ambition: 1.0 };
/// # let chips = Technology { id: "chips".into(), frontier_cost: 1.0, start_up: 0.2, adaptation: 0.1, willingness: 0.1,
/// #     consolidation: 0.1, leak: 0.1, rights_sensitive: false, market: None, progress: None };
/// # let endowment = Endowment { knowledge: 0.5, capacity_ratio: 0.5, control: 0.5, research: 1.0 };
/// # let world = World::new(vec![economy], vec![chips], vec![endowment], vec![0.0])?;
/// let ensemble = run(&world, &Parameters::default(), &EnsembleOptions::default(), &["omega"], |_, parameters, _| {
///     Ok::<_, InputError>(vec![parameters.get(ParameterId::CoordinationLoss)])
/// })?;
/// assert!(ensemble.bands("omega").is_some_and(|bands| (bands.p50 - 0.5).abs() < 0.01));
/// # Ok::<(), InputError>(())
/// ```
pub fn run<E: From<InputError>>(
    world: &World,
    parameters: &Parameters,
    options: &EnsembleOptions,
    outputs: &[impl AsRef<str>],
    mut evaluate: impl FnMut(&World, &Parameters, u32) -> Result<Vec<f64>, E>,
) -> Result<Ensemble, E> {
    let design = options.design()?;
    let mut ensemble = Ensemble::new(options, outputs)?;
    for (point, draw) in (0..).zip(design.draws()) {
        let (world, parameters) = draw.apply(world, parameters)?;
        ensemble.record(&evaluate(&world, &parameters, point)?)?;
    }
    Ok(ensemble)
}

impl Ensemble {
    /// An ensemble without runs, for a caller that makes them itself and records them in order.
    ///
    /// # Errors
    /// [`InputError::Duplicate`] if a name is used twice.
    pub fn new(options: &EnsembleOptions, outputs: &[impl AsRef<str>]) -> Result<Self, InputError> {
        let outputs: Vec<String> = outputs.iter().map(|name| name.as_ref().to_owned()).collect();
        if let Some((_, name)) = outputs.iter().enumerate().find(|(at, name)| outputs[..*at].contains(name)) {
            return Err(InputError::Duplicate { field: Field::global("outputs"), code: name.clone() });
        }
        Ok(Self { options: options.clone(), columns: vec![Vec::new(); outputs.len()], outputs })
    }

    /// Adds the results of the next run.
    ///
    /// # Errors
    /// [`InputError`] if the row has the wrong length or holds a number that is not finite; then nothing is added.
    pub fn record(&mut self, row: &[f64]) -> Result<(), InputError> {
        if row.len() != self.outputs.len() {
            let field = Field::global("outputs");
            return Err(InputError::WrongLength { field, given: row.len(), expected: self.outputs.len() });
        }
        for (name, &value) in self.outputs.iter().zip(row) {
            check_range(|| Field::of("output", name.as_str()), value, f64::MIN, f64::MAX)?;
        }
        self.columns.iter_mut().zip(row).for_each(|(column, value)| column.push(*value));
        Ok(())
    }

    /// What varied, and from which seed.
    #[must_use]
    pub fn options(&self) -> &EnsembleOptions {
        &self.options
    }

    /// Names of the outputs, in order.
    #[must_use]
    pub fn outputs(&self) -> &[String] {
        &self.outputs
    }

    /// Number of runs recorded.
    #[must_use]
    pub fn runs(&self) -> usize {
        self.columns.first().map_or(0, Vec::len)
    }

    /// Results of one output, run by run.
    #[must_use]
    pub fn column(&self, output: &str) -> Option<&[f64]> {
        let at = self.outputs.iter().position(|name| name == output)?;
        self.columns.get(at).map(Vec::as_slice)
    }

    /// Columns of all outputs, in the order of their names.
    #[must_use]
    pub fn columns(&self) -> &[Vec<f64>] {
        &self.columns
    }

    /// Quantiles of one output.
    #[must_use]
    pub fn bands(&self, output: &str) -> Option<Bands> {
        Bands::of(self.column(output)?)
    }

    /// Differences of two outputs, run by run, `with - without`.
    #[must_use]
    pub fn difference(&self, with: &str, without: &str) -> Option<Vec<f64>> {
        differences(self.column(with)?, self.column(without)?).ok()
    }

    /// Differences of one output to another ensemble with the same draws, run by run, `self - other`; `None` if the draws
    /// are not the same or one of the two does not have the output.
    #[must_use]
    pub fn difference_to(&self, other: &Self, output: &str) -> Option<Vec<f64>> {
        let same_draws = self.options == other.options;
        same_draws.then(|| differences(self.column(output)?, other.column(output)?).ok()).flatten()
    }
}
