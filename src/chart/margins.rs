//! What members would lose by leaving: a mark a member on an axis with zero, the door, and the span of 80 of 100 runs.

use super::spec::{Axis, Mark, Series};
use crate::i18n::translator::Translator;
use crate::report::standing::Margin;

/// One member.
#[derive(Debug, Clone, PartialEq)]
pub struct MarginMark {
    /// What it would lose by leaving, with the number that is printed.
    pub mark: Mark,
    /// Between which values 80 of 100 runs lie.
    pub span: (f64, f64),
    /// Whether too few runs agree on the direction.
    pub is_close: bool,
    /// Whose mark it is.
    pub series: Series,
}

/// Members over one axis.
#[derive(Debug, Clone, PartialEq)]
pub struct MarginChart {
    /// The axis that all members share.
    pub axis: Axis,
    /// The members, from top to bottom.
    pub rows: Vec<MarginMark>,
}

/// The chart of some margins.
#[must_use]
pub fn margins(translator: &Translator, rows: &[Margin]) -> MarginChart {
    let values = || rows.iter().flat_map(|row| [row.margin, row.span.low, row.span.high]);
    let (low, high) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
    let tick = |value, decimals| translator.number(value, i32::try_from(decimals).unwrap_or(0));
    let mark = |row: &Margin| MarginMark {
        mark: Mark { value: row.margin, label: row.label(translator) },
        span: (row.span.low, row.span.high),
        is_close: row.is_close(),
        series: Series::ALL.get(row.alliance).copied().unwrap_or(Series::Outside),
    };
    MarginChart { axis: Axis::with_zero(low, high, tick), rows: rows.iter().map(mark).collect() }
}
