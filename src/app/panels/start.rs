//! The ready scenarios.

use leptos::prelude::*;

use crate::app::state::{App, use_app};
use crate::app::view_keys::View;
use crate::platform::address;
use crate::scenario::change::Change;
use crate::scenario::presets::{PRESETS, Preset};

/// The view of the ready scenarios.
#[component]
pub fn Start() -> impl IntoView {
    let app = use_app();
    let entries = PRESETS.iter().map(|preset| entry(app, preset)).collect_view();
    view! {
        <main class="wrap" id="main">
            <div class="lede">
                <h1 data-testid="title">{app.text("start-title")}</h1>
                <div><p>{app.text("start-lede")}</p><p class="note">{app.text("start-private")}</p></div>
            </div>
            <h2 class="vh">{app.text("start-list")}</h2>
            <ul class="index" role="list">{entries}</ul>
        </main>
    }
}

fn entry(app: App, preset: &'static Preset) -> impl IntoView {
    let key = format!("preset-{}", preset.id);
    let message = move |attribute: &'static str| {
        let key = key.clone();
        move || app.translator.with(|translator| translator.attribute(&key, attribute).unwrap_or_default())
    };
    let title = format!("preset-{}", preset.id);
    let open = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        app.apply(Change::Replace(Box::new(preset.scenario())));
        app.view.set(View::Explore);
        crate::platform::document::scroll_to_top();
    };
    view! {
        <li>
            <p class="note topic">{move || app.format(&title, &[])}</p>
            <h3>
                <a href=address::with_state(preset.link) data-testid=format!("preset-{}", preset.id) on:click=open>
                    {message("question")}
                </a>
            </h3>
            <p class="find">{message("story")}</p>
            <p class="note source">{app.text("start-source")}": "<a href=preset.address rel="noreferrer">{preset.credit}</a></p>
        </li>
    }
}
