//! The raw figures of one economy in one technology, with their sources.

use maud::{Markup, html};

use crate::i18n::translator::Translator;
use crate::report::sources::{Figure, Library};

/// The headings, in the order of the cells.
const HEADS: [&str; 7] = [
    "sources-indicator",
    "sources-value",
    "sources-unit",
    "sources-year",
    "sources-quality",
    "sources-source",
    "sources-licence",
];

/// The table.
#[must_use]
pub fn table(translator: &Translator, library: &Library, economy: &str, technology: &str) -> Markup {
    let heads = HEADS.map(|key| translator.text(key));
    html! {
        div class="scroll" tabindex="0" role="region" aria-labelledby="sources-h" {
            table class="stack sources" data-testid="figures" {
                thead { tr { @for head in &heads { th scope="col" { (head) } } } }
                tbody { @for figure in library.figures(economy, technology) { (row(library, figure, &heads)) } }
            }
        }
    }
}

fn row(library: &Library, figure: &Figure, heads: &[String; 7]) -> Markup {
    let source = library.source(&figure.source);
    let address = source.map(|source| source.address.as_str()).filter(|address| !address.is_empty());
    let citation = source.map_or(figure.source.as_str(), |source| source.citation.as_str());
    let [_, value, unit, year, quality, source_head, licence] = heads;
    html! {
        tr {
            th scope="row" { (figure.indicator) }
            td class="n" data-l=(value) { span class="num" { (figure.value) } }
            td data-l=(unit) { (figure.unit) }
            td data-l=(year) { (figure.year) }
            td data-l=(quality) { span class={ "q q" (figure.quality.to_ascii_lowercase()) } { (figure.quality) } }
            td data-l=(source_head) {
                @if let Some(address) = address { a href=(address) rel="noreferrer" { (citation) } } @else { (citation) }
            }
            td data-l=(licence) { @if let Some(source) = source { (source.licence) } }
        }
    }
}
