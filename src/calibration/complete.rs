//! Completing one indicator: from the rows that exist to a value for every economy that can have one.

use super::error::CalibrationError;
use super::raw::RawTables;
use super::recipe::{Definition, Form, RecipeRow, Unnamed};
use super::setting::Setting;
use crate::catalog::records::Quality;
use std::collections::{BTreeMap, BTreeSet};

/// A value with its quality letter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Value {
    /// The value; for shares in per cent of the world.
    pub amount: f64,
    /// Quality letter.
    pub quality: Quality,
}

/// A completed indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct Completed {
    /// One for each economy, in the order of the table; none if the indicator says nothing about it.
    pub values: Vec<Option<Value>>,
    /// The part of the economies that are not in the table.
    pub unlisted: f64,
}

/// Code of the row for the rest of the world.
pub const REST: &str = "ROW";
/// Regional codes and the economies over which their totals are split.
pub const REGIONS: [(&str, &[&str]); 5] = [
    (EUROPE, &["EUU", "GBR", "CHE", "NOR"]),
    ("XME", &["ISR", "SAU", "ARE", "TUR"]),
    ("XOC", &["AUS", "NZL"]),
    ("XAF", &["ZAF", "NGA", "KEN", "EGY", "MAR", "GHA", "RWA", "ETH"]),
    ("XSM", &["BRA", "ARG", "CHL"]),
];
/// Code of Europe as a region, not used where the Union has a row.
pub const EUROPE: &str = "XEU";
/// Smallest weight of the members without a row, as a share of all members' weight (judgement): where nearly every
/// member is named, a small gap is rounding and not know-how in the few that are not.
pub const SMALLEST_GAP: f64 = 0.05;

/// A proxy: weights of the economies, and of the unlisted world.
struct Proxy {
    weights: Vec<f64>,
    unlisted: f64,
}

impl Proxy {
    fn weight(&self, place: usize) -> f64 {
        self.weights.get(place).copied().unwrap_or(0.0)
    }

    fn sum(&self, places: &[usize]) -> f64 {
        places.iter().map(|&place| self.weight(place)).sum()
    }

    /// The part of `amount` that goes to one place when all share `total` weight.
    fn part(&self, place: usize, amount: f64, total: f64) -> f64 {
        if total > 0.0 { amount * self.weight(place) / total } else { 0.0 }
    }
}

/// An indicator on its way: economies by place, other codes by name.
struct Draft<'a> {
    setting: &'a Setting,
    values: Vec<Option<Value>>,
    others: BTreeMap<String, f64>,
}

/// Completes every indicator of the recipe, by label.
///
/// # Errors
/// [`CalibrationError`] if a label has two definitions, a source or proxy does not exist, or labels need one another.
pub fn complete_all(raw: &RawTables, setting: &Setting) -> Result<BTreeMap<String, Completed>, CalibrationError> {
    let mut open = definitions(&raw.recipe)?;
    check_names(raw, &open)?;
    let mut done = BTreeMap::new();
    while !open.is_empty() {
        let known = |name: &String| name == "gerd" || name == "demand" || done.contains_key(name);
        let ready = |definition: &Definition| known(&definition.proxy_within) && known(&definition.proxy_rest);
        let (now, later): (Vec<_>, Vec<_>) = open.into_iter().partition(|definition| ready(definition));
        if now.is_empty() {
            let labels = later.iter().map(|definition| definition.label.as_str()).collect::<Vec<_>>().join(", ");
            return Err(CalibrationError::Circular { labels });
        }
        for definition in now {
            let within = proxy(&definition.proxy_within, setting, &done);
            let rest = proxy(&definition.proxy_rest, setting, &done);
            done.insert(definition.label.clone(), complete(raw, setting, &definition, &within, &rest)?);
        }
        open = later;
    }
    Ok(done)
}

/// The definitions of the recipe, each once.
///
/// # Errors
/// [`CalibrationError::TwoDefinitions`] if a label is used with two meanings.
pub fn definitions(recipe: &[RecipeRow]) -> Result<Vec<Definition>, CalibrationError> {
    let mut known: BTreeMap<&str, &Definition> = BTreeMap::new();
    for row in recipe {
        let first = known.entry(&row.indicator.label).or_insert(&row.indicator);
        if **first != row.indicator {
            return Err(CalibrationError::TwoDefinitions { label: row.indicator.label.clone() });
        }
    }
    Ok(known.into_values().cloned().collect())
}

fn check_names(raw: &RawTables, definitions: &[Definition]) -> Result<(), CalibrationError> {
    let unknown = |field, value: &String, allowed| CalibrationError::Unknown {
        file: "calibration_indicators.csv",
        field,
        value: value.clone(),
        allowed,
    };
    let keys: BTreeSet<String> = raw.indicators.iter().map(super::raw::IndicatorRow::key).collect();
    let labels: BTreeSet<&str> = definitions.iter().map(|definition| definition.label.as_str()).collect();
    for definition in definitions {
        if let Some(source) = definition.sources.iter().find(|source| !keys.contains(*source)) {
            return Err(unknown("sources", source, "an indicator of technology_indicators.csv"));
        }
        let proxies = [&definition.proxy_within, &definition.proxy_rest];
        let known = |name: &str| name == "gerd" || name == "demand" || labels.contains(name);
        if let Some(name) = proxies.into_iter().find(|name| !known(name)) {
            return Err(unknown("proxy", name, "gerd, demand or a label"));
        }
    }
    Ok(())
}

fn proxy(name: &str, setting: &Setting, done: &BTreeMap<String, Completed>) -> Proxy {
    let listed = |weights: &Vec<f64>, world: f64| {
        let players = setting.sum_of_players(|place| weights.get(place).copied().unwrap_or(0.0));
        Proxy { weights: weights.clone(), unlisted: (world - players).max(0.0) }
    };
    match (name, done.get(name)) {
        ("gerd", _) => listed(&setting.research, setting.world_research),
        ("demand", _) => listed(&setting.demand, 100.0),
        (_, Some(indicator)) => Proxy {
            weights: indicator.values.iter().map(|value| value.map_or(0.0, |value| value.amount)).collect(),
            unlisted: indicator.unlisted,
        },
        (_, None) => Proxy { weights: Vec::new(), unlisted: 0.0 },
    }
}

fn complete(
    raw: &RawTables,
    setting: &Setting,
    definition: &Definition,
    within: &Proxy,
    rest: &Proxy,
) -> Result<Completed, CalibrationError> {
    let mut draft = merge_sources(raw, setting, definition);
    if definition.form == Form::Index {
        draft.fill_absent();
        return Ok(Completed { values: draft.values, unlisted: 0.0 });
    }
    if definition.split_members {
        setting.members.iter().for_each(|&member| draft.clear(member));
    }
    draft.split_regions(within);
    draft.add_up_the_union();
    if definition.unnamed != Unnamed::Skip || definition.split_members {
        draft.split_the_union(within);
    }
    let unlisted = draft.fill_everybody_else(definition.unnamed, rest);
    if definition.form == Form::Count {
        draft.as_per_cent_of_players(&definition.label)?;
    }
    Ok(Completed { values: draft.values, unlisted })
}

/// Step 1: the first source that has a row for a code wins.
fn merge_sources<'a>(raw: &RawTables, setting: &'a Setting, definition: &Definition) -> Draft<'a> {
    let mut draft = Draft { setting, values: vec![None; setting.places.len()], others: BTreeMap::new() };
    for source in definition.sources.iter().rev() {
        for row in raw.indicators.iter().filter(|row| row.key() == *source) {
            let value = Value { amount: row.figure.value, quality: row.figure.quality };
            match setting.places.get(&row.code) {
                Some(&place) => draft.set(place, value.amount, value.quality),
                None => _ = draft.others.insert(row.code.clone(), value.amount),
            }
        }
    }
    draft
}

impl Draft<'_> {
    fn get(&self, place: usize) -> Option<Value> {
        self.values.get(place).copied().flatten()
    }

    fn amount(&self, place: usize) -> f64 {
        self.get(place).map_or(0.0, |value| value.amount)
    }

    fn set(&mut self, place: usize, amount: f64, quality: Quality) {
        if let Some(cell) = self.values.get_mut(place) {
            *cell = Some(Value { amount, quality });
        }
    }

    fn clear(&mut self, place: usize) {
        if let Some(cell) = self.values.get_mut(place) {
            *cell = None;
        }
    }

    fn missing(&self, places: impl Iterator<Item = usize>) -> Vec<usize> {
        places.filter(|&place| self.get(place).is_none()).collect()
    }

    /// An index: an economy absent from the tables of the United Nations gets the mean of its stand-ins.
    fn fill_absent(&mut self) {
        let known: Vec<f64> =
            self.setting.stand_ins.iter().filter_map(|&place| self.get(place)).map(|value| value.amount).collect();
        if known.is_empty() {
            return;
        }
        #[allow(clippy::cast_precision_loss, reason = "a handful of economies")]
        let mean = known.iter().sum::<f64>() / known.len() as f64;
        for place in self.missing(self.setting.absent.iter().copied()) {
            self.set(place, mean, Quality::C);
        }
    }

    /// Step 4: the total of a region goes to its economies without a row.
    fn split_regions(&mut self, proxy: &Proxy) {
        let union_is_named = self.get(self.setting.union).is_some();
        for (region, codes) in REGIONS {
            let Some(&total) = self.others.get(region) else { continue };
            if region == EUROPE && union_is_named {
                continue;
            }
            let places = codes.iter().filter_map(|code| self.setting.places.get(*code).copied());
            let sharers = self.missing(places);
            let weight = proxy.sum(&sharers);
            for place in sharers {
                let quality = if place == self.setting.union { Quality::B } else { Quality::C };
                self.set(place, proxy.part(place, total, weight), quality);
            }
        }
    }

    /// Step 5: a missing total of the Union is the sum of the members that have rows.
    fn add_up_the_union(&mut self) {
        let named: Vec<Value> = self.setting.members.iter().filter_map(|&member| self.get(member)).collect();
        if self.get(self.setting.union).is_some() || named.is_empty() {
            return;
        }
        let worst = named.iter().fold(Quality::B, |worst, value| worst.max(value.quality));
        self.set(self.setting.union, named.iter().map(|value| value.amount).sum(), worst);
    }

    /// Step 6: what is left of the Union's total goes to the members without a row.
    fn split_the_union(&mut self, proxy: &Proxy) {
        let Some(total) = self.get(self.setting.union) else { return };
        let members = &self.setting.members;
        let left = (total.amount - members.iter().map(|&member| self.amount(member)).sum::<f64>()).max(0.0);
        let sharers = self.missing(members.iter().copied());
        let weight = proxy.sum(&sharers).max(SMALLEST_GAP * proxy.sum(members));
        for place in sharers {
            self.set(place, proxy.part(place, left, weight), Quality::C);
        }
    }

    /// Step 7: everybody else; gives the part of the unlisted world.
    fn fill_everybody_else(&mut self, unnamed: Unnamed, proxy: &Proxy) -> f64 {
        let missing = self.missing(0..self.values.len());
        let rest = match unnamed {
            Unnamed::Skip => return 0.0,
            Unnamed::Zero => {
                missing.into_iter().for_each(|place| self.set(place, 0.0, Quality::B));
                return 0.0;
            }
            Unnamed::Rest => self.others.get(REST).copied().unwrap_or(0.0),
            Unnamed::ComputedRest => (100.0 - self.setting.sum_of_players(|place| self.amount(place))).max(0.0),
        };
        let weight = proxy.sum(&missing) + proxy.unlisted;
        for place in missing {
            self.set(place, proxy.part(place, rest, weight), Quality::C);
        }
        if weight > 0.0 { rest * proxy.unlisted / weight } else { 0.0 }
    }

    /// Step 8: amounts become per cent of the sum over the players.
    fn as_per_cent_of_players(&mut self, label: &str) -> Result<(), CalibrationError> {
        let sum = self.setting.sum_of_players(|place| self.amount(place));
        if sum <= 0.0 {
            return Err(CalibrationError::Empty { label: label.to_owned() });
        }
        for value in self.values.iter_mut().flatten() {
            value.amount *= 100.0 / sum;
        }
        Ok(())
    }
}
