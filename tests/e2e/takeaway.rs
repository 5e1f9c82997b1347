//! Somebody takes a figure, a citation or a receipt away. The probe keeps what the page saves.

use crate::expected::Expected;
use crate::page::Page;
use fantoccini::key::Key;
use serde_json::{Value, json};

const LINK: &str = "a=usa~eu~jpn&b=chn~rus&pool=75";

/// The first bytes of every picture of this kind.
const PNG: &str = "137 80 78 71 13 10 26 10";

/// Whether text of a drawing, wherever its lines are broken, holds a sentence, and what its root is.
const READ_DRAWING: &str = "const read = new DOMParser().parseFromString(arguments[0], 'image/svg+xml');
    const tight = (text) => text.replace(/\\s+/g, '');
    return [read.documentElement.localName, read.querySelector('parsererror') === null,
        tight(read.documentElement.textContent).includes(tight(arguments[1]))]";

async fn start(page: &Page) {
    page.open(&format!("#{LINK}")).await;
    page.mounted().await;
    page.answers(&Expected::of(LINK)).await;
}

/// Opens the dialog of a figure.
pub async fn offer(page: &Page, figure: &str) {
    page.click(&format!("takeaway-{figure}")).await;
    is_open(page, "takeaway", true).await;
}

pub async fn is_open(page: &Page, dialog: &str, open: bool) {
    page.becomes(&format!("return at('{dialog}').open"), &Value::from(open)).await;
}

/// Name, kind and content of the file that is saved now.
pub async fn saved(page: &Page) -> [String; 3] {
    let script = "return document.documentElement.dataset.saved ?? null";
    let text = page.wait("a file", async || page.script(script).await.as_str().map(str::to_owned)).await;
    page.script("delete document.documentElement.dataset.saved").await;
    serde_json::from_str(&text).expect("name, kind and content")
}

/// What the page has copied; whether the browser allowed it is another matter, but the page says one or the other.
pub async fn copied(page: &Page) -> String {
    let script = "return document.documentElement.dataset.copied ?? null";
    let text = page.wait("a text", async || page.script(script).await.as_str().map(str::to_owned)).await;
    let told = "return said().some((words) => /^(Copied|Your browser does not allow)/.test(words))";
    page.holds("a word about the copy", told).await;
    text
}

async fn is_drawing_with(page: &Page, drawing: &str, sentence: &str) {
    let found = page.run(READ_DRAWING, vec![drawing.into(), sentence.into()]).await;
    assert_eq!(found, json!(["svg", true, true]), "a drawing that says {sentence:?}");
}

pub async fn saves_the_numbers_and_the_drawing_by_keyboard(page: Page) {
    let (enter, escape) = (char::from(Key::Enter).to_string(), char::from(Key::Escape).to_string());
    start(&page).await;
    let finding = page.words("finding-seats").await;
    page.tab_to("takeaway-seats", false).await;
    page.keys(&enter).await;
    is_open(&page, "takeaway", true).await;
    page.mentions("takeaway", &finding).await;

    page.tab_to("take-save:csv:seats", false).await;
    page.keys(&enter).await;
    let [name, kind, numbers] = saved(&page).await;
    assert!(name.ends_with(".csv") && kind.starts_with("text/csv"), "{name}, {kind}");
    for member in Expected::of(LINK).members() {
        assert!(numbers.contains(&member.name), "{} is not in {numbers}", member.name);
    }
    assert!(numbers.contains(LINK), "no link in {numbers}");

    page.tab_to("take-save:svg:seats", true).await;
    page.keys(&enter).await;
    let [name, kind, drawing] = saved(&page).await;
    assert!(name.ends_with(".svg") && kind.starts_with("image/svg+xml"), "{name}, {kind}");

    page.keys(&escape).await;
    is_open(&page, "takeaway", false).await;
    page.shows_focus_on("takeaway-seats").await;
    page.is_well().await;
    // Read last: what reads a drawing applies its styles, which the policy of the page refuses.
    is_drawing_with(&page, &drawing, &finding).await;
}

/// Of a figure that the page draws, and of one that the study program draws.
pub async fn saves_a_picture(page: Page) {
    start(&page).await;
    page.studied().await;
    for figure in ["seats", "projection"] {
        offer(&page, figure).await;
        page.click(&format!("take-png:svg:{figure}")).await;
        let [name, kind, bytes] = saved(&page).await;
        assert!(name.ends_with(".png"), "{name}");
        assert_eq!((kind.as_str(), bytes.as_str()), ("image/png", PNG));
        page.click("takeaway-done").await;
        is_open(&page, "takeaway", false).await;
    }
    page.is_well().await;
}

pub async fn copies_a_citation(page: Page) {
    start(&page).await;
    page.click("takeaway-all").await;
    is_open(&page, "takeaway", true).await;
    page.click("take-copy-citation").await;
    let citation = copied(&page).await;
    assert!(citation.starts_with("Entente (") && citation.contains(LINK), "{citation}");
    page.click("take-save-bibtex").await;
    let [name, _, entry] = saved(&page).await;
    assert!(name.ends_with(".bib") && entry.starts_with('@') && entry.contains(LINK), "{name}: {entry}");
    page.is_well().await;
}

pub async fn prints_a_receipt(page: Page) {
    start(&page).await;
    page.click("takeaway-all").await;
    is_open(&page, "takeaway", true).await;
    page.click("take-print:receipt").await;
    is_open(&page, "receipt", true).await;
    page.mentions("receipt", &Expected::of(LINK).question()).await;
    page.mentions("receipt", &Expected::of(LINK).answer()).await;
    page.mentions("receipt", LINK).await;
    page.holds("a code to scan", "return at('receipt').querySelector('svg.code path') !== null").await;
    page.find("print").await;
    page.click("receipt-done").await;
    is_open(&page, "receipt", false).await;
    page.is_well().await;
}
