//! `entente explain`: every address gives the number of the outcome, and every figure of the data names its sources.

use std::collections::BTreeSet;
use std::path::Path;

use crate::command::{answer, evaluate, refused, run};
use crate::fixture::{chips, four};
use entente::scenario::json::explanation::{ExplanationFile, FromFile};
use entente::scenario::json::{Request, explain, explainable, read_link, read_scenario};
use serde_json::{Value, json};

const CHIPS: &str = "a=eu~usa~jpn";

#[track_caller]
fn explained(file: &str, number: &str) -> f64 {
    answer(&["explain", file, number, "--depth", "0"], "")["value"].as_f64().unwrap()
}

#[track_caller]
fn close(explained: f64, reported: &Value) {
    let reported = reported.as_f64().unwrap();
    assert!((explained - reported).abs() <= 1e-9 * reported.abs().max(1.0), "{explained} against {reported}");
}

#[test]
fn addresses_are_the_names_of_the_outcome() {
    let outcome = answer(&["evaluate", CHIPS], "");
    let japan = outcome["members"].as_array().unwrap().iter().find(|member| member["code"] == "JPN").unwrap();
    let programme = &outcome["alliances"][0]["technologies"][0];
    let paid = programme["members"].as_array().unwrap().iter().find(|member| member["code"] == "JPN").unwrap();
    let chips = &japan["technologies"][0];
    for (number, reported) in [
        ("rift", &outcome["rift"]),
        ("rift_alone", &outcome["rift_alone"]),
        ("members.JPN.saving_per_year", &japan["saving_per_year"]),
        ("members.JPN.saving_percent", &japan["saving_percent"]),
        ("members.JPN.autonomy", &japan["autonomy"]["after"]["score"]),
        ("members.JPN.knowledge.before", &japan["autonomy"]["before"]["knowledge"]),
        ("members.JPN.semiconductors.control", &chips["after"]["control"]),
        ("members.JPN.semiconductors.exposure.before", &chips["before"]["exposure"]),
        ("members.JPN.semiconductors.share", &paid["share"]),
        ("members.JPN.semiconductors.percent", &paid["percent"]),
        ("alliances.0.semiconductors.cost", &programme["cost"]),
        ("alliances.0.delay_years", &outcome["alliances"][0]["governance"]["delay_years"]),
        ("alliances.0.saving_per_year", &outcome["alliances"][0]["together"]["saving_per_year"]),
        ("alliances.0.autonomy", &outcome["alliances"][0]["mean_autonomy"]["after"]["score"]),
    ] {
        close(explained(CHIPS, number), reported);
    }
}

fn request(scenario: &Value) -> Request {
    read_scenario(&scenario.to_string()).unwrap()
}

#[test]
fn every_address_of_a_small_world_is_explained() {
    let request = request(&four(&[chips()]));
    let addresses = explainable(&request).unwrap();
    let distinct: BTreeSet<&String> = addresses.iter().collect();
    assert_eq!(distinct.len(), addresses.len());
    for address in &addresses {
        let explanation = explain(&request, address, 64).map_err(|error| error.to_string());
        // Some never reach the target by 2045, and nobody outside has a surplus.
        let may_be_null = address.contains("years_to_target") || address.ends_with("supplier");
        assert!(explanation.is_ok() || may_be_null, "{address}: {explanation:?}");
    }
}

/// The figures of the data in an explanation: input, quality letter, sources.
fn data(explanation: &ExplanationFile) -> Vec<(&str, Option<&str>, Vec<&str>)> {
    let figures = explanation.quantities.iter().filter_map(|quantity| match &quantity.from {
        FromFile::Data { input, quality, sources } => {
            Some((input.as_str(), quality.as_deref(), sources.iter().map(|source| source.id.as_str()).collect()))
        }
        _ => None,
    });
    figures.collect()
}

#[test]
fn every_figure_of_the_data_names_sources_that_exist() {
    let table = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/sources.csv")).unwrap();
    let known: BTreeSet<&str> = table.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    let mut inputs: BTreeSet<String> = BTreeSet::new();
    for link in [CHIPS, "data=eu_members&a=deu~fra~twn&tech=all&bill=research"] {
        let request = read_link(link).unwrap();
        let first = &request.scenario.alliances[0][0];
        for number in ["autonomy", "saving_per_year", "margin"] {
            let explanation = explain(&request, &format!("members.{first}.{number}"), 64).unwrap();
            for (input, quality, sources) in data(&explanation) {
                assert!(!sources.is_empty() && sources.iter().all(|id| known.contains(id)), "{input}: {sources:?}");
                assert_eq!(quality.is_some(), input != "ambition", "{input}");
                inputs.insert(input.to_owned());
            }
        }
    }
    let all = ["ambition", "capacity_ratio", "control", "distance", "gdp", "knowledge", "research"];
    assert!(all.iter().all(|input| inputs.contains(*input)), "{inputs:?}");
}

#[test]
fn know_how_of_japan_in_chips_rests_on_the_sources_of_its_indicators() {
    let request = read_link(CHIPS).unwrap();
    let explanation = explain(&request, "members.JPN.semiconductors.knowledge.before", 9).unwrap();
    // The recipe: industry research (S19), patents (S15), granted patents (S15) and the most cited articles (S16).
    let own: Vec<_> = data(&explanation).into_iter().filter(|(input, ..)| *input == "knowledge").collect();
    assert_eq!(own, [("knowledge", Some("B"), vec!["S15", "S15", "S16", "S19"])]);
}

#[test]
fn figures_of_a_world_of_ones_own_are_given() {
    let explanation = explain(&request(&four(&[chips()])), "members.BOR.semiconductors.autonomy", 64).unwrap();
    let figures = data(&explanation);
    assert!(!figures.is_empty());
    assert!(figures.iter().all(|(_, quality, sources)| quality.is_none() && *sources == ["given"]));
}

#[test]
fn a_depth_hides_parts_and_says_how_many() {
    let whole = answer(&["explain", CHIPS, "members.JPN.margin", "--depth", "1"], "");
    let quantities = whole["quantities"].as_array().unwrap();
    assert_eq!(quantities.len(), 3);
    assert_eq!((&quantities[0]["parts"], &quantities[0]["hidden"]), (&json!([1, 2]), &json!(0)));
    assert_eq!((&quantities[1]["parts"], &quantities[1]["hidden"]), (&json!([]), &json!(3)));
}

#[test]
fn the_text_shows_formulas_with_their_parts_below() {
    let arguments = ["explain", CHIPS, "members.JPN.semiconductors.knowledge", "--text"];
    let output = run(&arguments, b"");
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0));
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "members.JPN.semiconductors.knowledge");
    assert!(lines[1].starts_with("K (JPN, semiconductors) = "), "{text}");
    assert!(lines.iter().any(|line| line.starts_with("    kappa = 0.6") && line.contains("judgement")), "{text}");
    assert!(lines.iter().any(|line| line.contains("choice: pooling")), "{text}");
    assert!(lines.iter().any(|line| line.contains("Cohen and Levinthal (1990)")), "{text}");
}

#[test]
fn a_number_that_does_not_exist_is_refused_with_the_addresses() {
    refused(&["explain", CHIPS, "members.JPN.savings"], b"", &["number is", "members.JPN.savings", "saving_per_year"]);
    refused(&["explain", CHIPS, "members.KEN.margin"], b"", &["members.KEN.margin"]);
    refused(&["explain", "-", "rift"], b"{\"terms\":{\"pooling\":2}}", &["pooling is 2"]);
    refused(&["explain", CHIPS], b"", &["NUMBER"]);
    // Without anything to spend alone there is no saving in per cent: null in the outcome, and nothing to explain.
    let mut scenario = four(&[json!({ "id": "semiconductors", "willingness": 0 })]);
    scenario["technology"] = json!("semiconductors");
    assert!(evaluate(&scenario)["members"][0]["saving_percent"].is_null());
    let arguments = ["explain", "-", "members.AUR.saving_percent"];
    refused(&arguments, scenario.to_string().as_bytes(), &["saving_percent", "not null in the outcome"]);
}

#[test]
fn the_list_names_every_address_on_a_line() {
    let output = run(&["explain", "-", "--list"], four(&[chips()]).to_string().as_bytes());
    let text = String::from_utf8(output.stdout).unwrap();
    let listed: Vec<&str> = text.lines().collect();
    assert_eq!(listed, explainable(&request(&four(&[chips()]))).unwrap());
    assert!(listed.contains(&"non_aligned.FAR.gain.0") && listed.contains(&"members.DOR.risk"));
}
