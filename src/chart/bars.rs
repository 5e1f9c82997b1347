//! Bars from the middle to both sides: one quantity to the reading start, another to the reading end.

use super::spec::{Axis, Direction, Mark, Series};
use crate::i18n::number::decimal;
use crate::i18n::translator::Translator;
use crate::report::facts::{Facts, alliance_letter};
use crate::report::outside::Outsider;

/// Longest bar, in percent of its side: the rest is room for the number.
const LONGEST: f64 = 78.0;
/// The shortest scale, points: small values are not magnified beyond it.
const SHORTEST_SCALE: f64 = 20.0;

/// A bar to each side of a name.
#[derive(Debug, Clone, PartialEq)]
pub struct BarPair {
    /// The bar towards the reading start.
    pub start: Mark,
    /// The bar towards the reading end.
    pub end: Mark,
    /// Whose fill the bar towards the reading end has.
    pub series: Series,
}

/// Rows of bars on one scale.
#[derive(Debug, Clone, PartialEq)]
pub struct BarChart {
    /// Value of the longest possible bar.
    pub longest: f64,
    /// The way it is read.
    pub direction: Direction,
    /// The rows, from top to bottom.
    pub rows: Vec<BarPair>,
}

impl BarChart {
    /// Length of a bar in percent of its side, 0 to 78, with two decimals.
    ///
    /// ```text
    /// length = 78 value / longest
    /// ```
    #[must_use]
    pub fn length(&self, value: f64) -> f64 {
        let axis = Axis { min: 0.0, max: self.longest, ticks: Vec::new() };
        (LONGEST * axis.fraction(value) * 100.0).round() / 100.0
    }
}

/// Pressure to one side, gain to the other. Where there is more than one alliance, the letter of the one that would take
/// the economy stands beside its gain.
#[must_use]
pub fn squeeze(facts: &Facts<'_>, outsiders: &[Outsider]) -> BarChart {
    let translator = facts.translator;
    let longest = outsiders.iter().map(Outsider::larger).fold(SHORTEST_SCALE, f64::max);
    let several = facts.outcome.alliances.len() > 1;
    let row = |one: &Outsider| {
        let gain = mark(translator, one.gain);
        let letter = one.best.filter(|_| several).map(|alliance| alliance_letter(translator, alliance));
        let label = letter.map_or_else(|| gain.label.clone(), |letter| format!("{} {letter}", gain.label));
        let series = one.best.and_then(|alliance| Series::ALL.get(alliance).copied()).unwrap_or(Series::Outside);
        BarPair { start: mark(translator, one.pressure), end: Mark { label, ..gain }, series }
    };
    let right_to_left = translator.locale().is_right_to_left();
    let direction = if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight };
    BarChart { longest, direction, rows: outsiders.iter().map(row).collect() }
}

fn mark(translator: &Translator, value: f64) -> Mark {
    Mark { value, label: decimal(value, 0, translator.locale()) }
}
