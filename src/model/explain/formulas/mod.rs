//! The table of formulas: name, text, how to compute the value from its parts, and source.
//!
//! The value of a quantity is what `compute` makes of the values of its parts, in the order in which the text names them.
//! Where a formula runs over a list, the list comes last.

pub mod autonomy;
pub mod costs;
pub mod standing;
pub mod world;
pub mod years;

/// One formula.
#[derive(Debug, Clone, Copy)]
pub struct FormulaSpec {
    /// Its name.
    pub name: &'static str,
    /// The formula in symbols.
    pub text: &'static str,
    /// Author and year; empty where the formula is ours or plain arithmetic.
    pub source: &'static str,
    /// The value from the values of the parts.
    pub compute: fn(&[f64]) -> f64,
}

const fn formula(
    name: &'static str,
    text: &'static str,
    source: &'static str,
    compute: fn(&[f64]) -> f64,
) -> FormulaSpec {
    FormulaSpec { name, text, source, compute }
}

/// Every formula.
#[must_use]
pub fn all() -> Vec<&'static FormulaSpec> {
    [world::ALL, costs::ALL, autonomy::ALL, standing::ALL, years::ALL].concat()
}

/// A value from exactly N parts; 0 for another number of them, which the tests of every formula exclude.
fn exactly<const N: usize>(parts: &[f64], value: impl FnOnce([f64; N]) -> f64) -> f64 {
    <[f64; N]>::try_from(parts).map_or(0.0, value)
}

/// A value from N parts and a list.
fn with_list<const N: usize>(parts: &[f64], value: impl FnOnce([f64; N], &[f64]) -> f64) -> f64 {
    parts.split_first_chunk::<N>().map_or(0.0, |(first, list)| value(*first, list))
}

/// Sum over a list of pairs, triples and so on of a product.
fn products(list: &[f64], each: usize) -> f64 {
    list.chunks_exact(each).map(|chunk| chunk.iter().product::<f64>()).sum::<f64>() + 0.0
}

/// A sum; that of nothing is 0, not the -0 that adding up begins with.
fn sum(parts: &[f64]) -> f64 {
    parts.iter().sum::<f64>() + 0.0
}

fn largest(parts: &[f64]) -> f64 {
    parts.iter().copied().reduce(|a, b| if b > a { b } else { a }).unwrap_or(0.0)
}

fn smallest(parts: &[f64]) -> f64 {
    parts.iter().copied().reduce(|a, b| if b < a { b } else { a }).unwrap_or(0.0)
}

#[allow(clippy::cast_precision_loss, reason = "a count of parts")]
fn mean(parts: &[f64]) -> f64 {
    if parts.is_empty() { 0.0 } else { sum(parts) / parts.len() as f64 }
}

/// A part of a whole, 0 if the whole is not positive.
fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

/// Declares the formulas of a file and their list.
macro_rules! formulas {
    ($($(#[$doc:meta])* $id:ident = $name:literal, $text:literal, $source:literal, $compute:expr;)+) => {
        $($(#[$doc])* pub static $id: FormulaSpec = formula($name, $text, $source, $compute);)+
        /// The formulas of this file.
        pub static ALL: &[&FormulaSpec] = &[$(&$id),+];
    };
}
use formulas;
