//! Writing the packed table, the twin of its reader in `catalog::dataset`.

use super::Calibrated;
use super::complete::Value;
use super::error::CalibrationError;
use super::pillars::PillarValues;
use super::raw::RawTables;
use super::relations::relations;
use crate::catalog::distance::Relations;
use crate::catalog::layout::{self, FixedPoint};
use crate::catalog::records::{EuRole, IncomeGroup, Quality, Region, Voter};

/// Largest error that a fixed number of decimals may make.
const TOLERANCE: f64 = 1e-10;

/// Packs the calibrated world, without research by technology and distances: both follow from what is stored.
///
/// # Errors
/// [`CalibrationError::NotPackable`] or [`CalibrationError::TooMany`] if something does not fit the layout.
pub fn pack(raw: &RawTables, calibrated: &Calibrated) -> Result<Vec<u8>, CalibrationError> {
    let n = raw.economies.len();
    let m = calibrated.technologies.len();
    let mut bytes = vec![layout::VERSION, byte("economies", n)?, byte("technologies", m)?];
    pack_economies(raw, calibrated, &mut bytes)?;
    let by_technology = || (0..m).flat_map(|technology| calibrated.inputs.iter().skip(technology).step_by(m));
    bytes.extend(by_technology().map(letters));
    let mut amounts = |format, pick: fn(&PillarValues) -> Value| {
        column(format, by_technology().map(|values| pick(values).amount), &mut bytes)
    };
    amounts(layout::KNOWLEDGE, |values| values.knowledge)?;
    amounts(layout::CAPACITY, |values| values.capacity)?;
    amounts(layout::CONTROL, |values| values.control)?;
    pack_relations(raw, &relations(raw)?.1, &mut bytes)?;
    Ok(bytes)
}

fn byte(what: &'static str, count: usize) -> Result<u8, CalibrationError> {
    u8::try_from(count).map_err(|_| CalibrationError::TooMany { what, count })
}

/// The position of a value in its list, as stored.
fn position<T: PartialEq>(list: &[T], value: &T) -> usize {
    list.iter().position(|other| other == value).unwrap_or(list.len())
}

/// Appends a column: the highest byte of each number, then the next byte of each.
fn column(format: FixedPoint, values: impl Iterator<Item = f64>, bytes: &mut Vec<u8>) -> Result<(), CalibrationError> {
    let units = values.map(|value| units(format, value)).collect::<Result<Vec<u64>, _>>()?;
    for place in (8 - format.width)..8 {
        bytes.extend(units.iter().flat_map(|number| number.to_be_bytes().get(place).copied()));
    }
    Ok(())
}

fn units(format: FixedPoint, value: f64) -> Result<u64, CalibrationError> {
    #[allow(clippy::cast_precision_loss, reason = "a power of ten that a float holds exactly")]
    let scale = format.scale as f64;
    let rounded = (value * scale).round();
    let limit = 2_f64.powi(8 * i32::try_from(format.width).unwrap_or(i32::MAX)) - 1.0;
    let fits = (0.0..=limit).contains(&rounded) && (rounded / scale - value).abs() <= TOLERANCE;
    let error = CalibrationError::NotPackable { column: format.name, value, largest: limit / scale, step: 1.0 / scale };
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number in range, just checked")]
    if fits { Ok(rounded as u64) } else { Err(error) }
}

fn pack_economies(raw: &RawTables, calibrated: &Calibrated, bytes: &mut Vec<u8>) -> Result<(), CalibrationError> {
    bytes.extend(raw.economies.iter().flat_map(|row| row.code.bytes()));
    bytes.extend(raw.economies.iter().flat_map(|row| row.code2.bytes()));
    for row in &raw.economies {
        let union = position(EuRole::ALL, &row.eu) * IncomeGroup::ALL.len();
        let group = (union + position(IncomeGroup::ALL, &row.income)) * Region::ALL.len();
        bytes.push(byte("classes", group + position(Region::ALL, &row.region))?);
    }
    for row in &raw.economies {
        let rating = units(layout::RATING, row.civil_liberties.unwrap_or(0.0))?;
        let rating = usize::try_from(rating).unwrap_or(usize::MAX);
        bytes.push(byte("voters", rating.saturating_mul(Voter::ALL.len()) + position(Voter::ALL, &row.voter))?);
    }
    column(layout::GDP, raw.economies.iter().map(|row| row.gdp), bytes)?;
    column(layout::RESEARCH, calibrated.economies.iter().map(|row| row.research_total), bytes)?;
    column(layout::DEMOCRACY, raw.economies.iter().map(|row| row.democracy), bytes)
}

#[allow(clippy::cast_possible_truncation, reason = "three letters of three kinds make at most 26")]
fn letters(values: &PillarValues) -> u8 {
    let letter = |value: Value| position(Quality::ALL, &value.quality) as u8;
    letter(values.knowledge) + 3 * (letter(values.capacity) + 3 * letter(values.control))
}

fn pack_relations(raw: &RawTables, known: &Relations, bytes: &mut Vec<u8>) -> Result<(), CalibrationError> {
    let n = raw.economies.len();
    let is = |place: usize, test: fn(&super::raw::EconomyRow) -> bool| raw.economies.get(place).is_some_and(test);
    let tied = layout::pairs(n, |place| is(place, |row| row.eu != EuRole::Whole));
    let strengths = |&(a, b): &(usize, usize)| (known.friend.get(a, b), known.rival.get(a, b));
    let mut kinds: Vec<(f64, f64)> = tied.iter().map(strengths).collect();
    kinds.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    kinds.dedup();
    bytes.push(byte("kinds of pair", kinds.len())?);
    column(layout::TIE, kinds.iter().map(|kind| kind.0), bytes)?;
    column(layout::TIE, kinds.iter().map(|kind| kind.1), bytes)?;
    for pair in &tied {
        bytes.push(byte("kinds of pair", position(&kinds, &strengths(pair)))?);
    }
    let voting = layout::pairs(n, |place| is(place, |row| row.voter != Voter::Absent));
    column(layout::AGREEMENT, voting.iter().map(|&(a, b)| known.agreement.get(a, b)), bytes)
}
