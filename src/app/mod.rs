//! The page: state, painting, events. Only wiring; what is said and drawn comes from `report`, `chart` and `markup`.
//!
//! A scenario is one signal. An effect follows it and paints ([`paint`]); events of the whole page arrive in one place and
//! become changes ([`events`]). Text is written by pure functions, so that the page's program stays small.

pub mod assumptions;
pub mod events;
pub mod keys;
pub mod paint;
pub mod root;
pub mod settle;
pub mod state;
pub mod study;
pub mod takeaway;
pub mod time;
pub mod view_keys;
