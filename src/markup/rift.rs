//! The rift between blocs: a row for the question, one a technology where they differ, one for concentration.

use maud::{Markup, html};

use super::detail::Detailed;
use super::plots::{axis, read_plot, reader};
use super::text;
use crate::chart::build;
use crate::chart::svg;
use crate::i18n::rich::spans;
use crate::report::facts::Facts;
use crate::report::findings::Findings;
use crate::report::rift::{RiftRow, finding, rows, sentences, table, words};
use crate::report::table::Table;

/// The figure; nothing without an alliance.
#[must_use]
pub fn detail(facts: &Facts<'_>, findings: &Findings<'_>) -> Option<Detailed> {
    let rows = rows(facts, findings);
    if rows.is_empty() {
        return None;
    }
    let numbers = table(facts, &rows);
    Some(Detailed {
        finding: finding(facts, &rows),
        measure: html! {
            (facts.translator.text("rift-measure"))
            @if rows.first().is_some_and(|row| row.technology.is_some()) { " " (facts.translator.text("rift-measure-one")) }
        },
        chart: chart(facts, &rows, &numbers),
        table: numbers,
        sentences: sentences(facts, &rows),
    })
}

fn chart(facts: &Facts<'_>, rows: &[RiftRow], numbers: &Table) -> Markup {
    let translator = facts.translator;
    let drawing = build::rift(translator, rows);
    html! {
        div class="rift" {
            div class="line head" aria-hidden="true" {
                span {}
                (axis(&drawing.axis, translator.locale().is_right_to_left()))
            }
            ul role="list" {
                @for (place, (row, drawn)) in rows.iter().zip(svg::dumbbells(&drawing)).enumerate() {
                    li class="line" {
                        b { (row.name) }
                        (read_plot(&drawn, numbers.reading(translator, place, &[0, 1, 2, 3, 4])))
                        @if let Some(words) = words(facts, row) { p { (words) } }
                    }
                }
            }
        }
        (reader(translator, "rift", 1, rows.len()))
        p class="note frame-foot" { (text::sentence(&spans(&translator.text("rift-about")))) }
    }
}
