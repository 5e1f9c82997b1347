//! At the edges of what may be entered, every result is a number within its range.

use crate::fixture;
use crate::random_worlds::{BILL_RULES, Scenario, cases, drawn_scenario, scenario};
use entente::model::cost_sharing::Effort;
use entente::model::evaluate::{Case, evaluate};
use entente::model::outcome::{Autonomy, Outcome, PILLARS, ProgrammeCost};
use entente::model::parameters::{PARAMETERS, ParameterId, Parameters};
use entente::model::terms::{BillRule, TechnologyTerms, Terms, VoteWeights};
use entente::model::world::{MAX_CAPACITY_RATIO, MAX_MONEY, MIN_MONEY, World};
use proptest::prelude::*;

/// Room for rounding where a share of one is a quotient of sums.
const ROUNDING: f64 = 1e-9;

#[track_caller]
fn within(name: &str, value: f64, range: std::ops::RangeInclusive<f64>) {
    assert!(range.contains(&value), "{name} is {value}");
}

#[track_caller]
fn check_autonomy(autonomy: &Autonomy) {
    within("score", autonomy.score, 0.0..=100.0);
    for pillar in PILLARS {
        within("pillar", autonomy.pillar(pillar), 1.0..=100.0);
    }
    let lowest = PILLARS.iter().map(|&pillar| autonomy.pillar(pillar)).fold(100.0, f64::min);
    within("score above its lowest pillar", autonomy.score - lowest, -ROUNDING..=100.0);
    for (name, share) in [
        ("need", autonomy.need),
        ("fill", autonomy.fill),
        ("exposure", autonomy.exposure),
        ("concentration", autonomy.concentration),
        ("joint control", autonomy.joint_control),
        ("leak", autonomy.leak),
    ] {
        within(name, share, -ROUNDING..=1.0 + ROUNDING);
        assert!(share != 0.0 || share.is_sign_positive(), "{name} is minus nothing");
    }
}

#[track_caller]
fn check_programme(programme: &ProgrammeCost) {
    within("bill", programme.bill, 0.0..=f64::MAX);
    let mut left = programme.bill;
    for member in &programme.members {
        within("cost alone", member.stand_alone, 0.0..=f64::MAX);
        within("outside option", member.outside_option, 0.0..=member.stand_alone);
        for amount in [member.separable, member.share, member.outlay(), member.saving()] {
            within("amount", amount, f64::MIN..=f64::MAX);
        }
        within("bar", member.share_half_width.unwrap_or(0.0), 0.0..=f64::MAX);
        left -= member.share;
    }
    assert!(left.abs() <= ROUNDING * programme.bill.max(1.0), "{left} of {} left unpaid", programme.bill);
    let unfunded = programme.funding - programme.members.iter().map(|member| member.funding).sum::<f64>();
    assert!(unfunded.abs() <= ROUNDING * programme.funding.max(1.0), "{unfunded} of the funding left unpaid");
    assert!(programme.funding.is_sign_positive(), "funding is minus nothing");
    for member in &programme.members {
        within("part of the funding", member.funding, 0.0..=programme.funding * (1.0 + ROUNDING));
    }
    within("duplication avoided", programme.duplication_avoided().unwrap_or(0.0), f64::MIN..=1.0);
}

/// Every figure of an outcome is finite and in its range.
#[track_caller]
pub(crate) fn check(outcome: &Outcome) {
    within("rift", outcome.rift, 0.0..=100.0);
    outcome.rift_in.iter().for_each(|&rift| within("rift in a technology", rift, 0.0..=100.0));
    within("rift alone", outcome.rift_alone, 0.0..=100.0);
    outcome.autonomy.iter().chain(&outcome.autonomy_alone).flatten().for_each(check_autonomy);
    let technologies: Vec<usize> = (0..outcome.autonomy.len()).collect();
    for economy in 0..outcome.alliance_of.len() {
        for scores in
            [outcome.autonomy_over(economy, &technologies), outcome.autonomy_alone_over(economy, &technologies)]
        {
            within("score over technologies", scores.score, 0.0..=100.0);
            PILLARS.iter().for_each(|&pillar| within("pillar over technologies", scores.pillar(pillar), 1.0..=100.0));
        }
    }
    for (index, alliance) in outcome.alliances.iter().enumerate() {
        alliance.programmes.iter().for_each(check_programme);
        within("delay", alliance.governance.delay, 0.0..=5.0);
        let power = &alliance.governance.power;
        within("power to act", power.power_to_act, 0.0..=0.5);
        let shares = [&power.shapley_shubik, &power.banzhaf_normalised, &power.coleman_preventive];
        let some = shares.into_iter().map(|shares| shares.as_ref().expect("an alliance can always win"));
        for share in some.flatten().chain(&power.banzhaf_absolute).chain(&power.coleman_initiative) {
            within("power", *share, 0.0..=1.0 + ROUNDING);
        }
        let cost = outcome.yearly_cost_together(index, &technologies);
        within("saving", cost.alone - cost.inside - cost.saving, -1e-6 * cost.alone - 1e-6..=1e-6 * cost.alone + 1e-6);
        within("percentage", cost.percent().unwrap_or(0.0), f64::MIN..=f64::MAX);
    }
}

fn terms(n_technologies: usize, [pooling, supply, quota]: [f64; 3], bill: BillRule, votes: VoteWeights) -> Terms {
    let technologies = vec![TechnologyTerms { pooling, supply, ..TechnologyTerms::default() }; n_technologies];
    Terms { technologies, bill, votes, quota, min_members: Some(63), ..Terms::off(n_technologies) }
}

fn extreme_terms(n_technologies: usize) -> Vec<Terms> {
    let mut all = vec![];
    for pooling in [0.0, 1.0] {
        for supply in [0.0, 1.0] {
            all.push(terms(n_technologies, [pooling, supply, 0.5], BillRule::ShapleyCapped, VoteWeights::Gdp));
            all.push(Terms {
                min_members: None,
                ..terms(n_technologies, [pooling, supply, 1.0], BillRule::Scrb, VoteWeights::Equal)
            });
        }
    }
    all
}

pub(crate) fn values_of(id: ParameterId) -> [f64; 3] {
    [id.spec().min, id.spec().default, id.spec().max]
}

/// The fixture with its large alliance, and a random world with two.
pub(crate) fn places() -> Vec<(World, Vec<Vec<usize>>)> {
    vec![(fixture::world(), vec![vec![0, 1, 2, 3]]), (drawn_scenario(9).world(), vec![vec![0, 1, 2, 3], vec![4, 5, 6]])]
}

fn check_case(world: &World, parameters: &Parameters, alliances: &[Vec<usize>], terms: &Terms) {
    check(&evaluate(&Case { world, parameters, alliances, terms }, Effort::Full).unwrap());
}

/// Every parameter at its lowest, usual and highest value, with terms at their ends, for every rule of the bill.
#[test]
fn each_parameter_at_its_ends() {
    for (world, alliances) in places() {
        let n_technologies = world.technologies().len();
        for spec in &PARAMETERS {
            for value in values_of(spec.id) {
                let parameters = Parameters::default().with(spec.id, value).unwrap();
                for terms in extreme_terms(n_technologies) {
                    check_case(&world, &parameters, &alliances, &terms);
                }
                for bill in BILL_RULES {
                    let terms = terms(n_technologies, [1.0, 1.0, 0.7], bill, VoteWeights::SqrtGdp);
                    check_case(&world, &parameters, &alliances, &terms);
                }
            }
        }
    }
}

/// Every two parameters at their lowest, usual and highest values together, with terms at their ends.
#[test]
fn each_pair_of_parameters_at_its_ends() {
    for (world, alliances) in places() {
        let all_terms = extreme_terms(world.technologies().len());
        for (position, first) in PARAMETERS.iter().enumerate() {
            for second in &PARAMETERS[position + 1..] {
                for (a, b) in values_of(first.id).into_iter().flat_map(|a| values_of(second.id).map(|b| (a, b))) {
                    let parameters =
                        Parameters::default().with(first.id, a).and_then(|p| p.with(second.id, b)).unwrap();
                    for terms in &all_terms {
                        check_case(&world, &parameters, &alliances, terms);
                    }
                }
            }
        }
    }
}

/// A way of flattening a world, and a level to flatten it to.
type Flatten = fn(&mut Scenario, f64);

const FLATTENED: [(&str, Flatten); 12] = [
    ("knowledge", |s, level| s.endowments.iter_mut().for_each(|e| e.knowledge = level)),
    ("capacity", |s, level| s.endowments.iter_mut().for_each(|e| e.capacity_ratio = level)),
    ("large capacity", |s, level| s.endowments.iter_mut().for_each(|e| e.capacity_ratio = level * MAX_CAPACITY_RATIO)),
    ("control", |s, level| s.endowments.iter_mut().for_each(|e| e.control = level)),
    ("research", |s, level| s.endowments.iter_mut().for_each(|e| e.research = level * MAX_MONEY)),
    ("distance", |s, level| s.all_distances(level)),
    ("rights", |s, level| s.economies.iter_mut().for_each(|e| e.rights = level)),
    ("ambition", |s, level| s.economies.iter_mut().for_each(|e| e.ambition = level)),
    ("pooling", |s, level| s.pool(level)),
    ("supply", |s, level| s.promise(level)),
    ("willingness", |s, level| s.technologies.iter_mut().for_each(|t| t.willingness = level)),
    ("fixed costs", |s, level| {
        s.technologies.iter_mut().for_each(|t| (t.start_up, t.adaptation) = (level, level));
    }),
];

/// Nobody allied, one alone in an alliance, and all in one alliance.
fn check_memberships(scenario: &Scenario) {
    for alliances in [vec![], vec![vec![0]], vec![scenario.everyone()], scenario.alliances.clone()] {
        check(&Scenario { alliances, ..scenario.clone() }.outcome());
    }
}

proptest! {
    #![proptest_config(cases(48))]

    /// Random worlds with random terms and every rule stay in range.
    #[test]
    fn random_worlds_stay_in_range(mut scenario in scenario(1..=12)) {
        check_memberships(&scenario);
        for bill in BILL_RULES {
            scenario.terms.bill = bill;
            check(&scenario.outcome());
        }
    }

    /// Nobody knows anything, everybody knows everything, all are friends, all are strangers, and so on, one and two at a time.
    #[test]
    fn flattened_worlds_stay_in_range(scenario in scenario(1..=7)) {
        for (_, first) in FLATTENED {
            for (_, second) in FLATTENED {
                for (a, b) in [(0.0, 0.0), (0.0, 1.0), (1.0, 1.0)] {
                    let mut flat = scenario.clone();
                    first(&mut flat, a);
                    second(&mut flat, b);
                    check(&flat.outcome());
                }
            }
        }
        for (_, flatten) in FLATTENED {
            let mut flat = scenario.clone();
            flatten(&mut flat, 0.0);
            check_memberships(&flat);
            flatten(&mut flat, 1.0);
            check_memberships(&flat);
        }
    }

    /// Whole worlds of dwarfs or of giants, and both together, stay in range.
    #[test]
    fn dwarfs_and_giants_stay_in_range(mut scenario in scenario(1..=7), sizes in prop::collection::vec(any::<bool>(), 7)) {
        for (lowest, highest) in [(MIN_MONEY, MIN_MONEY), (MIN_MONEY, MAX_MONEY), (MAX_MONEY, MAX_MONEY)] {
            for (economy, large) in scenario.economies.iter_mut().zip(&sizes) {
                economy.gdp = if *large { highest } else { lowest };
            }
            for cost in [MIN_MONEY, MAX_MONEY] {
                scenario.technologies.iter_mut().for_each(|technology| technology.frontier_cost = cost);
                check_memberships(&scenario);
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(24))]

    /// The largest worlds stay in range.
    #[test]
    fn large_worlds_stay_in_range(mut scenario in scenario(40..=63)) {
        if scenario.terms.bill == BillRule::Shapley {
            scenario.set(ParameterId::SizeInCoordination, 0.0);
        }
        check_memberships(&scenario);
    }
}
