//! A view in a place of its own in the document; dropping it takes both away.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

/// A mounted view.
pub struct Mounted {
    place: HtmlElement,
    _view: Box<dyn std::any::Any>,
}

impl Mounted {
    /// Mounts a view.
    pub fn new<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> Self {
        let document = leptos::prelude::document();
        let place: HtmlElement = document.create_element("div").expect("a div can be made").unchecked_into();
        document.body().expect("there is a body").append_child(&place).expect("the body takes children");
        let view = Box::new(leptos::mount::mount_to(place.clone(), view));
        Self { place, _view: view }
    }

    /// All its words.
    pub fn text(&self) -> String {
        self.place.text_content().unwrap_or_default()
    }

    /// The words of a part.
    pub fn text_of(&self, test_id: &str) -> String {
        self.find(test_id).and_then(|element| element.text_content()).unwrap_or_default()
    }

    /// Waits until everything that follows from a change stands on the page.
    pub async fn settle(&self) {
        for _ in 0..4 {
            leptos::task::tick().await;
        }
    }

    /// The element with a test id, if it is there.
    pub fn find(&self, test_id: &str) -> Option<HtmlElement> {
        let found = self.place.query_selector(&format!("[data-testid=\"{test_id}\"]"));
        found.expect("a valid selector").map(|element| element.unchecked_into())
    }

    /// Clicks a button.
    pub async fn click(&self, test_id: &str) {
        self.find(test_id).unwrap_or_else(|| panic!("{test_id} is there")).click();
        self.settle().await;
    }

    /// What is in an input.
    pub fn value(&self, test_id: &str) -> String {
        self.input(test_id).value()
    }

    /// Puts a text into an input and says so, as a reader who leaves it would.
    pub async fn enter(&self, test_id: &str, text: &str, event: &str) {
        let input = self.input(test_id);
        input.set_value(text);
        let up = web_sys::EventInit::new();
        up.set_bubbles(true);
        let event = web_sys::Event::new_with_event_init_dict(event, &up).expect("an event");
        input.dispatch_event(&event).expect("the input takes events");
        self.settle().await;
    }

    fn input(&self, test_id: &str) -> HtmlInputElement {
        self.find(test_id).unwrap_or_else(|| panic!("{test_id} is there")).unchecked_into()
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.place.remove();
    }
}
