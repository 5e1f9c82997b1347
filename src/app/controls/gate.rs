//! The rights gate: on or off.

use leptos::prelude::*;

use crate::app::live;
use crate::app::state::use_app;
use crate::scenario::change::Change;

/// The rights gate, with a notice where it cannot matter.
#[component]
pub fn GateControl() -> impl IntoView {
    let app = use_app();
    let on = live::flag(move || app.scenario.with(|scenario| scenario.terms.rights_gate));
    let about = live::text(move || {
        let matters = app.computed.with(|computed| computed.as_ref().is_none_or(|computed| computed.gate_applies()));
        app.word(if matters { "lever-gate-about" } else { "lever-gate-no-effect" })
    });
    view! {
        <div class="lever" class:changed=live::flag(move || !on.get()) data-testid="lever-gate">
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
            <p class="note">{about}</p>
        </div>
    }
}
