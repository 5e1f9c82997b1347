//! Chart specifications as SVG.
//!
//! Classes for the style sheet: the root is `db` with the series (`a`, `b`, `c`, `d` or `n`), `same` where both marks are in
//! one place, and `close` where the scenario's is a dashed ring; inside are `grid`, `runs` (a thick pale line), `run`, `was-dot`, `now-dot`, `t0` and `t1`. Where a label stands elsewhere in a
//! narrow plot it is written twice, as `wide` and as `tight`; the style sheet swaps them below [`layout::WIDE`] pixels:
//!
//! ```css
//! @container (max-width: 199px) { .db .wide { display: none; } .db .tight { display: inline; } }
//! ```

use std::ops::Range;

use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged};
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Drawable, PathElement, PointCollection};
use plotters::style::{RGBColor, ShapeStyle};
use plotters_backend::BackendCoord;

use super::backend::{CANVAS, Drawn, FluidSvg, Offset, TIGHT_CLASS, WIDE_CLASS};
use super::ink::{Ink, Pattern, Role};
use super::layout::{self, Closeness, Level, Spot};
use super::spec::{Axis, Direction, Dumbbell, DumbbellChart, Series};

/// Height of a row, in pixels.
pub const ROW_HEIGHT: u32 = 42;
/// Line of the marks, as a share of the height.
const MIDDLE: f64 = 0.5;

type Row<'s, 'a> = DrawingArea<FluidSvg<'s>, Cartesian2d<Across<'a>, RangedCoordf64>>;
type Finished = Result<(), DrawingAreaErrorKind<std::convert::Infallible>>;

/// Draws every row of a chart.
#[must_use]
pub fn dumbbells(chart: &DumbbellChart) -> Vec<String> {
    chart.rows.iter().map(|row| dumbbell(&chart.axis, chart.direction, row)).collect()
}

/// Draws one row as an `svg` element for every width. Hidden from readers: the row's description is its text.
#[must_use]
pub fn dumbbell(axis: &Axis, direction: Direction, row: &Dumbbell) -> String {
    let mut out = String::with_capacity(1500);
    let closeness = layout::closeness(axis, row);
    let same = if closeness == Closeness::Apart { "" } else { " same" };
    let class = [series_class(row.series), same, if row.close { " close" } else { "" }].concat();
    let area = FluidSvg::begin(&mut out, &class, ROW_HEIGHT, direction).into_drawing_area();
    let drawn = draw_row(&area, axis, row, closeness);
    drop(area);
    // The backend cannot fail; if the library ever does, no drawing is better than half of one.
    if drawn.is_err() {
        out.clear();
    }
    out
}

fn draw_row(root: &DrawingArea<FluidSvg, Shift>, axis: &Axis, row: &Dumbbell, closeness: Closeness) -> Finished {
    let across = Across(axis);
    let size = (0..CANVAS as i32, 0..ROW_HEIGHT as i32);
    let area = root.apply_coord_spec(Cartesian2d::new(across, 0.0..1.0, size));
    area.draw_mesh(|svg, line| line.draw(svg, &style(Ink::solid(Role::Grid))), 0, axis.ticks.len())?;
    if let Some((low, high)) = row.runs {
        area.draw(&PathElement::new([(low, MIDDLE), (high, MIDDLE)], style(Ink::solid(Role::Runs))))?;
    }
    if closeness == Closeness::Apart {
        draw_run(&area, row)?;
    }
    draw_marks(&area, row, closeness)?;
    draw_labels(&area, axis, row)?;
    area.present()
}

fn draw_run(area: &Row, row: &Dumbbell) -> Finished {
    let ink = Ink { role: Role::Run, pattern: pattern(row.series) };
    area.draw(&PathElement::new([(row.before.value, MIDDLE), (row.after.value, MIDDLE)], style(ink)))
}

fn draw_marks(area: &Row, row: &Dumbbell, closeness: Closeness) -> Finished {
    let (ring, dot) = match closeness {
        Closeness::Apart => (layout::RING, layout::DOT),
        Closeness::Nested | Closeness::Same => (layout::OUTER_RING, layout::INNER_DOT),
    };
    area.draw(&Point { at: (row.before.value, MIDDLE), form: Form::Dot, radius: ring, role: Role::Was })?;
    area.draw(&Point { at: (row.after.value, MIDDLE), form: form(row.series), radius: dot, role: Role::Now })
}

fn draw_labels(area: &Row, axis: &Axis, row: &Dumbbell) -> Finished {
    let wide = layout::labels(axis, row, layout::WIDE);
    let tight = layout::labels(axis, row, layout::TIGHT);
    if let (Some(wide), Some(tight)) = (wide.before, tight.before) {
        let label = Label { at: (row.before.value, MIDDLE), text: &row.before.label, role: Role::WasLabel };
        draw_label(area, &label, wide, tight)?;
    }
    let label = Label { at: (row.after.value, MIDDLE), text: &row.after.label, role: Role::NowLabel };
    draw_label(area, &label, wide.after, tight.after)
}

fn draw_label(area: &Row, label: &Label, wide: Spot, tight: Spot) -> Finished {
    if wide == tight {
        return area.draw(&Placed { label, spot: wide, class: "" });
    }
    area.draw(&Placed { label, spot: wide, class: WIDE_CLASS })?;
    area.draw(&Placed { label, spot: tight, class: TIGHT_CLASS })
}

fn style(ink: Ink) -> ShapeStyle {
    let (role, pattern, rest) = ink.rgb();
    ShapeStyle::from(RGBColor(role, pattern, rest)).stroke_width(1)
}

/// The axis as a coordinate of the plotting library, on a canvas that includes the inset.
struct Across<'a>(&'a Axis);

impl Ranged for Across<'_> {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, (start, end): (i32, i32)) -> i32 {
        start + (self.0.position(*value) / 100.0 * f64::from(end - start)).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, _hint: Hint) -> Vec<f64> {
        self.0.ticks.iter().map(|tick| tick.value).collect()
    }

    fn range(&self) -> Range<f64> {
        self.0.min..self.0.max
    }
}

/// Form of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Dot,
    Square,
    Triangle,
    Diamond,
    Bar,
}

impl Form {
    /// Corners for a form that looks as large as a dot of radius 1. A dot has none.
    pub(super) const fn corners(self) -> &'static [(f64, f64)] {
        match self {
            Self::Dot => &[],
            Self::Square => &[(-0.89, -0.89), (0.89, -0.89), (0.89, 0.89), (-0.89, 0.89)],
            Self::Triangle => &[(0.0, -1.25), (1.2, 0.85), (-1.2, 0.85)],
            Self::Diamond => &[(0.0, -1.3), (1.3, 0.0), (0.0, 1.3), (-1.3, 0.0)],
            Self::Bar => &[(-0.5, -1.3), (0.5, -1.3), (0.5, 1.3), (-0.5, 1.3)],
        }
    }
}

pub(super) const fn form(series: Series) -> Form {
    match series {
        Series::A => Form::Dot,
        Series::B => Form::Square,
        Series::C => Form::Triangle,
        Series::D => Form::Diamond,
        Series::Outside => Form::Bar,
    }
}

const fn pattern(series: Series) -> Pattern {
    match series {
        Series::A => Pattern::Solid,
        Series::B => Pattern::Dashed,
        Series::C => Pattern::Dotted,
        Series::D => Pattern::DashDot,
        Series::Outside => Pattern::Sparse,
    }
}

/// Class of a series.
pub(super) const fn series_class(series: Series) -> &'static str {
    match series {
        Series::A => "a",
        Series::B => "b",
        Series::C => "c",
        Series::D => "d",
        Series::Outside => "n",
    }
}

/// Draws a form that looks as large as a dot of a radius.
pub(super) fn draw_form(svg: &mut FluidSvg<'_>, at: BackendCoord, form: Form, radius: f64, role: Role) -> Drawn {
    if form == Form::Dot {
        return svg.dot(at, radius, role);
    }
    let mut corners = [(0.0, 0.0); 4];
    let unit = form.corners();
    for (corner, (x, y)) in corners.iter_mut().zip(unit) {
        *corner = (x * radius, y * radius);
    }
    svg.shape(at, corners.get(..unit.len()).unwrap_or_default(), role)
}

/// A mark at a value.
struct Point {
    at: (f64, f64),
    form: Form,
    radius: f64,
    role: Role,
}

impl<'a> PointCollection<'a, (f64, f64)> for &'a Point {
    type Point = &'a (f64, f64);
    type IntoIter = std::iter::Once<&'a (f64, f64)>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::once(&self.at)
    }
}

impl Drawable<FluidSvg<'_>> for Point {
    fn draw<I: Iterator<Item = BackendCoord>>(&self, mut at: I, svg: &mut FluidSvg<'_>, _: (u32, u32)) -> Drawn {
        let Some(at) = at.next() else { return Ok(()) };
        draw_form(svg, at, self.form, self.radius, self.role)
    }
}

/// A text at a value.
struct Label<'t> {
    at: (f64, f64),
    text: &'t str,
    role: Role,
}

/// A label with its place.
struct Placed<'t> {
    label: &'t Label<'t>,
    spot: Spot,
    class: &'static str,
}

impl<'a> PointCollection<'a, (f64, f64)> for &'a Placed<'_> {
    type Point = &'a (f64, f64);
    type IntoIter = std::iter::Once<&'a (f64, f64)>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::once(&self.label.at)
    }
}

impl Drawable<FluidSvg<'_>> for Placed<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(&self, mut at: I, svg: &mut FluidSvg<'_>, _: (u32, u32)) -> Drawn {
        let Some(at) = at.next() else { return Ok(()) };
        let down = match self.spot.level {
            Level::Beside => ".35em",
            Level::Above => "-11",
            Level::Below => "20",
        };
        let offset = Offset { anchor: self.spot.anchor, across: self.spot.shift, down };
        svg.label(at, self.label.text, self.label.role, self.class, offset)
    }
}
