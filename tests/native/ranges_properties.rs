//! What holds when the judgements vary: runs that can be made again by hand, pairs from the same draw, shares that add up.

use crate::fixture;
use crate::random_worlds::{Scenario, cases, drawn_scenario, scenario, with_levers};
use entente::model::assess::assess;
use entente::model::assess::ranges::{Figure, Ranges, ranges};
use entente::model::cost_sharing::Effort;
use entente::model::ensemble::design::EnsembleOptions;
use entente::model::ensemble::distribution::Distribution;
use entente::model::ensemble::statistics::{Agreement, Bands, StabilityLight};
use entente::model::ensemble::uncertain::Uncertain;
use entente::model::evaluate::{Case, evaluate};
use entente::model::outcome::Outcome;
use entente::model::parameters::{ParameterId, Parameters};
use entente::model::terms::{BillRule, Terms};
use entente::model::world::World;
use proptest::prelude::*;

fn options(seed: u64, points: u32) -> EnsembleOptions {
    EnsembleOptions { seed, points, ..EnsembleOptions::default() }
}

fn case<'a>(scenario: &'a Scenario, world: &'a World) -> Case<'a> {
    Case { world, parameters: &scenario.parameters, alliances: &scenario.alliances, terms: &scenario.terms }
}

fn varied(scenario: &Scenario, focus: &[usize], options: &EnsembleOptions) -> (Outcome, Ranges) {
    let world = scenario.world();
    let case = case(scenario, &world);
    let outcome = evaluate(&case, Effort::Full).unwrap();
    let ranges = ranges(&case, &outcome, focus, options).unwrap();
    (outcome, ranges)
}

fn runs(ranges: &Ranges, figure: Figure) -> &[f64] {
    ranges.runs_of(figure).unwrap()
}

/// A figure of one run, from the parts of an outcome and an assessment.
fn figure(case: &Case<'_>, focus: &[usize], figure: Figure) -> f64 {
    let outcome = evaluate(case, Effort::Frame).unwrap();
    let assessment = assess(case, &outcome, focus).unwrap();
    let place = |economy: usize| {
        let alliance = outcome.alliance_of[economy].unwrap();
        (alliance, outcome.alliances[alliance].members.iter().position(|&member| member == economy).unwrap())
    };
    let costs = |economy: usize| {
        let (alliance, member) = place(economy);
        focus.iter().map(move |&k| (alliance, k, member)).collect::<Vec<_>>()
    };
    let of = |(alliance, k, member): (usize, usize, usize)| outcome.alliances[alliance].programmes[k].members[member];
    match figure {
        Figure::Rift if focus.len() == 1 => outcome.rift_in[focus[0]],
        Figure::Rift => outcome.rift,
        Figure::RiftAlone => outcome.rift_alone,
        Figure::Saving(alliance) => {
            let programmes = focus.iter().map(|&k| &outcome.alliances[alliance].programmes[k]);
            programmes.flat_map(|programme| &programme.members).map(|member| member.saving()).sum::<f64>() / 10.0
        }
        Figure::Broken(alliance) => {
            let given = &assessment.alliances[alliance];
            let tested = given.members.len() <= 10;
            let blocked = tested && given.groups.as_ref().is_some_and(|groups| groups.is_blocked());
            f64::from(u8::from(blocked || given.members.iter().any(|member| member.margin() < 0.0)))
        }
        Figure::Blocked(alliance) => {
            let given = &assessment.alliances[alliance];
            let blocked = given.groups.as_ref().is_some_and(|groups| groups.is_blocked());
            f64::from(u8::from(given.members.len() <= 10 && blocked))
        }
        Figure::Cost(economy) => costs(economy).into_iter().map(|at| of(at).outlay()).sum::<f64>() / 10.0,
        Figure::CostAlone(economy) => costs(economy).into_iter().map(|at| of(at).outside_option).sum::<f64>() / 10.0,
        Figure::Margin(economy) => {
            let (alliance, member) = place(economy);
            assessment.alliances[alliance].members[member].margin()
        }
        Figure::Autonomy(economy) => outcome.autonomy_over(economy, focus).score,
        Figure::AutonomyAlone(economy) => outcome.autonomy_alone_over(economy, focus).score,
        Figure::AutonomyIn(economy, one) => outcome.autonomy_over(economy, &[one]).score,
        Figure::AutonomyAloneIn(economy, one) => outcome.autonomy_alone_over(economy, &[one]).score,
    }
}

fn close(given: f64, expected: f64) {
    assert!((given - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{given} against {expected}");
}

fn check(scenario: &Scenario, focus: &[usize], seed: u64) {
    let options = options(seed, 4);
    let (outcome, ranges) = varied(scenario, focus, &options);
    let world = scenario.world();
    for (run, draw) in options.design().unwrap().draws().enumerate() {
        let (world, parameters) = draw.apply(&world, &scenario.parameters).unwrap();
        let case = Case { world: &world, parameters: &parameters, ..case(scenario, &world) };
        for &one in ranges.figures() {
            let given = runs(&ranges, one)[run];
            close(given, figure(&case, focus, one));
        }
    }
    for &one in ranges.figures() {
        let Bands { p5, p25, p50, p75, p95 } = ranges.bands(one).unwrap();
        assert!(p5 <= p25 && p25 <= p50 && p50 <= p75 && p75 <= p95, "{one:?}");
        let lowest = runs(&ranges, one).iter().copied().fold(f64::INFINITY, f64::min);
        assert!(lowest <= p5 && p5.is_finite() && p95.is_finite());
    }
    for economy in 0..scenario.n() {
        let (with, without) = (Figure::Autonomy(economy), Figure::AutonomyAlone(economy));
        let agreement = ranges.agreement(with, without).unwrap();
        let difference = |run: usize| runs(&ranges, with)[run] - runs(&ranges, without)[run];
        let differences: Vec<f64> = (0..4).map(difference).collect();
        assert_eq!(agreement, Agreement::of(&differences, 1e-9));
        assert_eq!(agreement.runs(), 4);
        let all = agreement.more_of_100() + agreement.less_of_100();
        assert!(all <= 101, "{agreement:?}");
        assert_eq!(ranges.change(with, without), Bands::of(&differences));
    }
    for (alliance, members) in outcome.alliances.iter().map(|alliance| &alliance.members).enumerate() {
        let (broken, light) = ranges.stability(alliance).unwrap();
        let sum: f64 = runs(&ranges, Figure::Broken(alliance)).iter().sum();
        close(sum, f64::from(u32::try_from(broken).unwrap()));
        assert_eq!(light, StabilityLight::of(broken, 4));
        for &member in members {
            let leave = ranges.sign(Figure::Margin(member)).unwrap().less;
            assert!(leave <= broken, "a member that would leave breaks the alliance");
        }
    }
}

proptest! {
    #![proptest_config(cases(24))]

    /// Every figure of every run is that of the world and the parameters drawn for it, members and baseline alike.
    #[test]
    fn runs_can_be_made_again(scenario in with_levers(scenario(1..=7)), all in any::<bool>(), seed in any::<u64>()) {
        let focus: Vec<usize> = (0..if all { scenario.technologies.len() } else { 1 }).collect();
        check(&scenario, &focus, seed);
    }

    #[test]
    fn the_seed_makes_the_runs(scenario in scenario(2..=6), seed in any::<u64>()) {
        let of = |seed| varied(&scenario, &[0], &options(seed, 8)).1;
        prop_assert_eq!(of(seed), of(seed));
        let runs_of = |seed| options(seed, 8).design().unwrap().draws().collect::<Vec<_>>();
        prop_assert_ne!(runs_of(seed), runs_of(seed ^ 1));
    }

    /// What everyone has alone does not depend on what an alliance agrees.
    #[test]
    fn figures_alone_know_no_levers(scenario in with_levers(scenario(2..=7)), seed in any::<u64>()) {
        let focus: Vec<usize> = (0..scenario.technologies.len()).collect();
        let mut plain = scenario.clone();
        plain.terms = Terms::off(focus.len());
        let given = varied(&scenario, &focus, &options(seed, 4)).1;
        let off = varied(&plain, &focus, &options(seed, 4)).1;
        let mut compared = 0;
        for &one in given.figures() {
            if matches!(one, Figure::RiftAlone | Figure::CostAlone(_) | Figure::AutonomyAlone(_)) {
                prop_assert_eq!(runs(&given, one), runs(&off, one));
                compared += 1;
            }
        }
        prop_assert!(compared > scenario.n());
    }

    /// Where what varies changes nothing, every run is the plain outcome.
    #[test]
    fn a_single_value_gives_the_plain_outcome(scenario in with_levers(scenario(1..=7))) {
        let parameters = vec![Uncertain::Parameter(ParameterId::BuildUp)];
        let focus: Vec<usize> = (0..scenario.technologies.len()).collect();
        let (_, ranges) = varied(&scenario, &focus, &EnsembleOptions { parameters, ..options(7, 4) });
        let world = scenario.world();
        for &one in ranges.figures() {
            let plain = figure(&case(&scenario, &world), &focus, one);
            let given = runs(&ranges, one);
            prop_assert!(given.iter().all(|run| *run == given[0]));
            close(given[0], plain);
        }
    }

    /// Nothing is drawn outside its range, with any seed.
    #[test]
    fn draws_stay_in_their_ranges(seed in any::<u64>()) {
        for parameters in [Uncertain::DEFAULT, Uncertain::FOR_PATHS] {
            let options = EnsembleOptions { parameters: parameters.to_vec(), ..options(seed, 64) };
            for draw in options.design().unwrap().draws() {
                for &(uncertain, value) in draw.values() {
                    match uncertain.spec().distribution {
                        Distribution::Uniform { min, max } => prop_assert!((min..=max).contains(&value)),
                        Distribution::Lognormal { clip: Some(most), .. } => {
                            prop_assert!((1.0 / most..=most).contains(&value));
                        }
                        Distribution::Lognormal { .. } => prop_assert!(value.is_finite() && value > 0.0),
                    }
                    if let Uncertain::Parameter(id) = uncertain {
                        prop_assert!((id.spec().min..=id.spec().max).contains(&value));
                    }
                }
            }
        }
    }
}

/// Above ten members shares by outside options stand in for the exact ones, and groups are not tested.
#[test]
fn eleven_members_are_judged_by_their_margins_alone() {
    let mut scenario = drawn_scenario(12);
    scenario.parameters = Parameters::default();
    scenario.terms.bill = BillRule::ShapleyCapped;
    scenario.pool(0.5);
    for members in [10, 11] {
        scenario.alliances = vec![(0..members).collect()];
        check(&scenario, &[0], 3);
        let (outcome, ranges) = varied(&scenario, &[0], &options(3, 4));
        for (run, draw) in options(3, 4).design().unwrap().draws().enumerate() {
            let world = scenario.world();
            let (world, parameters) = draw.apply(&world, &scenario.parameters).unwrap();
            let mut terms = scenario.terms.clone();
            if members > 10 {
                terms.bill = BillRule::OutsideOption;
            }
            let case = Case { world: &world, parameters: &parameters, terms: &terms, alliances: &scenario.alliances };
            let exact = evaluate(&case, Effort::Full).unwrap();
            for member in outcome.alliances[0].members.clone() {
                let cost = exact.alliances[0].programmes[0].members[member].outlay() / 10.0;
                close(runs(&ranges, Figure::Cost(member))[run], cost);
            }
            let margins = (0..members).map(|member| runs(&ranges, Figure::Margin(member))[run]);
            let leaves = margins.fold(0.0, |lowest: f64, margin| lowest.min(margin)) < 0.0;
            let broken = runs(&ranges, Figure::Broken(0))[run] > 0.5;
            assert!(if members > 10 { broken == leaves } else { broken || !leaves });
        }
    }
}

/// The four of the six-country example, by the plain Shapley value: the poorest would leave in most runs.
#[test]
fn the_light_of_the_six_country_example() {
    let (world, alliances) = (fixture::world(), [vec![0, 1, 2, 3]]);
    let light = |bill, pooling| {
        let (parameters, terms) = (Parameters::default(), fixture::terms(bill, pooling));
        let case = Case { world: &world, parameters: &parameters, alliances: &alliances, terms: &terms };
        let outcome = evaluate(&case, Effort::Full).unwrap();
        let ranges = ranges(&case, &outcome, &[0], &EnsembleOptions::default()).unwrap();
        (ranges.stability(0).unwrap(), ranges.ensemble().runs())
    };
    let ((broken, worst), points) = light(BillRule::Shapley, 0.5);
    assert_eq!((worst, points), (StabilityLight::Breaks, 256));
    assert!(broken > 205);
    // Nothing pooled, nothing to leave for: supply is promised for nothing.
    assert_eq!(light(BillRule::OutsideOption, 0.0).0, (0, StabilityLight::Holds));
}

/// Everybody gains in autonomy, and everybody would pay less alone: a group test breaks the alliance, margins do not.
#[test]
fn groups_break_an_alliance_of_up_to_ten() {
    let mut scenario = drawn_scenario(12);
    scenario.parameters = Parameters::default();
    scenario.set(ParameterId::SavingWeight, 0.0);
    scenario.terms.bill = BillRule::Equal;
    scenario.terms.rights_gate = false;
    scenario.pool(0.5);
    scenario.all_distances(0.0);
    for technology in &mut scenario.technologies {
        (technology.willingness, technology.consolidation, technology.start_up) = (1e-6, 0.0, 0.5);
    }
    for (place, endowment) in scenario.endowments.iter_mut().enumerate() {
        (endowment.control, endowment.capacity_ratio) = (0.5, 0.5);
        endowment.knowledge = if place % 2 == 0 { 0.3 } else { 0.4 };
    }
    for (members, broken) in [(10, 4), (11, 0)] {
        scenario.alliances = vec![(0..members).collect()];
        let (_, ranges) = varied(&scenario, &[0], &options(3, 4));
        for member in 0..members {
            assert!(runs(&ranges, Figure::Margin(member)).iter().all(|margin| *margin > 0.0));
        }
        assert_eq!(ranges.stability(0).map(|(broken, _)| broken), Some(broken), "{members} members");
    }
}
