#![no_main]
//! See `entente_fuzz::checks::evaluate_scenario`.

use libfuzzer_sys::{Corpus, fuzz_mutator, fuzz_target};

fuzz_target!(|bytes: &[u8]| -> Corpus { entente_fuzz::count(entente_fuzz::checks::evaluate_scenario(bytes)) });

fuzz_mutator!(|bytes: &mut [u8], size: usize, max_size: usize, seed: u32| {
    entente_fuzz::mutate::scenario(bytes, size, max_size, seed)
});
