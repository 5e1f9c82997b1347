//! The figures of the page and those of the study program, as one.

use maud::Markup;

use super::picture::{Picture, svg};
use super::{Desk, numbers};
use crate::i18n::rich::{Span, plain_text};
use crate::markup::detail::Detail;
use crate::markup::figure::{Figure, Shape};
use crate::report::table::Table;

/// A figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exhibit {
    /// One that the page draws.
    Figure(Figure),
    /// One that takes longer.
    Detail(Detail),
}

/// What is shown of it.
struct Shown {
    finding: String,
    measure: Markup,
    chart: Markup,
    table: Table,
    sentences: Vec<Vec<Span>>,
}

impl Exhibit {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        Figure::ALL.into_iter().map(Self::Figure).chain(Detail::ALL.into_iter().map(Self::Detail))
    }

    /// Name in ids of the page.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Figure(figure) => figure.id(),
            Self::Detail(detail) => detail.id(),
        }
    }

    /// The figure of an id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::all().find(|exhibit| exhibit.id() == id)
    }

    /// The finding; nothing where there is nothing to show.
    #[must_use]
    pub fn finding(self, desk: &Desk<'_>) -> Option<String> {
        self.shown(desk).map(|shown| shown.finding)
    }

    /// The numbers.
    #[must_use]
    pub fn table(self, desk: &Desk<'_>) -> Option<Table> {
        self.shown(desk).map(|shown| shown.table)
    }

    fn shown(self, desk: &Desk<'_>) -> Option<Shown> {
        match self {
            Self::Figure(figure) => {
                let members = desk.facts.members();
                (!members.is_empty()).then(|| Shown {
                    finding: figure.finding(&desk.facts, &members),
                    measure: figure.measure(desk.facts.translator),
                    chart: figure.body(Shape::Chart, &desk.facts, &members),
                    table: figure.numbers(&desk.facts, &members),
                    sentences: figure.sentences(&desk.facts, &members),
                })
            }
            Self::Detail(detail) => detail.show(&desk.facts, desk.findings.as_ref()?).map(|shown| Shown {
                finding: shown.finding,
                measure: shown.measure,
                chart: shown.chart,
                table: shown.table,
                sentences: shown.sentences,
            }),
        }
    }

    pub(super) fn drawing(self, desk: &Desk<'_>) -> Option<String> {
        let shown = self.shown(desk)?;
        let description: Vec<String> = shown.sentences.iter().map(|line| plain_text(line)).collect();
        Some(svg(&Picture {
            locale: desk.facts.translator.locale(),
            finding: &shown.finding,
            measure: &shown.measure.into_string(),
            chart: &shown.chart.into_string(),
            foot: &desk.foot(),
            link: &desk.link(),
            description: &description.join(" "),
        }))
    }

    pub(super) fn numbers(self, desk: &Desk<'_>) -> Option<String> {
        let shown = self.shown(desk)?;
        Some(numbers::csv(desk, &shown.finding, &shown.table))
    }
}
