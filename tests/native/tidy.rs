//! The shape of the project: layers in one direction, who may name which library, short files, nothing private.

use crate::sources::{Source, files, read, root};
use std::collections::BTreeSet;

/// The folders of `src` in order, each with the folders it may use. All of those stand above it.
const LAYERS: [(&str, &[&str]); 15] = [
    ("model", &[]),
    ("i18n", &[]),
    ("catalog", &["model"]),
    ("scenario", &["model", "catalog"]),
    ("report", &["model", "i18n", "catalog", "scenario"]),
    ("chart", &["model", "i18n", "catalog", "scenario", "report"]),
    ("markup", &["model", "i18n", "catalog", "scenario", "report", "chart"]),
    ("runner", &["model", "catalog", "scenario"]),
    ("takeaway", &["model", "i18n", "catalog", "scenario", "report", "chart", "markup"]),
    ("study", &["model", "i18n", "catalog", "scenario", "report", "chart", "markup", "runner", "takeaway"]),
    ("platform", &["i18n", "scenario", "report", "runner", "study"]),
    ("app", &["model", "i18n", "catalog", "scenario", "report", "chart", "markup", "runner", "platform"]),
    ("cli", &["model", "i18n", "catalog", "scenario"]),
    ("calibration", &["model", "catalog"]),
    ("site", &["model", "i18n", "catalog", "scenario", "report", "chart", "markup", "runner"]),
];

/// What each program may use.
const PROGRAMS: [(&str, &[&str]); 5] = [
    ("src/bin/calibrate.rs", &["calibration"]),
    ("src/bin/entente.rs", &["cli"]),
    ("src/bin/page.rs", &["app"]),
    ("src/bin/site.rs", &["site"]),
    ("src/bin/study.rs", &["platform"]),
];

/// Layers without a browser, a clock, a file or chance.
const PURE: [&str; 10] =
    ["model", "i18n", "catalog", "scenario", "report", "chart", "markup", "runner", "takeaway", "study"];

/// Libraries that only some paths may name.
const LIBRARIES: [(&str, &[&str]); 22] = [
    ("fluent_syntax", &["src/i18n/messages.rs"]),
    ("plotters", &["src/chart/svg.rs", "src/chart/backend.rs"]),
    ("plotters_backend", &["src/chart/svg.rs", "src/chart/backend.rs"]),
    ("web_sys", &["src/platform/", "src/app/", "src/bin/page.rs"]),
    ("js_sys", &["src/platform/", "src/app/"]),
    ("wasm_bindgen", &["src/platform/", "src/app/", "src/bin/page.rs"]),
    ("wasm_bindgen_futures", &["src/platform/", "src/app/"]),
    ("gloo_events", &["src/platform/", "src/app/"]),
    ("gloo_timers", &["src/platform/", "src/app/"]),
    ("leptos", &["src/app/", "src/bin/page.rs"]),
    ("serde", &["src/scenario/json/", "src/cli/"]),
    ("serde_json", &["src/scenario/json/", "src/cli/", "src/takeaway/"]),
    ("serde_path_to_error", &["src/scenario/json/"]),
    ("schemars", &["src/scenario/json/"]),
    ("qrcodegen", &["src/takeaway/code.rs"]),
    ("clap", &["src/cli/"]),
    ("csv", &["src/calibration/", "src/site/"]),
    ("rand", &["src/model/game/shapley.rs", "src/model/ensemble/sobol.rs"]),
    ("rand_xoshiro", &["src/model/game/shapley.rs", "src/model/ensemble/sobol.rs"]),
    ("axum", &["src/site/"]),
    ("pulldown_cmark", &["src/site/pages/markdown.rs", "src/site/pages/template.rs"]),
    ("tokio", &["src/site/", "src/bin/site.rs"]),
];

const LONGEST_FILE: usize = 400;

#[track_caller]
fn none(found: Vec<String>) {
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

fn folder(path: &str) -> Option<&str> {
    path.strip_prefix("src/")?.split_once('/').map(|(folder, _)| folder).filter(|folder| *folder != "bin")
}

/// The layers that a line names: what follows `crate::` (or `entente::`), alone or in braces.
fn layers_named<'a>(line: &'a str, start: &str) -> Vec<&'a str> {
    let mut named = Vec::new();
    for rest in line.split(start).skip(1) {
        let many = rest.strip_prefix('{').map(|group| group.split([',', '}']).collect::<Vec<_>>());
        for path in many.unwrap_or_else(|| vec![rest]) {
            let end = path.trim_start().split(|c: char| !c.is_alphanumeric() && c != '_').next();
            named.extend(end.filter(|name| !name.is_empty()));
        }
    }
    named
}

#[test]
fn the_table_of_layers_goes_one_way_and_is_complete() {
    for (at, (layer, uses)) in LAYERS.iter().enumerate() {
        for used in *uses {
            let position = LAYERS.iter().position(|(name, _)| name == used);
            assert!(
                position.is_some_and(|position| position < at),
                "{layer} uses {used}, which does not stand above it"
            );
        }
    }
    let found: BTreeSet<String> =
        files("src", ".rs").iter().filter_map(|file| folder(&file.path)).map(Into::into).collect();
    let listed: BTreeSet<String> = LAYERS.iter().map(|(name, _)| (*name).to_owned()).collect();
    none(found.difference(&listed).map(|folder| format!("src/{folder} is not in the table")).collect());
    let library = read("src/lib.rs");
    let modules = library.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let order: Vec<usize> = modules.map(|name| LAYERS.iter().position(|(layer, _)| *layer == name).unwrap()).collect();
    assert_eq!(order.len(), found.len());
    assert!(order.is_sorted(), "lib.rs lists the layers in another order");
}

#[test]
fn layers_use_only_what_stands_above() {
    let mut found = Vec::new();
    for file in files("src", ".rs") {
        let program = PROGRAMS.iter().find(|(path, _)| *path == file.path).map(|(_, uses)| ("", *uses));
        let layer = folder(&file.path).and_then(|folder| LAYERS.iter().find(|(name, _)| *name == folder).copied());
        let Some((own, uses)) = program.or(layer) else { continue };
        for (at, line) in file.code() {
            let named = layers_named(line, "crate::").into_iter().chain(layers_named(line, "entente::"));
            for used in named.filter(|used| *used != own && !uses.contains(used)) {
                found.push(format!("{}:{at} uses {used}", file.path));
            }
            // Out of the folder by the back door.
            if line.contains("super::super") || (file.path == format!("src/{own}/mod.rs") && line.contains("super::")) {
                found.push(format!("{}:{at} climbs out with `super`", file.path));
            }
        }
    }
    none(found);
}

#[test]
fn every_program_is_in_the_table() {
    let programs: Vec<String> = files("src/bin", ".rs").into_iter().map(|file| file.path).collect();
    assert_eq!(programs, PROGRAMS.map(|(path, _)| path));
}

#[test]
fn libraries_are_named_only_where_they_belong() {
    let mut found = Vec::new();
    for file in files("src", ".rs") {
        for (at, name) in file.names() {
            let allowed = LIBRARIES.iter().find(|(library, _)| *library == name).map(|(_, paths)| *paths);
            // `csv` is also the ending of files and the name of tables.
            let names_it = name != "csv" || file.text.contains("csv::");
            if names_it && allowed.is_some_and(|paths| !paths.iter().any(|path| file.path.starts_with(path))) {
                found.push(format!("{}:{at} names {name}", file.path));
            }
        }
    }
    none(found);
}

#[test]
fn every_place_in_the_table_of_libraries_is_used() {
    let sources = files("src", ".rs");
    for (library, paths) in LIBRARIES {
        let used = |path: &str| {
            sources.iter().any(|file| file.path.starts_with(path) && file.names().any(|(_, name)| name == library))
        };
        assert!(paths.iter().any(|path| used(path)), "nothing names {library} any more");
    }
}

#[test]
fn pure_layers_know_no_clock_file_or_environment() {
    let mut found = Vec::new();
    for file in files("src", ".rs").iter().filter(|file| folder(&file.path).is_some_and(|name| PURE.contains(&name))) {
        for (at, line) in file.code() {
            for forbidden in
                ["std::time", "std::fs", "std::env", "std::net", "std::process", "std::thread", "rand::rng"]
            {
                if line.contains(forbidden) {
                    found.push(format!("{}:{at} uses {forbidden}", file.path));
                }
            }
        }
    }
    none(found);
}

#[test]
fn no_file_is_long() {
    let rust = ["src", "tests", "benches", "examples"].into_iter().flat_map(|folder| files(folder, ".rs"));
    let others = ["scripts", "style"].into_iter().flat_map(|folder| files(folder, ""));
    let long = rust.chain(others).filter(|file| !file.path.ends_with("package-lock.json"));
    let long = long.map(|file| (file.text.lines().count(), file.path)).filter(|(lines, _)| *lines > LONGEST_FILE);
    none(long.map(|(lines, path)| format!("{path} has {lines} lines")).collect());
}

#[test]
fn the_program_does_not_panic_on_purpose() {
    let stops = [".unwrap()", ".expect(", "panic!", "todo!", "unimplemented!", "unreachable!", "dbg!"];
    let mut found = Vec::new();
    for file in files("src", ".rs") {
        for (at, line) in file.code() {
            found.extend(
                stops.iter().filter(|stop| line.contains(**stop)).map(|stop| format!("{}:{at} {stop}", file.path)),
            );
        }
    }
    none(found);
}

/// Files that look again and again until a condition holds; nothing else may pause.
const PATIENT: [&str; 2] = ["tests/e2e/page.rs", "tests/e2e/process.rs"];

#[test]
fn no_test_is_left_out_or_waits_by_the_clock() {
    let (left_out, pauses) = (concat!("#[ign", "ore"), [concat!("thread::sl", "eep"), concat!("time::sl", "eep")]);
    let mut found = Vec::new();
    for file in files("tests", ".rs").into_iter().chain(files("src", ".rs")) {
        let pauses = pauses.iter().filter(|_| !PATIENT.contains(&file.path.as_str()));
        let named = pauses.chain([&left_out]).filter(|pattern| file.text.contains(**pattern));
        found.extend(named.map(|pattern| format!("{}: {pattern}", file.path)));
    }
    none(found);
}

/// Whether a line of a style sheet names a colour by value.
fn names_a_colour(line: &str) -> bool {
    let functions = ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch("];
    let names = ["white", "black", "red", "green", "blue", "gray", "grey", "orange", "yellow", "purple"];
    let Some((_, value)) = line.split_once(':') else { return false };
    let hex = value.split('#').skip(1).any(|rest| {
        let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
        matches!(digits, 3 | 4 | 6 | 8) && !value.contains("url(")
    });
    let words = || value.split(|c: char| !c.is_alphanumeric() && c != '-');
    hex || functions.iter().any(|name| value.contains(name)) || words().any(|word| names.contains(&word))
}

#[test]
fn colours_are_named_in_one_sheet() {
    let mut found = Vec::new();
    for sheet in files("style", ".css").iter().filter(|sheet| sheet.path != "style/tokens.css") {
        let lines = sheet.text.lines().enumerate().filter(|(_, line)| names_a_colour(line));
        found.extend(lines.map(|(at, line)| format!("{}:{}{line}", sheet.path, at + 1)));
    }
    none(found);
}

#[test]
fn colours_are_recognised() {
    assert!(["color: #fff;", "a: rgb(0 0 0 / 1%)", "border: 1px solid black;"].iter().all(|line| names_a_colour(line)));
    assert!(
        !["color: var(--ink);", "white-space: nowrap;", "fill: url(#fade)"].iter().any(|line| names_a_colour(line))
    );
}

/// Beginnings of paths of one machine, and hosts that serve packages: written in pieces, so that this file has none.
fn private_patterns() -> Vec<String> {
    let folders = ["root", "home", "work", "Users", "mnt"].map(|name| format!("/{name}/"));
    let hosts = [
        ("index.", "crates.io"),
        ("static.", "crates.io"),
        ("registry.", "npmjs"),
        ("pypi.", "org"),
        ("..", "/shared"),
    ];
    folders.into_iter().chain(hosts.map(|(a, b)| format!("{a}{b}"))).collect()
}

/// Whether a text holds a pattern that does not stand inside an address or a longer path.
fn holds(text: &str, pattern: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '.' | '/' | '-' | '_' | '}' | '~' | '$');
    text.match_indices(pattern).any(|(at, _)| !text[..at].chars().next_back().is_some_and(inside))
}

#[test]
fn no_file_tells_of_a_machine() {
    let patterns = private_patterns();
    let mut found = Vec::new();
    for file in files("", "") {
        found.extend(patterns.iter().filter(|p| holds(&file.text, p)).map(|p| format!("{} holds {p}", file.path)));
    }
    none(found);
}

#[test]
fn private_patterns_are_found() {
    let path = ["/ro", "ot/x"].concat();
    assert!(private_patterns().iter().any(|pattern| holds(&format!("see {path}"), pattern)));
    assert!(!private_patterns().iter().any(|pattern| holds(&format!("see https://example.org{path}"), pattern)));
}

fn decisions() -> Vec<Source> {
    files("doc/adr", ".md")
}

#[test]
fn every_decision_says_why_and_what_would_change_it() {
    let mut numbers = BTreeSet::new();
    for decision in decisions() {
        let number = decision.path.trim_start_matches("doc/adr/").split('-').next().unwrap().to_owned();
        assert!(number.len() == 4 && number.parse::<u16>().is_ok(), "{}", decision.path);
        assert!(numbers.insert(number), "{}: its number is taken", decision.path);
        let headings: Vec<&str> = decision.text.lines().filter_map(|line| line.strip_prefix("## ")).collect();
        let expected = ["Context", "Decision", "Consequence", "What would change our mind"];
        assert_eq!(headings, expected, "{}", decision.path);
    }
    assert!(!numbers.is_empty());
}

#[test]
fn decisions_that_are_referred_to_exist() {
    let mut found = Vec::new();
    for file in files("", "").iter().filter(|file| !file.path.ends_with("tidy.rs")) {
        for rest in file.text.split("doc/adr/").skip(1) {
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '.')).collect();
            let name = name.trim_end_matches('.');
            if name.ends_with(".md") && !root().join("doc/adr").join(name).exists() {
                found.push(format!("{} refers to doc/adr/{name}", file.path));
            }
        }
    }
    none(found);
}
