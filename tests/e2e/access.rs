//! Somebody uses only the keyboard, a screen reader, another theme.

use crate::expected::Expected;
use crate::page::Page;
use fantoccini::key::Key;
use serde_json::Value;

/// Every dialog but the members': what opens it, and what is in it once it is filled.
const DIALOGS: [(&str, &str, &str); 3] = [
    ("assumptions-open", "assumptions", "assume-omega"),
    ("help-open", "help", "help-done"),
    ("takeaway-seats", "takeaway", "take-save:csv:seats"),
];

/// Loads the checker into the page as a script of the site, which the strict policy allows.
pub async fn bring_checker(page: &Page) {
    page.script("document.body.append(Object.assign(document.createElement('script'), { src: './axe.js' }))").await;
    page.becomes("return document.documentElement.dataset.access ?? null", &"ready".into()).await;
}

/// axe-core has nothing to say about the page as it is now.
pub async fn is_accessible(page: &Page, what: &str) {
    page.script("delete document.documentElement.dataset.access; document.dispatchEvent(new Event('check-access'))")
        .await;
    let script = "return document.documentElement.dataset.access ?? null";
    let found = page
        .wait(&format!("the check of {what}"), async || page.script(script).await.as_str().map(str::to_owned))
        .await;
    let found: Vec<String> = serde_json::from_str(&found).expect("a list of findings");
    assert!(found.is_empty(), "{what}: {found:#?}");
}

async fn start(page: &Page, link: &str) {
    page.open("host").await;
    page.open(link).await;
    page.mounted().await;
    bring_checker(page).await;
}

pub async fn passes_the_checker_in_every_view(page: Page) {
    start(&page, "").await;
    is_accessible(&page, "the calculator").await;
    for figure in ["seats", "pillars", "heat"] {
        page.click(&format!("seg-{figure}-table")).await;
        page.holds("a table", &format!("return table('frame-{figure}') !== null")).await;
    }
    is_accessible(&page, "the tables").await;
    page.click("members-open").await;
    is_accessible(&page, "the members").await;
    page.click("members-done").await;
    page.click("nav-scenarios").await;
    page.find("ready").await;
    is_accessible(&page, "the ready scenarios").await;
    page.click("nav-how").await;
    page.click("sources-open").await;
    page.find("figures").await;
    is_accessible(&page, "how it works").await;
    page.is_well().await;
}

pub async fn passes_the_checker_in_every_theme(page: Page) {
    for theme in ["light", "dark", "contrast"] {
        start(&page, &format!("#a=usa~eu~jpn&b=chn~rus~sau&pool=75&theme={theme}")).await;
        page.becomes("return document.documentElement.dataset.theme", &theme.into()).await;
        is_accessible(&page, theme).await;
        page.click("members-open").await;
        is_accessible(&page, &format!("the members, {theme}")).await;
    }
    page.is_well().await;
}

pub async fn passes_the_checker_in_arabic(page: Page) {
    start(&page, "#lang=ar").await;
    page.answers(&Expected::in_arabic("")).await;
    is_accessible(&page, "Arabic").await;
    page.click("nav-scenarios").await;
    page.find("ready").await;
    is_accessible(&page, "the ready scenarios in Arabic").await;
    page.is_well().await;
}

pub async fn passes_the_checker_in_other_states(page: Page) {
    start(&page, "#a=&foo=1").await;
    page.find("notice").await;
    is_accessible(&page, "nobody in, with a notice").await;
    start(&page, "#a=eu~usa~jpn~kor~gbr~can~aus~ind~che&view=explore").await;
    is_accessible(&page, "nine members").await;
    page.click("word-pool").await;
    page.find("here-lever-pooling").await;
    is_accessible(&page, "a word of the question open").await;
    start(&page, "#map=change").await;
    is_accessible(&page, "the map by change").await;
    page.is_well().await;
}

/// All figures, every drawer, the dialog of files and the receipt.
async fn passes_with_everything_shown(page: Page, theme: &str) {
    let link = "a=usa~eu~jpn&b=chn~rus&pool=75";
    start(&page, &format!("#{link}&theme={theme}")).await;
    page.answers(&Expected::of(link)).await;
    page.studied().await;
    is_accessible(&page, "all figures").await;
    let escape = char::from(Key::Escape).to_string();
    for (button, dialog, inside) in DIALOGS {
        page.click(button).await;
        page.becomes(&format!("return at('{dialog}').open"), &true.into()).await;
        page.find(inside).await;
        is_accessible(&page, dialog).await;
        if dialog != "takeaway" {
            page.keys(&escape).await;
            page.becomes(&format!("return at('{dialog}').open"), &false.into()).await;
        }
    }
    page.click("take-print:receipt").await;
    page.find("print").await;
    is_accessible(&page, "the receipt").await;
    page.is_well().await;
}

pub async fn passes_the_checker_with_everything_shown(page: Page) {
    passes_with_everything_shown(page, "light").await;
}

pub async fn passes_the_checker_with_everything_shown_in_the_dark(page: Page) {
    passes_with_everything_shown(page, "dark").await;
}

pub async fn passes_the_checker_with_everything_shown_in_contrast(page: Page) {
    passes_with_everything_shown(page, "contrast").await;
}

pub async fn goes_the_whole_way_by_keyboard(page: Page) {
    let (enter, escape) = (char::from(Key::Enter).to_string(), char::from(Key::Escape).to_string());
    page.open("").await;
    page.mounted().await;
    page.keys(&char::from(Key::Tab).to_string()).await;
    page.becomes("return words(document.activeElement)", &"Skip to the answer".into()).await;
    page.keys(&enter).await;
    page.shows_focus_on("answer").await;

    page.tab_to("word-who", true).await;
    page.keys(&enter).await;
    page.becomes("return at('members').open", &Value::from(true)).await;
    page.tab_to("member-search", false).await;
    page.keys("viet").await;
    page.becomes("return all('member-row-').length", &1.into()).await;
    page.tab_to("assign-VNM", false).await;
    page.keys("A").await;
    page.mentions("member-count", "5 economies").await;
    page.keys(&escape).await;
    page.becomes("return at('members').open", &Value::from(false)).await;
    page.shows_focus_on("word-who").await;

    page.tab_to("lever-pooling-range", false).await;
    page.keys(&char::from(Key::Right).to_string()).await;
    page.answers(&Expected::of("a=eu~usa~jpn~kor~vnm&pool=55")).await;
    page.tab_to("seg-seats-chart", false).await;
    page.keys(&char::from(Key::Right).to_string()).await;
    page.holds("the table", "return table('frame-seats') !== null").await;
    page.tab_to("share", true).await;
    page.keys(&enter).await;
    // Where the clipboard is closed to the page, it says how else to share.
    let said = "return said().some((words) => /^(Link copied|Copy the address)/.test(words))";
    page.holds("a word about the link", said).await;
    page.is_well().await;
}
