//! From a case to its outcome: the way into the model.

use super::autonomy::{Bloc, Setting, autonomy};
use super::cost_sharing::{Effort, SharingTerms, method, needs_tables, split};
use super::error::{Field, InputError};
use super::governance::{Governance, govern};
use super::outcome::{AllianceOutcome, Autonomy, Outcome, ProgrammeCost};
use super::parameters::{ParameterId, Parameters};
use super::programme::{Partnership, Programme};
use super::rift::rift;
use super::terms::{TechnologyTerms, Terms};
use super::world::World;

/// Most alliances in one case.
pub const MAX_ALLIANCES: usize = 4;

/// What is to be calculated.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The world.
    pub world: &'a World,
    /// Judgement parameters.
    pub parameters: &'a Parameters,
    /// Members of each alliance, as positions in the world. Alliances with fewer than two members do nothing.
    pub alliances: &'a [Vec<usize>],
    /// The terms, the same for every alliance.
    pub terms: &'a Terms,
}

/// What everyone has alone: the baseline behind every result. Depends on the world and the parameters only.
#[derive(Debug, Clone, PartialEq)]
pub struct Baseline {
    rift: f64,
    autonomy: Vec<Vec<Autonomy>>,
}

/// Computes the baseline.
#[must_use]
pub fn baseline(world: &World, parameters: &Parameters) -> Baseline {
    let n = world.economies().len();
    let alone: Vec<usize> = (0..n).collect();
    let rift = rift(world, parameters, &alone);
    let nothing = TechnologyTerms { pooling: 0.0, supply: 0.0 };
    let autonomy = (0..world.technologies().len())
        .map(|technology| {
            let setting = Setting { world, parameters, technology, terms: nothing, rights_gate: true, rift };
            autonomy(&setting, &[], &vec![None; n])
        })
        .collect();
    Baseline { rift, autonomy }
}

/// Calculates a case, with its baseline.
///
/// # Errors
/// [`InputError`] naming the first field that cannot be used.
pub fn evaluate(case: &Case<'_>, effort: Effort) -> Result<Outcome, InputError> {
    evaluate_against(case, &baseline(case.world, case.parameters), effort)
}

/// Calculates a case against a baseline that is already known.
///
/// # Errors
/// [`InputError`] naming the first field that cannot be used.
pub fn evaluate_against(case: &Case<'_>, baseline: &Baseline, effort: Effort) -> Result<Outcome, InputError> {
    let world = case.world;
    case.terms.check(world.technologies().len())?;
    let alliances = checked_alliances(world, case.alliances)?;
    let alliance_of = alliance_of(world.economies().len(), &alliances);
    let rift = rift(world, case.parameters, &blocs(&alliance_of, alliances.len()));
    let outcomes = alliances
        .into_iter()
        .map(|(given_as, members)| alliance(case, given_as, members, effort))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(Outcome {
        rift,
        rift_alone: baseline.rift,
        autonomy: autonomies(case, &outcomes, &alliance_of, rift),
        autonomy_alone: baseline.autonomy.clone(),
        alliances: outcomes,
        alliance_of,
    })
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

fn alliance(
    case: &Case<'_>,
    given_as: usize,
    members: Vec<usize>,
    effort: Effort,
) -> Result<AllianceOutcome, InputError> {
    let governance = govern(case.world, case.parameters, case.terms, &members)?;
    Ok(AllianceOutcome { programmes: programmes(case, &members, effort), members, given_as, governance })
}

fn programmes(case: &Case<'_>, members: &[usize], effort: Effort) -> Vec<ProgrammeCost> {
    let partnership = Partnership::new(case.world, case.parameters, members);
    let counts_heads = case.parameters.get(ParameterId::SizeInCoordination) <= 0.0;
    let method = method(case.terms.bill, members.len(), counts_heads, effort);
    let tables = needs_tables(method).then(|| partnership.tables());
    (0..case.world.technologies().len())
        .map(|technology| {
            let endowments = case.world.endowments(technology);
            let research: Vec<f64> = members.iter().map(|&i| endowments[i].research).collect();
            let terms = SharingTerms {
                bill: case.terms.bill,
                method,
                pooling: case.terms.technologies[technology].pooling,
                research: &research,
                gdp: partnership.gdp(),
            };
            split(&Programme::new(case.world, &partnership, technology), tables.as_ref(), terms)
        })
        .collect()
}

fn autonomies(
    case: &Case<'_>,
    alliances: &[AllianceOutcome],
    alliance_of: &[Option<usize>],
    rift: f64,
) -> Vec<Vec<Autonomy>> {
    let preventive: Vec<Vec<f64>> = alliances.iter().map(|alliance| preventive(&alliance.governance)).collect();
    let blocs: Vec<Bloc<'_>> = alliances
        .iter()
        .zip(&preventive)
        .map(|(alliance, preventive)| Bloc { members: &alliance.members, preventive })
        .collect();
    (0..case.world.technologies().len())
        .map(|technology| {
            let setting = Setting {
                world: case.world,
                parameters: case.parameters,
                technology,
                terms: case.terms.technologies[technology],
                rights_gate: case.terms.rights_gate,
                rift,
            };
            autonomy(&setting, &blocs, alliance_of)
        })
        .collect()
}

fn preventive(governance: &Governance) -> Vec<f64> {
    (0..governance.weights.len()).map(|member| governance.preventive(member)).collect()
}
