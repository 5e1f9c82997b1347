//! Events of the page become changes. Elements say what they are by `data-act`, `data-lever`, `data-parameter`,
//! `data-code` and `data-figure`.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use web_sys::Event;

use super::assumptions;
use super::state::{App, Sources, Ui};
use super::takeaway::{self, Taken};
use super::view_keys::{Say, Theme, View};
use crate::catalog::records::DataSet;
use crate::i18n::locale::Locale;
use crate::markup::figure::Shape;
use crate::markup::shell::frame_ids;
use crate::markup::takeaway::told;
use crate::platform::{address, document};
use crate::report::changes::{count, way_back};
use crate::report::colouring::Colouring;
use crate::report::lever_acts::Act;
use crate::report::lever_words::complaint;
use crate::report::levers::Lever;
use crate::scenario::change::Change;
use crate::scenario::decimal;
use crate::scenario::history::History;

/// A click anywhere.
pub fn clicked(app: App, event: &Event) {
    if let Some(act) = document::nearest_data(event, "act") {
        acted(app, event, &act);
    } else if let Some(lead) = document::nearest_data(event, "lead") {
        event.prevent_default();
        led(app, lead);
    } else if document::is_within(event, "#tiles") {
        moved_on(app, event);
    }
}

fn acted(app: App, event: &Event, act: &str) {
    match act {
        "less" => on_lever(app, event, &Act::Step(-1.0)),
        "more" => on_lever(app, event, &Act::Step(1.0)),
        "reset" => on_lever(app, event, &Act::Reset),
        "remove-agreement" => remove_agreement(app, event),
        "here-done" => close_here(app),
        "members" => document::show_dialog("members", true),
        "members-done" => document::show_dialog("members", false),
        "members-clear" => clear(app),
        "assumptions" => app.open_sheet(assumptions::DRAWER),
        "assumptions-done" => document::show_dialog(assumptions::DRAWER, false),
        "assumptions-reset" => app.apply(Change::ResetParameters),
        "notice-close" => app.ui.update(|ui| ui.issues.clear()),
        "sources" => app.open_sources(),
        "share" => share(app),
        "play" => app.time.play(),
        "undo" => app.step(History::undo),
        "redo" => app.step(History::redo),
        "replay" => app.replay(),
        "changes" => app.ask_for_sheet("changes", &app.study_key()),
        "take-back" => take_back(app, event),
        "help-open" => app.open_sheet("help"),
        "help-done" => document::show_dialog("help", false),
        "start-over" => {
            app.apply(Change::Replace(Box::default()));
            go(app, View::Explore);
        }
        // The state is opened in place; with a key held down the browser opens the address as it likes.
        "open" if document::is_plain_click(event) => {
            event.prevent_default();
            app.open(&document::nearest_data(event, "value").unwrap_or_default());
            document::scroll_to_top();
        }
        "takeaway" => app.offer_files(&document::nearest_data(event, "value").unwrap_or_default()),
        "take" => take(app, &document::nearest_data(event, "value").unwrap_or_default()),
        "takeaway-done" => document::show_dialog("takeaway", false),
        "receipt-done" => document::show_dialog("receipt", false),
        "print" => document::print(),
        "skip" => {
            event.prevent_default();
            document::focus(if app.ui.with_untracked(|ui| ui.view == View::Explore) { "answer" } else { "main" });
        }
        "view" => {
            event.prevent_default();
            let view = document::nearest_data(event, "value").and_then(|key| View::from_key(&key));
            go(app, view.unwrap_or_default());
        }
        _ => {}
    }
}

fn go(app: App, view: View) {
    app.ui.update(|ui| ui.view = view);
    document::hide_popover("views");
    document::scroll_to_top();
}

/// A word of the question opens its control below, or closes it; the members are chosen in the drawer.
fn led(app: App, lead: String) {
    if lead == "who" {
        document::show_dialog("members", true);
    } else if app.ui.with_untracked(|ui| ui.here.as_ref() == Some(&lead)) {
        close_here(app);
    } else {
        // Some engines do not focus a link that is clicked; the control takes the focus from here.
        document::focus(&format!("word-{lead}"));
        app.ui.update(|ui| ui.here = Some(lead));
    }
}

fn close_here(app: App) {
    if let Some(lead) = app.ui.with_untracked(|ui| ui.here.clone()) {
        app.ui.update(|ui| ui.here = None);
        document::focus(&format!("word-{lead}"));
    }
}

/// A key anywhere: a word of the question is a button, and Escape closes what it has opened.
pub fn pressed(app: App, event: &Event, key: &str) {
    let lead = document::nearest_data(event, "lead");
    match (key, lead) {
        (" ", Some(lead)) => {
            event.prevent_default();
            led(app, lead);
        }
        ("Escape", lead) if lead.is_some() || document::is_within(event, "#here") => close_here(app),
        _ => {}
    }
}

/// A click on a tile lets the economy into the next alliance in use, or out after the last: a shortcut for the list.
fn moved_on(app: App, event: &Event) {
    if let Some(economy) = document::nearest_data(event, "code") {
        let alliance = app.scenario.with_untracked(|scenario| scenario.next_alliance(&economy));
        app.apply(Change::Assign { economy, alliance });
    }
}

fn clear(app: App) {
    let members: Vec<String> = app.scenario.with_untracked(|scenario| scenario.alliances.concat());
    for economy in members {
        app.apply(Change::Assign { economy, alliance: None });
    }
}

/// The button goes with its agreement: the focus stays on the one that takes its place, or goes to the last, or the list.
fn remove_agreement(app: App, event: &Event) {
    let place = document::nearest_data(event, "value").and_then(|place| place.parse::<usize>().ok());
    let agreements = app.scenario.with_untracked(|scenario| scenario.agreements.clone());
    let Some(place) = place.filter(|place| *place < agreements.len()) else { return };
    if place + 1 == agreements.len() {
        document::focus(&place.checked_sub(1).map_or_else(|| "agreements".to_owned(), |last| format!("remove-{last}")));
    }
    app.apply(Change::Agreements(agreements.without(place)));
}

/// Takes back one change of the list. The focus stays on the one that takes its place, or goes to the last, or the fold.
fn take_back(app: App, event: &Event) {
    let key = document::nearest_data(event, "value").unwrap_or_default();
    let Some(change) = app.scenario.with_untracked(|scenario| way_back(scenario, &key)) else { return };
    app.apply(change);
    let place: usize = document::nearest_data(event, "place").and_then(|place| place.parse().ok()).unwrap_or_default();
    // It has been taken back, though it stands there until the new list has arrived.
    document::set_attribute(&format!("change-{place}"), "data-act", "");
    // What is left of the list: its last place, if there is one.
    let left = app.scenario.with_untracked(count);
    let next = left.checked_sub(1).map(|last| format!("change-{}", place.min(last)));
    document::focus(next.as_deref().unwrap_or("changes-count"));
}

fn share(app: App) {
    let link = address::with_state(&untrack(|| app.link_text()));
    leptos::task::spawn_local(async move {
        let copied = document::copy(&link).await;
        app.ui.update(|ui| ui.shared = Some(copied));
    });
}

/// A file is asked for at once: a browser copies a picture only while it knows of the click.
fn take(app: App, value: &str) {
    let Some((how, name)) = value.split_once(':') else { return };
    let how = how.to_owned();
    let file: Pin<Box<dyn Future<Output = Option<Taken>>>> = match name {
        "receipt" => Box::pin(async move {
            // Without the tables the receipt names no sources.
            let _ = app.send_library().await;
            app.ask_for_file("receipt").await
        }),
        _ => Box::pin(app.ask_for_file(name)),
    };
    leptos::task::spawn_local(async move {
        let done = takeaway::take(&how, file).await;
        document::set_text("taken", &document::text_of(told(&how, done)));
    });
}

/// Does something to the lever or the assumption that an event comes from.
fn on_lever(app: App, event: &Event, act: &Act) {
    if let Some(key) = document::nearest_data(event, "parameter") {
        assumptions::acted(app, &key, act);
        return;
    }
    let Some(lever) = document::nearest_data(event, "lever").and_then(|id| Lever::from_id(&id)) else { return };
    let (change, used) = app.scenario.with_untracked(|scenario| lever.act(scenario, act));
    if let Some(change) = change {
        app.apply(change);
    }
    if let (Act::Set(given), Some(used)) = (act, used) {
        let words = app.translator.with_untracked(|translator| complaint(translator, lever, *given, used));
        app.ui.update(|ui| ui.complaint = Some((lever.id(), words)));
    }
}

/// A thumb is moved, or text is typed into the search.
pub fn moved(app: App, event: &Event) {
    let Some(field) = document::field(event) else { return };
    match field.kind.as_str() {
        "range" if field.id == "year" => app.time.slide(&field.value),
        "range" => {
            if let Some(number) = decimal::parse(&field.value) {
                on_lever(app, event, &Act::Set(number));
            }
        }
        "search" => app.ui.update(|ui| ui.search = field.value),
        _ => {}
    }
}

/// A pointer comes over a year of a figure, or taps it.
pub fn pointed(app: App, event: &Event) {
    if let Some(year) = document::nearest_data(event, "year").and_then(|year| year.parse().ok()) {
        app.time.look(year);
    }
}

/// A value is settled: a number, a choice, a switch.
pub fn chosen(app: App, event: &Event) {
    let Some(field) = document::field(event) else { return };
    match (field.kind.as_str(), field.id.as_str()) {
        ("select-one", "theme") => {
            app.ui.update(|ui| ui.theme = Theme::from_key(&field.value).unwrap_or_default());
            document::hide_popover("views");
        }
        ("select-one", "map-colour") => {
            app.ui.update(|ui| ui.colouring = Colouring::from_key(&field.value).unwrap_or_default());
        }
        ("select-one", "motion") => app.ui.update(|ui| ui.still = field.value == "off"),
        ("select-one", "say") => app.ui.update(|ui| ui.say = Say::from_key(&field.value).unwrap_or_default()),
        ("checkbox", "letters") => app.ui.update(|ui| ui.no_letters = !field.checked),
        ("select-one", "language") => app.set_locale(Locale::from_tag(&field.value).unwrap_or_default()),
        ("select-one", "sources-economy" | "sources-technology") => look_at(app, &field.id, field.value),
        ("select-one", _) => match document::nearest_data(event, "code") {
            Some(economy) => app.apply(Change::Assign { economy, alliance: field.value.parse().ok() }),
            None => on_lever(app, event, &Act::Choose(field.value)),
        },
        ("number", _) => typed(app, event, &field.value),
        ("checkbox", "eu-open") => {
            app.apply(Change::Data(if field.checked { DataSet::EuMembers } else { DataSet::EuAsOne }));
        }
        ("checkbox", _) => on_lever(app, event, &Act::Switch(field.checked)),
        ("radio", _) => show(app, event, &field.value),
        _ => {}
    }
}

/// A number that cannot be read is put back as it was.
fn typed(app: App, event: &Event, value: &str) {
    match decimal::parse(value.trim()) {
        Some(number) => on_lever(app, event, &Act::Set(number)),
        _ => app.ui.update(|ui| ui.complaint = None),
    }
}

fn show(app: App, event: &Event, shape: &str) {
    let figure = document::nearest_data(event, "figure");
    let place = frame_ids().position(|id| figure.as_deref() == Some(id));
    let shape = Shape::ALL.into_iter().find(|known| known.key() == shape).unwrap_or_default();
    app.ui.update(|ui| {
        if let Some(shown) = place.and_then(|place| ui.shapes.get_mut(place)) {
            *shown = shape;
        }
    });
}

fn look_at(app: App, list: &str, value: String) {
    app.ui.update(|ui: &mut Ui| {
        if let Sources::Open { economy, technology } = &mut ui.sources {
            if list == "sources-economy" { *economy = value } else { *technology = value }
        }
    });
}

/// While a row of the members list is in use its tile is marked.
pub fn focused(app: App, event: &Event) {
    let code = document::nearest_data(event, "code");
    if app.ui.with_untracked(|ui| ui.focused != code) {
        app.ui.update(|ui| ui.focused = code);
    }
}
