//! The figures of the findings, as texts that the page puts into place.

use maud::html;

use super::findings::Found;
use crate::i18n::translator::Translator;
use crate::markup::detail::{Detail, Detailed, Parts};
use crate::markup::text;
use crate::report::facts::Facts;
use crate::runner::compute::Computed;
use crate::runner::protocol::Answer;

/// The certainty as numbers, and [`Parts`] for each figure in the order of [`Detail::ALL`].
#[must_use]
pub fn answer(computed: &Computed, found: &Found, translator: &Translator) -> Answer {
    let facts = Facts {
        scenario: &computed.scenario,
        world: &computed.world,
        resolved: &computed.resolved,
        outcome: &computed.outcome,
        certainty: Some(&found.certainty),
        translator,
    };
    let findings = found.findings();
    let parts =
        |detail: Detail| detail.show(&facts, &findings).map_or_else(Parts::default, |shown| parts(detail, shown));
    Answer {
        numbers: found.certainty.to_numbers(),
        texts: Detail::ALL.into_iter().flat_map(|detail| parts(detail).into_texts()).collect(),
    }
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
