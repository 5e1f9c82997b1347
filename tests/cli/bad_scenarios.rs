//! Scenarios that are refused.

use crate::command::refused;
use crate::fixture::small;
use serde_json::{Value, json};

#[track_caller]
fn bad(scenario: &Value, parts: &[&str]) {
    refused(&["evaluate", "-"], scenario.to_string().as_bytes(), parts);
}

#[track_caller]
fn bad_text(text: &str, parts: &[&str]) {
    refused(&["evaluate", "-"], text.as_bytes(), parts);
}

/// The small world with one value replaced.
#[track_caller]
fn spoiled(pointer: &str, value: Value, parts: &[&str]) {
    let mut scenario = small();
    let (parent, field) = pointer.rsplit_once('/').unwrap();
    let parent = scenario.pointer_mut(parent).unwrap();
    match field.parse::<usize>() {
        Ok(index) => parent[index] = value,
        Err(_) => parent[field] = value,
    }
    bad(&scenario, parts);
}

#[test]
fn shares_are_within_their_range() {
    let terms = |terms: Value| json!({ "terms": terms });
    bad(&terms(json!({ "pooling": -0.1 })), &["pooling is -0.1", "0 to 1"]);
    bad(&terms(json!({ "supply": 1.01 })), &["supply is 1.01", "0 to 1"]);
    bad(&terms(json!({ "quota": 0 })), &["quota is 0", "0.5 to 1"]);
    bad(&terms(json!({ "min_members": 0 })), &["min_members is 0", "whole numbers from 1 to 63"]);
    bad(&terms(json!({ "min_members": 2.5 })), &["min_members is 2.5", "whole numbers from 1 to 63"]);
    bad(&json!({ "per_technology": { "quantum": { "pooling": 7 } } }), &["pooling of quantum is 7", "0 to 1"]);
    bad(&json!({ "parameters": { "omega": 1.5 } }), &["omega is 1.5", "0 to 1"]);
}

#[test]
fn what_is_not_a_number_is_named_with_its_place() {
    bad_text("{\n  \"terms\": {\"pooling\": NaN}}", &["terms.pooling", "line 2 column 24", "0 to 1"]);
    bad_text("{\"terms\": {\"pooling\": \"NaN\"}}", &["terms.pooling", "expected a number", "0 to 1"]);
    bad_text("{\"parameters\": {\"omega\": 1e999}}", &["parameters.omega", "out of range", "0 to 1"]);
    bad_text("{\"terms\": {\"quota\": -Infinity}}", &["terms.quota", "0.5 to 1"]);
    bad_text("{\"terms\": {\"rights_gate\": 1}}", &["terms.rights_gate", "true or false"]);
}

#[test]
fn words_are_among_the_choices() {
    bad(&json!({ "terms": { "bill": "fair" } }), &["bill is \"fair\"", "shapley_capped", "gdp"]);
    bad(&json!({ "terms": { "votes": "heads" } }), &["votes is \"heads\"", "sqrt_gdp, gdp, equal"]);
    bad(&json!({ "data": "eu" }), &["data is \"eu\"", "eu_as_one, eu_members"]);
    bad(&json!({ "model": "2" }), &["model is \"2\"", "\"1\""]);
    bad(&json!({ "technology": "steam" }), &["technology", "\"steam\"", "semiconductors, quantum"]);
    bad(&json!({ "per_technology": { "steam": {} } }), &["per_technology", "\"steam\"", "semiconductors"]);
    bad(&json!({ "parameters": { "sigma": 1 } }), &["parameters", "\"sigma\"", "omega, nu"]);
}

#[test]
fn alliances_have_known_members_once() {
    bad(&json!({ "alliances": [["USA", "XYZ"]] }), &["alliances", "\"XYZ\"", "USA"]);
    bad(&json!({ "alliances": [["USA", "JPN", "USA"]] }), &["alliances", "\"USA\" appears twice"]);
    bad(&json!({ "alliances": [["USA", "JPN"], ["JPN"]] }), &["alliances", "\"JPN\" appears twice"]);
    bad(&json!({ "alliances": [[], [], [], [], []] }), &["number of alliances is 5", "0 to 4"]);
    bad(&json!({ "alliances": [["EUU", "USA"]], "data": "eu_members" }), &["alliances", "\"EUU\"", "DEU"]);
    bad(&json!({ "alliances": ["USA"] }), &["alliances[0]", "expected a list"]);
}

#[test]
fn levers_of_the_article_are_checked() {
    let terms = |field: &str, value: serde_json::Value| json!({ "terms": { field: value } });
    for field in ["export_control", "standards"] {
        bad(&terms(field, json!(1.1)), &[field, "1.1", "0 to 1"]);
    }
    bad(&terms("dominance_cap", json!(0.1)), &["dominance_cap", "0.1", "0.2 to 1"]);
    bad(&terms("or_members", json!(2.5)), &["or_members", "2.5", "whole numbers from 1 to 63"]);
    for field in ["outside_deal", "funding", "plants"] {
        bad(&terms(field, json!(0.3)), &[field, "a list of objects"]);
        bad(&terms(field, json!([["EUU", 1]])), &[field, "a list of objects"]);
    }
    let deal = |deal: serde_json::Value| json!({ "terms": { "outside_deal": [deal] } });
    bad(&deal(json!({ "member": "EUU" })), &["outside_deal[0]", "missing field `partner`"]);
    bad(&deal(json!({ "member": "EUU", "partner": "XYZ" })), &["partner of outside_deals", "\"XYZ\"", "CHN"]);
    bad(&deal(json!({ "member": "EUU", "partner": "CHN", "strength": 2 })), &["strength", "2", "0 to 1"]);
    bad(&deal(json!({ "member": "EUU", "partner": "CHN", "technology": "steam" })), &["\"steam\"", "quantum"]);
    let fund = json!({ "alliance": 4, "partners": ["MAR"], "per_year": 1 });
    bad(&terms("funding", json!([fund])), &["alliance of funding is 4", "0 to 3"]);
    let plants = json!({ "terms": { "plants": [{ "economy": "EUU", "per_year": 60 }] } });
    bad(&plants, &["per_year of plants is 60", "0 to 50"]);
    let unclear = json!({ "technology": "all", "terms": { "plants": [{ "economy": "EUU", "per_year": 6 }] } });
    bad(&unclear, &["technology of plants is missing"]);
    let many: Vec<_> = (0..65).map(|_| json!({ "economy": "EUU", "per_year": 1 })).collect();
    bad(&terms("plants", json!(many)), &["number of plants is 65", "0 to 64"]);
}

#[test]
fn ensembles_are_checked() {
    bad(&json!({ "ensemble": { "points": 100 } }), &["points", "100", "powers of two"]);
    bad(&json!({ "ensemble": { "seed": 1.5 } }), &["seed", "1.5", "whole numbers"]);
    bad(&json!({ "ensemble": { "uncertain": ["sigma"] } }), &["uncertain", "\"sigma\"", "omega"]);
    bad(&json!({ "ensemble": true }), &["ensemble", "expected an object"]);
}

#[test]
fn the_shape_is_checked() {
    bad(&json!({ "term": {} }), &["unknown field `term`", "`terms`"]);
    bad(&json!({ "terms": { "poling": 1 } }), &["unknown field `poling`", "`pooling`", "line 1 column"]);
    bad(&json!({ "terms": [0.5] }), &["terms", "expected an object"]);
    bad(&json!({ "per_technology": { "quantum": [0.5] } }), &["per_technology.quantum", "expected an object"]);
    bad(&json!([]), &["expected an object"]);
    bad(&json!("x"), &["expected an object"]);
    bad_text("{\"terms\": {}\n \"data\": 3}", &["line 2 column 2"]);
    bad_text("{} {}", &["trailing characters", "line 1 column 4"]);
    bad_text("{\"terms\": {}, \"terms\": {}}", &["duplicate field `terms`"]);
    bad_text("{\"parameters\": {\"nu\": 0, \"nu\": 1}}", &["parameters", "duplicate field \"nu\""]);
    bad_text(&format!("{{\"terms\": {{\"plants\": {}", "[".repeat(500)), &["terms.plants[0][0]", "a list of objects"]);
    bad_text("", &["is empty"]);
    bad_text(" \n", &["is empty"]);
    refused(&["evaluate", "-"], b"{\"model\": \"\xff\"}", &["not UTF-8 text", "number 12"]);
}

#[test]
fn figures_of_an_own_world_are_within_their_range() {
    spoiled("/world/economies/0/gdp", json!(0), &["gdp of ONE is 0", "0.000000001 to 1000000000"]);
    spoiled("/world/economies/1/gdp", json!(-5), &["gdp of TWO is -5", "0.000000001 to 1000000000"]);
    spoiled("/world/economies/1/rights", json!(1.2), &["rights of TWO is 1.2", "0 to 1"]);
    spoiled("/world/economies/1/ambition", json!(-1), &["ambition of TWO is -1", "0 to 1"]);
    spoiled("/world/economies/1/position", json!(101), &["position of TWO is 101", "-100 to 100"]);
    spoiled("/world/economies/1/research_total", json!(-1), &["research_total of TWO is -1", "0 to 1000000000"]);
    let inputs = "/world/economies/2/inputs/quantum";
    spoiled(&format!("{inputs}/knowledge"), json!(2), &["knowledge of TRE, quantum is 2", "0 to 1"]);
    spoiled(&format!("{inputs}/capacity_ratio"), json!(-1), &["capacity_ratio of TRE, quantum is -1", "0 to 10000"]);
    spoiled(&format!("{inputs}/control"), json!("x"), &["inputs.quantum.control", "expected a number", "0 to 1"]);
    spoiled(&format!("{inputs}/research"), json!(-1), &["research of TRE, quantum is -1", "0 to 1000000000"]);
    spoiled("/world/economies/2/code", json!("ONE"), &["economies", "\"ONE\" appears twice"]);
    spoiled("/world/economies/2/code", json!(""), &["code of an economy", "1 to 40 letters"]);
}

#[test]
fn an_own_world_is_complete() {
    spoiled("/world/economies", json!([]), &["number of economies is 0", "1 to 63"]);
    let many = vec![small()["world"]["economies"][0].clone(); 64];
    spoiled("/world/economies", json!(many), &["number of economies is 64", "1 to 63"]);
    spoiled(
        "/world/economies/0",
        json!({ "code": "ONE" }),
        &["world.economies[0]", "missing field `gdp`", "0.000000001 to 1000000000"],
    );
    spoiled("/world/economies/0", json!(["ONE", 1000]), &["world.economies[0]", "expected an object"]);
    spoiled("/world/economies/1/inputs", json!({}), &["inputs of TWO, quantum is missing", "knowledge"]);
    spoiled("/world/economies/1/inputs/quantum", json!([1, 1, 1]), &["inputs.quantum", "expected an object"]);
    let inputs = json!({ "knowledge": 1, "capacity_ratio": 1, "control": 1 });
    let stray = json!({ "quantum": inputs, "steam": inputs });
    spoiled("/world/economies/1/inputs", stray, &["inputs of TWO", "\"steam\"", "quantum"]);
    spoiled("/world/economies/1/position", json!(null), &["position of TWO is missing", "-100 to 100"]);
    spoiled("/world/technologies", json!([]), &["number of technologies is 0", "1 to 32"]);
    spoiled("/world/technologies", json!([{ "id": "steam" }]), &["frontier_cost of technology \"steam\" is missing"]);
    spoiled("/world/technologies", json!([{ "id": "quantum", "leak": 2 }]), &["leak of quantum is 2", "0 to 1"]);
    spoiled("/data", json!("eu_as_one"), &["data cannot be given together with world"]);
}

#[test]
fn distances_are_a_symmetric_matrix() {
    let matrix = |distance: Value, parts: &[&str]| {
        let mut scenario = small();
        for economy in scenario["world"]["economies"].as_array_mut().unwrap() {
            economy.as_object_mut().unwrap().remove("position");
        }
        bad(&scenario, &["position of ONE is missing", "distance"]);
        scenario["world"]["distance"] = distance;
        bad(&scenario, parts);
    };
    matrix(json!([[0, 0.1, 0.2], [0.3, 0, 0.1], [0.2, 0.1, 0]]), &["distance between ONE and TWO", "0.1", "0.3"]);
    matrix(json!([[0.1, 0, 0], [0, 0, 0], [0, 0, 0]]), &["distance between ONE and ONE", "symmetric"]);
    matrix(json!([[0, 2, 0], [2, 0, 0], [0, 0, 0]]), &["distance of ONE, TWO is 2", "0 to 1"]);
    matrix(json!([[0, 0, 0], [0, 0, 0]]), &["distance has 2 entries; expected 3"]);
    matrix(json!([[0, 0, 0], [0, 0], [0, 0, 0]]), &["distance of TWO has 2 entries; expected 3"]);
    spoiled("/world/distance", json!([]), &["position of ONE cannot be given together with distance"]);
}

#[test]
fn a_wrong_link_is_refused_with_everything_that_is_wrong() {
    let all = "a=usa~xx~jpn&b=jpn&pool=175&foo=3&tech=steam&omega=9&min=0&bill=fair&pool.quantum=x";
    refused(
        &["evaluate", all],
        b"",
        &[
            "a is \"xx\"; allowed: country codes",
            "JPN is in two alliances",
            "pool is 175; allowed: 0 to 100 per cent",
            "unknown key \"foo\"; allowed: a, b, c, d",
            "tech is \"steam\"; allowed: all, semiconductors",
            "omega is 9; allowed: 0 to 1",
            "min is \"0\"; allowed: whole numbers from 1 to 63",
            "bill is \"fair\"; allowed: shapley_capped",
            "pool.quantum is \"x\"; allowed: 0 to 100 per cent",
        ],
    );
    refused(&["evaluate", "-"], b"#quota=0", &["standard input", "quota is 0; allowed: 50 to 100 per cent"]);
    refused(&["evaluate", &format!("#pool=75&{}", "x".repeat(9000))], b"", &["too long"]);
}

#[test]
fn files_that_cannot_be_read_are_named() {
    refused(&["evaluate", "no-such-file.json"], b"", &["no-such-file.json: cannot be read: No such file"]);
    refused(&["evaluate", "src"], b"", &["src: cannot be read"]);
    let huge = vec![b' '; (16 << 20) + 1];
    refused(&["evaluate", "-"], &huge, &["standard input: is longer than allowed", "up to 16777216 bytes"]);
    refused(&[], b"", &["Usage"]);
    refused(&["evaluate"], b"", &["<FILE>"]);
    refused(&["schema", "nothing"], b"", &["scenario, outcome, game, game-outcome"]);
}

#[test]
fn messages_cannot_steer_a_terminal() {
    let output = crate::command::run(&["evaluate", "-"], b"{\"\\u001b[31mred\": 1}");
    assert!(!output.stderr.contains(&0x1b));
}
