//! Reads the HTML text that `markup` writes back into a tree, so that a picture is laid out from the same text as the page.
//!
//! Not a reader of any HTML: it knows what our templates write, and keeps drawings as they are.

/// A part of a figure.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node<'a> {
    /// Words.
    Text(String),
    /// An element with what is in it.
    Element(Element<'a>),
    /// A drawing.
    Drawing(Drawing<'a>),
}

/// An element with what is in it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Element<'a> {
    /// Its name, for example `div`.
    pub(super) name: &'a str,
    /// Its style classes, with spaces between.
    pub(super) class: &'a str,
    /// What is in it.
    pub(super) children: Vec<Node<'a>>,
}

/// A drawing as it stands in the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Drawing<'a> {
    /// The whole `svg` element.
    pub(super) text: &'a str,
    /// Its style classes.
    pub(super) class: &'a str,
    /// Height in pixels, if it says so.
    pub(super) height: Option<f64>,
    /// Width and height of its own coordinates, if it has any.
    pub(super) shape: Option<(f64, f64)>,
}

impl Element<'_> {
    /// Whether a style class is among its classes.
    pub(super) fn is(&self, class: &str) -> bool {
        self.class.split(' ').any(|own| own == class)
    }
}

/// Largest side of a drawing that stands between words.
const LARGEST_ICON: f64 = 32.0;

impl Drawing<'_> {
    /// Whether it stands between words.
    pub(super) fn is_icon(&self) -> bool {
        self.shape.is_some_and(|(width, height)| width.max(height) <= LARGEST_ICON)
    }
}

/// Elements without an end.
const VOID: [&str; 6] = ["br", "col", "hr", "img", "input", "meta"];
/// Elements that say nothing in a picture.
const SILENT: [&str; 7] = ["button", "caption", "colgroup", "input", "script", "select", "style"];

/// The tree under one element without a name.
pub(super) fn read(markup: &str) -> Element<'_> {
    let mut open: Vec<Element<'_>> = vec![Element::default()];
    let mut rest = markup;
    while let Some((before, after)) = rest.split_once('<') {
        push_text(&mut open, before);
        let Some((tag, next)) = after.split_once('>') else { break };
        rest = next;
        if tag.starts_with("svg") {
            let start = markup.len() - next.len() - tag.len() - 2;
            let (drawing, length) = drawing(markup.get(start..).unwrap_or_default(), tag);
            push(&mut open, Node::Drawing(drawing));
            rest = markup.get(start + length..).unwrap_or_default();
        } else if tag.starts_with('/') {
            close(&mut open);
        } else if !tag.starts_with('!') {
            let name = tag.split([' ', '/']).next().unwrap_or_default();
            open.push(Element { name, class: attribute(tag, "class").unwrap_or_default(), children: Vec::new() });
            if VOID.contains(&name) {
                close(&mut open);
            }
        }
    }
    push_text(&mut open, rest);
    while open.len() > 1 {
        close(&mut open);
    }
    open.pop().unwrap_or_default()
}

/// Closes the innermost element; what is hidden or cannot be used in a picture is left out.
fn close<'a>(open: &mut Vec<Element<'a>>) {
    if open.len() < 2 {
        return;
    }
    if let Some(done) = open.pop()
        && !done.is("vh")
        && !SILENT.contains(&done.name)
    {
        push(open, Node::Element(done));
    }
}

fn push<'a>(open: &mut [Element<'a>], node: Node<'a>) {
    if let Some(parent) = open.last_mut() {
        parent.children.push(node);
    }
}

fn push_text(open: &mut [Element<'_>], text: &str) {
    if !text.is_empty() {
        let plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
        push(open, Node::Text(plain.replace("&amp;", "&")));
    }
}

/// The drawing at the start of a text, and its length.
fn drawing<'a>(text: &'a str, tag: &'a str) -> (Drawing<'a>, usize) {
    let (mut depth, mut at) = (0_usize, 0_usize);
    let end = loop {
        let rest = text.get(at..).unwrap_or_default();
        let Some(found) = rest.find("<svg").into_iter().chain(rest.find("</svg>")).min() else { break text.len() };
        if rest.get(found..).is_some_and(|here| here.starts_with("</")) {
            depth = depth.saturating_sub(1);
            at += found + "</svg>".len();
        } else {
            depth += 1;
            at += found + "<svg".len();
        }
        if depth == 0 {
            break at;
        }
    };
    let number = |text: &str| text.parse::<f64>().ok().filter(|number| number.is_finite() && *number > 0.0);
    let shape = attribute(tag, "viewBox").and_then(|corners| {
        let mut sides = corners.split(' ').skip(2).map(number);
        Some((sides.next()??, sides.next()??))
    });
    let class = attribute(tag, "class").unwrap_or_default();
    let height = attribute(tag, "height").and_then(number);
    (Drawing { text: text.get(..end).unwrap_or_default(), class, height, shape }, end)
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = tag;
    while let Some((before, after)) = rest.split_once("=\"") {
        let (value, next) = after.split_once('"')?;
        if before.rsplit(' ').next() == Some(name) {
            return Some(value);
        }
        rest = next;
    }
    None
}
