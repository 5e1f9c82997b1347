//! The dominance cap: no member may hold more than a share of the votes, nor do more than that share of the pooled work.

use crate::model::error::InputError;
use crate::model::game::voting::{VotingPower, WeightedVoting};
use crate::model::order::positions;
use crate::model::terms::CAP_OFF;

/// Most steps of moving votes.
const MAX_STEPS: usize = 200;
/// Share of all votes that one step moves.
const STEP: f64 = 0.01;
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

/// Moves votes from the most powerful until no Banzhaf share exceeds the cap.
///
/// While some share does, the member with the largest (the first of equals) gives 1 % of all votes to the others, in
/// proportion to what they hold. Votes are real numbers meanwhile; before each count they are rounded to the same total by
/// largest remainder, and `rule_of` makes a rule of them. At most 200 steps. If that does not meet the cap, as never for
/// fewer members than 1 / cap, the votes stay as they were.
///
/// # Errors
/// [`InputError`] as `rule_of` gives it.
pub fn cap_votes(
    original: WeightedVoting,
    cap: f64,
    rule_of: impl Fn(&[u64]) -> Result<WeightedVoting, InputError>,
) -> Result<CappedVotes, InputError> {
    let power = original.power();
    if cap >= CAP_OFF || largest(&power).is_none_or(|(_, share)| share <= cap + SLACK) {
        return Ok(CappedVotes { met: true, rule: original, power });
    }
    #[allow(clippy::cast_precision_loss, reason = "votes in thousandths")]
    let mut votes: Vec<f64> = original.weights().iter().map(|&weight| weight as f64).collect();
    let total: f64 = votes.iter().sum();
    let steps = if (votes.len() as f64) * (cap + SLACK) < 1.0 { 0 } else { MAX_STEPS };
    let mut leader = largest(&power);
    for _ in 0..steps {
        let Some((member, _)) = leader else { break };
        let moved = (STEP * total).min(votes[member]);
        let rest = total - votes[member];
        if rest <= 0.0 {
            break;
        }
        for (other, own) in votes.iter_mut().enumerate() {
            if other == member { *own -= moved } else { *own += moved * *own / rest }
        }
        let rule = rule_of(&rounded(&votes))?;
        let power = rule.power();
        leader = largest(&power);
        if leader.is_none_or(|(_, share)| share <= cap + SLACK) {
            return Ok(CappedVotes { rule, power, met: true });
        }
    }
    Ok(CappedVotes { rule: original, power, met: false })
}

/// The member with the largest Banzhaf share, and that share.
fn largest(power: &VotingPower) -> Option<(usize, f64)> {
    let shares = power.banzhaf_normalised.as_ref()?;
    shares.iter().copied().enumerate().reduce(|best, next| if next.1 > best.1 + SLACK { next } else { best })
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
    fn two_members_can_never_meet_a_cap_of_a_third() {
        let capped = WeightedVoting::new(&[3, 1], 3, 0)
            .and_then(|rule| cap_votes(rule, 0.34, |votes| WeightedVoting::new(votes, 3, 0)));
        assert_eq!(capped.map(|capped| (capped.met, capped.rule.weights().to_vec())), Ok((false, vec![3, 1])));
    }
}
