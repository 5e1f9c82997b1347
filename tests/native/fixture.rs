//! Six invented countries and one technology, from an independent reference calculation, and helpers for tests.

use entente::model::cost_sharing::Effort;
use entente::model::evaluate::{Case, evaluate};
use entente::model::outcome::Outcome;
use entente::model::parameters::{ParameterId, Parameters};
use entente::model::terms::{BillRule, TechnologyTerms, Terms};
use entente::model::world::{Economy, Endowment, Progress, Technology, World};

pub(crate) const AUR: usize = 0;
pub(crate) const BOR: usize = 1;
pub(crate) const CAL: usize = 2;
pub(crate) const DOR: usize = 3;
pub(crate) const EST: usize = 4;
pub(crate) const FAR: usize = 5;

/// Code, GDP, position, rights, ambition, research, knowledge, capacity ratio, control.
const ECONOMIES: [(&str, [f64; 8]); 6] = [
    ("AUR", [20000.0, 2.0, 0.90, 1.0, 40.0, 0.90, 0.60, 0.80]),
    ("BOR", [5000.0, 1.5, 0.95, 1.0, 12.0, 0.70, 0.50, 0.60]),
    ("CAL", [800.0, 1.4, 0.90, 0.8, 4.0, 0.80, 4.0, 0.60]),
    ("DOR", [300.0, 1.2, 0.80, 0.6, 0.4, 0.15, 0.05, 0.30]),
    ("EST", [15000.0, -1.0, 0.20, 1.0, 30.0, 0.70, 0.90, 0.70]),
    ("FAR", [2500.0, -0.2, 0.60, 0.6, 2.0, 0.20, 0.20, 0.35]),
];

pub(crate) fn semiconductors() -> Technology {
    Technology {
        id: "semiconductors".into(),
        frontier_cost: 150.0,
        start_up: 0.25,
        adaptation: 0.05,
        willingness: 0.010,
        consolidation: 0.50,
        leak: 0.08,
        rights_sensitive: false,
        market: Some(574.0),
        progress: Some(Progress { growth: 0.20, difficulty: 0.2, diffusion: 0.04, novelty: 0.6 }),
    }
}

pub(crate) fn world() -> World {
    let position = |i: usize| ECONOMIES[i].1[1];
    let distance = (0..36).map(|pair| ((position(pair / 6) - position(pair % 6)).abs() / 3.5).min(1.0)).collect();
    let (economies, endowments) = ECONOMIES
        .iter()
        .map(|(code, [gdp, _, rights, ambition, research, knowledge, capacity_ratio, control])| {
            let economy = Economy { code: (*code).into(), gdp: *gdp, rights: *rights, ambition: *ambition };
            let endowment = Endowment {
                knowledge: *knowledge,
                capacity_ratio: *capacity_ratio,
                control: *control,
                research: *research,
            };
            (economy, endowment)
        })
        .unzip();
    World::new(economies, vec![semiconductors()], endowments, distance).unwrap()
}

pub(crate) fn counting_heads() -> Parameters {
    Parameters::default().with(ParameterId::SizeInCoordination, 0.0).unwrap()
}

pub(crate) fn terms(bill: BillRule, pooling: f64) -> Terms {
    let technologies = vec![TechnologyTerms { pooling, supply: 0.6, ..TechnologyTerms::default() }];
    Terms { technologies, bill, ..Terms::off(1) }
}

pub(crate) fn outcome(parameters: &Parameters, terms: &Terms, alliances: &[Vec<usize>]) -> Outcome {
    let world = world();
    evaluate(&Case { world: &world, parameters, alliances, terms }, Effort::Full).unwrap()
}

pub(crate) fn shares(parameters: &Parameters, bill: BillRule, members: &[usize]) -> Vec<f64> {
    let outcome = outcome(parameters, &terms(bill, 0.5), &[members.to_vec()]);
    outcome.alliances[0].programmes[0].members.iter().map(|member| member.share).collect()
}

#[track_caller]
pub(crate) fn close(given: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(given.len(), expected.len(), "{given:?} against {expected:?}");
    for (given, expected) in given.iter().zip(expected) {
        assert!((given - expected).abs() <= tolerance, "{given} against {expected}, tolerance {tolerance}");
    }
}
