//! Tables within a picture: a row of headings, rows of cells; the heat table with its tints.

use super::canvas::{Anchor, Canvas, Face, lines, words};
use super::layout::{Place, text_of};
use super::tree::{Element, Node};

/// Narrowest and widest column of the row headings.
const FIRST: (f64, f64) = (150.0, 290.0);
/// The narrowest column of numbers.
pub(super) const NARROW: f64 = 34.0;
/// Height of a row.
const ROW: f64 = 25.0;
/// Room between cells.
const GAP: f64 = 2.0;
/// Room at both sides of a plain cell.
const SIDE: f64 = 8.0;

fn rows<'n, 'a>(element: &'n Element<'a>) -> Vec<&'n Element<'a>> {
    let mut found = Vec::new();
    for node in &element.children {
        match node {
            Node::Element(inner) if inner.name == "tr" => found.push(inner),
            Node::Element(inner) => found.extend(rows(inner)),
            _ => {}
        }
    }
    found
}

fn cells<'n, 'a>(row: &'n Element<'a>) -> Vec<&'n Element<'a>> {
    let cells = row.children.iter().filter_map(|node| match node {
        Node::Element(cell) if matches!(cell.name, "td" | "th") => Some(cell),
        _ => None,
    });
    cells.collect()
}

/// Number of columns of a table.
pub(super) fn columns(table: &Element<'_>) -> usize {
    rows(table).iter().map(|row| cells(row).len()).max().unwrap_or_default()
}

/// Lays out a table; gives its height.
pub(super) fn table(canvas: &mut Canvas, table: &Element<'_>, place: Place) -> f64 {
    let rows = rows(table);
    let heat = table.is("heat");
    let widths = if heat { even(&rows, columns(table), place.width) } else { natural(&rows, place.width) };
    let mut y = place.y;
    for (at, row) in rows.iter().enumerate() {
        let head = at == 0 && !is_body(row);
        let place = Place { y, ..place };
        y += match (head, heat) {
            (true, _) => headings(canvas, row, &widths, heat, place),
            (false, true) => tints(canvas, row, &widths, place),
            (false, false) => plain(canvas, row, &widths, place),
        };
    }
    y - place.y + 6.0
}

/// Whether a row has a heading of its own beside other cells.
fn is_body(row: &Element<'_>) -> bool {
    let cells = cells(row);
    cells.first().is_some_and(|cell| cell.name == "th") && cells.iter().skip(1).any(|cell| cell.name == "td")
}

#[allow(clippy::cast_precision_loss, reason = "at most 65 columns")]
fn even(rows: &[&Element<'_>], columns: usize, width: f64) -> Vec<f64> {
    let names = rows.iter().filter_map(|row| cells(row).first().map(|name| Face::Body.width(&text_of(name), true)));
    let first = names.fold(FIRST.0, f64::max).min(FIRST.1) + SIDE;
    let others = columns.saturating_sub(1).max(1);
    let mut widths = vec![first];
    widths.resize(columns, (width - first) / others as f64);
    widths
}

/// Columns as wide as their longest cell or the longest word of their heading, and made to fit.
fn natural(rows: &[&Element<'_>], width: f64) -> Vec<f64> {
    let mut widths: Vec<f64> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        for (column, cell) in cells(row).iter().enumerate() {
            let text = text_of(cell);
            let head = at == 0 && !is_body(row);
            let parts: Vec<&str> = if head { text.split_whitespace().collect() } else { vec![text.as_str()] };
            let own = parts.into_iter().map(|part| Face::Body.width(part, true)).fold(0.0, f64::max) + 2.0 * SIDE;
            match widths.get_mut(column) {
                Some(known) => *known = known.max(own),
                None => widths.push(own),
            }
        }
    }
    let needed: f64 = widths.iter().sum();
    let factor = if needed > 0.0 { width / needed } else { 1.0 };
    widths.iter().map(|own| own * factor).collect()
}

fn headings(canvas: &mut Canvas, row: &Element<'_>, widths: &[f64], heat: bool, place: Place) -> f64 {
    let cells = cells(row);
    let texts: Vec<String> = cells.iter().map(|cell| text_of(cell)).collect();
    let longest = |text: &str| text.split_whitespace().map(|word| Face::Body.width(word, true)).fold(0.0, f64::max);
    let upwards = heat && texts.iter().zip(widths).any(|(text, width)| longest(text) > width - GAP);
    let mut laid = Vec::new();
    for (text, width) in texts.iter().zip(widths) {
        laid.push(lines(words(text), Face::Note, width - if heat { GAP } else { 2.0 * SIDE }));
    }
    #[allow(clippy::cast_precision_loss, reason = "a few lines")]
    let height = if upwards {
        texts.iter().map(|text| Face::Body.width(text, true)).fold(0.0, f64::max)
    } else {
        laid.iter().map(Vec::len).max().unwrap_or_default() as f64 * Face::Note.line()
    };
    let mut x = place.x;
    for (((cell, text), lines), width) in cells.iter().zip(&texts).zip(&laid).zip(widths) {
        if upwards {
            canvas.upwards(text, "head", (x + width / 2.0, place.y + height));
        } else {
            let (anchor, at) = anchor(cell, heat, x, *width);
            #[allow(clippy::cast_precision_loss, reason = "a few lines")]
            let mut y = place.y + height - lines.len() as f64 * Face::Note.line();
            for line in lines {
                canvas.text(&joined(line), "head", anchor, (at, y + Face::Note.size()));
                y += Face::Note.line();
            }
        }
        x += width;
    }
    height + 6.0
}

fn joined(line: &[super::canvas::Piece<'_>]) -> String {
    let words = line.iter().filter_map(|piece| match piece {
        super::canvas::Piece::Word(text, _) => Some(text.as_str()),
        _ => None,
    });
    words.collect::<Vec<_>>().join(" ")
}

fn anchor(cell: &Element<'_>, heat: bool, x: f64, width: f64) -> (Anchor, f64) {
    match (heat, cell.is("n")) {
        (true, _) => (Anchor::Middle, x + width / 2.0),
        (false, true) => (Anchor::End, x + width - SIDE),
        (false, false) => (Anchor::Start, x),
    }
}

fn tints(canvas: &mut Canvas, row: &Element<'_>, widths: &[f64], place: Place) -> f64 {
    let chosen = row.is("now-row");
    let mut x = place.x;
    for (cell, width) in cells(row).iter().zip(widths) {
        let (text, baseline) = (text_of(cell), place.y + ROW / 2.0 + 4.5);
        if cell.name == "th" {
            canvas.text(&text, if chosen { "cell-text b" } else { "cell-text" }, Anchor::Start, (x, baseline));
        } else {
            if !cell.class.is_empty() {
                canvas.cell(cell.class, (x + GAP / 2.0, place.y), (width - GAP, ROW - GAP));
            }
            let class = if *width < 44.0 { "cell-small" } else { "cell-text m" };
            canvas.text(&text, class, Anchor::Middle, (x + width / 2.0, baseline));
        }
        x += width;
    }
    if chosen {
        canvas.rule("strong", (place.x, place.y - 1.0), place.width);
        canvas.rule("strong", (place.x, place.y + ROW - 1.0), place.width);
    }
    ROW
}

fn plain(canvas: &mut Canvas, row: &Element<'_>, widths: &[f64], place: Place) -> f64 {
    canvas.rule("rule", (place.x, place.y), place.width);
    let mut x = place.x;
    let mut height = ROW;
    for (cell, width) in cells(row).iter().zip(widths) {
        let (anchor, at) = anchor(cell, false, x, *width);
        let mut y = place.y;
        for line in lines(words(&text_of(cell)), Face::Body, width - SIDE) {
            let class = if cell.name == "th" { "cell-text b" } else { "cell-text" };
            canvas.text(&joined(&line), class, anchor, (at, y + ROW / 2.0 + 4.5));
            y += Face::Body.line();
        }
        height = height.max(y - place.y + ROW - Face::Body.line());
        x += width;
    }
    height
}
