//! Somebody doubts the assumptions.

use crate::expected::Expected;
use crate::page::Page;
use fantoccini::key::Key;
use serde_json::Value;

/// The page answers the scenario of a link, and has written that link.
async fn arrives_at(page: &Page, link: &str) {
    page.answers(&Expected::of(link)).await;
    page.link_is(link).await;
}

/// Opens a link, then the drawer, and waits until its rows have come.
async fn opened(page: &Page, link: &str) {
    page.open(link).await;
    page.mounted().await;
    page.speaks(if link.contains("lang=ar") { "ar" } else { "en" }).await;
    page.click("assumptions-open").await;
    page.find("assume-omega").await;
}

async fn holds_number(page: &Page, key: &str, number: &str) {
    page.becomes(&format!("return at('assume-{key}-number').value"), &Value::from(number)).await;
}

async fn is_marked(page: &Page, key: &str, marked: bool) {
    let script = format!("return at('assume-{key}').classList.contains('changed')");
    page.becomes(&script, &Value::from(marked)).await;
}

pub async fn are_changed_by_box_and_buttons(page: Page) {
    assert_ne!(Expected::of("omega=0.35").page(), Expected::of("").page(), "the number has an effect");
    opened(&page, "").await;
    page.shows("assumptions-open", "Assumptions: 41, none changed").await;
    page.hides("assume-omega-reset").await;
    page.fill("assume-omega-number", "0.35").await;
    arrives_at(&page, "omega=0.35").await;
    is_marked(&page, "omega", true).await;
    page.shows("assumptions-open", "Assumptions: 41, 1 changed").await;
    page.click("assume-omega-more").await;
    arrives_at(&page, "omega=0.4").await;
    page.click("assume-omega-less").await;
    arrives_at(&page, "omega=0.3").await;
    page.click("assume-omega-reset").await;
    arrives_at(&page, "").await;
    holds_number(&page, "omega", "0.2").await;
    is_marked(&page, "omega", false).await;
    page.is_well().await;
}

pub async fn are_cut_to_their_range_with_a_sentence(page: Page) {
    opened(&page, "").await;
    page.fill("assume-omega-number", "1.7").await;
    page.mentions("assume-omega", "1.7 is outside 0 to 1. Used 1.").await;
    holds_number(&page, "omega", "1").await;
    arrives_at(&page, "omega=1").await;
    page.fill("assume-nu-number", "0.6").await;
    page.becomes("return at('assume-omega').textContent.includes('outside')", &Value::from(false)).await;
    page.is_well().await;
}

pub async fn follow_back_and_forth(page: Page) {
    opened(&page, "").await;
    page.fill("assume-omega-number", "0.35").await;
    arrives_at(&page, "omega=0.35").await;
    page.script("history.back()").await;
    arrives_at(&page, "").await;
    holds_number(&page, "omega", "0.2").await;
    is_marked(&page, "omega", false).await;
    page.script("history.forward()").await;
    arrives_at(&page, "omega=0.35").await;
    holds_number(&page, "omega", "0.35").await;
    is_marked(&page, "omega", true).await;
    page.is_well().await;
}

/// Groups with a change are open, a change made outside the drawer is in it, and everything goes back at once.
pub async fn are_reset_together(page: Page) {
    page.open("#pool=75&omega=0.35&target=3").await;
    page.mounted().await;
    page.shows("assumptions-open", "Assumptions: 41, 2 changed").await;
    page.click("assumptions-open").await;
    page.find("assume-omega").await;
    let open = "return all('assume-').filter((part) => part.tagName === 'DETAILS' && part.open).map((part) => part.dataset.testid)";
    page.becomes(open, &Value::from(vec!["assume-costs", "assume-years"])).await;
    page.click("assumptions-reset").await;
    arrives_at(&page, "pool=75").await;
    holds_number(&page, "target", "2").await;
    page.shows("assumptions-open", "Assumptions: 41, none changed").await;
    page.is_well().await;
}

pub async fn give_the_focus_back(page: Page) {
    opened(&page, "").await;
    page.fill("assume-omega-number", "0.35").await;
    page.keys(&char::from(Key::Escape).to_string()).await;
    page.hides("assumptions").await;
    page.shows_focus_on("assumptions-open").await;
    page.click("assumptions-open").await;
    page.find("assume-omega").await;
    holds_number(&page, "omega", "0.35").await;
    page.click("assumptions-done").await;
    page.hides("assumptions").await;
    page.is_well().await;
}

pub async fn are_told_in_arabic(page: Page) {
    opened(&page, "#lang=ar").await;
    page.mentions("assume-omega", "خسارة التنسيق").await;
    page.fill("assume-omega-number", "0.35").await;
    page.link_is("omega=0.35&lang=ar").await;
    page.fits().await;
    page.is_well().await;
}
