//! Somebody opens a ready scenario with an agreement, or one in which nobody is in an alliance.

use crate::expected::Expected;
use crate::page::Page;
use serde_json::json;

/// The page lists what the library says of the agreements of a link.
async fn lists(page: &Page, link: &str) {
    let expected = Expected::of(link).agreements();
    let script = "return all('agreement-').map((entry) => words(entry.firstElementChild))";
    page.becomes(script, &json!(expected)).await;
}

pub async fn are_shown_and_removed(page: Page) {
    let (with, without) = ("a=usa~eu~jpn&tech=all&deal=eu~chn~100", "a=usa~eu~jpn&tech=all");
    assert_ne!(Expected::of(with).page(), Expected::of(without).page(), "the deal has an effect");
    page.open("#view=scenarios").await;
    page.mounted().await;
    page.click("preset-deal").await;
    page.answers(&Expected::of(with)).await;
    page.link_is(with).await;
    page.mentions("agreement-0", "The EU signs a deal with China (full).").await;
    page.click("remove-0").await;
    page.answers(&Expected::of(without)).await;
    page.link_is(without).await;
    lists(&page, without).await;
    page.shows_focus_on("agreements").await;
    page.script("history.back()").await;
    page.answers(&Expected::of(with)).await;
    lists(&page, with).await;
    page.is_well().await;
}

pub async fn are_removed_one_by_one(page: Page) {
    let agreements = ["deal=eu~chn~50~quantum", "fund=a~biotech~2~ken~rwa", "plants=eu~semiconductors~4.6"];
    page.open(&format!("#{}", agreements.join("&"))).await;
    page.mounted().await;
    lists(&page, &agreements.join("&")).await;
    page.click("remove-1").await;
    let rest = format!("{}&{}", agreements[0], agreements[2]);
    lists(&page, &rest).await;
    page.link_is(&rest).await;
    page.shows_focus_on("remove-1").await;
    page.click("remove-1").await;
    lists(&page, agreements[0]).await;
    page.shows_focus_on("remove-0").await;
    page.is_well().await;
}

pub async fn of_one_economy_alone_are_answered(page: Page) {
    page.open("#view=scenarios").await;
    page.mounted().await;
    for (preset, link) in [("systems", "a=&tech=all"), ("chips_act", "a=eu&plants=eu~semiconductors~4.6")] {
        page.click(&format!("preset-{preset}")).await;
        page.answers(&Expected::of(link)).await;
        assert_eq!(page.table("today").await, Expected::of(link).today(), "{link}");
        page.click("nav-scenarios").await;
        page.find("title").await;
    }
    page.is_well().await;
}
