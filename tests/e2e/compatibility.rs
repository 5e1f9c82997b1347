//! What works where: `doc/compatibility.md`, written by the tasks that tried it.
//!
//! Each task says what it found. At the end of a run every cell that was tried is compared with the document, and a run of
//! everything also with what is missing, so the document cannot say what the tests do not. `-- --write` writes it.

use crate::engines::{ENGINES, Engine};
use crate::page::Page;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// What is said where nothing was in the way.
pub const WORKS: &str = "works";

/// The situations: a name for tasks, and what it is.
const SITUATIONS: [(&str, &str); 13] = [
    ("pasted", "the code as it is copied, on a page of another origin"),
    ("element", "the element `<entente-scenario>`, installed from its package"),
    ("sandbox", "a frame with `sandbox=\"allow-scripts\"` and nothing else"),
    ("storage", "storage switched off in the browser"),
    ("partition", "a frame of another site, whose storage is kept apart"),
    (
        "policy",
        "a host with a strict policy: `script-src 'self'`, `style-src 'self'`, `frame-src` for the calculator only",
    ),
    ("twice", "two calculators on one page"),
    ("slow", "a slow network, each file held back and then sent, one by one"),
    ("query", "an editor that cuts off what follows `#`: the scenario behind `?`"),
    ("frozen", "a release that never changes, `r/VERSION/embed/`"),
    ("keys", "keyboard alone: into the frame and out of it, forwards and backwards"),
    ("narrow", "a column of 320 pixels"),
    ("script", "JavaScript switched off"),
];

const TOP: &str = "# Where it works

The tests put the calculator on pages of another origin, in three browser engines, move a lever there and look at what changes.
They write this table themselves (`cargo test --features cli,calibrate,e2e --test e2e -- --write everywhere`), and each run of the tests compares it with what it finds.
How to put the calculator on a page is in [embedding.md](embedding.md).
";

static FOUND: Mutex<BTreeMap<(usize, usize), String>> = Mutex::new(BTreeMap::new());
static VERSIONS: Mutex<BTreeMap<usize, String>> = Mutex::new(BTreeMap::new());

/// What a task has found out about a situation.
pub fn found(page: &Page, situation: &str, verdict: &str) {
    let row = SITUATIONS.iter().position(|(name, _)| *name == situation).expect("a situation of the table");
    let column = column(page.engine);
    FOUND.lock().unwrap().insert((row, column), verdict.to_owned());
    let capability = |name: &str| page.client.capabilities().and_then(|all| all.get(name)?.as_str().map(str::to_owned));
    VERSIONS.lock().unwrap().insert(column, capability("browserVersion").unwrap_or_default());
}

fn column(engine: Engine) -> usize {
    ENGINES.iter().position(|known| *known == engine).expect("an engine")
}

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("doc/compatibility.md")
}

/// The cells that the document has, and the versions that it names.
fn written() -> (BTreeMap<(usize, usize), String>, Vec<String>) {
    let text = std::fs::read_to_string(path()).unwrap_or_default();
    let mut cells = BTreeMap::new();
    for line in text.lines().filter(|line| line.starts_with("| ")) {
        let parts: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let Some(row) = SITUATIONS.iter().position(|(_, what)| parts.first() == Some(what)) else { continue };
        for (column, cell) in parts.into_iter().skip(1).enumerate() {
            cells.insert((row, column), cell.to_owned());
        }
    }
    let line = text.lines().find_map(|line| line.strip_prefix("Tried with ")).unwrap_or_default();
    let versions =
        line.trim_end_matches('.').split(", ").map(|part| part.rsplit(' ').next().unwrap_or_default().to_owned());
    (cells, versions.collect())
}

/// The document with these cells.
fn document(cells: &BTreeMap<(usize, usize), String>, versions: &[String]) -> String {
    let names = ["Chromium", "Firefox", "WebKit (GTK)"];
    let tried: Vec<String> = names.iter().zip(versions).map(|(name, version)| format!("{name} {version}")).collect();
    let mut text = format!(
        "{TOP}\nTried with {}.\n\n| on the page | {} |\n|---|---|---|---|\n",
        tried.join(", "),
        names.join(" | ")
    );
    for (row, (_, what)) in SITUATIONS.iter().enumerate() {
        let cell = |column| cells.get(&(row, column)).map_or("not tried", String::as_str);
        text += &format!("| {what} | {} | {} | {} |\n", cell(0), cell(1), cell(2));
    }
    text
}

/// Compares what was found with the document, or writes it. `everything`: all tasks have run, in all engines.
pub fn settle(everything: bool, write: bool) -> Result<(), String> {
    let (found, tried) = (FOUND.lock().unwrap().clone(), VERSIONS.lock().unwrap().clone());
    if found.is_empty() && !everything {
        return Ok(());
    }
    let (mut cells, mut versions) = written();
    versions.resize(ENGINES.len(), String::new());
    let differ = |(column, version): (&usize, &String)| versions[*column] != *version;
    let newer: Vec<String> = tried
        .iter()
        .filter(|entry| differ(*entry))
        .map(|(column, version)| format!("{} {version}", ENGINES[*column]))
        .collect();
    let wrong: Vec<String> = found
        .iter()
        .filter(|(place, verdict)| cells.get(place) != Some(verdict))
        .map(|((row, column), verdict)| format!("{}, {}: {verdict}", SITUATIONS[*row].0, ENGINES[*column]))
        .collect();
    if write {
        cells.extend(found);
        tried.into_iter().for_each(|(column, version)| versions[column] = version);
        return std::fs::write(path(), document(&cells, &versions)).map_err(|error| error.to_string());
    }
    let missing = if everything { SITUATIONS.len() * ENGINES.len() - found.len() } else { 0 };
    if !newer.is_empty() {
        println!("doc/compatibility.md was written with other versions than {}: write it again", newer.join(", "));
    }
    if document(&cells, &versions) != std::fs::read_to_string(path()).unwrap_or_default() {
        return Err("doc/compatibility.md is not as the tests write it: run the tests with --write".into());
    }
    if wrong.is_empty() && missing == 0 {
        return Ok(());
    }
    Err(format!("doc/compatibility.md says something else ({missing} not tried). Found: {}", wrong.join("; ")))
}
