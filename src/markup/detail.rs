//! Figures that take longer than a frame: drawn by the study program, put into the page when they arrive.

use maud::Markup;

use super::{outside, projection, rift, standing, targets, votes};
use crate::i18n::rich::Span;
use crate::report::facts::Facts;
use crate::report::findings::Findings;
use crate::report::table::Table;

/// A figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Detail {
    /// Capability or autonomy of the members to 2045.
    Projection,
    /// Years until each member reaches the target.
    Targets,
    /// Would anyone walk out; does anyone dominate; does everyone pass the rights gate.
    Standing,
    /// Voting power.
    Votes,
    /// Pressure on economies outside, and what they would gain inside.
    Outside,
    /// The rift between blocs.
    Rift,
}

/// A figure in its three shapes, with what stands above it.
#[derive(Debug, Clone)]
pub struct Detailed {
    /// The finding, a full sentence.
    pub finding: String,
    /// What is measured and in which unit, and what the forms mean.
    pub measure: Markup,
    /// Drawn.
    pub chart: Markup,
    /// As numbers.
    pub table: Table,
    /// As sentences.
    pub sentences: Vec<Vec<Span>>,
}

impl Detail {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 6] =
        [Self::Standing, Self::Projection, Self::Targets, Self::Outside, Self::Rift, Self::Votes];

    /// Name in ids of the page.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Projection => "projection",
            Self::Targets => "targets",
            Self::Standing => "standing",
            Self::Votes => "votes",
            Self::Outside => "outside",
            Self::Rift => "rift",
        }
    }

    /// The figure; nothing where it has nothing to show.
    #[must_use]
    pub fn show(self, facts: &Facts<'_>, findings: &Findings<'_>) -> Option<Detailed> {
        match self {
            Self::Projection => projection::detail(facts, findings),
            Self::Targets => targets::detail(facts, findings),
            Self::Standing => standing::detail(facts, findings),
            Self::Votes => votes::detail(facts),
            Self::Outside => outside::detail(facts, findings),
            Self::Rift => rift::detail(facts, findings),
        }
    }
}

/// A figure as HTML texts, as the page puts them into place. Nothing in it: the figure is not shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parts {
    /// The finding.
    pub finding: String,
    /// What is measured.
    pub measure: String,
    /// Chart, table and text, in the order of [`Shape::ALL`](super::figure::Shape::ALL).
    pub shapes: [String; 3],
}

impl Parts {
    /// How many texts a figure has.
    const TEXTS: usize = 5;

    /// The texts one after the other.
    #[must_use]
    pub fn into_texts(self) -> [String; Self::TEXTS] {
        let [chart, table, text] = self.shapes;
        [self.finding, self.measure, chart, table, text]
    }

    /// Reads the texts of all figures; what is missing at the end is left out.
    #[must_use]
    pub fn read(texts: Vec<String>) -> Vec<Self> {
        let mut texts = texts.into_iter();
        let mut all = Vec::new();
        while let Ok([finding, measure, chart, table, text]) = next_texts(&mut texts) {
            all.push(Self { finding, measure, shapes: [chart, table, text] });
        }
        all
    }
}

fn next_texts(texts: &mut impl Iterator<Item = String>) -> Result<[String; Parts::TEXTS], Vec<String>> {
    texts.take(Parts::TEXTS).collect::<Vec<_>>().try_into()
}
