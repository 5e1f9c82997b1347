//! The list of ready scenarios, and how the model works.

use maud::{Markup, html};

use super::map;
use super::plots::series_class;
use super::text::sentence;
use crate::i18n::rich::spans;
use crate::i18n::translator::{Argument, Translator};
use crate::report::facts::{Facts, alliance_letter};
use crate::report::ready::finding;
use crate::scenario::presets::{PRESETS, Preset};
use crate::scenario::state::Scenario;

/// The ready scenarios, for the place `start-body`. `found` are the facts of each, in the order of [`PRESETS`]; one that is
/// missing is shown without its finding. `link_of` gives the address of each, and its part that holds the state.
#[must_use]
pub fn start_view(
    translator: &Translator,
    found: &[Facts<'_>],
    link_of: impl Fn(&Preset) -> (String, String),
) -> Markup {
    html! {
        ul class="index" role="list" data-testid="ready" {
            @for (place, preset) in PRESETS.iter().enumerate() {
                (entry(translator, preset, found.get(place), place == 0, &link_of(preset)))
            }
        }
    }
}

fn entry(
    translator: &Translator,
    preset: &Preset,
    facts: Option<&Facts<'_>>,
    first: bool,
    (address, text): &(String, String),
) -> Markup {
    let key = format!("preset-{}", preset.id);
    let attribute = |name| translator.attribute(&key, name).unwrap_or_default();
    html! {
        li {
            p class="note topic" {
                span { (translator.text(&key)) }
                @if first { b { (translator.text("start-here")) } }
            }
            h3 { a href=(address) data-act="open" data-value=(text) data-testid=(key) { (attribute("question")) } }
            (picture(translator, &preset.scenario()))
            @if let Some(facts) = facts { p class="found" data-testid={ "found-" (preset.id) } { (sentence(&finding(preset.id, facts))) } }
            p class="find" { (attribute("story")) }
            p class="find" { b { (translator.text("start-discuss")) } " " (attribute("discuss")) }
            p class="note source" { (translator.text("start-source")) ": " a href=(preset.address) rel="noreferrer" { (preset.credit) } }
        }
    }
}

/// Who is in: a small map, and the names.
fn picture(translator: &Translator, scenario: &Scenario) -> Markup {
    let named = scenario.alliances.iter().enumerate().filter(|(_, members)| !members.is_empty());
    html! {
        div class="ready" {
            (map::small(scenario))
            ul role="list" {
                @for (alliance, codes) in named {
                    @let letter = alliance_letter(translator, alliance);
                    @let label = translator.format("alliance", &[("letter", Argument::Text(&letter))]);
                    li {
                        span class={ "badge " (series_class(alliance)) } role="img" aria-label=(label) { (letter) }
                        span { (translator.list(&codes.iter().map(|code| translator.economy(code)).collect::<Vec<_>>())) }
                    }
                }
                @if scenario.alliances.iter().all(Vec::is_empty) {
                    li { (translator.text("who-map-none")) }
                }
            }
        }
    }
}

/// The pages behind the calculator, with the keys of their words. The `site` program writes them, in English only.
const DOCUMENTS: [(&str, &str); 5] = [
    ("how-it-works.html", "doc-model"),
    ("weaknesses.html", "doc-weaknesses"),
    ("sources.html", "doc-sources"),
    ("privacy.html", "doc-privacy"),
    ("accessibility.html", "doc-accessibility"),
];

/// Links to the pages behind the calculator.
#[must_use]
pub fn documents(translator: &Translator) -> Markup {
    html! {
        ul class="docs" role="list" {
            @for (file, key) in DOCUMENTS { li { a href=(file) hreflang="en" data-testid=(key) { (translator.text(key)) } } }
        }
    }
}

/// How the model works, in a few words, and where to read all of it.
#[must_use]
pub fn how(translator: &Translator) -> Markup {
    html! {
        h1 class="question" data-testid="how" { (translator.text("how-title")) }
        div class="as-text" {
            @for key in ["how-1", "how-weak", "how-more"] { p { (sentence(&spans(&translator.text(key)))) } }
            (documents(translator))
        }
    }
}
