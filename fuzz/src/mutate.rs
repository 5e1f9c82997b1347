//! Changes JSON as JSON, so that most of what is tried gets past the parser.

use std::sync::LazyLock;

use entente::catalog::dataset::economies;
use entente::catalog::technologies::TECHNOLOGIES;
use entente::scenario::json::read_scenario;
use entente::scenario::json::schema::Document;
use libfuzzer_sys::fuzzer_mutate;
use serde_json::{Map, Value, json};

/// Words that mean something somewhere in an input: from the schemas, and the codes of economies.
static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut words = economies().iter().map(|economy| economy.code.to_owned()).collect();
    for document in [Document::Scenario, Document::Game] {
        collect(&json!(document.schema()), &mut words);
    }
    words.extend(TECHNOLOGIES.iter().map(|technology| technology.id.to_owned()));
    words
});

/// Names of fields, and texts that are choices.
fn collect(schema: &Value, words: &mut Vec<String>) {
    match schema {
        Value::Array(list) => list.iter().for_each(|entry| collect(entry, words)),
        Value::Object(map) => {
            words.extend(map.get("properties").and_then(Value::as_object).into_iter().flat_map(Map::keys).cloned());
            let choices = map.get("enum").and_then(Value::as_array).into_iter().flatten().chain(map.get("const"));
            words.extend(choices.filter_map(Value::as_str).map(str::to_owned));
            map.values().for_each(|entry| collect(entry, words));
        }
        _ => {}
    }
}

const NUMBERS: [f64; 16] =
    [0.0, -0.0, 1.0, -1.0, 0.5, 2.0, 63.0, 64.0, 100.0, 1e-300, 5e-324, 1e15, 1e300, 1.797e308, 0.1 + 0.2, 1.0 - 1e-16];

/// Random numbers from a seed (Marsaglia 2003).
struct Random(u64);

impl Random {
    fn new(seed: u32) -> Self {
        Self((u64::from(seed) << 16) | 0x9e37)
    }

    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % end.max(1)
    }

    fn word(&mut self) -> String {
        WORDS[self.below(WORDS.len())].clone()
    }
}

/// A mutator for libFuzzer: changes one to four values of a JSON text, or bytes if it is none.
pub fn json(bytes: &mut [u8], size: usize, max_size: usize, seed: u32) -> usize {
    let mut random = Random::new(seed);
    let parsed = serde_json::from_slice::<Value>(&bytes[..size]).ok().filter(|_| random.below(8) != 0);
    let changed = parsed.map(|value| changed(value, &mut random));
    put(changed, bytes, max_size).unwrap_or_else(|| fuzzer_mutate(bytes, size, max_size))
}

/// The same for scenarios to be calculated: gives only scenarios that can be, if one of a few changes leads to one.
pub fn scenario(bytes: &mut [u8], size: usize, max_size: usize, seed: u32) -> usize {
    let mut random = Random::new(seed);
    let Ok(value) = serde_json::from_slice::<Value>(&bytes[..size]) else {
        return fuzzer_mutate(bytes, size, max_size);
    };
    let tries = (0..20).map(|_| changed(value.clone(), &mut random));
    let usable = tries.into_iter().find(|changed| read_scenario(&changed.to_string()).is_ok());
    put(usable, bytes, max_size).unwrap_or(size)
}

fn put(value: Option<Value>, bytes: &mut [u8], max_size: usize) -> Option<usize> {
    let text = value.map(|value| value.to_string()).filter(|text| text.len() <= max_size)?;
    bytes[..text.len()].copy_from_slice(text.as_bytes());
    Some(text.len())
}

fn changed(mut value: Value, random: &mut Random) -> Value {
    for _ in 0..=random.below(4) {
        let count = nodes(&value);
        let other = node(&mut value, &mut random.below(count)).map(|node| node.clone()).unwrap_or_default();
        if let Some(chosen) = node(&mut value, &mut random.below(count)) {
            change(chosen, other, random);
        }
    }
    value
}

fn nodes(value: &Value) -> usize {
    1 + match value {
        Value::Array(list) => list.iter().map(nodes).sum(),
        Value::Object(map) => map.values().map(nodes).sum(),
        _ => 0,
    }
}

/// The value at a place, counted in the order of the text.
fn node<'a>(value: &'a mut Value, place: &mut usize) -> Option<&'a mut Value> {
    if *place == 0 {
        return Some(value);
    }
    *place -= 1;
    match value {
        Value::Array(list) => list.iter_mut().find_map(|entry| node(entry, place)),
        Value::Object(map) => map.values_mut().find_map(|entry| node(entry, place)),
        _ => None,
    }
}

fn change(value: &mut Value, other: Value, random: &mut Random) {
    if random.below(12) == 0 {
        *value = other;
        return;
    }
    match value {
        Value::Null => *value = json!({}),
        Value::Bool(flag) => *flag = !*flag,
        Value::Number(number) => {
            let old = number.as_f64().unwrap_or_default();
            *value = json!(match random.below(6) {
                0 => old * 2.0,
                1 => old + 1.0,
                2 => -old,
                3 => old * random.below(1000) as f64 / 1000.0,
                4 => random.below(1001) as f64 / 1000.0,
                _ => NUMBERS[random.below(NUMBERS.len())],
            });
        }
        Value::String(text) => *text = random.word(),
        Value::Array(list) => change_list(list, other, random),
        Value::Object(map) => change_map(map, other, random),
    }
}

fn change_list(list: &mut Vec<Value>, other: Value, random: &mut Random) {
    let (at, from) = (random.below(list.len()), random.below(list.len()));
    match random.below(5) {
        0 if !list.is_empty() => drop(list.remove(at)),
        1 if !list.is_empty() => list.swap(at, from),
        2 if !list.is_empty() => list.insert(at, list[from].clone()),
        3 => list.push(Value::String(random.word())),
        _ => list.insert(at, other),
    }
}

fn change_map(map: &mut Map<String, Value>, other: Value, random: &mut Random) {
    let key = map.keys().nth(random.below(map.len())).cloned();
    match (random.below(4), key) {
        (0, Some(key)) => drop(map.shift_remove(&key)),
        (1, Some(key)) => drop(map.insert(random.word(), map[&key].clone())),
        (2, Some(key)) => drop(map.insert(key, other)),
        _ => {
            let number = NUMBERS[random.below(NUMBERS.len())];
            drop(map.insert(random.word(), if random.below(2) == 0 { json!(number) } else { other }));
        }
    }
}
