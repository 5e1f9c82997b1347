//! Votes and voting power of members, in per cent of all.

use super::spec::{Axis, Direction, Dumbbell, DumbbellChart, Mark, Series};
use crate::i18n::translator::Translator;
use crate::report::votes::Voter;

/// The chart of some voters: their votes as the baseline, their power as the mark.
#[must_use]
pub fn votes(translator: &Translator, voters: &[Voter]) -> DumbbellChart {
    let highest = voters.iter().flat_map(|voter| [voter.votes, voter.power]).fold(0.0, f64::max);
    let tick = |value, decimals| translator.number(value, i32::try_from(decimals).unwrap_or(0));
    let mark = |share: f64| Mark { value: share, label: translator.number(share, 0) };
    let row = |voter: &Voter| Dumbbell {
        before: mark(voter.votes),
        after: mark(voter.power),
        runs: None,
        close: false,
        series: Series::ALL.get(voter.alliance).copied().unwrap_or(Series::Outside),
        description: voter.name.clone(),
    };
    let right_to_left = translator.locale().is_right_to_left();
    let direction = if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight };
    DumbbellChart { axis: Axis::from_zero(highest, tick), direction, rows: voters.iter().map(row).collect() }
}
