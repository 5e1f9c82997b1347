//! The page around the reports: masthead, places for what changes, members dialog, foot.
//!
//! Places have ids; the page fills them and keeps them in step. `data-act` names what a button does.

use maud::{Markup, html};

use super::figure::Figure;
use super::{start, takeaway, terms};
use crate::i18n::locale::Locale;
use crate::i18n::translator::Translator;
use crate::scenario::presets::Preset;
use crate::scenario::state::Scenario;

/// Names of the themes, in the order of their list.
pub const THEMES: [&str; 4] = ["auto", "light", "dark", "contrast"];
/// Names of the views, in the order of the masthead, with the keys of their words.
pub const VIEWS: [(&str, &str); 3] = [("scenarios", "nav-scenarios"), ("explore", "nav-explore"), ("how", "nav-how")];
/// The drawn figures.
pub const FIGURES: [Figure; 3] = [Figure::Seats, Figure::Pillars, Figure::Heat];
/// Ways to show a figure.
const SHAPES: [(&str, &str); 3] = [("chart", "show-chart"), ("table", "show-table"), ("text", "show-text")];

/// What the masthead shows as chosen.
#[derive(Debug, Clone, Copy)]
pub struct Chosen {
    /// View, one of [`VIEWS`].
    pub view: &'static str,
    /// Theme, one of [`THEMES`].
    pub theme: &'static str,
}

/// The masthead.
#[must_use]
pub fn masthead(translator: &Translator, chosen: Chosen) -> Markup {
    let text = |key: &str| translator.text(key);
    html! {
        a class="skip" href="#main" data-act="skip" { (text("skip")) }
        header class="mast" {
            div class="wrap" {
                a class="word" href="./" lang="en" dir="ltr" data-act="view" data-value="explore" data-testid="home" { "Entente" }
                div class="views" id="views" popover="auto" {
                    nav aria-label=(text("nav-label")) {
                        ul class="nav" role="list" {
                            @for (view, key) in VIEWS {
                                li { a href="#" data-act="view" data-value=(view) aria-current=[(view == chosen.view).then_some("page")] data-testid=(key) { (text(key)) } }
                            }
                        }
                    }
                    button type="button" class="btn start-over" data-act="start-over" data-testid="start-over" { (text("start-over")) }
                    select class="btn" id="theme" aria-label=(text("theme")) data-testid="theme" {
                        @for theme in THEMES { option value=(theme) selected[theme == chosen.theme] { (text(&format!("theme-{theme}"))) } }
                    }
                    select class="btn" id="language" aria-label=(text("language-switch")) data-testid="language" {
                        @for locale in Locale::ALL {
                            option value=(locale.tag()) lang=(locale.tag()) selected[locale == translator.locale()] { (locale.own_name()) }
                        }
                    }
                }
                button type="button" class="btn main share" id="share" data-act="share" data-testid="share" { (text("share")) }
                p class="vh" id="shared" role="status" {}
                button type="button" class="btn line menu-btn" popovertarget="views" data-testid="menu" { (text("menu")) }
            }
        }
    }
}

/// The calculator, with empty places for the answer and the figures.
#[must_use]
pub fn explore(translator: &Translator, scenario: &Scenario, gate_applies: bool, folded: bool) -> Markup {
    let text = |key: &str| translator.text(key);
    html! {
        main class="wrap one" id="main" tabindex="-1" {
            div id="notices" {}
            div class="band" {
                div class="lead" id="lead" {}
                figure class="who" id="who" {
                    figcaption {
                        h2 { (text("who")) }
                        button type="button" class="btn text" data-act="members" data-testid="members-open" { (text("who-change")) }
                    }
                    div id="tiles" {}
                }
            }
            div class="body" {
                section class="rail" aria-labelledby="terms-h" { (terms::terms(translator, scenario, gate_applies, folded)) }
                div class="evidence" {
                    h2 class="vh" { (text("evidence-title")) }
                    div id="empty" data-testid="empty" hidden { (empty(translator)) }
                    div id="figures" {
                        (frame(translator, Figure::Seats))
                        div class="duo" { (frame(translator, Figure::Pillars)) (frame(translator, Figure::Heat)) }
                    }
                    p class="acts" { (takeaway::button(translator, None)) }
                }
            }
        }
        (members(translator))
        (takeaway::dialogs())
    }
}

/// While there is no alliance: what each economy can do alone, and the way on.
fn empty(translator: &Translator) -> Markup {
    let text = |key: &str| translator.text(key);
    html! {
        section class="frame" aria-labelledby="today-h" {
            div class="frame-head" { div { h3 id="today-h" { (text("today-title")) } p class="note" { (text("today-note")) } } }
            div class="figure" id="today" data-testid="today" {}
        }
        div class="empty" {
            p { b { (text("empty-title")) } }
            p { (text("empty-next")) }
            p class="acts" {
                button type="button" class="btn main" data-act="members" { (text("who-change")) }
                button type="button" class="btn line" data-act="view" data-value="scenarios" { (text("start-list")) }
            }
        }
    }
}

/// The frame of a figure: finding, measure, chart or table or text.
fn frame(translator: &Translator, figure: Figure) -> Markup {
    let id = figure.id();
    html! {
        section class="frame" id=(id) aria-labelledby={ (id) "-h" } data-testid={ "frame-" (id) } {
            div class="frame-head" {
                div {
                    h3 id={ (id) "-h" } data-testid={ "finding-" (id) } {}
                    p class="note" { (figure.measure(translator)) }
                }
                div class="frame-tools" {
                    fieldset class="seg" data-figure=(id) {
                        legend class="vh" { (translator.text("show-as")) }
                        @for (position, (shape, key)) in SHAPES.iter().enumerate() {
                            label {
                                input type="radio" name={ "show-" (id) } value=(shape) data-testid={ "seg-" (id) "-" (shape) } checked[position == 0];
                                span { (translator.text(key)) }
                            }
                        }
                    }
                    (takeaway::button(translator, Some(id)))
                }
            }
            div class="figure" id={ (id) "-body" } {}
        }
    }
}

/// The dialog with the list of economies.
fn members(translator: &Translator) -> Markup {
    let text = |key: &str| translator.text(key);
    html! {
        dialog class="drawer" id="members" aria-labelledby="members-h" data-testid="members" {
            div class="drawer-top" {
                h2 id="members-h" { (text("members-title")) }
                button type="button" class="btn line" data-act="members-done" data-testid="members-done" { (text("members-done")) }
            }
            div class="drawer-head" {
                label class="note" for="find" { (text("members-search")) }
                input class="pick" id="find" type="search" autocomplete="off" data-testid="member-search";
                label class="lv-top" {
                    span class="lv-name" { (text("members-eu-open")) }
                    input class="switch" id="eu-open" type="checkbox" data-testid="eu-open";
                }
                p class="note" { (text("members-eu-note")) }
                p class="lv-foot" {
                    span class="note" id="member-count" role="status" data-testid="member-count" {}
                    button type="button" class="btn text" data-act="members-clear" data-testid="members-clear" { (text("members-clear")) }
                }
            }
            div class="drawer-list" {
                div id="member-list" {}
                p class="note" { (text("members-quality-note")) }
            }
        }
    }
}

/// The ready scenarios.
#[must_use]
pub fn scenarios(translator: &Translator, link_of: impl Fn(&Preset) -> (String, String)) -> Markup {
    html! { main class="wrap" id="main" tabindex="-1" { (start::start(translator, link_of)) } }
}

/// How the model works, with a place for the figures behind it.
#[must_use]
pub fn how(translator: &Translator) -> Markup {
    html! {
        main class="wrap how" id="main" tabindex="-1" {
            (start::how(translator))
            section class="frame" id="sources" aria-labelledby="sources-h" data-testid="sources" {
                div class="frame-head" {
                    div {
                        h2 id="sources-h" { (translator.text("sources-title")) }
                        p class="note" { (translator.text("sources-legend")) }
                    }
                }
                div id="sources-body" {}
            }
        }
    }
}

/// The foot, with a place for the number of requests.
#[must_use]
pub fn foot(translator: &Translator, versions: &str) -> Markup {
    html! {
        footer class="foot note" data-testid="footer" {
            div class="wrap" {
                p { (translator.text("foot-what")) }
                p { (versions) " " span id="requests" data-testid="requests" {} }
            }
        }
    }
}
