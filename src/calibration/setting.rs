//! What every completion needs: who plays, demand, research and where each economy stands in the table.

use super::error::CalibrationError;
use super::raw::RawTables;
use crate::catalog::records::{EuRole, Voter};
use std::collections::BTreeMap;

/// The players and their demand and research.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting {
    /// Place of every code in the table of economies.
    pub places: BTreeMap<String, usize>,
    /// The players with the Union as one: everybody but the members.
    pub players: Vec<usize>,
    /// The members of the Union.
    pub members: Vec<usize>,
    /// The Union.
    pub union: usize,
    /// Economies absent from the tables of the United Nations.
    pub absent: Vec<usize>,
    /// Those whose mean stands in for an absent one.
    pub stand_ins: Vec<usize>,
    /// Share of world demand, per cent.
    pub demand: Vec<f64>,
    /// Research spending, billions of US dollars at purchasing power.
    pub research: Vec<f64>,
    /// Research spending of the world.
    pub world_research: f64,
}

impl Setting {
    /// Derives the setting from the raw tables.
    ///
    /// # Errors
    /// [`CalibrationError::Unknown`] if world totals or the Union are missing.
    pub fn new(raw: &RawTables) -> Result<Self, CalibrationError> {
        let all = || raw.economies.iter().enumerate();
        let with_role = |role| all().filter(move |(_, row)| row.eu == role).map(|(place, _)| place);
        let voting = |voter| all().filter(move |(_, row)| row.voter == voter && row.eu != EuRole::Whole);
        let union = with_role(EuRole::Whole).next().ok_or_else(no_union)?;
        let absent: Vec<usize> = voting(Voter::Absent).map(|(place, _)| place).collect();
        let missing_gdp: f64 = voting(Voter::Absent).map(|(_, row)| row.gdp).sum();
        let world_gdp = raw.money("all", "world_gdp")? + missing_gdp;
        Ok(Self {
            places: all().map(|(place, row)| (row.code.clone(), place)).collect(),
            players: all().filter(|(_, row)| row.eu != EuRole::Member).map(|(place, _)| place).collect(),
            members: with_role(EuRole::Member).collect(),
            union,
            absent,
            stand_ins: voting(Voter::StandIn).map(|(place, _)| place).collect(),
            demand: all().map(|(_, row)| 100.0 * row.gdp / world_gdp).collect(),
            research: all().map(|(_, row)| row.research_intensity / 100.0 * row.gdp_ppp).collect(),
            world_research: raw.money("all", "world_research")?,
        })
    }

    /// Sum over the players of a value for each economy.
    pub fn sum_of_players(&self, value: impl Fn(usize) -> f64) -> f64 {
        self.players.iter().map(|&place| value(place)).sum()
    }
}

fn no_union() -> CalibrationError {
    CalibrationError::Unknown {
        file: "economies.csv",
        field: "eu",
        value: String::new(),
        allowed: "one row with the value aggregate",
    }
}
