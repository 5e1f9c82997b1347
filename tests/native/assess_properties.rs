//! What holds for leaving, joining, pressure, dominance and rights on random worlds with every lever drawn. Each figure is
//! calculated again from whole outcomes, with the formulas written out plainly.

use crate::by_hand::{ROUNDING, same};
use crate::random_worlds::{Scenario, cases, scenario, with_levers};
use entente::model::arrangement::Arrangement;
use entente::model::assess::dominance::Share;
use entente::model::assess::{Assessment, assess};
use entente::model::cost_sharing::Effort;
use entente::model::evaluate::{Case, evaluate};
use entente::model::outcome::Outcome;
use entente::model::parameters::ParameterId;
use proptest::prelude::*;

/// All technologies, or the first alone.
pub(crate) fn focus(scenario: &Scenario, all: bool) -> Vec<usize> {
    (0..if all { scenario.technologies.len() } else { 1 }).collect()
}

pub(crate) fn assessed(scenario: &Scenario, focus: &[usize]) -> (Outcome, Assessment) {
    let world = scenario.world();
    let (parameters, alliances, terms) = (&scenario.parameters, &scenario.alliances, &scenario.terms);
    let case = Case { world: &world, parameters, alliances, terms };
    let outcome = evaluate(&case, Effort::Full).unwrap();
    let assessment = assess(&case, &outcome, focus).unwrap();
    (outcome, assessment)
}

/// Saving, and what the technologies are worth, over a focus.
pub(crate) fn stake(scenario: &Scenario, outcome: &Outcome, economy: usize, focus: &[usize]) -> (f64, f64) {
    let Some(alliance) = outcome.alliance_of[economy] else { return (0.0, 1.0) };
    let place = outcome.alliances[alliance].members.iter().position(|&member| member == economy).unwrap();
    let mut saving = 0.0;
    let mut worth = 0.0;
    for &k in focus {
        let cost = &outcome.alliances[alliance].programmes[k].members[place];
        let pooling = scenario.terms.technologies[k].pooling;
        saving += pooling * (cost.outside_option - cost.share) - cost.funding;
        worth += scenario.technologies[k].willingness * scenario.economies[economy].gdp;
    }
    (saving, worth)
}

#[allow(clippy::cast_precision_loss)]
fn mean_score(outcome: &Outcome, economy: usize, focus: &[usize]) -> f64 {
    let product: f64 = focus.iter().map(|&k| outcome.autonomy[k][economy].score).product();
    product.powf(1.0 / focus.len() as f64)
}

/// u of section 5 from an outcome, inside or outside an alliance.
fn utility(scenario: &Scenario, outcome: &Outcome, economy: usize, focus: &[usize]) -> f64 {
    let weight = scenario.parameters.get(ParameterId::SavingWeight);
    let (saving, worth) = stake(scenario, outcome, economy, focus);
    let share = if worth > 0.0 { (100.0 * saving / worth).clamp(-100.0, 100.0) } else { 0.0 };
    weight * share + (1.0 - weight) * mean_score(outcome, economy, focus)
}

/// How far two calculations of a utility may differ: money in the last digits, as a share of what is worth little.
fn slack(scenario: &Scenario, outcome: &Outcome, economy: usize, focus: &[usize]) -> f64 {
    let (_, worth) = stake(scenario, outcome, economy, focus);
    let bills = outcome.alliance_of[economy]
        .map_or(0.0, |alliance| focus.iter().map(|&k| outcome.alliances[alliance].programmes[k].bill).sum());
    ROUNDING * (100.0 + if worth > 0.0 { 100.0 * bills / worth } else { 0.0 })
}

/// The same scenario with an economy out of every alliance, or also in one of them.
fn moved(scenario: &Scenario, economy: usize, into: Option<usize>) -> Scenario {
    let mut moved = scenario.clone();
    moved.alliances.iter_mut().for_each(|members| members.retain(|&member| member != economy));
    if let Some(alliance) = into {
        moved.alliances[alliance].insert(0, economy);
    }
    moved
}

fn check_members(scenario: &Scenario, outcome: &Outcome, assessment: &Assessment, focus: &[usize]) {
    for (index, alliance) in assessment.alliances.iter().enumerate() {
        let members: Vec<usize> = alliance.members.iter().map(|member| member.economy).collect();
        assert_eq!(members, outcome.alliances[index].members);
        for member in &alliance.members {
            let slack = slack(scenario, outcome, member.economy, focus);
            let without = moved(scenario, member.economy, None).outcome_with(Effort::Frame);
            let inside = utility(scenario, outcome, member.economy, focus);
            let outside = utility(scenario, &without, member.economy, focus);
            assert!((member.utility - inside).abs() <= slack, "{} {inside} {slack}", member.utility);
            assert!((member.utility_outside - outside).abs() <= 1e-7, "{} {outside}", member.utility_outside);
            let scale = scenario.parameters.get(ParameterId::RiskScale);
            let risk = 1.0 / (1.0 + (member.margin() / scale).exp());
            assert!((member.risk - risk).abs() < 1e-12 && (0.0..=1.0).contains(&member.risk));
            assert!(member.worth.is_finite());
        }
        assert_eq!(alliance.internally_stable, !alliance.members.iter().any(|member| member.margin() < 0.0));
        let welcome = assessment.non_aligned.iter().any(|outsider| outsider.openings[index].gain > 0.0);
        assert_eq!(alliance.externally_stable, !welcome);
    }
}

fn check_openings(scenario: &Scenario, outcome: &Outcome, assessment: &Assessment, focus: &[usize]) {
    let outside: Vec<usize> = (0..scenario.n()).filter(|&i| outcome.alliance_of[i].is_none()).collect();
    assert_eq!(assessment.non_aligned.iter().map(|one| one.economy).collect::<Vec<_>>(), outside);
    for outsider in &assessment.non_aligned {
        let economy = outsider.economy;
        assert_eq!(outsider.openings.len(), outcome.alliances.len());
        let mut best: f64 = 0.0;
        for (opening, alliance) in outsider.openings.iter().zip(&outcome.alliances) {
            let joined = moved(scenario, economy, Some(alliance.given_as)).outcome_with(Effort::Frame);
            let gain = |of: &[usize]| utility(scenario, &joined, economy, of) - utility(scenario, outcome, economy, of);
            let slack = slack(scenario, &joined, economy, focus);
            assert!((opening.gain - gain(focus)).abs() <= slack, "{} {} {slack}", opening.gain, gain(focus));
            assert_eq!(opening.gain_in.len(), focus.len());
            for (&k, &given) in focus.iter().zip(&opening.gain_in) {
                let slack = self::slack(scenario, &joined, economy, &[k]);
                assert!((given - gain(&[k])).abs() <= slack, "{given} {}", gain(&[k]));
            }
            best = best.max(opening.gain);
        }
        assert_eq!(outsider.opportunity(), best);
        let each = |place: usize| outsider.openings.iter().map(|one| one.gain_in[place]).fold(0.0, f64::max);
        (0..focus.len()).for_each(|place| assert_eq!(outsider.opportunity_in(place), each(place)));
    }
}

/// Reliance of an economy on every other, from the shares that an outcome gives for its need.
fn reliance(scenario: &Scenario, outcome: &Outcome, arrangement: &Arrangement<'_>, k: usize, i: usize) -> Vec<f64> {
    let conditions = &arrangement.conditions[k];
    let surplus = |j: usize| (conditions.endowments()[j].capacity_ratio - 1.0).max(0.0) * scenario.economies[j].gdp;
    let alliance = outcome.alliance_of[i];
    let ally = |j: usize| alliance.is_some() && outcome.alliance_of[j] == alliance;
    let deal = |j: usize| {
        let deals = scenario.terms.outside_deals.iter();
        let of_pair = deals.filter(|d| d.member == i && d.partner == j && d.technology.is_none_or(|only| only == k));
        of_pair.map(|deal| deal.strength).fold(0.0, f64::max)
    };
    let served = |j: usize| {
        let part = if ally(j) { 1.0 } else { deal(j) };
        if alliance.is_none() || j == i { 0.0 } else { part * surplus(j) * (1.0 - conditions.distance(i, j)) }
    };
    let bought = |j: usize| if j == i || ally(j) { 0.0 } else { surplus(j) };
    let all = |of: &dyn Fn(usize) -> f64| (0..scenario.n()).map(of).sum::<f64>();
    let (promised, sold) = (all(&served), all(&bought));
    let score = &outcome.autonomy[k][i];
    let supply = if alliance.is_some() { scenario.terms.technologies[k].supply * score.fill } else { 0.0 };
    let part = |amount: f64, all: f64| if all > 0.0 { amount / all } else { 0.0 };
    let on = |j: usize| score.need * (supply * part(served(j), promised) + (1.0 - supply) * part(bought(j), sold));
    (0..scenario.n()).map(on).collect()
}

#[allow(clippy::cast_precision_loss)]
fn check_pressure(
    scenario: &Scenario,
    outcome: &Outcome,
    assessment: &Assessment,
    arrangement: &Arrangement<'_>,
    focus: &[usize],
) {
    let world_gdp: f64 = scenario.economies.iter().map(|economy| economy.gdp).sum();
    let large = scenario.parameters.get(ParameterId::LargeOutsider) * world_gdp;
    let rift = if focus.len() == 1 { outcome.rift_in[0] } else { outcome.rift };
    for outsider in &assessment.non_aligned {
        let i = outsider.economy;
        let trusted = |j: usize| {
            let in_one = |&k: &usize| {
                let trust = 1.0 - arrangement.conditions[k].distance(i, j);
                reliance(scenario, outcome, arrangement, k, i)[j] * trust
            };
            focus.iter().map(in_one).sum::<f64>()
        };
        let alliances = (0..outcome.alliances.len()).map(Some);
        let mut sides: Vec<f64> = alliances
            .map(|side| (0..scenario.n()).filter(|&j| outcome.alliance_of[j] == side).map(trusted).sum())
            .collect();
        let alone = (0..scenario.n()).filter(|&j| outcome.alliance_of[j].is_none() && j != i);
        sides.extend(alone.filter(|&j| scenario.economies[j].gdp > large).map(trusted));
        sides.extend([0.0, 0.0]);
        sides.sort_by(|a, b| b.total_cmp(a));
        let need = focus.iter().map(|&k| outcome.autonomy[k][i].need).sum::<f64>() / focus.len() as f64;
        let both = sides[0] + sides[1];
        let balance = if both > 0.0 { 4.0 * sides[0] * sides[1] / (both * both) } else { 0.0 };
        let given = &outsider.pressure;
        same(&[given.first_side, given.second_side, given.need], &[sides[0], sides[1], need], 1.0);
        assert!((given.balance - balance).abs() < 1e-6 && (0.0..=1.0).contains(&given.balance));
        // A cube root turns the last digits of next to nothing into more.
        let cubed = (given.pressure / 100.0).powi(3);
        assert!((cubed - rift / 100.0 * balance * need).abs() < 1e-6, "{given:?} {balance} {need} {rift}");
        assert!((0.0..=100.0).contains(&given.pressure));
        let grants = focus.iter().flat_map(|&k| &arrangement.conditions[k].grants);
        let received: f64 = grants.filter(|grant| grant.partner == i).map(|grant| grant.per_year).sum();
        same(&[outsider.funding], &[received], 50.0);
    }
}

#[track_caller]
fn is_largest(given: Option<Share>, shares: &[(usize, f64)]) {
    let all: f64 = shares.iter().map(|(_, amount)| amount).sum();
    let Some(given) = given else { return assert!(all <= 0.0, "{shares:?}") };
    let best = shares.iter().map(|(_, amount)| amount / all).fold(0.0, f64::max);
    let own = shares.iter().find(|(economy, _)| *economy == given.economy).unwrap().1 / all;
    same(&[given.share, own], &[best, best], 1.0);
    assert!((0.0..=1.0 + ROUNDING).contains(&given.share));
}

fn check_dominance(
    scenario: &Scenario,
    outcome: &Outcome,
    assessment: &Assessment,
    arrangement: &Arrangement<'_>,
    focus: &[usize],
) {
    let gdp = |i: usize| scenario.economies[i].gdp;
    for (alliance, given) in outcome.alliances.iter().zip(&assessment.alliances) {
        let (members, dominance) = (&alliance.members, &given.dominance);
        let of = |figure: &dyn Fn(usize) -> f64| members.iter().map(|&i| (i, figure(i))).collect::<Vec<_>>();
        is_largest(dominance.gdp, &of(&gdp));
        let swings = members.iter().copied().zip(alliance.governance.power.banzhaf_absolute.iter().copied());
        is_largest(dominance.votes, &swings.collect::<Vec<_>>());
        let mut flagged = [dominance.votes, dominance.gdp].iter().flatten().any(|share| share.share > 0.5);
        assert_eq!(dominance.technologies.iter().map(|one| one.technology).collect::<Vec<_>>(), focus);
        for (&k, one) in focus.iter().zip(&dominance.technologies) {
            let endowments = arrangement.conditions[k].endowments();
            is_largest(one.surplus, &of(&|i| (endowments[i].capacity_ratio - 1.0).max(0.0) * gdp(i)));
            let hands = of(&|i| endowments[i].knowledge * gdp(i).sqrt());
            let sum: f64 = hands.iter().map(|(_, own)| own).sum();
            let squares: f64 = hands.iter().map(|(_, own)| if sum > 0.0 { (own / sum).powi(2) } else { 0.0 }).sum();
            same(&[one.concentration], &[squares], 1.0);
            let mut relied = vec![0.0; scenario.n()];
            for &i in members {
                let by = reliance(scenario, outcome, arrangement, k, i);
                relied.iter_mut().zip(by).for_each(|(sum, on)| *sum += gdp(i) * on);
            }
            let all: f64 = relied.iter().sum();
            let most = (0..scenario.n()).filter(|j| !members.contains(j)).map(|j| relied[j]).fold(0.0, f64::max);
            let share = one.supplier.map_or(0.0, |supplier| supplier.share);
            same(&[share], &[if all > 0.0 { most / all } else { 0.0 }], 1.0);
            assert!(one.supplier.is_none_or(|s| !members.contains(&s.economy) && s.share > 0.0));
            flagged |= one.surplus.is_some_and(|share| share.share > 0.5) || one.concentration > 0.25 || share > 0.65;
        }
        assert_eq!(dominance.is_flagged(), flagged);
        let (rights, worlds) = (&given.rights, &scenario.economies);
        let weighted: f64 = members.iter().map(|&i| gdp(i) * worlds[i].rights).sum();
        same(&[rights.mean], &[weighted / members.iter().map(|&i| gdp(i)).sum::<f64>()], 1.0);
        let lowest = members.iter().map(|&i| worlds[i].rights).fold(1.0, f64::min);
        assert_eq!((rights.minimum, worlds[rights.lowest].rights), (lowest, lowest));
        let threshold = scenario.parameters.get(ParameterId::RightsThreshold);
        assert_eq!(rights.under_the_gate, members.iter().filter(|&&i| worlds[i].rights < threshold).count());
    }
}

fn check_all(scenario: &Scenario, all: bool) {
    let focus = focus(scenario, all);
    let (outcome, assessment) = assessed(scenario, &focus);
    let world = scenario.world();
    let (parameters, alliances, terms) = (&scenario.parameters, &scenario.alliances, &scenario.terms);
    let case = Case { world: &world, parameters, alliances, terms };
    let arrangement = Arrangement::new(&case, alliances).unwrap();
    check_members(scenario, &outcome, &assessment, &focus);
    check_openings(scenario, &outcome, &assessment, &focus);
    check_pressure(scenario, &outcome, &assessment, &arrangement, &focus);
    check_dominance(scenario, &outcome, &assessment, &arrangement, &focus);
}

proptest! {
    #![proptest_config(cases(96))]

    /// A margin is what an evaluation without the member says, an opening what one with the outsider says, and so on.
    #[test]
    fn assessments_are_what_other_evaluations_say(scenario in with_levers(scenario(1..=12)), all in any::<bool>()) {
        check_all(&scenario, all);
    }
}

proptest! {
    #![proptest_config(cases(3))]

    #[test]
    fn assessments_of_large_worlds_are_too(mut scenario in with_levers(scenario(40..=63)), all in any::<bool>()) {
        scenario.technologies.truncate(2);
        scenario.terms.bill = entente::model::terms::BillRule::OutsideOption;
        let n = scenario.n();
        scenario.endowments.truncate(n * scenario.technologies.len());
        let count = scenario.technologies.len();
        scenario.terms.technologies.truncate(count);
        scenario.terms.outside_deals.retain(|deal| deal.technology.is_none_or(|k| k < count));
        scenario.terms.funding.retain(|funding| funding.technology < count);
        scenario.terms.plants.retain(|plants| plants.technology < count);
        check_all(&scenario, all);
    }
}
