//! Who is in: a dialog with search, regions and an alliance for each economy.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::app::figures::dumbbells::series_class;
use crate::app::state::{App, use_app};
use crate::catalog::dataset::{economies, input_quality, members_of};
use crate::catalog::records::{DataSet, EconomyRecord, EuRole, Quality, Region};
use crate::catalog::technologies::TECHNOLOGIES;
use crate::i18n::translator::Argument;
use crate::model::evaluate::MAX_ALLIANCES;
use crate::platform::document::show_dialog;
use crate::report::facts::alliance_letter;
use crate::scenario::change::Change;

/// The groups of the list: the members of the Union by themselves, then the regions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    Union,
    Region(Region),
}

const GROUPS: [(Group, &str); 8] = [
    (Group::Region(Region::NorthAmerica), "region-north-america"),
    (Group::Region(Region::EuropeCentralAsia), "region-europe"),
    (Group::Union, "region-eu"),
    (Group::Region(Region::EastAsiaPacific), "region-east-asia"),
    (Group::Region(Region::SouthAsia), "region-south-asia"),
    (Group::Region(Region::LatinAmericaCaribbean), "region-latin-america"),
    (Group::Region(Region::MiddleEastNorthAfrica), "region-middle-east"),
    (Group::Region(Region::SubSaharanAfrica), "region-africa"),
];

fn group_of(record: &EconomyRecord) -> Group {
    if record.eu == EuRole::Member { Group::Union } else { Group::Region(record.region) }
}

/// The dialog.
#[component]
pub fn Members() -> impl IntoView {
    let app = use_app();
    let dialog = NodeRef::<Dialog>::new();
    let search = RwSignal::new(String::new());
    Effect::new(move |_| {
        let open = app.members_open.get();
        if let Some(dialog) = dialog.get() {
            show_dialog(&dialog, open);
        }
    });
    view! {
        <dialog
            class="drawer"
            id="members"
            aria-labelledby="members-h"
            data-testid="members"
            node_ref=dialog
            on:close=move |_| { app.members_open.set(false); app.focused.set(None) }
        >
            <div class="drawer-top">
                <h2 id="members-h">{app.text("members-title")}</h2>
                <button type="button" class="btn line" data-testid="members-done" on:click=move |_| app.members_open.set(false)>
                    {app.text("members-done")}
                </button>
            </div>
            <Head search=search/>
            <div class="drawer-list">
                {move || list(app, &search.get())}
                <p class="note">{app.text("members-quality-note")}</p>
            </div>
        </dialog>
    }
}

#[component]
fn Head(search: RwSignal<String>) -> impl IntoView {
    let app = use_app();
    let open_union = move || app.scenario.with(|scenario| scenario.data == DataSet::EuMembers);
    let switch = move |open: bool| app.apply(Change::Data(if open { DataSet::EuMembers } else { DataSet::EuAsOne }));
    let count = move || {
        let count = app.scenario.with(|scenario| scenario.alliances.iter().map(Vec::len).sum::<usize>());
        app.format("members-count", &[("count", Argument::Count(count))])
    };
    let clear = move |_| {
        let members: Vec<String> = app.scenario.with_untracked(|scenario| scenario.alliances.concat());
        for economy in members {
            app.apply(Change::Assign { economy, alliance: None });
        }
    };
    view! {
        <div class="drawer-head">
            <label class="note" for="find">{app.text("members-search")}</label>
            <input
                class="pick"
                id="find"
                type="search"
                autocomplete="off"
                data-testid="member-search"
                prop:value=search
                on:input:target=move |event| search.set(event.target().value())
            />
            <label class="lv-top">
                <span class="lv-name">{app.text("members-eu-open")}</span>
                <input class="switch" type="checkbox" data-testid="eu-open" prop:checked=open_union on:change:target=move |event| switch(event.target().checked())/>
            </label>
            <p class="note">{app.text("members-eu-note")}</p>
            <p class="lv-foot">
                <span class="note" role="status" data-testid="member-count">{count}</span>
                <button type="button" class="btn text" data-testid="members-clear" on:click=clear>{app.text("members-clear")}</button>
            </p>
        </div>
    }
}

/// The economies whose name or code has the text, by group.
fn list(app: App, search: &str) -> AnyView {
    let wanted = search.trim().to_lowercase();
    let data = app.scenario.with(|scenario| scenario.data);
    let named = |index: usize| {
        let record = economies().get(index)?;
        let name = app.translator.with(|translator| translator.economy(record.code));
        let fits = name.to_lowercase().contains(&wanted) || record.code.to_lowercase() == wanted;
        fits.then_some((index, record, name))
    };
    let found: Vec<(usize, &'static EconomyRecord, String)> = members_of(data).into_iter().filter_map(named).collect();
    if found.is_empty() {
        return view! { <p class="note" role="status">{app.text("members-search-none")}</p> }.into_any();
    }
    let sections = GROUPS.iter().filter_map(|(group, key)| {
        let mut rows: Vec<_> = found.iter().filter(|(_, record, _)| group_of(record) == *group).cloned().collect();
        rows.sort_by(|a, b| a.2.cmp(&b.2));
        let rows = (!rows.is_empty()).then_some(rows)?;
        let rows = rows.into_iter().map(|(index, record, name)| row(app, index, record.code, name)).collect_view();
        Some(view! { <section class="region"><h3>{app.text(key)}</h3><ul class="mlist">{rows}</ul></section> })
    });
    sections.collect_view().into_any()
}

/// The weakest letter behind an economy.
fn weakest(economy: usize) -> Quality {
    let letters = (0..TECHNOLOGIES.len()).flat_map(|technology| {
        let quality = input_quality(economy, technology);
        [quality.knowledge, quality.capacity, quality.control]
    });
    letters.max().unwrap_or(Quality::C)
}

fn row(app: App, index: usize, code: &'static str, name: String) -> impl IntoView {
    let alliance = move || app.scenario.with(|scenario| scenario.alliance_of(code));
    let letter = move |alliance| app.translator.with(|translator| alliance_letter(translator, alliance));
    let badge = move || {
        let class = format!("badge {}", alliance().map_or("n", series_class));
        view! { <span class=class aria-hidden="true">{alliance().map(letter)}</span> }
    };
    let quality = weakest(index).text();
    let quality_label = app.format("members-quality", &[("letter", Argument::Text(quality))]);
    let options = (0..MAX_ALLIANCES)
        .map(|index| {
            let label = move || app.format("alliance", &[("letter", Argument::Text(&letter(index)))]);
            view! { <option value=index.to_string() selected=move || alliance() == Some(index)>{label}</option> }
        })
        .collect_view();
    let assign = move |value: String| {
        app.apply(Change::Assign { economy: code.to_owned(), alliance: value.parse().ok() });
    };
    let id = format!("assign-{code}");
    view! {
        <li class:changed=move || alliance().is_some() data-testid=format!("member-row-{code}")>
            {badge}
            <label for=id.clone()>{name}</label>
            <span class=format!("q q{}", quality.to_lowercase()) role="img" aria-label=quality_label.clone() title=quality_label.clone()>{quality}</span>
            <select
                class="pick"
                id=id.clone()
                data-testid=id
                prop:value=move || alliance().map_or_else(String::new, |index| index.to_string())
                on:focus=move |_| app.focused.set(Some(code.to_owned()))
                on:change:target=move |event| assign(event.target().value())
            >
                <option value="" selected=move || alliance().is_none()>{app.text("non-aligned")}</option>
                {options}
            </select>
        </li>
    }
}
