//! Lays the tree of a figure out: rows of names, drawings and words; tables; sentences.

use super::canvas::{Anchor, Canvas, Face, JOINER, Piece, lines, words};
use super::grid;
use super::tree::{Drawing, Element, Node};

/// Column of names.
const NAME: f64 = 156.0;
/// Column of words after the drawings.
const WORDS: f64 = 236.0;
/// Room between columns.
const GAP: f64 = 14.0;
/// Drawings higher than this have no names beside them.
const ROW: f64 = 60.0;
/// Height of the numbers of an axis.
const AXIS: f64 = 17.0;
/// Height of a drawing that does not give one.
const PLAIN: f64 = 42.0;
/// Room above and below a paragraph.
const PARAGRAPH: f64 = 3.0;

/// Elements that stand within a line.
const INLINE: [&str; 11] = ["a", "abbr", "b", "bdi", "em", "i", "small", "span", "strong", "sub", "sup"];

/// Where something goes: place and width.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Pixels from the side where reading begins.
    pub(super) x: f64,
    /// Pixels from the top.
    pub(super) y: f64,
    /// Width in pixels.
    pub(super) width: f64,
}

/// Lays out what is in an element, downwards; gives the height.
pub(super) fn stack(canvas: &mut Canvas, element: &Element<'_>, face: Face, place: Place) -> f64 {
    let mut y = place.y;
    let mut run: Vec<&Node<'_>> = Vec::new();
    for node in &element.children {
        if is_inline(node) {
            run.push(node);
            continue;
        }
        y += paragraph(canvas, &run, face, Place { y, ..place });
        run.clear();
        y += match node {
            Node::Element(inner) => block(canvas, inner, face, Place { y, ..place }),
            Node::Drawing(drawing) => plot(canvas, drawing, "", Place { y, ..place }),
            Node::Text(_) => 0.0,
        };
    }
    y += paragraph(canvas, &run, face, Place { y, ..place });
    y - place.y
}

fn block(canvas: &mut Canvas, element: &Element<'_>, face: Face, place: Place) -> f64 {
    if element.name == "table" {
        return grid::table(canvas, element, place);
    }
    if is_row(element) {
        return row(canvas, element, place);
    }
    let face = match element.name {
        "h3" | "h4" | "h5" => Face::Name,
        _ if element.is("note") => Face::Note,
        _ => face,
    };
    let height = stack(canvas, element, face, place);
    let paragraph = matches!(element.name, "p" | "li" | "dt" | "dd") && height > 0.0;
    if paragraph { height + 2.0 * PARAGRAPH } else { height }
}

fn paragraph(canvas: &mut Canvas, run: &[&Node<'_>], face: Face, place: Place) -> f64 {
    let found = pieces(run.iter().copied());
    canvas.lines(&lines(found, face, place.width), face, (place.x, place.y))
}

fn is_inline(node: &Node<'_>) -> bool {
    match node {
        Node::Text(_) => true,
        Node::Drawing(drawing) => drawing.is_icon(),
        Node::Element(element) => INLINE.contains(&element.name) && element.children.iter().all(is_inline),
    }
}

/// The words, icons and tints of some nodes, in order.
fn pieces<'n, 'a: 'n>(nodes: impl Iterator<Item = &'n Node<'a>>) -> Vec<Piece<'a>> {
    let mut line = Line::default();
    for node in nodes {
        line.add(node, false);
    }
    line.pieces
}

/// A line as it is read.
#[derive(Default)]
struct Line<'a> {
    pieces: Vec<Piece<'a>>,
    /// Whether the last word may be followed by more of it.
    open: bool,
}

impl<'a> Line<'a> {
    fn add(&mut self, node: &Node<'a>, bold: bool) {
        match node {
            Node::Text(text) => self.words(text, bold),
            Node::Drawing(drawing) => self.push(Piece::Icon(drawing.text)),
            Node::Element(element) if element.is("badge") => {
                let series = element.class.split(' ').find(|class| class.len() == 1).unwrap_or("n");
                self.push(Piece::Badge(series, text_of(element)));
            }
            Node::Element(element) if element.name == "i" && element.children.is_empty() => {
                self.push(Piece::Swatch(element.class));
            }
            Node::Element(element) => {
                // Parts that the style sheet sets apart.
                if (element.is("sep") || element.is("lg")) && !self.pieces.is_empty() {
                    self.push(Piece::Word("\u{a0}".to_owned(), false));
                }
                for inner in &element.children {
                    self.add(inner, bold || matches!(element.name, "b" | "strong"));
                }
            }
        }
    }

    fn push(&mut self, piece: Piece<'a>) {
        self.pieces.push(piece);
        self.open = false;
    }

    fn words(&mut self, text: &str, bold: bool) {
        let mut joined = self.open && !text.starts_with(char::is_whitespace);
        for word in text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
            let word = if joined { format!("{JOINER}{word}") } else { word.to_owned() };
            joined = false;
            self.push(Piece::Word(word, bold));
        }
        self.open = !self.pieces.is_empty() && !text.ends_with(char::is_whitespace);
    }
}

/// The words of an element.
pub(super) fn text_of(element: &Element<'_>) -> String {
    let mut text = String::new();
    for node in &element.children {
        match node {
            Node::Text(own) => text.push_str(own),
            Node::Element(inner) => text.push_str(&text_of(inner)),
            Node::Drawing(_) => {}
        }
    }
    text
}

/// The drawings within a node that are not icons.
fn drawings<'n, 'a>(node: &'n Node<'a>) -> Vec<&'n Drawing<'a>> {
    match node {
        Node::Drawing(drawing) if !drawing.is_icon() => vec![drawing],
        Node::Element(element) => element.children.iter().flat_map(drawings).collect(),
        Node::Text(_) | Node::Drawing(_) => Vec::new(),
    }
}

/// Whether the children of an element stand side by side: names, low drawings, words.
fn is_row(element: &Element<'_>) -> bool {
    let parts: Vec<&Node<'_>> = columns(element);
    if element.is("head") {
        return parts.len() > 1;
    }
    let drawn: Vec<bool> = parts.iter().map(|part| !drawings(part).is_empty()).collect();
    let count = drawn.iter().filter(|drawn| **drawn).count();
    let low = parts.iter().flat_map(|part| drawings(part)).all(|drawing| height(drawing, 0.0) <= ROW);
    let nested =
        parts.iter().any(|part| matches!(part, Node::Element(inner) if is_row(inner) || drawings(part).len() > 1));
    parts.len() > 1 && low && !nested && (count > 1 || (count == 1 && drawn.first() == Some(&false)))
}

fn columns<'n, 'a>(element: &'n Element<'a>) -> Vec<&'n Node<'a>> {
    let blank = |node: &&Node<'_>| !matches!(node, Node::Text(text) if text.trim().is_empty());
    element.children.iter().filter(blank).collect()
}

fn row(canvas: &mut Canvas, element: &Element<'_>, place: Place) -> f64 {
    let parts = columns(element);
    let drawn: Vec<bool> = parts.iter().map(|part| !drawings(part).is_empty()).collect();
    let last = drawn.iter().rposition(|drawn| *drawn).unwrap_or_default();
    let fixed = |at: usize| if at > last { WORDS } else { NAME };
    #[allow(clippy::cast_precision_loss, reason = "a few columns")]
    let (all, plots) = (parts.len() as f64, drawn.iter().filter(|drawn| **drawn).count().max(1) as f64);
    let texts: f64 = (0..parts.len()).filter(|at| drawn.get(*at) == Some(&false)).map(fixed).sum();
    let share = (place.width - texts - GAP * (all - 1.0)) / plots;
    let head = element.is("head");
    let series = element.class.split(' ').find(|class| class.len() == 1).unwrap_or_default();
    let tall = parts.iter().flat_map(|part| drawings(part)).map(|drawing| height(drawing, share)).fold(0.0, f64::max);
    let (mut x, mut most) = (place.x, if head { 0.0 } else { tall });
    let top = if head { place.y } else { place.y + 2.0 };
    for (at, part) in parts.iter().enumerate() {
        let width = if drawn.get(at) == Some(&true) { share } else { fixed(at) };
        let cell = Place { x, y: top, width };
        let used = match part {
            _ if drawn.get(at) == Some(&true) => column(canvas, part, series, cell),
            Node::Element(inner) => words_beside(canvas, inner, tall, cell),
            _ => 0.0,
        };
        most = most.max(used);
        x += width + GAP;
    }
    if !head {
        canvas.rule("rule", (place.x, place.y), place.width);
    }
    most + if head { 2.0 } else { 6.0 }
}

/// Words in the middle of the height of the row.
fn words_beside(canvas: &mut Canvas, element: &Element<'_>, tall: f64, place: Place) -> f64 {
    let face = if element.name == "h4" { Face::Name } else { Face::Body };
    let lines = lines(pieces(element.children.iter()), face, place.width);
    #[allow(clippy::cast_precision_loss, reason = "a few lines")]
    let own = lines.len() as f64 * face.line();
    canvas.lines(&lines, face, (place.x, place.y + ((tall - own) / 2.0).max(0.0)));
    own
}

/// A drawing with what stands above it.
fn column(canvas: &mut Canvas, node: &Node<'_>, series: &str, place: Place) -> f64 {
    let mut y = place.y;
    match node {
        Node::Drawing(drawing) => y += plot(canvas, drawing, series, place),
        Node::Element(element) => {
            for inner in &element.children {
                y += match inner {
                    Node::Element(word) if drawings(inner).is_empty() => {
                        let inset = place.width * crate::chart::spec::INSET / 100.0;
                        let label = words(&text_of(word)).into_iter().map(|piece| match piece {
                            Piece::Word(text, _) => Piece::Word(text, true),
                            other => other,
                        });
                        let label = lines(label.collect(), Face::Body, place.width - inset);
                        canvas.lines(&label, Face::Body, (place.x + inset, y))
                    }
                    _ => column(canvas, inner, series, Place { y, ..place }),
                };
            }
        }
        Node::Text(_) => {}
    }
    y - place.y
}

fn plot(canvas: &mut Canvas, drawing: &Drawing<'_>, series: &str, place: Place) -> f64 {
    let height = height(drawing, place.width);
    canvas.drawing(drawing.text, series, (place.x, place.y), (place.width, height));
    height
}

/// Height of a drawing at a width.
fn height(drawing: &Drawing<'_>, width: f64) -> f64 {
    let by_shape = drawing.shape.map(|(own_width, own_height)| width * own_height / own_width);
    let by_class = drawing.class.split(' ').any(|class| class == "axis").then_some(AXIS);
    drawing.height.or(by_shape).or(by_class).unwrap_or(PLAIN)
}

/// Columns and rows of the largest table within an element.
pub(super) fn largest_table(element: &Element<'_>) -> usize {
    let own = if element.name == "table" { grid::columns(element) } else { 0 };
    let inner = element.children.iter().filter_map(|node| match node {
        Node::Element(inner) => Some(largest_table(inner)),
        _ => None,
    });
    inner.fold(own, usize::max)
}

/// A text that is written from the side where reading begins.
pub(super) fn plain(canvas: &mut Canvas, text: &str, face: Face, place: Place) -> f64 {
    canvas.lines(&lines(words(text), face, place.width), face, (place.x, place.y))
}

/// An address, from the left in every language, cut where the line ends.
pub(super) fn address(canvas: &mut Canvas, text: &str, place: Place) -> f64 {
    let mut y = place.y;
    for line in lines(vec![Piece::Word(text.to_owned(), false)], Face::Note, place.width) {
        let parts = line.iter().filter_map(|piece| match piece {
            Piece::Word(text, _) => Some(text.as_str()),
            _ => None,
        });
        canvas.text(&parts.collect::<String>(), "note link", Anchor::Start, (place.x, y + Face::Note.size()));
        y += Face::Note.line();
    }
    y - place.y
}
