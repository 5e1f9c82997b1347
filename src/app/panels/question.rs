//! The band: the question, the answer, the score line, and who is in.

use leptos::prelude::*;

use super::map::Map;
use crate::app::figures::rich_text::sentence;
use crate::app::state::{App, use_app};
use crate::i18n::rich::{Span, SpanRole};
use crate::platform::document;
use crate::report::answer::{answer, notes};
use crate::report::question::question;
use crate::report::score::{ScoreFigure, score};

/// The band.
#[component]
pub fn Band() -> impl IntoView {
    let app = use_app();
    view! {
        <div class="band">
            <div class="lead">
                <h1 class="question" data-testid="question">{move || app.facts(|facts, _| question(facts)).into_iter().map(|span| part(app, span)).collect_view()}</h1>
                <p class="answer" id="answer" data-testid="answer">{move || sentence(app.facts(|facts, _| answer(facts)))}</p>
                <p class="sure note" data-testid="sure">
                    {move || app.facts(|facts, _| notes(facts)).into_iter().map(|note| view! { <b>{note}</b>" " }).collect_view()}
                    {app.text("sure")}
                </p>
                <Score/>
            </div>
            <Map/>
        </div>
    }
}

/// A part of the question; leads bring the reader to their control.
fn part(app: App, span: Span) -> AnyView {
    let SpanRole::Lead(lead) = span.role else { return span.text.into_any() };
    let marked = is_changed(app, &lead);
    let test_id = format!("word-{lead}");
    let go = move |_| match lead.as_str() {
        "who" => app.members_open.set(true),
        "pool" => document::focus("lever-pooling-range"),
        _ => document::focus("technology-pick"),
    };
    view! { <button type="button" class="tok" class:on=marked data-testid=test_id on:click=go>{span.text}</button> }
        .into_any()
}

/// Whether a part of the question differs from the status quo.
fn is_changed(app: App, lead: &str) -> bool {
    match lead {
        "who" => app.has_alliance(),
        "pool" => app.scenario.with(|scenario| scenario.terms.pooling > 0.0),
        _ => false,
    }
}

#[component]
fn Score() -> impl IntoView {
    let app = use_app();
    let figures = move || app.facts(|facts, _| score(facts)).into_iter().map(|one| figure(app, one)).collect_view();
    view! { <dl class="score" aria-label=app.text("score-label") data-testid="score">{figures}</dl> }
}

fn figure(app: App, figure: ScoreFigure) -> impl IntoView {
    let right_to_left = app.translator.with(|translator| translator.locale().is_right_to_left());
    let arrow = if right_to_left { " ←" } else { " →" };
    let before =
        figure.before.map(|before| view! { <span class="was"><span class="num">{before}</span>{arrow}</span>" " });
    let note = figure.note.map(|note| view! { " "<small>{note}</small> });
    view! {
        <div class:wide=figure.id == "rift">
            <dt>{figure.label}</dt>
            <dd data-testid=format!("score-{}", figure.id)>{before}<span class="num">{figure.value}</span>{note}</dd>
        </div>
    }
}
