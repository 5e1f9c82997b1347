//! Who is with whom, and the world that this makes in every technology.

use super::autonomy::Setting;
use super::error::{Field, InputError};
use super::evaluate::{Case, MAX_ALLIANCES};
use super::levers::conditions::Conditions;
use super::rift::{bloc_concentration, rift_under};
use super::world::World;

/// A map of alliances with the conditions in every technology and the rift.
#[derive(Debug, Clone)]
pub struct Arrangement<'a> {
    /// Alliances of two or more, each in world order, with its place in the list given.
    pub alliances: Vec<(usize, Vec<usize>)>,
    /// Alliance of each economy, as a position in `alliances`.
    pub alliance_of: Vec<Option<usize>>,
    /// Conditions in each technology.
    pub conditions: Vec<Conditions<'a>>,
    /// Rift over all technologies, 0 to 100.
    pub rift: f64,
    /// Rift in each technology.
    pub rift_in: Vec<f64>,
    /// Concentration of the world in blocs, 0 to 1.
    pub bloc_concentration: f64,
}

impl<'a> Arrangement<'a> {
    /// Arranges the world of a case by a list of alliances, which may be another than the case's own.
    ///
    /// # Errors
    /// [`InputError`] if there are too many alliances, a position is not in the world, an economy is in two alliances, or
    /// money goes into plants of a technology without a market size.
    pub fn new(case: &Case<'a>, given: &[Vec<usize>]) -> Result<Self, InputError> {
        let alliances = checked_alliances(case.world, given)?;
        let alliance_of = alliance_of(case.world.economies().len(), &alliances);
        let index_of = |given_as: usize| alliances.iter().position(|(place, _)| *place == given_as);
        let conditions = (0..case.world.technologies().len())
            .map(|k| Conditions::new(case.world, case.parameters, case.terms, k, &alliance_of, index_of))
            .collect::<Result<Vec<_>, _>>()?;
        let blocs = blocs(&alliance_of, alliances.len());
        let (rift, rift_in) = rifts(case, &conditions, &blocs, alliances.is_empty());
        let bloc_concentration = bloc_concentration(case.world.economies(), &blocs);
        Ok(Self { alliances, alliance_of, conditions, rift, rift_in, bloc_concentration })
    }

    /// What is the same for all economies in one technology.
    #[must_use]
    pub fn setting<'b>(&'b self, case: &'b Case<'_>, technology: usize) -> Setting<'b> {
        Setting {
            conditions: &self.conditions[technology],
            parameters: case.parameters,
            rights_gate: case.terms.rights_gate,
            open_standards: case.terms.open_standards,
            rift: self.rift_in[technology],
        }
    }
}

/// The rift over all technologies, with means of distances and of export control, and in each technology.
///
/// Export control is a term of alliances: without an alliance nothing is closed.
fn rifts(case: &Case<'_>, conditions: &[Conditions<'_>], blocs: &[usize], no_alliance: bool) -> (f64, Vec<f64>) {
    let economies = case.world.economies();
    let closed = |ec: f64| if no_alliance { 0.0 } else { ec };
    let of = |distance: &[f64], ec: f64| rift_under(economies, distance, case.parameters, blocs, closed(ec));
    let same = conditions.windows(2).all(|pair| {
        let (one, other) = (&pair[0], &pair[1]);
        one.keeps_distances()
            && other.keeps_distances()
            && one.terms.export_control.total_cmp(&other.terms.export_control).is_eq()
    });
    if let (true, Some(first)) = (same, conditions.first()) {
        let rift = of(first.distances(), first.terms.export_control);
        return (rift, vec![rift; conditions.len()]);
    }
    let rift_in = conditions.iter().map(|c| of(c.distances(), c.terms.export_control)).collect();
    #[allow(clippy::cast_precision_loss, reason = "a count of technologies")]
    let count = conditions.len() as f64;
    let export_control = conditions.iter().map(|c| c.terms.export_control).sum::<f64>() / count;
    if conditions.iter().all(Conditions::keeps_distances) {
        return (of(case.world.distances(), export_control), rift_in);
    }
    let mut mean = vec![0.0; economies.len() * economies.len()];
    for one in conditions {
        mean.iter_mut().zip(one.distances()).for_each(|(sum, distance)| *sum += distance / count);
    }
    (of(&mean, export_control), rift_in)
}

/// Alliances of two or more, each in world order, with their place in the list given.
fn checked_alliances(world: &World, given: &[Vec<usize>]) -> Result<Vec<(usize, Vec<usize>)>, InputError> {
    if given.len() > MAX_ALLIANCES {
        let field = Field::global("alliances");
        return Err(InputError::WrongLength { field, given: given.len(), expected: MAX_ALLIANCES });
    }
    let mut seen = vec![false; world.economies().len()];
    for &member in given.iter().flatten() {
        let Some(taken) = seen.get_mut(member) else {
            let known = format!("0 to {}", world.economies().len() - 1);
            return Err(InputError::Unknown { field: Field::global("alliances"), code: member.to_string(), known });
        };
        if *taken {
            let code = world.economies()[member].code.clone();
            return Err(InputError::Duplicate { field: Field::global("alliances"), code });
        }
        *taken = true;
    }
    let large = given.iter().enumerate().filter(|(_, members)| members.len() > 1);
    Ok(large
        .map(|(given_as, members)| {
            let in_world_order = (0..seen.len()).filter(|economy| members.contains(economy)).collect();
            (given_as, in_world_order)
        })
        .collect())
}

fn alliance_of(n_economies: usize, alliances: &[(usize, Vec<usize>)]) -> Vec<Option<usize>> {
    let mut of = vec![None; n_economies];
    for (index, (_, members)) in alliances.iter().enumerate() {
        for &member in members {
            of[member] = Some(index);
        }
    }
    of
}

/// Alliances first, then every non-aligned economy as a bloc of its own.
fn blocs(alliance_of: &[Option<usize>], n_alliances: usize) -> Vec<usize> {
    alliance_of.iter().enumerate().map(|(i, alliance)| alliance.unwrap_or(n_alliances + i)).collect()
}
