//! How polarised the world is between blocs (Esteban and Ray 1994).

use super::parameters::{ParameterId, Parameters};
use super::world::{Economy, World};

/// The rift between blocs, 0 to 100: 100 means two equal blocs as far apart as can be.
///
/// ```text
/// ER   = sum_u sum_v pi_u^(1+alpha) pi_v d_uv          Rift = min(100, 100 ER / 0.5^(1+alpha))
/// ```
///
/// A bloc is an alliance or a non-aligned economy; pi is its share of GDP; the distance of two blocs is the GDP-weighted
/// mean of the distances of their members, and 0 within a bloc. `bloc_of[i]` gives the bloc of each economy, any numbers.
///
/// **Range** 0 to 100. **Source** Esteban and Ray (1994).
#[must_use]
pub fn rift(world: &World, parameters: &Parameters, bloc_of: &[usize]) -> f64 {
    rift_under(world.economies(), world.distances(), parameters, bloc_of, 0.0)
}

/// Concentration of the world in blocs, `sum of the squared shares of GDP`, 0 to 1: 1 means one bloc.
#[must_use]
pub fn bloc_concentration(economies: &[Economy], bloc_of: &[usize]) -> f64 {
    let gdp: f64 = economies.iter().map(|economy| economy.gdp).sum();
    let mut blocs = vec![0.0; bloc_of.iter().max().map_or(0, |highest| highest + 1)];
    economies.iter().zip(bloc_of).for_each(|(economy, &bloc)| blocs[bloc] += economy.gdp / gdp);
    blocs.iter().map(|share| share * share).sum::<f64>().min(1.0)
}

/// The rift for distances that agreements have changed, and with export control ec, 0 to 1.
///
/// ```text
/// Rift = min(100, 100 ER / 0.5^(1+alpha) (1 + 0.30 ec))
/// ```
///
/// `distance` is the full matrix, row by row.
#[must_use]
pub fn rift_under(
    economies: &[Economy],
    distance: &[f64],
    parameters: &Parameters,
    bloc_of: &[usize],
    export_control: f64,
) -> f64 {
    let alpha = parameters.get(ParameterId::Polarisation);
    let n_blocs = bloc_of.iter().max().map_or(0, |highest| highest + 1);
    let world_gdp: f64 = economies.iter().map(|economy| economy.gdp).sum();
    let mut bloc_gdp = vec![0.0; n_blocs];
    let mut bloc_distance = vec![0.0; n_blocs];
    for (i, economy) in economies.iter().enumerate() {
        let mut to_others = 0.0;
        let row = &distance[i * economies.len()..(i + 1) * economies.len()];
        for ((other, distance), bloc) in economies.iter().zip(row).zip(bloc_of) {
            if *bloc != bloc_of[i] {
                to_others += other.gdp * distance;
            }
        }
        bloc_gdp[bloc_of[i]] += economy.gdp;
        bloc_distance[bloc_of[i]] += economy.gdp * to_others;
    }
    let polarisation: f64 = bloc_gdp
        .iter()
        .zip(&bloc_distance)
        .filter(|(gdp, _)| **gdp > 0.0)
        .map(|(gdp, distance)| (gdp / world_gdp).powf(1.0 + alpha) * distance / (gdp * world_gdp))
        .sum();
    let closed = 1.0 + parameters.get(ParameterId::ExportRift) * export_control;
    (100.0 * polarisation / 0.5_f64.powf(1.0 + alpha) * closed).clamp(0.0, 100.0)
}
