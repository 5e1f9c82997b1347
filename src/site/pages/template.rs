//! The page around a document: masthead with the list of pages, contents, foot.

use super::markdown::Document;
use super::{PAGES, Page};
use crate::catalog::DATA_VERSION;
use crate::i18n::translator::{Argument, Translator};
use crate::model::MODEL_VERSION;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use pulldown_cmark::HeadingLevel;

/// A whole page. Every address in it is relative, so that it works in any folder.
pub(super) fn page(page: Page, document: &Document, sheet: &str, translator: &Translator) -> Markup {
    let text = |key: &str| translator.text(key);
    let name = text(page.key());
    html! {
        (DOCTYPE)
        html lang="en" dir="ltr" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (translator.format("title", &[("page", Argument::Text(&name))])) }
                meta name="description" content=(translator.attribute(page.key(), "description").unwrap_or_default());
                meta name="color-scheme" content="light dark";
                link rel="icon" href="data:,";
                link rel="stylesheet" href={ "./" (sheet) };
            }
            body {
                a class="skip" href="#main" { (text("skip-to-document")) }
                header class="top" {
                    div class="wrap" {
                        a class="word" href="./" aria-label=(text("home")) data-testid="home" { "Entente" }
                        nav aria-label=(text("pages")) { (list(page, translator)) }
                    }
                }
                div class="wrap document" {
                    (contents(document, translator))
                    main id="main" tabindex="-1" {
                        article {
                            h1 data-testid="title" { (document.title) }
                            (PreEscaped(&document.html))
                        }
                    }
                }
                footer class="foot note" data-testid="footer" {
                    div class="wrap" {
                        p { (text("language-note")) " " (edition(translator)) }
                        p { a href="./" { (text("back")) } }
                    }
                }
            }
        }
    }
}

fn list(page: Page, translator: &Translator) -> Markup {
    html! {
        ul role="list" {
            @for other in PAGES.iter().filter(|other| other.listed) {
                li {
                    a href=(other.file) aria-current=[(*other == page).then_some("page")] data-testid={ "page-" (other.key()) } {
                        (translator.text(other.key()))
                    }
                }
            }
        }
    }
}

/// The headings as links; deeper ones show where there is room.
fn contents(document: &Document, translator: &Translator) -> Markup {
    html! {
        nav class="contents" aria-labelledby="contents" {
            p id="contents" { (translator.text("contents")) }
            ul role="list" {
                @for heading in document.headings.iter().filter(|heading| heading.level <= HeadingLevel::H3) {
                    li class=[(heading.level == HeadingLevel::H3).then_some("deeper")] {
                        a href={ "#" (heading.id) } { (heading.words) }
                    }
                }
            }
        }
    }
}

fn edition(translator: &Translator) -> String {
    translator.format("edition", &[("model", Argument::Text(MODEL_VERSION)), ("data", Argument::Text(DATA_VERSION))])
}
