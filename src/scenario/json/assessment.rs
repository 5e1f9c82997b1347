//! The wire types of what an outcome means: stability, groups, dominance, rights, pressure. Field comments are the
//! descriptions in the published schema.

use schemars::JsonSchema;
use serde::Serialize;

/// Votes before and after a dominance cap.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct VoteCapFile {
    /// Whether some votes meet the cap; if none do, the votes stay as they were.
    pub met: bool,
    /// Votes of each member before.
    pub weights_before: Vec<usize>,
    /// Banzhaf shares before; null if nobody has a swing.
    pub banzhaf_before: Option<Vec<f64>>,
}

/// Whether an alliance holds.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct StabilityFile {
    /// Whether no member would gain by leaving.
    pub internal: bool,
    /// Whether no non-aligned economy would gain by joining.
    pub external: bool,
}

/// The shares of the pooled programme against every group of members that might go its own way.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct CoreFile {
    /// Whether no split of the bill at all would satisfy every group; null if that was not found out.
    pub empty: Option<bool>,
    /// The group with the least excess.
    pub worst_coalition: Vec<String>,
    /// What that group would pay on its own less what it pays, billions of US dollars over ten years, in the game where a
    /// group may opt out; negative if it would pay less on its own.
    pub worst_excess: f64,
    /// What each member of that group would gain by leaving, billions of US dollars over ten years.
    #[schemars(range(min = 0))]
    pub per_head_gain: f64,
}

/// Whether joining forces ever costs more than staying apart, opting out aside.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SubadditiveFile {
    /// Whether no two groups cost more together than apart.
    pub holds: bool,
    /// The two groups that lose most by joining.
    pub violating_pair: Option<[Vec<String>; 2]>,
    /// The cheapest parts, if they cost less than the whole alliance.
    pub cheapest_split: Option<Vec<Vec<String>>>,
}

/// An economy and its share of a whole.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ShareFile {
    /// Code of the economy.
    pub code: String,
    /// Its share.
    #[schemars(range(min = 0, max = 1))]
    pub share: f64,
}

/// The largest shares in an alliance.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct DominanceFile {
    /// Whether a share of votes, GDP or surplus is above 0.5, the concentration of capability above 0.25, or one outsider
    /// serves more than 0.65 of what members rely on others for. An alliance of four or fewer is always concentrated.
    pub flagged: bool,
    /// Of the voting power (Banzhaf).
    pub votes: Option<ShareFile>,
    /// Of GDP.
    pub gdp: Option<ShareFile>,
    /// In each chosen technology.
    pub technologies: Vec<DominanceInFile>,
}

/// The largest shares in one technology.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct DominanceInFile {
    /// Id of the technology.
    pub technology: String,
    /// Of the members' surplus.
    pub surplus: Option<ShareFile>,
    /// Concentration of capability among the members (Herfindahl index).
    #[schemars(range(min = 0, max = 1))]
    pub concentration: f64,
    /// The outsider that members rely on most, and its share of what they rely on others for.
    pub supplier: Option<ShareFile>,
}

/// Civil rights among the members.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RightsFile {
    /// Mean index, weighted by GDP.
    #[schemars(range(min = 0, max = 1))]
    pub mean: f64,
    /// Lowest index.
    #[schemars(range(min = 0, max = 1))]
    pub minimum: f64,
    /// Code of the economy with the lowest.
    pub lowest: String,
    /// Number of members under the threshold of the rights gate.
    pub under_the_gate: usize,
}

/// What membership is worth to a member, against leaving.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct StandingFile {
    /// The saving as a share of what the chosen technologies are worth to it, per cent. It counts from -100 to 100.
    pub worth_percent: f64,
    /// What membership is worth, points.
    pub utility: f64,
    /// What leaving is worth, points.
    pub utility_outside: f64,
    /// What it would lose by leaving, points; negative if it would gain.
    pub margin: f64,
    /// Warning of leaving: ordinal, not a probability.
    #[schemars(range(min = 0, max = 1))]
    pub risk: f64,
}

/// How hard a non-aligned economy is pulled from two sides.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PressureFile {
    /// The pressure.
    #[schemars(range(min = 0, max = 100))]
    pub pressure: f64,
    /// How even its reliance on the two sides is.
    #[schemars(range(min = 0, max = 1))]
    pub balance: f64,
    /// Trusted reliance on the side it relies on most, summed over technologies.
    pub first_side: f64,
    /// Trusted reliance on the other side.
    pub second_side: f64,
    /// Mean share of home use not covered by own plants.
    #[schemars(range(min = 0, max = 1))]
    pub need: f64,
}

/// What a non-aligned economy would gain by joining an alliance.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct OpeningFile {
    /// The alliance, as a position in `alliances` of this outcome, from 0.
    pub alliance: usize,
    /// The gain, points; negative if it would lose.
    pub gain: f64,
    /// The gain in each chosen technology alone, points.
    pub gain_by_technology: Vec<f64>,
}
