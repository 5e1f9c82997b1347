//! The types of messages. `packages/element/messages.d.ts` says the same for TypeScript; a test compares the two.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{NAMESPACE, VERSION};

/// What the calculator is asked.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Request {
    /// Tell something.
    Get {
        /// What.
        what: What,
    },
    /// Change the scenario.
    Set {
        /// Values by the keys of links; null is the default.
        #[serde(default)]
        params: Option<Map<String, Value>>,
        /// A whole scenario as link text.
        #[serde(default)]
        link: Option<String>,
    },
    /// Lock these levers, and no others, for the reader.
    Lock {
        /// Keys of links, or `all`.
        keys: Vec<String>,
    },
    /// Speak another language.
    Lang {
        /// Its tag.
        lang: String,
    },
    /// Take other colours.
    Theme {
        /// Name of the theme.
        theme: String,
    },
    /// Back to the scenario that the frame was opened with.
    Reset,
    /// Make a file.
    Export {
        /// Which.
        kind: Kind,
        /// Of which figure; the seats where none is named.
        #[serde(default)]
        figure: Option<String>,
    },
}

/// What a `get` asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// Versions and what can be asked.
    Ready,
    /// What was chosen.
    State,
    /// The main numbers.
    Outputs,
    /// Every number, as the native command prints them.
    Outcome,
}

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A figure as a drawing.
    Svg,
    /// A figure as numbers.
    Csv,
    /// The scenario, as the native command reads it.
    Json,
    /// The outcome, as the native command prints it.
    Outcome,
    /// A finding or the answer, in words.
    Sentence,
    /// The address of the scenario.
    Link,
    /// A citation in words.
    Citation,
    /// A citation for `BibTeX`.
    Bibtex,
    /// A citation as RIS.
    Ris,
    /// A citation as CSL-JSON.
    Csl,
}

/// The id of a request: a text or a whole number. The reply repeats it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Id {
    /// A text.
    Text(String),
    /// A number.
    Number(i64),
}

/// What the calculator says.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Message {
    /// Always `entente`.
    pub ns: &'static str,
    /// Always 1.
    pub v: u32,
    /// What it is.
    #[serde(flatten)]
    pub body: Body,
}

impl Message {
    /// A message.
    #[must_use]
    pub fn new(body: Body) -> Self {
        Self { ns: NAMESPACE, v: VERSION, body }
    }

    /// The message as JSON text.
    #[must_use]
    pub fn to_text(&self) -> String {
        // Texts, numbers and maps with texts for keys: there is nothing that JSON could not hold.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// What a message is: the one answer to an id, or something that the calculator says by itself.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Body {
    /// Answers a request.
    Reply {
        /// The id of the request.
        id: Id,
        /// Whether it was done.
        ok: bool,
        /// What was asked for, or what it led to; missing if it was not done.
        #[serde(skip_serializing_if = "Option::is_none")]
        result: Option<Box<Found>>,
        /// Why it was not done; missing if it was.
        #[serde(skip_serializing_if = "Option::is_none")]
        error: Option<Refusal>,
        /// What of the request was not used as given; empty if all of it was.
        notes: Vec<Note>,
    },
    /// The calculator listens.
    Ready(Ready),
    /// What was chosen has changed.
    State(State),
    /// The main numbers have changed.
    Outputs(Outputs),
    /// A message without an id could not be used.
    Error(Refusal),
}

/// What a request leads to.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Found {
    /// Of `get ready`.
    Ready(Ready),
    /// Of `get state`, `set`, `reset`, `lock`, `lang` and `theme`: how it will be.
    State(State),
    /// Of `get outputs`.
    Outputs(Outputs),
    /// Of `export`.
    Exported(Exported),
    /// Of `get outcome`: see `doc/schema/outcome.json`.
    Outcome(Value),
}

/// Versions, and what can be asked.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Ready {
    /// Version of the release.
    pub version: String,
    /// Version of the model.
    pub model: String,
    /// Version of the data.
    pub data: String,
    /// What this calculator understands.
    pub capabilities: Capabilities,
}

/// What can be asked.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Capabilities {
    /// Types of requests.
    pub requests: Vec<String>,
    /// Kinds of files.
    pub exports: Vec<String>,
    /// Figures.
    pub figures: Vec<String>,
    /// Languages.
    pub languages: Vec<String>,
    /// Themes.
    pub themes: Vec<String>,
}

/// What was chosen.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct State {
    /// Every lever by its key in links, and what else differs from the default.
    pub params: Map<String, Value>,
    /// The scenario as link text, without a mark in front; empty for the default scenario.
    pub link: String,
    /// Language.
    pub lang: String,
    /// Theme.
    pub theme: String,
    /// Keys of the levers that the reader cannot move.
    pub locked: Vec<String>,
}

/// The main numbers. Money is in billions of US dollars a year, scores and the rift are 0 to 100, and a range is where 80
/// of 100 runs lie.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Outputs {
    /// The scenario as link text.
    pub link: String,
    /// The question in words.
    pub question: String,
    /// The answer in words, with its doubts.
    pub answer: String,
    /// Rift between blocs.
    pub rift: f64,
    /// The same with everyone alone.
    pub rift_alone: f64,
    /// The alliances of two or more members.
    pub alliances: Vec<AllianceOutputs>,
    /// Their members.
    pub members: Vec<MemberOutputs>,
}

/// One alliance.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AllianceOutputs {
    /// Its key in links: `a`, `b`, `c` or `d`.
    pub key: String,
    /// What its members pay together.
    pub cost: f64,
    /// What they would pay alone.
    pub cost_alone: f64,
    /// Mean autonomy of the members, unweighted.
    pub autonomy: f64,
    /// The same with everyone alone.
    pub autonomy_alone: f64,
    /// `holds`, `strained`, `breaks`, or `waiting` where the runs cannot be had.
    pub stability: String,
}

/// One member.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct MemberOutputs {
    /// Code of the economy, as in files: `USA`.
    pub code: String,
    /// Its name in the language of the page.
    pub name: String,
    /// Its alliance: `a`, `b`, `c` or `d`.
    pub alliance: String,
    /// What it pays.
    pub cost: f64,
    /// What it would pay alone.
    pub cost_alone: f64,
    /// Where its cost lies in 80 of 100 runs.
    pub cost_range: Option<[f64; 2]>,
    /// Its autonomy.
    pub autonomy: f64,
    /// Its autonomy alone.
    pub autonomy_alone: f64,
    /// Where its autonomy lies in 80 of 100 runs.
    pub autonomy_range: Option<[f64; 2]>,
}

/// A file.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Exported {
    /// Name of the file; empty for a link.
    pub name: String,
    /// What it is, for example `image/svg+xml`.
    pub media_type: String,
    /// What is in it.
    pub text: String,
}

/// Why a message was not used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Refusal {
    /// One of [`codes`](super::read::CODES).
    pub code: &'static str,
    /// The same in English, for those who build the page. Never HTML.
    pub text: String,
}

/// Something of a request that was not used as given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Note {
    /// `out_of_range`, `unknown_key`, `unknown_value`, `twice` or `too_long`.
    pub code: &'static str,
    /// The key.
    pub key: String,
    /// What was given, shortened.
    pub given: String,
    /// What was used instead; missing where nothing was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub used: Option<String>,
}
