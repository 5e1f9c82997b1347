//! Ways to 2045: a panel for each member, all over the same axes.

use super::spec::{Axis, Direction, Mark, Series, Tick};
use crate::i18n::number::decimal;
use crate::i18n::translator::Translator;
use crate::model::dynamics::setting::FIRST_YEAR;
use crate::report::projection::{Measure, Path};

/// Most steps between the printed levels of an axis of doublings.
const MOST_STEPS: i32 = 5;
/// Doublings below and above 1 that an axis may reach.
const DOUBLINGS: (f64, f64) = (-7.0, 60.0);
/// Steps of an autonomy axis.
const AUTONOMY_STEP: f64 = 10.0;

/// One year of a panel.
#[derive(Debug, Clone, PartialEq)]
pub struct FanPoint {
    /// Level in the alliance.
    pub inside: Mark,
    /// Level alone.
    pub alone: Mark,
    /// Ends of the band of 80 of 100 runs.
    pub wide: (f64, f64),
    /// Ends of the band of 50 of 100 runs.
    pub narrow: (f64, f64),
}

/// One member.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// Whose panel it is.
    pub series: Series,
    /// Year by year from the first.
    pub points: Vec<FanPoint>,
}

/// Panels over the same axes.
#[derive(Debug, Clone, PartialEq)]
pub struct FanChart {
    /// The levels, from the lowest; in doublings if [`FanChart::doubles`].
    pub axis: Axis,
    /// By how much a printed level is more than the one below, if the axis counts doublings.
    pub doubles: Option<usize>,
    /// A level to be reached, with its name.
    pub target: Option<Mark>,
    /// The first year.
    pub first_year: usize,
    /// The way it is read.
    pub direction: Direction,
    /// The panels.
    pub panels: Vec<Panel>,
}

impl FanChart {
    /// The chart of some paths; a target belongs to capability only.
    ///
    /// Capability grows by a share of itself, so its axis counts doublings: equal heights are equal ratios. Autonomy has
    /// an even axis, cut to the tens in use.
    #[must_use]
    pub fn new(translator: &Translator, measure: Measure, paths: &[Path], target: Option<Mark>) -> Self {
        let locale = translator.locale();
        let levels = || {
            let points = paths.iter().flat_map(|path| &path.points);
            points.flat_map(|point| [point.inside, point.alone, point.fan.p10, point.fan.p90])
        };
        let (low, high) = (levels().fold(f64::INFINITY, f64::min), levels().fold(0.0, f64::max));
        let (axis, doubles) = match measure {
            Measure::Capability => {
                let high = target.as_ref().map_or(high, |target| high.max(target.value));
                let (axis, times) = doublings(low, high, |value, decimals| decimal(value, decimals, locale));
                (axis, Some(times))
            }
            Measure::Autonomy => {
                let format = |value, _| decimal(value, 0, locale);
                (Axis::around(low, high, AUTONOMY_STEP, (0.0, 100.0), format), None)
            }
        };
        let mark = |value: f64| Mark { value, label: measure.text(translator, value) };
        let panel = |path: &Path| Panel {
            series: Series::ALL.get(path.member.alliance).copied().unwrap_or(Series::Outside),
            points: path
                .points
                .iter()
                .map(|point| FanPoint {
                    inside: mark(point.inside),
                    alone: mark(point.alone),
                    wide: (point.fan.p10, point.fan.p90),
                    narrow: (point.fan.p25, point.fan.p75),
                })
                .collect(),
        };
        Self {
            axis,
            doubles,
            target,
            first_year: FIRST_YEAR,
            direction: if locale.is_right_to_left() { Direction::RightToLeft } else { Direction::LeftToRight },
            panels: paths.iter().map(panel).collect(),
        }
    }

    /// Share of the height at which a level stands, from the lowest; a level beyond an end stands at that end.
    #[must_use]
    pub fn height(&self, level: f64) -> f64 {
        self.axis.fraction(if self.doubles.is_some() { level.max(f64::MIN_POSITIVE).log2() } else { level })
    }
}

/// Axis in doublings over `low` to `high`, with printed levels at equal ratios, among the multiples of that ratio from 1; and
/// the ratio.
///
/// ```
/// use entente::chart::fan::doublings;
/// let (axis, times) = doublings(0.4, 40.0, |value, _| value.to_string());
/// let labels: Vec<&str> = axis.ticks.iter().map(|tick| tick.label.as_str()).collect();
/// assert_eq!((labels.join(" "), times), ("0.25 1 4 16 64".to_owned(), 4));
/// assert_eq!((axis.min, axis.max), (-2.0, 6.0));
/// ```
#[must_use]
#[allow(clippy::cast_possible_truncation, reason = "clamped to a few dozen")]
pub fn doublings(low: f64, high: f64, format: impl Fn(f64, i32) -> String) -> (Axis, usize) {
    let exponent = |level: f64| level.max(f64::MIN_POSITIVE).log2().clamp(DOUBLINGS.0, DOUBLINGS.1);
    let bottom = exponent(low.min(high)).floor() as i32;
    let top = (exponent(high).ceil() as i32).max(bottom + 1);
    let step = (top - bottom + MOST_STEPS) / (MOST_STEPS + 1);
    let printed = (bottom..=top).filter(|power| power.rem_euclid(step) == 0);
    let tick = |power: i32| Tick { value: f64::from(power), label: format(2f64.powi(power), (-power).clamp(0, 2)) };
    let axis = Axis { min: f64::from(bottom), max: f64::from(top), ticks: printed.map(tick).collect() };
    (axis, 1usize << step.unsigned_abs().min(30))
}
