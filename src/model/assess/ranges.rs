//! How much of an outcome stands when the judgements vary: bands, and the share of runs that agree with a direction.

use super::blocking;
use super::membership::standings;
use super::{Scene, in_focus};
use crate::model::arrangement::Arrangement;
use crate::model::cost_sharing::Effort;
use crate::model::ensemble::design::EnsembleOptions;
use crate::model::ensemble::driver::{Ensemble, run};
use crate::model::ensemble::statistics::{Agreement, Bands, StabilityLight};
use crate::model::error::InputError;
use crate::model::evaluate::{Case, evaluate};
use crate::model::outcome::Outcome;

/// Most members whose groups are tested in every run.
pub const MAX_TESTED_MEMBERS: usize = 10;
/// Differences below this count as none, in the unit of the figure.
const SAME: f64 = 1e-9;

/// A figure that is followed through the runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Figure {
    /// Rift between blocs.
    Rift,
    /// The same with everyone alone.
    RiftAlone,
    /// What an alliance saves, billions of US dollars a year; by its place in the outcome.
    Saving(usize),
    /// 1 in a run in which an alliance is broken: a member would gain by leaving, or a group would pay less alone.
    Broken(usize),
    /// 1 in a run in which a group of members would pay less alone; 0 above [`MAX_TESTED_MEMBERS`].
    Blocked(usize),
    /// What a member pays, billions of US dollars a year; by its position in the world, as below.
    Cost(usize),
    /// What it would spend alone.
    CostAlone(usize),
    /// What it would lose by leaving, points.
    Margin(usize),
    /// Autonomy of an economy.
    Autonomy(usize),
    /// The same with everyone alone.
    AutonomyAlone(usize),
    /// Autonomy of a member in one technology, by its position in the world.
    AutonomyIn(usize, usize),
    /// The same with everyone alone.
    AutonomyAloneIn(usize, usize),
}

/// An outcome over all runs of an ensemble.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranges {
    figures: Vec<Figure>,
    ensemble: Ensemble,
}

/// Calculates a case for every run of an ensemble, over the technologies of the focus.
///
/// All figures of a run come from the same draw, so differences are paired. `outcome` is that of the case itself and says
/// which alliances there are.
///
/// # Errors
/// [`InputError`] as for the case, and for options that cannot be used.
pub fn ranges(
    case: &Case<'_>,
    outcome: &Outcome,
    focus: &[usize],
    options: &EnsembleOptions,
) -> Result<Ranges, InputError> {
    let figures = figures(outcome);
    let names: Vec<String> = figures.iter().map(|figure| format!("{figure:?}")).collect();
    let ensemble = run(case.world, case.parameters, options, &names, |world, parameters, _| {
        row(&Case { world, parameters, ..*case }, focus, &figures)
    })?;
    Ok(Ranges { figures, ensemble })
}

fn figures(outcome: &Outcome) -> Vec<Figure> {
    let mut figures = vec![Figure::Rift, Figure::RiftAlone];
    for (alliance, inside) in outcome.alliances.iter().enumerate() {
        figures.extend([Figure::Saving(alliance), Figure::Broken(alliance), Figure::Blocked(alliance)]);
        for &member in &inside.members {
            figures.extend([Figure::Cost(member), Figure::CostAlone(member), Figure::Margin(member)]);
            let technologies = 0..outcome.rift_in.len();
            figures.extend(
                technologies.flat_map(|one| [Figure::AutonomyIn(member, one), Figure::AutonomyAloneIn(member, one)]),
            );
        }
    }
    let economies = 0..outcome.alliance_of.len();
    figures.extend(economies.flat_map(|economy| [Figure::Autonomy(economy), Figure::AutonomyAlone(economy)]));
    figures
}

fn row(case: &Case<'_>, focus: &[usize], figures: &[Figure]) -> Result<Vec<f64>, InputError> {
    let outcome = evaluate(case, Effort::Frame)?;
    let arrangement = Arrangement::new(case, case.alliances)?;
    let scene = Scene::new(case, &outcome, &arrangement, focus);
    let mut margins = vec![0.0; outcome.alliance_of.len()];
    let (mut broken, mut blocked_by) = (Vec::new(), Vec::new());
    for (alliance, members) in outcome.alliances.iter().map(|alliance| &alliance.members).enumerate() {
        let standings = standings(&scene, alliance)?;
        standings.iter().for_each(|standing| margins[standing.economy] = standing.margin());
        let tested = members.len() <= MAX_TESTED_MEMBERS;
        let blocked = tested && blocking::is_blocked(&scene, alliance) == Some(true);
        blocked_by.push(blocked);
        broken.push(blocked || standings.iter().any(|standing| standing.margin() < 0.0));
    }
    let cost = |economy: usize| {
        let alliance = outcome.alliance_of[economy]?;
        let member = outcome.alliances[alliance].members.iter().position(|&other| other == economy)?;
        Some(outcome.yearly_cost(alliance, member, focus))
    };
    let value = |figure: &Figure| match *figure {
        Figure::Rift => in_focus(outcome.rift, &outcome.rift_in, focus),
        Figure::RiftAlone => outcome.rift_alone,
        Figure::Saving(alliance) => outcome.yearly_cost_together(alliance, focus).saving,
        Figure::Broken(alliance) => f64::from(u8::from(broken[alliance])),
        Figure::Blocked(alliance) => f64::from(u8::from(blocked_by[alliance])),
        Figure::Cost(economy) => cost(economy).map_or(0.0, |cost| cost.inside),
        Figure::CostAlone(economy) => cost(economy).map_or(0.0, |cost| cost.alone),
        Figure::Margin(economy) => margins[economy],
        Figure::Autonomy(economy) => outcome.autonomy_over(economy, focus).score,
        Figure::AutonomyAlone(economy) => outcome.autonomy_alone_over(economy, focus).score,
        Figure::AutonomyIn(economy, one) => outcome.autonomy_over(economy, &[one]).score,
        Figure::AutonomyAloneIn(economy, one) => outcome.autonomy_alone_over(economy, &[one]).score,
    };
    Ok(figures.iter().map(value).collect())
}

impl Ranges {
    /// The runs.
    #[must_use]
    pub fn ensemble(&self) -> &Ensemble {
        &self.ensemble
    }

    /// The figures followed.
    #[must_use]
    pub fn figures(&self) -> &[Figure] {
        &self.figures
    }

    /// A figure, run by run.
    #[must_use]
    pub fn runs_of(&self, figure: Figure) -> Option<&[f64]> {
        let at = self.figures.iter().position(|known| *known == figure)?;
        self.ensemble.columns().get(at).map(Vec::as_slice)
    }

    /// Quantiles of a figure.
    #[must_use]
    pub fn bands(&self, figure: Figure) -> Option<Bands> {
        Bands::of(self.runs_of(figure)?)
    }

    /// Quantiles of the difference of two figures, run by run, `with - without`.
    #[must_use]
    pub fn change(&self, with: Figure, without: Figure) -> Option<Bands> {
        Bands::of(&self.differences(with, without)?)
    }

    /// How many runs say that the first figure is more, or less, than the second.
    #[must_use]
    pub fn agreement(&self, with: Figure, without: Figure) -> Option<Agreement> {
        Some(Agreement::of(&self.differences(with, without)?, SAME))
    }

    /// How many runs say that a figure is above, or below, zero.
    #[must_use]
    pub fn sign(&self, figure: Figure) -> Option<Agreement> {
        Some(Agreement::of(self.runs_of(figure)?, SAME))
    }

    /// Number of runs in which an alliance is broken, and the light that this gives.
    #[must_use]
    pub fn stability(&self, alliance: usize) -> Option<(usize, StabilityLight)> {
        let runs = self.runs_of(Figure::Broken(alliance))?;
        let broken = runs.iter().filter(|&&run| run > 0.5).count();
        Some((broken, StabilityLight::of(broken, runs.len())))
    }

    fn differences(&self, with: Figure, without: Figure) -> Option<Vec<f64>> {
        let (with, without) = (self.runs_of(with)?, self.runs_of(without)?);
        Some(with.iter().zip(without).map(|(with, without)| with - without).collect())
    }
}
