//! A second hurdle for decisions: how many members must agree.

use leptos::prelude::*;

use super::number_box::{Bounds, NumberBox};
use super::share::reset_button;
use crate::app::live;
use crate::app::state::use_app;
use crate::i18n::translator::Argument;
use crate::model::world::MAX_ECONOMIES;
use crate::scenario::change::Change;

const NAME: &str = "lever-min";

/// Least number of members in favour; 0 means none is asked for.
#[component]
pub fn MinMembersControl() -> impl IntoView {
    let app = use_app();
    let value = Signal::derive(move || app.scenario.with(|scenario| scenario.terms.min_members.unwrap_or(0)));
    let complaint = RwSignal::new(None);
    let changed = live::flag(move || value.get() > 0);
    let about = live::text(move || {
        complaint.get().unwrap_or_else(|| match value.get() {
            0 => app.word("lever-min-off"),
            count => app.format("lever-min-about", &[("count", Argument::Count(count))]),
        })
    });
    #[allow(clippy::cast_precision_loss, reason = "a count of members")]
    let (shown, max) = (Signal::derive(move || value.get() as f64), MAX_ECONOMIES as f64);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "kept within 0 and 63")]
    let set = move |members: f64| app.apply(Change::MinMembers(Some(members.round() as usize)));
    view! {
        <fieldset class="lever" class:changed=changed data-testid=NAME>
            <legend class="vh">{app.text(NAME)}</legend>
            <div class="lv-top">
                <span class="lv-name">{app.text(NAME)}</span>
                <NumberBox
                    name=app.text(NAME)
                    id=NAME.to_owned()
                    value=shown
                    bounds=Bounds { min: 0.0, max, step: 1.0 }
                    unit=""
                    on_change=Callback::new(set)
                    complaint=complaint
                />
            </div>
            <div class="lv-foot">
                <p class="note">{about}</p>
                {live::when(changed, move || reset_button(NAME, Callback::new(move |()| app.apply(Change::MinMembers(None)))))}
            </div>
        </fieldset>
    }
}
