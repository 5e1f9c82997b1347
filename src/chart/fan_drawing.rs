//! Ways to 2045 as SVG: bands, lines, and every year to look at.
//!
//! Beside the classes of [`super::svg`]: `b80` and `b50` are the bands, `was-run` the line alone, `goal` the target, `tick`
//! the numbers of the axes. Each year has a field `hit` with `data-year`, years after the first, and a group `at y0` to
//! `at y20` with its marks and numbers; only the last is shown unless the style sheet shows another.

use super::backend::{CANVAS, FluidSvg, Offset};
use super::fan::{FanChart, FanPoint, Panel};
use super::ink::{Ink, Pattern, Role};
use super::layout::{Anchor, DOT, RING};
use super::spec::Mark;
use super::svg::{draw_form, form, series_class};

/// Height of a panel, in pixels.
pub const PANEL_HEIGHT: u32 = 200;
/// Units of height in a pixel, so that lines are smooth.
const FINE: f64 = 10.0;
/// Pixels above and below the levels: for labels of the highest marks, and for the years.
const ABOVE: f64 = 18.0;
const BELOW: f64 = 24.0;
/// Share of the width before and after the years: for the numbers of the axis, and for those at the ends of lines.
const BEFORE: f64 = 0.1;
const AFTER: f64 = 0.13;
/// Every so many years are printed.
const PRINTED: usize = 5;
/// Labels of two lines stand at least so many pixels apart.
const APART: f64 = 15.0;

/// Draws every panel, hidden from readers: the table and the sentences are their text.
#[must_use]
pub fn panels(chart: &FanChart) -> Vec<String> {
    chart.panels.iter().map(|panel| draw(chart, panel)).collect()
}

/// Places within a panel.
struct Places<'a> {
    chart: &'a FanChart,
    last: usize,
}

impl Places<'_> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "within the canvas")]
    fn across(&self, years: f64) -> i32 {
        let share = BEFORE + (1.0 - BEFORE - AFTER) * years / (self.last.max(1) as f64);
        (share.clamp(0.0, 1.0) * f64::from(CANVAS)).round() as i32
    }

    /// Places of the first and the last year.
    #[allow(clippy::cast_precision_loss, reason = "a count of years")]
    fn ends(&self) -> (i32, i32) {
        (self.across(0.0), self.across(self.last as f64))
    }

    /// Pixels from the top.
    fn down(&self, level: f64) -> f64 {
        let room = f64::from(PANEL_HEIGHT) - ABOVE - BELOW;
        ABOVE + (1.0 - self.chart.height(level)) * room
    }

    #[allow(clippy::cast_precision_loss, reason = "a count of years")]
    fn at(&self, year: usize, level: f64) -> (i32, i32) {
        (self.across(year as f64), fine(self.down(level)))
    }
}

#[allow(clippy::cast_possible_truncation, reason = "within the canvas")]
fn fine(pixels: f64) -> i32 {
    (pixels * FINE).round() as i32
}

fn draw(chart: &FanChart, panel: &Panel) -> String {
    let places = Places { chart, last: panel.points.len().saturating_sub(1) };
    let mut out = String::with_capacity(16_000);
    let units = fine(f64::from(PANEL_HEIGHT)).unsigned_abs();
    let class = format!("fan {}", series_class(panel.series));
    let mut svg = FluidSvg::begin_fine(&mut out, &class, (PANEL_HEIGHT, units), chart.direction);
    draw_axes(&mut svg, &places);
    draw_bands(&mut svg, &places, panel);
    draw_target(&mut svg, &places, panel);
    let line = |level: fn(&FanPoint) -> &Mark| {
        let at = |(year, point): (usize, &FanPoint)| places.at(year, level(point).value);
        panel.points.iter().enumerate().map(at).collect::<Vec<_>>()
    };
    let alone = Ink { role: Role::WasRun, pattern: Pattern::Dashed };
    svg.course(line(|point| &point.alone).into_iter(), alone, false);
    svg.course(line(|point| &point.inside).into_iter(), Ink::solid(Role::Run), false);
    for (year, point) in panel.points.iter().enumerate() {
        draw_year(&mut svg, &places, panel, year, point);
    }
    #[allow(clippy::cast_precision_loss, reason = "a count of years")]
    for year in 0..panel.points.len() {
        let middle = year as f64;
        svg.field((places.across(middle - 0.5), places.across(middle + 0.5)), "year", year);
    }
    svg.end();
    out
}

fn draw_axes(svg: &mut FluidSvg<'_>, places: &Places<'_>) {
    let (axis, (start, end)) = (&places.chart.axis, places.ends());
    let room = f64::from(PANEL_HEIGHT) - ABOVE - BELOW;
    for tick in &axis.ticks {
        let down = fine(ABOVE + (1.0 - axis.fraction(tick.value)) * room);
        svg.rule((start, down), (end, down), Ink::solid(Role::Grid));
        let beside = Offset { anchor: Anchor::End, across: -6.0, down: ".35em" };
        let _ = svg.label((start, down), &tick.label, Role::Tick, "", beside);
    }
    let bottom = fine(f64::from(PANEL_HEIGHT));
    #[allow(clippy::cast_precision_loss, reason = "a count of years")]
    for year in (0..=places.last).step_by(PRINTED) {
        let under = Offset { anchor: Anchor::Middle, across: 0.0, down: "-5" };
        let text = (places.chart.first_year + year).to_string();
        let _ = svg.label((places.across(year as f64), bottom), &text, Role::Tick, "", under);
    }
}

fn draw_bands(svg: &mut FluidSvg<'_>, places: &Places<'_>, panel: &Panel) {
    draw_band(svg, places, Role::WideBand, panel.points.iter().map(|point| point.wide));
    draw_band(svg, places, Role::NarrowBand, panel.points.iter().map(|point| point.narrow));
}

fn draw_band(svg: &mut FluidSvg<'_>, places: &Places<'_>, role: Role, ends: impl Iterator<Item = (f64, f64)>) {
    let ends: Vec<(f64, f64)> = ends.collect();
    let low = ends.iter().enumerate().map(|(year, ends)| places.at(year, ends.0));
    let high = ends.iter().enumerate().rev().map(|(year, ends)| places.at(year, ends.1));
    svg.course(low.chain(high), Ink::solid(role), true);
}

/// The name stands where the lines are not: before they reach the level, or under it after they have.
fn draw_target(svg: &mut FluidSvg<'_>, places: &Places<'_>, panel: &Panel) {
    let Some(target) = &places.chart.target else { return };
    let (down, (start, end)) = (fine(places.down(target.value)), places.ends());
    svg.rule((start, down), (end, down), Ink { role: Role::Goal, pattern: Pattern::Dotted });
    let early = panel.points.get(places.last / 2).is_some_and(|point| point.alone.value > target.value);
    let (at, offset) = if early {
        (end, Offset { anchor: Anchor::End, across: -6.0, down: "14" })
    } else {
        (start, Offset { anchor: Anchor::Start, across: 4.0, down: "-6" })
    };
    let _ = svg.label((at, down), &target.label, Role::Tick, " name", offset);
}

fn draw_year(svg: &mut FluidSvg<'_>, places: &Places<'_>, panel: &Panel, year: usize, point: &FanPoint) {
    let is_last = year == places.last;
    svg.begin_group(format_args!("at y{year}"), is_last);
    let (now, was) = (places.at(year, point.inside.value), places.at(year, point.alone.value));
    let (top, bottom) = (fine(ABOVE / 2.0), fine(f64::from(PANEL_HEIGHT) - BELOW));
    svg.rule((now.0, top), (now.0, bottom), Ink::solid(Role::Cut));
    let _ = svg.dot(was, RING - 1.0, Role::Was);
    let _ = draw_form(svg, now, form(panel.series), DOT - 1.5, Role::Now);
    draw_numbers(svg, places, (now, was), point, is_last);
    svg.end_group();
}

/// At the end of the lines the numbers stand beside them, elsewhere above the upper and below the lower.
fn draw_numbers(
    svg: &mut FluidSvg<'_>,
    places: &Places<'_>,
    (now, was): ((i32, i32), (i32, i32)),
    point: &FanPoint,
    is_last: bool,
) {
    let inside_on_top = point.inside.value >= point.alone.value;
    let same = point.inside.label == point.alone.label;
    if !is_last {
        let (up, low) = ("-10", "20");
        let offset = |on_top: bool| Offset { anchor: Anchor::Middle, across: 0.0, down: if on_top { up } else { low } };
        if !same {
            let _ = svg.label(was, &point.alone.label, Role::WasLabel, "", offset(!inside_on_top));
        }
        let _ = svg.label(now, &point.inside.label, Role::NowLabel, "", offset(inside_on_top || same));
        return;
    }
    let beside = Offset { anchor: Anchor::Start, across: 9.0, down: ".35em" };
    let (a, b) = (places.down(point.inside.value), places.down(point.alone.value));
    let (mut inside, mut alone) = (a, b);
    if !same && (a - b).abs() < APART {
        let (middle, shift) = (f64::midpoint(a, b), if inside_on_top { APART / 2.0 } else { -APART / 2.0 });
        (inside, alone) = (middle - shift, middle + shift);
    }
    if !same {
        let _ = svg.label((was.0, fine(alone)), &point.alone.label, Role::WasLabel, "", beside);
    }
    let _ = svg.label((now.0, fine(inside)), &point.inside.label, Role::NowLabel, "", beside);
}
