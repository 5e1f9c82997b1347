//! The calculator on pages of others, wherever those are: what is found becomes `doc/compatibility.md`.

use crate::compatibility::{WORKS, found};
use crate::engines::{Driver, Engine, Off};
use crate::hosts::{Host, frame};
use crate::page::{self, Page};
use crate::{element, embed_code};
use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::json;

/// In the frame: the calculator stands, answers a lever, and nothing went wrong.
async fn works(page: &Page, moved: &str) {
    page.mounted().await;
    page.studied().await;
    page.click("lever-pooling-more").await;
    page.becomes("return at('lever-pooling-number').value", &json!(moved)).await;
    page.studied().await;
    page.fits().await;
    page.is_well().await;
}

const LINK: &str = "embed/#a=eu~usa&ui=compact";

/// A page of another origin with one frame, gone into.
async fn framed(page: &Page, more: &str) -> Host {
    let host = Host::start(page).await;
    host.open(&frame(&format!("{}/{LINK}", host.calculator()), more)).await;
    host.enter("iframe").await;
    host
}

pub async fn as_pasted_code(page: Page) {
    embed_code::is_pasted_elsewhere(page.clone()).await;
    found(&page, "pasted", WORKS);
}

pub async fn as_an_element(page: Page) {
    element::is_installed_set_and_heard(page.clone()).await;
    found(&page, "element", WORKS);
}

pub async fn in_a_sandbox(page: Page) {
    framed(&page, "sandbox=\"allow-scripts\"").await;
    page.becomes("return origin", &json!("null")).await;
    works(&page, "55").await;
    found(&page, "sandbox", WORKS);
}

/// What a script gets that asks for storage.
const STORAGE: &str = "try { localStorage.setItem('a', 'b'); return 'open' } catch (error) { return error.name }";

pub async fn without_storage(page: Page) {
    // WebKit's browser for tests has no such setting; there the sandbox takes the storage away.
    if page.engine == Engine::Webkit {
        framed(&page, "sandbox=\"allow-scripts allow-popups allow-downloads\"").await;
        page.becomes(STORAGE, &json!("SecurityError")).await;
        works(&page, "55").await;
        found(&page, "storage", "works (storage taken away by a sandbox)");
        return;
    }
    let driver = Driver::start_without(page.engine, Off::Storage).await.expect("a browser without storage");
    let other = Page::start(&driver, None).await.expect("a session");
    framed(&other, "").await;
    other.becomes(STORAGE, &json!("SecurityError")).await;
    works(&other, "55").await;
    page::close(other.client.clone()).await;
    found(&page, "storage", WORKS);
}

pub async fn on_another_site(page: Page) {
    let host = Host::start(&page).await;
    host.open_as_another_site(&frame(&format!("{}/{LINK}", host.calculator()), "")).await;
    host.becomes("return location.hostname", json!("localhost")).await;
    host.enter("iframe").await;
    works(&page, "55").await;
    found(&page, "partition", WORKS);
}

pub async fn under_a_strict_policy(page: Page) {
    let host = Host::start(&page).await;
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; frame-src {}; base-uri 'none'; form-action 'none'",
        host.calculator()
    );
    let element = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/packages/element/entente-scenario.js"));
    host.script("/entente-scenario.js", element.expect("the element"));
    let script = "import '/entente-scenario.js';
        const root = document.documentElement;
        document.addEventListener('securitypolicyviolation', (event) => (root.dataset.refused = event.violatedDirective));
        document.querySelector('entente-scenario').addEventListener('outputs', ({ detail }) => (root.dataset.link = detail.link));";
    host.script("/article.js", script.into());
    let address = format!("{}/{LINK}", host.calculator());
    let body = format!(
        "<script type=\"module\" src=\"/article.js\"></script>{}<entente-scenario src=\"{}/embed/\" scenario=\"tech=quantum\" ui=\"compact\" loading=\"eager\"></entente-scenario>",
        frame(&address, ""),
        host.calculator()
    );
    host.open_under(Some(policy), &body).await;
    page.becomes("return document.documentElement.dataset.link ?? null", &json!("tech=quantum")).await;
    host.enter("iframe").await;
    works(&page, "55").await;
    host.leave().await;
    host.enter("entente-scenario").await;
    works(&page, "55").await;
    page.holds(
        "a frame as high as its page",
        "return Math.abs(document.body.getBoundingClientRect().height - innerHeight) <= 1",
    )
    .await;
    host.leave().await;
    page.becomes("return document.documentElement.dataset.refused ?? null", &json!(null)).await;
    found(&page, "policy", WORKS);
}

pub async fn twice_on_a_page(page: Page) {
    let host = Host::start(&page).await;
    let address = |link: &str| format!("{}/embed/#{link}", host.calculator());
    let two = [("a=eu~usa&ui=compact", "id=\"one\""), ("pool=20&ui=compact", "id=\"two\"")];
    host.open(&two.map(|(link, id)| frame(&address(link), id)).concat()).await;
    host.enter("#one").await;
    works(&page, "55").await;
    host.leave().await;
    host.enter("#two").await;
    works(&page, "25").await;
    page.link_is("pool=25&ui=compact").await;
    host.leave().await;
    host.enter("#one").await;
    page.link_is("a=eu~usa&pool=55&ui=compact").await;
    page.becomes("return at('lever-pooling-number').value", &json!("55")).await;
    found(&page, "twice", WORKS);
}

pub async fn on_a_slow_network(page: Page) {
    let host = Host::start(&page).await;
    host.open("").await;
    page.server.hold();
    let address = format!("{}/{LINK}", host.calculator());
    let insert = format!("document.body.insertAdjacentHTML('beforeend', {})", json!(frame(&address, "")));
    host.run(&format!("addEventListener('message', ({{ data }}) => data.type === 'ready' && (document.documentElement.dataset.ready = 'yes')); {insert}")).await;
    let mut sent: Vec<String> = Vec::new();
    loop {
        let ready = async || page.script("return document.documentElement.dataset.ready ?? null").await == json!("yes");
        // The file that has waited longest; nothing once the calculator is ready.
        let next = page
            .wait("a file, or the calculator", async || match page.server.waiting() {
                Some(address) => Some(Some(address)),
                None => ready().await.then_some(None),
            })
            .await;
        let Some(next) = next else { break };
        if next.contains("/page-") && next.ends_with(".wasm") {
            // Something stands there while the program is on its way.
            host.enter("iframe").await;
            page.holds("a page that waits", "return document.querySelector('.waiting')?.getClientRects().length > 0 && document.getElementById('failed').hidden").await;
            host.leave().await;
        }
        page.server.let_go();
        sent.push(next);
    }
    assert!(sent.iter().any(|address| address.ends_with(".wasm")) && sent.len() > 4, "{sent:#?}");
    page.server.let_all_go();
    host.enter("iframe").await;
    works(&page, "55").await;
    found(&page, "slow", WORKS);
}

pub async fn behind_a_question_mark(page: Page) {
    let host = Host::start(&page).await;
    host.open(&frame(&format!("{}/embed/?a=eu~usa&ui=compact", host.calculator()), "")).await;
    host.enter("iframe").await;
    works(&page, "55").await;
    page.link_is("a=eu~usa&pool=55&ui=compact").await;
    found(&page, "query", WORKS);
}

pub async fn as_a_frozen_release(page: Page) {
    let host = Host::start(&page).await;
    let release = entente::site::pages::codes::release();
    host.open(&frame(&format!("{}/{release}{LINK}", host.calculator()), "")).await;
    host.enter("iframe").await;
    // This page has no probe of the tests.
    page.mounted().await;
    page.studied().await;
    page.click("lever-pooling-more").await;
    page.becomes("return at('lever-pooling-number').value", &json!("55")).await;
    found(&page, "frozen", WORKS);
}

pub async fn in_a_narrow_column(page: Page) {
    let host = Host::start(&page).await;
    let narrow = frame(&format!("{}/{LINK}", host.calculator()), "").replace("width=\"700\"", "width=\"320\"");
    host.open(&narrow).await;
    host.enter("iframe").await;
    page.becomes("return innerWidth", &json!(320)).await;
    works(&page, "55").await;
    found(&page, "narrow", WORKS);
}

/// Moves the focus out of the frame with one key, from where it is; how many steps it took.
async fn out_of_the_frame(page: &Page, keys: &str) -> usize {
    for step in 1..150 {
        page.keys(keys).await;
        if page.script("return document.hasFocus()").await == json!(false) {
            return step;
        }
    }
    panic!("the frame keeps the focus");
}

pub async fn by_keyboard_alone(page: Page) {
    let (shift, tab, up) = (char::from(Key::Shift), char::from(Key::Tab), char::from(Key::Null));
    let (forwards, backwards) = (tab.to_string(), format!("{shift}{tab}{up}"));
    let host = Host::start(&page).await;
    let framed = frame(&format!("{}/{LINK}", host.calculator()), "");
    host.open(&format!("<a id=\"before\" href=\"#a\">before</a>{framed}<a id=\"after\" href=\"#b\">after</a>")).await;
    host.enter("iframe").await;
    page.mounted().await;
    page.studied().await;
    host.leave().await;
    for (from, keys, first, to) in [("before", &forwards, "", "after"), ("after", &backwards, "embed-open", "before")] {
        host.run(&format!("document.getElementById('{from}').focus()")).await;
        page.keys(keys).await;
        host.becomes("return document.activeElement.localName", json!("iframe")).await;
        host.enter("iframe").await;
        page.holds("the focus in the frame", "return document.hasFocus() && document.activeElement !== document.body")
            .await;
        if !first.is_empty() {
            page.shows_focus_on(first).await;
        }
        let steps = out_of_the_frame(&page, keys).await;
        assert!(steps > 5, "the levers are on the way: {steps}");
        host.leave().await;
        host.becomes("return document.activeElement.id", json!(to)).await;
    }
    found(&page, "keys", WORKS);
}

/// The words of the first element that a selector finds, asked of the driver: no script runs.
async fn words(page: &Page, selector: &str) -> String {
    page.wait(selector, async || {
        page.client.find(Locator::Css(selector)).await.ok()?.text().await.ok().filter(|text| !text.is_empty())
    })
    .await
}

pub async fn without_javascript(page: Page) {
    let driver = Driver::start_without(page.engine, Off::Script).await.expect("a browser without scripts");
    let other = Page::start(&driver, None).await.expect("a session");
    let host = Host::start(&other).await;
    let address = format!("{}/{LINK}", host.calculator());
    let line = format!(
        "<p id=\"line\"><a href=\"{}/#a=eu~usa\">Open this scenario in the calculator</a></p>",
        host.calculator()
    );
    host.open(&format!("{}{line}<noscript><p id=\"off\">Scripts are off.</p></noscript>", frame(&address, ""))).await;
    assert_eq!(words(&other, "#off").await, "Scripts are off.");
    assert_eq!(words(&other, "#line").await, "Open this scenario in the calculator");
    other.client.enter_frame(0).await.expect("the frame");
    assert!(words(&other, "noscript").await.contains("needs JavaScript"), "the frame says what is missing");
    // The calculator itself shows its first answer.
    other.open("").await;
    assert!(words(&other, "[data-testid=question]").await.starts_with("What if"));
    page::close(other.client.clone()).await;
    found(&page, "script", "says that it needs JavaScript; the link below leads to a page with the first answer");
}
