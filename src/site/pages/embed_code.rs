//! The page that writes the code for another page: what is shown, in a frame that can be tried, and four codes to copy.
//!
//! Every choice is a key of links, named after it; the lists come from the program. `embed_code.js` puts the values into the
//! codes and knows no key by name but that of the language, whose words stand in the code.

use super::codes::{self, Code};
use super::template;
use crate::i18n::locale::Locale;
use crate::i18n::translator::{Argument, Translator};
use crate::markup::embed::{PARTS, code_page, shown_names};
use crate::markup::shell::{THEMES, VIEWS};
use crate::report::levers::LEVERS;
use crate::scenario::link::PAGE_KEYS;
use crate::site::embed::RELEASE;
use maud::{DOCTYPE, Markup, html};

/// Most letters of a label, as the foot of a frame shows them.
const LONGEST_LABEL: u8 = 80;

/// The page in the language of the translator. `others` are translators of every language, for the words of the code.
pub(super) fn page(translator: &Translator, all: &[Translator], sheet: &str, script: &str) -> Markup {
    let text = |key: &str| translator.text(key);
    let locale = translator.locale();
    html! {
        (DOCTYPE)
        html lang=(locale.tag()) dir=(locale.direction()) {
            (template::tool_head(&text("code-title"), &text("code-description"), sheet, script))
            body {
                a class="skip" href="#copy" { (text("code-skip")) }
                header class="top" { div class="wrap" {
                    a class="word" href="./" lang="en" dir="ltr" data-testid="home" { "Entente" }
                    ul role="list" { @for other in Locale::ALL.into_iter().filter(|other| *other != locale) {
                        li { a href=(code_page(other)) lang=(other.tag()) hreflang=(other.tag()) data-same data-testid={ "in-" (other.tag()) } { (other.own_name()) } }
                    } }
                } }
                main class="wrap tool" id="main" {
                    div class="intro" {
                        h1 data-testid="title" { (text("code-title")) }
                        p { (text("code-intro")) " " a href="embedding.html" hreflang="en" { (text("code-guide")) } }
                        p class="needs-script" data-testid="needs-script" { (text("code-needs-script")) }
                    }
                    (choices(translator, all))
                    (preview(translator))
                    (copies(translator))
                }
            }
        }
    }
}

fn choices(translator: &Translator, all: &[Translator]) -> Markup {
    let text = |key: &str| translator.text(key);
    html! {
        form id="choices" data-page-keys=(PAGE_KEYS.join(" ")) data-testid="choices" {
            h2 { (text("code-choose")) }
            fieldset class="parts" {
                legend { (text("code-part")) }
                @for part in PARTS {
                    label {
                        input type="radio" name="ui" value=(part) checked[part == PARTS[1]] data-default[part == PARTS[0]] data-testid={ "part-" (part) };
                        b { (text(&format!("code-part-{part}"))) } " "
                        span class="note" { (text(&format!("code-part-{part}-about"))) }
                    }
                }
            }
            (pick(&text("code-figure"), "show", Some("chart"), &shown(translator)))
            (pick(&text("code-start"), "view", Some("full"), &views(translator)))
            (languages(translator, all))
            (pick(&text("code-colours"), "theme", None, &THEMES.map(|theme| (theme, text(&format!("theme-{theme}"))))))
            details {
                summary { (text("code-levers")) }
                (levers(translator))
            }
            details {
                summary { (text("code-size")) }
                @for (name, least, most) in [("width", 240, 2000), ("height", 200, 4000)] {
                    (field(translator, name, &html! { input type="number" id=(name) name=(name) min=(least) max=(most) step="1" aria-describedby={ (name) "-about" } data-size data-testid=(name); }))
                }
                (field(translator, "label", &html! { input type="text" id="label" name="src" maxlength=(LONGEST_LABEL) autocomplete="off" aria-describedby="label-about" data-attribute="label" data-testid="label"; }))
            }
        }
    }
}

fn field(translator: &Translator, name: &str, input: &Markup) -> Markup {
    html! {
        div class="field" {
            label for=(name) { (translator.text(&format!("code-{name}"))) }
            (input)
            p class="note" id={ (name) "-about" } { (translator.text(&format!("code-{name}-about"))) }
        }
    }
}

/// A list of choices; the first is the default, which links leave out. `only` is the part of the page that it is for.
fn pick(name: &str, key: &str, only: Option<&str>, options: &[(&str, String)]) -> Markup {
    html! {
        div class="field" data-only=[only] {
            label for=(key) { (name) }
            select class="btn line" id=(key) name=(key) data-testid=(key) {
                @for (at, (value, words)) in options.iter().enumerate() {
                    option value=(value) data-default[at == 0] { (words) }
                }
            }
        }
    }
}

/// What `show` names, the seats first: they are shown where nothing is named.
fn shown(translator: &Translator) -> Vec<(&'static str, String)> {
    let words = |name: &str| match name {
        "seats" => translator.text("seats-caption"),
        "answer" => translator.text("code-figure-answer"),
        "map" => translator.text("code-figure-map"),
        _ => translator.text(&format!("detail-{name}")),
    };
    shown_names().map(|name| (name, words(name))).collect()
}

/// The views, the calculator first.
fn views(translator: &Translator) -> Vec<(&'static str, String)> {
    let (first, others): (Vec<_>, Vec<_>) = VIEWS.into_iter().partition(|(view, _)| *view == "explore");
    first.into_iter().chain(others).map(|(view, key)| (view, translator.text(key))).collect()
}

/// The languages, each with the words that stand in the code.
fn languages(translator: &Translator, all: &[Translator]) -> Markup {
    html! {
        div class="field" {
            label for="lang" { (translator.text("code-language")) }
            select class="btn line" id="lang" name="lang" data-testid="lang" {
                @for (at, other) in all.iter().enumerate() {
                    @let locale = other.locale();
                    option value=(locale.tag()) lang=(locale.tag()) data-default[at == 0] selected[locale == translator.locale()]
                        data-title=(other.format("code-frame-title", &[("question", Argument::Text("{question}"))]))
                        data-title-short=(other.text("code-frame-title-short")) data-open=(other.text("code-open")) { (locale.own_name()) }
                }
            }
        }
    }
}

/// Each lever can be moved, is fixed, or is hidden; the names are its keys in links.
fn levers(translator: &Translator) -> Markup {
    let text = |key: &str| translator.text(key);
    let named = LEVERS.into_iter().map(|lever| (lever.link_key(), lever.label(translator)));
    let rows = std::iter::once(("a", text("code-lever-members"))).chain(named);
    html! {
        p class="note" { (text("code-levers-about")) }
        label class="all" { input type="checkbox" name="lock-all" data-lever="all" value="lock" data-testid="lock-all"; (text("code-lock-all")) }
        ul role="list" class="levers" {
            @for (key, name) in rows {
                li {
                    label for={ "lever-" (key) } { (name) }
                    select class="btn line" id={ "lever-" (key) } data-lever=(key) data-testid={ "lever-" (key) } {
                        option value="" { (text("code-lever-free")) }
                        option value="lock" { (text("code-lever-lock")) }
                        option value="hide" { (text("code-lever-hide")) }
                    }
                }
            }
        }
    }
}

fn preview(translator: &Translator) -> Markup {
    let text = |key: &str| translator.text(key);
    html! {
        section class="look" aria-labelledby="look-h" {
            h2 id="look-h" { (text("code-look")) }
            p class="note" { (text("code-look-about")) " " a href="./" data-calculator data-testid="calculator" { (text("code-calculator")) } }
            div class="stage" id="stage" data-sandbox=(codes::SANDBOX) data-allow=(codes::ALLOW) data-name=(text("code-preview")) {}
        }
    }
}

fn copies(translator: &Translator) -> Markup {
    let text = |key: &str| translator.text(key);
    html! {
        section class="copies" id="copy" tabindex="-1" aria-labelledby="copy-h" data-release=(codes::release()) {
            h2 id="copy-h" { (text("code-copy")) }
            @for Code { name, template } in codes::all() {
                div class="code" {
                    h3 id={ "code-" (name) } { (text(&format!("code-{name}"))) }
                    p class="note" id={ "about-" (name) } { (translator.format(&format!("code-{name}-about"), &[("version", Argument::Text(RELEASE))])) }
                    textarea readonly dir="ltr" spellcheck="false" rows=(template.lines().count().clamp(2, 6)) aria-labelledby={ "code-" (name) } aria-describedby={ "about-" (name) } data-template=(template) data-testid={ "code-" (name) } {}
                    button type="button" class="btn main" data-copy data-testid={ "copy-" (name) } { (text(&format!("code-copy-{name}"))) }
                }
            }
            p class="told" role="status" id="told" data-copied=(text("code-copied")) data-failed=(text("code-not-copied")) data-testid="told" {}
        }
    }
}
