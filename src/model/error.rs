//! What can be wrong with the inputs of a calculation.

use std::fmt;
use thiserror::Error;

/// The place of an input: which field of which economy, technology or pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Name of the field as the scenario file spells it, for example `knowledge`.
    pub name: &'static str,
    /// What the field belongs to, for example `JPN` or `JPN, semiconductors`; empty for the whole scenario.
    pub of: String,
}

impl Field {
    /// A field of the whole scenario.
    #[must_use]
    pub fn global(name: &'static str) -> Self {
        Self { name, of: String::new() }
    }

    /// A field of one economy, technology or pair.
    #[must_use]
    pub fn of(name: &'static str, of: impl Into<String>) -> Self {
        Self { name, of: of.into() }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.of.is_empty() { f.write_str(self.name) } else { write!(f, "{} of {}", self.name, self.of) }
    }
}

/// An input that the model cannot use.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum InputError {
    /// A number outside its allowed range, or not a number.
    #[error("{field} is {value}; allowed: {}", range(*.min, *.max))]
    OutOfRange {
        /// Where.
        field: Field,
        /// The value given.
        value: f64,
        /// Smallest allowed value.
        min: f64,
        /// Largest allowed value (may be infinite).
        max: f64,
    },
    /// A list of the wrong length.
    #[error("{field} has {given} entries; expected {expected}")]
    WrongLength {
        /// Where.
        field: Field,
        /// Entries given.
        given: usize,
        /// Entries expected.
        expected: usize,
    },
    /// A figure that this calculation needs and the world does not have.
    #[error("{field} is missing, and the calculation needs it; allowed: {}", range(*.min, *.max))]
    Missing {
        /// Where.
        field: Field,
        /// Smallest allowed value.
        min: f64,
        /// Largest allowed value.
        max: f64,
    },
    /// The same code twice.
    #[error("{field}: {code:?} appears twice")]
    Duplicate {
        /// Where.
        field: Field,
        /// The repeated code.
        code: String,
    },
    /// A code that the world does not have.
    #[error("{field}: {code:?} is not known; known: {known}")]
    Unknown {
        /// Where.
        field: Field,
        /// The code given.
        code: String,
        /// What would have been accepted.
        known: String,
    },
    /// The distance matrix is not symmetric or has a non-zero diagonal.
    #[error(
        "distance between {a} and {b} is {there} one way and {back} the other; it must be symmetric, and 0 from an economy to itself"
    )]
    Asymmetric {
        /// First economy.
        a: String,
        /// Second economy.
        b: String,
        /// Distance from the first to the second.
        there: f64,
        /// Distance from the second to the first.
        back: f64,
    },
}

/// A range in words; a range of one number is that number.
fn range(min: f64, max: f64) -> String {
    if min < max { format!("{min} to {max}") } else { format!("{max}") }
}

/// Checks that a number is finite and within `min..=max`.
///
/// # Errors
/// [`InputError::OutOfRange`] naming the field, the value and the range.
///
/// ```
/// use entente::model::error::{Field, check_range};
/// assert!(check_range(|| Field::global("pooling"), 0.5, 0.0, 1.0).is_ok());
/// assert!(check_range(|| Field::global("pooling"), f64::NAN, 0.0, 1.0).is_err());
/// assert!(check_range(|| Field::global("pooling"), -0.0, 0.0, 1.0).is_ok_and(f64::is_sign_positive));
/// ```
pub fn check_range(field: impl FnOnce() -> Field, value: f64, min: f64, max: f64) -> Result<f64, InputError> {
    if value.is_finite() && value >= min && value <= max {
        Ok(value + 0.0)
    } else {
        Err(InputError::OutOfRange { field: field(), value, min, max })
    }
}
