//! The page's part of the assumptions: the study program writes the drawer, the page keeps its controls in step.

use leptos::prelude::*;

use super::state::{App, Ui};
use crate::model::parameters::{PARAMETERS, ParameterId};
use crate::platform::document;
use crate::report::assumptions::{act, complaint, row_id, view};
use crate::report::lever_acts::Act;
use crate::scenario::state::Scenario;

/// Name of the drawer, and id of its dialog.
pub const DRAWER: &str = "assumptions";

/// Does something to the parameter of a key.
pub fn acted(app: App, key: &str, what: &Act) {
    let Some(id) = ParameterId::from_key(key) else { return };
    let (change, used) = app.scenario.with_untracked(|scenario| act(scenario, id, what));
    if let Some(change) = change {
        app.apply(change);
    }
    if let (Act::Set(given), Some(used)) = (what, used) {
        let words = app.translator.with_untracked(|translator| complaint(translator, id, *given, used));
        app.ui.update(|ui| ui.complaint = Some((row_id(id), words)));
    }
}

/// Brings the controls up to date while they can be seen.
pub fn paint(ui: &Ui, scenario: &Scenario) {
    if document::is_open(DRAWER) {
        for spec in PARAMETERS {
            let (row, mut view) = (row_id(spec.id), view(scenario, spec.id));
            ui.complain(&row, &mut view);
            document::update_lever(&row, &view);
        }
    }
}
