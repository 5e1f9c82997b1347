//! The page starts, quietly, wherever it is put.

use crate::page::{Frame, Page};
use crate::server::dist;
use entente::site::sizes::Sizes;
use std::collections::BTreeSet;

const PHONE: Frame = Frame { width: 320, height: 640, sandbox: None };

pub async fn loads_under_the_strict_policy(page: Page) {
    page.open("").await;
    page.mounted().await;
    page.studied().await;
    page.is_well().await;

    let requests = page.all_requests().await;
    let distinct: BTreeSet<&str> = requests.iter().map(String::as_str).collect();
    assert_eq!(distinct.len(), requests.len(), "something was loaded twice: {requests:#?}");
    let expected = first_visit();
    assert_eq!(distinct, expected.iter().map(String::as_str).collect(), "requests of a first visit");
    page.is_well().await;
}

pub async fn works_in_a_narrow_frame(page: Page) {
    page.open_in_frame(PHONE, "").await;
    page.mounted().await;
    page.holds("a width of 320 px", "return innerWidth === 320").await;
    page.fits().await;
    page.is_well().await;
}

pub async fn works_in_a_sandboxed_frame(page: Page) {
    page.open_in_frame(Frame { sandbox: Some("allow-scripts"), ..PHONE }, "").await;
    page.mounted().await;
    page.studied().await;
    page.is_well().await;
}

/// The probe, the files that the size budget counts, and the second style sheet and the study program, which follow by
/// themselves.
fn first_visit() -> BTreeSet<String> {
    let sizes = Sizes::measure(&dist()).expect("the page is built");
    let counted = sizes
        .0
        .into_iter()
        .filter(|file| file.first_visit || ["study-", "later-"].iter().any(|part| file.name.contains(part)))
        .filter(|file| !file.name.ends_with(".ftl"))
        .map(|file| file.name);
    let asked = counted.map(|name| if name == "index.html" { String::new() } else { name });
    asked.chain(["probe.js".to_owned()]).map(|name| format!("GET /{name}")).collect()
}
