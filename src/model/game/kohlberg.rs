//! Kohlberg's criterion: whether an allocation is the nucleolus, without a word about how it was found.
//!
//! Take the groups with the least excess, then those with the next, and so on. An allocation is the nucleolus if and
//! only if each of these collections is balanced: positive weights exist with which every player is counted equally
//! often (Kohlberg 1971). Groups that follow from balanced ones as sums and differences need no look, so it is enough
//! to go on until n independent groups are balanced.
//!
//! Whether 0 is a mixture of the groups, seen as points without their parts that are settled already, is answered by
//! the point of the mixtures that is nearest to 0 (Wolfe 1976). If that point is not 0, it is a change of payments
//! that gives to every group of the collection: the allocation can be improved.

use super::levels::Excess;
use super::table::{GameTable, coalition_sums};

/// Groups whose excesses differ by less, as a share of the largest excess, are at the same level.
const SAME_LEVEL: f64 = 1e-8;
/// The smallest scale, as a share of the largest value of the game.
const SMALLEST_SCALE: f64 = 1e-6;
/// Squared length below which a point is 0. Points are made of zeros and ones, so none comes near it by chance.
const ZERO: f64 = 1e-14;
/// Most steps of a search for the nearest point.
const MAX_STEPS: usize = 2_000;

/// Whether Kohlberg's criterion holds for an allocation, within rounding.
///
/// It also has to share the whole, and nobody may pay more than alone. Excesses that differ by less than 1e-8 of the
/// largest count as equal, so a confirmed allocation is right within about that precision.
#[must_use]
pub fn is_nucleolus(game: &GameTable, allocation: &[f64], excess: Excess) -> bool {
    let n = game.n_players();
    if allocation.len() != n || allocation.iter().any(|share| !share.is_finite()) {
        return false;
    }
    let paid = coalition_sums(allocation);
    let all = paid.len() - 1;
    let left = |group: usize| game.values()[group] - paid[group];
    let largest = (1..all).fold(0.0_f64, |most, group| most.max(left(group).abs()));
    let highest_value = game.values().iter().fold(0.0_f64, |most, value| most.max(value.abs()));
    let tolerance = SAME_LEVEL * largest.max(SMALLEST_SCALE * highest_value);
    let singles = || (0..n).map(|player| 1_usize << player);
    if left(all).abs() > tolerance || singles().any(|one| left(one) < -tolerance) {
        return false;
    }
    let at_bound: Vec<usize> = singles().filter(|&one| left(one) <= tolerance).collect();
    let excesses: Vec<f64> = (1..all).map(|group| left(group) / excess.heads(group)).collect();
    let mut settled = Settled::new(n);
    settled.add(all);
    let mut few = FEW;
    loop {
        let (mut lowest, complete_until) = lowest_groups(&excesses, few);
        settled.keep_open(&mut lowest, |(_, group)| *group);
        let level = settle_levels(&mut settled, lowest, complete_until, tolerance, &at_bound);
        match level {
            Level::Unbalanced => return false,
            Level::AllSettled => return true,
            // The groups with low excesses follow from each other: look at more of them.
            Level::Exhausted if few < excesses.len() => few *= 16,
            Level::Exhausted => return false,
        }
    }
}

/// Groups looked at first.
const FEW: usize = 4096;

/// About so many groups with the least excesses, in the order of groups, and the excess up to which all are there.
fn lowest_groups(excesses: &[f64], few: usize) -> (Vec<(f64, usize)>, f64) {
    let numbered = excesses.iter().enumerate().map(|(place, excess)| (*excess, place + 1));
    if few >= excesses.len() {
        return (numbered.collect(), f64::INFINITY);
    }
    let mut ordered = excesses.to_vec();
    let cut = *ordered.select_nth_unstable_by(few, f64::total_cmp).1;
    (numbered.filter(|(excess, _)| *excess <= cut).collect(), cut)
}

/// How far the levels went.
enum Level {
    AllSettled,
    Unbalanced,
    Exhausted,
}

/// Settles level by level, from the least excess on.
fn settle_levels(
    settled: &mut Settled,
    mut open: Vec<(f64, usize)>,
    complete_until: f64,
    tolerance: f64,
    at_bound: &[usize],
) -> Level {
    while settled.rank() < settled.n {
        let lowest =
            open.iter().fold(f64::INFINITY, |least, (excess, _)| if *excess < least { *excess } else { least });
        let limit = lowest + tolerance;
        if open.is_empty() || limit > complete_until {
            return Level::Exhausted;
        }
        let of_level = open.iter().filter(|(excess, _)| *excess <= limit).map(|(_, group)| *group);
        if !settle(settled, of_level.collect(), at_bound) {
            return Level::Unbalanced;
        }
        if settled.rank() < settled.n {
            settled.keep_open(&mut open, |(_, group)| *group);
        }
    }
    Level::AllSettled
}

/// Settles all groups of a level, as far as they and the bounds are balanced; `false` if a group remains.
fn settle(settled: &mut Settled, mut groups: Vec<usize>, at_bound: &[usize]) -> bool {
    loop {
        if settled.rank() == settled.n {
            return true;
        }
        settled.keep_open(&mut groups, |group| *group);
        if groups.is_empty() {
            return true;
        }
        // What is balanced among some groups is balanced among all.
        let some = some_with_complements(&groups, (1 << settled.n) - 1);
        let before = settled.rank();
        while settle_mixture(settled, &some, &[]) {}
        if settled.rank() == before && !settle_mixture(settled, &groups, at_bound) {
            return false;
        }
    }
}

/// At most 64 groups from all over a list in rising order, each with everybody else if that is in the list too.
fn some_with_complements(groups: &[usize], all: usize) -> Vec<usize> {
    let chosen = groups.iter().step_by(groups.len().div_ceil(64)).copied();
    chosen
        .flat_map(|group| {
            let others = Some(all ^ group).filter(|others| groups.binary_search(others).is_ok());
            std::iter::once(group).chain(others)
        })
        .collect()
}

/// Settles the groups of one mixture that is 0; `false` if there is none.
fn settle_mixture(settled: &mut Settled, groups: &[usize], at_bound: &[usize]) -> bool {
    let mut points: Vec<usize> = groups.iter().chain(at_bound).copied().collect();
    settled.keep_open(&mut points, |group| *group);
    let before = settled.rank();
    for group in mixture_at_zero(settled, &points).unwrap_or_default() {
        settled.add(group);
    }
    settled.rank() > before
}

/// An orthonormal basis of the settled groups, seen as points of zeros and ones.
struct Settled {
    n: usize,
    basis: Vec<Vec<f64>>,
}

impl Settled {
    fn new(n: usize) -> Self {
        Self { n, basis: Vec::new() }
    }

    fn rank(&self) -> usize {
        self.basis.len()
    }

    /// A point without its settled part, and its squared length.
    fn rest_of(&self, mut point: Vec<f64>) -> (Vec<f64>, f64) {
        // Twice, because one pass leaves rounding.
        for direction in self.basis.iter().chain(&self.basis) {
            let along = product(&point, direction);
            point.iter_mut().zip(direction).for_each(|(entry, part)| *entry -= along * part);
        }
        let length = product(&point, &point);
        (point, length)
    }

    fn rest(&self, group: usize) -> (Vec<f64>, f64) {
        self.rest_of((0..self.n).map(|player| f64::from(u8::from(group >> player & 1 == 1))).collect())
    }

    fn add(&mut self, group: usize) {
        let (rest, length) = self.rest(group);
        if length > ZERO {
            self.basis.push(rest.iter().map(|entry| entry / length.sqrt()).collect());
        }
    }

    /// Drops what is settled from a list of groups.
    #[allow(clippy::cast_precision_loss, reason = "a count of players")]
    fn keep_open<T>(&self, list: &mut Vec<T>, group_of: impl Fn(&T) -> usize) {
        // A settled group adds up to 0 over any direction at right angles to the settled ones: a quick first look.
        let (direction, _) = self.rest_of((0..self.n).map(|player| (3.0 + player as f64).ln()).collect());
        list.retain(|entry| {
            let group = group_of(entry);
            sum_over(&direction, group).abs() > 1e-9 || self.rest(group).1 > ZERO
        });
    }
}

fn product(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn sum_over(of_player: &[f64], mut group: usize) -> f64 {
    let mut sum = 0.0;
    while group != 0 {
        sum += of_player[group.trailing_zeros() as usize];
        group &= group - 1;
    }
    sum
}

/// Groups of which a mixture with positive weights is 0 but for settled parts; `None` if there is none.
fn mixture_at_zero(settled: &Settled, groups: &[usize]) -> Option<Vec<usize>> {
    let first = *groups.first()?;
    let mut nearest = settled.rest(first).0;
    let mut corners: Vec<(usize, Vec<f64>)> = vec![(first, nearest.clone())];
    let mut weights = vec![1.0];
    for _ in 0..MAX_STEPS {
        let length = product(&nearest, &nearest);
        if length <= ZERO {
            return Some(corners.into_iter().map(|(group, _)| group).collect());
        }
        let (lowest, group) = groups
            .iter()
            .map(|&group| (sum_over(&nearest, group), group))
            .fold((f64::INFINITY, first), |least, next| if next.0 < least.0 { next } else { least });
        // Every group gains by a step towards the nearest point, or the search cannot go on.
        if lowest > length * (1.0 - 1e-9) || corners.iter().any(|(known, _)| *known == group) {
            return None;
        }
        corners.push((group, settled.rest(group).0));
        weights.push(0.0);
        shrink(&mut corners, &mut weights)?;
        nearest.fill(0.0);
        for ((_, corner), weight) in corners.iter().zip(&weights) {
            nearest.iter_mut().zip(corner).for_each(|(entry, part)| *entry += weight * part);
        }
    }
    None
}

/// Moves the weights to the nearest point of the corners, dropping corners on the way.
fn shrink(corners: &mut Vec<(usize, Vec<f64>)>, weights: &mut Vec<f64>) -> Option<()> {
    loop {
        let flat = nearest_of_plane(corners)?;
        if flat.iter().all(|weight| *weight > 1e-10) {
            *weights = flat;
            return Some(());
        }
        let mut step = 1.0;
        for (own, wanted) in weights.iter().zip(&flat).filter(|(_, wanted)| **wanted <= 1e-10) {
            let until_zero = own / (own - wanted);
            if until_zero < step {
                step = until_zero;
            }
        }
        weights.iter_mut().zip(&flat).for_each(|(own, wanted)| *own += step * (wanted - *own));
        let before = corners.len();
        let mut kept = weights.iter().map(|weight| *weight > 1e-10).collect::<Vec<bool>>().into_iter();
        corners.retain(|_| kept.next().unwrap_or(false));
        weights.retain(|weight| *weight > 1e-10);
        if corners.is_empty() || corners.len() == before {
            return None;
        }
    }
}

/// Weights, adding up to 1, of the point nearest to 0 in the plane through the corners.
fn nearest_of_plane(corners: &[(usize, Vec<f64>)]) -> Option<Vec<f64>> {
    let size = corners.len() + 1;
    let width = size + 1;
    let mut rows: Vec<Vec<f64>> = vec![vec![1.0; width]; size];
    rows[0][0] = 0.0;
    for (row, (_, a)) in corners.iter().enumerate() {
        for (column, (_, b)) in corners.iter().enumerate() {
            rows[row + 1][column + 1] = product(a, b);
        }
        rows[row + 1][size] = 0.0;
    }
    for at in 0..size {
        let from = (at..size).max_by(|&a, &b| rows[a][at].abs().total_cmp(&rows[b][at].abs()))?;
        rows.swap(at, from);
        let pivot = rows[at][at];
        if pivot.abs() < 1e-12 {
            return None;
        }
        let pivot_row: Vec<f64> = rows[at].iter().map(|entry| entry / pivot).collect();
        for (row, entries) in rows.iter_mut().enumerate() {
            let factor = entries[at];
            if row == at {
                entries.copy_from_slice(&pivot_row);
            } else {
                entries.iter_mut().zip(&pivot_row).for_each(|(entry, part)| *entry -= factor * part);
            }
        }
    }
    Some(rows[1..].iter().map(|row| row[size]).collect())
}
