//! Keys of the whole page: sliders, and the shortcuts of `report::shortcuts`.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use web_sys::KeyboardEvent;
use web_sys::wasm_bindgen::JsCast;

use super::settle;
use super::state::App;
use crate::platform::document;
use crate::report::shortcuts::{self, Press, Shortcut};
use crate::report::slider_keys::after_key;
use crate::scenario::history::History;

/// Where keys are text: nothing is a shortcut there.
const TYPING: &str = "input:not([type=range],[type=checkbox],[type=radio]),textarea,[contenteditable]";
/// Where a single letter means something else.
const SEARCHING: &str = "select,dialog";

/// Listens to keys as long as the page lives.
pub fn listen(app: App) {
    let Some(window) = web_sys::window() else { return };
    let may_prevent = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&window, "keydown", may_prevent, move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            pressed(app, event);
        }
    });
    listener.forget();
}

fn pressed(app: App, event: &KeyboardEvent) {
    let (key, command) = (event.key(), event.ctrl_key() || event.meta_key());
    if event.default_prevented() || event.is_composing() {
        return;
    }
    let slider = document::slider(event).filter(|_| !command && !event.alt_key());
    let mirrored = app.translator.with_untracked(|translator| translator.locale().is_right_to_left());
    if let Some(value) = slider.and_then(|slider| after_key(slider, &key, event.shift_key(), mirrored)) {
        event.prevent_default();
        document::slide(event, value);
        return;
    }
    let press = Press { key: &key, code: &event.code(), command, shift: event.shift_key(), alt: event.alt_key() };
    let Some(found) = shortcuts::pressed(press).filter(|_| !document::is_within(event, TYPING)) else { return };
    let off = || app.ui.with_untracked(|ui| ui.no_letters) || document::is_framed();
    if !found.command && (off() || document::is_within(event, SEARCHING)) {
        return;
    }
    event.prevent_default();
    act(app, found.shortcut);
}

fn act(app: App, shortcut: Shortcut) {
    match shortcut {
        Shortcut::Undo => app.step(History::undo),
        Shortcut::Redo => app.step(History::redo),
        Shortcut::Replay => app.replay(),
        Shortcut::Help => app.open_sheet("help"),
        Shortcut::Members => document::show_dialog("members", true),
        Shortcut::SayAgain => settle::say(app, true),
        Shortcut::Charts => document::click_all("input[value=chart]"),
        Shortcut::Tables => document::click_all("input[value=table]"),
        Shortcut::Texts => document::click_all("input[value=text]"),
    }
}
