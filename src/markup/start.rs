//! The ready scenarios, and how the model works.

use maud::{Markup, html};

use super::text::sentence;
use crate::i18n::rich::spans;
use crate::i18n::translator::Translator;
use crate::scenario::presets::{PRESETS, Preset};

/// The view of the ready scenarios. `link_of` gives the address of each, and its part that holds the state.
#[must_use]
pub fn start(translator: &Translator, link_of: impl Fn(&Preset) -> (String, String)) -> Markup {
    html! {
        div class="lede" {
            h1 data-testid="title" { (translator.text("start-title")) }
            div { p { (translator.text("start-lede")) } p class="note" { (translator.text("start-private")) } }
        }
        h2 class="vh" { (translator.text("start-list")) }
        ul class="index" role="list" { @for (place, preset) in PRESETS.iter().enumerate() { (entry(translator, place, preset, &link_of(preset))) } }
    }
}

fn entry(translator: &Translator, place: usize, preset: &Preset, (address, text): &(String, String)) -> Markup {
    let key = format!("preset-{}", preset.id);
    let attribute = |name| translator.attribute(&key, name).unwrap_or_default();
    html! {
        li {
            p class="note topic" {
                span { (translator.text(&key)) }
                @if place == 0 { b { (translator.text("start-here")) } }
            }
            h3 { a href=(address) data-act="open" data-value=(text) data-testid=(key) { (attribute("question")) } }
            p class="find" { (attribute("story")) }
            p class="find" { b { (translator.text("start-discuss")) } " " (attribute("discuss")) }
            p class="note source" { (translator.text("start-source")) ": " a href=(preset.address) rel="noreferrer" { (preset.credit) } }
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
