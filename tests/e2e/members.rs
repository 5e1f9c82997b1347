//! Somebody changes who is in.

use crate::expected::Expected;
use crate::page::Page;
use fantoccini::key::Key;
use serde_json::{Value, json};

async fn start(page: &Page, link: &str) {
    page.open(link).await;
    page.mounted().await;
}

async fn is_open(page: &Page, open: bool) {
    page.becomes("return at('members').open", &Value::from(open)).await;
}

/// The class names of the tile of an economy.
async fn tile_is(page: &Page, code: &str, class: &str) {
    let script = format!("return tile('{code}').classList.contains('{class}')");
    page.holds(&format!("the tile of {code} to be {class}"), &script).await;
}

pub async fn lets_a_country_in(page: Page) {
    start(&page, "").await;
    page.click("word-who").await;
    is_open(&page, true).await;
    page.press("members", &char::from(Key::Escape).to_string()).await;
    is_open(&page, false).await;
    page.click("members-open").await;
    is_open(&page, true).await;
    page.shows("member-count", "4 economies in alliances").await;
    assert_eq!(page.count("member-row-").await, 37);

    page.press("member-search", "viet").await;
    page.becomes("return all('member-row-').map((row) => row.dataset.testid)", &json!(["member-row-VNM"])).await;
    page.press("assign-VNM", "A").await;
    page.becomes("return at('assign-VNM').value", &Value::from("0")).await;
    page.becomes("return words(at('member-row-VNM').firstElementChild)", &Value::from("A")).await;
    page.shows("member-count", "5 economies in alliances").await;
    tile_is(&page, "VNM", "a").await;
    assert_eq!(page.focus().await, "assign-VNM", "the focus stays where the choice was made");
    tile_is(&page, "VNM", "focused").await;

    page.press("assign-VNM", &char::from(Key::Escape).to_string()).await;
    is_open(&page, false).await;
    page.becomes("return document.activeElement.dataset.testid", &Value::from("members-open")).await;
    page.answers(&Expected::of("a=eu~usa~jpn~kor~vnm")).await;
    page.link_is("a=eu~usa~jpn~kor~vnm").await;
    page.is_well().await;
}

pub async fn finds_nobody_by_a_wrong_name(page: Page) {
    start(&page, "").await;
    page.click("members-open").await;
    page.press("member-search", "atlantis").await;
    page.shows("members-none", "No economy has this name.").await;
    page.is_well().await;
}

pub async fn sets_up_a_second_alliance(page: Page) {
    start(&page, "").await;
    page.click("members-open").await;
    page.choose("assign-CHN", "1").await;
    page.choose("assign-RUS", "1").await;
    page.choose("assign-KOR", "").await;
    tile_is(&page, "CHN", "b").await;
    page.click("members-done").await;
    is_open(&page, false).await;
    page.answers(&Expected::of("a=eu~usa~jpn&b=chn~rus")).await;
    page.link_is("a=eu~usa~jpn&b=chn~rus").await;
    page.is_well().await;
}

/// A tile of the map is a shortcut for the list.
pub async fn clicks_on_the_map(page: Page) {
    start(&page, "").await;
    let script = "tile('IND').dispatchEvent(new MouseEvent('click', { bubbles: true }))";
    page.script(script).await;
    tile_is(&page, "IND", "a").await;
    page.answers(&Expected::of("a=eu~usa~jpn~kor~ind")).await;
    page.script(script).await;
    page.answers(&Expected::of("")).await;
    page.is_well().await;
}

pub async fn opens_the_union_and_clears_all(page: Page) {
    start(&page, "").await;
    page.click("members-open").await;
    page.find("member-row-EUU").await;
    page.click("eu-open").await;
    page.lacks("member-row-EUU").await;
    assert_eq!(page.count("member-row-").await, 36 + 27);
    page.shows("member-count", "30 economies in alliances").await;
    page.becomes("return at('assign-EST').value", &Value::from("0")).await;

    page.click("members-clear").await;
    page.shows("member-count", "Nobody is in an alliance").await;
    page.becomes("return at('assign-EST').value", &Value::from("")).await;
    page.click("members-done").await;
    page.find("empty").await;
    page.shows("answer", &Expected::of("a=").answer()).await;
    page.shows("question", &Expected::of("a=").question()).await;
    page.link_is("data=eu_members&a=").await;
    page.reload().await;
    page.mounted().await;
    page.find("empty").await;
    page.is_well().await;
}

/// Twelve members take longer than a frame: the worker works the bill out, and the page says so until then.
pub async fn waits_for_the_exact_bill_of_twelve(page: Page) {
    let link = "a=eu~usa~jpn~kor~gbr~can~aus~ind~che~nor~isr~sgp";
    let expected = Expected::of(link);
    start(&page, &format!("#{link}")).await;
    page.answers(&expected).await;
    page.click("seg-seats-table").await;
    for (row, member) in page.table("frame-seats").await.iter().zip(expected.members()) {
        assert_eq!(row[0], member.name);
        assert_eq!(row[3].replace('\u{2212}', "-"), format!("{:.2}", member.cost.inside), "bill of {}", member.name);
    }
    // What is known stays: another pooling needs no other shares.
    page.click("seg-seats-chart").await;
    page.click("lever-pooling-more").await;
    page.answers(&Expected::of(&format!("{link}&pool=55"))).await;
    page.is_well().await;
}

pub async fn splits_a_large_bill_another_way(page: Page) {
    let link = "a=eu~usa~jpn~kor~gbr~can~aus~ind~che~nor~isr~sgp~bra~mex~chl~nzl~tur";
    start(&page, &format!("#{link}")).await;
    page.mentions("sure", "With more than 16 members").await;
    page.answers(&Expected::of(link)).await;
    page.is_well().await;
}
