//! Somebody opens the whole calculator as one file.

use crate::expected::Expected;
use crate::page::{Frame, Page};
use crate::server::dist;
use entente::site::one_file::NAME;
use serde_json::Value;

const LINK: &str = "a=usa~jpn&pool=75";

/// Everything that the page has loaded has an address inside it.
async fn loads_nothing(page: &Page) {
    let script = "return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !/^(blob|data):/.test(name))";
    assert_eq!(page.script(script).await, Value::Array(Vec::new()), "something was loaded");
}

async fn runs(page: &Page) {
    page.mounted().await;
    page.studied().await;
    page.answers(&Expected::of(LINK)).await;
    page.click("lever-pooling-more").await;
    page.answers(&Expected::of("a=usa~jpn&pool=80")).await;
    page.becomes("return [at('failed').hidden, at('crash').hidden]", &Value::from(vec![true, true])).await;
}

pub async fn opens_from_a_disk(page: Page) {
    page.goto(&format!("file://{}#{LINK}", dist().join(NAME).display())).await;
    runs(&page).await;
    page.choose("language", "ar").await;
    page.speaks("ar").await;
    page.answers(&Expected::in_arabic("a=usa~jpn&pool=80")).await;
    page.choose("language", "en").await;
    page.speaks("en").await;
    page.click("nav-how").await;
    page.click("sources-open").await;
    page.find("figures").await;
    page.shows("requests", &Expected::of("").counted("foot-requests", 0)).await;
    loads_nothing(&page).await;
    assert_eq!(page.server.requests(), Vec::<String>::new());
}

pub async fn works_in_a_sandboxed_frame(page: Page) {
    let frame = Frame { width: 1000, height: 700, sandbox: Some("allow-scripts") };
    page.open_in_frame(frame, &format!("{NAME}#{LINK}")).await;
    runs(&page).await;
    loads_nothing(&page).await;
    let requests = page.server.requests();
    assert!(requests.iter().skip(1).all(|request| request.contains(NAME)) && requests.len() == 2, "{requests:?}");
}

pub async fn shows_the_documents(page: Page) {
    page.goto(&format!("file://{}#{LINK}", dist().join(NAME).display())).await;
    page.mounted().await;
    let inside = |script: &str| format!("const inside = document.getElementById('behind-page').shadowRoot; {script}");
    for (link, heading) in [("doc-model", "The model"), ("doc-privacy", "Privacy")] {
        page.click(link).await;
        page.becomes(&inside("return at('behind').open && words(inside.querySelector('h1'))"), &Value::from(heading))
            .await;
        page.holds("the style", &inside("return inside.querySelector('footer') !== null && getComputedStyle(inside.querySelector('footer')).borderTopWidth === '2px'")).await;
        page.screenshot(&format!("one-file-{link}")).await;
        page.click("behind-done").await;
        page.becomes("return at('behind').open", &Value::from(false)).await;
    }
    page.answers(&Expected::of(LINK)).await;
    page.screenshot("one-file").await;
    loads_nothing(&page).await;
}
