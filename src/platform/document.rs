//! The document around the page: language, theme, title, focus, and counting requests.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

use crate::report::levers::LeverView;
use crate::report::slider_keys::Slider;
use crate::scenario::decimal;

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
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

/// Adds a style sheet to the page.
pub fn add_sheet(address: &str) {
    let link = document().and_then(|document| document.create_element("link").ok());
    if let (Some(link), Some(head)) = (link, document().and_then(|document| document.head())) {
        let _ = link.set_attribute("rel", "stylesheet");
        let _ = link.set_attribute("href", address);
        let _ = head.append_child(&link);
    }
}

/// Writes text into an element of the static page.
pub fn set_text(id: &str, text: &str) {
    if let Some(element) = element(id) {
        element.set_text_content(Some(text));
    }
}

/// Sets an attribute of an element of the static page.
pub fn set_attribute(id: &str, name: &str, value: &str) {
    if let Some(element) = element(id) {
        let _ = element.set_attribute(name, value);
    }
}

/// Puts the focus on an element and brings it into view.
pub fn focus(id: &str) {
    let element = element(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Opens a dialog as a modal one, or closes it.
pub fn show_dialog(id: &str, open: bool) {
    let Some(dialog) = element(id).and_then(|element| element.dyn_into::<web_sys::HtmlDialogElement>().ok()) else {
        return;
    };
    if open && !dialog.open() {
        let _ = dialog.show_modal();
    } else if !open {
        dialog.close();
    }
}

/// Whether a dialog is open.
#[must_use]
pub fn is_open(id: &str) -> bool {
    element(id).is_some_and(|dialog| dialog.has_attribute("open"))
}

/// Year, month and day where the reader is.
#[must_use]
#[allow(clippy::cast_possible_truncation, reason = "a month and a day")]
pub fn today() -> (u16, u8, u8) {
    let now = js_sys::Date::new_0();
    (u16::try_from(now.get_full_year()).unwrap_or_default(), now.get_month() as u8 + 1, now.get_date() as u8)
}

/// Opens the browser's dialog for printing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
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
    let element = element(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.hide_popover();
    }
}

/// Milliseconds since the page began to load.
#[must_use]
pub fn now() -> f64 {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.map_or(0.0, |performance| performance.now())
}

/// Number of resources that the page has asked for since a moment. Browsers list a resource once it has arrived, so the
/// program itself may be listed only after it has started.
#[must_use]
pub fn requests_since(moment: f64) -> usize {
    let performance = web_sys::window().and_then(|window| window.performance());
    let entries = performance.map(|performance| performance.get_entries_by_type("resource"));
    let begun = |entry: &JsValue| {
        let start = js_sys::Reflect::get(entry, &JsValue::from_str("startTime")).ok().and_then(|start| start.as_f64());
        start.is_some_and(|start| start >= moment)
    };
    entries.map_or(0, |entries| entries.iter().filter(begun).count())
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

/// Whether a click was made without a key held down.
#[must_use]
pub fn is_plain_click(event: &web_sys::Event) -> bool {
    let click = event.dyn_ref::<web_sys::MouseEvent>();
    click.is_none_or(|click| !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key()))
}

/// Whether an event comes from within an element.
#[must_use]
pub fn is_within(event: &web_sys::Event, selector: &str) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.and_then(|element| element.closest(selector).ok().flatten()).is_some()
}

/// A field of a form, as it is now.
pub struct Field {
    /// Kind: `range`, `number`, `search`, `checkbox`, `radio` or `select-one`.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// Its value.
    pub value: String,
    /// Whether it is switched on.
    pub checked: bool,
}

/// The field that an event comes from.
#[must_use]
pub fn field(event: &web_sys::Event) -> Option<Field> {
    let target = event.target()?;
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return Some(Field { kind: input.type_(), id: input.id(), value: input.value(), checked: input.checked() });
    }
    let select = target.dyn_ref::<HtmlSelectElement>()?;
    Some(Field { kind: select.type_(), id: select.id(), value: select.value(), checked: false })
}

/// The slider that an event comes from, as it stands.
#[must_use]
pub fn slider(event: &web_sys::Event) -> Option<Slider> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok().filter(|input| input.type_() == "range")?;
    let number = |text: String| decimal::parse(&text);
    let [min, max, step] = [input.min(), input.max(), input.step()].map(number);
    Some(Slider { min: min?, max: max?, step: step?, value: input.value_as_number() })
}

/// Moves the slider that an event comes from, as if by hand.
pub fn slide(event: &web_sys::Event, value: f64) {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
    input.set_value_as_number(value);
    let bubbling = web_sys::EventInit::new();
    bubbling.set_bubbles(true);
    if let Ok(moved) = web_sys::Event::new_with_event_init_dict("input", &bubbling) {
        let _ = input.dispatch_event(&moved);
    }
}

/// Clicks every element of a selector.
pub fn click_all(selector: &str) {
    let Some(found) = document().and_then(|document| document.query_selector_all(selector).ok()) else { return };
    for index in 0..found.length() {
        if let Some(element) = found.get(index).and_then(|node| node.dyn_into::<HtmlElement>().ok()) {
            element.click();
        }
    }
}

/// Whether the page stands in a frame of another.
#[must_use]
pub fn is_framed() -> bool {
    web_sys::window().is_some_and(|window| window.parent().ok().flatten().is_some_and(|parent| parent != window))
}

/// Opens a folded part of the page.
pub fn open_details(id: &str) {
    set_attribute(id, "open", "");
}

/// Id of the element that has the focus; empty if it has none.
#[must_use]
pub fn focused_id() -> String {
    document().and_then(|document| document.active_element()).map_or_else(String::new, |element| element.id())
}

/// Writes our own markup into an element.
pub fn set_markup(id: &str, markup: &str) {
    if let Some(element) = element(id) {
        let focused = focused_id();
        element.set_inner_html(markup);
        if focused_id() != focused {
            focus(&focused);
        }
    }
}

/// Puts the focus on an element if no element has it, or one in a dialog that has just closed.
pub fn focus_if_lost(id: &str) {
    let active = document().and_then(|document| document.active_element());
    let lost = |element: &Element| element.matches("body, dialog:not([open]) *").unwrap_or(true);
    if active.is_none_or(|element| lost(&element)) {
        focus(id);
    }
}

/// Shows a year of the figure of years: its marks and words, and the thumb. `false` where there is no such figure.
pub fn show_year(first: usize, year: usize) -> bool {
    let (Some(figure), Some(slider)) = (element("years"), element("year")) else { return false };
    let Ok(Some(words)) = figure.query_selector(&format!(".readouts .y{year}")) else { return false };
    let _ = figure.set_attribute("data-now", &year.to_string());
    let _ = slider.set_attribute("aria-valuetext", &words.text_content().unwrap_or_default());
    if let Ok(slider) = slider.dyn_into::<HtmlInputElement>() {
        slider.set_value(&(first + year).to_string());
    }
    true
}

/// Gives an element a class, or takes it away.
pub fn set_class(id: &str, class: &str, given: bool) {
    if let Some(element) = element(id) {
        let _ = element.class_list().toggle_with_force(class, given);
    }
}

/// The text of an element.
#[must_use]
pub fn text_of(id: &str) -> String {
    element(id).and_then(|element| element.text_content()).unwrap_or_default()
}

/// Shows an element or hides it.
pub fn set_hidden(id: &str, hidden: bool) {
    if let Some(element) = element(id) {
        let _ = element.toggle_attribute_with_force("hidden", hidden);
    }
}

/// Puts a value into a list of choices.
pub fn set_value(id: &str, value: &str) {
    if let Some(select) = element(id).and_then(|element| element.dyn_into::<HtmlSelectElement>().ok())
        && select.value() != value
    {
        select.set_value(value);
    }
}

/// Switches a check box.
pub fn set_checked(id: &str, checked: bool) {
    if let Some(input) = element(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        input.set_checked(checked);
    }
}

/// Brings a lever of the page up to date: mark, value, thumb and note.
pub fn update_lever(id: &str, view: &LeverView) {
    let Some(lever) = element(id) else { return };
    let _ = lever.class_list().toggle_with_force("changed", view.changed);
    if let Ok(Some(note)) = lever.query_selector(".lv-foot .note, .lever > .note")
        && note.text_content().as_deref() != Some(&view.note)
    {
        note.set_text_content(Some(&view.note));
        // A correction is said at once; what a lever means is not, since the answer is said when the change has settled.
        let _ = if view.corrected { note.set_attribute("role", "status") } else { note.remove_attribute("role") };
    }
    let Ok(fields) = lever.query_selector_all("input, select") else { return };
    for index in 0..fields.length() {
        let Some(field) = fields.get(index) else { continue };
        if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
            select.set_value(&view.value);
        } else if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            update_input(input, view);
        }
    }
}

fn update_input(input: &HtmlInputElement, view: &LeverView) {
    match input.type_().as_str() {
        "checkbox" => input.set_checked(view.value == "on"),
        "range" => {
            input.set_value(&view.value);
            let _ = input.set_attribute("aria-valuetext", &view.value_text);
            let _ = input.style().set_property("--v", &view.fraction.to_string());
        }
        _ => input.set_value(&view.value),
    }
}

/// Puts a value into a list of choices and its badge and mark beside it, if the list is on the page.
pub fn update_row(select_id: &str, value: &str, badge: &str, marked: bool) {
    let select = element(select_id);
    let Some(select) = select.and_then(|select| select.dyn_into::<HtmlSelectElement>().ok()) else { return };
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
