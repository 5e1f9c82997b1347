//! What a reader waits for: everything that takes longer than a frame, and everything that is asked for later. Pure; the
//! program around it is in `platform`.
//!
//! The study program runs beside the page and answers its requests with numbers and HTML text. So the page itself stays
//! small, and never stalls.

pub mod desk;
mod figures;
mod files;
pub mod findings;
mod sheets;
