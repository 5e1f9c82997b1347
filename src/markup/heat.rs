//! The heat table: a real table, with a signed number and a tint in every cell.

use maud::{Markup, html};

use super::plots::reader;
use crate::report::facts::Facts;
use crate::report::heat::{Heat, HeatRow};

/// From here on columns keep a least width and the table scrolls within its frame.
const MANY: usize = 8;

/// Technology by member.
#[must_use]
pub fn table(facts: &Facts<'_>, heat: &Heat) -> Markup {
    let translator = facts.translator;
    let reading = |row, column| facts.certainty.and_then(|_| heat.reading(facts, row, column));
    let class = if heat.members.len() > MANY { "heat wide" } else { "heat" };
    html! {
        div class="scroll" tabindex="0" role="group" aria-labelledby="heat-h" {
            table class=(class) {
                caption class="vh" { (translator.text("heat-caption")) }
                colgroup { col; col span=(heat.members.len() + 1); }
                thead {
                    tr {
                        td {}
                        @for name in &heat.members { th class="c" scope="col" { (name) } }
                        th class="c" scope="col" { (translator.text("heat-cost")) }
                    }
                }
                tbody { @for (place, one) in heat.rows.iter().enumerate() { (row(one, |column| reading(place, column))) } }
            }
        }
        p class="note scale" {
            (translator.text("heat-scale-low")) " "
            @for step in -3..=3 { i class=(tint(step)) {} }
            " " (translator.text("heat-scale-high"))
            @if heat.rows.iter().any(|row| row.cells.iter().any(|cell| cell.text.starts_with('\u{b1}'))) {
                span class="sep" { (translator.text("heat-scale-close")) }
            }
        }
        (reader(translator, "heat", heat.members.len() + 1, heat.rows.len()))
    }
}

fn row(row: &HeatRow, reading: impl Fn(usize) -> Option<String>) -> Markup {
    html! {
        tr class=[row.chosen.then_some("now-row")] {
            th scope="row" { (row.name) }
            @for (column, cell) in row.cells.iter().enumerate() {
                td class=(tint(cell.step)) data-reading=[reading(column)] { span class="num" { (cell.text) } }
            }
            td data-reading=[reading(row.cells.len())] { span class="num" { (row.cost) } }
        }
    }
}

/// Style class of a tint.
#[must_use]
pub fn tint(step: i8) -> &'static str {
    match step {
        i8::MIN..=-3 => "l3",
        -2 => "l2",
        -1 => "l1",
        0 => "z0",
        1 => "g1",
        2 => "g2",
        3..=i8::MAX => "g3",
    }
}
