//! Runs the binary.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

pub(crate) const BINARY: &str = env!("CARGO_BIN_EXE_entente");

/// Runs the binary with arguments and standard input.
pub(crate) fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(BINARY)
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

/// The object that a successful run prints.
#[track_caller]
pub(crate) fn answer(arguments: &[&str], input: &str) -> Value {
    let output = run(arguments, input.as_bytes());
    let message = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), message.as_ref()), (Some(0), ""), "{arguments:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[track_caller]
pub(crate) fn evaluate(scenario: &Value) -> Value {
    answer(&["evaluate", "-"], &scenario.to_string())
}

#[track_caller]
pub(crate) fn game(game: &Value) -> Value {
    answer(&["game", "-"], &game.to_string())
}

/// Bad input: exit code 2, nothing printed, and a message with all the parts.
#[track_caller]
pub(crate) fn refused(arguments: &[&str], input: &[u8], parts: &[&str]) {
    let output = run(arguments, input);
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{message}");
    assert!(output.stdout.is_empty(), "something was printed besides: {message}");
    assert!(!message.contains("panicked"), "{message}");
    for part in parts {
        assert!(message.contains(part), "{part:?} is not in: {message}");
    }
}

/// Numbers of a list.
#[track_caller]
pub(crate) fn numbers(list: &Value) -> Vec<f64> {
    list.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

#[track_caller]
pub(crate) fn close(given: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(given.len(), expected.len(), "{given:?} against {expected:?}");
    for (given, expected) in given.iter().zip(expected) {
        assert!((given - expected).abs() <= tolerance, "{given} against {expected}, tolerance {tolerance}");
    }
}
