//! A scenario as readable text for a link: `a=eu~usa~jpn&tech=quantum&pool=75`.
//!
//! Only differences from the default scenario are written, always in the same order, so that equal scenarios give equal
//! links. Reading never fails: what cannot be read is left out and reported, and the rest is kept. Keys of the page itself
//! ([`PAGE_KEYS`]) are not the scenario's and are passed over.

use std::fmt::Write as _;

use percent_encoding::percent_decode_str;

pub mod agreements;
mod number;

use super::state::{Scenario, TechnologyChoice};
use crate::catalog::dataset::economies;
use crate::catalog::levers::{
    SHARE_LEVERS, ShareLeverSpec, TECHNOLOGY_LEVERS, bill_from_key, bill_key, votes_from_key, votes_key,
};
use crate::catalog::records::DataSet;
use crate::catalog::technologies::TECHNOLOGIES;
use crate::model::parameters::{PARAMETERS, ParameterId};
use crate::model::world::MAX_ECONOMIES;
use number::{number, per_cent, share};

/// Keys of the alliances, in order.
const ALLIANCE_KEYS: [&str; 4] = ["a", "b", "c", "d"];
/// Keys that belong to the page, not to the scenario.
pub const PAGE_KEYS: [&str; 7] = ["lang", "theme", "view", "map", "motion", "say", "keys"];
/// Longest link read; anything longer is not one of ours.
pub const MAX_LENGTH: usize = 8_000;

/// Something in a link that could not be used.
#[derive(Debug, Clone, PartialEq)]
pub enum LinkIssue {
    /// A key that means nothing here.
    UnknownKey(String),
    /// A value that means nothing for its key.
    UnknownValue {
        /// The key.
        key: String,
        /// The value.
        value: String,
    },
    /// A number beyond its range; the nearest allowed value is used.
    OutOfRange {
        /// The key.
        key: String,
        /// The value given.
        value: String,
        /// The value used instead.
        used: String,
    },
    /// An economy in two alliances; the first is kept.
    Twice(String),
    /// The link is too long to be one of ours; nothing of it was read.
    TooLong,
}

/// Writes a scenario as link text, empty for the default scenario.
///
/// ```
/// use entente::scenario::{link::{read, write}, state::Scenario};
/// let (scenario, issues) = read("a=eu~usa&pool=75");
/// assert!(issues.is_empty());
/// assert_eq!(write(&scenario), "a=eu~usa&pool=75");
/// assert_eq!(write(&Scenario::default()), "");
/// ```
#[must_use]
pub fn write(scenario: &Scenario) -> String {
    let default = Scenario::default();
    let mut parts: Vec<String> = Vec::new();
    if scenario.data != default.data {
        parts.push(format!("data={}", scenario.data.code()));
    }
    for (index, key) in ALLIANCE_KEYS.iter().enumerate() {
        if scenario.alliances[index] != default.alliances[index] {
            let codes: Vec<String> = scenario.alliances[index].iter().map(|code| link_code(code)).collect();
            parts.push(format!("{key}={}", codes.join("~")));
        }
    }
    if scenario.technology != default.technology {
        parts.push(match &scenario.technology {
            TechnologyChoice::All => "tech=all".to_owned(),
            TechnologyChoice::One(id) => format!("tech={id}"),
        });
    }
    write_terms(scenario, &default, &mut parts);
    for spec in PARAMETERS {
        let value = scenario.parameters.get(spec.id);
        if value.total_cmp(&default.parameters.get(spec.id)).is_ne() {
            parts.push(format!("{}={value}", spec.key));
        }
    }
    parts.join("&")
}

fn write_terms(scenario: &Scenario, default: &Scenario, parts: &mut Vec<String>) {
    for spec in SHARE_LEVERS {
        let value = scenario.share(spec.lever);
        if value.total_cmp(&default.share(spec.lever)).is_ne() {
            parts.push(format!("{}={}", spec.link_key, per_cent(value)));
        }
    }
    if scenario.terms.bill != default.terms.bill {
        parts.push(format!("bill={}", bill_key(scenario.terms.bill)));
    }
    if scenario.terms.votes != default.terms.votes {
        parts.push(format!("votes={}", votes_key(scenario.terms.votes)));
    }
    if let Some(members) = scenario.terms.min_members {
        parts.push(format!("min={members}"));
    }
    if let Some(members) = scenario.terms.or_members {
        parts.push(format!("or={members}"));
    }
    if !scenario.terms.rights_gate {
        parts.push("gate=off".to_owned());
    }
    if scenario.terms.open_standards {
        parts.push("open-standards=on".to_owned());
    }
    for technology in TECHNOLOGIES {
        let Some(terms) = scenario.per_technology.get(technology.id) else { continue };
        for lever in TECHNOLOGY_LEVERS {
            if let Some(value) = terms.share(lever) {
                parts.push(format!("{}.{}={}", lever.spec().link_key, technology.id, per_cent(value)));
            }
        }
    }
    agreements::write(&scenario.agreements, parts);
}

/// Reads link text, with or without a leading `#` or `?`, on top of the default scenario.
#[must_use]
pub fn read(text: &str) -> (Scenario, Vec<LinkIssue>) {
    let mut scenario = Scenario::default();
    let mut issues = Vec::new();
    if text.len() > MAX_LENGTH {
        return (scenario, vec![LinkIssue::TooLong]);
    }
    let pairs: Vec<(String, String)> = text
        .trim()
        .trim_start_matches(['#', '?'])
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decoded(key), decoded(value))
        })
        .collect();
    // The data set decides which codes exist, so it is read first.
    for (key, value) in &pairs {
        if key == "data" {
            match DataSet::from_code(value) {
                Some(data) => scenario.apply(super::change::Change::Data(data)),
                None => issues.push(unknown(key, value)),
            }
        }
    }
    read_alliances(&pairs, &mut scenario, &mut issues);
    for (key, value) in &pairs {
        read_pair(key, value, &mut scenario, &mut issues);
    }
    (scenario, issues)
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

fn read_alliances(pairs: &[(String, String)], scenario: &mut Scenario, issues: &mut Vec<LinkIssue>) {
    for (index, alliance) in ALLIANCE_KEYS.iter().enumerate() {
        if pairs.iter().any(|(key, _)| key == alliance) {
            scenario.alliances[index].clear();
        }
    }
    for (key, value) in pairs {
        let Some(index) = ALLIANCE_KEYS.iter().position(|alliance| alliance == key) else { continue };
        for given in value.split('~').filter(|given| !given.is_empty()).take(2 * MAX_ECONOMIES) {
            match code_from_link(given, scenario.data) {
                None => issues.push(unknown(key, given)),
                Some(code) if scenario.alliance_of(code) == Some(index) => {}
                Some(code) if scenario.alliance_of(code).is_some() && named_in_link(pairs, code, scenario.data) > 1 => {
                    issues.push(LinkIssue::Twice(code.to_owned()));
                }
                Some(code) => {
                    let economy = code.to_owned();
                    scenario.apply(super::change::Change::Assign { economy, alliance: Some(index) });
                }
            }
        }
    }
}

/// In how many alliances of the link a code is named.
fn named_in_link(pairs: &[(String, String)], code: &str, data: DataSet) -> usize {
    pairs
        .iter()
        .filter(|(key, value)| {
            ALLIANCE_KEYS.contains(&key.as_str())
                && value.split('~').any(|given| code_from_link(given, data) == Some(code))
        })
        .count()
}

fn read_pair(key: &str, value: &str, scenario: &mut Scenario, issues: &mut Vec<LinkIssue>) {
    let terms = &mut scenario.terms;
    if let Some(spec) = SHARE_LEVERS.iter().find(|spec| spec.link_key == key) {
        if let Some(share) = read_share(key, value, spec, issues) {
            *terms.share_mut(spec.lever) = share;
        }
        return;
    }
    if let Some(id) = ParameterId::from_key(key) {
        read_parameter(id, value, scenario, issues);
        return;
    }
    let known = match key {
        "data" | "a" | "b" | "c" | "d" => true,
        "tech" if value == "all" => {
            scenario.technology = TechnologyChoice::All;
            true
        }
        "tech" => {
            is_technology(value) && {
                scenario.technology = TechnologyChoice::One(value.to_owned());
                true
            }
        }
        "bill" => bill_from_key(value).map(|rule| terms.bill = rule).is_some(),
        "votes" => votes_from_key(value).map(|votes| terms.votes = votes).is_some(),
        "min" => read_min_members(value).map(|members| terms.min_members = Some(members)).is_some(),
        "or" => read_min_members(value).map(|members| terms.or_members = Some(members)).is_some(),
        "gate" => read_switch(value).map(|on| terms.rights_gate = on).is_some(),
        "open-standards" => read_switch(value).map(|on| terms.open_standards = on).is_some(),
        _ if PAGE_KEYS.contains(&key) => true,
        _ => {
            if !agreements::read((key, value), scenario.data, &mut scenario.agreements, issues) {
                read_override(key, value, scenario, issues);
            }
            return;
        }
    };
    if !known {
        issues.push(unknown(key, value));
    }
}

fn read_override(key: &str, value: &str, scenario: &mut Scenario, issues: &mut Vec<LinkIssue>) {
    let lever_of = |key: &str| TECHNOLOGY_LEVERS.into_iter().find(|lever| lever.spec().link_key == key);
    let parts = key.split_once('.').filter(|(_, id)| is_technology(id));
    let Some((lever, technology)) = parts.and_then(|(key, id)| Some((lever_of(key)?, id))) else {
        issues.push(LinkIssue::UnknownKey(shortened(key)));
        return;
    };
    if let Some(share) = read_share(key, value, lever.spec(), issues) {
        scenario.per_technology.change(technology, |terms| terms.set(lever, Some(share)));
    }
}

fn read_parameter(id: ParameterId, value: &str, scenario: &mut Scenario, issues: &mut Vec<LinkIssue>) {
    let spec = id.spec();
    let Some(given) = number(value) else {
        issues.push(unknown(spec.key, value));
        return;
    };
    let used = given.clamp(spec.min, spec.max);
    if used.total_cmp(&given).is_ne() {
        issues.push(LinkIssue::OutOfRange {
            key: spec.key.to_owned(),
            value: shortened(value),
            used: used.to_string(),
        });
    }
    if let Ok(parameters) = scenario.parameters.with(id, used) {
        scenario.parameters = parameters;
    }
}

fn read_share(key: &str, value: &str, spec: &ShareLeverSpec, issues: &mut Vec<LinkIssue>) -> Option<f64> {
    let Some(share) = share(value) else {
        issues.push(unknown(key, value));
        return None;
    };
    let used = share.clamp(spec.min, spec.max) + 0.0; // no negative zero
    if used.total_cmp(&share).is_ne() {
        issues.push(LinkIssue::OutOfRange { key: key.to_owned(), value: shortened(value), used: per_cent(used) });
    }
    Some(used)
}

fn read_switch(value: &str) -> Option<bool> {
    match value {
        "on" => Some(true),
        "off" => Some(false),
        _ => None,
    }
}

fn read_min_members(value: &str) -> Option<usize> {
    value.parse().ok().filter(|members| (1..=MAX_ECONOMIES).contains(members))
}

fn is_technology(id: &str) -> bool {
    TECHNOLOGIES.iter().any(|technology| technology.id == id)
}

fn unknown(key: &str, value: &str) -> LinkIssue {
    LinkIssue::UnknownValue { key: key.to_owned(), value: shortened(value) }
}

/// Foreign text is shown in notices: keep it short.
fn shortened(text: &str) -> String {
    text.chars().take(40).collect()
}

/// The code in a link: lower-case ISO letters, and `eu` for the European Union.
fn link_code(code: &str) -> String {
    if code == "EUU" { "eu".to_owned() } else { code.to_ascii_lowercase() }
}

/// The economy of a code in a link, with three or two ISO letters, if the data set has it.
fn code_from_link(given: &str, data: DataSet) -> Option<&'static str> {
    economies()
        .iter()
        .filter(|record| data.includes(record.eu))
        .find(|record| record.code.eq_ignore_ascii_case(given) || record.code2.eq_ignore_ascii_case(given))
        .map(|record| record.code)
}

/// The issues as plain text for files and logs; the page words them in the reader's language.
#[must_use]
pub fn describe(issues: &[LinkIssue]) -> String {
    let mut text = String::new();
    for issue in issues {
        let _ = match issue {
            LinkIssue::UnknownKey(key) => writeln!(text, "unknown key {key:?}"),
            LinkIssue::UnknownValue { key, value } => writeln!(text, "{key}: unknown value {value:?}"),
            LinkIssue::OutOfRange { key, value, used } => writeln!(text, "{key}: {value} is out of range; used {used}"),
            LinkIssue::Twice(code) => writeln!(text, "{code} is in two alliances; the first is kept"),
            LinkIssue::TooLong => writeln!(text, "too long for a link"),
        };
    }
    text
}
