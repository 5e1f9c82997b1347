//! What the user chose: no results, no browser.

pub mod agreements;
pub mod change;
pub mod decimal;
pub mod exceptions;
pub mod history;
#[cfg(feature = "json")]
pub mod json;
pub mod link;
pub mod presets;
pub mod resolve;
pub mod state;
