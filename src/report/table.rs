//! A table of words and numbers: what is shown beside every chart and written to CSV.

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub label: String,
    /// Whether its cells are numbers.
    pub numeric: bool,
}

/// A row with its heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Heading of the row.
    pub header: String,
    /// Cells, one for each column but the first.
    pub cells: Vec<String>,
}

/// A table; the first column holds the headings of the rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// Columns, the first for the row headings.
    pub columns: Vec<Column>,
    /// Rows.
    pub rows: Vec<Row>,
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
