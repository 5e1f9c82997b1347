//! Control, knowledge and capacity of each member, alone and inside.

use leptos::prelude::*;

use super::seats::{heading, is_many, legend};
use crate::app::figures::dumbbells::{axis, drawings, plot, series_class};
use crate::app::figures::frame::Frame;
use crate::app::state::use_app;
use crate::chart::build;
use crate::model::outcome::PILLARS;
use crate::report::facts::{Facts, MemberFacts};
use crate::report::pillars;

/// The pillars.
#[component]
pub fn Pillars() -> impl IntoView {
    let app = use_app();
    view! {
        <Frame
            id="pillars"
            finding=Signal::derive(move || app.facts(|facts, members| pillars::finding(facts.translator, members)))
            measure=move || view! { {app.text("pillars-measure")}" "{legend(app)} }
            chart=move || view! { <Rows/> }
            table=Callback::new(move |()| app.facts(|facts, members| pillars::table(facts, members)))
            text=Callback::new(move |()| {
                let lines = app.facts(|facts, members| pillars::sentences(facts, members));
                lines.into_iter().map(IntoAny::into_any).collect()
            })
        />
    }
}

#[component]
fn Rows() -> impl IntoView {
    let app = use_app();
    move || {
        app.facts(|facts, members| {
            let translator = facts.translator;
            let charts = PILLARS.map(|pillar| build::pillar(translator, members, pillar));
            let mirrored = translator.locale().is_right_to_left();
            let heads = PILLARS
                .iter()
                .zip(&charts)
                .map(|(pillar, chart)| {
                    let name = translator.text(pillars::pillar_key(*pillar));
                    view! { <div><b>{name}</b>{axis(&chart.axis, mirrored)}</div> }
                })
                .collect_view();
            let drawn = charts.each_ref().map(drawings);
            let sentences = pillars::sentences(facts, members);
            let rows = members
                .iter()
                .zip(sentences)
                .enumerate()
                .map(|(position, (member, sentence))| {
                    let plots = drawn.each_ref().map(|drawings| drawings.get(position).cloned().unwrap_or_default());
                    row(facts, member, plots, sentence)
                })
                .collect_view();
            Some(view! {
                <div class="seats" class:many=is_many(members) role="list">
                    <div class="seat pillars head" aria-hidden="true"><span class="sp"></span>{heads}</div>
                    {rows}
                </div>
            })
        })
    }
}

fn row(facts: &Facts<'_>, member: &MemberFacts, plots: [String; 3], sentence: String) -> impl IntoView + use<> {
    let cells = PILLARS
        .iter()
        .zip(plots)
        .map(|(pillar, drawing)| {
            let name = facts.translator.text(pillars::pillar_key(*pillar));
            view! { <div class="cell" data-l=name>{plot(drawing)}</div> }
        })
        .collect_view();
    view! {
        <div
            class=format!("seat pillars {}", series_class(member.alliance))
            role="listitem"
            data-testid=format!("pillars-{}", member.code)
        >
            {heading(facts, member)}
            {cells}
            <p class="vh">{sentence}</p>
        </div>
    }
}
