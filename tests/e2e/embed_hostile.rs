//! A frame on a page that means no good: nothing changes, and nothing is told.

use crate::embedder::{Embedder, PLACED, message};
use crate::page::Page;
use serde_json::{Value, json};

/// What is asked for by somebody who may not.
fn demands() -> [Value; 4] {
    [
        message(json!({"type": "set", "id": 1, "params": {"pool": 99}})),
        message(json!({"type": "get", "id": 2, "what": "state"})),
        message(json!({"type": "lock", "id": 3, "keys": ["all"]})),
        message(json!({"type": "theme", "id": 4, "theme": "dark"})),
    ]
}

/// The page in the frame is as it was.
async fn is_untouched(page: &Page, link: &str) {
    page.studied().await;
    page.becomes(
        "return [at('lever-pooling-number').value, at('lever-pooling-range').disabled]",
        &json!(["50", false]),
    )
    .await;
    page.becomes("return document.documentElement.dataset.theme ?? null", &Value::Null).await;
    page.link_is(link).await;
    page.is_well().await;
}

pub async fn ignores_strangers(page: Page) {
    let host = Embedder::start(&page).await;
    host.open(PLACED, "ui=compact").await;
    host.heard("ready", |data| data["type"] == "ready").await;
    for demand in demands() {
        host.post(json!({"message": demand, "from": "sibling"})).await;
    }
    // What the parent asks after that is answered, so the others have been passed over by now.
    let reply = host.ask("parent", json!({"type": "get", "what": "ready"})).await;
    assert_eq!(reply["ok"], json!(true));
    let replies: Vec<Value> = host.all().await.into_iter().filter(|one| one["data"]["type"] == "reply").collect();
    assert_eq!(replies.len(), 1, "{replies:?}");
    host.enter().await;
    is_untouched(&page, "ui=compact").await;
}

pub async fn tells_a_stranger_nothing(page: Page) {
    let host = Embedder::start(&page).await;
    for named in ["https%3A%2F%2Fexample.org", "javascript%3Aalert(1)", "nonsense"] {
        host.open(PLACED, &format!("ui=compact&host={named}&api=splice")).await;
        host.heard("ready", |data| data["type"] == "ready").await;
        for demand in demands() {
            host.post(json!({ "message": demand })).await;
        }
        let answer =
            json!({"subject": "SPLICE.getState.response", "message_id": "entente-state", "state": {"link": "pool=99"}});
        host.post(json!({ "message": answer })).await;
        host.enter().await;
        page.studied().await;
        page.becomes("return at('lever-pooling-number').value", &json!("50")).await;
        page.click("lever-pooling-more").await;
        page.link_is(&format!("pool=55&ui=compact&host={named}&api=splice")).await;
        page.studied().await;
        host.leave().await;
        let counts = host.counts().await;
        let told: Vec<&String> =
            counts.as_object().unwrap().keys().filter(|kind| !["ready", "height"].contains(&kind.as_str())).collect();
        assert!(told.is_empty(), "{named}: {counts}");
    }
}

pub async fn survives_floods_and_tricks(page: Page) {
    let host = Embedder::start(&page).await;
    host.open(PLACED, "ui=compact").await;
    host.heard("ready", |data| data["type"] == "ready").await;
    let set = |params: Value| message(json!({"type": "set", "id": "trick", "params": params}));
    for (trick, code) in [("large", "too_large"), ("circle", "malformed"), ("whole", "malformed")] {
        host.post(json!({"message": set(json!({})), "trick": trick})).await;
        host.heard(code, |data| data["type"] == "reply" && data["error"]["code"] == code).await;
    }
    host.post(json!({"message": set(json!({})), "trick": "number"})).await;
    let reply =
        host.heard("notes", |data| data["type"] == "reply" && data["notes"][1]["code"] == "unknown_value").await;
    assert_eq!(reply["result"]["link"], json!(""), "no number is no value: {reply}");
    for trick in ["map", "text"] {
        host.post(json!({"message": set(json!({"pool": 99})), "trick": trick})).await;
    }
    let tricks = r#"{"__proto__": {"pool": 99}, "constructor": {"prototype": {"pool": 99}}, "toString": "x", "lang": "ar",
        "supply": "<img src=x onerror=alert(1)>", "pool": {"valueOf": 99}, "tech": "quantum&pool=99", "host": "https://example.org"}"#;
    let reply =
        host.ask("tricks", json!({"type": "set", "params": serde_json::from_str::<Value>(tricks).unwrap()})).await;
    assert_eq!(reply["result"]["link"], json!(""), "{reply}");
    assert_eq!(reply["notes"].as_array().map(Vec::len), Some(8), "{reply}");
    for (body, code) in [
        (json!({"type": "dance"}), "unknown_type"),
        (json!({"type": "get", "what": "cookies"}), "malformed"),
        (json!({"type": "lock", "keys": "all"}), "malformed"),
        (json!({"type": "reset", "v": 9}), "wrong_version"),
    ] {
        let reply = host.ask(body["type"].clone(), body.clone()).await;
        assert_eq!(reply["error"]["code"], json!(code), "{body}");
    }
    host.enter().await;
    is_untouched(&page, "ui=compact").await;
    host.leave().await;

    host.post(json!({"message": message(json!({"type": "get", "what": "state", "id": 0})), "times": 10_000})).await;
    // Each id has one reply, most of them that it was too much.
    let answered = async || host.counts().await["reply"].as_u64().filter(|count| *count >= 10_009);
    let count = page.wait("ten thousand replies", answered).await;
    assert_eq!(count, 10_009);
    host.enter().await;
    is_untouched(&page, "ui=compact").await;
}
