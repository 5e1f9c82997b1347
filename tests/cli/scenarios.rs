//! Scenarios through the command.

use std::process::{Command, Stdio};

use crate::command::{BINARY, answer, close, evaluate, numbers};
use crate::fixture::{chips, four};
use serde_json::{Value, json};

const PRINTED: f64 = 5.1e-7;

fn column(list: &Value, field: &str) -> Vec<f64> {
    list.as_array().unwrap().iter().map(|entry| entry[field].as_f64().unwrap()).collect()
}

fn autonomy(list: &Value, when: &str) -> Vec<f64> {
    list.as_array().unwrap().iter().map(|entry| entry["autonomy"][when]["score"].as_f64().unwrap()).collect()
}

/// An independent reference calculation of the six-country world.
#[test]
fn six_countries_against_the_reference() {
    let outcome = evaluate(&four(&[chips()]));
    close(&[outcome["rift"].as_f64().unwrap()], &[69.602_396], PRINTED);
    close(&[outcome["rift_alone"].as_f64().unwrap()], &[51.718_287], PRINTED);
    let alliance = &outcome["alliances"][0];
    assert_eq!(alliance["members"], json!(["AUR", "BOR", "CAL", "DOR"]));
    let programme = &alliance["technologies"][0];
    close(&[programme["cost"].as_f64().unwrap()], &[69.208_213], PRINTED);
    let costs = &programme["members"];
    close(&column(costs, "outside_option"), &[82.5, 50.0, 8.0, 3.0], 1e-9);
    close(&column(costs, "stand_alone"), &[82.5, 99.375, 37.8, 112.6125], 1e-9);
    close(&column(costs, "separable"), &[1.509_553, 5.210_392, -33.736_536, 3.454_749], PRINTED);
    let shares = [46.371_119, 29.370_263, -9.646_855, 3.113_687];
    close(&column(costs, "share"), &shares, PRINTED);
    let outlays = [64.435_559_5, 39.685_131_5, -0.823_427_5, 3.056_843_5];
    close(&column(costs, "outlay"), &outlays, PRINTED);
    close(&column(&outcome["members"], "cost_per_year"), &outlays.map(|outlay| outlay / 10.0), PRINTED);
    assert_eq!(costs[3]["entry_inefficient"], json!(true));
    assert_eq!((&programme["method"], &costs[0]["share_half_width"]), (&json!("enumerated"), &json!(null)));
    let separate = 82.5 + 99.375 + 37.8 + 112.6125;
    let avoided = 1.0 - 69.208_213 / separate;
    close(&[programme["duplication_avoided"].as_f64().unwrap()], &[avoided], PRINTED);
    close(&[alliance["together"]["saving_percent"].as_f64().unwrap()], &[25.89], 0.005);
}

#[test]
fn autonomy_and_votes_of_the_six_countries() {
    let outcome = evaluate(&four(&[chips()]));
    close(&autonomy(&outcome["members"], "after"), &[75.859_080, 63.412_368, 82.115_025, 26.219_350], PRINTED);
    close(&autonomy(&outcome["members"], "before"), &[72.6665, 57.6884, 78.2974, 12.2475], 5.1e-5);
    close(&autonomy(&outcome["non_aligned"], "after"), &[74.285_159, 20.147_992], PRINTED);
    close(&autonomy(&outcome["non_aligned"], "before"), &[74.3830, 20.3711], 5.1e-5);
    let aur = &outcome["members"][0]["technologies"][0]["after"];
    let details = ["knowledge", "capacity", "control", "exposure", "fill", "joint_control", "leak"];
    let expected = [93.834_998, 61.444_685, 75.713_538, 0.003_810, 0.172_275, 1.0, 0.042_815];
    close(&details.map(|detail| aur[detail].as_f64().unwrap()), &expected, PRINTED);
    let governance = &outcome["alliances"][0]["governance"];
    assert_eq!((&governance["weights"], &governance["quota"]), (&json!([549, 274, 110, 67]), &json!(700)));
    close(&numbers(&governance["power"]["coleman_preventive"]), &[1.0, 0.6, 0.2, 0.2], 1e-9);
    close(&[governance["delay_years"].as_f64().unwrap()], &[0.169_518], PRINTED);
    let means = &outcome["alliances"][0]["mean_autonomy"];
    let mean = (75.859_080 + 63.412_368 + 82.115_025 + 26.219_350) / 4.0;
    close(&[means["after"]["score"].as_f64().unwrap()], &[mean], PRINTED);
}

#[test]
fn two_technologies_add_up() {
    let one = evaluate(&four(&[chips()]));
    let twin = json!({
        "id": "twin", "frontier_cost": 150, "start_up": 0.25, "adaptation": 0.05, "willingness": 0.01,
        "consolidation": 0.5, "leak": 0.08,
    });
    let two = evaluate(&four(&[chips(), twin]));
    assert_eq!(two["technologies"], json!(["semiconductors", "twin"]));
    let doubled: Vec<f64> = column(&one["members"], "cost_per_year").iter().map(|cost| 2.0 * cost).collect();
    close(&column(&two["members"], "cost_per_year"), &doubled, 1e-9);
    close(&autonomy(&two["members"], "after"), &autonomy(&one["members"], "after"), 1e-9);

    let mixed = evaluate(&four(&[chips(), json!({ "id": "quantum" })]));
    let member = &mixed["members"][1];
    let scores = [0, 1].map(|k: usize| member["technologies"][k]["after"]["score"].as_f64().unwrap());
    close(&[member["autonomy"]["after"]["score"].as_f64().unwrap()], &[(scores[0] * scores[1]).sqrt()], 1e-9);
    let programmes = &mixed["alliances"][0]["technologies"];
    let outlay = |k: usize| programmes[k]["members"][1]["outlay"].as_f64().unwrap();
    close(&[member["cost_per_year"].as_f64().unwrap()], &[(outlay(0) + outlay(1)) / 10.0], 1e-9);
}

#[test]
fn terms_differ_by_technology() {
    let mut scenario = four(&[chips(), json!({ "id": "quantum" })]);
    scenario["per_technology"] = json!({ "quantum": { "pooling": 0, "supply": 0.1 } });
    let outcome = evaluate(&scenario);
    let quantum = &outcome["alliances"][0]["technologies"][1];
    assert_eq!((&quantum["pooling"], &quantum["supply"]), (&json!(0.0), &json!(0.1)));
    assert_eq!(column(&quantum["members"], "saving"), [0.0; 4]);
}

#[test]
fn a_distance_matrix_says_the_same_as_positions() {
    let by_position = evaluate(&four(&[chips()]));
    let again = evaluate(&by_position["scenario"]);
    assert_eq!(by_position, again, "the scenario as understood holds the matrix");
    assert!(again["scenario"]["world"]["distance"].is_array());
}

#[test]
fn research_is_derived_from_the_total() {
    let outcome = answer(&["evaluate", "examples/classroom-world.json"], "");
    let north = &outcome["scenario"]["world"]["economies"][0]["inputs"];
    // 600 * 94.3 / 2800 * 0.9 / 0.75 and 600 * 0.01 * 0.6 / 0.75
    let research = ["semiconductors", "fusion"].map(|id| north[id]["research"].as_f64().unwrap());
    close(&research, &[24.248_571_428_571_4, 4.8], 1e-9);
}

#[test]
fn an_own_world_has_no_alliance_and_asks_about_all() {
    let mut scenario = four(&[chips()]);
    scenario.as_object_mut().unwrap().remove("alliances");
    let outcome = evaluate(&scenario);
    assert_eq!((&outcome["alliances"], &outcome["members"]), (&json!([]), &json!([])));
    assert_eq!(outcome["rift"], outcome["rift_alone"]);
    assert_eq!((&outcome["link"], &outcome["data_version"]), (&json!(null), &json!(null)));
    assert_eq!(outcome["scenario"]["technology"], json!("all"));
}

#[test]
fn an_empty_object_is_the_default_scenario() {
    let outcome = evaluate(&json!({}));
    assert_eq!((&outcome["model"], &outcome["link"]), (&json!("1"), &json!("#")));
    assert_eq!(outcome["scenario"]["alliances"], json!([["EUU", "USA", "JPN", "KOR"]]));
    let count = |list: &str| outcome[list].as_array().unwrap().len();
    assert_eq!((count("members"), count("non_aligned")), (4, 33));
    assert_eq!(outcome["alliances"][0]["technologies"].as_array().unwrap().len(), 8);
    assert_eq!(outcome, answer(&["evaluate", "examples/default-scenario.json"], ""));
    assert_eq!(outcome, evaluate(&outcome["scenario"]));
}

#[test]
fn the_union_opens_into_its_members() {
    let outcome = evaluate(&json!({ "data": "eu_members", "technology": "all" }));
    assert_eq!(outcome["alliances"][0]["members"].as_array().unwrap().len(), 30);
    assert_eq!(outcome["alliances"][0]["technologies"][0]["method"], json!("outside_option_for_large"));
}

#[test]
fn links_are_read_as_arguments_files_and_standard_input() {
    let link = "a=usa~jpn&b=eu~gb&tech=all&pool=75&pool.quantum=20&min=2&gate=off&omega=0.3";
    let by_argument = answer(&["evaluate", link], "");
    let text = "#".to_owned() + link;
    assert_eq!(by_argument, answer(&["evaluate", "-"], &format!("{text}\n")));
    assert_eq!(by_argument, answer(&["evaluate", &format!("https://example.org/entente/{text}")], ""));
    let file = std::env::temp_dir().join(format!("entente-link-{}", std::process::id()));
    std::fs::write(&file, &text).unwrap();
    assert_eq!(by_argument, answer(&["evaluate", file.to_str().unwrap()], ""));
    std::fs::remove_file(file).unwrap();
    assert_eq!(by_argument, evaluate(&by_argument["scenario"]));
    assert_eq!(by_argument, answer(&["evaluate", by_argument["link"].as_str().unwrap()], ""));
    assert_eq!(by_argument["scenario"]["terms"]["min_members"], json!(2));
}

#[test]
fn terms_of_later_versions_may_be_off() {
    let off =
        json!({ "terms": { "export_control": 0, "standards": null, "funding": {}, "plants": [] }, "years": false });
    assert_eq!(evaluate(&off), evaluate(&json!({})));
}

#[test]
fn a_byte_order_mark_and_numbers_written_as_floats_are_fine() {
    let text = "\u{feff}{\"terms\": {\"min_members\": 2.0}}";
    assert_eq!(answer(&["evaluate", "-"], text)["scenario"]["terms"]["min_members"], json!(2));
}

#[test]
fn one_line_on_demand() {
    let output = crate::command::run(&["evaluate", "--compact", "#"], b"");
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().count(), 1);
}

#[test]
fn a_closed_pipe_is_no_failure() {
    let mut child = Command::new(BINARY)
        .args(["evaluate", "#data=eu_members"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
}
