//! What a programme costs and who pays: the formulas of section 2 on random worlds.

use crate::by_hand::{benefit, cost, members_of, same, shapley};
use crate::random_worlds::{BILL_RULES, Scenario, cases, scenario};
use entente::model::cost_sharing::Effort;
use entente::model::game::airport::shapley_by_type;
use entente::model::game::shapley::shapley_value;
use entente::model::outcome::{ProgrammeCost, SharingMethod};
use entente::model::parameters::ParameterId;
use entente::model::programme::{Partnership, Programme};
use entente::model::terms::BillRule;
use proptest::prelude::*;

fn together(mut scenario: Scenario) -> Scenario {
    scenario.alliances = vec![scenario.everyone()];
    scenario
}

fn bill_of(scenario: &Scenario, rule: BillRule) -> Vec<ProgrammeCost> {
    let mut scenario = scenario.clone();
    scenario.terms.bill = rule;
    scenario.outcome().alliances.remove(0).programmes
}

fn shares(programme: &ProgrammeCost) -> Vec<f64> {
    programme.members.iter().map(|member| member.share).collect()
}

fn sum_of_shares(programme: &ProgrammeCost) -> f64 {
    shares(programme).iter().sum()
}

/// Largest amount a share is built from: rounding is judged against it.
fn money(scenario: &Scenario, k: usize) -> f64 {
    #[allow(clippy::cast_precision_loss)]
    let heads = scenario.n() as f64;
    scenario.technologies[k].frontier_cost * heads * heads
}

/// In proportion to a figure of each; equal if nobody has any.
#[allow(clippy::cast_precision_loss)]
fn in_proportion(bill: f64, figures: &[f64]) -> Vec<f64> {
    let sum: f64 = figures.iter().sum();
    figures.iter().map(|figure| if sum > 0.0 { bill * figure / sum } else { bill / figures.len() as f64 }).collect()
}

fn with_programme<T>(scenario: &Scenario, k: usize, look: impl Fn(&Programme<'_>, &Partnership) -> T) -> T {
    let world = scenario.world();
    let partnership = Partnership::new(&world, &scenario.parameters, &scenario.everyone());
    look(&Programme::new(&world, &partnership, k), &partnership)
}

proptest! {
    #![proptest_config(cases(128))]

    /// The bill, the cost alone, the outside option and the separable cost are those of the printed formulas.
    #[test]
    fn bills_follow_the_formula(scenario in scenario(1..=63)) {
        for alliance in bills(&scenario) {
            let members = alliance.0;
            for (k, programme) in alliance.1.iter().enumerate() {
                let (scale, bill) = (money(&scenario, k), cost(&scenario, k, &members));
                same(&[programme.bill], &[bill], scale);
                for (position, member) in programme.members.iter().enumerate() {
                    let i = members[position];
                    let others: Vec<usize> = members.iter().copied().filter(|&j| j != i).collect();
                    let alone = cost(&scenario, k, &[i]);
                    let outside = alone.min(benefit(&scenario, k, i));
                    let separable = bill - cost(&scenario, k, &others);
                    same(&[member.stand_alone, member.outside_option], &[alone, outside], scale);
                    same(&[member.separable], &[separable], scale);
                }
            }
        }
    }

    /// The table of all coalitions and the cost of one agree with the formula.
    #[test]
    fn every_coalition_costs_its_formula(scenario in scenario(1..=8)) {
        for k in 0..scenario.technologies.len() {
            let values = with_programme(&scenario, k, |programme, p| programme.table(&p.tables()).values().to_vec());
            for (mask, value) in values.iter().enumerate().skip(1) {
                let members = members_of(mask, scenario.n());
                let expected = cost(&scenario, k, &members);
                same(&[*value], &[expected], money(&scenario, k));
                same(&[with_programme(&scenario, k, |p, _| p.cost(&members))], &[expected], money(&scenario, k));
            }
        }
    }

    /// Whatever the rule and the number of members, the shares add up to the bill.
    #[test]
    fn shares_add_up_to_the_bill(scenario in scenario(1..=12)) {
        let scenario = together(scenario);
        for rule in BILL_RULES {
            for programme in scenario_bills(&scenario, rule) {
                let left = sum_of_shares(&programme) - programme.bill;
                prop_assert!(left.abs() <= 1e-9 * programme.bill.max(1.0), "{rule:?} leaves {left}");
            }
        }
    }

    /// Equal, proportional, ENSC, SCRB and both Shapley rules are what their formulas say.
    #[test]
    fn shares_follow_their_rules(scenario in scenario(2..=8)) {
        let scenario = together(scenario);
        let n = scenario.n();
        for (k, technology) in scenario.technologies.iter().enumerate() {
            let scale = money(&scenario, k).max(technology.frontier_cost);
            let of = |members: &[usize]| if members.is_empty() { 0.0 } else { cost(&scenario, k, members) };
            let table: Vec<f64> = (0..1 << n).map(|mask| of(&members_of(mask, n))).collect();
            let all = table.len() - 1;
            let bill = table[all];
            let each = |figure: &dyn Fn(usize) -> f64| (0..n).map(figure).collect::<Vec<f64>>();
            let alone = each(&|i| table[1 << i]);
            let outside = each(&|i| alone[i].min(benefit(&scenario, k, i)));
            let separable = each(&|i| bill - table[all ^ (1 << i)]);
            let rest = bill - separable.iter().sum::<f64>();
            let opted_out = |mask: usize| {
                let inside = (0..=mask).filter(|part| part & !mask == 0);
                let lost = |out: usize| members_of(out, n).iter().map(|&i| benefit(&scenario, k, i)).sum::<f64>();
                let cheapest = inside.map(|part| table[part] + lost(mask ^ part)).fold(f64::INFINITY, f64::min);
                if mask == all { bill } else { cheapest }
            };
            let remaining = each(&|i| (outside[i] - separable[i]).max(0.0));
            let extra = in_proportion(rest, &remaining);
            #[allow(clippy::cast_precision_loss)]
            let equal_part = rest / n as f64;
            for (rule, expected) in [
                (BillRule::Equal, in_proportion(bill, &vec![1.0; n])),
                (BillRule::Gdp, in_proportion(bill, &each(&|i| scenario.economies[i].gdp))),
                (BillRule::Research, in_proportion(bill, &each(&|i| scenario.endowments[k * n + i].research))),
                (BillRule::Benefit, in_proportion(bill, &each(&|i| benefit(&scenario, k, i)))),
                (BillRule::StandAlone, in_proportion(bill, &alone)),
                (BillRule::OutsideOption, in_proportion(bill, &outside)),
                (BillRule::Ensc, each(&|i| separable[i] + equal_part)),
                (BillRule::Scrb, each(&|i| separable[i] + extra[i])),
                (BillRule::Shapley, shapley(n, |mask| table[mask])),
                (BillRule::ShapleyCapped, shapley(n, opted_out)),
            ] {
                let given = shares(&bill_of(&scenario, rule)[k]);
                let far = given.iter().zip(&expected).any(|(a, b)| (a - b).abs() > 1e-9 * scale);
                prop_assert!(!far, "{rule:?}: {given:?} against {expected:?}");
            }
        }
    }

    /// Counting heads, the closed form is the enumerated Shapley value, up to twelve members.
    #[test]
    fn the_closed_form_is_the_enumeration(mut scenario in scenario(1..=12)) {
        scenario.set(ParameterId::SizeInCoordination, 0.0);
        for k in 0..scenario.technologies.len() {
            let (closed, enumerated) = with_programme(&scenario, k, |programme, partnership| {
                (programme.shapley_by_heads().unwrap(), shapley_value(&programme.table(&partnership.tables())))
            });
            same(&closed, &enumerated, money(&scenario, k));
        }
    }

    /// Counting heads, and among economies of one size, n partners count as n.
    #[test]
    fn equal_partners_count_as_heads(mut scenario in scenario(1..=20)) {
        let nu = scenario.parameters.get(ParameterId::SizeInCoordination);
        for same_size in [false, true] {
            if same_size {
                scenario.economies.iter_mut().for_each(|economy| economy.gdp = 700.0);
            }
            scenario.set(ParameterId::SizeInCoordination, if same_size { nu } else { 0.0 });
            scenario.set(ParameterId::Friction, 0.0);
            let omega = scenario.parameters.get(ParameterId::CoordinationLoss);
            let mut one_laboratory = scenario.clone();
            one_laboratory.set(ParameterId::CoordinationLoss, 0.0);
            let everyone = scenario.everyone();
            let home: f64 = scenario.economies.iter().map(|e| e.gdp).sum::<f64>()
                / scenario.economies.iter().map(|e| e.gdp).fold(0.0, f64::max);
            for (k, technology) in scenario.technologies.iter().enumerate() {
                let home = technology.adaptation * technology.frontier_cost * home;
                let of = |scenario: &Scenario| with_programme(scenario, k, |p, _| p.cost(&everyone));
                #[allow(clippy::cast_precision_loss)]
                let heads = scenario.n() as f64;
                let expected = (of(&one_laboratory) - home) * heads.powf(omega) + home;
                same(&[of(&scenario)], &[expected], money(&scenario, k));
            }
        }
    }

    /// With nothing to start from and no overhead the programme is a runway, shared segment by segment.
    #[test]
    fn from_nothing_the_programme_is_a_runway(scenario in scenario(2..=12)) {
        let mut scenario = together(scenario);
        scenario.set(ParameterId::CoordinationLoss, 0.0);
        scenario.set(ParameterId::Friction, 0.0);
        for technology in &mut scenario.technologies {
            (technology.start_up, technology.adaptation) = (0.0, 0.0);
        }
        for endowment in &mut scenario.endowments {
            (endowment.knowledge, endowment.capacity_ratio) = (0.0, 0.0);
        }
        for (k, programme) in bill_of(&scenario, BillRule::Shapley).iter().enumerate() {
            let frontier = scenario.technologies[k].frontier_cost;
            let runway: Vec<f64> = scenario.economies.iter().map(|e| frontier * e.ambition).collect();
            let n = scenario.n();
            let longest = |mask: usize| members_of(mask, n).iter().map(|&i| runway[i]).fold(0.0, f64::max);
            let expected = shapley(n, longest);
            same(&shares(programme), &expected, money(&scenario, k));
            same(&shapley_by_type(&runway, &vec![1; n]).unwrap(), &expected, money(&scenario, k));
            scenario.set(ParameterId::SizeInCoordination, 0.0);
            same(&with_programme(&scenario, k, |p, _| p.shapley_by_heads().unwrap()), &expected, money(&scenario, k));
        }
    }

    /// In the capped game a lone member pays what it would spend alone.
    #[test]
    fn alone_in_the_capped_game_is_the_outside_option(scenario in scenario(2..=10)) {
        for k in 0..scenario.technologies.len() {
            let capped = with_programme(&scenario, k, |programme, partnership| {
                programme.table(&partnership.tables()).participation_capped(programme.benefits())
            });
            let of = |i: usize| cost(&scenario, k, &[i]).min(benefit(&scenario, k, i));
            let alone: Vec<f64> = (0..scenario.n()).map(|i| capped.alone(i)).collect();
            same(&alone, &(0..scenario.n()).map(of).collect::<Vec<_>>(), money(&scenario, k));
        }
    }

    /// Outlay and saving move in a straight line with the share pooled, from nothing at no pooling.
    #[test]
    fn saving_is_linear_in_pooling(scenario in scenario(2..=8), pooling in 0.0..=1.0_f64) {
        let mut scenario = together(scenario);
        scenario.pool(1.0);
        let full = scenario.outcome();
        scenario.pool(pooling);
        let part = scenario.outcome();
        for (k, (full, part)) in full.alliances[0].programmes.iter().zip(&part.alliances[0].programmes).enumerate() {
            for (full, part) in full.members.iter().zip(&part.members) {
                let scale = money(&scenario, k);
                same(&[part.saving()], &[pooling * full.saving()], scale);
                same(&[part.outlay() + part.saving()], &[full.outside_option], scale);
            }
        }
    }
}

fn bills(scenario: &Scenario) -> Vec<(Vec<usize>, Vec<ProgrammeCost>)> {
    let mut scenario = scenario.clone();
    scenario.terms.bill = BillRule::Ensc;
    scenario.outcome().alliances.into_iter().map(|alliance| (alliance.members, alliance.programmes)).collect()
}

/// Bills under a rule; for a single economy, which has no alliance, straight from the split of a programme of one.
fn scenario_bills(scenario: &Scenario, rule: BillRule) -> Vec<ProgrammeCost> {
    use entente::model::cost_sharing::{SharingTerms, method, needs_tables, split};
    if scenario.n() > 1 {
        return bill_of(scenario, rule);
    }
    let of = |k: usize| {
        with_programme(scenario, k, |programme, partnership| {
            let heads = scenario.parameters.get(ParameterId::SizeInCoordination) <= 0.0;
            let method = method(rule, 1, heads, Effort::Full);
            let tables = needs_tables(method).then(|| partnership.tables());
            let research = [scenario.endowments[k].research];
            let gdp = partnership.gdp();
            let terms = SharingTerms { bill: rule, method, pooling: 0.5, research: &research, gdp, funding: 0.0 };
            split(programme, tables.as_ref(), terms)
        })
    };
    (0..scenario.technologies.len()).map(of).collect()
}

proptest! {
    #![proptest_config(cases(8))]

    /// Above twenty members the sampled shares add up, repeat, and lie near the closed form where there is one.
    #[test]
    fn samples_lie_near_the_closed_form(mut scenario in scenario(21..=30)) {
        scenario.set(ParameterId::SizeInCoordination, 0.0);
        for k in 0..scenario.technologies.len() {
            let (closed, sampled, bill) = with_programme(&scenario, k, |programme, _| {
                let sampled = programme.shapley_sampled(24, 7);
                (programme.shapley_by_heads().unwrap(), sampled, programme.cost(&scenario.everyone()))
            });
            prop_assert!((sampled.estimate.iter().sum::<f64>() - bill).abs() <= 1e-9 * bill.max(1.0));
            let off = |i: usize| (sampled.estimate[i] - closed[i]).abs() - 1e-9 * money(&scenario, k);
            let beyond = |errors: f64| (0..closed.len()).filter(|&i| off(i) > errors * sampled.standard_error[i]).count();
            prop_assert_eq!(beyond(5.0), 0);
            // Bars of 95 %: one in twenty may miss, three in twenty would be dishonest.
            prop_assert!(20 * beyond(1.96) <= 3 * closed.len(), "{} of {} bars miss", beyond(1.96), closed.len());
        }
    }

    /// The sampled rule shows its bars, adds up, and gives the same shares again.
    #[test]
    fn the_sampled_rule_repeats(scenario in scenario(21..=26)) {
        let mut scenario = together(scenario);
        scenario.set(ParameterId::SizeInCoordination, 0.5);
        let first = bill_of(&scenario, BillRule::Shapley);
        for programme in &first {
            prop_assert_eq!(programme.method, SharingMethod::Sampled);
            prop_assert!((sum_of_shares(programme) - programme.bill).abs() <= 1e-9 * programme.bill.max(1.0));
            prop_assert!(programme.members.iter().all(|m| m.share_half_width.is_some_and(|bar| bar >= 0.0)));
        }
        prop_assert_eq!(&first, &bill_of(&scenario, BillRule::Shapley));
    }

    /// Every rule adds up in large alliances too.
    #[test]
    fn shares_of_large_alliances_add_up(scenario in scenario(17..=63)) {
        let scenario = together(scenario);
        for rule in BILL_RULES.into_iter().filter(|&rule| rule != BillRule::Shapley) {
            for programme in bill_of(&scenario, rule) {
                let left = sum_of_shares(&programme) - programme.bill;
                prop_assert!(left.abs() <= 1e-9 * programme.bill.max(1.0), "{rule:?} leaves {left}");
            }
        }
    }

    /// Within a frame, an alliance of eleven shows a provisional key and says so; ten, and full effort, do not.
    #[test]
    fn a_frame_is_provisional_above_ten(scenario in scenario(11..=11), rule in 0..2_usize) {
        let mut scenario = together(scenario);
        scenario.set(ParameterId::SizeInCoordination, 0.5);
        scenario.terms.bill = [BillRule::ShapleyCapped, BillRule::Shapley][rule];
        let frame = scenario.outcome_with(Effort::Frame);
        prop_assert!(frame.is_provisional());
        prop_assert_eq!(shares(&frame.alliances[0].programmes[0]), shares(&bill_of(&scenario, BillRule::OutsideOption)[0]));
        prop_assert!(!scenario.outcome_with(Effort::Full).is_provisional());
        scenario.alliances = vec![(0..10).collect()];
        let (frame, full) = (scenario.outcome_with(Effort::Frame), scenario.outcome_with(Effort::Full));
        prop_assert!(!frame.is_provisional());
        prop_assert_eq!(frame, full);
    }
}

/// What is quick at any size is never provisional, and what is slow at every size above ten is.
#[test]
fn the_method_depends_on_rule_size_and_effort() {
    use entente::model::cost_sharing::method;
    for n in 1..=63 {
        for rule in BILL_RULES {
            for heads in [false, true] {
                let slow = match rule {
                    BillRule::ShapleyCapped => (11..=16).contains(&n),
                    BillRule::Shapley => n > 10 && !heads,
                    _ => false,
                };
                let provisional = |effort| method(rule, n, heads, effort) == SharingMethod::OutsideOptionMeanwhile;
                assert_eq!(provisional(Effort::Frame), slow, "{rule:?}, {n} members");
                assert!(!provisional(Effort::Full), "{rule:?}, {n} members");
            }
        }
    }
}
