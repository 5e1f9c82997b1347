//! Thin wrappers over browser interfaces. The only layer that names them beside the page itself; no product decisions.

pub mod address;
pub mod document;
pub mod fetch;
pub mod picture;
pub mod save;
pub mod study_client;
pub mod study_host;
