//! Writes the elements of a picture: text in lines of a known width, rules, cells, drawings. Places are in pixels from the
//! side where reading begins; they are mirrored here and nowhere else.

use std::fmt::Write;

use crate::chart::measure::{self, Weight};

/// A file is shown with whatever face a computer has; some are this much wider than the usual ones.
const ALLOWANCE: f64 = 1.1;

/// A kind of type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    /// The finding.
    Title,
    /// Words beside a drawing.
    Body,
    /// Name of a row.
    Name,
    /// Measure, notes, the foot.
    Note,
}

impl Face {
    /// Size in pixels.
    pub(super) const fn size(self) -> f64 {
        match self {
            Self::Title => 22.0,
            Self::Name => 15.0,
            Self::Body => 13.0,
            Self::Note => 12.5,
        }
    }

    /// Distance of lines in pixels.
    pub(super) fn line(self) -> f64 {
        (self.size() * 1.35).round()
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Name => "name",
            Self::Body => "body",
            Self::Note => "note",
        }
    }

    /// Width of a text in pixels.
    pub(super) fn width(self, text: &str, bold: bool) -> f64 {
        let heavy = bold || matches!(self, Self::Title | Self::Name);
        let weight = if heavy { Weight::Bold } else { Weight::Regular };
        measure::width(text, weight) * self.size() / measure::LABEL_SIZE * ALLOWANCE
    }
}

/// Which point of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// Where reading begins.
    Start,
    /// The middle.
    Middle,
    /// Where reading ends.
    End,
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Piece<'a> {
    /// A word, and whether it is bold. One that begins with [`JOINER`] follows the one before it without a space.
    Word(String, bool),
    /// A small drawing.
    Icon(&'a str),
    /// A tint of a scale, by its class.
    Swatch(&'a str),
    /// The letter of an alliance, with its class.
    Badge(&'a str, String),
}

impl Piece<'_> {
    fn width(&self, face: Face) -> f64 {
        match self {
            Self::Word(text, bold) => face.width(text, *bold),
            Self::Icon(_) => ICON,
            Self::Swatch(_) => SWATCH,
            Self::Badge(..) => BADGE,
        }
    }
}

/// A word joiner: no space and no end of line here.
pub(super) const JOINER: char = '\u{2060}';

/// From the middle of a letter down to the line it stands on.
const DOWN: f64 = 4.0;
const ICON: f64 = 14.0;
const SWATCH: f64 = 26.0;
const BADGE: f64 = 22.0;

/// Cuts pieces into lines that are not wider than `width`; a word that is wider is cut.
pub(super) fn lines<'a>(pieces: Vec<Piece<'a>>, face: Face, width: f64) -> Vec<Vec<Piece<'a>>> {
    let space = face.width(" ", false);
    let mut lines: Vec<Vec<Piece<'a>>> = Vec::new();
    let mut used = f64::INFINITY;
    for piece in pieces.into_iter().flat_map(|piece| cut(piece, face, width)) {
        let own = piece.width(face);
        let joined = matches!(&piece, Piece::Word(text, _) if text.starts_with(JOINER));
        if used + space + own > width && (!joined || lines.is_empty()) {
            lines.push(Vec::new());
            used = -space;
        }
        used += space + own;
        if let Some(line) = lines.last_mut() {
            line.push(piece);
        }
    }
    lines
}

/// A word too long for any line, in parts that fit.
fn cut(piece: Piece<'_>, face: Face, width: f64) -> Vec<Piece<'_>> {
    let (text, bold) = match piece {
        Piece::Word(text, bold) if face.width(&text, bold) > width => (text, bold),
        fits => return vec![fits],
    };
    let mut parts = vec![String::new()];
    for character in text.chars() {
        if let Some(part) = parts.last_mut() {
            part.push(character);
            if face.width(part, bold) > width - face.size() {
                parts.push(String::new());
            }
        }
    }
    parts.into_iter().filter(|part| !part.is_empty()).map(|part| Piece::Word(part, bold)).collect()
}

/// Words of a plain text.
pub(super) fn words(text: &str) -> Vec<Piece<'static>> {
    text.split_whitespace().map(|word| Piece::Word(word.to_owned(), false)).collect()
}

/// What is drawn so far.
#[derive(Debug)]
pub(super) struct Canvas {
    /// The elements.
    pub(super) out: String,
    /// Width in pixels.
    pub(super) width: f64,
    /// Whether reading begins at the right.
    pub(super) right_to_left: bool,
}

impl Canvas {
    /// Writes lines from a place downwards; gives their height.
    pub(super) fn lines(&mut self, lines: &[Vec<Piece<'_>>], face: Face, (x, y): (f64, f64)) -> f64 {
        let mut below = y;
        for line in lines {
            self.line(line, face, x, below + face.size());
            below += face.line();
        }
        below - y
    }

    fn line(&mut self, line: &[Piece<'_>], face: Face, x: f64, baseline: f64) {
        let space = face.width(" ", false);
        let (mut x, mut at) = (x, 0);
        while let Some(piece) = line.get(at) {
            let middle = baseline - face.size() * 0.35;
            match piece {
                Piece::Word(..) => {
                    let words: Vec<&Piece<'_>> =
                        line.iter().skip(at).take_while(|piece| matches!(piece, Piece::Word(..))).collect();
                    self.sentence(&words, face, x, baseline);
                    x += words.iter().map(|word| word.width(face) + space).sum::<f64>();
                    at += words.len();
                    continue;
                }
                Piece::Icon(drawing) => self.drawing(drawing, "", (x, middle - ICON / 2.0), (ICON, ICON)),
                Piece::Swatch(class) => self.cell(class, (x, middle - 6.0), (SWATCH - 2.0, 12.0)),
                Piece::Badge(class, letter) => self.badge(class, letter, x, middle),
            }
            x += piece.width(face) + space;
            at += 1;
        }
    }

    /// Words that follow each other are one text, so that the program that shows them orders their letters.
    fn sentence(&mut self, words: &[&Piece<'_>], face: Face, x: f64, baseline: f64) {
        let mut text = String::new();
        let mut heavy = false;
        for (at, word) in words.iter().enumerate() {
            let Piece::Word(word, bold) = word else { continue };
            if heavy && !*bold {
                text.push_str("</tspan>");
            }
            let joined = word.strip_prefix(JOINER);
            if at > 0 && joined.is_none() {
                text.push(' ');
            }
            if *bold && !heavy {
                text.push_str("<tspan class=\"b\">");
            }
            heavy = *bold;
            text.push_str(&escaped(joined.unwrap_or(word)));
        }
        if heavy {
            text.push_str("</tspan>");
        }
        let x = self.across(x);
        self.put(format_args!(r#"<text class="{}" x="{x}" y="{}">{text}</text>"#, face.class(), tenths(baseline)));
    }

    fn badge(&mut self, class: &str, letter: &str, x: f64, middle: f64) {
        let side = BADGE - 3.0;
        let left = tenths(self.left(x, side));
        let top = tenths(middle - side / 2.0);
        self.put(format_args!(
            r#"<rect class="badge-{class}" x="{left}" y="{top}" width="{side}" height="{side}" rx="3"/>"#
        ));
        self.text(letter, "letter", Anchor::Middle, (x + side / 2.0, middle + 4.5));
    }

    /// Writes one text; numbers and addresses run from the left in every language.
    pub(super) fn text(&mut self, text: &str, class: &str, anchor: Anchor, (x, y): (f64, f64)) {
        let latin = text.is_ascii() || text.chars().all(|character| !character.is_alphabetic());
        let mirrored = self.right_to_left && latin;
        let anchor = match (anchor, mirrored) {
            (Anchor::Middle, _) => "middle",
            (Anchor::Start, false) | (Anchor::End, true) => "start",
            (Anchor::End, false) | (Anchor::Start, true) => "end",
        };
        let direction = if mirrored { r#" direction="ltr""# } else { "" };
        let (x, y, text) = (self.across(x), tenths(y), escaped(text));
        self.put(format_args!(
            r#"<text class="{class}" x="{x}" y="{y}" text-anchor="{anchor}"{direction}>{text}</text>"#
        ));
    }

    /// Writes one text upwards, its start at the place.
    pub(super) fn upwards(&mut self, text: &str, class: &str, (x, y): (f64, f64)) {
        let (x, y, text) = (tenths(self.across(x) + DOWN), tenths(y), escaped(text));
        // Turned text begins below in every language.
        let anchor = if self.right_to_left { "end" } else { "start" };
        self.put(format_args!(
            r#"<text class="{class}" x="{x}" y="{y}" text-anchor="{anchor}" transform="rotate(-90 {x} {y})">{text}</text>"#
        ));
    }

    /// Puts a drawing of the page into a frame of a fixed size.
    pub(super) fn drawing(&mut self, drawing: &str, class: &str, (x, y): (f64, f64), (width, height): (f64, f64)) {
        let left = tenths(self.left(x, width));
        let (y, width, height) = (tenths(y), tenths(width), tenths(height));
        self.put(format_args!(
            r#"<g class="{class}"><svg x="{left}" y="{y}" width="{width}" height="{height}" overflow="visible">{drawing}</svg></g>"#
        ));
    }

    /// Writes a filled cell.
    pub(super) fn cell(&mut self, class: &str, (x, y): (f64, f64), (width, height): (f64, f64)) {
        let left = tenths(self.left(x, width));
        let (y, width, height) = (tenths(y), tenths(width), tenths(height));
        self.put(format_args!(r#"<rect class="cell {class}" x="{left}" y="{y}" width="{width}" height="{height}"/>"#));
    }

    /// Writes a rule across.
    pub(super) fn rule(&mut self, class: &str, (x, y): (f64, f64), width: f64) {
        let left = self.left(x, width);
        let (from, to, y) = (tenths(left), tenths(left + width), tenths(y));
        self.put(format_args!(r#"<line class="{class}" x1="{from}" x2="{to}" y1="{y}" y2="{y}"/>"#));
    }

    fn across(&self, x: f64) -> f64 {
        tenths(self.left(x, 0.0))
    }

    fn left(&self, x: f64, width: f64) -> f64 {
        if self.right_to_left { self.width - x - width } else { x }
    }

    fn put(&mut self, element: std::fmt::Arguments<'_>) {
        // Writing to a string always succeeds.
        let _ = self.out.write_fmt(element);
    }
}

/// Rounded for a file.
pub(super) fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0 + 0.0
}

/// Text as XML writes it; letters that XML does not have become spaces.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => out.push(' '),
            control if control.is_control() => out.push(' '),
            other => out.push(other),
        }
    }
    out
}
