//! The science: what an alliance costs, who pays, who decides, and what happens to autonomy.
//!
//! Knows nothing of the other layers: no text for people, no links, no files. [`evaluate::evaluate`] is the
//! way in; [`game`] also serves any cost, gain or voting game of a reader's own.

pub mod arrangement;
pub mod assess;
pub mod autonomy;
pub mod cost_sharing;
pub mod dynamics;
pub mod ensemble;
pub mod error;
pub mod evaluate;
pub mod explain;
pub mod game;
pub mod governance;
pub mod levers;
pub mod order;
pub mod outcome;
pub mod parameters;
pub mod power;
pub mod programme;
pub mod reliance;
pub mod research_cooperation;
pub mod rift;
pub mod terms;
pub mod world;

/// Version of the model: raised whenever the same scenario gives other results.
pub const MODEL_VERSION: &str = "1";
