//! A plotting backend that writes SVG which fits every width without being drawn again.
//!
//! The canvas is [`CANVAS`] units wide whatever the screen; places are written as percentages, while radii, strokes and
//! shifts of labels are pixels and do not scale. Colours are classes, so that a theme is the style sheet's business:
//! the colour that the plotting library carries stands for an [`Ink`]. Reading from the right mirrors places, anchors and shifts
//! here, in one place. No ids, no inline style.

use std::convert::Infallible;
use std::fmt::Write;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};

use super::ink::{Ink, Role};
use super::layout::Anchor;
use super::measure::{self, Weight};
use super::spec::Direction;

/// Width of the canvas in units: one is a hundredth of a percent.
pub const CANVAS: u32 = 10_000;
/// Pixels that stand for the canvas where the library asks for the size of a text in units.
const NOMINAL_WIDTH: f64 = 400.0;

/// Place of a text against its point.
#[derive(Debug, Clone, Copy)]
pub struct Offset {
    /// Which point of the text.
    pub anchor: Anchor,
    /// Pixels towards the reading end.
    pub across: f64,
    /// Pixels down, as written (`-11`) or in type sizes (`.35em`).
    pub down: &'static str,
}

/// Writes elements of one drawing.
#[derive(Debug)]
pub struct FluidSvg<'a> {
    out: &'a mut String,
    height: u32,
    direction: Direction,
}

/// What every drawing operation returns; writing to memory cannot fail.
pub type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl<'a> FluidSvg<'a> {
    /// Begins a drawing. `class` is added to the class `db` of the root.
    pub fn begin(out: &'a mut String, class: &str, height: u32, direction: Direction) -> Self {
        Self::begin_fine(out, class, (height, height), direction)
    }

    /// Begins a drawing whose height has other units than pixels: `height` is in pixels and in units.
    pub fn begin_fine(out: &'a mut String, class: &str, height: (u32, u32), direction: Direction) -> Self {
        put(
            out,
            format_args!(
                r#"<svg class="db {class}" width="100%" height="{}" direction="ltr" aria-hidden="true" focusable="false">"#,
                height.0
            ),
        );
        Self { out, height: height.1.max(1), direction }
    }

    /// Ends a drawing.
    pub fn end(self) {
        self.out.push_str("</svg>");
    }

    /// Begins a group; one that is not shown stays hidden unless the style sheet shows it.
    pub fn begin_group(&mut self, class: std::fmt::Arguments<'_>, shown: bool) {
        let hidden = if shown { "" } else { r#" display="none""# };
        self.write(format_args!(r#"<g class="{class}"{hidden}>"#));
    }

    /// Ends a group.
    pub fn end_group(&mut self) {
        self.out.push_str("</g>");
    }

    /// Writes a straight line.
    pub fn rule(&mut self, from: BackendCoord, to: BackendCoord, ink: Ink) {
        self.open("line", ink);
        self.place("x1", "y1", from);
        self.place("x2", "y2", to);
        self.out.push_str("/>");
    }

    /// Writes a line through points, or the shape that it encloses.
    pub fn course(&mut self, points: impl Iterator<Item = BackendCoord>, ink: Ink, closed: bool) {
        self.stretched(points, ink, if closed { "Z" } else { "" });
    }

    /// Writes a field over the whole height that nobody sees but that can be pointed at; it carries a number.
    pub fn field(&mut self, (from, to): (i32, i32), name: &str, number: usize) {
        let (left, right) = (self.column(from), self.column(to));
        self.write(format_args!(r#"<rect class="hit" data-{name}="{number}""#));
        self.percent("x", left.min(right));
        self.percent("width", (left - right).abs());
        self.out.push_str(r#" y="0" height="100%"/>"#);
    }

    /// Writes a dot.
    pub fn dot(&mut self, at: BackendCoord, radius: f64, role: Role) -> Drawn {
        self.open("circle", Ink::solid(role));
        self.place("cx", "cy", at);
        self.write(format_args!(r#" r="{radius}"/>"#));
        Ok(())
    }

    /// Writes a shape of straight lines, corners in pixels around its point.
    pub fn shape(&mut self, at: BackendCoord, corners: &[(f64, f64)], role: Role) -> Drawn {
        // A path has no percentages, so that it gets a place of its own.
        self.out.push_str(r#"<svg class="at""#);
        self.place("x", "y", at);
        self.out.push_str(r#" overflow="visible">"#);
        self.open("path", Ink::solid(role));
        self.out.push_str(r#" d=""#);
        for (index, (x, y)) in corners.iter().enumerate() {
            let verb = if index == 0 { 'M' } else { 'L' };
            self.write(format_args!("{verb}{} {}", hundredths(self.toward_end(*x)), hundredths(*y)));
        }
        self.out.push_str("Z\"/></svg>");
        Ok(())
    }

    /// Writes a text; `class` is added to that of its role.
    pub fn label(&mut self, at: BackendCoord, text: &str, role: Role, class: &str, offset: Offset) -> Drawn {
        self.write(format_args!(r#"<text class="{}{class}""#, role.class()));
        if class == TIGHT_CLASS {
            self.out.push_str(r#" display="none""#);
        }
        self.place("x", "y", at);
        let across = hundredths(self.toward_end(offset.across));
        if across != 0.0 {
            self.write(format_args!(r#" dx="{across}""#));
        }
        self.write(format_args!(r#" dy="{}" text-anchor="{}">"#, offset.down, self.anchor(offset.anchor)));
        push_escaped(self.out, text);
        self.out.push_str("</text>");
        Ok(())
    }

    fn anchor(&self, anchor: Anchor) -> &'static str {
        match (anchor, self.direction) {
            (Anchor::Middle, _) => "middle",
            (Anchor::Start, Direction::LeftToRight) | (Anchor::End, Direction::RightToLeft) => "start",
            (Anchor::End, Direction::LeftToRight) | (Anchor::Start, Direction::RightToLeft) => "end",
        }
    }

    fn toward_end(&self, pixels: f64) -> f64 {
        if self.direction == Direction::RightToLeft { -pixels } else { pixels }
    }

    fn column(&self, x: i32) -> i64 {
        let x = i64::from(x);
        if self.direction == Direction::RightToLeft { i64::from(CANVAS) - x } else { x }
    }

    fn open(&mut self, element: &str, ink: Ink) {
        self.write(format_args!(r#"<{element} class="{}""#, ink.role.class()));
        if let Some(dashes) = ink.pattern.dashes() {
            self.write(format_args!(r#" stroke-dasharray="{dashes}""#));
        }
    }

    fn place(&mut self, x_name: &str, y_name: &str, (x, y): BackendCoord) {
        self.percent(x_name, self.column(x));
        self.percent(y_name, i64::from(y) * i64::from(CANVAS) / i64::from(self.height));
    }

    /// Writes an attribute; one unit is a hundredth of a percent.
    fn percent(&mut self, name: &str, units: i64) {
        let sign = if units < 0 { "-" } else { "" };
        let (whole, part) = (units.abs() / 100, units.abs() % 100);
        match (part, part % 10) {
            (0, _) => self.write(format_args!(r#" {name}="{sign}{whole}%""#)),
            (_, 0) => self.write(format_args!(r#" {name}="{sign}{whole}.{}%""#, part / 10)),
            _ => self.write(format_args!(r#" {name}="{sign}{whole}.{part:02}%""#)),
        }
    }

    /// Writes lines through several points, stretched to the canvas while their stroke is not.
    fn stretched(&mut self, points: impl Iterator<Item = BackendCoord>, ink: Ink, end: &str) {
        let height = self.height;
        self.write(format_args!(r#"<svg viewBox="0 0 {CANVAS} {height}" preserveAspectRatio="none">"#));
        self.open("path", ink);
        self.out.push_str(r#" vector-effect="non-scaling-stroke" d=""#);
        for (index, (x, y)) in points.enumerate() {
            let verb = if index == 0 { 'M' } else { 'L' };
            self.write(format_args!("{verb}{} {y}", self.column(x)));
        }
        self.out.push_str(end);
        self.out.push_str("\"/></svg>");
    }

    fn write(&mut self, text: std::fmt::Arguments<'_>) {
        put(self.out, text);
    }
}

/// Class of labels for narrow plots, after a space; they are hidden unless the style sheet shows them.
pub const TIGHT_CLASS: &str = " tight";
/// Class of labels that narrow plots replace.
pub const WIDE_CLASS: &str = " wide";

fn ink(style: &impl BackendStyle) -> Ink {
    Ink::from_rgb(style.color().rgb)
}

fn put(out: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a string always succeeds.
    let _ = out.write_fmt(text);
}

fn hundredths(value: f64) -> f64 {
    (value * 100.0).round() / 100.0 + 0.0
}

fn push_escaped(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            control if control.is_control() => out.push(' '),
            other => out.push(other),
        }
    }
}

impl DrawingBackend for FluidSvg<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (CANVAS, self.height)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        self.out.push_str("</svg>");
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect(point, (point.0 + 1, point.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.rule(from, to, ink(style));
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, _fill: bool) -> Drawn {
        let (left, right) = (self.column(from.0), self.column(to.0));
        let (top, height) = (from.1.min(to.1), (to.1 - from.1).abs());
        self.open("rect", ink(style));
        self.percent("x", left.min(right));
        self.percent("width", (left - right).abs());
        self.percent("y", i64::from(top) * i64::from(CANVAS) / i64::from(self.height));
        self.percent("height", i64::from(height) * i64::from(CANVAS) / i64::from(self.height));
        self.out.push_str("/>");
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let mut points = path.into_iter();
        match (points.next(), points.next(), points.next()) {
            (Some(from), Some(to), None) => self.draw_line(from, to, style)?,
            (Some(a), Some(b), Some(c)) => {
                self.stretched([a, b, c].into_iter().chain(points), ink(style), "");
            }
            _ => {}
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, _fill: bool) -> Drawn {
        self.dot(center, f64::from(radius), ink(style).role)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, vert: I, style: &S) -> Drawn {
        self.stretched(vert.into_iter(), ink(style), "Z");
        Ok(())
    }

    fn draw_text<TStyle: BackendTextStyle>(&mut self, text: &str, style: &TStyle, pos: BackendCoord) -> Drawn {
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        let offset = Offset { anchor, across: 0.0, down: ".35em" };
        self.label(pos, text, Ink::from_rgb(style.color().rgb).role, "", offset)
    }

    fn estimate_text_size<TStyle: BackendTextStyle>(
        &self,
        text: &str,
        style: &TStyle,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let weight = if matches!(style.style(), FontStyle::Bold) { Weight::Bold } else { Weight::Regular };
        let pixels = measure::width(text, weight) * style.size() / measure::LABEL_SIZE;
        let units = pixels * f64::from(CANVAS) / NOMINAL_WIDTH;
        Ok((units.round() as u32, style.size().round() as u32))
    }
}
