//! Figures that take longer than a frame: drawn by the study program, put into the page when they arrive.

use maud::Markup;

use super::{projection, targets};
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
            Self::Standing | Self::Votes | Self::Outside | Self::Rift => None,
        }
    }
}
