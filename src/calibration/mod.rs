//! From the raw tables to the inputs of the model; run offline by the `calibrate` program.
//!
//! The way of a figure: [`raw`] reads and checks the tables, [`complete`] fills the gaps of each indicator,
//! [`pillars`] turns completed indicators into know-how, capacity and control, [`relations`] turns votes and
//! pacts into distances, [`mod@write`] and [`pack`] produce the files. `doc/data.md` tells the same in words.

pub mod complete;
pub mod error;
pub mod pack;
pub mod pillars;
pub mod provenance;
pub mod raw;
pub mod recipe;
pub mod relations;
pub mod setting;
pub mod table;
pub mod usage;
pub mod write;

use crate::catalog::distance::{PairParts, all_pairs};
use crate::catalog::formula::{ambition, rights_index, weighted_mean};
use crate::catalog::records::EuRole;
use complete::complete_all;
use error::CalibrationError;
use pillars::PillarValues;
use raw::RawTables;
use setting::Setting;

/// The inputs of the model, in full precision.
#[derive(Debug, Clone, PartialEq)]
pub struct Calibrated {
    /// One for each economy, in the order of the raw table.
    pub economies: Vec<CalibratedEconomy>,
    /// Ids of the technologies, in the order of the recipe.
    pub technologies: Vec<String>,
    /// Inputs, economy by economy: `[economy * m + technology]`.
    pub inputs: Vec<PillarValues>,
    /// The parts of every distance; places in `economies`, first place smaller.
    pub pairs: Vec<(usize, usize, PairParts)>,
}

/// What the calibration finds for one economy.
#[derive(Debug, Clone, PartialEq)]
pub struct CalibratedEconomy {
    /// Research spending of one year, billions of US dollars at purchasing power.
    pub research_total: f64,
    /// Civil-rights index, 0 to 1.
    pub rights: f64,
    /// Ambition, 0 to 1.
    pub ambition: f64,
}

/// Calibrates the raw tables.
///
/// # Errors
/// [`CalibrationError`] for a recipe that does not fit the tables. Figures were checked when they were read.
pub fn calibrate(raw: &RawTables) -> Result<Calibrated, CalibrationError> {
    let setting = Setting::new(raw)?;
    let completed = complete_all(raw, &setting)?;
    let technologies = raw.technology_ids();
    let inputs = pillars::all_inputs(raw, &setting, &completed, &technologies)?;
    let (parties, relations) = relations::relations(raw)?;
    Ok(Calibrated { economies: economies(raw, &setting), technologies, inputs, pairs: all_pairs(&parties, &relations) })
}

fn economies(raw: &RawTables, setting: &Setting) -> Vec<CalibratedEconomy> {
    let own = |economy: &raw::EconomyRow| rights_index(economy.civil_liberties.unwrap_or(f64::NAN), economy.democracy);
    let members = raw.economies.iter().filter(|economy| economy.eu == EuRole::Member);
    let union = weighted_mean(members.map(|member| (member.gdp, own(member))));
    let calibrated = |(economy, &research_total): (&raw::EconomyRow, &f64)| CalibratedEconomy {
        research_total,
        rights: if economy.eu == EuRole::Whole { union } else { own(economy) },
        ambition: ambition(economy.income),
    };
    raw.economies.iter().zip(&setting.research).map(calibrated).collect()
}
