//! Charts: what to draw (no pixels, no colours), where labels go, and the drawing as SVG.
//!
//! A chart is a specification first ([`spec`]); [`crate::report::table`] holds the same numbers for reading and for files.
//! Only [`backend`] and [`svg`] name the plotting library, behind the feature `charts`.

pub mod bars;
pub mod build;
pub mod fan;
pub mod margins;
pub mod spec;
pub mod ticks;
pub mod votes;

pub mod ink;
pub mod layout;
pub mod measure;

#[cfg(feature = "charts")]
pub mod backend;
#[cfg(feature = "charts")]
pub mod fan_drawing;
#[cfg(feature = "charts")]
pub mod svg;
