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

const PARAGRAPHS: [&str; 7] = ["how-1", "how-2", "how-3", "how-4", "how-5", "how-6", "how-weak"];

/// How the model works, in words.
#[must_use]
pub fn how(translator: &Translator) -> Markup {
    html! {
        h1 class="question" data-testid="how" { (translator.text("how-title")) }
        div class="as-text" { @for key in PARAGRAPHS { p { (sentence(&spans(&translator.text(key)))) } } }
    }
}
