//! How hard a non-aligned economy is pulled from two sides.

use super::{Scene, in_focus};
use crate::model::autonomy::autonomy_of;
use crate::model::parameters::ParameterId;

/// Whom an economy relies on and how evenly; all of it over the technologies of the focus.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pressure {
    /// The pressure, 0 to 100.
    pub pressure: f64,
    /// How even the reliance on the two sides is, 0 (one side only) to 1.
    pub balance: f64,
    /// Trusted reliance on the side it relies on most.
    pub first_side: f64,
    /// Trusted reliance on the other side.
    pub second_side: f64,
    /// Mean share of home use not covered by own plants, 0 to 1.
    pub need: f64,
}

/// Pressure on a non-aligned economy between the two sides it relies on most.
///
/// ```text
/// balance  = 4 sa sb / (sa + sb)^2                 0 if sa + sb = 0
/// pressure = 100 ( Rift/100 * balance * mean need )^(1/3)
/// ```
///
/// sa and sb are sums of trusted reliance `e_ij tau_ij` over technologies and members. Sides are the alliances, and
/// non-aligned economies with more than a tenth of GDP.
///
/// ```
/// use entente::model::assess::pressure::of_sides;
/// assert!((of_sides(60.0, 0.3, 0.2, 0.8).pressure - 77.239_151).abs() < 5e-7);
/// ```
#[must_use]
pub fn of_sides(rift: f64, first_side: f64, second_side: f64, need: f64) -> Pressure {
    let both = first_side + second_side;
    let balance = if both > 0.0 { (4.0 * (first_side / both) * (second_side / both)).min(1.0) } else { 0.0 };
    let pressure = 100.0 * (rift / 100.0 * balance * need).cbrt();
    Pressure { pressure, balance, first_side, second_side, need }
}

/// Pressure on one non-aligned economy in a scene.
#[must_use]
pub fn pressure(scene: &Scene<'_>, economy: usize) -> Pressure {
    let alliance_of = &scene.arrangement.alliance_of;
    let economies = scene.case.world.economies();
    let world_gdp: f64 = economies.iter().map(|economy| economy.gdp).sum();
    let large = scene.case.parameters.get(ParameterId::LargeOutsider);
    let n_alliances = scene.arrangement.alliances.len();
    let side = |j: usize| match alliance_of[j] {
        Some(alliance) => Some(alliance),
        None if economies[j].gdp > large * world_gdp => Some(n_alliances + j),
        None => None,
    };
    let mut sides = vec![0.0; n_alliances + economies.len()];
    let blocs = scene.blocs();
    let mut need = 0.0;
    for &technology in scene.focus {
        let setting = scene.arrangement.setting(scene.case, technology);
        let (autonomy, relied_on) = autonomy_of(&setting, &blocs, alliance_of, economy);
        need += autonomy.need;
        for (j, reliance) in relied_on {
            if let Some(side) = side(j) {
                sides[side] += reliance * (1.0 - setting.conditions.distance(economy, j));
            }
        }
    }
    let (mut first, mut second) = (0.0, 0.0);
    for sum in sides {
        if sum > first {
            (first, second) = (sum, first);
        } else if sum > second {
            second = sum;
        }
    }
    #[allow(clippy::cast_precision_loss, reason = "a count of technologies")]
    let need = need / scene.focus.len().max(1) as f64;
    let rift = in_focus(scene.outcome.rift, &scene.outcome.rift_in, scene.focus);
    of_sides(rift, first, second, need)
}
