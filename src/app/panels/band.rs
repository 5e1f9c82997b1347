//! The band: the question, the answer, the score line, and who is in.

use leptos::prelude::*;

use crate::app::state::{App, use_app};
use crate::markup::{band, map};
use crate::platform::document;
use crate::scenario::change::Change;

/// The band.
#[component]
pub fn Band() -> impl IntoView {
    let app = use_app();
    let lead = app.markup(|facts, _| band::lead(facts));
    let tiles = app.markup(move |facts, _| app.focused.with(|focused| map::map(facts, focused.as_deref())));
    view! {
        <div class="band">
            <div class="lead" inner_html=lead on:click=move |event| go(app, &event)></div>
            <figure class="who" id="who">
                <figcaption>
                    <h2>{app.text("who")}</h2>
                    <button type="button" class="btn text" data-testid="members-open" on:click=move |_| app.members_open.set(true)>
                        {app.text("who-change")}
                    </button>
                </figcaption>
                <div inner_html=tiles on:click=move |event| toggle(app, &event)></div>
            </figure>
        </div>
    }
}

/// A word of the question leads to its control.
fn go(app: App, event: &leptos::ev::MouseEvent) {
    match document::nearest_data(event, "lead").as_deref() {
        Some("who") => app.members_open.set(true),
        Some("pool") => document::focus("lever-pooling-range"),
        Some(_) => {
            document::open_details("more-terms");
            document::focus("technology-pick");
        }
        None => {}
    }
}

/// A click on a tile puts the economy into alliance A or takes it out: a shortcut for the list.
fn toggle(app: App, event: &leptos::ev::MouseEvent) {
    if let Some(economy) = document::nearest_data(event, "code") {
        let alliance = app.scenario.with_untracked(|scenario| scenario.alliance_of(&economy).is_none().then_some(0));
        app.apply(Change::Assign { economy, alliance });
    }
}
