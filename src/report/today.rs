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
    let mut columns = vec![Column::words(translator.text("sources-economy"))];
    for technology in facts.world.technologies() {
        columns.push(Column::numbers(translator.technology(&technology.id)));
    }
    columns.push(Column::numbers(translator.text("technology-all")));
    let all: Vec<usize> = (0..facts.world.technologies().len()).collect();
    let mut rows = Vec::new();
    for economy in shown(facts) {
        let mut cells = Vec::new();
        for one in &all {
            cells.push(cell(facts, economy, std::slice::from_ref(one)));
        }
        cells.push(cell(facts, economy, &all));
        rows.push(Row { header: translator.economy(&facts.world.economies()[economy].code), cells });
    }
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
    let mut wanted = facts.resolved.alliances.concat();
    for plants in &facts.resolved.terms.plants {
        wanted.push(plants.economy);
    }
    let largest = positions(economies.len(), &|a, b| economies[a].gdp > economies[b].gdp);
    wanted.extend_from_slice(largest.get(..LARGEST).unwrap_or(&largest));
    let mut shown: Vec<usize> = Vec::new();
    for economy in wanted {
        if !shown.contains(&economy) {
            shown.push(economy);
        }
    }
    shown
}
