//! What surrounds the calculator in a frame of another page.

use maud::{Markup, html};

use super::shell::frame_ids;
use crate::i18n::locale::Locale;
use crate::i18n::translator::Translator;

/// Most letters of a label.
const LONGEST_LABEL: usize = 80;

/// How much of the page `ui` can show.
pub const PARTS: [&str; 3] = ["full", "compact", "chart"];

/// What `show` can name, the default first.
pub fn shown_names() -> impl Iterator<Item = &'static str> {
    frame_ids().chain(["answer", "map"])
}

/// File of the page that writes code for other pages, in a language.
#[must_use]
pub const fn code_page(locale: Locale) -> &'static str {
    match locale {
        Locale::English => "embed-code.html",
        Locale::Arabic => "embed-code-ar.html",
    }
}

/// Name, versions, licence, the label that whoever made the page has given, and the way to the calculator. The page keeps the
/// address of that way in step.
#[must_use]
pub fn foot(translator: &Translator, versions: &str, label: &str) -> Markup {
    let label: String = label.chars().take(LONGEST_LABEL).collect();
    html! {
        footer class="embed-foot note wrap" data-testid="footer" {
            p {
                b class="word" lang="en" dir="ltr" { "Entente" }
                " " (versions) " " (translator.text("embed-licence"))
                @if !label.is_empty() { " " bdi data-testid="src" { (label) } }
            }
            a id="embed-open" href="../" target="_blank" rel="noopener" data-testid="embed-open" { (translator.text("embed-open")) }
        }
    }
}
