//! What the calculator ships with: the eight technologies, the 64 economies and what is known of them.
//!
//! Everything here is pure and has no fallback that hides bad data: the packed table either decodes
//! completely or gives a typed error, and a test decodes it.

pub mod dataset;
pub mod distance;
pub mod formula;
pub mod layout;
pub mod levers;
pub mod records;
pub mod technologies;
pub mod tiles;

/// Version of the shipped data: the month in which the tables were compiled.
pub const DATA_VERSION: &str = "2026-11";
