//! Year by year: the six-country example through whole cases, and what holds for any world.

use crate::by_hand::same;
use crate::fixture::{AUR, BOR, CAL, DOR, FAR, close, counting_heads, outcome, terms, world};
use crate::random_worlds::{Scenario, cases, drawn_scenario, scenario, with_levers};
use crate::tracks::{Track, semiconductors};
use entente::model::arrangement::Arrangement;
use entente::model::assess::years::{YearsIn, years, years_alone};
use entente::model::cost_sharing::Effort;
use entente::model::dynamics::setting::ProgressSetting;
use entente::model::error::InputError;
use entente::model::evaluate::{Case, evaluate};
use entente::model::outcome::{Autonomy, Outcome};
use entente::model::parameters::{ParameterId, Parameters};
use entente::model::terms::{BillRule, OwnPlants};
use entente::model::world::{Progress, World};
use proptest::prelude::*;

/// Half a unit of the sixth digit after the point.
const PRINTED: f64 = 5.1e-7;

fn of_six(alliances: &[Vec<usize>]) -> Vec<YearsIn> {
    let (parameters, terms) = (counting_heads(), terms(BillRule::ShapleyCapped, 0.5));
    let (world, outcome) = (world(), outcome(&parameters, &terms, alliances));
    years(&Case { world: &world, parameters: &parameters, alliances, terms: &terms }, &outcome, &[0]).unwrap()
}

fn targets(years: &YearsIn) -> [Option<f64>; 6] {
    std::array::from_fn(|economy| years.target[economy].years())
}

#[track_caller]
fn close_options(given: [Option<f64>; 6], expected: [Option<f64>; 6]) {
    assert_eq!(given.map(|one| one.is_some()), expected.map(|one| one.is_some()), "{given:?}");
    close(&given.map(|one| one.unwrap_or(0.0)), &expected.map(|one| one.unwrap_or(0.0)), PRINTED);
}

/// The same reference as for the paths alone, here from a whole case: votes give the delay, members the rift.
#[test]
fn six_countries_year_by_year() {
    let expected = [
        (1, [1.099479, 0.764929, 0.831091, 0.155731, 0.829951, 0.206558]),
        (2, [1.341557, 0.845223, 0.877222, 0.166278, 0.982096, 0.213543]),
        (5, [2.426275, 1.228208, 1.142869, 0.235687, 1.609590, 0.237399]),
        (10, [6.277564, 2.587870, 2.125671, 0.529197, 3.551538, 0.289055]),
        (20, [34.951818, 11.421443, 7.949347, 2.632828, 15.727131, 0.457058]),
    ];
    let with = &of_six(&[vec![AUR, BOR, CAL, DOR]])[0];
    for (year, levels) in expected {
        close(with.capability.year(year), &levels, PRINTED);
    }
    let together = [Some(4.016308), Some(8.260689), Some(9.504362), Some(18.254359), Some(6.331760), None];
    let alone = [Some(4.087298), Some(11.318873), Some(17.894180), None, Some(6.328778), None];
    close_options(targets(with), together);
    close_options(targets(&of_six(&[])[0]), alone);
    close_options(targets(&years_alone(&world(), &counting_heads(), &[0]).unwrap()[0]), alone);
}

/// Without an alliance nothing but know-how moves, and only its place in the race.
#[test]
fn the_first_year_alone_is_the_score_of_today() {
    let alone = &years_alone(&world(), &counting_heads(), &[0]).unwrap()[0];
    let scores: Vec<f64> = alone.autonomy[0].iter().map(|autonomy| autonomy.score).collect();
    close(&scores, &[72.6665, 57.6884, 78.2974, 12.2475, 74.3830, 20.3711], 5.1e-5);
    // Who leads at the start and at the end keeps the know-how pillar.
    let knowledge: Vec<f64> = alone.autonomy.iter().map(|year| year[AUR].knowledge).collect();
    close(&knowledge, &[90.0; 21], 1e-9);
    assert!(alone.autonomy[20][FAR].knowledge < alone.autonomy[0][FAR].knowledge);
}

/// A programme in full swing, with know-how as it is in 2025, has the score of the outcome.
#[test]
fn an_alliance_that_begins_at_once_begins_with_the_score_of_the_outcome() {
    let mut scenario = still(with_alliance(drawn_scenario(6)));
    let (world, outcome, paths) = calculated(&scenario);
    drop(world);
    let last: Vec<f64> = paths[0].autonomy[20].iter().map(|autonomy| autonomy.score).collect();
    let full: Vec<f64> = outcome.autonomy[0].iter().map(|autonomy| autonomy.score).collect();
    same(&last, &full, 1.0);
    // Before the decision nothing is pooled, though supply is promised: as with nothing pooled at all.
    scenario.pool(0.0);
    let (_, outcome, _) = calculated(&scenario);
    let none: Vec<f64> = outcome.autonomy[0].iter().map(|autonomy| autonomy.score).collect();
    let first: Vec<f64> = paths[0].autonomy[0].iter().map(|autonomy| autonomy.score).collect();
    same(&first, &none, 1.0);
}

#[test]
fn build_up_begins_after_the_delay_and_takes_its_years() {
    let mut scenario = still(with_alliance(drawn_scenario(6)));
    scenario.set(ParameterId::DelayPerHalving, 0.25);
    scenario.set(ParameterId::BuildUp, 4.0);
    scenario.terms.quota = 1.0;
    scenario.terms.min_members = None;
    let (_, outcome, paths) = calculated(&scenario);
    // Unanimity of three: an eighth of all proposals pass, two halvings beyond one half, half a year.
    close(&[outcome.alliances[0].governance.delay], &[0.5], 1e-12);
    for (year, part) in [(0, 0.0), (1, 0.125), (3, 0.625), (4, 0.875), (5, 1.0), (20, 1.0)] {
        let mut then = scenario.clone();
        then.terms.technologies.iter_mut().for_each(|terms| terms.pooling *= part);
        let (_, expected, _) = calculated(&then);
        let scores = |all: &[Autonomy]| all.iter().map(|one| one.score).collect::<Vec<_>>();
        same(&scores(&paths[0].autonomy[year]), &scores(&expected.autonomy[0]), 1.0);
    }
}

#[test]
fn a_technology_that_does_not_say_how_it_moves_is_named() {
    let mut scenario = drawn_scenario(4);
    scenario.technologies[0].progress = None;
    let (world, parameters, terms) = (scenario.world(), scenario.parameters, &scenario.terms);
    let case = Case { world: &world, parameters: &parameters, alliances: &scenario.alliances, terms };
    let outcome = evaluate(&case, Effort::Frame).unwrap();
    let all = [years(&case, &outcome, &[0]), years_alone(&world, &parameters, &[0])];
    assert!(all.iter().all(|result| matches!(result, Err(InputError::Missing { .. }))), "{all:?}");
    assert_eq!(years(&case, &outcome, &[]), Ok(vec![]));
}

fn with_alliance(mut scenario: Scenario) -> Scenario {
    scenario.alliances = vec![vec![0, 2, 3]];
    scenario.pool(0.7);
    scenario.promise(0.6);
    scenario
}

/// A world in which nobody learns anything.
fn still(mut scenario: Scenario) -> Scenario {
    let none = Progress { growth: 0.0, difficulty: 0.5, diffusion: 0.0, novelty: 0.6 };
    scenario.technologies.iter_mut().for_each(|technology| technology.progress = Some(none));
    scenario
}

fn calculated(scenario: &Scenario) -> (World, Outcome, Vec<YearsIn>) {
    let world = scenario.world();
    let (parameters, alliances, terms) = (&scenario.parameters, &scenario.alliances, &scenario.terms);
    let case = Case { world: &world, parameters, alliances, terms };
    let outcome = evaluate(&case, Effort::Frame).unwrap();
    let focus: Vec<usize> = (0..scenario.technologies.len()).collect();
    let paths = years(&case, &outcome, &focus).unwrap();
    (world, outcome, paths)
}

/// What a path depends on besides the economies.
fn rest(parameters: &Parameters, progress: Progress, export_control: f64, rift: f64) -> ProgressSetting<'static> {
    let get = |id| parameters.get(id);
    ProgressSetting {
        export_control,
        rift,
        growth: progress.growth,
        difficulty: progress.difficulty,
        diffusion: progress.diffusion,
        novelty: progress.novelty,
        duplication: get(ParameterId::Duplication),
        openness: get(ParameterId::Openness),
        absorption: get(ParameterId::AbsorptionConstant),
        research_growth: 1.0 + get(ParameterId::ResearchGrowth),
        build_up: get(ParameterId::BuildUp),
        member_loss: get(ParameterId::ExportRevenue),
        rival_spur: get(ParameterId::ExportSpur),
        ..semiconductors()
    }
}

#[allow(clippy::cast_precision_loss)]
fn check_targets(path: &YearsIn, target: f64) {
    for (economy, given) in path.target.iter().enumerate() {
        let levels: Vec<f64> = path.capability.of(economy).collect();
        let crossed = levels.iter().position(|level| *level >= target);
        match (given.years(), crossed) {
            (None, None) => {}
            (Some(years), Some(0)) => assert_eq!(years, 0.0),
            (Some(years), Some(year)) => {
                let between = (target - levels[year - 1]) / (levels[year] - levels[year - 1]);
                let expected = (year - 1) as f64 + between;
                assert!((years - expected).abs() < 1e-9, "{years} {expected}");
            }
            other => panic!("{other:?} {levels:?} {target}"),
        }
    }
}

fn check_years(scenario: &Scenario, alone: bool) {
    let (world, outcome, paths) = calculated(scenario);
    let focus: Vec<usize> = (0..scenario.technologies.len()).collect();
    let paths = if alone { years_alone(&world, &scenario.parameters, &focus).unwrap() } else { paths };
    for (k, path) in paths.iter().enumerate() {
        assert_eq!(path.technology, k);
        let today: Vec<f64> = world.endowments(k).iter().map(|endowment| endowment.knowledge).collect();
        assert_eq!(path.capability.year(0), today);
        assert!(path.capability.levels().iter().all(|level| level.is_finite() && *level >= 0.0));
        assert_eq!((path.autonomy.len(), path.target.len()), (21, scenario.n()));
        for autonomy in path.autonomy.iter().flatten() {
            assert!((0.0..=100.0).contains(&autonomy.score), "{autonomy:?}");
            for pillar in [autonomy.knowledge, autonomy.capacity, autonomy.control] {
                assert!((1.0..=100.0).contains(&pillar), "{autonomy:?}");
            }
        }
        check_targets(path, scenario.parameters.get(ParameterId::Target));
        if alone {
            let scores = |all: &[Autonomy]| all.iter().map(|one| one.score).collect::<Vec<_>>();
            assert_eq!(scores(&path.autonomy[0]), scores(&outcome.autonomy_alone[k]));
        }
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn years_stay_in_range(scenario in with_levers(scenario(1..=16)), alone in any::<bool>()) {
        check_years(&scenario, alone);
    }

    /// In a world without distances nothing divides: an alliance that pools nothing has the paths of everyone alone.
    #[test]
    fn nothing_pooled_changes_no_path(scenario in scenario(1..=12)) {
        let mut scenario = scenario;
        scenario.all_distances(0.0);
        scenario.pool(0.0);
        let (world, outcome, paths) = calculated(&scenario);
        prop_assert_eq!((outcome.rift, outcome.rift_alone), (0.0, 0.0));
        let focus: Vec<usize> = (0..scenario.technologies.len()).collect();
        let alone = years_alone(&world, &scenario.parameters, &focus).unwrap();
        for (with, without) in paths.iter().zip(&alone) {
            same(with.capability.levels(), without.capability.levels(), 1.0);
            prop_assert_eq!(&with.target, &without.target);
        }
    }

    /// Where nobody learns and nobody builds, those outside keep the score of the outcome in every year.
    #[test]
    fn nothing_moves_outside_when_nothing_moves(scenario in with_levers(scenario(2..=12))) {
        let mut scenario = still(scenario);
        scenario.terms.funding.clear();
        scenario.terms.plants.clear();
        let (_, outcome, paths) = calculated(&scenario);
        for (k, path) in paths.iter().enumerate() {
            for economy in (0..scenario.n()).filter(|&i| outcome.alliance_of[i].is_none()) {
                for year in &path.autonomy {
                    same(&[year[economy].score], &[outcome.autonomy[k][economy].score], 1.0);
                }
            }
        }
    }

    /// Plants raise capacity each year for ten years, to what the outcome shows, and not after.
    #[test]
    fn plants_grow_for_ten_years(scenario in scenario(1..=8), spent in 0.1..50.0_f64) {
        let mut scenario = still(scenario);
        scenario.alliances.clear();
        scenario.terms.plants = vec![OwnPlants { economy: 0, technology: 0, per_year: spent }];
        let (world, outcome, paths) = calculated(&scenario);
        let need = |year: usize| paths[0].autonomy[year][0].need;
        let (ratio, demand) = (world.endowments(0)[0].capacity_ratio, world.demand(0, 0).unwrap());
        for year in 0..=20_u8 {
            let gain = (spent * f64::from(year.min(10)) / demand).min(1.0);
            same(&[need(year.into())], &[1.0 - (ratio + gain).min(1.0)], 1.0);
        }
        prop_assert_eq!(need(10), outcome.autonomy[0][0].need);
    }

    /// Export control and funding reach the paths with the rift and the distances of their technology.
    #[test]
    fn levers_reach_the_paths(scenario in with_levers(scenario(2..=10))) {
        let (world, outcome, paths) = calculated(&scenario);
        let (parameters, alliances, terms) = (&scenario.parameters, &scenario.alliances, &scenario.terms);
        let case = Case { world: &world, parameters, alliances, terms };
        let arrangement = Arrangement::new(&case, alliances).unwrap();
        for (k, path) in paths.iter().enumerate() {
            let conditions = &arrangement.conditions[k];
            let today = world.endowments(k);
            let given = |of: &dyn Fn(usize) -> f64| (0..scenario.n()).map(of).collect::<Vec<f64>>();
            let technology = &scenario.technologies[k];
            let gate = |i: usize| {
                let threshold = parameters.get(ParameterId::RightsThreshold);
                let gated = terms.rights_gate && technology.rights_sensitive;
                if gated { (scenario.economies[i].rights / threshold).min(1.0) } else { 1.0 }
            };
            let granted = |i: usize| {
                let grants = conditions.grants.iter().filter(|grant| grant.partner == i);
                let known = today[i].knowledge / (today[i].knowledge + parameters.get(ParameterId::AbsorptionConstant));
                grants.map(|grant| grant.per_year).sum::<f64>() * parameters.get(ParameterId::FundingResearch) * known
            };
            let inside = |i: usize| f64::from(u8::from(outcome.alliance_of[i].is_some()));
            let track = Track {
                knowledge: given(&|i| today[i].knowledge),
                research: given(&|i| today[i].research),
                added_research: given(&granted),
                distance: conditions.distances().to_vec(),
                alliance_of: outcome.alliance_of.clone(),
                pooled: given(&|i| inside(i) * terms.technologies[k].pooling * gate(i)),
                delay: outcome.alliances.iter().map(|alliance| alliance.governance.delay).collect(),
                rest: rest(parameters, technology.progress.unwrap(), terms.technologies[k].export_control, outcome.rift_in[k]),
            };
            for (year, expected) in track.by_hand().iter().enumerate() {
                let highest = expected.iter().fold(1.0, |top: f64, level| top.max(*level));
                if highest < 1e90 {
                    same(path.capability.year(year), expected, highest);
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(4))]

    #[test]
    fn years_of_large_worlds_stay_in_range(scenario in with_levers(scenario(40..=63)), alone in any::<bool>()) {
        check_years(&scenario, alone);
    }
}
