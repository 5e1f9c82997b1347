//! Notices about the link, next to the top: what was left out, and what is used instead.

use leptos::prelude::*;

use crate::app::state::{App, use_app};
use crate::i18n::translator::Argument;
use crate::scenario::link::LinkIssue;

/// All notices of the page.
#[component]
pub fn Notices() -> impl IntoView {
    let app = use_app();
    let lines = move || {
        app.issues.with(|issues| issues.iter().map(|issue| view! { <li>{worded(app, issue)}</li> }).collect_view())
    };
    view! {
        <Show when=move || app.issues.with(|issues| !issues.is_empty())>
            <div class="notice strong" role="alert" data-testid="notice">
                <p><b>{app.text("notice-title")}</b></p>
                <ul>{lines}</ul>
                <button type="button" class="btn text" data-testid="notice-close" on:click=move |_| app.issues.set(Vec::new())>
                    {app.text("notice-dismiss")}
                </button>
            </div>
        </Show>
        <Show when=move || app.language_failed.get()>
            <p class="notice strong" role="alert" data-testid="language-failed">{app.text("language-failed")}</p>
        </Show>
    }
}

fn worded(app: App, issue: &LinkIssue) -> String {
    match issue {
        LinkIssue::UnknownKey(key) => app.format("notice-unknown-key", &[("key", Argument::Text(key))]),
        LinkIssue::UnknownValue { key, value } => {
            app.format("notice-unknown-value", &[("key", Argument::Text(key)), ("value", Argument::Text(value))])
        }
        LinkIssue::OutOfRange { key, value, used } => {
            let arguments =
                [("key", Argument::Text(key)), ("value", Argument::Text(value)), ("used", Argument::Text(used))];
            app.format("notice-out-of-range", &arguments)
        }
        LinkIssue::Twice(code) => {
            let name = app.translator.with(|translator| translator.economy(code));
            app.format("notice-twice", &[("name", Argument::Text(&name))])
        }
        LinkIssue::TooLong => app.text("notice-too-long")(),
    }
}
