//! A game given by the value of every coalition.

use crate::model::error::{Field, InputError, check_range};

/// Most players of a game held as a table: 2^24 numbers, 128 MB.
pub const MAX_TABLE_PLAYERS: usize = 24;

/// A cost game as a table of 2^n values: bit i of the position set means player i is in.
///
/// The empty coalition costs 0. A gains game is held as the cost game `-v`.
#[derive(Debug, Clone, PartialEq)]
pub struct GameTable {
    n_players: usize,
    values: Vec<f64>,
}

impl GameTable {
    /// Checks a table of values and takes it over.
    ///
    /// # Errors
    /// [`InputError`] if the length is not a power of two between 2 and 2^24, a value is not finite, or the
    /// empty coalition has a value other than 0.
    ///
    /// ```
    /// use entente::model::game::table::GameTable;
    /// let game = GameTable::new(vec![0.0, 3.0, 4.0, 5.0])?;
    /// assert_eq!(game.n_players(), 2);
    /// assert!(GameTable::new(vec![0.0, 3.0, 4.0]).is_err());
    /// # Ok::<(), entente::model::error::InputError>(())
    /// ```
    pub fn new(values: Vec<f64>) -> Result<Self, InputError> {
        let given = values.len();
        let n_players = given.max(1).ilog2() as usize;
        if !given.is_power_of_two() || n_players < 1 {
            let expected = given.max(2).next_power_of_two();
            return Err(InputError::WrongLength { field: Field::global("values"), given, expected });
        }
        #[allow(clippy::cast_precision_loss, reason = "a count of players")]
        check_range(|| Field::global("players"), n_players as f64, 1.0, MAX_TABLE_PLAYERS as f64)?;
        for (coalition, &value) in values.iter().enumerate() {
            let field = || Field::of("values", format!("coalition {coalition}"));
            let limit = if coalition == 0 { 0.0 } else { MAX_VALUE };
            check_range(field, value, -limit, limit)?;
        }
        Ok(Self { n_players, values })
    }

    /// A table computed by the model itself, finite by construction.
    pub(crate) fn from_model(n_players: usize, values: Vec<f64>) -> Self {
        debug_assert_eq!(values.len(), 1 << n_players);
        Self { n_players, values }
    }

    /// Number of players.
    #[must_use]
    pub fn n_players(&self) -> usize {
        self.n_players
    }

    /// Value of every coalition.
    #[must_use]
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// Value of the coalition of all players.
    #[must_use]
    pub fn grand(&self) -> f64 {
        self.values[self.values.len() - 1]
    }

    /// Value of one player alone.
    #[must_use]
    pub fn alone(&self, player: usize) -> f64 {
        self.values[1 << player]
    }

    /// Separable cost of a player: what the whole costs more with than without it,
    /// `m_i = C(N) - C(N \ i)`.
    #[must_use]
    pub fn separable(&self, player: usize) -> f64 {
        let all = self.values.len() - 1;
        self.values[all] - self.values[all ^ (1 << player)]
    }

    /// Turns costs into gains and gains into costs.
    pub fn negate(&mut self) {
        for value in &mut self.values {
            *value = 0.0 - *value;
        }
    }

    /// The game in which a group may opt out of the whole and lose its benefit instead.
    ///
    /// ```text
    /// Chat(S) = B(S) + min over T inside S of [ C(T) - B(T) ],   Chat(N) = C(N)
    /// ```
    ///
    /// The grand coalition keeps its cost, because its members are given. For a single player the result is
    /// `min(C(i), B(i))`. Subset minimum in `n 2^n` steps.
    #[must_use]
    pub fn participation_capped(&self, benefits: &[f64]) -> Self {
        debug_assert_eq!(benefits.len(), self.n_players);
        let benefit_of = coalition_sums(benefits);
        let mut net: Vec<f64> = self.values.iter().zip(&benefit_of).map(|(cost, benefit)| cost - benefit).collect();
        for player in 0..self.n_players {
            let bit = 1 << player;
            for block in net.chunks_exact_mut(2 * bit) {
                let (without, with) = block.split_at_mut(bit);
                for (low, high) in without.iter().zip(with) {
                    if *low < *high {
                        *high = *low;
                    }
                }
            }
        }
        for (value, benefit) in net.iter_mut().zip(&benefit_of) {
            *value += benefit;
        }
        if let Some(last) = net.last_mut() {
            *last = self.grand();
        }
        Self { n_players: self.n_players, values: net }
    }
}

/// Largest value accepted in a table of a reader's own.
pub const MAX_VALUE: f64 = 1e15;

/// Sum of a figure over the members of every coalition.
#[must_use]
pub fn coalition_sums(of_player: &[f64]) -> Vec<f64> {
    let mut sums = vec![0.0; 1 << of_player.len()];
    for (player, &figure) in of_player.iter().enumerate() {
        let (without, with) = sums.split_at_mut(1 << player);
        for (sum, joined) in without.iter().zip(with) {
            *joined = *sum + figure;
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_that_gains_nothing_opts_out_in_the_capped_game() {
        let game = GameTable::from_model(2, vec![0.0, 10.0, 4.0, 12.0]);
        let capped = game.participation_capped(&[3.0, 5.0]);
        assert_eq!(capped.values(), [0.0, 3.0, 4.0, 12.0]);
    }

    #[test]
    fn wrong_tables_are_named() {
        let message = |values: Vec<f64>| GameTable::new(values).map(|_| ()).map_err(|e| e.to_string());
        assert_eq!(
            message(vec![0.0, f64::NAN]),
            Err("values of coalition 1 is NaN; allowed: -1000000000000000 to 1000000000000000".into())
        );
        assert_eq!(message(vec![1.0, 2.0]), Err("values of coalition 0 is 1; allowed: 0".into()));
        assert_eq!(message(vec![0.0; 3]), Err("values has 3 entries; expected 4".into()));
        assert_eq!(message(vec![]), Err("values has 0 entries; expected 2".into()));
    }
}
