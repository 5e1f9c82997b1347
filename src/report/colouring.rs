//! What the tiles of the map are coloured by: who is in, autonomy, or what changes.

use super::facts::{Facts, whole_points_change};
use super::heat::step as points_step;
use crate::i18n::number::signed_points;

/// What the tiles are coloured by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Colouring {
    /// The alliance of each economy.
    #[default]
    Membership,
    /// Its autonomy in this scenario.
    Autonomy,
    /// How its autonomy differs from being alone.
    Change,
    /// How its cost differs from being alone.
    Cost,
}

/// Value and tint of a tile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shade {
    /// The value as printed: points, signed points, or signed per cent.
    pub text: String,
    /// Step of the tint, -3 to 3; 0 to 3 for autonomy.
    pub step: i8,
}

/// Where the tint of a cost changes, per cent of what is spent alone; fixed for all scenarios.
const COST_STEPS: [f64; 3] = [1.0, 10.0, 25.0];
/// Points of autonomy between two tints.
const AUTONOMY_STEP: f64 = 25.0;

impl Colouring {
    /// All of them, in the order of the list.
    pub const ALL: [Self; 4] = [Self::Membership, Self::Autonomy, Self::Change, Self::Cost];

    /// Name in links.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Membership => "membership",
            Self::Autonomy => "autonomy",
            Self::Change => "change",
            Self::Cost => "cost",
        }
    }

    /// Key of its words.
    #[must_use]
    pub const fn name_key(self) -> &'static str {
        match self {
            Self::Membership => "who",
            Self::Autonomy => "map-autonomy",
            Self::Change => "map-change",
            Self::Cost => "map-cost",
        }
    }

    /// The colouring of a name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|colouring| colouring.key() == key)
    }

    /// Value and tint of an economy, over the technologies of the question; nothing where it has no value.
    #[must_use]
    pub fn shade(self, facts: &Facts<'_>, economy: usize) -> Option<Shade> {
        let technologies = &facts.resolved.technologies;
        let score = || facts.outcome.autonomy_over(economy, technologies).score;
        let signed = |value| signed_points(value, facts.translator.locale());
        match self {
            Self::Membership => None,
            Self::Autonomy => {
                let text = facts.translator.number(score(), 0);
                Some(Shade { text, step: autonomy_step(score().round()) })
            }
            Self::Change => {
                let change =
                    whole_points_change(facts.outcome.autonomy_alone_over(economy, technologies).score, score());
                Some(Shade { text: signed(change), step: points_step(change) })
            }
            Self::Cost => {
                let change = cost_change(facts, economy)?.round();
                Some(Shade { text: signed(change), step: cost_step(change) })
            }
        }
    }
}

/// Per cent by which a member of an alliance pays more than alone.
fn cost_change(facts: &Facts<'_>, economy: usize) -> Option<f64> {
    let alliance = facts.outcome.alliance_of.get(economy).copied().flatten()?;
    let member = facts.outcome.alliances[alliance].members.iter().position(|member| *member == economy)?;
    Some(-facts.outcome.yearly_cost(alliance, member, &facts.resolved.technologies).percent()?)
}

/// Step of the tint for a score.
///
/// ```
/// use entente::report::colouring::autonomy_step;
/// assert_eq!([0.0, 24.0, 25.0, 74.0, 75.0, 100.0].map(autonomy_step), [0, 0, 1, 2, 3, 3]);
/// ```
#[must_use]
pub fn autonomy_step(score: f64) -> i8 {
    (1..=3).fold(0, |step, limit| step + i8::from(score >= AUTONOMY_STEP * f64::from(limit)))
}

/// Step of the tint for a change in cost, per cent: paying less is a gain.
///
/// ```
/// use entente::report::colouring::cost_step;
/// assert_eq!([-30.0, -10.0, -1.0, 0.0, 9.0, 25.0].map(cost_step), [3, 2, 1, 0, -1, -3]);
/// ```
#[must_use]
pub fn cost_step(change: f64) -> i8 {
    let size = COST_STEPS.iter().fold(0, |size, limit| size + i8::from(change.abs() >= *limit));
    if change > 0.0 { -size } else { size }
}
