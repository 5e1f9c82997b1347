//! Assessments, years and ranges with every parameter and every lever at its ends, alone and in pairs: each figure finite and
//! in its range.

use crate::extremes::values_of;
use crate::fixture::world;
use crate::random_worlds::drawn_scenario;
use entente::model::assess::ranges::ranges;
use entente::model::assess::years::{YearsIn, years, years_alone};
use entente::model::assess::{Assessment, assess};
use entente::model::cost_sharing::Effort;
use entente::model::ensemble::design::EnsembleOptions;
use entente::model::ensemble::uncertain::Uncertain;
use entente::model::evaluate::{Case, evaluate};
use entente::model::parameters::{PARAMETERS, Parameters};
use entente::model::terms::{BillRule, Funding, OutsideDeal, OwnPlants, TechnologyTerms, Terms};
use entente::model::world::{MAX_MONEY, MIN_MONEY, World};

#[track_caller]
fn within(name: &str, value: f64, range: std::ops::RangeInclusive<f64>) {
    assert!(range.contains(&value), "{name} is {value}");
}

#[track_caller]
fn check_assessment(assessment: &Assessment) {
    let any = f64::MIN..=f64::MAX;
    for alliance in &assessment.alliances {
        for member in &alliance.members {
            within("worth", member.worth, any.clone());
            within("utility", member.utility, -100.0..=100.0);
            within("utility outside", member.utility_outside, 0.0..=100.0);
            within("risk", member.risk, 0.0..=1.0);
        }
        if let Some(groups) = &alliance.groups {
            groups.game.values().iter().chain(&groups.shares).for_each(|&money| within("money", money, any.clone()));
            let worst = groups.core.worst.unwrap();
            within("excess", worst.excess, any.clone());
            within("gain", worst.per_head_gain, 0.0..=f64::MAX);
        }
        let dominance = &alliance.dominance;
        let technologies = dominance.technologies.iter().flat_map(|one| [one.surplus, one.supplier]);
        for share in technologies.chain([dominance.votes, dominance.gdp]).flatten() {
            within("share", share.share, 0.0..=1.0 + 1e-9);
        }
        dominance.technologies.iter().for_each(|one| within("concentration", one.concentration, 0.0..=1.0 + 1e-9));
        let rights = alliance.rights;
        within("lowest rights", rights.minimum, 0.0..=1.0);
        within("mean of rights", rights.mean, rights.minimum - 1e-9..=1.0 + 1e-9);
    }
    for outsider in &assessment.non_aligned {
        let pressure = &outsider.pressure;
        within("pressure", pressure.pressure, 0.0..=100.0);
        within("balance", pressure.balance, 0.0..=1.0);
        within("need", pressure.need, 0.0..=1.0);
        within("sides", pressure.second_side, 0.0..=pressure.first_side);
        within("opportunity", outsider.opportunity(), 0.0..=200.0);
        outsider.openings.iter().for_each(|opening| within("gain", opening.gain, -200.0..=200.0));
        within("funding", outsider.funding, 0.0..=f64::MAX);
    }
}

#[track_caller]
fn check_years(paths: &[YearsIn]) {
    for path in paths {
        path.capability.levels().iter().for_each(|&level| within("capability", level, 0.0..=f64::MAX));
        path.autonomy.iter().flatten().for_each(|autonomy| within("score", autonomy.score, 0.0..=100.0));
        path.target.iter().filter_map(|target| target.years()).for_each(|years| within("years", years, 0.0..=20.0));
    }
}

#[track_caller]
fn check_case(case: &Case<'_>) {
    let outcome = evaluate(case, Effort::Full).unwrap();
    let focus: Vec<usize> = (0..case.world.technologies().len()).collect();
    check_assessment(&assess(case, &outcome, &focus).unwrap());
    check_years(&years(case, &outcome, &focus).unwrap());
    check_years(&years_alone(case.world, case.parameters, &focus).unwrap());
}

/// A few runs of a few parameters: whatever varies, figures that are recorded are finite.
#[track_caller]
fn check_ranges(case: &Case<'_>, parameters: Vec<Uncertain>) {
    let focus: Vec<usize> = (0..case.world.technologies().len()).collect();
    let outcome = evaluate(case, Effort::Full).unwrap();
    let options = EnsembleOptions { parameters, points: 2, seed: 3 };
    let ranges = ranges(case, &outcome, &focus, &options).unwrap();
    assert_eq!(ranges.ensemble().runs(), 2);
}

/// Off, half and full, for every lever at once.
fn levers(level: usize, bill: BillRule) -> Terms {
    let part = [0.0, 0.5, 1.0][level];
    let technology = TechnologyTerms { pooling: part, supply: part, export_control: part, standards: part };
    let mut terms = Terms { technologies: vec![technology], bill, ..Terms::off(1) };
    if level > 0 {
        terms.dominance_cap = [1.0, 0.5, 0.2][level];
        terms.outside_deals = [(0, 4), (1, 5)]
            .map(|(member, partner)| OutsideDeal { member, partner, technology: None, strength: part })
            .into();
        terms.funding = vec![Funding { alliance: 0, partners: vec![4, 5], technology: 0, per_year: 50.0 * part }];
        terms.plants = [0, 5].map(|economy| OwnPlants { economy, technology: 0, per_year: 50.0 * part }).into();
    }
    terms
}

fn case<'a>(world: &'a World, parameters: &'a Parameters, alliances: &'a [Vec<usize>], terms: &'a Terms) -> Case<'a> {
    Case { world, parameters, alliances, terms }
}

#[test]
fn each_parameter_at_its_ends_with_every_lever() {
    let (world, alliances) = (world(), [vec![0, 1, 2, 3]]);
    for spec in &PARAMETERS {
        for value in values_of(spec.id) {
            let parameters = Parameters::default().with(spec.id, value).unwrap();
            for level in 0..3 {
                for bill in [BillRule::ShapleyCapped, BillRule::Gdp] {
                    let terms = levers(level, bill);
                    check_case(&case(&world, &parameters, &alliances, &terms));
                }
                let terms = levers(level, BillRule::Scrb);
                check_ranges(&case(&world, &parameters, &alliances, &terms), Uncertain::DEFAULT.to_vec());
            }
        }
    }
}

#[test]
fn each_pair_of_parameters_at_its_ends() {
    let (world, alliances) = (world(), [vec![0, 1, 2, 3]]);
    for (position, first) in PARAMETERS.iter().enumerate() {
        for second in &PARAMETERS[position + 1..] {
            for (a, b) in (0..4).map(|pair| (pair / 2, pair % 2)) {
                let [low, _, high] = values_of(first.id);
                let parameters = Parameters::default().with(first.id, [low, high][a]).unwrap();
                let [low, _, high] = values_of(second.id);
                let parameters = parameters.with(second.id, [low, high][b]).unwrap();
                let terms = levers(2, BillRule::OutsideOption);
                check_case(&case(&world, &parameters, &alliances, &terms));
            }
        }
    }
}

#[test]
fn everything_that_can_vary_does_not_leave_the_numbers() {
    let (world, alliances, terms) = (world(), [vec![0, 1, 2, 3]], levers(2, BillRule::Equal));
    let parameters = Parameters::default();
    let all: Vec<Uncertain> = Uncertain::all().collect();
    for some in all.chunks(16) {
        check_ranges(&case(&world, &parameters, &alliances, &terms), some.to_vec());
    }
}

/// Technologies worth nothing or next to nothing, money at its ends, nobody who knows or makes anything.
#[test]
fn the_edges_of_a_world() {
    for willingness in [0.0, f64::MIN_POSITIVE, 1e-300, 1.0] {
        for gdp in [MIN_MONEY, 1000.0, MAX_MONEY] {
            for empty in [false, true] {
                let mut scenario = drawn_scenario(6);
                scenario.technologies.truncate(1);
                scenario.endowments.truncate(6);
                scenario.technologies[0].willingness = willingness;
                scenario.economies[2].gdp = gdp;
                if empty {
                    for endowment in &mut scenario.endowments {
                        (endowment.knowledge, endowment.capacity_ratio, endowment.research) = (0.0, 0.0, 0.0);
                    }
                }
                let world = scenario.world();
                for alliances in
                    [vec![], vec![vec![0, 1, 2, 3]], vec![vec![0, 1, 2, 3, 4, 5]], vec![vec![0, 2], vec![1, 3]]]
                {
                    for level in 0..3 {
                        let terms = levers(level, BillRule::Equal);
                        let case = case(&world, &scenario.parameters, &alliances, &terms);
                        check_case(&case);
                        check_ranges(&case, Uncertain::DEFAULT.to_vec());
                    }
                }
            }
        }
    }
}
