//! `entente sweep`: many lines in, as many answers out.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Output, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};

use crate::command::{BINARY, answer, refused, run};
use crate::fixture;

/// A full default rule for as many members as can be enumerated.
const COSTLY: &str =
    r#"{"alliances": [["EUU", "USA", "JPN", "KOR", "GBR", "CAN", "AUS", "NOR", "CHE", "ISR", "IND"]]}"#;

fn sweep(input: &str) -> Output {
    run(&["sweep"], input.as_bytes())
}

#[track_caller]
fn lines(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    assert!(text.is_empty() || text.ends_with('\n'));
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The answers of a sweep without a bad line.
#[track_caller]
fn outcomes(output: &Output) -> Vec<Value> {
    let message = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), message.as_ref()), (Some(0), ""));
    lines(output)
}

fn pooling(outcome: &Value) -> f64 {
    outcome["scenario"]["terms"]["pooling"].as_f64().unwrap()
}

/// A cheap scenario that can be told from the others by what it pools.
fn cheap(number: u32) -> String {
    json!({ "terms": { "pooling": f64::from(number) / 10_000.0 } }).to_string()
}

#[test]
fn answers_are_those_of_evaluate() {
    let own_world = fixture::small().to_string();
    let scenarios = ["{}", COSTLY, "#a=eu~usa&pool=75", r#"{"data": "eu_members"}"#, "omega=0.3", &own_world, "{}"];
    let together = outcomes(&sweep(&scenarios.join("\n")));
    let apart: Vec<Value> = scenarios.iter().map(|scenario| answer(&["evaluate", "-"], scenario)).collect();
    assert!(together == apart);
}

#[test]
fn cheap_lines_wait_for_costly_ones_before_them() {
    let number_of = |line: u32| if line % 40 == 7 { COSTLY.to_owned() } else { cheap(line) };
    let input: Vec<String> = (0..400).map(number_of).collect();
    for jobs in ["1", "2", "7"] {
        let outcomes = outcomes(&run(&["sweep", "-", "--jobs", jobs], input.join("\n").as_bytes()));
        assert_eq!(outcomes.len(), 400);
        for (line, outcome) in (0..).zip(&outcomes) {
            let expected = if line % 40 == 7 { 0.5 } else { f64::from(line) / 10_000.0 };
            assert!(pooling(outcome) == expected, "line {line} with {jobs} jobs");
        }
    }
}

#[test]
fn a_bad_line_has_its_error_in_its_place() {
    let input = b"{}\n{\"terms\": {\"pooling\": 1.5}}\r\n\n  \r\npool=75\r\n{\nx\xff\n[]\npool=101\n{\"terms\":{}}";
    let output = run(&["sweep"], input);
    assert_eq!(output.status.code(), Some(3));
    let lines = lines(&output);
    assert_eq!(lines.len(), 8);
    assert!([0, 2, 7].iter().all(|&good| lines[good]["model"].is_string()));
    for (place, number, part) in [
        (1, 2, "pooling is 1.5; allowed: 0 to 1"),
        (3, 6, "EOF while parsing"),
        (4, 7, "not UTF-8 text; the first wrong byte is number 2"),
        (5, 8, "a list, expected an object"),
        (6, 9, "pool is 101; allowed: 0 to 100 per cent"),
    ] {
        let line = lines[place].as_object().unwrap();
        assert_eq!((line.len(), &lines[place]["error"]["line"]), (1, &json!(number)));
        let message = lines[place]["error"]["message"].as_str().unwrap();
        assert!(message.contains(part), "{message}");
    }
    let message = String::from_utf8_lossy(&output.stderr);
    assert_eq!(message, "entente: 5 of 8 lines cannot be used, the first is line 2\n");
}

#[test]
fn a_line_that_is_too_long_is_passed_over() {
    let long = format!("{{\"technology\": \"{}\"}}", "x".repeat(16 << 20));
    let output = sweep(&format!("{{}}\n{long}\n{{}}\n"));
    assert_eq!(output.status.code(), Some(3));
    let lines = lines(&output);
    assert!(lines[1]["error"]["message"].as_str().unwrap().contains("longer than allowed"), "{}", lines[1]);
    assert!(lines.len() == 3 && lines[0] == lines[2] && lines[0]["model"].is_string());
}

#[test]
fn a_file_and_nothing_at_all_can_be_swept() {
    assert!(outcomes(&sweep("")).is_empty());
    assert!(outcomes(&sweep("\n\n")).is_empty());
    let file = concat!(env!("CARGO_TARGET_TMPDIR"), "/sweep.jsonl");
    std::fs::write(file, "\u{feff}pool=75\n{}\n").unwrap();
    let outcomes = outcomes(&run(&["sweep", file], b""));
    assert_eq!(outcomes.iter().map(pooling).collect::<Vec<_>>(), [0.75, 0.5]);
    refused(&["sweep", "no/such/file"], b"", &["no/such/file", "cannot be read"]);
    refused(&["sweep", "src"], b"", &["src: cannot be read"]);
    for jobs in ["0", "two", "1025"] {
        refused(&["sweep", "--jobs", jobs], b"{}", &["--jobs"]);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let mut command = Command::new(BINARY);
    let sweep = command.args(["sweep", "examples/scenarios.jsonl"]).current_dir(env!("CARGO_MANIFEST_DIR"));
    let output = sweep.stdin(Stdio::null()).stdout(full).output().unwrap();
    let message = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{message}");
    assert!(message.contains("the output cannot be written"), "{message}");
}

fn start(arguments: &[&str]) -> Child {
    let mut command = Command::new(BINARY);
    command.arg("sweep").args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().unwrap()
}

/// Engines that pipe lines may wait for the answer to a line before they send the next.
#[test]
fn every_answer_comes_before_the_next_line_is_asked_for() {
    let mut child = start(&[]);
    let (mut stdin, stdout) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let mut stdout = BufReader::new(stdout);
    for line in 0..20 {
        writeln!(stdin, "{}", cheap(line)).unwrap();
        let mut answer = String::new();
        stdout.read_line(&mut answer).unwrap();
        assert!(pooling(&serde_json::from_str(&answer).unwrap()) == f64::from(line) / 10_000.0);
    }
    drop(stdin);
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

/// The input never ends here: only a command that stops reading ends.
#[test]
fn a_closed_pipe_ends_the_sweep_quietly() {
    let mut child = start(&["--progress"]);
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || {
        let line = format!("bad line\n{}\n", cheap(1));
        let mut written = 0_u64;
        while stdin.write_all(line.as_bytes()).is_ok() {
            written += 1;
        }
        written
    });
    let mut first = String::new();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    stdout.read_line(&mut first).unwrap();
    drop(stdout);
    let output = child.wait_with_output().unwrap();
    assert!(first.contains("\"line\":1,"), "{first}");
    let message = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{message}");
    assert!(!message.contains("panicked") && !message.contains("cannot"), "{message}");
    assert!(writer.join().unwrap() > 0);
}

#[test]
fn progress_goes_to_standard_error() {
    let output = run(&["sweep", "--progress"], format!("{}\nbad\n", cheap(1)).as_bytes());
    assert_eq!((output.status.code(), lines(&output).len()), (Some(3), 2));
    let message = String::from_utf8_lossy(&output.stderr);
    let told: Vec<&str> = message.lines().rev().take(2).collect();
    assert!(told[1].starts_with("entente: 2 lines, ") && told[1].ends_with(" a second"), "{message}");
    assert_eq!(told[0], "entente: 1 of 2 lines cannot be used, the first is line 2");
}

/// Most memory that a running process has used so far, bytes.
#[cfg(target_os = "linux")]
fn peak(child: &Child) -> usize {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    1024 * peak.split_whitespace().next().unwrap().parse::<usize>().unwrap()
}

/// Lines come far faster than they are calculated, so the command must read no further than a limit ahead.
#[cfg(target_os = "linux")]
#[test]
fn memory_does_not_grow_with_the_lines() {
    const LINES: usize = 3_000;
    let mut child = start(&["--jobs", "2"]);
    let (mut stdin, stdout) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let sent = Arc::new(AtomicUsize::new(0));
    let writer = std::thread::spawn({
        let sent = Arc::clone(&sent);
        move || {
            for _ in 0..LINES {
                writeln!(stdin, "{{{}}}", " ".repeat(1_000)).unwrap();
                sent.fetch_add(1, Ordering::SeqCst);
            }
            stdin
        }
    });
    let mut bytes = 0;
    for (taken, answer) in BufReader::new(stdout).split(b'\n').take(LINES).enumerate() {
        bytes += answer.unwrap().len();
        // About 250 lines under way and 64 in the buffer of the reader; pipes hold 64 or, on some systems, 1,000.
        let ahead = sent.load(Ordering::SeqCst).saturating_sub(taken);
        assert!(ahead <= 1_500, "{ahead} lines are taken before their answers");
    }
    let peak = peak(&child);
    drop(writer.join().unwrap());
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert!(bytes > 400_000_000 && peak < 130_000_000, "{peak} bytes of memory for {bytes} bytes of answers");
}
