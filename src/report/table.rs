//! A table of words and numbers: what is shown beside every chart and written to CSV.

use std::borrow::Cow;

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What stands above it.
    pub label: String,
    /// Whether it holds numbers.
    pub numeric: bool,
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn words(label: impl Into<String>) -> Self {
        Self { label: label.into(), numeric: false }
    }

    /// A column of numbers.
    #[must_use]
    pub fn numbers(label: impl Into<String>) -> Self {
        Self { label: label.into(), numeric: true }
    }
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What the row is about.
    pub header: String,
    /// Its cells, one for each column after the first.
    pub cells: Vec<String>,
}

/// A table. The first column is that of the row headers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// The columns, that of the row headers first.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

impl Table {
    /// The table as comma-separated values (RFC 4180), column labels first, without the caption.
    ///
    /// Numbers carry the hyphen that a spreadsheet reads instead of the printed minus. Text that a spreadsheet would run
    /// as a formula is made text by an apostrophe.
    ///
    /// ```
    /// use entente::report::table::{Column, Row, Table};
    /// let column = |label: &str, numeric| Column { label: label.into(), numeric };
    /// let table = Table {
    ///     caption: "Cost".into(),
    ///     columns: vec![column("Member", false), column("Change, $bn", true)],
    ///     rows: vec![Row { header: "EU".into(), cells: vec!["\u{2212}2.7".into()] }],
    /// };
    /// assert_eq!(table.to_csv(), "Member,\"Change, $bn\"\r\nEU,-2.7\r\n");
    /// ```
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut out = String::new();
        push_record(&mut out, self.columns.iter().map(|column| safe(&column.label, false)));
        for row in &self.rows {
            let cells = row.cells.iter().enumerate().map(|(index, cell)| safe(cell, self.is_numeric(index + 1)));
            push_record(&mut out, std::iter::once(safe(&row.header, self.is_numeric(0))).chain(cells));
        }
        out
    }

    fn is_numeric(&self, index: usize) -> bool {
        self.columns.get(index).is_some_and(|column| column.numeric)
    }
}

/// A cell that no spreadsheet runs as a formula.
fn safe(cell: &str, numeric: bool) -> Cow<'_, str> {
    if numeric {
        let number = cell.replace('\u{2212}', "-");
        if number.parse::<f64>().is_ok_and(f64::is_finite) {
            return number.into();
        }
    }
    let first = cell.trim_start_matches([' ', '\u{a0}', '\u{feff}']).chars().next();
    let runs = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if first.is_some_and(|first| runs.contains(&first)) { format!("'{cell}").into() } else { cell.into() }
}

fn push_record<'a>(out: &mut String, cells: impl Iterator<Item = Cow<'a, str>>) {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            out.push(',');
        }
        push_cell(out, &cell);
    }
    out.push_str("\r\n");
}

fn push_cell(out: &mut String, cell: &str) {
    let quoted = cell.contains([',', '"', '\r', '\n']) || cell.starts_with(' ') || cell.ends_with(' ');
    if quoted {
        out.push('"');
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(cell);
    }
}
