//! Control, knowledge and capacity of each member, alone and in the alliance.

use super::answer::{points, trend_name};
use super::facts::{Facts, MemberFacts, alliance_letter, whole_points_change};
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

/// The finding above the chart: the pillar that moves most, and one that falls.
#[must_use]
pub fn finding(translator: &Translator, members: &[MemberFacts]) -> String {
    let means = PILLARS.map(|pillar| (pillar, mean_change(members, pillar)));
    let largest_first = positions(means.len(), &|a, b| means[a].1.abs() > means[b].1.abs());
    let changes: Vec<(Pillar, f64)> = largest_first.into_iter().map(|position| means[position]).collect();
    let Some(&(most, change)) = changes.first() else { return String::new() };
    let first = clause(translator, "pillars-finding", most, change, &[]);
    let falling = changes.iter().skip(1).find(|(_, change)| change.round() < 0.0);
    match falling {
        Some((pillar, fall)) if change.round() > 0.0 => {
            clause(translator, "pillars-finding-two", *pillar, *fall, &[("first", Argument::Text(&first))])
        }
        _ => first,
    }
}

fn clause(translator: &Translator, key: &str, pillar: Pillar, change: f64, more: &[(&str, Argument<'_>)]) -> String {
    let name = translator.text(pillar_key(pillar)).to_ascii_lowercase();
    let points = points(translator, change);
    let own = [
        ("trend", Argument::Text(trend_name(trend_of_points(change)))),
        ("pillar", Argument::Text(&name)),
        ("points", Argument::Text(&points)),
    ];
    translator.format(key, &[own.as_slice(), more].concat())
}

/// The table behind the chart.
#[must_use]
pub fn table(facts: &Facts<'_>, members: &[MemberFacts]) -> Table {
    let translator = facts.translator;
    let mut columns =
        vec![Column::words(translator.text("column-member")), Column::words(translator.text("column-alliance"))];
    for pillar in PILLARS {
        let name = translator.text(pillar_key(pillar));
        for part in ["legend-alone", "legend-inside", "column-change"] {
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
    for pillar in PILLARS {
        let (before, after) = (member.before.pillar(pillar), member.after.pillar(pillar));
        cells.push(translator.number(before, 0));
        cells.push(translator.number(after, 0));
        cells.push(signed_points(whole_points_change(before, after), translator.locale()));
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
            translator.format("text-pillars", &arguments)
        })
        .collect()
}
