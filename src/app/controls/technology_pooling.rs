//! One step deeper: research pooled, technology by technology.

use leptos::prelude::*;

use super::number_box::{Bounds, NumberBox};
use crate::app::live;
use crate::app::state::use_app;
use crate::catalog::technologies::TECHNOLOGIES;
use crate::i18n::translator::Argument;
use crate::scenario::change::Change;

/// Pooling of each technology; without a value of its own it follows the general lever.
#[component]
pub fn TechnologyPooling() -> impl IntoView {
    let app = use_app();
    let levers = TECHNOLOGIES.iter().map(|technology| view! { <OneTechnology id=technology.id/> }).collect_view();
    view! {
        <details class="deeper" data-testid="deeper">
            <summary>{app.text("lever-per-technology")}</summary>
            <p class="note">{app.text("lever-per-technology-about")}</p>
            {levers}
        </details>
    }
}

#[component]
fn OneTechnology(id: &'static str) -> impl IntoView {
    let app = use_app();
    let own = Signal::derive(move || {
        app.scenario.with(|scenario| scenario.per_technology.get(id).and_then(|terms| terms.pooling))
    });
    let value = Signal::derive(move || app.scenario.with(|scenario| scenario.pooling_in(id)) * 100.0);
    let complaint = RwSignal::new(None);
    let name = live::text(move || app.translator.with(|translator| translator.technology(id)));
    let number_name = live::text(move || app.format("lever-number", &[("name", Argument::Text(&name.get()))]));
    let reset_name = live::text(move || app.format("lever-reset-name", &[("name", Argument::Text(&name.get()))]));
    let is_own = live::flag(move || own.get().is_some());
    let complains = live::flag(move || complaint.with(Option::is_some));
    let test_id = format!("lever-pooling-{id}");
    let lever_id = test_id.clone();
    let set = move |percent: f64| app.apply(Change::PoolingIn(id.to_owned(), Some(percent / 100.0)));
    view! {
        <fieldset class="lever slim" class:changed=is_own data-testid=test_id>
            <legend class="vh">{name}</legend>
            <div class="lv-top">
                <span class="lv-name">{name}</span>
                {live::when(is_own, move || view! { <button
                        type="button"
                        class="btn text"
                        aria-label=reset_name
                        on:click=move |_| app.apply(Change::PoolingIn(id.to_owned(), None))
                    >
                        {app.text("lever-reset")}
                    </button> }.into_any())}
                <NumberBox
                    name=number_name
                    id=lever_id
                    value=value
                    bounds=Bounds { min: 0.0, max: 100.0, step: 5.0 }
                    unit="%"
                    on_change=Callback::new(set)
                    complaint=complaint
                />
            </div>
            {live::when(complains, move || view! { <p class="note" role="status">{live::text(move || complaint.get().unwrap_or_default())}</p> }.into_any())}
        </fieldset>
    }
}
