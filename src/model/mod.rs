//! The science: what an alliance costs, who pays, who decides, and what happens to autonomy.
//!
//! Knows nothing of the other layers: no text for people, no links, no files.

pub mod error;
pub mod world;
