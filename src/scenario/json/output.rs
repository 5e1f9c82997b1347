//! The wire types of an outcome. Field comments are the descriptions in the published schema.

use schemars::JsonSchema;
use serde::Serialize;

use super::assessment::{
    CoreFile, DominanceFile, OpeningFile, PressureFile, RightsFile, StabilityFile, StandingFile, SubadditiveFile,
    VoteCapFile,
};
use super::input::ScenarioFile;
use super::years::{RangesFile, YearsFile};

/// Everything a calculation yields, in full precision. Programme money is in billions of US dollars over ten years;
/// `..._per_year` is a tenth of it. Scores are 0 to 100, shares 0 to 1. A value that does not exist is null.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "Outcome")]
pub struct OutcomeFile {
    /// Version of the model.
    pub model: String,
    /// Fingerprint of the shipped data; null with a world of your own.
    pub data_version: Option<String>,
    /// The scenario as understood, complete; can be read again.
    pub scenario: ScenarioFile,
    /// The scenario as a link, from `#`; null where no link can hold it: with a world of your own, or above 8000 letters.
    pub link: Option<String>,
    /// The units of all figures.
    pub units: UnitsFile,
    /// Technologies that the question is about: sums and means below are over these.
    pub technologies: Vec<String>,
    /// Rift between blocs: 100 means two equal blocs as far apart as can be.
    #[schemars(range(min = 0, max = 100))]
    pub rift: f64,
    /// The same with everyone alone.
    #[schemars(range(min = 0, max = 100))]
    pub rift_alone: f64,
    /// Rift in every technology of the world: it differs where terms do.
    pub rift_by_technology: Vec<RiftInFile>,
    /// Concentration of the world in blocs (Herfindahl index of GDP): 1 = one bloc.
    #[schemars(range(min = 0, max = 1))]
    pub bloc_concentration: f64,
    /// The alliances of two or more members.
    pub alliances: Vec<AllianceFile>,
    /// Every economy in an alliance, in the order of the world.
    pub members: Vec<MemberFile>,
    /// Every other economy, in the order of the world.
    pub non_aligned: Vec<NonAlignedFile>,
    /// Results year by year; null unless the scenario asks for them.
    pub years: Option<YearsFile>,
    /// What stands when the judgements vary; null unless the scenario asks for it.
    pub ensemble: Option<RangesFile>,
}

/// Rift in one technology.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RiftInFile {
    /// Id of the technology.
    pub technology: String,
    /// The rift.
    #[schemars(range(min = 0, max = 100))]
    pub rift: f64,
}

/// The units of all figures.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct UnitsFile {
    /// Money of a programme.
    pub money: String,
    /// Fields that end in `_per_year`.
    pub per_year: String,
    /// Scores, pillars and the rift.
    pub scores: String,
    /// Shares and chances.
    pub shares: String,
    /// Fields named `percent` or ending in `_percent`.
    pub percent: String,
    /// Delay of decisions.
    pub delay: String,
}

impl Default for UnitsFile {
    fn default() -> Self {
        let text = str::to_owned;
        Self {
            money: text("billions of US dollars over ten years"),
            per_year: text("billions of US dollars a year, a tenth of the ten-year programme"),
            scores: text("0 to 100"),
            shares: text("0 to 1"),
            percent: text("per cent"),
            delay: text("years"),
        }
    }
}

/// One alliance: votes and bills.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AllianceFile {
    /// Members, in the order of the world; all lists of members below are in this order.
    pub members: Vec<String>,
    /// Position in the `alliances` of the scenario, from 0.
    pub given_as: usize,
    /// Votes, power and delay.
    pub governance: GovernanceFile,
    /// The joint programme in every technology of the world.
    pub technologies: Vec<ProgrammeFile>,
    /// Costs over the chosen technologies.
    pub together: CostsFile,
    /// Mean autonomy of the members, unweighted, over the chosen technologies.
    pub mean_autonomy: BeforeAfter<ScoresFile>,
    /// Whether it holds, over the chosen technologies.
    pub stability: StabilityFile,
    /// The shares against every group of members; null for more than 16 members, or where nothing is pooled.
    pub core: Option<CoreFile>,
    /// Whether the programme costs more together than in parts; null as for `core`.
    pub subadditive: Option<SubadditiveFile>,
    /// Whether somebody dominates.
    pub dominance: DominanceFile,
    /// Civil rights among the members.
    pub rights: RightsFile,
}

/// Who decides, and how long it takes.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct GovernanceFile {
    /// Votes of each member.
    pub weights: Vec<usize>,
    /// Votes that a proposal needs.
    pub quota: usize,
    /// Power of each member.
    pub power: PowerFile,
    /// Chance that a random proposal passes.
    #[schemars(range(min = 0, max = 1))]
    pub power_to_act: f64,
    /// Number of winning coalitions; may exceed 2^53.
    pub winning_coalitions: u64,
    /// Years that agreeing adds to the joint programme.
    #[schemars(range(min = 0, max = 5))]
    pub delay_years: f64,
    /// What the dominance cap did to the votes; null while it is off.
    pub cap: Option<VoteCapFile>,
}

/// Voting power of each member, 0 to 1. Null where no coalition can win.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PowerFile {
    /// Shapley and Shubik (1954).
    pub shapley_shubik: Option<Vec<f64>>,
    /// Banzhaf (1965), as shares of all swings.
    pub banzhaf_normalised: Option<Vec<f64>>,
    /// Banzhaf (1965), as chances.
    pub banzhaf_absolute: Vec<f64>,
    /// Coleman (1971): chance to stop a proposal that would pass.
    pub coleman_preventive: Option<Vec<f64>>,
    /// Coleman (1971): chance to carry a proposal that would fail.
    pub coleman_initiative: Vec<f64>,
}

/// The joint programme of an alliance in one technology.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ProgrammeFile {
    /// Id of the technology.
    pub technology: String,
    /// Share of the programme that is pooled.
    #[schemars(range(min = 0, max = 1))]
    pub pooling: f64,
    /// Share of the remaining need that allies promise to serve.
    #[schemars(range(min = 0, max = 1))]
    pub supply: f64,
    /// How far the technology is closed to outsiders.
    #[schemars(range(min = 0, max = 1))]
    pub export_control: f64,
    /// How far standards are agreed in common.
    #[schemars(range(min = 0, max = 1))]
    pub standards: f64,
    /// Funding for partners, billions of US dollars over ten years; not part of `cost`, shared by GDP.
    #[schemars(range(min = 0))]
    pub funding: f64,
    /// Cost of the joint programme, billions of US dollars over ten years.
    pub cost: f64,
    /// Share of the separate programmes that need not be paid twice; negative if the joint programme costs more than
    /// they do; null if they cost nothing.
    #[schemars(range(max = 1))]
    pub duplication_avoided: Option<f64>,
    /// How the shares were found.
    pub method: MethodFile,
    /// What each member pays.
    pub members: Vec<MemberCostFile>,
}

/// How the shares of a bill were found.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MethodFile {
    /// By the formula of the rule.
    Formula,
    /// Exactly, from the costs of all coalitions.
    Enumerated,
    /// Exactly, in closed form.
    ClosedForm,
    /// From random orders of joining, with bars; always the same orders.
    Sampled,
    /// By outside options, because the rule is not defined for so many members.
    OutsideOptionForLarge,
    /// By outside options for the moment; never in the native command.
    OutsideOptionMeanwhile,
}

/// What one member pays in one technology. Billions of US dollars over ten years where the name says nothing else.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct MemberCostFile {
    /// Code of the member.
    pub code: String,
    /// What it would really spend alone.
    #[schemars(range(min = 0))]
    pub outside_option: f64,
    /// The full programme alone.
    #[schemars(range(min = 0))]
    pub stand_alone: f64,
    /// What the joint programme costs more with it than without it.
    pub separable: f64,
    /// Its share of the joint programme; negative if it is paid.
    pub share: f64,
    /// Half width of the 95 % bar of the share; null unless it was sampled.
    pub share_half_width: Option<f64>,
    /// Its part of the funding for partners.
    #[schemars(range(min = 0))]
    pub funding: f64,
    /// What it pays for the pooled and the own part, and for partners.
    pub outlay: f64,
    /// What it saves against being alone.
    pub saving: f64,
    /// The saving in per cent of the outside option; null if that is 0.
    pub percent: Option<f64>,
    /// Whether its entry costs the others more than it would itself spend alone.
    pub entry_inefficient: bool,
    /// What it would spend alone, billions of US dollars a year.
    #[schemars(range(min = 0))]
    pub cost_alone_per_year: f64,
    /// What it pays, billions of US dollars a year.
    pub cost_per_year: f64,
}

/// Costs summed over the chosen technologies, billions of US dollars a year.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct CostsFile {
    /// What is spent alone.
    #[schemars(range(min = 0))]
    pub cost_alone_per_year: f64,
    /// What is spent in the alliance.
    pub cost_per_year: f64,
    /// The difference, positive when the alliance is cheaper.
    pub saving_per_year: f64,
    /// The saving in per cent of the cost alone; null if nothing is spent alone.
    pub saving_percent: Option<f64>,
}

/// With everyone alone, and in the scenario.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct BeforeAfter<T> {
    /// With everyone alone.
    pub before: T,
    /// In the scenario.
    pub after: T,
}

/// One economy in an alliance.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct MemberFile {
    /// Code of the economy.
    pub code: String,
    /// Its alliance, as a position in `alliances` of this outcome, from 0.
    pub alliance: usize,
    /// What it would spend alone over the chosen technologies, billions of US dollars a year.
    #[schemars(range(min = 0))]
    pub cost_alone_per_year: f64,
    /// What it pays over the chosen technologies, billions of US dollars a year.
    pub cost_per_year: f64,
    /// What it saves over the chosen technologies, billions of US dollars a year.
    pub saving_per_year: f64,
    /// The saving in per cent of the cost alone; null if nothing is spent alone.
    pub saving_percent: Option<f64>,
    /// What it spends on plants at home over the chosen technologies, billions of US dollars a year; its own bill, in none
    /// of the costs above.
    #[schemars(range(min = 0))]
    pub plants_per_year: f64,
    /// What membership is worth, against leaving.
    #[serde(flatten)]
    pub standing: StandingFile,
    /// Autonomy over the chosen technologies: geometric means.
    pub autonomy: BeforeAfter<ScoresFile>,
    /// Autonomy in every technology of the world.
    pub technologies: Vec<AutonomyInFile>,
}

/// One economy outside all alliances.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct NonAlignedFile {
    /// Code of the economy.
    pub code: String,
    /// How hard it is pulled from two sides.
    #[serde(flatten)]
    pub pressure: PressureFile,
    /// The most it could gain by joining an alliance, points.
    #[schemars(range(min = 0))]
    pub opportunity: f64,
    /// What it would gain by joining each alliance.
    pub openings: Vec<OpeningFile>,
    /// Whether more than one alliance pays for it.
    pub courted: bool,
    /// What alliances pay for it over the chosen technologies, billions of US dollars a year.
    #[schemars(range(min = 0))]
    pub funding_per_year: f64,
    /// What it spends on plants at home over the chosen technologies, billions of US dollars a year.
    #[schemars(range(min = 0))]
    pub plants_per_year: f64,
    /// Autonomy over the chosen technologies: geometric means.
    pub autonomy: BeforeAfter<ScoresFile>,
    /// Autonomy in every technology of the world.
    pub technologies: Vec<AutonomyInFile>,
}

/// Autonomy and its pillars, each 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct ScoresFile {
    /// The score.
    #[schemars(range(min = 0, max = 100))]
    pub score: f64,
    /// Control pillar.
    #[schemars(range(min = 0, max = 100))]
    pub control: f64,
    /// Knowledge pillar.
    #[schemars(range(min = 0, max = 100))]
    pub knowledge: f64,
    /// Capacity pillar.
    #[schemars(range(min = 0, max = 100))]
    pub capacity: f64,
}

/// Autonomy of one economy in one technology.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AutonomyInFile {
    /// Id of the technology.
    pub technology: String,
    /// With everyone alone.
    pub before: AutonomyFile,
    /// In the scenario.
    pub after: AutonomyFile,
}

/// Autonomy with everything it is made of.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AutonomyFile {
    /// The score and its pillars.
    #[serde(flatten)]
    pub scores: ScoresFile,
    /// Share of home use not covered by own plants.
    #[schemars(range(min = 0, max = 1))]
    pub need: f64,
    /// Share of the need that allies could serve.
    #[schemars(range(min = 0, max = 1))]
    pub fill: f64,
    /// Reliance on others, weighted by hostility.
    #[schemars(range(min = 0, max = 1))]
    pub exposure: f64,
    /// Concentration of the reliance on few suppliers (Herfindahl index).
    #[schemars(range(min = 0, max = 1))]
    pub concentration: f64,
    /// How far a joint decision is the economy's own.
    #[schemars(range(min = 0, max = 1))]
    pub joint_control: f64,
    /// Chance that pooled knowledge leaks.
    #[schemars(range(min = 0, max = 1))]
    pub leak: f64,
}
