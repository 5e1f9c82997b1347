//! The tile map: a picture of the members list.

use maud::{Markup, html};

use super::plots::series_class;
use crate::catalog::dataset::{economies, members_of};
use crate::catalog::records::{DataSet, EconomyRecord, EuRole};
use crate::catalog::tiles::{COLUMNS, ROWS, TILES, UNION, UNION_COLUMNS};
use crate::i18n::translator::{Argument, Translator};
use crate::report::facts::{Facts, alliance_letter};
use crate::report::question::members_named;
use crate::scenario::state::Scenario;

/// Size of a tile and distance to the next, in map units.
const TILE: (f64, f64) = (25.0, 23.0);
const PITCH: (f64, f64) = (28.0, 26.0);

/// Place of a tile: x, y, width, height.
type Place = (f64, f64, f64, f64);

/// The map; `data-code` names the economy of a tile.
#[must_use]
pub fn map(facts: &Facts<'_>, focused: Option<&str>) -> Markup {
    let scenario = facts.scenario;
    let (width, height) = (f64::from(COLUMNS) * PITCH.0, f64::from(ROWS) * PITCH.1);
    html! {
        svg class="map" viewBox=(format!("-1 -1 {width} {height}")) role="img" aria-label=(described(facts)) data-testid="map" {
            @for record in members_of(scenario.data).into_iter().filter_map(|index| economies().get(index)) {
                (tile(facts.translator, scenario, record, focused == Some(record.code)))
            }
        }
        p class="note key" {
            @for (index, _) in scenario.alliances.iter().enumerate().filter(|(_, members)| members.len() > 1) {
                (key(facts.translator, index))
            }
        }
    }
}

fn key(translator: &Translator, alliance: usize) -> Markup {
    let letter = alliance_letter(translator, alliance);
    html! {
        span {
            svg viewBox="0 0 10 10" class={ "tile " (series_class(alliance)) } aria-hidden="true" { rect width="10" height="10" {} }
            (translator.format("alliance", &[("letter", Argument::Text(&letter))]))
        }
    }
}

fn described(facts: &Facts<'_>) -> String {
    let translator = facts.translator;
    let alliances: Vec<String> = facts
        .outcome
        .alliances
        .iter()
        .map(|alliance| {
            let letter = alliance_letter(translator, alliance.given_as);
            let members = members_named(facts, alliance.given_as);
            let arguments = [("letter", Argument::Text(&letter)), ("members", Argument::Text(&members))];
            translator.format("who-map-members", &arguments)
        })
        .collect();
    let members = if alliances.is_empty() { translator.text("who-map-none") } else { alliances.join(" ") };
    translator.format("who-map", &[("members", Argument::Text(&members))])
}

fn tile(translator: &Translator, scenario: &Scenario, record: &EconomyRecord, focused: bool) -> Markup {
    let Some((x, y, width, height)) = place(scenario.data, record) else { return html! {} };
    let series = scenario.alliance_of(record.code).map_or("", series_class);
    let (middle, centre) = (x + width / 2.0, y + height / 2.0);
    html! {
        g class={ "tile " (series) @if focused { " focused" } } data-code=(record.code) {
            title { (translator.economy(record.code)) }
            rect x=(x) y=(y) width=(width) height=(height) rx="2" {}
            @match record.eu {
                EuRole::Outside => text x=(middle) y=(centre + 4.0) { (record.code2) },
                EuRole::Whole => {
                    text class="large" x=(middle) y=(centre - 1.0) { (record.code2) }
                    text class="sub" x=(middle) y=(centre + 13.0) { (translator.text("who-eu-whole")) }
                },
                EuRole::Member => {},
            }
        }
    }
}

fn place(data: DataSet, record: &EconomyRecord) -> Option<Place> {
    let (column, row, columns, rows) = UNION;
    let corner = (f64::from(column) * PITCH.0, f64::from(row) * PITCH.1);
    let size = (f64::from(columns - 1) * PITCH.0 + TILE.0, f64::from(rows - 1) * PITCH.1 + TILE.1);
    match record.eu {
        EuRole::Whole => Some((corner.0, corner.1, size.0, size.1)),
        EuRole::Member => member_place(data, record, corner, size),
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
