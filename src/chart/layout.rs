//! Where the labels of a row go. All places are in reading order: the drawing mirrors them where reading begins at the right.
//!
//! A drawing fits every width, so its labels are placed twice, for the narrowest plot and for the usual one; a place that
//! is right at one width is right at every larger one.

use super::measure::{Weight, width};
use super::spec::{Axis, Dumbbell};

/// The narrowest plot that labels are placed for, in pixels: two plots abreast on a page of 320.
pub const TIGHT: f64 = 132.0;
/// The width from which on labels are placed for a laptop, in pixels.
pub const WIDE: f64 = 200.0;

/// Radius of the ring of the baseline, in pixels.
pub const RING: f64 = 5.0;
/// Radius of the dot of the scenario.
pub const DOT: f64 = 6.5;
/// Radius of the ring around a dot in the same place.
pub const OUTER_RING: f64 = 9.0;
/// Radius of a dot inside a ring.
pub const INNER_DOT: f64 = 4.5;

/// Room between a mark and its label.
const GAP: f64 = 4.0;
/// How far a label may reach into the margin around the plot.
const BLEED: f64 = 6.0;
/// Marks at most this far apart, in percent of the plot, are drawn inside each other.
const SAME_PLACE: f64 = 1.0;
/// Wider for marks that print the same number.
const SAME_NUMBER: f64 = 1.5;

/// Which point of the text stands at the mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The reading start.
    Start,
    /// The middle.
    Middle,
    /// The reading end.
    End,
}

/// Height of a label against its mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// On the line of the marks.
    Beside,
    /// Over the mark.
    Above,
    /// Under the mark.
    Below,
}

/// Place of a label against its mark.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// Point of the text.
    pub anchor: Anchor,
    /// Shift towards the reading end, in pixels.
    pub shift: f64,
    /// Height.
    pub level: Level,
}

/// Places of the labels of a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Labels {
    /// The baseline's; none where both marks print the same number in the same place.
    pub before: Option<Spot>,
    /// The scenario's.
    pub after: Spot,
}

/// How close the marks of a row are. Independent of the width, so that a drawing has one form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closeness {
    /// Two marks with a line between.
    Apart,
    /// One inside the other, two numbers.
    Nested,
    /// One inside the other, one number.
    Same,
}

/// How close the marks of a row are.
#[must_use]
pub fn closeness(axis: &Axis, row: &Dumbbell) -> Closeness {
    let distance = (axis.position(row.before.value) - axis.position(row.after.value)).abs();
    let same_number = row.before.label == row.after.label;
    match (distance, same_number) {
        (distance, true) if distance <= SAME_NUMBER => Closeness::Same,
        (distance, false) if distance <= SAME_PLACE => Closeness::Nested,
        _ => Closeness::Apart,
    }
}

/// A label and its mark, in pixels.
struct Item {
    mark: f64,
    radius: f64,
    width: f64,
}

/// Places the labels of a row in a plot of the given width.
#[must_use]
pub fn labels(axis: &Axis, row: &Dumbbell, plot: f64) -> Labels {
    let closeness = closeness(axis, row);
    let (ring, dot) = if closeness == Closeness::Apart { (RING, DOT) } else { (OUTER_RING, OUTER_RING) };
    let at = |value| axis.position(value) * plot / 100.0;
    let before = Item { mark: at(row.before.value), radius: ring, width: width(&row.before.label, Weight::Regular) };
    let after = Item { mark: at(row.after.value), radius: dot, width: width(&row.after.label, Weight::Bold) };
    if closeness == Closeness::Same {
        return Labels { before: None, after: alone(&after, plot) };
    }
    let after_first = row.after.value < row.before.value;
    let (before_side, after_side) =
        if after_first { (Anchor::Start, Anchor::End) } else { (Anchor::End, Anchor::Start) };
    let mut before_spot = beside(&before, before_side, plot).unwrap_or_else(|| over(&before, plot));
    let after_spot = beside(&after, after_side, plot).unwrap_or_else(|| over(&after, plot));
    if collide((&before, before_spot), (&after, after_spot)) {
        before_spot.level = Level::Below;
    }
    Labels { before: Some(before_spot), after: after_spot }
}

fn alone(item: &Item, plot: f64) -> Spot {
    let either = beside(item, Anchor::Start, plot).or_else(|| beside(item, Anchor::End, plot));
    either.unwrap_or_else(|| over(item, plot))
}

/// A label on the line of the marks: text with its start at the mark stands towards the reading end.
fn beside(item: &Item, anchor: Anchor, plot: f64) -> Option<Spot> {
    let away = item.radius + GAP;
    let shift = if anchor == Anchor::Start { away } else { -away };
    let spot = Spot { anchor, shift, level: Level::Beside };
    let (start, end) = extent(item, spot);
    (start >= -BLEED && end <= plot + BLEED).then_some(spot)
}

/// A label over its mark, moved inwards at the ends of the plot.
fn over(item: &Item, plot: f64) -> Spot {
    let middle = Spot { anchor: Anchor::Middle, shift: 0.0, level: Level::Above };
    let (start, end) = extent(item, middle);
    if start < -BLEED {
        Spot { anchor: Anchor::Start, shift: -item.radius, level: Level::Above }
    } else if end > plot + BLEED {
        Spot { anchor: Anchor::End, shift: item.radius, level: Level::Above }
    } else {
        middle
    }
}

/// First and last pixel of a label.
fn extent(item: &Item, spot: Spot) -> (f64, f64) {
    let start = match spot.anchor {
        Anchor::Start => item.mark,
        Anchor::Middle => item.mark - item.width / 2.0,
        Anchor::End => item.mark - item.width,
    };
    (start + spot.shift, start + spot.shift + item.width)
}

fn collide((one, one_spot): (&Item, Spot), (other, other_spot): (&Item, Spot)) -> bool {
    let ((a, b), (c, d)) = (extent(one, one_spot), extent(other, other_spot));
    one_spot.level == other_spot.level && a < d + GAP && c < b + GAP
}
