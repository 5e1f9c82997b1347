//! The calculator in a frame of another site.

use crate::access::{bring_checker, is_accessible};
use crate::embedder::{Embedder, FITTING, PLACED, Placed};
use crate::page::Page;
use fantoccini::key::Key;
use serde_json::{Value, json};

async fn ready(host: &Embedder) -> Value {
    host.heard("ready", |data| data["type"] == "ready").await
}

pub async fn answers_every_message(page: Page) {
    let host = Embedder::start(&page).await;
    host.open(PLACED, "a=eu~usa&ui=compact").await;
    let greeting = ready(&host).await;
    assert_eq!(greeting["capabilities"]["requests"].as_array().map(Vec::len), Some(7));

    let reply = host.ask("what", json!({"type": "get", "what": "state"})).await;
    assert_eq!((&reply["ok"], &reply["result"]["link"]), (&json!(true), &json!("a=eu~usa")));
    let reply = host.ask(1, json!({"type": "set", "params": {"pool": 140, "b": ["chn", "rus"]}})).await;
    assert_eq!(reply["result"]["link"], json!("a=eu~usa&b=chn~rus&pool=100"));
    assert_eq!(reply["notes"], json!([{"code": "out_of_range", "key": "pool", "given": "140", "used": "100"}]));
    let wanted = |data: &Value, kind: &str, link: &str| data["type"] == kind && data["link"] == link;
    host.heard("the state", |data| wanted(data, "state", "a=eu~usa&b=chn~rus&pool=100")).await;
    let outputs = host.heard("the numbers", |data| wanted(data, "outputs", "a=eu~usa&b=chn~rus&pool=100")).await;
    host.enter().await;
    page.shows("answer", outputs["answer"].as_str().unwrap()).await;
    page.shows("question", outputs["question"].as_str().unwrap()).await;
    host.leave().await;

    let reply = host.ask(2, json!({"type": "get", "what": "outputs"})).await;
    assert_eq!(reply["result"]["members"].as_array().map(Vec::len), Some(4));
    let reply = host.ask(3, json!({"type": "get", "what": "outcome"})).await;
    assert_eq!(reply["result"]["rift"], outputs["rift"]);
    let reply = host.ask(4, json!({"type": "theme", "theme": "dark"})).await;
    assert_eq!(reply["result"]["theme"], json!("dark"));
    let reply = host.ask(5, json!({"type": "lang", "lang": "ar"})).await;
    assert_eq!(reply["result"]["lang"], json!("ar"));
    let reply = host.ask(6, json!({"type": "lock", "keys": ["pool"]})).await;
    assert_eq!(reply["result"]["locked"], json!(["pool"]));
    host.enter().await;
    page.speaks("ar").await;
    page.becomes("return document.documentElement.dataset.theme", &json!("dark")).await;
    page.holds("the lock", "return at('lever-pooling-range').disabled").await;
    host.leave().await;
    let reply = host.ask(7, json!({"type": "reset"})).await;
    assert_eq!((&reply["result"]["link"], &reply["result"]["lang"]), (&json!("a=eu~usa"), &json!("ar")));
    for (id, kind, start) in
        [(8, "svg", "<svg"), (9, "csv", "\u{feff}"), (10, "json", "{"), (11, "citation", "Entente")]
    {
        let reply = host.ask(id, json!({"type": "export", "kind": kind})).await;
        assert!(reply["result"]["text"].as_str().is_some_and(|text| text.starts_with(start)), "{kind}: {reply}");
    }
    let reply = host.ask(12, json!({"type": "export", "kind": "link"})).await;
    assert_eq!(reply["result"]["text"], json!(format!("{}/#a=eu~usa", page.server.address)));
    let replies: Vec<Value> = host.all().await.into_iter().filter(|one| one["data"]["type"] == "reply").collect();
    assert_eq!(replies.len(), 13, "one reply an id");
    host.enter().await;
    page.is_well().await;
}

pub async fn tells_a_named_host_by_itself(page: Page) {
    let host = Embedder::start(&page).await;
    let named = host.origin().replace(':', "%3A").replace('/', "%2F");
    host.open(PLACED, &format!("ui=compact&host={named}")).await;
    ready(&host).await;
    let state = host.heard("the state", |data| data["type"] == "state").await;
    assert_eq!(state["params"]["a"], json!("eu~usa~jpn~kor"));
    host.heard("the numbers", |data| data["type"] == "outputs").await;
    host.enter().await;
    page.studied().await;
    page.click("lever-pooling-more").await;
    page.link_is(&format!("pool=55&ui=compact&host={named}")).await;
    host.leave().await;
    host.heard("the new state", |data| data["type"] == "state" && data["link"] == "pool=55").await;
    host.heard("the touch", |data| data["type"] == "event" && data["name"] == "interacted").await;
}

pub async fn works_without_an_origin(page: Page) {
    let host = Embedder::start(&page).await;
    host.open(Placed { sandbox: Some("allow-scripts"), ..PLACED }, "ui=compact").await;
    ready(&host).await;
    let all = host.all().await;
    assert!(all.iter().all(|one| one["origin"] == "null"), "the frame has no origin of its own: {all:?}");
    let reply = host.ask("a", json!({"type": "set", "params": {"tech": "quantum"}})).await;
    assert_eq!(reply["ok"], json!(true));
    host.heard("the state", |data| data["type"] == "state" && data["link"] == "tech=quantum").await;
    host.heard("the numbers", |data| data["type"] == "outputs" && data["link"] == "tech=quantum").await;
    host.enter().await;
    page.studied().await;
    page.is_well().await;
}

pub async fn locks_and_hides_levers(page: Page) {
    page.open("#ui=compact&lock=pool~a&hide=supply~min~or").await;
    page.mounted().await;
    let controls =
        "return [...at('lever-pooling').querySelectorAll('input,button')].every((control) => control.disabled)";
    page.holds("every control of the lever to be off", controls).await;
    page.mentions("lever-pooling", "Fixed by the author of this page.").await;
    for lever in ["lever-supply", "lever-min", "lever-or"] {
        page.hides(lever).await;
    }
    // The others are unfolded, since somebody has chosen them.
    page.holds("the bill to be seen", "return at('lever-bill').getClientRects().length > 0").await;
    page.click("word-who").await;
    page.mentions("member-count", "Fixed by the author of this page.").await;
    page.holds("no choice of members", "return at('assign-IND').disabled && at('members-clear').disabled").await;
    page.click("members-done").await;
    page.is_well().await;
}

pub async fn keeps_locks_against_undo_and_ready_scenarios(page: Page) {
    let host = Embedder::start(&page).await;
    host.open(PLACED, "ui=full").await;
    ready(&host).await;
    host.enter().await;
    page.mounted().await;
    page.studied().await;
    page.click("lever-pooling-more").await;
    page.link_is("pool=55").await;
    host.leave().await;
    let reply = host.ask(1, json!({"type": "lock", "keys": ["pool"]})).await;
    assert_eq!(reply["ok"], json!(true));
    host.enter().await;
    page.holds("the lock", "return at('lever-pooling-range').disabled").await;
    // Undo by its keys, by its button and by going back, and a ready scenario that pools another share.
    let (control, up) = (char::from(Key::Control), char::from(Key::Null));
    page.press("lever-supply-range", &format!("{control}z{up}")).await;
    page.click("undo").await;
    page.script("history.back()").await;
    page.click("lever-supply-more").await;
    page.mentions("lever-supply", "65").await;
    page.becomes("return at('lever-pooling-number').value", &json!("55")).await;
    page.click("nav-scenarios").await;
    page.click("preset-medicines").await;
    page.find("answer").await;
    page.becomes("return at('lever-pooling-number').value", &json!("55")).await;
    page.click("start-over").await;
    page.becomes("return at('lever-pooling-number').value", &json!("55")).await;
    host.leave().await;
    // The page around may still set it.
    let reply = host.ask(2, json!({"type": "set", "params": {"pool": 20}})).await;
    assert_eq!(reply["result"]["params"]["pool"], json!(20));
    host.enter().await;
    page.becomes("return at('lever-pooling-number').value", &json!("20")).await;
}

pub async fn shows_one_figure(page: Page) {
    for (show, seen, others) in [
        ("heat", "frame-heat", ["frame-seats", "answer"]),
        ("", "frame-seats", ["frame-heat", "answer"]),
        ("answer", "answer", ["frame-seats", "map"]),
        ("map", "map", ["frame-seats", "answer"]),
    ] {
        page.open("host").await;
        page.open(&format!("#ui=chart&show={show}")).await;
        page.find("embed-open").await;
        let script = format!("return at('{seen}')?.getClientRects().length > 0");
        page.holds(&format!("{seen} to be seen"), &script).await;
        for other in others {
            page.hides(other).await;
        }
        page.hides("lever-pooling").await;
    }
    page.is_well().await;
}

pub async fn leads_to_the_calculator(page: Page) {
    let host = Embedder::start(&page).await;
    host.open(PLACED, "a=eu~usa&ui=compact&theme=dark&lock=tech&src=Class%207b%20%3Cb%3E").await;
    ready(&host).await;
    host.enter().await;
    page.mounted().await;
    let address = format!("{}/#a=eu~usa&theme=dark", page.server.address);
    page.becomes("return [at('embed-open').href, at('embed-open').target]", &json!([address, "_blank"])).await;
    page.shows("src", "Class 7b <b>").await;
    page.mentions("footer", "CC BY 4.0").await;
    page.is_well().await;
}

pub async fn has_the_height_it_needs(page: Page) {
    let host = Embedder::start(&page).await;
    for width in [320, 700] {
        host.open(Placed { width, height: FITTING, ..PLACED }, "ui=compact").await;
        ready(&host).await;
        host.enter().await;
        page.mounted().await;
        page.studied().await;
        // Two frames after the last change nothing is left to be said.
        page.holds("a frame as high as its page", "return document.documentElement.scrollHeight <= innerHeight && Math.abs(document.body.getBoundingClientRect().height - innerHeight) <= 1").await;
        page.fits().await;
        page.later("requestAnimationFrame(() => requestAnimationFrame(done))").await;
        host.leave().await;
        let counts = host.counts().await;
        assert!(counts["height"].as_u64().is_some_and(|count| count <= 12), "{counts}");
        let heights: Vec<Value> = host.all().await.into_iter().filter(|one| one["data"]["type"] == "height").collect();
        assert!(heights.iter().all(|one| one["data"]["px"].is_u64()), "whole pixels: {heights:?}");
    }
}

pub async fn speaks_with_learning_platforms(page: Page) {
    let host = Embedder::start(&page).await;
    host.open(PLACED, "ui=compact&api=lti~splice~h5p").await;
    ready(&host).await;
    let resize = host.heard("the LTI height", |data| data["subject"] == "lti.frameResize").await;
    assert!(resize["height"].as_u64().is_some_and(|height| height > 200));
    host.heard("the H5P hello", |data| data["context"] == "h5p" && data["action"] == "hello").await;
    host.post(json!({"message": {"context": "h5p", "action": "hello"}})).await;
    host.heard("the H5P question", |data| data["action"] == "prepareResize").await;
    host.post(json!({"message": {"context": "h5p", "action": "resizePrepared"}})).await;
    host.heard("the H5P height", |data| data["action"] == "resize" && data["scrollHeight"].is_u64()).await;
    let asked = host.heard("the SPLICE question", |data| data["subject"] == "SPLICE.getState").await;
    let before = host.counts().await;
    assert!(before["SPLICE.reportScoreAndState"].is_null(), "nothing is reported to a host that has not answered");
    let answer = json!({"subject": "SPLICE.getState.response", "message_id": asked["message_id"], "state": {"link": "tech=quantum"}});
    host.post(json!({ "message": answer })).await;
    host.enter().await;
    page.becomes("return at('technology-pick')?.value", &json!("quantum")).await;
    page.studied().await;
    page.click("lever-pooling-more").await;
    host.leave().await;
    let report = |data: &Value| {
        data["subject"] == "SPLICE.reportScoreAndState" && data["state"]["link"] == "tech=quantum&pool=55"
    };
    let report = host.heard("the SPLICE report", report).await;
    assert_eq!(report["score"], json!(1));
    host.heard("the SPLICE event", |data| data["subject"] == "SPLICE.sendEvent").await;
}

pub async fn passes_the_checker(page: Page) {
    for link in
        ["#ui=compact&lock=pool&src=Class", "#ui=chart&show=heat&theme=dark", "#ui=compact&lang=ar&theme=contrast"]
    {
        page.open("host").await;
        page.open(link).await;
        page.find("embed-open").await;
        page.studied().await;
        bring_checker(&page).await;
        is_accessible(&page, link).await;
        page.fits().await;
    }
}

pub async fn writes_the_link_seldom(page: Page) {
    page.open("#ui=compact").await;
    page.mounted().await;
    page.studied().await;
    // A thousand moves in ten seconds, however busy the machine is.
    let moved =
        "const range = at('lever-pooling-range'), before = history.length, start = performance.now(); let move = 0;
        const timer = setInterval(() => {
            for (const due = Math.min(1000, (performance.now() - start) / 10); move < due; move++) {
                range.value = move % 101;
                range.dispatchEvent(new Event('input', { bubbles: true }));
            }
            if (move === 1000) { clearInterval(timer); done(history.length - before); }
        }, 10)";
    let written = page.later(moved).await;
    assert!(written.as_u64().is_some_and(|written| written <= 10), "{written}");
    page.link_is("pool=90&ui=compact").await;
    page.is_well().await;
}

pub async fn opens_a_frozen_release(page: Page) {
    let host = Embedder::start(&page).await;
    let part = format!("r/{}/embed/#a=eu~usa&ui=compact", entente::site::embed::RELEASE);
    host.open_part(PLACED, &part).await;
    ready(&host).await;
    let reply = host.ask(1, json!({"type": "export", "kind": "link"})).await;
    let address = format!("{}/r/{}/#a=eu~usa", page.server.address, entente::site::embed::RELEASE);
    assert_eq!(reply["result"]["text"], json!(address));
    let requests = page.server.requests();
    let inside = format!("GET /r/{}/", entente::site::embed::RELEASE);
    assert!(requests.iter().all(|request| request.starts_with(&inside)), "{requests:#?}");
}
