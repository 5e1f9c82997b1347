//! Who decides in an alliance, and how long it takes.

use super::error::InputError;
use super::game::voting::{VotingPower, WeightedVoting};
use super::levers::dominance_cap::cap_votes;
use super::parameters::{ParameterId, Parameters};
use super::terms::{CAP_OFF, Terms, VoteWeights};
use super::world::World;

/// Longest delay, years.
pub const MAX_DELAY: f64 = 5.0;

/// Votes, voting power and delay of one alliance.
#[derive(Debug, Clone, PartialEq)]
pub struct Governance {
    /// Votes of each member.
    pub weights: Vec<usize>,
    /// Votes needed to decide.
    pub quota: usize,
    /// Power of each member, and how easily the alliance acts.
    pub power: VotingPower,
    /// Years that agreeing adds to the joint programme.
    pub delay: f64,
    /// What the dominance cap did to the votes; `None` while it is off.
    pub cap: Option<VoteCap>,
}

/// Votes before and after a dominance cap.
#[derive(Debug, Clone, PartialEq)]
pub struct VoteCap {
    /// Whether some votes meet the cap. If none do, they stay as they were.
    pub met: bool,
    /// Votes of each member before.
    pub weights_before: Vec<usize>,
    /// Banzhaf shares before; `None` if nobody has a swing.
    pub banzhaf_before: Option<Vec<f64>>,
}

impl Governance {
    /// Chance that a member can stop a proposal that would otherwise pass (Coleman 1971), 0 to 1.
    #[must_use]
    pub fn preventive(&self, member: usize) -> f64 {
        self.power.coleman_preventive.as_ref().map_or(0.0, |shares| shares[member])
    }
}

/// Counts the votes of an alliance under its terms.
///
/// ```text
/// delay = min(5, max(0, step log2(1 / (2 A))))       A = wins / 2^n
/// ```
///
/// Each halving of the chance that a random proposal passes costs `step` years (judgement). One member alone has no delay.
///
/// # Errors
/// [`InputError`] if there are more than 63 members, or the least number of members exceeds the alliance.
pub fn govern(
    world: &World,
    parameters: &Parameters,
    terms: &Terms,
    members: &[usize],
) -> Result<Governance, InputError> {
    let figures: Vec<f64> = members
        .iter()
        .map(|&i| {
            let gdp = world.economies()[i].gdp;
            match terms.votes {
                VoteWeights::Equal => 1.0,
                VoteWeights::Gdp => gdp,
                VoteWeights::SqrtGdp => gdp.sqrt(),
            }
        })
        .collect();
    let least_members = terms.min_members.unwrap_or(0).min(members.len());
    let complete = |rule: WeightedVoting| match terms.or_members {
        Some(enough) => rule.or_members(enough.min(members.len())),
        None => Ok(rule),
    };
    let original = complete(WeightedVoting::of_shares(&figures, terms.quota, least_members)?)?;
    let rule_of = |votes: &[u64]| complete(WeightedVoting::with_quota_share(votes, terms.quota, least_members)?);
    let (rule, power, cap) = if terms.dominance_cap < CAP_OFF {
        let (weights_before, banzhaf_before) = (original.weights().to_vec(), original.power().banzhaf_normalised);
        let capped = cap_votes(original, terms.dominance_cap, rule_of)?;
        (capped.rule, capped.power, Some(VoteCap { met: capped.met, weights_before, banzhaf_before }))
    } else {
        let power = original.power();
        (original, power, None)
    };
    let delay = delay(power.power_to_act, parameters.get(ParameterId::DelayPerHalving));
    Ok(Governance { weights: rule.weights().to_vec(), quota: rule.quota(), power, delay, cap })
}

/// Years of delay for a chance that a random proposal passes.
///
/// ```
/// use entente::model::governance::delay;
/// // The Council of the European Economic Community in 1958: 14 of 64 coalitions win.
/// assert!((delay(14.0 / 64.0, 0.25) - 0.298161).abs() < 5e-7);
/// ```
#[must_use]
pub fn delay(power_to_act: f64, years_per_halving: f64) -> f64 {
    if power_to_act <= 0.0 {
        return MAX_DELAY;
    }
    (years_per_halving * (0.5 / power_to_act).log2()).clamp(0.0, MAX_DELAY)
}
