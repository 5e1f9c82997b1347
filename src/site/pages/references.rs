//! The sources of the data with their licences, from `data/sources.csv`.

use super::markdown;
use crate::i18n::translator::Translator;
use crate::site::error::SiteError;
use maud::{Markup, html};
use std::path::Path;

const PATH: &str = "data/sources.csv";
/// Columns of the file: id, citation, publisher, year, licence, addresses.
const COLUMNS: usize = 6;
const HEADS: [&str; 5] =
    ["reference-id", "reference-what", "reference-publisher", "reference-year", "reference-licence"];

/// The table.
pub(super) fn table(translator: &Translator) -> Result<Markup, SiteError> {
    let failed = |source| SiteError::Table { path: PATH.into(), source };
    let mut reader = csv::Reader::from_path(Path::new(PATH)).map_err(failed)?;
    let rows = reader.records().collect::<Result<Vec<_>, _>>().map_err(failed)?;
    let table = html! {
        table class="references" {
            thead { tr { @for head in HEADS { th scope="col" { (translator.text(head)) } } } }
            tbody { @for row in &rows { (line(row)) } }
        }
    };
    Ok(markdown::scroll(&translator.text("references"), &table))
}

fn line(row: &csv::StringRecord) -> Markup {
    let cell = |at| row.get(at).unwrap_or_default();
    html! {
        @if row.len() >= COLUMNS {
            tr id=(cell(0)) {
                th scope="row" { (cell(0)) }
                td {
                    (cell(1))
                    @for address in cell(5).split(" ; ").filter(|address| !address.is_empty()) {
                        br; a href=(address) rel="noreferrer" { (host(address)) }
                    }
                }
                td { (cell(2)) }
                td { (cell(3)) }
                td { (cell(4)) }
            }
        }
    }
}

/// The host of an address, as the words of its link.
fn host(address: &str) -> &str {
    let host = address.split("//").nth(1).unwrap_or(address);
    host.split('/').next().unwrap_or(host).trim_start_matches("www.")
}
