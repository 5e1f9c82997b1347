//! The tile map: a picture of the members list. Pointer clicks are a shortcut; the list holds every task.

use leptos::prelude::*;

use crate::app::figures::dumbbells::series_class;
use crate::app::state::{App, use_app};
use crate::catalog::dataset::{economies, members_of};
use crate::catalog::records::{DataSet, EconomyRecord, EuRole};
use crate::catalog::tiles::{COLUMNS, ROWS, TILES, UNION, UNION_COLUMNS};
use crate::i18n::translator::Argument;
use crate::report::facts::alliance_letter;
use crate::report::question::members_named;
use crate::scenario::change::Change;

/// Size of a tile and distance to the next, in map units.
const TILE: (f64, f64) = (25.0, 23.0);
const PITCH: (f64, f64) = (28.0, 26.0);

/// Place of a tile: x, y, width, height.
type Place = (f64, f64, f64, f64);

/// Who is in, as a map.
#[component]
pub fn Map() -> impl IntoView {
    let app = use_app();
    let (width, height) = (f64::from(COLUMNS) * PITCH.0, f64::from(ROWS) * PITCH.1);
    let tiles = move || {
        let data = app.scenario.with(|scenario| scenario.data);
        members_of(data).into_iter().filter_map(|index| tile(app, data, economies().get(index)?)).collect_view()
    };
    view! {
        <figure class="who" id="who">
            <figcaption>
                <h2>{app.text("who")}</h2>
                <button type="button" class="btn text" data-testid="members-open" on:click=move |_| app.members_open.set(true)>
                    {app.text("who-change")}
                </button>
            </figcaption>
            <svg class="map" viewBox=format!("-1 -1 {width} {height}") role="img" aria-label=move || described(app) data-testid="map">
                {tiles}
            </svg>
            <p class="note key">{move || key(app)}</p>
        </figure>
    }
}

fn described(app: App) -> String {
    let alliances: Vec<String> = app.facts(|facts, _| {
        let described = facts.outcome.alliances.iter().map(|alliance| {
            let letter = alliance_letter(facts.translator, alliance.given_as);
            let members = members_named(facts, alliance.given_as);
            let arguments = [("letter", Argument::Text(&letter)), ("members", Argument::Text(&members))];
            facts.translator.format("who-map-members", &arguments)
        });
        described.collect()
    });
    let members = if alliances.is_empty() { app.text("who-map-none")() } else { alliances.join(" ") };
    app.format("who-map", &[("members", Argument::Text(&members))])
}

fn key(app: App) -> impl IntoView {
    let used = app.scenario.with(|scenario| {
        (0..scenario.alliances.len()).filter(|&index| scenario.alliances[index].len() > 1).collect::<Vec<_>>()
    });
    let entry = move |alliance: usize| {
        let letter = app.translator.with(|translator| alliance_letter(translator, alliance));
        let class = format!("tile {}", series_class(alliance));
        let label = app.format("alliance", &[("letter", Argument::Text(&letter))]);
        view! { <span><svg viewBox="0 0 10 10" class=class aria-hidden="true"><rect width="10" height="10"></rect></svg>{label}</span> }
    };
    used.into_iter().map(entry).collect_view()
}

fn tile(app: App, data: DataSet, record: &'static EconomyRecord) -> Option<impl IntoView> {
    let (x, y, width, height) = place(data, record)?;
    let code = record.code;
    let alliance = move || app.scenario.with(|scenario| scenario.alliance_of(code));
    let class = move || {
        let series = alliance().map_or("", series_class);
        let focused = app.focused.with(|focused| focused.as_deref() == Some(code));
        format!("tile {series}{}", if focused { " focused" } else { "" })
    };
    let toggle = move |_| {
        let alliance = if alliance().is_some() { None } else { Some(0) };
        app.apply(Change::Assign { economy: code.to_owned(), alliance });
    };
    let (whole, small) = (record.eu == EuRole::Whole, record.eu == EuRole::Member);
    let (middle, centre) = (x + width / 2.0, y + height / 2.0);
    let label = (!small).then(|| {
        let base = if whole { centre - 3.0 } else { centre + 4.0 };
        view! { <text class:large=whole x=middle y=base>{record.code2}</text> }
    });
    let below = whole.then(|| view! { <text class="sub" x=middle y=centre + 10.0>{app.text("who-eu-whole")}</text> });
    Some(view! {
        <g class=class data-code=code on:click=toggle>
            <title>{move || app.translator.with(|translator| translator.economy(code))}</title>
            <rect x=x y=y width=width height=height rx="2"></rect>
            {label}
            {below}
        </g>
    })
}

fn place(data: DataSet, record: &EconomyRecord) -> Option<Place> {
    let (column, row, columns, rows) = UNION;
    let corner = (f64::from(column) * PITCH.0, f64::from(row) * PITCH.1);
    let size = (f64::from(columns - 1) * PITCH.0 + TILE.0, f64::from(rows - 1) * PITCH.1 + TILE.1);
    match record.eu {
        EuRole::Whole => Some((corner.0, corner.1, size.0, size.1)),
        EuRole::Member => Some(member_place(data, record, corner, size)?),
        EuRole::Outside => {
            let (_, column, row) = TILES.iter().find(|(code, _, _)| *code == record.code)?;
            Some((f64::from(*column) * PITCH.0, f64::from(*row) * PITCH.1, TILE.0, TILE.1))
        }
    }
}

/// The members of the Union share its place, row by row.
#[allow(clippy::cast_precision_loss, reason = "27 members")]
fn member_place(data: DataSet, record: &EconomyRecord, corner: (f64, f64), size: (f64, f64)) -> Option<Place> {
    let members: Vec<&str> = members_of(data)
        .into_iter()
        .filter_map(|index| economies().get(index))
        .filter(|economy| economy.eu == EuRole::Member)
        .map(|economy| economy.code)
        .collect();
    let position = members.iter().position(|code| *code == record.code)?;
    let rows = members.len().div_ceil(UNION_COLUMNS);
    let step = (size.0 / UNION_COLUMNS as f64, size.1 / rows as f64);
    let (column, row) = ((position % UNION_COLUMNS) as f64, (position / UNION_COLUMNS) as f64);
    Some((corner.0 + column * step.0, corner.1 + row * step.1, step.0 - 1.5, step.1 - 1.5))
}
