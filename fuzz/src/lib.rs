//! What the fuzz targets share.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "../../tests/cli/checks.rs"]
pub mod checks;
pub mod mutate;
#[path = "../../tests/cli/validator.rs"]
mod validator;

use libfuzzer_sys::Corpus;
use std::sync::atomic::{AtomicU64, Ordering};

/// Counts whole calculations, since an execution may end before there is one, and tells now and then. Only inputs that lead
/// to one are kept.
pub fn count(calculated: bool) -> Corpus {
    static CALCULATED: AtomicU64 = AtomicU64::new(0);
    let so_far = CALCULATED.fetch_add(u64::from(calculated), Ordering::Relaxed) + u64::from(calculated);
    if calculated && so_far % 1_000 == 0 {
        eprintln!("whole calculations: {so_far}");
    }
    if calculated { Corpus::Keep } else { Corpus::Reject }
}
