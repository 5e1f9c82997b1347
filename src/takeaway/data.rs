//! The scenario and its outcome as the native command reads and prints them.

use super::Desk;
use crate::scenario::json::{Request, convert, evaluate};

fn request(desk: &Desk<'_>) -> Request {
    Request {
        scenario: desk.facts.scenario.clone(),
        world: desk.facts.world.clone(),
        own_world: false,
        years: false,
        ensemble: None,
    }
}

/// The scenario, complete.
pub(super) fn scenario(desk: &Desk<'_>) -> Option<String> {
    lines(serde_json::to_string_pretty(&convert::file(&request(desk))))
}

/// The outcome in full precision.
pub(super) fn outcome(desk: &Desk<'_>) -> Option<String> {
    lines(serde_json::to_string_pretty(&evaluate(&request(desk)).ok()?))
}

fn lines(text: serde_json::Result<String>) -> Option<String> {
    text.ok().map(|text| text + "\n")
}
