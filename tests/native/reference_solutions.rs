//! Least core, nucleolus, tau-value, core, subadditivity and concavity of games with published solutions.

use crate::fixture::{close, counting_heads, world};
use crate::reference_games::{TVA, cost_game, game_of, pairs, skane, skane_group, talmud};
use entente::model::game::airport::nucleolus_by_type;
use entente::model::game::capped::shapley_capped_sampled;
use entente::model::game::core_test::core_test;
use entente::model::game::merging::{Pairs, is_concave, subadditivity};
use entente::model::game::nucleolus::{Excess, least_core, nucleolus};
use entente::model::game::shapley::shapley_value;
use entente::model::game::sharing::{ensc, scrb, separable_costs};
use entente::model::game::table::GameTable;
use entente::model::game::tau::tau_value;
use entente::model::game::undefined::Undefined;
use entente::model::parameters::{ParameterId, Parameters};
use entente::model::programme::{Partnership, Programme};

/// Half a unit of the last digit of six decimals, and a little for rounding.
const PRINTED: f64 = 5.1e-7;

/// The nucleolus, which has to be confirmed.
#[track_caller]
fn confirmed(game: &GameTable, excess: Excess) -> Vec<f64> {
    let solution = nucleolus(game, excess).unwrap();
    assert!(solution.verified, "{solution:?}");
    solution.allocation
}

fn gains(values: &[f64]) -> GameTable {
    let mut game = cost_game(values);
    game.negate();
    game
}

#[track_caller]
fn close_gains(allocation: &[f64], expected: &[f64], tolerance: f64) {
    let received: Vec<f64> = allocation.iter().map(|share| -share).collect();
    close(&received, expected, tolerance);
}

/// Littlechild and Owen (1973), and two more runways; by the linear programmes and by Littlechild's recursion (1974).
#[test]
fn runways() {
    for (costs, expected) in [
        (vec![8.0, 11.0, 13.0, 18.0], vec![3.25, 3.25, 3.25, 8.25]),
        (vec![1.0, 2.0, 3.0, 10.0, 11.0], vec![0.5, 0.75, 0.875, 3.9375, 4.9375]),
        (vec![5.0, 5.0, 5.0, 20.0, 21.0, 22.0], vec![1.25, 1.25, 1.25, 5.75, 5.75, 6.75]),
    ] {
        let n = u32::try_from(costs.len()).unwrap();
        let game = cost_game(&game_of(n, |players| players.iter().map(|&p| costs[p]).fold(0.0, f64::max)));
        close(&confirmed(&game, Excess::Total), &expected, 1e-9);
        close(&nucleolus_by_type(&costs, &vec![1; costs.len()]).unwrap(), &expected, 1e-12);
        assert!(is_concave(&game) && subadditivity(&game).holds);
        assert!(core_test(&game, &shapley_value(&game)).unwrap().holds(&game));
    }
    // The third runway with its equal users as one type, listed last.
    let by_type = nucleolus_by_type(&[20.0, 21.0, 22.0, 5.0], &[1, 1, 1, 3]).unwrap();
    close(&by_type, &[5.75, 5.75, 6.75, 1.25], 1e-12);
}

/// Straffin and Heaney (1981).
#[test]
fn tennessee_valley_authority() {
    let game = cost_game(&TVA);
    close(&confirmed(&game, Excess::Total), &[116_234.0, 93_540.0, 202_810.0], 1e-6);
    close(&tau_value(&game).unwrap(), &[117_475.541_6, 99_157.294_7, 195_951.163_7], 5.1e-5);
    close(&[least_core(&game).unwrap().epsilon], &[47_286.0], 1e-6);
    assert!(is_concave(&game));
    let test = core_test(&game, &shapley_value(&game)).unwrap();
    assert_eq!((test.empty, test.holds(&game)), (Some(false), true));
}

/// Young, Okada and Hashimoto (1982): the nucleolus, and the per-capita nucleolus, which they call the weak least core.
#[test]
fn water_supply_in_skane() {
    let game = skane();
    let printed = 0.015;
    let solution = nucleolus(&game, Excess::Total).unwrap();
    assert!(solution.verified);
    close(&solution.allocation, &[20.35, 12.06, 5.00, 8.61, 18.32, 19.49], printed);
    close(&confirmed(&game, Excess::PerHead), &[20.03, 12.52, 3.94, 9.07, 18.54, 19.71], printed);
    close(&tau_value(&game).unwrap(), &[19.575, 13.339, 5.689, 10.623, 16.712, 17.882], 0.000_51);
    close(&[least_core(&game).unwrap().epsilon], &[1.60], 1e-9);
    let mut levels = solution.levels;
    levels.dedup_by(|a, b| (*a - *b).abs() < 1e-6);
    close(&levels, &[1.60, 2.2067, 2.49], 5.1e-5);
}

/// Which groups of Skane could do better alone under each rule.
#[test]
fn complaints_in_skane() {
    let game = skane();
    let (separable, alone) = (separable_costs(&game), (0..6).map(|player| game.alone(player)).collect::<Vec<_>>());
    for (rule, shares, group, excess) in [
        ("Shapley", shapley_value(&game), "HKL", -0.427),
        ("SCRB", scrb(game.grand(), &separable, &alone), "HKL", -2.543),
        ("ENSC", ensc(game.grand(), &separable), "AHL", -1.61),
    ] {
        let test = core_test(&game, &shares).unwrap();
        let worst = test.worst.unwrap();
        assert_eq!((worst.coalition, test.empty), (skane_group(group), Some(false)), "{rule}");
        close(&[worst.excess, worst.per_head_gain], &[excess, -excess / 3.0], 0.000_51);
        assert!(!test.holds(&game), "{rule}");
    }
}

/// The printed table loses by joining in one place: AHLMT 83.00, AHL and MT 82.63.
#[test]
fn one_pair_in_skane_is_better_apart() {
    let game = skane();
    let report = subadditivity(&game);
    let pair = report.violating_pair.unwrap();
    assert!(!report.holds && report.pairs == Pairs::All);
    let (one, other) = (skane_group("AHL"), skane_group("MT"));
    assert!([(one, other), (other, one)].contains(&(pair.first, pair.second)), "{pair:?}");
    close(&[pair.loss], &[0.37], 1e-9);
    // The whole itself is not dearer than any split of it.
    assert_eq!(report.cheapest_split, None);
    assert!(!is_concave(&game));
    // It is the only pair: with 82.63 in its place the game is subadditive.
    let mut values = game.values().to_vec();
    values[skane_group("AHLMT")] = 82.63;
    assert!(subadditivity(&cost_game(&values)).holds);
}

/// Aumann and Maschler (1985): the nucleolus is the division of the Talmud.
#[test]
fn bankruptcy_in_the_talmud() {
    let third = 100.0 / 3.0;
    for (estate, expected) in [
        (100.0, [third, third, third]),
        (200.0, [50.0, 75.0, 75.0]),
        (300.0, [50.0, 100.0, 150.0]),
        (400.0, [50.0, 125.0, 225.0]),
        (500.0, [2.0 * third, 5.0 * third, 8.0 * third]),
    ] {
        close_gains(&confirmed(&gains(&talmud(estate)), Excess::Total), &expected, 1e-7);
    }
}

/// Glove games: whoever has the rarer glove gets everything.
#[test]
fn gloves() {
    let nucleolus = |n, left| confirmed(&gains(&game_of(n, pairs(left))), Excess::Total);
    close_gains(&nucleolus(3, 1), &[1.0, 0.0, 0.0], 1e-9);
    close_gains(&nucleolus(5, 2), &[1.0, 1.0, 0.0, 0.0, 0.0], 1e-9);
}

/// Three small gains games: one with its tau-value, one of Young (1985), one whose core is empty.
#[test]
fn small_gains_games() {
    let game = gains(&[0.0, 0.0, 0.0, 2.0, 0.0, 2.0, 3.0, 5.0]);
    close_gains(&tau_value(&game).unwrap(), &[1.25, 1.875, 1.875], 1e-9);
    close_gains(&confirmed(&game, Excess::Total), &[1.0, 2.0, 2.0], 1e-9);
    let game = gains(&[0.0, 0.0, 0.0, 0.0, 0.0, 9.0, 10.0, 12.0]);
    close_gains(&confirmed(&game, Excess::PerHead), &[2.0 / 3.0, 7.0 / 6.0, 61.0 / 6.0], 1e-9);
    let game = gains(&[0.0, 2.0, 6.0, 15.0, 5.0, 1.0, 18.0, 14.0]);
    close_gains(&confirmed(&game, Excess::Total), &[2.0, 7.0, 5.0], 1e-9);
    assert_eq!(core_test(&game, &[-2.0, -7.0, -5.0]).unwrap().empty, Some(true));
}

/// The programme of some of the six countries, plain or with opting out.
fn programme(parameters: &Parameters, members: usize, capped: bool) -> GameTable {
    let world = world();
    let partnership = Partnership::new(&world, parameters, &(0..members).collect::<Vec<_>>());
    let programme = Programme::new(&world, &partnership, 0);
    let table = programme.table(&partnership.tables());
    if capped { table.participation_capped(programme.benefits()) } else { table }
}

#[test]
fn four_countries_counting_heads() {
    let plain = programme(&counting_heads(), 4, false);
    let expected = [24.702_067, 28.402_906, -10.544_022, 26.647_263];
    close(&confirmed(&plain, Excess::Total), &expected, 1e-6);
    close(&ensc(plain.grand(), &separable_costs(&plain)), &expected, PRINTED);
    close(&tau_value(&plain).unwrap(), &[25.353_049, 31.357_723, -12.676_261, 25.173_703], PRINTED);
    close(&[least_core(&plain).unwrap().epsilon], &[23.192_514], 1e-6);
    assert!(subadditivity(&plain).holds && !is_concave(&plain));
    let test = core_test(&plain, &shapley_value(&plain)).unwrap();
    let worst = test.worst.unwrap();
    // AUR, BOR and DOR have least to spare, and still something.
    assert_eq!((test.empty, worst.coalition, worst.per_head_gain), (Some(false), 0b1011, 0.0));
    close(&[worst.excess], &[15.180_267], PRINTED);
}

#[test]
fn four_countries_that_may_opt_out() {
    let capped = programme(&counting_heads(), 4, true);
    close(&[least_core(&capped).unwrap().epsilon], &[-0.227_375], 1e-6);
    let test = core_test(&capped, &shapley_value(&capped)).unwrap();
    assert_eq!(test.empty, Some(true));
    let without_dor = programme(&counting_heads(), 3, true);
    close(&[least_core(&without_dor).unwrap().epsilon], &[18.891_242], 1e-6);
    close(&confirmed(&without_dor, Excess::Total), &[48.518_830, 28.125_876, -10.891_242], 1e-6);
}

#[test]
fn four_countries_counting_size() {
    let (plain, capped) = (programme(&Parameters::default(), 4, false), programme(&Parameters::default(), 4, true));
    close(&confirmed(&plain, Excess::Total), &[21.772_435, 26.538_010, -10.072_025, 22.331_276], 1e-6);
    close(&confirmed(&capped, Excess::Total), &[42.914_200, 27.521_294, -11.783_724, 1.917_927], 1e-6);
    close(&tau_value(&plain).unwrap(), &[23.167_052, 28.665_664, -12.256_259, 20.993_239], PRINTED);
    close(&[least_core(&plain).unwrap().epsilon, least_core(&capped).unwrap().epsilon], &[21.495_423, 1.082_073], 1e-6);
}

/// Six countries in one alliance, as coordination or friction grows: when big is bad.
#[test]
fn when_big_is_bad() {
    let with = |id, value| counting_heads().with(id, value).unwrap();
    let (loss, friction) = (ParameterId::CoordinationLoss, ParameterId::Friction);
    for (parameters, cost, subadditive, epsilon) in [
        (with(loss, 0.0), 61.698, true, 9.942),
        (with(loss, 0.2), 81.092, true, 11.8178),
        (with(loss, 0.5), 126.925, true, 13.1663),
        (with(loss, 0.8), 205.381, false, 10.1047),
        (with(loss, 1.0), 286.698, false, -0.0951),
        (with(friction, 0.0004), 81.092, true, 11.8178),
        (with(friction, 0.05), 124.244, true, 4.6258),
        (with(friction, 0.2), 254.744, false, -36.5964),
        (with(friction, 0.4), 428.744, false, -109.4536),
    ] {
        let game = programme(&parameters, 6, false);
        close(&[game.grand()], &[cost], 5.1e-4);
        let report = subadditivity(&game);
        assert_eq!(report.holds, subadditive, "{cost}");
        close(&[least_core(&game).unwrap().epsilon], &[epsilon], 5.1e-4);
        // A split that is cheaper than the whole means that the core is empty.
        assert!(report.cheapest_split.is_none() || epsilon < 0.0, "{cost}");
    }
}

/// The sampled value with opting out is within its bars of the enumerated one.
#[test]
fn sampling_with_opting_out() {
    let world = world();
    let partnership = Partnership::new(&world, &counting_heads(), &[0, 1, 2, 3]);
    let programme = Programme::new(&world, &partnership, 0);
    let sample = shapley_capped_sampled(programme.benefits(), 200, 1, |players| programme.cost(players));
    for (player, expected) in [46.371_119, 29.370_263, -9.646_855, 3.113_687].into_iter().enumerate() {
        let bar = 2.0 * sample.half_width_95(player);
        assert!((sample.estimate[player] - expected).abs() <= bar, "{player}: {sample:?}");
        assert!(bar < 2.0, "{player}: {bar}");
    }
}

/// What does not exist says why.
#[test]
fn undefined_solutions_have_a_reason() {
    let dear = cost_game(&[0.0, 1.0, 1.0, 3.0]);
    assert_eq!(nucleolus(&dear, Excess::Total), Err(Undefined::BetterAlone { apart: 2.0, together: 3.0 }));
    assert_eq!(tau_value(&dear), Err(Undefined::CrossedBounds { player: 0, low: 2.0, high: 1.0 }));
    assert_eq!(least_core(&cost_game(&[0.0, 5.0])), Err(Undefined::OnePlayer));
    let large = cost_game(&vec![0.0; 1 << 21]);
    let too_many = Undefined::TooManyPlayers { players: 21, max: 20 };
    assert_eq!(nucleolus(&large, Excess::PerHead), Err(too_many.clone()));
    assert_eq!(least_core(&large), Err(too_many));
    // At least 1 each and at most 1.5: that never pays for 6.
    let three = cost_game(&[0.0, 1.5, 1.5, 5.0, 1.5, 5.0, 5.0, 6.0]);
    assert_eq!(tau_value(&three), Err(Undefined::BoundsMissTheWhole { whole: 6.0, low: 3.0, high: 4.5 }));
}
