//! Own files of the site, fetched only when a reader asks for them.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Where the build tells the page the hashed names of its files: `<link data-file="name" href="...">`.
#[must_use]
pub fn file_address(name: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let link = document.query_selector(&format!("link[data-file=\"{name}\"]")).ok()??;
    link.get_attribute("href")
}

/// The text of a file of this site; `None` if it cannot be had.
pub async fn text(address: &str) -> Option<String> {
    let window = web_sys::window()?;
    let response = JsFuture::from(window.fetch_with_str(address)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
