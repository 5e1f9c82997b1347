//! A figure as a complete drawing (SVG): finding, measure, the chart with names and axis, and where it comes from.
//!
//! It is laid out from the HTML text of the figure, so that page and file never differ. Everything is in the file: no fonts,
//! no style sheets, no addresses that are loaded. Text stays text.

use super::canvas::{Canvas, Face, escaped, tenths};
use super::grid::NARROW;
use super::layout::{Place, address, largest_table, plain, stack};
use super::{style, tree};
use crate::i18n::locale::Locale;

/// Width of a picture in pixels, unless a table has more columns than fit.
pub const WIDTH: f64 = 1200.0;
/// Width of the picture in the pixels of its own layout: type is larger than on the page, for slides and print.
const LAYOUT: f64 = 900.0;
/// Margin in the layout.
const MARGIN: f64 = 32.0;
/// Columns of a table that fit into the usual width.
const COLUMNS: f64 = 19.0;

/// What a picture shows.
#[derive(Debug, Clone, Copy)]
pub struct Picture<'a> {
    /// Language of the words.
    pub locale: Locale,
    /// The finding.
    pub finding: &'a str,
    /// What is measured, as HTML text.
    pub measure: &'a str,
    /// The figure, as HTML text.
    pub chart: &'a str,
    /// Source, versions and licence, a line each.
    pub foot: &'a [String],
    /// The link of the scenario.
    pub link: &'a str,
    /// The figure in sentences, for readers who do not see it.
    pub description: &'a str,
}

/// Writes the picture.
#[must_use]
pub fn svg(picture: &Picture<'_>) -> String {
    let (measure, chart) = (tree::read(picture.measure), tree::read(picture.chart));
    #[allow(clippy::cast_precision_loss, reason = "at most 65 columns")]
    let more = (largest_table(&chart) as f64 - COLUMNS).max(0.0) * NARROW;
    let width = LAYOUT + more;
    let mut canvas = Canvas { out: String::new(), width, right_to_left: picture.locale.is_right_to_left() };
    let inner = Place { x: MARGIN, y: MARGIN - 8.0, width: width - 2.0 * MARGIN };
    let mut y = inner.y;
    y += plain(&mut canvas, picture.finding, Face::Title, Place { y, ..inner }) + 4.0;
    y += stack(&mut canvas, &measure, Face::Note, Place { y, ..inner }) + 14.0;
    y += stack(&mut canvas, &chart, Face::Body, Place { y, ..inner }) + 16.0;
    canvas.rule("strong", (inner.x, y), inner.width);
    y += 8.0;
    for line in picture.foot {
        y += plain(&mut canvas, line, Face::Note, Place { y, ..inner });
    }
    y += address(&mut canvas, picture.link, Place { y, ..inner });
    whole(picture, &canvas.out, (width, y + MARGIN - 8.0))
}

fn whole(picture: &Picture<'_>, body: &str, (width, height): (f64, f64)) -> String {
    let scale = WIDTH / LAYOUT;
    let tag = picture.locale.tag();
    let direction = picture.locale.direction();
    let (shown_width, shown_height) = ((width * scale).round(), (height * scale).round());
    let (width, height) = (tenths(width), tenths(height));
    format!(
        concat!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}" viewBox="0 0 {} {}" direction="{}" "#,
            r#"xml:lang="{}" role="img" aria-labelledby="title desc"><title id="title">{}</title><desc id="desc">{}</desc>"#,
            "<style>{}</style><rect class=\"paper\" width=\"{}\" height=\"{}\"/>{}</svg>\n"
        ),
        shown_width,
        shown_height,
        width,
        height,
        direction,
        tag,
        escaped(picture.finding),
        escaped(picture.description),
        sheet(tag),
        width,
        height,
        body
    )
}

/// The rules for type, and those for drawings.
fn sheet(tag: &str) -> String {
    let token = |name: &str| style::token(name, tag);
    let mut rules = format!(
        "text{{font-family:{};font-size:13px;fill:{}}}.title{{font-family:{};font-size:{}px;font-weight:600}}",
        token("--sans"),
        token("--ink"),
        token("--serif"),
        Face::Title.size()
    );
    rules += &style::rules();
    rules += &format!(
        ".name{{font-size:{}px;font-weight:650}}.note{{font-size:{}px;fill:{}}}.b,.m,.letter,.db text{{font-weight:650}}",
        Face::Name.size(),
        Face::Note.size(),
        token("--ink-2")
    );
    rules += &format!(
        ".head{{font-size:{}px;font-weight:600;fill:{}}}.cell-small{{font-size:11px}}.db .t0{{font-weight:400;fill:{}}}",
        Face::Note.size(),
        token("--ink-2"),
        token("--ink-2")
    );
    rules += &format!(
        ".axis text{{font-size:12px;font-weight:400;fill:{};text-anchor:middle;dominant-baseline:central}}",
        token("--ink-3")
    );
    rules += &format!(
        "svg{{overflow:visible}}.paper{{fill:{}}}.rule{{stroke:{}}}.strong{{stroke:{};stroke-width:1.5}}",
        token("--paper"),
        token("--rule"),
        token("--ink")
    );
    for series in ["a", "b", "c", "d"] {
        let (tint, ink) = (token(&format!("--{series}-tint")), token(&format!("--{series}")));
        rules += &format!(".badge-{series}{{fill:{tint};stroke:{ink};stroke-width:1.5}}");
    }
    rules
}
