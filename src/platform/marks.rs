//! Marks of charts: elements that carry their words in `data-reading`.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::document::element;

/// Marks of a chart that can be read, with their words.
const MARKS: &str = "[data-reading]";

/// The mark that an event comes from: the id of its figure, and its place among the marks there.
#[must_use]
pub fn mark(event: &web_sys::Event) -> Option<(String, usize)> {
    let mark = event.target()?.dyn_into::<Element>().ok()?.closest(MARKS).ok()??;
    let figure = mark.closest(".figure").ok()??;
    let marks = figure.query_selector_all(MARKS).ok()?;
    let place =
        (0..marks.length()).find(|&place| marks.get(place).is_some_and(|other| mark.is_same_node(Some(&other))))?;
    Some((figure.id().strip_suffix("-body")?.to_owned(), place as usize))
}

/// Shows the words of a mark of a figure and marks it, or shows none.
pub fn read_mark(figure: &str, place: Option<usize>) {
    let Some(body) = element(&format!("{figure}-body")) else { return };
    if let Ok(Some(old)) = body.query_selector(".is-read") {
        let _ = old.class_list().remove_1("is-read");
    }
    let marks = body.query_selector_all(MARKS).ok();
    let mark =
        marks.zip(place).and_then(|(marks, place)| marks.get(u32::try_from(place).ok()?)?.dyn_into::<Element>().ok());
    let words = mark.as_ref().and_then(|mark| mark.get_attribute("data-reading"));
    if let Some(mark) = mark {
        let _ = mark.class_list().add_1("is-read");
    }
    if let Ok(Some(line)) = body.query_selector(".reader p") {
        line.set_text_content(words.as_deref());
    }
    let slider = element(&format!("{figure}-read")).and_then(|slider| slider.dyn_into::<HtmlInputElement>().ok());
    if let Some(slider) = slider {
        let _ = slider.set_attribute("aria-valuetext", words.as_deref().unwrap_or_default());
        if let Some(place) = place {
            slider.set_value(&place.to_string());
        }
    }
}
