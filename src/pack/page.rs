//! The one-file page: the places in it, and what is put there.
//!
//! `site finish` writes the page with these places (see `site/one_file.rs`). Each is a pair of comments, so that what stands
//! between them can be replaced again: a page that was made from a page is as good as the first.

use maud::{Markup, PreEscaped, html};

use super::Format;
use crate::markup::first::first_paint;
use crate::report::facts::Facts;

/// A place in the one-file page: what it begins and ends with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Begins the place.
    pub open: &'static str,
    /// Ends the place.
    pub close: &'static str,
}

/// In the head: the link of the scenario and the address of the calculator, as `<meta>`.
pub const START: Place = Place { open: "<!--start-->", close: "<!--/start-->" };
/// In `#app`: the answer that is shown until the program runs.
pub const ANSWER: Place = Place { open: "<!--answer-->", close: "<!--/answer-->" };
/// First in the body, before every other script: what a package for a learning platform adds.
pub const LESSON: Place = Place { open: "<!--lesson-->", close: "<!--/lesson-->" };

/// The script of packages, and its style sheet: the policy of the page names their hashes.
pub const LESSON_SCRIPT: &str = include_str!("lms.js");
/// See [`LESSON_SCRIPT`].
pub const LESSON_STYLE: &str = include_str!("../../style/lesson.css");

/// Name of the `<meta>` with the scenario to begin with.
pub const START_NAME: &str = "entente-start";
/// Name of the `<meta>` with the address of the calculator on the web.
pub const ADDRESS_NAME: &str = "entente-address";

/// Everything is forbidden, and with it every connection but those to files inside the page.
const CLOSED: [&str; 2] = ["default-src 'none'; ", "connect-src blob:; "];
/// A policy without a word on connections, named kind by kind: the script of a cmi5 package adds a second policy, for the
/// record store that it was started with and nothing else, before any other script runs.
const CONNECTIONS_LATER: &str =
    "font-src 'none'; frame-src 'none'; manifest-src 'none'; media-src 'none'; object-src 'none'; ";

/// The page given is not a one-file page of this program.
#[derive(Debug, thiserror::Error)]
#[error(
    "this is not a one-file page of Entente: {missing:?} is not in it; `make build` writes one to dist/entente.html"
)]
pub struct PageError {
    /// What is missing.
    pub missing: &'static str,
}

/// The policy of a one-file page: nothing but what is inside.
///
/// `scripts` and `styles` are hashes in the form that policies have: `'sha256-...'`, with spaces between.
#[must_use]
pub fn policy(scripts: &str, styles: &str) -> String {
    let [nothing, connect] = CLOSED;
    format!(
        "{nothing}script-src {scripts} blob: 'wasm-unsafe-eval'; style-src {styles} blob:; img-src data: blob:; {connect}\
         worker-src blob:; base-uri 'none'; form-action 'none'"
    )
}

/// The page that opens with a scenario and shows its answer until the program runs.
///
/// # Errors
/// [`PageError`] if a place is missing.
pub fn with_start(page: &str, facts: &Facts<'_>, link: &str, address: &str) -> Result<String, PageError> {
    let meta = |name: &str, content: &str| html! { meta name=(name) content=(content); };
    let head = html! {
        (meta(START_NAME, link))
        @if !address.is_empty() { (meta(ADDRESS_NAME, address)) }
    };
    let page = filled(page, START, &head)?;
    filled(&page, ANSWER, &first_paint(facts))
}

/// The page with what a learning platform needs: `bar` is HTML text of our own.
///
/// # Errors
/// [`PageError`] if a place or the policy is missing.
pub fn with_lesson(page: &str, bar: &str, format: Format) -> Result<String, PageError> {
    let lesson = html! {
        style { (PreEscaped(LESSON_STYLE)) }
        (PreEscaped(bar))
        script data-standard=(format.name()) { (PreEscaped(LESSON_SCRIPT)) }
    };
    let page = filled(page, LESSON, &lesson)?;
    if format != Format::Cmi5 {
        return Ok(page);
    }
    let [nothing, connect] = CLOSED;
    match CLOSED.into_iter().find(|words| !page.contains(words)) {
        Some(missing) => Err(PageError { missing }),
        None => Ok(page.replacen(nothing, CONNECTIONS_LATER, 1).replacen(connect, "", 1)),
    }
}

/// The page with something in a place, instead of what is there.
fn filled(page: &str, place: Place, content: &Markup) -> Result<String, PageError> {
    let (before, rest) = page.split_once(place.open).ok_or(PageError { missing: place.open })?;
    let (_, after) = rest.split_once(place.close).ok_or(PageError { missing: place.close })?;
    Ok([before, place.open, content.0.as_str(), place.close, after].concat())
}
