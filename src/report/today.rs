//! What economies can do alone, technology by technology: shown while there is no alliance.

use super::facts::{Facts, whole_points_change};
use super::table::{Column, Row, Table};
use crate::i18n::number::signed_points;
use crate::model::order::positions;

/// How many economies are shown beside those that the scenario names.
const LARGEST: usize = 12;

/// Autonomy of economies without an alliance: those in the scenario, then the largest by GDP. What agreements change is
/// shown beside the score.
#[must_use]
pub fn table(facts: &Facts<'_>) -> Table {
    let translator = facts.translator;
    let technologies = facts.world.technologies();
    let mut columns = vec![Column::words(translator.text("sources-economy"))];
    columns.extend(technologies.iter().map(|technology| Column::numbers(translator.technology(&technology.id))));
    columns.push(Column::numbers(translator.text("technology-all")));
    let all: Vec<usize> = (0..technologies.len()).collect();
    let rows = shown(facts)
        .into_iter()
        .map(|economy| {
            let each = all.iter().map(|one| cell(facts, economy, std::slice::from_ref(one)));
            Row {
                header: translator.economy(&facts.world.economies()[economy].code),
                cells: each.chain(std::iter::once(cell(facts, economy, &all))).collect(),
            }
        })
        .collect();
    Table { caption: translator.text("today-title"), columns, rows }
}

fn cell(facts: &Facts<'_>, economy: usize, technologies: &[usize]) -> String {
    let before = facts.outcome.autonomy_alone_over(economy, technologies).score;
    let after = facts.outcome.autonomy_over(economy, technologies).score;
    let change = whole_points_change(before, after);
    let score = facts.translator.number(after, 0);
    if change.abs() < 0.5 { score } else { format!("{score} ({})", signed_points(change, facts.translator.locale())) }
}

/// Positions of the economies in the scenario, then of the largest.
fn shown(facts: &Facts<'_>) -> Vec<usize> {
    let economies = facts.world.economies();
    let chosen = facts.resolved.alliances.iter().flatten().copied();
    let with_plants = facts.resolved.terms.plants.iter().map(|plants| plants.economy);
    let largest = positions(economies.len(), &|a, b| economies[a].gdp > economies[b].gdp);
    let mut shown: Vec<usize> = Vec::new();
    for economy in chosen.chain(with_plants).chain(largest.into_iter().take(LARGEST)) {
        if !shown.contains(&economy) {
            shown.push(economy);
        }
    }
    shown
}
