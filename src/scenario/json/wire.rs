//! Reading JSON with the place of every mistake.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, DeserializeOwned, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::error::ReadError;
use crate::catalog::levers::SHARE_LEVERS;
use crate::model::evaluate::MAX_ALLIANCES;
use crate::model::parameters::ParameterId;
use crate::model::terms::MAX_PER_YEAR;
use crate::model::world::{MAX_CAPACITY_RATIO, MAX_DIFFICULTY, MAX_ECONOMIES, MAX_MONEY, MIN_MONEY};

/// Longest message shown: it may quote the file.
const MAX_MESSAGE: usize = 600;

/// Reads one JSON value; `range_of` tells what a field allows, by its path.
pub(crate) fn parse<T: DeserializeOwned>(text: &str, range_of: fn(&str) -> Option<String>) -> Result<T, ReadError> {
    if text.trim_start().starts_with('[') {
        return Err(not_an_object(String::new()));
    }
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let path = error.path().to_string();
        shape(if path == "." { "" } else { &path }, error.inner(), range_of)
    })?;
    reader.end().map_err(|error| shape("", &error, range_of))?;
    Ok(value)
}

fn not_an_object(path: String) -> ReadError {
    ReadError::Shape { path, reason: "invalid type: a list, expected an object".to_owned(), allowed: String::new() }
}

/// Refuses lists where a scenario file has objects with fixed fields.
pub(crate) fn check_objects(text: &str) -> Result<(), ReadError> {
    let Ok(file) = serde_json::from_str::<Value>(text) else { return Ok(()) };
    let world = &file["world"];
    let single = [("terms".to_owned(), &file["terms"]), ("world".to_owned(), world)];
    let lists = ["economies", "technologies"].into_iter().flat_map(|name| {
        let entries = world[name].as_array().into_iter().flatten().enumerate();
        entries.map(move |(index, entry)| (format!("world.{name}[{index}]"), entry))
    });
    let inputs = world["economies"].as_array().into_iter().flatten().enumerate().flat_map(|(index, economy)| {
        let entries = economy["inputs"].as_object().into_iter().flatten();
        entries.map(move |(id, entry)| (format!("world.economies[{index}].inputs.{id}"), entry))
    });
    let agreements = ["outside_deal", "funding", "plants"].into_iter().flat_map(|name| {
        let entries = file["terms"][name].as_array().into_iter().flatten().enumerate();
        entries.map(move |(index, entry)| (format!("terms.{name}[{index}]"), entry))
    });
    let terms = file["per_technology"].as_object().into_iter().flatten();
    let terms = terms.map(|(id, entry)| (format!("per_technology.{id}"), entry));
    match single
        .into_iter()
        .chain(lists)
        .chain(inputs)
        .chain(agreements)
        .chain(terms)
        .find(|(_, entry)| entry.is_array())
    {
        Some((path, _)) => Err(not_an_object(path)),
        None => Ok(()),
    }
}

fn shape(path: &str, error: &serde_json::Error, range_of: fn(&str) -> Option<String>) -> ReadError {
    let reason = error.to_string().replace("expected f64", "expected a number").replace("a sequence", "a list");
    let reason: String = reason.chars().take(MAX_MESSAGE).collect();
    let missing = reason.strip_prefix("missing field `").and_then(|rest| rest.split('`').next());
    let allowed = range_of(missing.unwrap_or(path)).unwrap_or_default();
    ReadError::Shape { path: path.to_owned(), reason, allowed }
}

/// What a field of a scenario file allows.
pub(crate) fn scenario_range(path: &str) -> Option<String> {
    let field = path.rsplit('.').next().unwrap_or(path);
    let field = field.split('[').next().unwrap_or(field);
    if let Some(spec) = SHARE_LEVERS.iter().find(|spec| spec.field == field) {
        return Some(format!("{} to {}", spec.min, spec.max));
    }
    if let Some(id) = ParameterId::from_key(field) {
        return Some(format!("{} to {}", id.spec().min, id.spec().max));
    }
    match field {
        "gdp" | "frontier_cost" | "market" | "market_gdp" => Some(format!("{MIN_MONEY} to {MAX_MONEY}")),
        "research" | "research_total" => Some(format!("0 to {MAX_MONEY}")),
        "capacity_ratio" => Some(format!("0 to {MAX_CAPACITY_RATIO}")),
        "min_members" | "or_members" => Some(format!("whole numbers from 1 to {MAX_ECONOMIES}")),
        "alliance" => Some(format!("whole numbers from 0 to {}", MAX_ALLIANCES - 1)),
        "per_year" => Some(format!("0 to {MAX_PER_YEAR}")),
        "difficulty" => Some(format!("0 to {MAX_DIFFICULTY}")),
        "outside_deal" | "funding" | "plants" => Some("a list of objects".to_owned()),
        "position" => Some(format!("-{0} to {0}", super::world::MAX_POSITION)),
        "rights" | "ambition" | "start_up" | "adaptation" | "willingness" | "consolidation" | "leak" | "knowledge"
        | "control" | "research_share" | "distance" | "strength" | "growth" | "diffusion" | "novelty" => {
            Some("0 to 1".to_owned())
        }
        "rights_gate" | "rights_sensitive" | "open_standards" | "years" => Some("true or false".to_owned()),
        _ => None,
    }
}

/// An object whose keys are free, each used once, in the order of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct UniqueMap<V>(pub Vec<(String, V)>);

impl<V> Default for UniqueMap<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<V> UniqueMap<V> {
    /// Whether there is no entry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&V> {
        self.0.iter().find(|(candidate, _)| candidate == key).map(|(_, value)| value)
    }
}

impl<V: Serialize> Serialize for UniqueMap<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for UniqueMap<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(UniqueVisitor(PhantomData))
    }
}

struct UniqueVisitor<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> Visitor<'de> for UniqueVisitor<V> {
    type Value = UniqueMap<V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        let mut seen = std::collections::BTreeSet::new();
        while let Some((key, value)) = map.next_entry::<String, V>()? {
            if !seen.insert(key.clone()) {
                return Err(de::Error::custom(format_args!("duplicate field {key:?}")));
            }
            entries.push((key, value));
        }
        Ok(UniqueMap(entries))
    }
}

/// A list that may also be given by an "off" value: null, false, 0 or an empty object.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Entries<T>(pub Vec<T>);

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Entries<T> {
    /// Whether there is no entry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entries<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(EntriesVisitor(PhantomData))
    }
}

struct EntriesVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for EntriesVisitor<T> {
    type Value = Entries<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of objects")
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = list.next_element()? {
            entries.push(entry);
        }
        Ok(Entries(entries))
    }

    fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
        Ok(Entries::default())
    }

    fn visit_bool<E: de::Error>(self, given: bool) -> Result<Self::Value, E> {
        if given { Err(E::invalid_type(de::Unexpected::Bool(given), &self)) } else { Ok(Entries::default()) }
    }

    fn visit_u64<E: de::Error>(self, given: u64) -> Result<Self::Value, E> {
        if given > 0 { Err(E::invalid_type(de::Unexpected::Unsigned(given), &self)) } else { Ok(Entries::default()) }
    }

    fn visit_f64<E: de::Error>(self, given: f64) -> Result<Self::Value, E> {
        if given == 0.0 { Ok(Entries::default()) } else { Err(E::invalid_type(de::Unexpected::Float(given), &self)) }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        match map.next_key::<String>()? {
            Some(_) => Err(de::Error::invalid_type(de::Unexpected::Map, &self)),
            None => Ok(Entries::default()),
        }
    }
}

/// A count: any number when read, so that a fraction can be named; whole when written.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct Count(pub f64);

impl Serialize for Count {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "written counts are small and whole")]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(self.0 as u64)
    }
}

/// A whole number within a range.
pub(crate) fn whole(field: impl FnOnce() -> String, value: f64, min: u64, max: u64) -> Result<u64, ReadError> {
    #[allow(clippy::cast_precision_loss, reason = "limits far below 2^53")]
    let (low, high) = (min as f64, max as f64);
    if value.is_finite() && value.fract() == 0.0 && value >= low && value <= high {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "just checked")]
        return Ok(value as u64);
    }
    Err(ReadError::NotWhole { field: field(), value, min, max })
}
