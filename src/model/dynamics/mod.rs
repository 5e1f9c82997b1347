//! Capability from 2025 to 2045: who moves the frontier, who keeps up, and when a target is reached.
//!
//! ```text
//! E_i      = RD_i + ramp_i al_i th sum over partners of tau_ij RD_j         effective research
//! inc_i    = g (E_i / E_ref)^lambda                                          growth by own and pooled research
//! A'_i     = (A_i^beta + beta inc_i)^(1/beta)                               one year of it, exactly
//! A_i(y+1) = A'_i + chi al_i open_i (A_lead - A_i)                          and what spreads from the leader
//! ```
//!
//! Ideas get harder to find: the middle two lines solve `dA/dt = g E^lambda A^(1-beta)` (Jones 1995; Bloom, Jones, Van
//! Reenen and Webb 2020). What spreads from the leader follows Nelson and Phelps (1966), as far as own know-how can take
//! it in (Cohen and Levinthal 1990).
//!
//! - [`setting`]: everything that a path depends on, as plain figures;
//! - [`progress`]: the paths;
//! - [`target`]: the year in which a level is reached, and the closed form without diffusion;
//! - [`relative`]: from capability back to the relative know-how that the score of autonomy uses.
//!
//! Every figure of this module is a judgement but know-how, research and distance, which are data.

pub mod progress;
pub mod relative;
pub mod setting;
pub mod target;
