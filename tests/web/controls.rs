//! The page's controls, mounted without the rest of the site: no server, no link, no prerendered words.

use crate::mounting::Mounted;
use entente::app::root::Root;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

async fn page() -> Mounted {
    let mounted = Mounted::new(|| view! { <Root/> });
    mounted.settle().await;
    mounted
}

#[wasm_bindgen_test]
async fn the_default_question_is_answered() {
    let page = page().await;
    assert!(page.text_of("question").contains("South Korea"), "{}", page.text_of("question"));
    assert!(page.text_of("answer").contains("billion less a year"), "{}", page.text_of("answer"));
}

#[wasm_bindgen_test]
async fn buttons_move_to_the_next_step_and_stop_at_the_ends() {
    let page = page().await;
    page.enter("lever-pooling-number", "92", "change").await;
    for expected in ["95", "100", "100"] {
        page.click("lever-pooling-more").await;
        assert_eq!(page.value("lever-pooling-number"), expected);
    }
}

#[wasm_bindgen_test]
async fn a_number_out_of_range_is_cut_and_the_lever_says_so() {
    let page = page().await;
    for typed in ["140", "250"] {
        page.enter("lever-quota-number", typed, "change").await;
        assert_eq!(page.value("lever-quota-number"), "100");
        let said = format!("{typed}% is outside 50% to 100%. Used 100%.");
        assert!(page.text_of("lever-quota").contains(&said), "{}", page.text_of("lever-quota"));
    }
    page.enter("lever-quota-number", "seventy", "change").await;
    assert_eq!(page.value("lever-quota-number"), "100", "a word is put back");
}

#[wasm_bindgen_test]
async fn a_moved_thumb_changes_the_answer_and_a_reset_goes_to_the_status_quo() {
    let page = page().await;
    let before = page.text_of("answer");
    page.enter("lever-pooling-range", "80", "input").await;
    assert_ne!(page.text_of("answer"), before);
    assert_eq!(page.value("lever-pooling-number"), "80");
    page.click("lever-pooling-reset").await;
    assert_eq!(page.value("lever-pooling-number"), "0");
    assert!(page.text_of("answer").contains("as much as alone"), "{}", page.text_of("answer"));
}
