//! A revised simplex for the dual of "give every coalition as much as possible".
//!
//! ```text
//! largest eps with  x(T) + h_T eps <= c_T           a weight y_T >= 0 for each coalition T
//!                   x(S) = c_S for settled S        a weight of any sign
//! dual:  sum_T y_T 1_T + sum_S y_S 1_S = 0,   sum_T y_T h_T = 1,   least sum_T y_T c_T + sum_S y_S c_S
//! ```
//!
//! There are n + 1 equations, however many coalitions there are, and a new coalition never spoils a feasible basis.
//! Ties are broken lexicographically (Dantzig, Orden and Wolfe 1955), so no basis comes twice.

/// Smallest entry to pivot on.
const PIVOT: f64 = 1e-9;
/// Ratios closer than this are tied.
const TIE: f64 = 1e-11;
/// Pivots after which the inverse is computed afresh.
const REFRESH: usize = 64;

/// A row of the primal: a coalition, how much of the margin it gets, and what it can pay.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// Members, a bit each.
    pub(super) players: usize,
    /// h_T: how often the margin counts; 0 if it does not.
    pub(super) margin: f64,
    /// c_T.
    pub(super) value: f64,
    /// An equation: its weight may have any sign, and it never leaves the basis.
    pub(super) settled: bool,
}

impl Column {
    /// Product with a row vector of n + 1 entries.
    fn dot(&self, row: &[f64]) -> f64 {
        let mut sum = 0.0;
        let mut players = self.players;
        while players != 0 {
            sum += row[players.trailing_zeros() as usize];
            players &= players - 1;
        }
        row.last().map_or(sum, |last| sum + self.margin * last)
    }

    /// What the coalition has left at given payments and margin.
    pub(super) fn slack(&self, prices: &[f64]) -> f64 {
        self.value - self.dot(prices)
    }
}

/// A feasible basis: n + 1 columns and the inverse of their matrix.
pub(super) struct Basis {
    size: usize,
    start: Vec<Column>,
    columns: Vec<Column>,
    inverse: Vec<f64>,
    prices: Vec<f64>,
    pivots: usize,
}

impl Basis {
    /// Starts from columns that are feasible; `None` if they are not independent.
    pub(super) fn new(columns: Vec<Column>) -> Option<Self> {
        let size = columns.len();
        let mut basis =
            Self { size, start: columns.clone(), columns, inverse: Vec::new(), prices: vec![0.0; size], pivots: 0 };
        basis.refresh().then_some(basis)
    }

    /// Payments of the players, then the margin.
    pub(super) fn prices(&self) -> &[f64] {
        &self.prices
    }

    /// The columns with their weights.
    pub(super) fn weighted(&self) -> impl Iterator<Item = (&Column, f64)> {
        self.columns.iter().enumerate().map(|(place, column)| (column, self.weight(place)))
    }

    /// The right-hand side is (0, ..., 0, 1), so weights are the last column of the inverse.
    fn weight(&self, place: usize) -> f64 {
        self.inverse[(place + 1) * self.size - 1]
    }

    fn row(&self, place: usize) -> &[f64] {
        &self.inverse[place * self.size..(place + 1) * self.size]
    }

    /// Takes in a column with negative slack; `false` if nothing can leave for it.
    pub(super) fn enter(&mut self, entering: Column) -> bool {
        let along: Vec<f64> = (0..self.size).map(|place| entering.dot(self.row(place))).collect();
        let Some(leaving) = self.leaving(&along) else { return false };
        self.pivots += 1;
        self.columns[leaving] = entering;
        if self.pivots.is_multiple_of(REFRESH) {
            return self.refresh();
        }
        let pivot = along[leaving];
        let mut pivot_row = self.row(leaving).to_vec();
        pivot_row.iter_mut().for_each(|entry| *entry /= pivot);
        for (place, row) in self.inverse.chunks_exact_mut(self.size).enumerate() {
            if place == leaving {
                row.copy_from_slice(&pivot_row);
            } else {
                let factor = along[place];
                row.iter_mut().zip(&pivot_row).for_each(|(entry, of_pivot)| *entry -= factor * of_pivot);
            }
        }
        self.set_prices();
        true
    }

    /// The row that reaches 0 first; among several the lexicographically smallest.
    fn leaving(&self, along: &[f64]) -> Option<usize> {
        let mut best: Option<(usize, f64)> = None;
        for (place, &step) in along.iter().enumerate() {
            if step <= PIVOT || self.columns[place].settled {
                continue;
            }
            let ratio = self.weight(place).max(0.0) / step;
            let better = match best {
                None => true,
                Some((_, least)) if (ratio - least).abs() > TIE => ratio < least,
                Some((other, _)) => self.is_smaller(place, other, along),
            };
            if better {
                best = Some((place, ratio));
            }
        }
        best.map(|(place, _)| place)
    }

    /// Compares two rows of the inverse times the first basis, each divided by its step.
    fn is_smaller(&self, place: usize, other: usize, along: &[f64]) -> bool {
        for column in &self.start {
            let own = column.dot(self.row(place)) / along[place];
            let others = column.dot(self.row(other)) / along[other];
            if (own - others).abs() > TIE {
                return own < others;
            }
        }
        false
    }

    /// Computes inverse and prices afresh from the columns; `false` if they are not independent.
    pub(super) fn refresh(&mut self) -> bool {
        let size = self.size;
        let mut matrix = vec![0.0; size * size];
        for (place, column) in self.columns.iter().enumerate() {
            for player in (0..size - 1).filter(|player| column.players >> player & 1 == 1) {
                matrix[player * size + place] = 1.0;
            }
            matrix[size * (size - 1) + place] = column.margin;
        }
        let inverse = invert(size, &mut matrix);
        let done = inverse.is_some();
        if let Some(inverse) = inverse {
            self.inverse = inverse;
            self.set_prices();
        }
        done
    }

    fn set_prices(&mut self) {
        self.prices.fill(0.0);
        for (column, row) in self.columns.iter().zip(self.inverse.chunks_exact(self.size)) {
            self.prices.iter_mut().zip(row).for_each(|(price, entry)| *price += column.value * entry);
        }
    }
}

/// The inverse of a square matrix given row by row, by Gauss and Jordan with the largest pivot of a column.
fn invert(size: usize, matrix: &mut [f64]) -> Option<Vec<f64>> {
    let mut inverse = vec![0.0; size * size];
    (0..size).for_each(|at| inverse[at * size + at] = 1.0);
    for at in 0..size {
        let largest = |&a: &usize, &b: &usize| matrix[a * size + at].abs().total_cmp(&matrix[b * size + at].abs());
        let from = (at..size).max_by(largest)?;
        let pivot = matrix[from * size + at];
        if pivot.abs() <= PIVOT {
            return None;
        }
        for side in [&mut *matrix, &mut inverse] {
            for column in 0..size {
                side.swap(at * size + column, from * size + column);
                side[at * size + column] /= pivot;
            }
        }
        for row in (0..size).filter(|&row| row != at) {
            let factor = matrix[row * size + at];
            if factor.abs() > 0.0 {
                for side in [&mut *matrix, &mut inverse] {
                    for column in 0..size {
                        side[row * size + column] -= factor * side[at * size + column];
                    }
                }
            }
        }
    }
    Some(inverse)
}
