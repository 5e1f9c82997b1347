//! The wire types of results by year and over many runs. Field comments are the descriptions in the published schema.

use schemars::JsonSchema;
use serde::Serialize;

/// Results year by year in the chosen technologies.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct YearsFile {
    /// The first year; each list has one figure a year from it.
    pub first_year: usize,
    /// The last year.
    pub last_year: usize,
    /// Level of capability that counts as the target; 1 = first in the world on every indicator in 2025.
    pub target: f64,
    /// The technologies.
    pub technologies: Vec<YearsInFile>,
}

/// One technology, year by year.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct YearsInFile {
    /// Id of the technology.
    pub technology: String,
    /// Every economy, in the order of the world.
    pub economies: Vec<PathFile>,
}

/// One economy in one technology, year by year, in the scenario and with everyone alone.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PathFile {
    /// Code of the economy.
    pub code: String,
    /// Capability; 1 = first in the world on every indicator in 2025.
    pub capability: Vec<f64>,
    /// The same with everyone alone.
    pub capability_alone: Vec<f64>,
    /// Autonomy. What is pooled grows to its full share over some years, so the first figure is not that of the outcome.
    pub autonomy: Vec<f64>,
    /// The same with everyone alone.
    pub autonomy_alone: Vec<f64>,
    /// Years until the target is reached: 0 if it already is, null if not by the last year.
    pub years_to_target: Option<f64>,
    /// The same with everyone alone.
    pub years_to_target_alone: Option<f64>,
}

/// What stands when the judgements vary.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RangesFile {
    /// Number of runs.
    pub points: u32,
    /// The seed; the same seed gives the same runs.
    pub seed: u64,
    /// Keys of what varies.
    pub uncertain: Vec<String>,
    /// Rift between blocs.
    pub rift: ComparedFile,
    /// Each alliance, in the order of this outcome.
    pub alliances: Vec<AllianceRangesFile>,
    /// Every economy in an alliance, in the order of the world.
    pub members: Vec<MemberRangesFile>,
    /// Every other economy, in the order of the world.
    pub non_aligned: Vec<NonAlignedRangesFile>,
}

/// Quantiles over the runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, JsonSchema)]
pub struct BandsFile {
    /// 5 per cent of runs are below.
    pub p5: f64,
    /// A quarter is below.
    pub p25: f64,
    /// Half is below.
    pub p50: f64,
    /// Three quarters are below.
    pub p75: f64,
    /// 95 per cent are below.
    pub p95: f64,
}

/// A figure over the runs, and its change from everyone alone in the same run.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ComparedFile {
    /// The figure.
    pub value: BandsFile,
    /// The change.
    pub change: BandsFile,
    /// Of 100 runs, how many say more than alone.
    pub more_of_100: u32,
    /// Of 100 runs, how many say less.
    pub less_of_100: u32,
    /// "more", "less" or "too_close_to_call": a direction needs 80 of 100 runs.
    pub verdict: VerdictFile,
}

/// What may be said about a direction.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum VerdictFile {
    /// At least 80 of 100 runs say more.
    More,
    /// At least 80 of 100 runs say less.
    Less,
    /// Neither.
    TooCloseToCall,
}

/// One alliance over the runs.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AllianceRangesFile {
    /// What it saves, billions of US dollars a year.
    pub saving_per_year: BandsFile,
    /// Of 100 runs, how many see a member who would gain by leaving or, up to ten members, a group that would pay less
    /// alone.
    pub broken_of_100: u32,
    /// "holds" below 20 of 100, "breaks" above 80, else "strained".
    pub light: LightFile,
}

/// How stable an alliance is over the runs.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LightFile {
    /// Broken in fewer than 20 of 100 runs.
    Holds,
    /// In between.
    Strained,
    /// Broken in more than 80 of 100 runs.
    Breaks,
}

/// One member over the runs.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct MemberRangesFile {
    /// Code of the economy.
    pub code: String,
    /// What it pays, billions of US dollars a year.
    pub cost_per_year: ComparedFile,
    /// Autonomy.
    pub autonomy: ComparedFile,
    /// What it would lose by leaving, points.
    pub margin: BandsFile,
    /// Of 100 runs, how many see it gain by leaving.
    pub would_leave_of_100: u32,
}

/// One non-aligned economy over the runs.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct NonAlignedRangesFile {
    /// Code of the economy.
    pub code: String,
    /// Autonomy.
    pub autonomy: ComparedFile,
}
