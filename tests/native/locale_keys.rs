//! The keys of messages: the program uses none that is missing, and none is left over.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use entente::catalog::dataset::economies;
use entente::catalog::levers::{BILL_RULES, SHARE_LEVERS, VOTE_WEIGHTS};
use entente::catalog::technologies::TECHNOLOGIES;
use entente::i18n::locale::Locale;
use entente::markup::sheets;
use entente::markup::shell::SPOKEN;
use entente::model::parameters::PARAMETERS;
use entente::report::shortcuts::SHORTCUTS;
use entente::scenario::presets::PRESETS;

use crate::locales::{FIGURES, messages, root};

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn program() -> Vec<(PathBuf, String)> {
    let mut paths = Vec::new();
    sources(&root().join("src"), &mut paths);
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

fn key_like(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
}

/// Whether a file's methods of these names can be the translator's; elsewhere they read tables or write pages.
fn speaks(path: &Path) -> bool {
    let silent = ["model", "calibration", "site", "platform", "bin", "runner"];
    !path.components().any(|part| silent.iter().any(|folder| part.as_os_str() == *folder))
}

/// Literals that a text passes as the first argument of a translator's methods.
fn passed_keys(source: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for method in [".text(", ".format(", ".rich(", ".attribute("] {
        for (start, _) in source.match_indices(method) {
            let after = source[start + method.len()..].trim_start();
            let literal = after.strip_prefix('"').and_then(|rest| rest.split_once('"')).map(|(literal, _)| literal);
            found.extend(literal.filter(|literal| key_like(literal)).map(str::to_owned));
        }
    }
    found
}

/// Keys that are put together from ids.
fn composed_keys() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    keys.extend(economies().iter().map(|economy| format!("economy-{}", economy.code.to_lowercase())));
    for technology in TECHNOLOGIES {
        for attribute in ["", ".research", ".sentence"] {
            keys.insert(format!("technology-{}{attribute}", technology.id));
        }
    }
    for key in BILL_RULES.iter().map(|(_, key)| format!("bill-{key}")) {
        keys.extend([format!("{key}-about"), key]);
    }
    for key in VOTE_WEIGHTS.iter().map(|(_, key)| format!("votes-{key}")) {
        keys.extend([format!("{key}-about"), key]);
    }
    for field in SHARE_LEVERS.map(|spec| spec.field).into_iter().chain(["min", "or"]) {
        keys.extend([format!("lever-{field}"), format!("lever-{field}-about")]);
        keys.extend((field != "quota").then(|| format!("lever-{field}-off")));
    }
    for preset in &PRESETS {
        let key = format!("preset-{}", preset.id);
        keys.extend([format!("{key}.question"), format!("{key}.story"), format!("{key}.discuss"), key]);
    }
    keys.extend(PARAMETERS.iter().map(|spec| format!("assume-{}", spec.key)));
    keys.extend(SHORTCUTS.map(|spec| format!("shortcut-{}", spec.shortcut.name())));
    keys.extend((1..=4).map(|place| format!("help-what-{place}")));
    keys.extend(sheets::MARKS.map(|mark| format!("help-mark-{mark}")));
    for key in sheets::WORDS.map(|word| format!("help-word-{word}")) {
        keys.extend([format!("{key}-about"), key]);
    }
    for key in sheets::SLIDER_KEYS.map(|key| format!("slider-{key}")) {
        keys.extend([format!("{key}-does"), key]);
    }
    keys.extend(SPOKEN.map(|level| format!("say-{level}")));
    keys.extend(["on", "off"].map(|state| format!("switch-{state}")));
    keys.extend(["auto", "light", "dark", "contrast"].map(|theme| format!("theme-{theme}")));
    keys.extend(["chart", "table", "text"].map(|shape| format!("show-{shape}")));
    let details = ["pillars", "heat", "standing", "projection", "targets", "outside", "rift", "votes"];
    keys.extend(details.map(|detail| format!("detail-{detail}")));
    keys
}

#[test]
fn every_key_that_the_program_uses_exists() {
    let english = messages(Locale::English);
    for (path, source) in program().into_iter().filter(|(path, _)| speaks(path.strip_prefix(root()).unwrap())) {
        for key in passed_keys(&source) {
            assert!(english.contains_key(&key), "{key}, used in {}", path.display());
        }
    }
    for key in composed_keys() {
        assert!(english.contains_key(&key), "{key}, composed");
    }
}

#[test]
fn no_message_is_left_over() {
    let composed = composed_keys();
    let program: String = program().into_iter().map(|(_, source)| source).collect();
    let unused: Vec<String> = messages(Locale::English)
        .into_keys()
        .filter(|key| !key.contains('.'))
        .filter(|key| !composed.contains(key) && !program.contains(&format!("\"{key}\"")))
        .collect();
    assert_eq!(unused, Vec::<String>::new());
    let all: Vec<String> = messages(Locale::English).into_keys().collect();
    for (allowed, _) in FIGURES {
        assert!(all.iter().any(|key| key == allowed), "no message {allowed}");
    }
    for (key, attributes) in
        [("economy-", "sentence"), ("technology-", "research sentence"), ("preset-", "question story discuss")]
    {
        let others: Vec<String> = messages(Locale::English)
            .into_keys()
            .filter(|name| name.starts_with(key))
            .filter(|name| name.split_once('.').is_some_and(|(_, name)| !attributes.contains(name)))
            .collect();
        assert_eq!(others, Vec::<String>::new());
    }
}
