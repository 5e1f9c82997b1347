//! Whether an allocation is in the core, and who would walk away from it.

use super::nucleolus::least_core;
use super::scan::HalfSums;
use super::table::GameTable;
use crate::model::error::{Field, InputError};

/// Tolerance of sign tests, as a share of the cost of all, or of 1 if that is more.
pub const SIGN_TOLERANCE: f64 = 1e-9;

/// The tolerance of sign tests for a game.
#[must_use]
pub fn sign_tolerance(game: &GameTable) -> f64 {
    SIGN_TOLERANCE * game.grand().abs().max(1.0)
}

/// How an allocation stands up to groups that could go their own way.
#[derive(Debug, Clone, PartialEq)]
pub struct CoreTest {
    /// Whether no allocation at all would satisfy every group; `None` if that was not found out.
    pub empty: Option<bool>,
    /// The group with the least excess; `None` for one player, who has nobody to leave.
    pub worst: Option<WorstCoalition>,
}

/// The group that an allocation treats worst.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WorstCoalition {
    /// Members, a bit each.
    pub coalition: usize,
    /// `e(T) = C(T) - x(T)`; negative if the group would pay less on its own.
    pub excess: f64,
    /// What each member of the group would gain by leaving, `max(0, -e) / |T|`.
    pub per_head_gain: f64,
}

impl CoreTest {
    /// Whether the tested allocation is in the core of the game, within the tolerance of sign tests.
    #[must_use]
    pub fn holds(&self, game: &GameTable) -> bool {
        self.worst.is_none_or(|worst| worst.excess >= -sign_tolerance(game))
    }
}

/// Tests an allocation against every group.
///
/// ```text
/// e(T) = C(T) - x(T)      core: e(T) >= 0 for every T
/// ```
///
/// Among groups with the same excess the first in the order of coalitions is named. Whether the core is empty follows
/// from the least core for up to 20 players; beyond, only an allocation that is in the core settles it.
///
/// # Errors
/// [`InputError`] if the allocation has not one share for each player.
///
/// ```
/// use entente::model::game::{core_test::core_test, table::GameTable};
/// let game = GameTable::new(vec![0.0, 8.0, 11.0, 11.0])?;
/// let test = core_test(&game, &[9.0, 2.0])?;
/// assert_eq!(test.empty, Some(false));
/// // The first player would pay 8 alone, and so would gain 1.
/// assert_eq!(test.worst.map(|worst| (worst.coalition, worst.excess)), Some((1, -1.0)));
/// # Ok::<(), entente::model::error::InputError>(())
/// ```
pub fn core_test(game: &GameTable, allocation: &[f64]) -> Result<CoreTest, InputError> {
    let (given, expected) = (allocation.len(), game.n_players());
    if given != expected {
        return Err(InputError::WrongLength { field: Field::global("allocation"), given, expected });
    }
    let worst = worst_coalition(game, allocation);
    let satisfied = CoreTest { empty: None, worst }.holds(game);
    let empty = match least_core(game) {
        Ok(least) => Some(least.epsilon < -sign_tolerance(game)),
        Err(_) => satisfied.then_some(false),
    };
    Ok(CoreTest { empty, worst })
}

fn worst_coalition(game: &GameTable, allocation: &[f64]) -> Option<WorstCoalition> {
    let all = game.values().len() - 1;
    let sums = HalfSums::new(allocation);
    let excess = |coalition: usize| game.values()[coalition] - sums.of(coalition);
    // The empty and the full coalition are no groups that could leave.
    let blocks = sums.lowest_but(game.values(), all);
    let lowest = |a: Option<(f64, usize)>, b: (f64, usize)| if a.is_none_or(|a| b.0 < a.0) { Some(b) } else { a };
    let (_, coalition) = blocks.into_iter().fold(None, lowest)?;
    let excess = excess(coalition);
    let gain = if excess < 0.0 { -excess } else { 0.0 };
    Some(WorstCoalition { coalition, excess, per_head_gain: gain / f64::from(coalition.count_ones()) })
}
