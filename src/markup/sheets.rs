//! Sheets that are opened on request.

use maud::{Markup, html};

use crate::i18n::rich::spans;
use crate::i18n::translator::Translator;
use crate::report::shortcuts::{SHORTCUTS, ShortcutSpec};

use super::text::sentence;

/// Marks that are explained.
pub const MARKS: [&str; 5] = ["ring", "dot", "band", "dashed", "marked"];
/// Words that are explained.
pub const WORDS: [&str; 8] = ["baseline", "autonomy", "pillars", "pooled", "supply", "rift", "stability", "runs"];
/// Keys of a slider that are explained.
pub const SLIDER_KEYS: [&str; 4] = ["arrow", "fine", "page", "ends"];

/// The help sheet: what the page is, how to read it, what its words mean, its keys.
#[must_use]
pub fn help(translator: &Translator) -> Markup {
    let text = |key: &str| translator.text(key);
    html! {
        div class="sheet" {
            p { @for place in 1..=4 { (text(&format!("help-what-{place}"))) " " } }
            h3 { (text("help-marks")) }
            dl class="marks" {
                @for mark in MARKS {
                    dt { (sample(mark)) }
                    dd { (text(&format!("help-mark-{mark}"))) }
                }
            }
            h3 { (text("help-words")) }
            dl {
                @for word in WORDS {
                    dt { (text(&format!("help-word-{word}"))) }
                    dd { (sentence(&spans(&text(&format!("help-word-{word}-about"))))) }
                }
            }
            h3 { (text("help-keys")) }
            table {
                caption class="vh" { (text("help-keys")) }
                thead { tr { th scope="col" { (text("help-key")) } th scope="col" { (text("help-does")) } } }
                tbody {
                    @for spec in SHORTCUTS {
                        tr { th scope="row" { (keys(translator, spec)) } td { (text(&format!("shortcut-{}", spec.shortcut.name()))) } }
                    }
                    @for slider in SLIDER_KEYS {
                        tr { th scope="row" { (text(&format!("slider-{slider}"))) } td { (text(&format!("slider-{slider}-does"))) } }
                    }
                }
            }
            p class="note" { (text("help-keys-note")) }
        }
    }
}

fn keys(translator: &Translator, spec: ShortcutSpec) -> Markup {
    html! {
        @if spec.command { kbd { (translator.text("key-command")) } " + " }
        @if spec.shift { kbd { (translator.text("key-shift")) } " + " }
        kbd { (spec.key.to_uppercase()) }
    }
}

/// A mark as the charts draw it.
fn sample(mark: &str) -> Markup {
    html! {
        @if mark == "marked" {
            mark { "50%" }
        } @else {
            svg viewBox="0 0 40 14" class={ "sample " (mark) } aria-hidden="true" focusable="false" {
                @if mark == "band" { rect x="2" y="2.5" width="36" height="9" rx="4.5" {} } @else { circle cx="20" cy="7" r="5" {} }
            }
        }
    }
}
