//! The question, the answer, how sure it is, and the score line.

use maud::{Markup, html};

use super::light::light;
use super::text::sentence;
use crate::i18n::rich::{Span, SpanRole};
use crate::report::answer::{answer, notes, sure};
use crate::report::facts::Facts;
use crate::report::question::question;
use crate::report::score::{ScoreFigure, score};

/// All of them, in reading order.
#[must_use]
pub fn lead(facts: &Facts<'_>) -> Markup {
    html! {
        h1 class="question" data-testid="question" { @for span in question(facts) { (part(facts, &span)) } }
        p class="answer" id="answer" tabindex="-1" data-testid="answer" { (sentence(&answer(facts))) }
        p class="sure note" data-testid="sure" {
            @for note in notes(facts) { b { (note) } " " }
            @if let Some(sure) = sure(facts) { (sure) " " }
            a href="#" data-act="view" data-value="how" data-testid="sure-how" { (facts.translator.text("sure-how")) }
        }
        (score_line(facts))
    }
}

/// A part of the question; `data-lead` names the control that a lead goes to.
fn part(facts: &Facts<'_>, span: &Span) -> Markup {
    html! {
        @match &span.role {
            SpanRole::Lead(lead) => {
                a href="#" class=(if is_changed(facts, lead) { "tok on" } else { "tok" }) id={ "word-" (lead) } data-lead=(lead) data-testid={ "word-" (lead) } { (span.text) }
            },
            SpanRole::Plain | SpanRole::Bold => (span.text),
        }
    }
}

/// Whether a part of the question differs from the status quo.
fn is_changed(facts: &Facts<'_>, lead: &str) -> bool {
    match lead {
        "who" => !facts.outcome.alliances.is_empty(),
        "pool" => facts.resolved.technologies.iter().any(|&one| facts.resolved.terms.technologies[one].pooling > 0.0),
        _ => false,
    }
}

fn score_line(facts: &Facts<'_>) -> Markup {
    let arrow = if facts.translator.locale().is_right_to_left() { " ← " } else { " → " };
    html! {
        dl class="score" aria-label=(facts.translator.text("score-label")) data-testid="score" {
            @for one in score(facts) { (figure(&one, arrow)) }
        }
    }
}

fn class(id: &str) -> Option<&'static str> {
    match id {
        "rift" => Some("wide"),
        "stability" => Some("lit"),
        _ => None,
    }
}

fn figure(figure: &ScoreFigure, arrow: &str) -> Markup {
    html! {
        div class=[class(figure.id)] {
            dt { (figure.label) }
            dd data-testid={ "score-" (figure.id) } {
                @if let Some(before) = &figure.before { span class="was" { span class="num" { (before) } (arrow) } }
                // A value may be words with a number in them: its own letters decide the direction.
                @if let Some(shape) = figure.light { (light(shape)) }
                bdi class="nb" { (figure.value) }
                @if let Some(note) = &figure.note { " " small { (note) } }
            }
        }
    }
}
