//! The foot: what this is, which model and data, and how many requests were made since the page loaded.

use leptos::prelude::*;

use crate::app::live;
use crate::app::state::use_app;
use crate::catalog::DATA_VERSION;
use crate::i18n::translator::Argument;
use crate::model::MODEL_VERSION;
use crate::platform::document::requests;

/// The foot.
#[component]
pub fn Foot() -> impl IntoView {
    let app = use_app();
    let at_start = requests();
    let since = live::text(move || {
        // Everything that can lead to a request is read here, so that the count follows it.
        app.translator.track();
        app.computed.track();
        app.fetched.track();
        let count = requests().saturating_sub(at_start);
        app.format("foot-requests", &[("count", Argument::Count(count))])
    });
    let versions = live::text(move || {
        app.format("foot-version", &[("model", Argument::Text(MODEL_VERSION)), ("data", Argument::Text(DATA_VERSION))])
    });
    view! {
        <footer class="foot note" data-testid="footer"><div class="wrap">
            <p>{app.text("foot-what")}</p>
            <p>{versions}" "<span data-testid="requests">{since}</span></p>
        </div></footer>
    }
}
