//! When a level of capability is reached.

use super::progress::CapabilityPaths;

/// Target by default: twice the level of 2025 at which an economy is first in the world on every indicator.
pub const DEFAULT_TARGET: f64 = 2.0;

/// When an economy reaches a target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Target {
    /// It is there in 2025.
    AlreadyThere,
    /// It gets there so many years after 2025, more than 0 and at most 20.
    Reached(f64),
    /// It is not there by 2045.
    NotBy2045,
}

impl Target {
    /// Years after 2025; 0 if already there, nothing if not by 2045.
    #[must_use]
    pub fn years(self) -> Option<f64> {
        match self {
            Self::AlreadyThere => Some(0.0),
            Self::Reached(years) => Some(years),
            Self::NotBy2045 => None,
        }
    }
}

/// When each economy first reaches a level of capability, on straight lines between the years.
///
/// The level is absolute: 1 is first in the world on every indicator in 2025, and the leader may stand below it.
#[must_use]
pub fn years_to_target(paths: &CapabilityPaths, target: f64) -> Vec<Target> {
    (0..paths.economies()).map(|economy| first_crossing(paths.of(economy), target)).collect()
}

/// First crossing of a level on a path of yearly figures.
#[must_use]
pub fn first_crossing(path: impl Iterator<Item = f64>, target: f64) -> Target {
    let mut before = None;
    let mut year = 0.0;
    for level in path {
        if level >= target {
            let Some(before) = before else { return Target::AlreadyThere };
            return Target::Reached(year - 1.0 + (target - before) / (level - before));
        }
        before = Some(level);
        year += 1.0;
    }
    Target::NotBy2045
}

/// Years from one level to another by constant research alone; nothing if never.
///
/// ```text
/// years = (T^beta - A^beta) / (beta g E^lambda)          ln(T / A) / (g E^lambda) for beta = 0
/// ```
///
/// `effort` is E relative to the reference. The closed form of the growth law of Jones (1995), without diffusion.
///
/// ```
/// use entente::model::dynamics::target::years_without_diffusion;
/// let years = years_without_diffusion(1.0, 2.0, 0.08, 1.0, 1.0, 0.75);
/// assert!(years.is_some_and(|years| (years - 12.5).abs() < 1e-12));
/// assert_eq!(years_without_diffusion(1.0, 2.0, 0.08, 1.0, 0.0, 0.75), None);
/// ```
#[must_use]
pub fn years_without_diffusion(
    level: f64,
    target: f64,
    growth: f64,
    difficulty: f64,
    effort: f64,
    duplication: f64,
) -> Option<f64> {
    if level >= target {
        return Some(0.0);
    }
    let way = if difficulty > 1e-9 {
        (target.powf(difficulty) - level.powf(difficulty)) / difficulty
    } else {
        (target / level).ln()
    };
    let years = way / (growth * effort.powf(duplication));
    years.is_finite().then_some(years)
}
