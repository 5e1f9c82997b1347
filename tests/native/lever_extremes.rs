//! The levers at their ends, alone, in pairs and with the parameters at theirs, and against worlds changed by hand.

use crate::by_hand::{members_of, same};
use crate::extremes::{check, places, values_of};
use crate::random_worlds::{Scenario, cases, scenario, with_levers};
use entente::model::arrangement::Arrangement;
use entente::model::cost_sharing::Effort;
use entente::model::evaluate::{Case, evaluate, for_each_programme};
use entente::model::game::shapley::shapley_value;
use entente::model::outcome::Outcome;
use entente::model::parameters::{PARAMETERS, ParameterId, Parameters};
use entente::model::terms::{BillRule, Funding, OutsideDeal, OwnPlants, TechnologyTerms, Terms};
use entente::model::world::World;
use proptest::prelude::*;

/// Sets a lever to a level: off (0), the middle (1) or its other end (2), for every technology.
type Lever = fn(&mut Terms, usize);

fn part(level: usize) -> f64 {
    [0.0, 0.5, 1.0][level]
}

const LEVERS: [(&str, Lever); 7] = [
    ("standards", |terms, level| terms.technologies.iter_mut().for_each(|t| t.standards = part(level))),
    ("open standards", |terms, level| terms.open_standards = level > 0),
    ("export control", |terms, level| terms.technologies.iter_mut().for_each(|t| t.export_control = part(level))),
    ("dominance cap", |terms, level| terms.dominance_cap = [1.0, 0.4, 0.2][level]),
    ("deals", |terms, level| {
        let deal = |(member, partner)| OutsideDeal { member, partner, technology: None, strength: part(level) };
        terms.outside_deals = [(0, 4), (0, 5), (1, 4), (4, 2), (1, 0)].into_iter().map(deal).collect();
    }),
    ("funding", |terms, level| {
        let entry = |(alliance, technology)| Funding {
            alliance,
            partners: vec![5, 4, 7 % terms.technologies.len().max(1), 5],
            technology,
            per_year: 50.0 * part(level),
        };
        let each = |technology| [entry((0, technology)), entry((1, technology))];
        terms.funding = (0..terms.technologies.len()).flat_map(each).collect();
    }),
    ("plants", |terms, level| {
        let each = |technology| [1, 5].map(|economy| OwnPlants { economy, technology, per_year: 50.0 * part(level) });
        terms.plants = (0..terms.technologies.len()).flat_map(each).collect();
    }),
];

/// Terms with deep or shallow pooling and every lever off.
fn base_terms(n_technologies: usize) -> [Terms; 2] {
    [(0.5, 0.6, BillRule::ShapleyCapped), (1.0, 1.0, BillRule::Scrb)].map(|(pooling, supply, bill)| Terms {
        technologies: vec![TechnologyTerms { pooling, supply, ..TechnologyTerms::default() }; n_technologies],
        bill,
        ..Terms::off(n_technologies)
    })
}

fn check_case(world: &World, parameters: &Parameters, alliances: &[Vec<usize>], terms: &Terms) -> Outcome {
    let outcome = evaluate(&Case { world, parameters, alliances, terms }, Effort::Full).unwrap();
    check(&outcome);
    outcome
}

#[test]
fn each_pair_of_levers_at_its_ends() {
    for (world, alliances) in places() {
        for base in base_terms(world.technologies().len()) {
            let plain = check_case(&world, &Parameters::default(), &alliances, &base);
            for (position, (_, first)) in LEVERS.iter().enumerate() {
                for (_, second) in &LEVERS[position..] {
                    for (a, b) in (0..9).map(|pair| (pair / 3, pair % 3)) {
                        let mut terms = base.clone();
                        first(&mut terms, a);
                        second(&mut terms, b);
                        let outcome = check_case(&world, &Parameters::default(), &alliances, &terms);
                        assert!(a + b > 0 || outcome == plain, "levers that are off change something");
                    }
                }
            }
            for level in 0..3 {
                let mut terms = base.clone();
                LEVERS.iter().for_each(|(_, lever)| lever(&mut terms, level));
                check_case(&world, &Parameters::default(), &alliances, &terms);
            }
        }
    }
}

#[test]
fn each_lever_at_its_ends_with_each_parameter_at_its_own() {
    for (world, alliances) in places() {
        for base in base_terms(world.technologies().len()) {
            for (spec, value) in PARAMETERS.iter().flat_map(|spec| values_of(spec.id).map(|value| (spec, value))) {
                let parameters = Parameters::default().with(spec.id, value).unwrap();
                for (_, lever) in LEVERS {
                    for level in 0..3 {
                        let mut terms = base.clone();
                        lever(&mut terms, level);
                        check_case(&world, &parameters, &alliances, &terms);
                    }
                }
                let mut terms = base.clone();
                LEVERS.iter().for_each(|(_, lever)| lever(&mut terms, 2));
                check_case(&world, &parameters, &alliances, &terms);
            }
        }
    }
}

/// The scenario with one of its technologies only.
fn only(scenario: &Scenario, k: usize) -> Scenario {
    let n = scenario.n();
    let mut one = scenario.clone();
    one.technologies = vec![scenario.technologies[k].clone()];
    one.endowments = scenario.endowments[k * n..(k + 1) * n].to_vec();
    one.terms.technologies = vec![scenario.terms.technologies[k]];
    (one.terms.outside_deals, one.terms.funding, one.terms.plants) = (vec![], vec![], vec![]);
    one
}

/// The alliance of two or more that an economy is in.
fn alliance_of(scenario: &Scenario, i: usize) -> Option<usize> {
    scenario.alliances.iter().position(|members| members.len() > 1 && members.contains(&i))
}

/// What a partner gets from each alliance in a technology, billions a year.
#[allow(clippy::cast_precision_loss)]
fn received(scenario: &Scenario, k: usize, partner: usize) -> Vec<f64> {
    let mut received = vec![0.0; scenario.alliances.len()];
    for funding in scenario.terms.funding.iter().filter(|funding| funding.technology == k) {
        if scenario.alliances.get(funding.alliance).is_none_or(|members| members.len() < 2) {
            continue;
        }
        let mut able = funding.partners.clone();
        able.sort_unstable();
        able.dedup();
        able.retain(|&i| alliance_of(scenario, i).is_none());
        if able.contains(&partner) {
            received[funding.alliance] += funding.per_year / able.len() as f64;
        }
    }
    received
}

/// The capacity ratio after ten years of plants and funding.
fn built(scenario: &Scenario, k: usize, i: usize) -> f64 {
    let own = scenario.terms.plants.iter().filter(|plants| plants.technology == k && plants.economy == i);
    let own: f64 = own.map(|plants| plants.per_year).sum();
    let to_plants = 1.0 - scenario.parameters.get(ParameterId::FundingResearch);
    let spent = own + to_plants * received(scenario, k, i).iter().sum::<f64>();
    let world_gdp: f64 = scenario.economies.iter().map(|economy| economy.gdp).sum();
    let demand = scenario.technologies[k].market.unwrap() * scenario.economies[i].gdp / world_gdp;
    scenario.endowments[k * scenario.n() + i].capacity_ratio + (10.0 * spent / demand).min(1.0)
}

/// The distance of two economies after deals and funding, by the formulas of the document.
#[allow(clippy::cast_precision_loss)]
fn distance(scenario: &Scenario, k: usize, a: usize, b: usize) -> f64 {
    let (n, get) = (scenario.n(), |id| scenario.parameters.get(id));
    let original = |x: usize, y: usize| scenario.distance[x * n + y];
    let (mut nearer, mut trust) = (1.0, 1.0);
    for deal in scenario.terms.outside_deals.iter().filter(|deal| deal.technology.unwrap_or(k) == k) {
        let Some(alliance) = alliance_of(scenario, deal.member) else { continue };
        if alliance_of(scenario, deal.partner) == Some(alliance) {
            continue;
        }
        for (x, y) in [(a, b), (b, a)] {
            if (x, y) == (deal.member, deal.partner) {
                nearer *= 1.0 - get(ParameterId::DealCloseness) * deal.strength;
            } else if x == deal.member && alliance_of(scenario, y) == Some(alliance) {
                trust *= 1.0 - get(ParameterId::DealDistrust) * deal.strength * original(y, deal.partner);
            }
        }
    }
    for (partner, member) in [(a, b), (b, a)] {
        let received = received(scenario, k, partner);
        let givers = received.iter().filter(|&&sum| sum > 0.0).count();
        if let (Some(alliance), 1..) = (alliance_of(scenario, member), givers) {
            let full = get(ParameterId::FundingFull) * scenario.economies[partner].gdp;
            let effect = get(ParameterId::FundingCloseness) * (received[alliance] / full).min(1.0);
            nearer *= 1.0 - effect / givers as f64;
        }
    }
    1.0 - (1.0 - original(a, b) * nearer) * trust
}

fn rows(outcome: &Outcome, k: usize) -> Vec<f64> {
    let figures = |a: &entente::model::outcome::Autonomy| {
        [a.score, a.knowledge, a.capacity, a.control, a.need, a.fill, a.exposure, a.joint_control, a.leak]
    };
    outcome.autonomy[k].iter().flat_map(figures).collect()
}

proptest! {
    #![proptest_config(cases(192))]

    /// Every figure stays finite and in its range, bills and funding are paid in full, with every lever at once.
    #[test]
    fn everything_stays_in_range(scenario in with_levers(scenario(1..=12))) {
        let outcome = scenario.outcome();
        check(&outcome);
        for programmes in outcome.alliances.iter().map(|alliance| &alliance.programmes) {
            for (programme, terms) in programmes.iter().zip(&scenario.terms.technologies) {
                let sigma = terms.pooling;
                let sum = |of: fn(&entente::model::outcome::MemberCost) -> f64| programme.members.iter().map(of).sum::<f64>();
                let outside = sum(|member| member.outside_option);
                let together = (1.0 - sigma) * outside + sigma * programme.bill + programme.funding;
                let saved = sigma * (outside - programme.bill) - programme.funding;
                same(&[sum(|m| m.outlay()), sum(|m| m.saving())], &[together, saved], outside + programme.bill);
            }
        }
    }

    /// Plants, funding and deals do what a world with other plants and distances does, changed by hand.
    #[test]
    fn levers_do_what_a_world_changed_by_hand_does(mut scenario in with_levers(scenario(2..=20))) {
        scenario.terms.bill = BillRule::Gdp;
        let given = scenario.outcome();
        let n = scenario.n();
        for k in 0..scenario.technologies.len() {
            let mut changed = only(&scenario, k);
            for (a, b) in (0..n * n).map(|pair| (pair / n, pair % n)).filter(|(a, b)| a < b) {
                changed.distance[a * n + b] = distance(&scenario, k, a, b);
                changed.distance[b * n + a] = changed.distance[a * n + b];
            }
            let today = changed.outcome();
            same(&[given.rift_in[k]], &[today.rift_in[0]], 100.0);
            for (given, today) in given.alliances.iter().zip(&today.alliances) {
                let money = |programme: &entente::model::outcome::ProgrammeCost| {
                    let of = |m: &entente::model::outcome::MemberCost| [m.share, m.separable, m.outside_option];
                    programme.members.iter().flat_map(of).collect::<Vec<f64>>()
                };
                same(&money(&given.programmes[k]), &money(&today.programmes[0]), 1e3);
            }
            for i in 0..n {
                changed.endowments[i].capacity_ratio = built(&scenario, k, i);
            }
            if !scenario.terms.outside_deals.iter().any(|deal| deal.technology.is_none_or(|only| only == k)) {
                same(&rows(&given, k), &rows(&changed.outcome(), 0), 100.0);
            }
        }
    }

    /// Under standards, a cap and deals, a bill is the same from the table of all coalitions and along an order of
    /// joining, one member alone pays the programme of its own, and the closed form keeps to games that it solves.
    #[test]
    fn every_way_to_a_bill_agrees(mut scenario in with_levers(scenario(2..=7)), counts_heads in any::<bool>()) {
        if counts_heads {
            scenario.set(ParameterId::SizeInCoordination, 0.0);
        }
        let (world, terms, parameters) = (scenario.world(), &scenario.terms, &scenario.parameters);
        let case = Case { world: &world, parameters, alliances: &scenario.alliances, terms };
        let arrangement = Arrangement::new(&case, &scenario.alliances).unwrap();
        let all: Vec<usize> = (0..scenario.technologies.len()).collect();
        for (_, members) in &arrangement.alliances {
            for_each_programme(&case, &arrangement, members, &all, true, |programme, tables, k| {
                let table = programme.table(tables.unwrap());
                let costs: Vec<f64> = (0..1 << members.len())
                    .map(|coalition| programme.cost(&members_of(coalition, members.len())))
                    .collect();
                same(table.values(), &costs, scenario.technologies[k].frontier_cost);
                for member in 0..members.len() {
                    same(&[table.alone(member)], &[programme.stand_alone(member)], programme.stand_alone(member));
                }
                if let Some(shares) = programme.shapley_by_heads() {
                    same(&shares, &shapley_value(&table), scenario.technologies[k].frontier_cost);
                }
            });
        }
    }
}

proptest! {
    #![proptest_config(cases(24))]

    /// The largest worlds stay in range, whatever the levers.
    #[test]
    fn large_worlds_stay_in_range(mut scenario in with_levers(scenario(40..=63))) {
        scenario.terms.bill = BillRule::Equal;
        check(&scenario.outcome());
    }
}
