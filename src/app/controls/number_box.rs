//! A number between a minus and a plus button, with a word about numbers out of range.

use leptos::prelude::*;

use crate::app::live;
use crate::app::state::use_app;
use crate::i18n::translator::Argument;

/// Range and step of a number box, in the unit shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Smallest value.
    pub min: f64,
    /// Largest value.
    pub max: f64,
    /// What a button moves by.
    pub step: f64,
}

/// A number box.
#[component]
pub fn NumberBox(
    /// Name of the quantity, with its unit, for ears.
    #[prop(into)]
    name: Signal<String>,
    /// Start of the test ids.
    id: String,
    /// The value in the unit shown.
    #[prop(into)]
    value: Signal<f64>,
    /// Range and step.
    bounds: Bounds,
    /// What stands behind the number.
    unit: &'static str,
    /// The new value, within the range.
    on_change: Callback<f64>,
    /// What to say about a number out of range, if anything.
    complaint: RwSignal<Option<String>>,
) -> impl IntoView {
    let app = use_app();
    let set = move |wanted: f64| {
        let used = wanted.clamp(bounds.min, bounds.max);
        complaint.set(((wanted - used).abs() > 1e-9).then(|| {
            let texts = [wanted, used, bounds.min, bounds.max].map(|number| format!("{}{unit}", shown(number)));
            let arguments = [
                ("given", Argument::Text(&texts[0])),
                ("used", Argument::Text(&texts[1])),
                ("min", Argument::Text(&texts[2])),
                ("max", Argument::Text(&texts[3])),
            ];
            untrack(|| app.format("lever-out-of-range", &arguments))
        }));
        on_change.run(used);
    };
    let nudge = move |direction: f64| {
        let next = (value.get_untracked() / bounds.step + direction * 0.5).round() * bounds.step;
        let moved = if (next - value.get_untracked()).abs() < 1e-9 { next + direction * bounds.step } else { next };
        complaint.set(None);
        on_change.run(moved.clamp(bounds.min, bounds.max));
    };
    let less_name = live::text(move || format!("{}: {}", name.get(), app.word("lever-less")));
    let more_name = live::text(move || format!("{}: {}", name.get(), app.word("lever-more")));
    view! {
        <span class="step">
            <button type="button" aria-label=less_name data-testid=format!("{id}-less") on:click=move |_| nudge(-1.0)>"−"</button>
            <span class="box">
                <input
                    type="number"
                    inputmode="numeric"
                    min=bounds.min
                    max=bounds.max
                    step="any"
                    aria-label=name
                    data-testid=format!("{id}-number")
                    prop:value=live::text(move || shown(value.get()))
                    on:change:target=move |event| {
                        let typed = event.target().value();
                        match typed.trim().parse::<f64>() {
                            Ok(number) if number.is_finite() => set(number),
                            _ => event.target().set_value(&shown(value.get_untracked())),
                        }
                    }
                />
                {unit}
            </span>
            <button type="button" aria-label=more_name data-testid=format!("{id}-more") on:click=move |_| nudge(1.0)>"+"</button>
        </span>
    }
}

/// A number for an input field: without trailing zeros, at most two decimals.
#[must_use]
pub fn shown(value: f64) -> String {
    ((value * 100.0).round() / 100.0).to_string()
}
