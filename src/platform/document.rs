//! The document around the page: language, theme, title, focus, and counting requests.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn root() -> Option<Element> {
    document()?.document_element()
}

/// Sets an attribute of the root element, or removes it.
pub fn set_root_attribute(name: &str, value: Option<&str>) {
    if let Some(root) = root() {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// Sets the title of the document.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Writes text into an element of the static page.
pub fn set_text(id: &str, text: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.set_text_content(Some(text));
    }
}

/// Sets an attribute of an element of the static page.
pub fn set_attribute(id: &str, name: &str, value: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        let _ = element.set_attribute(name, value);
    }
}

/// Puts the focus on an element and brings it into view.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Opens a dialog as a modal one, or closes it.
pub fn show_dialog(dialog: &web_sys::HtmlDialogElement, open: bool) {
    if open && !dialog.open() {
        let _ = dialog.show_modal();
    } else if !open && dialog.open() {
        dialog.close();
    }
}

/// Sets a custom property of an element, for positions that styles read.
pub fn set_property(element: &HtmlElement, name: &str, value: &str) {
    let _ = element.style().set_property(name, value);
}

/// Whether a media query holds now.
#[must_use]
pub fn matches(query: &str) -> bool {
    let list = web_sys::window().and_then(|window| window.match_media(query).ok()).flatten();
    list.is_some_and(|list| list.matches())
}

/// Scrolls to the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Closes a popover if it is open; where it is laid out as part of the page there is nothing to close.
pub fn hide_popover(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.hide_popover();
    }
}

/// Number of resources that the page has asked for so far.
#[must_use]
pub fn requests() -> usize {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.map_or(0, |performance| performance.get_entries_by_type("resource").length() as usize)
}

/// Copies text; `false` where the browser does not allow it.
pub async fn copy(text: &str) -> bool {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else { return false };
    // Where the page is not on a secure origin there is no clipboard at all.
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok();
    if clipboard.is_none_or(|clipboard| clipboard.is_undefined()) {
        return false;
    }
    wasm_bindgen_futures::JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Value of a data attribute of the element of an event, or of the nearest element around it that has one.
#[must_use]
pub fn nearest_data(event: &web_sys::Event, name: &str) -> Option<String> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let attribute = format!("data-{name}");
    element.closest(&format!("[{attribute}]")).ok()??.get_attribute(&attribute)
}

/// Value of the list that an event comes from.
#[must_use]
pub fn event_value(event: &web_sys::Event) -> Option<String> {
    Some(event.target()?.dyn_into::<web_sys::HtmlSelectElement>().ok()?.value())
}

/// Opens a folded part of the page, named by its test id.
pub fn open_details(test_id: &str) {
    let folded = document()
        .and_then(|document| document.query_selector(&format!("details[data-testid=\"{test_id}\"]")).ok().flatten());
    if let Some(folded) = folded {
        let _ = folded.set_attribute("open", "");
    }
}

/// Puts a value into a list of choices and its badge and mark beside it, if the list is on the page.
pub fn update_row(select_id: &str, value: &str, badge: &str, marked: bool) {
    let select = document().and_then(|document| document.get_element_by_id(select_id));
    let Some(select) = select.and_then(|select| select.dyn_into::<web_sys::HtmlSelectElement>().ok()) else { return };
    if select.value() != value {
        select.set_value(value);
    }
    let Some(row) = select.parent_element() else { return };
    let _ = row.class_list().toggle_with_force("changed", marked);
    if let Some(old) = row.first_element_child()
        && old.outer_html() != badge
    {
        old.set_outer_html(badge);
    }
}
