//! The wire types of a scenario file. Field comments are the descriptions in the published schema.

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::wire::{Count, Entries, UniqueMap};
use crate::catalog::levers::{BILL_RULES, VOTE_WEIGHTS};
use crate::catalog::records::DataSet;
use crate::catalog::technologies::TECHNOLOGIES;
use crate::model::parameters::PARAMETERS;

/// A scenario: who is in which alliance, on what terms. Every field has a default; an empty object is the default
/// scenario of the calculator. Money is in billions of US dollars, shares are from 0 to 1.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default, expecting = "an object")]
#[schemars(title = "Scenario")]
pub struct ScenarioFile {
    /// Version of the model the scenario was written for: "1".
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "model_schema")]
    pub model: Option<String>,
    /// The European Union as one player (37 economies, the default) or as its 27 member states (63 economies). Not
    /// together with `world`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "data_schema")]
    pub data: Option<String>,
    /// What the question is about: the id of a technology, or "all". Default: "semiconductors"; "all" with a world of
    /// your own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub technology: Option<String>,
    /// Members of each alliance, by code; at most four alliances, no economy in two. An alliance of fewer than two
    /// members does nothing. Default: the EU, the US, Japan and South Korea; none with a world of your own.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 4))]
    pub alliances: Option<Vec<Vec<String>>>,
    /// Terms of every alliance.
    pub terms: TermsFile,
    /// Exceptions for single technologies, by id.
    #[schemars(with = "BTreeMap<String, TechnologyTermsFile>")]
    pub per_technology: UniqueMap<TechnologyTermsFile>,
    /// Judgement parameters of the model that differ from their defaults.
    #[schemars(schema_with = "parameters_schema")]
    pub parameters: UniqueMap<f64>,
    /// A world of your own instead of the shipped one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub world: Option<WorldFile>,
    /// Asks for an ensemble: the outcome over many runs in which judgements vary. Default: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ensemble: Option<EnsembleFile>,
    /// Whether to give results year by year to 2045 as well. Default false.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub years: Option<bool>,
}

/// An ensemble: which judgements vary, and how often.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default, expecting = "an object")]
pub struct EnsembleFile {
    /// Number of runs, a power of two from 2 to 65536. Default 256.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<u64>", range(min = 2, max = 65536))]
    pub points: Option<Count>,
    /// Seed of the runs: a whole number up to 2^53. Default 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<u64>", range(min = 0))]
    pub seed: Option<Count>,
    /// Keys of what varies, at most 16. Default: the sixteen of the model's documentation, less those parameters that the
    /// scenario has changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 16))]
    pub uncertain: Option<Vec<String>>,
}

/// What the members of every alliance agree on.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default, expecting = "an object")]
pub struct TermsFile {
    /// sigma: share of the research programme that is pooled, 0 to 1. Default 0.5.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1))]
    pub pooling: Option<f64>,
    /// psi: share of a member's remaining need that allies promise to serve, 0 to 1. Default 0.6.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1))]
    pub supply: Option<f64>,
    /// How the bill is split. Default "shapley_capped".
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "bill_schema")]
    pub bill: Option<String>,
    /// What votes are weighted by. Default "sqrt_gdp".
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "votes_schema")]
    pub votes: Option<String>,
    /// Share of the votes that a proposal needs, 0.5 to 1. Default 0.7.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0.5, max = 1))]
    pub quota: Option<f64>,
    /// Least number of members in favour, 1 to 63; counted as the number of members where an alliance is smaller.
    /// Default: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<u64>", range(min = 1, max = 63))]
    pub min_members: Option<Count>,
    /// Whether economies with weak civil rights get less of rights-sensitive technologies. Default true.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rights_gate: Option<bool>,
    /// Number of members in favour that is enough by itself, whatever their votes, 1 to 63. Default: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<u64>", range(min = 1, max = 63))]
    pub or_members: Option<Count>,
    /// ec: how far technologies are closed to outsiders (export control), 0 to 1. Default 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1))]
    pub export_control: Option<f64>,
    /// st: how far benchmarks, certificates and interfaces are agreed in common, 0 to 1. Default 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1))]
    pub standards: Option<f64>,
    /// Whether outsiders may adopt the common standards. Default false.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open_standards: Option<bool>,
    /// Deals of members with somebody outside their alliance; at most 64. Default: none.
    #[serde(skip_serializing_if = "Entries::is_empty")]
    #[schemars(with = "Vec<DealFile>", length(max = 64))]
    pub outside_deal: Entries<DealFile>,
    /// Money of alliances for non-aligned partners; at most 64. Default: none.
    #[serde(skip_serializing_if = "Entries::is_empty")]
    #[schemars(with = "Vec<FundingFile>", length(max = 64))]
    pub funding: Entries<FundingFile>,
    /// Money of economies for plants at home; at most 64. Default: none.
    #[serde(skip_serializing_if = "Entries::is_empty")]
    #[schemars(with = "Vec<PlantsFile>", length(max = 64))]
    pub plants: Entries<PlantsFile>,
    /// dc: largest share of the votes and of the pooled work that one member may hold, 0.2 to 1; 1 is off, and so is 0.
    /// Default 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1))]
    pub dominance_cap: Option<f64>,
}

/// A separate agreement of a member with somebody outside its alliance.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct DealFile {
    /// Code of the member.
    pub member: String,
    /// Code of the partner.
    pub partner: String,
    /// Id of the technology it is about. Default: all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub technology: Option<String>,
    /// od: how far it goes, 0 to 1. Default 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1))]
    pub strength: Option<f64>,
}

/// Money of an alliance for non-aligned partners, in equal parts, in one technology.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct FundingFile {
    /// The alliance that pays, as a position in `alliances`, 0 to 3. Default 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<u64>", range(min = 0, max = 3))]
    pub alliance: Option<Count>,
    /// Codes of the partners; those that are in an alliance get nothing.
    pub partners: Vec<String>,
    /// Id of the technology. Default: the one that the question is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub technology: Option<String>,
    /// fd: billions of US dollars a year, 0 to 50.
    #[schemars(range(min = 0, max = 50))]
    pub per_year: f64,
}

/// Money of an economy for plants at home, in one technology.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct PlantsFile {
    /// Code of the economy.
    pub economy: String,
    /// Id of the technology. Default: the one that the question is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub technology: Option<String>,
    /// pl: billions of US dollars a year, 0 to 50.
    #[schemars(range(min = 0, max = 50))]
    pub per_year: f64,
}

/// Terms that differ in one technology.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default, expecting = "an object")]
pub struct TechnologyTermsFile {
    /// Share of the research programme that is pooled, 0 to 1. Default: as in `terms`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1))]
    pub pooling: Option<f64>,
    /// Share of the remaining need that allies promise to serve, 0 to 1. Default: as in `terms`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1))]
    pub supply: Option<f64>,
    /// How far the technology is closed to outsiders, 0 to 1. Default: as in `terms`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1))]
    pub export_control: Option<f64>,
    /// How far standards are agreed in common, 0 to 1. Default: as in `terms`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1))]
    pub standards: Option<f64>,
}

/// A world of your own: economies, technologies, and how far apart the economies are.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct WorldFile {
    /// The economies, in the order of all results; 1 to 63.
    #[schemars(length(min = 1, max = 63))]
    pub economies: Vec<EconomyFile>,
    /// The technologies, in the order of all results; 1 to 32. Default: those named in the inputs of the first economy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 32))]
    pub technologies: Option<Vec<TechnologyFile>>,
    /// Political distance of every pair, 0 to 1: one row and one column an economy, symmetric, 0 from an economy to
    /// itself. Default: from the positions of the economies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distance: Option<Vec<Vec<f64>>>,
    /// GDP that the world markets are shared by, billions of US dollars; it matters for plants and funding only. Default:
    /// the sum over the economies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("minimum" = 1e-9, "maximum" = 1e9))]
    pub market_gdp: Option<f64>,
}

/// One economy of your own world.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct EconomyFile {
    /// Unique code, 1 to 40 letters.
    #[schemars(length(min = 1, max = 40))]
    pub code: String,
    /// Gross domestic product of one year, billions of US dollars, above 0 (at least 1e-9).
    #[schemars(extend("minimum" = 1e-9, "maximum" = 1e9))]
    pub gdp: f64,
    /// Civil-rights index, 0 to 1. Default 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1))]
    pub rights: Option<f64>,
    /// Ambition: the frontier level wanted, 0 to 1. Default 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1))]
    pub ambition: Option<f64>,
    /// Place on a political line, -100 to 100; the distance of two economies is their difference over 3.5, at most 1.
    /// For every economy, or for none if `distance` is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = -100, max = 100))]
    pub position: Option<f64>,
    /// Research spending of one year in all fields, billions of US dollars, 0 or more: spread over the technologies
    /// where `research` is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1_000_000_000))]
    pub research_total: Option<f64>,
    /// What the economy has in each technology, by technology id.
    #[schemars(with = "BTreeMap<String, InputsFile>")]
    pub inputs: UniqueMap<InputsFile>,
}

/// What one economy has in one technology.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct InputsFile {
    /// Own know-how, 0 to 1; 1 = first in the world on every count.
    #[schemars(range(min = 0, max = 1))]
    pub knowledge: f64,
    /// Domestic production over domestic need, 0 to 10000; above 1 = exporter.
    #[schemars(range(min = 0, max = 10000))]
    pub capacity_ratio: f64,
    /// Legal, ownership and standards control over what is used at home, 0 to 1.
    #[schemars(range(min = 0, max = 1))]
    pub control: f64,
    /// Research spending of one year, billions of US dollars, 0 or more. Default: derived from `research_total` where
    /// that is given, else 0. Used by the bill rule "research" and by nothing else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1_000_000_000))]
    pub research: Option<f64>,
}

/// One technology. With the id of a shipped technology every other field has the shipped default; with another id
/// all but `rights_sensitive` and `research_share` are needed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct TechnologyFile {
    /// Unique id, 1 to 40 letters.
    #[schemars(length(min = 1, max = 40))]
    pub id: String,
    /// F: the full frontier programme, billions of US dollars over ten years, above 0 (at least 1e-9).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("minimum" = 1e-9, "maximum" = 1e9))]
    pub frontier_cost: Option<f64>,
    /// f0: share of the programme that nobody can skip, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1))]
    pub start_up: Option<f64>,
    /// a0: adaptation at home, share of F for the largest economy, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1))]
    pub adaptation: Option<f64>,
    /// b: willingness to pay for ten years, share of one year's GDP, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1))]
    pub willingness: Option<f64>,
    /// delta: how far pooled plants consolidate at the strongest member, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1))]
    pub consolidation: Option<f64>,
    /// Chance of a leak for each fully distant partner, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1))]
    pub leak: Option<f64>,
    /// Whether the rights gate applies. Default false for a technology that is not shipped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rights_sensitive: Option<bool>,
    /// M: world market, billions of US dollars a year, above 0; needed where plants or funding are paid for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("minimum" = 1e-9, "maximum" = 1e9))]
    pub market: Option<f64>,
    /// g: growth of the leader's capability a year at today's level, 0 to 1; needed for results by year, like the next
    /// three.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1))]
    pub growth: Option<f64>,
    /// beta: how fast ideas get harder to find, 0 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 5))]
    pub difficulty: Option<f64>,
    /// chi: share of the gap to the leader that diffusion closes a year, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1))]
    pub diffusion: Option<f64>,
    /// th: share of a partner's research that is new to the others, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1))]
    pub novelty: Option<f64>,
    /// rho: share of all research that goes into the technology, 0 to 1; used with `research_total` only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1))]
    pub research_share: Option<f64>,
}

fn choices(words: impl Iterator<Item = &'static str>) -> Schema {
    let words: Vec<Value> = words.map(Value::from).chain([Value::Null]).collect();
    json_schema!({ "enum": words })
}

fn model_schema(_: &mut SchemaGenerator) -> Schema {
    choices([super::MODEL_VERSION].into_iter())
}

fn data_schema(_: &mut SchemaGenerator) -> Schema {
    choices(DataSet::ALL.into_iter().map(DataSet::code))
}

fn bill_schema(_: &mut SchemaGenerator) -> Schema {
    choices(BILL_RULES.into_iter().map(|(_, key)| key))
}

fn votes_schema(_: &mut SchemaGenerator) -> Schema {
    choices(VOTE_WEIGHTS.into_iter().map(|(_, key)| key))
}

fn parameters_schema(_: &mut SchemaGenerator) -> Schema {
    let properties: serde_json::Map<String, Value> = PARAMETERS
        .iter()
        .map(|spec| {
            let range =
                serde_json::json!({ "type": "number", "minimum": spec.min, "maximum": spec.max, "default": spec.default });
            (spec.key.to_owned(), range)
        })
        .collect();
    json_schema!({ "type": "object", "properties": properties, "additionalProperties": false })
}

/// Ids of the shipped technologies, for messages.
#[must_use]
pub fn shipped_technologies() -> String {
    TECHNOLOGIES.map(|technology| technology.id).join(", ")
}
