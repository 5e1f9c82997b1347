//! A developer sends messages by hand.

use crate::access::{bring_checker, is_accessible};
use crate::page::{Frame, Page};
use entente::site::pages::playground::EXAMPLES;
use serde_json::{Value, json};

async fn open(page: &Page) {
    page.open("playground.html").await;
    page.mentions("log", "\"type\":\"outputs\"").await;
}

/// The reply to an id.
async fn reply(page: &Page, id: &Value) -> Value {
    let script = format!(
        "return all('log').length && [...at('log').querySelectorAll('code')].map(words).find((line) => line.includes('\"type\":\"reply\"') && line.includes('\"id\":{id}')) || null"
    );
    let line =
        page.wait(&format!("a reply to {id}"), async || page.script(&script).await.as_str().map(str::to_owned)).await;
    let whole = line.split(" … (").next().unwrap_or_default();
    serde_json::from_str(whole).unwrap_or_else(|_| json!({ "ok": whole.contains("\"ok\":true") }))
}

pub async fn sends_every_example(page: Page) {
    open(&page).await;
    for (at, (what, message)) in EXAMPLES.iter().enumerate() {
        page.click(&format!("example-{at}")).await;
        let message: Value = serde_json::from_str(message).expect("JSON");
        let reply = reply(&page, &message["id"]).await;
        assert_eq!(reply["ok"], json!(true), "{what}: {reply}");
    }
    page.enter("return document.querySelector('iframe')").await;
    page.speaks("ar").await;
}

pub async fn sends_a_message_of_its_own(page: Page) {
    open(&page).await;
    page.script("at('message').value = '{\"type\": \"set\", \"id\": \"mine\", \"params\": {\"tech\": \"quantum\"}}'")
        .await;
    page.click("send").await;
    assert_eq!(reply(&page, &json!("mine")).await["result"]["link"], json!("tech=quantum"));
    page.script("at('message').value = '{'").await;
    page.click("send").await;
    page.mentions("told", "Not sent").await;
    page.click("clear").await;
    page.becomes("return at('log').children.length", &json!(0)).await;
}

pub async fn passes_the_checker(page: Page) {
    open(&page).await;
    page.script("document.querySelector('iframe').remove()").await;
    bring_checker(&page).await;
    for theme in ["light", "dark", "contrast"] {
        page.run("document.documentElement.dataset.theme = arguments[0]", vec![theme.into()]).await;
        is_accessible(&page, theme).await;
    }
    page.open_in_frame(Frame { width: 320, height: 800, sandbox: None }, "playground.html").await;
    page.find("send").await;
    page.fits().await;
}
