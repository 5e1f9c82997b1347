//! The heat table: a real table, with a signed number and a tint in every cell.

use maud::{Markup, html};

use crate::i18n::translator::Translator;
use crate::report::heat::{Heat, HeatRow};

/// From here on columns keep a least width and the table scrolls within its frame.
const MANY: usize = 8;

/// Technology by member.
#[must_use]
pub fn table(translator: &Translator, heat: &Heat) -> Markup {
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
                tbody { @for one in &heat.rows { (row(one)) } }
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
    }
}

fn row(row: &HeatRow) -> Markup {
    html! {
        tr class=[row.chosen.then_some("now-row")] {
            th scope="row" { (row.name) }
            @for cell in &row.cells { td class=(tint(cell.step)) { span class="num" { (cell.text) } } }
            td { span class="num" { (row.cost) } }
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
