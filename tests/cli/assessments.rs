//! What an outcome means, through the command: with every lever, year by year, and over an ensemble.

use crate::command::{close, evaluate, numbers, refused};
use crate::fixture::{chips, four};
use crate::validator::Validator;
use entente::scenario::json::schema::Document;
use serde_json::{Value, json};

#[track_caller]
fn valid(outcome: &Value) {
    let root = serde_json::to_value(Document::Outcome.schema()).unwrap();
    assert_eq!(Validator { root: &root }.check(&root, outcome, ""), Ok(()));
    let published = concat!(env!("CARGO_MANIFEST_DIR"), "/doc/schema/outcome.json");
    let root: Value = serde_json::from_str(&std::fs::read_to_string(published).unwrap()).unwrap();
    assert_eq!(Validator { root: &root }.check(&root, outcome, ""), Ok(()));
}

fn levers() -> Value {
    json!({
        "technology": "all",
        "alliances": [["USA", "EUU", "JPN", "KOR"], ["CHN", "RUS"]],
        "terms": {
            "pooling": 0.5, "export_control": 0.3, "standards": 0.4, "dominance_cap": 0.4, "or_members": 4,
            "outside_deal": [{ "member": "EUU", "partner": "BRA", "strength": 0.5 }],
            "funding": [
                { "alliance": 0, "partners": ["IDN", "KEN"], "technology": "green_energy", "per_year": 4 },
                { "alliance": 1, "partners": ["KEN"], "technology": "green_energy", "per_year": 1 },
            ],
            "plants": [{ "economy": "EUU", "technology": "semiconductors", "per_year": 10 }],
        },
    })
}

fn by_code<'a>(list: &'a Value, code: &str) -> &'a Value {
    list.as_array().unwrap().iter().find(|entry| entry["code"] == code).unwrap()
}

fn has(value: &Value, keys: &[&str]) {
    keys.iter()
        .for_each(|key| assert!(value.get(key).is_some_and(|found| !found.is_null()), "{key} is not in {value}"));
}

#[test]
fn every_part_of_an_outcome_is_there_with_levers() {
    let outcome = evaluate(&levers());
    valid(&outcome);
    has(&outcome, &["rift", "rift_alone", "rift_by_technology", "bloc_concentration", "units", "link"]);
    for alliance in outcome["alliances"].as_array().unwrap() {
        has(alliance, &["governance", "together", "stability", "core", "subadditive", "dominance", "rights"]);
        has(&alliance["governance"], &["weights", "quota", "power", "power_to_act", "delay_years", "cap"]);
        has(&alliance["stability"], &["internal", "external"]);
        has(&alliance["core"], &["empty", "worst_coalition", "worst_excess", "per_head_gain"]);
        for programme in alliance["technologies"].as_array().unwrap() {
            has(programme, &["cost", "pooling", "supply", "export_control", "standards", "funding", "members"]);
            programme["members"]
                .as_array()
                .unwrap()
                .iter()
                .for_each(|cost| has(cost, &["separable", "share", "funding"]));
        }
    }
    for member in outcome["members"].as_array().unwrap() {
        has(member, &["cost_alone_per_year", "cost_per_year", "saving_per_year", "plants_per_year", "autonomy"]);
        has(member, &["worth_percent", "utility", "utility_outside", "margin", "risk"]);
        has(&member["autonomy"]["after"], &["score", "control", "knowledge", "capacity"]);
        let [inside, outside, margin] =
            ["utility", "utility_outside", "margin"].map(|key| member[key].as_f64().unwrap());
        close(&[margin], &[inside - outside], 1e-12);
    }
    for outsider in outcome["non_aligned"].as_array().unwrap() {
        has(outsider, &["pressure", "balance", "first_side", "second_side", "need", "opportunity", "openings"]);
        has(outsider, &["courted", "funding_per_year", "plants_per_year", "autonomy"]);
        for (place, opening) in outsider["openings"].as_array().unwrap().iter().enumerate() {
            assert_eq!(opening["alliance"], json!(place));
            assert_eq!(numbers(&opening["gain_by_technology"]).len(), 8);
        }
    }
    assert_eq!((&outcome["years"], &outcome["ensemble"]), (&Value::Null, &Value::Null));
}

#[test]
fn money_of_the_levers_is_shown_where_it_is_spent() {
    let outcome = evaluate(&levers());
    let outsiders = &outcome["non_aligned"];
    let kenya = by_code(outsiders, "KEN");
    // Half of four from the first, all of one from the second.
    assert_eq!((&kenya["courted"], &kenya["funding_per_year"]), (&json!(true), &json!(3.0)));
    let indonesia = by_code(outsiders, "IDN");
    assert_eq!((&indonesia["courted"], &indonesia["funding_per_year"]), (&json!(false), &json!(2.0)));
    assert_eq!(by_code(&outcome["members"], "EUU")["plants_per_year"], json!(10.0));
    assert_eq!(by_code(&outcome["members"], "USA")["plants_per_year"], json!(0.0));
    let green = |alliance: usize| &outcome["alliances"][alliance]["technologies"][6];
    assert_eq!((&green(0)["technology"], &green(0)["funding"]), (&json!("green_energy"), &json!(40.0)));
    assert_eq!(green(1)["funding"], json!(10.0));
    let mut chips_only = levers();
    chips_only["technology"] = json!("semiconductors");
    let outcome = evaluate(&chips_only);
    let kenya = by_code(&outcome["non_aligned"], "KEN");
    assert_eq!((&kenya["courted"], &kenya["funding_per_year"]), (&json!(false), &json!(0.0)));
}

#[test]
fn years_and_an_ensemble_come_with_the_rest() {
    let mut scenario = levers();
    scenario["technology"] = json!("semiconductors");
    let plain = evaluate(&scenario);
    scenario["years"] = json!(true);
    scenario["ensemble"] = json!({ "points": 8, "seed": 5, "uncertain": ["omega", "frontier_cost"] });
    let outcome = evaluate(&scenario);
    valid(&outcome);
    let years = &outcome["years"];
    assert_eq!(
        (&years["first_year"], &years["last_year"], &years["target"]),
        (&json!(2025), &json!(2045), &json!(2.0))
    );
    assert_eq!(years["technologies"].as_array().unwrap().len(), 1);
    let economies = &years["technologies"][0]["economies"];
    assert_eq!(economies.as_array().unwrap().len(), 37);
    let union = by_code(economies, "EUU");
    for key in ["capability", "capability_alone", "autonomy", "autonomy_alone"] {
        assert_eq!(numbers(&union[key]).len(), 21, "{key}");
    }
    let alone = |outcome: &Value| by_code(&outcome["members"], "EUU")["autonomy"]["before"]["score"].as_f64().unwrap();
    close(&[numbers(&union["autonomy_alone"])[0]], &[alone(&plain)], 1e-9);
    assert_eq!(numbers(&union["capability"])[0], numbers(&union["capability_alone"])[0]);

    let ensemble = &outcome["ensemble"];
    assert_eq!((&ensemble["points"], &ensemble["seed"]), (&json!(8), &json!(5)));
    assert_eq!(ensemble["uncertain"], json!(["omega", "frontier_cost"]));
    let count = |list: &str| ensemble[list].as_array().unwrap().len();
    assert_eq!((count("alliances"), count("members"), count("non_aligned")), (2, 6, 31));
    // Neither of the two reaches autonomy or the rift: every run is the plain outcome.
    let one_value = |bands: &Value, value: f64| {
        close(&["p5", "p25", "p50", "p75", "p95"].map(|key| bands[key].as_f64().unwrap()), &[value; 5], 1e-9);
    };
    one_value(&ensemble["rift"]["value"], plain["rift"].as_f64().unwrap());
    for member in ensemble["members"].as_array().unwrap() {
        let plain = by_code(&plain["members"], member["code"].as_str().unwrap());
        one_value(&member["autonomy"]["value"], plain["autonomy"]["after"]["score"].as_f64().unwrap());
        let cost = &member["cost_per_year"]["value"];
        assert!(cost["p5"].as_f64() < cost["p95"].as_f64(), "costs vary");
    }
    // The rest does not depend on what is asked besides, and what was asked can be asked again.
    for part in ["rift", "alliances", "members", "non_aligned"] {
        assert_eq!(outcome[part], plain[part], "{part}");
    }
    assert_eq!(evaluate(&outcome["scenario"]), outcome);
}

#[test]
fn an_own_world_without_figures_of_growth_has_no_years() {
    let still = json!({
        "id": "steam", "frontier_cost": 150, "start_up": 0.25, "adaptation": 0.05, "willingness": 0.01,
        "consolidation": 0.5, "leak": 0.08,
    });
    let mut scenario = four(&[still]);
    valid(&evaluate(&scenario));
    scenario["ensemble"] = json!({ "points": 4 });
    valid(&evaluate(&scenario));
    scenario["years"] = json!(true);
    refused(
        &["evaluate", "-"],
        scenario.to_string().as_bytes(),
        &["growth, difficulty, diffusion and novelty of steam is missing"],
    );
    scenario["terms"] = json!({ "plants": [{ "economy": "AUR", "per_year": 1, "technology": "steam" }] });
    scenario["years"] = json!(false);
    refused(&["evaluate", "-"], scenario.to_string().as_bytes(), &["market of steam is missing"]);
    // With the figures of the catalogue there are years.
    let mut scenario = four(&[chips()]);
    scenario["years"] = json!(true);
    let outcome = evaluate(&scenario);
    valid(&outcome);
    let far = by_code(&outcome["years"]["technologies"][0]["economies"], "FAR");
    assert_eq!(far["years_to_target"], Value::Null);
}

#[test]
fn the_six_countries_year_by_year_and_group_by_group() {
    let mut scenario = four(&[chips()]);
    scenario["years"] = json!(true);
    let outcome = evaluate(&scenario);
    let economies = &outcome["years"]["technologies"][0]["economies"];
    let dor = by_code(economies, "DOR");
    close(&[dor["years_to_target"].as_f64().unwrap()], &[18.254_359], 5.1e-7);
    assert_eq!(dor["years_to_target_alone"], Value::Null);
    close(&[*numbers(&by_code(economies, "AUR")["capability"]).last().unwrap()], &[34.951_818], 5.1e-7);
    // Just too little for everybody: the entry of DOR costs more than it would spend alone.
    let core = &outcome["alliances"][0]["core"];
    assert_eq!(core["empty"], json!(true));
    assert!(core["worst_excess"].as_f64().unwrap() < 0.0 && core["per_head_gain"].as_f64().unwrap() > 0.0);
    let margins =
        numbers(&outcome["members"].as_array().unwrap().iter().map(|member| member["margin"].clone()).collect());
    close(&margins, &[5.5306, 11.6878, 42.2906, 7.6335], 5.1e-5);
    assert_eq!(outcome["alliances"][0]["stability"]["internal"], json!(true));
}
