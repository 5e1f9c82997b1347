//! Reports as HTML text: what the page shows without controls. Pure, so that the build writes the same words into the page
//! before its program arrives. Everything that is not our own markup is escaped.

pub mod band;
pub mod detail;
pub mod figure;
pub mod heat;
pub mod map;
pub mod members;
pub mod notices;
pub mod pillars;
pub mod plots;
pub mod seats;
pub mod shell;
pub mod sources;
pub mod start;
pub mod takeaway;
pub mod terms;
pub mod text;
