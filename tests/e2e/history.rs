//! Somebody goes back and forth between what they have tried, and works by keys.

use crate::expected::Expected;
use crate::page::Page;
use fantoccini::key::Key;
use serde_json::{Value, json};

async fn start(page: &Page, link: &str) {
    page.open(link).await;
    page.mounted().await;
}

async fn arrives_at(page: &Page, link: &str) {
    page.answers(&Expected::of(link)).await;
    page.link_is(link).await;
}

/// Ctrl and a character, wherever the focus is.
async fn control(page: &Page, key: &str) {
    page.keys(&format!("{}{key}{}", char::from(Key::Control), char::from(Key::Null))).await;
}

async fn is_off(page: &Page, testid: &str, off: bool) {
    page.becomes(&format!("return at('{testid}').getAttribute('aria-disabled')"), &Value::from(off.to_string())).await;
}

pub async fn undoes_and_redoes(page: Page) {
    start(&page, "").await;
    is_off(&page, "undo", true).await;
    page.click("lever-pooling-more").await;
    arrives_at(&page, "pool=55").await;
    page.choose("lever-bill-pick", "equal").await;
    arrives_at(&page, "pool=55&bill=equal").await;
    is_off(&page, "undo", false).await;
    page.click("undo").await;
    arrives_at(&page, "pool=55").await;
    page.becomes("return at('lever-bill-pick').value", &Value::from("shapley_capped")).await;
    page.click("undo").await;
    arrives_at(&page, "").await;
    is_off(&page, "undo", true).await;
    page.click("redo").await;
    arrives_at(&page, "pool=55").await;
    control(&page, "y").await;
    arrives_at(&page, "pool=55&bill=equal").await;
    control(&page, "z").await;
    arrives_at(&page, "pool=55").await;
    // The browser's own way back still leads along the links, and undo follows it.
    page.script("history.back()").await;
    arrives_at(&page, "pool=55&bill=equal").await;
    page.click("undo").await;
    arrives_at(&page, "pool=55").await;
    page.is_well().await;
}

pub async fn gets_its_own_scenario_back_after_a_ready_one(page: Page) {
    start(&page, "#a=usa~jpn&pool=75").await;
    page.click("nav-scenarios").await;
    page.click("preset-networks").await;
    page.link_is("a=usa~eu~jpn&b=chn~rus&tech=telecom_5g6g").await;
    page.click("undo").await;
    arrives_at(&page, "a=usa~jpn&pool=75").await;
    page.click("start-over").await;
    arrives_at(&page, "").await;
    page.click("undo").await;
    arrives_at(&page, "a=usa~jpn&pool=75").await;
    page.is_well().await;
}

/// Without motion nothing moves by itself: the reader says when the replay ends.
pub async fn replays_the_last_change(page: Page) {
    start(&page, "#motion=off").await;
    page.fill("lever-pooling-number", "90").await;
    page.link_is("pool=90&motion=off").await;
    page.keys("r").await;
    // No runs follow for what is only looked back at.
    page.shows("answer", &Expected::of("").answer()).await;
    page.becomes("return at('lever-pooling-number').value", &Value::from("50")).await;
    page.mentions("changes", "Before the last change").await;
    page.keys("r").await;
    page.answers(&Expected::of("pool=90")).await;
    page.link_is("pool=90&motion=off").await;
    page.is_well().await;
}

/// With motion it ends by itself.
pub async fn sees_the_replay_end(page: Page) {
    start(&page, "#pool=20").await;
    page.fill("lever-pooling-number", "90").await;
    page.link_is("pool=90").await;
    page.click("changes-count").await;
    page.click("replay").await;
    page.answers(&Expected::of("pool=90")).await;
    page.link_is("pool=90").await;
    page.is_well().await;
}

pub async fn takes_single_changes_back(page: Page) {
    start(&page, "#closed=40&deal=eu~chn~100").await;
    page.mentions("changes", "6 changes from today").await;
    page.click("changes-count").await;
    page.mentions("change-lever-export_control", "Closed to outsiders was 0% 40%").await;
    page.click("take-back-lever-pooling").await;
    arrives_at(&page, "pool=0&closed=40&deal=eu~chn~100").await;
    page.shows_focus_on("take-back-lever-supply").await;
    page.click("take-back-agreement-0").await;
    arrives_at(&page, "pool=0&closed=40").await;
    page.lacks("take-back-agreement-0").await;
    page.click("take-back-alliance-0").await;
    page.link_is("a=&pool=0&closed=40").await;
    page.lacks("take-back-alliance-0").await;
    for key in ["lever-supply", "lever-bill", "lever-export_control"] {
        page.click(&format!("take-back-{key}")).await;
        page.lacks(&format!("take-back-{key}")).await;
    }
    page.mentions("changes", "Nothing differs from the status quo.").await;
    page.becomes("return document.activeElement.id", &Value::from("changes-count")).await;
    page.is_well().await;
}

pub async fn works_by_shortcuts(page: Page) {
    start(&page, "").await;
    page.keys("2").await;
    assert!(!page.table("frame-seats").await.is_empty());
    page.keys("1").await;
    page.keys("m").await;
    page.find("member-search").await;
    // In the search a letter is a letter, and a question mark opens nothing.
    page.press("member-search", "r?m").await;
    page.becomes("return at('member-search').value", &Value::from("r?m")).await;
    page.click("members-done").await;
    page.keys("?").await;
    page.becomes("return at('help').open", &json!(true)).await;
    page.click("help-done").await;
    page.becomes("return at('help').open", &json!(false)).await;
    page.click("help-open").await;
    page.becomes("return at('help').open", &json!(true)).await;
    page.click("help-done").await;
    page.is_well().await;
}

pub async fn switches_letters_off(page: Page) {
    start(&page, "").await;
    page.click("settings-open").await;
    page.click("letters").await;
    page.link_is("keys=off").await;
    page.keys(&char::from(Key::Escape).to_string()).await;
    page.script("document.activeElement.blur()").await;
    page.keys("m").await;
    page.keys("?").await;
    page.becomes("return document.querySelectorAll('dialog[open]').length", &json!(0)).await;
    page.click("lever-pooling-more").await;
    page.link_is("pool=55&keys=off").await;
    control(&page, "z").await;
    page.link_is("keys=off").await;
    page.is_well().await;
}

pub async fn hears_as_much_as_asked_for(page: Page) {
    start(&page, "#say=off").await;
    page.click("lever-pooling-more").await;
    page.link_is("pool=55&say=off").await;
    page.shows("spoken", "").await;
    page.keys("s").await;
    page.mentions("spoken", "Together they would pay").await;

    // Another scenario than the one whose answer has just been found.
    start(&page, "#say=more").await;
    page.click("lever-pooling-less").await;
    page.link_is("pool=45&say=more").await;
    page.mentions("spoken", "Change in autonomy, highest first: EU +").await;
    page.is_well().await;
}

pub async fn moves_sliders_by_keys(page: Page) {
    let key = |key: Key| char::from(key).to_string();
    let fine = format!("{}{}{}", char::from(Key::Shift), char::from(Key::Right), char::from(Key::Null));
    start(&page, "").await;
    for (keys, link) in [
        (key(Key::Right), "pool=55"),
        (key(Key::Down), ""),
        (fine, "pool=51"),
        (key(Key::PageUp), "pool=61"),
        (key(Key::PageDown), "pool=51"),
        (key(Key::End), "pool=100"),
        (key(Key::Home), "pool=0"),
    ] {
        page.press("lever-pooling-range", &keys).await;
        arrives_at(&page, link).await;
    }
    start(&page, "#lang=ar").await;
    page.becomes("return document.documentElement.dir", &Value::from("rtl")).await;
    page.press("lever-pooling-range", &key(Key::Left)).await;
    page.link_is("pool=55&lang=ar").await;
    page.is_well().await;
}
