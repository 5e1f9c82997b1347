//! Somebody reads the values of a chart, mark by mark.

use crate::page::Page;
use entente::markup::detail::Detail;
use entente::markup::figure::Figure;
use fantoccini::key::Key;
use serde_json::{Value, json};

const LINK: &str = "a=usa~eu~jpn&b=chn~rus&pool=75";

async fn start(page: &Page, link: &str) {
    page.open(&format!("#{link}")).await;
    page.mounted().await;
    page.speaks(if link.contains("lang=ar") { "ar" } else { "en" }).await;
    page.studied().await;
}

/// Marks of a figure in the order of the page.
fn marks(figure: &str) -> String {
    format!("[...at('frame-{figure}').querySelectorAll('[data-reading]')]")
}

/// The line, what the slider says, and the only mark that is marked are those of one place.
async fn reads(page: &Page, figure: &str, place: usize) {
    let marks = marks(figure);
    let script = format!(
        "const marks = {marks}, mark = marks[{place}];
        return [words(at('reading-{figure}')) === mark.dataset.reading.trim(),
            at('read-{figure}').getAttribute('aria-valuetext') === mark.dataset.reading,
            at('read-{figure}').value, marks.filter((one) => one.classList.contains('is-read')).indexOf(mark)]"
    );
    page.becomes(&script, &json!([true, true, place.to_string(), 0])).await;
}

fn key(key: Key) -> String {
    char::from(key).to_string()
}

/// Figures with marks: all but that of years, which has a slider of its own.
fn figures() -> impl Iterator<Item = &'static str> {
    let later = Detail::ALL.into_iter().filter(|detail| *detail != Detail::Projection).map(Detail::id);
    Figure::ALL.into_iter().map(Figure::id).chain(later)
}

pub async fn goes_from_mark_to_mark_by_keys(page: Page) {
    start(&page, LINK).await;
    for figure in figures() {
        let many = page.script(&format!("return {}.length", marks(figure))).await.as_u64().expect("a number");
        assert!(many >= 2, "{figure} has {many} marks");
        page.press(&format!("read-{figure}"), &key(Key::Home)).await;
        reads(&page, figure, 0).await;
        page.keys(&key(Key::End)).await;
        reads(&page, figure, usize::try_from(many - 1).expect("few marks")).await;
    }
    // Two marks a row: right goes on, down goes to the row below; at the end it stays.
    page.press("read-seats", &key(Key::Home)).await;
    page.keys(&key(Key::Right)).await;
    reads(&page, "seats", 1).await;
    page.keys(&key(Key::Down)).await;
    reads(&page, "seats", 3).await;
    page.keys(&key(Key::Up)).await;
    page.keys(&key(Key::Up)).await;
    reads(&page, "seats", 1).await;
    page.keys(&key(Key::Escape)).await;
    page.becomes("return words(at('reading-seats'))", &Value::from("")).await;
    page.is_well().await;
}

pub async fn is_one_tab_stop_and_reads_what_the_table_says(page: Page) {
    start(&page, LINK).await;
    page.press("read-seats", &key(Key::Home)).await;
    let reading = page.words("reading-seats").await;
    page.keys(&key(Key::Tab)).await;
    let next = "return document.activeElement.closest('.figure') === null";
    page.becomes(next, &Value::from(true)).await;
    page.click("seg-seats-table").await;
    page.holds("a table", "return table('frame-seats') !== null").await;
    let row = page.table("frame-seats").await.remove(0);
    assert!(reading.starts_with(&row[0]), "{reading} is not of {}", row[0]);
    for cell in [2, 3, 4, 5, 9, 10].map(|at: usize| &row[at]) {
        assert!(reading.contains(&format!(": {cell}")), "{cell} is not in {reading}");
    }
    page.is_well().await;
}

/// A pointer reads the same, nothing moves, and the reading stays when the figure is drawn anew.
pub async fn points_and_keeps_the_mark(page: Page) {
    start(&page, LINK).await;
    for figure in figures() {
        let height = format!("return at('frame-{figure}').getBoundingClientRect().height");
        let before = page.script(&height).await;
        let over = "dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))";
        page.script(&format!("{}[1].{over}", marks(figure))).await;
        reads(&page, figure, 1).await;
        assert_eq!(page.script(&height).await, before, "{figure} jumps");
    }
    page.script(&format!("{}[2].dispatchEvent(new PointerEvent('pointerover', {{ bubbles: true }}))", marks("seats")))
        .await;
    reads(&page, "seats", 2).await;
    let before = page.words("reading-seats").await;
    page.click("lever-pooling-less").await;
    page.link_is("a=usa~eu~jpn&b=chn~rus&pool=70").await;
    page.studied().await;
    reads(&page, "seats", 2).await;
    assert_ne!(page.words("reading-seats").await, before, "another scenario, other words");
    page.is_well().await;
}

/// From right to left the mark on the left is the next one.
pub async fn goes_left_in_arabic(page: Page) {
    start(&page, &format!("{LINK}&lang=ar")).await;
    page.press("read-seats", &key(Key::Home)).await;
    page.keys(&key(Key::Left)).await;
    reads(&page, "seats", 1).await;
    page.keys(&key(Key::Right)).await;
    reads(&page, "seats", 0).await;
    page.is_well().await;
}
