//! Reports as HTML text: what the page shows without controls. Pure, so that the build writes the same words into the page
//! before its program arrives. Everything that is not our own markup is escaped.

pub mod assumptions;
pub mod band;
pub mod changes;
pub mod detail;
pub mod figure;
pub mod heat;
pub mod light;
pub mod map;
pub mod members;
pub mod notices;
pub mod outside;
pub mod pillars;
pub mod plots;
pub mod projection;
pub mod rift;
pub mod seats;
pub mod sheets;
pub mod shell;
pub mod sources;
pub mod standing;
pub mod start;
pub mod takeaway;
pub mod targets;
pub mod terms;
pub mod text;
pub mod votes;
