//! Messages between the program and the scripts beside it, as events of the document: `doc/messages.md`.

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit};

/// A message to the program; its detail is a JSON text.
const TO_PROGRAM: &str = "entente:message";
/// What the program says; its detail is a JSON text.
const FROM_PROGRAM: &str = "entente:reply";
/// Longest message taken; the scripts beside the program take no longer ones either.
const MAX_LENGTH: usize = 65_536;
/// A script that wants to hear of the program from the start leaves this on the root element.
const AWAITED: &str = "data-bridge";

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// Hands on every message, as long as the page lives.
pub fn listen(mut hear: impl FnMut(String) + 'static) {
    let Some(document) = document() else { return };
    let listener = EventListener::new(&document, TO_PROGRAM, move |event| {
        let text = event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().as_string());
        if let Some(text) = text.filter(|text| text.len() <= MAX_LENGTH) {
            hear(text);
        }
    });
    listener.forget();
}

/// Whether somebody listens already.
#[must_use]
pub fn is_awaited() -> bool {
    document().and_then(|document| document.document_element()).is_some_and(|root| root.has_attribute(AWAITED))
}

/// Says something.
pub fn say(text: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&JsValue::from_str(text));
    if let (Some(document), Ok(event)) = (document(), CustomEvent::new_with_event_init_dict(FROM_PROGRAM, &init)) {
        let _ = document.dispatch_event(&event);
    }
}
