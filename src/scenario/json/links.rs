//! Links as input of the native command: nothing of them may be wrong.

use super::error::ReadError;
use super::{Request, input};
use crate::catalog::dataset;
use crate::catalog::levers::{BILL_RULES, SHARE_LEVERS, VOTE_WEIGHTS};
use crate::catalog::records::DataSet;
use crate::model::parameters::{PARAMETERS, ParameterId};
use crate::model::terms::MAX_PER_YEAR;
use crate::model::world::MAX_ECONOMIES;
use crate::scenario::link::agreements::AGREEMENT_KEYS;
use crate::scenario::link::{LinkIssue, PAGE_KEYS, read};

/// Keys of choices, besides those of share levers and parameters.
const CHOICE_KEYS: [&str; 12] =
    ["a", "b", "c", "d", "data", "tech", "bill", "votes", "min", "or", "gate", "open-standards"];

/// Whether a text is a link: a web address, something after `#`, or a pair with a key of ours.
///
/// ```
/// use entente::scenario::json::links::is_link;
/// assert!(is_link("#") && is_link("pool=75") && is_link("https://example.org/#a=eu~usa"));
/// assert!(!is_link("scenario.json") && !is_link("{}"));
/// ```
#[must_use]
pub fn is_link(text: &str) -> bool {
    let text = text.trim();
    text.starts_with('#')
        || text.starts_with("http://")
        || text.starts_with("https://")
        || text.trim_start_matches('?').split('&').any(|pair| pair.split_once('=').is_some_and(|(key, _)| is_key(key)))
}

fn is_key(key: &str) -> bool {
    let lever = key.split('.').next().unwrap_or(key);
    CHOICE_KEYS.contains(&key)
        || AGREEMENT_KEYS.contains(&key)
        || PAGE_KEYS.contains(&key)
        || SHARE_LEVERS.iter().any(|spec| spec.link_key == lever)
        || ParameterId::from_key(key).is_some()
}

/// Reads a link strictly.
pub(crate) fn request(text: &str) -> Result<Request, ReadError> {
    let (scenario, issues) = read(fragment(text.trim()));
    if !issues.is_empty() {
        return Err(ReadError::Link { issues });
    }
    let world = dataset::world(scenario.data)?;
    scenario.resolve(&world)?;
    Ok(Request { scenario, world, own_world: false, years: false, ensemble: None })
}

/// What stands behind `#`; an address without it is the default scenario.
fn fragment(text: &str) -> &str {
    match text.split_once('#') {
        Some((_, fragment)) => fragment,
        None if text.starts_with("http://") || text.starts_with("https://") => "",
        None => text,
    }
}

/// The issues with what is allowed, one a line.
#[must_use]
pub fn describe(issues: &[LinkIssue]) -> String {
    let lines: Vec<String> = issues.iter().map(|issue| format!("  {}", line(issue))).collect();
    lines.join("\n")
}

fn line(issue: &LinkIssue) -> String {
    match issue {
        LinkIssue::UnknownKey(key) => format!("unknown key {key:?}; allowed: {}", keys()),
        LinkIssue::UnknownValue { key, value } => format!("{key} is {value:?}; allowed: {}", allowed(key)),
        LinkIssue::OutOfRange { key, value, .. } => format!("{key} is {value}; allowed: {}", allowed(key)),
        LinkIssue::Twice(code) => format!("{code} is in two alliances; allowed: one"),
        LinkIssue::TooLong => "the link is too long; allowed: up to 8000 letters".to_owned(),
    }
}

fn keys() -> String {
    let levers = SHARE_LEVERS.iter().map(|spec| spec.link_key);
    let parameters = PARAMETERS.iter().map(|spec| spec.key);
    CHOICE_KEYS.into_iter().chain(AGREEMENT_KEYS).chain(levers).chain(parameters).collect::<Vec<_>>().join(", ")
}

fn allowed(key: &str) -> String {
    let lever = key.split('.').next().unwrap_or(key);
    if let Some(spec) = SHARE_LEVERS.iter().find(|spec| spec.link_key == lever) {
        return format!("{} to {} per cent", 100.0 * spec.min, 100.0 * spec.max);
    }
    if let Some(id) = ParameterId::from_key(key) {
        return format!("{} to {}", id.spec().min, id.spec().max);
    }
    match key {
        "data" => DataSet::ALL.map(DataSet::code).join(", "),
        "tech" => format!("all, {}", input::shipped_technologies()),
        "bill" => BILL_RULES.map(|(_, key)| key).join(", "),
        "votes" => VOTE_WEIGHTS.map(|(_, key)| key).join(", "),
        "min" | "or" => format!("whole numbers from 1 to {MAX_ECONOMIES}"),
        "gate" | "open-standards" => "on, off".to_owned(),
        "deal" => "member~partner~per cent, and ~technology if it is about one only".to_owned(),
        "fund" => format!("alliance~technology~billions of dollars a year (0 to {MAX_PER_YEAR})~partner~partner"),
        "plants" => format!("economy~technology~billions of dollars a year (0 to {MAX_PER_YEAR})"),
        _ => "country codes of the data set, such as usa or jp, and eu for the Union, joined with ~".to_owned(),
    }
}
