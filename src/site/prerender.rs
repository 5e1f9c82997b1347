//! What the page shows before its program has arrived, and without JavaScript: the default scenario, answered.
//!
//! The words and drawings come from the same functions that the program uses; it empties `#app` when it mounts.

use super::error::SiteError;
use crate::i18n::translator::Translator;
use crate::markup::first::first_paint;
use crate::model::cost_sharing::Effort;
use crate::runner::compute::Calculator;
use crate::scenario::state::Scenario;

const PLACES: [&str; 2] = ["<template id=prerender></template>", "<template id=\"prerender\"></template>"];

/// The default scenario as HTML.
pub fn content() -> Result<String, SiteError> {
    let computed = Calculator::default().compute(&Scenario::default(), Effort::Full)?;
    let translator = Translator::english();
    Ok(first_paint(&computed.facts(None, &translator)).into_string())
}

/// The page with `content` in the marked place.
pub fn insert(index: &str, content: &str) -> Result<String, SiteError> {
    let place = PLACES.iter().find(|place| index.contains(*place)).ok_or(SiteError::NoPrerenderPlace)?;
    Ok(index.replace(place, content))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_takes_the_marked_place() {
        for place in PLACES {
            assert_eq!(insert(&format!("<div>{place}</div>"), "<p>x</p>").unwrap(), "<div><p>x</p></div>");
        }
        assert!(insert("<div></div>", "").is_err());
    }

    #[test]
    fn the_default_question_is_answered_without_the_program() {
        let page = content().unwrap();
        assert!(page.contains("South Korea") && page.contains("would pay"), "{page}");
    }
}
