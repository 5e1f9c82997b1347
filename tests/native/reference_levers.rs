//! The levers against an independent reference calculation, written in another language from the text of the model.
//!
//! `tests/reference/levers.txt` holds its figures for the six economies of the fixture, scenario by scenario.

use crate::fixture::{AUR, BOR, CAL, DOR, EST, FAR, close, counting_heads, semiconductors, world};
use entente::model::cost_sharing::Effort;
use entente::model::evaluate::{Case, evaluate};
use entente::model::levers::conditions::plant_gain;
use entente::model::levers::funding::{Grant, added_research, for_plants, is_courted};
use entente::model::outcome::Outcome;
use entente::model::parameters::Parameters;
use entente::model::terms::{BillRule, Funding, OutsideDeal, OwnPlants, TechnologyTerms, Terms, VoteWeights};
use entente::model::world::{Technology, World};

const FIGURES: &str = include_str!("../reference/levers.txt");
/// Nine decimals are printed.
const PRINTED: f64 = 1e-8;

/// Alliances and terms of a scenario; one set of terms by technology for each technology of its world.
struct Scenario {
    alliances: Vec<Vec<usize>>,
    terms: Terms,
}

fn deal(member: usize, partner: usize, strength: f64) -> OutsideDeal {
    OutsideDeal { member, partner, technology: None, strength }
}

fn funding(alliance: usize, partners: &[usize], per_year: f64) -> Funding {
    Funding { alliance, partners: partners.to_vec(), technology: 0, per_year }
}

fn plants(economy: usize, per_year: f64) -> OwnPlants {
    OwnPlants { economy, technology: 0, per_year }
}

/// The terms of a scenario by its name in the table of figures.
fn scenario(name: &str) -> Scenario {
    let agreed = TechnologyTerms { pooling: 0.5, supply: 0.6, ..TechnologyTerms::default() };
    let mut terms = Terms { technologies: vec![agreed], ..Terms::off(1) };
    let mut alliances = vec![vec![AUR, BOR, CAL, DOR]];
    let with_est_and_far = || vec![vec![AUR, BOR, CAL, DOR], vec![EST, FAR]];
    match name {
        "base" => {}
        "standards_half" => terms.technologies[0].standards = 0.5,
        "standards_full" => terms.technologies[0].standards = 1.0,
        "standards_half_open" => (terms.technologies[0].standards, terms.open_standards) = (0.5, true),
        "standards_full_open" => (terms.technologies[0].standards, terms.open_standards) = (1.0, true),
        "standards_full_two_alliances" => {
            alliances = with_est_and_far();
            terms.technologies[0].standards = 1.0;
        }
        "standards_full_deep" => {
            terms.technologies[0] = TechnologyTerms { pooling: 1.0, supply: 1.0, standards: 1.0, ..agreed };
        }
        "deal_half" => terms.outside_deals = vec![deal(AUR, EST, 0.5)],
        "deal_full" => terms.outside_deals = vec![deal(AUR, EST, 1.0)],
        "deal_with_supplier" => {
            alliances = vec![vec![AUR, BOR, DOR]];
            terms.outside_deals = vec![deal(BOR, CAL, 0.6)];
        }
        "deal_with_supplier_full" => {
            alliances = vec![vec![AUR, BOR, DOR], vec![CAL, EST]];
            terms.technologies[0].pooling = 1.0;
            terms.outside_deals = vec![deal(BOR, CAL, 1.0), deal(DOR, CAL, 0.5)];
        }
        "deals_on_one_pair" => {
            terms.outside_deals = vec![deal(AUR, EST, 0.5), deal(AUR, FAR, 1.0), deal(BOR, EST, 0.8)];
        }
        "deals_both_ways" => {
            alliances = with_est_and_far();
            terms.outside_deals = vec![deal(AUR, EST, 0.5), deal(EST, AUR, 0.7)];
        }
        "deal_other_technology" => {
            terms.technologies.push(agreed);
            terms.outside_deals = vec![OutsideDeal { technology: Some(1), ..deal(AUR, EST, 1.0) }];
        }
        "deal_first_technology" => {
            terms.technologies.push(agreed);
            let of_the_first = |deal| OutsideDeal { technology: Some(0), ..deal };
            terms.outside_deals = vec![of_the_first(deal(AUR, EST, 0.6)), of_the_first(deal(DOR, FAR, 1.0))];
        }
        "funding_far" => terms.funding = vec![funding(0, &[FAR], 2.0)],
        "funding_both" => terms.funding = vec![funding(0, &[EST, FAR, CAL], 30.0)],
        "funding_and_deal" => {
            terms.funding = vec![funding(0, &[FAR], 2.0)];
            terms.outside_deals = vec![deal(DOR, FAR, 0.5)];
        }
        "courted" => {
            alliances = vec![vec![AUR, BOR], vec![CAL, EST]];
            terms.funding = vec![funding(0, &[FAR, DOR], 3.0), funding(1, &[FAR], 6.0)];
        }
        "plants_bor" => terms.plants = vec![plants(BOR, 5.0)],
        "plants_outside" => terms.plants = vec![plants(EST, 50.0), plants(FAR, 4.0)],
        "plants_and_funding" => {
            terms.plants = vec![plants(FAR, 2.0), plants(CAL, 5.0)];
            terms.funding = vec![funding(0, &[FAR], 4.0)];
        }
        "cap_half" => terms.dominance_cap = 0.5,
        "cap_forty" => terms.dominance_cap = 0.4,
        "cap_third" => terms.dominance_cap = 0.34,
        "cap_not_met" => terms.dominance_cap = 0.2,
        "cap_half_gdp" => (terms.dominance_cap, terms.votes) = (0.5, VoteWeights::Gdp),
        "cap_forty_gdp" => (terms.dominance_cap, terms.votes) = (0.4, VoteWeights::Gdp),
        "cap_third_five" => {
            alliances = vec![vec![AUR, BOR, CAL, DOR, EST]];
            terms.dominance_cap = 0.34;
        }
        "cap_quarter_six" => {
            alliances = vec![vec![AUR, BOR, CAL, DOR, EST, FAR]];
            (terms.dominance_cap, terms.quota) = (0.25, 0.6);
        }
        "export_half" => terms.technologies[0].export_control = 0.5,
        "export_full" => terms.technologies[0].export_control = 1.0,
        "export_two_technologies" => terms.technologies.push(TechnologyTerms { export_control: 0.8, ..agreed }),
        "export_no_alliance" => {
            alliances = vec![];
            terms.technologies[0].export_control = 1.0;
        }
        "all_together" => {
            terms.technologies[0] = TechnologyTerms { standards: 1.0, export_control: 1.0, ..agreed };
            terms.outside_deals = vec![deal(AUR, EST, 1.0)];
            terms.funding = vec![funding(0, &[FAR], 2.0)];
            terms.plants = vec![plants(BOR, 5.0)];
            terms.dominance_cap = 0.4;
        }
        "all_two_alliances" => {
            alliances = vec![vec![AUR, BOR, CAL], vec![DOR, EST]];
            terms.technologies[0] = TechnologyTerms { standards: 0.5, export_control: 0.5, ..agreed };
            terms.open_standards = true;
            terms.outside_deals = vec![OutsideDeal { technology: Some(0), ..deal(AUR, EST, 0.5) }, deal(EST, CAL, 1.0)];
            terms.funding = vec![funding(0, &[FAR], 2.0), funding(1, &[FAR], 8.0)];
            terms.plants = vec![plants(DOR, 1.0), plants(FAR, 1.0)];
            terms.dominance_cap = 0.45;
        }
        _ => panic!("no scenario is called {name}"),
    }
    Scenario { alliances, terms }
}

/// The fixture with its technology once or twice.
fn fixture_with(technologies: usize) -> World {
    let one = world();
    let names = ["semiconductors", "the same again"];
    let all = names[..technologies].iter().map(|id| Technology { id: (*id).into(), ..semiconductors() }).collect();
    let endowments = one.endowments(0).repeat(technologies);
    World::new(one.economies().to_vec(), all, endowments, one.distances().to_vec()).unwrap()
}

/// The lines of a scenario, read one after the other.
struct Lines<'a> {
    rest: std::iter::Peekable<std::str::Lines<'a>>,
}

impl Lines<'_> {
    fn next(&mut self, key: &str) -> Vec<f64> {
        let line = self.rest.next().unwrap_or_else(|| panic!("the table ends before {key}"));
        let mut words = line.split(' ');
        assert_eq!(words.next(), Some(key), "in the line {line}");
        words.map(|word| word.parse().unwrap()).collect()
    }
}

/// An outcome for every rule of the bill that the table has, counting size and counting heads.
fn outcomes(scenario: &Scenario) -> Vec<Outcome> {
    let world = fixture_with(scenario.terms.technologies.len());
    let mut outcomes = Vec::new();
    for parameters in [Parameters::default(), counting_heads()] {
        for bill in [BillRule::Gdp, BillRule::Shapley, BillRule::ShapleyCapped] {
            let terms = Terms { bill, ..scenario.terms.clone() };
            let case = Case { world: &world, parameters: &parameters, alliances: &scenario.alliances, terms: &terms };
            outcomes.push(evaluate(&case, Effort::Full).unwrap());
        }
    }
    outcomes
}

#[allow(clippy::cast_precision_loss)]
fn compare(name: &str, lines: &mut Lines<'_>) {
    let outcomes = outcomes(&scenario(name));
    let outcome = &outcomes[0];
    close(&[outcome.rift], &lines.next("rift"), PRINTED);
    for alliance in &outcome.alliances {
        let governance = &alliance.governance;
        let met = governance.cap.as_ref().is_none_or(|cap| cap.met);
        let votes = governance.weights.iter().map(|&votes| votes as f64).chain([f64::from(u8::from(met))]);
        close(&votes.collect::<Vec<_>>(), &lines.next("votes"), 0.0);
        close(governance.power.banzhaf_normalised.as_ref().unwrap(), &lines.next("power"), PRINTED);
        close(&[governance.delay], &lines.next("delay"), PRINTED);
    }
    for (technology, autonomy) in outcome.autonomy.iter().enumerate() {
        close(&[outcome.rift_in[technology]], &lines.next("rift_in"), PRINTED);
        for alliance in 0..outcome.alliances.len() {
            for by_rule in outcomes.chunks(3) {
                let programme = |rule: usize| &by_rule[rule].alliances[alliance].programmes[technology];
                close(&[programme(0).bill], &lines.next("bill"), PRINTED);
                for (rule, key) in ["gdp", "shapley", "capped"].into_iter().enumerate() {
                    let shares: Vec<f64> = programme(rule).members.iter().map(|member| member.share).collect();
                    close(&shares, &lines.next(key), PRINTED);
                }
            }
            let members = &outcome.alliances[alliance].programmes[technology].members;
            close(&members.iter().map(|m| m.funding).collect::<Vec<_>>(), &lines.next("funding"), PRINTED);
            let members = &outcomes[3].alliances[alliance].programmes[technology].members;
            close(&members.iter().map(|m| m.separable).collect::<Vec<_>>(), &lines.next("separable"), PRINTED);
        }
        for a in autonomy {
            let row = [a.score, a.knowledge, a.capacity, a.control, a.exposure, a.fill, a.joint_control, a.leak];
            close(&row, &lines.next("economy"), PRINTED);
        }
    }
}

#[test]
fn every_figure_of_the_reference_calculation() {
    let mut lines = Lines { rest: FIGURES.lines().peekable() };
    while lines.rest.next_if(|line| line.starts_with('#')).is_some() {}
    let mut scenarios = 0;
    while let Some(line) = lines.rest.next() {
        let name = line.strip_prefix("scenario ").unwrap();
        println!("scenario {name}");
        compare(name, &mut lines);
        scenarios += 1;
    }
    assert_eq!(scenarios, 36);
}

/// What paths over the years need: research and plants that money buys, year by year, by the formulas of the document.
#[test]
fn research_and_plants_over_the_years() {
    let grant = |alliance, per_year| Grant { partner: FAR, alliance, per_year };
    let (one, two) = (vec![grant(0, 2.0)], vec![grant(0, 2.0), grant(1, 4.0)]);
    let parameters = Parameters::default();
    // Half of it, of which FAR can absorb 0.2 / (0.2 + 0.1).
    close(&[added_research(&one, &parameters, FAR, 0.2)], &[2.0 / 3.0], 1e-12);
    close(&[added_research(&two, &parameters, FAR, 0.2)], &[2.0], 1e-12);
    close(&[added_research(&two, &parameters, EST, 0.2), added_research(&two, &parameters, FAR, 0.0)], &[0.0; 2], 0.0);
    close(&[for_plants(&two, &parameters, FAR), for_plants(&two, &parameters, EST)], &[3.0, 0.0], 1e-12);
    assert_eq!([is_courted(&one, FAR), is_courted(&two, FAR), is_courted(&two, EST)], [false, true, false]);
    assert!(!is_courted(&[grant(1, 2.0), grant(1, 4.0)], FAR), "twice from the same alliance");
    // FAR buys 574 x 2500 / 43600 = 32.9128 billion a year.
    let world = world();
    let gain = |per_year, years| plant_gain(&world, 0, FAR, per_year, years).unwrap();
    let expected = [0.0, 0.091_149_826, 0.303_832_753, 0.303_832_753, 1.0];
    close(&[gain(1.0, 0.0), gain(1.0, 3.0), gain(1.0, 10.0), gain(1.0, 20.0), gain(50.0, 10.0)], &expected, 1e-9);
}
