//! The raw figures of one economy in one technology, with their sources.

use maud::{Markup, html};

use crate::catalog::dataset::economies;
use crate::catalog::technologies::{TECHNOLOGIES, TechnologyRecord};
use crate::i18n::translator::{Argument, Translator};
use crate::model::order::positions;
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
        div class="scroll" tabindex="0" role="group" aria-labelledby="sources-h" {
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

/// What stands in the place of the figures.
#[derive(Debug, Clone, Copy)]
pub enum Progress {
    /// Nothing has been fetched.
    Closed,
    /// The files are on their way.
    Loading,
    /// The files could not be had.
    Failed,
}

/// A button, a word that the files are coming, or why they did not.
#[must_use]
pub fn progress(translator: &Translator, progress: Progress) -> Markup {
    let open = html! {
        p class="acts" { button type="button" class="btn line" data-act="sources" data-testid="sources-open" { (translator.text("sources-open")) } }
    };
    match progress {
        Progress::Closed => open,
        Progress::Loading => html! { p class="note" role="status" { (translator.text("sources-loading")) } },
        Progress::Failed => {
            html! { p class="notice strong" role="alert" { (translator.text("sources-failed")) } (open) }
        }
    }
}

/// The two lists and the table that they choose.
#[must_use]
pub fn figures(translator: &Translator, library: &Library, economy: &str, technology: &str) -> Markup {
    let count = library.figures(economy, technology).count();
    html! {
        p class="acts" {
            (picker(translator, "sources-economy", economy, &economy_names(translator)))
            (picker(translator, "sources-technology", technology, &technology_names(translator)))
            span class="note" role="status" { (translator.format("sources-count", &[("count", Argument::Count(count))])) }
        }
        (table(translator, library, economy, technology))
    }
}

fn picker(translator: &Translator, id: &str, chosen: &str, options: &[(String, String)]) -> Markup {
    html! {
        label for=(id) { (translator.text(id)) }
        select class="pick" id=(id) data-testid=(id) {
            @for (key, name) in options { option value=(key) selected[key == chosen] { (name) } }
        }
    }
}

fn economy_names(translator: &Translator) -> Vec<(String, String)> {
    let names: Vec<(String, String)> =
        economies().iter().map(|record| (record.code.to_owned(), translator.economy(record.code))).collect();
    let by_name = positions(names.len(), &|a, b| names[a].1 < names[b].1);
    by_name.into_iter().map(|position| names[position].clone()).collect()
}

fn technology_names(translator: &Translator) -> Vec<(String, String)> {
    let one = |technology: &TechnologyRecord| (technology.id.to_owned(), translator.technology(technology.id));
    let everything = ("all".to_owned(), translator.text("sources-economy-wide"));
    TECHNOLOGIES.iter().map(one).chain(std::iter::once(everything)).collect()
}
