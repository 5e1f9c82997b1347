//! The messages of version 1 between a page that shows the calculator in a frame and the calculator: `doc/messages.md`.
//!
//! Everything that comes from outside is read here, by [`read::read`]: sizes are capped, strings stay strings, numbers are
//! cut to their range and the cut is reported. What goes out has the types of [`wire`]. These types are promises.

pub mod params;
pub mod read;
pub mod wire;

/// The `ns` of every message.
pub const NAMESPACE: &str = "entente";
/// The `v` of every message.
pub const VERSION: u32 = 1;
/// Most characters of a message, as JSON text.
pub const MAX_LENGTH: usize = 65_536;
/// Most characters of an id.
pub const MAX_ID: usize = 64;
/// Most parameters of a `set`, and most keys of a `lock`.
pub const MAX_ENTRIES: usize = 200;
