//! Random worlds, parameters, terms and alliances for the property tests.

use entente::model::cost_sharing::Effort;
use entente::model::evaluate::{Case, evaluate};
use entente::model::outcome::Outcome;
use entente::model::parameters::{PARAMETERS, ParameterId, Parameters};
use entente::model::terms::{BillRule, Funding, OutsideDeal, OwnPlants, TechnologyTerms, Terms, VoteWeights};
use entente::model::world::{Economy, Endowment, Progress, Technology, World};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngSeed, TestRunner};

pub(crate) const BILL_RULES: [BillRule; 10] = [
    BillRule::Equal,
    BillRule::Gdp,
    BillRule::Research,
    BillRule::Benefit,
    BillRule::StandAlone,
    BillRule::OutsideOption,
    BillRule::Shapley,
    BillRule::ShapleyCapped,
    BillRule::Ensc,
    BillRule::Scrb,
];

/// A fixed seed: the same cases on every machine, so that a failure is a change of ours.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, rng_seed: RngSeed::Fixed(2045), failure_persistence: None, ..ProptestConfig::default() }
}

/// Everything of a calculation, in pieces that a test may change.
#[derive(Debug, Clone)]
pub(crate) struct Scenario {
    pub(crate) economies: Vec<Economy>,
    pub(crate) technologies: Vec<Technology>,
    pub(crate) endowments: Vec<Endowment>,
    pub(crate) distance: Vec<f64>,
    pub(crate) parameters: Parameters,
    pub(crate) terms: Terms,
    pub(crate) alliances: Vec<Vec<usize>>,
}

impl Scenario {
    pub(crate) fn world(&self) -> World {
        let (economies, technologies) = (self.economies.clone(), self.technologies.clone());
        World::new(economies, technologies, self.endowments.clone(), self.distance.clone()).unwrap()
    }

    pub(crate) fn outcome_with(&self, effort: Effort) -> Outcome {
        let world = self.world();
        let case = Case { world: &world, parameters: &self.parameters, alliances: &self.alliances, terms: &self.terms };
        evaluate(&case, effort).unwrap()
    }

    pub(crate) fn outcome(&self) -> Outcome {
        self.outcome_with(Effort::Full)
    }

    pub(crate) fn n(&self) -> usize {
        self.economies.len()
    }

    pub(crate) fn set(&mut self, id: ParameterId, value: f64) {
        self.parameters = self.parameters.with(id, value).unwrap();
    }

    pub(crate) fn everyone(&self) -> Vec<usize> {
        (0..self.n()).collect()
    }

    pub(crate) fn pool(&mut self, pooling: f64) {
        self.terms.technologies.iter_mut().for_each(|terms| terms.pooling = pooling);
    }

    pub(crate) fn promise(&mut self, supply: f64) {
        self.terms.technologies.iter_mut().for_each(|terms| terms.supply = supply);
    }

    pub(crate) fn all_distances(&mut self, distance: f64) {
        let n = self.n();
        self.distance = (0..n * n).map(|pair| if pair / n == pair % n { 0.0 } else { distance }).collect();
    }

    /// The same scenario with the economies listed in another order: the new position p holds the old `order[p]`.
    pub(crate) fn reordered(&self, order: &[usize]) -> Self {
        let n = self.n();
        let new_position = |old: usize| order.iter().position(|&o| o == old).unwrap();
        Self {
            economies: order.iter().map(|&old| self.economies[old].clone()).collect(),
            endowments: (0..self.technologies.len())
                .flat_map(|k| order.iter().map(move |&old| self.endowments[k * n + old]))
                .collect(),
            distance: order.iter().flat_map(|&a| order.iter().map(move |&b| self.distance[a * n + b])).collect(),
            alliances: self.alliances.iter().map(|a| a.iter().map(|&i| new_position(i)).collect()).collect(),
            terms: self.terms_for(&new_position),
            ..self.clone()
        }
    }

    /// The terms with every economy at another position.
    fn terms_for(&self, new_position: &impl Fn(usize) -> usize) -> Terms {
        let mut terms = self.terms.clone();
        for deal in &mut terms.outside_deals {
            (deal.member, deal.partner) = (new_position(deal.member), new_position(deal.partner));
        }
        terms.funding.iter_mut().flat_map(|funding| &mut funding.partners).for_each(|p| *p = new_position(*p));
        terms.plants.iter_mut().for_each(|plants| plants.economy = new_position(plants.economy));
        terms
    }

    /// Makes the second economy a copy of the first, in everything but its code.
    pub(crate) fn make_twins(&mut self) {
        let n = self.n();
        self.economies[1] = Economy { code: "twin".into(), ..self.economies[0].clone() };
        for k in 0..self.technologies.len() {
            self.endowments[k * n + 1] = self.endowments[k * n];
        }
        for other in 2..n {
            self.distance[n + other] = self.distance[other];
            self.distance[other * n + 1] = self.distance[other];
        }
    }

    /// Appends an economy that makes nothing for others and is worth one dollar a year.
    pub(crate) fn append_a_dwarf(&mut self, rights: f64, ambition: f64, knowledge: f64, distance: &[f64]) {
        let n = self.n();
        self.economies.push(Economy { code: "dwarf".into(), gdp: 1e-9, rights, ambition });
        for k in (0..self.technologies.len()).rev() {
            let endowment = Endowment { knowledge, capacity_ratio: 0.5, control: 0.5, research: 0.0 };
            self.endowments.insert((k + 1) * n, endowment);
        }
        let old = std::mem::take(&mut self.distance);
        for (row, &to) in old.chunks(n).zip(distance) {
            self.distance.extend_from_slice(row);
            self.distance.push(to);
        }
        self.distance.extend_from_slice(&distance[..n]);
        self.distance.push(0.0);
    }
}

/// A share, with both ends more often than chance would give them.
pub(crate) fn share() -> impl Strategy<Value = f64> {
    prop_oneof![8 => 0.0..=1.0_f64, 1 => Just(0.0), 1 => Just(1.0)]
}

fn gdp() -> impl Strategy<Value = f64> {
    (0.0..=4.5_f64).prop_map(|digits| 10_f64.powf(digits))
}

fn economies(n: usize) -> impl Strategy<Value = Vec<Economy>> {
    vec((gdp(), share(), share()), n).prop_map(|rows| {
        let economy = |(i, (gdp, rights, ambition))| Economy { code: format!("E{i}"), gdp, rights, ambition };
        rows.into_iter().enumerate().map(economy).collect()
    })
}

fn technology() -> impl Strategy<Value = Technology> {
    (1.0..=300.0_f64, share(), 0.0..=0.3_f64, 0.0..=0.02_f64, share(), share(), any::<bool>()).prop_map(
        |(frontier_cost, start_up, adaptation, willingness, consolidation, leak, rights_sensitive)| Technology {
            id: String::new(),
            frontier_cost,
            start_up,
            adaptation,
            willingness,
            consolidation,
            leak,
            rights_sensitive,
            market: Some(frontier_cost),
            progress: Some(Progress { growth: 0.2 * start_up, difficulty: 2.0 * leak, diffusion: 0.1, novelty: 0.6 }),
        },
    )
}

fn technologies(count: usize) -> impl Strategy<Value = Vec<Technology>> {
    vec(technology(), count).prop_map(|mut technologies| {
        technologies.iter_mut().enumerate().for_each(|(k, technology)| technology.id = format!("T{k}"));
        technologies
    })
}

fn endowment() -> impl Strategy<Value = Endowment> {
    let capacity_ratio = prop_oneof![4 => 0.0..=1.0_f64, 2 => 1.0..=8.0_f64, 1 => Just(0.0), 1 => Just(1.0)];
    let research = prop_oneof![4 => 0.0..=50.0_f64, 1 => Just(0.0)];
    (share(), capacity_ratio, share(), research).prop_map(|(knowledge, capacity_ratio, control, research)| Endowment {
        knowledge,
        capacity_ratio,
        control,
        research,
    })
}

fn distance(n: usize) -> impl Strategy<Value = Vec<f64>> {
    vec(share(), n * n).prop_map(move |drawn| {
        let of = |a: usize, b: usize| if a == b { 0.0 } else { drawn[a.min(b) * n + a.max(b)] };
        (0..n * n).map(|pair| of(pair / n, pair % n)).collect()
    })
}

pub(crate) fn parameters() -> impl Strategy<Value = Parameters> {
    let random = vec(share(), PARAMETERS.len()).prop_map(|shares| {
        PARAMETERS.iter().zip(shares).fold(Parameters::default(), |parameters, (spec, share)| {
            let value = (spec.min + share * (spec.max - spec.min)).clamp(spec.min, spec.max);
            parameters.with(spec.id, value).unwrap()
        })
    });
    prop_oneof![3 => random, 1 => Just(Parameters::default())]
}

fn terms(n_technologies: usize) -> impl Strategy<Value = Terms> {
    let technologies = vec((share(), share()), n_technologies).prop_map(|rows| {
        let of = |(pooling, supply)| TechnologyTerms { pooling, supply, ..TechnologyTerms::default() };
        rows.into_iter().map(of).collect::<Vec<_>>()
    });
    let votes = prop::sample::select(vec![VoteWeights::Equal, VoteWeights::Gdp, VoteWeights::SqrtGdp]);
    let bill = prop::sample::select(BILL_RULES.to_vec());
    (technologies, bill, votes, 0.5..=1.0_f64, prop::option::of(1..=8_usize), any::<bool>()).prop_map(
        |(technologies, bill, votes, quota, min_members, rights_gate)| Terms {
            technologies,
            bill,
            votes,
            quota,
            min_members,
            rights_gate,
            ..Terms::off(0)
        },
    )
}

/// Up to four alliances, some perhaps empty or of one member.
fn alliances(n: usize) -> impl Strategy<Value = Vec<Vec<usize>>> {
    (0..=4_usize, vec(0..=4_usize, n))
        .prop_map(|(count, place)| (0..count).map(|a| (0..place.len()).filter(|&i| place[i] == a).collect()).collect())
}

/// A random scenario with a number of economies in a range.
pub(crate) fn scenario(n: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = Scenario> {
    (n, 1..=3_usize).prop_flat_map(|(n, count)| {
        let endowments = vec(endowment(), n * count);
        (economies(n), technologies(count), endowments, distance(n), parameters(), terms(count), alliances(n)).prop_map(
            |(economies, technologies, endowments, distance, parameters, terms, alliances)| Scenario {
                economies,
                technologies,
                endowments,
                distance,
                parameters,
                terms,
                alliances,
            },
        )
    })
}

/// A scenario drawn at random, the same every time.
pub(crate) fn drawn_scenario(n: usize) -> Scenario {
    scenario(n..=n).new_tree(&mut TestRunner::new(cases(1))).unwrap().current()
}

/// A random scenario with its economies in another random order beside it.
pub(crate) fn scenario_and_order(n: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = (Scenario, Vec<usize>)> {
    scenario(n).prop_flat_map(|scenario| {
        let order = Just(scenario.everyone()).prop_shuffle();
        (Just(scenario), order)
    })
}

/// An amount in billions a year, from nothing to the most allowed, small ones more often.
fn per_year() -> impl Strategy<Value = f64> {
    prop_oneof![4 => 0.0..=5.0_f64, 2 => 0.0..=50.0_f64, 1 => Just(0.0), 1 => Just(50.0)]
}

/// Deals, funding and plants for a number of economies, technologies and alliances.
fn entries(
    n: usize,
    technologies: usize,
    alliances: usize,
) -> impl Strategy<Value = (Vec<OutsideDeal>, Vec<Funding>, Vec<OwnPlants>)> {
    let deal = (0..n, 0..n, prop::option::of(0..technologies), share())
        .prop_map(|(member, partner, technology, strength)| OutsideDeal { member, partner, technology, strength });
    let funding = (0..alliances.max(1) + 1, vec(0..n, 1..=4), 0..technologies, per_year())
        .prop_map(|(alliance, partners, technology, per_year)| Funding { alliance, partners, technology, per_year });
    let plants = (0..n, 0..technologies, per_year()).prop_map(|(economy, technology, per_year)| OwnPlants {
        economy,
        technology,
        per_year,
    });
    (vec(deal, 0..=5), vec(funding, 0..=4), vec(plants, 0..=4))
}

/// The scenarios of a strategy with every lever drawn: some off, some in the middle, some at their ends.
pub(crate) fn with_levers(scenarios: impl Strategy<Value = Scenario>) -> impl Strategy<Value = Scenario> {
    scenarios.prop_flat_map(|scenario| {
        let count = scenario.technologies.len();
        let by_technology = vec((share(), share()), count);
        let cap = prop_oneof![2 => Just(1.0), 3 => 0.2..=0.7_f64, 1 => Just(0.2)];
        let entries = entries(scenario.n(), count, scenario.alliances.len());
        (Just(scenario), by_technology, any::<bool>(), cap, entries).prop_map(
            |(mut scenario, by_technology, open_standards, cap, (outside_deals, funding, plants))| {
                for (terms, (standards, export_control)) in scenario.terms.technologies.iter_mut().zip(by_technology) {
                    (terms.standards, terms.export_control) = (standards, export_control);
                }
                let terms = &mut scenario.terms;
                (terms.open_standards, terms.dominance_cap) = (open_standards, cap);
                (terms.outside_deals, terms.funding, terms.plants) = (outside_deals, funding, plants);
                scenario
            },
        )
    })
}
