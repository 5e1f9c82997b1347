//! Published games through the command.

use crate::command::{answer, close, game, numbers, refused};
use serde_json::{Value, json};

const CLOSED_FORM: f64 = 1e-9;

fn keys(value: &serde_json::Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

/// Straffin and Heaney (1981): the Tennessee Valley Authority, thousand dollars of 1938.
#[test]
fn tennessee_valley_authority() {
    let outcome = answer(&["game", "examples/game-tva.json"], "");
    let expected = [
        "shapley",
        "ensc",
        "scrb",
        "separable",
        "nucleolus",
        "per_capita_nucleolus",
        "least_core",
        "tau",
        "core",
        "subadditive",
        "concave",
    ];
    assert_eq!(keys(&outcome), expected);
    close(&numbers(&outcome["separable"]), &[45_214.0, 33_763.0, 110_977.0], CLOSED_FORM);
    close(&numbers(&outcome["shapley"]), &[117_829.0, 100_756.5, 193_998.5], CLOSED_FORM);
    close(&numbers(&outcome["ensc"]), &[119_424.0, 107_973.0, 185_187.0], CLOSED_FORM);
    let compromise = [117_475.541_6, 99_157.294_7, 195_951.163_7];
    close(&numbers(&outcome["scrb"]), &compromise, 5.1e-5);
    close(&numbers(&outcome["tau"]), &compromise, 5.1e-5);
    assert_eq!(outcome["nucleolus"]["verified"], json!(true));
    close(&numbers(&outcome["nucleolus"]["allocation"]), &[116_234.0, 93_540.0, 202_810.0], 1e-6);
    close(&[outcome["least_core"]["epsilon"].as_f64().unwrap()], &[47_286.0], 1e-6);
    let shares = numbers(&outcome["least_core"]["allocation"]);
    close(&[shares.iter().sum::<f64>()], &[412_584.0], 1e-6);
    // Flood control alone has least to spare under the Shapley value.
    let core = json!({ "tested": "shapley", "empty": false, "worst_coalition": [1] });
    for (key, expected) in core.as_object().unwrap() {
        assert_eq!(&outcome["core"][key], expected, "{key}");
    }
    close(&[outcome["core"]["worst_excess"].as_f64().unwrap()], &[140_826.0 - 100_756.5], 1e-6);
    assert_eq!(outcome["core"]["per_head_gain"], json!(0.0));
    let subadditive =
        json!({ "holds": true, "pairs": "all", "violating_pair": null, "loss": null, "best_split": null });
    assert_eq!((&outcome["subadditive"], &outcome["concave"]), (&subadditive, &json!(true)));
}

/// Littlechild and Owen (1973).
#[test]
fn airport() {
    let outcome = answer(&["game", "examples/game-airport.json"], "");
    assert_eq!(keys(&outcome), ["shapley"]);
    close(&numbers(&outcome["shapley"]), &[2.0, 3.0, 4.0, 9.0], CLOSED_FORM);
    let two_types = game(&json!({ "kind": "airport", "costs": [20, 5], "counts": [2.0, 3] }));
    close(&numbers(&two_types["shapley"]), &[8.5, 1.0], CLOSED_FORM);
}

/// The same runway as a table of coalitions.
#[test]
fn airport_as_a_table() {
    let costs = [8.0, 11.0, 13.0, 18.0];
    let of = |coalition: usize| (0..4).filter(move |player| coalition >> player & 1 == 1).map(|player| costs[player]);
    let values: Vec<f64> = (0..16).map(|coalition| of(coalition).fold(0.0, f64::max)).collect();
    let outcome = game(&json!({ "kind": "table", "game": "cost", "values": values }));
    close(&numbers(&outcome["shapley"]), &[2.0, 3.0, 4.0, 9.0], CLOSED_FORM);
}

/// Aumann and Maschler (1985): claims of 100, 200 and 300 on an estate of 200.
#[test]
fn bankruptcy() {
    let claims = [100.0, 200.0, 300.0];
    let others = |coalition: usize| (0..3).filter(|i| coalition >> i & 1 == 0).map(|i| claims[i]).sum::<f64>();
    let values: Vec<f64> = (0..8).map(|coalition| (200.0 - others(coalition)).max(0.0)).collect();
    let outcome = game(&json!({ "kind": "table", "game": "gain", "values": values }));
    close(&numbers(&outcome["shapley"]), &[100.0 / 3.0, 250.0 / 3.0, 250.0 / 3.0], CLOSED_FORM);
    // The division of the Talmud. Gains stay gains: what each receives, and what a group has above its own gain.
    close(&numbers(&outcome["nucleolus"]["allocation"]), &[50.0, 75.0, 75.0], 1e-7);
    close(&[outcome["least_core"]["epsilon"].as_f64().unwrap()], &[50.0], 1e-7);
    assert_eq!((&outcome["subadditive"]["holds"], &outcome["core"]["empty"]), (&json!(true), &json!(false)));
}

/// A gains game of three: tau-value 1.25, 1.875, 1.875 and nucleolus 1, 2, 2; and who leaves an equal division.
#[test]
fn a_chosen_division_of_gains() {
    let values = json!([0, 0, 0, 2, 0, 2, 3, 5]);
    let outcome = game(&json!({ "kind": "table", "game": "gain", "values": values, "allocation": [4, 0.5, 0.5] }));
    close(&numbers(&outcome["tau"]), &[1.25, 1.875, 1.875], CLOSED_FORM);
    close(&numbers(&outcome["nucleolus"]["allocation"]), &[1.0, 2.0, 2.0], CLOSED_FORM);
    // The last two receive 1 and could have 3.
    let core = json!({
        "tested": "allocation", "empty": false, "worst_coalition": [1, 2], "worst_excess": -2.0, "per_head_gain": 1.0
    });
    assert_eq!(outcome["core"], core);
}

/// Two who gain more apart: the split is named, and what does not exist says why, in gains.
#[test]
fn better_apart() {
    let outcome = game(&json!({ "kind": "table", "game": "gain", "values": [0, 3, 4, 5] }));
    let split = json!({
        "holds": false, "pairs": "all", "violating_pair": [[0], [1]], "loss": 2.0,
        "best_split": { "parts": [[0], [1]], "value": 7.0, "saving": 2.0 }
    });
    assert_eq!(outcome["subadditive"], split);
    let reason = "the players are better off alone: apart 7, together 5";
    assert_eq!(outcome["nucleolus"], json!({ "undefined": reason }));
    let reason = "player 0 has a lower bound of 3 above its upper bound of 1";
    assert_eq!(outcome["tau"], json!({ "undefined": reason }));
    assert_eq!((&outcome["core"]["empty"], &outcome["concave"]), (&json!(true), &json!(false)));
    close(&[outcome["least_core"]["epsilon"].as_f64().unwrap()], &[-1.0], CLOSED_FORM);
}

/// The runway of 21 aircraft: too many for linear programmes, and the rest is still answered.
#[test]
fn more_than_twenty_players() {
    let values: Vec<u32> = (0_u32..1 << 21).map(|coalition| 32 - coalition.leading_zeros()).collect();
    let outcome = game(&json!({ "kind": "table", "game": "cost", "values": values }));
    let undefined = json!({ "undefined": "more than 20 players (21)" });
    for concept in ["nucleolus", "per_capita_nucleolus", "least_core"] {
        assert_eq!(outcome[concept], undefined, "{concept}");
    }
    // The Shapley value is in the core, so there is one.
    assert_eq!((&outcome["core"]["empty"], &outcome["concave"]), (&json!(false), &json!(true)));
    assert_eq!(outcome["subadditive"]["pairs"], json!("of_the_whole"));
    // Separable cost is 0 but for the last, who needs the last piece alone: 1, and at most 21. The others can be asked for
    // what they cost alone. So 20 remain to be split in proportion to 1, 2, ... 20 and 20.
    let tau = numbers(&outcome["tau"]);
    let expected: Vec<f64> = (1..=20).map(|cost| 20.0 * f64::from(cost) / 230.0).chain([1.0 + 400.0 / 230.0]).collect();
    close(&tau, &expected, CLOSED_FORM);
}

#[test]
fn one_player_pays_all() {
    let outcome = game(&json!({ "kind": "table", "game": "cost", "values": [0, 5] }));
    assert_eq!(outcome["nucleolus"], json!({ "allocation": [5.0], "verified": true }));
    assert_eq!(outcome["least_core"], json!({ "undefined": "one player has no partners" }));
    assert_eq!(outcome["core"]["worst_coalition"], Value::Null);
}

/// The glove game: one left glove, two right ones.
#[test]
fn gloves() {
    let outcome = answer(&["game", "examples/game-gloves.json"], "");
    close(&numbers(&outcome["shapley"]), &[2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0], CLOSED_FORM);
    close(&numbers(&outcome["separable"]), &[1.0, 0.0, 0.0], CLOSED_FORM);
}

/// The Council of the European Economic Community, 1958 (Banzhaf indices as published; Luxembourg has no power).
#[test]
fn european_economic_community() {
    let outcome = answer(&["game", "examples/game-eec-1958.json"], "");
    let expected = [
        "shapley_shubik",
        "banzhaf_normalised",
        "banzhaf_absolute",
        "coleman_preventive",
        "coleman_initiative",
        "power_to_act",
        "winning_coalitions",
    ];
    assert_eq!(keys(&outcome), expected);
    let (large, small) = (7.0 / 30.0, 3.0 / 20.0);
    close(&numbers(&outcome["shapley_shubik"]), &[large, large, large, small, small, 0.0], CLOSED_FORM);
    let (large, small) = (5.0 / 21.0, 1.0 / 7.0);
    close(&numbers(&outcome["banzhaf_normalised"]), &[large, large, large, small, small, 0.0], CLOSED_FORM);
    let swings = [10.0, 10.0, 10.0, 6.0, 6.0, 0.0];
    close(&numbers(&outcome["banzhaf_absolute"]), &swings.map(|swing| swing / 32.0), CLOSED_FORM);
    close(&numbers(&outcome["coleman_preventive"]), &swings.map(|swing| swing / 14.0), CLOSED_FORM);
    close(&numbers(&outcome["coleman_initiative"]), &swings.map(|swing| swing / 50.0), CLOSED_FORM);
    assert_eq!((&outcome["power_to_act"], &outcome["winning_coalitions"]), (&json!(0.21875), &json!(14)));
}

/// Textbook votes: 50, 49 and 1 with a quota of 51; three equal players; unanimity.
#[test]
fn textbook_votes() {
    let vote =
        |weights: &[u64], quota: u64| game(&json!({ "kind": "weighted_voting", "weights": weights, "quota": quota }));
    for (outcome, shapley, banzhaf, act) in [
        (vote(&[50, 49, 1], 51), vec![2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0], vec![0.6, 0.2, 0.2], 3.0 / 8.0),
        (vote(&[1, 1, 1], 2), vec![1.0 / 3.0; 3], vec![1.0 / 3.0; 3], 0.5),
        (vote(&[1; 5], 5), vec![0.2; 5], vec![0.2; 5], 1.0 / 32.0),
    ] {
        close(&numbers(&outcome["shapley_shubik"]), &shapley, CLOSED_FORM);
        close(&numbers(&outcome["banzhaf_normalised"]), &banzhaf, CLOSED_FORM);
        close(&[outcome["power_to_act"].as_f64().unwrap()], &[act], CLOSED_FORM);
    }
}

#[test]
fn what_does_not_exist_is_undefined_with_a_reason() {
    let outcome = game(&json!({ "kind": "weighted_voting", "weights": [1, 1.0], "quota": 3, "min_members": 1 }));
    for concept in ["shapley_shubik", "banzhaf_normalised", "coleman_preventive"] {
        assert!(outcome[concept]["undefined"].as_str().unwrap().contains("no coalition can win"), "{outcome}");
    }
    assert_eq!(outcome["winning_coalitions"], json!(0));
}

#[test]
fn a_least_number_of_members_counts() {
    let outcome = game(&json!({ "kind": "weighted_voting", "weights": [3, 1, 1], "quota": 3, "min_members": 2 }));
    close(&numbers(&outcome["banzhaf_normalised"]), &[0.6, 0.2, 0.2], CLOSED_FORM);
}

#[test]
fn enough_members_win_without_votes() {
    let vote = json!({ "kind": "weighted_voting", "weights": [50, 49, 1], "quota": 51, "or_members": 2 });
    close(&numbers(&game(&vote)["banzhaf_normalised"]), &[1.0 / 3.0; 3], CLOSED_FORM);
}

#[test]
fn twenty_players_are_answered() {
    let values: Vec<String> = (0_u32..1 << 20).map(|coalition| coalition.count_ones().to_string()).collect();
    let text = format!(r#"{{"kind":"table","game":"cost","values":[{}]}}"#, values.join(","));
    let outcome = answer(&["game", "-"], &text);
    close(&numbers(&outcome["shapley"]), &[1.0; 20], CLOSED_FORM);
    close(&numbers(&outcome["nucleolus"]["allocation"]), &[1.0; 20], CLOSED_FORM);
}

/// d'Aspremont and Jacquemin (1988) with two firms, a margin of 100, slope 1 and cost 2, as recomputed in closed form.
#[test]
fn research_by_rivals_and_together() {
    for (spillover, rivals, joint) in [
        (0.0, [28.571_429, 85.714_286, 1_020.408_163], [12.5, 75.0, 1_250.0]),
        (0.5, [22.222_222, 88.888_889, 1_481.481_481], [22.222_222, 88.888_889, 1_481.481_481]),
        (0.8, [17.543_860, 87.719_298, 1_615.881_810], [31.25, 104.166_667, 1_736.111_111]),
    ] {
        let file = json!({
            "kind": "research", "firms": 2, "spillover": spillover, "margin": 100, "slope": 1, "cost": 2
        });
        let outcome = game(&file);
        for (regime, expected) in [("rivals", rivals), ("joint", joint)] {
            for (name, expected) in ["research", "quantity", "profit"].into_iter().zip(expected) {
                let given = outcome[regime][name].as_f64().unwrap();
                assert!((given - expected).abs() <= 5.1e-7, "{regime} {name} {given}, {expected}");
            }
        }
    }
    let cheap = json!({ "kind": "research", "firms": 2, "spillover": 0, "margin": 100, "slope": 1, "cost": 0.5 });
    refused(&["game", "-"], cheap.to_string().as_bytes(), &["cost", "0.5", "allowed"]);
}
