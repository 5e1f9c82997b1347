//! A drawing (SVG text) as a picture (PNG), drawn by the browser itself: nothing is sent anywhere.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

use super::save::blob;

/// Pixels of the picture for one of the drawing: sharp on dense screens, in slides and on paper.
const DENSITY: u32 = 2;

/// Draws a picture; nothing where the browser cannot.
pub async fn png(svg: &str) -> Option<Blob> {
    let address = Url::create_object_url_with_blob(&blob(svg, "image/svg+xml")?).ok()?;
    let picture = draw(&address).await;
    let _ = Url::revoke_object_url(&address);
    picture
}

async fn draw(address: &str) -> Option<Blob> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await.ok()?;
    let canvas = web_sys::window()?.document()?.create_element("canvas").ok()?.dyn_into::<HtmlCanvasElement>().ok()?;
    canvas.set_width(image.natural_width() * DENSITY);
    canvas.set_height(image.natural_height() * DENSITY);
    let pen = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    pen.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height).ok()?;
    // The browser calls with nothing if it cannot write the picture.
    let written = Promise::new(&mut |resolve, _| {
        let _ = canvas.to_blob(&resolve);
    });
    JsFuture::from(written).await.ok()?.dyn_into::<Blob>().ok()
}
