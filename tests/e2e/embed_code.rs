//! A teacher makes the code for a class page, and puts it there.

use crate::access::{bring_checker, is_accessible};
use crate::hosts::Host;
use crate::page::{Frame, Page};
use entente::scenario::link::read;
use serde_json::{Value, json};

const PAGES: [&str; 2] = ["embed-code.html", "embed-code-ar.html"];

async fn open(page: &Page, link: &str) {
    page.open("host").await;
    page.open(&format!("embed-code.html{link}")).await;
    page.find("copy-link").await;
    page.holds("the script", "return document.documentElement.dataset.script === 'on'").await;
}

/// The frame to try has been heard: the code has its question and its height.
async fn tried(page: &Page) {
    page.holds("the question in the code", "return at('code-updates').value.includes(': ')").await;
    page.holds("the height in the code", "return !at('code-updates').value.includes('height=\"640\"')").await;
}

/// What a code says: its frame, its element, its link, as a browser reads them.
async fn code(page: &Page, name: &str) -> Value {
    let script = "const read = new DOMParser().parseFromString(at(arguments[0]).value, 'text/html').body;
        const attributes = (element) => element && Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
        return { frame: attributes(read.querySelector('iframe')), element: attributes(read.querySelector('entente-scenario')),
            script: attributes(read.ownerDocument.querySelector('script')), link: attributes(read.querySelector('a')), words: words(read.querySelector('a')) }";
    page.run(script, vec![format!("code-{name}").into()]).await
}

pub async fn chooses_everything(page: Page) {
    open(&page, "#a=eu~usa&pool=75&lang=en").await;
    let site = &page.server.address;
    page.click("part-chart").await;
    page.choose("show", "heat").await;
    page.choose("lang", "ar").await;
    page.choose("theme", "dark").await;
    page.fill("label", "Class 7b & \"friends\" <b>").await;
    let expected = format!(
        "{site}/embed/#a=eu~usa&pool=75&ui=chart&show=heat&lang=ar&theme=dark&src=Class%207b%20%26%20%22friends%22%20%3Cb%3E"
    );
    page.holds("the choices in the code", &format!("return new DOMParser().parseFromString(at('code-updates').value, 'text/html').querySelector('iframe').getAttribute('src') === {}", json!(expected))).await;
    let updates = code(&page, "updates").await;
    let frame = &updates["frame"];
    assert_eq!(
        frame["sandbox"],
        json!("allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox allow-modals")
    );
    assert_eq!((&frame["loading"], &frame["referrerpolicy"]), (&json!("lazy"), &json!("no-referrer")));
    assert_eq!(frame["allow"], json!("fullscreen; clipboard-write; web-share"));
    assert_eq!(updates["link"]["href"], json!(format!("{site}/#a=eu~usa&pool=75&lang=ar&theme=dark")));
    assert_eq!(updates["words"], json!("افتح هذا السيناريو في الحاسبة"));
    let frozen = code(&page, "frozen").await;
    let release = format!("{site}/r/{}/", env!("CARGO_PKG_VERSION"));
    assert!(
        frozen["frame"]["src"]
            .as_str()
            .is_some_and(|src| src.starts_with(&format!("{release}embed/#a=eu~usa&pool=75&ui=chart")))
    );
    assert!(
        frozen["link"]["href"].as_str().is_some_and(|href| href.starts_with(&format!("{release}#a=eu~usa&pool=75")))
    );
    let element = code(&page, "element").await;
    assert_eq!(element["script"]["src"], json!(format!("{site}/entente-scenario.js")));
    let attributes = &element["element"];
    for (name, value) in [
        ("scenario", "a=eu~usa&pool=75"),
        ("ui", "chart"),
        ("show", "heat"),
        ("lang", "ar"),
        ("theme", "dark"),
        ("label", "Class 7b & \"friends\" <b>"),
    ] {
        assert_eq!(attributes[name], json!(value), "{name}");
    }
    page.becomes("return at('code-link').value", &json!(format!("{site}/#a=eu~usa&pool=75&lang=ar&theme=dark"))).await;
    // The address of the page keeps all of it.
    page.reload().await;
    page.becomes(
        "return [at('part-chart').checked, at('show').value, at('lang').value, at('theme').value, at('label').value]",
        &json!([true, "heat", "ar", "dark", "Class 7b & \"friends\" <b>"]),
    )
    .await;
}

pub async fn fixes_and_hides_levers(page: Page) {
    open(&page, "").await;
    page.script("for (const details of document.querySelectorAll('details')) details.open = true").await;
    for (lever, choice) in [("pool", "lock"), ("a", "lock"), ("closed", "hide"), ("min", "hide")] {
        page.choose(&format!("lever-{lever}"), choice).await;
    }
    page.becomes("return new DOMParser().parseFromString(at('code-element').value, 'text/html').querySelector('entente-scenario').getAttribute('lock')", &json!("a~pool")).await;
    let framed = code(&page, "updates").await["frame"]["src"].as_str().unwrap().to_owned();
    assert!(framed.ends_with("#ui=compact&lock=a~pool&hide=min~closed"), "{framed}");
    page.enter("return document.querySelector('iframe')").await;
    page.holds("the lock", "return at('lever-pooling-range')?.disabled === true").await;
    page.hides("lever-export_control").await;
    page.client.clone().enter_parent_frame().await.expect("the page");
    page.click("lock-all").await;
    page.becomes("return at('lever-pool').disabled", &json!(true)).await;
    page.holds("everything fixed", "return at('code-updates').value.includes('lock=all')").await;
    // What is too narrow is not used.
    page.fill("width", "20").await;
    page.holds("the whole width", "return at('code-updates').value.includes('width=\"100%\"')").await;
    page.fill("width", "500").await;
    page.holds("the width", "return at('code-updates').value.includes('width=\"500\"')").await;
    page.fill("height", "700").await;
    page.holds("the height", "return at('code-updates').value.includes('height=\"700\"')").await;
}

pub async fn takes_what_is_tried(page: Page) {
    page.open("").await;
    page.mounted().await;
    page.studied().await;
    page.click("lever-pooling-more").await;
    page.link_is("pool=55").await;
    page.click("takeaway-all").await;
    page.find("take-code").await;
    let address = page.script("return at('take-code').href").await;
    assert_eq!(address, json!(format!("{}/embed-code.html#pool=55", page.server.address)));
    page.goto(address.as_str().unwrap()).await;
    tried(&page).await;
    page.enter("return document.querySelector('iframe')").await;
    page.mounted().await;
    page.studied().await;
    page.click("lever-supply-more").await;
    page.client.clone().enter_parent_frame().await.expect("the page");
    page.holds("what was tried", "return at('code-link').value.includes('pool=55&supply=65')").await;
    // The link is one that opens.
    let link = page.script("return at('code-link').value").await;
    let (_, issues) = read(link.as_str().unwrap().split('#').nth(1).unwrap());
    assert_eq!(issues, []);
    page.becomes("return at('calculator').hash.startsWith('#pool=55&supply=65')", &json!(true)).await;
}

pub async fn copies_each_code(page: Page) {
    open(&page, "#tech=quantum").await;
    tried(&page).await;
    for name in ["updates", "frozen", "element", "link"] {
        page.click(&format!("copy-{name}")).await;
        // Copied, or selected so that the keyboard can.
        let outcome = "const told = words(at('told')); return told === at('told').dataset.copied || (told === at('told').dataset.failed && document.activeElement === at(arguments[0]))";
        page.holds("what became of it", &outcome.replace("arguments[0]", &format!("'code-{name}'"))).await;
        page.script("at('told').textContent = ''").await;
    }
}

/// The code as it is copied, on a page of another site.
pub async fn is_pasted_elsewhere(page: Page) {
    open(&page, "#a=eu~usa~jpn&lang=ar").await;
    tried(&page).await;
    let codes =
        [page.script("return at('code-updates').value").await, page.script("return at('code-element').value").await];
    let site = format!("{}/", page.server.address);
    for (code, selector) in codes.iter().zip(["iframe", "entente-scenario"]) {
        let host = Host::start(&page).await;
        assert!(code.as_str().unwrap().contains(&site));
        host.open(code.as_str().unwrap()).await;
        host.enter(selector).await;
        page.mounted().await;
        page.speaks("ar").await;
        page.studied().await;
        page.holds("a frame as high as its page", "return document.documentElement.scrollHeight <= innerHeight + 1")
            .await;
        host.leave().await;
        host.is_well().await;
    }
}

pub async fn passes_the_checker(page: Page) {
    for file in PAGES {
        page.open("host").await;
        page.open(&format!("{file}#tech=quantum")).await;
        tried(&page).await;
        page.script("for (const details of document.querySelectorAll('details')) details.open = true").await;
        // The frame has a task of its own.
        page.script("document.querySelector('iframe').remove()").await;
        bring_checker(&page).await;
        for theme in ["light", "dark", "contrast"] {
            page.run("document.documentElement.dataset.theme = arguments[0]", vec![theme.into()]).await;
            is_accessible(&page, &format!("{file}, {theme}")).await;
        }
        page.open_in_frame(Frame { width: 320, height: 800, sandbox: None }, file).await;
        page.find("copy-link").await;
        page.script("for (const details of document.querySelectorAll('details')) details.open = true").await;
        page.fits().await;
    }
}

pub async fn works_by_keyboard(page: Page) {
    open(&page, "").await;
    page.tab_to("part-compact", false).await;
    page.keys(&char::from(fantoccini::key::Key::Down).to_string()).await;
    page.becomes("return at('part-chart').checked", &json!(true)).await;
    page.tab_to("show", false).await;
    page.tab_to("lang", false).await;
    page.tab_to("theme", false).await;
    page.script("document.querySelector('.skip').focus()").await;
    page.keys(&char::from(fantoccini::key::Key::Return).to_string()).await;
    page.becomes("return document.activeElement.id", &json!("copy")).await;
    page.tab_to("copy-updates", false).await;
    page.keys(&char::from(fantoccini::key::Key::Return).to_string()).await;
    page.holds("what became of it", "return words(at('told')).length > 3").await;
}
