//! Invariants of a whole calculation on random worlds: order, unit and outsiders do not matter.

use crate::by_hand::same;
use crate::random_worlds::{Scenario, cases, scenario, scenario_and_order, share, with_levers};
use entente::model::outcome::{AllianceOutcome, Outcome};
use entente::model::parameters::ParameterId;
use entente::model::terms::MAX_PER_YEAR;
use proptest::collection::vec;
use proptest::prelude::*;

/// Score, pillars and their parts, as one row of figures.
fn row(outcome: &Outcome, k: usize, i: usize) -> [f64; 10] {
    let a = &outcome.autonomy[k][i];
    [a.score, a.knowledge, a.capacity, a.control, a.need, a.fill, a.exposure, a.concentration, a.joint_control, a.leak]
}

fn costs(alliance: &AllianceOutcome, k: usize, member: usize) -> [f64; 4] {
    let cost = &alliance.programmes[k].members[member];
    [cost.share, cost.outside_option, cost.stand_alone, cost.separable]
}

fn power(alliance: &AllianceOutcome, member: usize) -> [f64; 3] {
    let power = &alliance.governance.power;
    let shapley = power.shapley_shubik.as_ref().map_or(0.0, |shares| shares[member]);
    [shapley, power.banzhaf_absolute[member], alliance.governance.preventive(member)]
}

fn money(scenario: &Scenario) -> f64 {
    #[allow(clippy::cast_precision_loss)]
    let heads = scenario.n() as f64;
    scenario.technologies.iter().map(|t| t.frontier_cost).fold(1.0, f64::max) * heads * heads
}

proptest! {
    #![proptest_config(cases(256))]

    /// Two economies that are alike in everything, and in what they agree on, pay the same, have the same votes and the
    /// same autonomy. (The dominance cap is off: among equally powerful members it begins with the first.)
    #[test]
    fn twins_fare_alike(
        scenario in prop_oneof![scenario(2..=12).boxed(), with_levers(scenario(2..=12)).boxed()], both_in in any::<bool>(),
    ) {
        let mut scenario = scenario;
        scenario.make_twins();
        scenario.terms.dominance_cap = 1.0;
        scenario.terms.outside_deals.retain(|deal| deal.member > 1 && deal.partner > 1);
        scenario.terms.funding.retain(|funding| funding.partners.iter().all(|&partner| partner > 1));
        scenario.terms.plants.retain(|plants| plants.economy > 1);
        for alliance in &mut scenario.alliances {
            alliance.retain(|&i| i > 1);
        }
        if both_in && !scenario.alliances.is_empty() {
            scenario.alliances[0].splice(0..0, [0, 1]);
        }
        let outcome = scenario.outcome();
        for k in 0..scenario.technologies.len() {
            same(&row(&outcome, k, 0), &row(&outcome, k, 1), 100.0);
            if let Some(alliance) = outcome.alliance_of[0].map(|index| &outcome.alliances[index]) {
                same(&costs(alliance, k, 0), &costs(alliance, k, 1), money(&scenario));
                prop_assert_eq!(power(alliance, 0), power(alliance, 1));
            }
        }
    }

    /// The order in which economies are listed changes nothing but the order of the results.
    #[test]
    fn the_order_of_economies_does_not_matter((scenario, order) in scenario_and_order(1..=16)) {
        let (given, moved) = (scenario.outcome(), scenario.reordered(&order).outcome());
        same(&[moved.rift, moved.rift_alone], &[given.rift, given.rift_alone], 100.0);
        for (new, &old) in order.iter().enumerate() {
            prop_assert_eq!(moved.alliance_of[new], given.alliance_of[old]);
            for k in 0..scenario.technologies.len() {
                same(&row(&moved, k, new), &row(&given, k, old), 100.0);
            }
            let Some(index) = given.alliance_of[old] else { continue };
            let (before, after) = (&given.alliances[index], &moved.alliances[index]);
            let place = |alliance: &AllianceOutcome, i: usize| alliance.members.iter().position(|&m| m == i).unwrap();
            let (old, new) = (place(before, old), place(after, new));
            same(&power(after, new), &power(before, old), 1.0);
            for k in 0..scenario.technologies.len() {
                same(&costs(after, k, new), &costs(before, k, old), money(&scenario));
            }
        }
    }

    /// In another currency every bill is in that currency, and percentages, votes and scores are unchanged.
    #[test]
    fn another_currency_changes_only_the_unit(
        scenario in prop_oneof![scenario(1..=12).boxed(), with_levers(scenario(1..=12)).boxed()], fourths in -5..=5_i32,
    ) {
        let unit = 4_f64.powi(fourths);
        let largest = MAX_PER_YEAR / unit.max(1.0);
        let mut scenario = scenario;
        scenario.terms.funding.iter_mut().for_each(|funding| funding.per_year = funding.per_year.min(largest));
        scenario.terms.plants.iter_mut().for_each(|plants| plants.per_year = plants.per_year.min(largest));
        let mut other = scenario.clone();
        other.economies.iter_mut().for_each(|economy| economy.gdp *= unit);
        for technology in &mut other.technologies {
            technology.frontier_cost *= unit;
            technology.market = technology.market.map(|market| market * unit);
        }
        other.terms.funding.iter_mut().for_each(|funding| funding.per_year *= unit);
        other.terms.plants.iter_mut().for_each(|plants| plants.per_year *= unit);
        other.endowments.iter_mut().for_each(|endowment| endowment.research *= unit);
        let (given, scaled) = (scenario.outcome(), other.outcome());
        same(&[scaled.rift], &[given.rift], 100.0);
        for k in 0..scenario.technologies.len() {
            for i in 0..scenario.n() {
                same(&row(&scaled, k, i), &row(&given, k, i), 100.0);
            }
            for (before, after) in given.alliances.iter().zip(&scaled.alliances) {
                prop_assert_eq!(&before.governance, &after.governance);
                for member in 0..before.members.len() {
                    let in_old_unit = costs(after, k, member).map(|amount| amount / unit);
                    same(&in_old_unit, &costs(before, k, member), money(&scenario));
                }
            }
        }
        for (index, alliance) in given.alliances.iter().enumerate() {
            let percent = |outcome: &Outcome| outcome.yearly_cost_together(index, &[0]).percent();
            prop_assert_eq!(percent(&given).is_some(), percent(&scaled).is_some());
            let (before, after) = (percent(&given).unwrap_or(0.0), percent(&scaled).unwrap_or(0.0));
            prop_assert!((before - after).abs() <= 1e-6 * before.abs().max(1.0), "{before} against {after}");
            prop_assert_eq!(alliance.members.len(), scaled.alliances[index].members.len());
        }
    }

    /// A tiny outsider that sells nothing changes nobody's bill or votes, and nobody's score to speak of.
    #[test]
    fn a_dwarf_outside_changes_nothing(
        scenario in prop_oneof![scenario(1..=20).boxed(), with_levers(scenario(1..=20)).boxed()],
        (rights, ambition, knowledge) in (share(), share(), share()), distance in vec(share(), 20),
    ) {
        prop_assume!(!samples(&scenario));
        let before = scenario.outcome();
        let mut with_dwarf = scenario.clone();
        with_dwarf.append_a_dwarf(rights, ambition, knowledge, &distance);
        let after = with_dwarf.outcome();
        prop_assert_eq!(&after.alliances, &before.alliances, "bills and votes, to the last bit");
        prop_assert!((after.rift - before.rift).abs() <= 2e-6, "{} against {}", after.rift, before.rift);
        for k in 0..scenario.technologies.len() {
            for i in 0..scenario.n() {
                for (after, before) in row(&after, k, i).iter().zip(row(&before, k, i)) {
                    prop_assert!((after - before).abs() <= 2e-6, "economy {i}: {after} against {before}");
                }
            }
        }
    }

    /// An alliance of one is no alliance, and an empty one is none either, to the last bit.
    #[test]
    fn an_alliance_of_one_is_none(mut scenario in scenario(1..=12), place in 0..4_usize) {
        scenario.alliances.truncate(2);
        scenario.alliances.retain(|alliance| alliance.len() > 1);
        let without = scenario.outcome();
        let in_one = |i: &usize| scenario.alliances.iter().any(|alliance| alliance.contains(i));
        let Some(alone) = (0..scenario.n()).find(|i| !in_one(i)) else { return Ok(()) };
        scenario.alliances.insert(place.min(scenario.alliances.len()), vec![alone]);
        scenario.alliances.insert(0, vec![]);
        let mut with = scenario.outcome();
        for alliance in &mut with.alliances {
            alliance.given_as = without.alliances.iter().find(|a| a.members == alliance.members).unwrap().given_as;
        }
        prop_assert_eq!(with, without);
    }

    /// Listing alliances, or the members of one, in another order changes only the order.
    #[test]
    fn the_order_of_alliances_does_not_matter(scenario in scenario(1..=16)) {
        let mut reversed = scenario.clone();
        reversed.alliances.reverse();
        reversed.alliances.iter_mut().for_each(|members| members.reverse());
        let (given, mut other) = (scenario.outcome(), reversed.outcome());
        same(&[other.rift], &[given.rift], 1e-3);
        for k in 0..scenario.technologies.len() {
            for i in 0..scenario.n() {
                same(&row(&other, k, i), &row(&given, k, i), 1e-3);
            }
        }
        other.alliances.reverse();
        for (after, before) in other.alliances.iter().zip(&given.alliances) {
            prop_assert_eq!(&after.members, &before.members);
            prop_assert_eq!(after.given_as, scenario.alliances.len() - 1 - before.given_as);
            prop_assert_eq!(&after.governance, &before.governance);
            prop_assert_eq!(&after.programmes, &before.programmes);
        }
        for (i, alliance) in given.alliance_of.iter().enumerate() {
            let expected = alliance.map(|index| given.alliances.len() - 1 - index);
            prop_assert_eq!(other.alliance_of[i], expected);
        }
    }

    /// The same inputs give the same results, to the last bit.
    #[test]
    fn the_same_inputs_give_the_same_results(scenario in scenario(1..=20)) {
        prop_assert_eq!(scenario.outcome(), scenario.outcome());
    }
}

/// Whether some bill would be sampled, or enumerated over more than a hundred thousand coalitions.
fn samples(scenario: &Scenario) -> bool {
    let largest = scenario.alliances.iter().map(Vec::len).max().unwrap_or(0);
    largest > 16 && scenario.parameters.get(ParameterId::SizeInCoordination) > 0.0
}
