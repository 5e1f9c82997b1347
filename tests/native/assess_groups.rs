//! Groups within an alliance: against every group by brute force, and against the printed figures of the six-country
//! example.

use crate::assess_properties::{assessed, focus};
use crate::by_hand::{ROUNDING, benefit, cost, members_of, same};
use crate::fixture::{AUR, BOR, CAL, DOR, close, counting_heads, semiconductors, terms, world};
use crate::random_worlds::{Scenario, cases, scenario, with_levers};
use entente::model::assess::assess;
use entente::model::assess::blocking::Groups;
use entente::model::cost_sharing::Effort;
use entente::model::evaluate::{Case, evaluate};
use entente::model::game::nucleolus::least_core;
use entente::model::parameters::{ParameterId, Parameters};
use entente::model::terms::{BillRule, TechnologyTerms, Terms};
use entente::model::world::World;
use proptest::prelude::*;

fn groups(parameters: &Parameters, terms: &Terms, members: &[usize]) -> Groups {
    groups_in(&world(), parameters, terms, &[members.to_vec()])
}

fn groups_in(world: &World, parameters: &Parameters, terms: &Terms, alliances: &[Vec<usize>]) -> Groups {
    let case = Case { world, parameters, alliances, terms };
    let outcome = evaluate(&case, Effort::Full).unwrap();
    assess(&case, &outcome, &[0]).unwrap().alliances[0].groups.clone().unwrap()
}

fn all_pooled(bill: BillRule) -> Terms {
    terms(bill, 1.0)
}

/// The largest number by which an allocation can undercut every group, from the program's own solver: its sign is what the
/// test of the core says.
fn epsilon(groups: &Groups) -> f64 {
    least_core(&groups.game).unwrap().epsilon
}

#[test]
fn the_core_of_the_six_country_example() {
    let (heads, four) = (counting_heads(), [AUR, BOR, CAL, DOR]);
    let with_dor = groups(&heads, &all_pooled(BillRule::ShapleyCapped), &four);
    close(&[epsilon(&with_dor)], &[-0.227_375], 5.1e-7);
    assert_eq!((with_dor.core.empty, with_dor.is_blocked()), (Some(true), true));
    // AUR+DOR 85.5, BOR+CAL 58, BOR+DOR 53, CAL+DOR 11, and the three others that the example prints.
    let printed = [(0b1001, 85.5), (0b0110, 58.0), (0b1010, 53.0), (0b1100, 11.0), (0b1011, 98.535_948)];
    for (group, cost) in printed.into_iter().chain([(0b1101, 62.501_712), (0b1110, 61.0), (0b1111, 69.208_213)]) {
        close(&[with_dor.game.values()[group]], &[cost], 5.1e-7);
    }
    close(&with_dor.shares, &[46.371_119, 29.370_263, -9.646_855, 3.113_687], 5.1e-7);
    let without = groups(&heads, &all_pooled(BillRule::ShapleyCapped), &four[..3]);
    close(&[epsilon(&without)], &[18.891_242], 5.1e-7);
    assert_eq!((without.core.empty, without.is_blocked()), (Some(false), false));
    // With size counted the entry of DOR is efficient, and the core is not empty.
    let by_size = groups(&Parameters::default(), &all_pooled(BillRule::ShapleyCapped), &four);
    close(&[epsilon(&by_size)], &[1.082_073], 5.1e-7);
    assert_eq!(by_size.core.empty, Some(false));
    // Half of the programme pooled: half of every figure.
    let half = groups(&heads, &terms(BillRule::ShapleyCapped, 0.5), &four);
    close(&[epsilon(&half)], &[-0.227_375 / 2.0], 5.1e-7);
}

#[test]
fn the_smallest_excess_of_the_plain_value_is_named() {
    // By the key of GDP AUR pays 53.03, more than the 46.37 and so on: of all groups DOR alone gains nothing, as it pays .80.
    let groups = groups(&counting_heads(), &all_pooled(BillRule::Gdp), &[AUR, BOR, CAL, DOR]);
    let paid = [53.033_114, 13.258_278, 2.121_325, 0.795_497];
    close(&groups.shares, &paid, 5.1e-7);
    let sum = |group: usize| members_of(group, 4).into_iter().map(|i| paid[i]).sum::<f64>();
    let worst = groups.core.worst.unwrap();
    // AUR and CAL would build for 59.501712 what they pay 55.154439 for; no group is treated worse than the least of these.
    let least = (1..15).map(|group| groups.game.values()[group] - sum(group)).fold(f64::INFINITY, f64::min);
    close(&[worst.excess, groups.game.values()[0b0101] - sum(0b0101)], &[least, 59.501_712 - 55.154_439], 1e-5);
}

#[test]
fn when_big_is_bad() {
    // A technology worth a whole year's GDP: nobody opts out, and the game is the plain one.
    let mut technology = semiconductors();
    technology.willingness = 1.0;
    let (world, everyone) = (world().with_technologies(vec![technology]).unwrap(), [(0..6).collect()]);
    let rows = [
        (ParameterId::CoordinationLoss, 0.0, 61.698, true, 9.942),
        (ParameterId::CoordinationLoss, 0.2, 81.092, true, 11.8178),
        (ParameterId::CoordinationLoss, 0.5, 126.925, true, 13.1663),
        (ParameterId::CoordinationLoss, 0.8, 205.381, false, 10.1047),
        (ParameterId::CoordinationLoss, 1.0, 286.698, false, -0.0951),
        (ParameterId::Friction, 0.0004, 81.092, true, 11.8178),
        (ParameterId::Friction, 0.05, 124.244, true, 4.6258),
        (ParameterId::Friction, 0.2, 254.744, false, -36.5964),
        (ParameterId::Friction, 0.4, 428.744, false, -109.4536),
    ];
    for (id, value, cost, subadditive, margin) in rows {
        let (parameters, terms) = (counting_heads().with(id, value).unwrap(), all_pooled(BillRule::Equal));
        let groups = groups_in(&world, &parameters, &terms, &everyone);
        close(&[groups.game.grand()], &[cost], 5.1e-4);
        close(&[epsilon(&groups)], &[margin], 5.1e-4);
        assert_eq!(groups.merging.holds, subadditive, "{} {value}", id.spec().key);
        assert_eq!(groups.core.empty, Some(margin < 0.0), "{} {value}", id.spec().key);
    }
}

#[test]
fn technologies_weigh_by_what_is_pooled() {
    let mut scenario = crate::random_worlds::drawn_scenario(5);
    scenario.alliances = vec![vec![0, 1, 2, 3, 4]];
    let count = scenario.technologies.len();
    scenario.terms.technologies =
        (0..count).map(|k| TechnologyTerms { pooling: [0.25, 0.0, 1.0][k % 3], ..Default::default() }).collect();
    let focus: Vec<usize> = (0..count).collect();
    let (outcome, assessment) = assessed(&scenario, &focus);
    let groups = assessment.alliances[0].groups.as_ref().unwrap();
    let bill: f64 = focus.iter().map(|&k| [0.25, 0.0, 1.0][k % 3] * outcome.alliances[0].programmes[k].bill).sum();
    same(&[groups.game.grand(), groups.shares.iter().sum()], &[bill, bill], bill);
}

/// The game with opting out, weighted by what is pooled, from the formulas.
fn by_brute_force(scenario: &Scenario, members: &[usize], focus: &[usize]) -> (Vec<f64>, Vec<f64>) {
    let n = members.len();
    let (mut capped, mut plain) = (vec![0.0; 1 << n], vec![0.0; 1 << n]);
    for &k in focus {
        let sigma = scenario.terms.technologies[k].pooling;
        let of = |group: usize| members_of(group, n).into_iter().map(|place| members[place]).collect::<Vec<_>>();
        let costs: Vec<f64> =
            (0..1 << n).map(|group| if group == 0 { 0.0 } else { cost(scenario, k, &of(group)) }).collect();
        let worth = |group: usize| of(group).into_iter().map(|i| benefit(scenario, k, i)).sum::<f64>();
        for group in 0..1_usize << n {
            let parts = (0..=group).filter(|part| part & group == *part);
            let best = parts.map(|part| costs[part] - worth(part)).fold(f64::INFINITY, f64::min);
            let cost = if group == (1 << n) - 1 { costs[group] } else { worth(group) + best };
            capped[group] += sigma * cost;
            plain[group] += sigma * costs[group];
        }
    }
    (capped, plain)
}

/// Whether a game of two or three players has a core, by the conditions of balanced collections.
fn has_a_core(game: &[f64]) -> Option<bool> {
    match *game {
        [_, a, b, ab] => Some(ab <= a + b),
        [_, a, b, ab, c, ac, bc, abc] => {
            let bounds = [a + b + c, ab + c, ac + b, bc + a, (ab + ac + bc) / 2.0];
            Some(bounds.iter().all(|bound| abc <= *bound))
        }
        _ => None,
    }
}

fn check_groups(groups: &Groups, tolerance: f64) {
    let (game, n) = (groups.game.values(), groups.shares.len());
    let all = game.len() - 1;
    let paid = |group: usize| members_of(group, n).into_iter().map(|place| groups.shares[place]).sum::<f64>();
    assert!((paid(all) - groups.game.grand()).abs() <= tolerance);
    let least = (1..all).map(|group| game[group] - paid(group)).fold(f64::INFINITY, f64::min);
    let worst = groups.core.worst.unwrap();
    assert!((worst.excess - least).abs() <= tolerance && worst.coalition > 0 && worst.coalition < all);
    assert!((worst.excess - (game[worst.coalition] - paid(worst.coalition))).abs() <= tolerance);
    let heads = f64::from(worst.coalition.count_ones());
    assert!((worst.per_head_gain - (-worst.excess).max(0.0) / heads).abs() <= tolerance);
    if least.abs() > tolerance {
        assert_eq!(groups.is_blocked(), least < 0.0);
    }
    // An allocation that no group blocks is in the core.
    assert!(groups.is_blocked() || groups.core.empty == Some(false));
    if let Some(has) = has_a_core(game) {
        let clear = has_a_core(&shifted(game, tolerance)) == has_a_core(&shifted(game, -tolerance));
        assert!(!clear || groups.core.empty == Some(!has), "{game:?}");
    }
}

/// The same game in which everyone together pays a little more.
fn shifted(game: &[f64], by: f64) -> Vec<f64> {
    let mut shifted = game.to_vec();
    *shifted.last_mut().unwrap() += by;
    shifted
}

fn check_merging(groups: &Groups, plain: &[f64], tolerance: f64) {
    let mut worst: f64 = 0.0;
    for whole in 0..plain.len() {
        for part in (1..whole).filter(|part| part & whole == *part) {
            worst = worst.max(plain[whole] - plain[part] - plain[whole ^ part]);
        }
    }
    let merging = &groups.merging;
    assert_eq!(merging.holds, merging.violating_pair.is_none());
    if (worst - tolerance).abs() > tolerance {
        assert_eq!(merging.holds, worst < tolerance, "{worst}");
    }
    if let Some(pair) = merging.violating_pair {
        let loss = plain[pair.first | pair.second] - plain[pair.first] - plain[pair.second];
        assert!(pair.first & pair.second == 0 && pair.first > 0 && pair.second > 0);
        assert!((pair.loss - loss).abs() <= tolerance && (loss - worst).abs() <= tolerance);
    }
    if let Some(split) = &merging.cheapest_split {
        assert_eq!(split.parts.iter().sum::<usize>(), plain.len() - 1);
        assert_eq!(split.parts.iter().fold(0, |all, part| all ^ part), plain.len() - 1);
        let cost: f64 = split.parts.iter().map(|&part| plain[part]).sum();
        assert!(plain[plain.len() - 1] - cost >= -tolerance && (split.cost - cost).abs() <= tolerance);
    }
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn groups_are_those_of_the_formulas(scenario in scenario(1..=7), all in any::<bool>()) {
        let focus = focus(&scenario, all);
        let (outcome, assessment) = assessed(&scenario, &focus);
        for (alliance, given) in outcome.alliances.iter().zip(&assessment.alliances) {
            let pooled = focus.iter().any(|&k| scenario.terms.technologies[k].pooling > 0.0);
            prop_assert_eq!(given.groups.is_some(), pooled);
            let Some(groups) = &given.groups else { continue };
            let (capped, plain) = by_brute_force(&scenario, &alliance.members, &focus);
            let scale = plain.iter().fold(1.0, |highest: f64, cost| highest.max(cost.abs()));
            same(groups.game.values(), &capped, scale);
            check_groups(groups, 4.0 * ROUNDING * scale);
            check_merging(groups, &plain, 4.0 * ROUNDING * scale);
        }
    }

    /// With every lever: the shares add up to the game's whole, and the statements about groups fit the game.
    #[test]
    fn groups_hold_together_under_levers(scenario in with_levers(scenario(2..=11)), all in any::<bool>()) {
        let (_, assessment) = assessed(&scenario, &focus(&scenario, all));
        for groups in assessment.alliances.iter().filter_map(|alliance| alliance.groups.as_ref()) {
            let scale = groups.game.values().iter().fold(1.0, |highest: f64, cost| highest.max(cost.abs()));
            check_groups(groups, 4.0 * ROUNDING * scale);
        }
    }
}

#[test]
fn more_than_sixteen_members_have_no_groups() {
    let mut scenario = crate::random_worlds::drawn_scenario(17);
    scenario.terms.bill = BillRule::Equal;
    scenario.terms.technologies.iter_mut().for_each(|terms| terms.pooling = 0.5);
    scenario.alliances = vec![(0..17).collect()];
    assert!(assessed(&scenario, &[0]).1.alliances[0].groups.is_none());
    scenario.alliances = vec![(0..12).collect()];
    assert!(assessed(&scenario, &[0]).1.alliances[0].groups.is_some());
    scenario.terms.technologies[0].pooling = 0.0;
    assert!(assessed(&scenario, &[0]).1.alliances[0].groups.is_none());
}
