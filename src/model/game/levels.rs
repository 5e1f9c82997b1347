//! The sequence of linear programmes that leads to the nucleolus, each solved by generating rows.

use super::scan::HalfSums;
use super::simplex::{Basis, Column};
use super::span::Span;

/// A coalition whose slack is below this is violated; costs are scaled to 1.
const FEASIBLE: f64 = 1e-11;
/// A weight above this is positive: its coalition is tight in every optimal solution.
const POSITIVE: f64 = 1e-8;
/// Sums below this are looked at as 0.
const ZERO_SUM: f64 = 1e-9;
/// Most steps of one programme: far above what was seen, so that rounding cannot hold the calculation for ever.
const MAX_STEPS: usize = 20_000;
/// Rows kept for the next programme.
const MAX_POOL: usize = 600;

/// How the excess of a coalition is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Excess {
    /// What the coalition has left: `C(T) - x(T)`.
    Total,
    /// What it has left for each of its members.
    PerHead,
}

impl Excess {
    /// By how much a coalition's excess is divided.
    #[must_use]
    pub fn heads(self, coalition: usize) -> f64 {
        match self {
            Self::Total => 1.0,
            Self::PerHead => f64::from(coalition.count_ones()),
        }
    }
}

/// The state between two programmes.
pub(super) struct Levels {
    n: usize,
    excess: Excess,
    /// Scaled costs; infinite where the payment of the coalition is settled.
    open: Vec<f64>,
    settled: Vec<Column>,
    span: Span,
    /// Rows found so far that are not settled.
    pool: Vec<Column>,
}

/// The answer of one programme.
pub(super) struct Level {
    /// The largest margin.
    pub(super) margin: f64,
    /// A payment of each player that reaches it.
    pub(super) payments: Vec<f64>,
}

impl Levels {
    /// Begins with costs in which every player alone costs 0; with `alone_bound` nobody may pay more than that.
    pub(super) fn new(n: usize, mut costs: Vec<f64>, excess: Excess, alone_bound: bool) -> Self {
        let all = costs.len() - 1;
        let column = |players: usize, value: f64, settled: bool| {
            let margin = if settled { 0.0 } else { excess.heads(players) };
            Column { players, margin, value, settled }
        };
        let settled = vec![column(all, costs[all], true)];
        let mut span = Span::new(n);
        span.add(all);
        let singles = (0..n).map(|player| 1 << player);
        let mut pool: Vec<Column> = singles
            .clone()
            .flat_map(|one| [one, all ^ one])
            .map(|players| column(players, costs[players], false))
            .collect();
        if alone_bound {
            pool.extend(singles.map(|players| Column { players, margin: 0.0, value: 0.0, settled: false }));
        }
        costs[0] = f64::INFINITY;
        costs[all] = f64::INFINITY;
        Self { n, excess, open: costs, settled, span, pool }
    }

    /// Whether every payment is settled.
    pub(super) fn is_done(&self) -> bool {
        self.span.rank() == self.n
    }

    /// Solves the next programme and settles what is tight in all of its solutions; `None` if the steps ran out.
    pub(super) fn next(&mut self) -> Option<Level> {
        let basis = self.solve()?;
        let margin = basis.prices()[self.n];
        let payments = basis.prices()[..self.n].to_vec();
        let before = self.span.rank();
        for (column, weight) in basis.weighted() {
            if !column.settled && weight > POSITIVE && self.span.add(column.players) {
                let value = column.value - column.margin * margin;
                self.settled.push(Column { margin: 0.0, value, settled: true, ..*column });
            }
        }
        if self.span.rank() == before {
            return None;
        }
        self.close_settled();
        Some(Level { margin, payments })
    }

    /// The coalitions that follow from the settled ones take no further part.
    fn close_settled(&mut self) {
        if self.is_done() {
            return;
        }
        let (span, open) = (&self.span, &mut self.open);
        HalfSums::new(&span.annihilator()).near_zero(ZERO_SUM, |coalition| {
            if open[coalition].is_finite() && span.contains(coalition) {
                open[coalition] = f64::INFINITY;
            }
        });
        self.pool.retain(|column| !span.contains(column.players));
    }

    /// A feasible basis: what is settled, one open player against all others, and more single players at weight 0.
    fn start(&self) -> Vec<Column> {
        let all = self.open.len() - 1;
        let column = |players: usize| Column {
            players,
            margin: self.excess.heads(players),
            value: self.open[players],
            settled: false,
        };
        let mut columns = self.settled.clone();
        let mut span = self.span.clone();
        for players in (0..self.n).map(|player| 1 << player) {
            let first = span.rank() == self.span.rank();
            if span.add(players) {
                columns.push(column(players));
                if first {
                    columns.push(column(all ^ players));
                }
            }
        }
        columns
    }

    fn solve(&mut self) -> Option<Basis> {
        let mut basis = Basis::new(self.start())?;
        let mut steps = 0;
        loop {
            while let Some(entering) = lowest(&self.pool, basis.prices()) {
                steps += 1;
                if steps > MAX_STEPS || !basis.enter(entering) {
                    return None;
                }
            }
            if !basis.refresh() {
                return None;
            }
            let found = self.violated(basis.prices());
            if found.is_empty() {
                return Some(basis);
            }
            steps += 1;
            self.trim(basis.prices());
            self.pool.extend(found);
        }
    }

    /// The most violated coalitions of all.
    fn violated(&self, prices: &[f64]) -> Vec<Column> {
        let (payments, margin) = (&prices[..self.n], prices[self.n]);
        let (per_player, offset) = match self.excess {
            Excess::Total => (payments.to_vec(), margin),
            Excess::PerHead => (payments.iter().map(|payment| payment + margin).collect(), 0.0),
        };
        let mut found = HalfSums::new(&per_player).lowest(&self.open, offset - FEASIBLE);
        found.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
        let most = found.into_iter().take(2 * self.n);
        most.map(|(_, players)| Column {
            players,
            margin: self.excess.heads(players),
            value: self.open[players],
            settled: false,
        })
        .collect()
    }

    /// Forgets the rows that are furthest from being tight.
    fn trim(&mut self, prices: &[f64]) {
        if self.pool.len() > MAX_POOL {
            self.pool.sort_by(|a, b| a.slack(prices).total_cmp(&b.slack(prices)));
            // Bounds without a margin come from nowhere else.
            let mut place = 0;
            self.pool.retain(|column| {
                place += 1;
                place <= MAX_POOL / 2 || column.margin <= 0.0
            });
        }
    }
}

/// The row that is violated most, if any is.
fn lowest(pool: &[Column], prices: &[f64]) -> Option<Column> {
    let mut least = (-FEASIBLE, None);
    for column in pool {
        let slack = column.slack(prices);
        if slack < least.0 {
            least = (slack, Some(*column));
        }
    }
    least.1
}
