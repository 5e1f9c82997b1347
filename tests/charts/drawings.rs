//! Drawings that `markup` writes itself, as they were looked at: bars, margins, lights, axes, forms of the keys, small maps.

use entente::chart::bars::{BarChart, BarPair};
use entente::chart::margins::{MarginChart, MarginMark};
use entente::chart::spec::{Axis, Direction, Mark, Series};
use entente::markup::{light, map, outside, plots, standing};
use entente::model::ensemble::statistics::StabilityLight;
use entente::scenario::link::read;

use crate::plain;

fn lines(svg: &str) -> String {
    svg.replace("><", ">\n<")
}

fn mark(value: f64, label: &str) -> Mark {
    Mark { value, label: label.into() }
}

fn bars() -> BarChart {
    let row = |start: f64, end: f64, series| BarPair {
        start: mark(start, &plain(start, 0)),
        end: mark(end, &plain(end, 0)),
        series,
    };
    let rows = vec![row(64.0, 12.0, Series::A), row(31.0, 0.0, Series::Outside), row(0.0, 80.0, Series::B)];
    BarChart { longest: 80.0, direction: Direction::LeftToRight, rows }
}

fn margins() -> MarginChart {
    let row = |value: f64, span, is_close, label: &str, series| MarginMark {
        mark: mark(value, label),
        span,
        is_close,
        series,
    };
    MarginChart {
        axis: Axis::with_zero(-12.0, 21.0, plain),
        rows: vec![
            row(-8.0, (-12.0, -3.0), false, "-8", Series::A),
            row(1.0, (-4.0, 6.0), true, "-4 to 6", Series::A),
            row(15.0, (9.0, 21.0), false, "15", Series::B),
        ],
    }
}

#[test]
fn bars_are_as_looked_at() {
    let chart = bars();
    let sides = chart.rows.iter().flat_map(|row| {
        let bar =
            |class, mark: &Mark, to_left| outside::bar(class, chart.length(mark.value), &mark.label, to_left, None);
        [bar("pull", &row.start, true), bar("a", &row.end, false)]
    });
    insta::assert_snapshot!("bars", sides.map(|svg| lines(&svg.into_string())).collect::<Vec<_>>().join("\n"));
}

#[test]
fn margins_are_as_looked_at() {
    let chart = margins();
    for (name, mirrored) in [("margins", false), ("margins_right_to_left", true)] {
        let rows = chart.rows.iter().map(|row| lines(&standing::drawing(&chart, row, mirrored).into_string()));
        insta::assert_snapshot!(name, rows.collect::<Vec<_>>().join("\n"));
    }
}

#[test]
fn lights_axes_and_forms_are_as_looked_at() {
    let lights = [StabilityLight::Holds, StabilityLight::Strained, StabilityLight::Breaks].map(light::light);
    let axes = [false, true].map(|mirrored| plots::axis(&margins().axis, mirrored));
    let forms = [plots::form("was-dot", "5"), plots::form("now-dot", "6")];
    let all = lights.into_iter().chain(axes).chain(forms);
    insta::assert_snapshot!("small", all.map(|svg| lines(&svg.into_string())).collect::<Vec<_>>().join("\n"));
}

#[test]
fn small_maps_are_as_looked_at() {
    for (name, link) in [("map", "a=eu~usa~jpn~kor&b=chn~rus"), ("map_of_members", "a=deu~fra&data=eu_members")] {
        insta::assert_snapshot!(name, lines(&map::small(&read(link).0).into_string()));
    }
}
