//! The rift between blocs, with everyone alone and with these alliances, and how much output stands in blocs.

use super::agreements::say;
use super::answer::points;
use super::certainty::{Call, Span as Runs, agreeing};
use super::facts::{Facts, whole_points_change};
use super::findings::Findings;
use super::question::technology_in_sentence;
use super::seats::range;
use super::table::{Column, Row, Table};
use crate::i18n::number::{signed_points, trend_of_points};
use crate::i18n::rich::{Span, spans};
use crate::i18n::translator::Argument;
use crate::model::assess::in_focus;
use crate::model::assess::ranges::Figure;
use crate::model::rift::bloc_concentration;

/// One figure between 0 and 100, before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct RiftRow {
    /// What it is.
    pub name: String,
    /// The technology it is about, as a position in the world; `None` for all of them.
    pub technology: Option<usize>,
    /// With everyone alone.
    pub before: f64,
    /// With these alliances.
    pub after: f64,
    /// What the runs say, for the figure that was followed through them.
    pub followed: Option<Followed>,
}

/// What the runs say of a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Followed {
    /// Where 80 of 100 runs lie.
    pub runs: Runs,
    /// What may be said about the change.
    pub call: Call,
    /// Runs, of 100, that agree with the single calculation.
    pub agree: usize,
}

/// The rift over all technologies, that of each technology that prints another number, then concentration in blocs; empty
/// where there is no alliance. The runs follow the rift in the technologies of the question.
#[must_use]
pub fn rows(facts: &Facts<'_>, findings: &Findings<'_>) -> Vec<RiftRow> {
    let (outcome, translator) = (facts.outcome, facts.translator);
    if outcome.alliances.is_empty() {
        return Vec::new();
    }
    let (before, after) = (outcome.rift_alone, outcome.rift);
    let of_question = in_focus(after, &outcome.rift_in, &facts.resolved.technologies);
    let same = of_question.round() == after.round();
    let followed = followed(findings, whole_points_change(before, of_question));
    let name = translator.text("rift-row");
    let mut rows = vec![RiftRow { name, technology: None, before, after, followed: followed.filter(|_| same) }];
    for (technology, &value) in outcome.rift_in.iter().enumerate() {
        let Some(named) = facts.world.technologies().get(technology) else { continue };
        if value.round() == after.round() {
            continue;
        }
        let followed = followed.filter(|_| facts.resolved.technologies == [technology]);
        let (name, technology) = (translator.technology(&named.id), Some(technology));
        rows.push(RiftRow { name, technology, before, after: value, followed });
    }
    let alone: Vec<usize> = (0..facts.world.economies().len()).collect();
    rows.push(RiftRow {
        name: translator.text("rift-concentration"),
        technology: None,
        before: 100.0 * bloc_concentration(facts.world.economies(), &alone),
        after: 100.0 * outcome.bloc_concentration,
        followed: None,
    });
    rows
}

fn followed(findings: &Findings<'_>, change: f64) -> Option<Followed> {
    let agreement = findings.ranges.agreement(Figure::Rift, Figure::RiftAlone)?;
    let runs = Runs::of(findings.ranges.runs_of(Figure::Rift)?);
    let trend = trend_of_points(change);
    Some(Followed { runs, call: Call::of(trend, Some(agreement)), agree: agreeing(trend, &agreement) })
}

/// The finding above the chart, about the row that was followed through the runs; empty without rows.
#[must_use]
pub fn finding(facts: &Facts<'_>, rows: &[RiftRow]) -> String {
    let followed = rows.iter().find(|row| row.followed.is_some()).or_else(|| rows.first());
    followed.map_or_else(String::new, |row| with_runs(facts, "rift-finding", row))
}

/// The words beside a row whose figure was followed through the runs.
#[must_use]
pub fn words(facts: &Facts<'_>, row: &RiftRow) -> Option<String> {
    row.followed.is_some().then(|| with_runs(facts, "rift-words", row))
}

/// A message about a row: its values, and how many runs agree.
fn with_runs(facts: &Facts<'_>, key: &str, row: &RiftRow) -> String {
    let translator = facts.translator;
    let call = row.followed.map_or(Call::Close, |followed| followed.call).name();
    let range = row.followed.map_or_else(String::new, |followed| range(translator, followed.runs, 0));
    let points = points(translator, whole_points_change(row.before, row.after));
    let (before, after) = (translator.number(row.before, 0), translator.number(row.after, 0));
    let named = row.technology.and_then(|technology| facts.world.technologies().get(technology));
    let place = named.map_or_else(String::new, |technology| {
        say(translator, "rift-in", &[("technology", &technology_in_sentence(translator, &technology.id))])
    });
    let arguments = [
        ("trend", Argument::Text(call)),
        ("where", Argument::Text(&place)),
        ("before", Argument::Text(&before)),
        ("after", Argument::Text(&after)),
        ("points", Argument::Text(&points)),
        ("range", Argument::Text(&range)),
        ("runs", Argument::Count(row.followed.map_or(0, |followed| followed.agree))),
    ];
    translator.format(key, &arguments)
}

/// The table behind the chart.
#[must_use]
pub fn table(facts: &Facts<'_>, rows: &[RiftRow]) -> Table {
    let translator = facts.translator;
    let mut columns = vec![Column::words(translator.text("rift-figure-column"))];
    for key in
        ["rift-before-column", "rift-after-column", "rift-change-column", "rift-range-column", "rift-runs-column"]
    {
        columns.push(Column::numbers(translator.text(key)));
    }
    let none = || translator.text("not-available");
    let row = |row: &RiftRow| Row {
        header: row.name.clone(),
        cells: vec![
            translator.number(row.before, 0),
            translator.number(row.after, 0),
            signed_points(whole_points_change(row.before, row.after), translator.locale()),
            row.followed.map_or_else(none, |followed| range(translator, followed.runs, 0)),
            row.followed.map_or_else(none, |followed| followed.agree.to_string()),
        ],
    };
    Table { caption: translator.text("rift-caption"), columns, rows: rows.iter().map(row).collect() }
}

/// The chart as sentences: what the rift is, then one a row.
#[must_use]
pub fn sentences(facts: &Facts<'_>, rows: &[RiftRow]) -> Vec<Vec<Span>> {
    let translator = facts.translator;
    let mut sentences = vec![spans(&translator.text("rift-about"))];
    for row in rows {
        let (before, after) = (translator.number(row.before, 0), translator.number(row.after, 0));
        let values = say(translator, "rift-text", &[("name", &row.name), ("before", &before), ("after", &after)]);
        let said: Vec<String> = std::iter::once(values).chain(words(facts, row)).collect();
        sentences.push(spans(&said.join(" ")));
    }
    sentences
}
