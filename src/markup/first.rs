//! What stands on the page before its program has started: the scenario, answered and drawn.

use maud::{Markup, html};

use super::figure::{Figure, Shape};
use super::{band, map};
use crate::report::colouring::Colouring;
use crate::report::facts::Facts;

/// The answer without anything that needs the program.
#[must_use]
pub fn first_paint(facts: &Facts<'_>) -> Markup {
    let (translator, members, figure) = (facts.translator, facts.members(), Figure::Seats);
    html! {
        header class="mast" { div class="wrap" { span class="word" { "Entente" } } }
        main class="wrap one" {
            div class="band" {
                div class="lead" { (band::asked(facts, None)) (band::lead(facts)) }
                figure class="who" { figcaption { h2 { (translator.text("who")) } } (map::map(facts, None, Colouring::default())) }
            }
            div class="body" {
                section class="rail" {
                    div class="rail-head" { h2 { (translator.text("terms")) } }
                    div class="bones" aria-hidden="true" { i {} i {} i {} }
                }
                div class="evidence" {
                    section class="frame" {
                        div class="frame-head" {
                            div { h3 { (figure.finding(facts, &members)) } p class="note" { (figure.measure(translator)) } }
                        }
                        div class="figure" { (figure.body(Shape::Chart, facts, &members)) }
                    }
                }
            }
        }
    }
}
