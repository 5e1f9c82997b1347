//! The question, the answer, how sure it is, and the score line.

use maud::{Markup, html};

use super::light::light;
use super::text::sentence;
use crate::i18n::rich::{Span, SpanRole};
use crate::report::answer::{answer, notes, sure};
use crate::report::facts::Facts;
use crate::report::question::question;
use crate::report::score::{ScoreFigure, score};

/// The question. `open` is the lead whose control stands below it.
#[must_use]
pub fn asked(facts: &Facts<'_>, open: Option<&str>) -> Markup {
    html! {
        h1 class="question" data-testid="question" { @for span in question(facts) { (part(facts, &span, open)) } }
    }
}

/// The answer, how sure it is, and the score line, in reading order.
#[must_use]
pub fn lead(facts: &Facts<'_>) -> Markup {
    html! {
        p class="answer" id="answer" tabindex="-1" data-testid="answer" { (sentence(&answer(facts))) }
        div class="sure note" {
            p data-testid="sure" {
                @for note in notes(facts) { b { (note) } " " }
                @if let Some(sure) = sure(facts) { (sure) " " }
                a href="#" data-act="view" data-value="how" data-testid="sure-how" { (facts.translator.text("sure-how")) }
            }
            " "
            a href="#view=scenarios" data-act="view" data-value="scenarios" data-testid="start-more" { (facts.translator.text("start-more")) }
        }
        (score_line(facts))
    }
}

/// A part of the question; `data-lead` names the control that a lead opens: the members in a drawer, else below.
fn part(facts: &Facts<'_>, span: &Span, open: Option<&str>) -> Markup {
    html! {
        @match &span.role {
            SpanRole::Lead(lead) => {
                @let expanded = (lead != "who").then_some(if open == Some(lead.as_str()) { "true" } else { "false" });
                a href="#" role="button" class=(if is_changed(facts, lead) { "tok on" } else { "tok" }) id={ "word-" (lead) }
                    data-lead=(lead) data-testid={ "word-" (lead) } aria-expanded=[expanded]
                    aria-haspopup=[expanded.is_none().then_some("dialog")] { (span.text) }
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
        "closed" | "standards" => true,
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
