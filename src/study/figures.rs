//! The figures of the findings, as texts that the page puts into place.

use maud::html;

use super::findings::Found;
use crate::i18n::translator::Translator;
use crate::markup::detail::{Detail, Detailed, Parts};
use crate::markup::figure::{Figure, Shape};
use crate::markup::text;
use crate::report::certainty::Certainty;
use crate::report::facts::Facts;
use crate::runner::compute::Computed;
use crate::runner::protocol::Answer;

/// The facts of a report.
pub fn facts<'a>(computed: &'a Computed, certainty: Option<&'a Certainty>, translator: &'a Translator) -> Facts<'a> {
    Facts {
        scenario: &computed.scenario,
        world: &computed.world,
        resolved: &computed.resolved,
        outcome: &computed.outcome,
        certainty,
        translator,
    }
}

/// The certainty as numbers, and [`Parts`] for each figure in the order of the page.
#[must_use]
pub fn answer(computed: &Computed, found: &Found, translator: &Translator) -> Answer {
    let facts = facts(computed, Some(&found.certainty), translator);
    let findings = found.findings();
    let of = |detail: Detail| detail.show(&facts, &findings).map_or_else(Parts::default, |shown| parts(detail, shown));
    let mut texts = following(&facts);
    texts.extend(Detail::ALL.into_iter().flat_map(|detail| of(detail).into_texts()));
    Answer { numbers: found.certainty.to_numbers(), texts }
}

/// [`Parts`] for each figure that follows a lever.
#[must_use]
pub fn following(facts: &Facts<'_>) -> Vec<String> {
    let members = facts.members();
    let of = |figure: Figure| match members.as_slice() {
        [] => Parts::default(),
        members => Parts {
            finding: html! { (figure.finding(facts, members)) }.into_string(),
            measure: figure.measure(facts.translator).into_string(),
            shapes: Shape::ALL.map(|shape| figure.body(shape, facts, members).into_string()),
        },
    };
    Figure::FOLLOWING.into_iter().flat_map(|figure| of(figure).into_texts()).collect()
}

fn parts(detail: Detail, shown: Detailed) -> Parts {
    Parts {
        finding: html! { (shown.finding) }.into_string(),
        measure: shown.measure.into_string(),
        shapes: [
            shown.chart.into_string(),
            text::table(&shown.table, &format!("{}-h", detail.id())).into_string(),
            text::paragraphs(&shown.sentences).into_string(),
        ],
    }
}
