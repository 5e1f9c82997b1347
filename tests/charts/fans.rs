//! The fans of years: doublings, fields, direction.

use entente::chart::fan::{FanChart, FanPoint, Panel, doublings};
use entente::chart::fan_drawing::panels;
use entente::chart::spec::{Direction, Series};

use crate::{attributes, mark, percents, plain};

/// A member that grows from half of the frontier of 2025 to four times it, and alone to twice it.
fn fan(direction: Direction) -> FanChart {
    let level = |times: f64, year: usize| times.powf(year as f64 / 20.0) / 2.0;
    let point = |year| FanPoint {
        inside: mark(level(8.0, year), &plain(level(8.0, year), 2)),
        alone: mark(level(4.0, year), &plain(level(4.0, year), 2)),
        wide: (level(6.0, year), level(12.0, year)),
        narrow: (level(7.0, year), level(10.0, year)),
    };
    let (axis, times) = doublings(0.5, 6.0, |value, decimals| format!("{value:.*}", decimals as usize));
    FanChart {
        axis,
        doubles: Some(times),
        target: Some(mark(2.0, "twice today’s frontier")),
        first_year: 2025,
        direction,
        panels: vec![Panel { series: Series::A, points: (0..=20).map(point).collect() }],
    }
}

#[test]
fn axes_of_doublings_hold_any_levels() {
    for low in [0.0, f64::MIN_POSITIVE, 0.03, 0.5, 1.0, 7.0, 1e100] {
        for high in [low, low * 1.01, low * 40.0, 1e100] {
            let (axis, times) = doublings(low, high, plain_levels);
            assert!(axis.min < axis.max && (1..=7).contains(&axis.ticks.len()), "{low} {high} {axis:?}");
            assert!(times >= 2 && axis.ticks.iter().all(|tick| (axis.min..=axis.max).contains(&tick.value)));
            let steps: Vec<f64> = axis.ticks.windows(2).map(|pair| pair[1].value - pair[0].value).collect();
            assert!(steps.iter().all(|step| 2f64.powf(*step) == times as f64), "{axis:?}");
        }
    }
}

fn plain_levels(value: f64, _: i32) -> String {
    value.to_string()
}

/// Equal ratios are equal heights, and the lowest and the highest printed level stand at the ends.
#[test]
fn heights_are_doublings() {
    let chart = fan(Direction::LeftToRight);
    let heights = [0.5, 1.0, 2.0, 4.0, 8.0].map(|level| chart.height(level));
    assert_eq!(heights, [0.0, 0.25, 0.5, 0.75, 1.0]);
    assert_eq!(chart.height(0.0), 0.0);
}

#[test]
fn a_fan_has_a_field_and_marks_for_every_year() {
    let chart = fan(Direction::LeftToRight);
    let svg = panels(&chart).remove(0);
    let years: Vec<String> = attributes(&svg, "hit", "data-year");
    assert_eq!(years, (0..=20).map(|year| year.to_string()).collect::<Vec<_>>());
    let (starts, widths) = (percents(&svg, "hit", "x"), percents(&svg, "hit", "width"));
    for (at, pair) in starts.windows(2).enumerate() {
        assert!((pair[0] + widths[at] - pair[1]).abs() < 0.02, "fields {at} and its neighbour");
    }
    // The marks of a year stand within its field, on the line of that year.
    for (year, (x, cut)) in percents(&svg, "now-dot", "cx").iter().zip(percents(&svg, "cut", "x1")).enumerate() {
        assert_eq!(*x, cut);
        assert!(starts[year] < *x && *x < starts[year] + widths[year]);
    }
    let shown: Vec<&str> =
        svg.split("<g class=\"at ").skip(1).filter(|group| !group.contains("display=\"none\"")).collect();
    assert_eq!(shown.len(), 1);
    assert!(shown[0].starts_with("y20\">"), "{}", shown[0]);
    for forbidden in ["style=", "#", "rgb", "fill=", "stroke=", " id=", "url("] {
        assert!(!svg.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn time_runs_from_the_right_in_languages_that_do() {
    let [left, right] =
        [Direction::LeftToRight, Direction::RightToLeft].map(|direction| panels(&fan(direction)).remove(0));
    let mirrored: Vec<f64> =
        percents(&left, "now-dot", "cx").iter().map(|x| ((100.0 - x) * 100.0).round() / 100.0).collect();
    assert_eq!(percents(&right, "now-dot", "cx"), mirrored);
    assert_eq!(percents(&right, "now-dot", "cy"), percents(&left, "now-dot", "cy"));
}

#[test]
fn fans_are_as_looked_at() {
    insta::assert_snapshot!("fan", panels(&fan(Direction::LeftToRight)).remove(0).replace("><", ">\n<"));
}
