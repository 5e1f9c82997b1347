//! Distributions of uncertain parameters, given by their quantiles.

/// How an uncertain figure is distributed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Distribution {
    /// Equally likely everywhere between two ends.
    Uniform {
        /// Lower end.
        min: f64,
        /// Upper end.
        max: f64,
    },
    /// The logarithm is normal: as likely to be so many times larger as so many times smaller than the median.
    Lognormal {
        /// The median.
        median: f64,
        /// What one standard deviation of the logarithm multiplies by, above 1.
        spread: f64,
        /// If given, values are kept within this factor of the median; those beyond count as lying on the bound.
        clip: Option<f64>,
    },
}

impl Distribution {
    /// The value below which a share u of the distribution lies.
    ///
    /// ```text
    /// uniform    min + u (max - min)
    /// lognormal  median spread^z(u)        z: quantile of the standard normal distribution
    /// ```
    ///
    /// A share outside `[2^-33, 1 - 2^-33]`, or not a number, counts as the nearest end, so that no value is infinite.
    ///
    /// ```
    /// use entente::model::ensemble::distribution::Distribution;
    /// let factor = Distribution::Lognormal { median: 1.0, spread: 1.5, clip: Some(3.0) };
    /// assert_eq!(factor.quantile(0.5), 1.0);
    /// assert_eq!(factor.quantile(0.999), 3.0);
    /// ```
    #[must_use]
    pub fn quantile(self, share: f64) -> f64 {
        match self {
            Self::Uniform { min, max } => min + kept_from_the_ends(share) * (max - min),
            Self::Lognormal { median, spread, clip } => {
                let factor = spread.powf(normal_quantile(share));
                median * clip.map_or(factor, |most| factor.min(most).max(1.0 / most))
            }
        }
    }
}

/// `2^-33`: half a cell of the Sobol' points.
const SMALLEST_SHARE: f64 = 1.0 / 8_589_934_592.0;

fn kept_from_the_ends(share: f64) -> f64 {
    if share > SMALLEST_SHARE { share.min(1.0 - SMALLEST_SHARE) } else { SMALLEST_SHARE }
}

/// A ratio of two polynomials of degree 7, coefficients from the constant up.
struct Ratio {
    above: [f64; 8],
    below: [f64; 8],
}

impl Ratio {
    fn at(&self, x: f64) -> f64 {
        let polynomial = |terms: &[f64; 8]| terms.iter().rev().fold(0.0, |sum, term| sum * x + term);
        polynomial(&self.above) / polynomial(&self.below)
    }
}

/// Near the middle, up to 0.425 from one half.
const MIDDLE: Ratio = Ratio {
    above: [
        3.3871328727963665,
        133.14166789178438,
        1971.5909503065513,
        13731.69376550946,
        45921.95393154987,
        67265.7709270087,
        33430.57558358813,
        2509.0809287301227,
    ],
    below: [
        1.0,
        42.31333070160091,
        687.1870074920579,
        5394.196021424751,
        21213.794301586597,
        39307.89580009271,
        28729.085735721943,
        5226.495278852854,
    ],
};
/// In the tails.
const TAIL: Ratio = Ratio {
    above: [
        1.4234371107496835,
        4.630337846156546,
        5.769497221460691,
        3.6478483247632045,
        1.2704582524523684,
        0.2417807251774506,
        0.022723844989269184,
        0.0007745450142783414,
    ],
    below: [
        1.0,
        2.053191626637759,
        1.6763848301838038,
        0.6897673349851,
        0.14810397642748008,
        0.015198666563616457,
        0.0005475938084995345,
        1.0507500716444169e-9,
    ],
};
/// Quantile of the standard normal distribution: the z below which a share of it lies.
///
/// ```text
/// q = p - 1/2        z = q R1(0.180625 - q^2)                                   if |q| <= 0.425
///                  |z| = R2(r - 1.6),   r = sqrt(-ln min(p, 1 - p))             else
/// ```
///
/// R1 and R2 are ratios of polynomials; the relative error is below 1e-14. A share outside `[2^-33, 1 - 2^-33]`, or not a
/// number, counts as the nearest end, which is where z is 6.34. **Source** Wichura (1988), algorithm AS 241 without
/// its third part, which is for shares below 1e-11.
///
/// ```
/// use entente::model::ensemble::distribution::normal_quantile;
/// assert!((normal_quantile(0.975) - 1.959_963_984_540_054).abs() < 1e-14);
/// ```
#[must_use]
pub fn normal_quantile(share: f64) -> f64 {
    let share = kept_from_the_ends(share);
    let from_middle = share - 0.5;
    if from_middle.abs() <= 0.425 {
        return from_middle * MIDDLE.at(0.180_625 - from_middle * from_middle);
    }
    let outside = if from_middle < 0.0 { share } else { 1.0 - share };
    TAIL.at((-outside.ln()).sqrt() - 1.6).copysign(from_middle)
}
