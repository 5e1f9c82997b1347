//! The study program's side: waits for messages and answers them.
//!
//! A message is a request as text, or an array of three texts: a language tag, the messages of that language and nothing; or
//! [`LIBRARY`], the table of figures and that of sources.

use std::cell::RefCell;

use gloo_events::EventListener;
use js_sys::{Array, Float64Array, Function};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, EventTarget, MessageEvent, MessagePort};

use crate::i18n::locale::Locale;
use crate::runner::protocol::{Answer, Request, RunId};
use crate::study::desk::Desk;

/// Names the tables of figures and sources among messages.
pub const LIBRARY: &str = "library";
/// Where the page leaves its end of a channel if there can be no worker, on the global object.
pub const CHANNEL: &str = "studyChannel";

/// Listens for messages for as long as the program lives, and says that it does.
///
/// In a worker messages come from the page by themselves. Where there can be none, as in a frame with an origin of its own,
/// the program runs beside the page in the same thread, and they come through a channel.
pub fn serve() {
    let global = js_sys::global();
    let port = match global.dyn_ref::<DedicatedWorkerGlobalScope>() {
        Some(_) => Some(JsValue::from(global)),
        None => js_sys::Reflect::get(&global, &JsValue::from_str(CHANNEL)).ok(),
    };
    let Some(port) = port.and_then(|port| port.dyn_into::<EventTarget>().ok()) else { return };
    let (desk, target) = (RefCell::new(Desk::default()), port.clone());
    let listener = EventListener::new(&port, "message", move |event| {
        let Some(data) = event.dyn_ref::<MessageEvent>().map(MessageEvent::data) else { return };
        if let Some(request) = data.as_string().as_deref().and_then(Request::from_text) {
            let answer = desk.borrow_mut().answer(&request);
            post(&target, &message(request.run, &answer));
        } else if let Some([name, first, second]) = texts(&data) {
            match Locale::from_tag(&name) {
                Some(locale) => desk.borrow_mut().speak(locale, &first),
                None if name == LIBRARY => desk.borrow_mut().file_away(&first, &second),
                None => {}
            }
        }
    });
    // The listener lives as long as the program.
    listener.forget();
    if let Some(port) = port.dyn_ref::<MessagePort>() {
        port.start();
    }
    post(&port, &JsValue::NULL);
}

/// Sends a message through a worker, the scope of one, or a port of a channel.
pub fn post(port: &EventTarget, message: &JsValue) {
    let send = js_sys::Reflect::get(port, &JsValue::from_str("postMessage"));
    if let Some(send) = send.ok().and_then(|send| send.dyn_into::<Function>().ok()) {
        let _ = send.call1(port, message);
    }
}

fn texts(data: &JsValue) -> Option<[String; 3]> {
    let parts = data.dyn_ref::<Array>()?;
    let text = |at| parts.get(at).as_string();
    Some([text(0)?, text(1)?, text(2)?])
}

/// The run, the numbers, then the texts.
fn message(run: RunId, answer: &Answer) -> Array {
    let parts = Array::of2(&JsValue::from(run), &Float64Array::from(answer.numbers.as_slice()));
    answer.texts.iter().for_each(|text| {
        parts.push(&JsValue::from_str(text));
    });
    parts
}
