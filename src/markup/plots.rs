//! Parts that the rows of several figures share: drawings, axes, badges, the key of forms.

use maud::{Markup, PreEscaped, html};

use crate::chart::spec::Axis;
use crate::i18n::translator::{Argument, Translator};
use crate::report::facts::{MemberFacts, alliance_letter};

/// Above this many members rows become lower.
const MANY: usize = 8;

/// Style classes of a list of rows.
#[must_use]
pub fn rows_class(members: &[MemberFacts]) -> &'static str {
    if members.len() > MANY { "seats many" } else { "seats" }
}

/// A drawing from the chart layer, which escapes what it prints.
#[must_use]
pub fn plot(drawing: &str) -> Markup {
    html! { div class="plot" { (PreEscaped(drawing)) } }
}

/// The numbers along an axis.
#[must_use]
pub fn axis(axis: &Axis, right_to_left: bool) -> Markup {
    let place = |value: f64| {
        let from_start = axis.position(value);
        if right_to_left { 100.0 - from_start } else { from_start }
    };
    html! {
        svg class="axis" aria-hidden="true" focusable="false" {
            @for tick in &axis.ticks { text x={ (format!("{:.2}", place(tick.value))) "%" } y="50%" { (tick.label) } }
        }
    }
}

/// Style class of an alliance.
#[must_use]
pub fn series_class(alliance: usize) -> &'static str {
    ["a", "b", "c", "d"].get(alliance).copied().unwrap_or("n")
}

/// Letter of the alliance and name of the member.
#[must_use]
pub fn heading(translator: &Translator, member: &MemberFacts) -> Markup {
    html! { h4 { (badge(translator, member.alliance)) (member.name) } }
}

/// Letter of an alliance.
#[must_use]
pub fn badge(translator: &Translator, alliance: usize) -> Markup {
    let letter = alliance_letter(translator, alliance);
    let label = translator.format("alliance", &[("letter", Argument::Text(&letter))]);
    html! { span class={ "badge " (series_class(alliance)) } role="img" aria-label=(label) { (letter) } }
}

/// What ring and dot mean.
#[must_use]
pub fn legend(translator: &Translator) -> Markup {
    html! {
        span class="lg" { (form("was-dot", "5")) (translator.text("legend-alone")) } " "
        span class="lg" { (form("now-dot", "6")) (translator.text("legend-inside")) }
    }
}

/// What the pale band means.
#[must_use]
pub fn band_legend(translator: &Translator) -> Markup {
    html! {
        span class="lg" {
            svg viewBox="0 0 14 14" aria-hidden="true" { line class="runs" x1="0" x2="14" y1="7" y2="7" {} }
            (translator.text("legend-runs"))
        }
    }
}

/// A round mark as it stands in a key.
#[must_use]
pub fn form(class: &str, radius: &str) -> Markup {
    html! { svg viewBox="0 0 14 14" aria-hidden="true" { circle class=(class) cx="7" cy="7" r=(radius) {} } }
}
