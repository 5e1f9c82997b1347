//! The rift between blocs: a row for the question, one a technology where they differ, one for concentration.

use maud::{Markup, html};

use super::detail::Detailed;
use super::plots::{axis, plot};
use super::text;
use crate::chart::build;
use crate::chart::svg;
use crate::i18n::rich::spans;
use crate::report::facts::Facts;
use crate::report::findings::Findings;
use crate::report::rift::{RiftRow, finding, rows, sentences, table, words};

/// The figure; nothing without an alliance.
#[must_use]
pub fn detail(facts: &Facts<'_>, findings: &Findings<'_>) -> Option<Detailed> {
    let rows = rows(facts, findings);
    if rows.is_empty() {
        return None;
    }
    Some(Detailed {
        finding: finding(facts, &rows),
        measure: html! { (facts.translator.text("rift-measure")) },
        chart: chart(facts, &rows),
        table: table(facts, &rows),
        sentences: sentences(facts, &rows),
    })
}

fn chart(facts: &Facts<'_>, rows: &[RiftRow]) -> Markup {
    let translator = facts.translator;
    let drawing = build::rift(translator, rows);
    html! {
        div class="rift" {
            div class="line head" aria-hidden="true" {
                span {}
                (axis(&drawing.axis, translator.locale().is_right_to_left()))
            }
            ul role="list" {
                @for (row, drawn) in rows.iter().zip(svg::dumbbells(&drawing)) {
                    li class="line" {
                        b { (row.name) }
                        (plot(&drawn))
                        @if let Some(words) = words(facts, row) { p { (words) } }
                    }
                }
            }
        }
        p class="note frame-foot" { (text::sentence(&spans(&translator.text("rift-about")))) }
    }
}
