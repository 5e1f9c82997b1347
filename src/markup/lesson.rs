//! The bar of a package for learning platforms: what the platform keeps, and the button that hands a scenario in.
//!
//! `src/pack/lms.js` shows one sentence of it, by the state, and one of the link and the form.

use maud::{Markup, html};

use crate::i18n::translator::Translator;

/// Letters of what learners write themselves: what SCORM 1.2 leaves room for.
const LONGEST_WORDS: u16 = 255;

/// The bar.
#[must_use]
pub fn bar(translator: &Translator) -> Markup {
    let text = |key: &str| translator.text(key);
    let locale = translator.locale();
    html! {
        aside class="lesson" id="lesson" lang=(locale.tag()) dir=(locale.direction()) aria-label=(text("lesson")) data-state="waiting" data-testid="lesson" {
            div class="wrap" {
                p {
                    span id="lesson-says" role="status" data-testid="lesson-says" data-none=(text("lesson-none")) data-waiting=(text("lesson-waiting"))
                        data-kept=(text("lesson-kept")) data-handed=(text("lesson-handed")) data-looking=(text("lesson-looking")) data-failed=(text("lesson-failed")) {}
                    " " a id="lesson-link" href="#" data-testid="lesson-link" {}
                }
                form id="lesson-form" data-question=(text("lesson-words")) data-scenario=(text("lesson-scenario")) {
                    label { span { (text("lesson-words")) } input id="lesson-words" type="text" required maxlength=(LONGEST_WORDS) autocomplete="off" data-testid="lesson-words"; }
                    button class="btn main" data-testid="lesson-hand-in" { (text("lesson-hand-in")) }
                }
                button type="button" class="btn line" id="lesson-back" hidden data-testid="lesson-back" { (text("lesson-back")) }
            }
        }
    }
}
