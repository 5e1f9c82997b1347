//! Panels: controls and figures put together into the parts of the page.

pub mod evidence;
pub mod foot;
pub mod how;
pub mod map;
pub mod masthead;
pub mod members;
pub mod notices;
pub mod pillars;
pub mod question;
pub mod seats;
pub mod sources;
pub mod start;
pub mod terms;
