//! What the page shows before its program has arrived, and without JavaScript: the default scenario, answered.
//!
//! The words and drawings come from the same functions that the program uses; it empties `#app` when it mounts.

use super::error::SiteError;
use crate::i18n::translator::Translator;
use crate::markup::figure::{Figure, Shape};
use crate::markup::{band, map};
use crate::model::cost_sharing::Effort;
use crate::report::colouring::Colouring;
use crate::report::facts::Facts;
use crate::runner::compute::Calculator;
use crate::scenario::state::Scenario;
use maud::html;

const PLACES: [&str; 2] = ["<template id=prerender></template>", "<template id=\"prerender\"></template>"];

/// The default scenario as HTML.
pub fn content() -> Result<String, SiteError> {
    let computed = Calculator::default().compute(&Scenario::default(), Effort::Full)?;
    let translator = Translator::english();
    let facts = Facts {
        scenario: &computed.scenario,
        world: &computed.world,
        resolved: &computed.resolved,
        outcome: &computed.outcome,
        certainty: None,
        translator: &translator,
    };
    let members = facts.members();
    let figure = Figure::Seats;
    let page = html! {
        header class="mast" { div class="wrap" { span class="word" { "Entente" } } }
        main class="wrap one" {
            div class="band" {
                div class="lead" { (band::asked(&facts, None)) (band::lead(&facts)) }
                figure class="who" { figcaption { h2 { (translator.text("who")) } } (map::map(&facts, None, Colouring::default())) }
            }
            div class="body" {
                section class="rail" {
                    div class="rail-head" { h2 { (translator.text("terms")) } }
                    div class="bones" aria-hidden="true" { i {} i {} i {} }
                }
                div class="evidence" {
                    section class="frame" {
                        div class="frame-head" {
                            div { h3 { (figure.finding(&facts, &members)) } p class="note" { (figure.measure(&translator)) } }
                        }
                        div class="figure" { (figure.body(Shape::Chart, &facts, &members)) }
                    }
                }
            }
        }
    };
    Ok(page.into_string())
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
