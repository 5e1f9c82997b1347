//! Somebody changes the question in place, and what the map is coloured by.

use crate::expected::Expected;
use crate::page::Page;
use fantoccini::key::Key;
use serde_json::{Value, json};

async fn start(page: &Page, link: &str) {
    page.open(link).await;
    page.mounted().await;
}

/// The page answers the scenario of a link, and has written that link.
async fn arrives_at(page: &Page, link: &str) {
    page.answers(&Expected::of(link)).await;
    page.link_is(link).await;
}

/// The word says whether its control is open.
async fn is_open(page: &Page, word: &str, open: bool) {
    page.becomes(&format!("return at('{word}').ariaExpanded"), &Value::from(open.to_string())).await;
}

pub async fn changes_by_mouse(page: Page) {
    start(&page, "").await;
    page.hides("here").await;
    page.click("word-pool").await;
    is_open(&page, "word-pool", true).await;
    page.shows_focus_on("here-lever-pooling-range").await;
    page.click("here-lever-pooling-more").await;
    arrives_at(&page, "pool=55").await;
    page.becomes("return at('lever-pooling-number').value", &Value::from("55")).await;
    page.fill("here-lever-pooling-number", "140").await;
    page.mentions("here-lever-pooling", "140% is outside 0% to 100%. Used 100%.").await;
    arrives_at(&page, "pool=100").await;
    page.fill("lever-pooling-number", "75").await;
    page.becomes("return at('here-lever-pooling-range').value", &Value::from("75")).await;
    page.screenshot("screen-question-pool").await;

    page.click("word-tech").await;
    is_open(&page, "word-pool", false).await;
    page.shows_focus_on("here-technology-pick").await;
    page.choose("here-technology-pick", "quantum").await;
    arrives_at(&page, "tech=quantum&pool=75").await;
    page.choose("here-technology-pick", "all").await;
    arrives_at(&page, "tech=all&pool=75").await;
    page.screenshot("screen-question-tech").await;
    page.click("here-done").await;
    page.hides("here").await;
    page.shows_focus_on("word-tech").await;
    page.click("word-tech").await;
    is_open(&page, "word-tech", true).await;
    page.click("word-tech").await;
    page.hides("here").await;
    page.is_well().await;
}

pub async fn changes_by_keyboard(page: Page) {
    let (enter, escape) = (char::from(Key::Enter).to_string(), char::from(Key::Escape).to_string());
    start(&page, "").await;
    page.tab_to("word-pool", false).await;
    page.keys(&enter).await;
    page.shows_focus_on("here-lever-pooling-range").await;
    page.keys(&char::from(Key::Right).to_string().repeat(3)).await;
    arrives_at(&page, "pool=65").await;
    page.shows_focus_on("here-lever-pooling-range").await;
    page.keys(&escape).await;
    page.hides("here").await;
    page.shows_focus_on("word-pool").await;

    page.tab_to("word-tech", false).await;
    page.keys(" ").await;
    page.shows_focus_on("here-technology-pick").await;
    page.keys("Q").await;
    arrives_at(&page, "tech=quantum&pool=65").await;
    page.tab_to("here-done", false).await;
    page.keys(&escape).await;
    page.shows_focus_on("word-tech").await;
    page.tab_to("word-who", true).await;
    page.keys(" ").await;
    page.becomes("return at('members').open", &Value::from(true)).await;
    page.keys(&escape).await;
    page.shows_focus_on("word-who").await;
    page.is_well().await;
}

/// Further terms stand in the question once they are set, and open their own controls.
pub async fn changes_further_terms(page: Page) {
    start(&page, "#closed=20&standards=40").await;
    page.click("word-closed").await;
    page.click("here-lever-export_control-less").await;
    arrives_at(&page, "closed=15&standards=40").await;
    page.click("word-standards").await;
    page.click("here-lever-standards-reset").await;
    arrives_at(&page, "closed=15").await;
    page.lacks("word-standards").await;
    // The lever of a technology with a pooling of its own.
    start(&page, "#pool.semiconductors=30").await;
    page.click("word-pool").await;
    page.fill("here-lever-pooling-semiconductors-number", "40").await;
    arrives_at(&page, "pool.semiconductors=40").await;
    page.is_well().await;
}

pub async fn colours_the_map(page: Page) {
    let link = "a=eu~usa~jpn&b=chn~rus";
    start(&page, &format!("#{link}")).await;
    page.choose("map-colour", "autonomy").await;
    page.link_is(&format!("{link}&map=autonomy")).await;
    page.becomes("return tile('JPN').classList.contains('value')", &Value::from(true)).await;
    page.screenshot("screen-map-autonomy").await;
    page.reload().await;
    page.mounted().await;
    page.becomes("return at('map-colour').value", &Value::from("autonomy")).await;
    // A square goes through the alliances in use and out.
    let place = "return ['a', 'b'].filter((name) => tile('IND').classList.contains(name))";
    for expected in [json!(["a"]), json!(["b"]), json!([])] {
        page.script("tile('IND').dispatchEvent(new MouseEvent('click', { bubbles: true }))").await;
        page.becomes(place, &expected).await;
    }
    page.choose("map-colour", "membership").await;
    arrives_at(&page, link).await;
    page.is_well().await;
}

pub async fn fits_wherever_it_is_open(page: Page) {
    for link in ["", "#lang=ar"] {
        for (width, height) in [(1366, 768), (320, 640)] {
            page.open_in_frame(crate::page::Frame { width, height, sandbox: None }, link).await;
            page.mounted().await;
            page.speaks(if link.contains("lang=ar") { "ar" } else { "en" }).await;
            page.click("word-pool").await;
            page.find("here-lever-pooling").await;
            page.fits().await;
            page.script("at('question').scrollIntoView()").await;
            let name: String = link.chars().filter(char::is_ascii_alphanumeric).collect();
            page.screenshot(&format!("screen-here-{width}-{name}")).await;
        }
    }
    page.is_well().await;
}
