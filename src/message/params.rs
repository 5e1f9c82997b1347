//! A scenario as parameters by the keys of links, and parameters as link text.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Number, Value};

use super::wire::Note;
use crate::catalog::levers::{SHARE_LEVERS, bill_key, votes_key};
use crate::model::parameters::ParameterId;
use crate::scenario::link::parts::merged;
use crate::scenario::link::{self, LinkIssue, PAGE_KEYS, read, write};
use crate::scenario::state::{Scenario, TechnologyChoice};

/// What stays readable in a link.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'~').remove(b'.').remove(b',').remove(b'-').remove(b'_');
/// Most characters of a value.
const LONGEST: usize = link::MAX_LENGTH;

/// Keys with lists for values: a new list takes the place of the old one.
const LISTS: [&str; 7] = ["a", "b", "c", "d", "deal", "fund", "plants"];

/// A scenario after parameters were set, as link text, and what was not used as given.
///
/// Keys that are not named stay as they are; null puts a key back to its default. Keys of the page are not the scenario's:
/// they are unknown here.
///
/// ```
/// use entente::message::params::set;
/// let params = serde_json::json!({"pool": 120, "tech": null, "__proto__": 1});
/// let (link, notes) = set("a=eu~usa&tech=quantum", params.as_object().unwrap());
/// assert_eq!(link, "a=eu~usa&pool=100");
/// assert_eq!(notes.iter().map(|note| note.code).collect::<Vec<_>>(), ["unknown_key", "out_of_range"]);
/// ```
#[must_use]
pub fn set(current: &str, params: &Map<String, Value>) -> (String, Vec<Note>) {
    let mut notes = Vec::new();
    let mut pairs = Vec::new();
    for (key, value) in params {
        if PAGE_KEYS.contains(&key.as_str()) {
            notes.push(note("unknown_key", key, ""));
            continue;
        }
        match as_text(value) {
            Ok(None) => {}
            Ok(Some(text)) => pairs.push(format!("{}={}", encoded(key), encoded(&text))),
            Err(given) => notes.push(note("unknown_value", key, given)),
        }
    }
    // A value that cannot be read leaves what was there; lists are not added to.
    let replaced = |key: &str| {
        params.get(key).is_some_and(|value| value.is_null() || (LISTS.contains(&key) && as_text(value).is_ok()))
    };
    let rest = merged(&replaced, "", current);
    let (scenario, issues) = read(&std::iter::once(rest).chain(pairs).collect::<Vec<_>>().join("&"));
    notes.extend(noted(&issues));
    (write(&scenario), notes)
}

/// What could not be read of a link.
#[must_use]
pub fn noted(issues: &[LinkIssue]) -> Vec<Note> {
    let one = |issue: &LinkIssue| match issue {
        LinkIssue::UnknownKey(key) => note("unknown_key", key, ""),
        LinkIssue::UnknownValue { key, value } => note("unknown_value", key, value),
        LinkIssue::OutOfRange { key, value, used } => {
            Note { used: Some(used.clone()), ..note("out_of_range", key, value) }
        }
        LinkIssue::Twice(code) => note("twice", "", code),
        LinkIssue::TooLong => note("too_long", "", ""),
    };
    issues.iter().map(one).collect()
}

/// Text of others in a note is shortened.
#[must_use]
pub fn note(code: &'static str, key: &str, given: &str) -> Note {
    let short = |text: &str| text.chars().take(40).collect();
    Note { code, key: short(key), given: short(given), used: None }
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, PLAIN).to_string()
}

/// A value as it stands in a link; nothing for null. The name of what it is, where it cannot stand there.
fn as_text(value: &Value) -> Result<Option<String>, &'static str> {
    match value {
        Value::Null => Ok(None),
        Value::Bool(on) => Ok(Some(if *on { "on" } else { "off" }.to_owned())),
        Value::Number(number) => Ok(Some(number.to_string())),
        Value::String(text) if text.len() <= LONGEST => Ok(Some(text.clone())),
        Value::String(_) => Err("a long text"),
        Value::Array(list) => {
            let texts: Option<Vec<&str>> = list.iter().map(Value::as_str).collect();
            texts.map(|texts| Some(texts.join("~"))).ok_or("a list of other things than texts")
        }
        Value::Object(_) => Err("an object"),
    }
}

/// Whether a lock can name this: a lever, a judgement, agreements, `a` for the members, or `all`.
#[must_use]
pub fn is_lockable(key: &str) -> bool {
    const OTHERS: [&str; 12] =
        ["all", "a", "tech", "bill", "votes", "min", "or", "gate", "open-standards", "deal", "fund", "plants"];
    SHARE_LEVERS.iter().any(|spec| spec.link_key == key)
        || OTHERS.contains(&key)
        || ParameterId::from_key(key).is_some()
}

/// Every lever by its key in links, and what else differs from the default scenario.
#[must_use]
pub fn params(scenario: &Scenario) -> Map<String, Value> {
    let mut params = Map::new();
    let text = |text: &str| Value::String(text.to_owned());
    let link = write(scenario);
    let written = |key: &str| link.split('&').find_map(|pair| pair.strip_prefix(key)?.strip_prefix('='));
    params.insert("data".to_owned(), text(scenario.data.code()));
    params.insert("a".to_owned(), text(written("a").unwrap_or("eu~usa~jpn~kor")));
    for key in ["b", "c", "d"] {
        params.insert(key.to_owned(), text(written(key).unwrap_or_default()));
    }
    let technology = match &scenario.technology {
        TechnologyChoice::All => "all",
        TechnologyChoice::One(id) => id,
    };
    params.insert("tech".to_owned(), text(technology));
    for spec in SHARE_LEVERS {
        params.insert(spec.link_key.to_owned(), number(scenario.share(spec.lever) * 100.0));
    }
    params.insert("bill".to_owned(), text(bill_key(scenario.terms.bill)));
    params.insert("votes".to_owned(), text(votes_key(scenario.terms.votes)));
    for (key, members) in [("min", scenario.terms.min_members), ("or", scenario.terms.or_members)] {
        params.insert(key.to_owned(), members.map_or(Value::Null, Value::from));
    }
    params.insert("gate".to_owned(), Value::Bool(scenario.terms.rights_gate));
    params.insert("open-standards".to_owned(), Value::Bool(scenario.terms.open_standards));
    for (key, value) in link.split('&').filter_map(|pair| pair.split_once('=')) {
        if !params.contains_key(key) {
            params.insert(key.to_owned(), value.parse().map_or_else(|_| text(value), number));
        }
    }
    params
}

/// A number for people: steps that add up leave digits that nobody chose.
fn number(value: f64) -> Value {
    let rounded = (value * 1e9).round() / 1e9;
    #[allow(clippy::cast_possible_truncation, reason = "whole and small")]
    if rounded.fract() == 0.0 && rounded.abs() < 1e9 {
        return Value::from(rounded as i64);
    }
    Number::from_f64(rounded).map_or(Value::Null, Value::Number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::presets::PRESETS;
    use serde_json::json;

    fn set_to(current: &str, params: &Value) -> (String, Vec<(&'static str, String)>) {
        let (link, notes) = set(current, params.as_object().unwrap_or(&Map::new()));
        (link, notes.into_iter().map(|note| (note.code, note.key)).collect())
    }

    #[test]
    fn parameters_change_only_what_they_name() {
        assert_eq!(set_to("b=chn&pool=20", &json!({"pool": 75})), ("b=chn&pool=75".to_owned(), vec![]));
        assert_eq!(set_to("", &json!({"a": ["eu", "usa"], "gate": false})).0, "a=eu~usa&gate=off");
        assert_eq!(set_to("a=eu~usa", &json!({"b": "chn~rus"})).0, "a=eu~usa&b=chn~rus");
        assert_eq!(set_to("a=eu~usa&pool=20", &json!({"a": null, "pool": null})).0, "");
        assert_eq!(set_to("", &json!({})), (String::new(), vec![]));
    }

    #[test]
    fn what_cannot_be_used_is_named_and_changes_nothing() {
        let tricks = json!({
            "__proto__": {"pool": 1}, "constructor": "x", "pool": "NaN", "supply": "<img src=x onerror=alert(1)>",
            "tech": "quantum&pool=99", "a": [["eu"]], "bill": true, "lang": "ar", "host": "https://example.org",
            "votes": {"equal": 1}, "min": -3, "closed": 1e300
        });
        let (link, notes) = set_to("pool=20", &tricks);
        assert_eq!(link, "pool=20&closed=100");
        let named: Vec<&str> = notes.iter().map(|(_, key)| key.as_str()).collect();
        for key in ["__proto__", "constructor", "supply", "tech", "a", "bill", "lang", "host", "votes", "min", "closed"]
        {
            assert!(named.contains(&key), "{key} is not among {notes:?}");
        }
    }

    #[test]
    fn the_parameters_of_a_scenario_give_it_back() {
        for preset in PRESETS {
            let scenario = preset.scenario();
            let (link, notes) = set("", &params(&scenario));
            assert_eq!((link, notes), (write(&scenario), vec![]), "{}", preset.id);
        }
    }
}
