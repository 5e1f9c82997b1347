//! The wire types of games and their solutions. Field comments are the descriptions in the published schemas.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::wire::Count;

/// A cost or gain game, a vote, an airport, or firms that do research.
#[derive(Debug, Clone, PartialEq, JsonSchema)]
#[schemars(title = "Game", untagged)]
#[allow(dead_code, reason = "described in the schema; read kind by kind")]
pub enum GameFile {
    /// A game given by the value of every coalition.
    Table(TableFile),
    /// A vote with weights and a quota.
    WeightedVoting(VotingFile),
    /// The airport game: everyone needs a piece of the same runway.
    Airport(AirportFile),
    /// Firms that do research as rivals or together.
    Research(ResearchFile),
}

/// Which kind of game a file holds.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(expecting = "an object")]
pub(crate) struct KindFile {
    /// The kind.
    pub(crate) kind: String,
}

/// A game given by the value of every coalition.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct TableFile {
    /// "table".
    #[schemars(extend("const" = "table"))]
    pub kind: String,
    /// Whether the values are costs to be shared or gains to be divided: "cost" or "gain".
    #[schemars(extend("enum" = ["cost", "gain"]))]
    pub game: String,
    /// 2^n values for n players, n from 1 to 24: bit i of the position, from 0, means that player i is in. The first
    /// value is that of the empty coalition, 0. Any one unit of money.
    #[schemars(length(min = 2, max = 16_777_216))]
    pub values: Vec<f64>,
    /// An allocation to test against the core, a share for each player that together make up the value of all; in the
    /// unit of the values. Without it the Shapley value is tested.
    #[serde(default)]
    #[schemars(length(min = 1, max = 24))]
    pub allocation: Option<Vec<f64>>,
}

/// A vote: a coalition wins with at least `quota` votes and at least `min_members` members, or with at least
/// `or_members` members whatever their votes.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct VotingFile {
    /// "weighted_voting".
    #[schemars(extend("const" = "weighted_voting"))]
    pub kind: String,
    /// Votes of each player: 1 to 63 whole numbers of 0 or more, at most a million together (fewer with many players).
    #[schemars(with = "Vec<u64>", length(min = 1, max = 63))]
    pub weights: Vec<f64>,
    /// Votes needed: a whole number from 1 to a million.
    #[schemars(with = "u64", range(min = 1, max = 1_000_000))]
    pub quota: Count,
    /// Least number of members in favour: a whole number up to the number of players. Default 0.
    #[serde(default)]
    #[schemars(with = "Option<u64>", range(min = 0, max = 63))]
    pub min_members: Option<Count>,
    /// Number of members who win without enough votes: a whole number from 1 up to the number of players. Default none.
    #[serde(default)]
    #[schemars(with = "Option<u64>", range(min = 1, max = 63))]
    pub or_members: Option<Count>,
}

/// An airport: each type of player needs a runway of its own cost, or a longer one.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct AirportFile {
    /// "airport".
    #[schemars(extend("const" = "airport"))]
    pub kind: String,
    /// Cost of the runway that a player of each type needs, 0 or more. Any one unit of money.
    #[schemars(length(min = 1))]
    pub costs: Vec<f64>,
    /// Number of players of each type: whole numbers from 1 to a million.
    #[schemars(with = "Vec<u64>", length(min = 1))]
    pub counts: Vec<f64>,
}

/// The solution of a game: one key a solution concept, players in the order of the input.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(title = "Game outcome")]
pub enum GameOutcome {
    /// Of a table.
    Table(Box<TableOutcome>),
    /// Of a vote.
    WeightedVoting(VotingOutcome),
    /// Of an airport.
    Airport(AirportOutcome),
    /// Of firms that do research.
    Research(ResearchOutcomeFile),
}

/// Solutions of a table, in its unit: costs to pay or gains to receive. The excess of a group is what it has left
/// compared with going its own way: cost of the group less what it pays, or what it receives less the gain of the group.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TableOutcome {
    /// What each adds, averaged over all orders of joining (Shapley 1953).
    pub shapley: Vec<f64>,
    /// Equal split of the non-separable cost.
    pub ensc: Vec<f64>,
    /// Separable cost, remaining benefit (Straffin and Heaney 1981), benefits not binding: the rest in proportion to
    /// stand-alone less separable cost; in equal parts if nothing remains.
    pub scrb: Vec<f64>,
    /// What the whole costs, or gains, more with a player than without it.
    pub separable: Vec<f64>,
    /// Makes the least excess as large as possible, then the next, and so on, with nobody worse off than alone
    /// (Schmeidler 1969). Up to 20 players.
    pub nucleolus: Verified,
    /// The same with the excess of a group divided by its number of members (Young, Okada and Hashimoto 1982).
    pub per_capita_nucleolus: Verified,
    /// The largest excess that every group can have at once. Up to 20 players.
    pub least_core: LeastCoreOutcome,
    /// A compromise between the least and the most that each player could be asked for (Tijs 1981).
    pub tau: Concept,
    /// Who would walk away from an allocation.
    pub core: CoreOutcome,
    /// Whether joining forces never loses: of costs subadditive, of gains superadditive.
    pub subadditive: SubadditiveOutcome,
    /// Whether joining gets better with every member: costs concave, gains convex. Such a game has a core.
    pub concave: bool,
}

/// An allocation that was checked independently of how it was found, or the reason why there is none.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Verified {
    /// An allocation with its check.
    Solved {
        /// One figure a player; null if the check failed.
        allocation: Option<Vec<f64>>,
        /// Whether Kohlberg's criterion (1971) confirms the allocation.
        verified: bool,
    },
    /// The concept does not exist, or the game is too large.
    Undefined {
        /// Why.
        undefined: String,
    },
}

/// The least core, or the reason why there is none.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum LeastCoreOutcome {
    /// The least core.
    Solved {
        /// The largest excess that every group but the empty and the full one can have at once; negative if the core is
        /// empty. The same sign for costs and gains.
        epsilon: f64,
        /// An allocation that reaches it; in general one of many.
        allocation: Vec<f64>,
    },
    /// The game is too large, or has one player.
    Undefined {
        /// Why.
        undefined: String,
    },
}

/// An allocation tested against every group. Players are numbered from 0.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CoreOutcome {
    /// The allocation tested: "shapley", or the "allocation" of the input.
    #[schemars(extend("enum" = ["shapley", "allocation"]))]
    pub tested: &'static str,
    /// Whether no allocation satisfies every group; null if that was not found out, above 20 players.
    pub empty: Option<bool>,
    /// Players of the group with the least excess; null for one player.
    pub worst_coalition: Option<Vec<usize>>,
    /// Its excess: cost less what it pays, or what it receives less its gain. The allocation is in the core if this is
    /// not negative.
    pub worst_excess: Option<f64>,
    /// What each of them would win by leaving together; 0 if nothing.
    pub per_head_gain: Option<f64>,
}

/// Whether joining forces never loses. Players are numbered from 0.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SubadditiveOutcome {
    /// Whether no pair of groups that was looked at is better apart.
    pub holds: bool,
    /// The pairs looked at: "all", or with more than 16 players "of_the_whole", the splits of all players in two.
    #[schemars(extend("enum" = ["all", "of_the_whole"]))]
    pub pairs: &'static str,
    /// The two groups that lose most by joining; null if none does.
    pub violating_pair: Option<[Vec<usize>; 2]>,
    /// What the two lose by joining; null if nobody does.
    pub loss: Option<f64>,
    /// The best split of all players; null if all together is best.
    pub best_split: Option<SplitOutcome>,
}

/// All players in parts.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SplitOutcome {
    /// The players of each part.
    pub parts: Vec<Vec<usize>>,
    /// What the parts cost, or gain, added up.
    pub value: f64,
    /// By how much that is better than all together.
    pub saving: f64,
}

/// Voting power, each 0 to 1.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VotingOutcome {
    /// Shapley and Shubik (1954); adds to 1.
    pub shapley_shubik: Concept,
    /// Banzhaf (1965), as shares of all swings; adds to 1.
    pub banzhaf_normalised: Concept,
    /// Banzhaf (1965), as chances.
    pub banzhaf_absolute: Vec<f64>,
    /// Coleman (1971): chance to stop a proposal that would pass.
    pub coleman_preventive: Concept,
    /// Coleman (1971): chance to carry a proposal that would fail.
    pub coleman_initiative: Vec<f64>,
    /// Coleman (1971): chance that a random proposal passes.
    #[schemars(range(min = 0, max = 1))]
    pub power_to_act: f64,
    /// Number of winning coalitions; may exceed 2^53.
    pub winning_coalitions: u64,
}

/// Solution of an airport.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AirportOutcome {
    /// What one player of each type pays (Shapley 1953; Littlechild and Owen 1973).
    pub shapley: Vec<f64>,
}

/// One figure a player, or the reason why the concept does not exist for this game.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Concept {
    /// One figure a player.
    Values(Vec<f64>),
    /// The concept does not exist.
    Undefined {
        /// Why.
        undefined: String,
    },
}

/// Firms that lower their costs by research, alone or together (d'Aspremont and Jacquemin 1988).
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct ResearchFile {
    /// "research".
    #[schemars(extend("const" = "research"))]
    pub kind: String,
    /// n: number of firms, 2 to 63.
    #[schemars(with = "u64", range(min = 2, max = 63))]
    pub firms: Count,
    /// Share of research that lowers the cost of every other firm too, 0 to 1.
    #[schemars(range(min = 0, max = 1))]
    pub spillover: f64,
    /// a - A: highest price anyone would pay less the cost of a unit without research, above 0.
    pub margin: f64,
    /// b: by how much the price falls with each unit sold, above 0.
    pub slope: f64,
    /// gamma: how fast research gets more expensive; an error names the least that the model allows.
    pub cost: f64,
}

/// What research, sales and profits come to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegimeFile {
    /// Research of each firm, as the fall of its own cost of a unit.
    pub research: f64,
    /// Quantity sold by all firms together.
    pub quantity: f64,
    /// Profit of each firm.
    pub profit: f64,
}

/// Research by rivals and together. Together they do more exactly if the spillover is above one half.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResearchOutcomeFile {
    /// Each firm for its own profit.
    pub rivals: RegimeFile,
    /// Whether rivals who answer each other's last choice come to this solution (Henriques 1990).
    pub rivals_stable: bool,
    /// All firms for the sum of profits.
    pub joint: RegimeFile,
}
