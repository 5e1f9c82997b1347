//! Somebody reads a figure as a chart, as a table, or as text: the same numbers each time.

use crate::expected::Expected;
use crate::page::Page;

const LINK: &str = "a=usa~eu~jpn&b=chn~rus&pool=75";

async fn start(page: &Page) {
    page.open(&format!("#{LINK}")).await;
    page.mounted().await;
    page.answers(&Expected::of(LINK)).await;
}

/// A printed number; the printed minus is not a hyphen.
fn number(text: &str) -> Option<f64> {
    text.replace('\u{2212}', "-").replace(',', "").parse().ok()
}

/// Whether a text of the chart is a cell of the table, or a number of it, printed with the chart's decimals.
pub fn is_in(drawn: &str, cells: &[String]) -> bool {
    let decimals = drawn.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let half = 0.5 * 0.1_f64.powi(decimals.try_into().expect("few decimals"));
    // The cells are rounded themselves, to two decimals.
    let near = |cell: &String| {
        number(cell).zip(number(drawn)).is_some_and(|(cell, drawn)| (cell - drawn).abs() <= half + 0.005)
    };
    cells.iter().any(|cell| cell == drawn || near(cell))
}

/// Every number drawn for a member is in the member's row of the table. Where both marks are in one place, one number stands
/// for both: so there is at least one a plot.
async fn has_its_numbers_in_its_table(page: &Page, figure: &str, row: &str, at_least: usize) {
    let mut drawn = Vec::new();
    for member in Expected::of(LINK).members() {
        let texts = page.drawn(&format!("{row}-{}", member.code)).await;
        assert!(texts.len() >= at_least, "{} has only {texts:?}", member.name);
        drawn.push((member.name, texts));
    }
    page.click(&format!("seg-{figure}-table")).await;
    page.holds("a table", &format!("return table('frame-{figure}') !== null")).await;
    let table = page.table(&format!("frame-{figure}")).await;
    assert_eq!(table.len(), drawn.len(), "one row a member");
    for ((name, texts), cells) in drawn.iter().zip(&table) {
        assert_eq!(*name, cells[0]);
        for text in texts {
            assert!(is_in(text, &cells[1..]), "{text} is drawn for {name} but not in {cells:?}");
        }
    }
}

pub async fn finds_the_seats_in_a_table(page: Page) {
    start(&page).await;
    has_its_numbers_in_its_table(&page, "seats", "seat", 2).await;
    page.is_well().await;
}

pub async fn finds_the_pillars_in_a_table(page: Page) {
    start(&page).await;
    has_its_numbers_in_its_table(&page, "pillars", "pillars", 3).await;
    page.is_well().await;
}

pub async fn finds_the_technologies_in_a_table(page: Page) {
    start(&page).await;
    let tinted = page.table("frame-heat").await;
    assert_eq!(tinted.len(), 8, "one row a technology");
    page.click("seg-heat-table").await;
    page.holds("the plain table", "return !table('frame-heat').classList.contains('heat')").await;
    let plain = page.table("frame-heat").await;
    for (tinted, plain) in tinted.iter().zip(&plain) {
        assert_eq!(tinted[0], plain[0]);
        for change in &tinted[1..tinted.len() - 1] {
            assert!(plain.contains(change), "{change} is not in {plain:?}");
        }
    }
    page.is_well().await;
}

/// The text names every member and stays when the scenario changes.
pub async fn reads_each_figure_as_text(page: Page) {
    start(&page).await;
    let members = Expected::of(LINK).members();
    for figure in ["seats", "pillars", "heat"] {
        page.click(&format!("seg-{figure}-text")).await;
        for member in &members {
            page.mentions(&format!("frame-{figure}"), &member.name).await;
        }
    }
    page.click("lever-pooling-less").await;
    page.link_is("a=usa~eu~jpn&b=chn~rus&pool=70").await;
    for figure in ["seats", "pillars", "heat"] {
        let script = format!("return at('seg-{figure}-text').checked && table('frame-{figure}') === null");
        page.holds("the text to stay", &script).await;
        page.click(&format!("seg-{figure}-chart")).await;
    }
    page.answers(&Expected::of("a=usa~eu~jpn&b=chn~rus&pool=70")).await;
    page.is_well().await;
}
