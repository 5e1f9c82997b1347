//! Every number that an outcome reports, explained: the explanation is a second way through the model and must arrive at
//! the same number, for every ready scenario, the six-country example and random worlds with every lever.

use crate::fixture::{self, AUR, BOR, CAL, DOR};
use crate::random_worlds::{Scenario, cases, scenario, share};
use crate::reported_numbers::{of_years, reported};
use entente::catalog::dataset;
use entente::model::cost_sharing::Effort;
use entente::model::evaluate::{Case, evaluate};
use entente::model::explain::number::{
    AutonomyFigure, CostFigure, GovernanceFigure, Number, PressureFigure, ScoreFigure, StandingFigure, When,
    YearlyFigure,
};
use entente::model::explain::quantity::{Explanation, Input, Judgement, Origin, Quantity};
use entente::model::explain::{Explanations, explain, formulas};
use entente::model::outcome::Outcome;
use entente::model::parameters::{ParameterId, Parameters};
use entente::model::terms::{BillRule, Funding, OutsideDeal, OwnPlants};
use entente::scenario::presets::PRESETS;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;

/// Each quantity is what its formula makes of its parts, and parts stand before the whole.
#[track_caller]
fn check_quantities(quantities: &[Quantity]) {
    for (at, quantity) in quantities.iter().enumerate() {
        assert!(quantity.value.is_finite(), "{} of {:?} is {}", quantity.symbol, quantity.place, quantity.value);
        assert!(quantity.parts.iter().all(|&part| part < at), "{}", quantity.symbol);
        if let Origin::Formula(formula) = quantity.origin {
            let parts: Vec<f64> = quantity.parts.iter().map(|&part| quantities[part].value).collect();
            assert_eq!((formula.compute)(&parts), quantity.value, "{}", formula.name);
        }
    }
}

/// Every number of a case is explained, and by the value that is reported.
#[track_caller]
fn check(case: &Case<'_>, focus: &[usize], effort: Effort) -> Vec<Quantity> {
    let outcome = evaluate(case, effort).unwrap();
    let mut explanations = Explanations::new(*case, focus, effort).unwrap();
    let years = focus.iter().flat_map(|&technology| of_years(case, &outcome, technology));
    for (number, expected) in reported(case, focus, &outcome).into_iter().chain(years) {
        let found = explanations.explain(number).unwrap().map(|at| explanations.quantities()[at].value);
        match (found, expected) {
            (Some(found), Some(expected)) => {
                // Differences of large amounts, and cube roots and spreads of nearly nothing, keep fewer digits.
                let close = 1e-9 * expected.abs().max(scale(number, &outcome));
                assert!((found - expected).abs() <= close, "{number:?}: explained {found}, reported {expected}");
            }
            (None, None) => {}
            _ => panic!("{number:?}: explained {found:?}, reported {expected:?}"),
        }
    }
    check_quantities(explanations.quantities());
    explanations.into_quantities()
}

/// What a number is a difference of, where it is one; at least one unit.
fn scale(number: Number, outcome: &Outcome) -> f64 {
    let of = |alliance: usize, technology: Option<usize>| {
        let programmes = outcome.alliances[alliance].programmes.iter().enumerate();
        let chosen = programmes.filter(|(k, _)| technology.is_none_or(|only| only == *k));
        chosen.flat_map(|(_, p)| p.members.iter().map(|m| m.stand_alone.abs().max(m.benefit))).sum::<f64>()
    };
    match number {
        Number::Cost(economy, technology, CostFigure::Percent) => {
            let alliance = outcome.alliance_of[economy].unwrap();
            let at = outcome.alliances[alliance].members.iter().position(|&member| member == economy).unwrap();
            let cost = &outcome.alliances[alliance].programmes[technology].members[at];
            100.0 * of(alliance, Some(technology)) / cost.outside_option
        }
        Number::Cost(economy, technology, _) => of(outcome.alliance_of[economy].unwrap(), Some(technology)).max(1.0),
        Number::Yearly(economy, YearlyFigure::Percent) => {
            let alliance = outcome.alliance_of[economy].unwrap();
            let at = outcome.alliances[alliance].members.iter().position(|&member| member == economy).unwrap();
            let technologies: Vec<usize> = (0..outcome.autonomy.len()).collect();
            let alone = technologies.iter().map(|&k| outcome.yearly_cost(alliance, at, &[k]).alone);
            let least = alone.filter(|alone| *alone > 0.0).fold(f64::INFINITY, f64::min);
            (10.0 * of(alliance, None) / least).max(100.0)
        }
        Number::Yearly(economy, _) => of(outcome.alliance_of[economy].unwrap(), None).max(1.0),
        _ => 100.0,
    }
}

#[test]
fn every_number_of_every_ready_scenario_is_explained_by_its_value() {
    for preset in PRESETS {
        let scenario = preset.scenario();
        let world = dataset::world(scenario.data).unwrap();
        let resolved = scenario.resolve(&world).unwrap();
        check(&resolved.case(&world, &scenario), &resolved.technologies, Effort::Full);
    }
}

#[test]
fn every_number_of_the_six_country_example_is_explained_by_its_value() {
    let world = fixture::world();
    for parameters in [Parameters::default(), fixture::counting_heads()] {
        for bill in crate::random_worlds::BILL_RULES {
            let terms = fixture::terms(bill, 0.5);
            let alliances = [vec![AUR, BOR, CAL, DOR]];
            let case = Case { world: &world, parameters: &parameters, alliances: &alliances, terms: &terms };
            check(&case, &[0], Effort::Full);
        }
    }
}

/// A random scenario with random levers; positions are drawn large and cut to the world.
fn with_levers() -> impl Strategy<Value = Scenario> {
    let levers = (
        vec((share(), share()), 3),
        (0.2..=1.0_f64, any::<bool>(), any::<bool>(), prop::option::of(1..=8_usize)),
        vec((any::<u16>(), any::<u16>(), prop::option::of(0..3_usize), share()), 0..4),
        vec((0..4_usize, vec(any::<u16>(), 1..4), 0..3_usize, 0.0..=5.0_f64), 0..3),
        vec((any::<u16>(), 0..3_usize, 0.0..=5.0_f64), 0..3),
    );
    (scenario(2..=9), levers).prop_map(|(mut scenario, (technologies, general, deals, funding, plants))| {
        let (n, count) = (scenario.n(), scenario.technologies.len());
        let economy = |drawn: u16| usize::from(drawn) % n;
        let terms = &mut scenario.terms;
        for (terms, (control, standards)) in terms.technologies.iter_mut().zip(technologies) {
            (terms.export_control, terms.standards) = (control, standards);
        }
        terms.dominance_cap = if general.1 { general.0 } else { 1.0 };
        terms.open_standards = general.2;
        terms.or_members = general.3;
        let deals = deals.into_iter().map(|(member, partner, only, strength)| OutsideDeal {
            member: economy(member),
            partner: economy(partner),
            technology: only.map(|k| k % count),
            strength,
        });
        terms.outside_deals = deals.collect();
        let funding = funding.into_iter().map(|(alliance, partners, k, per_year)| Funding {
            alliance,
            partners: partners.into_iter().map(economy).collect(),
            technology: k % count,
            per_year,
        });
        terms.funding = funding.collect();
        let plants = plants.into_iter();
        terms.plants =
            plants.map(|(i, k, per_year)| OwnPlants { economy: economy(i), technology: k % count, per_year }).collect();
        scenario
    })
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn every_number_of_random_worlds_with_every_lever_is_explained_by_its_value(scenario in with_levers()) {
        let world = scenario.world();
        let case = Case {
            world: &world,
            parameters: &scenario.parameters,
            alliances: &scenario.alliances,
            terms: &scenario.terms,
        };
        let all: Vec<usize> = (0..scenario.technologies.len()).collect();
        check(&case, &all, Effort::Full);
    }
}

/// Formulas are told apart by name and text.
fn names(quantities: &[Quantity]) -> BTreeSet<(&'static str, &'static str)> {
    let formulas = quantities.iter().filter_map(|quantity| match quantity.origin {
        Origin::Formula(formula) => Some((formula.name, formula.text)),
        _ => None,
    });
    formulas.collect()
}

#[test]
fn every_formula_of_the_table_is_at_work_somewhere() {
    let mut runner = TestRunner::new(cases(1));
    let mut seen = BTreeSet::new();
    for _ in 0..120 {
        let scenario = with_levers().new_tree(&mut runner).unwrap().current();
        let world = scenario.world();
        let Scenario { parameters, alliances, terms, .. } = &scenario;
        let all: Vec<usize> = (0..scenario.technologies.len()).collect();
        seen.extend(names(&check(&Case { world: &world, parameters, alliances, terms }, &all, Effort::Full)));
    }
    let idle: Vec<&str> =
        formulas::all().iter().filter(|f| !seen.contains(&(f.name, f.text))).map(|f| f.name).collect();
    assert!(idle.is_empty(), "{idle:?}");
}

fn fixture_explanation(number: Number) -> Explanation {
    let (world, parameters) = (fixture::world(), fixture::counting_heads());
    let (terms, alliances) = (fixture::terms(BillRule::ShapleyCapped, 0.5), [vec![AUR, BOR, CAL, DOR]]);
    let case = Case { world: &world, parameters: &parameters, alliances: &alliances, terms: &terms };
    explain(&case, &[0], Effort::Full, number).unwrap().unwrap()
}

#[test]
fn know_how_is_explained_by_data_a_choice_and_judgements() {
    let number = Number::Autonomy(When::After, BOR, 0, AutonomyFigure::Score(ScoreFigure::Knowledge));
    let explanation = fixture_explanation(number);
    let leaves: Vec<&Quantity> = explanation.within(9).into_iter().map(|at| &explanation.quantities[at]).collect();
    let data: BTreeSet<Input> = leaves
        .iter()
        .filter_map(|leaf| if let Origin::Data(input) = leaf.origin { Some(input) } else { None })
        .collect();
    // Know-how of the four, and the distance of BOR to the other three.
    let expected = [
        Input::Knowledge(0, AUR),
        Input::Knowledge(0, BOR),
        Input::Knowledge(0, CAL),
        Input::Knowledge(0, DOR),
        Input::Distance(AUR, BOR),
        Input::Distance(BOR, CAL),
        Input::Distance(BOR, DOR),
    ];
    assert_eq!(data, expected.into_iter().collect());
    let judged: BTreeSet<Judgement> = leaves
        .iter()
        .filter_map(|leaf| if let Origin::Judgement(judged) = leaf.origin { Some(judged) } else { None })
        .collect();
    let parameters = [ParameterId::KnowledgePassedOn, ParameterId::AbsorptionConstant, ParameterId::PoolExponent];
    assert_eq!(judged, parameters.into_iter().map(Judgement::Parameter).collect());
    assert_eq!(leaves.iter().filter(|leaf| matches!(leaf.origin, Origin::Choice(_))).count(), 1);
}

#[test]
fn the_shapley_share_of_four_is_shown_with_the_costs_of_all_groups() {
    let explanation = fixture_explanation(Number::Cost(DOR, 0, CostFigure::Share));
    let root = &explanation.quantities[explanation.root];
    // Eight groups of the three others, each without and with DOR; the reference gives its share as 3.11.
    assert_eq!(root.parts.len(), 16);
    assert!((root.value - 3.11).abs() < 0.005, "{}", root.value);
}

#[test]
fn a_depth_limits_what_is_shown_and_nothing_is_shown_twice() {
    let explanation = fixture_explanation(Number::Standing(AUR, StandingFigure::Margin));
    let (root, everything) = (explanation.within(0), explanation.within(usize::MAX));
    assert_eq!(root, [explanation.root]);
    assert_eq!(explanation.within(1).len(), 3);
    let distinct: BTreeSet<usize> = everything.iter().copied().collect();
    assert_eq!(distinct.len(), everything.len());
    assert!(everything.len() > 100);
}

#[test]
fn numbers_that_an_outcome_does_not_have_are_not_explained() {
    let (world, parameters) = (fixture::world(), Parameters::default());
    let (terms, alliances) = (fixture::terms(BillRule::Gdp, 0.5), [vec![AUR, BOR]]);
    let case = Case { world: &world, parameters: &parameters, alliances: &alliances, terms: &terms };
    for number in [
        Number::Cost(CAL, 0, CostFigure::Share),
        Number::Cost(AUR, 1, CostFigure::Share),
        Number::Pressure(AUR, PressureFigure::Pressure),
        Number::Opening(CAL, 1),
        Number::Governance(7, GovernanceFigure::Delay),
        Number::AutonomyOver(When::After, 99, ScoreFigure::Score),
    ] {
        assert!(explain(&case, &[0], Effort::Full, number).unwrap().is_none(), "{number:?}");
    }
    assert!(explain(&case, &[], Effort::Full, Number::Rift).is_err());
    assert!(explain(&case, &[3], Effort::Full, Number::Rift).is_err());
}

#[test]
fn formulas_have_names_and_texts_of_their_own() {
    let all = formulas::all();
    let texts: BTreeSet<(&str, &str)> = all.iter().map(|formula| (formula.name, formula.text)).collect();
    assert_eq!(texts.len(), all.len());
    assert!(all.iter().all(|formula| !formula.name.is_empty() && !formula.text.is_empty()));
}
