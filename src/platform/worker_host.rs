//! The worker's side: waits for requests and answers them.

use std::cell::RefCell;

use gloo_events::EventListener;
use js_sys::Float64Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::runner::compute::Calculator;
use crate::runner::protocol::{Request, answer};

/// What the worker says once it can take requests.
pub const READY: &str = "ready";

/// Listens for requests for as long as the worker lives.
pub fn serve() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let calculator = RefCell::new(Calculator::default());
    let listener = EventListener::new(&scope.clone(), "message", move |event| {
        let text = event.dyn_ref::<MessageEvent>().and_then(|message| message.data().as_string());
        if let Some(request) = text.as_deref().and_then(Request::from_text) {
            let _ = respond(&scope, &mut calculator.borrow_mut(), &request);
        }
    });
    // The listener lives as long as the worker.
    listener.forget();
    if let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        let _ = scope.post_message(&JsValue::from_str(READY));
    }
}

/// Answers with the number of the run and the shares, or with the number alone if there are none.
fn respond(scope: &DedicatedWorkerGlobalScope, calculator: &mut Calculator, request: &Request) -> Result<(), JsValue> {
    let mut numbers = vec![f64::from(request.run)];
    if let Ok(shares) = answer(calculator, request) {
        numbers.extend(shares.to_numbers());
    }
    scope.post_message(&Float64Array::from(numbers.as_slice()))
}
