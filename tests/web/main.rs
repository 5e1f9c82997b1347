//! Components in a real browser.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod controls;
mod mounting;

use leptos::prelude::*;
use mounting::Mounted;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn a_view_mounts_and_follows_its_signal() {
    let count = RwSignal::new(1);
    let mounted = Mounted::new(move || view! { <p>{count}</p> });
    assert_eq!(mounted.text(), "1");
    count.set(2);
    leptos::task::tick().await;
    assert_eq!(mounted.text(), "2");
}
