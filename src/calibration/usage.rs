//! Whether every row of the raw tables is used, and by which uses.

use super::complete::{EUROPE, REGIONS, REST, definitions};
use super::error::CalibrationError;
use super::raw::{IndicatorRow, RawTables};
use super::recipe::{Definition, Form, Unnamed};
use crate::catalog::records::EuRole;
use std::collections::BTreeSet;

/// Checks that the tables hold nothing but what the calibration uses, and that every row has a source.
///
/// # Errors
/// [`CalibrationError::Unused`] for the first figure or source that nothing uses;
/// [`CalibrationError::Unknown`] for a source that `sources.csv` does not have.
pub fn check_usage(raw: &RawTables) -> Result<(), CalibrationError> {
    let used = used_figures(raw)?;
    let unused = raw.indicators.iter().find(|row| !used.contains(&(row.key(), row.code.clone())));
    if let Some(row) = unused {
        let row = format!("{}, {}", row.key(), row.code);
        return Err(CalibrationError::Unused { file: "technology_indicators.csv", row });
    }
    let cited = cited_sources(raw);
    let known: BTreeSet<&str> = raw.sources.iter().map(|source| source.id.as_str()).collect();
    if let Some((file, id)) = cited.iter().find(|(_, id)| !known.contains(id)) {
        let value = (*id).to_owned();
        return Err(CalibrationError::Unknown { file, field: "source", value, allowed: "an id of sources.csv" });
    }
    let ids: BTreeSet<&str> = cited.iter().map(|(_, id)| *id).collect();
    match known.difference(&ids).next() {
        Some(id) => Err(CalibrationError::Unused { file: "sources.csv", row: (*id).to_owned() }),
        None => Ok(()),
    }
}

/// Every citation: the table and the id.
#[must_use]
pub fn cited_sources(raw: &RawTables) -> Vec<(&'static str, &str)> {
    let mut cited: Vec<(&'static str, &str)> = Vec::new();
    for row in &raw.economies {
        cited.push(("economies.csv", &row.group_source));
        cited.extend(row.figures.iter().map(|(_, figure)| ("economies.csv", figure.source.as_str())));
    }
    cited.extend(raw.indicators.iter().map(|row| ("technology_indicators.csv", row.figure.source.as_str())));
    cited.extend(raw.votes.iter().map(|row| ("votes.csv", row.source.as_str())));
    cited.extend(raw.pacts.iter().map(|row| ("pacts.csv", row.source.as_str())));
    cited.extend(raw.money.iter().map(|row| ("technologies.csv", row.source.as_str())));
    cited
}

/// The figures that some step of the recipe uses: indicator and code.
fn used_figures(raw: &RawTables) -> Result<BTreeSet<(String, String)>, CalibrationError> {
    let mut used = BTreeSet::new();
    for definition in definitions(&raw.recipe)? {
        let mut taken: BTreeSet<&str> = BTreeSet::new();
        let mut rows: Vec<&IndicatorRow> = Vec::new();
        for source in &definition.sources {
            let fresh = raw.indicators.iter().filter(|row| row.key() == *source && !taken.contains(row.code.as_str()));
            let fresh: Vec<&IndicatorRow> = fresh.collect();
            taken.extend(fresh.iter().map(|row| row.code.as_str()));
            rows.extend(fresh);
        }
        let kept = rows.into_iter().filter(|row| is_used(raw, &definition, &taken, &row.code));
        used.extend(kept.map(|row| (row.key(), row.code.clone())));
    }
    Ok(used)
}

fn is_used(raw: &RawTables, definition: &Definition, taken: &BTreeSet<&str>, code: &str) -> bool {
    let economy = raw.economies.iter().find(|economy| economy.code == code);
    let union = raw.economies.iter().find(|economy| economy.eu == EuRole::Whole);
    let union_is_named = union.is_some_and(|union| taken.contains(union.code.as_str()));
    let region = REGIONS.iter().find(|(region, _)| *region == code);
    match (economy, region) {
        (Some(economy), _) => {
            economy.eu != EuRole::Member || !definition.split_members || definition.form == Form::Index
        }
        (None, Some((_, codes))) => {
            !(code == EUROPE && union_is_named) && codes.iter().any(|code| !taken.contains(code))
        }
        (None, None) => code == REST && definition.unnamed == Unnamed::Rest,
    }
}
