//! Rows of dumbbells: before and after for each member, on shared axes.

use leptos::prelude::*;

use crate::chart::spec::{Axis, DumbbellChart};
use crate::chart::svg;

/// One drawn mark: the only text that is put into the page as markup; the drawing escapes what it prints.
pub fn plot(drawing: String) -> impl IntoView {
    view! { <div class="plot" inner_html=drawing></div> }
}

/// The drawings of all rows of a chart.
#[must_use]
pub fn drawings(chart: &DumbbellChart) -> Vec<String> {
    svg::dumbbells(chart)
}

/// The numbers along an axis.
pub fn axis(axis: &Axis, right_to_left: bool) -> impl IntoView + use<> {
    let ticks = axis
        .ticks
        .iter()
        .map(|tick| {
            let from_start = axis.position(tick.value);
            let place = if right_to_left { 100.0 - from_start } else { from_start };
            view! { <text x=format!("{place:.2}%") y="50%">{tick.label.clone()}</text> }
        })
        .collect_view();
    view! { <svg class="axis" aria-hidden="true" focusable="false">{ticks}</svg> }
}

/// Letter of an alliance in its colour.
pub fn badge(alliance: usize, letter: String, label: String) -> impl IntoView {
    let class = format!("badge {}", series_class(alliance));
    view! { <span class=class role="img" aria-label=label>{letter}</span> }
}

/// Style class of an alliance.
#[must_use]
pub fn series_class(alliance: usize) -> &'static str {
    ["a", "b", "c", "d"].get(alliance).copied().unwrap_or("n")
}
