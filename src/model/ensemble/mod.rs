//! Ensembles: the same calculation many times, each time with other values for what nobody knows.
//!
//! [`uncertain::Uncertain`] says what varies, [`design::EnsembleOptions`] how often and from which seed,
//! [`driver::run`] does it, [`statistics`] says what the runs have in common.

pub mod design;
pub mod distribution;
pub mod driver;
pub mod sobol;
pub mod statistics;
pub mod uncertain;
