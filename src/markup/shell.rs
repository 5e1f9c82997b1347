//! The page around the reports: masthead, places for what changes, members dialog, foot.
//!
//! Places have ids; the page fills them and keeps them in step. `data-act` names what a button does.

use maud::{Markup, html};

use super::detail::Detail;
use super::figure::{Figure, Shape};
use super::{map, seats, start, takeaway, terms};
use crate::i18n::locale::Locale;
use crate::i18n::translator::Translator;
use crate::scenario::state::Scenario;

/// Names of the themes, in the order of their list.
pub const THEMES: [&str; 4] = ["auto", "light", "dark", "contrast"];
/// Names of the views, in the order of the masthead, with the keys of their words.
pub const VIEWS: [(&str, &str); 3] = [("scenarios", "nav-scenarios"), ("explore", "nav-explore"), ("how", "nav-how")];
/// Number of frames: one for each figure.
pub const N_FRAMES: usize = Figure::ALL.len() + Detail::ALL.len();

/// Ids of the frames: that of the seats, which the page draws, then those that the study program draws.
pub fn frame_ids() -> impl Iterator<Item = &'static str> {
    Figure::ALL.into_iter().map(Figure::id).chain(Detail::ALL.into_iter().map(Detail::id))
}

/// What the masthead shows as chosen.
#[derive(Debug, Clone, Copy)]
pub struct Chosen {
    /// View, one of [`VIEWS`].
    pub view: &'static str,
    /// Theme, one of [`THEMES`].
    pub theme: &'static str,
}

/// What is said once a change has settled.
pub const SPOKEN: [&str; 3] = ["off", "headline", "more"];

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
                    @for act in ["undo", "redo"] {
                        button type="button" class="btn small" id={ "menu-" (act) } data-act=(act) { (text(act)) }
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
                    (settings(translator))
                    button type="button" class="btn small" data-act="help-open" { (text("help")) }
                }
                span class="steps" {
                    (icon("undo", &text("undo"), html! { (arrow()) }))
                    (icon("redo", &text("redo"), html! { (arrow()) }))
                }
                button type="button" class="btn main share" id="share" data-act="share" data-testid="share" { (text("share")) }
                p class="vh" id="shared" role="status" {}
                (icon("help-open", &text("help"), html! { "?" }))
                button type="button" class="btn line menu-btn" popovertarget="views" data-testid="menu" { (text("menu")) }
            }
        }
    }
}

/// A small button with a sign; its name is said, and shown by browsers that show titles.
fn icon(act: &str, name: &str, sign: Markup) -> Markup {
    html! {
        button type="button" class={ "btn icon " (act) } id=(act) data-act=(act) aria-label=(name) title=(name) data-testid=(act) { (sign) }
    }
}

/// The arrow of undo; the style sheet turns it round for redo.
fn arrow() -> Markup {
    html! { svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" { path d="M8 3 3 8l5 5M3.5 8H12a4.5 4.5 0 0 1 0 9H8" {} } }
}

/// Motion, spoken answers, shortcuts: a popover of its own, or a part of the menu on a phone. Nothing of it is stored on
/// the device; it is part of the link.
fn settings(translator: &Translator) -> Markup {
    let text = |key: &str| translator.text(key);
    html! {
        button type="button" class="btn settings-btn" popovertarget="settings" data-testid="settings-open" { (text("settings")) }
        div class="settings" id="settings" popover="auto" data-testid="settings" {
            label for="motion" { (text("motion")) }
            select class="pick" id="motion" data-testid="motion" {
                option value="auto" { (text("theme-auto")) }
                option value="off" { (text("motion-off")) }
            }
            label for="say" { (text("say")) }
            select class="pick" id="say" data-testid="say" {
                @for level in SPOKEN { option value=(level) { (text(&format!("say-{level}"))) } }
            }
            label class="lv-top" {
                span class="lv-name" { (text("letters")) }
                input class="switch" type="checkbox" id="letters" data-testid="letters";
            }
        }
    }
}

/// The help sheet: a dialog whose body is filled when it is first opened.
fn help(translator: &Translator) -> Markup {
    html! {
        dialog class="drawer" id="help" aria-labelledby="help-h" data-testid="help" {
            div class="drawer-top" {
                h2 id="help-h" { (translator.text("help")) }
                button type="button" class="btn line" data-act="help-done" data-testid="help-done" { (translator.text("members-done")) }
            }
            div id="help-body" {}
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
                div class="lead" {
                    div class="part" id="asked" {}
                    div class="here" id="here" data-testid="here" hidden {}
                    div class="part" id="lead" {}
                }
                figure class="who" id="who" {
                    figcaption {
                        h2 { (text("who")) }
                        button type="button" class="btn text" data-act="members" data-testid="members-open" { (text("who-change")) }
                    }
                    div id="tiles" {}
                    (map::colour_by(translator))
                }
            }
            div class="body" {
                section class="rail" aria-labelledby="terms-h" { (terms::terms(translator, scenario, gate_applies, folded)) }
                div class="evidence" {
                    h2 class="vh" { (text("evidence-title")) }
                    div id="empty" data-testid="empty" hidden { (empty(translator)) }
                    div id="figures" {
                        (frame(translator, Figure::Seats.id(), None, &seats::measure(translator)))
                        (later_frame(translator, Detail::Standing.id()))
                        div class="duo" { @for figure in Figure::FOLLOWING { (later_frame(translator, figure.id())) } }
                        @for detail in Detail::ALL.into_iter().filter(|detail| *detail != Detail::Standing) { (later_frame(translator, detail.id())) }
                        p class="note" id="details-failed" hidden { (text("study-failed")) }
                    }
                    p class="acts" { (takeaway::button(translator, None)) }
                }
            }
        }
        (members(translator))
        (assumptions(translator))
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

/// The frame of a figure that arrives later: until then it has a name, and its place is kept.
fn later_frame(translator: &Translator, id: &str) -> Markup {
    let name = translator.text(&format!("detail-{id}"));
    frame(translator, id, Some(&name), &html! { (translator.text("study-waiting")) })
}

/// The frame of a figure: finding, measure, chart or table or text.
fn frame(translator: &Translator, id: &str, waiting: Option<&str>, measure: &Markup) -> Markup {
    html! {
        section class={ "frame" @if waiting.is_some() { " later" } } id=(id) aria-labelledby={ (id) "-h" } data-testid={ "frame-" (id) } {
            div class="frame-head" {
                div {
                    h3 id={ (id) "-h" } data-testid={ "finding-" (id) } { (waiting.unwrap_or_default()) }
                    p class="note" id={ (id) "-measure" } { (measure) }
                }
                div class="frame-tools" {
                    fieldset class="seg" data-figure=(id) {
                        legend class="vh" { (translator.text("show-as")) }
                        @for shape in Shape::ALL {
                            label {
                                input type="radio" name={ "show-" (id) } value=(shape.key()) data-testid={ "seg-" (id) "-" (shape.key()) } checked[shape == Shape::Chart];
                                span { (translator.text(&format!("show-{}", shape.key()))) }
                            }
                        }
                    }
                    (takeaway::button(translator, Some(id)))
                }
            }
            div class="figure" id={ (id) "-body" } { @if waiting.is_some() { div class="bones" aria-hidden="true" { i {} i {} i {} } } }
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

/// The dialog of the assumptions, with a place for what the study program writes.
fn assumptions(translator: &Translator) -> Markup {
    html! {
        dialog class="drawer wide" id="assumptions" aria-labelledby="assumptions-h" data-testid="assumptions" {
            div class="drawer-top" {
                h2 id="assumptions-h" { (translator.text("assumptions")) }
                button type="button" class="btn line" data-act="assumptions-done" data-testid="assumptions-done" { (translator.text("members-done")) }
            }
            div id="assumptions-body" {}
        }
    }
}

/// The ready scenarios: their introduction, and the place `start-body` for the list, which takes a moment.
#[must_use]
pub fn scenarios(translator: &Translator) -> Markup {
    let text = |key: &str| translator.text(key);
    html! {
        main class="wrap" id="main" tabindex="-1" {
            div class="lede" {
                h1 data-testid="title" { (text("start-title")) }
                div { p { (text("start-lede")) } p class="note" { (text("start-private")) } }
            }
            h2 class="vh" { (text("start-list")) }
            div id="start-body" { p class="note quiet" { (text("start-loading")) } }
        }
    }
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
    let documents = start::documents(translator);
    html! {
        footer class="foot note" data-testid="footer" {
            div class="wrap" {
                p { (translator.text("foot-what")) }
                (documents)
                p { (versions) " " span id="requests" data-testid="requests" {} }
            }
        }
        p id="ranking" hidden {}
        (help(translator))
    }
}
