//! Outside deals: a member of an alliance signs a separate agreement with somebody outside it.

use crate::model::parameters::{ParameterId, Parameters};
use crate::model::terms::OutsideDeal;
use crate::model::world::World;

/// A deal that is in force in one technology.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ActiveDeal {
    /// Position of the member.
    pub member: usize,
    /// Position of the partner.
    pub partner: usize,
    /// od: how far it goes, 0 to 1.
    pub strength: f64,
    /// Alliance of the member.
    pub alliance: usize,
}

/// The deals in force in a technology: those of a member of an alliance with somebody who is not in it.
#[must_use]
pub fn active(deals: &[OutsideDeal], technology: usize, alliance_of: &[Option<usize>]) -> Vec<ActiveDeal> {
    deals
        .iter()
        .filter(|deal| deal.strength > 0.0 && deal.technology.is_none_or(|only| only == technology))
        .filter_map(|deal| {
            let alliance = alliance_of[deal.member]?;
            (alliance_of[deal.partner] != Some(alliance)).then_some(ActiveDeal {
                member: deal.member,
                partner: deal.partner,
                strength: deal.strength,
                alliance,
            })
        })
        .collect()
}

/// What deals do to the trust of a pair: a factor on the distance, and a factor on the trust that is left.
///
/// ```text
/// d' = 1 - (1 - d * prod (1 - 0.3 od)) * prod (1 - 0.5 od d_lj)
/// ```
///
/// The first product runs over the deals between the two, the second over the deals of one of them with a partner j that
/// the other, an ally l, is distant from. Distances inside are the original ones, so the order of deals does not matter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PairEffect {
    /// Factor on the distance.
    pub closer: f64,
    /// Factor on the trust.
    pub distrust: f64,
}

/// The effect of deals on the pair of two economies.
#[must_use]
pub fn pair_effect(
    deals: &[ActiveDeal],
    world: &World,
    parameters: &Parameters,
    alliance_of: &[Option<usize>],
    (a, b): (usize, usize),
) -> PairEffect {
    let (closeness, loss) = (parameters.get(ParameterId::DealCloseness), parameters.get(ParameterId::DealDistrust));
    let mut effect = PairEffect { closer: 1.0, distrust: 1.0 };
    for deal in deals {
        let other = match deal.member {
            member if member == a => b,
            member if member == b => a,
            _ => continue,
        };
        if other == deal.partner {
            effect.closer *= 1.0 - closeness * deal.strength;
        } else if alliance_of[other] == Some(deal.alliance) {
            effect.distrust *= 1.0 - loss * deal.strength * world.distance(other, deal.partner);
        }
    }
    effect
}
