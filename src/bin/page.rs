//! The page, and the worker that shares its module: one program, started by the same file.

use leptos::prelude::*;

fn main() {
    let Some(window) = web_sys::window() else {
        return; // In a worker there is nothing to mount.
    };
    let place = window.document().and_then(|document| document.get_element_by_id("app"));
    if let Some(place) = place {
        mount(&place);
    }
}

fn mount(place: &web_sys::Element) {
    use wasm_bindgen::JsCast;

    if let Some(place) = place.dyn_ref::<web_sys::HtmlElement>() {
        place.set_text_content(None);
        leptos::mount::mount_to(place.clone(), Placeholder).forget();
    }
}

/// Stands in for the app.
#[component]
fn Placeholder() -> impl IntoView {
    view! { <main><h1 data-testid="title">"Entente"</h1></main> }
}
