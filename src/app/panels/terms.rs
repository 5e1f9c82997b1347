//! The terms: every lever of the scenario.

use leptos::prelude::*;

use crate::app::controls::choice::{BillControl, VotesControl};
use crate::app::controls::gate::GateControl;
use crate::app::controls::min_members::MinMembersControl;
use crate::app::controls::share::ShareControl;
use crate::app::controls::technology_pooling::TechnologyPooling;
use crate::app::live;
use crate::app::state::use_app;
use crate::catalog::levers::ShareLever;
use crate::catalog::technologies::TECHNOLOGIES;
use crate::i18n::translator::Argument;
use crate::scenario::change::Change;
use crate::scenario::state::TechnologyChoice;

/// Levers that are folded away on a phone.
const MORE_TERMS: usize = 7;

/// The terms.
#[component]
pub fn Terms() -> impl IntoView {
    let app = use_app();
    view! {
        <section class="rail" aria-labelledby="terms-h">
            <div class="rail-head">
                <h2 id="terms-h">{app.text("terms")}</h2>
                <span class="note"><mark>{app.text("terms-marked")}</mark>{app.text("terms-marked-note")}</span>
            </div>
            <ShareControl lever=ShareLever::Pooling/>
            <button type="button" class="btn jump" data-testid="members-jump" on:click=move |_| app.members_open.set(true)>
                {app.text("who-change")}
            </button>
            <details class="more" data-testid="more-terms" open=!is_narrow()>
                <summary>{live::text(move || app.format("terms-more", &[("count", Argument::Count(MORE_TERMS))]))}</summary>
                <ShareControl lever=ShareLever::Supply/>
                <BillControl/>
                <TechnologyControl/>
                <VotesControl/>
                <ShareControl lever=ShareLever::Quota/>
                <MinMembersControl/>
                <GateControl/>
                <TechnologyPooling/>
            </details>
        </section>
    }
}

/// Whether the page is laid out for a phone when the terms are first shown.
fn is_narrow() -> bool {
    crate::platform::document::matches("(max-width: 47.99rem)")
}

/// What the question is about.
#[component]
fn TechnologyControl() -> impl IntoView {
    let app = use_app();
    let value = live::text(move || {
        app.scenario.with(|scenario| match &scenario.technology {
            TechnologyChoice::All => "all".to_owned(),
            TechnologyChoice::One(id) => id.clone(),
        })
    });
    let options = TECHNOLOGIES
        .iter()
        .map(|technology| {
            let id = technology.id;
            let name = live::text(move || app.translator.with(|translator| translator.technology(id)));
            view! { <option value=id selected=live::flag(move || value.get() == id)>{name}</option> }
        })
        .collect_view();
    let choose = move |id: String| {
        let choice = if id == "all" { TechnologyChoice::All } else { TechnologyChoice::One(id) };
        app.apply(Change::Technology(choice));
    };
    view! {
        <div class="lever" data-testid="lever-technology">
            <label class="lv-top lv-name" for="technology-pick">{app.text("technology")}</label>
            <select
                class="pick"
                id="technology-pick"
                data-testid="technology-pick"
                prop:value=value
                on:change:target=move |event| choose(event.target().value())
            >
                {options}
                <option value="all" selected=live::flag(move || value.get() == "all")>{app.text("technology-all")}</option>
            </select>
        </div>
    }
}
