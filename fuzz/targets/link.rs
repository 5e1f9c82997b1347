#![no_main]
//! See `entente_fuzz::checks::link`.

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| entente_fuzz::checks::link(bytes));
