//! Weighted voting: who can make a proposal pass, and who can stop it. Exact counts for up to 63 voters.

use super::counting::{Below, binomials};
use super::shapley::arrival_weights;
use crate::model::error::{Field, InputError, check_range};

/// Most voters: counts of coalitions must fit 64 bits.
pub const MAX_VOTERS: usize = 63;
/// Largest total weight.
pub const MAX_TOTAL_WEIGHT: u64 = 1_000_000;
/// Largest size of the counting table (voters times total weight), 240 MB.
const MAX_TABLE: u64 = 30_000_000;

/// A weighted voting rule: a coalition wins with at least `quota` votes and at least `min_members` members, or, where
/// that is agreed, with at least `or_members` members whatever their votes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeightedVoting {
    weights: Vec<usize>,
    quota: usize,
    min_members: usize,
    or_members: Option<usize>,
}

/// Voting power of every voter, and how easily the body acts.
///
/// Shares are `None` where they do not exist, for example when no coalition can win.
#[derive(Debug, Clone, PartialEq)]
pub struct VotingPower {
    /// Chance of being the one who turns a growing coalition into a winning one (Shapley and Shubik 1954).
    pub shapley_shubik: Option<Vec<f64>>,
    /// Swings as a share of all swings (Banzhaf 1965).
    pub banzhaf_normalised: Option<Vec<f64>>,
    /// Swings as a share of the coalitions of the others.
    pub banzhaf_absolute: Vec<f64>,
    /// Coleman (1971): chance to stop a proposal that would pass.
    pub coleman_preventive: Option<Vec<f64>>,
    /// Coleman (1971): chance to carry a proposal that would fail.
    pub coleman_initiative: Vec<f64>,
    /// Coleman (1971): chance that a random proposal passes, wins / 2^n.
    pub power_to_act: f64,
    /// Number of winning coalitions.
    pub winning_coalitions: u64,
    /// Number of coalitions of the others that each voter turns from losing to winning.
    pub swings: Vec<u64>,
}

impl WeightedVoting {
    /// Checks a voting rule.
    ///
    /// # Errors
    /// [`InputError`] if there are no voters or more than 63, the weights are too large to count, the quota is
    /// below 1, or the least number of members is not between 0 and the number of voters.
    pub fn new(weights: &[u64], quota: u64, min_members: usize) -> Result<Self, InputError> {
        let n = weights.len();
        #[allow(clippy::cast_precision_loss, reason = "numbers below a million")]
        {
            check_range(|| Field::global("voters"), n as f64, 1.0, MAX_VOTERS as f64)?;
            let limit = MAX_TOTAL_WEIGHT.min(MAX_TABLE / (n as u64 + 1)) as f64;
            let total: f64 = weights.iter().map(|&weight| weight as f64).sum();
            check_range(|| Field::global("sum of weights"), total, 1.0, limit)?;
            check_range(|| Field::global("quota"), quota as f64, 1.0, MAX_TOTAL_WEIGHT as f64)?;
            check_range(|| Field::global("min_members"), min_members as f64, 0.0, n as f64)?;
        }
        #[allow(clippy::cast_possible_truncation, reason = "checked to be below a million")]
        let narrow = |number: u64| number as usize;
        Ok(Self {
            weights: weights.iter().map(|&w| narrow(w)).collect(),
            quota: narrow(quota),
            min_members,
            or_members: None,
        })
    }

    /// The same rule, but so many members also win without enough votes.
    ///
    /// The Council of the European Union is an example: a blocking minority needs at least four of its members.
    ///
    /// # Errors
    /// [`InputError`] unless the number is between 1 and the number of voters.
    ///
    /// ```
    /// use entente::model::game::voting::WeightedVoting;
    /// // 50, 49 and 1 with a quota of 51: any two win, and so the first no longer stops the others.
    /// let power = WeightedVoting::new(&[50, 49, 1], 51, 0)?.or_members(2)?.power();
    /// assert_eq!(power.swings, [2, 2, 2]);
    /// # Ok::<(), entente::model::error::InputError>(())
    /// ```
    #[allow(clippy::cast_precision_loss, reason = "a count of members")]
    pub fn or_members(mut self, members: usize) -> Result<Self, InputError> {
        check_range(|| Field::global("or_members"), members as f64, 1.0, self.weights.len() as f64)?;
        self.or_members = Some(members);
        Ok(self)
    }

    /// The rule of an alliance: whole-number weights in thousandths, and a quota as a share of the votes.
    ///
    /// ```text
    /// w_i = max(1, floor(1000 v_i / sum v + 0.5))      W = sum w
    /// q   = min(W, max(floor(W/2) + 1, ceil(Q W - 1e-9)))
    /// ```
    ///
    /// If all figures are equal to each other every voter has one vote.
    ///
    /// # Errors
    /// As for [`WeightedVoting::new`].
    pub fn of_shares(figures: &[f64], quota_share: f64, min_members: usize) -> Result<Self, InputError> {
        let sum: f64 = figures.iter().sum();
        let equal = figures.windows(2).all(|pair| pair[0].total_cmp(&pair[1]).is_eq());
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most 1000")]
        let weight = |figure: f64| if equal { 1 } else { ((1000.0 * figure / sum + 0.5).floor() as u64).max(1) };
        let weights: Vec<u64> = figures.iter().map(|&figure| weight(figure)).collect();
        Self::with_quota_share(&weights, quota_share, min_members)
    }

    /// A rule with given whole-number weights and a quota as a share of all votes, but more than half of them.
    ///
    /// ```text
    /// q = min(W, max(floor(W/2) + 1, ceil(Q W - 1e-9)))      W = sum w
    /// ```
    ///
    /// # Errors
    /// As for [`WeightedVoting::new`]; also if the share is not between 0 and 1.
    pub fn with_quota_share(weights: &[u64], quota_share: f64, min_members: usize) -> Result<Self, InputError> {
        check_range(|| Field::global("quota"), quota_share, 0.0, 1.0)?;
        let total = weights.iter().fold(0_u64, |sum, weight| sum.saturating_add(*weight));
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "more than a million votes are refused"
        )]
        let needed = (quota_share * total as f64 - 1e-9).ceil() as u64;
        Self::new(weights, needed.max(total / 2 + 1).min(total).max(1), min_members)
    }

    /// Votes of each member.
    #[must_use]
    pub fn weights(&self) -> &[usize] {
        &self.weights
    }

    /// Votes needed.
    #[must_use]
    pub fn quota(&self) -> usize {
        self.quota
    }

    /// Voting power by exact counting.
    ///
    /// Coalitions are counted once by members and votes, either those with too few votes or the others of those with
    /// enough, whichever is less. Each voter is then taken out of running sums of the table. Time and memory of the
    /// order of `n^2 W` at most.
    ///
    /// ```
    /// use entente::model::game::voting::WeightedVoting;
    /// // The Council of the European Economic Community in 1958: Luxembourg had a vote and no power.
    /// let power = WeightedVoting::new(&[4, 4, 4, 2, 2, 1], 12, 0)?.power();
    /// assert_eq!(power.winning_coalitions, 14);
    /// assert_eq!(power.swings, [10, 10, 10, 6, 6, 0]);
    /// # Ok::<(), entente::model::error::InputError>(())
    /// ```
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "shares of counts")]
    pub fn power(&self) -> VotingPower {
        let n = self.weights.len();
        let counts = Counts::new(&self.weights, self.quota);
        let winning_coalitions =
            (0..=n).map(|s| self.winning(s, counts.of_all[s], || counts.with_enough_of_all(s))).sum();
        let arrival = arrival_weights(n);
        let mut known: Vec<(usize, (u64, f64))> = Vec::new();
        for &weight in &self.weights {
            if !known.iter().any(|(other, _)| *other == weight) {
                known.push((weight, self.turned(&counts, weight, &arrival)));
            }
        }
        let of = |weight: &usize| known.iter().find(|(other, _)| other == weight).map_or((0, 0.0), |(_, found)| *found);
        let (swings, shapley) = self.weights.iter().map(of).unzip();
        self.measures(winning_coalitions, swings, shapley)
    }

    /// How many of the coalitions of s members win, if `enough` of them have the votes.
    fn winning(&self, members: usize, coalitions: u64, enough: impl FnOnce() -> u64) -> u64 {
        if self.or_members.is_some_and(|alone| members >= alone) {
            coalitions
        } else if members >= self.min_members {
            enough()
        } else {
            0
        }
    }

    /// Coalitions of the others that a voter turns from losing to winning, and its chance to be the one who does.
    #[allow(clippy::cast_precision_loss, reason = "shares of counts")]
    fn turned(&self, counts: &Counts, weight: usize, arrival: &[f64]) -> (u64, f64) {
        let (with, without) = counts.with_enough(weight);
        let (mut swings, mut chance) = (0, 0.0);
        for (s, arrival_weight) in arrival.iter().enumerate() {
            let others = counts.of_others[s];
            let turned = self.winning(s + 1, others, || with[s]) - self.winning(s, others, || without[s]);
            swings += turned;
            chance += arrival_weight * turned as f64;
        }
        (swings, chance)
    }

    #[allow(clippy::cast_precision_loss, reason = "shares of counts")]
    fn measures(&self, winning_coalitions: u64, swings: Vec<u64>, shapley: Vec<f64>) -> VotingPower {
        let n = self.weights.len();
        let coalitions = 2_f64.powi(i32::try_from(n).unwrap_or(i32::MAX));
        let wins = winning_coalitions as f64;
        let all: u128 = swings.iter().map(|&swing| u128::from(swing)).sum();
        let share_of = |whole: f64| swings.iter().map(|&swing| swing as f64 / whole).collect::<Vec<f64>>();
        let can_win = winning_coalitions > 0;
        VotingPower {
            shapley_shubik: can_win.then_some(shapley),
            banzhaf_normalised: (all > 0).then(|| share_of(all as f64)),
            banzhaf_absolute: share_of(coalitions / 2.0),
            coleman_preventive: can_win.then(|| share_of(wins)),
            coleman_initiative: share_of(coalitions - wins),
            power_to_act: wins / coalitions,
            winning_coalitions,
            swings,
        }
    }
}

/// Counts of coalitions with enough votes, by members.
struct Counts {
    below: Below,
    /// Whether the coalitions counted are what is left out by those with enough votes.
    others_of_winners: bool,
    /// Coalitions of s of all voters, and of s of all but one.
    of_all: Vec<u64>,
    of_others: Vec<u64>,
}

impl Counts {
    fn new(weights: &[usize], quota: usize) -> Self {
        let n = weights.len();
        let total: usize = weights.iter().sum();
        // A coalition has enough votes if those outside have less than this.
        let outside = (total + 1).saturating_sub(quota);
        let others_of_winners = outside < quota;
        let below = Below::new(weights, if others_of_winners { outside } else { quota });
        Self { below, others_of_winners, of_all: binomials(n), of_others: binomials(n - 1) }
    }

    /// Coalitions of s voters with enough votes.
    fn with_enough_of_all(&self, s: usize) -> u64 {
        let last = self.of_all.len() - 1;
        if self.others_of_winners { self.below.of_all(last - s) } else { self.of_all[s] - self.below.of_all(s) }
    }

    /// Coalitions of s others, with enough votes together with a voter of the given weight, and without.
    fn with_enough(&self, weight: usize) -> (Vec<u64>, Vec<u64>) {
        let room = self.below.with_room_for(weight);
        let last = room.len() - 1;
        // Those below the bound: of all, less those with the voter in, which leave room for it.
        let below: Vec<u64> = (0..=last).map(|s| self.below.of_all(s) - if s > 0 { room[s - 1] } else { 0 }).collect();
        if self.others_of_winners {
            (below.into_iter().rev().collect(), room.into_iter().rev().collect())
        } else {
            let rest = |losing: Vec<u64>| self.of_others.iter().zip(losing).map(|(all, losing)| all - losing).collect();
            (rest(room), rest(below))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quota_out_of_reach_leaves_shares_undefined() {
        let power = WeightedVoting::new(&[1, 1], 3, 0).map(|rule| rule.power());
        let power = power.as_ref();
        assert_eq!(power.map(|p| p.winning_coalitions), Ok(0));
        assert_eq!(power.map(|p| p.shapley_shubik.is_none() && p.banzhaf_normalised.is_none()), Ok(true));
    }

    #[test]
    fn a_least_number_of_members_takes_power_from_the_heavy() {
        // By enumeration: with weights 3,1,1 and quota 3 the first dictates; needing two members it needs one of the others.
        let free = WeightedVoting::new(&[3, 1, 1], 3, 0).map(|rule| rule.power().swings);
        let two = WeightedVoting::new(&[3, 1, 1], 3, 2).map(|rule| rule.power().swings);
        assert_eq!(free, Ok(vec![4, 0, 0]));
        assert_eq!(two, Ok(vec![3, 1, 1]));
    }
}
