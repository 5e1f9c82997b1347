//! The Shapley value of the participation-capped game, estimated where there are too many players for a table.

use super::shapley::{SampledShapley, shapley_sampled};

/// Shapley value of the game in which a group may opt out and lose its benefit, from random orders of joining.
///
/// ```text
/// Chat(S) = B(S) + min over T inside S of [ C(T) - B(T) ],   Chat(N) = C(N)
/// ```
///
/// The group T that takes part is looked for greedily: from S, any member is dropped whose removal lowers
/// `C(T) - B(T)`, until there is none. The group found for the members before, and nobody at all, are tried too. So
/// the estimate is that of a game whose values are at least those of the capped game.
///
/// The standard error tells how far the sampling of orders may be off; what the greedy search misses it does not know.
/// The estimates add up to the cost of all. `cost` is called with players in rising order of joining; about n times
/// for each player of each order. The same seed gives the same result.
///
/// ```
/// use entente::model::game::capped::shapley_capped_sampled;
/// // Two players who pay 10 and 4 alone and 12 together, worth 3 and 5 to them.
/// let costs = [0.0, 10.0, 4.0, 12.0];
/// let cost = |players: &[usize]| costs[players.iter().map(|player| 1_usize << player).sum::<usize>()];
/// let sample = shapley_capped_sampled(&[3.0, 5.0], 8, 1, cost);
/// // The capped game is 3, 4, 12: each pays half of what is left above that.
/// assert!((sample.estimate[0] - 5.5).abs() < 1e-12);
/// ```
#[must_use]
pub fn shapley_capped_sampled(
    benefits: &[f64],
    rounds: usize,
    seed: u64,
    mut cost: impl FnMut(&[usize]) -> f64,
) -> SampledShapley {
    let n = benefits.len();
    let mut taking_part = Vec::with_capacity(n);
    let mut without = Vec::with_capacity(n);
    shapley_sampled(n, rounds, seed, |order, costs| {
        let mut benefit = 0.0;
        let mut least = 0.0;
        for (place, (&player, capped)) in order.iter().zip(costs.iter_mut()).enumerate() {
            benefit += benefits[player];
            taking_part.clear();
            taking_part.extend_from_slice(&order[..=place]);
            let found = if place + 1 == n {
                cost(&taking_part) - benefit
            } else {
                greedy(&mut taking_part, &mut without, benefit, benefits, &mut cost)
            };
            if place + 1 == n || found < least {
                least = found;
            }
            *capped = benefit + least;
        }
    })
}

/// Drops members as long as that lowers cost less benefit, and returns the lowest.
fn greedy(
    taking_part: &mut Vec<usize>,
    without: &mut Vec<usize>,
    benefit: f64,
    benefits: &[f64],
    cost: &mut impl FnMut(&[usize]) -> f64,
) -> f64 {
    let mut benefit = benefit;
    let mut net = cost(taking_part) - benefit;
    let mut place = 0;
    let mut kept_in_a_row = 0;
    while taking_part.len() > 1 && kept_in_a_row < taking_part.len() {
        if place >= taking_part.len() {
            place = 0;
        }
        let leaver = taking_part[place];
        without.clear();
        without.extend(taking_part.iter().copied().filter(|&player| player != leaver));
        let remaining = benefit - benefits[leaver];
        let lower = cost(without) - remaining;
        if lower < net {
            std::mem::swap(taking_part, without);
            (net, benefit, kept_in_a_row) = (lower, remaining, 0);
        } else {
            place += 1;
            kept_in_a_row += 1;
        }
    }
    net
}
