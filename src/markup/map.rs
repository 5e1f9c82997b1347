//! The tile map: a picture of the members list.

use maud::{Markup, html};

use super::heat::tint;
use super::plots::series_class;
use crate::catalog::dataset::{economies, members_of};
use crate::catalog::records::{DataSet, EconomyRecord, EuRole};
use crate::catalog::tiles::{COLUMNS, ROWS, TILES, UNION, UNION_COLUMNS};
use crate::i18n::translator::{Argument, Translator};
use crate::report::agreements::say;
use crate::report::colouring::{Colouring, Shade};
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
pub fn map(facts: &Facts<'_>, focused: Option<&str>, colouring: Colouring) -> Markup {
    let scenario = facts.scenario;
    let tiles: Vec<Tile> = shown(scenario).map(|record| Tile::of(facts, record, colouring)).collect();
    html! {
        svg class="map" viewBox=(view_box()) role="img" aria-label=(described(facts, &tiles, colouring)) data-testid="map" {
            @for tile in &tiles { (draw(facts, tile, focused)) }
        }
        p class="note key" {
            @for (index, _) in scenario.alliances.iter().enumerate().filter(|(_, members)| members.len() > 1) {
                (key(facts.translator, index))
            }
            @if colouring != Colouring::Membership { (scale(facts.translator, colouring)) }
        }
        p class="note hint" { (hint(facts.translator, scenario)) }
    }
}

/// The map without words, for a list of scenarios; partners of agreements are dashed.
#[must_use]
pub fn small(scenario: &Scenario) -> Markup {
    let agreements = &scenario.agreements;
    let is_partner = |code: &str| {
        agreements.deals.iter().any(|deal| deal.partner == code)
            || agreements.funding.iter().any(|funding| funding.partners.iter().any(|partner| partner == code))
    };
    let class = |code: &str| match scenario.alliance_of(code) {
        Some(alliance) => series_class(alliance),
        None if is_partner(code) => "mid",
        None => "",
    };
    html! {
        svg class="map" viewBox=(view_box()) aria-hidden="true" focusable="false" {
            @for record in shown(scenario) {
                @if let Some(place) = place(scenario.data, record) { g class={ "tile " (class(record.code)) } { (square(place)) } }
            }
        }
    }
}

fn view_box() -> String {
    format!("-1 -1 {} {}", f64::from(COLUMNS) * PITCH.0, f64::from(ROWS) * PITCH.1)
}

fn shown(scenario: &Scenario) -> impl Iterator<Item = &'static EconomyRecord> {
    members_of(scenario.data).into_iter().filter_map(|index| economies().get(index))
}

/// One economy on the map.
struct Tile {
    record: &'static EconomyRecord,
    /// Its name, with the value where the tile has one.
    name: String,
    alliance: Option<usize>,
    shade: Option<Shade>,
    /// Whether tiles have values at all.
    valued: bool,
}

impl Tile {
    fn of(facts: &Facts<'_>, record: &'static EconomyRecord, colouring: Colouring) -> Self {
        let economy = facts.world.economy_index(record.code);
        let shade = economy.and_then(|economy| colouring.shade(facts, economy));
        let name = facts.translator.economy(record.code);
        let name = match &shade {
            Some(shade) => say(facts.translator, "text-heat-cell", &[("name", &name), ("change", &shade.text)]),
            None => name,
        };
        let alliance = facts.scenario.alliance_of(record.code);
        Self { record, name, alliance, shade, valued: colouring != Colouring::Membership }
    }

    fn class(&self) -> String {
        let series = self.alliance.map_or("", series_class);
        let tint = self.shade.as_ref().map_or("", |shade| tint(shade.step));
        let small = if self.record.eu == EuRole::Member { " tiny" } else { "" };
        if self.valued { format!("tile value {series} {tint}{small}") } else { format!("tile {series}") }
    }
}

fn square((x, y, width, height): Place) -> Markup {
    html! { rect x=(x) y=(y) width=(width) height=(height) rx="2" {} }
}

fn draw(facts: &Facts<'_>, tile: &Tile, focused: Option<&str>) -> Markup {
    let Some(place) = place(facts.scenario.data, tile.record) else { return html! {} };
    let (x, y, width, height) = place;
    let (middle, centre) = (x + width / 2.0, y + height / 2.0);
    let record = tile.record;
    html! {
        g class={ (tile.class()) @if focused == Some(record.code) { " focused" } } data-code=(record.code) {
            title { (tile.name) }
            (square(place))
            @match record.eu {
                EuRole::Member => {},
                EuRole::Outside if !tile.valued => text x=(middle) y=(centre + 4.0) { (record.code2) },
                EuRole::Whole if !tile.valued => {
                    text class="large" x=(middle) y=(centre - 1.0) { (record.code2) }
                    text class="sub" x=(middle) y=(centre + 13.0) { (facts.translator.text("who-eu-whole")) }
                },
                EuRole::Outside | EuRole::Whole => {
                    text class="code" x=(x + 2.5) y=(y + 9.0) { (record.code2) }
                    @if let Some(alliance) = tile.alliance {
                        text class="letter" x=(x + width - 2.0) y=(y + 9.0) { (alliance_letter(facts.translator, alliance)) }
                    }
                    @if let Some(shade) = &tile.shade { text x=(middle) y=(centre + 8.5) { (shade.text) } }
                },
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

/// What the tints mean, with the ends of their range.
fn scale(translator: &Translator, colouring: Colouring) -> Markup {
    let (steps, low, high) = match colouring {
        Colouring::Autonomy | Colouring::Membership => (0..=3, "map-autonomy-low", "map-autonomy-high"),
        Colouring::Change => (-3..=3, "map-change-low", "map-change-high"),
        Colouring::Cost => (-3..=3, "map-cost-low", "map-cost-high"),
    };
    html! {
        span class="scale" {
            (translator.text(low)) " "
            @for step in steps { i class=(tint(step)) {} }
            " " (translator.text(high))
        }
    }
}

/// What a click on a tile does: through the alliances that have members, then out.
fn hint(translator: &Translator, scenario: &Scenario) -> String {
    let letters: Vec<String> =
        scenario.alliances_in_use().map(|alliance| alliance_letter(translator, alliance)).collect();
    let count = ("count", Argument::Count(letters.len()));
    translator.format("map-hint", &[count, ("letters", Argument::Text(&translator.list(&letters)))])
}

fn described(facts: &Facts<'_>, tiles: &[Tile], colouring: Colouring) -> String {
    let translator = facts.translator;
    let alliances: Vec<String> = facts
        .outcome
        .alliances
        .iter()
        .map(|alliance| {
            let letter = alliance_letter(translator, alliance.given_as);
            let members = members_named(facts, alliance.given_as);
            say(translator, "who-map-members", &[("letter", &letter), ("members", &members)])
        })
        .collect();
    let members = if alliances.is_empty() { translator.text("who-map-none") } else { alliances.join(" ") };
    let mut words = say(translator, "who-map", &[("members", &members)]);
    let values: Vec<String> = tiles.iter().filter(|tile| tile.shade.is_some()).map(|tile| tile.name.clone()).collect();
    if !values.is_empty() {
        let measure = translator.text(colouring.name_key());
        words.push(' ');
        words += &say(translator, "map-values", &[("measure", &measure), ("values", &translator.list(&values))]);
    }
    words
}

/// The list of what tiles may be coloured by.
#[must_use]
pub fn colour_by(translator: &Translator) -> Markup {
    html! {
        label class="note colour-by" {
            (translator.text("map-by")) " "
            select id="map-colour" data-testid="map-colour" {
                @for colouring in Colouring::ALL { option value=(colouring.key()) { (translator.text(colouring.name_key())) } }
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
