//! The dominance cap: no member may hold more than a share of the votes, nor do more than that share of the pooled work.

use crate::model::error::InputError;
use crate::model::game::voting::{VotingPower, WeightedVoting};
use crate::model::order::positions;
use crate::model::terms::CAP_OFF;

/// Steps on the way from the votes as they are to equal votes.
const STEPS: u32 = 200;
/// Shares are compared with this slack, so that a third meets a cap of a third.
const SLACK: f64 = 1e-9;

/// What a cap did to the votes.
#[derive(Debug, Clone, PartialEq)]
pub struct CappedVotes {
    /// The rule in force: the changed one if the cap can be met, else the original.
    pub rule: WeightedVoting,
    /// Its voting power.
    pub power: VotingPower,
    /// Whether every member is within the cap.
    pub met: bool,
}

/// Moves all votes towards equality until no Banzhaf share exceeds the cap.
///
/// ```text
/// v_i(t) = (1 - t) v_i + t W / n        the first t of 0, 1/200, .., 1 that meets the cap
/// ```
///
/// Who has more votes than another never has fewer afterwards. Votes are real numbers on the way; before each count they are
/// rounded to the same total W by largest remainder, and `rule_of` makes a rule of them. If even equal votes do not meet the
/// cap, as never for fewer members than 1 / cap, the votes stay as they were.
///
/// # Errors
/// [`InputError`] as `rule_of` gives it.
pub fn cap_votes(
    original: WeightedVoting,
    cap: f64,
    rule_of: impl Fn(&[u64]) -> Result<WeightedVoting, InputError>,
) -> Result<CappedVotes, InputError> {
    let power = original.power();
    if is_within(&power, cap) {
        return Ok(CappedVotes { met: true, rule: original, power });
    }
    #[allow(clippy::cast_precision_loss, reason = "votes in thousandths")]
    let votes: Vec<f64> = original.weights().iter().map(|&weight| weight as f64).collect();
    #[allow(clippy::cast_precision_loss, reason = "a count of members")]
    let members = votes.len() as f64;
    let equal = votes.iter().sum::<f64>() / members;
    let steps = if members * (cap + SLACK) < 1.0 { 0 } else { STEPS };
    for step in 1..=steps {
        let way = f64::from(step) / f64::from(STEPS);
        let moved: Vec<f64> = votes.iter().map(|own| (1.0 - way) * own + way * equal).collect();
        let rule = rule_of(&rounded(&moved))?;
        let power = rule.power();
        if is_within(&power, cap) {
            return Ok(CappedVotes { rule, power, met: true });
        }
    }
    Ok(CappedVotes { rule: original, power, met: false })
}

/// Whether no Banzhaf share exceeds a cap.
fn is_within(power: &VotingPower, cap: f64) -> bool {
    let mut shares = power.banzhaf_normalised.iter().flatten();
    cap >= CAP_OFF || shares.all(|&share| share <= cap + SLACK)
}

/// Whole votes with the same total, by largest remainder; the first of equal remainders gets the vote.
fn rounded(votes: &[f64]) -> Vec<u64> {
    let total = votes.iter().sum::<f64>().round();
    let floors: Vec<f64> = votes.iter().map(|votes| (votes + SLACK).floor()).collect();
    let remainder = |member: usize| votes[member] - floors[member];
    let order = positions(votes.len(), &|a, b| remainder(a) > remainder(b));
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most about 1063 votes")]
    let mut whole: Vec<u64> = floors.iter().map(|&floor| floor as u64).collect();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "fewer than the members")]
    let left = (total - floors.iter().sum::<f64>()).max(0.0) as usize;
    for &member in order.iter().take(left) {
        whole[member] += 1;
    }
    whole
}

/// How the cap limits the pooled work of one programme.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WorkCap {
    /// dc: largest share of the pooled work.
    pub cap: f64,
    /// Head start lost for each unit of work moved away from the best.
    pub quality: f64,
}

impl WorkCap {
    /// What leaving out some of the best hands adds to phi.
    ///
    /// ```text
    /// q_j = kn_j sqrt(Y_j) / sum      over = sum_j max(0, q_j - dc)      0.5 over max_j kn_j
    /// ```
    ///
    /// `hands` are `kn_j sqrt(Y_j)` of the coalition and `best` its largest know-how.
    #[must_use]
    pub fn added_phi(&self, hands: impl Iterator<Item = f64> + Clone, best: f64) -> f64 {
        let sum: f64 = hands.clone().sum();
        if sum <= 0.0 {
            return 0.0;
        }
        let over: f64 = hands.map(|own| (own / sum - self.cap).max(0.0)).sum();
        self.quality * over * best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn votes_are_rounded_to_the_same_total_by_largest_remainder() {
        assert_eq!(rounded(&[1.5, 2.25, 0.25]), [2, 2, 0]);
        assert_eq!(rounded(&[3.0, 4.0]), [3, 4]);
    }

    #[test]
    fn the_cap_takes_power_without_turning_it_around() {
        let rule = |votes: &[u64]| WeightedVoting::with_quota_share(votes, 0.6, 0);
        let capped = rule(&[50, 30, 20]).and_then(|original| cap_votes(original, 0.4, rule));
        let Ok(capped) = capped else { panic!("a rule that can be counted") };
        assert!(capped.met && capped.rule.weights().is_sorted_by(|a, b| a >= b));
        let shares = capped.power.banzhaf_normalised.unwrap_or_default();
        assert!(shares.iter().all(|&share| share <= 0.4 + 1e-9) && shares.is_sorted_by(|a, b| a >= b), "{shares:?}");
    }

    #[test]
    fn two_members_can_never_meet_a_cap_of_a_third() {
        let capped = WeightedVoting::new(&[3, 1], 3, 0)
            .and_then(|rule| cap_votes(rule, 0.34, |votes| WeightedVoting::new(votes, 3, 0)));
        assert_eq!(capped.map(|capped| (capped.met, capped.rule.weights().to_vec())), Ok((false, vec![3, 1])));
    }
}
