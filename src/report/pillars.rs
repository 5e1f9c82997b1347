//! Control, knowledge and capacity of each member, alone and in the alliance.

use super::answer::{capitalised, points, trend_name};
use super::certainty::{Call, EACH_PILLAR, agreeing};
use super::facts::{Facts, MemberFacts, alliance_letter, whole_points_change};
use super::seats::range;
use super::table::{Column, Row, Table};
use crate::i18n::number::{signed_points, trend_of_points};
use crate::i18n::translator::{Argument, Translator};
use crate::model::order::positions;
use crate::model::outcome::{PILLARS, Pillar};

/// Translation key of a pillar's name.
#[must_use]
pub fn pillar_key(pillar: Pillar) -> &'static str {
    match pillar {
        Pillar::Control => "pillar-control",
        Pillar::Knowledge => "pillar-knowledge",
        Pillar::Capacity => "pillar-capacity",
    }
}

/// Mean change of a pillar over the members, points.
#[allow(clippy::cast_precision_loss, reason = "a count of members")]
fn mean_change(members: &[MemberFacts], pillar: Pillar) -> f64 {
    let sum: f64 = members.iter().map(|member| member.after.pillar(pillar) - member.before.pillar(pillar)).sum();
    sum / members.len().max(1) as f64
}

/// The finding above the chart: the pillar that moves most, and one that falls, of those on which enough runs agree.
#[must_use]
pub fn finding(facts: &Facts<'_>, members: &[MemberFacts]) -> String {
    let means = EACH_PILLAR.map(|one| mean_change(members, PILLARS[one]));
    let sure = |one: &usize| {
        let agreement = facts.certainty.map(|certainty| certainty.pillars[*one]);
        Call::of(trend_of_points(means[*one]), agreement) != Call::Close
    };
    let largest_first = positions(means.len(), &|a, b| means[a].abs() > means[b].abs());
    let called: Vec<usize> = largest_first.into_iter().filter(sure).collect();
    let Some(&most) = called.first() else { return facts.translator.text("pillars-finding-close") };
    let first = clause(facts.translator, "pillars-finding", (most, means[most]), &[]);
    let falling = called.iter().skip(1).find(|one| means[**one].round() < 0.0);
    let whole = match falling {
        Some(&one) if means[most].round() > 0.0 => {
            clause(facts.translator, "pillars-finding-two", (one, means[one]), &[("first", Argument::Text(&first))])
        }
        _ => first,
    };
    capitalised(&whole)
}

fn clause(translator: &Translator, key: &str, change: (usize, f64), more: &[(&str, Argument<'_>)]) -> String {
    let (pillar, change) = change;
    let name = name(translator, pillar);
    let points = points(translator, change);
    let own = [
        ("trend", Argument::Text(trend_name(trend_of_points(change)))),
        ("pillar", Argument::Text(&name)),
        ("points", Argument::Text(&points)),
    ];
    translator.format(key, &[own.as_slice(), more].concat())
}

/// A pillar in a sentence, by its place in [`PILLARS`].
fn name(translator: &Translator, pillar: usize) -> String {
    translator.text(pillar_key(PILLARS[pillar])).to_ascii_lowercase()
}

/// The cells of a row of the table that the mark of a pillar is drawn from, once the runs are in; pillars in the order of [`PILLARS`].
#[must_use]
pub fn marks(pillar: usize) -> [usize; 5] {
    [1, 2, 3, 4, 5].map(|part| 5 * pillar + part)
}

/// The table behind the chart.
#[must_use]
pub fn table(facts: &Facts<'_>, members: &[MemberFacts]) -> Table {
    let translator = facts.translator;
    let mut columns =
        vec![Column::words(translator.text("column-member")), Column::words(translator.text("column-alliance"))];
    for pillar in PILLARS {
        let name = translator.text(pillar_key(pillar));
        let parts = ["legend-alone", "legend-inside", "column-change", "legend-runs", "pillars-runs"];
        for part in parts.into_iter().take(if facts.certainty.is_some() { 5 } else { 3 }) {
            let part = translator.text(part).to_ascii_lowercase();
            let arguments = [("pillar", Argument::Text(&name)), ("part", Argument::Text(&part))];
            columns.push(Column::numbers(translator.format("column-pillar", &arguments)));
        }
    }
    let rows = members.iter().map(|member| row(translator, member)).collect();
    Table { caption: translator.text("pillars-caption"), columns, rows }
}

fn row(translator: &Translator, member: &MemberFacts) -> Row {
    let mut cells = vec![alliance_letter(translator, member.alliance)];
    for one in EACH_PILLAR {
        let (before, after) = (member.before.pillar(PILLARS[one]), member.after.pillar(PILLARS[one]));
        cells.push(translator.number(before, 0));
        cells.push(translator.number(after, 0));
        cells.push(signed_points(whole_points_change(before, after), translator.locale()));
        if let Some(sure) = &member.certainty {
            cells.push(range(translator, sure.pillars[one].span, 0));
            cells.push(agreeing(member.pillar_trend(one), &sure.pillars[one].change).to_string());
        }
    }
    Row { header: member.name.clone(), cells }
}

/// The chart as sentences, one a member.
#[must_use]
pub fn sentences(facts: &Facts<'_>, members: &[MemberFacts]) -> Vec<String> {
    let translator = facts.translator;
    members
        .iter()
        .map(|member| {
            let figures = [
                member.before.control,
                member.after.control,
                member.before.knowledge,
                member.after.knowledge,
                member.before.capacity,
                member.after.capacity,
            ]
            .map(|value| translator.number(value, 0));
            let names = [
                "control_before",
                "control_after",
                "knowledge_before",
                "knowledge_after",
                "capacity_before",
                "capacity_after",
            ];
            let mut arguments = vec![("name", Argument::Text(member.name.as_str()))];
            arguments.extend(names.iter().zip(&figures).map(|(name, figure)| (*name, Argument::Text(figure.as_str()))));
            let close = EACH_PILLAR.into_iter().filter(|one| member.pillar_call(*one) == Call::Close);
            let close: Vec<String> = close.map(|one| name(translator, one)).collect();
            let mut sentence = translator.format("text-pillars", &arguments);
            if !close.is_empty() {
                let pillars = translator.list(&close);
                sentence += " ";
                sentence += &translator.format("text-pillars-close", &[("pillars", Argument::Text(&pillars))]);
            }
            sentence
        })
        .collect()
}
