//! Panels: controls and reports put together into the parts of the page.

pub mod band;
pub mod evidence;
pub mod foot;
pub mod frame;
pub mod masthead;
pub mod members;
pub mod notices;
pub mod sources;
pub mod terms;
