//! The evidence: seats, pillars, technologies.

use leptos::prelude::*;

use super::pillars::Pillars;
use super::seats::Seats;
use crate::app::figures::frame::Frame;
use crate::app::figures::heat_table::{heat_table, scale};
use crate::app::state::use_app;
use crate::app::view_keys::View;
use crate::report::heat;

/// All figures, or a word where nobody is in an alliance.
#[component]
pub fn Evidence() -> impl IntoView {
    let app = use_app();
    view! {
        <div class="evidence">
            <h2 class="vh">{app.text("evidence-title")}</h2>
            <Show when=move || app.has_alliance() fallback=|| view! { <Empty/> }>
                <Seats/>
                <div class="duo"><Pillars/><Technologies/></div>
            </Show>
        </div>
    }
}

#[component]
fn Empty() -> impl IntoView {
    let app = use_app();
    view! {
        <div class="empty" data-testid="empty">
            <p><b>{app.text("empty-title")}</b></p>
            <p>{app.text("empty-next")}</p>
            <p class="acts">
                <button type="button" class="btn main" on:click=move |_| app.members_open.set(true)>{app.text("who-change")}</button>
                <button type="button" class="btn line" on:click=move |_| app.view.set(View::Scenarios)>{app.text("start-list")}</button>
            </p>
        </div>
    }
}

/// The same terms applied to each technology.
#[component]
fn Technologies() -> impl IntoView {
    let app = use_app();
    let finding = Signal::derive(move || app.facts(|facts, members| heat::heat(facts, members).finding));
    let chart = move || {
        let table = app.facts(|facts, members| Some(heat::heat(facts, members)));
        table.map(|table| heat_table(&table))
    };
    view! {
        <Frame
            id="heat"
            finding=finding
            measure=move || app.text("heat-measure").into_any()
            chart=move || view! {
                <div class="scroll" tabindex="0" role="region" aria-labelledby="heat-h">{chart}</div>
                {scale()}
            }
            table=Callback::new(move |()| {
                app.facts(|facts, members| heat::table(facts, &heat::heat(facts, members)))
            })
            text=Callback::new(move |()| {
                let lines = app.facts(|facts, members| heat::sentences(facts, &heat::heat(facts, members)));
                lines.into_iter().map(IntoAny::into_any).collect()
            })
        />
    }
}
