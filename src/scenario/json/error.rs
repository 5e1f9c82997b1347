//! Why a file or a link cannot be used.

use thiserror::Error;

use super::links;
use crate::catalog::dataset::DatasetError;
use crate::model::error::InputError;
use crate::scenario::link::LinkIssue;

/// Bad input of the native command.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum ReadError {
    /// Not JSON, or a value of the wrong kind, or a field that does not exist.
    #[error("{}{reason}{}", prefix(.path), suffix(.allowed))]
    Shape {
        /// Where in the file, for example `terms.pooling`; empty at the top.
        path: String,
        /// What is wrong, with line and column.
        reason: String,
        /// What the field allows, where that is known.
        allowed: String,
    },
    /// A figure that the model cannot use.
    #[error(transparent)]
    Input(#[from] InputError),
    /// A word that is not one of the choices.
    #[error("{field} is {given:?}; allowed: {allowed}")]
    Choice {
        /// The field.
        field: String,
        /// The word given.
        given: String,
        /// The choices.
        allowed: String,
    },
    /// A number that must be whole.
    #[error("{field} is {value}; allowed: whole numbers from {min} to {max}")]
    NotWhole {
        /// The field.
        field: String,
        /// The number given.
        value: f64,
        /// Smallest allowed number.
        min: u64,
        /// Largest allowed number.
        max: u64,
    },
    /// A table of coalitions of the wrong length.
    #[error("values has {given} entries; allowed: 2^n entries for n players, one for every coalition, n from 1 to 24")]
    NotCoalitions {
        /// Entries given.
        given: usize,
    },
    /// Something that has to be there.
    #[error("{field} is missing; allowed: {allowed}")]
    Missing {
        /// The field.
        field: String,
        /// What it allows.
        allowed: String,
    },
    /// Two fields that exclude each other.
    #[error("{field} cannot be given together with {other}; leave one of them out")]
    Excluded {
        /// The field.
        field: String,
        /// The field that it excludes.
        other: String,
    },
    /// A link with keys or values that cannot be used.
    #[error("the link cannot be used:\n{}", links::describe(.issues))]
    Link {
        /// Everything that is wrong with it.
        issues: Vec<LinkIssue>,
    },
    /// The shipped data are damaged.
    #[error(transparent)]
    Dataset(#[from] DatasetError),
}

fn prefix(path: &str) -> String {
    if path.is_empty() { String::new() } else { format!("{path}: ") }
}

fn suffix(allowed: &str) -> String {
    if allowed.is_empty() { String::new() } else { format!("; allowed: {allowed}") }
}
