#![no_main]
//! See `entente_fuzz::checks::message`.

use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_target!(|bytes: &[u8]| entente_fuzz::checks::message(bytes));

fuzz_mutator!(|bytes: &mut [u8], size: usize, max_size: usize, seed: u32| {
    entente_fuzz::mutate::json(bytes, size, max_size, seed)
});
