//! Powers, with short ways for the exponents that the model uses most.

/// `x` to a power, for `x` of at least 0: by roots and products where the exponent allows it, which takes a fraction of the
/// time and differs in the last digit at most.
///
/// ```
/// use entente::model::power::power;
/// assert_eq!(power(3.0, 4.0), 81.0);
/// assert_eq!(power(81.0, 0.25), 3.0);
/// assert_eq!(power(2.0, 0.3), 2.0_f64.powf(0.3));
/// ```
#[must_use]
#[allow(clippy::float_cmp, reason = "an exponent is one of these or it is not")]
pub fn power(x: f64, exponent: f64) -> f64 {
    if exponent == 4.0 {
        (x * x) * (x * x)
    } else if exponent == 0.25 {
        x.sqrt().sqrt()
    } else if exponent == 1.0 {
        x
    } else if exponent == 0.5 {
        x.sqrt()
    } else if exponent == 2.0 {
        x * x
    } else {
        x.powf(exponent)
    }
}

/// Mean of three positive values with equal weights: geometric for exponent 0, the smallest for -20 and below.
///
/// ```
/// use entente::model::power::power_mean;
/// assert!((power_mean([0.25, 0.5, 1.0], 0.0) - 0.5).abs() < 1e-12);
/// assert_eq!(power_mean([0.25, 0.5, 1.0], -20.0), 0.25);
/// ```
#[must_use]
pub fn power_mean(values: [f64; 3], exponent: f64) -> f64 {
    let [a, b, c] = values;
    if exponent <= -20.0 {
        a.min(b).min(c)
    } else if exponent.abs() < 1e-9 {
        (a * b * c).cbrt()
    } else {
        ((a.powf(exponent) + b.powf(exponent) + c.powf(exponent)) / 3.0).powf(1.0 / exponent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_ways_agree_with_the_library() {
        for step in 1..=4000 {
            let x = f64::from(step) * f64::from(step) * 1e-6;
            for exponent in [0.25, 0.5, 1.0, 2.0, 4.0] {
                assert!((power(x, exponent) / x.powf(exponent) - 1.0).abs() <= 5e-16, "{x} to {exponent}");
            }
        }
    }
}
