//! Weighted voting: who can make a proposal pass, and who can stop it. Exact counts for up to 63 voters.

use super::shapley::arrival_weights;
use crate::model::error::{Field, InputError, check_range};

/// Most voters: counts of coalitions must fit 64 bits.
pub const MAX_VOTERS: usize = 63;
/// Largest total weight.
pub const MAX_TOTAL_WEIGHT: u64 = 1_000_000;
/// Largest size of the counting table (voters times total weight), 240 MB.
const MAX_TABLE: u64 = 30_000_000;

/// A weighted voting rule: a coalition wins with at least `quota` votes and at least `min_members` members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeightedVoting {
    weights: Vec<usize>,
    quota: usize,
    min_members: usize,
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
        Ok(Self { weights: weights.iter().map(|&w| narrow(w)).collect(), quota: narrow(quota), min_members })
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
        let total: u64 = weights.iter().sum();
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "at most about 1063 votes"
        )]
        let needed = (quota_share * total as f64 - 1e-9).ceil() as u64;
        Self::new(&weights, needed.max(total / 2 + 1).min(total), min_members)
    }

    /// TEMPORARY until the branch with double majorities is merged.
    ///
    /// # Errors
    /// As for [`WeightedVoting::new`].
    pub fn of_votes(weights: &[u64], quota_share: f64, min_members: usize) -> Result<Self, InputError> {
        let total: u64 = weights.iter().sum();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "few")]
        let needed = (quota_share * total as f64 - 1e-9).ceil() as u64;
        Self::new(weights, needed.max(total / 2 + 1).min(total), min_members)
    }

    /// TEMPORARY until the branch with double majorities is merged.
    ///
    /// # Errors
    /// None.
    pub fn or_members(self, _members: usize) -> Result<Self, InputError> {
        Ok(self)
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
    /// `D[s][t]`, the number of coalitions with s members and t votes, is counted once; each voter is then taken out
    /// by `G[s][t] = D[s][t] - G[s-1][t-w]`. Time and memory of the order of `n^2 W`.
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
        let counts = self.counts();
        let width = counts.width;
        let winning_coalitions: u64 = (self.min_members..=n)
            .map(|s| counts.at_least(&counts.cells[s * width..(s + 1) * width], self.quota))
            .sum();
        let arrival = arrival_weights(n);
        let mut without = counts.cells.clone();
        let (mut swings, mut shapley) = (Vec::with_capacity(n), Vec::with_capacity(n));
        for &weight in &self.weights {
            counts.remove(weight, &mut without);
            let (mut total, mut chance) = (0_u64, 0.0);
            for (s, &arrival_weight) in arrival.iter().enumerate() {
                let row = &without[s * width..(s + 1) * width];
                let pivotal = self.pivotal(row, s, weight);
                total += pivotal;
                chance += arrival_weight * pivotal as f64;
            }
            swings.push(total);
            shapley.push(chance);
        }
        self.measures(winning_coalitions, swings, shapley)
    }

    /// How many coalitions of s others a voter turns from losing to winning.
    fn pivotal(&self, row: &[u64], s: usize, weight: usize) -> u64 {
        let from = self.quota.saturating_sub(weight).min(row.len());
        let to = match (s + 1).cmp(&self.min_members) {
            std::cmp::Ordering::Less => from,
            std::cmp::Ordering::Equal => row.len(),
            std::cmp::Ordering::Greater => self.quota.min(row.len()).max(from),
        };
        row[from..to].iter().sum()
    }

    fn counts(&self) -> Counts {
        let n = self.weights.len();
        let width = self.weights.iter().sum::<usize>() + 1;
        let mut cells = vec![0_u64; (n + 1) * width];
        cells[0] = 1;
        let mut reach = 0;
        for (joined, &weight) in self.weights.iter().enumerate() {
            for s in (0..=joined).rev() {
                let (low, high) = cells.split_at_mut((s + 1) * width);
                let from = &low[s * width..s * width + reach + 1];
                for (target, count) in high[weight..=weight + reach].iter_mut().zip(from) {
                    *target += count;
                }
            }
            reach += weight;
        }
        Counts { cells, width, n }
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

/// Number of coalitions by members and votes.
struct Counts {
    cells: Vec<u64>,
    width: usize,
    n: usize,
}

impl Counts {
    fn at_least(&self, row: &[u64], quota: usize) -> u64 {
        row[quota.min(self.width)..].iter().sum()
    }

    /// Counts of the coalitions without one voter of the given weight.
    fn remove(&self, weight: usize, without: &mut [u64]) {
        let width = self.width;
        without.copy_from_slice(&self.cells);
        for s in 1..=self.n {
            let (smaller, larger) = without.split_at_mut(s * width);
            let smaller = &smaller[(s - 1) * width..];
            for (target, count) in larger[weight..width].iter_mut().zip(smaller) {
                *target -= count;
            }
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
