//! The page, and the worker that shares its module: one program, started by the same file.

use wasm_bindgen::JsCast;

fn main() {
    let Some(window) = web_sys::window() else {
        entente::platform::worker_host::serve();
        return;
    };
    let place = window.document().and_then(|document| document.get_element_by_id("app"));
    if let Some(place) = place.and_then(|place| place.dyn_into::<web_sys::HtmlElement>().ok()) {
        place.set_text_content(None);
        leptos::mount::mount_to(place, entente::app::root::Root).forget();
    }
}
