//! The page.

use wasm_bindgen::JsCast;

fn main() {
    let place = web_sys::window().and_then(|window| window.document()?.get_element_by_id("app"));
    if let Some(place) = place.and_then(|place| place.dyn_into::<web_sys::HtmlElement>().ok()) {
        place.set_text_content(None);
        leptos::mount::mount_to(place, entente::app::root::Root).forget();
    }
}
