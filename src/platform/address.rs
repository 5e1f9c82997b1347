//! The address of the page: where the scenario is kept.

use wasm_bindgen::JsValue;

/// The text after `#`, or where that is empty the text after `?`, without the mark. Some learning platforms cut off `#`.
#[must_use]
pub fn state_text() -> String {
    let Some(location) = web_sys::window().map(|window| window.location()) else { return String::new() };
    let after = |text: Result<String, JsValue>| text.unwrap_or_default().trim_start_matches(['#', '?']).to_owned();
    let fragment = after(location.hash());
    if fragment.is_empty() { after(location.search()) } else { fragment }
}

/// The whole address.
#[must_use]
pub fn href() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// The address with another text after `#`, and nothing after `?`.
#[must_use]
pub fn with_state(text: &str) -> String {
    let href = href();
    let base = href.split(['#', '?']).next().unwrap_or_default();
    if text.is_empty() { base.to_owned() } else { format!("{base}#{text}") }
}

/// Writes the text after `#` as a new step of the history, unless it is there already. Browsers limit how often this may
/// be done; a refusal is not an error, since the next change writes again.
pub fn push_state(text: &str) {
    if state_text() == text {
        return;
    }
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&with_state(text)));
    }
}
