//! The evidence: seats, pillars, technologies.

use leptos::prelude::*;

use crate::app::live;
use crate::app::panels::frame::Frame;
use crate::app::state::use_app;
use crate::app::view_keys::View;
use crate::markup::figure::Figure;

/// All figures, or a word where nobody is in an alliance.
#[component]
pub fn Evidence() -> impl IntoView {
    let app = use_app();
    let filled = live::flag(move || app.has_alliance());
    let figures = move || {
        view! {
            <Frame figure=Figure::Seats/>
            <div class="duo"><Frame figure=Figure::Pillars/><Frame figure=Figure::Heat/></div>
        }
        .into_any()
    };
    view! {
        <div class="evidence">
            <h2 class="vh">{app.text("evidence-title")}</h2>
            {live::when(filled, figures)}
            {live::when(live::flag(move || !filled.get()), || view! { <Empty/> }.into_any())}
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
