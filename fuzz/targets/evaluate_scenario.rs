#![no_main]
//! See `entente_fuzz::checks::evaluate_scenario`.

use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_target!(|bytes: &[u8]| entente_fuzz::count(entente_fuzz::checks::evaluate_scenario(bytes)));

fuzz_mutator!(|bytes: &mut [u8], size: usize, max_size: usize, seed: u32| {
    entente_fuzz::mutate::json(bytes, size, max_size, seed)
});
