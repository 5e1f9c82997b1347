//! Whether joining forces is ever a bad idea: subadditivity, the cheapest split, and concavity.

use super::core_test::sign_tolerance;
use super::table::GameTable;

/// Most players for whom every pair of groups is looked at (3^n pairs).
pub const MAX_PAIRED_PLAYERS: usize = 16;

/// Which pairs of groups were looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pairs {
    /// All disjoint pairs.
    All,
    /// Only the splits of the grand coalition in two.
    OfTheWhole,
}

/// Two groups that cost more together than apart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Split {
    /// One group, a bit a member.
    pub first: usize,
    /// The other.
    pub second: usize,
    /// `C(S u T) - C(S) - C(T)`: what joining costs.
    pub loss: f64,
}

/// The grand coalition in parts that cost less.
#[derive(Debug, Clone, PartialEq)]
pub struct Partition {
    /// The parts, a bit a member.
    pub parts: Vec<usize>,
    /// What the parts cost, added up.
    pub cost: f64,
    /// What that is less than the cost of the whole.
    pub saving: f64,
}

/// What is known about subadditivity.
#[derive(Debug, Clone, PartialEq)]
pub struct Subadditivity {
    /// Whether no pair that was looked at costs more together than apart.
    pub holds: bool,
    /// Which pairs were looked at.
    pub pairs: Pairs,
    /// The pair that loses most by joining.
    pub violating_pair: Option<Split>,
    /// The cheapest split of the grand coalition, if one is cheaper than the whole.
    pub cheapest_split: Option<Partition>,
}

/// Looks for groups that lose by joining.
///
/// ```text
/// subadditive:  C(S u T) <= C(S) + C(T)  for disjoint S, T
/// ```
///
/// Up to 16 players all 3^n pairs are looked at and the cheapest split may have any number of parts. Beyond, only the
/// splits of the grand coalition in two are. Differences below 1e-9 of the cost of all do not count.
///
/// ```
/// use entente::model::game::{merging::subadditivity, table::GameTable};
/// let report = subadditivity(&GameTable::new(vec![0.0, 3.0, 4.0, 9.0])?);
/// assert_eq!(report.violating_pair.map(|pair| pair.loss), Some(2.0));
/// assert_eq!(report.cheapest_split.map(|split| split.parts), Some(vec![1, 2]));
/// # Ok::<(), entente::model::error::InputError>(())
/// ```
#[must_use]
pub fn subadditivity(game: &GameTable) -> Subadditivity {
    if game.n_players() <= MAX_PAIRED_PLAYERS { of_all_pairs(game) } else { of_the_whole(game) }
}

fn of_all_pairs(game: &GameTable) -> Subadditivity {
    let (values, tolerance) = (game.values(), sign_tolerance(game));
    // The least cost of a group in any parts, and one of them.
    let mut least = values.to_vec();
    let mut part: Vec<usize> = (0..values.len()).collect();
    let mut worst: Option<Split> = None;
    for whole in 1..values.len() {
        let one = whole & whole.wrapping_neg();
        let others = whole ^ one;
        // The part without the first member runs through all non-empty groups of the others.
        let mut second = others;
        while second != 0 {
            let first = whole ^ second;
            let loss = values[whole] - (values[first] + values[second]);
            if loss > worst.map_or(tolerance, |split| split.loss) {
                worst = Some(Split { first, second, loss });
            }
            let apart = values[first] + least[second];
            if apart < least[whole] {
                least[whole] = apart;
                part[whole] = first;
            }
            second = (second - 1) & others;
        }
    }
    let all = values.len() - 1;
    let saving = values[all] - least[all];
    let cheapest_split = (saving > tolerance).then(|| {
        let (mut parts, mut rest) = (Vec::new(), all);
        while rest != 0 {
            parts.push(part[rest]);
            rest ^= part[rest];
        }
        Partition { parts, cost: least[all], saving }
    });
    Subadditivity { holds: worst.is_none(), pairs: Pairs::All, violating_pair: worst, cheapest_split }
}

fn of_the_whole(game: &GameTable) -> Subadditivity {
    let (values, tolerance) = (game.values(), sign_tolerance(game));
    let all = values.len() - 1;
    let mut worst: Option<Split> = None;
    // Half of the groups: those without the last player.
    for second in 1..values.len() / 2 {
        let loss = values[all] - (values[second] + values[all ^ second]);
        if loss > worst.map_or(tolerance, |split| split.loss) {
            worst = Some(Split { first: all ^ second, second, loss });
        }
    }
    let cheapest_split = worst.map(|split| Partition {
        parts: vec![split.first, split.second],
        cost: values[split.first] + values[split.second],
        saving: split.loss,
    });
    Subadditivity { holds: worst.is_none(), pairs: Pairs::OfTheWhole, violating_pair: worst, cheapest_split }
}

/// Whether what a player adds never grows with the group it joins.
///
/// ```text
/// C(S u i) + C(S u j) >= C(S u i u j) + C(S)
/// ```
///
/// A concave game has a core, with the Shapley value in it (Shapley 1971). Differences below 1e-9 of the cost of all
/// do not count.
#[must_use]
pub fn is_concave(game: &GameTable) -> bool {
    let tolerance = sign_tolerance(game);
    let n = game.n_players();
    (0..n).all(|high| (0..high).all(|low| is_concave_in(game.values(), 1 << low, 1 << high, tolerance)))
}

/// The condition for two players, over all groups of the others.
fn is_concave_in(values: &[f64], low: usize, high: usize, tolerance: f64) -> bool {
    values.chunks_exact(2 * high).all(|block| {
        let (without, with) = block.split_at(high);
        without.chunks_exact(2 * low).zip(with.chunks_exact(2 * low)).all(|(without, with)| {
            let ((neither, first), (second, both)) = (without.split_at(low), with.split_at(low));
            let apart = first.iter().zip(second).map(|(first, second)| first + second);
            let together = neither.iter().zip(both).map(|(neither, both)| neither + both);
            apart.zip(together).all(|(apart, together)| apart >= together - tolerance)
        })
    })
}
