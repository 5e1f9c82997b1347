//! Why a solution does not exist, or is not computed, for a game.

use thiserror::Error;

/// The reason why a solution concept has no value for a game.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum Undefined {
    /// The calculation looks at every coalition again and again.
    #[error("more than {max} players ({players})")]
    TooManyPlayers {
        /// Players of the game.
        players: usize,
        /// Most players.
        max: usize,
    },
    /// The concept compares the whole with its parts, and there are none.
    #[error("one player has no partners")]
    OnePlayer,
    /// Nobody may be worse off than alone, and that cannot be had.
    #[error("the players are better off alone: apart {apart}, together {together}")]
    BetterAlone {
        /// What all players have alone, added up.
        apart: f64,
        /// What they have together.
        together: f64,
    },
    /// A player's least share is above its largest.
    #[error("player {player} has a lower bound of {low} above its upper bound of {high}")]
    CrossedBounds {
        /// Position of the player, from 0.
        player: usize,
        /// The bound from below.
        low: f64,
        /// The bound from above.
        high: f64,
    },
    /// The whole is not between the sums of what players pay at least and at most.
    #[error("the whole, {whole}, is not between the sums of the bounds, {low} and {high}")]
    BoundsMissTheWhole {
        /// The value of the grand coalition.
        whole: f64,
        /// Sum of the bounds from below.
        low: f64,
        /// Sum of the bounds from above.
        high: f64,
    },
    /// The solver gave up, because rounding kept it from an answer.
    #[error("no answer was found within the limit of steps")]
    NotFound,
}
