//! The commands in the documentation run.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::command::BINARY;

/// Every line of a `sh` block.
fn commands(document: &str) -> Vec<&str> {
    let mut inside = false;
    let mut lines = Vec::new();
    for line in document.lines() {
        match line {
            "```sh" => inside = true,
            "```" => inside = false,
            command if inside && !command.is_empty() => lines.push(command),
            _ => {}
        }
    }
    lines
}

#[test]
fn the_documented_commands_run() {
    let commands = commands(include_str!("../../doc/native-command.md"));
    assert!(commands.len() >= 6, "{commands:?}");
    let folder = Path::new(BINARY).parent().unwrap();
    let path = std::env::join_paths(
        [folder.to_path_buf()].into_iter().chain(std::env::split_paths(&std::env::var_os("PATH").unwrap())),
    );
    let path = path.unwrap();
    for command in commands {
        let output = Command::new("sh")
            .args(["-c", command])
            .env("PATH", &path)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success() && message.is_empty() && !output.stdout.is_empty(), "{command}: {message}");
    }
}

#[test]
fn help_shows_examples() {
    for arguments in [vec!["--help"], vec!["evaluate", "--help"], vec!["game", "--help"], vec!["sweep", "--help"]] {
        let output = crate::command::run(&arguments, b"");
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && text.contains("Examples:") && text.contains("Exit codes:"), "{text}");
    }
}
