//! Whether a group of members would pay less on its own, and whether a smaller alliance would be cheaper.

use super::Scene;
use crate::model::cost_sharing::MAX_CAPPED_MEMBERS;
use crate::model::evaluate::for_each_programme;
use crate::model::game::core_test::{CoreTest, core_test, worst_coalition};
use crate::model::game::merging::{Subadditivity, subadditivity};
use crate::model::game::table::GameTable;

/// Groups within an alliance, over the technologies of the focus.
#[derive(Debug, Clone, PartialEq)]
pub struct Groups {
    /// What every group would pay in the game where a group may opt out, weighted by what is pooled. Billions of US dollars
    /// over ten years.
    pub game: GameTable,
    /// What each member pays of the pooled part.
    pub shares: Vec<f64>,
    /// The shares against every group.
    pub core: CoreTest,
    /// Whether the whole programme costs more together than in parts, opting out aside.
    pub merging: Subadditivity,
}

impl Groups {
    /// Whether some group would pay less on its own.
    #[must_use]
    pub fn is_blocked(&self) -> bool {
        !self.core.holds(&self.game)
    }
}

/// Looks at all groups of an alliance; `None` for more than 16 members, or where nothing is pooled.
///
/// ```text
/// game(T) = sum over technologies of sigma_k Chat_k(T)        shares_i = sum of sigma_k x_ik
/// ```
#[must_use]
pub fn groups(scene: &Scene<'_>, alliance: usize) -> Option<Groups> {
    let (shares, capped, plain) = joint_games(scene, alliance)?;
    let core = core_test(&capped, &shares).ok()?;
    Some(Groups { merging: subadditivity(&plain), game: capped, shares, core })
}

/// Whether some group would pay less on its own; `None` as for [`groups`].
#[must_use]
pub fn is_blocked(scene: &Scene<'_>, alliance: usize) -> Option<bool> {
    let (shares, capped, _) = joint_games(scene, alliance)?;
    let worst = worst_coalition(&capped, &shares);
    Some(!CoreTest { empty: None, worst }.holds(&capped))
}

/// Shares, the game with opting out and the plain game, summed over the focus.
fn joint_games(scene: &Scene<'_>, alliance: usize) -> Option<(Vec<f64>, GameTable, GameTable)> {
    let outcome = &scene.outcome.alliances[alliance];
    let n = outcome.members.len();
    let pools = |technology: usize| scene.arrangement.conditions[technology].terms.pooling;
    if n > MAX_CAPPED_MEMBERS || scene.focus.iter().all(|&technology| pools(technology) <= 0.0) {
        return None;
    }
    let (mut capped, mut plain) = (vec![0.0; 1 << n], vec![0.0; 1 << n]);
    let mut shares = vec![0.0; n];
    let members = &outcome.members;
    for_each_programme(scene.case, scene.arrangement, members, scene.focus, true, |programme, tables, technology| {
        let Some(tables) = tables else { return };
        let sigma = pools(technology);
        let table = programme.table(tables);
        let with_exit = table.participation_capped(programme.benefits());
        capped.iter_mut().zip(with_exit.values()).for_each(|(sum, cost)| *sum += sigma * cost);
        plain.iter_mut().zip(table.values()).for_each(|(sum, cost)| *sum += sigma * cost);
        let costs = &outcome.programmes[technology].members;
        shares.iter_mut().zip(costs).for_each(|(sum, cost)| *sum += sigma * cost.share);
    });
    Some((shares, GameTable::from_model(n, capped), GameTable::from_model(n, plain)))
}
