//! What can be wrong with the raw tables and the recipe.

use std::path::PathBuf;
use thiserror::Error;

/// A raw table, a recipe or a file that cannot be used.
#[derive(Debug, Error)]
pub enum CalibrationError {
    /// A file that cannot be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A file that is not a table.
    #[error("{file}: {source}")]
    Csv {
        /// The file.
        file: String,
        /// What the reader or writer says.
        source: csv::Error,
    },
    /// A column that is missing.
    #[error("{file}: the column {field} is missing")]
    MissingColumn {
        /// The file.
        file: String,
        /// The column.
        field: &'static str,
    },
    /// A value that its column does not allow.
    #[error("{file}, line {line}, {field}: {value:?}; allowed: {allowed}")]
    BadValue {
        /// The file.
        file: String,
        /// Line in the file, the heading being line 1.
        line: u64,
        /// The column.
        field: &'static str,
        /// The value found.
        value: String,
        /// What would have been accepted.
        allowed: String,
    },
    /// A name that no other table has.
    #[error("{file}, {field}: {value:?} is not known; allowed: {allowed}")]
    Unknown {
        /// The file that uses the name.
        file: &'static str,
        /// The column.
        field: &'static str,
        /// The name.
        value: String,
        /// Where the name would have to be.
        allowed: &'static str,
    },
    /// The same row twice.
    #[error("{file}: {key:?} appears twice")]
    Duplicate {
        /// The file.
        file: &'static str,
        /// What repeats.
        key: String,
    },
    /// A label that is used with two meanings.
    #[error("calibration_indicators.csv: the label {label:?} has two definitions")]
    TwoDefinitions {
        /// The label.
        label: String,
    },
    /// Labels that need one another as proxies.
    #[error("calibration_indicators.csv: these labels need one another: {labels}")]
    Circular {
        /// The labels, with commas.
        labels: String,
    },
    /// An indicator of know-how in which nobody has a share, or a count that adds to nothing.
    #[error("calibration_indicators.csv: nobody has a share in {label:?}")]
    Empty {
        /// The label.
        label: String,
    },
    /// A row that no step uses.
    #[error("{file}: {row} is not used")]
    Unused {
        /// The file.
        file: &'static str,
        /// The row.
        row: String,
    },
    /// A value that the packed table cannot hold.
    #[error("{column} of the packed table cannot hold {value}; allowed: 0 to {largest} in steps of {step}")]
    NotPackable {
        /// The column.
        column: &'static str,
        /// The value.
        value: f64,
        /// Largest value.
        largest: f64,
        /// Smallest step.
        step: f64,
    },
    /// More rows or kinds than one byte counts.
    #[error("the packed table cannot count {count} {what}; allowed: up to 255")]
    TooMany {
        /// What is counted.
        what: &'static str,
        /// How many there are.
        count: usize,
    },
}
