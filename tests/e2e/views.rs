//! Somebody looks at the ready scenarios, and at what is behind the figures.

use crate::expected::Expected;
use crate::page::{LATER_FILES, Page};
use entente::scenario::presets::PRESETS;
use serde_json::json;

pub async fn opens_every_ready_scenario(page: Page) {
    page.open("").await;
    page.mounted().await;
    for preset in PRESETS {
        page.click("nav-scenarios").await;
        page.find("title").await;
        page.click(&format!("preset-{}", preset.id)).await;
        page.answers(&Expected::of(preset.link)).await;
        page.link_is(preset.link).await;
    }
    page.is_well().await;
}

pub async fn finds_a_source_of_each(page: Page) {
    page.open("#view=scenarios").await;
    page.mounted().await;
    page.find("ready").await;
    assert_eq!(page.count("preset-").await, PRESETS.len() as u64);
    let links = page.links().await;
    for preset in PRESETS {
        assert!(links.contains(&preset.address.to_owned()), "no source of {}", preset.id);
    }
    page.is_well().await;
}

/// After the study program nothing is loaded until a reader asks for it; then it is counted where the reader sees it.
pub async fn fetches_figures_only_when_asked(page: Page) {
    page.open("").await;
    page.mounted().await;
    page.studied().await;
    let before = page.server.requests();
    page.click("lever-pooling-more").await;
    page.link_is("pool=55").await;
    page.click("members-open").await;
    page.choose("assign-IND", "0").await;
    page.click("members-done").await;
    page.click("nav-scenarios").await;
    page.find("title").await;
    page.click("nav-how").await;
    page.find("how").await;
    page.shows("requests", &Expected::of("").counted("foot-requests", LATER_FILES)).await;
    assert_eq!(page.server.requests(), before, "nothing is loaded before somebody asks");

    page.click("sources-open").await;
    page.find("figures").await;
    page.shows("requests", &Expected::of("").counted("foot-requests", LATER_FILES + 2)).await;
    let requests = page.all_requests().await;
    let mut later: Vec<&str> = requests[before.len()..].iter().map(String::as_str).collect();
    later.sort_unstable();
    assert!(
        matches!(later[..], [figures, sources] if figures.starts_with("GET /indicators-") && sources.starts_with("GET /sources-")),
        "{later:#?}"
    );
    page.is_well().await;
}

/// Chooses from a list and waits for the figures that this asks for, if it changes anything.
async fn looks_at(page: &Page, list: &str, value: &str) {
    let script = format!(
        "const other = at('{list}').value !== '{value}'; if (other) at('figures').dataset.old = ''; return other"
    );
    let other = page.script(&script).await == true;
    page.choose(list, value).await;
    if other {
        let script = "const figures = at('figures'); return figures !== null && !('old' in figures.dataset)";
        page.holds("the figures asked for", script).await;
    }
}

pub async fn reads_figures_with_sources_and_licences(page: Page) {
    page.open("#view=how").await;
    page.mounted().await;
    page.click("sources-open").await;
    page.find("figures").await;
    for (economy, technology) in [("USA", "semiconductors"), ("JPN", "quantum"), ("EST", "all")] {
        looks_at(&page, "sources-economy", economy).await;
        looks_at(&page, "sources-technology", technology).await;
        let rows = page.table("figures").await;
        assert!(!rows.is_empty(), "no figure of {economy} in {technology}");
        for row in rows {
            // Indicator, value, unit, year, quality, source, licence.
            assert!([0, 1, 4, 5, 6].iter().all(|&cell| !row[cell].is_empty()), "incomplete: {row:?}");
        }
    }
    page.is_well().await;
}

pub async fn starts_over(page: Page) {
    page.open("#a=usa~jpn&pool=75&view=how&theme=dark").await;
    page.mounted().await;
    page.click("start-over").await;
    page.answers(&Expected::of("")).await;
    page.link_is("theme=dark").await;
    page.becomes("return [document.documentElement.dataset.theme]", &json!(["dark"])).await;
    page.choose("theme", "auto").await;
    page.becomes("return [document.documentElement.dataset.theme ?? null]", &json!([null])).await;
    page.is_well().await;
}
