//! Each member's way to 2045: a panel each, and a slider that looks at one year in all of them.
//!
//! Everything that a year shows is in the markup. The page only writes the year into `data-now` of the element `years`;
//! the style sheet then shows what belongs to it.

use maud::{Markup, html};

use super::detail::Detailed;
use super::plots::{heading, plot, series_class};
use crate::chart::fan::FanChart;
use crate::chart::fan_drawing;
use crate::chart::spec::Mark;
use crate::i18n::rich::spans;
use crate::i18n::translator::{Argument, Translator};
use crate::model::dynamics::setting::{FIRST_YEAR, YEARS};
use crate::model::parameters::ParameterId;
use crate::report::facts::Facts;
use crate::report::findings::Findings;
use crate::report::projection::{Measure, Path, finding, measure, measured, note, paths, readout, sentences, table};
use crate::report::targets::{LAST_YEAR, target};

/// The figure; nothing without members.
#[must_use]
pub fn detail(facts: &Facts<'_>, findings: &Findings<'_>) -> Option<Detailed> {
    let paths = paths(facts, findings);
    if paths.is_empty() {
        return None;
    }
    let chart = chart(facts, &paths);
    Some(Detailed {
        finding: finding(facts, findings, &paths),
        measure: html! { (measured(facts)) " " (key(facts, &chart)) },
        chart: drawn(facts, &paths, &chart),
        table: table(facts, &paths),
        sentences: sentences(facts, &paths).iter().map(|line| spans(line)).collect(),
    })
}

fn chart(facts: &Facts<'_>, paths: &[Path]) -> FanChart {
    let measure = measure(facts);
    let value = facts.scenario.parameters.get(ParameterId::Target);
    let target = (measure == Measure::Capability).then(|| Mark { value, label: target(facts) });
    FanChart::new(facts.translator, measure, paths, target)
}

/// What lines and bands mean.
fn key(facts: &Facts<'_>, chart: &FanChart) -> Markup {
    let translator = facts.translator;
    let runs = |inner: &str| {
        translator.format("projection-band", &[("runs", Argument::Text(inner)), ("all", Argument::Text("100"))])
    };
    html! {
        @if let Some(times) = chart.doubles { (translator.format("projection-scale", &[("times", Argument::Count(times))])) " " }
        span class="lg" { (line("run", None)) (translator.text("legend-inside")) } " "
        span class="lg" { (line("was-run", Some("5 3"))) (translator.text("legend-alone")) } " "
        span class="lg" { (band("b50")) (runs("50")) } " "
        span class="lg" { (band("b80")) (runs("80")) }
    }
}

fn line(class: &str, dashes: Option<&str>) -> Markup {
    html! {
        svg class="db" viewBox="0 0 22 14" aria-hidden="true" { path class=(class) d="M0 7H22" stroke-dasharray=[dashes] {} }
    }
}

fn band(class: &str) -> Markup {
    html! { svg class="db" viewBox="0 0 22 14" aria-hidden="true" { path class=(class) d="M0 1H22V13H0Z" {} } }
}

fn drawn(facts: &Facts<'_>, paths: &[Path], chart: &FanChart) -> Markup {
    let translator = facts.translator;
    let size = match paths.len() {
        1 => "fans one",
        2 | 4 => "fans two",
        _ => "fans",
    };
    html! {
        div id="years" class="years" data-now=(YEARS) {
            div class=(size) {
                @for (path, drawing) in paths.iter().zip(fan_drawing::panels(chart)) {
                    div class={ "seat-fan " (series_class(path.member.alliance)) } data-testid={ "fan-" (path.member.code) } {
                        (heading(translator, &path.member))
                        (plot(&drawing))
                    }
                }
            }
            (time(translator, measure(facts), paths))
            p class="note frame-foot" { (note(facts)) }
        }
    }
}

/// The slider of years, and what it reads out.
fn time(translator: &Translator, measure: Measure, paths: &[Path]) -> Markup {
    let readouts: Vec<String> = (0..=YEARS).map(|year| readout(translator, measure, paths, year)).collect();
    let last = readouts.last().cloned().unwrap_or_default();
    html! {
        div class="time" role="group" aria-label=(translator.text("projection-time")) {
            button type="button" class="btn line play" data-act="play" data-testid="play" {
                span class="to-play" { (translator.text("projection-play")) }
                span class="to-pause" { (translator.text("projection-pause")) }
            }
            span class="ends" aria-hidden="true" { (FIRST_YEAR) }
            input class="range" id="year" type="range" min=(FIRST_YEAR) max=(LAST_YEAR) step="1" value=(LAST_YEAR)
                aria-label=(translator.text("projection-column-year")) aria-valuetext=(last) autocomplete="off" data-testid="year";
            span class="ends" aria-hidden="true" { (LAST_YEAR) }
        }
        div class="readouts" {
            @for (year, words) in readouts.iter().enumerate() {
                p class={ "at y" (year) } { (super::text::sentence(&spans(words))) }
            }
        }
    }
}
