//! Six invented countries from an independent reference calculation, as a world of one's own.

use serde_json::{Value, json};

/// Code, GDP, position, rights, ambition, research, knowledge, capacity ratio, control.
const ECONOMIES: [(&str, [f64; 8]); 6] = [
    ("AUR", [20000.0, 2.0, 0.90, 1.0, 40.0, 0.90, 0.60, 0.80]),
    ("BOR", [5000.0, 1.5, 0.95, 1.0, 12.0, 0.70, 0.50, 0.60]),
    ("CAL", [800.0, 1.4, 0.90, 0.8, 4.0, 0.80, 4.0, 0.60]),
    ("DOR", [300.0, 1.2, 0.80, 0.6, 0.4, 0.15, 0.05, 0.30]),
    ("EST", [15000.0, -1.0, 0.20, 1.0, 30.0, 0.70, 0.90, 0.70]),
    ("FAR", [2500.0, -0.2, 0.60, 0.6, 2.0, 0.20, 0.20, 0.35]),
];

/// A scenario of the four, counting heads, with the same inputs in every technology.
pub(crate) fn four(technologies: &[Value]) -> Value {
    json!({
        "alliances": [["AUR", "BOR", "CAL", "DOR"]],
        "parameters": { "nu": 0 },
        "world": { "economies": economies(technologies), "technologies": technologies },
    })
}

fn economies(technologies: &[Value]) -> Vec<Value> {
    let economy = |(code, figures): (&str, [f64; 8])| {
        let [gdp, position, rights, ambition, research, knowledge, capacity_ratio, control] = figures;
        let own = json!({
            "knowledge": knowledge, "capacity_ratio": capacity_ratio, "control": control, "research": research,
        });
        let inputs: serde_json::Map<String, Value> = technologies
            .iter()
            .map(|technology| (technology["id"].as_str().unwrap().to_owned(), own.clone()))
            .collect();
        json!({
            "code": code, "gdp": gdp, "position": position, "rights": rights, "ambition": ambition, "inputs": inputs,
        })
    };
    ECONOMIES.into_iter().map(economy).collect()
}

pub(crate) fn chips() -> Value {
    json!({ "id": "semiconductors" })
}

/// A world of three with one technology, to be spoiled.
pub(crate) fn small() -> Value {
    let economy = |code: &str, position: f64| {
        let inputs = json!({ "quantum": { "knowledge": 0.5, "capacity_ratio": 0.5, "control": 0.5 } });
        json!({ "code": code, "gdp": 1000, "position": position, "inputs": inputs })
    };
    json!({ "world": { "economies": [economy("ONE", 0.0), economy("TWO", 1.0), economy("TRE", 2.0)] } })
}
