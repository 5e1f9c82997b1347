//! What an assessment must not depend on: names, order, alliances of one.

use crate::assess_properties::{assessed, focus};
use crate::by_hand::same;
use crate::random_worlds::{Scenario, cases, scenario, with_levers};
use entente::model::assess::Assessment;
use entente::model::assess::membership::Standing;
use entente::model::terms::BillRule;
use proptest::prelude::*;

/// Twins can be told apart by nobody: same surroundings, and no agreement that names one of them.
fn with_twins(mut scenario: Scenario, together: bool) -> Scenario {
    scenario.make_twins();
    scenario.terms.outside_deals.clear();
    scenario.terms.funding.clear();
    scenario.terms.plants.clear();
    scenario.terms.dominance_cap = 1.0;
    scenario.alliances.iter_mut().for_each(|members| members.retain(|&member| member > 1));
    if let (true, Some(first)) = (together, scenario.alliances.first_mut()) {
        first.splice(0..0, [0, 1]);
    }
    scenario
}

fn figures(standing: &Standing) -> [f64; 2] {
    [standing.utility, standing.utility_outside]
}

/// A share of next to nothing magnifies rounding: keep what technologies are worth in sight of what they cost.
fn worth_something(mut scenario: Scenario) -> Scenario {
    scenario.technologies.iter_mut().for_each(|technology| technology.willingness += 0.001);
    scenario.economies.iter_mut().for_each(|economy| economy.gdp += 100.0);
    scenario
}

fn by_economy(assessment: &Assessment) -> Vec<(usize, Vec<f64>)> {
    let inside = assessment.alliances.iter().flat_map(|alliance| &alliance.members);
    let mut all: Vec<(usize, Vec<f64>)> = inside.map(|one| (one.economy, figures(one).to_vec())).collect();
    for outsider in &assessment.non_aligned {
        let pressure = &outsider.pressure;
        let mut figures = vec![pressure.first_side, pressure.second_side, pressure.need, outsider.funding];
        figures.push(outsider.opportunity());
        all.push((outsider.economy, figures));
    }
    all.sort_by_key(|(economy, _)| *economy);
    all
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn twins_stand_alike(
        scenario in with_levers(scenario(2..=10)),
        together in any::<bool>(),
        all in any::<bool>(),
    ) {
        let scenario = with_twins(worth_something(scenario), together);
        let (outcome, assessment) = assessed(&scenario, &focus(&scenario, all));
        let found = by_economy(&assessment);
        prop_assert_eq!(outcome.alliance_of[0], outcome.alliance_of[1]);
        same(&found[0].1, &found[1].1, 1e4);
    }

    /// Naming the alliances in another order changes no figure.
    #[test]
    fn the_order_of_alliances_does_not_matter(scenario in with_levers(scenario(2..=10)), all in any::<bool>()) {
        let mut scenario = worth_something(scenario);
        let last = scenario.alliances.len().saturating_sub(1);
        scenario.terms.funding.retain(|funding| funding.alliance <= last);
        let mut reversed = scenario.clone();
        reversed.alliances.reverse();
        reversed.terms.funding.iter_mut().for_each(|funding| funding.alliance = last - funding.alliance);
        let (_, given) = assessed(&scenario, &focus(&scenario, all));
        let (_, mut other) = assessed(&reversed, &focus(&scenario, all));
        for ((economy, given), (same_economy, other)) in by_economy(&given).iter().zip(by_economy(&other)) {
            prop_assert_eq!(*economy, same_economy);
            same(&other, given, 1e4);
        }
        other.alliances.reverse();
        for (given, other) in given.alliances.iter().zip(&other.alliances) {
            prop_assert_eq!(&given.dominance.gdp, &other.dominance.gdp);
            prop_assert_eq!(&given.dominance.votes, &other.dominance.votes);
            prop_assert_eq!(given.rights, other.rights);
            let shares = |one: &entente::model::assess::AllianceAssessment| {
                one.groups.as_ref().map_or(vec![], |groups| [&groups.shares[..], groups.game.values()].concat())
            };
            same(&shares(given), &shares(other), 1e6);
        }
    }

    /// An alliance of one is none and an empty one is none, in every assessment, to the last bit.
    #[test]
    fn an_alliance_of_one_is_none(mut scenario in with_levers(scenario(1..=12)), all in any::<bool>()) {
        scenario.terms.bill = BillRule::ShapleyCapped;
        scenario.alliances.truncate(3);
        let free = |i: &usize| !scenario.alliances.iter().any(|members| members.contains(i));
        let Some(alone) = (0..scenario.n()).find(free) else { return Ok(()) };
        let places = scenario.alliances.len();
        scenario.terms.funding.retain(|funding| funding.alliance < places);
        let focus = focus(&scenario, all);
        let (_, given) = assessed(&scenario, &focus);
        scenario.alliances.push(vec![alone]);
        prop_assert_eq!(&assessed(&scenario, &focus).1, &given);
        scenario.alliances[places] = vec![];
        prop_assert_eq!(&assessed(&scenario, &focus).1, &given);
    }
}
