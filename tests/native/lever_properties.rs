//! What the levers promise, on random worlds with all of them drawn.

use crate::by_hand::{ROUNDING, same};
use crate::random_worlds::{Scenario, cases, scenario, scenario_and_order, share, with_levers};
use entente::model::arrangement::Arrangement;
use entente::model::evaluate::Case;
use entente::model::outcome::{AllianceOutcome, Outcome};
use entente::model::parameters::ParameterId;
use entente::model::terms::{BillRule, Funding, OutsideDeal, OwnPlants, Terms};
use proptest::prelude::*;

/// Bills are looked at elsewhere; here they should only be quick.
fn quick(mut scenario: Scenario) -> Scenario {
    scenario.terms.bill = BillRule::Equal;
    scenario
}

fn row(outcome: &Outcome, k: usize, i: usize) -> [f64; 10] {
    let a = &outcome.autonomy[k][i];
    [a.score, a.knowledge, a.capacity, a.control, a.need, a.fill, a.exposure, a.concentration, a.joint_control, a.leak]
}

fn rows(outcome: &Outcome) -> Vec<f64> {
    let figures = |(k, of): (usize, &Vec<_>)| (0..of.len()).flat_map(|i| row(outcome, k, i)).collect::<Vec<f64>>();
    let scores = outcome.autonomy.iter().enumerate().flat_map(figures);
    scores.chain(outcome.rift_in.iter().copied()).chain([outcome.rift]).collect()
}

fn money(alliance: &AllianceOutcome) -> Vec<f64> {
    let of_programme = |p: &entente::model::outcome::ProgrammeCost| {
        let members = p.members.iter().flat_map(|m| [m.share, m.separable, m.stand_alone, m.outside_option, m.funding]);
        members.chain([p.bill, p.funding]).collect::<Vec<f64>>()
    };
    alliance.programmes.iter().flat_map(of_programme).collect()
}

/// The largest sum of money that a scenario is about.
#[allow(clippy::cast_precision_loss)]
fn scale(scenario: &Scenario) -> f64 {
    let heads = scenario.n() as f64;
    (scenario.technologies.iter().map(|t| t.frontier_cost).fold(50.0, f64::max)) * heads * heads
}

/// Looks at the world as the terms have made it.
fn arranged<T>(scenario: &Scenario, look: impl FnOnce(&Arrangement<'_>) -> T) -> T {
    let (world, terms, parameters) = (scenario.world(), &scenario.terms, &scenario.parameters);
    let case = Case { world: &world, parameters, alliances: &scenario.alliances, terms };
    look(&Arrangement::new(&case, &scenario.alliances).unwrap())
}

/// The alliances of two or more, as a test sees them.
fn alliance_of(scenario: &Scenario, i: usize) -> Option<usize> {
    scenario.alliances.iter().position(|members| members.len() > 1 && members.contains(&i))
}

/// The partners of a funding that get something, and what each gets a year.
#[allow(clippy::cast_precision_loss)]
fn paid(scenario: &Scenario, funding: &Funding) -> (Vec<usize>, f64) {
    let able = scenario.alliances.get(funding.alliance).is_some_and(|members| members.len() > 1);
    let mut partners = if able { funding.partners.clone() } else { vec![] };
    partners.retain(|&partner| alliance_of(scenario, partner).is_none());
    partners.sort_unstable();
    partners.dedup();
    let each = funding.per_year / partners.len().max(1) as f64;
    (partners, each)
}

/// The terms with the same entries, each switched off at its own end.
fn switched_off(terms: &Terms) -> Terms {
    let mut off = terms.clone();
    off.technologies.iter_mut().for_each(|terms| (terms.standards, terms.export_control) = (0.0, 0.0));
    off.dominance_cap = 1.0;
    off.outside_deals.iter_mut().for_each(|deal| deal.strength = 0.0);
    off.funding.iter_mut().for_each(|funding| funding.per_year = 0.0);
    off.plants.iter_mut().for_each(|plants| plants.per_year = 0.0);
    off
}

/// The terms without an entry of any lever.
fn without(terms: &Terms) -> Terms {
    let off = switched_off(terms);
    Terms { open_standards: false, outside_deals: vec![], funding: vec![], plants: vec![], ..off }
}

proptest! {
    #![proptest_config(cases(256))]

    /// Levers that are there but off change nothing, to the last bit.
    #[test]
    fn levers_that_are_off_change_nothing(scenario in with_levers(scenario(1..=20))) {
        let plain = Scenario { terms: without(&scenario.terms), ..scenario.clone() };
        let off = Scenario { terms: switched_off(&scenario.terms), ..scenario.clone() };
        prop_assert_eq!(format!("{:?}", off.outcome()), format!("{:?}", plain.outcome()));
        prop_assert_eq!(off.outcome(), plain.outcome());
    }

    /// Entries that can have no effect have none: deals among allies or of the non-aligned, money for members or from
    /// alliances that are none, and everything that takes an alliance where there is none.
    #[test]
    fn levers_without_an_alliance_to_work_in_change_nothing(scenario in with_levers(scenario(1..=20))) {
        let mut idle = quick(scenario);
        idle.terms.technologies.iter_mut().for_each(|t| (t.standards, t.export_control) = (0.0, 0.0));
        idle.terms.dominance_cap = 1.0;
        idle.terms.plants.clear();
        let alliances = idle.alliances.clone();
        let of = |i: usize| alliances.iter().position(|members| members.len() > 1 && members.contains(&i));
        idle.terms.outside_deals.retain(|deal| of(deal.member).is_none() || of(deal.member) == of(deal.partner));
        let real = |index: usize| alliances.get(index).is_some_and(|members| members.len() > 1);
        idle.terms.funding.retain(|f| !real(f.alliance) || f.partners.iter().all(|&partner| of(partner).is_some()));
        let plain = Scenario { terms: without(&idle.terms), ..idle.clone() };
        prop_assert_eq!(idle.outcome(), plain.outcome());
    }

    /// Without any alliance only own plants do anything.
    #[test]
    fn without_an_alliance_only_plants_count(scenario in with_levers(scenario(1..=20))) {
        let alone = Scenario { alliances: vec![vec![], vec![0]], ..scenario };
        let terms = Terms { plants: alone.terms.plants.clone(), ..without(&alone.terms) };
        let plain = Scenario { terms, ..alone.clone() };
        prop_assert_eq!(alone.outcome(), plain.outcome());
    }

    /// Common standards never raise the bill while partners do not mind each other, and no member loses control by
    /// them; an outsider loses none by open ones, and never gains by closed ones.
    #[test]
    fn standards_save_money_and_keep_control(
        scenario in with_levers(scenario(2..=12)), low in share(), high in share(),
    ) {
        let mut scenario = quick(scenario);
        scenario.set(ParameterId::Friction, 0.0);
        scenario.alliances.retain(|members| members.len() > 1);
        scenario.alliances.truncate(1);
        scenario.terms.funding.clear();
        let with = |st: f64| {
            let mut scenario = scenario.clone();
            scenario.terms.technologies.iter_mut().for_each(|terms| terms.standards = st);
            scenario.outcome()
        };
        let (less, more) = (with(low.min(high)), with(low.max(high)));
        for (less, more) in less.alliances.iter().zip(&more.alliances) {
            for (less, more) in less.programmes.iter().zip(&more.programmes) {
                prop_assert!(more.bill <= less.bill + ROUNDING * less.bill, "{} after {}", more.bill, less.bill);
            }
        }
        for k in 0..scenario.technologies.len() {
            for i in 0..scenario.n() {
                let (less, more) = (less.autonomy[k][i].control, more.autonomy[k][i].control);
                if alliance_of(&scenario, i).is_some() {
                    prop_assert!(more >= less - ROUNDING, "member {i}: {more} after {less}");
                } else if scenario.terms.open_standards {
                    prop_assert!((more - less).abs() <= ROUNDING, "outsider {i}: {more} after {less}");
                } else {
                    prop_assert!(more <= less + ROUNDING, "outsider {i}: {more} after {less}");
                }
            }
        }
    }

    /// Deals bring their two sides closer and cost trust among allies, never the other way, and touch no other pair.
    #[test]
    fn deals_join_outside_and_strain_inside(scenario in with_levers(scenario(2..=20))) {
        let mut scenario = quick(scenario);
        scenario.terms.funding.clear();
        let deals = &scenario.terms.outside_deals;
        let n = scenario.n();
        arranged(&scenario, |now| {
            for (k, conditions) in now.conditions.iter().enumerate() {
                for pair in 0..n * n {
                    let (a, b) = (pair / n, pair % n);
                    let (before, after) = (scenario.distance[pair], conditions.distance(a, b));
                    assert_eq!(after.to_bits(), conditions.distance(b, a).to_bits(), "distance is symmetric");
                    let (of_a, of_b) = (alliance_of(&scenario, a), alliance_of(&scenario, b));
                    if of_a.is_some() && of_a == of_b {
                        assert!(after >= before - ROUNDING, "allies {a} and {b} come closer by a deal");
                    } else {
                        assert!(after <= before + ROUNDING, "{a} and {b} are driven apart by a deal");
                    }
                    let touches = |deal: &OutsideDeal| deal.technology.is_none_or(|only| only == k)
                        && (deal.member == a || deal.member == b);
                    if !deals.iter().any(touches) {
                        assert_eq!(after.to_bits(), before.to_bits(), "no deal touches {a} and {b}");
                    }
                }
            }
        });
        let plain = Scenario { terms: Terms { outside_deals: vec![], ..scenario.terms.clone() }, ..scenario.clone() };
        let (given, plain) = (scenario.outcome(), plain.outcome());
        for (after, before) in given.rift_in.iter().zip(&plain.rift_in).chain([(&given.rift, &plain.rift)]) {
            prop_assert!(*after <= before + ROUNDING, "the rift is {after} after {before}");
        }
    }

    /// What alliances pay is what partners get: ten years of it, by GDP, and each partner has more plants and research.
    #[test]
    fn funding_is_paid_once_and_helps(scenario in with_levers(scenario(2..=20))) {
        let scenario = quick(scenario);
        let outcome = scenario.outcome();
        for alliance in &outcome.alliances {
            let gdp = |i: usize| scenario.economies[i].gdp;
            let all: f64 = alliance.members.iter().map(|&i| gdp(i)).sum();
            for (k, programme) in alliance.programmes.iter().enumerate() {
                let entries = scenario.terms.funding.iter().filter(|f| f.technology == k);
                let own = entries.filter(|f| f.alliance == alliance.given_as && !paid(&scenario, f).0.is_empty());
                let expected = 10.0 * own.map(|f| f.per_year).sum::<f64>();
                same(&[programme.funding], &[expected], 1e3);
                let parts: Vec<f64> = programme.members.iter().map(|member| member.funding).collect();
                let by_gdp: Vec<f64> = alliance.members.iter().map(|&i| expected * gdp(i) / all).collect();
                same(&parts, &by_gdp, 1e3);
            }
        }
        let n = scenario.n();
        arranged(&scenario, |now| {
            for (k, conditions) in now.conditions.iter().enumerate() {
                for i in 0..n {
                    let (before, after) = (scenario.endowments[k * n + i], conditions.endowments()[i]);
                    assert_eq!((after.knowledge, after.control), (before.knowledge, before.control));
                    assert!(after.capacity_ratio >= before.capacity_ratio);
                    assert!(after.capacity_ratio <= before.capacity_ratio + 1.0);
                    assert_eq!(conditions.endowments_today()[i], before);
                }
            }
        });
    }

    /// Own plants give more plants, less need, and cost nobody else anything.
    #[test]
    fn plants_help_at_home_and_cost_nobody_else(
        scenario in with_levers(scenario(1..=20)), place in 0..20_usize, per_year in 0.0..=50.0_f64,
    ) {
        let scenario = quick(scenario);
        let economy = place % scenario.n();
        let mut built = scenario.clone();
        built.terms.plants.push(OwnPlants { economy, technology: 0, per_year });
        let (before, after) = (scenario.outcome(), built.outcome());
        prop_assert_eq!(&after.alliances, &before.alliances);
        prop_assert_eq!(&after.rift_in, &before.rift_in);
        let (need, needed) = (after.autonomy[0][economy].need, before.autonomy[0][economy].need);
        prop_assert!(need <= needed + ROUNDING, "needs {need} after {needed}");
        if alliance_of(&scenario, economy).is_none() {
            let (more, less) = (after.autonomy[0][economy].capacity, before.autonomy[0][economy].capacity);
            prop_assert!(more >= less - ROUNDING, "capacity {more} after {less}");
        }
    }

    /// A cap that can be met is met, on the same number of votes; one that cannot changes no vote. It never lowers a bill.
    #[test]
    #[allow(clippy::cast_precision_loss)]
    fn a_cap_binds_or_leaves_the_votes_alone(scenario in with_levers(scenario(2..=16)), cap in 0.2..0.7_f64) {
        let mut scenario = quick(scenario);
        scenario.terms.dominance_cap = cap;
        let free = Scenario { terms: Terms { dominance_cap: 1.0, ..scenario.terms.clone() }, ..scenario.clone() };
        let (capped, free) = (scenario.outcome(), free.outcome());
        for (alliance, before) in capped.alliances.iter().zip(&free.alliances) {
            let (now, was) = (&alliance.governance, &before.governance);
            let report = now.cap.as_ref().unwrap();
            let largest = |shares: &Option<Vec<f64>>| shares.iter().flatten().copied().fold(0.0, f64::max);
            prop_assert_eq!(now.weights.iter().sum::<usize>(), was.weights.iter().sum::<usize>());
            prop_assert_eq!(&report.weights_before, &was.weights);
            prop_assert_eq!(&report.banzhaf_before, &was.power.banzhaf_normalised);
            prop_assert_eq!(report.met, largest(&now.power.banzhaf_normalised) <= cap + ROUNDING);
            if !report.met || largest(&was.power.banzhaf_normalised) <= cap {
                prop_assert_eq!(&now.weights, &was.weights);
                prop_assert_eq!(&now.power, &was.power);
            }
            prop_assert!(!report.met || alliance.members.len() as f64 * cap >= 1.0 - ROUNDING);
            for (now, was) in alliance.programmes.iter().zip(&before.programmes) {
                prop_assert!(now.bill >= was.bill, "{} under the cap, {} without", now.bill, was.bill);
                for (now, was) in now.members.iter().zip(&was.members) {
                    prop_assert_eq!(now.stand_alone.to_bits(), was.stand_alone.to_bits());
                }
            }
        }
    }

    /// Closing a technology widens the rift as far as there is an alliance to close it.
    #[test]
    fn export_control_widens_the_rift(scenario in with_levers(scenario(1..=20)), ec in share()) {
        let mut scenario = quick(scenario);
        let with = |scenario: &mut Scenario, ec: f64| {
            scenario.terms.technologies.iter_mut().for_each(|terms| terms.export_control = ec);
            scenario.outcome()
        };
        let (open, closed) = (with(&mut scenario, 0.0), with(&mut scenario, ec));
        let widened = scenario.parameters.get(ParameterId::ExportRift) * if open.alliances.is_empty() { 0.0 } else { ec };
        let expected: Vec<f64> = open.rift_in.iter().map(|rift| (rift * (1.0 + widened)).min(100.0)).collect();
        same(&closed.rift_in, &expected, 100.0);
        same(&[closed.rift], &[(open.rift * (1.0 + widened)).min(100.0)], 100.0);
    }
}

proptest! {
    #![proptest_config(cases(128))]

    /// The order of deals, fundings, partners and plants does not matter.
    #[test]
    fn the_order_of_entries_does_not_matter(scenario in with_levers(scenario(2..=16))) {
        let mut reversed = scenario.clone();
        reversed.terms.outside_deals.reverse();
        reversed.terms.funding.reverse();
        reversed.terms.funding.iter_mut().for_each(|funding| funding.partners.reverse());
        reversed.terms.plants.reverse();
        let (given, other) = (scenario.outcome(), reversed.outcome());
        same(&rows(&other), &rows(&given), 100.0);
        for (other, given) in other.alliances.iter().zip(&given.alliances) {
            same(&money(other), &money(given), scale(&scenario));
        }
    }

    /// The order of alliances does not matter, if fundings name the same ones.
    #[test]
    fn the_order_of_alliances_does_not_matter(scenario in with_levers(scenario(2..=16))) {
        let mut reversed = scenario.clone();
        reversed.alliances.reverse();
        let last = scenario.alliances.len().saturating_sub(1);
        reversed.terms.funding.retain(|funding| funding.alliance <= last);
        reversed.terms.funding.iter_mut().for_each(|funding| funding.alliance = last - funding.alliance);
        let (given, mut other) = (scenario.outcome(), reversed.outcome());
        same(&rows(&other), &rows(&given), 100.0);
        other.alliances.reverse();
        for (other, given) in other.alliances.iter().zip(&given.alliances) {
            prop_assert_eq!(&other.governance, &given.governance);
            same(&money(other), &money(given), scale(&scenario));
        }
    }

    /// An alliance of one is none, and an empty one is none either, to the last bit, with every lever.
    #[test]
    fn an_alliance_of_one_is_none(mut scenario in with_levers(scenario(1..=12))) {
        scenario.alliances.truncate(2);
        let free = |i: &usize| !scenario.alliances.iter().any(|members| members.contains(i));
        let Some(alone) = (0..scenario.n()).find(free) else { return Ok(()) };
        scenario.terms.funding.retain(|funding| funding.alliance < scenario.alliances.len());
        let given = scenario.outcome();
        scenario.alliances.insert(0, vec![alone]);
        scenario.alliances.push(vec![]);
        scenario.terms.funding.iter_mut().for_each(|funding| funding.alliance += 1);
        let mut with = scenario.outcome();
        with.alliances.iter_mut().for_each(|alliance| alliance.given_as -= 1);
        prop_assert_eq!(with, given);
    }

    /// The order of economies does not matter. (The cap is off: among equally powerful it begins with the first.)
    #[test]
    fn the_order_of_economies_does_not_matter(
        (scenario, order) in scenario_and_order(1..=16).prop_flat_map(|(scenario, order)| {
            (with_levers(Just(scenario)), Just(order))
        }),
    ) {
        let mut scenario = scenario;
        scenario.terms.dominance_cap = 1.0;
        let (given, moved) = (scenario.outcome(), scenario.reordered(&order).outcome());
        same(&[moved.rift], &[given.rift], 100.0);
        same(&moved.rift_in, &given.rift_in, 100.0);
        for (new, &old) in order.iter().enumerate() {
            for k in 0..scenario.technologies.len() {
                same(&row(&moved, k, new), &row(&given, k, old), 100.0);
                let Some(index) = given.alliance_of[old] else { continue };
                let cost = |outcome: &Outcome, i: usize| {
                    let alliance = &outcome.alliances[index];
                    let place = alliance.members.iter().position(|&member| member == i).unwrap();
                    let cost = alliance.programmes[k].members[place];
                    [cost.share, cost.separable, cost.funding, cost.saving()]
                };
                same(&cost(&moved, new), &cost(&given, old), scale(&scenario));
            }
        }
    }

    /// With every lever, knowledge still rises and own plants still fall with pooling.
    #[test]
    fn knowledge_rises_and_own_plants_fall_with_pooling(
        scenario in with_levers(scenario(2..=12)), low in share(), high in share(),
    ) {
        let mut scenario = quick(scenario);
        scenario.pool(low.min(high));
        let less = scenario.outcome();
        scenario.pool(low.max(high));
        for (less, more) in less.autonomy.iter().flatten().zip(scenario.outcome().autonomy.iter().flatten()) {
            prop_assert!(more.knowledge >= less.knowledge - ROUNDING);
            prop_assert!(more.need >= less.need - ROUNDING);
        }
    }
}
