//! Autonomy and rift: the formulas of sections 3 and 5 on random worlds, and how they move.

use crate::by_hand::{autonomy as by_hand, blocs, preventive, rift as rift_by_hand, same};
use crate::fixture::{AUR, BOR, CAL, DOR, outcome, terms};
use crate::random_worlds::{Scenario, cases, scenario, share};
use entente::model::autonomy::{Bloc, Setting, autonomy};
use entente::model::levers::conditions::Conditions;
use entente::model::outcome::{Autonomy, Outcome};
use entente::model::parameters::Parameters;
use entente::model::rift::rift;
use entente::model::terms::BillRule;
use proptest::prelude::*;

fn figures(a: &Autonomy) -> [f64; 10] {
    [a.score, a.knowledge, a.capacity, a.control, a.need, a.fill, a.exposure, a.concentration, a.joint_control, a.leak]
}

/// Bills are looked at elsewhere; here they should only be quick.
fn with_quick_bills(mut scenario: Scenario) -> Scenario {
    scenario.terms.bill = BillRule::Equal;
    scenario
}

fn check_by_hand(scenario: &Scenario, outcome: &Outcome, blocs: &[Vec<usize>], rift: f64, alone: bool) {
    let given = if alone { &outcome.autonomy_alone } else { &outcome.autonomy };
    for bloc in blocs {
        let stop = if bloc.len() > 1 { preventive(scenario, bloc) } else { vec![1.0] };
        for (&i, &prevent) in bloc.iter().zip(&stop) {
            for (k, row) in given.iter().enumerate() {
                same(&figures(&row[i]), &by_hand(scenario, k, i, bloc, rift, prevent), 100.0);
            }
        }
    }
}

/// One technology, everybody in one alliance, at a level of pooling.
fn pooled(scenario: &Scenario, pooling: f64) -> Outcome {
    let mut scenario = scenario.clone();
    scenario.alliances = vec![scenario.everyone()];
    scenario.pool(pooling);
    scenario.outcome()
}

proptest! {
    #![proptest_config(cases(192))]

    /// Scores, pillars and everything behind them are what the printed formulas give, in alliances and alone.
    #[test]
    fn autonomy_follows_the_formulas(scenario in scenario(1..=12)) {
        let scenario = with_quick_bills(scenario);
        let outcome = scenario.outcome();
        let blocs = blocs(&scenario);
        let everyone_alone: Vec<Vec<usize>> = (0..scenario.n()).map(|i| vec![i]).collect();
        same(&[outcome.rift], &[rift_by_hand(&scenario, &blocs)], 1.0);
        same(&[outcome.rift_alone], &[rift_by_hand(&scenario, &everyone_alone)], 1.0);
        check_by_hand(&scenario, &outcome, &blocs, outcome.rift, false);
        check_by_hand(&scenario, &outcome, &everyone_alone, outcome.rift_alone, true);
    }

    /// The rift is that of the formula in worlds of any size, at most 100, and 0 for one world alliance.
    #[test]
    fn the_rift_follows_the_formula(scenario in scenario(1..=63)) {
        let scenario = with_quick_bills(scenario);
        let given = scenario.outcome().rift;
        prop_assert!((0.0..=100.0).contains(&given));
        same(&[given], &[rift_by_hand(&scenario, &blocs(&scenario))], 1.0);
        prop_assert_eq!(rift(&scenario.world(), &scenario.parameters, &vec![5; scenario.n()]), 0.0);
    }

    /// What a bloc is called does not matter: swapping the names of two leaves the rift as it is.
    #[test]
    fn the_names_of_blocs_do_not_matter(
        scenario in scenario(2..=20), drawn in prop::collection::vec(0..6_usize, 20),
    ) {
        let world = scenario.world();
        let named = &drawn[..scenario.n()];
        let swapped: Vec<usize> = named.iter().map(|&bloc| [1, 0, 2, 9, 4, 5][bloc]).collect();
        let of = |blocs: &[usize]| rift(&world, &scenario.parameters, blocs);
        same(&[of(&swapped)], &[of(named)], 1e-3);
    }

    /// More pooling never costs know-how, and never keeps a plant open.
    #[test]
    fn knowledge_rises_and_own_plants_fall_with_pooling(
        scenario in scenario(2..=12), low in share(), high in share(),
    ) {
        let scenario = with_quick_bills(scenario);
        let (less, more) = (pooled(&scenario, low.min(high)), pooled(&scenario, low.max(high)));
        for (less, more) in less.autonomy.iter().flatten().zip(more.autonomy.iter().flatten()) {
            prop_assert!(more.knowledge >= less.knowledge - 1e-12, "{} after {}", more.knowledge, less.knowledge);
            prop_assert!(more.need >= less.need - 1e-12, "{} after {}", more.need, less.need);
        }
    }

    /// A supplier at the same distance is less dangerous as an ally that has promised than as an outsider.
    #[test]
    fn exposure_falls_when_a_supplier_becomes_an_ally(
        mut scenario in scenario(3..=8), distance in 0.05..=0.95_f64, psi in 0.05..=1.0_f64, rift in 0.0..=100.0_f64,
    ) {
        let n = scenario.n();
        scenario.all_distances(distance);
        for k in 0..scenario.technologies.len() {
            for i in 0..n {
                let ratio = if i == 0 { 0.4 } else { scenario.endowments[k * n + i].capacity_ratio };
                scenario.endowments[k * n + i].capacity_ratio = if i == 1 { 3.0 } else { ratio };
            }
        }
        let world = scenario.world();
        for technology in 0..scenario.technologies.len() {
            let mut conditions = Conditions::plain(&world, technology);
            conditions.terms.supply = psi;
            let parameters = &scenario.parameters;
            let setting =
                Setting { conditions: &conditions, parameters, rights_gate: true, open_standards: false, rift };
            let bloc = Bloc { members: &[0, 1], preventive: &[0.5, 0.5], ramp: 1.0 };
            let outside = vec![None; n];
            let mut inside = outside.clone();
            inside[..2].fill(Some(0));
            let (before, after) = (autonomy(&setting, &[], &outside), autonomy(&setting, &[bloc], &inside));
            prop_assert!(after[0].exposure < before[0].exposure, "{} after {}", after[0].exposure, before[0].exposure);
        }
    }
}

/// Autonomy itself rises and falls again: the leader of the fixture wants some pooling, not none and not all.
#[test]
fn autonomy_is_not_monotone_in_pooling() {
    let score = |pooling: f64| {
        let terms = terms(BillRule::ShapleyCapped, pooling);
        outcome(&Parameters::default(), &terms, &[vec![AUR, BOR, CAL, DOR]]).autonomy[0][AUR].score
    };
    assert!(score(0.25) > score(0.0) + 0.1, "a little pooling pays");
    assert!(score(0.25) > score(1.0) + 1.0, "complete pooling does not");
}

/// Two equal blocs as far apart as can be are the worst there is; splitting one of them helps.
#[test]
fn two_equal_blocs_are_the_worst() {
    let world = |sizes: &[f64]| {
        let n = sizes.len();
        let economy = |(i, &gdp): (usize, &f64)| entente::model::world::Economy {
            code: format!("E{i}"),
            gdp,
            rights: 1.0,
            ambition: 1.0,
        };
        let endowment =
            entente::model::world::Endowment { knowledge: 0.5, capacity_ratio: 0.5, control: 0.5, research: 0.0 };
        let distance = (0..n * n).map(|pair| f64::from(u8::from(pair / n != pair % n))).collect();
        let economies = sizes.iter().enumerate().map(economy).collect();
        let technologies = vec![crate::fixture::semiconductors()];
        entente::model::world::World::new(economies, technologies, vec![endowment; n], distance).unwrap()
    };
    let alone = |sizes: &[f64]| rift(&world(sizes), &Parameters::default(), &(0..sizes.len()).collect::<Vec<_>>());
    same(&[alone(&[1.0, 1.0])], &[100.0], 1.0);
    let (three, four) = (alone(&[1.0; 3]), alone(&[1.0; 4]));
    assert!(three < 100.0 && four < three, "{three}, {four}");
}
