//! How the model works, its weak points, and the figures behind it.

use leptos::prelude::*;

use super::sources::Sources;
use crate::app::figures::rich_text::sentence;
use crate::app::state::use_app;
use crate::i18n::rich::spans;

const PARAGRAPHS: [&str; 7] = ["how-1", "how-2", "how-3", "how-4", "how-5", "how-6", "how-weak"];

/// The view of how it works.
#[component]
pub fn How() -> impl IntoView {
    let app = use_app();
    let paragraphs = PARAGRAPHS.map(|key| view! { <p>{move || sentence(spans(&app.text(key)()))}</p> }).collect_view();
    view! {
        <main class="wrap how" id="main">
            <h1 class="question" data-testid="how">{app.text("how-title")}</h1>
            <div class="as-text">{paragraphs}</div>
            <Sources/>
        </main>
    }
}
