//! Control, knowledge and capacity of each member, alone and inside.

use maud::{Markup, html};

use super::plots::{axis, heading, plot, rows_class, series_class};
use crate::chart::{build, svg};
use crate::model::outcome::PILLARS;
use crate::report::facts::{Facts, MemberFacts};
use crate::report::pillars::{pillar_key, sentences};

/// The rows.
#[must_use]
pub fn rows(facts: &Facts<'_>, members: &[MemberFacts]) -> Markup {
    let translator = facts.translator;
    let charts = PILLARS.map(|pillar| build::pillar(translator, members, pillar));
    let names = PILLARS.map(|pillar| translator.text(pillar_key(pillar)));
    let mirrored = translator.locale().is_right_to_left();
    let drawn = charts.each_ref().map(svg::dumbbells);
    let sentences = sentences(facts, members);
    html! {
        div class=(rows_class(members)) role="list" {
            div class="seat pillars head" aria-hidden="true" {
                span class="sp" {}
                @for (name, chart) in names.iter().zip(&charts) { div { b { (name) } (axis(&chart.axis, mirrored)) } }
            }
            @for (position, (member, sentence)) in members.iter().zip(&sentences).enumerate() {
                div class={ "seat pillars " (series_class(member.alliance)) } role="listitem" data-testid={ "pillars-" (member.code) } {
                    (heading(translator, member))
                    @for (name, drawings) in names.iter().zip(&drawn) {
                        div class="cell" data-l=(name) { @if let Some(drawing) = drawings.get(position) { (plot(drawing)) } }
                    }
                    p class="vh" { (sentence) }
                }
            }
        }
    }
}
