//! Reading a table of comma-separated values, with messages that name file, line, column and value.

use super::error::CalibrationError;
use csv::StringRecord;

/// One row while it is being read.
pub struct Row<'a> {
    file: &'a str,
    headers: &'a StringRecord,
    record: &'a StringRecord,
    line: u64,
}

/// Reads a table from its text, row by row.
///
/// # Errors
/// [`CalibrationError::Csv`] if the text is not a table; whatever `parse` returns for a row.
pub fn read_table<T>(
    file: &str,
    text: &str,
    parse: impl Fn(&Row) -> Result<T, CalibrationError>,
) -> Result<Vec<T>, CalibrationError> {
    let as_error = |source| CalibrationError::Csv { file: file.to_owned(), source };
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headers = reader.headers().map_err(as_error)?.clone();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(as_error)?;
        let line = record.position().map_or(0, csv::Position::line);
        rows.push(parse(&Row { file, headers: &headers, record: &record, line })?);
    }
    Ok(rows)
}

impl Row<'_> {
    /// The text of a column, which may be empty.
    ///
    /// # Errors
    /// [`CalibrationError::MissingColumn`].
    pub fn optional(&self, field: &'static str) -> Result<&str, CalibrationError> {
        let column = self.headers.iter().position(|header| header == field);
        let missing = || CalibrationError::MissingColumn { file: self.file.to_owned(), field };
        column.and_then(|column| self.record.get(column)).ok_or_else(missing)
    }

    /// The text of a column.
    ///
    /// # Errors
    /// [`CalibrationError::BadValue`] if it is empty; [`CalibrationError::MissingColumn`].
    pub fn text(&self, field: &'static str) -> Result<String, CalibrationError> {
        match self.optional(field)? {
            "" => Err(self.bad_value(field, "", "any text")),
            text => Ok(text.to_owned()),
        }
    }

    /// The number of a column.
    ///
    /// # Errors
    /// [`CalibrationError::BadValue`] if it is no number or outside `min..=max`; [`CalibrationError::MissingColumn`].
    pub fn number(&self, field: &'static str, min: f64, max: f64) -> Result<f64, CalibrationError> {
        let text = self.optional(field)?;
        let number = text.parse().ok().filter(|number| (min..=max).contains(number));
        number.ok_or_else(|| self.bad_value(field, text, &format!("a number from {min} to {max}")))
    }

    /// The value that the text of a column stands for.
    ///
    /// # Errors
    /// [`CalibrationError::BadValue`] if the list does not have the text; [`CalibrationError::MissingColumn`].
    pub fn choice<T: Copy>(
        &self,
        field: &'static str,
        list: &[T],
        text_of: impl Fn(T) -> &'static str,
    ) -> Result<T, CalibrationError> {
        let text = self.optional(field)?;
        let allowed = || list.iter().map(|&value| text_of(value)).collect::<Vec<_>>().join(", ");
        list.iter()
            .copied()
            .find(|&value| text_of(value) == text)
            .ok_or_else(|| self.bad_value(field, text, &allowed()))
    }

    /// The error for a value of this row.
    #[must_use]
    pub fn bad_value(&self, field: &'static str, value: &str, allowed: &str) -> CalibrationError {
        CalibrationError::BadValue {
            file: self.file.to_owned(),
            line: self.line,
            field,
            value: value.to_owned(),
            allowed: allowed.to_owned(),
        }
    }
}
