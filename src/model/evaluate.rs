//! From a case to its outcome: the way into the model.

use super::arrangement::Arrangement;
use super::autonomy::{Bloc, Setting, autonomy};
use super::cost_sharing::{Effort, SharingTerms, method, needs_tables, split};
use super::error::InputError;
use super::governance::{Governance, govern};
use super::levers::conditions::{Conditions, PLANT_YEARS};
use super::levers::dominance_cap::WorkCap;
use super::levers::standards;
use super::outcome::{AllianceOutcome, Autonomy, Outcome, ProgrammeCost};
use super::parameters::{ParameterId, Parameters};
use super::programme::{Partnership, PartnershipTables, Programme};
use super::rift::rift;
use super::terms::{Bounds, CAP_OFF, Terms};
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
    let autonomy = (0..world.technologies().len())
        .map(|technology| {
            let conditions = Conditions::plain(world, technology);
            let setting =
                Setting { conditions: &conditions, parameters, rights_gate: true, open_standards: false, rift };
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
    case.terms.check(Bounds { technologies: world.technologies().len(), economies: world.economies().len() })?;
    let arrangement = Arrangement::new(case, case.alliances)?;
    let alliances = (0..arrangement.alliances.len())
        .map(|index| alliance(case, &arrangement, index, effort))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(Outcome {
        rift: arrangement.rift,
        rift_alone: baseline.rift,
        autonomy: autonomies(case, &arrangement, &alliances),
        autonomy_alone: baseline.autonomy.clone(),
        alliances,
        alliance_of: arrangement.alliance_of,
        rift_in: arrangement.rift_in,
        bloc_concentration: arrangement.bloc_concentration,
    })
}

fn alliance(
    case: &Case<'_>,
    arrangement: &Arrangement<'_>,
    index: usize,
    effort: Effort,
) -> Result<AllianceOutcome, InputError> {
    let (given_as, members) = &arrangement.alliances[index];
    let governance = govern(case.world, case.parameters, case.terms, members)?;
    let all: Vec<usize> = (0..case.world.technologies().len()).collect();
    let programmes = programmes(case, arrangement, index, &all, effort);
    Ok(AllianceOutcome { programmes, members: members.clone(), given_as: *given_as, governance })
}

/// Costs of the joint programmes of one alliance in some technologies.
#[must_use]
pub fn programmes(
    case: &Case<'_>,
    arrangement: &Arrangement<'_>,
    alliance: usize,
    technologies: &[usize],
    effort: Effort,
) -> Vec<ProgrammeCost> {
    let members = &arrangement.alliances[alliance].1;
    let counts_heads =
        case.parameters.get(ParameterId::SizeInCoordination) <= 0.0 && case.terms.dominance_cap >= CAP_OFF;
    let method = method(case.terms.bill, members.len(), counts_heads, effort);
    let mut bills = Vec::with_capacity(technologies.len());
    for_each_programme(
        case,
        arrangement,
        members,
        technologies,
        needs_tables(method),
        |programme, tables, technology| {
            let conditions = &arrangement.conditions[technology];
            let endowments = conditions.endowments_today();
            let research: Vec<f64> = members.iter().map(|&i| endowments[i].research).collect();
            let grants = conditions.grants.iter().filter(|grant| grant.alliance == alliance);
            let terms = SharingTerms {
                bill: case.terms.bill,
                method,
                pooling: conditions.terms.pooling,
                research: &research,
                gdp: programme.partnership().gdp(),
                funding: PLANT_YEARS * grants.fold(0.0, |sum, grant| sum + grant.per_year),
            };
            bills.push(split(programme, tables, terms));
        },
    );
    bills
}

/// Goes through the joint programmes of some members, technology by technology, with the tables of all coalitions if they
/// are wanted. What technologies with the same distances and standards share is computed once.
pub fn for_each_programme(
    case: &Case<'_>,
    arrangement: &Arrangement<'_>,
    members: &[usize],
    technologies: &[usize],
    with_tables: bool,
    mut look: impl FnMut(&Programme<'_>, Option<&PartnershipTables>, usize),
) {
    let mut shared: Option<Shared> = None;
    for &technology in technologies {
        let conditions = &arrangement.conditions[technology];
        let kept = shared.take().filter(|shared| shared.serves(conditions));
        let Shared { partnership, tables, .. } =
            shared.insert(kept.unwrap_or_else(|| Shared::new(case, conditions, members, with_tables)));
        look(&programme(case, partnership, technology), tables.as_ref(), technology);
    }
}

/// The joint programme of a partnership in a technology, under the terms of a case.
fn programme<'a>(case: &Case<'_>, partnership: &'a Partnership, technology: usize) -> Programme<'a> {
    let cap = case.terms.dominance_cap;
    let work = WorkCap { cap, quality: case.parameters.get(ParameterId::CapQuality) };
    Programme::new(case.world, partnership, technology).with_work_cap((cap < CAP_OFF).then_some(work))
}

/// The partnership of an alliance under the conditions of a technology.
fn partnership(case: &Case<'_>, conditions: &Conditions<'_>, members: &[usize]) -> Partnership {
    let standards = standards::effect(case.parameters, conditions.terms.standards, case.terms.open_standards);
    Partnership::under(case.world, conditions.distances(), case.parameters, standards, members)
}

/// What technologies with the same distances and standards share: the costly powers.
struct Shared {
    standards: f64,
    plain: bool,
    partnership: Partnership,
    tables: Option<PartnershipTables>,
}

impl Shared {
    fn new(case: &Case<'_>, conditions: &Conditions<'_>, members: &[usize], with_tables: bool) -> Self {
        let partnership = partnership(case, conditions, members);
        let tables = with_tables.then(|| partnership.tables());
        Self { standards: conditions.terms.standards, plain: conditions.keeps_distances(), partnership, tables }
    }

    /// Whether it holds for other conditions too: only distances that nothing has changed are known to be the same.
    fn serves(&self, conditions: &Conditions<'_>) -> bool {
        self.plain && conditions.keeps_distances() && self.standards.total_cmp(&conditions.terms.standards).is_eq()
    }
}

fn autonomies(case: &Case<'_>, arrangement: &Arrangement<'_>, alliances: &[AllianceOutcome]) -> Vec<Vec<Autonomy>> {
    let preventive: Vec<Vec<f64>> = alliances.iter().map(|alliance| preventive(&alliance.governance)).collect();
    let blocs: Vec<Bloc<'_>> = alliances
        .iter()
        .zip(&preventive)
        .map(|(alliance, preventive)| Bloc { members: &alliance.members, preventive, ramp: 1.0 })
        .collect();
    let technologies = 0..case.world.technologies().len();
    technologies.map(|k| autonomy(&arrangement.setting(case, k), &blocs, &arrangement.alliance_of)).collect()
}

/// Chance of each member to stop a decision.
#[must_use]
pub fn preventive(governance: &Governance) -> Vec<f64> {
    (0..governance.weights.len()).map(|member| governance.preventive(member)).collect()
}
