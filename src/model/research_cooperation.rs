//! Does cooperation raise research? Firms with spillovers that decide on research alone or together.
//!
//! A panel for teaching; nothing of it enters the paths of [`super::dynamics`].
//!
//! n equal firms sell one good at the price `a - b Q`. Each first chooses its research x, at a cost of `gamma x^2 / 2`, and
//! then its quantity. Research lowers its own cost of a unit from A by x, and that of every other firm by `be x`.
//! As rivals all choose x for their own profit; in joint research they choose it for the sum of profits. Quantities are
//! always chosen as rivals (d'Aspremont and Jacquemin 1988 for two firms; the same steps for n).
//!
//! ```text
//! k = n - (n-1) be                  t = 1 + (n-1) be                 Z = b gamma (n+1)^2
//! x rivals = 2 k (a-A) / (Z - 2 k t)                                 x joint = 2 t (a-A) / (Z - 2 t^2)
//! q        = (a - A + t x) / (b (n+1))           Q = n q             profit of a firm = b q^2 - gamma x^2 / 2
//! ```
//!
//! Joint research is more than that of rivals exactly when the spillover is above one half, for any n.
//!
//! What else is known, and not computed here:
//! - Kamien, Muller and Zang (1992) compare four forms. Sharing all results (be = 1) without deciding together weakens the
//!   incentive to do research; a venture that shares and decides together does best.
//! - Henriques (1990): for very small spillovers the rivals' solution is not stable. See [`Rivalry::stable`].
//! - Joint research is taken to be equally large in every firm. With small spillovers and cheap research it may pay
//!   more to do it all in one firm (Salant and Shaffer 1998).

use super::error::{Field, InputError, check_range};
use super::world::MAX_ECONOMIES;

/// The market and what research costs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ResearchMarket {
    /// n: number of firms, 2 to 63.
    pub firms: usize,
    /// be: share of research that lowers the cost of every other firm too, 0 to 1.
    pub spillover: f64,
    /// a - A: highest price anyone would pay less the cost of a unit without research, 1e-6 to 1e6.
    pub margin: f64,
    /// b: by how much the price falls with each unit sold, 1e-6 to 1e6.
    pub slope: f64,
    /// gamma: how fast research gets more expensive; above `2 max(k, t)^2 / (b (n+1)^2)`, at most 1e6.
    pub cost: f64,
}

/// What one way to decide on research leads to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ResearchOutcome {
    /// x: research of each firm, as the fall of its own cost of a unit.
    pub research: f64,
    /// Q: quantity sold by all firms together.
    pub quantity: f64,
    /// Profit of each firm.
    pub profit: f64,
}

/// Research decided by rivals.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rivalry {
    /// What it leads to.
    pub outcome: ResearchOutcome,
    /// Whether firms that answer each other's last choice come to this solution:
    /// `(n-1) |2 k (2 be - 1) / (Z - 2 k^2)| < 1`. Draw no conclusions where it is false (Henriques 1990).
    pub stable: bool,
}

/// Both ways to decide on research.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ResearchComparison {
    /// Each firm for its own profit.
    pub rivals: Rivalry,
    /// All firms for the sum of profits.
    pub joint: ResearchOutcome,
}

/// Research, quantity and profit under both ways to decide.
///
/// The cost of research must be high enough for each choice to be a maximum: for rivals `Z > 2 k^2`, for joint research
/// `Z > 2 t^2`. Then both denominators are positive, since k t lies between the two squares.
///
/// # Errors
/// [`InputError`] naming `firms`, `spillover`, `margin`, `slope` or `cost`, with the range allowed.
///
/// ```
/// use entente::model::research_cooperation::{ResearchMarket, compare_research};
/// let market = ResearchMarket { firms: 2, spillover: 0.8, margin: 100.0, slope: 1.0, cost: 2.0 };
/// let both = compare_research(&market)?;
/// assert!((both.joint.research - 31.25).abs() < 1e-12);
/// assert!(both.joint.research > both.rivals.outcome.research);
/// # Ok::<(), entente::model::error::InputError>(())
/// ```
#[allow(clippy::cast_precision_loss, reason = "a count of firms")]
pub fn compare_research(market: &ResearchMarket) -> Result<ResearchComparison, InputError> {
    let ResearchMarket { spillover, margin, slope, cost, .. } = *market;
    let n = market.firms as f64;
    check_range(|| Field::global("firms"), n, 2.0, MAX_ECONOMIES as f64)?;
    check_range(|| Field::global("spillover"), spillover, 0.0, 1.0)?;
    check_range(|| Field::global("margin"), margin, SMALLEST, LARGEST)?;
    check_range(|| Field::global("slope"), slope, SMALLEST, LARGEST)?;
    let (own, all) = (n - (n - 1.0) * spillover, 1.0 + (n - 1.0) * spillover);
    let strongest = if own > all { own } else { all };
    let market_weight = slope * (n + 1.0) * (n + 1.0);
    let too_cheap = 2.0 * strongest * strongest / market_weight;
    check_range(|| Field::global("cost"), cost, too_cheap.next_up(), LARGEST)?;
    let weight = market_weight * cost;
    let outcome = |incentive: f64| {
        let research = 2.0 * incentive * margin / (weight - 2.0 * incentive * all);
        let quantity = (margin + all * research) / (slope * (n + 1.0));
        let profit = slope * quantity * quantity - cost * research * research / 2.0;
        ResearchOutcome { research, quantity: n * quantity, profit }
    };
    let answer = 2.0 * own * (2.0 * spillover - 1.0) / (weight - 2.0 * own * own);
    let rivals = Rivalry { outcome: outcome(own), stable: (n - 1.0) * answer.abs() < 1.0 };
    Ok(ResearchComparison { rivals, joint: outcome(all) })
}

const SMALLEST: f64 = 1e-6;
const LARGEST: f64 = 1e6;
