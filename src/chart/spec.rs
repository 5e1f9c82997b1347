//! Chart specifications: values, words and their order. No pixels and no colours.

use super::ticks::{self, Scale};

/// Empty space at both ends of an axis, in percent of the plot, so that marks and labels stay inside.
pub const INSET: f64 = 6.0;

/// The way a chart is read: the axis begins at the side where reading begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right, as in English.
    LeftToRight,
    /// Right to left, as in Arabic.
    RightToLeft,
}

/// A printed value of an axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Where it stands.
    pub value: f64,
    /// What is printed.
    pub label: String,
}

/// A linear axis. Ends and ticks are finite, and `min < max` in every axis made here.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// Value at the reading start.
    pub min: f64,
    /// Value at the reading end.
    pub max: f64,
    /// Printed values, rising.
    pub ticks: Vec<Tick>,
}

impl Axis {
    /// Axis from 0 to a round value at or above `max`, with 3 to 6 ticks.
    ///
    /// `format` turns a tick into text; its second argument is the number of decimals the ticks need.
    ///
    /// ```
    /// let axis = entente::chart::spec::Axis::from_zero(9.6, |value, _| value.to_string());
    /// assert_eq!((axis.min, axis.max, axis.ticks.len()), (0.0, 10.0, 6));
    /// ```
    #[must_use]
    pub fn from_zero(max: f64, format: impl Fn(f64, usize) -> String) -> Self {
        Self::with_zero(0.0, max, format)
    }

    /// Axis over `min` to `max` and 0, which is always a tick, with 3 to 6 ticks at round values.
    ///
    /// For costs, which may fall below 0. A value that is not finite counts as 0; equal ends give a span of 1.
    #[must_use]
    pub fn with_zero(min: f64, max: f64, format: impl Fn(f64, usize) -> String) -> Self {
        Self::from_scale(&ticks::with_zero(min, max), format)
    }

    /// Axis cut to the multiples of `step` around `min` to `max`, within the limits, with 3 to 6 ticks.
    ///
    /// For scores: autonomy from 48 to 71 with a step of 10 and the limits 0 and 100 runs from 40 to 80.
    /// A narrow range is widened rather than magnified.
    #[must_use]
    pub fn around(min: f64, max: f64, step: f64, limits: (f64, f64), format: impl Fn(f64, usize) -> String) -> Self {
        Self::from_scale(&ticks::around(min, max, step, limits), format)
    }

    fn from_scale(scale: &Scale, format: impl Fn(f64, usize) -> String) -> Self {
        let decimals = scale.decimals();
        let ticks = scale.ticks.iter().map(|&value| Tick { value, label: format(value, decimals) }).collect();
        Self { min: scale.min, max: scale.max, ticks }
    }

    /// Share of the axis between `min` and `value`, 0 to 1. A value beyond an end stands at that end.
    #[must_use]
    pub fn fraction(&self, value: f64) -> f64 {
        let span = self.max / 2.0 - self.min / 2.0;
        let share = (value / 2.0 - self.min / 2.0) / span;
        if span > 0.0 && !share.is_nan() { share.clamp(0.0, 1.0) } else { 0.0 }
    }

    /// Place of a value in percent of the plot from the reading start, with two decimals.
    ///
    /// ```text
    /// position = 6 + 88 (value - min) / (max - min)
    /// ```
    ///
    /// Labels of an axis in the page and marks in a drawing share this number.
    #[must_use]
    pub fn position(&self, value: f64) -> f64 {
        let percent = INSET + (100.0 - 2.0 * INSET) * self.fraction(value);
        (percent * 100.0).round() / 100.0
    }
}

/// Whose mark it is: decides colour, shape of the dot and pattern of the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Series {
    /// Alliance A.
    A,
    /// Alliance B.
    B,
    /// Alliance C.
    C,
    /// Alliance D.
    D,
    /// In no alliance.
    Outside,
}

impl Series {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [Self::A, Self::B, Self::C, Self::D, Self::Outside];
}

/// A value with the number printed beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Where it stands.
    pub value: f64,
    /// What is printed.
    pub label: String,
}

/// One row: a value before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct Dumbbell {
    /// The baseline.
    pub before: Mark,
    /// This scenario. Where it is too close to call, the range of the runs is printed.
    pub after: Mark,
    /// Between which values 80 of 100 runs lie, if that is known.
    pub runs: Option<(f64, f64)>,
    /// Whether too few runs agree on the way from before to after: a dashed ring in place of a dot.
    pub close: bool,
    /// Whose row it is.
    pub series: Series,
    /// The row as a sentence, its text twin.
    pub description: String,
}

/// Rows over one axis.
#[derive(Debug, Clone, PartialEq)]
pub struct DumbbellChart {
    /// The axis all rows share.
    pub axis: Axis,
    /// The way it is read.
    pub direction: Direction,
    /// The rows, from top to bottom.
    pub rows: Vec<Dumbbell>,
}
