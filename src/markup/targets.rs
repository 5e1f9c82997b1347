//! When each member would reach the target: rows in one technology, a table of years gained in several.

use maud::{Markup, html};

use super::detail::Detailed;
use super::heat::tint;
use super::plots::{axis, heading, legend, plot, rows_class, series_class};
use crate::chart::spec::DumbbellChart;
use crate::chart::{build, svg};
use crate::i18n::rich::spans;
use crate::report::facts::{Facts, MemberFacts};
use crate::report::findings::Findings;
use crate::report::targets::{Arrival, arrival, caption, cell, finding, row_words, sentences, step, table};

/// The figure; nothing without members.
#[must_use]
pub fn detail(facts: &Facts<'_>, findings: &Findings<'_>) -> Option<Detailed> {
    let members = facts.members();
    if members.is_empty() {
        return None;
    }
    let chart = match facts.resolved.technologies.as_slice() {
        [one] => rows(facts, &arrivals(findings, &members, *one)),
        several => grid(facts, findings, &members, several),
    };
    let measure = match facts.resolved.technologies.len() {
        1 => html! { (caption(facts)) " " (legend(facts.translator)) },
        _ => html! { (caption(facts)) " " (facts.translator.text("targets-measure-several")) },
    };
    Some(Detailed {
        finding: finding(facts, findings, &members),
        measure,
        chart,
        table: table(facts, findings, &members),
        sentences: sentences(facts, findings, &members).iter().map(|line| spans(line)).collect(),
    })
}

fn arrivals(findings: &Findings<'_>, members: &[MemberFacts], technology: usize) -> Vec<(MemberFacts, Arrival)> {
    let of = |member: &MemberFacts| Some((member.clone(), arrival(findings, member.economy, technology)?));
    members.iter().filter_map(of).collect()
}

fn rows(facts: &Facts<'_>, arrivals: &[(MemberFacts, Arrival)]) -> Markup {
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
            @for ((member, arrival), drawing) in arrivals.iter().zip(svg::dumbbells(&chart)) {
                div class={ "seat " (series_class(member.alliance)) } role="listitem" data-testid={ "targets-" (member.code) } {
                    (heading(translator, member))
                    (plot(&drawing))
                    p { b { (row_words(translator, arrival)) } }
                }
            }
        }
    }
}

/// Technology by member.
fn grid(facts: &Facts<'_>, findings: &Findings<'_>, members: &[MemberFacts], technologies: &[usize]) -> Markup {
    let translator = facts.translator;
    let row = |technology: usize| {
        let found = members.iter().map(move |member| arrival(findings, member.economy, technology));
        html! {
            tr {
                th scope="row" { (translator.technology(&facts.world.technologies()[technology].id)) }
                @for arrival in found.flatten() {
                    td class=(tint(step(&arrival))) { span class="num" { (cell(translator, &arrival)) } }
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
                tbody { @for &technology in technologies { (row(technology)) } }
            }
        }
        p class="note" { (translator.text("targets-key")) }
    }
}
