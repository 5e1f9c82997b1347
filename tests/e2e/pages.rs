//! Somebody reads the pages behind the calculator.

use crate::access::{bring_checker, is_accessible};
use crate::page::{Frame, Page};
use entente::site::pages::PAGES;
use serde_json::Value;

/// Links of the foot, with the pages that they open.
const FOOT: [(&str, &str); 5] = [
    ("doc-model", "how-it-works.html"),
    ("doc-weaknesses", "weaknesses.html"),
    ("doc-sources", "sources.html"),
    ("doc-privacy", "privacy.html"),
    ("doc-accessibility", "accessibility.html"),
];

pub async fn open_from_the_foot(page: Page) {
    page.open("").await;
    page.mounted().await;
    for (link, file) in FOOT {
        page.click(link).await;
        page.becomes("return location.pathname", &format!("/{file}").into()).await;
        page.find("title").await;
        page.click("home").await;
        page.becomes("return location.pathname", &"/".into()).await;
        page.mounted().await;
    }
    page.is_well().await;
}

pub async fn load_themselves_and_a_sheet(page: Page) {
    for document in PAGES {
        page.open(document.file).await;
        page.find("title").await;
        let script = "return performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname)";
        let loaded: Vec<String> = serde_json::from_value(page.script(script).await).expect("a list of paths");
        let loaded: Vec<&String> = loaded.iter().filter(|path| *path != "/probe.js").collect();
        let sheet_only = loaded.iter().all(|path| path.starts_with("/document-") && path.ends_with(".css"));
        assert!(loaded.len() == 1 && sheet_only, "{}: {loaded:?}", document.file);
    }
}

pub async fn pass_the_checker_in_light_and_dark(page: Page) {
    for document in PAGES {
        page.open(document.file).await;
        page.find("title").await;
        bring_checker(&page).await;
        for theme in ["light", "dark", "contrast"] {
            page.run("document.documentElement.dataset.theme = arguments[0]", vec![theme.into()]).await;
            is_accessible(&page, &format!("{}, {theme}", document.file)).await;
        }
    }
}

pub async fn fit_a_narrow_frame(page: Page) {
    for document in PAGES {
        page.open_in_frame(Frame { width: 320, height: 800, sandbox: None }, document.file).await;
        page.find("title").await;
        page.fits().await;
    }
}

pub async fn draw_their_formulas(page: Page) {
    page.open("how-it-works.html").await;
    page.find("title").await;
    // A fraction that is laid out has its numerator above its denominator.
    let script = "const fractions = [...document.querySelectorAll('.formulas mfrac')];
        const [top, bottom] = ['firstElementChild', 'lastElementChild'].map((child) =>
            fractions.map((fraction) => fraction[child].getBoundingClientRect()));
        return fractions.length > 20 && top.every((box, at) => box.height > 0 && box.bottom <= bottom[at].top + 2)";
    page.becomes(script, &Value::from(true)).await;
    // The style sheet has come: the foot has its line.
    page.holds("the style", "return getComputedStyle(at('footer')).borderTopWidth === '2px'").await;
}
