//! Whatever is given, there is an answer or an error, and never a panic.

use entente::scenario::json::{evaluate, links::is_link, play, read_link, read_scenario};
use proptest::collection::vec;
use proptest::prelude::*;

/// Everything that reads text.
fn read_all(text: &str) {
    let _ = is_link(text);
    for request in [read_scenario(text), read_link(text)].into_iter().flatten() {
        assert!(evaluate(&request).is_ok_and(|outcome| outcome.rift.is_finite()));
    }
    let _ = play(text);
}

const TEXTS: [&str; 6] = [
    include_str!("../../examples/classroom-world.json"),
    include_str!("../../examples/all-technologies.json"),
    include_str!("../../examples/game-tva.json"),
    include_str!("../../examples/game-eec-1958.json"),
    include_str!("../../examples/game-airport.json"),
    "a=eu~usa&b=cn&tech=all&pool=75&supply.quantum=20&min=2&gate=off&omega=0.3",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_never_panic(bytes in vec(any::<u8>(), 0..200)) {
        read_all(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn random_json_tokens_never_panic(tokens in vec(prop::sample::select(TOKENS.to_vec()), 0..40)) {
        read_all(&tokens.concat());
        read_all(&format!("{{\"terms\":{}}}", tokens.concat()));
    }

    #[test]
    fn damaged_inputs_never_panic(
        which in 0..TEXTS.len(),
        place in any::<prop::sample::Index>(),
        put in prop::sample::select(TOKENS.to_vec()),
        cut in 0_usize..12,
    ) {
        let text = TEXTS[which];
        let start = place.index(text.len());
        let end = (start + cut).min(text.len());
        read_all(&format!("{}{put}{}", &text[..start], &text[end..]));
    }
}

const TOKENS: [&str; 24] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "null",
    "true",
    "1e308",
    "-1e308",
    "1e999",
    "NaN",
    "-0",
    "0.5",
    "63",
    "\"world\"",
    "\"economies\"",
    "\"alliances\"",
    "\"kind\"",
    "pool=",
    "~",
    "&",
    "%ff",
];
