//! From the facts of a report to chart specifications.

use super::spec::{Axis, Direction, Dumbbell, DumbbellChart, Mark, Series, Tick};
use crate::i18n::locale::Locale;
use crate::i18n::number::decimal;
use crate::i18n::translator::Translator;
use crate::model::dynamics::setting::FIRST_YEAR;
use crate::model::outcome::Pillar;
use crate::report::certainty::{Call, Span};
use crate::report::facts::MemberFacts;
use crate::report::rift::RiftRow;
use crate::report::seats::range;
use crate::report::targets::{Arrival, LAST_YEAR, not_by, year_text};

/// Steps of an autonomy axis.
const AUTONOMY_STEP: f64 = 10.0;

/// Cost alone and in the alliance, billions a year.
#[must_use]
pub fn costs(translator: &Translator, members: &[MemberFacts]) -> DumbbellChart {
    let locale = translator.locale();
    let runs = |member: &MemberFacts| member.certainty.map(|sure| sure.cost);
    let values = || {
        members.iter().flat_map(|member| [member.cost.alone, member.cost.inside]).chain(ends(members.iter().map(runs)))
    };
    let (low, high) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
    let axis = Axis::with_zero(low, high, |value, decimals| tick(value, decimals, locale));
    let decimals = if high < 1.0 { 2 } else { 1 };
    chart(axis, translator, members, decimals, |member| Values {
        before: member.cost.alone,
        after: member.cost.inside,
        runs: runs(member),
        close: member.cost_call(locale) == Call::Close,
    })
}

/// Autonomy alone and in the alliance; the axis may be cut to the tens in use.
#[must_use]
pub fn autonomy(translator: &Translator, members: &[MemberFacts]) -> DumbbellChart {
    let runs = |member: &MemberFacts| member.certainty.map(|sure| sure.autonomy);
    let values = || {
        members
            .iter()
            .flat_map(|member| [member.before.score, member.after.score])
            .chain(ends(members.iter().map(runs)))
    };
    let (low, high) = (values().fold(100.0, f64::min), values().fold(0.0, f64::max));
    let locale = translator.locale();
    let axis = Axis::around(low, high, AUTONOMY_STEP, (0.0, 100.0), |value, decimals| tick(value, decimals, locale));
    chart(axis, translator, members, 0, |member| Values {
        before: member.before.score,
        after: member.after.score,
        runs: runs(member),
        close: member.autonomy_call() == Call::Close,
    })
}

/// One pillar alone and in the alliance; all three pillars share the axis from 0 to 100. Pillars are not followed through
/// the runs.
#[must_use]
pub fn pillar(translator: &Translator, members: &[MemberFacts], pillar: Pillar) -> DumbbellChart {
    let locale = translator.locale();
    let axis = Axis::from_zero(100.0, |value, decimals| tick(value, decimals, locale));
    chart(axis, translator, members, 0, |member| Values {
        before: member.before.pillar(pillar),
        after: member.after.pillar(pillar),
        runs: None,
        close: false,
    })
}

/// The rift with everyone alone and with these alliances; the axis begins at 0.
#[must_use]
pub fn rift(translator: &Translator, rows: &[RiftRow]) -> DumbbellChart {
    let locale = translator.locale();
    let runs = |row: &RiftRow| row.followed.map(|followed| followed.runs);
    let values = rows.iter().flat_map(|row| [row.before, row.after]).chain(ends(rows.iter().map(runs)));
    let axis = Axis::from_zero(values.fold(0.0, f64::max), |value, decimals| tick(value, decimals, locale));
    let mark = |value: f64| Mark { value, label: decimal(value, 0, locale) };
    let row = |row: &RiftRow| {
        let close = row.followed.is_some_and(|followed| followed.call == Call::Close);
        let mut after = mark(row.after);
        if let (Some(runs), true) = (runs(row), close) {
            after.label = range(translator, runs, 0);
        }
        let runs = runs(row).map(|runs| (runs.low, runs.high));
        let before = mark(row.before);
        Dumbbell { before, after, runs, close, series: Series::Outside, description: row.name.clone() }
    };
    DumbbellChart { axis, direction: direction(locale), rows: rows.iter().map(row).collect() }
}

/// The values of one row.
struct Values {
    before: f64,
    after: f64,
    runs: Option<Span>,
    close: bool,
}

/// Both ends of every known range.
fn ends(runs: impl Iterator<Item = Option<Span>>) -> impl Iterator<Item = f64> {
    runs.flatten().flat_map(|runs| [runs.low, runs.high])
}

/// Steps between the years of an axis; "not by" the last one stands a step behind it.
const YEAR_STEP: usize = 5;

/// Years in which members are there, alone and in the alliance.
#[must_use]
pub fn targets(translator: &Translator, arrivals: &[(MemberFacts, Arrival)]) -> DumbbellChart {
    let beyond = LAST_YEAR + YEAR_STEP;
    #[allow(clippy::cast_precision_loss, reason = "a year")]
    let place = |year: Option<usize>| year.unwrap_or(beyond) as f64;
    let mark = |year: Option<usize>| Mark { value: place(year), label: year_text(translator, year) };
    let mut ticks: Vec<Tick> = (FIRST_YEAR..=LAST_YEAR)
        .step_by(YEAR_STEP)
        .map(|year| Tick { value: place(Some(year)), label: year.to_string() })
        .collect();
    ticks.push(Tick { value: place(None), label: not_by(translator) });
    let rows = arrivals.iter().map(|(member, arrival)| Dumbbell {
        before: mark(arrival.alone),
        after: mark(arrival.inside),
        runs: None,
        close: false,
        series: series(member),
        description: member.name.clone(),
    });
    let axis = Axis { min: place(Some(FIRST_YEAR)), max: place(None), ticks };
    DumbbellChart { axis, direction: direction(translator.locale()), rows: rows.collect() }
}

fn series(member: &MemberFacts) -> Series {
    Series::ALL.get(member.alliance).copied().unwrap_or(Series::Outside)
}

fn direction(locale: Locale) -> Direction {
    if locale.is_right_to_left() { Direction::RightToLeft } else { Direction::LeftToRight }
}

fn tick(value: f64, decimals: usize, locale: Locale) -> String {
    decimal(value, i32::try_from(decimals).unwrap_or(0), locale)
}

fn chart(
    axis: Axis,
    translator: &Translator,
    members: &[MemberFacts],
    decimals: i32,
    values: impl Fn(&MemberFacts) -> Values,
) -> DumbbellChart {
    let locale = translator.locale();
    let mark = |value: f64| Mark { value, label: decimal(value, decimals, locale) };
    let rows = members
        .iter()
        .map(|member| {
            let Values { before, after, runs, close } = values(member);
            let mut after = mark(after);
            if let (Some(runs), true) = (runs, close) {
                after.label = range(translator, runs, decimals);
            }
            let series = series(member);
            let runs = runs.map(|runs| (runs.low, runs.high));
            Dumbbell { before: mark(before), after, runs, close, series, description: member.name.clone() }
        })
        .collect();
    DumbbellChart { axis, direction: direction(locale), rows }
}
