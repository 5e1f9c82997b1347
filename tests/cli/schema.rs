//! The published schemas, and that answers keep to them.

use std::path::Path;

use crate::command::{answer, evaluate};
use crate::validator::Validator;
use entente::scenario::json::schema::Document;
use serde_json::{Value, json};

#[track_caller]
fn valid(document: Document, value: &Value) {
    let root = serde_json::to_value(document.schema()).unwrap();
    assert_eq!(Validator { root: &root }.check(&root, value, ""), Ok(()));
}

fn published(document: Document) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("doc/schema/{}.json", document.name()))
}

/// `UPDATE_GOLDEN=1` rewrites the published schemas.
#[test]
fn the_published_schemas_are_those_of_the_command() {
    for document in Document::ALL {
        let printed = answer(&["schema", document.name()], "");
        let text = serde_json::to_string_pretty(&printed).unwrap() + "\n";
        let path = published(document);
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == text, "{} is out of date; UPDATE_GOLDEN=1 rewrites it", path.display());
    }
}

#[test]
fn every_field_of_a_schema_is_described() {
    fn walk(schema: &Value, place: &str) {
        for (field, rule) in schema["properties"].as_object().into_iter().flatten() {
            // The key of a parameter is its description; the model's table explains it.
            let described = rule["description"].is_string() || place.ends_with("parameters");
            assert!(described, "{place}/{field} has no description");
            walk(rule, &format!("{place}/{field}"));
        }
        for (name, rule) in schema["$defs"].as_object().into_iter().flatten() {
            walk(rule, name);
        }
    }
    for document in Document::ALL {
        walk(&serde_json::to_value(document.schema()).unwrap(), document.name());
    }
}

#[test]
fn outcomes_keep_to_their_schema() {
    let file = |name: &str| answer(&["evaluate", &format!("examples/{name}.json")], "");
    let solo = json!({ "alliances": [["USA"]], "terms": { "pooling": 1 } });
    let large = json!({ "data": "eu_members", "terms": { "bill": "shapley" } });
    for outcome in
        [file("default-scenario"), file("all-technologies"), file("classroom-world"), evaluate(&solo), evaluate(&large)]
    {
        valid(Document::Outcome, &outcome);
        valid(Document::Scenario, &outcome["scenario"]);
    }
}

#[test]
fn explanations_keep_to_their_schema() {
    for number in ["members.USA.margin", "rift", "members.USA.semiconductors.share", "alliances.0.delay_years"] {
        let explanation = answer(&["explain", "examples/default-scenario.json", number, "--depth", "9"], "");
        valid(Document::Explanation, &explanation);
    }
}

#[test]
fn examples_and_games_keep_to_their_schemas() {
    for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let content: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let is_game = content.get("kind").is_some();
        valid(if is_game { Document::Game } else { Document::Scenario }, &content);
        if is_game {
            valid(Document::GameOutcome, &answer(&["game", path.to_str().unwrap()], ""));
        }
    }
    let hopeless = json!({ "kind": "weighted_voting", "weights": [1, 1], "quota": 3 });
    valid(Document::GameOutcome, &crate::command::game(&hopeless));
}

#[test]
fn the_schema_refuses_what_the_command_refuses() {
    let root = serde_json::to_value(Document::Scenario.schema()).unwrap();
    let validator = Validator { root: &root };
    for scenario in [
        json!({ "terms": { "pooling": 2 } }),
        json!({ "terms": { "poling": 1 } }),
        json!({ "terms": { "bill": "fair" } }),
        json!({ "parameters": { "omega": 2 } }),
        json!({ "parameters": { "sigma": 0 } }),
        json!({ "world": { "economies": [] } }),
        json!([]),
    ] {
        assert!(validator.check(&root, &scenario, "").is_err(), "{scenario}");
    }
}
