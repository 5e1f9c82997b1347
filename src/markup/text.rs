//! Sentences, lists of sentences and tables.

use maud::{Markup, html};

use crate::i18n::rich::{Span, SpanRole};
use crate::report::table::Table;

/// A sentence with bold facts; leads become plain text.
#[must_use]
pub fn sentence(spans: &[Span]) -> Markup {
    html! {
        @for span in spans {
            @match span.role {
                SpanRole::Bold => b { (span.text) },
                SpanRole::Plain | SpanRole::Lead(_) => (span.text),
            }
        }
    }
}

/// One paragraph a sentence.
#[must_use]
pub fn paragraphs(lines: &[Vec<Span>]) -> Markup {
    html! {
        div class="as-text" { @for line in lines { p { (sentence(line)) } } }
    }
}

/// A table with row headings in its first column, in a frame of its own that may scroll.
#[must_use]
pub fn table(table: &Table, labelled_by: &str) -> Markup {
    let class = |numeric: bool| numeric.then_some("n");
    html! {
        div class="scroll" tabindex="0" role="group" aria-labelledby=(labelled_by) {
            table {
                caption class="vh" { (table.caption) }
                thead {
                    tr { @for column in &table.columns { th scope="col" class=[class(column.numeric)] { (column.label) } } }
                }
                tbody {
                    @for row in &table.rows {
                        tr {
                            th scope="row" { (row.header) }
                            @for (cell, column) in row.cells.iter().zip(table.columns.iter().skip(1)) {
                                td class=[class(column.numeric)] { (figure(cell, column.numeric)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn figure(cell: &str, numeric: bool) -> Markup {
    html! { @if numeric { span class="num" { (cell) } } @else { (cell) } }
}
