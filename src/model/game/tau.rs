//! The tau-value: a compromise between the least and the most that each player could be asked for (Tijs 1981).

use super::sharing::separable_costs;
use super::table::{GameTable, coalition_sums};
use super::undefined::Undefined;

/// Tolerance of comparisons, as a share of the largest value.
const TOLERANCE: f64 = 1e-9;

/// The tau-value.
///
/// ```text
/// x = m + t (a - m),   sum x = C(N)
/// m_i = C(N) - C(N \ i)                                       the least: separable cost
/// a_i = min over T with i of [ C(T) - sum_{j in T \ i} m_j ]    the most
/// ```
///
/// Computed in `2 * 2^n` comparisons. **Units** those of the game. **Source** Tijs (1981).
///
/// # Errors
/// [`Undefined`] unless `m_i <= a_i` for every player and `sum m <= C(N) <= sum a`, within 1e-9 of the largest value.
///
/// ```
/// use entente::model::game::{table::GameTable, tau::tau_value};
/// let game = GameTable::new(vec![0.0, 8.0, 11.0, 11.0])?;
/// assert_eq!(tau_value(&game)?, [4.0, 7.0]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn tau_value(game: &GameTable) -> Result<Vec<f64>, Undefined> {
    let least = separable_costs(game);
    let most = upper_bounds(game, &least);
    let whole = game.grand();
    let tolerance = TOLERANCE * game.values().iter().fold(0.0, |size: f64, value| size.max(value.abs()));
    for (player, (&low, &high)) in least.iter().zip(&most).enumerate() {
        if low > high + tolerance {
            return Err(Undefined::CrossedBounds { player, low, high });
        }
    }
    let (low, high): (f64, f64) = (least.iter().sum(), most.iter().sum());
    if whole < low - tolerance || whole > high + tolerance {
        return Err(Undefined::BoundsMissTheWhole { whole, low, high });
    }
    let between = if high - low > tolerance { (whole - low) / (high - low) } else { 0.0 };
    Ok(least.iter().zip(&most).map(|(low, high)| low + between * (high - low)).collect())
}

/// `a_i`, by folding the table player by player from the last.
fn upper_bounds(game: &GameTable, least: &[f64]) -> Vec<f64> {
    let mut rest = coalition_sums(least);
    rest.iter_mut().zip(game.values()).for_each(|(sum, value)| *sum = value - *sum);
    let mut bounds = vec![0.0; least.len()];
    for (player, bound) in bounds.iter_mut().enumerate().rev() {
        let (without, with) = rest.split_at_mut(1 << player);
        let mut lowest = f64::INFINITY;
        for (low, high) in without.iter_mut().zip(with) {
            if *high < lowest {
                lowest = *high;
            }
            if *high < *low {
                *low = *high;
            }
        }
        *bound = lowest + least[player];
    }
    bounds
}
