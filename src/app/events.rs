//! Events of the page become changes. Elements say what they are by `data-act`, `data-lever`, `data-code` and `data-figure`.

use leptos::prelude::*;
use web_sys::Event;

use super::state::{App, Sources, Ui};
use super::view_keys::{Theme, View};
use crate::catalog::records::DataSet;
use crate::i18n::locale::Locale;
use crate::markup::figure::Shape;
use crate::markup::shell::FIGURES;
use crate::platform::{address, document};
use crate::report::lever_acts::Act;
use crate::report::lever_words::complaint;
use crate::report::levers::Lever;
use crate::scenario::change::Change;

/// A click anywhere.
pub fn clicked(app: App, event: &Event) {
    if let Some(act) = document::nearest_data(event, "act") {
        acted(app, event, &act);
    } else if let Some(lead) = document::nearest_data(event, "lead") {
        event.prevent_default();
        led(&lead);
    } else if document::is_within(event, "#tiles") {
        toggled(app, event);
    }
}

fn acted(app: App, event: &Event, act: &str) {
    match act {
        "less" => on_lever(app, event, &Act::Step(-1.0)),
        "more" => on_lever(app, event, &Act::Step(1.0)),
        "reset" => on_lever(app, event, &Act::Reset),
        "remove-agreement" => remove_agreement(app, event),
        "members" => document::show_dialog("members", true),
        "members-done" => document::show_dialog("members", false),
        "members-clear" => clear(app),
        "notice-close" => app.ui.update(|ui| ui.issues.clear()),
        "sources" => app.open_sources(),
        "share" => share(app),
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

/// A word of the question leads to its control.
fn led(lead: &str) {
    match lead {
        "who" => document::show_dialog("members", true),
        "pool" => document::focus("lever-pooling-range"),
        _ => {
            document::open_details("more-terms");
            document::focus("technology-pick");
        }
    }
}

/// A click on a tile puts the economy into alliance A or takes it out: a shortcut for the list.
fn toggled(app: App, event: &Event) {
    if let Some(economy) = document::nearest_data(event, "code") {
        let alliance = app.scenario.with_untracked(|scenario| scenario.alliance_of(&economy).is_none().then_some(0));
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

fn share(app: App) {
    let link = address::with_state(&untrack(|| app.link_text()));
    leptos::task::spawn_local(async move {
        let copied = document::copy(&link).await;
        app.ui.update(|ui| ui.shared = Some(copied));
    });
}

/// Does something to the lever that an event comes from.
fn on_lever(app: App, event: &Event, act: &Act) {
    let Some(lever) = document::nearest_data(event, "lever").and_then(|id| Lever::from_id(&id)) else { return };
    let (change, used) = app.scenario.with_untracked(|scenario| lever.act(scenario, act));
    if let Some(change) = change {
        app.apply(change);
    }
    if let (Act::Set(given), Some(used)) = (act, used) {
        let words = app.translator.with_untracked(|translator| complaint(translator, lever, *given, used));
        app.ui.update(|ui| ui.complaint = Some((lever, words)));
    }
}

/// A thumb is moved, or text is typed into the search.
pub fn moved(app: App, event: &Event) {
    let Some(field) = document::field(event) else { return };
    match field.kind.as_str() {
        "range" => {
            if let Ok(number) = field.value.parse() {
                on_lever(app, event, &Act::Set(number));
            }
        }
        "search" => app.ui.update(|ui| ui.search = field.value),
        _ => {}
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
    match value.trim().parse::<f64>() {
        Ok(number) if number.is_finite() => on_lever(app, event, &Act::Set(number)),
        _ => app.ui.update(|ui| ui.complaint = None),
    }
}

fn show(app: App, event: &Event, shape: &str) {
    let figure = document::nearest_data(event, "figure");
    let place = FIGURES.iter().position(|known| figure.as_deref() == Some(known.id()));
    let shape = match shape {
        "table" => Shape::Table,
        "text" => Shape::Text,
        _ => Shape::Chart,
    };
    app.ui.update(|ui| {
        if let Some(shown) = place.and_then(|place| ui.shapes.get_mut(place)) {
            *shown = shape;
        }
    });
}

fn look_at(app: App, list: &str, value: String) {
    app.ui.update(|ui: &mut Ui| {
        if let Sources::Open { economy, technology, .. } = &mut ui.sources {
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
