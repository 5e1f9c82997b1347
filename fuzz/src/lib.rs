//! What the fuzz targets share.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "../../tests/cli/checks.rs"]
pub mod checks;
pub mod mutate;
#[path = "../../tests/cli/validator.rs"]
mod validator;
