//! Somebody looks at one year after the other.

use crate::page::Page;
use fantoccini::key::Key;
use serde_json::{Value, json};

/// What stands below the slider.
const READOUT: &str =
    "[...at('frame-projection').querySelectorAll('.readouts p')].filter((p) => p.getClientRects().length).map(words)";

async fn start(page: &Page) {
    page.open("").await;
    page.mounted().await;
    page.studied().await;
}

/// The slider, what is said of it and the one readout that is seen are of a year.
async fn is_at(page: &Page, year: u16) {
    let script = format!(
        "const of = (text) => text.slice(0, 5);
        return [at('year').value, of(at('year').getAttribute('aria-valuetext')), {READOUT}.map(of)]"
    );
    page.becomes(&script, &json!([year.to_string(), format!("{year}:"), [format!("{year}:")]])).await;
}

/// The words that are seen on the button.
async fn offers(page: &Page, word: &str) {
    let script = "return [...at('play').children].filter((part) => part.getClientRects().length).map(words).join()";
    page.becomes(script, &Value::from(word)).await;
}

pub async fn are_set_by_keys_and_pointer(page: Page) {
    start(&page).await;
    is_at(&page, 2045).await;
    let last = page.script(&format!("return {READOUT}")).await;
    page.press("year", &char::from(Key::Left).to_string()).await;
    is_at(&page, 2044).await;
    assert_ne!(page.script(&format!("return {READOUT}")).await, last, "another year, other words");
    page.press("year", &char::from(Key::Home).to_string()).await;
    is_at(&page, 2025).await;
    page.press("year", &char::from(Key::Right).to_string()).await;
    is_at(&page, 2026).await;
    let over = "at('frame-projection').querySelector('[data-year=\"10\"]')
        .dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))";
    page.script(over).await;
    is_at(&page, 2035).await;
    // The year stays when the figure is drawn anew.
    page.click("lever-pooling-more").await;
    page.link_is("pool=55").await;
    page.studied().await;
    is_at(&page, 2035).await;
    page.is_well().await;
}

pub async fn play_and_pause(page: Page) {
    start(&page).await;
    offers(&page, "Play").await;
    page.press("year", &char::from(Key::Home).to_string()).await;
    is_at(&page, 2025).await;
    page.click("play").await;
    offers(&page, "Pause").await;
    page.holds("two years to pass", "return Number(at('year').value) >= 2027").await;
    page.click("play").await;
    offers(&page, "Play").await;
    // From the last year it begins again.
    page.press("year", &char::from(Key::End).to_string()).await;
    is_at(&page, 2045).await;
    page.click("play").await;
    page.holds("the first years", "return Number(at('year').value) < 2035").await;
    // Whoever takes the slider stops it.
    page.press("year", &char::from(Key::End).to_string()).await;
    offers(&page, "Play").await;
    is_at(&page, 2045).await;
    page.is_well().await;
}
