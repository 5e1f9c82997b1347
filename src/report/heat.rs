//! The same terms applied to each technology: change in autonomy by technology and member.

use super::answer::points;
use super::certainty::{Call, Certainty};
use super::facts::{Facts, MemberFacts, whole_points_change};
use super::question::technology_in_sentence;
use super::table::{Column, Row, Table};
use crate::i18n::number::{Money, Trend, decimal, signed_points, trend_of_points};
use crate::i18n::translator::Argument;

/// One cell of the heat table.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatCell {
    /// Change in whole points as text.
    pub text: String,
    /// Step of the tint, -3 to 3.
    pub step: i8,
}

/// One technology.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatRow {
    /// Id of the technology.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether the question is about this technology alone.
    pub chosen: bool,
    /// One cell a member.
    pub cells: Vec<HeatCell>,
    /// Change of what all members pay together, billions a year, as text.
    pub cost: String,
}

/// The heat table.
#[derive(Debug, Clone, PartialEq)]
pub struct Heat {
    /// The finding above it.
    pub finding: String,
    /// Names of the members.
    pub members: Vec<String>,
    /// Rows by technology.
    pub rows: Vec<HeatRow>,
}

/// Steps of the tint: half a point, two points, five points; fixed for all scenarios.
const STEPS: [f64; 3] = [0.5, 2.0, 5.0];

/// Step of the tint for a change in points.
///
/// ```
/// use entente::report::heat::step;
/// assert_eq!([step(0.2), step(1.0), step(-3.0), step(-9.0)], [0, 1, -2, -3]);
/// ```
#[must_use]
pub fn step(change: f64) -> i8 {
    let size = STEPS.iter().fold(0, |size, limit| size + i8::from(change.abs() >= *limit));
    if change < 0.0 { -size } else { size }
}

/// Builds the heat table.
#[must_use]
pub fn heat(facts: &Facts<'_>, members: &[MemberFacts]) -> Heat {
    let rows = (0..facts.world.technologies().len()).map(|technology| row(facts, members, technology)).collect();
    Heat { finding: finding(facts, members), members: members.iter().map(|member| member.name.clone()).collect(), rows }
}

fn change(facts: &Facts<'_>, member: &MemberFacts, technology: usize) -> f64 {
    let before = facts.outcome.autonomy_alone[technology][member.economy].score;
    let after = facts.outcome.autonomy[technology][member.economy].score;
    whole_points_change(before, after)
}

/// What may be said about a cell.
fn call(facts: &Facts<'_>, member: &MemberFacts, technology: usize) -> Call {
    let of = |all: &Certainty| all.in_technology(technology, member.economy).unwrap_or_default();
    Call::of(trend_of_points(change(facts, member, technology)), facts.certainty.map(of))
}

fn row(facts: &Facts<'_>, members: &[MemberFacts], technology: usize) -> HeatRow {
    let translator = facts.translator;
    let id = facts.world.technologies()[technology].id.clone();
    let cells = members
        .iter()
        .map(|member| {
            let change = change(facts, member, technology);
            if call(facts, member, technology) == Call::Close {
                let size = decimal(change.abs(), 0, translator.locale());
                return HeatCell { text: format!("\u{b1}{size}"), step: 0 };
            }
            HeatCell { text: signed_points(change, translator.locale()), step: step(change) }
        })
        .collect();
    let saving: f64 = (0..facts.outcome.alliances.len())
        .map(|alliance| facts.outcome.yearly_cost_together(alliance, &[technology]).saving)
        .sum();
    HeatRow {
        name: translator.technology(&id),
        chosen: facts.resolved.technologies == [technology],
        id,
        cells,
        cost: cost_text(facts, -saving),
    }
}

fn cost_text(facts: &Facts<'_>, change: f64) -> String {
    let locale = facts.translator.locale();
    if Money::of_billions(change, locale).trend == Trend::Same {
        return decimal(0.0, 1, locale);
    }
    let digits = decimal(change, if change.abs() < 0.1 { 2 } else { 1 }, locale);
    if change > 0.0 { format!("+{digits}") } else { digits }
}

/// The largest loss if there is one, else the largest gain, among the cells on which enough runs agree.
fn finding(facts: &Facts<'_>, members: &[MemberFacts]) -> String {
    let translator = facts.translator;
    let cells = (0..facts.world.technologies().len())
        .flat_map(|technology| members.iter().map(move |member| (technology, member)));
    let called = |(technology, member): &(usize, &MemberFacts)| call(facts, member, *technology) != Call::Close;
    let all_close = !members.is_empty() && !cells.clone().any(|cell| called(&cell));
    let cells =
        cells.filter(called).map(|(technology, member)| (change(facts, member, technology), technology, member));
    let least = cells.clone().min_by(|a, b| a.0.total_cmp(&b.0));
    let most = cells.max_by(|a, b| a.0.total_cmp(&b.0));
    let (key, found) = match (least, most) {
        (Some(least), _) if least.0 <= -1.0 => ("heat-finding-loss", least),
        (_, Some(most)) if most.0 >= 1.0 => ("heat-finding-gain", most),
        _ if all_close => return translator.text("heat-finding-close"),
        _ => return translator.text("heat-finding-none"),
    };
    let (change, technology, member) = found;
    let id = &facts.world.technologies()[technology].id;
    let technology = technology_in_sentence(translator, id);
    let name = translator.economy_in_sentence(&member.code);
    let points = points(translator, change);
    let arguments = [
        ("technology", Argument::Text(&technology)),
        ("name", Argument::Text(&name)),
        ("points", Argument::Text(&points)),
    ];
    translator.format(key, &arguments)
}

/// The same as a plain table.
#[must_use]
pub fn table(facts: &Facts<'_>, heat: &Heat) -> Table {
    let translator = facts.translator;
    let mut columns = vec![Column::words(translator.text("column-technology"))];
    columns.extend(heat.members.iter().map(|name| Column::numbers(name.clone())));
    columns.push(Column::numbers(translator.text("heat-cost")));
    let rows = heat
        .rows
        .iter()
        .map(|row| {
            let mut cells: Vec<String> = row.cells.iter().map(|cell| cell.text.clone()).collect();
            cells.push(row.cost.clone());
            Row { header: row.name.clone(), cells }
        })
        .collect();
    Table { caption: translator.text("heat-caption"), columns, rows }
}

/// The same as sentences, one a technology.
#[must_use]
pub fn sentences(facts: &Facts<'_>, heat: &Heat) -> Vec<String> {
    let translator = facts.translator;
    heat.rows
        .iter()
        .map(|row| {
            let cells: Vec<String> = heat
                .members
                .iter()
                .zip(&row.cells)
                .map(|(name, cell)| {
                    let arguments = [("name", Argument::Text(name)), ("change", Argument::Text(&cell.text))];
                    translator.format("text-heat-cell", &arguments)
                })
                .collect();
            let changes = translator.list(&cells);
            let arguments = [("technology", Argument::Text(&row.name)), ("changes", Argument::Text(&changes))];
            translator.format("text-heat", &arguments)
        })
        .collect()
}
