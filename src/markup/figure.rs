//! The figures of the page, each as chart, table and text from the same facts.

use maud::{Markup, html};

use super::{heat, pillars, plots, seats, text};
use crate::i18n::rich::spans;
use crate::i18n::translator::Translator;
use crate::report::facts::{Facts, MemberFacts};
use crate::report::table::Table;
use crate::report::{heat as heat_report, pillars as pillars_report, seats as seats_report};

/// A figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Figure {
    /// Who pays, and autonomy.
    Seats,
    /// Control, knowledge, capacity.
    Pillars,
    /// Technologies by members.
    Heat,
}

/// How a figure is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Shape {
    /// Drawn.
    #[default]
    Chart,
    /// As numbers.
    Table,
    /// As sentences.
    Text,
}

impl Shape {
    /// All of them, in the order of the buttons.
    pub const ALL: [Self; 3] = [Self::Chart, Self::Table, Self::Text];

    /// Name on the page and in links.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Chart => "chart",
            Self::Table => "table",
            Self::Text => "text",
        }
    }
}

impl Figure {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Seats, Self::Pillars, Self::Heat];
    /// Those that the study program draws while a lever moves. The page draws the first by itself.
    pub const FOLLOWING: [Self; 2] = [Self::Pillars, Self::Heat];

    /// Name in ids of the page.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Seats => "seats",
            Self::Pillars => "pillars",
            Self::Heat => "heat",
        }
    }

    /// The finding above the figure.
    #[must_use]
    pub fn finding(self, facts: &Facts<'_>, members: &[MemberFacts]) -> String {
        match self {
            Self::Seats => seats_report::finding(facts, members),
            Self::Pillars => pillars_report::finding(facts.translator, members),
            Self::Heat => heat_report::heat(facts, members).finding,
        }
    }

    /// What is measured, and what the forms mean.
    #[must_use]
    pub fn measure(self, translator: &Translator) -> Markup {
        match self {
            Self::Seats => seats::measure(translator),
            Self::Pillars => html! { (translator.text("pillars-measure")) " " (plots::legend(translator)) },
            Self::Heat => html! { (translator.text("heat-measure")) },
        }
    }

    /// The figure itself.
    #[must_use]
    pub fn body(self, shape: Shape, facts: &Facts<'_>, members: &[MemberFacts]) -> Markup {
        match shape {
            Shape::Chart => self.chart(facts, members),
            Shape::Table => self.table(facts, members),
            Shape::Text => text::paragraphs(&self.sentences(facts, members)),
        }
    }

    fn chart(self, facts: &Facts<'_>, members: &[MemberFacts]) -> Markup {
        match self {
            Self::Seats => seats::chart(facts, members),
            Self::Pillars => pillars::rows(facts, members),
            Self::Heat => heat::table(facts.translator, &heat_report::heat(facts, members)),
        }
    }

    fn table(self, facts: &Facts<'_>, members: &[MemberFacts]) -> Markup {
        text::table(&self.numbers(facts, members), &format!("{}-h", self.id()))
    }

    /// The numbers behind the figure.
    #[must_use]
    pub fn numbers(self, facts: &Facts<'_>, members: &[MemberFacts]) -> Table {
        match self {
            Self::Seats => seats_report::table(facts, members),
            Self::Pillars => pillars_report::table(facts, members),
            Self::Heat => heat_report::table(facts, &heat_report::heat(facts, members)),
        }
    }

    /// The figure in sentences.
    #[must_use]
    pub fn sentences(self, facts: &Facts<'_>, members: &[MemberFacts]) -> Vec<Vec<crate::i18n::rich::Span>> {
        let plain = |lines: Vec<String>| lines.iter().map(|line| spans(line)).collect();
        match self {
            Self::Seats => seats_report::sentences(facts, members),
            Self::Pillars => plain(pillars_report::sentences(facts, members)),
            Self::Heat => plain(heat_report::sentences(facts, &heat_report::heat(facts, members))),
        }
    }
}
