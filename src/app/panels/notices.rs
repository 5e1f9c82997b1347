//! Notices about the link and the language, next to the top of the page.

use leptos::prelude::*;

use crate::app::live;
use crate::app::state::{App, use_app};
use crate::markup::notices;

/// All notices of the page.
#[component]
pub fn Notices() -> impl IntoView {
    let app = use_app();
    let unread = live::flag(move || app.issues.with(|issues| !issues.is_empty()));
    let failed = live::flag(move || app.language_failed.get());
    view! {
        {live::when(unread, move || link_notice(app))}
        {live::when(failed, move || {
            view! { <p class="notice strong" role="alert" data-testid="language-failed">{app.text("language-failed")}</p> }.into_any()
        })}
    }
}

fn link_notice(app: App) -> AnyView {
    let lines = live::markup(move || {
        app.translator.with(|translator| app.issues.with(|issues| notices::lines(translator, issues).into_string()))
    });
    view! {
        <div class="notice strong" role="alert" data-testid="notice">
            <p><b>{app.text("notice-title")}</b></p>
            <div inner_html=lines></div>
            <button type="button" class="btn text" data-testid="notice-close" on:click=move |_| app.issues.set(Vec::new())>
                {app.text("notice-dismiss")}
            </button>
        </div>
    }
    .into_any()
}
