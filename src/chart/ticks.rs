//! Round values for axes: steps of 1, 2 and 5 times a power of ten.

/// Values beyond this, in either direction, are drawn as this.
const LARGEST: f64 = 1e15;
/// The smallest span and step of an axis.
const SMALLEST: f64 = 1e-9;
/// Slack in counting steps, so that 0.3 / 0.1 is three of them.
const SLACK: f64 = 1e-9;
/// A scale of more than this many ticks is too crowded.
const MOST_TICKS: f64 = 6.0;
/// A scale of fewer ticks shows no distances.
const FEWEST_TICKS: f64 = 3.0;

/// Ends and ticks of an axis, before they have words.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// Lower end.
    pub min: f64,
    /// Upper end.
    pub max: f64,
    /// Values to print, rising.
    pub ticks: Vec<f64>,
}

impl Scale {
    /// Decimals that print every tick in full, at most nine.
    #[must_use]
    pub fn decimals(&self) -> usize {
        (0..9).find(|&decimals| self.ticks.iter().all(|&tick| prints_in(tick, decimals))).unwrap_or(9)
    }
}

fn prints_in(value: f64, decimals: usize) -> bool {
    let scaled = value * power_of_ten(decimals as i32);
    (scaled - scaled.round()).abs() < 1e-6
}

/// A step as a quotient of whole numbers, so that its multiples are exact decimals.
#[derive(Debug, Clone, Copy)]
struct Step {
    times: f64,
    over: f64,
}

impl Step {
    fn at(self, count: f64) -> f64 {
        // Adding 0 turns a negative zero into zero.
        count * self.times / self.over + 0.0
    }

    fn below(self, value: f64) -> f64 {
        (value / self.at(1.0) + SLACK).floor()
    }

    fn above(self, value: f64) -> f64 {
        (value / self.at(1.0) - SLACK).ceil()
    }

    fn scale(self, first: f64, last: f64) -> Scale {
        Scale { min: self.at(first), max: self.at(last), ticks: self.between(first, last) }
    }

    fn between(self, first: f64, last: f64) -> Vec<f64> {
        let mut ticks = Vec::with_capacity(6);
        let mut count = first;
        while count <= last && ticks.len() < 6 {
            ticks.push(self.at(count));
            count += 1.0;
        }
        ticks
    }
}

fn power_of_ten(exponent: i32) -> f64 {
    10f64.powi(exponent)
}

/// The 1-2-5 steps from `10^exponent` upwards, as many as any axis can need.
fn steps_from(exponent: i32) -> impl Iterator<Item = Step> {
    (exponent..exponent + 30).flat_map(|exponent| {
        let (times, over) = (power_of_ten(exponent.max(0)), power_of_ten((-exponent).max(0)));
        [1.0, 2.0, 5.0].map(|digit| Step { times: digit * times, over })
    })
}

fn usable(value: f64) -> f64 {
    if value.is_nan() { 0.0 } else { value.clamp(-LARGEST, LARGEST) }
}

/// A scale over the range and 0, with 0 among the ticks.
#[must_use]
pub fn with_zero(min: f64, max: f64) -> Scale {
    let (min, max) = (usable(min), usable(max));
    let (low, mut high) = (min.min(max).min(0.0), min.max(max).max(0.0));
    if high - low < SMALLEST {
        high = low + 1.0;
    }
    // One power lower than needed, so that rounding in the logarithm cannot matter.
    let exponent = ((high - low) / 5.0).log10().floor() as i32 - 1;
    let fits = |step: &Step| step.above(high) - step.below(low) < MOST_TICKS;
    let step = steps_from(exponent).find(fits).unwrap_or(Step { times: high - low, over: 1.0 });
    step.scale(step.below(low), step.above(high))
}

/// A scale cut to the multiples of a step around the range, within the limits.
#[must_use]
pub fn around(min: f64, max: f64, step: f64, limits: (f64, f64)) -> Scale {
    let (lower, upper) = (usable(limits.0.min(limits.1)), usable(limits.0.max(limits.1)));
    // A step too small for the size of the values would be lost in rounding.
    let smallest = SMALLEST * lower.abs().max(upper.abs()).max(1.0);
    let unit = if step.is_finite() { step.clamp(smallest, LARGEST) } else { 1.0_f64.max(smallest) };
    let upper = upper.max(lower + unit);
    let (min, max) = (usable(min).clamp(lower, upper), usable(max).clamp(lower, upper));
    let (low, high) = (min.min(max), min.max(max));
    let fits = |step: &Step| step.above(high) - step.below(low) < MOST_TICKS;
    let multiples = steps_from(0).map(|multiple| Step { times: multiple.times * unit, over: 1.0 });
    let step = multiples.into_iter().find(fits).unwrap_or(Step { times: upper - lower, over: 1.0 });
    cut(step, (low, high), (lower, upper))
}

/// The steps around a range, widened to two of them where the limits allow it.
fn cut(step: Step, (low, high): (f64, f64), (lower, upper): (f64, f64)) -> Scale {
    let (mut first, mut last) = (step.below(low), step.above(high));
    while last - first < FEWEST_TICKS - 1.0 {
        if step.at(last + 1.0) <= upper {
            last += 1.0;
        } else if step.at(first - 1.0) >= lower {
            first -= 1.0;
        } else {
            return between_limits(lower, upper);
        }
    }
    let (min, max) = (step.at(first).max(lower), step.at(last).min(upper));
    let counted = step.between(step.above(min), step.below(max));
    let ticks: Vec<f64> = counted.into_iter().map(|tick| tick.clamp(min, max)).collect();
    if ticks.len() >= 3 { Scale { min, max, ticks } } else { between_limits(lower, upper) }
}

/// The whole range allowed, where it is too short for three steps.
fn between_limits(min: f64, max: f64) -> Scale {
    Scale { min, max, ticks: vec![min, f64::midpoint(min, max), max] }
}
