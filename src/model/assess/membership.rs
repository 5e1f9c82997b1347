//! What membership is worth to a member, against leaving, and to an outsider, against staying out.

use super::Scene;
use crate::model::arrangement::Arrangement;
use crate::model::autonomy::{Bloc, autonomy_of};
use crate::model::cost_sharing::Effort;
use crate::model::error::InputError;
use crate::model::evaluate::{preventive, programmes};
use crate::model::governance::govern;
use crate::model::outcome::{MemberCost, geometric_mean};
use crate::model::parameters::{ParameterId, Parameters};

/// Where a member stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// Position of the economy.
    pub economy: usize,
    /// The saving as a share of what the technologies are worth to it, per cent; it counts from -100 to 100.
    pub worth: f64,
    /// u(S): what membership is worth, points.
    pub utility: f64,
    /// u(S without i): what leaving is worth, points.
    pub utility_outside: f64,
    /// Warning of leaving, 0 to 1: ordinal, not a probability.
    pub risk: f64,
}

impl Standing {
    /// mu: what it would lose by leaving, points; negative if it would gain.
    #[must_use]
    pub fn margin(&self) -> f64 {
        self.utility - self.utility_outside
    }
}

/// What an outsider would gain by joining one alliance, points.
#[derive(Debug, Clone, PartialEq)]
pub struct Opening {
    /// The gain over all technologies of the focus; negative if it would lose.
    pub gain: f64,
    /// The gain in each technology of the focus alone.
    pub gain_in: Vec<f64>,
}

/// What membership is worth.
///
/// ```text
/// u_i(S) = 0.40 clamp(worth_i, -100, 100) + 0.60 A_i        outside: 0.60 A_i
/// ```
#[must_use]
pub fn utility(parameters: &Parameters, worth: f64, autonomy: f64) -> f64 {
    let weight = parameters.get(ParameterId::SavingWeight);
    weight * worth.clamp(-100.0, 100.0) + (1.0 - weight) * autonomy
}

/// The saving as a share of what the technologies are worth, `100 sum sigma (cbar - x) / sum B`; 0 if they are worth
/// nothing. Funding for partners counts as a cost. Any finite number: next to nothing may cost many times what it is worth.
#[must_use]
pub fn worth<'a>(costs: impl Iterator<Item = &'a MemberCost>) -> f64 {
    let (saving, benefit) =
        costs.fold((0.0, 0.0), |(saving, benefit), cost| (saving + cost.saving(), benefit + cost.benefit));
    if benefit > 0.0 { (100.0 * saving / benefit).clamp(f64::MIN, f64::MAX) } else { 0.0 }
}

/// Warning of leaving for a margin, `1 / (1 + exp(mu / 5))`: ordinal, not a probability (judgement).
#[must_use]
pub fn defection_risk(parameters: &Parameters, margin: f64) -> f64 {
    1.0 / (1.0 + (margin / parameters.get(ParameterId::RiskScale)).exp())
}

/// Where each member of an alliance stands. Leaving means: the member is alone, all else equal.
///
/// # Errors
/// [`InputError`] as for the case itself.
pub fn standings(scene: &Scene<'_>, alliance: usize) -> Result<Vec<Standing>, InputError> {
    let outcome = &scene.outcome.alliances[alliance];
    let parameters = scene.case.parameters;
    let stand = |(place, &economy): (usize, &usize)| {
        let costs = scene.focus.iter().map(|&technology| &outcome.programmes[technology].members[place]);
        let worth = worth(costs);
        let inside = utility(parameters, worth, scene.outcome.autonomy_over(economy, scene.focus).score);
        let outside = utility(parameters, 0.0, geometric_mean(scores_without(scene, economy)?.into_iter()));
        let risk = defection_risk(parameters, inside - outside);
        Ok(Standing { economy, worth, utility: inside, utility_outside: outside, risk })
    };
    outcome.members.iter().enumerate().map(stand).collect()
}

/// Autonomy of an economy in each technology of the focus if it were in no alliance.
fn scores_without(scene: &Scene<'_>, economy: usize) -> Result<Vec<f64>, InputError> {
    let mut alliances = scene.case.alliances.to_vec();
    alliances.iter_mut().for_each(|members| members.retain(|&member| member != economy));
    let arrangement = Arrangement::new(scene.case, &alliances)?;
    let nothing = vec![0.0; scene.outcome.alliance_of.len()];
    Ok(scores(scene, &arrangement, &blocs(&arrangement, &nothing), economy))
}

/// Alliances as the autonomy formulas see them, all with the same chances to stop a decision: enough for an economy
/// outside, whose score does not depend on them.
fn blocs<'a>(arrangement: &'a Arrangement<'_>, preventive: &'a [f64]) -> Vec<Bloc<'a>> {
    let of =
        |(_, members): &'a (usize, Vec<usize>)| Bloc { members, preventive: &preventive[..members.len()], ramp: 1.0 };
    arrangement.alliances.iter().map(of).collect()
}

fn scores(scene: &Scene<'_>, arrangement: &Arrangement<'_>, blocs: &[Bloc<'_>], economy: usize) -> Vec<f64> {
    let score = |&technology: &usize| {
        let setting = arrangement.setting(scene.case, technology);
        autonomy_of(&setting, blocs, &arrangement.alliance_of, economy).0.score
    };
    scene.focus.iter().map(score).collect()
}

/// What a non-aligned economy would gain by joining each alliance.
///
/// Its share of the bill follows the rule of the alliance; where that takes longer than a frame, with more than ten
/// members, the key by outside options stands in.
///
/// # Errors
/// [`InputError`] as for the case itself.
pub fn openings(scene: &Scene<'_>, economy: usize) -> Result<Vec<Opening>, InputError> {
    scene.outcome.alliances.iter().map(|alliance| opening(scene, economy, alliance.given_as)).collect()
}

fn opening(scene: &Scene<'_>, economy: usize, given_as: usize) -> Result<Opening, InputError> {
    let case = scene.case;
    let mut alliances = case.alliances.to_vec();
    alliances.iter_mut().for_each(|members| members.retain(|&member| member != economy));
    alliances[given_as].push(economy);
    let arrangement = Arrangement::new(case, &alliances)?;
    let Some(joined) = arrangement.alliance_of[economy] else {
        return Ok(Opening { gain: 0.0, gain_in: vec![0.0; scene.focus.len()] });
    };
    let members = &arrangement.alliances[joined].1;
    let preventive = preventive(&govern(case.world, case.parameters, case.terms, members)?);
    let nothing = vec![0.0; scene.outcome.alliance_of.len()];
    let mut blocs = blocs(&arrangement, &nothing);
    blocs[joined].preventive = &preventive;
    let inside = scores(scene, &arrangement, &blocs, economy);
    let place = members.iter().position(|&member| member == economy).unwrap_or(0);
    let bills = programmes(case, &arrangement, joined, scene.focus, Effort::Frame);
    let costs: Vec<&MemberCost> = bills.iter().map(|programme| &programme.members[place]).collect();
    let gain = |worth: f64, after: f64, before: f64| {
        utility(case.parameters, worth, after) - utility(case.parameters, 0.0, before)
    };
    let now = |technology: usize| scene.outcome.autonomy[technology][economy].score;
    let each = scene.focus.iter().zip(&costs).zip(&inside);
    let gain_in = each.map(|((&technology, cost), &after)| gain(worth(std::iter::once(*cost)), after, now(technology)));
    let gain_in = gain_in.collect();
    let before = scene.outcome.autonomy_over(economy, scene.focus).score;
    let gain = gain(worth(costs.into_iter()), geometric_mean(inside.into_iter()), before);
    Ok(Opening { gain, gain_in })
}
