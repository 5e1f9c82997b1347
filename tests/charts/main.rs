//! Charts: axes, places, forms, text, tables.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::float_cmp, missing_docs)]

mod fans;

use entente::chart::ink::{Ink, Role};
use entente::chart::spec::{Axis, Direction, Dumbbell, Mark, Series};
use entente::chart::svg::dumbbell;
use entente::report::table::{Column, Row, Table};
use proptest::prelude::*;

fn plain(value: f64, decimals: usize) -> String {
    format!("{value:.decimals$}")
}

fn mark(value: f64, label: &str) -> Mark {
    Mark { value, label: label.into() }
}

fn row(before: (f64, &str), after: (f64, &str), series: Series) -> Dumbbell {
    Dumbbell {
        before: mark(before.0, before.1),
        after: mark(after.0, after.1),
        runs: None,
        close: false,
        series,
        description: String::new(),
    }
}

fn numbers(before: f64, after: f64, series: Series) -> Dumbbell {
    row((before, &plain(before, 1)), (after, &plain(after, 1)), series)
}

fn cost() -> Axis {
    Axis::from_zero(11.2, plain)
}

fn autonomy() -> Axis {
    Axis::around(48.0, 71.0, 10.0, (0.0, 100.0), plain)
}

fn ltr(axis: &Axis, row: &Dumbbell) -> String {
    dumbbell(axis, Direction::LeftToRight, row)
}

fn rtl(axis: &Axis, row: &Dumbbell) -> String {
    dumbbell(axis, Direction::RightToLeft, row)
}

/// Attributes of every element with a class, in order of the drawing.
fn attributes(svg: &str, class: &str, name: &str) -> Vec<String> {
    let elements = svg.split('<').filter(|element| {
        let classes = element.split("class=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or("");
        classes.split(' ').any(|each| each == class)
    });
    elements.filter_map(|element| attribute(element, name)).collect()
}

fn attribute(element: &str, name: &str) -> Option<String> {
    let rest = element.split(&format!(" {name}=\"")).nth(1)?;
    Some(rest.split('"').next()?.to_string())
}

fn percents(svg: &str, class: &str, name: &str) -> Vec<f64> {
    attributes(svg, class, name).iter().map(|text| text.strip_suffix('%').unwrap().parse().unwrap()).collect()
}

/// Every percentage of a drawing.
fn all_percents(svg: &str) -> Vec<f64> {
    let drawn = svg.split_once('>').unwrap().1;
    let quoted = drawn.split('"').skip(1).step_by(2);
    quoted.filter_map(|value| value.strip_suffix('%')).map(|number| number.parse().unwrap()).collect()
}

#[test]
fn axes_have_round_ticks() {
    let labels = |axis: &Axis| axis.ticks.iter().map(|tick| tick.label.clone()).collect::<Vec<_>>().join(" ");
    assert_eq!(labels(&cost()), "0 5 10 15");
    assert_eq!(labels(&Axis::from_zero(0.6, plain)), "0.0 0.2 0.4 0.6");
    assert_eq!(labels(&Axis::from_zero(900.0, plain)), "0 200 400 600 800 1000");
    assert_eq!(labels(&Axis::with_zero(-1.3, 3.9, plain)), "-2 0 2 4");
    assert_eq!(labels(&Axis::with_zero(-3.0, -1.0, plain)), "-3 -2 -1 0");
    assert_eq!(labels(&autonomy()), "40 50 60 70 80");
    assert_eq!(labels(&Axis::around(49.0, 49.5, 10.0, (0.0, 100.0), plain)), "40 50 60");
    assert_eq!(labels(&Axis::around(99.0, 99.5, 10.0, (0.0, 100.0), plain)), "80 90 100");
    assert_eq!(labels(&Axis::around(3.0, 97.0, 10.0, (0.0, 100.0), plain)), "0 20 40 60 80 100");
    assert_eq!(labels(&Axis::around(0.2, 0.4, 10.0, (0.0, 10.0), plain)), "0 5 10");
}

#[test]
fn axes_survive_what_is_not_a_range() {
    let odd = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN_POSITIVE, -0.0, 1e-300, -7.0];
    for (min, max) in odd.iter().flat_map(|&min| odd.iter().map(move |&max| (min, max))) {
        check_axis(&Axis::with_zero(min, max, plain));
        check_axis(&Axis::around(min, max, 10.0, (0.0, 100.0), plain));
        check_axis(&Axis::around(50.0, 60.0, min, (max, max), plain));
        check_axis(&Axis::around(min, max, max, (min, max), plain));
    }
}

fn check_axis(axis: &Axis) {
    assert!(axis.min.is_finite() && axis.max.is_finite() && axis.min < axis.max, "{axis:?}");
    assert!((3..=6).contains(&axis.ticks.len()), "{axis:?}");
    assert!(axis.ticks.iter().all(|tick| (axis.min..=axis.max).contains(&tick.value)), "{axis:?}");
    assert!(axis.ticks.windows(2).all(|pair| pair[0].value < pair[1].value), "{axis:?}");
    assert_eq!((axis.position(axis.min), axis.position(axis.max)), (6.0, 94.0));
}

#[test]
fn runs_are_a_band_behind_and_a_close_call_is_a_dashed_ring() {
    let axis = autonomy();
    let row = Dumbbell { runs: Some((52.0, 61.0)), close: true, ..row((48.0, "48"), (55.0, "52 to 61"), Series::B) };
    let svg = ltr(&axis, &row);
    assert!(svg.starts_with("<svg class=\"db b close\""), "{svg}");
    assert_eq!(percents(&svg, "runs", "x1"), [axis.position(52.0)]);
    assert_eq!(percents(&svg, "runs", "x2"), [axis.position(61.0)]);
    let places = ["grid", "runs", "run", "now-dot"].map(|class| svg.find(&format!("class=\"{class}\"")).unwrap());
    assert!(places.is_sorted(), "the band lies behind the marks: {svg}");
    let mirrored = percents(&rtl(&axis, &row), "runs", "x1")[0];
    assert!((mirrored - (100.0 - axis.position(52.0))).abs() < 0.011, "{mirrored}");
    let plain = Dumbbell { runs: None, close: false, ..row };
    assert!(!ltr(&axis, &plain).contains("runs") && !ltr(&axis, &plain).contains("close"));
}

proptest! {
    #[test]
    fn axes_hold_their_values(low in -1e6..1e6f64, span in 0.0..1e6f64) {
        let axis = Axis::with_zero(low, low + span, plain);
        check_axis(&axis);
        let slack = (axis.max - axis.min) * 1e-8;
        prop_assert!(axis.min <= low + slack && low + span <= axis.max + slack);
        prop_assert!(axis.ticks.iter().any(|tick| tick.value == 0.0));
    }

    #[test]
    fn cut_axes_hold_their_values(low in 0.0..100.0f64, high in 0.0..100.0f64) {
        let axis = Axis::around(low, high, 10.0, (0.0, 100.0), plain);
        check_axis(&axis);
        prop_assert!(axis.min <= low.min(high) + 1e-6 && low.max(high) <= axis.max + 1e-6);
        prop_assert!(axis.min >= 0.0 && axis.max <= 100.0);
        prop_assert!(axis.ticks.iter().all(|tick| tick.value % 10.0 == 0.0));
    }

    #[test]
    fn marks_stand_where_the_axis_says(before in -5.0..20.0f64, after in -5.0..20.0f64, series in 0..5usize) {
        let (axis, row) = (Axis::with_zero(-5.0, 20.0, plain), numbers(before, after, Series::ALL[series]));
        let svg = ltr(&axis, &row);
        let place = if series == 0 { "cx" } else { "x" };
        let after_class = if series == 0 { "now-dot" } else { "at" };
        prop_assert_eq!(percents(&svg, "was-dot", "cx"), vec![axis.position(before)]);
        prop_assert_eq!(percents(&svg, after_class, place), vec![axis.position(after)]);
        let grid: Vec<f64> = axis.ticks.iter().map(|tick| axis.position(tick.value)).collect();
        prop_assert_eq!(percents(&svg, "grid", "x1"), grid);
    }

    #[test]
    fn places_rise_with_values(one in -10.0..30.0f64, other in -10.0..30.0f64) {
        let axis = cost();
        let at = |value| percents(&ltr(&axis, &numbers(0.0, value, Series::A)), "now-dot", "cx")[0];
        let (low, high) = (one.min(other), one.max(other));
        prop_assert!(at(low) <= at(high));
    }

    #[test]
    fn nothing_leaves_the_plot(before in proptest::num::f64::ANY, after in proptest::num::f64::ANY, series in 0..5usize) {
        for axis in [cost(), autonomy(), Axis::with_zero(-1e300, 1e300, plain)] {
            let row = row((before, "1"), (after, "2"), Series::ALL[series]);
            for svg in [ltr(&axis, &row), rtl(&axis, &row)] {
                prop_assert!(all_percents(&svg).iter().all(|percent| (0.0..=100.0).contains(percent)), "{}", svg);
                prop_assert!(!svg.contains("NaN") && !svg.contains("inf"), "{}", svg);
            }
        }
    }

    #[test]
    fn reading_from_the_right_mirrors(before in 0.0..15.0f64, after in 0.0..15.0f64, series in 0..5usize) {
        let (axis, row) = (cost(), numbers(before, after, Series::ALL[series]));
        prop_assert_eq!(mirrored(&ltr(&axis, &row)), rtl(&axis, &row));
    }
}

/// A drawing with places, shifts, corners and anchors mirrored.
fn mirrored(svg: &str) -> String {
    let mut name = "";
    let parts = svg.split('"').enumerate().map(|(index, part)| {
        if index % 2 == 0 {
            name = part.rsplit(' ').next().unwrap();
            return part.to_string();
        }
        match name {
            "x=" | "x1=" | "x2=" | "cx=" => {
                let number: f64 = part.strip_suffix('%').unwrap().parse().unwrap();
                format!("{}%", ((100.0 - number) * 100.0).round() / 100.0)
            }
            "dx=" => opposite(part),
            "d=" => mirrored_path(part),
            "text-anchor=" => match part {
                "start" => "end".into(),
                "end" => "start".into(),
                other => other.to_string(),
            },
            _ => part.to_string(),
        }
    });
    parts.collect::<Vec<_>>().join("\"")
}

fn opposite(number: &str) -> String {
    format!("{}", -number.parse::<f64>().unwrap() + 0.0)
}

fn mirrored_path(path: &str) -> String {
    let corner = |corner: &str| {
        let (x, y) = corner.split_once(' ').unwrap();
        format!("{} {y}", opposite(x))
    };
    let corners: Vec<String> = path.trim_matches(['M', 'Z']).split('L').map(corner).collect();
    format!("M{}Z", corners.join("L"))
}

#[test]
fn text_is_escaped() {
    let svg = ltr(&cost(), &row((2.0, "<b>&\""), (9.0, "</text><script>'\u{7}"), Series::A));
    assert!(svg.contains(">&lt;b&gt;&amp;&quot;</text>"), "{svg}");
    assert!(svg.contains(">&lt;/text&gt;&lt;script&gt;&#39; </text>"), "{svg}");
}

#[test]
fn no_inline_style_no_colour_no_id() {
    for series in Series::ALL {
        for (before, after) in [(1.0, 9.0), (9.0, 1.0), (5.0, 5.0)] {
            let svg = ltr(&cost(), &numbers(before, after, series));
            for forbidden in ["style=", "#", "rgb", "fill=", "stroke=", " id=", "url("] {
                assert!(!svg.contains(forbidden), "{forbidden} in {svg}");
            }
        }
    }
}

#[test]
fn series_differ_beyond_colour() {
    let forms: Vec<String> = Series::ALL
        .iter()
        .map(|&series| {
            let svg = ltr(&cost(), &numbers(2.0, 9.0, series));
            let path = attributes(&svg, "now-dot", "d").join("");
            let dashes = attributes(&svg, "run", "stroke-dasharray").join("");
            format!("{path}|{dashes}")
        })
        .collect();
    assert!(forms.iter().enumerate().all(|(index, form)| !forms[..index].contains(form)), "{forms:?}");
}

#[test]
fn marks_in_one_place_share_a_number_only_if_it_is_the_same() {
    let texts = |svg: &str| svg.matches("</text>").count();
    let same = ltr(&cost(), &numbers(5.0, 5.0, Series::A));
    assert!(same.starts_with("<svg class=\"db a same\"") && !same.contains("\"run\"") && texts(&same) == 1, "{same}");
    let nested = ltr(&cost(), &row((5.0, "5.0"), (5.06, "5.1"), Series::A));
    assert!(nested.starts_with("<svg class=\"db a same\"") && texts(&nested) == 2, "{nested}");
    assert_eq!(attributes(&same, "was-dot", "r"), ["9"]);
    assert_eq!(attributes(&same, "now-dot", "r"), ["4.5"]);
}

#[test]
fn labels_that_would_leave_go_above() {
    let svg = ltr(&cost(), &numbers(15.0, 0.0, Series::A));
    assert!(attributes(&svg, "t0", "dy").iter().chain(&attributes(&svg, "t1", "dy")).all(|dy| dy == "-11"), "{svg}");
    let svg = ltr(&cost(), &numbers(12.5, 6.0, Series::A));
    assert_eq!(attributes(&svg, "t1", "text-anchor"), ["end"]);
    assert_eq!(attributes(&svg, "t0", "dy"), [".35em", "-11"]);
    assert_eq!(attributes(&svg, "tight", "display"), ["none"]);
}

#[test]
fn drawings_are_as_looked_at() {
    insta::assert_snapshot!("gain", ltr(&autonomy(), &row((48.0, "48"), (55.0, "55"), Series::A)));
    insta::assert_snapshot!("right_to_left", rtl(&cost(), &numbers(9.6, 6.9, Series::C)));
    insta::assert_snapshot!("two_widths", ltr(&cost(), &numbers(12.5, 6.0, Series::B)));
    insta::assert_snapshot!("same_place", ltr(&autonomy(), &row((65.0, "65"), (65.0, "65"), Series::D)));
}

#[test]
fn other_elements_fit_every_width_too() {
    use entente::chart::backend::FluidSvg;
    use plotters_backend::{BackendColor, DrawingBackend};
    let color = BackendColor { alpha: 1.0, rgb: Ink::solid(Role::Run).rgb() };
    let mut out = String::new();
    let mut svg = FluidSvg::begin(&mut out, "x", 40, Direction::RightToLeft);
    svg.draw_rect((1000, 10), (2500, 30), &color, true).unwrap();
    svg.draw_path([(0, 0), (5000, 40), (10_000, 20)], &color).unwrap();
    svg.fill_polygon([(0, 0), (10, 0), (10, 5)], &color).unwrap();
    svg.draw_path([(0, 0)], &color).unwrap();
    svg.present().unwrap();
    let stretched = r#"<svg viewBox="0 0 10000 40" preserveAspectRatio="none"><path class="run" vector-effect="non-scaling-stroke""#;
    let expected = format!(
        "{}{stretched} d=\"M10000 0L5000 40L0 20\"/></svg>{stretched} d=\"M10000 0L9990 0L9990 5Z\"/></svg></svg>",
        r#"<rect class="run" x="75%" width="15%" y="25%" height="50%"/>"#
    );
    assert_eq!(out.split_once('>').unwrap().1, expected);
}

#[test]
fn tables_become_safe_files() {
    let column = |label: &str, numeric| Column { label: label.into(), numeric };
    let row = |header: &str, cells: [&str; 2]| Row { header: header.into(), cells: cells.map(String::from).to_vec() };
    let table = Table {
        caption: "Any".into(),
        columns: vec![column("Member", false), column("Cost", true), column("Words", false)],
        rows: vec![
            row("EU", ["\u{2212}2.7", "Saves \"much\",\nsays it"]),
            row("=1+1", ["-2+cmd|'x'!A1", "\u{2212}2.7"]),
            row("@x", ["+3.5", " =A1"]),
        ],
    };
    let expected = "Member,Cost,Words\r\nEU,-2.7,\"Saves \"\"much\"\",\nsays it\"\r\n'=1+1,'-2+cmd|'x'!A1,\u{2212}2.7\r\n'@x,+3.5,' =A1\r\n";
    assert_eq!(table.to_csv(), expected);
}
