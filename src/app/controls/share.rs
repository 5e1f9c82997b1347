//! A lever that is a share: track, number box, status-quo mark, reset.

use leptos::html::Input;
use leptos::prelude::*;

use super::number_box::{Bounds, NumberBox};
use crate::app::live;
use crate::app::state::use_app;
use crate::catalog::levers::ShareLever;
use crate::i18n::translator::Argument;
use crate::platform::document::set_property;
use crate::report::question::share_in_words;
use crate::scenario::change::Change;

/// Translation keys of a share lever: name, what it does, and what its "off" value means.
fn keys(lever: ShareLever) -> (&'static str, &'static str, &'static str) {
    match lever {
        ShareLever::Pooling => ("lever-pooling", "lever-pooling-about", "lever-pooling-off"),
        ShareLever::Supply => ("lever-supply", "lever-supply-about", "lever-supply-off"),
        ShareLever::Quota => ("lever-quota", "lever-quota-about", "lever-quota-about"),
    }
}

/// A share lever.
#[component]
pub fn ShareControl(
    /// Which lever.
    lever: ShareLever,
) -> impl IntoView {
    let app = use_app();
    let spec = lever.spec();
    let (name_key, about_key, off_key) = keys(lever);
    let value = Memo::new(move |_| app.scenario.with(|scenario| scenario.share(lever)));
    let complaint = RwSignal::new(None);
    let changed = live::flag(move || (value.get() - spec.status_quo).abs() > 1e-9);
    let status_quo = live::text(move || app.translator.with(|translator| translator.per_cent(spec.status_quo)));
    let about = live::text(move || {
        complaint.get().unwrap_or_else(|| {
            let key = if value.get() <= 0.0 { off_key } else { about_key };
            app.translator.with(|translator| {
                let share = crate::report::answer::capitalised(&share_in_words(translator, value.get()));
                let share = if lever == ShareLever::Pooling { share } else { translator.per_cent(value.get()) };
                translator.format(key, &[("share", Argument::Text(&share))])
            })
        })
    });
    let set = move |share: f64| app.apply(Change::Share(lever, share));
    let number_name = Signal::derive(move || {
        let name = app.word(name_key);
        app.format("lever-number", &[("name", Argument::Text(&name))])
    });
    view! {
        <fieldset class="lever" class:changed=changed id=name_key data-testid=name_key>
            <legend class="vh">{app.text(name_key)}</legend>
            <div class="lv-top">
                <span class="lv-name">{app.text(name_key)}</span>
                {live::when(changed, move || view! { <s class="was-val"><span class="vh">{app.text("lever-was")}" "</span><span class="num">{status_quo}</span></s> }.into_any())}
                <NumberBox
                    name=number_name
                    id=name_key.to_owned()
                    value=Signal::derive(move || value.get() * 100.0)
                    bounds=Bounds { min: spec.min * 100.0, max: spec.max * 100.0, step: spec.step * 100.0 }
                    unit="%"
                    on_change=Callback::new(move |percent: f64| set(percent / 100.0))
                    complaint=complaint
                />
            </div>
            <Track lever=lever value=value/>
            <div class="lv-foot">
                <p class="note" role="status">{about}</p>
                {live::when(changed, move || reset_button(name_key, Callback::new(move |()| { complaint.set(None); set(spec.status_quo) })))}
            </div>
        </fieldset>
    }
}

/// The track with its thumb and the mark of the status quo.
#[component]
fn Track(lever: ShareLever, value: Memo<f64>) -> impl IntoView {
    let app = use_app();
    let spec = lever.spec();
    let (name_key, _, _) = keys(lever);
    let range = NodeRef::<Input>::new();
    let fraction = move |share: f64| (share - spec.min) / (spec.max - spec.min);
    Effect::new(move |_| {
        if let Some(input) = range.get() {
            set_property(&input, "--v", &fraction(value.get()).to_string());
        }
    });
    let value_text = live::text(move || {
        app.translator.with(|translator| {
            let (now, today) = (translator.per_cent(value.get()), translator.per_cent(spec.status_quo));
            translator.format("lever-value", &[("value", Argument::Text(&now)), ("today", Argument::Text(&today))])
        })
    });
    let tick = format!("sq at-{:.0}", fraction(spec.status_quo) * 100.0);
    view! {
        <div class="track">
            <span class=tick></span>
            <input
                class="range"
                type="range"
                node_ref=range
                min=spec.min * 100.0
                max=spec.max * 100.0
                step="1"
                aria-label=app.text(name_key)
                aria-valuetext=value_text
                data-testid=format!("{name_key}-range")
                prop:value=live::text(move || (value.get() * 100.0).round().to_string())
                on:input:target=move |event| {
                    if let Ok(percent) = event.target().value().parse::<f64>() {
                        app.apply(Change::Share(lever, percent / 100.0));
                    }
                }
            />
        </div>
    }
}

/// Sets a lever back to the status quo.
pub fn reset_button(name_key: &'static str, on_reset: Callback<()>) -> AnyView {
    let app = use_app();
    let label = live::text(move || app.format("lever-reset-name", &[("name", Argument::Text(&app.word(name_key)))]));
    view! {
        <button type="button" class="btn text" aria-label=label data-testid=format!("{name_key}-reset") on:click=move |_| on_reset.run(())>
            {app.text("lever-reset")}
        </button>
    }
    .into_any()
}
