//! Somebody moves the terms.

use crate::expected::Expected;
use crate::page::Page;
use fantoccini::key::Key;
use serde_json::Value;

/// The page answers the scenario of a link, and has written that link.
async fn arrives_at(page: &Page, link: &str) {
    page.answers(&Expected::of(link)).await;
    page.link_is(link).await;
}

async fn start(page: &Page, link: &str) {
    page.open(link).await;
    page.mounted().await;
}

pub async fn pools_by_buttons_box_and_keys(page: Page) {
    start(&page, "").await;
    page.click("lever-pooling-more").await;
    arrives_at(&page, "pool=55").await;
    page.click("lever-pooling-less").await;
    page.click("lever-pooling-less").await;
    arrives_at(&page, "pool=45").await;
    page.fill("lever-pooling-number", "30").await;
    arrives_at(&page, "pool=30").await;
    page.press("lever-pooling-range", &char::from(Key::Right).to_string()).await;
    arrives_at(&page, "pool=35").await;
    page.press("lever-pooling-range", &char::from(Key::Down).to_string().repeat(3)).await;
    arrives_at(&page, "pool=20").await;
    page.click("lever-pooling-reset").await;
    arrives_at(&page, "pool=0").await;
    page.hides("lever-pooling-reset").await;
    page.is_well().await;
}

pub async fn is_told_about_numbers_out_of_range(page: Page) {
    start(&page, "").await;
    page.fill("lever-pooling-number", "140").await;
    page.mentions("lever-pooling", "140% is outside 0% to 100%. Used 100%.").await;
    page.becomes("return at('lever-pooling-number').value", &Value::from("100")).await;
    arrives_at(&page, "pool=100").await;
    page.fill("lever-quota-number", "20").await;
    page.mentions("lever-quota", "20% is outside 50% to 100%. Used 50%.").await;
    page.click("lever-quota-more").await;
    page.mentions("lever-quota", "A proposal needs 55% of the votes.").await;
    page.is_well().await;
}

pub async fn moves_every_other_term(page: Page) {
    // A term that changes nothing would prove nothing.
    let default = Expected::of("").page();
    for link in ["pool=55", "supply=0", "bill=gdp", "votes=equal", "quota=100", "min=4", "tech=quantum"] {
        assert_ne!(Expected::of(link).page(), default, "{link}");
    }
    start(&page, "").await;
    page.fill("lever-supply-number", "0").await;
    arrives_at(&page, "supply=0").await;
    page.fill("lever-supply-number", "55").await;
    page.click("lever-supply-more").await;
    arrives_at(&page, "").await;

    page.choose("lever-bill-pick", "gdp").await;
    arrives_at(&page, "bill=gdp").await;
    page.choose("lever-bill-pick", "shapley_capped").await;
    arrives_at(&page, "").await;

    page.choose("lever-votes-pick", "equal").await;
    arrives_at(&page, "votes=equal").await;
    page.fill("lever-quota-number", "100").await;
    arrives_at(&page, "quota=100&votes=equal").await;
    page.click("lever-votes-reset").await;
    arrives_at(&page, "quota=100").await;
    page.click("lever-quota-reset").await;
    arrives_at(&page, "").await;

    page.click("lever-min-more").await;
    page.click("lever-min-more").await;
    page.click("lever-min-more").await;
    page.click("lever-min-more").await;
    arrives_at(&page, "min=4").await;
    page.click("lever-min-reset").await;
    arrives_at(&page, "").await;

    page.choose("technology-pick", "quantum").await;
    arrives_at(&page, "tech=quantum").await;
    page.choose("technology-pick", "all").await;
    arrives_at(&page, "tech=all").await;
    page.is_well().await;
}

pub async fn closes_and_caps_and_agrees_on_standards(page: Page) {
    let base = "a=usa~eu~chn&tech=telecom_5g6g";
    let default = Expected::of(base).page();
    for term in ["standards=60", "cap=35", "or=2", "closed=40"] {
        assert_ne!(Expected::of(&format!("{base}&{term}")).page(), default, "{term}");
    }
    start(&page, &format!("#{base}")).await;
    page.mentions("lever-open", "No effect until standards are agreed.").await;
    page.fill("lever-standards-number", "60").await;
    arrives_at(&page, &format!("{base}&standards=60")).await;
    page.mentions("lever-open", "Outsiders have to certify twice.").await;
    page.click("lever-open-switch").await;
    arrives_at(&page, &format!("{base}&standards=60&open-standards=on")).await;
    page.click("lever-open-switch").await;
    page.click("lever-standards-reset").await;
    arrives_at(&page, base).await;

    page.fill("lever-dominance_cap-number", "35").await;
    arrives_at(&page, &format!("{base}&cap=35")).await;
    page.click("lever-dominance_cap-reset").await;
    page.fill("lever-export_control-number", "40").await;
    arrives_at(&page, &format!("{base}&closed=40")).await;
    page.click("lever-export_control-reset").await;
    page.click("lever-or-more").await;
    page.click("lever-or-more").await;
    arrives_at(&page, &format!("{base}&or=2")).await;
    page.click("lever-or-reset").await;
    arrives_at(&page, base).await;
    page.is_well().await;
}

pub async fn opens_the_rights_gate(page: Page) {
    let (closed, open) = ("a=chn~rus&tech=sn_ai", "a=chn~rus&tech=sn_ai&gate=off");
    assert_ne!(Expected::of(closed).page(), Expected::of(open).page(), "the gate has an effect here");
    start(&page, &format!("#{closed}")).await;
    page.answers(&Expected::of(closed)).await;
    page.mentions("seat-RUS", "The rights gate limits what it gets.").await;
    page.click("lever-gate-switch").await;
    arrives_at(&page, open).await;
    page.click("lever-gate-switch").await;
    arrives_at(&page, closed).await;

    page.choose("technology-pick", "semiconductors").await;
    page.mentions("lever-gate", "No effect here").await;
    page.is_well().await;
}

pub async fn pools_differently_by_technology(page: Page) {
    start(&page, "").await;
    page.click("deeper").await;
    page.click("deeper-semiconductors").await;
    page.mentions("lever-pooling-semiconductors", "As above.").await;
    page.click("lever-pooling-semiconductors-more").await;
    arrives_at(&page, "pool.semiconductors=55").await;
    page.click("lever-pooling-more").await;
    arrives_at(&page, "pool=55&pool.semiconductors=55").await;
    page.click("lever-pooling-more").await;
    arrives_at(&page, "pool=60&pool.semiconductors=55").await;
    page.mentions("lever-pooling-semiconductors", "Above: 60%.").await;
    page.click("lever-pooling-semiconductors-reset").await;
    arrives_at(&page, "pool=60").await;
    page.click("deeper-quantum").await;
    page.fill("lever-standards-quantum-number", "40").await;
    page.fill("lever-export_control-quantum-number", "30").await;
    arrives_at(&page, "pool=60&closed.quantum=30&standards.quantum=40").await;
    page.is_well().await;
}

/// A burst of movements is one step of the history; the link waits until the thumb rests.
pub async fn leaves_the_link_alone_while_moving(page: Page) {
    start(&page, "").await;
    // On a busy computer there may be rests between two movements: each allows one step.
    let script = "const range = at('lever-pooling-range'), before = history.length;
        let moves = 0, rests = 0, last = performance.now();
        const move = () => {
            const now = performance.now();
            if (now - last > 350) rests += 1;
            last = now;
            if (moves === 30) return done(history.length - before - rests);
            moves += 1;
            range.value = 50 + moves;
            range.dispatchEvent(new Event('input', { bubbles: true }));
            requestAnimationFrame(move);
        };
        move();";
    let early = page.later(script).await;
    assert!(early.as_i64() <= Some(0), "the link was written {early} times while the thumb moved");
    arrives_at(&page, "pool=80").await;
    page.is_well().await;
}

pub async fn reloads_and_goes_back_and_forth(page: Page) {
    start(&page, "").await;
    page.click("lever-pooling-more").await;
    arrives_at(&page, "pool=55").await;
    page.choose("lever-bill-pick", "equal").await;
    arrives_at(&page, "pool=55&bill=equal").await;

    page.reload().await;
    page.mounted().await;
    arrives_at(&page, "pool=55&bill=equal").await;

    page.script("history.back()").await;
    arrives_at(&page, "pool=55").await;
    page.script("history.back()").await;
    arrives_at(&page, "").await;
    page.becomes("return at('lever-pooling-number').value", &Value::from("50")).await;
    page.script("history.forward()").await;
    arrives_at(&page, "pool=55").await;
    page.script("history.forward()").await;
    arrives_at(&page, "pool=55&bill=equal").await;
    page.becomes("return at('lever-bill-pick').value", &Value::from("equal")).await;
    page.is_well().await;
}
