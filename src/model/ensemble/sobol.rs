//! Sobol' points: sets of points that fill a cube more evenly than chance does.

use rand::{Rng, SeedableRng};
use rand_xoshiro::SplitMix64;

use crate::model::error::{Field, InputError, check_range};

/// Most dimensions: two blocks of [`super::design::MAX_UNCERTAIN`].
pub const MAX_DIMENSIONS: usize = 32;

const BITS: usize = 32;

/// Direction numbers from the second dimension on, one row each, after Joe and Kuo (2008), set `new-joe-kuo-6`: the
/// inner coefficients of the primitive polynomial as bits, and the initial numbers m. The degree is the number of m.
/// The first dimension, with all m = 1, needs no row.
const JOE_KUO: [(u32, &[u32]); MAX_DIMENSIONS - 1] = [
    (0, &[1]),
    (1, &[1, 3]),
    (1, &[1, 3, 1]),
    (2, &[1, 1, 1]),
    (1, &[1, 1, 3, 3]),
    (4, &[1, 3, 5, 13]),
    (2, &[1, 1, 5, 5, 17]),
    (4, &[1, 1, 5, 5, 5]),
    (7, &[1, 1, 7, 11, 19]),
    (11, &[1, 1, 5, 1, 1]),
    (13, &[1, 1, 1, 3, 11]),
    (14, &[1, 3, 5, 5, 31]),
    (1, &[1, 3, 3, 9, 7, 49]),
    (13, &[1, 1, 1, 15, 21, 21]),
    (16, &[1, 3, 1, 13, 27, 49]),
    (19, &[1, 1, 1, 15, 7, 5]),
    (22, &[1, 3, 1, 15, 13, 25]),
    (25, &[1, 1, 5, 5, 19, 61]),
    (1, &[1, 3, 7, 11, 23, 15, 103]),
    (4, &[1, 3, 7, 13, 13, 15, 69]),
    (7, &[1, 1, 3, 13, 7, 35, 63]),
    (8, &[1, 3, 5, 9, 1, 25, 53]),
    (14, &[1, 3, 1, 13, 9, 35, 107]),
    (19, &[1, 3, 1, 5, 27, 61, 31]),
    (21, &[1, 1, 5, 11, 19, 41, 61]),
    (28, &[1, 3, 5, 3, 3, 13, 69]),
    (31, &[1, 1, 7, 13, 1, 19, 1]),
    (32, &[1, 3, 7, 5, 13, 19, 59]),
    (37, &[1, 1, 3, 9, 25, 29, 41]),
    (41, &[1, 3, 5, 13, 23, 1, 55]),
    (42, &[1, 3, 7, 3, 13, 59, 17]),
];

/// A Sobol' sequence with coordinates of 32 bits, in Gray-code order.
///
/// ```text
/// x_i = xor of v_b over the set bits b of i xor (i >> 1), then xor the shift        per dimension
/// v_b = v_(b-s) xor (v_(b-s) >> s) xor (xor of a_j v_(b-j) over j = 1 .. s-1)      v_b = m_b 2^(31-b) for b < s
/// ```
///
/// b counts from 0; s is the degree of the dimension's primitive polynomial and a_j its inner coefficients.
/// Of the first `2^m` points, each dimension has exactly one in every interval of width `2^-m`, with and without a shift.
///
/// **Sources** Sobol' (1967); Antonov and Saleev (1979) for the Gray code; Joe and Kuo (2008) for the numbers.
///
/// ```
/// use entente::model::ensemble::sobol::Sobol;
/// let points = Sobol::new(2)?;
/// let third: Vec<u32> = points.point(2).collect();
/// assert_eq!(third, [3 << 30, 1 << 30]); // 0.75, 0.25
/// # Ok::<(), entente::model::error::InputError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sobol {
    dimensions: Vec<Dimension>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Dimension {
    directions: [u32; BITS],
    shift: u32,
}

impl Sobol {
    /// The sequence as published: its first point is 0 in every dimension.
    ///
    /// # Errors
    /// [`InputError::OutOfRange`] unless there are 1 to [`MAX_DIMENSIONS`] dimensions.
    #[allow(clippy::cast_precision_loss, reason = "a count of dimensions")]
    pub fn new(dimensions: usize) -> Result<Self, InputError> {
        check_range(|| Field::global("dimensions"), dimensions as f64, 1.0, MAX_DIMENSIONS as f64)?;
        let dimensions = (0..dimensions).map(|at| Dimension { directions: directions(at), shift: 0 }).collect();
        Ok(Self { dimensions })
    }

    /// The same points moved by a digital shift: in each dimension every coordinate is xor-ed with one number of 32 bits.
    ///
    /// The number of the d-th dimension is the upper half of the d-th output of `SplitMix64` (Steele, Lea and Flood 2014)
    /// started at the seed; it does not depend on how many dimensions are used. A shift keeps the even spread and moves
    /// the first point away from 0. Another seed gives another set of points that is as good.
    /// **Source** L'Ecuyer and Lemieux (2002) for digital shifts.
    #[must_use]
    pub fn shifted(mut self, seed: u64) -> Self {
        let mut random = SplitMix64::seed_from_u64(seed);
        for dimension in &mut self.dimensions {
            dimension.shift = upper_half(random.next_u64());
        }
        self
    }

    /// Coordinates of a point by its number, one for each dimension, in units of `2^-32`.
    pub fn point(&self, number: u32) -> impl Iterator<Item = u32> {
        let gray = number ^ (number >> 1);
        self.dimensions.iter().map(move |dimension| {
            let set = dimension.directions.iter().enumerate().filter(|(bit, _)| (gray >> bit) & 1 == 1);
            set.fold(dimension.shift, |point, (_, direction)| point ^ direction)
        })
    }
}

#[allow(clippy::cast_possible_truncation, reason = "the upper 32 of 64 bits")]
fn upper_half(number: u64) -> u32 {
    (number >> 32) as u32
}

/// Direction numbers of a dimension, counted from 0.
fn directions(dimension: usize) -> [u32; BITS] {
    let mut directions: [u32; BITS] = std::array::from_fn(|bit| 1 << (BITS - 1 - bit));
    let Some(&(coefficients, initial)) = dimension.checked_sub(1).and_then(|row| JOE_KUO.get(row)) else {
        return directions;
    };
    let degree = initial.len();
    for (direction, m) in directions.iter_mut().zip(initial) {
        *direction *= m;
    }
    for bit in degree..BITS {
        let first = directions[bit - degree];
        let inner = (1..degree).filter(|j| (coefficients >> (degree - 1 - j)) & 1 == 1);
        directions[bit] = inner.fold(first ^ (first >> degree), |sum, j| sum ^ directions[bit - j]);
    }
    directions
}

/// The middle of a coordinate's cell, a number strictly between 0 and 1: `(x + 1/2) / 2^32`.
///
/// Half a cell up, so that the quantile of a distribution without bounds is finite even at coordinate 0.
///
/// ```
/// use entente::model::ensemble::sobol::unit;
/// assert_eq!(unit(0), 2_f64.powi(-33));
/// assert!(unit(u32::MAX) < 1.0);
/// ```
#[must_use]
pub fn unit(coordinate: u32) -> f64 {
    (f64::from(coordinate) + 0.5) / 4_294_967_296.0
}
