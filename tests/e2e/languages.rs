//! Somebody reads another language, from right to left.

use crate::expected::Expected;
use crate::page::{Frame, LATER_FILES, Page};
use serde_json::json;

const ROOT: &str = "return [document.documentElement.lang, document.documentElement.dir]";

pub async fn turns_to_arabic_and_back(page: Page) {
    page.open("").await;
    page.mounted().await;
    page.studied().await;
    let before = page.server.requests();
    let (english, arabic) = (Expected::of(""), Expected::in_arabic(""));
    page.shows("requests", &english.counted("foot-requests", LATER_FILES)).await;

    page.choose("language", "ar").await;
    page.becomes(ROOT, &json!(["ar", "rtl"])).await;
    page.answers(&arabic).await;
    page.link_is("lang=ar").await;
    page.shows("requests", &arabic.counted("foot-requests", LATER_FILES + 2)).await;
    let requests = page.all_requests().await;
    let later = &requests[before.len()..];
    let is_language = |request: &String| request.starts_with("GET /ar-") && request.ends_with(".ftl");
    assert!(later.len() == 2 && later.iter().all(is_language), "{later:#?}");

    page.choose("language", "en").await;
    page.becomes(ROOT, &json!(["en", "ltr"])).await;
    page.answers(&english).await;
    page.link_is("").await;
    page.is_well().await;
}

pub async fn opens_a_link_in_arabic(page: Page) {
    page.open("#a=usa~jpn&pool=75&lang=ar").await;
    page.mounted().await;
    page.becomes(ROOT, &json!(["ar", "rtl"])).await;
    page.answers(&Expected::in_arabic("a=usa~jpn&pool=75")).await;
    page.click("lever-pooling-more").await;
    page.answers(&Expected::in_arabic("a=usa~jpn&pool=80")).await;
    page.link_is("a=usa~jpn&pool=80&lang=ar").await;
    page.is_well().await;
}

pub async fn is_told_when_a_language_does_not_arrive(page: Page) {
    page.server.break_files(".ftl");
    page.open("").await;
    page.mounted().await;
    page.choose("language", "ar").await;
    page.mentions("language-failed", "The language could not be fetched").await;
    page.answers(&Expected::of("")).await;
}

/// Every view, in both directions, in a frame as narrow as a small phone.
pub async fn fits_a_small_phone(page: Page) {
    let phone = Frame { width: 320, height: 640, sandbox: None };
    for language in ["en", "ar"] {
        for view in ["explore", "scenarios", "how"] {
            page.open_in_frame(phone, &format!("#lang={language}&view={view}")).await;
            page.mounted().await;
            page.becomes("return document.documentElement.lang", &language.into()).await;
            page.becomes("return innerWidth", &320.into()).await;
            page.fits().await;
            page.is_well().await;
        }
    }
}
