//! The page as a whole: one element that is painted, and whose events are read.

use leptos::html::Div;
use leptos::prelude::*;

use super::paint::Painter;
use super::state::App;
use super::{events, settle};

/// The page.
#[component]
pub fn Root() -> impl IntoView {
    let app = App::new();
    let page = NodeRef::<Div>::new();
    let spoken = settle::follow(app);
    Effect::new(move |painter: Option<Painter>| {
        let mut painter = painter.unwrap_or_else(|| Painter::new(app));
        if page.get().is_some() {
            painter.paint();
        }
        painter
    });
    view! {
        <div
            id="page"
            node_ref=page
            on:click=move |event| events::clicked(app, &event)
            on:input=move |event| events::moved(app, &event)
            on:change=move |event| events::chosen(app, &event)
            on:focusin=move |event| events::focused(app, &event)
        ></div>
        <p class="vh" role="status" data-testid="spoken">{spoken}</p>
    }
}
