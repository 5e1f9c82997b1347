//! Who pays and who saves, and autonomy alone and inside: a row for each member.

use maud::{Markup, html};

use super::figure::Shape;
use super::plots::{axis, band_legend, heading, legend, plot, rows_class, series_class};
use super::text;
use crate::chart::{build, svg};
use crate::i18n::rich::spans;
use crate::i18n::translator::Translator;
use crate::report::facts::{Facts, MemberFacts};
use crate::report::seats;

/// What the forms mean.
#[must_use]
pub fn measure(translator: &Translator) -> Markup {
    html! { (legend(translator)) " " (band_legend(translator)) }
}

/// The figure in one of its shapes. `Figure::Seats` says the same; the page, which draws no other figure, calls it here.
#[must_use]
pub fn body(shape: Shape, facts: &Facts<'_>, members: &[MemberFacts]) -> Markup {
    match shape {
        Shape::Chart => chart(facts, members),
        Shape::Table => text::table(&seats::table(facts, members), "seats-h"),
        Shape::Text => text::paragraphs(&seats::sentences(facts, members)),
    }
}

/// The rows, and what autonomy is.
#[must_use]
pub fn chart(facts: &Facts<'_>, members: &[MemberFacts]) -> Markup {
    html! {
        (rows(facts, members))
        p class="note frame-foot" { (text::sentence(&spans(&facts.translator.text("autonomy-defined")))) }
    }
}

fn rows(facts: &Facts<'_>, members: &[MemberFacts]) -> Markup {
    let translator = facts.translator;
    let (costs, autonomy) = (build::costs(translator, members), build::autonomy(translator, members));
    let mirrored = translator.locale().is_right_to_left();
    let drawn = svg::dumbbells(&costs).into_iter().zip(svg::dumbbells(&autonomy));
    html! {
        div class=(rows_class(members)) role="list" {
            div class="seat head" aria-hidden="true" {
                span class="sp" {}
                div { b { (translator.text("seats-cost-axis")) } (axis(&costs.axis, mirrored)) }
                div { b { (translator.text("seats-autonomy-axis")) } (axis(&autonomy.axis, mirrored)) }
                span class="sp" {}
            }
            @for (member, (cost, autonomy)) in members.iter().zip(drawn) { (row(facts, member, &cost, &autonomy)) }
        }
    }
}

fn row(facts: &Facts<'_>, member: &MemberFacts, cost: &str, autonomy: &str) -> Markup {
    let words = seats::words(facts, member);
    html! {
        div class={ "seat " (series_class(member.alliance)) } role="listitem" data-testid={ "seat-" (member.code) } {
            (heading(facts.translator, member))
            (plot(cost))
            (plot(autonomy))
            p {
                @if !words.fact.is_empty() { b { (words.fact) } }
                @for softer in [words.close, words.remark].into_iter().flatten() { " " span class="stay" { (softer) } }
            }
        }
    }
}
