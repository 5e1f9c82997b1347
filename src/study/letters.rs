//! Answers to messages from outside.
//!
//! An answer is what changes in the link of the page, and the messages to send: [`Answered`].

use super::desk::Desk;
use super::outputs::outputs;
use crate::i18n::locale::Locale;
use crate::markup::shell::THEMES;
use crate::message::params::{is_lockable, note, noted, params, set};
use crate::message::read::{Asked, EXPORTS, REQUESTS, Refused, read, refusal};
use crate::message::wire::{
    Body, Capabilities, Exported, Found, Id, Kind, Message, Note, Ready, Refusal, Request, State, What,
};
use crate::model::MODEL_VERSION;
use crate::runner::letter::Letter;
use crate::runner::protocol::Errand;
use crate::scenario::link;
use crate::scenario::link::parts::{changed_keys, merged};
use crate::takeaway::exhibit::Exhibit;

/// Version of the release.
pub const RELEASE: &str = env!("CARGO_PKG_VERSION");

/// What a message leads to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answered {
    /// Keys of the link that change, parted by `~`; their values are in `pairs`, or at their defaults.
    pub keys: String,
    /// Link text.
    pub pairs: String,
    /// What to send, as JSON texts.
    pub messages: Vec<String>,
}

impl Answered {
    /// The answer as texts: keys, pairs, then the messages.
    #[must_use]
    pub fn into_texts(self) -> Vec<String> {
        let mut texts = vec![self.keys, self.pairs];
        texts.extend(self.messages);
        texts
    }
}

/// What was found, with what changes and what was not used.
#[derive(Default)]
struct Done {
    keys: String,
    pairs: String,
    notes: Vec<Note>,
    found: Option<Found>,
}

type Outcome = Result<Done, Refusal>;

/// Answers a message. One that is not for the calculator leads to nothing.
#[must_use]
pub fn answer(desk: &mut Desk, letter: &Letter) -> Answered {
    let (id, done) = match read(&letter.text) {
        Ok(None) => return Answered::default(),
        Ok(Some(Asked { id: None, request })) if !matches!(request, Request::Get { .. }) => {
            (None, act(desk, letter, request).map(|done| Done { found: None, ..done }))
        }
        Ok(Some(Asked { id, request })) => (id, act(desk, letter, request)),
        Err(Refused { id, refusal }) => (id, Err(refusal)),
    };
    match done {
        Ok(done) => {
            let Done { keys, pairs, notes, found } = done;
            Answered {
                keys,
                pairs,
                messages: said(id, found, notes).map(|body| Message::new(body).to_text()).into_iter().collect(),
            }
        }
        Err(refusal) => {
            let body = match id {
                Some(id) => Body::Reply { id, ok: false, result: None, error: Some(refusal), notes: Vec::new() },
                None => Body::Error(refusal),
            };
            Answered { messages: vec![Message::new(body).to_text()], ..Answered::default() }
        }
    }
}

/// The reply to an id; without one, what a `get` asked for.
fn said(id: Option<Id>, found: Option<Found>, notes: Vec<Note>) -> Option<Body> {
    match (id, found) {
        (Some(id), found) => Some(Body::Reply { id, ok: true, result: found.map(Box::new), error: None, notes }),
        (None, Some(Found::Ready(ready))) => Some(Body::Ready(ready)),
        (None, Some(Found::State(state))) => Some(Body::State(state)),
        (None, Some(Found::Outputs(outputs))) => Some(Body::Outputs(outputs)),
        (None, _) => None,
    }
}

fn act(desk: &mut Desk, letter: &Letter, request: Request) -> Outcome {
    let now = letter.errand.link.as_str();
    let scenario = link::write(&link::read(now).0);
    match request {
        Request::Get { what } => get(desk, now, what).map(|found| Done { found: Some(found), ..Done::default() }),
        Request::Set { params: Some(params), .. } => {
            let (wanted, notes) = set(&scenario, &params);
            Ok(changed(now, &scenario, wanted, notes))
        }
        Request::Set { link, .. } => {
            let (wanted, issues) = link::read(link.as_deref().unwrap_or_default());
            Ok(changed(now, &scenario, link::write(&wanted), noted(&issues)))
        }
        Request::Reset => Ok(changed(now, &scenario, letter.first.clone(), Vec::new())),
        Request::Lock { keys } => {
            let (known, unknown): (Vec<_>, Vec<_>) = keys.iter().partition(|key| is_lockable(key));
            let known = known.into_iter().map(String::as_str).collect::<Vec<_>>().join("~");
            Ok(page_key(now, "lock", &known, "", unknown.iter().map(|key| note("unknown_key", key, "")).collect()))
        }
        Request::Lang { lang } => match Locale::from_tag(&lang) {
            Some(locale) => Ok(page_key(now, "lang", locale.tag(), Locale::default().tag(), Vec::new())),
            None => Err(refusal("malformed", &format!("lang: one of {}", languages().join(", ")))),
        },
        Request::Theme { theme } => match THEMES.iter().find(|known| **known == theme) {
            Some(theme) => Ok(page_key(now, "theme", theme, THEMES[0], Vec::new())),
            None => Err(refusal("malformed", &format!("theme: one of {}", THEMES.join(", ")))),
        },
        Request::Export { kind, figure } => export(desk, &letter.errand, kind, figure.as_deref())
            .map(|exported| Done { found: Some(Found::Exported(exported)), ..Done::default() }),
    }
}

fn get(desk: &mut Desk, now: &str, what: What) -> Result<Found, Refusal> {
    let missing = || refusal("not_available", "this scenario cannot be calculated");
    match what {
        What::Ready => Ok(Found::Ready(ready())),
        What::State => Ok(Found::State(state(now))),
        What::Outputs => outputs(desk, now).map(Found::Outputs).ok_or_else(missing),
        What::Outcome => {
            let text = desk.office_file("outcome", &Errand { link: now.to_owned(), ..Errand::default() });
            let outcome = text.and_then(|file| serde_json::from_str(&file.text).ok());
            outcome.map(Found::Outcome).ok_or_else(missing)
        }
    }
}

/// The scenario changes.
fn changed(now: &str, before: &str, after: String, notes: Vec<Note>) -> Done {
    let keys = changed_keys(before, &after);
    let link = merged(&|key| keys.iter().any(|changed| changed == key), &after, now);
    Done { keys: keys.join("~"), pairs: after, notes, found: Some(Found::State(state(&link))) }
}

/// A key of the page changes.
fn page_key(now: &str, key: &str, value: &str, default: &str, notes: Vec<Note>) -> Done {
    let pairs = if value == default { String::new() } else { format!("{key}={value}") };
    let link = merged(&|changed| changed == key, &pairs, now);
    Done { keys: key.to_owned(), pairs, notes, found: Some(Found::State(state(&link))) }
}

fn export(desk: &mut Desk, errand: &Errand, kind: Kind, figure: Option<&str>) -> Result<Exported, Refusal> {
    let figure = match (figure, kind) {
        (Some(figure), _) if Exhibit::from_id(figure).is_none() => {
            return Err(refusal("malformed", &format!("figure: one of {}", figures().join(", "))));
        }
        (Some(figure), _) => format!(":{figure}"),
        (None, Kind::Svg | Kind::Csv) => ":seats".to_owned(),
        (None, _) => String::new(),
    };
    let name = match kind {
        Kind::Link => {
            let state = link::write(&link::read(&errand.link).0);
            let text = if state.is_empty() { errand.address.clone() } else { format!("{}#{state}", errand.address) };
            return Ok(Exported { name: String::new(), media_type: "text/uri-list".to_owned(), text });
        }
        Kind::Svg => "svg",
        Kind::Csv => "csv",
        Kind::Json => "scenario",
        Kind::Outcome => "outcome",
        Kind::Sentence => "sentence",
        Kind::Citation => "citation",
        Kind::Bibtex => "bibtex",
        Kind::Ris => "ris",
        Kind::Csl => "csl",
    };
    let file = desk.office_file(&format!("{name}{figure}"), errand);
    let exported =
        file.map(|file| Exported { name: file.name, media_type: file.media_type.to_owned(), text: file.text });
    exported.ok_or_else(|| refusal("not_available", "there is nothing to show: nobody is in an alliance"))
}

fn state(link: &str) -> State {
    let value = |key: &str| link.split('&').rev().find_map(|pair| pair.strip_prefix(key)?.strip_prefix('='));
    let (scenario, _) = link::read(link);
    let locked = value("lock").unwrap_or_default().split('~').filter(|key| !key.is_empty());
    State {
        params: params(&scenario),
        link: link::write(&scenario),
        lang: value("lang").and_then(Locale::from_tag).unwrap_or_default().tag().to_owned(),
        theme: value("theme").filter(|theme| THEMES.contains(theme)).unwrap_or(THEMES[0]).to_owned(),
        locked: locked.map(str::to_owned).collect(),
    }
}

fn ready() -> Ready {
    let texts = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    Ready {
        version: RELEASE.to_owned(),
        model: MODEL_VERSION.to_owned(),
        data: crate::catalog::DATA_VERSION.to_owned(),
        capabilities: Capabilities {
            requests: texts(&REQUESTS),
            exports: texts(&EXPORTS),
            figures: texts(&figures()),
            languages: texts(&languages()),
            themes: texts(&THEMES),
        },
    }
}

fn figures() -> Vec<&'static str> {
    Exhibit::all().map(Exhibit::id).collect()
}

fn languages() -> Vec<&'static str> {
    Locale::ALL.into_iter().map(Locale::tag).collect()
}
