//! What must hold for any bytes at all. The fuzz targets call these functions, and `corpus` does for what they found.

use std::sync::LazyLock;

use entente::scenario::json::evaluator::Evaluator;
use entente::scenario::json::schema::Document;
use entente::scenario::json::{Request, evaluate, links::is_link, play, read_link, read_scenario};
use entente::scenario::link::{read, write};
use serde_json::Value;

use crate::validator::Validator;

/// Above these a single calculation takes too long to try many.
const MOST_MEMBERS: usize = 10;
const MOST_ENDOWMENTS: usize = 63 * 8;

/// Reading a scenario: an answer or a message.
pub fn scenario(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let _ = is_link(text);
    match read_scenario(text) {
        Ok(request) => assert!(request.scenario.resolve(&request.world).is_ok()),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

/// Reading a link: always a scenario; its own link gives it back, without an issue and again in the same words.
pub fn link(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let _ = (is_link(text), read_link(text).map_err(|error| error.to_string()));
    let (scenario, _) = read(text);
    let written = write(&scenario);
    assert_eq!(read(&written), (scenario, vec![]), "{text:?} gives {written:?}");
    assert_eq!(write(&read(&written).0), written);
    assert!(read_link(&written).is_ok(), "{written:?}");
}

/// Solving a game: every number finite and in its range, and what adds to the whole does.
pub fn game(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let Ok(outcome) = play(text).map_err(|error| error.to_string()) else { return };
    let (game, outcome) = (serde_json::from_str::<Value>(text).unwrap(), serde_json::to_value(&outcome).unwrap());
    valid(&GAME_OUTCOME, &outcome);
    match game["kind"].as_str().unwrap() {
        "table" => {
            let values = numbers(&game["values"]);
            let (whole, size) = (values[values.len() - 1], values.iter().map(|value| value.abs()).sum());
            for concept in ["shapley", "ensc", "scrb"] {
                adds_to(&outcome[concept], whole, size);
            }
            for place in ["/tau", "/nucleolus/allocation", "/per_capita_nucleolus/allocation", "/least_core/allocation"]
            {
                if let Some(allocation) = outcome.pointer(place).filter(|found| found.is_array()) {
                    adds_to(allocation, whole, size);
                }
            }
        }
        "weighted_voting" => {
            for concept in ["shapley_shubik", "banzhaf_normalised"] {
                if outcome[concept].is_array() {
                    adds_to(&outcome[concept], 1.0, 1.0);
                }
            }
        }
        _ => assert_eq!(numbers(&outcome["shapley"]).len(), numbers(&game["costs"]).len()),
    }
}

/// A whole calculation, from a scenario file. Says whether there was one.
pub fn evaluate_scenario(bytes: &[u8]) -> bool {
    str::from_utf8(bytes).is_ok_and(|text| read_scenario(text).is_ok_and(|request| calculate(&request)))
}

/// A whole calculation, from a link, of which what can be read is taken. Says whether there was one.
pub fn evaluate_link(bytes: &[u8]) -> bool {
    str::from_utf8(bytes).is_ok_and(|text| calculate(&read_link(&write(&read(text).0)).unwrap()))
}

fn calculate(request: &Request) -> bool {
    let world = &request.world;
    let members = request.scenario.alliances.iter().map(Vec::len).max().unwrap_or(0);
    if members > MOST_MEMBERS || world.economies().len() * world.technologies().len() > MOST_ENDOWMENTS {
        return false;
    }
    let calculated = Evaluator::default().evaluate(request).unwrap();
    assert!(evaluate(request).as_ref() == Ok(&calculated), "the same scenario gives another outcome");
    let outcome = serde_json::to_value(&calculated).unwrap();
    valid(&OUTCOME, &outcome);
    valid(&SCENARIO, &outcome["scenario"]);
    let again = read_scenario(&outcome["scenario"].to_string()).unwrap();
    assert!(again.scenario == request.scenario, "the scenario of the outcome is another one");
    if let Some(link) = outcome["link"].as_str() {
        let (linked, issues) = read(link);
        assert!(issues.is_empty() && linked.alliances == request.scenario.alliances, "{link}: {issues:?}");
    }
    let listed = list(&outcome["members"]).len() + list(&outcome["non_aligned"]).len();
    assert_eq!(listed, world.economies().len());
    for alliance in list(&outcome["alliances"]) {
        for programme in list(&alliance["technologies"]) {
            balanced(programme);
        }
    }
    true
}

/// The shares of a bill add to it, and nobody's percentage is missing without a reason.
fn balanced(programme: &Value) {
    let members = list(&programme["members"]);
    let of = |field: &str| members.iter().map(|member| member[field].as_f64().unwrap()).collect::<Vec<f64>>();
    let (cost, pooling) = (programme["cost"].as_f64().unwrap(), programme["pooling"].as_f64().unwrap());
    let (shares, outlays, outside) = (of("share"), of("outlay"), of("outside_option"));
    let size = cost + outside.iter().sum::<f64>() + of("stand_alone").iter().sum::<f64>();
    close(shares.iter().sum(), cost, size);
    close(outlays.iter().sum(), (1.0 - pooling) * outside.iter().sum::<f64>() + pooling * cost, size);
    for member in members {
        let outside = member["outside_option"].as_f64().unwrap();
        // A percentage of next to nothing is too large a number.
        assert!(!member["percent"].is_null() || outside < 1e-290, "{member}");
        assert!(member["share_half_width"].is_null() || programme["method"] == "sampled", "{programme}");
    }
}

static OUTCOME: LazyLock<Value> = LazyLock::new(|| schema(Document::Outcome));
static SCENARIO: LazyLock<Value> = LazyLock::new(|| schema(Document::Scenario));
static GAME_OUTCOME: LazyLock<Value> = LazyLock::new(|| schema(Document::GameOutcome));

fn schema(document: Document) -> Value {
    serde_json::to_value(document.schema()).unwrap()
}

/// A number that is not finite is written as null, which no schema allows for a number.
fn valid(root: &Value, value: &Value) {
    assert_eq!(Validator { root }.check(root, value, ""), Ok(()));
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn numbers(value: &Value) -> Vec<f64> {
    list(value).iter().map(|number| number.as_f64().unwrap()).collect()
}

fn adds_to(parts: &Value, whole: f64, size: f64) {
    close(numbers(parts).iter().sum(), whole, size);
}

/// Equal but for rounding, given how large the figures are that were added.
fn close(given: f64, expected: f64, size: f64) {
    assert!((given - expected).abs() <= 1e-9 * size + f64::MIN_POSITIVE, "{given} against {expected}");
}
