//! Something breaks: the page says so, and nothing is lost.

use crate::expected::Expected;
use crate::page::Page;
use entente::site::start;
use serde_json::Value;

pub async fn keeps_the_link_when_the_program_stops(page: Page) {
    page.open("#a=usa~jpn").await;
    page.mounted().await;
    page.click("lever-pooling-more").await;
    page.answers(&Expected::of("a=usa~jpn&pool=55")).await;
    page.becomes("return at('crash').hidden", &Value::from(true)).await;
    page.script("document.dispatchEvent(new Event('stop-program'))").await;
    page.reveals("crash").await;
    page.mentions("crash", "Entente has stopped").await;
    page.holds("the app to go", "return !at('footer').checkVisibility()").await;
    let problems = page.problems().await;
    assert!(problems.len() == 1 && problems[0].to_lowercase().contains("unreachable"), "{problems:?}");

    // The address may be the same: then the link has to load the page all the same.
    page.click("crash-link").await;
    page.holds("a new page", "return at('crash').hidden && at('footer') !== null").await;
    page.answers(&Expected::of("a=usa~jpn&pool=55")).await;
}

/// The program does not arrive: what was painted stays, and a notice says so.
async fn stays_readable(page: &Page) {
    let expected = Expected::of("");
    page.shows("question", &expected.question()).await;
    page.shows("answer", &expected.answer()).await;
    page.lacks("footer").await;
}

pub async fn says_so_when_the_program_does_not_arrive(page: Page) {
    page.server.break_files("_bg.wasm");
    page.open("").await;
    page.reveals("failed").await;
    stays_readable(&page).await;
}

pub async fn stays_readable_without_its_starter(page: Page) {
    let starter = start::name_in(&page.server.get("/index.html").await).expect("the page names its starter");
    page.server.break_files(&starter);
    page.open("").await;
    stays_readable(&page).await;
    page.wait("the starter to fail", async || (!page.problems().await.is_empty()).then_some(())).await;
    stays_readable(&page).await;
}
