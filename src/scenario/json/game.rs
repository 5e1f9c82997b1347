//! The wire types of games and their solutions. Field comments are the descriptions in the published schemas.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::wire::Count;

/// A cost or gain game, a vote, or an airport.
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
}

/// A vote: a coalition wins with at least `quota` votes and at least `min_members` members.
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
    Table(TableOutcome),
    /// Of a vote.
    WeightedVoting(VotingOutcome),
    /// Of an airport.
    Airport(AirportOutcome),
}

/// Solutions of a table, in its unit: costs to pay or gains to receive.
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
