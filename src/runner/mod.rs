//! Long calculations beside the page: what is asked, what comes back, and in which order. Pure; the worker itself is in
//! `platform`.

pub mod compute;
pub mod protocol;
pub mod queue;
