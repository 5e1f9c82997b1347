//! How much of the years to 2045 stands when the judgements vary: the members' paths, year by year, over the runs of an
//! ensemble.

use super::years::{YearsIn, years, years_alone};
use crate::model::cost_sharing::Effort;
use crate::model::dynamics::setting::YEARS;
use crate::model::ensemble::design::EnsembleOptions;
use crate::model::ensemble::driver::{Ensemble, run};
use crate::model::ensemble::statistics::{Agreement, of_100, quantile};
use crate::model::error::InputError;
use crate::model::evaluate::{Case, evaluate};
use crate::model::outcome::{Outcome, geometric_mean};

/// What stands for "not by 2045" among the years to a target, so that later is always more.
pub const NOT_BY_2045: f64 = 21.0;
/// Differences of levels below this count as none.
const SAME_LEVEL: f64 = 1e-9;
/// Half a month: differences of years to a target below this count as none.
const SAME_YEAR: f64 = 1.0 / 24.0;

/// A figure of a member that is followed through the runs; members and technologies by their position in the world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PathFigure {
    /// Level of a member, so many years after 2025; see [`level`].
    Level(usize, usize),
    /// The same with everyone alone.
    LevelAlone(usize, usize),
    /// Years until a member reaches the target in a technology, [`NOT_BY_2045`] if it does not.
    Target(usize, usize),
    /// The same with everyone alone.
    TargetAlone(usize, usize),
}

/// Between which levels how many runs lie.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Fan {
    /// 10 of 100 runs lie below.
    pub p10: f64,
    /// A quarter lies below.
    pub p25: f64,
    /// The median.
    pub p50: f64,
    /// Three quarters lie below.
    pub p75: f64,
    /// 90 of 100 runs lie below.
    pub p90: f64,
}

/// The paths of the members over all runs of an ensemble.
#[derive(Debug, Clone, PartialEq)]
pub struct PathRanges {
    figures: Vec<PathFigure>,
    ensemble: Ensemble,
}

/// Level of an economy `year` years after 2025, from the years in one technology or several.
///
/// In one technology the capability, 1 = first in the world on every indicator in 2025; in several the score of autonomy
/// over them, 0 to 100, since capabilities of different technologies cannot be added. 0 where there is no such year.
#[must_use]
pub fn level(years: &[YearsIn], economy: usize, year: usize) -> f64 {
    if let [one] = years {
        return one.capability.year(year).get(economy).copied().unwrap_or_default();
    }
    let score = |one: &YearsIn| one.autonomy.get(year).and_then(|scores| scores.get(economy)).map(|score| score.score);
    geometric_mean(years.iter().map(|one| score(one).unwrap_or_default()))
}

/// Calculates the years of a case for every run of an ensemble, in the technologies of the focus.
///
/// Both sides of a comparison come from the same draw. `outcome` is that of the case itself and says who is a member.
/// [`EnsembleOptions::for_paths`] varies what moves technologies.
///
/// # Errors
/// [`InputError`] as for the case, and for options that cannot be used.
pub fn path_ranges(
    case: &Case<'_>,
    outcome: &Outcome,
    focus: &[usize],
    options: &EnsembleOptions,
) -> Result<PathRanges, InputError> {
    let figures = figures(outcome, focus);
    let names: Vec<String> = figures.iter().map(|figure| format!("{figure:?}")).collect();
    let ensemble = run(case.world, case.parameters, options, &names, |world, parameters, _| {
        row(&Case { world, parameters, ..*case }, focus, &figures)
    })?;
    Ok(PathRanges { figures, ensemble })
}

fn figures(outcome: &Outcome, focus: &[usize]) -> Vec<PathFigure> {
    let members = outcome.alliances.iter().flat_map(|alliance| &alliance.members);
    let of = |&member: &usize| {
        let levels = (0..=YEARS).flat_map(move |y| [PathFigure::Level(member, y), PathFigure::LevelAlone(member, y)]);
        let targets =
            focus.iter().flat_map(move |&k| [PathFigure::Target(member, k), PathFigure::TargetAlone(member, k)]);
        levels.chain(targets)
    };
    members.flat_map(of).collect()
}

fn row(case: &Case<'_>, focus: &[usize], figures: &[PathFigure]) -> Result<Vec<f64>, InputError> {
    let outcome = evaluate(case, Effort::Frame)?;
    let with = years(case, &outcome, focus)?;
    let alone = years_alone(case.world, case.parameters, focus)?;
    let target = |years: &[YearsIn], member: usize, technology: usize| {
        let one = years.iter().find(|one| one.technology == technology);
        one.and_then(|one| one.target.get(member)?.years()).unwrap_or(NOT_BY_2045)
    };
    let value = |figure: &PathFigure| match *figure {
        PathFigure::Level(member, year) => level(&with, member, year),
        PathFigure::LevelAlone(member, year) => level(&alone, member, year),
        PathFigure::Target(member, technology) => target(&with, member, technology),
        PathFigure::TargetAlone(member, technology) => target(&alone, member, technology),
    };
    Ok(figures.iter().map(value).collect())
}

impl PathRanges {
    /// The runs.
    #[must_use]
    pub fn ensemble(&self) -> &Ensemble {
        &self.ensemble
    }

    /// A figure, run by run; nothing for one that is not followed.
    #[must_use]
    pub fn runs_of(&self, figure: PathFigure) -> &[f64] {
        let at = self.figures.iter().position(|known| *known == figure);
        at.and_then(|at| self.ensemble.columns().get(at)).map_or(&[], Vec::as_slice)
    }

    /// Between which levels how many runs lie; `None` for a figure that is not followed.
    #[must_use]
    pub fn fan(&self, figure: PathFigure) -> Option<Fan> {
        Fan::of(self.runs_of(figure))
    }

    /// Runs in which a member stands higher, lower or the same as alone in a year.
    #[must_use]
    pub fn change(&self, member: usize, year: usize) -> Agreement {
        self.agreement(PathFigure::Level(member, year), PathFigure::LevelAlone(member, year), SAME_LEVEL)
    }

    /// Runs in which a member reaches the target in a technology sooner (more), later (less) or at the same time as alone.
    #[must_use]
    pub fn sooner(&self, member: usize, technology: usize) -> Agreement {
        self.agreement(PathFigure::TargetAlone(member, technology), PathFigure::Target(member, technology), SAME_YEAR)
    }

    /// Of 100 runs, those in which a target is reached by 2045; `None` for a figure that is not followed.
    #[must_use]
    pub fn reached_of_100(&self, figure: PathFigure) -> Option<u32> {
        let runs = self.runs_of(figure);
        let reached = runs.iter().filter(|&&years| years < NOT_BY_2045).count();
        (!runs.is_empty()).then(|| of_100(reached, runs.len()))
    }

    fn agreement(&self, more: PathFigure, less: PathFigure, tolerance: f64) -> Agreement {
        let pairs = self.runs_of(more).iter().zip(self.runs_of(less));
        Agreement::of(&pairs.map(|(more, less)| more - less).collect::<Vec<_>>(), tolerance)
    }
}

impl Fan {
    fn of(runs: &[f64]) -> Option<Self> {
        let mut sorted = runs.to_vec();
        sorted.sort_by(f64::total_cmp);
        let at = |share| quantile(&sorted, share);
        Some(Self { p10: at(0.1)?, p25: at(0.25)?, p50: at(0.5)?, p75: at(0.75)?, p90: at(0.9)? })
    }
}
