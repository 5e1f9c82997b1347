//! The receipt of a scenario: one page for paper, with everything that is needed to find it and check it again.

use maud::{Markup, PreEscaped, html};

use super::{Desk, code};
use crate::catalog::technologies::shipped_parameters;
use crate::i18n::translator::Argument;
use crate::markup::figure::{Figure, Shape};
use crate::markup::text::sentence;
use crate::model::parameters::PARAMETERS;
use crate::report::agreements::agreements;
use crate::report::answer::{answer, notes};
use crate::report::assumptions::words;
use crate::report::facts::alliance_letter;
use crate::report::levers::Lever;
use crate::report::question::names;
use crate::report::score::score;

/// The receipt.
#[must_use]
pub fn receipt(desk: &Desk<'_>) -> Markup {
    let facts = &desk.facts;
    let text = |key: &str| facts.translator.text(key);
    let members = facts.members();
    html! {
        article class="receipt" lang=(facts.translator.locale().tag()) dir=(facts.translator.locale().direction()) {
            header {
                p class="word" lang="en" dir="ltr" { "Entente" }
                p class="note" { (text("takeaway-receipt")) " · " bdi { (desk.date) } " · " (desk.versions()) }
            }
            h1 id="receipt-h" { (desk.question()) }
            p class="answer" { (sentence(&answer(facts))) }
            p class="note" { @for note in notes(facts) { (note) " " } (text("sure")) }
            (scores(desk))
            div class="receipt-cols" {
                section { h2 { (text("who")) } (who(desk)) }
                section { h2 { (text("terms")) } (terms(desk)) }
            }
            @if !members.is_empty() {
                section {
                    h2 class="vh" { (text("evidence-title")) }
                    h3 { (Figure::Seats.finding(facts, &members)) }
                    p class="note" { (Figure::Seats.measure(facts.translator)) }
                    (Figure::Seats.body(Shape::Chart, facts, &members))
                    (Figure::Seats.body(Shape::Table, facts, &members))
                }
            }
            section { h2 { (text("takeaway-sources")) } (sources(desk)) }
            (foot(desk))
        }
    }
}

fn scores(desk: &Desk<'_>) -> Markup {
    let arrow = if desk.facts.translator.locale().is_right_to_left() { " ← " } else { " → " };
    html! {
        dl class="receipt-score" {
            @for one in score(&desk.facts) {
                div {
                    dt { (one.label) }
                    dd {
                        @if let Some(before) = &one.before { bdi { (before) } (arrow) }
                        bdi { (one.value) }
                        @if let Some(note) = &one.note { " " small { (note) } }
                    }
                }
            }
        }
    }
}

fn who(desk: &Desk<'_>) -> Markup {
    let facts = &desk.facts;
    let translator = facts.translator;
    let alliances = facts.scenario.alliances.iter().enumerate().filter(|(_, members)| !members.is_empty());
    html! {
        ul {
            @for (place, members) in alliances {
                li {
                    (translator.format("who-map-members", &[
                        ("letter", Argument::Text(&alliance_letter(translator, place))),
                        ("members", Argument::Text(&names(translator, members, usize::MAX))),
                    ]))
                }
            }
            @if facts.members().is_empty() { li { (translator.text("who-map-none")) } }
        }
    }
}

/// What differs from today with what it was, then what is as today, then deals, funding, plants and assumptions.
fn terms(desk: &Desk<'_>) -> Markup {
    let facts = &desk.facts;
    let translator = facts.translator;
    let (changed, same): (Vec<Lever>, Vec<Lever>) = Lever::all()
        .filter(|lever| *lever != Lever::Technology)
        .partition(|lever| lever.view(translator, facts.scenario, true).changed);
    let as_today: Vec<String> =
        same.iter().filter(|lever| !matches!(lever, Lever::In(..))).map(|lever| lever.name(translator)).collect();
    html! {
        ul {
            @for lever in &changed { li { (term(desk, *lever)) } }
            @for agreement in agreements(facts) { li { (agreement.sentence) @if let Some(effect) = agreement.effect { " " (effect) } } }
            (assumptions(desk))
        }
        @if !as_today.is_empty() {
            p class="note" { (translator.format("takeaway-as-today", &[("levers", Argument::Text(&translator.list(&as_today)))])) }
        }
    }
}

/// A lever that differs from today.
fn term(desk: &Desk<'_>, lever: Lever) -> Markup {
    let translator = desk.facts.translator;
    let view = lever.view(translator, desk.facts.scenario, true);
    let choice = lever.choices(translator).into_iter().find(|(key, _)| *key == view.value).map(|(_, name)| name);
    let value = match lever {
        Lever::Gate | Lever::OpenStandards => None,
        _ => choice.or_else(|| lever.bounds().map(|_| format!("{}{}", view.value, lever.unit()))),
    };
    html! {
        b { (lever.name(translator)) @if let Some(value) = value { ": " bdi { (value) } } }
        @if let Some(today) = lever.status_quo(translator) {
            " " (translator.format("takeaway-today", &[("value", Argument::Text(&today))]))
        }
        br;
        span class="note" { (view.note) }
    }
}

fn assumptions(desk: &Desk<'_>) -> Markup {
    let (own, shipped) = (&desk.facts.scenario.parameters, shipped_parameters());
    let changed = PARAMETERS.iter().filter(|spec| own.get(spec.id).total_cmp(&shipped.get(spec.id)).is_ne());
    html! {
        @for spec in changed {
            li {
                b { (desk.facts.translator.text("takeaway-assumption")) " " (words(desk.facts.translator, spec.id).name) ": " bdi { (own.get(spec.id)) } }
                " " (desk.facts.translator.format("takeaway-today", &[("value", Argument::Text(&shipped.get(spec.id).to_string()))]))
            }
        }
    }
}

/// The sources of the figures of members in the technologies of the question.
fn sources(desk: &Desk<'_>) -> Markup {
    let text = |key: &str| desk.facts.translator.text(key);
    let Some(library) = desk.library else { return html! { p class="note" { (text("takeaway-sources-elsewhere")) } } };
    let world = desk.facts.world;
    let technologies = desk.facts.resolved.technologies.iter().filter_map(|one| world.technologies().get(*one));
    let technologies: Vec<&str> = technologies.map(|one| one.id.as_str()).chain(std::iter::once("all")).collect();
    let mut ids: Vec<&str> = Vec::new();
    for member in desk.facts.members() {
        let code = world.economies().get(member.economy).map_or("", |economy| economy.code.as_str());
        for figure in technologies.iter().flat_map(|technology| library.figures(code, technology)) {
            if !ids.contains(&figure.source.as_str()) {
                ids.push(&figure.source);
            }
        }
    }
    ids.sort_unstable();
    html! {
        ul class="receipt-sources note" {
            @for source in ids.iter().filter_map(|id| library.source(id)) {
                li { (source.citation) ". " (source.licence) }
            }
        }
    }
}

fn foot(desk: &Desk<'_>) -> Markup {
    let translator = desk.facts.translator;
    let link = desk.link();
    let code = code::svg(&link, &translator.text("takeaway-code"));
    html! {
        footer class="receipt-foot" {
            div {
                @for line in desk.foot() { p { (line) } }
                p class="receipt-link" dir="ltr" { (link) }
                p { (super::citation::citation(desk, super::citation::Form::Plain)) }
            }
            @if let Some(code) = code { (PreEscaped(code)) } @else { p class="note" { (translator.text("takeaway-code-long")) } }
        }
    }
}
