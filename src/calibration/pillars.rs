//! Know-how, capacity and control from completed indicators, and research by technology.

use super::complete::{Completed, Value};
use super::error::CalibrationError;
use super::raw::RawTables;
use super::recipe::{Form, Pillar, RecipeRow};
use super::setting::Setting;
use crate::catalog::formula::{research_in_technology, weighted_mean};
use crate::catalog::records::Quality;
use std::collections::BTreeMap;

/// Exponent of a share of the leader (judgement): know-how grows with size, but less than in proportion.
pub const KNOWLEDGE_EXPONENT: f64 = 0.5;
/// Weight of the regulatory index in control (judgement).
pub const REGULATORY_WEIGHT: f64 = 0.25;
/// Label of the regulatory index: able to license, certify and fine, even without a vendor of one's own.
pub const REGULATORY_INDEX: &str = "egov";

/// The inputs of one economy in one technology.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PillarValues {
    /// Know-how, 0 to 1.
    pub knowledge: Value,
    /// Capacity ratio, 0 to 20.
    pub capacity: Value,
    /// Control, 0 to 1.
    pub control: Value,
    /// Research, billions of US dollars a year.
    pub research: f64,
}

/// One use of a completed indicator, ready for the mean.
struct Use<'a> {
    row: &'a RecipeRow,
    indicator: &'a Completed,
    /// Largest share over the players with the Union as one; only for know-how.
    leader: f64,
}

/// The inputs of every economy in every technology, `[economy * m + technology]`.
///
/// # Errors
/// [`CalibrationError`] if an indicator of know-how is empty or the regulatory index or money of a technology is missing.
pub fn all_inputs(
    raw: &RawTables,
    setting: &Setting,
    completed: &BTreeMap<String, Completed>,
    technologies: &[String],
) -> Result<Vec<PillarValues>, CalibrationError> {
    let regulation = find(completed, REGULATORY_INDEX)?;
    let mut uses = Vec::new();
    let mut shares = Vec::new();
    for technology in technologies {
        uses.push(uses_of(raw, setting, completed, technology)?);
        shares.push(raw.money(technology, "world_research")? / setting.world_research);
    }
    let mut inputs = Vec::with_capacity(setting.places.len() * technologies.len());
    for place in 0..setting.places.len() {
        let row: Vec<PillarValues> = uses.iter().map(|uses| pillars(place, setting, uses, regulation)).collect();
        let mean = weighted_mean(row.iter().map(|values| (1.0, values.knowledge.amount)));
        let total = setting.research.get(place).copied().unwrap_or(0.0);
        inputs.extend(row.into_iter().zip(&shares).map(|(values, share)| PillarValues {
            research: research_in_technology(total, *share, values.knowledge.amount, mean),
            ..values
        }));
    }
    Ok(inputs)
}

fn find<'a>(completed: &'a BTreeMap<String, Completed>, label: &str) -> Result<&'a Completed, CalibrationError> {
    completed.get(label).ok_or_else(|| CalibrationError::Unknown {
        file: "calibration_indicators.csv",
        field: "label",
        value: label.to_owned(),
        allowed: "a label of the recipe",
    })
}

fn uses_of<'a>(
    raw: &'a RawTables,
    setting: &Setting,
    completed: &'a BTreeMap<String, Completed>,
    technology: &str,
) -> Result<Vec<Use<'a>>, CalibrationError> {
    let mut uses = Vec::new();
    for row in raw.recipe.iter().filter(|row| row.technology == technology) {
        let indicator = find(completed, &row.indicator.label)?;
        let amounts = setting.players.iter().filter_map(|&place| value(indicator, place));
        let leader = amounts.map(|value| value.amount).fold(0.0, f64::max);
        if leader <= 0.0 && row.pillar == Pillar::Knowledge {
            return Err(CalibrationError::Empty { label: row.indicator.label.clone() });
        }
        uses.push(Use { row, indicator, leader });
    }
    Ok(uses)
}

fn value(indicator: &Completed, place: usize) -> Option<Value> {
    indicator.values.get(place).copied().flatten()
}

fn pillars(place: usize, setting: &Setting, uses: &[Use], regulation: &Completed) -> PillarValues {
    let demand = setting.demand.get(place).copied().unwrap_or(0.0);
    let mean = |pillar| pillar_mean(place, demand, uses.iter().filter(|one| one.row.pillar == pillar));
    let market = mean(Pillar::Control);
    let regulation = value(regulation, place).unwrap_or(Value { amount: 0.0, quality: Quality::C });
    let control = Value {
        amount: REGULATORY_WEIGHT * regulation.amount + (1.0 - REGULATORY_WEIGHT) * market.amount,
        quality: regulation.quality.max(market.quality),
    };
    PillarValues { knowledge: mean(Pillar::Knowledge), capacity: mean(Pillar::Capacity), control, research: 0.0 }
}

/// The weighted mean over the indicators that say something about the economy, with the worst of their letters.
fn pillar_mean<'a>(place: usize, demand: f64, uses: impl Iterator<Item = &'a Use<'a>>) -> Value {
    let known: Vec<(&Use, Value)> = uses.filter_map(|one| Some((one, value(one.indicator, place)?))).collect();
    Value {
        amount: weighted_mean(known.iter().map(|(one, value)| (one.row.weight, one.score(value.amount, demand)))),
        quality: known.iter().map(|(_, value)| value.quality).max().unwrap_or(Quality::C),
    }
}

impl Use<'_> {
    fn score(&self, amount: f64, demand: f64) -> f64 {
        match (self.row.pillar, self.row.indicator.form) {
            (Pillar::Knowledge, _) => (amount / self.leader).min(1.0).powf(KNOWLEDGE_EXPONENT),
            (_, Form::Index) => amount,
            _ => (amount / demand).min(self.row.cap.unwrap_or(f64::INFINITY)),
        }
    }
}
