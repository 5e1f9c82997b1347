//! Political distance between two economies, from votes, kind of government and ties.
//!
//! ```text
//! v    = min(1, (1 - agreement) / (habit of a + habit of b))
//! g    = | democracy of a - democracy of b |
//! base = 0.5 v + 0.5 g
//! d    = base (1 - f);   distance = d + h (1 - d)
//! ```
//!
//! `habit` is an economy's mean disagreement with the reference voters, so v is 0.5 when two economies
//! disagree as much as they usually do. f is the strongest friendly tie, h the strongest hostile one.

use super::formula::weighted_mean;
use super::records::{EuRole, Voter};

/// A figure for every pair of economies, the same both ways; 0 where nothing was set.
#[derive(Debug, Clone, PartialEq)]
pub struct PairTable {
    n_economies: usize,
    values: Vec<f64>,
}

impl PairTable {
    /// A table of zeros.
    #[must_use]
    pub fn new(n_economies: usize) -> Self {
        Self { n_economies, values: vec![0.0; n_economies * n_economies] }
    }

    /// The figure of a pair; 0 for a pair that does not exist.
    #[must_use]
    pub fn get(&self, a: usize, b: usize) -> f64 {
        self.values.get(a * self.n_economies + b).copied().unwrap_or(0.0)
    }

    /// Sets the figure of a pair both ways; a pair that does not exist is left out.
    pub fn set(&mut self, a: usize, b: usize, value: f64) {
        for place in [a * self.n_economies + b, b * self.n_economies + a] {
            if let Some(cell) = self.values.get_mut(place) {
                *cell = value;
            }
        }
    }
}

/// What the distance needs to know of one economy.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Party {
    /// Gross domestic product: the weight of a member in the Union's own distances.
    pub gdp: f64,
    /// Liberal democracy index, 0 to 1.
    pub democracy: f64,
    /// What it is to the European Union.
    pub eu: EuRole,
    /// Its part in the yardstick for votes.
    pub voter: Voter,
}

/// What is known between the economies.
#[derive(Debug, Clone, PartialEq)]
pub struct Relations {
    /// Share of equal votes, 0 to 1, for every pair of voters.
    pub agreement: PairTable,
    /// Strongest friendly tie, 0 to 1.
    pub friend: PairTable,
    /// Strongest hostile tie, 0 to 1.
    pub rival: PairTable,
}

/// The four parts of one distance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PairParts {
    /// v: disagreement in votes, compared with the habits of both, 0 to 1.
    pub votes: f64,
    /// g: difference in kind of government, 0 to 1.
    pub government: f64,
    /// f: strongest friendly tie, 0 to 1.
    pub friend: f64,
    /// h: strongest hostile tie, 0 to 1.
    pub rival: f64,
}

impl PairParts {
    /// The distance before ties, 0 to 1.
    #[must_use]
    pub fn base(&self) -> f64 {
        0.5 * self.votes + 0.5 * self.government
    }

    /// The distance, 0 to 1: a friendly tie moves the pair part of the way to 0, a hostile one to 1.
    #[must_use]
    pub fn distance(&self) -> f64 {
        let pulled = self.base() * (1.0 - self.friend);
        pulled + self.rival * (1.0 - pulled)
    }
}

/// The parts of every pair `(a, b)` with `a < b`, without pairs of the Union and a member of it.
#[must_use]
pub fn all_pairs(parties: &[Party], relations: &Relations) -> Vec<(usize, usize, PairParts)> {
    let habits = habits(parties, &relations.agreement);
    let mut pairs = Vec::with_capacity(parties.len() * parties.len() / 2);
    for (b, second) in parties.iter().enumerate() {
        for (a, first) in parties.iter().enumerate().take(b) {
            if !union_and_member(first.eu, second.eu) {
                let votes = |a, b| votes(parties, &relations.agreement, &habits, a, b);
                let parts = PairParts {
                    votes: through_members(parties, a, b, votes),
                    government: (first.democracy - second.democracy).abs(),
                    friend: through_members(parties, a, b, |a, b| relations.friend.get(a, b)),
                    rival: through_members(parties, a, b, |a, b| relations.rival.get(a, b)),
                };
                pairs.push((a, b, parts));
            }
        }
    }
    pairs
}

/// Whether a pair is the Union and one of its members: no distance is defined for it.
#[must_use]
pub fn union_and_member(a: EuRole, b: EuRole) -> bool {
    matches!((a, b), (EuRole::Whole, EuRole::Member) | (EuRole::Member, EuRole::Whole))
}

/// Mean disagreement of every economy with the reference voters; 0 for an economy without a vote.
fn habits(parties: &[Party], agreement: &PairTable) -> Vec<f64> {
    let reference = |party: &Party| matches!(party.voter, Voter::Reference | Voter::StandIn);
    let habit = |a: usize| {
        let others = parties.iter().enumerate().filter(|&(b, other)| b != a && reference(other));
        weighted_mean(others.map(|(b, _)| (1.0, 1.0 - agreement.get(a, b))))
    };
    let absent = |party: &Party| party.voter == Voter::Absent;
    parties.iter().enumerate().map(|(a, party)| if absent(party) { 0.0 } else { habit(a) }).collect()
}

/// The value of a pair; for the Union the mean over its members, weighted by GDP.
fn through_members(parties: &[Party], a: usize, b: usize, value: impl Fn(usize, usize) -> f64) -> f64 {
    let whole = |place: usize| parties.get(place).is_some_and(|party| party.eu == EuRole::Whole);
    let members = || parties.iter().enumerate().filter(|(_, party)| party.eu == EuRole::Member);
    if whole(a) {
        weighted_mean(members().map(|(member, party)| (party.gdp, value(member, b))))
    } else if whole(b) {
        weighted_mean(members().map(|(member, party)| (party.gdp, value(a, member))))
    } else {
        value(a, b)
    }
}

/// Disagreement in votes; an economy without a vote gets the mean of its stand-ins.
fn votes(parties: &[Party], agreement: &PairTable, habits: &[f64], a: usize, b: usize) -> f64 {
    let voter = |place: usize| parties.get(place).map_or(Voter::Absent, |party| party.voter);
    let stand_ins = |other: usize| {
        let all = parties.iter().enumerate();
        let chosen = all.filter(move |&(place, party)| party.voter == Voter::StandIn && place != other);
        weighted_mean(chosen.map(|(place, _)| (1.0, deviation(agreement, habits, place, other))))
    };
    match (voter(a), voter(b)) {
        (Voter::Absent, _) => stand_ins(b),
        (_, Voter::Absent) => stand_ins(a),
        _ => deviation(agreement, habits, a, b),
    }
}

/// Disagreement compared with the habits of both; 1 if neither has a habit.
fn deviation(agreement: &PairTable, habits: &[f64], a: usize, b: usize) -> f64 {
    let habit = |place: usize| habits.get(place).copied().unwrap_or(0.0);
    let usual = habit(a) + habit(b);
    if usual > 0.0 { ((1.0 - agreement.get(a, b)) / usual).min(1.0) } else { 1.0 }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::float_cmp)]
    use super::*;

    fn party(democracy: f64, eu: EuRole, voter: Voter) -> Party {
        Party { gdp: 1.0, democracy, eu, voter }
    }

    fn relations(n: usize) -> Relations {
        Relations { agreement: PairTable::new(n), friend: PairTable::new(n), rival: PairTable::new(n) }
    }

    #[test]
    fn two_voters_that_disagree_as_usual_are_half_way() {
        let parties = [party(0.2, EuRole::Outside, Voter::Reference), party(0.8, EuRole::Outside, Voter::Reference)];
        let mut known = relations(2);
        known.agreement.set(0, 1, 0.6);
        let pairs = all_pairs(&parties, &known);
        assert_eq!(pairs.len(), 1);
        assert!((pairs[0].2.votes - 0.5).abs() < 1e-15);
        assert!((pairs[0].2.distance() - 0.55).abs() < 1e-15);
    }

    #[test]
    fn an_economy_without_a_vote_takes_the_mean_of_its_stand_ins() {
        let outside = |voter| party(0.5, EuRole::Outside, voter);
        let parties =
            [outside(Voter::StandIn), outside(Voter::StandIn), outside(Voter::Reference), outside(Voter::Absent)];
        let mut known = relations(4);
        known.agreement.set(0, 1, 0.9);
        known.agreement.set(0, 2, 0.5);
        known.agreement.set(1, 2, 0.7);
        let pairs = all_pairs(&parties, &known);
        let votes =
            |a, b| pairs.iter().find(|pair| (pair.0, pair.1) == (a, b)).map(|pair| pair.2.votes).unwrap_or(f64::NAN);
        assert!((votes(2, 3) - (votes(0, 2) + votes(1, 2)) / 2.0).abs() < 1e-15);
        assert_eq!(votes(0, 3), votes(0, 1));
    }

    #[test]
    fn the_union_is_the_mean_of_its_members_and_has_no_distance_to_them() {
        let member = |democracy| party(democracy, EuRole::Member, Voter::Reference);
        let parties = [
            party(0.4, EuRole::Whole, Voter::Absent),
            member(0.3),
            member(0.5),
            party(0.9, EuRole::Outside, Voter::Reference),
        ];
        let mut known = relations(4);
        known.friend.set(1, 3, 0.6);
        let pairs = all_pairs(&parties, &known);
        assert_eq!(pairs.len(), 4);
        let union = pairs.iter().find(|pair| (pair.0, pair.1) == (0, 3)).map(|pair| pair.2);
        assert_eq!(union.map(|parts| parts.friend), Some(0.3));
        assert_eq!(union.map(|parts| parts.government), Some(0.5));
    }
}
