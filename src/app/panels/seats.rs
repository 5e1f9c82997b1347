//! Who pays and who saves, and autonomy alone and inside: a row for each member.

use leptos::prelude::*;

use crate::app::figures::dumbbells::{axis, badge, drawings, plot, series_class};
use crate::app::figures::frame::Frame;
use crate::app::figures::rich_text::sentence;
use crate::app::state::{App, use_app};
use crate::chart::build;
use crate::i18n::rich::spans;
use crate::i18n::translator::Argument;
use crate::report::facts::{Facts, MemberFacts, alliance_letter};
use crate::report::seats;

/// Above this many members rows become lower.
const MANY: usize = 8;

/// Whether rows must be low.
#[must_use]
pub fn is_many(members: &[MemberFacts]) -> bool {
    members.len() > MANY
}

/// The seats.
#[component]
pub fn Seats() -> impl IntoView {
    let app = use_app();
    view! {
        <Frame
            id="seats"
            finding=Signal::derive(move || app.facts(|facts, members| seats::finding(facts, members)))
            measure=move || legend(app)
            chart=move || view! { <Rows/> }
            table=Callback::new(move |()| app.facts(|facts, members| seats::table(facts, members)))
            text=Callback::new(move |()| {
                let lines = app.facts(|facts, members| seats::sentences(facts, members));
                lines.into_iter().map(|line| sentence(line).into_any()).collect()
            })
            foot=move || view! {
                <p class="note frame-foot">{move || sentence(spans(&app.text("autonomy-defined")()))}</p>
            }
        />
    }
}

/// What the forms mean.
pub fn legend(app: App) -> impl IntoView {
    view! {
        <span class="lg"><svg viewBox="0 0 14 14" aria-hidden="true"><circle class="was-dot" cx="7" cy="7" r="5"></circle></svg>{app.text("legend-alone")}</span>
        " "
        <span class="lg"><svg viewBox="0 0 14 14" aria-hidden="true"><circle class="now-dot" cx="7" cy="7" r="6"></circle></svg>{app.text("legend-inside")}</span>
    }
}

#[component]
fn Rows() -> impl IntoView {
    let app = use_app();
    move || {
        app.facts(|facts, members| {
            let (costs, autonomy) =
                (build::costs(facts.translator, members), build::autonomy(facts.translator, members));
            let mirrored = facts.translator.locale().is_right_to_left();
            let rows = members
                .iter()
                .zip(drawings(&costs).into_iter().zip(drawings(&autonomy)))
                .map(|(member, (cost, autonomy))| row(facts, member, cost, autonomy))
                .collect_view();
            let head = view! {
                <div class="seat head" aria-hidden="true">
                    <span class="sp"></span>
                    <div><b>{app.text("seats-cost-axis")}</b>{axis(&costs.axis, mirrored)}</div>
                    <div><b>{app.text("seats-autonomy-axis")}</b>{axis(&autonomy.axis, mirrored)}</div>
                    <span class="sp"></span>
                </div>
            };
            Some(view! { <div class="seats" class:many=is_many(members) role="list">{head}{rows}</div> })
        })
    }
}

fn row(facts: &Facts<'_>, member: &MemberFacts, cost: String, autonomy: String) -> impl IntoView + use<> {
    let words = seats::words(facts, member);
    view! {
        <div class=format!("seat {}", series_class(member.alliance)) role="listitem" data-testid=format!("seat-{}", member.code)>
            {heading(facts, member)}
            {plot(cost)}
            {plot(autonomy)}
            <p><b>{words.fact}</b> {words.remark.map(|remark| view! { " "<span class="stay">{remark}</span> })}</p>
        </div>
    }
}

/// Letter of the alliance and name of the member.
pub fn heading(facts: &Facts<'_>, member: &MemberFacts) -> impl IntoView + use<> {
    let letter = alliance_letter(facts.translator, member.alliance);
    let label = facts.translator.format("alliance", &[("letter", Argument::Text(&letter))]);
    view! { <h4>{badge(member.alliance, letter, label)}{member.name.clone()}</h4> }
}
