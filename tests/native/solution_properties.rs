//! What must hold for the core, the nucleolus and the tau-value of every game.

use crate::by_hand::{members_of, same, shapley};
use crate::game_properties::{LARGEST, alone, any_game, concave_game, game_of, renamed, table};
use crate::random_worlds::cases;
use entente::model::game::airport::nucleolus_by_type;
use entente::model::game::capped::shapley_capped_sampled;
use entente::model::game::core_test::core_test;
use entente::model::game::kohlberg::is_nucleolus;
use entente::model::game::merging::{is_concave, subadditivity};
use entente::model::game::nucleolus::{Excess, least_core, nucleolus};
use entente::model::game::sharing::separable_costs;
use entente::model::game::table::GameTable;
use entente::model::game::tau::tau_value;
use proptest::collection::vec;
use proptest::prelude::*;

/// What the linear programmes may be off.
const SOLVED: f64 = 1e-7 * LARGEST;

/// The same game with a whole that costs no more than everybody alone, so that the nucleolus exists.
fn worth_joining(game: &GameTable) -> GameTable {
    let mut values = game.values().to_vec();
    let apart: f64 = alone(game).iter().sum();
    let last = values.len() - 1;
    values[last] = values[last].min(apart);
    table(values)
}

/// Games with a nucleolus: any values, or small whole ones with many ties.
fn solvable(n: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = GameTable> {
    let whole = n.clone().prop_flat_map(|n| vec(0..=3_u8, 1 << n)).prop_map(|values| {
        let mut values: Vec<f64> = values.into_iter().map(f64::from).collect();
        values[0] = 0.0;
        table(values)
    });
    prop_oneof![any_game(n), whole].prop_map(|game| worth_joining(&game))
}

fn excesses(game: &GameTable, shares: &[f64], excess: Excess) -> Vec<f64> {
    let n = game.n_players();
    let left = |mask: usize| game.values()[mask] - members_of(mask, n).iter().map(|&p| shares[p]).sum::<f64>();
    let mut all: Vec<f64> = (1..(1 << n) - 1).map(|mask| left(mask) / excess.heads(mask)).collect();
    all.sort_by(f64::total_cmp);
    all
}

#[track_caller]
fn confirmed(game: &GameTable, excess: Excess) -> Vec<f64> {
    let solution = nucleolus(game, excess).unwrap();
    assert!(solution.verified, "{solution:?}");
    solution.allocation
}

fn either() -> impl Strategy<Value = Excess> {
    prop_oneof![Just(Excess::Total), Just(Excess::PerHead)]
}

proptest! {
    #![proptest_config(cases(256))]

    /// The definition: no other allocation with nobody worse off than alone does better for the group served worst,
    /// or equally for that and better for the next, and so on.
    #[test]
    fn no_allocation_serves_the_worst_served_better(
        game in solvable(1..=6), excess in either(), others in vec(vec(0.01..=1.0_f64, 6), 20), near in -2..=0_i32,
    ) {
        let n = game.n_players();
        let shares = confirmed(&game, excess);
        same(&[shares.iter().sum()], &[game.grand()], LARGEST);
        let alone = alone(&game);
        prop_assert!(shares.iter().zip(&alone).all(|(share, alone)| *share <= alone + SOLVED));
        let best = excesses(&game, &shares, excess);
        let spare = alone.iter().sum::<f64>() - game.grand();
        for weights in others {
            // Another way to share what is saved against everybody alone, near the nucleolus or far from it.
            let sum: f64 = weights[..n].iter().sum();
            let step = 10_f64.powi(near);
            let other: Vec<f64> = (0..n)
                .map(|p| shares[p] + step * (alone[p] - spare * weights[p] / sum - shares[p]))
                .collect();
            let theirs = excesses(&game, &other, excess);
            let differ = best.iter().zip(&theirs).find(|(a, b)| (*a - *b).abs() > 1e-8);
            prop_assert!(differ.is_none_or(|(a, b)| a > b), "{other:?} is better than {shares:?}");
        }
    }

    /// Kohlberg's criterion confirms nothing but the nucleolus.
    #[test]
    fn a_shifted_nucleolus_is_not_confirmed(
        game in solvable(2..=7), excess in either(), from in 0..7_usize, to in 0..7_usize, part in 1e-4..=1.0_f64,
    ) {
        let n = game.n_players();
        prop_assume!(from % n != to % n);
        let mut shares = confirmed(&game, excess);
        let moved = part * excesses(&game, &shares, Excess::Total).iter().fold(1.0, |most: f64, e| most.max(e.abs()));
        shares[from % n] -= moved;
        shares[to % n] += moved;
        prop_assert!(!is_nucleolus(&game, &shares, excess));
        shares[to % n] -= 2.0 * moved;
        prop_assert!(!is_nucleolus(&game, &shares, excess), "it does not add up");
    }

    /// Whoever can satisfy every group does: if the core is not empty, the nucleolus is in it.
    #[test]
    fn the_nucleolus_is_in_the_core_if_there_is_one(game in solvable(2..=7)) {
        let least = least_core(&game).unwrap();
        let n = game.n_players();
        let reached = excesses(&game, &least.allocation, Excess::Total)[0];
        prop_assert!((reached - least.epsilon).abs() <= SOLVED, "{reached} against {}", least.epsilon);
        same(&[least.allocation.iter().sum()], &[game.grand()], LARGEST);
        for excess in [Excess::Total, Excess::PerHead] {
            let test = core_test(&game, &confirmed(&game, excess)).unwrap();
            prop_assert_eq!(test.empty, Some(least.epsilon < -1e-9 * game.grand().abs().max(1.0)));
            if least.epsilon >= 0.0 {
                prop_assert!(test.worst.unwrap().excess >= -SOLVED);
            } else if n == 2 {
                prop_assert!(test.worst.unwrap().excess < 0.0);
            }
        }
    }

    /// Where a group may opt out, nobody pays more than its outside option, and a core holds the nucleolus.
    #[test]
    fn nobody_pays_more_than_its_outside_option_where_opting_out_is_free(
        game in any_game(2..=6), benefits in vec(0.0..=LARGEST, 6),
    ) {
        let capped = game.participation_capped(&benefits[..game.n_players()]);
        if let Ok(solution) = nucleolus(&capped, Excess::Total) {
            prop_assert!(solution.verified);
            for (player, share) in solution.allocation.iter().enumerate() {
                prop_assert!(*share <= game.alone(player).min(benefits[player]) + SOLVED);
            }
        }
    }

    /// A concave game has a core, costs no more joined than apart, and has its Shapley value in the core.
    #[test]
    fn concave_games_have_a_core(game in concave_game()) {
        prop_assert!(is_concave(&game) && subadditivity(&game).holds);
        let n = game.n_players();
        let test = core_test(&game, &shapley(n, |mask| game.values()[mask])).unwrap();
        prop_assert!(test.holds(&game), "{:?}", test);
        prop_assert!(n < 2 || test.empty == Some(false));
    }

    /// A player who adds the same to everybody pays exactly that, under nucleolus and tau-value.
    #[test]
    fn a_dummy_pays_its_own_cost(others in solvable(1..=6), own in -LARGEST..=LARGEST) {
        let values = others.values().iter().copied().chain(others.values().iter().map(|cost| cost + own)).collect();
        let game = table(values);
        let n = others.n_players();
        for excess in [Excess::Total, Excess::PerHead] {
            let shares = confirmed(&game, excess);
            // With an empty core even a dummy can be drawn into the bargaining, but never over what it costs alone.
            let in_core = n < 2 || least_core(&others).is_ok_and(|least| least.epsilon >= 0.0);
            prop_assert!(shares[n] <= own + SOLVED);
            prop_assert!(!in_core || (shares[n] - own).abs() <= SOLVED, "{} against {own}", shares[n]);
        }
        if let Ok(shares) = tau_value(&game) {
            prop_assert!((shares[n] - own).abs() <= SOLVED, "tau {} against {own}", shares[n]);
        }
    }

    /// Tolls, other units and another order of players change a solution as they change the costs.
    #[test]
    fn solutions_follow_the_game(
        (game, order) in solvable(2..=6).prop_flat_map(|game| {
            let order = Just((0..game.n_players()).collect::<Vec<_>>()).prop_shuffle();
            (Just(game), order)
        }),
        toll in vec(-LARGEST..=LARGEST, 6), unit in prop_oneof![Just(1e-3), Just(1.0), Just(1e6)], excess in either(),
    ) {
        let n = game.n_players();
        let moved = game_of(n, |players| {
            let mask: usize = players.iter().map(|p| 1 << p).sum();
            unit * (game.values()[mask] + players.iter().map(|&p| toll[p]).sum::<f64>())
        });
        let shares = confirmed(&game, excess);
        for (share, (own, toll)) in confirmed(&moved, excess).iter().zip(shares.iter().zip(&toll)) {
            prop_assert!((share / unit - own - toll).abs() <= SOLVED, "{share} against {own} and {toll}");
        }
        for (share, old) in confirmed(&renamed(&game, &order), excess).iter().zip(&order) {
            prop_assert!((share - shares[*old]).abs() <= SOLVED);
        }
    }

    /// Littlechild's recursion for runways and the linear programmes agree, with equal lengths and none.
    #[test]
    fn runways_agree(lengths in vec(prop_oneof![0.0..=100.0_f64, Just(10.0), Just(0.0)], 2..=8)) {
        let n = lengths.len();
        let game = game_of(n, |players| players.iter().map(|&p| lengths[p]).fold(0.0, f64::max));
        let expected = nucleolus_by_type(&lengths, &vec![1; n]).unwrap();
        for (share, expected) in confirmed(&game, Excess::Total).iter().zip(&expected) {
            prop_assert!((share - expected).abs() <= 1e-8, "{share} against {expected}");
        }
    }

    /// The tau-value written out: bounds by looking at every group, and the point between them that pays the bill.
    #[test]
    fn the_tau_value_is_between_its_bounds(game in prop_oneof![any_game(1..=6), concave_game()]) {
        let n = game.n_players();
        let least = separable_costs(&game);
        let most: Vec<f64> = (0..n).map(|player| {
            let with = (0..1_usize << n).filter(|mask| mask >> player & 1 == 1);
            let asked = |mask: usize| {
                let others = members_of(mask, n).into_iter().filter(|p| *p != player);
                game.values()[mask] - others.map(|p| least[p]).sum::<f64>()
            };
            with.map(asked).fold(f64::INFINITY, f64::min)
        }).collect();
        let (low, high): (f64, f64) = (least.iter().sum(), most.iter().sum());
        let inside = least.iter().zip(&most).all(|(l, m)| l <= m) && low <= game.grand() && game.grand() <= high;
        match tau_value(&game) {
            Ok(shares) => {
                same(&[shares.iter().sum()], &[game.grand()], LARGEST * 10.0);
                for player in 0..n {
                    prop_assert!(shares[player] >= least[player] - 1e-6 && shares[player] <= most[player] + 1e-6);
                }
                if high - low > 1e-3 {
                    let part = (game.grand() - low) / (high - low);
                    let expected: Vec<f64> = (0..n).map(|p| least[p] + part * (most[p] - least[p])).collect();
                    same(&shares, &expected, LARGEST * 10.0);
                }
            }
            Err(_) => prop_assert!(!inside),
        }
    }

    /// The group named as the worst served is the worst served, with its excess.
    #[test]
    fn the_worst_served_group_is_named(game in any_game(2..=8), shares in vec(-LARGEST..=LARGEST, 8)) {
        let n = game.n_players();
        let worst = core_test(&game, &shares[..n]).unwrap().worst.unwrap();
        let excess = |mask: usize| game.values()[mask] - members_of(mask, n).iter().map(|&p| shares[p]).sum::<f64>();
        let least = (1..(1 << n) - 1).map(excess).fold(f64::INFINITY, f64::min);
        same(&[worst.excess, excess(worst.coalition)], &[least, least], LARGEST);
        let gain = (-least).max(0.0) / f64::from(worst.coalition.count_ones());
        same(&[worst.per_head_gain], &[gain], LARGEST);
    }

    /// The pair that loses most and the cheapest split, against all pairs and all partitions.
    #[test]
    fn the_worst_pair_and_the_cheapest_split_are_found(game in prop_oneof![any_game(1..=5), concave_game()]) {
        let n = game.n_players().min(6);
        let game = table(game.values()[..1 << n].to_vec());
        let cost = |mask: usize| game.values()[mask];
        let pairs = (1..1_usize << n).flat_map(|a| (1..1 << n).filter(move |b| a & b == 0).map(move |b| (a, b)));
        let loss = pairs.map(|(a, b)| cost(a | b) - cost(a) - cost(b)).fold(f64::NEG_INFINITY, f64::max);
        let report = subadditivity(&game);
        let tolerance = 1e-9 * game.grand().abs().max(1.0);
        prop_assert_eq!(report.holds, loss <= tolerance);
        prop_assert_eq!(report.violating_pair.is_some(), !report.holds);
        if let Some(pair) = report.violating_pair {
            prop_assert_eq!(pair.first & pair.second, 0);
            same(&[pair.loss, cost(pair.first | pair.second) - cost(pair.first) - cost(pair.second)], &[loss; 2], LARGEST);
        }
        let cheapest = cheapest_partition(&game, (1 << n) - 1);
        prop_assert_eq!(report.cheapest_split.is_some(), cheapest < game.grand() - tolerance);
        if let Some(split) = report.cheapest_split {
            same(&[split.cost, split.parts.iter().map(|&part| cost(part)).sum()], &[cheapest; 2], LARGEST);
            prop_assert_eq!(split.parts.iter().sum::<usize>(), (1 << n) - 1);
            same(&[split.saving], &[game.grand() - cheapest], LARGEST);
        }
    }

    /// Where cost only adds up, leaving out whoever costs more than it is worth is exact, and only the orders are by chance.
    #[test]
    fn a_sampled_capped_value_is_within_its_bars_where_costs_add_up(
        costs in vec(0.0..=LARGEST, 2..=6), worth in vec(0.0..=LARGEST, 6), seed in any::<u64>(),
    ) {
        let n = costs.len();
        let sample = shapley_capped_sampled(&worth[..n], 64, seed, |players| players.iter().map(|&p| costs[p]).sum());
        let capped = game_of(n, |players| players.iter().map(|&p| costs[p]).sum()).participation_capped(&worth[..n]);
        same(&[sample.estimate.iter().sum()], &[costs.iter().sum()], LARGEST);
        // The whole takes everybody in, so the last to come pays for those who would have stayed out.
        let exact = shapley(n, |mask| capped.values()[mask]);
        for (player, exact) in exact.iter().enumerate() {
            let off = (sample.estimate[player] - exact).abs();
            prop_assert!(off <= 6.0 * sample.standard_error[player] + 1e-9 * LARGEST, "{off}");
        }
    }

    /// Concavity by its other definition, over all pairs of groups that may overlap.
    #[test]
    fn concavity_by_all_pairs(game in prop_oneof![any_game(1..=3), concave_game(), solvable(1..=3)]) {
        let n = game.n_players();
        let cost = |mask: usize| game.values()[mask];
        let all = (0..1_usize << n).flat_map(|a| (0..1 << n).map(move |b| (a, b)));
        let slack = all.map(|(a, b)| cost(a) + cost(b) - cost(a | b) - cost(a & b)).fold(f64::INFINITY, f64::min);
        // Steps of up to n each may hide within the tolerance.
        let holds = slack >= -1e-12 * LARGEST;
        prop_assume!(holds || slack < -1e-6);
        prop_assert_eq!(is_concave(&game), holds);
    }
}

/// The least cost of a group in parts, by trying every part of its first member.
fn cheapest_partition(game: &GameTable, mask: usize) -> f64 {
    let first = mask & mask.wrapping_neg();
    let parts = (1..=mask).filter(|part| part & !mask == 0 && part & first != 0);
    parts
        .map(|part| game.values()[part] + if part == mask { 0.0 } else { cheapest_partition(game, mask ^ part) })
        .fold(f64::INFINITY, f64::min)
}

/// Games in which everything is tied: nothing to share, tolls only, all alike, and one who is needed for everything.
#[test]
fn degenerate_games_are_solved_and_confirmed() {
    for n in [1, 2, 3, 9, 13] {
        let thirds = 1.0 / 3.0;
        #[allow(clippy::cast_precision_loss)]
        let (alike, tolls) = (vec![(n as f64).sqrt() / n as f64; n], (0..n).map(|p| p as f64 * thirds).collect());
        for (game, expected) in [
            (game_of(n, |_| 0.0), vec![0.0; n]),
            #[allow(clippy::cast_precision_loss)]
            (game_of(n, |players| players.iter().map(|&p| p as f64 * thirds).sum()), tolls),
            #[allow(clippy::cast_precision_loss)]
            (game_of(n, |players| (players.len() as f64).sqrt()), alike),
        ] {
            for excess in [Excess::Total, Excess::PerHead] {
                same(&confirmed(&game, excess), &expected, 10.0);
            }
        }
    }
    // Only groups with player 0 and one more gain; it takes all, because any one of the others will do.
    let needed = game_of(8, |players| if players.first() == Some(&0) && players.len() > 1 { -1.0 } else { 0.0 });
    let mut expected = vec![0.0; 8];
    expected[0] = -1.0;
    same(&confirmed(&needed, Excess::Total), &expected, 1.0);
}
