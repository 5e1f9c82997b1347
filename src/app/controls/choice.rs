//! A lever that is a choice from a list.

use leptos::prelude::*;

use super::share::reset_button;
use crate::app::live;
use crate::app::state::use_app;
use crate::catalog::levers::{
    BILL_RULES, DEFAULT_VOTES, STATUS_QUO_BILL, VOTE_WEIGHTS, bill_from_key, bill_key, votes_from_key, votes_key,
};
use crate::i18n::translator::Argument;
use crate::scenario::change::Change;

/// How the bill is split.
#[component]
pub fn BillControl() -> impl IntoView {
    let app = use_app();
    let value = Signal::derive(move || app.scenario.with(|scenario| bill_key(scenario.terms.bill)));
    view! {
        <ChoiceControl
            name_key="lever-bill"
            prefix="bill"
            keys=BILL_RULES.map(|(_, key)| key).to_vec()
            status_quo=bill_key(STATUS_QUO_BILL)
            value=value
            on_change=Callback::new(move |key: String| {
                if let Some(rule) = bill_from_key(&key) {
                    app.apply(Change::Bill(rule));
                }
            })
        />
    }
}

/// What votes are weighted by.
#[component]
pub fn VotesControl() -> impl IntoView {
    let app = use_app();
    let value = Signal::derive(move || app.scenario.with(|scenario| votes_key(scenario.terms.votes)));
    view! {
        <ChoiceControl
            name_key="lever-votes"
            prefix="votes"
            keys=VOTE_WEIGHTS.map(|(_, key)| key).to_vec()
            status_quo=votes_key(DEFAULT_VOTES)
            value=value
            on_change=Callback::new(move |key: String| {
                if let Some(votes) = votes_from_key(&key) {
                    app.apply(Change::Votes(votes));
                }
            })
        />
    }
}

/// A list with the status quo, what the choice means, and a reset.
#[component]
fn ChoiceControl(
    name_key: &'static str,
    prefix: &'static str,
    keys: Vec<&'static str>,
    status_quo: &'static str,
    value: Signal<&'static str>,
    on_change: Callback<String>,
) -> impl IntoView {
    let app = use_app();
    let changed = live::flag(move || value.get() != status_quo);
    let name_of = move |key: &str| app.format(&format!("{prefix}-{key}"), &[]);
    let about = live::text(move || {
        let about = app.format(&format!("{prefix}-{}-about", value.get()), &[]);
        if !changed.get() {
            return about;
        }
        let from = app.format("lever-changed-from", &[("name", Argument::Text(&name_of(status_quo)))]);
        format!("{about} {from}")
    });
    let options = keys
        .into_iter()
        .map(|key| view! { <option value=key selected=live::flag(move || value.get() == key)>{live::text(move || name_of(key))}</option> })
        .collect_view();
    view! {
        <div class="lever" class:changed=changed data-testid=name_key>
            <label class="lv-top lv-name" for=format!("{name_key}-pick")>{app.text(name_key)}</label>
            <select
                class="pick"
                id=format!("{name_key}-pick")
                data-testid=format!("{name_key}-pick")
                prop:value=value
                on:change:target=move |event| on_change.run(event.target().value())
            >
                {options}
            </select>
            <div class="lv-foot">
                <p class="note">{about}</p>
                {live::when(changed, move || reset_button(name_key, Callback::new(move |()| on_change.run(status_quo.to_owned()))))}
            </div>
        </div>
    }
}
