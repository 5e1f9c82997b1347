//! Games that are refused.

use crate::command::refused;
use serde_json::{Value, json};

#[track_caller]
fn bad(game: &Value, parts: &[&str]) {
    refused(&["game", "-"], game.to_string().as_bytes(), parts);
}

fn vote(weights: Value, quota: Value) -> Value {
    json!({ "kind": "weighted_voting", "weights": weights, "quota": quota })
}

#[test]
fn votes_are_whole_numbers_within_range() {
    bad(&vote(json!([4, 1.5]), json!(3)), &["weights of player 1 is 1.5", "whole numbers from 0 to 1000000"]);
    bad(&vote(json!([4, -1]), json!(3)), &["weights of player 1 is -1", "whole numbers from 0 to 1000000"]);
    bad(&vote(json!([4, "x"]), json!(3)), &["weights[1]", "expected a number", "whole numbers from 0 to 1000000"]);
    bad(&vote(json!([]), json!(3)), &["number of weights is 0", "1 to 63"]);
    bad(&vote(json!(vec![1; 64]), json!(3)), &["number of weights is 64", "1 to 63"]);
    bad(&vote(json!([0, 0]), json!(1)), &["sum of weights is 0", "allowed: 1 to"]);
    bad(&vote(json!([1, 1]), json!(0)), &["quota is 0", "whole numbers from 1 to 1000000"]);
    bad(&vote(json!([1, 1]), json!(1.5)), &["quota is 1.5", "whole numbers from 1 to 1000000"]);
    bad(&vote(json!([1, 1]), json!(null)), &["quota", "whole numbers from 1 to 1000000"]);
    let least = json!({ "kind": "weighted_voting", "weights": [1, 1], "quota": 1, "min_members": 3 });
    bad(&least, &["min_members is 3", "whole numbers from 0 to 2"]);
    for members in [0, 3] {
        let alone = json!({ "kind": "weighted_voting", "weights": [1, 1], "quota": 1, "or_members": members });
        bad(&alone, &[&format!("or_members is {members}"), "whole numbers from 1 to 2"]);
    }
    let missing = json!({ "kind": "weighted_voting", "weights": [1, 1] });
    bad(&missing, &["missing field `quota`", "whole numbers from 1 to 1000000"]);
}

#[test]
fn tables_have_a_value_for_every_coalition() {
    let table = |values: Value| json!({ "kind": "table", "game": "cost", "values": values });
    bad(&table(json!([0, 1, 2])), &["values has 3 entries", "2^n"]);
    bad(&table(json!([])), &["values has 0 entries", "2^n"]);
    bad(&table(json!([0])), &["values has 1 entries", "2^n"]);
    bad(&table(json!([5, 1])), &["values of coalition 0 is 5", "allowed: 0"]);
    bad(&table(json!([0, 1e16])), &["values of coalition 1 is 1", "-1000000000000000 to 1000000000000000"]);
    bad(&table(json!([0, null])), &["values[1]", "expected a number", "-1000000000000000 to 1000000000000000"]);
    bad(&json!({ "kind": "table", "game": "loss", "values": [0, 1] }), &["game is \"loss\"", "cost, gain"]);
    bad(&json!({ "kind": "table", "values": [0, 1] }), &["missing field `game`", "cost, gain"]);
}

#[test]
fn an_allocation_shares_the_whole() {
    let with = |shares: Value| json!({ "kind": "table", "game": "cost", "values": [0, 1, 1, 2], "allocation": shares });
    bad(&with(json!([1])), &["allocation has 1 entries; expected 2"]);
    bad(&with(json!([1, 1.5])), &["sum of allocation is 2.5", "allowed: 1.99"]);
    bad(&with(json!([1, 1e16])), &["allocation of player 1 is 1", "-1000000000000000 to 1000000000000000"]);
    bad(&with(json!([1, "x"])), &["allocation[1]", "expected a number"]);
}

#[test]
fn a_table_of_25_players_is_refused() {
    let text = format!(r#"{{"kind":"table","game":"cost","values":[{}0]}}"#, "0,".repeat((1 << 25) - 1));
    refused(&["game", "-"], text.as_bytes(), &["values has 33554432 entries", "n from 1 to 24"]);
}

#[test]
fn airports_have_a_count_for_every_cost() {
    let airport = |costs: Value, counts: Value| json!({ "kind": "airport", "costs": costs, "counts": counts });
    bad(&airport(json!([1, 2]), json!([1])), &["counts has 1 entries; expected 2"]);
    bad(&airport(json!([]), json!([])), &["number of costs is 0", "allowed: 1"]);
    bad(&airport(json!([-1]), json!([1])), &["costs of type 0 is -1", "0 to 1000000000000000"]);
    bad(&airport(json!([1]), json!([0])), &["counts of type 0 is 0", "whole numbers from 1 to 1000000"]);
    bad(&airport(json!([1]), json!([2.5])), &["counts of type 0 is 2.5", "whole numbers from 1 to 1000000"]);
}

#[test]
fn only_the_fields_of_the_kind_are_allowed() {
    let kinds = "table, weighted_voting, airport";
    bad(&json!({ "kind": "poker" }), &["kind is \"poker\"", kinds]);
    bad(&json!({}), &["missing field `kind`", kinds]);
    bad(&json!([]), &["expected an object"]);
    bad(&json!(["table", "cost", [0, 1]]), &["expected an object"]);
    bad(&json!({ "kind": "airport", "costs": [1], "counts": [1], "quota": 3 }), &["unknown field `quota`"]);
    refused(&["game", "-"], b"pool=75", &["line 1 column 1"]);
    refused(&["game", "-"], b"", &["standard input: is empty"]);
    refused(&["game", "no-such-file.json"], b"", &["no-such-file.json: cannot be read"]);
    refused(&["game", "-"], b"{\"kind\":\"airport\",\"costs\":[1e999],\"counts\":[1]}", &["costs[0]", "0 to 10"]);
}
