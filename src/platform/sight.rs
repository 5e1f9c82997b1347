//! Whether a part of the page can be seen.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IntersectionObserver, IntersectionObserverEntry};

/// Watches an element for as long as it is kept.
pub struct Sight {
    seen: Rc<Cell<bool>>,
    observer: IntersectionObserver,
    #[allow(dead_code, reason = "the observer calls it")]
    told: Closure<dyn FnMut(Array)>,
}

impl Sight {
    /// Watches the element of an id. `None` where there is no such element or the browser cannot tell.
    #[must_use]
    pub fn of(id: &str) -> Option<Self> {
        let element = web_sys::window()?.document()?.get_element_by_id(id)?;
        let seen = Rc::new(Cell::new(true));
        let kept = Rc::clone(&seen);
        let told = Closure::new(move |entries: Array| {
            if let Ok(entry) = JsValue::dyn_into::<IntersectionObserverEntry>(entries.pop()) {
                kept.set(entry.is_intersecting());
            }
        });
        let observer = IntersectionObserver::new(JsCast::unchecked_ref(told.as_ref())).ok()?;
        observer.observe(&element);
        Some(Self { seen, observer, told })
    }

    /// Whether any of it can be seen; `true` until the browser has told.
    #[must_use]
    pub fn is_seen(&self) -> bool {
        self.seen.get()
    }
}

impl Drop for Sight {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
