//! Marks of charts: elements that carry their words in `data-reading`. The place of the one that is read stands in
//! `data-read` of its figure, which stays when the figure is drawn anew.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use super::document::{document, target};

const MARKS: &str = "[data-reading]";
const FIGURE: &str = ".figure";
const READ: &str = "data-read";

/// Reads the mark that a pointer has come over, if it is one.
pub fn point(event: &Event) {
    let Some(mark) = target(event).and_then(|target| target.closest(MARKS).ok()?) else { return };
    let Ok(Some(figure)) = mark.closest(FIGURE) else { return };
    let Ok(marks) = figure.query_selector_all(MARKS) else { return };
    let place = (0..marks.length()).find(|&place| mark.is_same_node(marks.get(place).as_ref()));
    show(&figure, place);
}

/// Reads the mark that the slider of a chart stands at, if an event comes from one.
pub fn slide(event: &Event) {
    let slider = target(event).and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if let Some(slider) = slider.filter(|slider| slider.id().ends_with("-read"))
        && let Ok(Some(figure)) = slider.closest(FIGURE)
    {
        show(&figure, slider.value().parse().ok());
    }
}

/// Reads nothing any more.
pub fn leave() {
    let read = document().and_then(|document| document.query_selector("[data-read]").ok()?);
    if let Some(figure) = read {
        show(&figure, None);
    }
}

/// Reads the same mark of a figure that has been drawn anew.
pub(super) fn again(figure: &Element) {
    if let Some(place) = figure.get_attribute(READ) {
        show(figure, place.parse().ok());
    }
}

fn show(figure: &Element, place: Option<u32>) {
    if place.is_some() && !figure.has_attribute(READ) {
        leave();
    }
    if let Ok(Some(old)) = figure.query_selector(".is-read") {
        let _ = old.class_list().remove_1("is-read");
    }
    let mut words = None;
    let mut at = String::new();
    if let Some(place) = place {
        let mark = figure.query_selector_all(MARKS).ok().and_then(|marks| marks.get(place)?.dyn_into::<Element>().ok());
        if let Some(mark) = mark {
            let _ = mark.class_list().add_1("is-read");
            words = mark.get_attribute("data-reading");
        }
        at = place.to_string();
        let _ = figure.set_attribute(READ, &at);
    } else {
        let _ = figure.remove_attribute(READ);
    }
    // The text is written into the node that is there: markup is brought up to date by counting nodes.
    if let Some(text) = figure.query_selector(".reader p").ok().flatten().and_then(|line| line.first_child()) {
        text.set_node_value(Some(words.as_deref().unwrap_or("\u{a0}")));
    }
    let slider = figure.query_selector(".reader input").ok().flatten();
    if let Some(slider) = slider.and_then(|slider| slider.dyn_into::<HtmlInputElement>().ok()) {
        let _ = slider.set_attribute("aria-valuetext", words.as_deref().unwrap_or_default());
        if !at.is_empty() {
            slider.set_value(&at);
        }
    }
}
