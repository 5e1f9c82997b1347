//! Messages from a page around the calculator, as the study program answers them: `doc/messages.md`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::path::Path;

use entente::message::read::{CODES, EXPORTS, REQUESTS};
use entente::message::wire::{Message, Request as Asked};
use entente::model::cost_sharing::Effort;
use entente::runner::compute::Calculator;
use entente::runner::letter::Letter;
use entente::runner::protocol::{Errand, Request, Task};
use entente::scenario::link;
use entente::study::desk::Desk;
use schemars::JsonSchema;
use serde_json::{Value, json};

const ADDRESS: &str = "https://example.org/";

/// What the page does, and what is said.
#[derive(Debug)]
struct Answer {
    keys: String,
    pairs: String,
    said: Vec<Value>,
}

fn ask_text(desk: &mut Desk, now: &str, text: &str) -> Answer {
    let errand = Errand { date: (2026, 12, 1), address: ADDRESS.to_owned(), link: now.to_owned() };
    let letter = Letter { errand, first: "pool=10".to_owned(), text: text.to_owned() };
    let texts = desk.answer(&Request { run: 1, task: Task::Message, link: letter.to_text() }).texts;
    let [keys, pairs, said @ ..] = texts.as_slice() else { panic!("{texts:?}") };
    let said = said.iter().map(|text| serde_json::from_str(text).expect("a message is JSON")).collect();
    Answer { keys: keys.clone(), pairs: pairs.clone(), said }
}

/// Asks with an id, and gives the one reply.
fn ask(desk: &mut Desk, now: &str, body: Value) -> (Answer, Value) {
    let mut message = json!({"ns": "entente", "v": 1, "id": "one"});
    message.as_object_mut().unwrap().extend(body.as_object().unwrap().clone());
    let answer = ask_text(desk, now, &message.to_string());
    assert_eq!(answer.said.len(), 1, "{body}");
    let reply = answer.said[0].clone();
    assert_eq!(
        (&reply["type"], &reply["id"], &reply["ns"], &reply["v"]),
        (&json!("reply"), &json!("one"), &json!("entente"), &json!(1))
    );
    (answer, reply)
}

#[test]
fn a_set_changes_what_it_names_and_tells_what_it_has_cut() {
    let mut desk = Desk::default();
    let now = "a=eu~usa&pool=20&lang=ar&lock=tech";
    let (answer, reply) = ask(&mut desk, now, json!({"type": "set", "params": {"pool": 140, "bill": "gdp", "x": 1}}));
    assert_eq!((answer.keys.as_str(), answer.pairs.as_str()), ("pool~bill", "a=eu~usa&pool=100&bill=gdp"));
    assert_eq!(reply["ok"], json!(true));
    assert_eq!(reply["result"]["link"], json!("a=eu~usa&pool=100&bill=gdp"));
    assert_eq!((&reply["result"]["lang"], &reply["result"]["locked"]), (&json!("ar"), &json!(["tech"])));
    let notes = json!([
        {"code": "unknown_key", "key": "x", "given": ""},
        {"code": "out_of_range", "key": "pool", "given": "140", "used": "100"},
    ]);
    let sorted = |notes: &Value| notes.as_array().unwrap().iter().map(Value::to_string).collect::<BTreeSet<_>>();
    assert_eq!(sorted(&reply["notes"]), sorted(&notes));
}

#[test]
fn a_whole_link_and_a_reset_replace_the_scenario_but_no_setting_of_the_page() {
    let mut desk = Desk::default();
    let (answer, reply) =
        ask(&mut desk, "b=chn&theme=dark", json!({"type": "set", "link": "#a=jpn~kor&lang=ar&host=x"}));
    assert_eq!((answer.keys.as_str(), answer.pairs.as_str()), ("b~a", "a=jpn~kor"));
    assert_eq!((&reply["result"]["theme"], &reply["result"]["lang"]), (&json!("dark"), &json!("en")));
    let (answer, reply) = ask(&mut desk, "b=chn&theme=dark", json!({"type": "reset"}));
    assert_eq!((answer.keys.as_str(), answer.pairs.as_str()), ("b~pool", "pool=10"));
    assert_eq!(reply["result"]["params"]["pool"], json!(10));
    let (answer, _) = ask(&mut desk, "pool=10", json!({"type": "reset"}));
    assert_eq!(answer.keys, "", "nothing changes");
}

#[test]
fn the_page_is_told_its_locks_language_and_theme() {
    let mut desk = Desk::default();
    for (body, keys, pairs) in [
        (json!({"type": "lock", "keys": ["pool", "a", "lang", "<b>"]}), "lock", "lock=pool~a"),
        (json!({"type": "lock", "keys": []}), "lock", ""),
        (json!({"type": "lang", "lang": "ar"}), "lang", "lang=ar"),
        (json!({"type": "lang", "lang": "en"}), "lang", ""),
        (json!({"type": "theme", "theme": "dark"}), "theme", "theme=dark"),
        (json!({"type": "theme", "theme": "auto"}), "theme", ""),
    ] {
        let (answer, reply) = ask(&mut desk, "lock=tech&lang=ar&theme=contrast", body.clone());
        assert_eq!((answer.keys.as_str(), answer.pairs.as_str()), (keys, pairs), "{body}");
        let notes = if body["keys"][2] == "lang" { vec!["lang", "<b>"] } else { vec![] };
        let named: Vec<&str> =
            reply["notes"].as_array().unwrap().iter().map(|note| note["key"].as_str().unwrap()).collect();
        assert_eq!((&reply["ok"], named), (&json!(true), notes));
    }
    for body in [json!({"type": "lang", "lang": "xx"}), json!({"type": "theme", "theme": "pink"})] {
        let (answer, reply) = ask(&mut desk, "", body);
        assert_eq!(
            (answer.keys.as_str(), &reply["ok"], &reply["error"]["code"]),
            ("", &json!(false), &json!("malformed"))
        );
    }
}

#[test]
fn numbers_are_those_of_the_model_and_lie_in_their_ranges() {
    let mut desk = Desk::default();
    let link = "a=eu~usa~jpn&tech=quantum";
    let computed = Calculator::default().compute(&link::read(link).0, Effort::Full).unwrap();
    let (_, reply) = ask(&mut desk, link, json!({"type": "get", "what": "outputs"}));
    let outputs = &reply["result"];
    assert_eq!(outputs["rift"].as_f64(), Some(computed.outcome.rift));
    let together = computed.outcome.yearly_cost_together(0, &computed.resolved.technologies);
    assert_eq!(outputs["alliances"][0]["cost"].as_f64(), Some(together.inside));
    let members = outputs["members"].as_array().unwrap();
    assert_eq!(members.iter().map(|one| one["code"].as_str().unwrap()).collect::<Vec<_>>(), ["EUU", "USA", "JPN"]);
    let cost: f64 = members.iter().map(|one| one["cost"].as_f64().unwrap()).sum();
    assert!((cost - together.inside).abs() < 1e-9);
    for member in members {
        let range: Vec<f64> = serde_json::from_value(member["autonomy_range"].clone()).unwrap();
        assert!(0.0 <= range[0] && range[0] <= range[1] && range[1] <= 100.0, "{member}");
    }
    let (_, reply) = ask(&mut desk, link, json!({"type": "get", "what": "outcome"}));
    assert_eq!(reply["result"]["rift"].as_f64(), Some(computed.outcome.rift));
    let (_, reply) = ask(&mut desk, link, json!({"type": "get", "what": "state"}));
    assert_eq!((&reply["result"]["link"], &reply["result"]["params"]["supply"]), (&json!(link), &json!(60)));
}

#[test]
fn files_are_made() {
    let mut desk = Desk::default();
    for (kind, start) in [
        ("svg", "<svg"),
        ("csv", "\u{feff}"),
        ("json", "{"),
        ("outcome", "{"),
        ("sentence", "Together"),
        ("link", "https://example.org/#a=eu~usa"),
        ("citation", "Entente"),
        ("bibtex", "@"),
        ("ris", "TY"),
        ("csl", "["),
    ] {
        assert!(EXPORTS.contains(&kind));
        let (answer, reply) = ask(&mut desk, "a=eu~usa&lang=ar&lock=all", json!({"type": "export", "kind": kind}));
        let text = reply["result"]["text"].as_str().unwrap_or_else(|| panic!("{kind}: {reply}"));
        assert!(text.starts_with(start), "{kind}: {}", text.chars().take(80).collect::<String>());
        assert_eq!(answer.keys, "");
    }
    let (_, reply) = ask(&mut desk, "a=", json!({"type": "export", "kind": "svg"}));
    assert_eq!(reply["error"]["code"], json!("not_available"));
    let (_, reply) = ask(&mut desk, "", json!({"type": "export", "kind": "svg", "figure": "../x"}));
    assert_eq!(reply["error"]["code"], json!("malformed"));
}

#[test]
fn without_an_id_only_what_was_asked_for_is_said() {
    let mut desk = Desk::default();
    let mut said = |text: &str| ask_text(&mut desk, "", text).said;
    for what in ["ready", "state", "outputs"] {
        let heard = said(&json!({"ns": "entente", "v": 1, "type": "get", "what": what}).to_string());
        assert_eq!(heard.iter().map(|one| &one["type"]).collect::<Vec<_>>(), [what]);
    }
    assert_eq!(
        said(&json!({"ns": "entente", "v": 1, "type": "set", "params": {"pool": 3}}).to_string()),
        [] as [Value; 0]
    );
    assert_eq!(said("{\"ns\": \"other\"}"), [] as [Value; 0]);
    assert_eq!(said("{")[0]["type"], json!("error"));
}

/// The names of properties and the words of choices in a schema, with those in its definitions.
fn names_in(schema: &Value, names: &mut BTreeSet<String>) {
    match schema {
        Value::Object(parts) => {
            for (key, part) in parts {
                match (key.as_str(), part) {
                    ("properties", Value::Object(properties)) => names.extend(properties.keys().cloned()),
                    ("enum", Value::Array(words)) => {
                        names.extend(words.iter().filter_map(Value::as_str).map(str::to_owned))
                    }
                    ("const", Value::String(word)) => {
                        names.insert(word.clone());
                    }
                    _ => {}
                }
                names_in(part, names);
            }
        }
        Value::Array(parts) => parts.iter().for_each(|part| names_in(part, names)),
        _ => {}
    }
}

fn names_of<T: JsonSchema>() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    names_in(&serde_json::to_value(schemars::schema_for!(T)).unwrap(), &mut names);
    names
}

fn file(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn the_types_for_scripts_have_the_same_names() {
    let declared = file("packages/element/messages.d.ts");
    let code: String =
        declared.lines().filter(|line| !line.trim_start().starts_with(['*', '/'])).collect::<Vec<_>>().join("\n");
    let words: BTreeSet<&str> = code.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    let mut ours = names_of::<Asked>();
    ours.extend(names_of::<Message>());
    ours.extend(CODES.map(str::to_owned));
    let missing: Vec<&String> = ours.iter().filter(|name| !words.contains(name.as_str())).collect();
    assert!(missing.is_empty(), "messages.d.ts lacks {missing:?}");
    // And the other way round: every property of an interface there is one of ours.
    let declared =
        code.lines().filter_map(|line| line.trim().split_once(':')).map(|(name, _)| name.trim_end_matches('?'));
    let unknown: Vec<&str> = declared
        .filter(|name| name.chars().all(|c| c.is_alphanumeric() || c == '_') && !ours.contains(*name))
        .collect();
    assert_eq!(unknown, [] as [&str; 0], "messages.d.ts knows more than the calculator");
}

#[test]
fn the_document_has_every_message() {
    let document = file("doc/messages.md");
    for word in REQUESTS
        .iter()
        .chain(&EXPORTS)
        .chain(&CODES)
        .chain(&["ready", "state", "outputs", "height", "event", "error", "reply"])
    {
        assert!(document.contains(&format!("`{word}`")), "doc/messages.md lacks {word}");
    }
}
