//! Passes over all coalitions that compare a table with sums over players.

use super::table::coalition_sums;

/// Sums of a figure over the members of every coalition, kept as sums over two halves of the players.
pub(super) struct HalfSums {
    low: Vec<f64>,
    high: Vec<f64>,
}

impl HalfSums {
    /// Half sums of a figure of each player.
    pub(super) fn new(of_player: &[f64]) -> Self {
        let (low, high) = of_player.split_at(of_player.len().div_ceil(2));
        Self { low: coalition_sums(low), high: coalition_sums(high) }
    }

    /// In each block of coalitions, the one whose table value exceeds its sum by least, if by less than `limit`:
    /// pairs of that difference and the coalition.
    pub(super) fn lowest(&self, table: &[f64], limit: f64) -> Vec<(f64, usize)> {
        let width = self.low.len();
        let mut found = Vec::new();
        for (block, (values, high)) in table.chunks_exact(width).zip(&self.high).enumerate() {
            let mut lowest = f64::INFINITY;
            for (value, low) in values.iter().zip(&self.low) {
                let difference = value - low;
                if difference < lowest {
                    lowest = difference;
                }
            }
            if lowest - high < limit {
                let place = values.iter().zip(&self.low).position(|(value, low)| value - low <= lowest);
                found.push((lowest - high, block * width + place.unwrap_or(0)));
            }
        }
        found
    }

    /// The sum over one coalition.
    pub(super) fn of(&self, coalition: usize) -> f64 {
        self.low[coalition % self.low.len()] + self.high[coalition / self.low.len()]
    }

    /// In each block, the coalition whose table value exceeds its sum by least, leaving out the empty one and `all`.
    pub(super) fn lowest_but(&self, table: &[f64], all: usize) -> Vec<(f64, usize)> {
        let mut found = self.lowest(table, f64::INFINITY);
        for (difference, coalition) in &mut found {
            if *coalition == 0 || *coalition == all {
                let block = *coalition / self.low.len() * self.low.len();
                let others = (block..block + self.low.len()).filter(|&other| other != 0 && other != all);
                (*difference, *coalition) = others.fold((f64::INFINITY, 0), |least, other| {
                    let difference = table[other] - self.of(other);
                    if difference < least.0 { (difference, other) } else { least }
                });
            }
        }
        found.retain(|(_, coalition)| *coalition != 0);
        found
    }

    /// Calls `seen` with every coalition whose sum is between `-limit` and `limit`.
    pub(super) fn near_zero(&self, limit: f64, mut seen: impl FnMut(usize)) {
        let width = self.low.len();
        for (block, high) in self.high.iter().enumerate() {
            for (place, low) in self.low.iter().enumerate() {
                if (high + low).abs() < limit {
                    seen(block * width + place);
                }
            }
        }
    }
}
