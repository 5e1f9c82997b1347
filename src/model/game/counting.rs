//! Coalitions of voters counted by members and votes.

/// How many coalitions stay below a bound of votes, by members.
pub(super) struct Below {
    bound: usize,
    voters: usize,
    /// Row s, place x: coalitions of s voters with fewer than x votes, x up to the bound.
    cells: Vec<u64>,
}

impl Below {
    /// Counts the coalitions of voters with given weights that have fewer votes than the bound.
    ///
    /// Voters come in from the lightest, so that s of them have at least the weight of the s lightest and at most that
    /// of the s heaviest so far. In the order of n^2 times the bound.
    pub(super) fn new(weights: &[usize], bound: usize) -> Self {
        let voters = weights.len();
        let mut ascending = weights.to_vec();
        ascending.sort_unstable();
        let sums: Vec<usize> = std::iter::once(0)
            .chain(ascending.iter().scan(0, |sum, weight| {
                *sum += weight;
                Some(*sum)
            }))
            .collect();
        let width = bound + 1;
        let mut cells = vec![0_u64; (voters + 1) * width];
        if bound > 0 {
            cells[1] = 1;
        }
        for (joined, &weight) in ascending.iter().enumerate() {
            for s in (0..=joined).rev() {
                let (least, most) = (sums[s], sums[joined] - sums[joined - s]);
                let end = (most + 1).min(bound.saturating_sub(weight));
                if least < end {
                    let (low, high) = cells.split_at_mut((s + 1) * width);
                    let from = &low[s * width + 1 + least..s * width + 1 + end];
                    let to = &mut high[1 + least + weight..1 + end + weight];
                    to.iter_mut().zip(from).for_each(|(target, count)| *target += count);
                }
            }
        }
        for row in cells.chunks_exact_mut(width) {
            let mut sum = 0;
            for cell in row {
                sum += *cell;
                *cell = sum;
            }
        }
        Self { bound, voters, cells }
    }

    fn at(&self, members: usize, votes: usize) -> u64 {
        self.cells[members * (self.bound + 1) + votes]
    }

    /// Coalitions of so many of all voters that stay below the bound.
    pub(super) fn of_all(&self, members: usize) -> u64 {
        self.at(members, self.bound)
    }

    /// Coalitions of the others, by members, that stay below the bound even with the votes of one voter added.
    ///
    /// ```text
    /// F_s(x) = D_s(x) - F_(s-1)(x - w)      F: without the voter of weight w; D: of all
    /// ```
    ///
    /// followed down from `x = bound - w`, in n steps for each s.
    pub(super) fn with_room_for(&self, weight: usize) -> Vec<u64> {
        let of = |members: usize| {
            let fits = self.bound.saturating_sub(1).checked_div(weight).unwrap_or(usize::MAX);
            let steps = fits.min(members + 1);
            let term = |step: usize| self.at(members + 1 - step, self.bound - step * weight);
            (1..=steps).rev().fold(0, |rest, step| term(step) - rest)
        };
        (0..self.voters).map(of).collect()
    }
}

/// `n over k` for k from 0 to n; exact for n up to 63.
pub(super) fn binomials(n: usize) -> Vec<u64> {
    let mut row = vec![1_u64];
    for _ in 0..n {
        let inner: Vec<u64> = row.windows(2).map(|pair| pair[0] + pair[1]).collect();
        row = std::iter::once(1).chain(inner).chain([1]).collect();
    }
    row
}
