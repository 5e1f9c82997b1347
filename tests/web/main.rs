//! Components in a real browser.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use leptos::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// An empty element of the document, to mount one view in.
fn place() -> web_sys::HtmlElement {
    let document = leptos::prelude::document();
    let place = document.create_element("div").expect("a div can be made");
    document.body().expect("there is a body").append_child(&place).expect("the body takes children");
    wasm_bindgen::JsCast::unchecked_into(place)
}

#[wasm_bindgen_test]
async fn a_view_mounts_and_follows_its_signal() {
    let place = place();
    let count = RwSignal::new(1);
    let _mounted = leptos::mount::mount_to(place.clone(), move || view! { <p>{count}</p> });
    assert_eq!(place.text_content().as_deref(), Some("1"));
    count.set(2);
    leptos::task::tick().await;
    assert_eq!(place.text_content().as_deref(), Some("2"));
}
