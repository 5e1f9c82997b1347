//! Who decides: votes and voting power of each member.

use maud::{Markup, html};

use super::detail::Detailed;
use super::plots::{axis, badge, form, plot, series_class};
use crate::chart::{svg, votes as chart};
use crate::i18n::rich::spans;
use crate::report::facts::Facts;
use crate::report::votes::{Voter, finding, rules, sentences, table, voters, words};

/// The figure; nothing without an alliance.
#[must_use]
pub fn detail(facts: &Facts<'_>) -> Option<Detailed> {
    let voters = voters(facts);
    if voters.is_empty() {
        return None;
    }
    Some(Detailed {
        finding: finding(facts, &voters),
        measure: html! {
            (facts.translator.text("votes-measure")) " "
            span class="lg" { (form("was-dot", "5")) (facts.translator.text("votes-legend-votes")) } " "
            span class="lg" { (form("now-dot", "6")) (facts.translator.text("votes-legend-power")) }
        },
        chart: rows(facts, &voters),
        table: table(facts, &voters),
        sentences: sentences(facts, &voters).iter().map(|line| spans(line)).collect(),
    })
}

fn rows(facts: &Facts<'_>, voters: &[Voter]) -> Markup {
    let translator = facts.translator;
    let chart = chart::votes(translator, voters);
    let drawn = svg::dumbbells(&chart);
    html! {
        div class="standing" role="list" {
            div class="door head" aria-hidden="true" {
                span class="sp" {}
                div { (axis(&chart.axis, translator.locale().is_right_to_left())) }
                span class="sp" {}
            }
            @for (voter, drawing) in voters.iter().zip(&drawn) {
                div class={ "door seat-of " (series_class(voter.alliance)) } role="listitem" data-testid={ "votes-" (facts.world.economies()[voter.economy].code) } {
                    h4 { (badge(translator, voter.alliance)) (voter.name) }
                    (plot(drawing))
                    p { (words(translator, voter)) }
                }
            }
        }
        div class="note frame-foot" { @for rule in rules(facts) { p { (rule) } } }
    }
}
