//! The masthead: views, starting over, theme, language, and the link to share.

use leptos::prelude::*;

use crate::app::live;
use crate::app::state::{App, use_app};
use crate::app::view_keys::{Theme, View};
use crate::i18n::locale::Locale;
use crate::platform::{address, document};
use crate::scenario::change::Change;

/// The masthead.
#[component]
pub fn Masthead() -> impl IntoView {
    let app = use_app();
    view! {
        <a class="skip" href="#answer" on:click=skip>{app.text("skip")}</a>
        <header class="mast"><div class="wrap">
            <a class="word" href=address::with_state("") lang="en" dir="ltr" data-testid="home" on:click=move |event| go(app, &event, View::Explore)>"Entente"</a>
            <div class="views" id="views" popover="auto">
                <nav aria-label=app.text("nav-label")><ul class="nav" role="list">
                    <NavItem view=View::Scenarios key="nav-scenarios"/>
                    <NavItem view=View::Explore key="nav-explore"/>
                    <NavItem view=View::How key="nav-how"/>
                </ul></nav>
                <button
                    type="button"
                    class="btn start-over"
                    data-testid="start-over"
                    on:click=move |_| { app.apply(Change::Replace(Box::default())); app.view.set(View::Explore); close_menu() }
                >
                    {app.text("start-over")}
                </button>
                <ThemeSelect/>
                <LanguageSelect/>
            </div>
            <ShareButton/>
            <button type="button" class="btn line menu-btn" popovertarget="views" data-testid="menu">{app.text("menu")}</button>
        </div></header>
    }
}

/// Moves to the answer without touching the link, which holds the scenario.
fn skip(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    document::focus("answer");
}

fn close_menu() {
    document::hide_popover("views");
}

fn go(app: App, event: &leptos::ev::MouseEvent, view: View) {
    event.prevent_default();
    app.view.set(view);
    close_menu();
}

#[component]
fn NavItem(view: View, key: &'static str) -> impl IntoView {
    let app = use_app();
    let current = move || (app.view.get() == view).then_some("page");
    view! {
        <li><a href="#" aria-current=current data-testid=key on:click=move |event| go(app, &event, view)>{app.text(key)}</a></li>
    }
}

#[component]
fn ThemeSelect() -> impl IntoView {
    let app = use_app();
    let options = Theme::ALL
        .map(|theme| {
            let name = live::text(move || app.word(&format!("theme-{}", theme.key())));
            view! { <option value=theme.key() selected=live::flag(move || app.theme.get() == theme)>{name}</option> }
        })
        .collect_view();
    let choose = move |key: String| {
        if let Some(theme) = Theme::ALL.into_iter().find(|theme| theme.key() == key) {
            app.theme.set(theme);
        }
        close_menu();
    };
    view! {
        <select class="btn" aria-label=app.text("theme") data-testid="theme" prop:value=live::text(move || app.theme.get().key().to_owned()) on:change:target=move |event| choose(event.target().value())>
            {options}
        </select>
    }
}

#[component]
fn LanguageSelect() -> impl IntoView {
    let app = use_app();
    let current = move || app.translator.with(|translator| translator.locale());
    let options = Locale::ALL
        .map(|locale| {
            view! { <option value=locale.tag() lang=locale.tag() selected=live::flag(move || current() == locale)>{locale.own_name()}</option> }
        })
        .collect_view();
    let choose = move |tag: String| {
        if let Some(locale) = Locale::from_tag(&tag) {
            app.set_locale(locale);
        }
        close_menu();
    };
    view! {
        <select class="btn" aria-label=app.text("language-switch") data-testid="language" prop:value=live::text(move || current().tag().to_owned()) on:change:target=move |event| choose(event.target().value())>
            {options}
        </select>
    }
}

/// Copies the link of the scenario; where that is not possible it says how else to share.
#[component]
fn ShareButton() -> impl IntoView {
    let app = use_app();
    let done = RwSignal::new(None::<bool>);
    let share = move |_| {
        let link = address::with_state(&untrack(|| app.link_text()));
        leptos::task::spawn_local(async move { done.set(Some(document::copy(&link).await)) });
    };
    Effect::new(move |_| {
        app.scenario.track();
        done.set(None);
    });
    let label = live::text(move || app.word(if done.get() == Some(true) { "share-done" } else { "share" }));
    let said = live::text(move || match done.get() {
        None => String::new(),
        Some(true) => app.word("share-done"),
        Some(false) => app.word("share-failed"),
    });
    view! {
        <button type="button" class="btn main share" data-testid="share" on:click=share>{label}</button>
        <p class="vh" role="status">{said}</p>
    }
}
