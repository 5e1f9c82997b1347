//! Who is in: a dialog with search, regions and an alliance for each economy.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::app::live;
use crate::app::state::{App, use_app};
use crate::catalog::dataset::{economies, members_of};
use crate::catalog::records::DataSet;
use crate::i18n::translator::Argument;
use crate::markup::members::{badge, choice_value, list};
use crate::platform::document;
use crate::scenario::change::Change;

/// The dialog.
#[component]
pub fn Members() -> impl IntoView {
    let app = use_app();
    let dialog = NodeRef::<Dialog>::new();
    let search = RwSignal::new(String::new());
    Effect::new(move |_| {
        let open = app.members_open.get();
        if let Some(dialog) = dialog.get() {
            document::show_dialog(&dialog, open);
        }
    });
    let data = Memo::new(move |_| app.scenario.with(|scenario| scenario.data));
    // The list is written anew for another search, data set or language; a choice only updates its row, so that the
    // control in use keeps the focus.
    let rows = live::markup(move || {
        data.track();
        app.translator.with(|translator| {
            search
                .with(|search| app.scenario.with_untracked(|scenario| list(translator, scenario, search).into_string()))
        })
    });
    Effect::new(move |_| keep_in_step(app));
    view! {
        <dialog
            class="drawer"
            id="members"
            aria-labelledby="members-h"
            data-testid="members"
            node_ref=dialog
            on:close=move |_| { app.members_open.set(false); app.focused.set(None) }
        >
            <div class="drawer-top">
                <h2 id="members-h">{app.text("members-title")}</h2>
                <button type="button" class="btn line" data-testid="members-done" on:click=move |_| app.members_open.set(false)>
                    {app.text("members-done")}
                </button>
            </div>
            <Head search=search/>
            <div class="drawer-list">
                <div
                    inner_html=rows
                    on:change=move |event| assign(app, &event)
                    on:focusin=move |event| app.focused.set(document::nearest_data(&event, "code"))
                ></div>
                <p class="note">{app.text("members-quality-note")}</p>
            </div>
        </dialog>
    }
}

/// Search, the EU as one or as its members, and how many are in.
#[component]
fn Head(search: RwSignal<String>) -> impl IntoView {
    let app = use_app();
    let open_union = live::flag(move || app.scenario.with(|scenario| scenario.data == DataSet::EuMembers));
    let switch = move |open: bool| app.apply(Change::Data(if open { DataSet::EuMembers } else { DataSet::EuAsOne }));
    let count = live::text(move || {
        let count = app.scenario.with(|scenario| scenario.alliances.iter().map(Vec::len).sum::<usize>());
        app.format("members-count", &[("count", Argument::Count(count))])
    });
    view! {
        <div class="drawer-head">
            <label class="note" for="find">{app.text("members-search")}</label>
            <input
                class="pick"
                id="find"
                type="search"
                autocomplete="off"
                data-testid="member-search"
                prop:value=search
                on:input:target=move |event| search.set(event.target().value())
            />
            <label class="lv-top">
                <span class="lv-name">{app.text("members-eu-open")}</span>
                <input class="switch" type="checkbox" data-testid="eu-open" prop:checked=open_union on:change:target=move |event| switch(event.target().checked())/>
            </label>
            <p class="note">{app.text("members-eu-note")}</p>
            <p class="lv-foot">
                <span class="note" role="status" data-testid="member-count">{count}</span>
                <button type="button" class="btn text" data-testid="members-clear" on:click=move |_| clear(app)>{app.text("members-clear")}</button>
            </p>
        </div>
    }
}

fn clear(app: App) {
    let members: Vec<String> = app.scenario.with_untracked(|scenario| scenario.alliances.concat());
    for economy in members {
        app.apply(Change::Assign { economy, alliance: None });
    }
}

/// A choice in the list.
fn assign(app: App, event: &leptos::ev::Event) {
    if let (Some(economy), Some(value)) = (document::nearest_data(event, "code"), document::event_value(event)) {
        app.apply(Change::Assign { economy, alliance: value.parse().ok() });
    }
}

/// Shows the alliance of every economy in its row, wherever the change came from.
fn keep_in_step(app: App) {
    app.translator.with(|translator| {
        app.scenario.with(|scenario| {
            for record in members_of(scenario.data).into_iter().filter_map(|index| economies().get(index)) {
                let alliance = scenario.alliance_of(record.code);
                let id = format!("assign-{}", record.code);
                let badge = badge(translator, alliance).into_string();
                document::update_row(&id, &choice_value(alliance), &badge, alliance.is_some());
            }
        });
    });
}
