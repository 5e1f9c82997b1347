//! Who is squeezed outside, and who would gain inside: bars from the names to both sides.

use maud::{Markup, html};

use super::detail::Detailed;
use super::plots::series_class;
use super::text;
use crate::chart::bars::{BarChart, BarPair, squeeze};
use crate::chart::spec::Direction;
use crate::i18n::rich::{plain_text, spans};
use crate::i18n::translator::Argument;
use crate::report::facts::Facts;
use crate::report::findings::Findings;
use crate::report::outside::{Outsider, finding, outsiders, paid_short, sentence, shown, table};

/// Most rows of the chart; everyone is in the table.
pub const MOST_ROWS: usize = 8;
/// Pixels between a bar and its number.
const GAP: &str = "6";

/// The figure; nothing without an alliance or without anybody outside.
#[must_use]
pub fn detail(facts: &Facts<'_>, findings: &Findings<'_>) -> Option<Detailed> {
    let all = outsiders(facts, findings);
    if all.is_empty() {
        return None;
    }
    Some(Detailed {
        finding: finding(facts, &all),
        measure: html! {
            (facts.translator.text("outside-measure"))
            @if facts.outcome.alliances.len() > 1 { " " (facts.translator.text("outside-measure-letter")) }
        },
        chart: chart(facts, &all),
        table: table(facts, &all),
        sentences: all.iter().map(|one| sentence(facts, one)).collect(),
    })
}

fn chart(facts: &Facts<'_>, all: &[Outsider]) -> Markup {
    let text = |key: &str| facts.translator.text(key);
    let shown = shown(all, MOST_ROWS);
    let bars = squeeze(facts, &shown);
    let more = all.len() - shown.len();
    html! {
        div class="fly-head" aria-hidden="true" {
            span { (text("outside-pressure-head")) }
            span { (text("outside-gain-head")) }
        }
        ul class="fly" role="list" {
            @for (one, pair) in shown.iter().zip(&bars.rows) { (row(facts, &bars, one, pair)) }
        }
        @if more > 0 {
            p class="note" { (facts.translator.format("outside-more", &[("count", Argument::Count(more))])) }
        }
        p class="note frame-foot" { (text::sentence(&spans(&text("outside-about")))) }
    }
}

fn row(facts: &Facts<'_>, bars: &BarChart, one: &Outsider, pair: &BarPair) -> Markup {
    let mirrored = bars.direction == Direction::RightToLeft;
    let series = one.best.map_or("n", series_class);
    html! {
        li data-testid={ "outside-" (one.code) } {
            span class="vh" { (plain_text(&sentence(facts, one))) }
            (bar("pull", bars.length(pair.start.value), &pair.start.label, !mirrored))
            span class="name" aria-hidden="true" {
                (one.name)
                @if let Some(paid) = paid_short(facts, one) { small { (paid) } }
            }
            (bar(series, bars.length(pair.end.value), &pair.end.label, mirrored))
        }
    }
}

/// One bar with its number beyond the end; it grows to the left or to the right.
fn bar(class: &str, length: f64, label: &str, to_left: bool) -> Markup {
    let percent = |value: f64| format!("{value:.2}%");
    let start = if to_left { 100.0 - length } else { 0.0 };
    let (tip, shift, anchor) = if to_left { (start, format!("-{GAP}"), "end") } else { (length, GAP.into(), "start") };
    html! {
        svg class={ "bar " (class) } width="100%" height="24" direction="ltr" aria-hidden="true" focusable="false" {
            rect x=(percent(start)) y="5" width=(percent(length)) height="14" {}
            text x=(percent(tip)) y="50%" dx=(shift) dy=".35em" text-anchor=(anchor) { (label) }
        }
    }
}
