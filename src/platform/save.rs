//! Files that a reader keeps: saved by the browser, copied, or handed to another program.

use std::future::Future;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// Milliseconds after which the browser has surely begun to save.
const KEPT: u32 = 60_000;

/// A text as a file of the browser.
#[must_use]
pub fn blob(text: &str, media_type: &str) -> Option<Blob> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &kind).ok()
}

/// Saves a file under a name; `false` where the browser cannot.
#[must_use]
pub fn save(name: &str, file: &Blob) -> bool {
    let Ok(address) = Url::create_object_url_with_blob(file) else { return false };
    let document = web_sys::window().and_then(|window| window.document());
    let link = document.and_then(|document| document.create_element("a").ok());
    let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) else { return false };
    let ready = link.set_attribute("href", &address).and_then(|()| link.set_attribute("download", name)).is_ok();
    if ready {
        link.click();
    }
    spawn_local(async move {
        gloo_timers::future::TimeoutFuture::new(KEPT).await;
        let _ = Url::revoke_object_url(&address);
    });
    ready
}

/// Copies a file of a kind; `false` where the browser does not allow it.
///
/// The file may still be on its way: browsers allow copying only at once after a click, so they are given a promise of it.
pub async fn copy(kind: &str, file: impl Future<Output = Option<Blob>> + 'static) -> bool {
    let promised = future_to_promise(async move { file.await.map(JsValue::from).ok_or(JsValue::NULL) });
    match begin(kind, &promised) {
        Some(copying) => JsFuture::from(copying).await.is_ok(),
        None => false,
    }
}

fn begin(kind: &str, file: &Promise) -> Option<Promise> {
    let window = web_sys::window()?;
    let item = Reflect::get(&window, &"ClipboardItem".into()).ok()?.dyn_into::<Function>().ok()?;
    let kinds = Object::new();
    Reflect::set(&kinds, &kind.into(), file).ok()?;
    let item = Reflect::construct(&item, &Array::of1(&kinds)).ok()?;
    let clipboard = Reflect::get(&window.navigator(), &"clipboard".into()).ok()?;
    let write = Reflect::get(&clipboard, &"write".into()).ok()?.dyn_into::<Function>().ok()?;
    write.call1(&clipboard, &Array::of1(&item)).ok()?.dyn_into::<Promise>().ok()
}

/// Hands text to the share sheet of the system; `false` where there is none or the reader closed it.
pub async fn share(text: &str) -> bool {
    let Some(navigator) = web_sys::window().map(|window| JsValue::from(window.navigator())) else { return false };
    let Ok(share) = js_sys::Reflect::get(&navigator, &"share".into()) else { return false };
    let Some(share) = share.dyn_ref::<js_sys::Function>() else { return false };
    let data = js_sys::Object::new();
    let written = js_sys::Reflect::set(&data, &"text".into(), &text.into()).is_ok();
    let Ok(sharing) = share.call1(&navigator, &data) else { return false };
    written && JsFuture::from(js_sys::Promise::from(sharing)).await.is_ok()
}
