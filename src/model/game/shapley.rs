//! The Shapley value: what each adds, averaged over all orders of joining (Shapley 1953).

use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_xoshiro::Xoshiro256PlusPlus;

use super::table::GameTable;
use crate::model::order::positions;

/// Exact Shapley value from the table of all coalitions.
///
/// ```text
/// phi_i = sum over S without i of  s! (n-1-s)! / n!  ( C(S u i) - C(S) )
/// ```
///
/// Computed in `2 * 2^n` additions: the table is scaled once by the weights of joining and of being joined,
/// then folded player by player.
///
/// **Units** those of the game. **Source** Shapley (1953).
///
/// ```
/// use entente::model::game::{shapley::shapley_value, table::GameTable};
/// // A runway: two aircraft that need 8 and 11 (Littlechild and Owen 1973).
/// let game = GameTable::new(vec![0.0, 8.0, 11.0, 11.0])?;
/// assert_eq!(shapley_value(&game), [4.0, 7.0]);
/// # Ok::<(), entente::model::error::InputError>(())
/// ```
#[must_use]
pub fn shapley_value(game: &GameTable) -> Vec<f64> {
    let n = game.n_players();
    let joining = arrival_weights(n);
    let mut not_joined = 0.0;
    let mut scaled: Vec<f64> = Vec::with_capacity(game.values().len());
    for (coalition, &value) in game.values().iter().enumerate() {
        let size = coalition.count_ones() as usize;
        let joined = if size < n { joining[size] * value } else { 0.0 };
        not_joined += joined;
        scaled.push(if size > 0 { joining[size - 1] * value + joined } else { joined });
    }
    let mut shares = vec![0.0; n];
    for player in (0..n).rev() {
        let (without, with) = scaled.split_at_mut(1 << player);
        let mut sum = 0.0;
        for (low, high) in without.iter_mut().zip(with) {
            sum += *high;
            *low += *high;
        }
        shares[player] = sum - not_joined;
    }
    shares
}

/// `s! (n-1-s)! / n!` for s = 0..n: the chance that exactly a given set of s players has come before a given other.
#[must_use]
pub fn arrival_weights(n: usize) -> Vec<f64> {
    let mut weights = Vec::with_capacity(n);
    #[allow(clippy::cast_precision_loss, reason = "counts of players")]
    for size in 0..n {
        let previous = weights.last().copied();
        weights.push(match previous {
            None => 1.0 / n as f64,
            Some(weight) => weight * size as f64 / (n - size) as f64,
        });
    }
    weights
}

/// Exact Shapley value of the game `max over S of z_i, times g(|S|)`, for any number of players.
///
/// ```text
/// share_in  = D/n sum_s [ g(s+1) - (1 - P_in(s)) g(s) ]
/// share_out = D/n sum_s (1 - P_out(s)) ( g(s+1) - g(s) )
/// ```
///
/// summed over the levels of z, where D is the height of a level and P the chance that the s earlier arrivals
/// contain no other user of it. `growth[s]` is g(s), with `growth[0] = 0`. With g = 1 this is the airport rule of
/// Littlechild and Owen (1973).
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "counts of players")]
pub fn shapley_of_highest_level(z: &[f64], growth: &[f64]) -> Vec<f64> {
    let n = z.len();
    debug_assert_eq!(growth.len(), n + 1);
    let ascending = positions(n, &|a, b| z[a] < z[b]);
    let mut levels: Vec<f64> = ascending.iter().map(|&player| z[player]).filter(|&level| level > 0.0).collect();
    levels.dedup();
    let mut shares = vec![0.0; n];
    let mut below = 0.0;
    for level in levels {
        let users = z.iter().filter(|&&own| own >= level).count();
        let height = (level - below) / n as f64;
        below = level;
        let (mut share_in, mut share_out) = (0.0, 0.0);
        let (mut no_user_in, mut no_user_out) = (1.0, 1.0);
        for s in 0..n {
            share_in += growth[s + 1] - (1.0 - no_user_in) * growth[s];
            share_out += (1.0 - no_user_out) * (growth[s + 1] - growth[s]);
            if s + 1 < n {
                let others = (n - 1 - s) as f64;
                no_user_in *= n.saturating_sub(users + s) as f64 / others;
                no_user_out *= (n - 1).saturating_sub(users + s) as f64 / others;
            }
        }
        for (share, &own) in shares.iter_mut().zip(z) {
            *share += height * if own >= level { share_in } else { share_out };
        }
    }
    shares
}

/// A Shapley value estimated from random orders, with its uncertainty.
#[derive(Debug, Clone, PartialEq)]
pub struct SampledShapley {
    /// Estimate for each player; the estimates add up to the cost of all.
    pub estimate: Vec<f64>,
    /// Standard error of each estimate, from the means of order-and-reverse pairs.
    pub standard_error: Vec<f64>,
}

impl SampledShapley {
    /// Half width of the 95 % bar of a player.
    #[must_use]
    pub fn half_width_95(&self, player: usize) -> f64 {
        1.96 * self.standard_error[player]
    }
}

/// Shapley value by sampling orders of joining, for games too large to enumerate.
///
/// Every order is used together with its reverse (antithetic), and every player comes first equally often
/// (stratified). `costs_along` gets an order and fills the cost of the first player, the first two, and so on.
/// The same seed gives the same result. **Source** Castro, Gomez and Tejada (2009) for sampling of orders.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "counts of players and of orders")]
pub fn shapley_sampled(
    n_players: usize,
    rounds: usize,
    seed: u64,
    mut costs_along: impl FnMut(&[usize], &mut [f64]),
) -> SampledShapley {
    let mut random = Xoshiro256PlusPlus::seed_from_u64(seed);
    let mut sum = vec![0.0; n_players];
    let mut sum_of_squares = vec![0.0; n_players];
    let mut pair = vec![0.0; n_players];
    let mut costs = vec![0.0; n_players];
    let mut order: Vec<usize> = (0..n_players).collect();
    for _ in 0..rounds {
        for first in 0..n_players {
            order.iter_mut().enumerate().for_each(|(place, player)| *player = place);
            order.swap(0, first);
            order[1..].shuffle(&mut random);
            pair.fill(0.0);
            for _ in 0..2 {
                costs_along(&order, &mut costs);
                let mut before = 0.0;
                for (&player, &cost) in order.iter().zip(&costs) {
                    pair[player] += 0.5 * (cost - before);
                    before = cost;
                }
                order.reverse();
            }
            for player in 0..n_players {
                sum[player] += pair[player];
                sum_of_squares[player] += pair[player] * pair[player];
            }
        }
    }
    let pairs = (rounds * n_players) as f64;
    let estimate: Vec<f64> = sum.iter().map(|total| total / pairs).collect();
    let standard_error = estimate
        .iter()
        .zip(&sum_of_squares)
        .map(|(mean, squares)| ((squares / pairs - mean * mean).max(0.0) / (pairs - 1.0).max(1.0)).sqrt())
        .collect();
    SampledShapley { estimate, standard_error }
}
