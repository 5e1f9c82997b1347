//! Which coalitions follow, as sums and differences, from coalitions that are already settled.

/// Entries below this are 0: what stands in the rows are fractions with small denominators.
const ZERO: f64 = 1e-9;

/// The coalitions whose payment is settled, as rows in reduced echelon form.
#[derive(Debug, Clone)]
pub(super) struct Span {
    n: usize,
    rows: Vec<(usize, Vec<f64>)>,
}

impl Span {
    /// Nothing is settled.
    pub(super) fn new(n: usize) -> Self {
        Self { n, rows: Vec::new() }
    }

    /// Number of independent coalitions.
    pub(super) fn rank(&self) -> usize {
        self.rows.len()
    }

    /// What of a coalition does not follow from the rows.
    fn rest(&self, players: usize) -> Vec<f64> {
        let mut rest: Vec<f64> = (0..self.n).map(|player| f64::from(u8::from(players >> player & 1 == 1))).collect();
        for (pivot, row) in &self.rows {
            let factor = rest[*pivot];
            if factor.abs() > 0.0 {
                rest.iter_mut().zip(row).for_each(|(entry, of_row)| *entry -= factor * of_row);
            }
        }
        rest
    }

    /// Whether the payment of a coalition follows from those settled.
    pub(super) fn contains(&self, players: usize) -> bool {
        self.rest(players).iter().all(|entry| entry.abs() <= ZERO)
    }

    /// Settles a coalition; `false` if it followed already.
    pub(super) fn add(&mut self, players: usize) -> bool {
        let mut rest = self.rest(players);
        let Some(pivot) = (0..self.n).max_by(|&a, &b| rest[a].abs().total_cmp(&rest[b].abs())) else { return false };
        let largest = rest[pivot];
        if largest.abs() <= ZERO {
            return false;
        }
        rest.iter_mut().for_each(|entry| *entry /= largest);
        for (_, row) in &mut self.rows {
            let factor = row[pivot];
            row.iter_mut().zip(&rest).for_each(|(entry, of_rest)| *entry -= factor * of_rest);
        }
        self.rows.push((pivot, rest));
        true
    }

    /// A figure of each player that adds up to 0 over every settled coalition, and over hardly any other.
    #[allow(clippy::cast_precision_loss, reason = "a count of players")]
    pub(super) fn annihilator(&self) -> Vec<f64> {
        let mut figures: Vec<f64> = (0..self.n).map(|player| (2.0 + player as f64).sqrt()).collect();
        for (pivot, _) in &self.rows {
            figures[*pivot] = 0.0;
        }
        let free = figures.clone();
        for (pivot, row) in &self.rows {
            figures[*pivot] = -row.iter().zip(&free).map(|(entry, figure)| entry * figure).sum::<f64>();
        }
        figures
    }
}
