//! The heat table: a real table, with a signed number and a tint in every cell.

use leptos::prelude::*;

use crate::app::state::use_app;
use crate::report::heat::{Heat, HeatRow};

/// Style class of a tint.
fn tint(step: i8) -> &'static str {
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

/// Technology by member.
pub fn heat_table(heat: &Heat) -> impl IntoView + use<> {
    let app = use_app();
    let names = heat.members.iter().map(|name| view! { <th class="c" scope="col">{name.clone()}</th> }).collect_view();
    let is_wide = heat.members.len() > MANY;
    let rows = heat.rows.iter().map(row).collect_view();
    view! {
        <table class="heat" class:wide=is_wide>
            <caption class="vh">{app.text("heat-caption")}</caption>
            <colgroup><col/><col span=heat.members.len() + 1/></colgroup>
            <thead><tr><td></td>{names}<th class="c" scope="col">{app.text("heat-cost")}</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// From here on columns keep a least width and the table scrolls within its frame.
const MANY: usize = 8;

fn row(row: &HeatRow) -> impl IntoView + use<> {
    let cells = row
        .cells
        .iter()
        .map(|cell| view! { <td class=tint(cell.step)><span class="num">{cell.text.clone()}</span></td> })
        .collect_view();
    view! {
        <tr class:now-row=row.chosen>
            <th scope="row">{row.name.clone()}</th>
            {cells}
            <td><span class="num">{row.cost.clone()}</span></td>
        </tr>
    }
}

/// What the tints mean.
pub fn scale() -> impl IntoView {
    let app = use_app();
    let tints = (-3..=3).map(|step| view! { <i class=tint(step)></i> }).collect_view();
    view! {
        <p class="note scale">{app.text("heat-scale-low")}" "{tints}" "{app.text("heat-scale-high")}</p>
    }
}
