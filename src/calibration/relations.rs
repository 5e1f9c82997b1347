//! Votes and pacts as the distance formula wants them.

use super::error::CalibrationError;
use super::raw::{EconomyRow, PactRow, RawTables};
use crate::catalog::distance::{PairTable, Party, Relations};
use crate::catalog::records::EuRole;

/// The parties and what is known between them. A tie of the Union binds each of its members; of several ties
/// only the strongest counts.
///
/// # Errors
/// [`CalibrationError::Unknown`] for a code that is not in `economies.csv`.
pub fn relations(raw: &RawTables) -> Result<(Vec<Party>, Relations), CalibrationError> {
    let n = raw.economies.len();
    let mut relations = Relations { agreement: PairTable::new(n), friend: PairTable::new(n), rival: PairTable::new(n) };
    for row in &raw.votes {
        let [a, b] = &row.codes;
        let (a, b) = (place(raw, "votes.csv", a)?, place(raw, "votes.csv", b)?);
        relations.agreement.set(a, b, row.agreement);
    }
    for row in &raw.pacts {
        add_tie(raw, row, &mut relations)?;
    }
    Ok((raw.economies.iter().map(party).collect(), relations))
}

fn party(row: &EconomyRow) -> Party {
    Party { gdp: row.gdp, democracy: row.democracy, eu: row.eu, voter: row.voter }
}

fn place(raw: &RawTables, file: &'static str, code: &str) -> Result<usize, CalibrationError> {
    let found = raw.economies.iter().position(|economy| economy.code == code);
    found.ok_or_else(|| CalibrationError::Unknown {
        file,
        field: "iso3_a, iso3_b",
        value: code.to_owned(),
        allowed: "a code of economies.csv",
    })
}

/// The place of an economy, or the places of all members for the Union.
fn bound(raw: &RawTables, code: &str) -> Result<Vec<usize>, CalibrationError> {
    let own = place(raw, "pacts.csv", code)?;
    let is_union = raw.economies.get(own).is_some_and(|economy| economy.eu == EuRole::Whole);
    let members = raw.economies.iter().enumerate().filter(|(_, economy)| economy.eu == EuRole::Member);
    Ok(if is_union { members.map(|(place, _)| place).collect() } else { vec![own] })
}

fn add_tie(raw: &RawTables, row: &PactRow, relations: &mut Relations) -> Result<(), CalibrationError> {
    let [first, second] = &row.codes;
    let table = if row.friendly { &mut relations.friend } else { &mut relations.rival };
    let seconds = bound(raw, second)?;
    for a in bound(raw, first)? {
        for &b in &seconds {
            table.set(a, b, table.get(a, b).max(row.strength * row.value));
        }
    }
    Ok(())
}
