//! Would anyone walk out: the checks of each alliance, and what each member would lose by leaving.

use maud::{Markup, html};

use super::detail::Detailed;
use super::light::light;
use super::plots::{axis, badge, series_class};
use crate::chart::margins::{MarginChart, MarginMark, margins as chart};
use crate::i18n::rich::{Span, SpanRole, spans};
use crate::model::parameters::ParameterId;
use crate::report::facts::Facts;
use crate::report::findings::Findings;
use crate::report::standing::{AllianceStanding, Check, Margin, finding, margins, sentences, standing, table};

/// Pixels between a mark and the number beside it.
const BESIDE: f64 = 11.0;
/// Percent of the plot that half a range needs.
const NEAR_END: f64 = 16.0;

/// The figure; nothing without an alliance.
#[must_use]
pub fn detail(facts: &Facts<'_>, findings: &Findings<'_>) -> Option<Detailed> {
    let alliances = standing(facts, findings);
    if alliances.is_empty() {
        return None;
    }
    let rows = margins(facts, findings);
    Some(Detailed {
        finding: finding(facts, findings),
        measure: html! { (facts.translator.text("standing-measure")) },
        chart: html! {
            @for one in &alliances { (checks(one, alliances.len() > 1)) }
            (doors(facts, &rows))
        },
        table: table(facts, &rows),
        sentences: as_text(&alliances, &sentences(facts, &rows)),
    })
}

fn as_text(alliances: &[AllianceStanding], rows: &[String]) -> Vec<Vec<Span>> {
    let mut lines = Vec::new();
    let span = |text: String, role| Span { text, role };
    for one in alliances {
        lines.push(vec![span(format!("{}: {}", one.name, one.word), SpanRole::Bold)]);
        let line = |check: &Check| {
            let fact = span(format!("{}: {}", check.word, check.fact), SpanRole::Bold);
            vec![fact, span(format!(" {}", check.detail.join(" ")), SpanRole::Plain)]
        };
        lines.extend(one.checks.iter().map(line));
    }
    lines.extend(rows.iter().map(|row| spans(row)));
    lines
}

fn checks(one: &AllianceStanding, several: bool) -> Markup {
    html! {
        @if several { h4 class="checks-of" { (light(one.light)) (one.name) ": " (one.word) } }
        ul class="checks" {
            @for check in &one.checks {
                li data-testid={ "check-" (check.id) } {
                    span class="verdict" { (light(check.light)) (check.word) }
                    p { b { (check.fact) } @for sentence in &check.detail { " " (sentence) } }
                }
            }
        }
    }
}

/// The chart: each member's distance from the door.
fn doors(facts: &Facts<'_>, rows: &[Margin]) -> Markup {
    let translator = facts.translator;
    let mirrored = translator.locale().is_right_to_left();
    let chart = chart(translator, rows);
    let saving = facts.scenario.parameters.get(ParameterId::SavingWeight);
    let (saving, autonomy) = (translator.per_cent(saving), translator.per_cent(1.0 - saving));
    let values: [(&str, &str); 2] = [("saving", &saving), ("autonomy", &autonomy)];
    html! {
        h4 class="doors-h" { (translator.text("standing-chart")) }
        p class="note" { (crate::report::agreements::say(translator, "standing-chart-measure", &values)) " " (key(translator)) }
        div class="standing margins" role="list" {
            div class="door head" aria-hidden="true" {
                span class="sp" {}
                div {
                    p class="ways" { @if chart.axis.min < 0.0 { span { (translator.text("standing-leaving-pays")) } } span { (translator.text("standing-staying-pays")) } }
                    (axis(&chart.axis, mirrored))
                }
            }
            @for ((row, mark), sentence) in rows.iter().zip(&chart.rows).zip(sentences(facts, rows)) {
                div class={ "door seat-of " (series_class(row.alliance)) } role="listitem" data-testid={ "margin-" (facts.world.economies()[row.economy].code) } {
                    h4 { (badge(translator, row.alliance)) (row.name) }
                    div class="plot" { (drawing(&chart, mark, mirrored)) }
                    p class="vh" { (sentence) }
                }
            }
        }
    }
}

fn key(translator: &crate::i18n::translator::Translator) -> Markup {
    let all = translator.number(100.0, 0);
    let runs = crate::report::agreements::say(
        translator,
        "standing-runs",
        &[("runs", &translator.number(80.0, 0)), ("all", &all)],
    );
    html! {
        span class="lg" { svg viewBox="0 0 14 14" aria-hidden="true" { rect class="reach" x="0" y="3" width="14" height="8" {} } (runs) } " "
        span class="lg close" { svg viewBox="0 0 14 14" aria-hidden="true" { circle class="now-dot" cx="7" cy="7" r="5.5" {} } (translator.text("standing-legend-close")) }
    }
}

/// A mark with its span and its line from the door. Places are in percent, so that the drawing fits every width.
fn drawing(chart: &MarginChart, mark: &MarginMark, mirrored: bool) -> Markup {
    let place = |value: f64| {
        let from_start = chart.axis.position(value);
        if mirrored { 100.0 - from_start } else { from_start }
    };
    let percent = |place: f64| format!("{place:.2}%");
    let (low, high) = (place(mark.span.0), place(mark.span.1));
    let (door, at) = (percent(place(0.0)), percent(place(mark.mark.value)));
    let label = label_place(chart, mark);
    let beyond = percent(if mirrored { 100.0 - label.from_start } else { label.from_start });
    let shift = if mirrored { -label.shift } else { label.shift };
    let anchor = match shift {
        0.0 => "middle",
        right if right > 0.0 => "start",
        _ => "end",
    };
    let down = if label.is_above { "-11" } else { ".35em" };
    html! {
        svg class={ "db" @if mark.is_close { " close" } } height="42" direction="ltr" aria-hidden="true" focusable="false" {
            @for tick in &chart.axis.ticks { line class="grid" x1=(percent(place(tick.value))) x2=(percent(place(tick.value))) y1="0" y2="100%" {} }
            line class="door-line" x1=(door) x2=(door) y1="0" y2="100%" {}
            svg y="50%" overflow="visible" { rect class="reach" x=(percent(low.min(high))) width=(percent((low - high).abs())) y="-4.5" height="9" {} }
            @if !mark.is_close { line class="run" x1=(door) x2=(at) y1="50%" y2="50%" {} }
            circle class="now-dot" cx=(at) cy="50%" r="6.5" {}
            text class="t1" x=(beyond) y="50%" dx=(shift) dy=(down) text-anchor=(anchor) { (mark.mark.label) }
        }
    }
}

/// Where the number of a mark stands, in reading order.
struct LabelPlace {
    /// Percent of the plot.
    from_start: f64,
    /// Pixels towards the reading end; 0 where the number is centred.
    shift: f64,
    /// Over the mark instead of beside it.
    is_above: bool,
}

/// Beyond the mark and its span, away from the door; over the mark for a range, which is long.
fn label_place(chart: &MarginChart, mark: &MarginMark) -> LabelPlace {
    let value = mark.mark.value;
    if mark.is_close {
        let from_start = chart.axis.position(value).clamp(NEAR_END, 100.0 - NEAR_END);
        return LabelPlace { from_start, shift: 0.0, is_above: true };
    }
    let inside = value >= 0.0;
    let reach = chart.axis.position(if inside { value.max(mark.span.1) } else { value.min(mark.span.0) });
    LabelPlace { from_start: reach, shift: if inside { BESIDE } else { -BESIDE }, is_above: false }
}
