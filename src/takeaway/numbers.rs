//! A figure as comma-separated values.
//!
//! The table comes first, then an empty row, then title, measure, source, licence and link in two columns. A spreadsheet takes
//! the first row for headings and ends its table at the first empty row, so the table can be sorted and drawn at once; lines
//! above it would become its headings, and a mark for comments is unknown to spreadsheets. A mark of the byte order stands at the start:
//! without it some of them read letters beyond ASCII wrongly.

use super::Desk;
use crate::report::table::{Column, Row, Table};

/// The mark of the byte order.
const MARK: char = '\u{feff}';

/// The file.
#[must_use]
pub fn csv(desk: &Desk<'_>, finding: &str, table: &Table) -> String {
    let translator = desk.facts.translator;
    let line = |key: &str, text: &str| Row { header: translator.text(key), cells: vec![text.to_owned()] };
    let mut rows = vec![line("takeaway-measure", &table.caption), line("takeaway-question", &desk.question())];
    rows.extend(
        desk.foot().iter().map(|foot| Row { header: translator.text("takeaway-note"), cells: vec![foot.clone()] }),
    );
    rows.push(line("takeaway-link", &desk.link()));
    let columns = vec![Column::words(translator.text("takeaway-finding")), Column::words(finding)];
    let notes = Table { caption: String::new(), columns, rows };
    format!("{MARK}{}\r\n{}", table.to_csv(), notes.to_csv())
}
