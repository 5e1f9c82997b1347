//! From the text of a message to a request.

use serde_json::Value;

use super::wire::{Id, Refusal, Request};
use super::{MAX_ENTRIES, MAX_ID, MAX_LENGTH, NAMESPACE, VERSION};

/// Why a message is not used.
pub const CODES: [&str; 6] = ["malformed", "too_large", "wrong_version", "unknown_type", "not_available", "too_many"];

/// A request, and the id that the answer carries.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// The id, if an answer is wanted.
    pub id: Option<Id>,
    /// What is asked.
    pub request: Request,
}

/// A message that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The id, if it could be read.
    pub id: Option<Id>,
    /// Why.
    pub refusal: Refusal,
}

/// A refusal. Text of others is shortened.
#[must_use]
pub fn refusal(code: &'static str, text: &str) -> Refusal {
    Refusal { code, text: text.chars().take(200).collect() }
}

/// Reads the text of a message. `None` if it is not meant for the calculator.
///
/// # Errors
/// [`Refused`] with one of [`CODES`].
///
/// ```
/// use entente::message::read::read;
/// let asked = read(r#"{"ns": "entente", "v": 1, "type": "get", "what": "state", "id": 7}"#);
/// assert!(matches!(asked, Ok(Some(asked)) if asked.id.is_some()));
/// assert_eq!(read(r#"{"subject": "lti.frameResize"}"#), Ok(None));
/// let refused = read(r#"{"ns": "entente", "v": 1, "type": "dance"}"#).map_err(|refused| refused.refusal.code);
/// assert_eq!(refused, Err("unknown_type"));
/// ```
pub fn read(text: &str) -> Result<Option<Asked>, Refused> {
    let refused = |id: Option<&Id>, code, text: &str| Err(Refused { id: id.cloned(), refusal: refusal(code, text) });
    if text.len() > MAX_LENGTH {
        return refused(None, "too_large", "a message has at most 65536 characters");
    }
    let value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => return refused(None, "malformed", &error.to_string()),
    };
    if value.get("ns").and_then(Value::as_str) != Some(NAMESPACE) {
        return Ok(None);
    }
    let id = match value.get("id") {
        None | Some(Value::Null) => None,
        Some(given) => match id(given) {
            Some(id) => Some(id),
            None => return refused(None, "malformed", "id: a text of at most 64 characters, or a whole number"),
        },
    };
    if value.get("v").and_then(Value::as_f64) != Some(f64::from(VERSION)) {
        return refused(id.as_ref(), "wrong_version", "v: 1 is the only version");
    }
    match value.get("type").and_then(Value::as_str) {
        None => return refused(id.as_ref(), "malformed", "type is missing"),
        Some(kind) if !REQUESTS.contains(&kind) => {
            let text = format!("type: one of {}", REQUESTS.join(", "));
            return refused(id.as_ref(), "unknown_type", &text);
        }
        Some(_) => {}
    }
    match serde_json::from_value::<Request>(value) {
        Ok(request) => match limits(&request) {
            Ok(()) => Ok(Some(Asked { id, request })),
            Err(text) => refused(id.as_ref(), "malformed", text),
        },
        Err(error) => refused(id.as_ref(), "malformed", &error.to_string()),
    }
}

/// Types of requests.
pub const REQUESTS: [&str; 7] = ["get", "set", "lock", "lang", "theme", "reset", "export"];
/// Kinds of files.
pub const EXPORTS: [&str; 10] =
    ["svg", "csv", "json", "outcome", "sentence", "link", "citation", "bibtex", "ris", "csl"];

fn id(given: &Value) -> Option<Id> {
    match given {
        Value::String(text) => (text.chars().count() <= MAX_ID).then(|| Id::Text(text.clone())),
        Value::Number(number) => number.as_i64().map(Id::Number),
        _ => None,
    }
}

fn limits(request: &Request) -> Result<(), &'static str> {
    match request {
        Request::Set { params: None, link: None } => Err("set: params or link is needed"),
        Request::Set { params: Some(_), link: Some(_) } => Err("set: params and link exclude each other"),
        Request::Set { params: Some(params), .. } if params.len() > MAX_ENTRIES => Err("params: at most 200"),
        Request::Lock { keys } if keys.len() > MAX_ENTRIES => Err("keys: at most 200"),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::wire::What;

    fn code(text: &str) -> &'static str {
        read(text).map_or_else(|refused| refused.refusal.code, |asked| if asked.is_some() { "" } else { "not ours" })
    }

    #[test]
    fn what_is_wrong_is_refused_by_its_name() {
        for (text, expected) in [
            ("", "malformed"),
            ("[1, 2", "malformed"),
            ("null", "not ours"),
            ("[]", "not ours"),
            (r#"{"ns": "Entente", "v": 1, "type": "reset"}"#, "not ours"),
            (r#"{"ns": "entente", "type": "reset"}"#, "wrong_version"),
            (r#"{"ns": "entente", "v": 2, "type": "reset"}"#, "wrong_version"),
            (r#"{"ns": "entente", "v": 1}"#, "malformed"),
            (r#"{"ns": "entente", "v": 1, "type": ["reset"]}"#, "malformed"),
            (r#"{"ns": "entente", "v": 1, "type": "__proto__"}"#, "unknown_type"),
            (r#"{"ns": "entente", "v": 1, "type": "get"}"#, "malformed"),
            (r#"{"ns": "entente", "v": 1, "type": "get", "what": "password"}"#, "malformed"),
            (r#"{"ns": "entente", "v": 1, "type": "set"}"#, "malformed"),
            (r#"{"ns": "entente", "v": 1, "type": "set", "params": [75]}"#, "malformed"),
            (r#"{"ns": "entente", "v": 1, "type": "set", "params": {}, "link": ""}"#, "malformed"),
            (r#"{"ns": "entente", "v": 1, "type": "lock", "keys": "pool"}"#, "malformed"),
            (r#"{"ns": "entente", "v": 1, "type": "reset", "id": {}}"#, "malformed"),
            (r#"{"ns": "entente", "v": 1, "type": "reset", "id": 1.5}"#, "malformed"),
            (r#"{"ns": "entente", "v": 1, "type": "reset"}"#, ""),
            (r#"{"ns": "entente", "v": 1, "type": "reset", "id": null, "more": {"__proto__": 1}}"#, ""),
        ] {
            assert_eq!(code(text), expected, "{text}");
        }
        assert_eq!(code(&format!("\"{}\"", "x".repeat(MAX_LENGTH))), "too_large");
        assert_eq!(code(&"[".repeat(10_000)), "malformed");
    }

    #[test]
    fn a_refusal_knows_the_id_and_quotes_little() {
        let refused = read(r#"{"ns": "entente", "v": 1, "type": "get", "what": "x", "id": "one"}"#);
        assert_eq!(refused.map_err(|refused| refused.id), Err(Some(Id::Text("one".to_owned()))));
        let long = format!(r#"{{"ns": "entente", "v": 1, "type": "get", "what": "{}"}}"#, "x".repeat(5000));
        assert!(read(&long).is_err_and(|refused| refused.refusal.text.chars().count() <= 200));
        let asked = read(r#"{"ns": "entente", "v": 1, "type": "get", "what": "outcome", "id": -3}"#);
        let expected = Asked { id: Some(Id::Number(-3)), request: Request::Get { what: What::Outcome } };
        assert_eq!(asked, Ok(Some(expected)));
    }
}
