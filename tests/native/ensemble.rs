//! Ensembles: what varies, whole runs, and what is said about them.

use crate::fixture::{AUR, BOR, CAL, DOR, close, terms, world};
use entente::model::cost_sharing::Effort;
use entente::model::ensemble::design::{EnsembleOptions, MAX_UNCERTAIN};
use entente::model::ensemble::distribution::Distribution;
use entente::model::ensemble::driver::{Ensemble, run};
use entente::model::ensemble::statistics::{Agreement, StabilityLight, Verdict, differences, mean, of_100, variance};
use entente::model::ensemble::uncertain::{Draw, Drawn, TechnologyFigure, Uncertain};
use entente::model::error::InputError;
use entente::model::evaluate::{Case, evaluate};
use entente::model::parameters::{PARAMETERS, ParameterId, Parameters};
use entente::model::terms::BillRule;
use entente::model::world::World;
use std::collections::BTreeSet;

const OMEGA: Uncertain = Uncertain::Parameter(ParameterId::CoordinationLoss);
const NU: Uncertain = Uncertain::Parameter(ParameterId::SizeInCoordination);
const ETA: Uncertain = Uncertain::Parameter(ParameterId::RiftHostility);

fn options(points: u32, parameters: &[Uncertain]) -> EnsembleOptions {
    EnsembleOptions { seed: 7, points, parameters: parameters.to_vec() }
}

fn draws(options: &EnsembleOptions) -> Vec<Draw> {
    options.design().unwrap().draws().collect()
}

/// The Ishigami function with x from -pi to pi, carried by three parameters that run from 0 to 1.
fn ishigami(parameters: &Parameters) -> f64 {
    let x = |id| std::f64::consts::PI * (2.0 * parameters.get(id) - 1.0);
    let [x1, x2, x3] =
        [ParameterId::CoordinationLoss, ParameterId::SizeInCoordination, ParameterId::RiftHostility].map(x);
    x1.sin() + 7.0 * x2.sin().powi(2) + 0.1 * x3.powi(4) * x1.sin()
}

#[test]
fn the_ishigami_function_has_its_known_mean_and_variance() {
    let options = options(4096, &[OMEGA, NU, ETA]);
    let ensemble = run(&world(), &Parameters::default(), &options, &["f"], |_, parameters, _| {
        Ok::<_, InputError>(vec![ishigami(parameters)])
    })
    .unwrap();
    let column = ensemble.column("f").unwrap();
    assert_eq!(column.len(), 4096);
    close(&[mean(column).unwrap()], &[3.5], 0.01);
    close(&[variance(column).unwrap()], &[13.844_587_940_7], 0.05);
}

#[test]
fn the_same_seed_gives_the_same_runs_and_another_seed_others() {
    let first = EnsembleOptions::default();
    assert_eq!((first.points, first.parameters.len()), (256, 16));
    assert_eq!(draws(&first), draws(&first.clone()));
    let other = EnsembleOptions { seed: 2, ..first.clone() };
    assert!(draws(&first).iter().zip(draws(&other)).all(|(a, b)| *a != b));
    let more = EnsembleOptions { points: 512, ..first.clone() };
    assert_eq!(draws(&first)[..], draws(&more)[..256]);
    let design = first.design().unwrap();
    assert_eq!(design.draw(17), draws(&first)[17]);
}

#[test]
fn leaving_out_the_last_parameter_does_not_move_the_others() {
    let all = draws(&EnsembleOptions::default());
    let fewer = EnsembleOptions { parameters: Uncertain::DEFAULT[..15].to_vec(), ..EnsembleOptions::default() };
    for (draw, shorter) in all.iter().zip(draws(&fewer)) {
        assert_eq!(draw.values()[..15], *shorter.values());
    }
}

#[test]
fn each_parameter_follows_its_distribution() {
    let draws = draws(&EnsembleOptions::default());
    for (at, uncertain) in Uncertain::DEFAULT.into_iter().enumerate() {
        let mut values: Vec<f64> = draws.iter().map(|draw| draw.values()[at].1).collect();
        values.sort_by(f64::total_cmp);
        // One value in each of 256 equally likely intervals.
        let distribution = uncertain.spec().distribution;
        for (interval, value) in values.iter().enumerate() {
            let end = |side: usize| distribution.quantile((interval + side) as f64 / 256.0);
            assert!((end(0)..=end(1)).contains(value), "{uncertain:?}: {value} in interval {interval}");
        }
    }
}

#[test]
fn ranges_are_those_of_the_parameters_and_hold_their_defaults() {
    let mut keys = BTreeSet::new();
    for uncertain in Uncertain::all().chain(Uncertain::DEFAULT).chain(Uncertain::FOR_PATHS) {
        let spec = uncertain.spec();
        assert_eq!(Uncertain::from_key(spec.key), Some(uncertain));
        keys.insert(spec.key);
        let ends = [0.0, 1.0].map(|share| spec.distribution.quantile(share));
        match uncertain {
            Uncertain::Parameter(id) => {
                let known = id.spec();
                assert_eq!(spec.drawn, Drawn::Value);
                assert!(known.min <= ends[0] && ends[1] <= known.max && ends[0] < ends[1], "{}", spec.key);
                assert!(ends[0] <= known.default + 1e-9 && known.default <= ends[1], "{}", spec.key);
            }
            _ => assert!(spec.drawn == Drawn::Factor && ends[0] < 1.0 && 1.0 < ends[1], "{}", spec.key),
        }
    }
    assert_eq!(keys.len(), TechnologyFigure::ALL.len() + 1 + PARAMETERS.len() - 2);
    assert_eq!(["pillar_mean", "target"].map(Uncertain::from_key), [None; 2]);
    let uniform = |key| match Uncertain::from_key(key).map(|uncertain| uncertain.spec().distribution) {
        Some(Distribution::Uniform { min, max }) => [min, max],
        other => panic!("{key} is {other:?}"),
    };
    close(&uniform("gamma"), &[0.0, 0.01], 0.0);
    close(&uniform("rho"), &[2.0, 8.0], 0.0);
    close(&uniform("rights_threshold"), &[0.35, 0.65], 1e-12);
    close(&uniform("lambda"), &[0.525, 0.975], 1e-12);
    close(&uniform("open"), &[0.0, 1.0], 0.0);
    close(&uniform("delay_per_halving"), &[0.175, 0.325], 1e-12);
}

fn rebuilt(world: &World) -> World {
    let n = world.economies().len();
    let endowments = (0..world.technologies().len()).flat_map(|k| world.endowments(k).to_vec()).collect();
    let distance = (0..n * n).map(|pair| world.distance(pair / n, pair % n)).collect();
    World::new(world.economies().to_vec(), world.technologies().to_vec(), endowments, distance).unwrap()
}

#[test]
fn a_draw_changes_what_it_names_and_nothing_else() {
    let (before, defaults) = (world(), Parameters::default());
    let draw = Draw::new(vec![
        (Uncertain::Technology(TechnologyFigure::FrontierCost), 2.0),
        (Uncertain::Technology(TechnologyFigure::Consolidation), 1.2),
        (Uncertain::Research, 0.5),
        (OMEGA, 0.9),
    ]);
    let (after, parameters) = draw.apply(&before, &defaults).unwrap();
    let [technology] = after.technologies() else { panic!("one technology") };
    assert_eq!((technology.frontier_cost, technology.start_up, technology.leak), (300.0, 0.25, 0.08));
    close(&[technology.consolidation], &[0.6], 1e-15);
    for (changed, own) in after.endowments(0).iter().zip(before.endowments(0)) {
        assert_eq!((changed.research, changed.knowledge), (0.5 * own.research, own.knowledge));
    }
    assert_eq!(parameters, defaults.with(ParameterId::CoordinationLoss, 0.9).unwrap());
    assert_eq!((after.economies(), after.distance(0, 4)), (before.economies(), before.distance(0, 4)));
    assert_eq!(Draw::default().apply(&before, &defaults).unwrap(), (before, defaults));
}

#[test]
fn every_draw_gives_a_valid_world() {
    let extreme = TechnologyFigure::ALL.map(|figure| (Uncertain::Technology(figure), 1e300));
    let nothing = TechnologyFigure::ALL.map(|figure| (Uncertain::Technology(figure), 0.0));
    let research = |factor| Draw::new(vec![(Uncertain::Research, factor)]);
    let hard = [Draw::new(extreme.to_vec()), Draw::new(nothing.to_vec()), research(1e9), research(0.0)];
    for draw in draws(&EnsembleOptions::default()).into_iter().chain(hard) {
        let (varied, _) = draw.apply(&world(), &Parameters::default()).unwrap();
        assert_eq!(rebuilt(&varied), varied);
    }
}

#[test]
fn paths_vary_what_moves_technologies() {
    let parameters = Uncertain::FOR_PATHS.to_vec();
    let options = EnsembleOptions { parameters, ..EnsembleOptions::default() };
    let before = crate::fixture::semiconductors().progress.unwrap();
    for draw in draws(&options) {
        let (varied, _) = draw.apply(&world(), &Parameters::default()).unwrap();
        let after = varied.progress(0).unwrap();
        let factors = [10, 11, 12, 13].map(|at| draw.values()[at].1);
        let given = [after.growth, after.difficulty, after.diffusion, after.novelty];
        let table = [before.growth, before.difficulty, before.diffusion, before.novelty];
        close(&given, &[0, 1, 2, 3].map(|at| table[at] * factors[at]), 1e-12);
        assert_eq!(rebuilt(&varied), varied);
    }
}

#[test]
fn a_draw_that_cannot_be_used_says_why() {
    let apply = |uncertain, value| Draw::new(vec![(uncertain, value)]).apply(&world(), &Parameters::default());
    let nan = apply(Uncertain::Technology(TechnologyFigure::Leak), f64::NAN).unwrap_err();
    assert!(nan.to_string().starts_with("leak of semiconductors is NaN"), "{nan}");
    for factor in [-1.0, f64::NAN, f64::INFINITY] {
        assert!(matches!(apply(Uncertain::Research, factor), Err(InputError::OutOfRange { .. })));
    }
    assert!(apply(OMEGA, 1.5).unwrap_err().to_string().starts_with("omega is 1.5"));
}

#[test]
fn other_technologies_do_not_fit_a_world() {
    let world = world();
    let [technology] = world.technologies() else { panic!("one technology") };
    let twice = vec![technology.clone(); 2];
    assert!(matches!(world.with_figures(twice, 1.0), Err(InputError::WrongLength { given: 2, expected: 1, .. })));
    let mut wrong = technology.clone();
    wrong.start_up = 1.1;
    assert!(matches!(world.with_figures(vec![wrong], 1.0), Err(InputError::OutOfRange { .. })));
}

#[test]
fn options_that_cannot_be_used_say_why() {
    let refused = |points, parameters: &[Uncertain]| options(points, parameters).design().unwrap_err().to_string();
    for points in [0, 1, 131_072, u32::MAX] {
        assert!(refused(points, &[OMEGA]).contains("allowed: 2 to 65536"));
    }
    assert_eq!(refused(100, &[OMEGA]), "points: \"100\" is not known; known: powers of two from 2 to 65536");
    assert_eq!(refused(2, &[]), "uncertain is 0; allowed: 1 to 16");
    let all: Vec<Uncertain> = Uncertain::all().take(MAX_UNCERTAIN + 1).collect();
    assert_eq!(refused(2, &all), "uncertain is 17; allowed: 1 to 16");
    assert_eq!(refused(2, &[OMEGA, NU, OMEGA]), "uncertain: \"omega\" appears twice");
    assert!(refused(2, &[Uncertain::Parameter(ParameterId::PillarMean)]).contains("\"pillar_mean\" is not known"));
    for points in [2, 65_536] {
        assert!(options(points, &[OMEGA]).design().is_ok());
    }
}

/// Costs and scores of the fixture's alliance at two levels of pooling.
fn pooled(world: &World, parameters: &Parameters, pooling: f64) -> Result<[f64; 4], InputError> {
    let alliances = [vec![AUR, BOR, CAL, DOR]];
    let terms = terms(BillRule::OutsideOption, pooling);
    let outcome = evaluate(&Case { world, parameters, alliances: &alliances, terms: &terms }, Effort::Full)?;
    let member = outcome.alliances[0].programmes[0].members[AUR];
    Ok([member.stand_alone, member.saving(), outcome.autonomy[0][AUR].score, outcome.rift])
}

#[test]
fn a_whole_scenario_varies_as_its_formulas_say() {
    let outputs = ["alone", "saving", "score", "rift", "more alone", "more saving", "more score", "more rift"];
    let ensemble =
        run(&world(), &Parameters::default(), &EnsembleOptions::default(), &outputs, |world, parameters, _| {
            let [less, more] = [pooled(world, parameters, 0.5)?, pooled(world, parameters, 0.6)?];
            Ok::<_, InputError>([less, more].concat())
        })
        .unwrap();
    let column = |name| ensemble.column(name).unwrap();
    // The cost alone from its formula: F (f0 + 1/2 (1 - 0.9) + 1/2 (1 - 0.6) + a0), factors 0, 3 and 4 of the draw.
    for (draw, alone) in draws(ensemble.options()).iter().zip(column("alone")) {
        let factor = |at: usize| draw.values()[at].1;
        close(&[*alone], &[150.0 * factor(0) * (0.25 * factor(3) + 0.25 + 0.05 * factor(4))], 1e-9);
    }
    // The saving is linear in what is pooled, run by run.
    for (more, less) in column("more saving").iter().zip(column("saving")) {
        close(&[*more], &[1.2 * less], 1e-9);
    }
    // Nothing that varies reaches the rift.
    let gap = ensemble.difference("more rift", "rift").unwrap();
    assert_eq!(Agreement::of(&gap, 1e-9), Agreement { same: 256, ..Agreement::default() });
    assert_eq!(ensemble.bands("rift").map(|bands| bands.p95 - bands.p5), Some(0.0));
    let score = ensemble.bands("score").unwrap();
    assert!(0.0 < score.p5 && score.p5 < score.p25 && score.p75 < score.p95 && score.p95 <= 100.0);
}

#[test]
fn ensembles_compare_run_by_run_only_with_the_same_draws() {
    let with = |seed, shift: f64| {
        let options = EnsembleOptions { seed, ..options(64, &[OMEGA]) };
        run(&world(), &Parameters::default(), &options, &[String::from("x")], |_, parameters, _| {
            Ok::<_, InputError>(vec![parameters.get(ParameterId::CoordinationLoss) + shift])
        })
        .unwrap()
    };
    let gap = with(1, 0.01).difference_to(&with(1, 0.0), "x").unwrap();
    close(&gap, &[0.01; 64], 1e-12);
    assert_eq!(Agreement::of(&gap, 1e-9).verdict(), Verdict::More);
    assert_eq!(with(1, 0.01).difference_to(&with(2, 0.0), "x"), None);
    assert_eq!(with(1, 0.01).difference_to(&with(1, 0.0), "y"), None);
    assert!(matches!(differences(&[1.0], &[]), Err(InputError::WrongLength { .. })));
}

#[test]
fn what_goes_wrong_in_a_run_is_passed_on() {
    let outputs = |names: &[&str], row: &[f64]| {
        run(&world(), &Parameters::default(), &options(4, &[OMEGA]), names, |_, _, point| {
            if point < 3 { Ok(vec![0.0; names.len()]) } else { Ok::<_, InputError>(row.to_vec()) }
        })
    };
    assert!(matches!(outputs(&["a", "b"], &[1.0]), Err(InputError::WrongLength { given: 1, expected: 2, .. })));
    assert_eq!(outputs(&["a"], &[f64::NAN]).unwrap_err().to_string().split(';').next(), Some("output of a is NaN"));
    assert!(matches!(outputs(&["a"], &[f64::INFINITY]), Err(InputError::OutOfRange { .. })));
    assert!(matches!(outputs(&["a", "a"], &[1.0, 1.0]), Err(InputError::Duplicate { .. })));
    assert_eq!(outputs(&["a"], &[5.0]).unwrap().columns(), [[0.0, 0.0, 0.0, 5.0]]);

    #[derive(Debug, PartialEq)]
    struct Stopped(u32);
    impl From<InputError> for Stopped {
        fn from(_: InputError) -> Self {
            Self(u32::MAX)
        }
    }
    let stopped = run(&world(), &Parameters::default(), &options(8, &[OMEGA]), &["a"], |_, _, point| {
        if point < 5 { Ok(vec![1.0]) } else { Err(Stopped(point)) }
    });
    assert_eq!(stopped, Err(Stopped(5)));
}

#[test]
fn a_row_that_is_refused_leaves_the_ensemble_as_it_was() {
    let mut ensemble = Ensemble::new(&options(2, &[OMEGA]), &["a", "b"]).unwrap();
    ensemble.record(&[1.0, 2.0]).unwrap();
    ensemble.record(&[3.0, f64::NAN]).unwrap_err();
    assert_eq!((ensemble.runs(), ensemble.columns()), (1, [vec![1.0], vec![2.0]].as_slice()));
    assert_eq!(ensemble.outputs(), ["a", "b"]);
    assert_eq!(ensemble.column("c"), None);
}

#[test]
fn of_100_runs_is_the_rounded_share() {
    assert_eq!([0, 1, 128, 203, 204, 255, 256].map(|count| of_100(count, 256)), [0, 0, 50, 79, 80, 100, 100]);
    // Halves go up: 1 of 200 is one of 100.
    assert_eq!((of_100(1, 200), of_100(1, 3), of_100(0, 0)), (1, 33, 0));
}

#[test]
fn a_direction_needs_80_of_100_runs() {
    let verdict = |more, less, same| Agreement { more, less, same }.verdict();
    assert_eq!(verdict(80, 20, 0), Verdict::More);
    assert_eq!(verdict(79, 0, 21), Verdict::TooCloseToCall);
    assert_eq!(verdict(20, 80, 0), Verdict::Less);
    assert_eq!(verdict(0, 0, 100), Verdict::TooCloseToCall);
    assert_eq!(verdict(0, 0, 0), Verdict::TooCloseToCall);
    let counted = Agreement::of(&[1.0, -1.0, 1e-10, -1e-10, 0.0, 0.5], 1e-9);
    assert_eq!(counted, Agreement { more: 2, less: 1, same: 3 });
    assert_eq!((counted.runs(), counted.more_of_100(), counted.less_of_100()), (6, 33, 17));
}

#[test]
fn the_light_follows_the_share_of_broken_runs() {
    let light = |broken| StabilityLight::of(broken, 256);
    assert_eq!([0, 49].map(light), [StabilityLight::Holds; 2]);
    // 50 of 256 is 19.5 and counts as 20; 206 is 80.5 and counts as 80 (80.47).
    assert_eq!([50, 206].map(light), [StabilityLight::Strained; 2]);
    assert_eq!([207, 256].map(light), [StabilityLight::Breaks; 2]);
    assert_eq!(StabilityLight::of(0, 0), StabilityLight::Strained);
}
