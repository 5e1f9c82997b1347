//! The least core and the nucleolus: the allocation that leaves the least satisfied group as much as possible.

use super::kohlberg::is_nucleolus;
use super::levels::Levels;
use super::table::{GameTable, coalition_sums};
use super::undefined::Undefined;

pub use super::levels::Excess;

/// Most players for which the linear programmes are solved.
pub const MAX_NUCLEOLUS_PLAYERS: usize = 20;
/// Smallest scale of a game, as a share of its largest value: below it, what remains is rounding.
const SMALLEST_SCALE: f64 = 1e-6;
/// Tolerance of comparisons with 0, as a share of the scale.
const TOLERANCE: f64 = 1e-9;

/// The least core: how much every proper group can be spared at once.
#[derive(Debug, Clone, PartialEq)]
pub struct LeastCore {
    /// The largest eps with `x(T) <= C(T) - eps` for every proper group; negative if the core is empty.
    pub epsilon: f64,
    /// An allocation that reaches it; in general one of many.
    pub allocation: Vec<f64>,
}

/// A nucleolus with the result of its verification.
#[derive(Debug, Clone, PartialEq)]
pub struct Nucleolus {
    /// What each player pays.
    pub allocation: Vec<f64>,
    /// The excess reached by each linear programme of the sequence, rising.
    pub levels: Vec<f64>,
    /// Whether Kohlberg's criterion confirms the allocation. If not, it is not to be shown.
    pub verified: bool,
}

/// A game in which every player alone costs nothing, in units of its own size.
struct Scaled {
    n: usize,
    alone: Vec<f64>,
    scale: f64,
    costs: Vec<f64>,
}

impl Scaled {
    fn new(game: &GameTable) -> Result<Self, Undefined> {
        let n = game.n_players();
        if n > MAX_NUCLEOLUS_PLAYERS {
            return Err(Undefined::TooManyPlayers { players: n, max: MAX_NUCLEOLUS_PLAYERS });
        }
        let alone: Vec<f64> = (0..n).map(|player| game.alone(player)).collect();
        let mut costs = coalition_sums(&alone);
        costs.iter_mut().zip(game.values()).for_each(|(sum, value)| *sum = value - *sum);
        (0..n).for_each(|player| costs[1 << player] = 0.0);
        let largest = |values: &[f64]| values.iter().fold(0.0_f64, |most, value| most.max(value.abs()));
        let scale = largest(&costs).max(SMALLEST_SCALE * largest(game.values()));
        if scale > 0.0 {
            costs.iter_mut().for_each(|cost| *cost /= scale);
        }
        Ok(Self { n, alone, scale, costs })
    }

    fn payments(&self, scaled: &[f64]) -> Vec<f64> {
        self.alone.iter().zip(scaled).map(|(alone, scaled)| alone + self.scale * scaled).collect()
    }
}

/// The least core of a game of up to 20 players.
///
/// ```text
/// largest eps with  x(T) <= C(T) - eps  for every T but the empty and the full one,   x(N) = C(N)
/// ```
///
/// The core is not empty if and only if `eps >= 0`. **Source** Maschler, Peleg and Shapley (1979).
///
/// # Errors
/// [`Undefined`] for one player or more than 20, or if the solver gives up.
pub fn least_core(game: &GameTable) -> Result<LeastCore, Undefined> {
    let scaled = Scaled::new(game)?;
    if scaled.n < 2 {
        return Err(Undefined::OnePlayer);
    }
    let mut levels = Levels::new(scaled.n, scaled.costs.clone(), Excess::Total, false);
    let level = levels.next().ok_or(Undefined::NotFound)?;
    Ok(LeastCore { epsilon: scaled.scale * level.margin, allocation: scaled.payments(&level.payments) })
}

/// The nucleolus of a game of up to 20 players, and the per-capita nucleolus.
///
/// ```text
/// lexicographically largest sorted list of excesses  (C(T) - x(T)) / h_T   over x(N) = C(N), x_i <= C({i})
/// h_T = 1, or the number of members
/// ```
///
/// A sequence of at most n - 1 linear programmes, each over all 2^n coalitions with rows generated as needed. After
/// each, those coalitions are settled that are tight in every optimal solution: those with a positive weight in the
/// dual. Kohlberg's criterion then checks the result independently.
///
/// **Source** Schmeidler (1969); for the per-capita excess Young, Okada and Hashimoto (1982).
///
/// # Errors
/// [`Undefined`] for more than 20 players, or if together the players cost more than alone.
///
/// ```
/// use entente::model::game::{nucleolus::{Excess, nucleolus}, table::GameTable};
/// // A runway for aircraft that need 8 and 11: each pays half of the first part.
/// let game = GameTable::new(vec![0.0, 8.0, 11.0, 11.0])?;
/// let solution = nucleolus(&game, Excess::Total)?;
/// assert!(solution.verified);
/// assert!((solution.allocation[0] - 4.0).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn nucleolus(game: &GameTable, excess: Excess) -> Result<Nucleolus, Undefined> {
    let scaled = Scaled::new(game)?;
    let surplus = scaled.costs[scaled.costs.len() - 1];
    if surplus > TOLERANCE {
        let apart: f64 = scaled.alone.iter().sum();
        return Err(Undefined::BetterAlone { apart, together: game.grand() });
    }
    let (allocation, levels) = if surplus >= -TOLERANCE {
        #[allow(clippy::cast_precision_loss, reason = "a count of players")]
        let rest = surplus / scaled.n as f64;
        (scaled.payments(&vec![rest; scaled.n]), Vec::new())
    } else {
        let (payments, levels) = lexicographic(&scaled, excess);
        (scaled.payments(&payments), levels.iter().map(|level| scaled.scale * level).collect())
    };
    let verified = is_nucleolus(game, &allocation, excess);
    Ok(Nucleolus { allocation, levels, verified })
}

/// Payments and levels; payments that are not the nucleolus if the solver gave up, which the check will notice.
fn lexicographic(scaled: &Scaled, excess: Excess) -> (Vec<f64>, Vec<f64>) {
    let begin = |alone_bound| Levels::new(scaled.n, scaled.costs.clone(), excess, alone_bound);
    let mut levels = begin(false);
    let mut level = levels.next();
    // With a positive margin nobody pays more than alone anyway.
    if level.as_ref().is_none_or(|level| level.margin < -TOLERANCE) {
        levels = begin(true);
        level = levels.next();
    }
    let mut margins = Vec::new();
    let mut payments = vec![0.0; scaled.n];
    while let Some(found) = level {
        margins.push(found.margin);
        payments = found.payments;
        level = if levels.is_done() { None } else { levels.next() };
    }
    (payments, margins)
}
