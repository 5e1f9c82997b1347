//! What many runs have in common: bands, shares that agree, a light for stability.

use crate::model::error::{Field, InputError};

/// Five quantiles of a result, in its unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bands {
    /// 5 of 100 runs lie below.
    pub p5: f64,
    /// A quarter lies below.
    pub p25: f64,
    /// The median.
    pub p50: f64,
    /// Three quarters lie below.
    pub p75: f64,
    /// 95 of 100 runs lie below.
    pub p95: f64,
}

impl Bands {
    /// The bands of a list of numbers in any order; `None` for an empty list.
    ///
    /// ```
    /// use entente::model::ensemble::statistics::Bands;
    /// let bands = Bands::of(&[4.0, 1.0, 3.0, 2.0, 5.0]);
    /// assert_eq!(bands.map(|bands| (bands.p25, bands.p50)), Some((2.0, 3.0)));
    /// ```
    #[must_use]
    pub fn of(values: &[f64]) -> Option<Self> {
        let mut sorted = values.to_vec();
        sorted.sort_by(f64::total_cmp);
        let at = |share| quantile(&sorted, share);
        Some(Self { p5: at(0.05)?, p25: at(0.25)?, p50: at(0.5)?, p75: at(0.75)?, p95: at(0.95)? })
    }
}

/// Quantile of finite numbers in ascending order; `None` for an empty list.
///
/// ```text
/// h = (n - 1) p,   x_floor(h) + (h - floor(h)) (x_(floor(h)+1) - x_floor(h))        positions counted from 0
/// ```
///
/// A share outside 0 to 1 counts as the nearer end, one that is not a number as 0.
/// **Source** Hyndman and Fan (1996), definition 7, the one of most spreadsheets and statistics programs.
#[must_use]
#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a position in a list, not negative"
)]
pub fn quantile(ascending: &[f64], share: f64) -> Option<f64> {
    let last = ascending.len().checked_sub(1)?;
    let position = last as f64 * if share > 0.0 { share.min(1.0) } else { 0.0 };
    let at = position as usize;
    let (below, above) = (*ascending.get(at)?, *ascending.get((at + 1).min(last))?);
    let between = position - at as f64;
    Some(if between > 0.0 { below + between * (above - below) } else { below })
}

/// Mean of a list; `None` if it is empty.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "a count of runs")]
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// Variance of a list, the mean of squares around the mean; `None` if it is empty.
#[must_use]
pub fn variance(values: &[f64]) -> Option<f64> {
    let centre = mean(values)?;
    mean(&values.iter().map(|value| (value - centre) * (value - centre)).collect::<Vec<_>>())
}

/// Differences of the same runs on two sides, `with - without`, run by run: what is unknown is the same on both sides, so a
/// small effect is not drowned by it.
///
/// # Errors
/// [`InputError::WrongLength`] if the sides have different numbers of runs.
pub fn differences(with: &[f64], without: &[f64]) -> Result<Vec<f64>, InputError> {
    if with.len() != without.len() {
        let field = Field::global("runs");
        return Err(InputError::WrongLength { field, given: without.len(), expected: with.len() });
    }
    Ok(with.iter().zip(without).map(|(with, without)| with - without).collect())
}

/// A count of runs as "of 100 runs": the rounded share; 0 if there are no runs.
#[must_use]
pub fn of_100(count: usize, runs: usize) -> u32 {
    if runs == 0 {
        return 0;
    }
    let doubled = (count.min(runs) as u128 * 200 + runs as u128) / (2 * runs as u128);
    u32::try_from(doubled).unwrap_or(100)
}

/// A direction is stated if at least so many of 100 runs agree.
pub const DIRECTION_FROM: u32 = 80;
/// Something holds if it is broken in fewer than so many of 100 runs.
pub const HOLDS_BELOW: u32 = 20;
/// Something breaks if it is broken in more than so many of 100 runs.
pub const BREAKS_ABOVE: u32 = 80;

/// How many runs say more, less or the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Agreement {
    /// Runs with a positive difference.
    pub more: usize,
    /// Runs with a negative difference.
    pub less: usize,
    /// Runs without a difference beyond the tolerance.
    pub same: usize,
}

/// What may be said about the direction of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// At least [`DIRECTION_FROM`] of 100 runs say more.
    More,
    /// At least [`DIRECTION_FROM`] of 100 runs say less.
    Less,
    /// Neither.
    TooCloseToCall,
}

impl Agreement {
    /// Counts the signs of differences. A difference within the tolerance, in the unit of the result, counts as none.
    ///
    /// ```
    /// use entente::model::ensemble::statistics::{Agreement, Verdict};
    /// let agreement = Agreement::of(&[2.0, 1.0, 3.0, 0.5, -1.0], 1e-9);
    /// assert_eq!((agreement.more_of_100(), agreement.verdict()), (80, Verdict::More));
    /// ```
    #[must_use]
    pub fn of(differences: &[f64], tolerance: f64) -> Self {
        differences.iter().fold(Self::default(), |mut counts, &difference| {
            let count = if difference > tolerance {
                &mut counts.more
            } else if difference < -tolerance {
                &mut counts.less
            } else {
                &mut counts.same
            };
            *count += 1;
            counts
        })
    }

    /// Number of runs.
    #[must_use]
    pub fn runs(&self) -> usize {
        self.more + self.less + self.same
    }

    /// Runs with a positive difference, of 100, rounded.
    #[must_use]
    pub fn more_of_100(&self) -> u32 {
        of_100(self.more, self.runs())
    }

    /// Runs with a negative difference, of 100, rounded.
    #[must_use]
    pub fn less_of_100(&self) -> u32 {
        of_100(self.less, self.runs())
    }

    /// The direction, if enough runs agree. Judged by the rounded number, the one that a reader sees.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        if self.more_of_100() >= DIRECTION_FROM {
            Verdict::More
        } else if self.less_of_100() >= DIRECTION_FROM {
            Verdict::Less
        } else {
            Verdict::TooCloseToCall
        }
    }
}

/// How stable something is over the runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum StabilityLight {
    /// Broken in fewer than [`HOLDS_BELOW`] of 100 runs.
    Holds,
    /// In between, or not known.
    #[default]
    Strained,
    /// Broken in more than [`BREAKS_ABOVE`] of 100 runs.
    Breaks,
}

impl StabilityLight {
    /// The light for a number of broken runs. Judged by the rounded number of 100. Without any run nothing is known to
    /// hold: strained.
    ///
    /// ```
    /// use entente::model::ensemble::statistics::StabilityLight;
    /// assert_eq!(StabilityLight::of(19, 100), StabilityLight::Holds);
    /// assert_eq!(StabilityLight::of(20, 100), StabilityLight::Strained);
    /// assert_eq!(StabilityLight::of(80, 100), StabilityLight::Strained);
    /// assert_eq!(StabilityLight::of(81, 100), StabilityLight::Breaks);
    /// ```
    #[must_use]
    pub fn of(broken: usize, runs: usize) -> Self {
        match of_100(broken, runs) {
            _ if runs == 0 => Self::Strained,
            broken if broken < HOLDS_BELOW => Self::Holds,
            broken if broken > BREAKS_ABOVE => Self::Breaks,
            _ => Self::Strained,
        }
    }
}
