//! Which runs an ensemble has: what varies, how many points, from which seed.

use super::distribution::Distribution;
use super::sobol::{Sobol, unit};
use super::uncertain::{CHOICES, Draw, Uncertain};
use crate::model::error::{Field, InputError, check_range};

/// Most things that vary in one ensemble.
pub const MAX_UNCERTAIN: usize = 16;
/// Fewest points.
pub const MIN_POINTS: u32 = 2;
/// Most points.
pub const MAX_POINTS: u32 = 65_536;

/// What a reader can choose about an ensemble.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnsembleOptions {
    /// Seed of the digital shift. The same seed gives the same runs; another gives others that are as good.
    pub seed: u64,
    /// Number of runs, a power of two from [`MIN_POINTS`] to [`MAX_POINTS`].
    pub points: u32,
    /// What varies, at most [`MAX_UNCERTAIN`]. The order counts: the first gets the first dimension of the points.
    pub parameters: Vec<Uncertain>,
}

impl Default for EnsembleOptions {
    /// Seed 1, 256 points, the sixteen of [`Uncertain::DEFAULT`].
    fn default() -> Self {
        Self { seed: 1, points: 256, parameters: Uncertain::DEFAULT.to_vec() }
    }
}

impl EnsembleOptions {
    /// Seed 1, 256 points, the sixteen of [`Uncertain::FOR_PATHS`]: for results by year.
    #[must_use]
    pub fn for_paths() -> Self {
        Self { parameters: Uncertain::FOR_PATHS.to_vec(), ..Self::default() }
    }

    /// Checks the choice and prepares the points.
    ///
    /// # Errors
    /// [`InputError`] if the number of points is out of range or no power of two, if nothing or too much varies, if
    /// something varies twice, or if it is a reader's choice (see [`Uncertain::all`]).
    ///
    /// ```
    /// use entente::model::ensemble::design::EnsembleOptions;
    /// let design = EnsembleOptions { points: 8, ..EnsembleOptions::default() }.design()?;
    /// assert_eq!(design.draws().count(), 8);
    /// assert!(EnsembleOptions { points: 100, ..EnsembleOptions::default() }.design().is_err());
    /// # Ok::<(), entente::model::error::InputError>(())
    /// ```
    #[allow(clippy::cast_precision_loss, reason = "counts of a few dozen")]
    pub fn design(&self) -> Result<Design, InputError> {
        let points = Field::global("points");
        check_range(|| points.clone(), f64::from(self.points), f64::from(MIN_POINTS), f64::from(MAX_POINTS))?;
        if !self.points.is_power_of_two() {
            let known = format!("powers of two from {MIN_POINTS} to {MAX_POINTS}");
            return Err(InputError::Unknown { field: points, code: self.points.to_string(), known });
        }
        let count = self.parameters.len();
        check_range(|| Field::global("uncertain"), count as f64, 1.0, MAX_UNCERTAIN as f64)?;
        for (at, uncertain) in self.parameters.iter().enumerate() {
            let (field, code) = (Field::global("uncertain"), uncertain.spec().key.to_owned());
            if self.parameters[..at].contains(uncertain) {
                return Err(InputError::Duplicate { field, code });
            }
            if CHOICES.iter().any(|id| *uncertain == Uncertain::Parameter(*id)) {
                let known = Uncertain::all().map(|other| other.spec().key).collect::<Vec<_>>().join(", ");
                return Err(InputError::Unknown { field, code, known });
            }
        }
        let varied = self.parameters.iter().map(|&uncertain| (uncertain, uncertain.spec().distribution)).collect();
        Ok(Design { points: self.points, sobol: Sobol::new(count)?.shifted(self.seed), varied })
    }
}

/// The runs of an ensemble. Each draw follows from its number alone, so runs can be made in any order or side by side.
///
/// The p-th uncertain thing takes dimension p of the points, counted from 0. Sobol' sensitivity indices need two
/// independent matrices: A is this block, dimensions 0 to 15; B is dimensions 16 to 31, where the p-th thing takes
/// dimension 16 + p. The shift of a dimension does not depend on how many are in use, so A stays what it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Design {
    points: u32,
    sobol: Sobol,
    varied: Vec<(Uncertain, Distribution)>,
}

impl Design {
    /// Number of runs.
    #[must_use]
    pub fn points(&self) -> u32 {
        self.points
    }

    /// The draw of a run by its number, from 0. Numbers beyond the last run go on in the same sequence.
    #[must_use]
    pub fn draw(&self, point: u32) -> Draw {
        let varied = self.varied.iter().zip(self.sobol.point(point));
        Draw::new(varied.map(|(&(uncertain, d), coordinate)| (uncertain, d.quantile(unit(coordinate)))).collect())
    }

    /// The draws of all runs, in order.
    pub fn draws(&self) -> impl Iterator<Item = Draw> {
        (0..self.points).map(|point| self.draw(point))
    }
}
