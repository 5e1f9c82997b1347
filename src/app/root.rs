//! The page as a whole: one element that is painted, and whose events are read.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::html::Div;
use leptos::prelude::*;
use web_sys::Event;

use super::paint::Painter;
use super::state::App;
use super::{events, keys, settle};
use crate::platform::document;

/// The page.
#[component]
pub fn Root() -> impl IntoView {
    let app = App::new();
    let page = NodeRef::<Div>::new();
    settle::follow(app);
    keys::listen(app);
    // The event of a closing dialog does not rise: it is caught on its way down.
    let closing: StoredValue<Option<EventListener>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |_| {
        let Some(page) = page.get() else { return };
        let downwards = EventListenerOptions::run_in_capture_phase();
        // The word of the question that opened the dialog was written anew if the members changed.
        let back = |_: &Event| document::focus_if_lost("word-who");
        closing.set_value(Some(EventListener::new_with_options(&page, "close", downwards, back)));
    });
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
            on:keydown=move |event| events::pressed(app, &event, &event.key())
            on:pointerover=move |event| events::pointed(app, &event)
            on:focusin=move |event| events::focused(app, &event)
        ></div>
        <p class="vh" role="status" data-testid="spoken">{app.spoken}</p>
    }
}
