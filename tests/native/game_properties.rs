//! What must hold for every cost game, on random tables.

use crate::by_hand::{members_of, same, shapley};
use crate::random_worlds::cases;
use entente::model::game::airport::shapley_by_type;
use entente::model::game::shapley::{shapley_of_highest_level, shapley_sampled, shapley_value};
use entente::model::game::sharing::{ensc, equal, proportional, scrb, separable_costs};
use entente::model::game::table::GameTable;
use proptest::collection::vec;
use proptest::prelude::*;

pub(crate) const LARGEST: f64 = 1000.0;

pub(crate) fn table(values: Vec<f64>) -> GameTable {
    GameTable::new(values).unwrap()
}

/// Any game at all: every coalition costs what it likes, even less than nothing.
pub(crate) fn any_game(n: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = GameTable> {
    n.prop_flat_map(|n| vec(-LARGEST..=LARGEST, 1 << n)).prop_map(|mut values| {
        values[0] = 0.0;
        table(values)
    })
}

pub(crate) fn game_of(n: usize, cost: impl Fn(&[usize]) -> f64) -> GameTable {
    table((0..1 << n).map(|mask| cost(&members_of(mask, n))).collect())
}

pub(crate) fn alone(game: &GameTable) -> Vec<f64> {
    (0..game.n_players()).map(|player| game.alone(player)).collect()
}

/// Shares under every rule that a table defines.
fn all_rules(game: &GameTable) -> Vec<(&'static str, Vec<f64>)> {
    let (bill, separable, alone) = (game.grand(), separable_costs(game), alone(game));
    let size: Vec<f64> = alone.iter().map(|cost| cost.abs()).collect();
    vec![
        ("Shapley", shapley_value(game)),
        ("ENSC", ensc(bill, &separable)),
        ("SCRB", scrb(bill, &separable, &alone)),
        ("proportional", proportional(bill, &size)),
        ("equal", equal(bill, game.n_players())),
    ]
}

/// The same game with its players renamed: new player p is the old `order[p]`.
pub(crate) fn renamed(game: &GameTable, order: &[usize]) -> GameTable {
    let old_mask = |mask: usize| members_of(mask, order.len()).iter().map(|&p| 1 << order[p]).sum::<usize>();
    table((0..1 << order.len()).map(|mask| game.values()[old_mask(mask)]).collect())
}

fn game_and_order() -> impl Strategy<Value = (GameTable, Vec<usize>)> {
    any_game(1..=8).prop_flat_map(|game| {
        let order = Just((0..game.n_players()).collect::<Vec<_>>()).prop_shuffle();
        (Just(game), order)
    })
}

/// A concave game: runways, square roots of sums and a toll each; another user never makes a further one dearer.
pub(crate) fn concave_game() -> impl Strategy<Value = GameTable> {
    (1..=8_usize).prop_flat_map(|n| {
        (vec(vec(0.0..=50.0_f64, n), 0..=3), vec(0.0..=50.0_f64, n), vec(-20.0..=20.0_f64, n)).prop_map(
            move |(runways, weights, toll)| {
                game_of(n, |players| {
                    let longest = |z: &Vec<f64>| players.iter().map(|&p| z[p]).fold(0.0, f64::max);
                    let sum = |of: &[f64]| players.iter().map(|&p| of[p]).sum::<f64>();
                    runways.iter().map(longest).sum::<f64>() + 10.0 * sum(&weights).sqrt() + sum(&toll)
                })
            },
        )
    })
}

/// The mean of what each adds over all n! orders, one order after another.
fn mean_over_all_orders(game: &GameTable) -> Vec<f64> {
    /// Number of orders that complete a coalition, adding what each newcomer costs in all of them.
    fn visit(game: &GameTable, joined: usize, sums: &mut [f64]) -> f64 {
        let n = sums.len();
        if joined == (1 << n) - 1 {
            return 1.0;
        }
        let mut seen = 0.0;
        for player in (0..n).filter(|player| joined >> player & 1 == 0) {
            let with = joined | 1 << player;
            let below = visit(game, with, sums);
            sums[player] += below * (game.values()[with] - game.values()[joined]);
            seen += below;
        }
        seen
    }
    let mut sums = vec![0.0; game.n_players()];
    let orders = visit(game, 0, &mut sums);
    sums.iter().map(|sum| sum / orders).collect()
}

proptest! {
    #![proptest_config(cases(256))]

    /// The Shapley value is what its definition says: the mean of what each adds over all orders of joining.
    #[test]
    fn shapley_is_the_mean_over_all_orders(game in any_game(1..=7)) {
        same(&shapley_value(&game), &mean_over_all_orders(&game), LARGEST);
    }

    /// Nobody pays too much or too little in total: shares add up to the bill.
    #[test]
    fn shares_add_up(game in any_game(1..=10)) {
        for (rule, shares) in all_rules(&game) {
            let left = shares.iter().sum::<f64>() - game.grand();
            prop_assert!(left.abs() <= 1e-9 * LARGEST, "{rule} leaves {left}");
        }
    }

    /// It does not matter who is listed first.
    #[test]
    fn the_order_of_players_does_not_matter((game, order) in game_and_order()) {
        for ((rule, shares), (_, again)) in all_rules(&game).into_iter().zip(all_rules(&renamed(&game, &order))) {
            let expected: Vec<f64> = order.iter().map(|&old| shares[old]).collect();
            let far = again.iter().zip(&expected).any(|(a, b)| (a - b).abs() > 1e-9 * LARGEST);
            prop_assert!(!far, "{rule}: {again:?} against {expected:?}");
        }
    }

    /// Two players who always cost the same pay the same.
    #[test]
    fn equal_players_pay_the_same(game in any_game(2..=8)) {
        let swapped = |mask: usize| (mask & !3) | ((mask & 1) << 1) | (mask >> 1 & 1);
        let values = (0..game.values().len()).map(|mask| game.values()[mask.min(swapped(mask))]).collect();
        for (rule, shares) in all_rules(&table(values)) {
            prop_assert!((shares[0] - shares[1]).abs() <= 1e-9 * LARGEST, "{rule}: {shares:?}");
        }
    }

    /// Two programmes on one bill cost each what they cost apart, and another currency changes only the unit.
    #[test]
    fn shapley_adds_and_scales(values in vec((-LARGEST..=LARGEST, -LARGEST..=LARGEST), 64), unit in 0.01..=100.0_f64) {
        let of = |value: &dyn Fn(&(f64, f64)) -> f64| {
            let mut costs: Vec<f64> = values.iter().map(value).collect();
            costs[0] = 0.0;
            shapley_value(&table(costs))
        };
        let (first, second) = (of(&|v| v.0), of(&|v| v.1));
        let expected: Vec<f64> = first.iter().zip(&second).map(|(a, b)| a + unit * b).collect();
        same(&of(&|v| v.0 + unit * v.1), &expected, unit.max(1.0) * LARGEST);
    }

    /// A player who adds the same to everybody pays exactly that, under Shapley.
    #[test]
    fn a_dummy_pays_its_own_cost_under_shapley(others in any_game(1..=8), own in -LARGEST..=LARGEST) {
        let values = others.values().iter().copied().chain(others.values().iter().map(|cost| cost + own)).collect();
        let shares = shapley_value(&table(values));
        same(&shares[others.n_players()..], &[own], LARGEST);
        same(&shares[..others.n_players()], &shapley_value(&others), LARGEST);
    }

    /// The same under SCRB, wherever somebody has a benefit left to pay from (if nobody has, the rest is split equally).
    #[test]
    fn a_dummy_pays_its_own_cost_under_scrb(others in any_game(2..=8), own in 0.0..=LARGEST) {
        let values = others.values().iter().copied().chain(others.values().iter().map(|cost| cost + own)).collect();
        let game = table(values);
        let (separable, alone) = (separable_costs(&game), alone(&game));
        let n = others.n_players();
        prop_assume!((0..n).any(|player| alone[player] - separable[player] > 1.0));
        // Rounding of the separable cost leaves the dummy a benefit of about 1e-13, hence the wide tolerance.
        let shares = scrb(game.grand(), &separable, &alone);
        prop_assert!((shares[n] - own).abs() <= 1e-6, "{} against {own}", shares[n]);
    }

    /// Where joining gets cheaper with every user, no group can complain about its Shapley shares.
    #[test]
    fn shapley_is_in_the_core_of_a_concave_game(game in concave_game()) {
        let n = game.n_players();
        let shares = shapley_value(&game);
        for mask in 1..1 << n {
            let paid: f64 = members_of(mask, n).iter().map(|&player| shares[player]).sum();
            prop_assert!(paid <= game.values()[mask] + 1e-9 * LARGEST, "coalition {mask} pays {paid}");
        }
    }

    /// A runway is shared segment by segment, by three routes: by type, by level and by enumeration.
    #[test]
    fn runways_agree(lengths in vec(prop_oneof![0.0..=100.0_f64, Just(10.0), Just(0.0)], 1..=10)) {
        let n = lengths.len();
        let expected = shapley(n, |mask| members_of(mask, n).iter().map(|&p| lengths[p]).fold(0.0, f64::max));
        same(&shapley_by_type(&lengths, &vec![1; n]).unwrap(), &expected, LARGEST);
        let mut growth = vec![1.0; n + 1];
        growth[0] = 0.0;
        same(&shapley_of_highest_level(&lengths, &growth), &expected, LARGEST);
    }

    /// The closed form for "highest level times a factor by heads" is the enumerated one, for any factor.
    #[test]
    fn the_closed_form_of_a_growing_runway(
        lengths in vec(prop_oneof![0.0..=10.0_f64, Just(5.0), Just(0.0)], 1..=10),
        factors in vec(0.0..=10.0_f64, 10),
    ) {
        let n = lengths.len();
        let growth: Vec<f64> = std::iter::once(0.0).chain(factors.into_iter().take(n)).collect();
        let cost = |mask: usize| {
            let players = members_of(mask, n);
            growth[players.len()] * players.iter().map(|&p| lengths[p]).fold(0.0, f64::max)
        };
        same(&shapley_of_highest_level(&lengths, &growth), &shapley(n, cost), LARGEST);
    }

    /// In the capped game a group takes part with the members for whom that is cheapest, and the others lose their benefit.
    #[test]
    fn the_capped_game_is_the_cheapest_way_out(game in any_game(1..=7), benefits in vec(0.0..=LARGEST, 7)) {
        let n = game.n_players();
        let capped = game.participation_capped(&benefits[..n]);
        let benefit = |mask: usize| members_of(mask, n).iter().map(|&p| benefits[p]).sum::<f64>();
        let last = (1 << n) - 1;
        for mask in 0..last {
            let inside = (0..=mask).filter(|part| part & !mask == 0);
            let cheapest = inside.map(|part| game.values()[part] + benefit(mask ^ part)).fold(f64::INFINITY, f64::min);
            same(&[capped.values()[mask]], &[cheapest], LARGEST);
            prop_assert!(capped.values()[mask] <= game.values()[mask] + 1e-9 * LARGEST, "above the cost of taking part");
            prop_assert!(capped.values()[mask] <= benefit(mask) + 1e-9 * LARGEST, "above the benefit lost");
        }
        prop_assert_eq!(capped.values()[last], game.values()[last], "the members of the whole are given");
    }

    /// If a programme never gets cheaper with more members, neither does the capped one, up to the whole.
    #[test]
    fn a_rising_game_stays_rising_when_capped(game in any_game(2..=7), benefits in vec(0.0..=LARGEST, 7)) {
        let n = game.n_players();
        let highest_inside = |mask: usize| {
            (1..=mask).filter(|part| part & !mask == 0).map(|part| game.values()[part].abs()).fold(0.0, f64::max)
        };
        let capped = table((0..1 << n).map(highest_inside).collect()).participation_capped(&benefits[..n]);
        for mask in 0..(1_usize << n) - 1 {
            for player in members_of(mask, n) {
                let without = capped.values()[mask ^ (1 << player)];
                prop_assert!(without <= capped.values()[mask] + 1e-9 * LARGEST, "coalition {mask} without {player}");
            }
        }
    }

    /// Sampled shares still add up to the bill, and the same seed gives the same shares.
    #[test]
    fn samples_add_up_and_repeat(game in any_game(2..=6), seed in any::<u64>()) {
        let n = game.n_players();
        let sample = |seed| shapley_sampled(n, 8, seed, |order, costs| {
            let mut joined = 0;
            for (&player, cost) in order.iter().zip(costs) {
                joined |= 1 << player;
                *cost = game.values()[joined];
            }
        });
        let first = sample(seed);
        prop_assert!((first.estimate.iter().sum::<f64>() - game.grand()).abs() <= 1e-9 * LARGEST);
        prop_assert!(first.standard_error.iter().all(|error| error.is_finite() && *error >= 0.0));
        prop_assert_eq!(&first, &sample(seed));
        if n > 3 {
            prop_assert_ne!(&first.estimate, &sample(seed ^ 1).estimate, "the seed does nothing");
        }
    }
}

/// ENSC and equal shares charge a player who uses nothing of the joint plant: 3.33 for one that costs 2 everywhere.
#[test]
fn a_dummy_is_overcharged_by_ensc_and_by_equal_shares() {
    let game = table(vec![0.0, 6.0, 6.0, 8.0, 2.0, 8.0, 8.0, 10.0]);
    let separable = separable_costs(&game);
    let ten_thirds = 10.0 / 3.0;
    same(&ensc(10.0, &separable), &[ten_thirds; 3], 1.0);
    same(&equal(10.0, 3), &[ten_thirds; 3], 1.0);
    same(&shapley_value(&game), &[4.0, 4.0, 2.0], 1.0);
    same(&scrb(10.0, &separable, &alone(&game)), &[4.0, 4.0, 2.0], 1.0);
}

/// The test of the core can fail: three for whom any two pay 10 and all pay 18 have nothing to agree on.
#[test]
fn shapley_leaves_an_empty_core() {
    let game = table(vec![0.0, 9.0, 9.0, 10.0, 9.0, 10.0, 10.0, 18.0]);
    let shares = shapley_value(&game);
    same(&shares, &[6.0; 3], 1.0);
    assert!(shares[0] + shares[1] > game.values()[3]);
}
