//! What differs from the status quo, each with its way back.

use maud::{Markup, html};

use crate::i18n::translator::{Argument, Translator};
use crate::report::changes::ChangeFromToday;

/// The fold above the terms, with places for how many changes there are, for their list, which the study program writes, and
/// for what the button says.
#[must_use]
pub fn fold(translator: &Translator) -> Markup {
    html! {
        details class="changes" id="changes" data-testid="changes" {
            summary id="changes-count" data-act="changes" data-testid="changes-count" {}
            div id="changes-body" { p class="note" { (translator.text("study-waiting")) } }
            button type="button" class="btn line" id="replay" data-act="replay" data-testid="replay" {}
        }
    }
}

/// How many changes there are; while the last one is replayed, that it is not there yet.
#[must_use]
pub fn count(translator: &Translator, count: usize, replayed: bool) -> Markup {
    let words = translator.format("changes-count", &[("count", Argument::Count(count))]);
    html! {
        @if replayed {
            b { (translator.text("replay-before")) }
        } @else if count == 0 {
            (words)
        } @else {
            mark { (words) } " " (translator.text("changes-from"))
        }
    }
}

/// The list of changes.
#[must_use]
pub fn list(translator: &Translator, changes: &[ChangeFromToday]) -> Markup {
    let text = |key: &str| translator.text(key);
    html! {
        @if changes.is_empty() { p class="note" { (text("changes-none")) } }
        ul role="list" {
            @for (place, change) in changes.iter().enumerate() {
                li data-testid={ "change-" (change.key) } {
                    p {
                        (change.name)
                        @if !change.after.is_empty() {
                            " " s class="was-val" { span class="vh" { (text("lever-was")) " " } (change.before) }
                            " " mark { (change.after) }
                        }
                    }
                    button type="button" class="btn text" id={ "change-" (place) } data-act="take-back" data-value=(change.key) data-place=(place)
                        aria-label={ (text("lever-reset")) ": " (change.name) } data-testid={ "take-back-" (change.key) } { (text("lever-reset")) }
                }
            }
        }
    }
}
