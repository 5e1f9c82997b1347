//! Everything kept from fuzzing (`scripts/fuzz`), without the fuzzer.

use std::path::Path;

use crate::checks;

/// Every input of a target passes its checks.
#[track_caller]
fn replay(target: &str, check: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus-kept").join(target);
    let files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(files.len() >= 10, "{} holds too little", folder.display());
    for file in files {
        let bytes = std::fs::read(&file).unwrap();
        let passed = std::panic::catch_unwind(|| check(&bytes));
        assert!(passed.is_ok(), "{} fails", file.display());
    }
}

#[test]
fn scenarios() {
    replay("scenario", checks::scenario);
}

#[test]
fn links() {
    replay("link", checks::link);
}

#[test]
fn games() {
    replay("game", checks::game);
}

#[test]
fn calculations_from_scenarios() {
    replay("evaluate_scenario", |bytes| {
        let _ = checks::evaluate_scenario(bytes);
    });
}

#[test]
fn calculations_from_links() {
    replay("evaluate_link", |bytes| {
        let _ = checks::evaluate_link(bytes);
    });
}
