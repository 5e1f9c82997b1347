//! The rights gate: on or off.

use leptos::prelude::*;

use crate::app::state::use_app;
use crate::scenario::change::Change;

/// The rights gate, with a notice where it cannot matter.
#[component]
pub fn GateControl() -> impl IntoView {
    let app = use_app();
    let on = move || app.scenario.with(|scenario| scenario.terms.rights_gate);
    let matters = move || app.facts(|facts, _| facts.gate_applies());
    view! {
        <div class="lever" class:changed=move || !on() data-testid="lever-gate">
            <label class="lv-top">
                <span class="lv-name">{app.text("lever-gate")}</span>
                <input
                    class="switch"
                    type="checkbox"
                    data-testid="lever-gate-switch"
                    prop:checked=on
                    on:change:target=move |event| app.apply(Change::RightsGate(event.target().checked()))
                />
            </label>
            <Show
                when=matters
                fallback=move || view! { <p class="notice">{app.text("lever-gate-no-effect")}</p> }
            >
                <p class="note">{app.text("lever-gate-about")}</p>
            </Show>
        </div>
    }
}
