//! Somebody opens the page and reads.

use crate::expected::Expected;
use crate::page::Page;

pub async fn lands_on_an_answered_question(page: Page) {
    page.open("").await;
    page.mounted().await;

    let question = page.words("question").await;
    for name in ["the EU", "the US", "Japan", "South Korea", "half", "chip"] {
        assert!(question.contains(name), "{name} is not in the question: {question}");
    }
    let answer = page.words("answer").await;
    assert!(answer.contains("a year") && answer.contains('$'), "no money in the answer: {answer}");
    assert!(answer.contains("points"), "no points in the answer: {answer}");
    assert_eq!(page.count("score-").await, 4, "figures in the score line");
    for code in ["EUU", "USA", "JPN", "KOR"] {
        page.find(&format!("seat-{code}")).await;
    }
    page.answers(&Expected::of("")).await;
    page.is_well().await;
}

/// Waits for the runs of the study program, so it is not in the page as sent.
const AFTER_RUNS: [&str; 3] = ["sure", "score", "score-stability"];

/// The words are in the page as it is sent, and the app adds only what the runs say.
pub async fn reads_the_same_before_the_app_arrives(page: Page) {
    let sent = page.server.get("/index.html").await;
    assert!(sent.contains("<noscript>") && sent.contains("needs JavaScript"), "no word for readers without JavaScript");

    page.open("").await;
    page.mounted().await;
    page.answers(&Expected::of("")).await;
    let found = page.compared_with(sent).await;
    let (shared, differing) = found.split_first().expect("the number of shared elements");
    assert!(shared.as_u64() > Some(12), "only {shared} elements are in the page as sent");
    let differing: Vec<_> = differing.iter().filter(|id| !AFTER_RUNS.iter().any(|late| *id == late)).collect();
    assert!(differing.is_empty(), "these change when the app arrives: {differing:?}");
    page.is_well().await;
}
