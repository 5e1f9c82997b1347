//! When each member would reach the target: rows in one technology, a table of years gained in several.

use maud::{Markup, html};

use super::detail::Detailed;
use super::heat::tint;
use super::plots::{axis, heading, legend, read_plot, reader, rows_class, series_class};
use crate::chart::spec::DumbbellChart;
use crate::chart::{build, svg};
use crate::i18n::rich::spans;
use crate::report::facts::{Facts, MemberFacts};
use crate::report::findings::Findings;
use crate::report::table::Table;
use crate::report::targets::{Arrival, arrival, caption, cell, finding, row_words, sentences, step, table};

/// The figure; nothing without members.
#[must_use]
pub fn detail(facts: &Facts<'_>, findings: &Findings<'_>) -> Option<Detailed> {
    let members = facts.members();
    if members.is_empty() {
        return None;
    }
    let numbers = table(facts, findings, &members);
    let chart = match facts.resolved.technologies.as_slice() {
        [one] => rows(facts, &arrivals(findings, &members, *one), &numbers),
        several => grid(facts, findings, &members, several, &numbers),
    };
    let measure = match facts.resolved.technologies.len() {
        1 => html! { (caption(facts)) " " (legend(facts.translator)) },
        _ => html! { (caption(facts)) " " (facts.translator.text("targets-measure-several")) },
    };
    Some(Detailed {
        finding: finding(facts, findings, &members),
        measure,
        chart,
        table: numbers,
        sentences: sentences(facts, findings, &members).iter().map(|line| spans(line)).collect(),
    })
}

fn arrivals(findings: &Findings<'_>, members: &[MemberFacts], technology: usize) -> Vec<(MemberFacts, Arrival)> {
    let of = |member: &MemberFacts| Some((member.clone(), arrival(findings, member.economy, technology)?));
    members.iter().filter_map(of).collect()
}

fn rows(facts: &Facts<'_>, arrivals: &[(MemberFacts, Arrival)], numbers: &Table) -> Markup {
    let translator = facts.translator;
    let chart: DumbbellChart = build::targets(translator, arrivals);
    let members: Vec<MemberFacts> = arrivals.iter().map(|(member, _)| member.clone()).collect();
    let mirrored = translator.locale().is_right_to_left();
    html! {
        div class={ (rows_class(&members)) " arrivals" } role="list" {
            div class="seat head" aria-hidden="true" {
                span class="sp" {}
                div { (axis(&chart.axis, mirrored)) }
                span class="sp" {}
            }
            @for (place, ((member, arrival), drawing)) in arrivals.iter().zip(svg::dumbbells(&chart)).enumerate() {
                div class={ "seat " (series_class(member.alliance)) } role="listitem" data-testid={ "targets-" (member.code) } {
                    (heading(translator, member))
                    (read_plot(&drawing, numbers.reading(translator, place, &[1, 2, 3, 4, 5])))
                    p { b { (row_words(translator, arrival)) } }
                }
            }
        }
        (reader(translator, "targets", 1, arrivals.len()))
    }
}

/// Technology by member.
fn grid(
    facts: &Facts<'_>,
    findings: &Findings<'_>,
    members: &[MemberFacts],
    technologies: &[usize],
    numbers: &Table,
) -> Markup {
    let translator = facts.translator;
    // A row of the table for each cell, in the same order.
    let reading =
        |row: usize, column: usize| numbers.reading(translator, row * members.len() + column, &[0, 2, 3, 4, 5, 6]);
    let row = |row: usize, technology: usize| {
        let found = members.iter().map(move |member| arrival(findings, member.economy, technology));
        html! {
            tr {
                th scope="row" { (translator.technology(&facts.world.technologies()[technology].id)) }
                @for (column, arrival) in found.flatten().enumerate() {
                    td class=(tint(step(&arrival))) data-reading=[reading(row, column)] { span class="num" { (cell(translator, &arrival)) } }
                }
            }
        }
    };
    html! {
        div class="scroll" tabindex="0" role="group" aria-labelledby="targets-h" {
            table class="heat gained" {
                caption class="vh" { (caption(facts)) }
                colgroup { col; col span=(members.len()); }
                thead { tr { td {} @for member in members { th class="c" scope="col" { (member.name) } } } }
                tbody { @for (place, &technology) in technologies.iter().enumerate() { (row(place, technology)) } }
            }
        }
        p class="note" { (translator.text("targets-key")) }
        (reader(translator, "targets", members.len(), technologies.len()))
    }
}
