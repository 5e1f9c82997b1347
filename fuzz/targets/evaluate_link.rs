#![no_main]
//! See `entente_fuzz::checks::evaluate_link`.

use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|bytes: &[u8]| -> Corpus { entente_fuzz::count(entente_fuzz::checks::evaluate_link(bytes)) });
